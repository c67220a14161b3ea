//! Frames: what one commit wrote.
//!
//! | bytes | |
//! | --- | --- |
//! | 0–3 | `MSFR` |
//! | 4–7 | length of the frame, padding included |
//! | 8–23 | salt of the segment |
//! | 24–39 | epoch |
//! | 40–47 | number of the segment |
//! | 48–55 | number of the batch |
//! | 56–63 | number of the first batch in this segment |
//! | 64–71 | arrival time of the records |
//! | 72–75 | where the frame begins in its file |
//! | 76–79 | rows of the directory |
//! | 80–83 | records |
//! | 84–87 | bytes of the payload |
//! | 88–91 | checksum of the directory |
//! | 92–99 | records in all frames before this one |
//! | 100–123 | zero |
//! | 124–127 | checksum of bytes 0–123 |
//!
//! A row of the directory is either of
//!
//! | bytes | kind, data, checkpoint, control | a fence |
//! | --- | --- | --- |
//! | 0 | 1 data, 2 checkpoint, 3 create, 4 trim, 5 seal, 6 delete | 7 |
//! | 1–3 | zero | zero |
//! | 4–7 | version of the key, 0 if in clear | records of the batch |
//! | 8–15 | shard | shard |
//! | 16–23 | group | position of the first record of the batch |
//! | 24–31 | position: of the first record; of a trim; of the end, if sealed | writer |
//! | 32–35 | records | epoch |
//! | 36–39 | where the bytes begin in the frame | epoch |
//! | 40–43 | bytes | ordinal |
//! | 44–47 | checksum of the bytes | ordinal |
//!
//! Rows apply in order. The bytes of a data row are the records of the shard, each after its length in four bytes; encrypted,
//! they are followed by the tag.

use base::Timestamp;
use millstream_base as base;

use super::{Fields, crc, padded, segment::Identity};
use crate::{Fence, GroupId, KeyVersion, LogShardId, Position};

const MAGIC: &[u8; 4] = b"MSFR";
pub(crate) const HEADER_BYTES: usize = 128;
pub(crate) const ROW_BYTES: usize = 48;
const HEADER_CRC: std::ops::Range<usize> = 124..128;

/// What a frame's header says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FrameHeader {
    pub(crate) segment: Identity,
    pub(crate) batch: u64,
    pub(crate) first_batch: u64,
    pub(crate) arrival: Timestamp,
    /// Where it begins in its file.
    pub(crate) offset: u32,
    /// Padding included.
    pub(crate) length: u32,
    pub(crate) rows: u32,
    pub(crate) records: u32,
    pub(crate) payload: u32,
    pub(crate) directory_crc: u32,
    /// In all frames before it: when frames are lost, their neighbours tell how much.
    pub(crate) records_before: u64,
}

impl FrameHeader {
    pub(crate) fn encode(&self, header: &mut [u8]) {
        header[..HEADER_BYTES].fill(0);
        header[..4].copy_from_slice(MAGIC);
        header[4..8].copy_from_slice(&self.length.to_le_bytes());
        header[8..24].copy_from_slice(&self.segment.salt);
        header[24..40].copy_from_slice(&self.segment.epoch);
        header[40..48].copy_from_slice(&self.segment.number.to_le_bytes());
        header[48..56].copy_from_slice(&self.batch.to_le_bytes());
        header[56..64].copy_from_slice(&self.first_batch.to_le_bytes());
        header[64..72].copy_from_slice(&self.arrival.as_millis().to_le_bytes());
        header[72..76].copy_from_slice(&self.offset.to_le_bytes());
        header[76..80].copy_from_slice(&self.rows.to_le_bytes());
        header[80..84].copy_from_slice(&self.records.to_le_bytes());
        header[84..88].copy_from_slice(&self.payload.to_le_bytes());
        header[88..92].copy_from_slice(&self.directory_crc.to_le_bytes());
        header[92..100].copy_from_slice(&self.records_before.to_le_bytes());
        let checksum = crc(&header[..HEADER_CRC.start]);
        header[HEADER_CRC].copy_from_slice(&checksum.to_le_bytes());
    }

    /// The header at the start of a block; `None` if there is no whole one.
    pub(crate) fn decode(block: &[u8]) -> Option<Self> {
        let header = block.first_chunk::<HEADER_BYTES>()?;
        let mut fields = Fields::of(header);
        if fields.take::<4>() != *MAGIC
            || Fields::of(&header[HEADER_CRC]).u32() != crc(&header[..HEADER_CRC.start])
        {
            return None;
        }
        let length = fields.u32();
        let (salt, epoch, number) = (fields.take(), fields.take(), fields.u64());
        let header = Self {
            segment: Identity { number, salt, epoch },
            length,
            batch: fields.u64(),
            first_batch: fields.u64(),
            arrival: Timestamp::from_millis(fields.i64()),
            offset: fields.u32(),
            rows: fields.u32(),
            records: fields.u32(),
            payload: fields.u32(),
            directory_crc: fields.u32(),
            records_before: fields.u64(),
        };
        let used = header.payload_start() as u64 + u64::from(header.payload);
        (padded(usize::try_from(used).ok()?) == length as usize).then_some(header)
    }

    /// Whether the block may hold the remains of a header of this segment.
    pub(crate) fn is_trace(block: &[u8], segment: &Identity) -> bool {
        block.starts_with(MAGIC) && block.get(8..24) == Some(&segment.salt[..])
    }

    /// Where the payload begins in the frame.
    pub(crate) fn payload_start(&self) -> usize {
        HEADER_BYTES + self.rows as usize * ROW_BYTES
    }

    /// Where the frame ends in its file.
    pub(crate) fn end(&self) -> u32 {
        self.offset.saturating_add(self.length)
    }
}

/// Bytes in the payload.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Extent {
    /// From the start of the frame.
    pub(crate) offset: u32,
    pub(crate) length: u32,
    pub(crate) crc: u32,
}

/// A row of the directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Row {
    Data {
        shard: LogShardId,
        group: GroupId,
        key: Option<KeyVersion>,
        first: Position,
        records: u32,
        bytes: Extent,
    },
    Checkpoint {
        bytes: Extent,
    },
    Create {
        shard: LogShardId,
        group: GroupId,
    },
    Trim {
        shard: LogShardId,
        before: Position,
    },
    Seal {
        shard: LogShardId,
        end: Position,
    },
    Delete {
        shard: LogShardId,
    },
    Fence {
        shard: LogShardId,
        first: Position,
        records: u32,
        fence: Fence,
    },
}

impl Row {
    pub(crate) fn encode(&self, row: &mut [u8]) {
        let mut plain =
            |kind: u8, key: u32, shard: u64, group: u64, position: u64, records: u32, bytes: Extent| {
                row[..4].copy_from_slice(&[kind, 0, 0, 0]);
                row[4..8].copy_from_slice(&key.to_le_bytes());
                row[8..16].copy_from_slice(&shard.to_le_bytes());
                row[16..24].copy_from_slice(&group.to_le_bytes());
                row[24..32].copy_from_slice(&position.to_le_bytes());
                row[32..36].copy_from_slice(&records.to_le_bytes());
                row[36..40].copy_from_slice(&bytes.offset.to_le_bytes());
                row[40..44].copy_from_slice(&bytes.length.to_le_bytes());
                row[44..48].copy_from_slice(&bytes.crc.to_le_bytes());
            };
        let none = Extent::default();
        match *self {
            Self::Data { shard, group, key, first, records, bytes } => {
                plain(1, key.map_or(0, |key| key.0), shard.0, group.0, first.0, records, bytes);
            }
            Self::Checkpoint { bytes } => plain(2, 0, 0, 0, 0, 0, bytes),
            Self::Create { shard, group } => plain(3, 0, shard.0, group.0, 0, 0, none),
            Self::Trim { shard, before } => plain(4, 0, shard.0, 0, before.0, 0, none),
            Self::Seal { shard, end } => plain(5, 0, shard.0, 0, end.0, 0, none),
            Self::Delete { shard } => plain(6, 0, shard.0, 0, 0, 0, none),
            Self::Fence { shard, first, records, fence } => {
                plain(7, records, shard.0, first.0, fence.writer, 0, none);
                row[32..40].copy_from_slice(&fence.epoch.to_le_bytes());
                row[40..48].copy_from_slice(&fence.ordinal.to_le_bytes());
            }
        }
    }

    /// `None` if this version does not know such a row.
    pub(crate) fn decode(row: &[u8]) -> Option<Self> {
        let mut fields = Fields::of(row);
        let kind = u32::from_le_bytes(fields.take());
        let (key, shard, group, position) =
            (fields.u32(), LogShardId(fields.u64()), fields.u64(), fields.u64());
        let mut epoch_ordinal = fields;
        let records = fields.u32();
        let bytes = Extent { offset: fields.u32(), length: fields.u32(), crc: fields.u32() };
        let row = match kind {
            1 => Self::Data {
                shard,
                group: GroupId(group),
                key: (key > 0).then_some(KeyVersion(key)),
                first: Position(position),
                records,
                bytes,
            },
            2 => Self::Checkpoint { bytes },
            3 => Self::Create { shard, group: GroupId(group) },
            4 => Self::Trim { shard, before: Position(position) },
            5 => Self::Seal { shard, end: Position(position) },
            6 => Self::Delete { shard },
            7 => {
                let fence =
                    Fence { writer: position, epoch: epoch_ordinal.u64(), ordinal: epoch_ordinal.u64() };
                Self::Fence { shard, first: Position(group), records: key, fence }
            }
            _ => return None,
        };
        fields.is_whole().then_some(row)
    }

    /// The bytes in the payload that the row describes.
    pub(crate) fn bytes(&self) -> Option<Extent> {
        match self {
            Self::Data { bytes, .. } | Self::Checkpoint { bytes } => Some(*bytes),
            _ => None,
        }
    }
}

/// The rows of a frame, from the bytes behind its header; `None` if they are not what was written.
pub(crate) fn decode_directory(header: &FrameHeader, bytes: &[u8]) -> Option<Vec<Row>> {
    let directory = bytes.get(..header.rows as usize * ROW_BYTES)?;
    if crc(directory) != header.directory_crc {
        return None;
    }
    let payload = header.payload_start()..header.payload_start() + header.payload as usize;
    let rows: Option<Vec<Row>> = directory.chunks_exact(ROW_BYTES).map(Row::decode).collect();
    let within = |bytes: Extent| {
        let start = bytes.offset as usize;
        start >= payload.start && start + bytes.length as usize <= payload.end
    };
    rows.filter(|rows| rows.iter().filter_map(Row::bytes).all(within))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header() -> FrameHeader {
        FrameHeader {
            segment: Identity { number: 3, salt: [4; 16], epoch: [5; 16] },
            batch: 6,
            first_batch: 2,
            arrival: Timestamp::from_millis(-7),
            offset: 8192,
            length: 4096,
            rows: 2,
            records: 9,
            payload: 1000,
            directory_crc: 11,
            records_before: 1 << 40,
        }
    }

    #[test]
    fn a_header_comes_back_unless_a_bit_of_it_flipped() {
        let mut block = [1; 4096];
        header().encode(&mut block);
        assert_eq!(FrameHeader::decode(&block), Some(header()));
        assert!(FrameHeader::is_trace(&block, &header().segment));
        for bit in 0..HEADER_BYTES * 8 {
            let mut flipped = block;
            flipped[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(FrameHeader::decode(&flipped), None, "bit {bit}");
        }
    }

    #[test]
    fn rows_come_back() {
        let (shard, bytes) = (LogShardId(1 << 40), Extent { offset: 300, length: 20, crc: 9 });
        let fence = Fence { writer: 1, epoch: u64::MAX, ordinal: 1 << 33 };
        let rows = [
            Row::Data {
                shard,
                group: GroupId(2),
                key: Some(KeyVersion(8)),
                first: Position(1 << 50),
                records: 4,
                bytes,
            },
            Row::Data { shard, group: GroupId(2), key: None, first: Position(0), records: 1, bytes },
            Row::Checkpoint { bytes },
            Row::Create { shard, group: GroupId(5) },
            Row::Trim { shard, before: Position(77) },
            Row::Seal { shard, end: Position(78) },
            Row::Delete { shard },
            Row::Fence { shard, first: Position(6), records: 2, fence },
        ];
        for row in rows {
            let mut bytes = [0xff; ROW_BYTES];
            row.encode(&mut bytes);
            assert_eq!(Row::decode(&bytes), Some(row));
        }
        assert_eq!(Row::decode(&[0; ROW_BYTES]), None);
        assert_eq!(Row::decode(&[1; 9]), None);
    }
}
