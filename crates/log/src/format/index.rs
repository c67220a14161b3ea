//! The index of a sealed segment: which records of which shard lie where.
//!
//! A header of 64 bytes: `MSLOGIDX`; version; checksum of the header, taken with this field zero; number of the segment; its salt;
//! where it ends; number of shards, number of rows; checksum of the table; zeros. Then the table, 48 bytes for each shard:
//! id; first position; end position; arrival of the first record; first row, number of rows, checksum of the rows; four zeros.
//! Then the rows, 48 bytes each, those of a shard together and in order: first position; batch; arrival; where its
//! bytes begin in the segment's file; their length; their checksum; records; its row in the frame's directory; version of the key.

use base::Timestamp;
use bytes::BufMut;
use millstream_base as base;

use super::{Fields, VERSION, crc, segment::Identity};
use crate::{KeyVersion, LogShardId, Position};

const MAGIC: &[u8; 8] = b"MSLOGIDX";
pub(crate) const HEADER_BYTES: usize = 64;
pub(crate) const ENTRY_BYTES: usize = 48;
pub(crate) const ROW_BYTES: usize = 48;
const CRC: std::ops::Range<usize> = 12..16;

/// Where records of one shard that were written together lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct IndexRow {
    pub(crate) first: Position,
    pub(crate) batch: u64,
    pub(crate) arrival: Timestamp,
    /// In the segment's file.
    pub(crate) offset: u32,
    pub(crate) length: u32,
    pub(crate) crc: u32,
    pub(crate) records: u32,
    /// Which row of its frame's directory it was.
    pub(crate) row: u32,
    /// 0 if in clear.
    pub(crate) key: u32,
}

impl IndexRow {
    /// The position behind its last record.
    pub(crate) fn end(&self) -> Position {
        Position(self.first.0 + u64::from(self.records))
    }

    pub(crate) fn key(&self) -> Option<KeyVersion> {
        (self.key > 0).then_some(KeyVersion(self.key))
    }

    fn encode(&self, out: &mut Vec<u8>) {
        out.put_u64_le(self.first.0);
        out.put_u64_le(self.batch);
        out.put_i64_le(self.arrival.as_millis());
        for number in [self.offset, self.length, self.crc, self.records, self.row, self.key] {
            out.put_u32_le(number);
        }
    }

    fn decode(bytes: &[u8]) -> Self {
        let mut fields = Fields::of(bytes);
        Self {
            first: Position(fields.u64()),
            batch: fields.u64(),
            arrival: Timestamp::from_millis(fields.i64()),
            offset: fields.u32(),
            length: fields.u32(),
            crc: fields.u32(),
            records: fields.u32(),
            row: fields.u32(),
            key: fields.u32(),
        }
    }
}

/// What a segment holds of one shard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct IndexEntry {
    pub(crate) shard: LogShardId,
    pub(crate) first: Position,
    pub(crate) end: Position,
    pub(crate) first_arrival: Timestamp,
    pub(crate) rows: RowsRef,
}

/// Rows in an index file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct RowsRef {
    /// Where they begin in the file.
    pub(crate) offset: u64,
    pub(crate) count: u32,
    pub(crate) crc: u32,
}

/// An index without its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct IndexTable {
    pub(crate) end: u32,
    pub(crate) entries: Vec<IndexEntry>,
}

/// The whole file, and its table. Shards without rows have no entry.
pub(crate) fn encode(
    segment: &Identity,
    end: u32,
    shards: &[(LogShardId, Vec<IndexRow>)],
) -> (Vec<u8>, IndexTable) {
    let shards = || shards.iter().filter(|(_, rows)| !rows.is_empty());
    let mut rows_bytes = Vec::new();
    let mut entries = Vec::new();
    let mut table = Vec::new();
    let rows_start = HEADER_BYTES + shards().count() * ENTRY_BYTES;
    let mut row_number = 0;
    for (shard, rows) in shards() {
        let start = rows_bytes.len();
        rows.iter().for_each(|row| row.encode(&mut rows_bytes));
        let count = u32::try_from(rows.len()).expect("a segment has fewer rows than bytes");
        let rows_ref = RowsRef { offset: (rows_start + start) as u64, count, crc: crc(&rows_bytes[start..]) };
        let (first, last) = (&rows[0], &rows[rows.len() - 1]);
        let entry = IndexEntry {
            shard: *shard,
            first: first.first,
            end: last.end(),
            first_arrival: first.arrival,
            rows: rows_ref,
        };
        table.put_u64_le(shard.0);
        table.put_u64_le(entry.first.0);
        table.put_u64_le(entry.end.0);
        table.put_i64_le(entry.first_arrival.as_millis());
        for number in [row_number, count, rows_ref.crc, 0] {
            table.put_u32_le(number);
        }
        row_number += count;
        entries.push(entry);
    }
    let mut file = Vec::with_capacity(rows_start + rows_bytes.len());
    file.put_slice(MAGIC);
    file.put_u32_le(VERSION);
    file.put_u32_le(0);
    file.put_u64_le(segment.number);
    file.put_slice(&segment.salt);
    for number in
        [end, u32::try_from(entries.len()).expect("fewer shards than rows"), row_number, crc(&table)]
    {
        file.put_u32_le(number);
    }
    file.resize(HEADER_BYTES, 0);
    let checksum = crc(&file);
    file[CRC].copy_from_slice(&checksum.to_le_bytes());
    file.extend_from_slice(&table);
    file.extend_from_slice(&rows_bytes);
    (file, IndexTable { end, entries })
}

/// Which segment a sound header is of, by number and salt; `None` if it is not sound.
pub(crate) fn identity(header: &[u8]) -> Option<(u64, [u8; 16])> {
    let header = header.first_chunk::<HEADER_BYTES>()?;
    let mut unsummed = *header;
    unsummed[CRC].fill(0);
    let mut fields = Fields::of(header);
    let sound = fields.take::<8>() == *MAGIC && fields.u32() == VERSION && fields.u32() == crc(&unsummed);
    sound.then(|| (fields.u64(), fields.take()))
}

/// How long the header and the table are together, from the header; `None` if it is not that of this segment.
pub(crate) fn table_bytes(segment: &Identity, header: &[u8]) -> Option<usize> {
    let ours = identity(header)? == (segment.number, segment.salt);
    let entries = Fields::of(&header[44..48]).u32();
    ours.then(|| HEADER_BYTES + entries as usize * ENTRY_BYTES)
}

/// The table, from a slice of [`table_bytes`]; `None` if it is not what was written for this segment.
pub(crate) fn decode_table(segment: &Identity, bytes: &[u8]) -> Option<IndexTable> {
    let table = bytes.get(HEADER_BYTES..table_bytes(segment, bytes)?)?;
    let mut fields = Fields::of(&bytes[40..HEADER_BYTES]);
    let (end, _, _, checksum) = (fields.u32(), fields.u32(), fields.u32(), fields.u32());
    if checksum != crc(table) {
        return None;
    }
    let rows_start = (HEADER_BYTES + table.len()) as u64;
    let entries = table.chunks_exact(ENTRY_BYTES).map(|entry| {
        let mut fields = Fields::of(entry);
        let (shard, first, end) = (LogShardId(fields.u64()), Position(fields.u64()), Position(fields.u64()));
        let first_arrival = Timestamp::from_millis(fields.i64());
        let row = u64::from(fields.u32());
        let rows =
            RowsRef { offset: rows_start + row * ROW_BYTES as u64, count: fields.u32(), crc: fields.u32() };
        IndexEntry { shard, first, end, first_arrival, rows }
    });
    Some(IndexTable { end, entries: entries.collect() })
}

/// The rows of one shard; `None` if they are not what was written.
pub(crate) fn decode_rows(rows: RowsRef, bytes: &[u8]) -> Option<Vec<IndexRow>> {
    let whole = bytes.len() == rows.count as usize * ROW_BYTES && crc(bytes) == rows.crc;
    whole.then(|| bytes.chunks_exact(ROW_BYTES).map(IndexRow::decode).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_index_comes_back_or_is_refused() {
        let segment = Identity { number: 3, salt: [7; 16], epoch: [8; 16] };
        let row = |n: u32| IndexRow {
            first: Position(u64::from(n) * 10),
            batch: 5,
            arrival: Timestamp::from_millis(i64::from(n)),
            offset: n * 4096,
            length: 100,
            crc: n,
            records: 10,
            row: 1,
            key: n % 2,
        };
        let shards = [
            (LogShardId(1), vec![row(0), row(1)]),
            (LogShardId(2), vec![]),
            (LogShardId(9), vec![row(2), row(3), row(4)]),
        ];
        let (file, table) = encode(&segment, 77, &shards);
        let length = table_bytes(&segment, &file).unwrap();
        assert_eq!(decode_table(&segment, &file[..length]), Some(table.clone()));
        assert_eq!(table.entries.len(), 2);
        for entry in &table.entries {
            let start = entry.rows.offset as usize;
            let bytes = &file[start..start + entry.rows.count as usize * ROW_BYTES];
            let rows = decode_rows(entry.rows, bytes).unwrap();
            assert_eq!(rows, shards.iter().find(|(shard, _)| *shard == entry.shard).unwrap().1);
        }
        let other = Identity { salt: [6; 16], ..segment };
        assert_eq!(decode_table(&other, &file), None, "an index of an earlier use of the file");
        for bit in 0..length * 8 {
            let mut flipped = file.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(decode_table(&segment, &flipped[..length]), None, "bit {bit}");
        }
    }
}
