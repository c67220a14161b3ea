//! The listeners: accepting connections, telling protocols apart, ending in order.
//!
//! The plain port speaks HTTP/1.1 and HTTP/2 by prior knowledge; the TLS port agrees on either by ALPN. A private endpoint is
//! a listener of its own, and what is known of a call's network is known from the listener that accepted it. The first bytes
//! are read here, under deadlines of our own, since hyper-util's detection has none.

mod connection;
mod deadline;
mod descriptors;
mod gate;
mod io;
mod ports;
mod registry;
mod sniff;

use std::{io as std_io, net::SocketAddr, sync::Arc, time::Duration};

use api::ports::Audit;
use base::Clock;
use millstream_api as api;
use millstream_base as base;
use millstream_runtime as runtime;
use runtime::{Metrics, Shutdown, sleep, spawn, timeout};
use rustls::ServerConfig;
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpStream, UnixStream},
    sync::Semaphore,
};
use tokio_rustls::{TlsAcceptor, server::TlsStream};
use tracing::{debug, warn};

pub(crate) use deadline::Deadline;
pub use gate::Gate;
pub use ports::{Addresses, BindError, Ports};
pub(crate) use registry::{Active, Registry};

use connection::Server;
use gate::Refusals;
use ports::{Accepted, Listener};
use registry::Door;
use sniff::Protocol;

use crate::{
    config::Http,
    pipeline::{Edge, Peer},
    tls::ClientCertificate,
};

/// What serving needs beside the sockets.
pub struct ServeParts<'a> {
    /// Who answers.
    pub edge: Arc<Edge>,
    /// Sizes and deadlines.
    pub http: Http,
    /// How TLS is spoken.
    pub tls: Arc<ServerConfig>,
    /// Told of connections that are not let in.
    pub audit: Arc<dyn Audit>,
    /// Where metrics are registered.
    pub metrics: &'a Metrics,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Ends accepting.
    pub stop: &'a Shutdown,
}

impl Ports {
    /// Accepts and serves until `stop`. Connections live on until [`Serving::drain`].
    pub fn serve(self, parts: ServeParts<'_>) -> Serving {
        let ServeParts { edge, http, tls, audit, metrics, clock, stop } = parts;
        let registry = edge.connections().clone();
        let gates = self.gates();
        let shared = Arc::new(Shared {
            room: Arc::new(Semaphore::new(
                descriptors::for_connections(http.connections_max.max(1) as usize),
            )),
            server: Server::new(edge, http, clock.clone()),
            registry: registry.clone(),
            refusals: Refusals::new(audit, clock, metrics),
            tls: TlsAcceptor::from(tls),
        });
        for listener in self.into_listeners() {
            drop(spawn(accept(shared.clone(), Arc::new(listener), stop.clone())));
        }
        Serving { registry, gates }
    }
}

/// The open connections.
#[derive(Clone)]
pub struct Serving {
    registry: Arc<Registry>,
    gates: Vec<Arc<Gate>>,
}

impl Serving {
    /// Lets every connection finish its requests, but waits no longer than this. Whether all were done in time.
    pub async fn drain(&self, patience: Duration) -> bool {
        self.registry.stop();
        timeout(patience, self.registry.empty()).await.is_ok()
    }

    /// The gates of the listeners.
    pub fn gates(&self) -> &[Arc<Gate>] {
        &self.gates
    }

    /// Ends the connections that would not be let in any more, once their requests are answered.
    pub fn close_what_is_shut_out(&self) {
        self.registry.stop_where(|door| !door.is_open());
    }
}

struct Shared {
    server: Server,
    registry: Arc<Registry>,
    room: Arc<Semaphore>,
    refusals: Refusals,
    tls: TlsAcceptor,
}

const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

async fn accept(shared: Arc<Shared>, listener: Arc<Listener>, stop: Shutdown) {
    loop {
        let room = shared.room.clone().acquire_owned().await.expect("the semaphore is never closed");
        let accepted = tokio::select! {
            accepted = listener.socket.accept() => accepted,
            () = stop.requested() => return,
        };
        match accepted {
            Ok(Accepted::Tcp(stream, address)) => {
                let address = address.ip().to_canonical();
                if !listener.gate.admits(address) {
                    shared.refusals.report(&listener.gate, listener.endpoint.as_ref(), address);
                    continue;
                }
                let (shared, listener) = (shared.clone(), listener.clone());
                drop(spawn(async move {
                    if let Err(error) = stream.set_nodelay(true) {
                        debug!(%error, "connection is gone already");
                        return;
                    }
                    let door = Door { gate: listener.gate.clone(), address };
                    shared.serve(stream, &listener, Some(door)).await;
                    drop(room);
                }));
            }
            Ok(Accepted::Unix(stream)) => {
                let (shared, listener) = (shared.clone(), listener.clone());
                drop(spawn(async move {
                    shared.serve(stream, &listener, None).await;
                    drop(room);
                }));
            }
            Err(error) if error.kind() == std_io::ErrorKind::ConnectionAborted => {}
            Err(error) => {
                // Most often there are no file descriptors left; whoever ends a connection makes room.
                warn!(%error, "cannot accept connections");
                sleep(ACCEPT_PAUSE).await;
            }
        }
    }
}

/// A connection before anything is known of it.
trait Raw: AsyncRead + AsyncWrite + Unpin + Send + 'static {
    /// Ready when there is something to read.
    fn first_byte(&self) -> impl Future<Output = std_io::Result<()>> + Send;

    /// Our end of it; a unix socket has none.
    fn local(&self) -> Option<SocketAddr>;
}

impl Raw for TcpStream {
    fn first_byte(&self) -> impl Future<Output = std_io::Result<()>> + Send {
        self.readable()
    }

    fn local(&self) -> Option<SocketAddr> {
        self.local_addr().ok()
    }
}

impl Raw for UnixStream {
    fn first_byte(&self) -> impl Future<Output = std_io::Result<()>> + Send {
        self.readable()
    }

    fn local(&self) -> Option<SocketAddr> {
        None
    }
}

impl Shared {
    async fn serve(&self, stream: impl Raw, listener: &Listener, door: Option<Door>) {
        let mut peer = Peer {
            address: door.as_ref().map(|door| door.address),
            local: stream.local(),
            secure: listener.secure,
            vpc_endpoint: listener.endpoint.clone(),
            certificate: None,
        };
        let entry = self.registry.enter(door);
        if !listener.tls {
            return self.server.serve(stream, None, peer, &entry).await;
        }
        let handshaken = tokio::select! {
            handshaken = self.handshake(stream) => handshaken,
            () = entry.connection.stopping() => return,
        };
        if let Some((stream, protocol)) = handshaken {
            peer.certificate = stream.get_ref().1.peer_certificates().and_then(ClientCertificate::of);
            self.server.serve(stream, protocol, peer, &entry).await;
        }
    }

    async fn handshake<S: Raw>(&self, stream: S) -> Option<(TlsStream<S>, Option<Protocol>)> {
        let http = self.server.settings();
        timeout(http.first_byte_timeout, stream.first_byte()).await.ok()?.ok()?;
        match timeout(http.head_timeout, self.tls.accept(stream)).await {
            Ok(Ok(stream)) => {
                let protocol = match stream.get_ref().1.alpn_protocol() {
                    Some(b"h2") => Some(Protocol::Http2),
                    Some(_) => Some(Protocol::Http1),
                    None => None,
                };
                Some((stream, protocol))
            }
            Ok(Err(error)) => {
                debug!(%error, "TLS handshake failed");
                None
            }
            Err(_) => {
                debug!("TLS handshake took too long");
                None
            }
        }
    }
}
