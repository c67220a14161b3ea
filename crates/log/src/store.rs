//! All shards of a node.

use std::sync::Arc;

use async_trait::async_trait;
use base::Timestamp;
use millstream_base as base;

use crate::{LogError, ShardLog};

/// A shard's name in the log; chosen by the caller, never used again after deletion.
///
/// Its highest byte is a [`Realm`], so that several owners of shards share a log and leave each other's alone.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct LogShardId(pub u64);

/// Shards that share an encryption key; the highest byte is a [`Realm`], as with [`LogShardId`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct GroupId(pub u64);

/// Whoever gives out names in the log: one service, or one purpose of a service. The numbers stand on disk.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct Realm(pub u8);

impl Realm {
    const SHIFT: u32 = 56;

    /// A shard's name in this realm.
    ///
    /// # Panics
    /// If the number needs more than 56 bits.
    pub fn shard(self, number: u64) -> LogShardId {
        LogShardId(self.name(number))
    }

    /// A group's name in this realm.
    ///
    /// # Panics
    /// If the number needs more than 56 bits.
    pub fn group(self, number: u64) -> GroupId {
        GroupId(self.name(number))
    }

    fn name(self, number: u64) -> u64 {
        assert!(number >> Self::SHIFT == 0, "names are counted up from 1 and never reach 2^56");
        u64::from(self.0) << Self::SHIFT | number
    }
}

impl LogShardId {
    /// Whose it is.
    pub fn realm(self) -> Realm {
        Realm((self.0 >> Realm::SHIFT) as u8)
    }
}

impl GroupId {
    /// Whose it is.
    pub fn realm(self) -> Realm {
        Realm((self.0 >> Realm::SHIFT) as u8)
    }
}

/// What an implementation can do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Capabilities {
    /// Whether acknowledged records survive the end of the process and of the machine's power.
    pub durable: bool,
    /// Whether other processes write the same shards.
    pub shared: bool,
    /// The greatest batch, in bytes with framing.
    pub batch_bytes_max: usize,
}

/// Opens, creates and deletes shards.
#[async_trait]
pub trait LogStore: Send + Sync + 'static {
    /// What this implementation can do.
    fn capabilities(&self) -> Capabilities;

    /// The shard, made durable as an empty one if there is none of that name. The group of an existing shard never changes.
    async fn create(&self, shard: LogShardId, group: GroupId) -> Result<Arc<dyn ShardLog>, LogError>;

    /// The shard; `NoSuchShard` if it was never created or was deleted.
    async fn open(&self, shard: LogShardId) -> Result<Arc<dyn ShardLog>, LogError>;

    /// Deletes the shard and its records, durably; open handles fail from then on. Deleting what is not there is fine.
    async fn delete(&self, shard: LogShardId) -> Result<(), LogError>;

    /// All shards that exist, in no order.
    fn shards(&self) -> Vec<LogShardId>;

    /// The clock of arrival times: never goes back, slews at most 1 % towards the wall clock.
    fn now(&self) -> Timestamp;

    /// Finishes what was enqueued and closes; later calls fail with `Unavailable`.
    async fn close(&self);
}
