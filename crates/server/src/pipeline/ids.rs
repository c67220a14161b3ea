//! The ids that AWS puts on every answer.

use base::{Rng, SeededRng};
use http::HeaderValue;
use millstream_base as base;

/// Makes ids. They must be unique, not secret, so they are drawn from two counters and not from the operating system.
pub(super) struct RequestIds {
    high: SeededRng,
    low: SeededRng,
}

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

impl RequestIds {
    pub(super) fn new(rng: &dyn Rng) -> Self {
        Self { high: SeededRng::new(rng.next_u64()), low: SeededRng::new(rng.next_u64()) }
    }

    /// A random UUID (version 4), as `x-amzn-RequestId` has it.
    pub(super) fn request_id(&self) -> [u8; 36] {
        const HEX: &[u8; 16] = b"0123456789abcdef";
        let bits = u128::from(self.high.next_u64()) << 64 | u128::from(self.low.next_u64());
        let bits = bits & !(0xf << 76) & !(0x3 << 62) | (0x4 << 76) | (0x2 << 62);
        let mut text = [b'-'; 36];
        let mut shift = 128;
        for (i, byte) in text.iter_mut().enumerate() {
            if !matches!(i, 8 | 13 | 18 | 23) {
                shift -= 4;
                *byte = HEX[(bits >> shift & 0xf) as usize];
            }
        }
        text
    }

    /// `x-amz-id-2`: 72 bytes in base64.
    pub(super) fn extended(&self) -> HeaderValue {
        let mut text = [0; 96];
        for letters in text.chunks_mut(10) {
            let mut bits = self.low.next_u64();
            for letter in letters {
                *letter = ALPHABET[(bits & 63) as usize];
                bits >>= 6;
            }
        }
        HeaderValue::from_bytes(&text).expect("base64 is visible ASCII")
    }
}

#[cfg(test)]
mod tests {
    use base::SystemRng;

    use super::*;

    #[test]
    fn request_ids_are_uuids_of_version_4_and_differ() {
        let ids = RequestIds::new(&SystemRng);
        let draw = || String::from_utf8(ids.request_id().to_vec()).unwrap();
        let id = draw();
        let parts: Vec<&str> = id.split('-').collect();
        assert_eq!(parts.iter().map(|part| part.len()).collect::<Vec<_>>(), [8, 4, 4, 4, 12]);
        assert!(parts[2].starts_with('4') && parts[3].starts_with(['8', '9', 'a', 'b']), "{id}");
        assert_ne!(id, draw());
        assert_ne!(ids.extended(), ids.extended());
        assert_eq!(ids.extended().len(), 96);
    }
}
