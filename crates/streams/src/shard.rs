//! A shard in memory.

use std::{
    ops::Range,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use base::{Generation, HashKeyRange, SequenceNumber, ShardId, Timestamp};
use log::{GroupId, LogShardId, Position, Realm, ShardLog};
use millstream_base as base;
use millstream_log as log;

use crate::{
    config::Quotas,
    error::StreamsError,
    quota::{Bucket, WriteQuota},
    tables::{ClosedRecord, ShardRecord},
};

/// A shard with its log. What changes in a shard's life makes a new `Shard`; what is counted is shared between them.
#[derive(Clone)]
pub(crate) struct Shard {
    pub id: ShardId,
    pub generation: Generation,
    pub range: HashKeyRange,
    /// The shards whose place it took: none, one after a split, two after a merge.
    pub parent: Option<ShardId>,
    pub adjacent_parent: Option<ShardId>,
    pub created: Timestamp,
    pub closed: Option<ClosedRecord>,
    pub log: Arc<dyn ShardLog>,
    pub traffic: Arc<Traffic>,
}

/// What a shard's quotas have left.
#[derive(Debug)]
pub(crate) struct Traffic {
    pub writes: WriteQuota,
    pub read_bytes: Bucket,
    pub read_calls: Bucket,
    pub iterator_calls: Bucket,
    written_bytes: AtomicU64,
    written_records: AtomicU64,
}

impl Traffic {
    pub fn new(quotas: &Quotas, now: Duration) -> Self {
        Self {
            writes: WriteQuota::full(quotas, now),
            read_bytes: Bucket::full(quotas.shard_read_bytes_per_second, now),
            read_calls: Bucket::full(quotas.shard_read_calls_per_second, now),
            iterator_calls: Bucket::full(quotas.shard_iterator_calls_per_second, now),
            written_bytes: AtomicU64::new(0),
            written_records: AtomicU64::new(0),
        }
    }

    /// Notes what a call wrote.
    pub fn note_written(&self, bytes: usize, records: usize) {
        self.written_bytes.fetch_add(bytes as u64, Ordering::Relaxed);
        self.written_records.fetch_add(records as u64, Ordering::Relaxed);
    }

    /// Bytes and records written since this was last asked.
    pub fn written(&self) -> (u64, u64) {
        (self.written_bytes.swap(0, Ordering::Relaxed), self.written_records.swap(0, Ordering::Relaxed))
    }
}

/// How many shards a stream can have in its life.
pub(crate) const SHARDS_EVER: u32 = 1 << 24;

/// The names of streams' logs and keys.
pub const REALM: Realm = Realm(0);

/// The name of a shard's log: unique, as generations and shard numbers are given once.
pub(crate) fn log_shard(generation: Generation, shard: ShardId) -> LogShardId {
    assert!(shard.index() < SHARDS_EVER, "operations refuse to lead beyond 2^24 shards");
    REALM.shard(generation.0 << 24 | u64::from(shard.index()))
}

/// The logs of shards that a stream does not have yet, `next` being the first.
pub(crate) fn logs_to_come(generation: Generation, next: u32) -> Range<LogShardId> {
    REALM.shard(generation.0 << 24 | u64::from(next))..REALM.shard((generation.0 + 1) << 24)
}

/// The encryption group of a stream.
pub(crate) fn group(generation: Generation) -> GroupId {
    REALM.group(generation.0)
}

impl Shard {
    /// From what is stored.
    pub fn new(
        generation: Generation,
        record: &ShardRecord,
        log: Arc<dyn ShardLog>,
        traffic: Arc<Traffic>,
    ) -> Result<Self, StreamsError> {
        let range = record.range().ok_or_else(|| {
            StreamsError::InvalidArgument(format!("shard {} has no hash key range", record.index))
        })?;
        Ok(Self {
            id: ShardId::new(record.index),
            generation,
            range,
            parent: record.parent.map(ShardId::new),
            adjacent_parent: record.adjacent_parent.map(ShardId::new),
            created: Timestamp::from_millis(record.created_ms),
            closed: record.closed,
            log,
            traffic,
        })
    }

    /// Whether it takes records.
    pub fn is_open(&self) -> bool {
        self.closed.is_none()
    }

    /// Whether all its records have passed the trim horizon, since it was closed before.
    pub fn is_expired(&self, trim_horizon: Timestamp) -> bool {
        self.closed.is_some_and(|closed| closed.at_ms < trim_horizon.as_millis())
    }

    /// Whether it took records at this time.
    pub fn was_open_at(&self, time: Timestamp) -> bool {
        self.created <= time && self.closed.is_none_or(|closed| closed.at_ms >= time.as_millis())
    }

    /// The sequence number of the record at a position.
    pub fn sequence_number(&self, position: Position) -> SequenceNumber {
        SequenceNumber::new(self.generation, self.id, position.0 + 1)
    }

    /// `StartingSequenceNumber`: below that of the first record.
    pub fn starting_sequence_number(&self) -> SequenceNumber {
        SequenceNumber::new(self.generation, self.id, 0)
    }

    /// `EndingSequenceNumber`: above that of the last record; `None` while the shard is open.
    pub fn ending_sequence_number(&self) -> Option<SequenceNumber> {
        self.closed.map(|closed| SequenceNumber::new(self.generation, self.id, closed.ending_ordinal))
    }
}
