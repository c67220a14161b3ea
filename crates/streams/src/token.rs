//! Opaque tokens that clients hold for us: shard iterators and the tokens of list operations.
//!
//! A token is AES-256-GCM over a small binary payload, under a key of this data directory; a forged or altered one does
//! not open, and one kind of token does not open as another. Written as base64 with the alphabet that needs no escape in URLs
//! or shells apart from `+`, `/` and `=`, as the real ones are.

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use base::{Rng, Timestamp};
use millstream_base as base;

/// What a token is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    ShardIterator,
    ListShards,
    ListStreams,
    ListConsumers,
    ListQueues,
    Receipt,
}

impl Purpose {
    fn tag(self) -> &'static [u8] {
        match self {
            Self::ShardIterator => b"shard-iterator",
            Self::ListShards => b"list-shards",
            Self::ListStreams => b"list-streams",
            Self::ListConsumers => b"list-consumers",
            Self::ListQueues => b"list-queues",
            Self::Receipt => b"receipt",
        }
    }
}

/// Seals and opens tokens.
pub(crate) struct TokenSealer(LessSafeKey);

impl TokenSealer {
    pub fn new(key: &[u8; 32]) -> Self {
        Self(LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key).expect("the key has 32 bytes")))
    }

    /// A token that carries `payload` and the time it was made.
    pub fn seal(&self, purpose: Purpose, payload: &[u8], now: Timestamp, rng: &dyn Rng) -> String {
        let mut nonce = [0; NONCE_LEN];
        rng.fill(&mut nonce);
        let mut bytes = now.as_millis().to_le_bytes().to_vec();
        bytes.extend_from_slice(payload);
        self.0
            .seal_in_place_append_tag(
                Nonce::assume_unique_for_key(nonce),
                Aad::from(purpose.tag()),
                &mut bytes,
            )
            .expect("a small payload can always be sealed");
        bytes.extend_from_slice(&nonce);
        base64_simd::STANDARD.encode_to_string(&bytes)
    }

    /// The payload of a token and when it was made; `None` if it is not one of ours, or not for this purpose.
    pub fn open(&self, purpose: Purpose, token: &str) -> Option<(Vec<u8>, Timestamp)> {
        let mut bytes = base64_simd::STANDARD.decode_to_vec(token).ok()?;
        let nonce: [u8; NONCE_LEN] = bytes.split_off(bytes.len().checked_sub(NONCE_LEN)?).try_into().ok()?;
        let aad = Aad::from(purpose.tag());
        let plain = self.0.open_in_place(Nonce::assume_unique_for_key(nonce), aad, &mut bytes).ok()?;
        let (made, payload) = plain.split_first_chunk::<8>()?;
        Some((payload.to_vec(), Timestamp::from_millis(i64::from_le_bytes(*made))))
    }
}

#[cfg(test)]
mod tests {
    use base::SeededRng;

    use super::*;

    #[test]
    fn tokens_open_for_their_purpose_only_and_not_when_altered() {
        let sealer = TokenSealer::new(&[7; 32]);
        let now = Timestamp::from_millis(1234);
        let token = sealer.seal(Purpose::ShardIterator, b"payload", now, &SeededRng::new(1));
        assert_eq!(sealer.open(Purpose::ShardIterator, &token), Some((b"payload".to_vec(), now)));
        assert_eq!(sealer.open(Purpose::ListShards, &token), None);
        for at in 0..token.len() {
            let mut altered = token.clone().into_bytes();
            altered[at] = if altered[at] == b'A' { b'B' } else { b'A' };
            assert_eq!(
                sealer.open(Purpose::ShardIterator, std::str::from_utf8(&altered).unwrap()),
                None,
                "byte {at}"
            );
        }
        for junk in ["", "AAAA", "not base64!", &"A".repeat(400)] {
            assert_eq!(sealer.open(Purpose::ShardIterator, junk), None);
        }
    }
}
