//! Secrets within the settings of destinations: stored sealed, opened for the destination alone.

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use base::{Arn, Rng};
use millstream_base as base;
use serde_json::{Value, json};

use crate::delivery::Failure;

/// Seals and opens with AES-256-GCM under a key of this server; what was sealed for one delivery stream does not open for
/// another.
pub struct Vault(LessSafeKey);

/// What stands in the place of a secret.
const SEALED: &str = "Sealed";

impl Vault {
    /// With this key.
    pub fn new(key: &[u8; 32]) -> Self {
        Self(LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key).expect("the key has 32 bytes")))
    }

    /// Seals the secrets of settings that are not sealed yet.
    pub(crate) fn seal(&self, settings: &mut Value, stream: &Arn, rng: &dyn Rng) {
        let Some(secret) = settings.pointer_mut("/EndpointConfiguration/AccessKey") else { return };
        let Some(text) = secret.as_str() else { return };
        let mut nonce = [0; NONCE_LEN];
        rng.fill(&mut nonce);
        let mut bytes = text.as_bytes().to_vec();
        let aad = Aad::from(stream.as_str().as_bytes());
        self.0
            .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), aad, &mut bytes)
            .expect("a secret is within what the cipher takes");
        bytes.extend_from_slice(&nonce);
        *secret = json!({ SEALED: base64_simd::STANDARD.encode_to_string(&bytes) });
    }

    /// The settings with their secrets in clear.
    ///
    /// # Errors
    /// They were sealed with another key.
    pub(crate) fn open(&self, settings: &Value, stream: &Arn) -> Result<Value, Failure> {
        let mut settings = settings.clone();
        let Some(secret) = settings.pointer_mut("/EndpointConfiguration/AccessKey") else {
            return Ok(settings);
        };
        let Some(sealed) = secret[SEALED].as_str() else { return Ok(settings) };
        let opened = base64_simd::STANDARD.decode_to_vec(sealed).ok().and_then(|mut bytes| {
            let at = bytes.len().checked_sub(NONCE_LEN)?;
            let nonce: [u8; NONCE_LEN] = bytes[at..].try_into().ok()?;
            bytes.truncate(at);
            let aad = Aad::from(stream.as_str().as_bytes());
            let plain = self.0.open_in_place(Nonce::assume_unique_for_key(nonce), aad, &mut bytes).ok()?;
            String::from_utf8(plain.to_vec()).ok()
        });
        let failure =
            || Failure::new("Configuration.Unreadable", "the access key was sealed with another key");
        *secret = Value::String(opened.ok_or_else(failure)?);
        Ok(settings)
    }
}

#[cfg(test)]
mod tests {
    use base::SeededRng;

    use super::*;

    #[test]
    fn an_access_key_is_sealed_for_its_delivery_stream() {
        let arn = |name: &str| {
            Arn::parse(&format!("arn:aws:firehose:us-east-1:000000000000:deliverystream/{name}")).unwrap()
        };
        let plain = json!({ "EndpointConfiguration": { "Url": "https://h", "AccessKey": "open sesame" } });
        let (vault, mut settings) = (Vault::new(&[7; 32]), plain.clone());
        vault.seal(&mut settings, &arn("a"), &SeededRng::new(1));
        assert!(!settings.to_string().contains("sesame"));
        let sealed = settings.clone();
        vault.seal(&mut settings, &arn("a"), &SeededRng::new(2));
        assert_eq!(settings, sealed, "what is sealed stays as it is");
        assert_eq!(vault.open(&settings, &arn("a")).unwrap(), plain);
        assert!(vault.open(&settings, &arn("b")).is_err());
        assert!(Vault::new(&[8; 32]).open(&settings, &arn("a")).is_err());
        let none = json!({ "EndpointConfiguration": { "Url": "https://h" } });
        assert_eq!(vault.open(&none, &arn("a")).unwrap(), none);
    }
}
