//! The key that digests are signed with.

use std::sync::Arc;

use aws_lc_rs::{
    digest::{SHA256, digest},
    encoding::{AsDer, Pkcs8V1Der},
    rand::SystemRandom,
    rsa::{KeyPair, KeySize},
    signature::{KeyPair as _, RSA_PKCS1_SHA256},
};
use base::Timestamp;
use meta::Store;
use millstream_base as base;
use millstream_meta as meta;

use crate::{
    error::CloudTrailError,
    tables::{SIGNING_KEYS, SigningKeyRecord},
};

/// A key with the time since when it signs.
pub(crate) struct SigningKey {
    pub since: Timestamp,
    pair: KeyPair,
}

impl SigningKey {
    /// The key that is stored, or a new one.
    pub async fn open(store: &Store, now: Timestamp) -> Result<Arc<Self>, CloudTrailError> {
        let failed = |_| CloudTrailError::Internal("a signing key was not made".into());
        let stored = store.snapshot()?.scan(SIGNING_KEYS, &())?;
        let record = match stored.into_iter().next_back() {
            Some(record) => record,
            None => {
                let pair = KeyPair::generate(KeySize::Rsa2048).map_err(failed)?;
                let private = AsDer::<Pkcs8V1Der<'_>>::as_der(&pair).map_err(failed)?;
                let record = SigningKeyRecord { since_ms: now.as_millis(), private: hex(private.as_ref()) };
                let stored = record.clone();
                let at = u64::try_from(now.as_millis()).unwrap_or_default();
                store
                    .write(move |transaction| {
                        transaction.put(SIGNING_KEYS, &at, &stored).map_err(CloudTrailError::from)
                    })
                    .await?;
                record
            }
        };
        let unreadable = || CloudTrailError::Internal("the stored signing key cannot be read".into());
        let bytes = unhex(&record.private).ok_or_else(unreadable)?;
        let pair = KeyPair::from_pkcs8(&bytes).map_err(|_| unreadable())?;
        Ok(Arc::new(Self { since: Timestamp::from_millis(record.since_ms), pair }))
    }

    /// The public key, PKCS#1.
    pub fn public(&self) -> Vec<u8> {
        self.pair.public_key().as_ref().to_vec()
    }

    /// What digests name it by.
    pub fn fingerprint(&self) -> String {
        sha256(&self.public())[..32].to_owned()
    }

    /// RSA-PKCS1v15 with SHA-256, hexadecimal.
    pub fn sign(&self, text: &str) -> Result<String, CloudTrailError> {
        let mut signature = vec![0; self.pair.public_modulus_len()];
        // This padding uses no chance; only the interface asks for some.
        let unused = SystemRandom::default();
        self.pair
            .sign(&RSA_PKCS1_SHA256, &unused, text.as_bytes(), &mut signature)
            .map_err(|_| CloudTrailError::Internal("a digest was not signed".into()))?;
        Ok(hex(&signature))
    }
}

/// SHA-256, hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    hex(digest(&SHA256, bytes).as_ref())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) || !text.is_ascii() {
        return None;
    }
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).ok()).collect()
}
