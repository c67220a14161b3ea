//! The bytes on disk: the one place that writer, reader, recovery and `doctor` have them from.
//!
//! All numbers are little endian, all checksums CRC-32C, all times milliseconds since 1970. A directory holds files of two
//! kinds. `NNNNNNNN.seg` is a place for a segment; it is used again and again, for segments of ever greater numbers.
//! `NNNNNNNN.idx` beside it is a cache of where that segment's records lie, made again if it is missing or wrong.
//!
//! # Segment
//! A header of one block of 4096 bytes ([`segment`]), then frames, each padded to blocks ([`frame`]). A segment is one
//! use of a file between two changes of its random salt, which every frame repeats: whatever an earlier use left behind it
//! does not count. The first frame of a segment is a checkpoint ([`checkpoint`]): the state of every shard, and which older
//! segments are part of the log and up to where. So the log is the newest segment with a valid checkpoint, the segments that
//! it lists, and the frames behind it.
//!
//! # Frame
//! What one commit wrote, numbered without gaps through all segments: a header of 128 bytes with its own checksum; a
//! directory of rows of 48 bytes with another; then the bytes of the shards, each with its own checksum in its row, so that a
//! reader of one shard verifies what it reads without reading the rest, and damage costs no more than it must.
//!
//! # Version
//! The first 64 bytes of a segment keep their layout in all versions. A greater version than [`VERSION`] is
//! refused; a smaller one is read as what it is, and since recycled files get new headers, migrates by itself.

use crate::disk::BLOCK;

pub(crate) mod checkpoint;
pub(crate) mod frame;
pub(crate) mod index;
pub(crate) mod segment;

/// The version of everything described here.
pub(crate) const VERSION: u32 = 1;

/// CRC-32C of some bytes.
pub(crate) fn crc(bytes: &[u8]) -> u32 {
    crc_fast::crc32_iscsi(bytes)
}

/// A length padded to whole blocks.
pub(crate) fn padded(length: usize) -> usize {
    length.next_multiple_of(BLOCK)
}

/// The name of the file of a place for segments.
pub(crate) fn segment_file(slot: u32) -> String {
    format!("{slot:08}.seg")
}

/// The name of the file with the index of the segment there.
pub(crate) fn index_file(slot: u32) -> String {
    format!("{slot:08}.idx")
}

/// The place that a segment's file is for; `None` if the name is not one of a segment.
pub(crate) fn slot_of(name: &str) -> Option<u32> {
    let digits = name.strip_suffix(".seg")?;
    (digits.len() == 8).then(|| digits.parse().ok())?
}

/// Reads numbers off the front of a slice; past its end they are zero and [`Fields::is_whole`] says so.
#[derive(Clone, Copy)]
pub(crate) struct Fields<'a> {
    bytes: &'a [u8],
    whole: bool,
}

impl<'a> Fields<'a> {
    pub(crate) fn of(bytes: &'a [u8]) -> Self {
        Self { bytes, whole: true }
    }

    /// Whether everything that was read was there.
    pub(crate) fn is_whole(&self) -> bool {
        self.whole
    }

    pub(crate) fn take<const N: usize>(&mut self) -> [u8; N] {
        if let Some((taken, rest)) = self.bytes.split_first_chunk::<N>() {
            self.bytes = rest;
            *taken
        } else {
            self.whole = false;
            [0; N]
        }
    }

    pub(crate) fn u8(&mut self) -> u8 {
        u8::from_le_bytes(self.take())
    }

    pub(crate) fn u32(&mut self) -> u32 {
        u32::from_le_bytes(self.take())
    }

    pub(crate) fn u64(&mut self) -> u64 {
        u64::from_le_bytes(self.take())
    }

    pub(crate) fn i64(&mut self) -> i64 {
        i64::from_le_bytes(self.take())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_are_crc_32c() {
        assert_eq!(crc(b"123456789"), 0xe306_9283, "the check value of the catalogue of CRCs");
    }

    #[test]
    fn only_segments_have_slots() {
        assert_eq!(slot_of(&segment_file(12)), Some(12));
        for other in ["lock", "00000012.idx", "12.seg", "0000001x.seg"] {
            assert_eq!(slot_of(other), None);
        }
    }
}
