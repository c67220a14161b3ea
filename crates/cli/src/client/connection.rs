//! Connections to one endpoint: plain or TLS, HTTP/1.1, kept alive.

use std::{error, fs, io, path::PathBuf, sync::Arc, time::Duration};

use bytes::Bytes;
use hyper::{
    body::Body,
    client::conn::http1::{self, SendRequest},
};
use hyper_util::rt::TokioIo;
use millstream_runtime::timeout;
use rustls::{
    ClientConfig, RootCertStore,
    pki_types::{CertificateDer, ServerName, pem::PemObject},
};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use super::{Endpoint, Error};

/// How long a server may take to accept a connection.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// A body that can be sent: whole, or as it comes.
pub trait Sent:
    Body<Data = Bytes, Error: Into<Box<dyn error::Error + Send + Sync>>> + Send + 'static
{
}

impl<B> Sent for B where
    B: Body<Data = Bytes, Error: Into<Box<dyn error::Error + Send + Sync>>> + Send + 'static
{
}

/// Makes connections.
#[derive(Clone)]
pub struct Connector {
    endpoint: Endpoint,
    tls: Option<Arc<ClientConfig>>,
}

impl Connector {
    /// Reads the authorities to trust if the endpoint speaks TLS: those of the file, or else those of the system.
    pub fn new(endpoint: Endpoint, ca: Option<PathBuf>) -> Result<Self, Error> {
        let tls = if endpoint.tls() { Some(Arc::new(tls_config(ca)?)) } else { None };
        Ok(Self { endpoint, tls })
    }

    /// The address.
    pub fn endpoint(&self) -> &Endpoint {
        &self.endpoint
    }

    /// The TLS settings, if the endpoint speaks TLS; and the name that its certificate must bear.
    pub fn tls(&self) -> Result<Option<(Arc<ClientConfig>, ServerName<'static>)>, Error> {
        let Some(config) = &self.tls else { return Ok(None) };
        let name = ServerName::try_from(self.endpoint.host().to_owned())
            .map_err(|_| Error::Usage(format!("{:?} is no name of a host", self.endpoint.host())))?;
        Ok(Some((config.clone(), name)))
    }

    /// A new connection, ready to send.
    pub async fn connect<B: Sent>(&self) -> Result<SendRequest<B>, Error> {
        let tls = self.tls()?;
        let connecting = async {
            let tcp = TcpStream::connect((self.endpoint.host(), self.endpoint.port())).await?;
            tcp.set_nodelay(true)?;
            match tls {
                None => handshake(tcp).await,
                Some((config, name)) => handshake(TlsConnector::from(config).connect(name, tcp).await?).await,
            }
        };
        let connected = timeout(CONNECT_TIMEOUT, connecting).await;
        let connected = connected.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()));
        connected.map_err(|source| Error::Connect { endpoint: self.endpoint.clone(), source })
    }
}

async fn handshake<T, B: Sent>(stream: T) -> io::Result<SendRequest<B>>
where
    T: tokio::io::AsyncRead + tokio::io::AsyncWrite + Send + Unpin + 'static,
{
    let (sender, connection) = http1::handshake(TokioIo::new(stream)).await.map_err(io::Error::other)?;
    // An error of the connection is told to whoever sends on it.
    millstream_runtime::spawn(async move { drop(connection.await) });
    Ok(sender)
}

fn tls_config(ca: Option<PathBuf>) -> Result<ClientConfig, Error> {
    let mut roots = RootCertStore::empty();
    match ca {
        Some(path) => {
            let pem = fs::read(&path).map_err(|error| Error::file(&path, error))?;
            for certificate in CertificateDer::pem_slice_iter(&pem) {
                let unusable = |error| Error::file(&path, io::Error::other(error));
                let certificate = certificate.map_err(|error| unusable(error.to_string()))?;
                roots.add(certificate).map_err(|error| unusable(error.to_string()))?;
            }
            if roots.is_empty() {
                return Err(Error::Usage(format!("{} holds no certificate", path.display())));
            }
        }
        None => {
            // A system may have some certificates that cannot be read; only the rest is trusted then.
            roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        }
    }
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| Error::Usage(error.to_string()))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(config)
}
