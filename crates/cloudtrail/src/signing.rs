//! The key that digests are signed with: at rest it is sealed, as the secrets of IAM are.

use aws_lc_rs::{
    digest::{SHA256, digest},
    encoding::{AsDer, Pkcs8V1Der},
    rand::SystemRandom,
    rsa::{KeyPair, KeySize},
    signature::{KeyPair as _, RSA_PKCS1_SHA256},
};
use base::{Rng, Timestamp, hex, unhex};
use meta::Store;
use millstream_base as base;
use millstream_meta as meta;

use crate::{
    error::CloudTrailError,
    seal::Sealer,
    tables::{SIGNING_KEYS, SigningKeyRecord},
};

/// The public half of a key, with the time in which it signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PublicHalf {
    /// PKCS#1.
    pub key: Vec<u8>,
    pub since: Timestamp,
    /// None if it signs now.
    pub until: Option<Timestamp>,
}

impl PublicHalf {
    /// What digests name it by.
    pub fn fingerprint(&self) -> String {
        sha256(&self.key)[..32].to_owned()
    }

    fn of(record: &SigningKeyRecord) -> Option<Self> {
        let until = record.until_ms.map(Timestamp::from_millis);
        Some(Self { key: unhex(&record.public)?, since: Timestamp::from_millis(record.since_ms), until })
    }
}

/// The key that signs now.
pub(crate) struct SigningKey {
    public: PublicHalf,
    pair: KeyPair,
}

impl SigningKey {
    /// The key that is stored, or a new one.
    pub async fn open(
        store: &Store,
        sealer: &Sealer,
        rng: &dyn Rng,
        now: Timestamp,
    ) -> Result<Self, CloudTrailError> {
        let stored = store.snapshot()?.scan(SIGNING_KEYS, &())?;
        if let Some(record) = stored.into_iter().rfind(|record| record.until_ms.is_none()) {
            return Self::unsealed(&record, sealer);
        }
        let failed = |_| CloudTrailError::Internal("a signing key was not made".into());
        let pair = KeyPair::generate(KeySize::Rsa2048).map_err(failed)?;
        let private = AsDer::<Pkcs8V1Der<'_>>::as_der(&pair).map_err(failed)?;
        let public = hex(pair.public_key().as_ref());
        let sealed = sealer.seal(&public, private.as_ref(), rng);
        let record = SigningKeyRecord {
            since_ms: now.as_millis(),
            sealed: Some(sealed),
            public,
            ..SigningKeyRecord::default()
        };
        let (at, stored) = (place(&record), record.clone());
        store
            .write(move |transaction| {
                transaction.put(SIGNING_KEYS, &at, &stored).map_err(CloudTrailError::from)
            })
            .await?;
        Self::unsealed(&record, sealer)
    }

    fn unsealed(record: &SigningKeyRecord, sealer: &Sealer) -> Result<Self, CloudTrailError> {
        let unreadable = || CloudTrailError::Internal("the stored signing key cannot be read".into());
        let sealed = record.sealed.as_ref().ok_or_else(unreadable)?;
        let private = sealer.open(&record.public, sealed).ok_or_else(unreadable)?;
        let pair = KeyPair::from_pkcs8(&private).map_err(|_| unreadable())?;
        Ok(Self { public: PublicHalf::of(record).ok_or_else(unreadable)?, pair })
    }

    /// What digests name it by.
    pub fn fingerprint(&self) -> String {
        self.public.fingerprint()
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

/// The public halves of all keys that ever signed, the oldest first.
pub(crate) fn public_halves(store: &Store) -> Result<Vec<PublicHalf>, CloudTrailError> {
    let unreadable = || CloudTrailError::Internal("a stored signing key cannot be read".into());
    let stored = store.snapshot()?.scan(SIGNING_KEYS, &())?;
    stored.iter().map(|record| PublicHalf::of(record).ok_or_else(unreadable)).collect()
}

/// Ends the use of keys that an older version stored in clear: who could read the metadata then can sign with them for ever,
/// so sealing them would not help. Their public half stays, for the digests that they signed.
pub(crate) async fn retire_unsealed(store: &Store, now: Timestamp) -> Result<(), CloudTrailError> {
    let stored = store.snapshot()?.scan(SIGNING_KEYS, &())?;
    for record in stored {
        let Some(private) = &record.private else { continue };
        let unreadable = || CloudTrailError::Internal("the stored signing key cannot be read".into());
        let pair = KeyPair::from_pkcs8(&unhex(private).ok_or_else(unreadable)?).map_err(|_| unreadable())?;
        let retired = SigningKeyRecord {
            since_ms: record.since_ms,
            public: hex(pair.public_key().as_ref()),
            until_ms: Some(now.as_millis()),
            ..SigningKeyRecord::default()
        };
        let at = place(&retired);
        store
            .write(move |transaction| {
                transaction.put(SIGNING_KEYS, &at, &retired).map_err(CloudTrailError::from)
            })
            .await?;
    }
    Ok(())
}

/// Where it is stored.
fn place(record: &SigningKeyRecord) -> u64 {
    u64::try_from(record.since_ms).unwrap_or_default()
}

/// SHA-256, hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    hex(digest(&SHA256, bytes).as_ref())
}

#[cfg(test)]
mod tests {
    use base::SystemRng;
    use serde_json::json;

    use super::*;

    const NOW: Timestamp = Timestamp::from_millis(1_000);

    async fn open(store: &Store, sealer: &Sealer, at: i64) -> Result<SigningKey, CloudTrailError> {
        SigningKey::open(store, sealer, &SystemRng, Timestamp::from_millis(at)).await
    }

    fn records(store: &Store) -> Vec<SigningKeyRecord> {
        store.snapshot().unwrap().scan(SIGNING_KEYS, &()).unwrap()
    }

    /// The halves of a key's PKCS#8 that nobody could guess: its DER without the public modulus is still secret.
    fn private(pair: &KeyPair) -> Vec<u8> {
        AsDer::<Pkcs8V1Der<'_>>::as_der(pair).unwrap().as_ref().to_vec()
    }

    #[tokio::test]
    async fn a_key_is_made_once_and_lies_sealed() {
        let (store, sealer) = (Store::in_memory(), Sealer::new(&[7; 32]));
        let made = open(&store, &sealer, 1_000).await.unwrap();
        let again = open(&store, &sealer, 2_000).await.unwrap();
        assert_eq!(again.fingerprint(), made.fingerprint());
        assert_eq!(again.sign("text").unwrap(), made.sign("text").unwrap());
        let stored = serde_json::to_string(&records(&store)).unwrap();
        let secret = private(&made.pair);
        for form in [hex(&secret[600..700]), base64_simd::STANDARD.encode_to_string(&secret[600..702])] {
            assert!(!stored.contains(&form), "the private key is in {stored}");
        }
        let other = Sealer::new(&[8; 32]);
        assert!(open(&store, &other, 3_000).await.is_err(), "a key that does not open is not replaced");
        assert_eq!(public_halves(&store).unwrap().len(), 1);
    }

    #[tokio::test]
    async fn a_key_that_lay_in_clear_signs_no_more_and_vouches_for_what_it_signed() {
        let (store, sealer) = (Store::in_memory(), Sealer::new(&[7; 32]));
        let pair = KeyPair::generate(KeySize::Rsa2048).unwrap();
        // As the version before stored it.
        const BEFORE: meta::Table<u64, serde_json::Value> = meta::Table::new("cloudtrail-signing-keys");
        let record = json!({ "since_ms": 500, "private": hex(&private(&pair)) });
        store
            .write_now(|transaction| transaction.put(BEFORE, &500, &record))
            .map_err(|error: meta::MetaError| error)
            .unwrap();
        retire_unsealed(&store, NOW).await.unwrap();
        retire_unsealed(&store, Timestamp::from_millis(5_000)).await.unwrap();
        let stored = serde_json::to_string(&records(&store)).unwrap();
        assert!(!stored.contains("private") && !stored.contains(&hex(&private(&pair)[600..700])), "{stored}");
        let halves = public_halves(&store).unwrap();
        let (since, until) = (Timestamp::from_millis(500), Some(NOW));
        assert_eq!(halves, [PublicHalf { key: pair.public_key().as_ref().to_vec(), since, until }]);
        let new = open(&store, &sealer, 1_000).await.unwrap();
        assert_ne!(new.fingerprint(), halves[0].fingerprint());
        assert_eq!(public_halves(&store).unwrap().len(), 2);
    }
}
