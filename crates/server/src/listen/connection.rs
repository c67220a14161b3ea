//! One connection, from its first byte to its last.

use std::{
    convert::Infallible,
    future::{Future, poll_fn},
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};

use base::Clock;
use bytes::Bytes;
use http::{Request, Response};
use hyper::{
    body::Incoming,
    rt::Executor,
    server::conn::{http1, http2},
    service::{Service, service_fn},
};
use hyper_util::rt::TokioTimer;
use millstream_base as base;
use millstream_runtime as runtime;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tracing::debug;

use super::{
    io::{Io, Patience},
    registry::{Connection, Entry},
    sniff::{Protocol, sniff},
};
use crate::{
    config::Http,
    pipeline::{Edge, Peer, ReplyBody},
};

/// Serves connections; shared by all of them.
pub(super) struct Server {
    edge: Arc<Edge>,
    settings: Http,
    clock: Arc<dyn Clock>,
    http1: http1::Builder,
    http2: http2::Builder<Spawn>,
}

/// Runs what HTTP/2 runs beside a connection: a task per request.
#[derive(Clone, Copy)]
struct Spawn;

impl<F> Executor<F> for Spawn
where
    F: Future + Send + 'static,
    F::Output: Send + 'static,
{
    fn execute(&self, future: F) {
        drop(runtime::spawn(future));
    }
}

/// How many bytes hyper reads at once at the most: a body of 500 records in two or three chunks.
const READ_BYTES_MAX: usize = 400 << 10;
/// Bytes of one request's body that a client may send before we have read them.
const STREAM_WINDOW: u32 = 2 << 20;
/// The same for all requests of a connection.
const CONNECTION_WINDOW: u32 = 8 << 20;
/// Requests that a client may cancel before we have seen them; more is a flood (CVE-2023-44487).
const RESETS_PENDING_MAX: usize = 64;
const PING_INTERVAL: Duration = Duration::from_secs(30);
const PING_TIMEOUT: Duration = Duration::from_secs(20);
/// What is still read of a connection that we end, so that the client gets to read our last answer.
const LINGER: Duration = Duration::from_secs(2);
const LINGER_BYTES_MAX: usize = 1 << 20;

impl Server {
    pub(super) fn new(edge: Arc<Edge>, settings: Http, clock: Arc<dyn Clock>) -> Self {
        let mut http1 = http1::Builder::new();
        http1
            .half_close(true)
            .max_buf_size(READ_BYTES_MAX)
            .max_header_size(settings.head_bytes_max.as_usize())
            .timer(TokioTimer::new())
            .header_read_timeout(None);
        let mut http2 = http2::Builder::new(Spawn);
        http2
            .max_concurrent_streams(settings.streams_per_connection_max)
            .max_header_list_size(u32::try_from(settings.head_bytes_max.0).unwrap_or(u32::MAX))
            .max_pending_accept_reset_streams(RESETS_PENDING_MAX)
            .initial_stream_window_size(STREAM_WINDOW)
            .initial_connection_window_size(CONNECTION_WINDOW)
            .timer(TokioTimer::new())
            .keep_alive_interval(PING_INTERVAL)
            .keep_alive_timeout(PING_TIMEOUT);
        Self { edge, settings, clock, http1, http2 }
    }

    pub(super) fn settings(&self) -> &Http {
        &self.settings
    }

    /// Serves a connection to its end. `protocol` is what TLS agreed on, if it did.
    pub(super) async fn serve<S>(&self, mut stream: S, protocol: Option<Protocol>, peer: Peer, entry: &Entry)
    where
        S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let http = &self.settings;
        let (protocol, prefix) = match protocol {
            Some(protocol) => (protocol, Bytes::new()),
            None => {
                let sniffed = tokio::select! {
                    sniffed = sniff(&mut stream, http.first_byte_timeout, http.head_timeout) => sniffed,
                    () = entry.connection.stopping() => return,
                };
                match sniffed {
                    Ok(Some(found)) => found,
                    Ok(None) | Err(_) => return,
                }
            }
        };
        let patience = Patience {
            head: (protocol == Protocol::Http1).then_some(http.head_timeout),
            idle: http.idle_timeout,
            write: http.write_timeout,
        };
        let io = Io::new(stream, prefix, entry.connection.clone(), patience, &self.clock);
        let service = service(self.edge.clone(), Arc::new(peer), entry.connection.clone());
        match protocol {
            Protocol::Http1 => {
                let mut connection = self.http1.serve_connection(io, service);
                let stop = |c: &mut http1::Connection<_, _>| Pin::new(c).graceful_shutdown();
                let ended = drive(&mut connection, &entry.connection, stop, |c, cx| c.poll_without_shutdown(cx));
                if let Err(error) = ended.await {
                    debug!(%error, "connection ended with an error");
                }
                linger(connection.into_parts().io.into_inner()).await;
            }
            Protocol::Http2 => {
                let mut connection = Box::pin(self.http2.serve_connection(io, service));
                let stop = |c: &mut Pin<Box<http2::Connection<_, _, _>>>| c.as_mut().graceful_shutdown();
                let ended = drive(&mut connection, &entry.connection, stop, |c, cx| c.as_mut().poll(cx));
                if let Err(error) = ended.await {
                    debug!(%error, "connection ended with an error");
                }
            }
        }
    }
}

fn service(
    edge: Arc<Edge>,
    peer: Arc<Peer>,
    connection: Arc<Connection>,
) -> impl Service<
    Request<Incoming>,
    Response = Response<ReplyBody>,
    Error = Infallible,
    Future: Future + Send + 'static,
> {
    service_fn(move |request| {
        let active = connection.begin();
        let (edge, peer) = (edge.clone(), peer.clone());
        async move { Ok(edge.respond(request, &peer).await.map(|body| body.keeping(active))) }
    })
}

/// Polls a connection to its end; when the server stops, tells it to end after the requests in progress.
fn drive<C>(
    connection: &mut C,
    entry: &Connection,
    mut stop: impl FnMut(&mut C),
    mut poll: impl FnMut(&mut C, &mut Context<'_>) -> Poll<hyper::Result<()>>,
) -> impl Future<Output = hyper::Result<()>> {
    let (mut known, mut stopped) = (None, false);
    poll_fn(move |cx| {
        entry.wake_me(&mut known, cx);
        if entry.is_stopping() && !stopped {
            stopped = true;
            stop(connection);
        }
        poll(connection, cx)
    })
}

/// Ends our side and reads what is still under way: closing a socket with unread bytes would take our last answer away
/// from the client (RFC 9112, 9.6).
async fn linger<S: AsyncRead + AsyncWrite + Unpin>(mut stream: S) {
    if stream.shutdown().await.is_err() {
        return;
    }
    let drain = async {
        let mut scrap = [0; 8192];
        let mut left = LINGER_BYTES_MAX;
        while left > 0 {
            match stream.read(&mut scrap).await {
                Ok(0) | Err(_) => return,
                Ok(n) => left = left.saturating_sub(n),
            }
        }
    };
    let _ = runtime::timeout(LINGER, drain).await;
}
