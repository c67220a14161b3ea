//! IAM and STS: how the edge knows them, and what it asks them.

use std::{fs, io, path::Path, sync::Arc};

use api::{Principal, WireError, ports::Authorize};
use base::{AccountId, Clock, Rng};
use iam::{Iam, NoEntry, Parts};
use kms::KeyProvider;
use meta::Store;
use millstream_api as api;
use millstream_base as base;
use millstream_iam as iam;
use millstream_kms as kms;
use millstream_meta as meta;
use millstream_wire as wire;
use wire::{
    Encoding,
    sigv4::{SecretKey, errors},
};
use zeroize::Zeroizing;

use crate::{
    config::{Config, Limits, Mode},
    pipeline::{Anyone, Identities, Identity, Root, Service, ServiceInfo},
    private_file,
    start_error::StartError,
    tls::ClientCertificate,
};

const IAM: ServiceInfo = ServiceInfo {
    name: "iam",
    host_labels: &["iam"],
    encodings: &[Encoding::Query],
    query_version: "2010-05-08",
    xml_namespace: "https://iam.amazonaws.com/doc/2010-05-08/",
    global: true,
    ..ServiceInfo::JSON
};

const STS: ServiceInfo = ServiceInfo {
    name: "sts",
    host_labels: &["sts"],
    encodings: &[Encoding::Query],
    query_version: "2011-06-15",
    xml_namespace: "https://sts.amazonaws.com/doc/2011-06-15/",
    global: true,
    ..ServiceInfo::JSON
};

/// Opens IAM on the metadata; its key is sealed by the keystore.
pub(super) async fn open(
    config: &Config,
    mode: Mode,
    store: Store,
    keystore: &dyn KeyProvider,
    clock: Arc<dyn Clock>,
    rng: Arc<dyn Rng>,
) -> Result<Arc<Iam>, StartError> {
    let sealing_key = sealing_key(&config.general.data_dir, &IAM_KEY, keystore, rng.as_ref())
        .await
        .map_err(StartError::Keys)?;
    let parts = Parts {
        store,
        sealing_key,
        clock,
        rng,
        enforce_quotas: config.general.limits == Limits::Aws,
        open: matches!(mode, Mode::Dev { .. }),
    };
    Iam::open(parts).map_err(StartError::Identities)
}

/// The operations of both services.
pub(super) fn operations() -> impl Iterator<Item = (&'static str, &'static api::OperationSpec)> {
    let iam_rows = iam::operations::OPERATIONS.iter().map(|row| (IAM.name, row.spec));
    iam_rows.chain(iam::sts::OPERATIONS.iter().map(|row| (STS.name, row.spec)))
}

/// Both services.
pub(super) fn services(iam: &Arc<Iam>) -> [Service; 2] {
    [
        Service::new(IAM, iam.clone(), iam::operations::OPERATIONS),
        Service::new(STS, iam.clone(), iam::sts::OPERATIONS),
    ]
}

/// Who decides: in `dev` nobody needs to.
pub(super) fn authorize(mode: Mode, iam: Arc<Iam>) -> Arc<dyn Authorize> {
    match mode {
        Mode::Dev { .. } => Arc::new(Anyone),
        Mode::Serve => iam,
    }
}

/// The roots of all accounts, users and sessions.
pub(super) struct Holders {
    roots: Vec<Root>,
    /// The accounts that are served; identities of others may still be stored, and are nobody.
    accounts: Vec<AccountId>,
    iam: Arc<Iam>,
}

impl Holders {
    pub(super) fn new(roots: Vec<Root>, accounts: Vec<AccountId>, iam: Arc<Iam>) -> Self {
        Self { roots, accounts, iam }
    }
}

impl Identities for Holders {
    fn certified(&self, certificate: &ClientCertificate) -> Result<Principal, WireError> {
        let found = self.iam.certified(&certificate.arn, &certificate.serial);
        let served = found.filter(|principal| self.accounts.contains(&principal.account));
        served.ok_or_else(errors::unrecognized_client)
    }

    fn find(&self, access_key_id: &str, session_token: Option<&str>) -> Result<Identity, WireError> {
        if let Some(root) = self.roots.iter().find_map(|root| root.find(access_key_id, session_token).ok()) {
            return Ok(root);
        }
        match self.iam.find_key(access_key_id, session_token) {
            Ok((principal, _)) if !self.accounts.contains(&principal.account) => {
                Err(errors::unrecognized_client())
            }
            Ok((principal, secret)) => Ok(Identity { principal, secret: SecretKey::new(secret) }),
            Err(NoEntry::Expired) => Err(errors::expired_token()),
            Err(NoEntry::Unknown) => Err(errors::unrecognized_client()),
        }
    }
}

const KEY_BYTES: usize = 32;

/// A key that secrets in the metadata are sealed with.
pub(super) struct SealingKey {
    /// The names of its files.
    pub name: &'static str,
    /// What it is bound to where it is sealed.
    pub context: &'static [u8],
}

/// The key of secret access keys and session tokens.
const IAM_KEY: SealingKey = SealingKey { name: "iam", context: b"millstream iam key" };

/// A key that secrets are sealed with. It is made at first start, and lies in `keys/NAME.sealed`, sealed as the keystore seals the material of keys: where a passphrase seals that, nothing in the data directory opens this one
/// either. Whoever loses it loses the secrets of all access keys, so a damaged one is not replaced. A key that lies unsealed
/// in `keys/NAME.key` is sealed, and its file removed.
pub(super) async fn sealing_key(
    data_dir: &Path,
    which: &SealingKey,
    keystore: &dyn KeyProvider,
    rng: &dyn Rng,
) -> io::Result<Zeroizing<[u8; KEY_BYTES]>> {
    let directory = data_dir.join("keys");
    private_file::directory(&directory)?;
    let (sealed, plain) =
        (directory.join(format!("{}.sealed", which.name)), directory.join(format!("{}.key", which.name)));
    let invalid = |path: &Path| {
        let message = format!("{} does not hold a key of this server", path.display());
        io::Error::new(io::ErrorKind::InvalidData, message)
    };
    let of_bytes = |bytes: &[u8]| <[u8; KEY_BYTES]>::try_from(bytes).map(Zeroizing::new).ok();
    if let Some(text) = read(&sealed)? {
        let bytes = base64_simd::STANDARD.decode_to_vec(text.trim()).map_err(|_| invalid(&sealed))?;
        let opened = keystore.open(&bytes, which.context).await.map_err(|_| invalid(&sealed))?;
        return of_bytes(&opened).ok_or_else(|| invalid(&sealed));
    }
    let before = read(&plain)?;
    let key = match &before {
        Some(text) => {
            let bytes = base64_simd::STANDARD.decode_to_vec(text.trim()).map(Zeroizing::new);
            bytes.ok().and_then(|bytes| of_bytes(&bytes)).ok_or_else(|| invalid(&plain))?
        }
        None => {
            let mut key = Zeroizing::new([0; KEY_BYTES]);
            rng.fill(key.as_mut());
            key
        }
    };
    let bytes = keystore.seal(key.as_ref(), which.context).await.map_err(io::Error::other)?;
    private_file::write(&sealed, base64_simd::STANDARD.encode_to_string(bytes).as_bytes(), rng)?;
    if before.is_some() {
        fs::remove_file(&plain)?;
    }
    Ok(key)
}

fn read(path: &Path) -> io::Result<Option<Zeroizing<String>>> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(Zeroizing::new(text))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use base::SystemRng;
    use kms::Keystore;

    use super::*;

    fn keystore() -> Keystore {
        Keystore::generate(Arc::new(SystemRng))
    }

    #[tokio::test]
    async fn the_key_is_made_once_and_a_damaged_one_is_not_replaced() {
        let (dir, keystore) = (tempfile::tempdir().unwrap(), keystore());
        let first = sealing_key(dir.path(), &IAM_KEY, &keystore, &SystemRng).await.unwrap();
        assert_eq!(sealing_key(dir.path(), &IAM_KEY, &keystore, &SystemRng).await.unwrap(), first);
        let path = dir.path().join("keys/iam.sealed");
        assert!(!private_file::is_open_to_others(&path).unwrap());
        let text = fs::read_to_string(&path).unwrap();
        assert!(!text.contains(&base64_simd::STANDARD.encode_to_string(first.as_ref())));
        let other = Keystore::generate(Arc::new(SystemRng));
        assert!(
            sealing_key(dir.path(), &IAM_KEY, &other, &SystemRng).await.is_err(),
            "sealed by another keystore"
        );
        fs::write(&path, "x").unwrap();
        assert!(sealing_key(dir.path(), &IAM_KEY, &keystore, &SystemRng).await.is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), "x");
    }

    #[tokio::test]
    async fn a_key_that_lay_open_is_sealed() {
        let (dir, keystore) = (tempfile::tempdir().unwrap(), keystore());
        let plain = dir.path().join("keys/iam.key");
        private_file::directory(plain.parent().unwrap()).unwrap();
        fs::write(&plain, base64_simd::STANDARD.encode_to_string([7; KEY_BYTES])).unwrap();
        assert_eq!(*sealing_key(dir.path(), &IAM_KEY, &keystore, &SystemRng).await.unwrap(), [7; KEY_BYTES]);
        assert!(!plain.exists());
        assert_eq!(*sealing_key(dir.path(), &IAM_KEY, &keystore, &SystemRng).await.unwrap(), [7; KEY_BYTES]);
        fs::remove_file(dir.path().join("keys/iam.sealed")).unwrap();
        fs::write(&plain, "x").unwrap();
        assert!(sealing_key(dir.path(), &IAM_KEY, &keystore, &SystemRng).await.is_err());
    }
}
