//! Splits and merges: parents are sealed, then children take their place, in one stored change.

use std::{collections::HashMap, sync::Arc};

use base::{HashKey, HashKeyRange, ShardId, Timestamp};
use futures_util::future::try_join_all;
use log::Tail;
use meta::Transaction;
use millstream_base as base;
use millstream_log as log;
use millstream_meta as meta;
use tracing::info;

use super::finish_step;
use crate::{
    error::StreamsError,
    service::Streams,
    shard::Shard,
    shard_map::ShardMap,
    stream::{Stream, StreamState},
    tables::{ClosedRecord, SHARDS, ShardRecord, Step, StreamRecord},
};

/// Open shards that make way, and the ranges of those that take their place.
pub(super) struct Replacement {
    pub parents: Vec<Arc<Shard>>,
    pub ranges: Vec<HashKeyRange>,
}

impl Replacement {
    /// A split at this hash key; `None` if the shard is not open or has no such inner key.
    pub fn split(shards: &ShardMap, shard: ShardId, at: HashKey) -> Option<Self> {
        let shard = shards.get(shard).filter(|shard| shard.is_open())?;
        let (low, high) = shard.range.split(at)?;
        Some(Self { parents: vec![shard.clone()], ranges: vec![low, high] })
    }

    /// A merge of two neighbours; `None` if they are not open or no neighbours.
    pub fn merge(shards: &ShardMap, shard: ShardId, adjacent: ShardId) -> Option<Self> {
        let shard = shards.get(shard).filter(|shard| shard.is_open())?;
        let adjacent = shards.get(adjacent).filter(|shard| shard.is_open())?;
        let range = shard.range.merge(adjacent.range)?;
        Some(Self { parents: vec![shard.clone(), adjacent.clone()], ranges: vec![range] })
    }
}

impl Streams {
    /// Does a `Split` or `Merge` step. A step that no longer fits was done before a crash, and is only taken off.
    pub(super) async fn reshard(
        &self,
        stream: &Arc<Stream>,
        state: &StreamState,
        step: &Step,
    ) -> Result<(), StreamsError> {
        let replacement = match step {
            Step::Split { shard, at } => HashKey::parse(at)
                .ok()
                .and_then(|at| Replacement::split(&state.shards, ShardId::new(*shard), at)),
            Step::Merge { shard, adjacent } => {
                Replacement::merge(&state.shards, ShardId::new(*shard), ShardId::new(*adjacent))
            }
            _ => None,
        };
        self.replace(stream, state, replacement.into_iter().collect(), true).await
    }

    /// Closes parents and opens children. Records are refused by the parents from their seal on, and accepted by the
    /// children once the change is stored; in between, puts wait for it.
    pub(super) async fn replace(
        &self,
        stream: &Arc<Stream>,
        state: &StreamState,
        replacements: Vec<Replacement>,
        step_done: bool,
    ) -> Result<(), StreamsError> {
        let parents: Vec<_> = replacements.iter().flat_map(|replacement| &replacement.parents).collect();
        let tails = try_join_all(parents.iter().map(|parent| parent.log.seal())).await?;
        // One moment for all, by the clock of arrival times: at any time the shards that are open cover the hash key space.
        let now = self.log.now();
        let closed: HashMap<ShardId, ClosedRecord> =
            parents.iter().zip(&tails).map(|(parent, tail)| (parent.id, closed_at(tail, now))).collect();

        let mut next = state.record.next_shard;
        let mut opened = Vec::new();
        for replacement in &replacements {
            let ids: Vec<_> = replacement.parents.iter().map(|parent| parent.id).collect();
            for range in &replacement.ranges {
                opened.push(ShardRecord::new(next, *range, &ids, now));
                next += 1;
            }
        }
        let children = self.create_shards(stream.generation, &opened).await?;

        let generation = stream.generation;
        let closing = closed.clone();
        let open_shards = state.shards.open().len() + opened.len() - closed.len();
        let open_shards = u32::try_from(open_shards).expect("shards are numbered with 32 bits");
        let change = move |record: &mut StreamRecord, transaction: &mut Transaction| {
            for (id, closed) in &closing {
                let key = (generation, *id);
                if let Some(mut shard) = transaction.get(SHARDS, &key)? {
                    shard.closed = Some(*closed);
                    transaction.put(SHARDS, &key, &shard)?;
                }
            }
            for shard in &opened {
                transaction.put(SHARDS, &(generation, ShardId::new(shard.index)), shard)?;
            }
            record.next_shard = next;
            record.open_shards = open_shards;
            if step_done {
                finish_step(record);
            }
            Ok(())
        };
        let count = replacements.len();
        self.update_with(stream, change, move |shards| {
            let kept = shards.all().map(|shard| match closed.get(&shard.id) {
                Some(closed) => Arc::new(Shard { closed: Some(*closed), ..Shard::clone(shard) }),
                None => shard.clone(),
            });
            ShardMap::new(kept.chain(children))
        })
        .await?;
        info!(stream = %stream.id.name, replacements = count, "stream resharded");
        Ok(())
    }
}

/// The ending sequence number lies above that of the last record, which has ordinal `next`.
fn closed_at(tail: &Tail, now: Timestamp) -> ClosedRecord {
    ClosedRecord { ending_ordinal: tail.next.0 + 1, at_ms: now.as_millis() }
}
