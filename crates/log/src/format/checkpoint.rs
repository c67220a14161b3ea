//! Checkpoints: all that there is to know besides the records, at the start of each segment.
//!
//! Arrival time of the latest record; number of older segments, and for each its number and where it ends; number of shards,
//! and for each: id, group, the segment that it was created in, first and next position, arrival of the last record,
//! flags (1 sealed, 2 had a record), number of writers; for each writer: id, epoch, number of batches, and for each of those
//! ordinal, first position, arrival.

use std::collections::BTreeMap;

use base::Timestamp;
use bytes::BufMut;
use millstream_base as base;

use super::Fields;
use crate::{
    Appended, GroupId, LogShardId, Position, Tail,
    fence::{Fences, Writer},
};

const SEALED: u8 = 1;
const HAD_RECORD: u8 = 2;

/// What is known of a shard besides its records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ShardState {
    pub(crate) group: GroupId,
    /// Segments of smaller numbers hold nothing of this shard, but perhaps of a deleted one of the same name.
    pub(crate) created_in: u64,
    pub(crate) tail: Tail,
    pub(crate) fences: Fences,
}

/// What a checkpoint holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Checkpoint {
    pub(crate) arrival: Option<Timestamp>,
    /// The older segments that belong to the log: number, end.
    pub(crate) segments: BTreeMap<u64, u32>,
    pub(crate) shards: BTreeMap<LogShardId, ShardState>,
}

/// Writes a checkpoint, shard by shard.
pub(crate) struct CheckpointWriter<'a>(&'a mut Vec<u8>);

impl<'a> CheckpointWriter<'a> {
    pub(crate) fn new(
        out: &'a mut Vec<u8>,
        arrival: Option<Timestamp>,
        segments: impl ExactSizeIterator<Item = (u64, u32)>,
        shards: usize,
    ) -> Self {
        out.put_i64_le(arrival.map_or(i64::MIN, Timestamp::as_millis));
        out.put_u64_le(segments.len() as u64);
        for (number, end) in segments {
            out.put_u64_le(number);
            out.put_u32_le(end);
        }
        out.put_u64_le(shards as u64);
        Self(out)
    }

    pub(crate) fn shard(&mut self, id: LogShardId, state: &ShardState) {
        let (out, tail) = (&mut *self.0, &state.tail);
        out.put_u64_le(id.0);
        out.put_u64_le(state.group.0);
        out.put_u64_le(state.created_in);
        out.put_u64_le(tail.first.0);
        out.put_u64_le(tail.next.0);
        out.put_i64_le(tail.last_arrival.unwrap_or_default().as_millis());
        let had_record = if tail.last_arrival.is_some() { HAD_RECORD } else { 0 };
        out.put_u8(if tail.sealed { SEALED } else { 0 } | had_record);
        let writers = state.fences.writers();
        out.put_u32_le(u32::try_from(writers.len()).expect("few writers are remembered"));
        for (id, writer) in writers {
            out.put_u64_le(id);
            out.put_u64_le(writer.epoch);
            out.put_u32_le(u32::try_from(writer.batches.len()).expect("few batches are remembered"));
            for (ordinal, appended) in &writer.batches {
                out.put_u64_le(*ordinal);
                out.put_u64_le(appended.first.0);
                out.put_i64_le(appended.arrival.as_millis());
            }
        }
    }
}

impl Checkpoint {
    /// `None` if the bytes end early.
    pub(crate) fn decode(bytes: &[u8]) -> Option<Self> {
        let mut fields = Fields::of(bytes);
        let arrival = Some(fields.i64()).filter(|ms| *ms != i64::MIN).map(Timestamp::from_millis);
        let mut checkpoint = Self { arrival, ..Self::default() };
        for _ in 0..fields.u64() {
            checkpoint.segments.insert(fields.u64(), fields.u32());
            fields.is_whole().then_some(())?;
        }
        for _ in 0..fields.u64() {
            let (id, state) = shard(&mut fields)?;
            checkpoint.shards.insert(id, state);
        }
        fields.is_whole().then_some(checkpoint)
    }
}

fn shard(fields: &mut Fields<'_>) -> Option<(LogShardId, ShardState)> {
    let (id, group, created_in) = (LogShardId(fields.u64()), GroupId(fields.u64()), fields.u64());
    let (first, next) = (Position(fields.u64()), Position(fields.u64()));
    let (arrival, flags) = (Timestamp::from_millis(fields.i64()), fields.u8());
    let tail = Tail {
        first,
        next,
        last_arrival: (flags & HAD_RECORD != 0).then_some(arrival),
        sealed: flags & SEALED != 0,
    };
    let mut writers = BTreeMap::new();
    for _ in 0..fields.u32() {
        let id = fields.u64();
        let mut writer = Writer { epoch: fields.u64(), ..Writer::default() };
        for _ in 0..fields.u32() {
            let ordinal = fields.u64();
            let (first, arrival) = (Position(fields.u64()), Timestamp::from_millis(fields.i64()));
            writer.batches.push_back((ordinal, Appended { first, arrival }));
            fields.is_whole().then_some(())?;
        }
        writers.insert(id, writer);
        fields.is_whole().then_some(())?;
    }
    fields
        .is_whole()
        .then(|| (id, ShardState { group, created_in, tail, fences: Fences::from_writers(writers) }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Fence;

    #[test]
    fn a_checkpoint_comes_back_whole_or_not_at_all() {
        let mut fences = Fences::default();
        for ordinal in 0..5 {
            let appended = Appended { first: Position(ordinal), arrival: Timestamp::from_millis(9) };
            fences.note(Fence { writer: ordinal % 2, epoch: 1, ordinal }, appended);
        }
        let state = |n: u64| ShardState {
            group: GroupId(n),
            created_in: n + 1,
            tail: Tail {
                first: Position(n),
                next: Position(n * 2),
                last_arrival: n.is_multiple_of(2).then(|| Timestamp::from_millis(-1)),
                sealed: n.is_multiple_of(3),
            },
            fences: if n == 4 { fences.clone() } else { Fences::default() },
        };
        let checkpoint = Checkpoint {
            arrival: Some(Timestamp::from_millis(123)),
            segments: BTreeMap::from([(4, 4096), (9, 8192)]),
            shards: (0..7).map(|n| (LogShardId(n), state(n))).collect(),
        };
        let mut bytes = vec![];
        let segments = checkpoint.segments.iter().map(|(number, end)| (*number, *end));
        let mut writer =
            CheckpointWriter::new(&mut bytes, checkpoint.arrival, segments, checkpoint.shards.len());
        checkpoint.shards.iter().for_each(|(id, state)| writer.shard(*id, state));
        assert_eq!(Checkpoint::decode(&bytes), Some(checkpoint));
        for length in 0..bytes.len() {
            assert_eq!(Checkpoint::decode(&bytes[..length]), None);
        }
    }
}
