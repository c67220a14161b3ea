//! The header of a segment.
//!
//! | bytes | |
//! | --- | --- |
//! | 0–7 | `MSLOGSEG` |
//! | 8–11 | version of the format |
//! | 12–15 | checksum of bytes 0–63, taken with this field zero |
//! | 16–23 | number of the segment; later segments have greater ones |
//! | 24–39 | salt, random per segment |
//! | 40–55 | epoch, random per opening of the log |
//! | 56–63 | number of the newest segment with frames when this header was written; zero if none was known |

use crate::{
    disk::BLOCK,
    format::{Fields, VERSION, crc},
};

const MAGIC: &[u8; 8] = b"MSLOGSEG";
const BYTES: usize = 64;
const CRC: std::ops::Range<usize> = 12..16;

/// Where the first frame begins.
pub(crate) const FIRST_FRAME: u32 = BLOCK as u32;

/// Which use of a file this is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Identity {
    pub(crate) number: u64,
    pub(crate) salt: [u8; 16],
    pub(crate) epoch: [u8; 16],
}

/// What a header says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Header {
    Valid {
        identity: Identity,
        /// The newest segment that had frames when the header was written, so that its loss is noticed; 0 if none was known.
        follows: u64,
    },
    /// Written by a later version of this program.
    Newer(u32),
    /// Never written, torn or damaged.
    Invalid,
}

impl Identity {
    /// Fills a block with the header of a segment that is prepared while segment `follows` is the newest with frames.
    pub(crate) fn encode(&self, follows: u64, block: &mut [u8]) {
        block.fill(0);
        block[..8].copy_from_slice(MAGIC);
        block[8..12].copy_from_slice(&VERSION.to_le_bytes());
        block[16..24].copy_from_slice(&self.number.to_le_bytes());
        block[24..40].copy_from_slice(&self.salt);
        block[40..56].copy_from_slice(&self.epoch);
        block[56..64].copy_from_slice(&follows.to_le_bytes());
        let checksum = crc(&block[..BYTES]);
        block[CRC].copy_from_slice(&checksum.to_le_bytes());
    }
}

impl Header {
    /// Reads the header at the start of a segment's file.
    pub(crate) fn decode(block: &[u8]) -> Self {
        let Some(header) = block.first_chunk::<BYTES>() else { return Self::Invalid };
        let mut fields = Fields::of(header);
        let (magic, version, checksum) = (fields.take::<8>(), fields.u32(), fields.u32());
        let mut unsummed = *header;
        unsummed[CRC].fill(0);
        if magic != *MAGIC || checksum != crc(&unsummed) {
            return Self::Invalid; // a version of which a bit was flipped is not a newer one
        }
        if version > VERSION {
            return Self::Newer(version);
        }
        let identity = Identity { number: fields.u64(), salt: fields.take(), epoch: fields.take() };
        Self::Valid { identity, follows: fields.u64() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_come_back_and_tell_damage_from_progress() {
        let identity = Identity { number: 7, salt: [1; 16], epoch: [2; 16] };
        let mut block = vec![9; BLOCK];
        identity.encode(5, &mut block);
        assert_eq!(Header::decode(&block), Header::Valid { identity, follows: 5 });
        for bit in 0..BYTES * 8 {
            let mut flipped = block.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(Header::decode(&flipped), Header::Invalid, "bit {bit}");
        }
        block[8..12].copy_from_slice(&2u32.to_le_bytes());
        block[CRC].fill(0);
        let checksum = crc(&block[..BYTES]);
        block[CRC].copy_from_slice(&checksum.to_le_bytes());
        assert_eq!(Header::decode(&block), Header::Newer(2));
        assert_eq!(Header::decode(&block[..10]), Header::Invalid);
    }
}
