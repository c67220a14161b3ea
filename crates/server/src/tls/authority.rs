//! The local authority: certificates for a server that has none of its own.
//!
//! `ca.pem` is what clients are told to trust; it and its key are made once. The server's certificate is made when there is
//! none, when its names are no longer the wanted ones, and when its end comes near. Facts that are needed later stand
//! before each certificate as comments, which readers of PEM pass over (RFC 7468, 2).

use std::{
    fs, io,
    path::{Path, PathBuf},
    time::Duration,
};

use base::{Rng, Timestamp};
use millstream_base as base;
use rcgen::{
    BasicConstraints, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair,
    KeyUsagePurpose,
};
use time::OffsetDateTime;
use zeroize::Zeroizing;

use super::TlsError;
use crate::private_file;

/// The directory of a local authority.
#[derive(Clone, Debug)]
pub(super) struct Authority {
    directory: PathBuf,
}

const DAY: Duration = Duration::from_secs(24 * 3600);
const AUTHORITY_LIFE: Duration = DAY.saturating_mul(3650);
/// Clients refuse server certificates that live longer than 398 days.
const SERVER_LIFE: Duration = DAY.saturating_mul(397);
const RENEWAL_BEFORE: Duration = DAY.saturating_mul(30);
/// Clocks differ.
const BACKDATED: Duration = Duration::from_secs(3600);

impl Authority {
    pub(super) fn new(directory: PathBuf) -> Self {
        Self { directory }
    }

    /// What clients trust.
    pub(super) fn certificate(&self) -> PathBuf {
        self.directory.join("ca.pem")
    }

    /// The server's certificate.
    pub(super) fn server_certificate(&self) -> PathBuf {
        self.directory.join("server.pem")
    }

    /// The key of the server's certificate.
    pub(super) fn server_key(&self) -> PathBuf {
        self.directory.join("server-key.pem")
    }

    /// Makes what is missing or due; whether the server's certificate is a new one.
    pub(super) fn ensure(&self, names: &[String], now: Timestamp, rng: &dyn Rng) -> Result<bool, TlsError> {
        fs::create_dir_all(&self.directory).map_err(|error| TlsError::file(&self.directory, error))?;
        let (name, key) = self.authority(now, rng)?;
        let wanted = names.join(",");
        if let Some(facts) = Facts::read(&self.server_certificate())?
            && facts.get("names") == Some(&wanted)
            && facts.get("issuer") == Some(&name)
            && facts
                .get("renew-at")
                .and_then(|at| at.parse().ok())
                .is_some_and(|at: i64| now.as_millis() < at)
            && self.server_key().exists()
        {
            return Ok(false);
        }
        let end = now.plus(SERVER_LIFE);
        let mut params = CertificateParams::new(names.to_vec())?;
        params.distinguished_name.push(DnType::CommonName, "Millstream");
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        params.use_authority_key_identifier_extension = true;
        validity(&mut params, now, end);
        let server_key = KeyPair::generate()?;
        let issuer = Issuer::new(authority_params(&name, now), key);
        let certificate = params.signed_by(&server_key, &issuer)?;
        let renew_at = end.minus(RENEWAL_BEFORE).as_millis();
        let facts = format!("# issuer: {name}\n# names: {wanted}\n# renew-at: {renew_at}\n");
        write_key(&self.server_key(), &server_key, rng)?;
        write_certificate(&self.server_certificate(), &format!("{facts}{}", certificate.pem()), rng)?;
        Ok(true)
    }

    /// The authority's name and key.
    fn authority(&self, now: Timestamp, rng: &dyn Rng) -> Result<(String, KeyPair), TlsError> {
        let key_path = self.directory.join("ca-key.pem");
        if let Some(facts) = Facts::read(&self.certificate())? {
            let name = facts.get("name").ok_or_else(|| TlsError::Foreign(self.certificate()))?;
            let pem = fs::read_to_string(&key_path)
                .map(Zeroizing::new)
                .map_err(|error| TlsError::file(&key_path, error))?;
            return Ok((name.clone(), KeyPair::from_pem(&pem)?));
        }
        let name = format!("Millstream local CA {:08x}", rng.next_u64() as u32);
        let key = KeyPair::generate()?;
        let certificate = authority_params(&name, now).self_signed(&key)?;
        write_key(&key_path, &key, rng)?;
        write_certificate(&self.certificate(), &format!("# name: {name}\n{}", certificate.pem()), rng)?;
        Ok((name, key))
    }
}

fn write_key(path: &Path, key: &KeyPair, rng: &dyn Rng) -> Result<(), TlsError> {
    let pem = Zeroizing::new(key.serialize_pem());
    private_file::write(path, pem.as_bytes(), rng).map_err(|error| TlsError::file(path, error))
}

fn write_certificate(path: &Path, pem: &str, rng: &dyn Rng) -> Result<(), TlsError> {
    private_file::write_public(path, pem.as_bytes(), rng).map_err(|error| TlsError::file(path, error))
}

fn authority_params(name: &str, now: Timestamp) -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name.push(DnType::CommonName, name);
    params.distinguished_name.push(DnType::OrganizationName, "Millstream");
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    validity(&mut params, now, now.plus(AUTHORITY_LIFE));
    params
}

fn validity(params: &mut CertificateParams, now: Timestamp, end: Timestamp) {
    let date = |at: Timestamp| {
        OffsetDateTime::from_unix_timestamp(at.as_millis() / 1000).unwrap_or(OffsetDateTime::UNIX_EPOCH)
    };
    params.not_before = date(now.minus(BACKDATED));
    params.not_after = date(end);
}

/// The comments before a certificate.
struct Facts(Vec<(String, String)>);

impl Facts {
    /// `None` if there is no such file.
    fn read(path: &Path) -> Result<Option<Self>, TlsError> {
        let text = match fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(TlsError::file(path, error)),
        };
        let fact = |line: &str| {
            let (name, value) = line.strip_prefix("# ")?.split_once(": ")?;
            Some((name.to_owned(), value.to_owned()))
        };
        Ok(Some(Self(text.lines().filter_map(fact).collect())))
    }

    fn get(&self, name: &str) -> Option<&String> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }
}

#[cfg(test)]
mod tests {
    use base::SystemRng;

    use super::*;

    const NOW: Timestamp = Timestamp::from_millis(1_800_000_000_000);

    fn names() -> Vec<String> {
        ["localhost", "127.0.0.1", "::1", "*.localhost"].map(str::to_owned).to_vec()
    }

    #[test]
    fn made_once_and_renewed_when_it_is_due() {
        let dir = tempfile::tempdir().unwrap();
        let authority = Authority::new(dir.path().join("tls"));
        assert!(authority.ensure(&names(), NOW, &SystemRng).unwrap());
        let ca = fs::read(authority.certificate()).unwrap();
        assert!(!authority.ensure(&names(), NOW.plus(DAY), &SystemRng).unwrap());
        assert!(authority.ensure(&names(), NOW.plus(DAY * 380), &SystemRng).unwrap(), "near its end");
        let more: Vec<String> = names().into_iter().chain(["other.example".to_owned()]).collect();
        assert!(authority.ensure(&more, NOW.plus(DAY * 380), &SystemRng).unwrap(), "other names");
        assert_eq!(fs::read(authority.certificate()).unwrap(), ca, "the authority stays");
        assert!(!private_file::is_open_to_others(&dir.path().join("tls/ca-key.pem")).unwrap());
    }

    #[test]
    fn a_foreign_authority_is_not_overwritten() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("ca.pem"), "mine").unwrap();
        let authority = Authority::new(dir.path().to_owned());
        assert!(matches!(authority.ensure(&names(), NOW, &SystemRng), Err(TlsError::Foreign(_))));
        assert_eq!(fs::read_to_string(dir.path().join("ca.pem")).unwrap(), "mine");
    }
}
