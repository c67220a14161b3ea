//! One connection, from its first byte to its last.

use std::{
    convert::Infallible,
    future::{Future, poll_fn},
    pin::{Pin, pin},
    sync::Arc,
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
use tokio::io::{AsyncRead, AsyncWrite};
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
        let ended = match protocol {
            Protocol::Http1 => {
                let connection = pin!(self.http1.serve_connection(io, service));
                let stop = |c: Pin<&mut http1::Connection<_, _>>| c.graceful_shutdown();
                drive(connection, &entry.connection, stop).await
            }
            Protocol::Http2 => {
                let connection = pin!(self.http2.serve_connection(io, service));
                let stop = |c: Pin<&mut http2::Connection<_, _, _>>| c.graceful_shutdown();
                drive(connection, &entry.connection, stop).await
            }
        };
        if let Err(error) = ended {
            debug!(%error, "connection ended with an error");
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
async fn drive<C: Future>(
    mut connection: Pin<&mut C>,
    entry: &Connection,
    stop: impl Fn(Pin<&mut C>),
) -> C::Output {
    let (mut known, mut stopped) = (None, false);
    poll_fn(|cx| {
        entry.wake_me(&mut known, cx);
        if entry.is_stopping() && !stopped {
            stopped = true;
            stop(connection.as_mut());
        }
        connection.as_mut().poll(cx)
    })
    .await
}
