//! Reads the body of a request: under a byte budget, under deadlines, in one piece, hashed as it arrives.

use std::{
    future::poll_fn,
    io::Read as _,
    pin::Pin,
    sync::Arc,
    task::{Poll, ready},
    time::Duration,
};

use api::{ErrorCode, WireError};
use aws_lc_rs::digest::{Context, SHA256};
use base::Clock;
use bytes::Bytes;
use hyper::body::{Body, Incoming};
use millstream_api as api;
use millstream_base as base;
use millstream_runtime as runtime;
use runtime::{ByteBudget, BytePermit, spawn, timeout};

use crate::{config::Http, listen::Deadline};

/// A whole body.
pub(super) struct Received {
    pub(super) bytes: Bytes,
    /// SHA-256, if it was asked for.
    pub(super) hash: Option<[u8; 32]>,
    /// Its share of the budget.
    _permit: BytePermit,
}

/// Why there is no body.
#[derive(Debug)]
pub(super) enum BodyError {
    /// It is, or would be, greater than the limit.
    TooLarge,
    /// It did not keep up the pace.
    TooSlow,
    /// There was no memory for it in time.
    NoRoom,
    /// It is compressed in a way that is not known, or not compressed at all.
    NotInflated,
    /// The client broke off.
    Broken,
}

/// How bodies are read; shared by all requests.
pub(super) struct BodyReader {
    budget: ByteBudget,
    clock: Arc<dyn Clock>,
    bytes_max: usize,
    timeout: Duration,
    rate_min: u64,
}

/// What a body without a length gets at first.
const GROWTH_BYTES: usize = 64 << 10;
/// How much of a body that is not wanted is read all the same, so that the client gets to the answer.
const DISCARDED_BYTES_MAX: u64 = 256 << 20;

impl Received {
    /// What a request without a body says elsewhere, in its place.
    pub(super) fn or(self, elsewhere: &str) -> Self {
        if self.bytes.is_empty() {
            Self { bytes: Bytes::copy_from_slice(elsewhere.as_bytes()), ..self }
        } else {
            self
        }
    }
}

impl BodyReader {
    pub(super) fn new(http: &Http, clock: Arc<dyn Clock>) -> Self {
        Self {
            budget: ByteBudget::new(http.request_bytes_in_flight.as_usize()),
            clock,
            bytes_max: http.body_bytes_max.as_usize(),
            timeout: http.body_timeout,
            rate_min: http.body_rate_min.0.max(1),
        }
    }

    /// Bytes of bodies in memory now.
    pub(super) fn budget(&self) -> &ByteBudget {
        &self.budget
    }

    /// Reads it all. What is left of it after an error is the caller's to [`discard`](Self::discard).
    pub(super) async fn read(&self, body: &mut Incoming, hash: bool) -> Result<Received, BodyError> {
        let exact = body.size_hint().exact().map(|length| usize::try_from(length).unwrap_or(usize::MAX));
        if exact.is_some_and(|length| length > self.bytes_max) {
            return Err(BodyError::TooLarge);
        }
        let mut permit = self.room(exact.unwrap_or(GROWTH_BYTES)).await?;
        let mut pace = self.pace();
        let mut hasher = hash.then(|| Context::new(&SHA256));
        let mut update = |chunk: &[u8]| hasher.as_mut().map_or((), |hasher| hasher.update(chunk));

        let first = pace.chunk(body).await?.unwrap_or_default();
        update(&first);
        let bytes = if exact == Some(first.len()) {
            first // the whole body is one piece of what was read from the socket
        } else {
            let mut whole = Vec::with_capacity(exact.unwrap_or(GROWTH_BYTES));
            whole.extend_from_slice(&first);
            drop(first);
            while let Some(chunk) = pace.chunk(body).await? {
                if whole.len() + chunk.len() > self.bytes_max {
                    return Err(BodyError::TooLarge);
                }
                if whole.len() + chunk.len() > permit.bytes()
                    && !permit.try_grow(whole.len().max(chunk.len()))
                {
                    return Err(BodyError::NoRoom);
                }
                update(&chunk);
                whole.extend_from_slice(&chunk);
            }
            whole.into()
        };
        let hash = hasher.map(|hasher| hasher.finish().as_ref().try_into().expect("SHA-256 has 32 bytes"));
        Ok(Received { bytes, hash, _permit: permit })
    }

    /// Undoes `Content-Encoding: gzip`. What comes out counts against limit and budget like a body that came so.
    pub(super) fn inflate(&self, received: Received) -> Result<Received, BodyError> {
        let mut permit =
            self.budget.try_acquire(GROWTH_BYTES.min(self.bytes_max)).ok_or(BodyError::NoRoom)?;
        let mut decoder = flate2::bufread::MultiGzDecoder::new(&received.bytes[..]);
        let mut whole = Vec::new();
        loop {
            let before = whole.len();
            // One byte beyond the limit shows that there is more than may be.
            let step = GROWTH_BYTES.min(self.bytes_max + 1 - before);
            let read = decoder.by_ref().take(step as u64).read_to_end(&mut whole);
            let read = read.map_err(|_| BodyError::NotInflated)?;
            if whole.len() > self.bytes_max {
                return Err(BodyError::TooLarge);
            }
            if read == 0 {
                break;
            }
            if whole.len() + GROWTH_BYTES > permit.bytes() && !permit.try_grow(whole.len().max(GROWTH_BYTES))
            {
                return Err(BodyError::NoRoom);
            }
        }
        Ok(Received { bytes: whole.into(), hash: received.hash, _permit: permit })
    }

    async fn room(&self, bytes: usize) -> Result<BytePermit, BodyError> {
        match self.budget.try_acquire(bytes) {
            Some(permit) => Ok(permit),
            None => timeout(self.timeout, self.budget.acquire(bytes)).await.map_err(|_| BodyError::NoRoom),
        }
    }

    /// Reads what is left of a body beside the answer, and forgets it: a client that sends before it reads gets to the
    /// answer that way.
    pub(super) fn discard(&self, mut body: Incoming) {
        if body.is_end_stream() {
            return;
        }
        let mut pace = self.pace();
        drop(spawn(async move {
            while pace.received < DISCARDED_BYTES_MAX && matches!(pace.chunk(&mut body).await, Ok(Some(_))) {}
        }));
    }

    fn pace(&self) -> Pace {
        let deadline = Deadline::new(self.clock.clone());
        Pace { start: None, received: 0, timeout: self.timeout, rate_min: self.rate_min, deadline }
    }
}

/// Lets a body take `timeout`, and beyond that as long as it keeps up the least rate on average.
struct Pace {
    start: Option<Duration>,
    received: u64,
    timeout: Duration,
    rate_min: u64,
    deadline: Deadline,
}

impl Pace {
    /// The next bytes; `None` at the end.
    async fn chunk(&mut self, body: &mut Incoming) -> Result<Option<Bytes>, BodyError> {
        poll_fn(|cx| {
            loop {
                let Poll::Ready(frame) = Pin::new(&mut *body).poll_frame(cx) else {
                    let due = self.due();
                    ready!(self.deadline.poll(cx, due));
                    return Poll::Ready(Err(BodyError::TooSlow));
                };
                match frame {
                    None => return Poll::Ready(Ok(None)),
                    Some(Err(_)) => return Poll::Ready(Err(BodyError::Broken)),
                    // Trailers are not a part of any body that we know.
                    Some(Ok(frame)) => {
                        if let Ok(data) = frame.into_data() {
                            self.received += data.len() as u64;
                            return Poll::Ready(Ok(Some(data)));
                        }
                    }
                }
            }
        })
        .await
    }

    fn due(&mut self) -> Duration {
        let deadline = &self.deadline;
        let start = *self.start.get_or_insert_with(|| deadline.now());
        let earned = Duration::from_millis(self.received.saturating_mul(1000) / self.rate_min);
        start + self.timeout + earned
    }
}

impl BodyError {
    /// What the client is told, if it still listens.
    pub(super) fn into_wire(self) -> WireError {
        // The real service answers 413 without a body; the name is the one that other services of AWS give.
        const TOO_LARGE: ErrorCode = ErrorCode::with_status("RequestEntityTooLargeException", 413);
        const TIMEOUT: ErrorCode = ErrorCode::with_status("RequestTimeoutException", 408);
        match self {
            Self::TooLarge => WireError::new(TOO_LARGE, "The request is too large."),
            Self::TooSlow => WireError::new(TIMEOUT, "The request's body did not arrive in time."),
            Self::NoRoom => WireError::new(
                ErrorCode::SERVICE_UNAVAILABLE,
                "The service holds as many requests as it can. Slow down and try again.",
            ),
            Self::NotInflated => WireError::new(
                ErrorCode::SERIALIZATION,
                "The request's body is not what its Content-Encoding says; gzip is understood.",
            ),
            Self::Broken => WireError::new(ErrorCode::SERIALIZATION, ""),
        }
    }
}
