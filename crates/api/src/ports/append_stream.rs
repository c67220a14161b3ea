//! Putting records into a data stream in-process, once each where the writer keeps count.

use std::sync::Arc;

use base::{Arn, SequenceNumber, ShardId};
use bytes::Bytes;
use millstream_base as base;

use super::PortFuture;
use crate::{Caller, WireError};

/// A record to put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppendRecord {
    /// 1 to 256 characters.
    pub partition_key: String,
    /// Where it goes, if not where the partition key's hash says.
    pub explicit_hash_key: Option<u128>,
    /// Its content.
    pub data: Bytes,
}

/// Makes appends idempotent: a batch whose ordinal was written before is not written again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WriterFence {
    /// Who writes; chosen once, at random, and kept.
    pub writer: u64,
    /// Which life of the writer; a greater epoch shuts out smaller ones.
    pub epoch: u64,
    /// Which batch; rising. The same ordinal must always come with the same records.
    pub ordinal: u64,
}

/// Where a record went; `None` where it was written by an earlier batch of the same ordinal whose place is forgotten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appended {
    /// Its shard and its place there.
    pub place: Option<(ShardId, SequenceNumber)>,
}

/// Why records were not put. A batch that fails may have been written in part; with a fence it can be repeated.
#[derive(Clone, Debug, thiserror::Error)]
pub enum AppendError {
    /// There is no such stream.
    #[error("stream {0} not found")]
    NotFound(Arn),
    /// The caller may not write to it, or not use its key.
    #[error("{}", .0.message())]
    Denied(WireError),
    /// A record is too large, or has a key that no record may have.
    #[error("{}", .0.message())]
    Invalid(WireError),
    /// A later life of the writer has written.
    #[error("writer {writer} was replaced")]
    Fenced {
        /// The writer.
        writer: u64,
    },
    /// Writing fails; worth another try.
    #[error("{}", .0.message())]
    Unavailable(WireError),
}

/// Writes to data streams on behalf of a caller, whose permission (`kinesis:PutRecords`) is checked. No quota of a shard is
/// charged; the log's own back-pressure is felt.
pub trait AppendStream: Send + Sync + 'static {
    /// Puts records, in order for each shard, durable on return.
    fn append<'a>(
        &'a self,
        caller: &'a Arc<Caller>,
        stream: &'a Arn,
        records: Vec<AppendRecord>,
        fence: Option<WriterFence>,
    ) -> PortFuture<'a, Result<Vec<Appended>, AppendError>>;
}
