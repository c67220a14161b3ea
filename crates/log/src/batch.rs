//! Records on their way into the log and out of it.

use std::collections::VecDeque;

use base::Timestamp;
use bytes::{BufMut, Bytes, BytesMut};
use millstream_base as base;

use crate::{KeyVersion, Position, ReadBudget};

/// Records of one shard that are written together: all of them or none.
///
/// Their bytes are framed as they will lie on disk (length as 32-bit little endian, then the record), so that the writer
/// copies once and readers of the tail cache copy never.
#[derive(Clone, Debug)]
pub struct Batch {
    pub(crate) framed: Bytes,
    pub(crate) records: u32,
    pub(crate) fence: Option<Fence>,
}

/// Makes appends idempotent and shuts out a writer that was replaced.
///
/// Per shard and writer the log remembers the greatest epoch and, within it, the greatest ordinal. A batch of an older epoch
/// fails with [`Fenced`](crate::LogError::Fenced); one whose ordinal is not greater is not written again, and its commit
/// reports the position of the original, or [`Repeated`](crate::LogError::Repeated) if that is not among the writer's 16
/// latest batches. A shard remembers 256 writers, those that wrote last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fence {
    /// Who writes; chosen by the caller, unique within the shard.
    pub writer: u64,
    /// Which life of the writer; greater epochs fence smaller ones.
    pub epoch: u64,
    /// Which batch of this life, rising by any step.
    pub ordinal: u64,
}

impl Batch {
    /// How many records.
    pub fn records(&self) -> u32 {
        self.records
    }

    /// How many bytes, framing included.
    pub fn bytes(&self) -> usize {
        self.framed.len()
    }

    /// The same batch under a fence.
    #[must_use]
    pub fn fenced(mut self, fence: Fence) -> Self {
        self.fence = Some(fence);
        self
    }
}

/// Collects records into a [`Batch`]; each record may be written piece by piece, straight into its final place.
#[derive(Debug, Default)]
pub struct BatchBuilder {
    framed: BytesMut,
    records: u32,
    open: Option<usize>,
}

impl BatchBuilder {
    /// How many bytes the framing of a record takes.
    pub const LENGTH: usize = 4;

    /// With room for so many bytes, framing included.
    pub fn with_capacity(bytes: usize) -> Self {
        Self { framed: BytesMut::with_capacity(bytes), records: 0, open: None }
    }

    /// Adds a whole record.
    pub fn push(&mut self, record: &[u8]) {
        self.begin().extend_from_slice(record);
        self.end();
    }

    /// Adds a record that lies in pieces.
    pub fn push_parts(&mut self, parts: &[&[u8]]) {
        assert!(self.open.is_none(), "a record is ended before the next begins");
        let length: usize = parts.iter().map(|part| part.len()).sum();
        self.framed.put_u32_le(u32::try_from(length).expect("a record is far below 4 GiB"));
        parts.iter().for_each(|part| self.framed.extend_from_slice(part));
        self.records += 1;
    }

    /// Begins a record; its bytes are to be appended to the buffer, and nothing before them touched.
    pub fn begin(&mut self) -> &mut BytesMut {
        assert!(self.open.is_none(), "a record is ended before the next begins");
        self.open = Some(self.framed.len());
        self.framed.put_u32_le(0);
        &mut self.framed
    }

    /// Ends the record that was begun.
    pub fn end(&mut self) {
        let start = self.open.take().expect("a record is begun before it is ended");
        let length = self.framed.len() - start - Self::LENGTH;
        let length = u32::try_from(length).expect("a record is far below 4 GiB");
        self.framed[start..start + Self::LENGTH].copy_from_slice(&length.to_le_bytes());
        self.records += 1;
    }

    /// How many records so far.
    pub fn records(&self) -> u32 {
        self.records
    }

    /// How many bytes so far, framing included.
    pub fn bytes(&self) -> usize {
        self.framed.len()
    }

    /// The batch.
    ///
    /// # Panics
    /// If it has no record.
    pub fn build(self) -> Batch {
        assert!(self.open.is_none(), "the last record is ended");
        assert!(self.records > 0, "a batch has a record");
        Batch { framed: self.framed.freeze(), records: self.records, fence: None }
    }
}

/// Neighbouring records of a shard as they are read: one arrival time, one encryption.
#[derive(Clone, Debug)]
pub struct Chunk {
    /// The position of the first record; the others follow without gap.
    pub first: Position,
    /// When the log accepted them, by its own clock, which never goes back.
    pub arrival: Timestamp,
    /// The key that they are encrypted with on disk; `None` if they are not.
    pub key: Option<KeyVersion>,
    pub(crate) records: u32,
    pub(crate) framed: Bytes,
}

impl Chunk {
    /// How many records; at least one.
    pub fn len(&self) -> usize {
        self.records as usize
    }

    /// Never: a chunk has a record.
    pub fn is_empty(&self) -> bool {
        self.records == 0
    }

    /// How many bytes, framing included.
    pub fn bytes(&self) -> usize {
        self.framed.len()
    }

    /// The position after the last record.
    pub fn next(&self) -> Position {
        Position(self.first.0 + u64::from(self.records))
    }

    /// A part of one of the records, kept without copying. What is kept keeps the whole chunk.
    ///
    /// # Panics
    /// If `part` is not of this chunk.
    pub fn share(&self, part: &[u8]) -> Bytes {
        self.framed.slice_ref(part)
    }

    /// The records, in order.
    pub fn records(&self) -> Records<'_> {
        Records { position: self.first, framed: &self.framed }
    }

    /// The part from `from` on that the limits allow, and how many record bytes (framing excluded) it has. At least one
    /// record if `at_least_one` and there is one at or behind `from`; `None` if nothing remains.
    pub(crate) fn cut(
        &self,
        from: Position,
        records: usize,
        bytes: usize,
        at_least_one: bool,
    ) -> Option<(Self, usize)> {
        let all = self.framed.len() - self.len() * BatchBuilder::LENGTH;
        if from <= self.first && self.len() <= records && all <= bytes {
            return Some((self.clone(), all)); // the usual case: no need to look at each record
        }
        let (mut start, mut end, mut taken, mut taken_bytes) = (None, 0, 0usize, 0usize);
        let mut offset = 0;
        let mut first = self.first;
        for (position, record) in self.records() {
            let next = offset + BatchBuilder::LENGTH + record.len();
            if position >= from {
                let free = at_least_one && taken == 0;
                if !free && (taken == records || taken_bytes + record.len() > bytes) {
                    break;
                }
                if start.is_none() {
                    start = Some(offset);
                    first = position;
                }
                taken += 1;
                taken_bytes += record.len();
                end = next;
            }
            offset = next;
        }
        let framed = self.framed.slice(start?..end);
        let records = u32::try_from(taken).expect("not more than the chunk had");
        Some((Self { first, records, framed, ..self.clone() }, taken_bytes))
    }
}

/// The records at or behind `from` that the budget allows, out of neighbouring chunks; takes them off the budget, and all
/// of it once the next record does not fit.
pub(crate) fn gather(
    chunks: &VecDeque<Chunk>,
    from: Position,
    budget: &mut ReadBudget,
    at_least_one: bool,
) -> Vec<Chunk> {
    let mut found = Vec::new();
    let start = chunks.partition_point(|chunk| chunk.next() <= from);
    for chunk in chunks.range(start..) {
        if !budget.take(chunk, from, at_least_one && found.is_empty(), &mut found) {
            break;
        }
    }
    found
}

impl ReadBudget {
    /// Adds what may be read of a chunk; `false` if not all of it.
    pub(crate) fn take(
        &mut self,
        chunk: &Chunk,
        from: Position,
        at_least_one: bool,
        found: &mut Vec<Chunk>,
    ) -> bool {
        let end = chunk.next();
        let whole = match chunk.cut(from, self.records, self.bytes, at_least_one) {
            None => false,
            Some((part, bytes)) => {
                self.records = self.records.saturating_sub(part.len());
                self.bytes = self.bytes.saturating_sub(bytes);
                let whole = part.next() == end;
                found.push(part);
                whole
            }
        };
        if !whole {
            (self.records, self.bytes) = (0, 0);
        }
        whole
    }
}

/// Walks over the records of a [`Chunk`].
#[derive(Clone, Debug)]
pub struct Records<'a> {
    position: Position,
    framed: &'a [u8],
}

impl<'a> Iterator for Records<'a> {
    type Item = (Position, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (length, rest) = self.framed.split_first_chunk::<{ BatchBuilder::LENGTH }>()?;
        let (record, rest) = rest.split_at(u32::from_le_bytes(*length) as usize);
        let position = self.position;
        self.position.0 += 1;
        self.framed = rest;
        Some((position, record))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunk(records: &[&str]) -> Chunk {
        let mut builder = BatchBuilder::default();
        records.iter().for_each(|record| builder.push(record.as_bytes()));
        let batch = builder.build();
        Chunk {
            first: Position(10),
            arrival: Timestamp::default(),
            key: None,
            records: batch.records,
            framed: batch.framed,
        }
    }

    fn texts(chunk: &Chunk) -> Vec<(u64, &str)> {
        chunk.records().map(|(p, r)| (p.0, std::str::from_utf8(r).unwrap())).collect()
    }

    #[test]
    fn records_come_back_with_their_positions() {
        assert_eq!(texts(&chunk(&["a", "", "ccc"])), [(10, "a"), (11, ""), (12, "ccc")]);
    }

    #[test]
    fn a_record_may_come_in_pieces() {
        let (mut whole, mut pieces) = (BatchBuilder::default(), BatchBuilder::default());
        for record in [&["a", "", "bc"][..], &[], &["d"]] {
            whole.push(record.concat().as_bytes());
            pieces.push_parts(&record.iter().map(|part| part.as_bytes()).collect::<Vec<_>>());
        }
        let (whole, pieces) = (whole.build(), pieces.build());
        assert_eq!((whole.framed, whole.records), (pieces.framed, pieces.records));
    }

    #[test]
    fn cutting_keeps_to_both_limits() {
        let whole = chunk(&["a", "bb", "ccc", "dddd"]);
        let cut = |from, records, bytes, free| {
            whole.cut(Position(from), records, bytes, free).map(|(c, n)| (texts(&c).len(), c.first.0, n))
        };
        assert_eq!(cut(0, 9, 99, false), Some((4, 10, 10)));
        assert_eq!(cut(11, 2, 99, false), Some((2, 11, 5)));
        assert_eq!(cut(11, 9, 5, false), Some((2, 11, 5)));
        assert_eq!(cut(13, 9, 3, false), None);
        assert_eq!(cut(13, 9, 3, true), Some((1, 13, 4)), "one record is always given where it is asked");
        assert_eq!(cut(14, 9, 99, true), None);
    }
}
