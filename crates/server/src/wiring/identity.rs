//! IAM and STS: how the edge knows them, and what it asks them.

use std::{fs, io, path::Path, sync::Arc};

use api::{WireError, ports::Authorize};
use base::{Clock, Rng};
use iam::{Iam, NoEntry, Parts};
use meta::Store;
use millstream_api as api;
use millstream_base as base;
use millstream_iam as iam;
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

/// Opens IAM on the metadata; its key lies in `keys/iam.key` below the data directory.
pub(super) fn open(
    config: &Config,
    mode: Mode,
    store: Store,
    clock: Arc<dyn Clock>,
    rng: Arc<dyn Rng>,
) -> Result<Arc<Iam>, StartError> {
    let sealing_key = sealing_key(&config.general.data_dir, "iam.key", rng.as_ref())?;
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

/// Root, users and sessions.
pub(super) struct Holders {
    root: Root,
    iam: Arc<Iam>,
}

impl Holders {
    pub(super) fn new(root: Root, iam: Arc<Iam>) -> Self {
        Self { root, iam }
    }
}

impl Identities for Holders {
    fn find(&self, access_key_id: &str, session_token: Option<&str>) -> Result<Identity, WireError> {
        if let Ok(root) = self.root.find(access_key_id, session_token) {
            return Ok(root);
        }
        match self.iam.find_key(access_key_id, session_token) {
            Ok((principal, secret)) => Ok(Identity { principal, secret: SecretKey::new(secret) }),
            Err(NoEntry::Expired) => Err(errors::expired_token()),
            Err(NoEntry::Unknown) => Err(errors::unrecognized_client()),
        }
    }
}

const KEY_BYTES: usize = 32;

/// A key that secrets in the metadata are sealed with: `keys/NAME` below the data directory.
pub(super) fn sealing_key(
    data_dir: &Path,
    name: &str,
    rng: &dyn Rng,
) -> Result<Zeroizing<[u8; KEY_BYTES]>, StartError> {
    read_or_make(data_dir, name, rng).map_err(StartError::Keys)
}

/// The key is made at first start. Whoever loses it loses the secrets that it sealed, so a damaged one is not replaced.
fn read_or_make(data_dir: &Path, name: &str, rng: &dyn Rng) -> io::Result<Zeroizing<[u8; KEY_BYTES]>> {
    let directory = data_dir.join("keys");
    private_file::directory(&directory)?;
    let path = directory.join(name);
    match fs::read_to_string(&path).map(Zeroizing::new) {
        Ok(text) => {
            let bytes = Zeroizing::new(base64_simd::STANDARD.decode_to_vec(text.trim()).unwrap_or_default());
            let key = <[u8; KEY_BYTES]>::try_from(bytes.as_slice()).map(Zeroizing::new);
            key.map_err(|_| {
                let message = format!("{} does not hold a key", path.display());
                io::Error::new(io::ErrorKind::InvalidData, message)
            })
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let mut key = Zeroizing::new([0; KEY_BYTES]);
            rng.fill(key.as_mut());
            let text = Zeroizing::new(base64_simd::STANDARD.encode_to_string(key.as_ref()));
            private_file::write(&path, text.as_bytes(), rng)?;
            Ok(key)
        }
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use base::SystemRng;

    use super::*;

    #[test]
    fn the_key_is_made_once_and_a_damaged_one_is_not_replaced() {
        let dir = tempfile::tempdir().unwrap();
        let key = || sealing_key(dir.path(), "iam.key", &SystemRng);
        let first = key().unwrap();
        assert_eq!(key().unwrap(), first);
        let path = dir.path().join("keys/iam.key");
        assert!(!private_file::is_open_to_others(&path).unwrap());
        fs::write(&path, "x").unwrap();
        assert!(key().is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), "x");
    }
}
