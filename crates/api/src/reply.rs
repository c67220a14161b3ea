//! What a handled call answers.

use std::{fmt, pin::Pin};

use futures_util::Stream;

use crate::{Encode, WireError, Writer};

/// An answer before it is encoded.
pub enum Reply {
    /// An empty body (`Content-Length: 0`), as AWS answers operations without output.
    Empty,
    /// One value.
    Value(Box<dyn Encode>),
    /// A stream of events after an `initial-response`.
    Events(EventStream),
}

impl Reply {
    /// One value.
    pub fn value(value: impl Encode) -> Self {
        Self::Value(Box::new(value))
    }
}

impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "Empty",
            Self::Value(_) => "Value",
            Self::Events(_) => "Events",
        })
    }
}

/// The output of operations that have none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Empty;

impl From<Empty> for Reply {
    fn from(_: Empty) -> Self {
        Self::Empty
    }
}

/// One event of a stream.
pub struct Event {
    /// The event's name in the model, such as `SubscribeToShardEvent`.
    pub name: &'static str,
    /// Its payload.
    pub payload: Box<dyn Encode>,
}

/// A stream of events. An error ends it and is sent as an exception inside the stream.
///
/// The stream is dropped when the client is gone.
pub struct EventStream(pub Pin<Box<dyn Stream<Item = Result<Event, WireError>> + Send>>);

impl From<EventStream> for Reply {
    fn from(events: EventStream) -> Self {
        Self::Events(events)
    }
}

impl Encode for Empty {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.end_object();
    }
}
