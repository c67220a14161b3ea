//! Certificates of clients: which are believed, and whom they stand for.
//!
//! A certificate is verified against the configured authorities, and against their lists of what they revoked. It stands for
//! the user or role whose ARN is a URI among its alternative names. One that names none, or more than one, is a valid
//! certificate that stands for nobody: its requests are signed like all others.
//!
//! Sessions of TLS are not resumed where clients show certificates, so that one that was revoked opens no new connection.

use std::{fmt, path::PathBuf, sync::Arc};

use arc_swap::ArcSwap;
use rustls::{
    DigitallySignedStruct, DistinguishedName, Error, RootCertStore, SignatureScheme,
    client::danger::HandshakeSignatureValid,
    pki_types::{CertificateDer, CertificateRevocationListDer, UnixTime, pem::PemObject},
    server::{
        WebPkiClientVerifier,
        danger::{ClientCertVerified, ClientCertVerifier},
    },
};
use webpki::EndEntityCert;

use super::{TlsError, provider};
use crate::config::{ClientAuth, Tls};

/// Whom a client's certificate stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientCertificate {
    /// The ARN that it names.
    pub arn: String,
    /// Its number, in hexadecimal digits.
    pub serial: String,
}

impl ClientCertificate {
    /// Of a chain that was verified.
    pub(crate) fn of(chain: &[CertificateDer<'_>]) -> Option<Self> {
        let certificate = EndEntityCert::try_from(chain.first()?).ok()?;
        let mut arns = certificate.valid_uri_names().filter(|name| name.starts_with("arn:"));
        let (arn, None) = (arns.next()?, arns.next()) else { return None };
        // Leading zeros only keep the number from being negative.
        let digits = certificate.serial().iter().skip_while(|byte| **byte == 0);
        let serial: String = digits.map(|byte| format!("{byte:02x}")).collect();
        Some(Self { arn: arn.to_owned(), serial: if serial.is_empty() { "00".into() } else { serial } })
    }
}

/// Which authorities of clients are believed, now.
#[derive(Clone)]
pub(super) struct Clients {
    authorities: PathBuf,
    revoked: Option<PathBuf>,
    required: bool,
    verifier: Arc<Swapped>,
}

impl Clients {
    /// As configured; `None` where clients show no certificates.
    pub(super) fn load(tls: &Tls) -> Result<Option<Self>, TlsError> {
        let Some(authorities) = tls.client_ca.clone() else { return Ok(None) };
        let required = tls.client_auth == ClientAuth::Required;
        let first = read(&authorities, tls.client_crl.as_ref(), required)?;
        let verifier = Arc::new(Swapped { current: ArcSwap::from_pointee(first), required });
        Ok(Some(Self { authorities, revoked: tls.client_crl.clone(), required, verifier }))
    }

    pub(super) fn verifier(&self) -> Arc<dyn ClientCertVerifier> {
        self.verifier.clone()
    }

    pub(super) fn files(&self) -> impl Iterator<Item = PathBuf> {
        std::iter::once(self.authorities.clone()).chain(self.revoked.clone())
    }

    /// Reads the files again; what was believed before stays in use where they cannot be.
    pub(super) fn refresh(&self) -> Result<(), TlsError> {
        let next = read(&self.authorities, self.revoked.as_ref(), self.required)?;
        self.verifier.current.store(Arc::new(next));
        Ok(())
    }
}

fn read(
    authorities: &PathBuf,
    revoked: Option<&PathBuf>,
    required: bool,
) -> Result<Arc<dyn ClientCertVerifier>, TlsError> {
    let mut roots = RootCertStore::empty();
    for certificate in CertificateDer::pem_file_iter(authorities).map_err(TlsError::pem(authorities))? {
        roots.add(certificate.map_err(TlsError::pem(authorities))?)?;
    }
    let mut builder = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider());
    if let Some(path) = revoked {
        let lists = CertificateRevocationListDer::pem_file_iter(path)
            .and_then(Iterator::collect::<Result<Vec<_>, _>>)
            .map_err(TlsError::pem(path))?;
        builder = builder.with_crls(lists);
    }
    if !required {
        builder = builder.allow_unauthenticated();
    }
    builder.build().map_err(|error| TlsError::Clients(error.to_string()))
}

/// The verifier of the moment.
struct Swapped {
    current: ArcSwap<Arc<dyn ClientCertVerifier>>,
    required: bool,
}

impl fmt::Debug for Swapped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Swapped")
    }
}

impl ClientCertVerifier for Swapped {
    fn client_auth_mandatory(&self) -> bool {
        self.required
    }

    /// None: they could not change, and clients are told which certificate to show anyway.
    fn root_hint_subjects(&self) -> &[DistinguishedName] {
        &[]
    }

    fn verify_client_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        now: UnixTime,
    ) -> Result<ClientCertVerified, Error> {
        self.current.load().verify_client_cert(end_entity, intermediates, now)
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.current.load().verify_tls12_signature(message, cert, dss)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.current.load().verify_tls13_signature(message, cert, dss)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.current.load().supported_verify_schemes()
    }
}
