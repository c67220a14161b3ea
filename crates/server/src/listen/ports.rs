//! Bound sockets that nobody accepts from yet: the two public ports, and the private endpoints.

use std::{
    fs, io,
    net::SocketAddr,
    os::unix::fs::{FileTypeExt as _, PermissionsExt as _},
    path::PathBuf,
    sync::Arc,
};

use api::VpcEndpoint;
use millstream_api as api;
use tokio::net::{TcpListener, TcpStream, UnixListener, UnixStream};

use super::Gate;
use crate::config::{Bind, Config, Endpoint};

/// A place that cannot be listened at.
#[derive(Debug, thiserror::Error)]
#[error("cannot listen on {place}: {error}")]
pub struct BindError {
    /// The address, or the path.
    pub place: Bind,
    /// Why.
    pub error: io::Error,
}

/// A socket with all that is known of whoever connects to it.
pub(super) struct Listener {
    pub(super) socket: Socket,
    /// Whether it speaks TLS.
    pub(super) tls: bool,
    /// Whether connections count as encrypted although there is no TLS, as the operator says of a unix socket.
    pub(super) secure: bool,
    pub(super) gate: Arc<Gate>,
    pub(super) endpoint: Option<Arc<VpcEndpoint>>,
}

pub(super) enum Socket {
    Tcp(TcpListener),
    Unix(UnixListener, SocketFile),
}

/// A connection that was accepted.
pub(super) enum Accepted {
    Tcp(TcpStream, SocketAddr),
    Unix(UnixStream),
}

/// The file of a unix socket; removed with it.
pub(super) struct SocketFile(PathBuf);

impl Drop for SocketFile {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

impl Socket {
    async fn bind(place: &Bind) -> Result<Self, BindError> {
        let failed = |error| BindError { place: place.clone(), error };
        match place {
            Bind::Address(address) => TcpListener::bind(address).await.map(Self::Tcp).map_err(failed),
            Bind::Unix(path) => {
                forget_dead_socket(path).await.map_err(failed)?;
                let listener = UnixListener::bind(path).map_err(failed)?;
                // For the server's user and group; whoever is to be let in is put into the group, or the directory is theirs.
                fs::set_permissions(path, fs::Permissions::from_mode(0o660)).map_err(failed)?;
                Ok(Self::Unix(listener, SocketFile(path.clone())))
            }
        }
    }

    pub(super) async fn accept(&self) -> io::Result<Accepted> {
        match self {
            Self::Tcp(listener) => {
                listener.accept().await.map(|(stream, address)| Accepted::Tcp(stream, address))
            }
            Self::Unix(listener, _) => listener.accept().await.map(|(stream, _)| Accepted::Unix(stream)),
        }
    }

    fn place(&self) -> io::Result<Bind> {
        match self {
            Self::Tcp(listener) => listener.local_addr().map(Bind::Address),
            Self::Unix(_, file) => Ok(Bind::Unix(file.0.clone())),
        }
    }
}

/// Removes a socket that a process left behind which was killed; one that somebody listens at stays, and binding fails.
async fn forget_dead_socket(path: &PathBuf) -> io::Result<()> {
    let is_socket = fs::symlink_metadata(path).is_ok_and(|metadata| metadata.file_type().is_socket());
    if is_socket
        && let Err(error) = UnixStream::connect(path).await
        && error.kind() == io::ErrorKind::ConnectionRefused
    {
        fs::remove_file(path)?;
    }
    Ok(())
}

/// Bound sockets.
pub struct Ports {
    plain: Option<Listener>,
    tls: Option<Listener>,
    endpoints: Vec<Listener>,
}

/// The addresses of a server.
#[derive(Clone, Debug, Default)]
pub struct Addresses {
    /// The plain port.
    pub http: Option<SocketAddr>,
    /// The TLS port.
    pub https: Option<SocketAddr>,
    /// Private endpoints, by id.
    pub endpoints: Vec<(String, Bind)>,
}

impl Ports {
    /// Binds what is configured.
    pub async fn bind(config: &Config) -> Result<Self, BindError> {
        let gate = Gate::new("public", &config.general.allow_from);
        let public = async |address: Option<SocketAddr>, tls| match address {
            Some(address) if config.general.public => {
                let socket = Socket::bind(&Bind::Address(address)).await?;
                Ok::<_, BindError>(Some(Listener {
                    socket,
                    tls,
                    secure: tls,
                    gate: gate.clone(),
                    endpoint: None,
                }))
            }
            _ => Ok(None),
        };
        let plain = public(Some(config.general.listen), false).await?;
        let tls = public(config.general.tls_listen, true).await?;
        let mut endpoints = Vec::new();
        for Endpoint { id, vpc, bind, tls, secure, services, allow_from, .. } in &config.endpoints {
            let tls = tls.is_on(bind);
            endpoints.push(Listener {
                socket: Socket::bind(bind).await?,
                tls,
                secure: tls || *secure,
                gate: Gate::new(id, allow_from),
                endpoint: Some(Arc::new(VpcEndpoint {
                    id: id.clone(),
                    vpc: vpc.clone(),
                    services: services.clone(),
                })),
            });
        }
        Ok(Self { plain, tls, endpoints })
    }

    /// Where it is listened.
    pub fn addresses(&self) -> io::Result<Addresses> {
        let public = |listener: &Option<Listener>| {
            let place = listener.as_ref().map(|listener| listener.socket.place()).transpose()?;
            Ok::<_, io::Error>(place.and_then(|place| place.address()))
        };
        let endpoints = self.endpoints.iter().map(|listener| {
            let id = listener.endpoint.as_ref().map_or_else(String::new, |endpoint| endpoint.id.clone());
            Ok((id, listener.socket.place()?))
        });
        Ok(Addresses {
            http: public(&self.plain)?,
            https: public(&self.tls)?,
            endpoints: endpoints.collect::<io::Result<_>>()?,
        })
    }

    /// The gates of all listeners.
    pub fn gates(&self) -> Vec<Arc<Gate>> {
        let all = self.plain.iter().chain(&self.tls).chain(&self.endpoints);
        let mut gates: Vec<Arc<Gate>> = Vec::new();
        for listener in all {
            if !gates.iter().any(|gate| Arc::ptr_eq(gate, &listener.gate)) {
                gates.push(listener.gate.clone());
            }
        }
        gates
    }

    pub(super) fn into_listeners(self) -> impl Iterator<Item = Listener> {
        self.plain.into_iter().chain(self.tls).chain(self.endpoints)
    }
}
