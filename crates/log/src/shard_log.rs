//! One shard's log, as every implementation must behave.

use std::fmt;

use async_trait::async_trait;
use base::Timestamp;
use millstream_base as base;
use tokio::sync::{oneshot, watch};

use crate::{Batch, Chunk, LogError};

/// A record's place in its shard, from 0, without gaps.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Position(pub u64);

/// The two ends of a shard.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Tail {
    /// The first position that can be read: everything before it was trimmed.
    pub first: Position,
    /// The position that the next record will have. Everything before it is durable.
    pub next: Position,
    /// When the last record arrived; `None` if there never was one.
    pub last_arrival: Option<Timestamp>,
    /// Whether the shard takes no more records.
    pub sealed: bool,
}

impl Tail {
    /// The ends of a shard that never had a record.
    pub const EMPTY: Self = Self { first: Position(0), next: Position(0), last_arrival: None, sealed: false };
}

/// Where a batch went.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Appended {
    /// The position of its first record; the others follow without gap.
    pub first: Position,
    /// When the log accepted it.
    pub arrival: Timestamp,
}

/// The promise of a write. Dropping it does not undo the write.
#[must_use = "a batch is safe only once `durable` has said so"]
pub struct Commit(oneshot::Receiver<Result<Appended, LogError>>);

/// The other end of a [`Commit`]: held by the log until the disk has the batch.
pub struct CommitSender(oneshot::Sender<Result<Appended, LogError>>);

impl Commit {
    /// A promise and its other end.
    pub fn new() -> (CommitSender, Self) {
        let (sender, receiver) = oneshot::channel();
        (CommitSender(sender), Self(receiver))
    }

    /// Waits for the disk. An error means that the batch must not be counted on: it may or may not be there.
    pub async fn durable(self) -> Result<Appended, LogError> {
        self.0.await.unwrap_or(Err(LogError::Unavailable("the writer ended")))
    }
}

impl CommitSender {
    /// Keeps or breaks the promise.
    pub fn finish(self, result: Result<Appended, LogError>) {
        let _ = self.0.send(result); // nobody waits: fine
    }
}

impl fmt::Debug for Commit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Commit")
    }
}

impl fmt::Debug for CommitSender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CommitSender")
    }
}

/// How much to read at the most. The first record is always given, whatever its size.
#[derive(Clone, Copy, Debug)]
pub struct ReadBudget {
    /// Records.
    pub records: usize,
    /// Bytes of records, framing excluded.
    pub bytes: usize,
}

/// What a read found.
#[derive(Clone, Debug)]
pub struct Read {
    /// Records at or behind the position asked for, in order. Positions may jump where a damaged batch was quarantined.
    pub chunks: Vec<Chunk>,
    /// Where to read on.
    pub next: Position,
    /// The shard's ends when it was read.
    pub tail: Tail,
}

/// One shard's log.
///
/// Batches become durable in the order in which `enqueue` accepted them; positions are given by the log, dense and in that
/// order. `seal` and `trim` travel in the same queue as the writes. What `durable` has acknowledged survives a power cut
/// and is read back unchanged, and nothing is read that is not durable.
#[async_trait]
pub trait ShardLog: Send + Sync + 'static {
    /// Waits for room (that is the back-pressure), then takes the batch.
    async fn enqueue(&self, batch: Batch) -> Result<Commit, LogError>;

    /// The ends of the shard now.
    fn tail(&self) -> Tail;

    /// Told of every change of the ends. Waiting on it is how readers are woken by a commit.
    fn watch(&self) -> watch::Receiver<Tail>;

    /// Reads at or behind `from`; nothing if that is the end. `Trimmed` if `from` lies before the first position.
    async fn read(&self, from: Position, budget: ReadBudget) -> Result<Read, LogError>;

    /// The first position whose record arrived at or after `time`; the end if there is none.
    async fn position_at(&self, time: Timestamp) -> Result<Position, LogError>;

    /// Forgets everything before `before`, durably and for good; positions keep their numbers. What is already trimmed, or
    /// lies behind the end, is not an error.
    async fn trim(&self, before: Position) -> Result<(), LogError>;

    /// Lets no more records in, durably; says where the shard ended. Sealing twice is fine. Batches enqueued before are
    /// written, later ones fail with `Sealed`.
    async fn seal(&self) -> Result<Tail, LogError>;
}
