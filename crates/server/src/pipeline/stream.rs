//! Bytes as a body, as they come.

use std::{
    future::Future,
    panic::{AssertUnwindSafe, catch_unwind},
    pin::Pin,
    task::{Context, Poll},
};

use api::{ByteStream, StreamError};
use bytes::Bytes;
use millstream_api as api;
use millstream_runtime as runtime;
use prometheus_client::metrics::gauge::Gauge;
use runtime::Shutdown;
use tracing::{debug, error};

/// The body of a [`ByteStream`]. An error in it, a panic, and the stop of the server cut the connection.
pub(super) struct Stream {
    bytes: ByteStream,
    ended: bool,
    stopping: Pin<Box<dyn Future<Output = ()> + Send>>,
    open: Gauge,
}

impl Stream {
    pub(super) fn new(bytes: ByteStream, shutdown: Shutdown, open: Gauge) -> Self {
        open.inc();
        let stopping = Box::pin(async move { shutdown.requested().await });
        Self { bytes, ended: false, stopping, open }
    }

    /// The next bytes; `None` at the end.
    pub(super) fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, StreamError>>> {
        if self.ended {
            return Poll::Ready(None);
        }
        let next = catch_unwind(AssertUnwindSafe(|| self.bytes.0.as_mut().poll_next(cx)));
        match next {
            Ok(Poll::Pending) => {
                if self.stopping.as_mut().poll(cx).is_pending() {
                    return Poll::Pending;
                }
                self.ended = true;
                Poll::Ready(Some(Err("the server stops".into())))
            }
            Ok(Poll::Ready(None)) => {
                self.ended = true;
                Poll::Ready(None)
            }
            Ok(Poll::Ready(Some(Ok(bytes)))) => Poll::Ready(Some(Ok(bytes))),
            Ok(Poll::Ready(Some(Err(failure)))) => {
                debug!(error = %failure, "stream of bytes broke off");
                self.ended = true;
                Poll::Ready(Some(Err(failure)))
            }
            Err(_) => {
                error!("stream of bytes panicked");
                self.ended = true;
                Poll::Ready(Some(Err("internal failure".into())))
            }
        }
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        self.open.dec();
    }
}
