//! Fragments: their numbers, and what the index knows of them.

use std::fmt;

use bytes::{Buf, BufMut};

/// A fragment's number: 47 digits that rise within a stream, never used twice.
///
/// The first digits are those that the real service's numbers begin with; then comes the stream's generation, which
/// deleting and making a stream anew raises, then a count that survives a crash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FragmentNumber {
    generation: u64,
    count: u64,
}

const PREFIX: &str = "91343852333181432392";
const GENERATION_DIGITS: usize = 11;
const COUNT_DIGITS: usize = 16;

impl FragmentNumber {
    /// The number of the stream's `count`th fragment.
    pub const fn new(generation: u64, count: u64) -> Self {
        Self { generation, count }
    }

    /// Reads a number; `None` if it cannot be one of ours.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix(PREFIX)?;
        if digits.len() != GENERATION_DIGITS + COUNT_DIGITS
            || !digits.bytes().all(|byte| byte.is_ascii_digit())
        {
            return None;
        }
        let (generation, count) = digits.split_at(GENERATION_DIGITS);
        Some(Self { generation: generation.parse().ok()?, count: count.parse().ok()? })
    }

    /// Which life of the stream's name.
    pub const fn generation(self) -> u64 {
        self.generation
    }

    /// The place in the stream's life.
    pub const fn count(self) -> u64 {
        self.count
    }
}

impl fmt::Display for FragmentNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (generation, count) = (GENERATION_DIGITS, COUNT_DIGITS);
        write!(f, "{PREFIX}{:0generation$}{:0count$}", self.generation, self.count)
    }
}

/// What the index keeps of a fragment: enough to find and to list it without its media.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FragmentEntry {
    /// The count in its number.
    pub count: u64,
    /// When its first byte arrived, milliseconds since the epoch.
    pub server_ms: i64,
    /// When the producer says that it begins, milliseconds since the epoch.
    pub producer_ms: i64,
    /// Its length.
    pub duration_ms: u32,
    /// Frames.
    pub frames: u32,
    /// The fingerprint of its head.
    pub head: u64,
    /// Where its media begins in the media log.
    pub media: u64,
    /// How many records its media takes there.
    pub records: u32,
    /// Bytes of the head, the cluster's content and the producer's tags, in this order in the media.
    pub lengths: [u32; 3],
}

/// The first byte of an entry; raised when its layout changes.
const LAYOUT: u8 = 1;
const ENTRY_BYTES: usize = 1 + 5 * 8 + 3 * 4 + 3 * 4;

impl FragmentEntry {
    /// The size that the API reports.
    pub fn size(&self) -> u64 {
        self.lengths.iter().map(|&length| u64::from(length)).sum()
    }

    /// When it ends by the producer's clock.
    pub fn producer_end_ms(&self) -> i64 {
        self.producer_ms.saturating_add(i64::from(self.duration_ms))
    }

    /// The record of the index.
    pub fn to_bytes(self) -> Vec<u8> {
        let mut out = Vec::with_capacity(ENTRY_BYTES);
        out.put_u8(LAYOUT);
        out.put_u64(self.count);
        out.put_i64(self.server_ms);
        out.put_i64(self.producer_ms);
        out.put_u64(self.head);
        out.put_u64(self.media);
        out.put_u32(self.duration_ms);
        out.put_u32(self.frames);
        out.put_u32(self.records);
        self.lengths.iter().for_each(|&length| out.put_u32(length));
        out
    }

    /// Reads a record of the index; `None` if it is none.
    pub fn read(mut bytes: &[u8]) -> Option<Self> {
        if bytes.len() != ENTRY_BYTES || bytes.get_u8() != LAYOUT {
            return None;
        }
        Some(Self {
            count: bytes.get_u64(),
            server_ms: bytes.get_i64(),
            producer_ms: bytes.get_i64(),
            head: bytes.get_u64(),
            media: bytes.get_u64(),
            duration_ms: bytes.get_u32(),
            frames: bytes.get_u32(),
            records: bytes.get_u32(),
            lengths: [bytes.get_u32(), bytes.get_u32(), bytes.get_u32()],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_47_digits_and_sort_as_texts() {
        let numbers = [(1, 0), (1, 9), (1, 10), (2, 0)].map(|(g, c)| FragmentNumber::new(g, c));
        let texts = numbers.map(|number| number.to_string());
        assert!(texts.iter().all(|text| text.len() == 47) && texts.is_sorted());
        for (number, text) in numbers.iter().zip(&texts) {
            assert_eq!(FragmentNumber::parse(text), Some(*number));
        }
        for text in ["", "1", &texts[0][..46], "9134385233318143239206260774392014615916939x"] {
            assert_eq!(FragmentNumber::parse(text), None, "{text}");
        }
    }

    #[test]
    fn entries_read_back() {
        let entry = FragmentEntry {
            count: 1,
            server_ms: 2,
            producer_ms: 3,
            duration_ms: 4,
            frames: 5,
            head: u64::MAX,
            media: 7,
            records: 8,
            lengths: [9, 10, 11],
        };
        let bytes = entry.to_bytes();
        assert_eq!(FragmentEntry::read(&bytes), Some(entry));
        assert_eq!(FragmentEntry::read(&bytes[1..]), None);
    }
}
