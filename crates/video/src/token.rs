//! Opaque tokens that clients hold for us: tokens of list operations and playback sessions.
//!
//! A token is AES-256-GCM over JSON, under a key of this data directory; one kind of token does not open as another.

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use base::Rng;
use millstream_base as base;
use serde::{Serialize, de::DeserializeOwned};

/// What a token is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    ListStreams,
    ListFragments,
    Hls,
}

impl Purpose {
    fn tag(self) -> &'static [u8] {
        match self {
            Self::ListStreams => b"video-list-streams",
            Self::ListFragments => b"video-list-fragments",
            Self::Hls => b"video-hls",
        }
    }
}

/// Seals and opens tokens.
pub(crate) struct TokenSealer(LessSafeKey);

impl TokenSealer {
    pub fn new(key: &[u8; 32]) -> Self {
        Self(LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key).expect("the key has 32 bytes")))
    }

    fn sealed(&self, purpose: Purpose, payload: &impl Serialize, rng: &dyn Rng) -> Vec<u8> {
        let mut nonce = [0; NONCE_LEN];
        rng.fill(&mut nonce);
        let mut bytes =
            serde_json::to_vec(payload).expect("payloads have text keys and no failing serializers");
        self.0
            .seal_in_place_append_tag(
                Nonce::assume_unique_for_key(nonce),
                Aad::from(purpose.tag()),
                &mut bytes,
            )
            .expect("a small payload can always be sealed");
        bytes.extend_from_slice(&nonce);
        bytes
    }

    fn opened<T: DeserializeOwned>(&self, purpose: Purpose, mut bytes: Vec<u8>) -> Option<T> {
        let nonce: [u8; NONCE_LEN] = bytes.split_off(bytes.len().checked_sub(NONCE_LEN)?).try_into().ok()?;
        let aad = Aad::from(purpose.tag());
        let plain = self.0.open_in_place(Nonce::assume_unique_for_key(nonce), aad, &mut bytes).ok()?;
        serde_json::from_slice(plain).ok()
    }

    /// A token in base64, as list operations give it.
    pub fn seal(&self, purpose: Purpose, payload: &impl Serialize, rng: &dyn Rng) -> String {
        base64_simd::STANDARD.encode_to_string(self.sealed(purpose, payload, rng))
    }

    /// What a token of [`seal`](Self::seal) carries; `None` if it is not one of ours, or not for this purpose.
    pub fn open<T: DeserializeOwned>(&self, purpose: Purpose, token: &str) -> Option<T> {
        self.opened(purpose, base64_simd::STANDARD.decode_to_vec(token).ok()?)
    }

    /// A token for URLs.
    pub fn seal_for_url(&self, purpose: Purpose, payload: &impl Serialize, rng: &dyn Rng) -> String {
        base64_simd::URL_SAFE_NO_PAD.encode_to_string(self.sealed(purpose, payload, rng))
    }

    /// What a token of [`seal_for_url`](Self::seal_for_url) carries.
    pub fn open_from_url<T: DeserializeOwned>(&self, purpose: Purpose, token: &str) -> Option<T> {
        self.opened(purpose, base64_simd::URL_SAFE_NO_PAD.decode_to_vec(token).ok()?)
    }
}

#[cfg(test)]
mod tests {
    use base::SeededRng;

    use super::*;

    #[test]
    fn tokens_open_for_their_purpose_only_and_not_when_altered() {
        let sealer = TokenSealer::new(&[7; 32]);
        let token = sealer.seal_for_url(Purpose::Hls, &"payload", &SeededRng::new(1));
        let open = |purpose, token: &str| sealer.open_from_url::<String>(purpose, token);
        assert_eq!(open(Purpose::Hls, &token).as_deref(), Some("payload"));
        assert_eq!(open(Purpose::ListStreams, &token), None);
        for at in 0..token.len() {
            let mut altered = token.clone().into_bytes();
            altered[at] = if altered[at] == b'A' { b'B' } else { b'A' };
            assert_eq!(open(Purpose::Hls, std::str::from_utf8(&altered).unwrap()), None, "byte {at}");
        }
        assert_eq!(open(Purpose::Hls, ""), None);
    }
}
