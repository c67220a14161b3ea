//! TLS: own certificates by configuration, or those of a local authority; both are replaced without a restart.

mod authority;
mod clients;
mod reload;

use std::{
    fmt, io,
    net::IpAddr,
    path::{Path, PathBuf},
    sync::Arc,
};

use arc_swap::ArcSwap;
use authority::Authority;
use base::{Clock, Rng};
pub use clients::ClientCertificate;
use clients::Clients;
use millstream_base as base;
pub use reload::ReloadCertificate;
use rustls::{
    ServerConfig,
    crypto::{CryptoProvider, aws_lc_rs},
    pki_types::{CertificateDer, PrivateKeyDer, pem, pem::PemObject},
    server::{ClientHello, NoServerSessionStorage, ResolvesServerCert},
    sign::CertifiedKey,
};

use crate::config::{Config, Endpoint};

/// Certificates that cannot be had or used.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// A file cannot be read or written.
    #[error("{path}: {error}")]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// A file is no PEM of the wanted kind.
    #[error("{path}: {error}")]
    Pem {
        /// The file.
        path: PathBuf,
        /// Why.
        error: pem::Error,
    },
    /// The directory of the local authority holds a certificate that was not made here.
    #[error("{0} was not made by this server; choose another directory by `tls.ca`")]
    Foreign(PathBuf),
    /// A certificate cannot be made.
    #[error("cannot make a certificate: {0}")]
    Make(#[from] rcgen::Error),
    /// Certificate and key cannot be used, or do not belong together.
    #[error("certificate and key cannot be used: {0}")]
    Use(#[from] rustls::Error),
    /// The authorities of clients cannot be used.
    #[error("certificates of clients cannot be verified: {0}")]
    Clients(String),
}

impl TlsError {
    fn file(path: &Path, error: io::Error) -> Self {
        Self::File { path: path.to_owned(), error }
    }

    fn pem(path: &Path) -> impl FnOnce(pem::Error) -> Self + use<'_> {
        move |error| Self::Pem { path: path.to_owned(), error }
    }
}

/// Where the certificate comes from.
#[derive(Clone, Debug)]
enum Origin {
    Own { certificate: PathBuf, key: PathBuf },
    Local { authority: Authority, names: Vec<String> },
}

/// The server's certificate, for as long as it lives.
#[derive(Clone)]
pub struct Certificates {
    origin: Origin,
    current: Arc<Current>,
    clients: Option<Clients>,
    clock: Arc<dyn Clock>,
    rng: Arc<dyn Rng>,
}

impl Certificates {
    /// As configured; a local authority is made if there is none.
    pub fn load(config: &Config, clock: Arc<dyn Clock>, rng: Arc<dyn Rng>) -> Result<Self, TlsError> {
        let (tls, general) = (&config.tls, &config.general);
        let origin = match (&tls.certificate, &tls.key) {
            (Some(certificate), Some(key)) => {
                Origin::Own { certificate: certificate.clone(), key: key.clone() }
            }
            _ => Origin::Local {
                authority: Authority::new(tls.ca.clone().unwrap_or_else(|| general.data_dir.join("tls"))),
                names: names(config),
            },
        };
        if let Origin::Local { authority, names } = &origin {
            authority.ensure(names, clock.now(), rng.as_ref())?;
        }
        let current = Arc::new(Current(ArcSwap::from_pointee(origin.read()?)));
        let clients = Clients::load(tls)?;
        Ok(Self { origin, current, clients, clock, rng })
    }

    /// What clients of a local authority trust.
    pub fn authority(&self) -> Option<PathBuf> {
        match &self.origin {
            Origin::Own { .. } => None,
            Origin::Local { authority, .. } => Some(authority.certificate()),
        }
    }

    /// Agrees on `h2` or `http/1.1`; TLS 1.2 and 1.3.
    pub fn server_config(&self) -> Result<Arc<ServerConfig>, TlsError> {
        let builder =
            ServerConfig::builder_with_provider(provider()).with_safe_default_protocol_versions()?;
        let mut config = match &self.clients {
            None => builder.with_no_client_auth(),
            Some(clients) => builder.with_client_cert_verifier(clients.verifier()),
        }
        .with_cert_resolver(self.current.clone());
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        match self.clients {
            None => config.ticketer = aws_lc_rs::Ticketer::new()?,
            Some(_) => {
                config.session_storage = Arc::new(NoServerSessionStorage {});
                config.send_tls13_tickets = 0;
            }
        }
        Ok(Arc::new(config))
    }
}

impl Origin {
    fn files(&self) -> (PathBuf, PathBuf) {
        match self {
            Self::Own { certificate, key } => (certificate.clone(), key.clone()),
            Self::Local { authority, .. } => (authority.server_certificate(), authority.server_key()),
        }
    }

    fn read(&self) -> Result<CertifiedKey, TlsError> {
        let (certificate, key) = self.files();
        let chain = CertificateDer::pem_file_iter(&certificate)
            .and_then(Iterator::collect::<Result<Vec<_>, _>>)
            .map_err(TlsError::pem(&certificate))?;
        let key = PrivateKeyDer::from_pem_file(&key).map_err(TlsError::pem(&key))?;
        Ok(CertifiedKey::from_der(chain, key, &provider())?)
    }
}

fn provider() -> Arc<CryptoProvider> {
    Arc::new(aws_lc_rs::default_provider())
}

/// What the certificate of a local authority is good for.
fn names(config: &Config) -> Vec<String> {
    let mut names: Vec<String> = ["localhost", "*.localhost", "127.0.0.1", "::1"].map(str::to_owned).to_vec();
    let mut add = |name: String| {
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    };
    host_name().into_iter().for_each(&mut add);
    let general = &config.general;
    let public = [Some(general.listen), general.tls_listen].map(|address| address.filter(|_| general.public));
    let endpoints = config.endpoints.iter().map(|Endpoint { bind, .. }| bind.address());
    for address in public.into_iter().chain(endpoints).flatten() {
        let address: IpAddr = address.ip();
        if !address.is_unspecified() {
            add(address.to_string());
        }
    }
    config.tls.names.iter().cloned().for_each(add);
    names
}

/// The machine's name, where the kernel shows it as a file.
fn host_name() -> Option<String> {
    let name = std::fs::read_to_string("/proc/sys/kernel/hostname").ok()?;
    let name = name.trim();
    let usual = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.');
    (name.bytes().all(usual) && name != "localhost").then(|| name.to_owned())
}

/// The certificate of the moment.
struct Current(ArcSwap<CertifiedKey>);

impl ResolvesServerCert for Current {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(self.0.load_full())
    }
}

impl fmt::Debug for Current {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Current")
    }
}
