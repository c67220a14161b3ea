//! What only this server can read: stored secrets and session tokens.

use aws_lc_rs::{
    aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey},
    hmac,
};
use base::Rng;
use millstream_base as base;
use zeroize::Zeroizing;

/// What was sealed; one purpose does not open as another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// A secret access key, bound to its access key id.
    Secret,
    /// A session token.
    Session,
}

impl Purpose {
    fn tag(self) -> &'static [u8] {
        match self {
            Self::Secret => b"secret",
            Self::Session => b"session",
        }
    }
}

/// Seals and opens with AES-256-GCM under a key of this server.
pub(crate) struct Sealer {
    cipher: LessSafeKey,
    derive: hmac::Key,
}

impl Sealer {
    pub fn new(key: &[u8; 32]) -> Self {
        let root = hmac::Key::new(hmac::HMAC_SHA256, key);
        let part = |label: &[u8]| Zeroizing::new(hmac::sign(&root, label).as_ref().to_vec());
        let cipher = UnboundKey::new(&AES_256_GCM, &part(b"iam sealing v1")).expect("the key has 32 bytes");
        Self {
            cipher: LessSafeKey::new(cipher),
            derive: hmac::Key::new(hmac::HMAC_SHA256, &part(b"iam session secrets v1")),
        }
    }

    /// Seals bytes, bound to a name.
    pub fn seal(&self, purpose: Purpose, name: &str, plain: &[u8], rng: &dyn Rng) -> String {
        let mut nonce = [0; NONCE_LEN];
        rng.fill(&mut nonce);
        let mut bytes = plain.to_vec();
        let aad = Aad::from([purpose.tag(), b"\0", name.as_bytes()].concat());
        self.cipher
            .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), aad, &mut bytes)
            .expect("what is sealed is within what the cipher takes");
        bytes.extend_from_slice(&nonce);
        base64_simd::STANDARD.encode_to_string(&bytes)
    }

    /// Opens what was sealed under this name; `None` if it was not.
    pub fn open(&self, purpose: Purpose, name: &str, sealed: &str) -> Option<Zeroizing<Vec<u8>>> {
        let mut bytes = Zeroizing::new(base64_simd::STANDARD.decode_to_vec(sealed).ok()?);
        let at = bytes.len().checked_sub(NONCE_LEN)?;
        let nonce: [u8; NONCE_LEN] = bytes[at..].try_into().ok()?;
        bytes.truncate(at);
        let aad = Aad::from([purpose.tag(), b"\0", name.as_bytes()].concat());
        let length =
            self.cipher.open_in_place(Nonce::assume_unique_for_key(nonce), aad, &mut bytes).ok()?.len();
        bytes.truncate(length);
        Some(bytes)
    }

    /// The secret of a session's access key: 40 characters that follow from its id, so that nobody stores them.
    pub fn session_secret(&self, access_key_id: &str) -> Zeroizing<String> {
        let tag = hmac::sign(&self.derive, access_key_id.as_bytes());
        Zeroizing::new(base64_simd::STANDARD.encode_to_string(&tag.as_ref()[..30]))
    }
}

#[cfg(test)]
mod tests {
    use base::SystemRng;

    use super::*;

    #[test]
    fn what_was_sealed_opens_under_its_name_and_purpose_only() {
        let sealer = Sealer::new(&[7; 32]);
        let sealed = sealer.seal(Purpose::Secret, "AKIA", b"text", &SystemRng);
        assert_eq!(sealer.open(Purpose::Secret, "AKIA", &sealed).unwrap().as_slice(), b"text");
        assert!(sealer.open(Purpose::Secret, "AKIB", &sealed).is_none());
        assert!(sealer.open(Purpose::Session, "AKIA", &sealed).is_none());
        assert!(Sealer::new(&[8; 32]).open(Purpose::Secret, "AKIA", &sealed).is_none());
        let bytes = base64_simd::STANDARD.decode_to_vec(&sealed).unwrap();
        for at in 0..bytes.len() {
            let mut forged = bytes.clone();
            forged[at] ^= 1;
            let forged = base64_simd::STANDARD.encode_to_string(&forged);
            assert!(sealer.open(Purpose::Secret, "AKIA", &forged).is_none(), "byte {at}");
        }
        assert!(sealer.open(Purpose::Secret, "AKIA", "AAAA").is_none());
    }

    #[test]
    fn session_secrets_follow_from_the_id() {
        let sealer = Sealer::new(&[7; 32]);
        assert_eq!(sealer.session_secret("ASIA1"), sealer.session_secret("ASIA1"));
        assert_ne!(sealer.session_secret("ASIA1"), sealer.session_secret("ASIA2"));
        assert_eq!(sealer.session_secret("ASIA1").len(), 40);
    }
}
