//! The form of a ciphertext blob, and of what it is bound to.
//!
//! A blob names its key and which of the key's materials sealed it, so that decryption needs no key id and what was
//! encrypted before a rotation stays readable:
//!
//! | bytes | what |
//! | --- | --- |
//! | 1 | version, 1 |
//! | 2 + n | the key's ARN, its length before it |
//! | 4 | the number of the key's material, from 0 |
//! | 16 | salt |
//! | 12 | nonce |
//! | … | ciphertext with its tag |
//!
//! The cipher's key is HKDF-SHA256 of the material with the salt, so that a key may encrypt without limit although nonces
//! are drawn at random. Additional data are everything before the nonce and the encryption context.

use aws_lc_rs::{
    aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey},
    hkdf,
};
use base::{Arn, Rng};
use millstream_base as base;
use zeroize::Zeroizing;

use crate::keystore::KEY_BYTES;

const VERSION: u8 = 1;
const SALT_BYTES: usize = 16;

/// The encryption context in the one form that all ways of writing it come to: pairs in the order of their keys, each
/// part with its length before it.
pub(crate) fn context_bytes<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<u8> {
    let mut pairs: Vec<(&str, &str)> = pairs.into_iter().collect();
    pairs.sort_unstable();
    let mut bytes = Vec::new();
    for part in pairs.into_iter().flat_map(|(key, value)| [key, value]) {
        bytes.extend_from_slice(&(part.len() as u64).to_be_bytes());
        bytes.extend_from_slice(part.as_bytes());
    }
    bytes
}

/// Encrypts under a material of a key.
pub(crate) fn seal(
    key: &Arn,
    number: u32,
    material: &[u8; KEY_BYTES],
    rng: &dyn Rng,
    plaintext: &[u8],
    context: &[u8],
) -> Vec<u8> {
    let name = key.as_str().as_bytes();
    let mut blob = vec![VERSION];
    blob.extend_from_slice(&u16::try_from(name.len()).expect("ARNs of keys are short").to_be_bytes());
    blob.extend_from_slice(name);
    blob.extend_from_slice(&number.to_be_bytes());
    let mut random = [0; SALT_BYTES + NONCE_LEN];
    rng.fill(&mut random);
    let (salt, nonce) = random.split_at(SALT_BYTES);
    blob.extend_from_slice(salt);
    let additional = Aad::from([&blob, context].concat());
    let mut text = Zeroizing::new(plaintext.to_vec());
    derive(material, salt)
        .seal_in_place_append_tag(nonce_of(nonce), additional, &mut *text)
        .expect("4096 bytes are within what the cipher takes");
    blob.extend_from_slice(nonce);
    blob.extend_from_slice(&text);
    blob
}

/// A blob taken apart.
pub(crate) struct Parts<'a> {
    pub key: Arn,
    pub material: u32,
    salt: &'a [u8],
    head: &'a [u8],
    nonce: &'a [u8],
    text: &'a [u8],
}

impl<'a> Parts<'a> {
    /// `None` if it is not a blob of ours.
    pub fn of(blob: &'a [u8]) -> Option<Self> {
        let (&[VERSION, high, low], rest) = blob.split_first_chunk()? else { return None };
        let (name, rest) = rest.split_at_checked(u16::from_be_bytes([high, low]).into())?;
        let (number, rest) = rest.split_first_chunk::<4>()?;
        let (salt, sealed) = rest.split_at_checked(SALT_BYTES)?;
        let (nonce, text) = sealed.split_at_checked(NONCE_LEN)?;
        Some(Self {
            key: Arn::parse(std::str::from_utf8(name).ok()?).ok()?,
            material: u32::from_be_bytes(*number),
            salt,
            head: &blob[..blob.len() - sealed.len()],
            nonce,
            text,
        })
    }

    /// Decrypts; `None` if it was changed, or encrypted with another context.
    pub fn open(&self, material: &[u8; KEY_BYTES], context: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let mut text = Zeroizing::new(self.text.to_vec());
        let additional = Aad::from([self.head, context].concat());
        let opened = derive(material, self.salt).open_in_place(nonce_of(self.nonce), additional, &mut text);
        let length = opened.ok()?.len();
        text.truncate(length);
        Some(text)
    }
}

fn nonce_of(bytes: &[u8]) -> Nonce {
    Nonce::assume_unique_for_key(bytes.try_into().expect("it was cut to a nonce's length"))
}

fn derive(material: &[u8; KEY_BYTES], salt: &[u8]) -> LessSafeKey {
    let pseudorandom = hkdf::Salt::new(hkdf::HKDF_SHA256, salt).extract(material);
    let mut key = Zeroizing::new([0; KEY_BYTES]);
    pseudorandom
        .expand(&[b"millstream kms blob v1"], hkdf::HKDF_SHA256)
        .and_then(|okm| okm.fill(key.as_mut()))
        .expect("the output of HKDF-SHA256 may be as long as its hash");
    LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key.as_ref()).expect("the key has the cipher's length"))
}

#[cfg(test)]
mod tests {
    use base::SystemRng;

    use super::*;

    #[test]
    fn a_blob_opens_with_its_material_and_context_and_not_when_changed() {
        let key = Arn::parse("arn:aws:kms:us-east-1:000000000000:key/k").unwrap();
        let context = context_bytes([("b", "2"), ("a", "1")]);
        assert_eq!(context, context_bytes([("a", "1"), ("b", "2")]), "order has no meaning");
        assert_ne!(context_bytes([("a", "b")]), context_bytes([("ab", "")]));
        let blob = seal(&key, 7, &[3; 32], &SystemRng, b"text", &context);
        let parts = Parts::of(&blob).unwrap();
        assert_eq!((parts.key.as_str(), parts.material), (key.as_str(), 7));
        assert_eq!(parts.open(&[3; 32], &context).unwrap().as_slice(), b"text");
        assert!(parts.open(&[4; 32], &context).is_none());
        assert!(parts.open(&[3; 32], b"").is_none());
        for at in 0..blob.len() {
            let mut forged = blob.clone();
            forged[at] ^= 1;
            let opened = Parts::of(&forged).and_then(|parts| parts.open(&[3; 32], &context));
            assert!(opened.is_none(), "byte {at}");
            let cut = Parts::of(&blob[..at]).and_then(|parts| parts.open(&[3; 32], &context));
            assert!(cut.is_none(), "cut at {at}");
        }
    }
}
