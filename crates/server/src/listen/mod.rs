//! The two ports: accepting connections, telling protocols apart, ending in order.
//!
//! The plain port speaks HTTP/1.1 and HTTP/2 by prior knowledge; the TLS port agrees on either by ALPN. The first bytes
//! are read here, under deadlines of our own, since hyper-util's detection has none.

mod connection;
mod deadline;
mod descriptors;
mod io;
mod registry;
mod sniff;

use std::{io as std_io, net::SocketAddr, sync::Arc, time::Duration};

use base::Clock;
use millstream_base as base;
use millstream_runtime as runtime;
use runtime::{Shutdown, sleep, spawn, timeout};
use rustls::ServerConfig;
use tokio::{
    net::{TcpListener, TcpStream},
    sync::Semaphore,
};
use tokio_rustls::{TlsAcceptor, server::TlsStream};
use tracing::{debug, warn};

pub(crate) use deadline::Deadline;
pub(crate) use registry::{Active, Registry};

use connection::Server;
use sniff::Protocol;

use crate::{
    config::Http,
    pipeline::{Edge, Peer},
};

/// An address that cannot be listened at.
#[derive(Debug, thiserror::Error)]
#[error("cannot listen on {address}: {error}")]
pub struct BindError {
    /// The address.
    pub address: SocketAddr,
    /// Why.
    pub error: std_io::Error,
}

/// Bound ports that nobody accepts from yet.
pub struct Ports {
    plain: TcpListener,
    tls: Option<TcpListener>,
}

impl Ports {
    /// Binds them.
    pub async fn bind(plain: SocketAddr, tls: Option<SocketAddr>) -> Result<Self, BindError> {
        let bind =
            async |address| TcpListener::bind(address).await.map_err(|error| BindError { address, error });
        let plain = bind(plain).await?;
        let tls = match tls {
            Some(address) => Some(bind(address).await?),
            None => None,
        };
        Ok(Self { plain, tls })
    }

    /// Where the plain port is.
    pub fn plain_address(&self) -> std_io::Result<SocketAddr> {
        self.plain.local_addr()
    }

    /// Where the TLS port is, if there is one.
    pub fn tls_address(&self) -> std_io::Result<Option<SocketAddr>> {
        self.tls.as_ref().map(TcpListener::local_addr).transpose()
    }

    /// Accepts and serves until `stop`. Connections live on until [`Serving::drain`].
    pub fn serve(
        self,
        edge: Arc<Edge>,
        http: Http,
        tls: Arc<ServerConfig>,
        clock: Arc<dyn Clock>,
        stop: &Shutdown,
    ) -> Serving {
        let registry = edge.connections().clone();
        let shared = Arc::new(Shared {
            room: Arc::new(Semaphore::new(
                descriptors::for_connections(http.connections_max.max(1) as usize),
            )),
            server: Server::new(edge, http, clock),
            registry: registry.clone(),
        });
        drop(spawn(accept(shared.clone(), self.plain, None, stop.clone())));
        if let Some(listener) = self.tls {
            drop(spawn(accept(shared, listener, Some(TlsAcceptor::from(tls)), stop.clone())));
        }
        Serving { registry }
    }
}

/// The open connections.
pub struct Serving {
    registry: Arc<Registry>,
}

impl Serving {
    /// Lets every connection finish its requests, but waits no longer than this. Whether all were done in time.
    pub async fn drain(&self, patience: Duration) -> bool {
        self.registry.stop();
        timeout(patience, self.registry.empty()).await.is_ok()
    }
}

struct Shared {
    server: Server,
    registry: Arc<Registry>,
    room: Arc<Semaphore>,
}

const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

async fn accept(shared: Arc<Shared>, listener: TcpListener, tls: Option<TlsAcceptor>, stop: Shutdown) {
    loop {
        let room = shared.room.clone().acquire_owned().await.expect("the semaphore is never closed");
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = stop.requested() => return,
        };
        match accepted {
            Ok((stream, address)) => {
                let (shared, tls) = (shared.clone(), tls.clone());
                drop(spawn(async move {
                    shared.serve(stream, address, tls).await;
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

impl Shared {
    async fn serve(&self, stream: TcpStream, address: SocketAddr, tls: Option<TlsAcceptor>) {
        if let Err(error) = stream.set_nodelay(true) {
            debug!(%error, "connection is gone already");
            return;
        }
        let entry = self.registry.enter();
        let peer = Peer { address: address.ip().to_canonical(), secure: tls.is_some() };
        let Some(tls) = tls else { return self.server.serve(stream, None, peer, &entry).await };

        let handshaken = tokio::select! {
            handshaken = self.handshake(stream, tls) => handshaken,
            () = entry.connection.stopping() => return,
        };
        if let Some((stream, protocol)) = handshaken {
            self.server.serve(stream, protocol, peer, &entry).await;
        }
    }

    async fn handshake(
        &self,
        stream: TcpStream,
        tls: TlsAcceptor,
    ) -> Option<(TlsStream<TcpStream>, Option<Protocol>)> {
        let http = self.server.settings();
        timeout(http.first_byte_timeout, stream.readable()).await.ok()?.ok()?;
        match timeout(http.head_timeout, tls.accept(stream)).await {
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
