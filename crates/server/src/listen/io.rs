//! A connection's bytes, under deadlines: silence between requests, slow heads, answers that nobody reads.
//!
//! Bodies have deadlines of their own, where they are read.

use std::{
    io,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
    time::Duration,
};

use base::Clock;
use bytes::{Buf, Bytes};
use hyper::rt::{Read, ReadBufCursor, Write};
use hyper_util::rt::TokioIo;
use millstream_base as base;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use super::{deadline::Deadline, registry::Connection};

/// How long which silence may last.
#[derive(Clone, Copy, Debug)]
pub(super) struct Patience {
    /// From the first byte of a head to its end. `None` on HTTP/2, whose frames have no such beginning.
    pub(super) head: Option<Duration>,
    /// Between requests.
    pub(super) idle: Duration,
    /// Until the client reads on.
    pub(super) write: Duration,
}

/// What the connection waits for while no request is in progress, and since when.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Waiting {
    in_head: bool,
    /// Tells this wait from an earlier one of the same kind.
    begun: u64,
}

pub(super) struct Io<S> {
    inner: TokioIo<S>,
    /// Bytes that were read to find out the protocol.
    prefix: Bytes,
    connection: Arc<Connection>,
    patience: Patience,
    reading: Deadline,
    waiting: Option<(Waiting, Duration)>,
    writing: Deadline,
    stalled_since: Option<Duration>,
    lingering: Option<Lingering>,
}

/// After our side has ended: until when the client's is still read, and how much of it.
#[derive(Clone, Copy)]
struct Lingering {
    until: Duration,
    bytes: usize,
}

const LINGER: Duration = Duration::from_secs(2);
const LINGER_BYTES_MAX: usize = 1 << 20;

impl<S> Io<S> {
    pub(super) fn new(
        inner: S,
        prefix: Bytes,
        connection: Arc<Connection>,
        patience: Patience,
        clock: &Arc<dyn Clock>,
    ) -> Self {
        Self {
            inner: TokioIo::new(inner),
            prefix,
            connection,
            patience,
            reading: Deadline::new(clock.clone()),
            waiting: None,
            writing: Deadline::new(clock.clone()),
            stalled_since: None,
            lingering: None,
        }
    }

    fn poll_silence(&mut self, cx: &mut Context<'_>) -> Poll<io::Error> {
        if self.connection.is_busy() {
            return Poll::Pending;
        }
        let in_head = self.patience.head.is_some() && self.connection.is_head_begun();
        let waiting = Waiting { in_head, begun: self.connection.begun() };
        let since = match self.waiting {
            Some((same, since)) if same == waiting => since,
            _ => {
                let now = self.reading.now();
                self.waiting = Some((waiting, now));
                now
            }
        };
        let patience = self.patience.head.filter(|_| in_head).unwrap_or(self.patience.idle);
        self.reading
            .poll(cx, since + patience)
            .map(|()| io::Error::new(io::ErrorKind::TimedOut, "the client was silent for too long"))
    }

    fn watch_write<T>(&mut self, cx: &mut Context<'_>, written: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if written.is_ready() {
            self.stalled_since = None;
            return written;
        }
        let now = &self.writing;
        let since = *self.stalled_since.get_or_insert_with(|| now.now());
        match self.writing.poll(cx, since + self.patience.write) {
            Poll::Ready(()) => Poll::Ready(Err(io::Error::new(
                io::ErrorKind::TimedOut,
                "the client did not read its answer",
            ))),
            Poll::Pending => Poll::Pending,
        }
    }
}

impl<S: AsyncRead + Unpin> Io<S> {
    /// Reads on for a while after our side has ended, and forgets it: closing a socket with unread bytes would take our
    /// last answer away from the client (RFC 9112, 9.6).
    fn poll_linger(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let reading = &self.reading;
        let fresh = || Lingering { until: reading.now() + LINGER, bytes: LINGER_BYTES_MAX };
        let mut lingering = *self.lingering.get_or_insert_with(fresh);
        let mut scrap = [0; 4096];
        loop {
            let mut buffer = ReadBuf::new(&mut scrap);
            match Pin::new(self.inner.inner_mut()).poll_read(cx, &mut buffer) {
                Poll::Ready(Ok(())) if !buffer.filled().is_empty() && lingering.bytes > 0 => {
                    lingering.bytes = lingering.bytes.saturating_sub(buffer.filled().len());
                    self.lingering = Some(lingering);
                }
                Poll::Ready(_) => return Poll::Ready(Ok(())),
                Poll::Pending => return self.reading.poll(cx, lingering.until).map(Ok),
            }
        }
    }
}

impl<S: AsyncRead + Unpin> Read for Io<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        mut buf: ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        if !self.prefix.is_empty() {
            let n = self.prefix.len().min(buf.remaining());
            buf.put_slice(&self.prefix[..n]);
            self.prefix.advance(n);
            self.connection.bytes_came();
            return Poll::Ready(Ok(()));
        }
        match Pin::new(&mut self.inner).poll_read(cx, buf) {
            Poll::Ready(result) => {
                if !self.connection.is_busy() {
                    self.connection.bytes_came();
                }
                Poll::Ready(result)
            }
            Poll::Pending => self.poll_silence(cx).map(Err),
        }
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> Write for Io<S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.inner).poll_write(cx, buf);
        self.watch_write(cx, written)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let flushed = Pin::new(&mut self.inner).poll_flush(cx);
        self.watch_write(cx, flushed)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        if self.lingering.is_none() {
            let ended = Pin::new(&mut self.inner).poll_shutdown(cx);
            ready!(self.watch_write(cx, ended))?;
            if self.connection.is_stopping() {
                return Poll::Ready(Ok(())); // everything was answered; clients keep idle connections open for long
            }
        }
        self.poll_linger(cx)
    }

    fn is_write_vectored(&self) -> bool {
        self.inner.is_write_vectored()
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.inner).poll_write_vectored(cx, bufs);
        self.watch_write(cx, written)
    }
}
