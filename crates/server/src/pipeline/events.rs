//! A stream of events as a body: one frame per event, sent at once.

use std::{
    future::Future,
    panic::{AssertUnwindSafe, catch_unwind},
    pin::Pin,
    task::{Context, Poll},
};

use api::{Empty, ErrorCode, EventStream, WireError};
use bytes::Bytes;
use millstream_api as api;
use millstream_runtime as runtime;
use millstream_wire as wire;
use prometheus_client::metrics::gauge::Gauge;
use runtime::Shutdown;
use tracing::{debug, error};
use wire::Encoding;

/// The Content-Type of such answers.
pub(super) const CONTENT_TYPE: &str = wire::event_stream::CONTENT_TYPE;
/// What a stream's model calls our own faults; SDKs know it by this name.
const INTERNAL: ErrorCode = ErrorCode::with_status("InternalFailureException", 500);

/// Frames as they become ready. It ends with the stream, with an exception, when the server stops, or, by being dropped,
/// with the connection.
pub(super) struct Events {
    encoding: Encoding,
    stream: EventStream,
    /// SDKs wait for it before they hand the stream to their caller.
    greeting: Option<Bytes>,
    ended: bool,
    stopping: Pin<Box<dyn Future<Output = ()> + Send>>,
    open: Gauge,
}

impl Events {
    pub(super) fn new(encoding: Encoding, stream: EventStream, shutdown: Shutdown, open: Gauge) -> Self {
        let mut greeting = Vec::with_capacity(128);
        encoding.initial_response(&Empty, &mut greeting);
        open.inc();
        Self {
            encoding,
            stream,
            // In REST the head of the answer says what is outside the stream.
            greeting: (encoding != Encoding::RestJson).then(|| greeting.into()),
            ended: false,
            stopping: Box::pin(async move { shutdown.requested().await }),
            open,
        }
    }

    /// The next frame; `None` at the end.
    pub(super) fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Option<Bytes>> {
        if let Some(greeting) = self.greeting.take() {
            return Poll::Ready(Some(greeting));
        }
        if self.ended {
            return Poll::Ready(None);
        }
        let next = catch_unwind(AssertUnwindSafe(|| self.stream.0.as_mut().poll_next(cx)));
        let mut frame = Vec::new();
        match next {
            Ok(Poll::Pending) => {
                if self.stopping.as_mut().poll(cx).is_pending() {
                    return Poll::Pending;
                }
                self.ended = true;
                return Poll::Ready(None);
            }
            Ok(Poll::Ready(None)) => {
                self.ended = true;
                return Poll::Ready(None);
            }
            Ok(Poll::Ready(Some(Ok(event)))) => self.encoding.event(&event, &mut frame),
            Ok(Poll::Ready(Some(Err(failure)))) => {
                debug!(error = %failure, "event stream ended with an exception");
                self.except(&failure, &mut frame);
            }
            Err(_) => {
                error!("event stream panicked");
                self.except(&WireError::new(INTERNAL, "Internal failure."), &mut frame);
            }
        }
        Poll::Ready(Some(frame.into()))
    }

    fn except(&mut self, failure: &WireError, frame: &mut Vec<u8>) {
        self.ended = true;
        self.encoding.exception(failure, frame);
    }
}

impl Drop for Events {
    fn drop(&mut self) {
        self.open.dec();
    }
}
