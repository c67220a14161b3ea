//! What a handled call answers.

use std::{
    error::Error,
    fmt,
    pin::Pin,
    sync::{Mutex, PoisonError},
};

use bytes::Bytes;
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
    /// A body with a head of its own: members of the output that travel as headers or status, and bodies of bytes.
    Http(Box<HttpReply>),
}

impl Reply {
    /// One value.
    pub fn value(value: impl Encode) -> Self {
        Self::Value(Box::new(value))
    }

    /// Bytes as they come, under this Content-Type.
    pub fn stream(content_type: &str, bytes: ByteStream) -> Self {
        let mut head = HttpHead::default();
        head.header("content-type", content_type);
        head.reply(HttpBody::Stream(bytes))
    }
}

impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "Empty",
            Self::Value(_) => "Value",
            Self::Events(_) => "Events",
            Self::Http(_) => "Http",
        })
    }
}

/// The parts of an answer's head that an output decides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HttpHead {
    /// The status; `None` for the operation's usual one.
    pub status: Option<u16>,
    /// Headers, their names in lower case. A Content-Type here takes the place of the encoding's.
    pub headers: Vec<(&'static str, String)>,
}

impl HttpHead {
    /// Adds a header.
    pub fn header(&mut self, name: &'static str, value: &str) {
        self.headers.push((name, value.to_owned()));
    }

    /// Sets the status; one that is none stays the usual.
    pub fn status(&mut self, status: i32) {
        self.status = u16::try_from(status).ok().filter(|status| (100..1000).contains(status));
    }

    /// The answer with this body.
    pub fn reply(self, body: HttpBody) -> Reply {
        Reply::Http(Box::new(HttpReply { head: self, body }))
    }
}

/// An answer with a head of its own.
#[derive(Debug)]
pub struct HttpReply {
    /// Status and headers.
    pub head: HttpHead,
    /// What follows them.
    pub body: HttpBody,
}

/// The body of an answer with a head of its own.
pub enum HttpBody {
    /// None.
    Empty,
    /// One value, in the encoding of the request.
    Value(Box<dyn Encode>),
    /// Bytes.
    Bytes(Bytes),
    /// Bytes as they come.
    Stream(ByteStream),
    /// Events as they come.
    Events(EventStream),
}

impl HttpBody {
    /// One value.
    pub fn value(value: impl Encode) -> Self {
        Self::Value(Box::new(value))
    }
}

impl fmt::Debug for HttpBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "Empty",
            Self::Value(_) => "Value",
            Self::Bytes(_) => "Bytes",
            Self::Stream(_) => "Stream",
            Self::Events(_) => "Events",
        })
    }
}

/// Bytes as they come: the body of an answer or of a request.
///
/// In an answer an error cuts the connection, so that the client does not take what it got for the whole, and the stream
/// is dropped when the client is gone. In a request an error says that there will be no more.
pub struct ByteStream(pub Pin<Box<dyn Stream<Item = Result<Bytes, StreamError>> + Send>>);

/// The body of a request as it comes; whoever handles the call takes it, once.
pub struct BodyStream(Mutex<ByteStream>);

impl BodyStream {
    /// Of these bytes.
    pub fn new(bytes: ByteStream) -> Self {
        Self(Mutex::new(bytes))
    }

    /// The bytes; none if they have been taken.
    pub fn take(&self) -> ByteStream {
        let mut bytes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut *bytes)
    }
}

impl fmt::Debug for BodyStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BodyStream")
    }
}

/// Why bytes do not come any more.
pub type StreamError = Box<dyn Error + Send + Sync>;

impl ByteStream {
    /// Of this stream.
    pub fn new(stream: impl Stream<Item = Result<Bytes, StreamError>> + Send + 'static) -> Self {
        Self(Box::pin(stream))
    }

    /// All bytes at once.
    pub fn whole(bytes: Bytes) -> Self {
        Self::new(futures_util::stream::iter((!bytes.is_empty()).then_some(Ok(bytes))))
    }
}

/// No bytes.
impl Default for ByteStream {
    fn default() -> Self {
        Self::whole(Bytes::new())
    }
}

impl fmt::Debug for ByteStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ByteStream")
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

/// No events.
impl Default for EventStream {
    fn default() -> Self {
        Self(Box::pin(futures_util::stream::empty()))
    }
}

impl fmt::Debug for EventStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EventStream")
    }
}

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
