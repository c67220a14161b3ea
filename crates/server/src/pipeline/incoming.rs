//! The body of a request as a stream of bytes, for whoever does not want to have it whole.

use std::{
    future::poll_fn,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
    time::Duration,
};

use api::{ByteStream, ErrorCode, StreamError, WireError, site::Trailers};
use aws_lc_rs::digest;
use base::Clock;
use bytes::Bytes;
use futures_util::Stream;
use hyper::body::{Body as _, Incoming};
use millstream_api as api;
use millstream_base as base;

use super::authenticate::Integrity;
use crate::listen::Deadline;

/// What arrives, checked and without framing. It fails if nothing comes for too long.
struct Arriving {
    body: Incoming,
    check: Check,
    patience: Duration,
    deadline: Deadline,
    due: Option<Duration>,
    /// What was read before the stream was made.
    first: Option<Bytes>,
    trailers: Trailers,
    ended: bool,
}

enum Check {
    None,
    Hash { context: digest::Context, expected: [u8; 32] },
    Chunks(Box<millstream_wire::sigv4::ChunkedBody>),
    Done,
}

/// Makes a stream of a body, and of the headers that follow it if it comes in chunks. A client that waits for `100 Continue` gets it before this returns.
pub(super) async fn stream(
    mut body: Incoming,
    integrity: Integrity,
    waits: bool,
    patience: Duration,
    clock: Arc<dyn Clock>,
) -> (ByteStream, Trailers) {
    let first = if waits { knock(&mut body).await } else { None };
    let check = match integrity {
        Integrity::Unchecked => Check::None,
        Integrity::Sha256(expected) => {
            Check::Hash { context: digest::Context::new(&digest::SHA256), expected }
        }
        Integrity::Chunked(chunks) => Check::Chunks(chunks),
    };
    let deadline = Deadline::new(clock);
    let trailers = Trailers::default();
    let arriving = Arriving {
        body,
        check,
        patience,
        deadline,
        due: None,
        first,
        trailers: trailers.clone(),
        ended: false,
    };
    (ByteStream::new(arriving), trailers)
}

/// Asks for the body, and lets the connection say so to the client: it does when it is polled again.
async fn knock(body: &mut Incoming) -> Option<Bytes> {
    let mut polls = 0;
    poll_fn(|cx| match Pin::new(&mut *body).poll_frame(cx) {
        Poll::Ready(Some(Ok(frame))) => Poll::Ready(frame.into_data().ok()),
        Poll::Ready(_) => Poll::Ready(None),
        Poll::Pending if polls == 2 => Poll::Ready(None),
        Poll::Pending => {
            polls += 1;
            cx.waker().wake_by_ref();
            Poll::Pending
        }
    })
    .await
}

impl Arriving {
    /// The next bytes as they were on the wire; `None` at the end.
    fn poll_wire(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, StreamError>>> {
        if let Some(first) = self.first.take() {
            return Poll::Ready(Some(Ok(first)));
        }
        loop {
            let Poll::Ready(frame) = Pin::new(&mut self.body).poll_frame(cx) else {
                let due = *self.due.get_or_insert_with(|| self.deadline.now() + self.patience);
                ready!(self.deadline.poll(cx, due));
                return Poll::Ready(Some(Err("nothing came for too long".into())));
            };
            self.due = None;
            match frame {
                None => return Poll::Ready(None),
                Some(Err(error)) => return Poll::Ready(Some(Err(error.into()))),
                Some(Ok(frame)) => {
                    if let Ok(data) = frame.into_data() {
                        return Poll::Ready(Some(Ok(data)));
                    }
                }
            }
        }
    }

    /// What may be handed out of these bytes.
    fn checked(&mut self, data: Bytes) -> Result<Bytes, StreamError> {
        match &mut self.check {
            Check::Hash { context, .. } => context.update(&data),
            Check::Chunks(chunks) => {
                let mut out = Vec::with_capacity(data.len());
                chunks.push(&data, &mut out)?;
                return Ok(out.into());
            }
            Check::None | Check::Done => {}
        }
        Ok(data)
    }

    /// Whether the whole was what was signed.
    fn finished(&mut self) -> Result<(), StreamError> {
        match std::mem::replace(&mut self.check, Check::Done) {
            Check::Hash { context, expected } if context.clone().finish().as_ref() != expected => {
                Err(WireError::new(
                    ErrorCode::sender("XAmzContentSHA256Mismatch"),
                    "The provided 'x-amz-content-sha256' header does not match what was computed.",
                )
                .into())
            }
            Check::Chunks(chunks) => {
                for trailer in chunks.finish()? {
                    self.trailers.add(trailer.name, trailer.value);
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }
}

impl Stream for Arriving {
    type Item = Result<Bytes, StreamError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        while !self.ended {
            let next = match ready!(self.poll_wire(cx)) {
                Some(Ok(data)) => self.checked(data),
                Some(Err(error)) => Err(error),
                None => {
                    self.ended = true;
                    return Poll::Ready(self.finished().err().map(Err));
                }
            };
            match next {
                Ok(data) if data.is_empty() => {}
                Ok(data) => return Poll::Ready(Some(Ok(data))),
                Err(error) => {
                    self.ended = true;
                    return Poll::Ready(Some(Err(error)));
                }
            }
        }
        Poll::Ready(None)
    }
}
