//! Reading a shard as its stream's retention shows it.

use std::time::Duration;

use base::{ShardId, Timestamp};
use log::{Chunk, LogError, Position, Read, ReadBudget};
use millstream_base as base;
use millstream_log as log;

use crate::{
    error::StreamsError, generated::HashKeyRange, read::ChildShard, service::Streams, shard::Shard,
    stream::StreamState,
};

/// How much to read at the most.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    pub records: usize,
    pub bytes: usize,
}

/// What was read.
pub(crate) struct ShardRead {
    pub chunks: Vec<Chunk>,
    /// Where to read on.
    pub next: Position,
    /// How far the answer lies behind the stream's tip, in time.
    pub behind: Duration,
    /// The shards that took this one's place, if it was closed and everything has been read.
    pub children: Option<Vec<ChildShard>>,
}

impl Streams {
    /// Reads at or behind `from`. Records older than the retention period are passed over, exact to the record, whether
    /// the log has dropped them yet or not.
    pub(crate) async fn read_shard(
        &self,
        state: &StreamState,
        shard: &Shard,
        from: Position,
        limits: Limits,
    ) -> Result<ShardRead, StreamsError> {
        let budget = ReadBudget { records: limits.records, bytes: limits.bytes };
        let mut read = read_or_trimmed(shard, from, budget).await?;
        let horizon = state.record.trim_horizon(self.log.now());
        if read.chunks.first().is_some_and(|chunk| chunk.arrival < horizon) {
            let first = shard.log.position_at(horizon).await?;
            read = read_or_trimmed(shard, first.max(from), budget).await?;
        }
        let at_tip = read.next >= read.tail.next;
        // A sealed log is not enough: the children must be there for the consumer to go on with.
        let ended = shard.closed.filter(|_| read.tail.sealed && at_tip);
        let behind_since = match (ended, read.chunks.last()) {
            // The stream's tip is in the children, and newer by as long as they are there.
            (Some(closed), _) => Some(Timestamp::from_millis(closed.at_ms)),
            (None, Some(chunk)) if !at_tip => Some(chunk.arrival),
            _ => None,
        };
        let mut behind = behind_since.map_or(Duration::ZERO, |since| self.log.now().since(since));
        if !at_tip {
            // Zero says that nothing is left to read, however soon after these records the next one came.
            behind = behind.max(Duration::from_millis(1));
        }
        let children = ended.map(|_| children(state, shard.id));
        Ok(ShardRead { chunks: read.chunks, next: read.next, behind, children })
    }
}

/// Reads on from the first record that is left if those before were trimmed.
async fn read_or_trimmed(shard: &Shard, mut from: Position, budget: ReadBudget) -> Result<Read, LogError> {
    loop {
        match shard.log.read(from, budget).await {
            Err(LogError::Trimmed { first }) if first > from => from = first,
            other => return other,
        }
    }
}

/// `ChildShards`.
pub(crate) fn children(state: &StreamState, parent: ShardId) -> Vec<ChildShard> {
    state
        .shards
        .children(parent)
        .map(|child| ChildShard {
            shard_id: child.id.to_string(),
            parent_shards: child
                .parent
                .iter()
                .chain(&child.adjacent_parent)
                .map(ShardId::to_string)
                .collect(),
            hash_key_range: HashKeyRange {
                starting_hash_key: child.range.first().to_string(),
                ending_hash_key: child.range.last().to_string(),
            },
        })
        .collect()
}
