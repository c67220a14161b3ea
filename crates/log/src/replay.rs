//! The state of all shards, worked out again from what was written.

use std::collections::BTreeMap;

use base::Timestamp;
use millstream_base as base;
use tracing::warn;

use crate::{
    Appended, GroupId, LogShardId, Position, Tail,
    fence::Fences,
    format::{
        checkpoint::{Checkpoint, ShardState},
        frame::{FrameHeader, Row},
        index::IndexRow,
    },
};

/// Follows the frames of the log and keeps what they say.
#[derive(Debug, Default)]
pub(crate) struct Replay {
    pub(crate) arrival: Option<Timestamp>,
    shards: BTreeMap<LogShardId, Replayed>,
    /// How many records may have been in what was lost so far.
    lost: u64,
}

#[derive(Debug)]
struct Replayed {
    state: ShardState,
    /// What was lost before the shard's end was last seen.
    lost_before: u64,
}

impl Replay {
    /// Starts from a checkpoint.
    pub(crate) fn from_checkpoint(checkpoint: Checkpoint) -> Self {
        let shards = checkpoint.shards.into_iter();
        Self {
            arrival: checkpoint.arrival,
            shards: shards.map(|(id, state)| (id, Replayed { state, lost_before: 0 })).collect(),
            lost: 0,
        }
    }

    /// Takes in a frame, whether or not the records in it can be read.
    pub(crate) fn frame(&mut self, header: &FrameHeader, rows: &[Row]) {
        self.arrival = self.arrival.max(Some(header.arrival));
        for row in rows {
            self.row(header, row);
        }
    }

    /// Takes in that frames are lost, with so many records in them at the most.
    pub(crate) fn lost(&mut self, records: u64) {
        self.lost += records;
    }

    fn row(&mut self, header: &FrameHeader, row: &Row) {
        let lost = self.lost;
        match *row {
            Row::Create { shard, group } => {
                drop(self.shards.insert(shard, Replayed::new(group, header, lost)))
            }
            Row::Delete { shard } => drop(self.shards.remove(&shard)),
            Row::Data { shard, group, first, records, .. } => {
                let replayed = self.shards.entry(shard).or_insert_with(|| {
                    warn!(shard = shard.0, "creation of a shard was lost; taking it from its records");
                    Replayed::new(group, header, lost)
                });
                let tail = &mut replayed.state.tail;
                tail.next = tail.next.max(Position(first.0 + u64::from(records)));
                tail.last_arrival = Some(header.arrival);
                replayed.lost_before = lost;
            }
            Row::Trim { shard, before } => self.change(shard, |state| {
                state.tail.first = state.tail.first.max(before);
                state.tail.next = state.tail.next.max(before);
            }),
            Row::Seal { shard, end } => self.change(shard, |state| {
                state.tail.sealed = true;
                state.tail.next = state.tail.next.max(end);
            }),
            Row::Fence { shard, first, fence, .. } => self.change(shard, |state| {
                state.fences.note(fence, Appended { first, arrival: header.arrival });
            }),
            Row::Checkpoint { .. } => {}
        }
    }

    fn change(&mut self, shard: LogShardId, change: impl FnOnce(&mut ShardState)) {
        if let Some(replayed) = self.shards.get_mut(&shard) {
            change(&mut replayed.state);
        }
    }

    /// The shards as they are at the end. Where the end of an open shard may lie in what was lost, it is moved behind every position
    /// that may have been given, since no position may be given twice.
    pub(crate) fn finish(self) -> BTreeMap<LogShardId, ShardState> {
        let finished = self.shards.into_iter().map(|(id, replayed)| {
            let mut state = replayed.state;
            if !state.tail.sealed {
                state.tail.next.0 += self.lost - replayed.lost_before;
            }
            (id, state)
        });
        finished.collect()
    }
}

impl Replayed {
    fn new(group: GroupId, header: &FrameHeader, lost_before: u64) -> Self {
        let state = ShardState {
            group,
            created_in: header.segment.number,
            tail: Tail::EMPTY,
            fences: Fences::default(),
        };
        Self { state, lost_before }
    }
}

/// Collects what a segment holds of each shard.
#[derive(Debug, Default)]
pub(crate) struct SegmentRows(BTreeMap<LogShardId, Vec<IndexRow>>);

impl SegmentRows {
    /// Takes in a frame.
    pub(crate) fn frame(&mut self, header: &FrameHeader, rows: &[Row]) {
        for (number, row) in (0u32..).zip(rows) {
            match *row {
                Row::Data { shard, first, records, key, bytes, .. } => {
                    self.0.entry(shard).or_default().push(IndexRow {
                        first,
                        batch: header.batch,
                        arrival: header.arrival,
                        offset: header.offset + bytes.offset,
                        length: bytes.length,
                        crc: bytes.crc,
                        records,
                        row: number,
                        key: key.map_or(0, |key| key.0),
                    });
                }
                Row::Delete { shard } => drop(self.0.remove(&shard)),
                _ => {}
            }
        }
    }

    /// What there is, by shard.
    pub(crate) fn finish(self) -> Vec<(LogShardId, Vec<IndexRow>)> {
        self.0.into_iter().collect()
    }
}
