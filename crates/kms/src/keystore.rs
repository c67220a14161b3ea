//! The built-in key provider: a master key, which lies in a file of its own or is sealed by a passphrase.

use std::sync::Arc;

use api::ports::PortFuture;
use argon2::{Algorithm, Argon2, Params, Version};
use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use base::{Rng, hex, unhex};
use millstream_api as api;
use millstream_base as base;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::provider::{KeyProvider, ProviderError};

/// Bytes of a key.
pub(crate) const KEY_BYTES: usize = 32;
/// The layout of what is sealed: version, nonce, ciphertext with its tag.
const VERSION: u8 = 1;

/// Seals key material under a master key in memory.
pub struct Keystore {
    master: Zeroizing<[u8; KEY_BYTES]>,
    rng: Arc<dyn Rng>,
}

impl Keystore {
    /// With this master key.
    pub fn new(master: Zeroizing<[u8; KEY_BYTES]>, rng: Arc<dyn Rng>) -> Self {
        Self { master, rng }
    }

    /// With a new master key.
    pub fn generate(rng: Arc<dyn Rng>) -> Self {
        let mut master = Zeroizing::new([0; KEY_BYTES]);
        rng.fill(master.as_mut());
        Self { master, rng }
    }

    /// The master key as hexadecimal digits, for a file that only the server may read.
    pub fn to_text(&self) -> Zeroizing<String> {
        Zeroizing::new(hex(self.master.as_ref()) + "\n")
    }

    /// A keystore from the text of such a file; `None` if it does not hold a key.
    pub fn from_text(text: &str, rng: Arc<dyn Rng>) -> Option<Self> {
        let bytes = Zeroizing::new(unhex(text.trim())?);
        Some(Self { master: Zeroizing::new(bytes.as_slice().try_into().ok()?), rng })
    }

    /// Seals the master key by a passphrase.
    pub fn seal_master(&self, passphrase: &str) -> SealedMaster {
        let mut salt = [0; 16];
        self.rng.fill(&mut salt);
        let mut sealed = SealedMaster {
            version: 1,
            memory_kib: MEMORY_KIB,
            passes: PASSES,
            salt: hex(&salt),
            sealed: String::new(),
        };
        let key = sealed.derive(passphrase).expect("our own parameters are within what Argon2 takes");
        sealed.sealed = hex(&seal(&key, self.rng.as_ref(), self.master.as_ref(), MASTER));
        sealed
    }
}

/// What the master key is bound to where it is sealed.
const MASTER: &[u8] = b"millstream keystore master key";
/// 64 MiB and three passes: RFC 9106's second recommendation.
const MEMORY_KIB: u32 = 64 << 10;
const PASSES: u32 = 3;

/// A master key that a passphrase opens; kept as JSON.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SealedMaster {
    version: u32,
    memory_kib: u32,
    passes: u32,
    salt: String,
    sealed: String,
}

impl SealedMaster {
    /// Opens it; `None` if the passphrase is another one.
    pub fn open(&self, passphrase: &str, rng: Arc<dyn Rng>) -> Option<Keystore> {
        let key = self.derive(passphrase)?;
        let master = open(&key, &unhex(&self.sealed)?, MASTER)?;
        Some(Keystore { master: Zeroizing::new(master.as_slice().try_into().ok()?), rng })
    }

    fn derive(&self, passphrase: &str) -> Option<Zeroizing<[u8; KEY_BYTES]>> {
        let params = Params::new(self.memory_kib, self.passes, 1, Some(KEY_BYTES)).ok()?;
        let mut key = Zeroizing::new([0; KEY_BYTES]);
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        argon2.hash_password_into(passphrase.as_bytes(), &unhex(&self.salt)?, key.as_mut()).ok()?;
        Some(key)
    }
}

impl KeyProvider for Keystore {
    fn seal<'a>(
        &'a self,
        secret: &'a [u8],
        context: &'a [u8],
    ) -> PortFuture<'a, Result<Vec<u8>, ProviderError>> {
        Box::pin(async move { Ok(seal(&self.master, self.rng.as_ref(), secret, context)) })
    }

    fn open<'a>(
        &'a self,
        sealed: &'a [u8],
        context: &'a [u8],
    ) -> PortFuture<'a, Result<Zeroizing<Vec<u8>>, ProviderError>> {
        Box::pin(async move { open(&self.master, sealed, context).ok_or(ProviderError::Invalid) })
    }
}

fn seal(key: &[u8; KEY_BYTES], rng: &dyn Rng, secret: &[u8], context: &[u8]) -> Vec<u8> {
    let mut nonce = [0; NONCE_LEN];
    rng.fill(&mut nonce);
    let mut text = Zeroizing::new(secret.to_vec());
    cipher(key)
        .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::from(context), &mut *text)
        .expect("secrets are far shorter than what the cipher takes");
    [&[VERSION], nonce.as_slice(), &text].concat()
}

fn open(key: &[u8; KEY_BYTES], sealed: &[u8], context: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (&VERSION, rest) = sealed.split_first()? else { return None };
    let (nonce, text) = rest.split_first_chunk::<NONCE_LEN>()?;
    let mut text = Zeroizing::new(text.to_vec());
    let nonce = Nonce::assume_unique_for_key(*nonce);
    let length = cipher(key).open_in_place(nonce, Aad::from(context), &mut text).ok()?.len();
    text.truncate(length);
    Some(text)
}

fn cipher(key: &[u8; KEY_BYTES]) -> LessSafeKey {
    LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key).expect("the key has the cipher's length"))
}

#[cfg(test)]
mod tests {
    use base::SystemRng;

    use super::*;
    use crate::provider::conformance;

    fn keystore() -> Keystore {
        Keystore::generate(Arc::new(SystemRng))
    }

    #[tokio::test]
    async fn it_is_a_provider() {
        conformance::provider(&keystore()).await;
    }

    #[tokio::test]
    async fn what_was_sealed_opens_with_the_key_from_the_file_and_with_no_other() {
        let store = keystore();
        let sealed = store.seal(b"x", b"").await.unwrap();
        let again = Keystore::from_text(&store.to_text(), Arc::new(SystemRng)).unwrap();
        assert_eq!(again.open(&sealed, b"").await.unwrap().as_slice(), b"x");
        assert_eq!(keystore().open(&sealed, b"").await.unwrap_err(), ProviderError::Invalid);
        assert!(Keystore::from_text("00", Arc::new(SystemRng)).is_none());
    }

    #[tokio::test]
    async fn a_passphrase_opens_the_master_key_and_a_wrong_one_does_not() {
        let store = keystore();
        let sealed = store.seal_master("correct horse");
        let text = serde_json::to_string(&sealed).unwrap();
        assert!(!text.contains(store.to_text().trim()));
        let sealed: SealedMaster = serde_json::from_str(&text).unwrap();
        assert!(sealed.open("correct hors", Arc::new(SystemRng)).is_none());
        let again = sealed.open("correct horse", Arc::new(SystemRng)).unwrap();
        assert_eq!(*again.to_text(), *store.to_text());
    }
}
