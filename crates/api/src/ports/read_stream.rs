//! Reading a data stream in-process: shards with their lineage, positions that can be kept, records as they are committed.

use std::sync::Arc;

use base::{Arn, Generation, SequenceNumber, ShardId, Timestamp};
use bytes::Bytes;
use millstream_base as base;

use super::PortFuture;
use crate::{Caller, WireError};

/// Why a stream cannot be read.
#[derive(Clone, Debug, thiserror::Error)]
pub enum ReadError {
    /// There is no such stream, or it was made anew since the position was kept.
    #[error("stream {0} not found")]
    NotFound(Arn),
    /// The caller may not read it, or not use its key.
    #[error("{}", .0.message())]
    Denied(WireError),
    /// Reading fails; worth another try.
    #[error("{}", .0.message())]
    Unavailable(WireError),
}

/// Where reading begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartAt {
    /// The oldest record that the stream still shows.
    TrimHorizon,
    /// What is put after the reader was opened.
    Latest,
    /// The first record that arrived then or later.
    Timestamp(Timestamp),
    /// A position that a [`ReadBatch`] gave as its `next`. If records there were trimmed meanwhile, the first one left.
    Position(u64),
}

/// A stream as readers see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StreamView {
    /// Which life of the name: a stream that was deleted and made anew has another.
    pub generation: Generation,
    /// All shards whose records have not expired, parents before children.
    pub shards: Vec<ShardView>,
}

/// A shard as readers see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShardView {
    /// Its id.
    pub id: ShardId,
    /// The shards that it came from: none, one after a split, two after a merge. They may have expired.
    pub parents: Vec<ShardId>,
    /// Whether it takes no more records.
    pub closed: bool,
}

/// A record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadRecord {
    /// Its sequence number; user records of one aggregated record have the same.
    pub sequence_number: SequenceNumber,
    /// Its place in an aggregated record of the KPL; `None` if it was not aggregated, or is not to be taken apart.
    pub sub_sequence_number: Option<u64>,
    /// Its partition key; empty where the stream's producers gave none.
    pub partition_key: Bytes,
    /// Its explicit hash key, which only aggregated records keep.
    pub explicit_hash_key: Option<Bytes>,
    /// Its content.
    pub data: Bytes,
    /// When it arrived.
    pub arrival: Timestamp,
}

/// Records that a shard gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadBatch {
    /// In order; may be empty, at the end of a closed shard.
    pub records: Vec<ReadRecord>,
    /// The position after them, to be kept once they have been dealt with.
    pub next: u64,
    /// How old the newest record was that is still unread, in milliseconds; 0 if none is.
    pub millis_behind_latest: u64,
    /// At the end of a closed shard, the shards that follow it.
    pub children: Option<Vec<ShardId>>,
}

/// Reads one shard.
pub trait ShardReader: Send {
    /// The next records, at most about `bytes` of data (at least one record); waits until there is one or the shard ends.
    /// May be dropped while it waits, and loses nothing then.
    fn next<'a>(&'a mut self, bytes: usize) -> PortFuture<'a, Result<ReadBatch, ReadError>>;
}

/// Reads data streams on behalf of a caller, whose permissions (`kinesis:DescribeStream`, `ListShards`, `GetRecords`) are
/// checked when a stream is looked at and when a reader is opened. No quota of a shard is charged.
pub trait ReadStream: Send + Sync + 'static {
    /// The stream's shards now.
    fn view<'a>(
        &'a self,
        caller: &'a Arc<Caller>,
        stream: &'a Arn,
    ) -> PortFuture<'a, Result<StreamView, ReadError>>;

    /// A reader of a shard of this life of the stream. With `deaggregate`, records of the KPL come apart into user records;
    /// what is no valid aggregated record comes as it is.
    fn open<'a>(
        &'a self,
        caller: &'a Arc<Caller>,
        stream: &'a Arn,
        generation: Generation,
        shard: ShardId,
        start: StartAt,
        deaggregate: bool,
    ) -> PortFuture<'a, Result<Box<dyn ShardReader>, ReadError>>;
}
