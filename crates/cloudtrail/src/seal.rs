//! What only this server can read: the key that digests are signed with.

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use base::Rng;
use millstream_base as base;
use zeroize::Zeroizing;

/// Seals and opens with AES-256-GCM under a key of this server; what was sealed under one name does not open under another.
pub struct Sealer(LessSafeKey);

impl Sealer {
    /// With this key.
    pub fn new(key: &[u8; 32]) -> Self {
        Self(LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key).expect("the key has 32 bytes")))
    }

    /// Seals bytes, bound to a name; base64.
    pub(crate) fn seal(&self, name: &str, plain: &[u8], rng: &dyn Rng) -> String {
        let mut nonce = [0; NONCE_LEN];
        rng.fill(&mut nonce);
        let mut bytes = plain.to_vec();
        self.0
            .seal_in_place_append_tag(
                Nonce::assume_unique_for_key(nonce),
                Aad::from(name.as_bytes()),
                &mut bytes,
            )
            .expect("a key is within what the cipher takes");
        bytes.extend_from_slice(&nonce);
        base64_simd::STANDARD.encode_to_string(&bytes)
    }

    /// Opens what was sealed under this name; `None` if it was not.
    pub(crate) fn open(&self, name: &str, sealed: &str) -> Option<Zeroizing<Vec<u8>>> {
        let mut bytes = Zeroizing::new(base64_simd::STANDARD.decode_to_vec(sealed).ok()?);
        let at = bytes.len().checked_sub(NONCE_LEN)?;
        let nonce: [u8; NONCE_LEN] = bytes[at..].try_into().ok()?;
        bytes.truncate(at);
        let nonce = Nonce::assume_unique_for_key(nonce);
        let length = self.0.open_in_place(nonce, Aad::from(name.as_bytes()), &mut bytes).ok()?.len();
        bytes.truncate(length);
        Some(bytes)
    }
}

#[cfg(test)]
mod tests {
    use base::SystemRng;

    use super::*;

    #[test]
    fn what_was_sealed_opens_under_its_name_and_unaltered_only() {
        let sealer = Sealer::new(&[7; 32]);
        let sealed = sealer.seal("a", b"text", &SystemRng);
        assert_eq!(sealer.open("a", &sealed).unwrap().as_slice(), b"text");
        assert!(sealer.open("b", &sealed).is_none());
        assert!(Sealer::new(&[8; 32]).open("a", &sealed).is_none());
        let bytes = base64_simd::STANDARD.decode_to_vec(&sealed).unwrap();
        for at in 0..bytes.len() {
            let mut forged = bytes.clone();
            forged[at] ^= 1;
            assert!(
                sealer.open("a", &base64_simd::STANDARD.encode_to_string(&forged)).is_none(),
                "byte {at}"
            );
        }
        assert!(sealer.open("a", "AAAA").is_none());
    }
}
