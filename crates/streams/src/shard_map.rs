//! All shards of a stream, and which of them a hash key belongs to.

use std::{collections::BTreeMap, sync::Arc};

use base::{HashKey, ShardId};
use millstream_base as base;

use crate::shard::Shard;

/// The shards of a stream at one moment. The open ones cover the hash key space without gap or overlap.
#[derive(Clone, Default)]
pub(crate) struct ShardMap {
    all: BTreeMap<ShardId, Arc<Shard>>,
    /// The open ones by the last hash key of their range.
    open: Vec<(HashKey, Arc<Shard>)>,
}

impl ShardMap {
    /// From all shards, open and closed.
    pub fn new(shards: impl IntoIterator<Item = Arc<Shard>>) -> Self {
        let all: BTreeMap<_, _> = shards.into_iter().map(|shard| (shard.id, shard)).collect();
        let mut open: Vec<_> = all
            .values()
            .filter(|shard| shard.is_open())
            .map(|shard| (shard.range.last(), shard.clone()))
            .collect();
        open.sort_unstable_by_key(|(last, _)| *last);
        Self { all, open }
    }

    /// The index into `open` of the shard that owns the key; no shard is there only while a stream has none yet.
    pub fn owner_index(&self, key: HashKey) -> usize {
        self.open.partition_point(|(last, _)| *last < key)
    }

    /// A shard, open or closed.
    pub fn get(&self, id: ShardId) -> Option<&Arc<Shard>> {
        self.all.get(&id)
    }

    /// All shards by number.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = &Arc<Shard>> + Clone {
        self.all.values()
    }

    /// The open shards by hash key.
    pub fn open(&self) -> impl ExactSizeIterator<Item = &Arc<Shard>> + Clone {
        self.open.iter().map(|(_, shard)| shard)
    }

    /// The open shard at an index of `owner_index`.
    pub fn open_at(&self, index: usize) -> Option<&Arc<Shard>> {
        self.open.get(index).map(|(_, shard)| shard)
    }

    /// The shards that took this one's place.
    pub fn children(&self, id: ShardId) -> impl Iterator<Item = &Arc<Shard>> {
        self.all.values().filter(move |shard| shard.parent == Some(id) || shard.adjacent_parent == Some(id))
    }
}
