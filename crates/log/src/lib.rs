//! The log: positions and bytes, made durable in order. It knows nothing of streams, accounts or policies.
//!
//! [`ShardLog`] and [`LogStore`] are the contracts; an embedded implementation keeps one commit log per data directory, a memory one keeps
//! nothing and is for tests. Every implementation passes one conformance suite.

mod arrival;
mod batch;
mod cipher;
pub mod conformance;
pub mod disk;
pub mod embedded;
mod error;
mod fence;
mod format;
mod layout;
pub mod memory;
mod metrics;
mod replay;
mod scan;
mod shard_log;
pub mod soak;
mod store;
mod sys;
pub mod verify;

pub use batch::{Batch, BatchBuilder, Chunk, Fence, Records};
pub use cipher::{GroupCipher, KeyUnavailable, KeyVersion, NoCipher, SealingKey};
pub use error::LogError;
pub use shard_log::{Appended, Commit, CommitSender, Position, Read, ReadBudget, ShardLog, Tail};
pub use store::{Capabilities, GroupId, LogShardId, LogStore, Realm};
