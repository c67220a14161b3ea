//! All shards of a node.

use std::sync::Arc;

use async_trait::async_trait;
use base::Timestamp;
use millstream_base as base;

use crate::{LogError, ShardLog};

/// A shard's name in the log; chosen by the caller, never used again after deletion.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct LogShardId(pub u64);

/// Shards that share an encryption key.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct GroupId(pub u64);

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
