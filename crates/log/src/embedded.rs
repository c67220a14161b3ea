//! The log of one node: all shards in one sequence of segments under one directory, durable before it acknowledges.
//!
//! [`EmbeddedStore`] is the door. Behind it, in the order in which a record meets them: a handle takes the batch and waits for
//! room; the queue orders it; the committer plans a frame, encodes it, writes and syncs it, publishes where everything
//! is, and answers. The keeper's thread has the next segment ready, indexes the last one and frees the old ones. A reader asks
//! its shard for the next step: records from memory, or rows that say what to read from which segment. At an opening, recovery
//! finds all this again from the newest checkpoint and the frames behind it.
//!
//! Each opening goes on in a segment of its own, from its first commit on. So what a crash may have left behind the
//! last good frame is never written over and never looked at again, and the way after a crash is the way taken every day.
//!
//! A frame is never split: one that does not fit into what is left of a segment goes to the next one, and one that is
//! greater than a segment gets one for itself, whose file is cut back when it is used again.

use std::{
    collections::HashMap,
    io::ErrorKind,
    sync::{
        Arc,
        atomic::{AtomicU32, AtomicU64},
    },
    thread::JoinHandle,
};

use async_trait::async_trait;
use base::{Clock, Rng, Timestamp};
use millstream_base as base;
use millstream_runtime as runtime;
use parking_lot::{Mutex, RwLock};
use runtime::{ByteBudget, Metrics};
use tokio::sync::oneshot;

use self::{
    committer::Committer,
    handle::Handle,
    index_files::IndexCache,
    keeper::Keeper,
    plan::Shards,
    quarantine::Quarantine,
    queue::{CLOSED, Operation, Queue},
    segments::Segments,
};
use crate::{
    Capabilities, GroupCipher, GroupId, LogError, LogShardId, LogStore, ShardLog,
    arrival::ArrivalClock,
    disk::{Disk, DiskLock, Lock},
    metrics::LogMetrics,
};

mod committer;
mod encode;
mod handle;
mod index_files;
mod keeper;
mod keys;
mod plan;
mod quarantine;
mod queue;
mod reader;
mod recovery;
mod segments;
mod shard;

/// What an operator may turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// How long a segment is, in bytes: between 64 KiB and 1 GiB, whole blocks of 4 KiB.
    pub segment_bytes: u32,
    /// How many bytes of batches may wait to be durable; who brings more waits.
    pub in_flight_bytes: usize,
    /// How many bytes of the newest records stay in memory for readers.
    pub tail_cache_bytes: usize,
    /// How many bytes of the indexes of older records stay in memory.
    pub index_cache_bytes: usize,
    /// How many bytes of batches go into one commit, save that a batch is never split.
    pub commit_bytes: usize,
    /// How many bytes of segment files are kept for later use when their records are trimmed.
    pub spare_bytes: u64,
}

impl Options {
    /// For a node that serves.
    pub const SERVE: Self = Self {
        segment_bytes: 64 << 20,
        in_flight_bytes: 256 << 20,
        tail_cache_bytes: 256 << 20,
        index_cache_bytes: 32 << 20,
        commit_bytes: 4 << 20,
        spare_bytes: 256 << 20,
    };

    /// For development and tests: small.
    pub const DEV: Self = Self {
        segment_bytes: 4 << 20,
        in_flight_bytes: 64 << 20,
        tail_cache_bytes: 16 << 20,
        index_cache_bytes: 4 << 20,
        commit_bytes: 4 << 20,
        spare_bytes: 8 << 20,
    };
}

/// The greatest batch: a call's 10 MiB of records with keys and framing.
const BATCH_BYTES_MAX: usize = 16 << 20;

/// All shards of this node, durable.
pub struct EmbeddedStore {
    owner: Arc<Owner>,
    threads: Mutex<Vec<JoinHandle<()>>>,
}

/// Held by the store and by every handle; when the last is gone, the threads end.
struct Owner(Arc<Shared>);

/// What the threads, the handles and the readers share.
struct Shared {
    options: Options,
    disk: Arc<dyn Disk>,
    cipher: Arc<dyn GroupCipher>,
    clock: Arc<dyn Clock>,
    rng: Arc<dyn Rng>,
    arrival: ArrivalClock,
    /// Random per opening.
    epoch: [u8; 16],
    shards: Shards,
    segments: Segments,
    queue: Queue,
    keeper: Keeper,
    in_flight: ByteBudget,
    indexes: IndexCache,
    quarantine: Quarantine,
    metrics: LogMetrics,
    next_slot: AtomicU32,
    next_segment: AtomicU64,
    lock: Mutex<Option<Box<dyn DiskLock>>>,
}

impl EmbeddedStore {
    /// Opens the log in a directory, or begins one: finds everything that was acknowledged, whatever happened since.
    ///
    /// # Errors
    /// `Locked` if another process has it, `Newer` if a later version wrote it, `Io` if the disk cannot be read or synced.
    ///
    /// # Panics
    /// If the options are out of range.
    pub async fn open(
        options: Options,
        disk: Arc<dyn Disk>,
        cipher: Arc<dyn GroupCipher>,
        clock: Arc<dyn Clock>,
        rng: Arc<dyn Rng>,
        metrics: &Metrics,
    ) -> Result<Self, LogError> {
        let range = 64 << 10..=1 << 30;
        assert!(range.contains(&options.segment_bytes), "a segment has between 64 KiB and 1 GiB");
        assert!(options.segment_bytes.is_multiple_of(4096), "a segment has whole blocks");
        let metrics = LogMetrics::new(metrics);
        runtime::blocking(move || Self::open_blocking(options, disk, cipher, clock, rng, metrics)).await
    }

    fn open_blocking(
        options: Options,
        disk: Arc<dyn Disk>,
        cipher: Arc<dyn GroupCipher>,
        clock: Arc<dyn Clock>,
        rng: Arc<dyn Rng>,
        metrics: LogMetrics,
    ) -> Result<Self, LogError> {
        let lock = disk.lock(Lock::Exclusive).map_err(|error| match error.kind() {
            ErrorKind::WouldBlock => LogError::Locked,
            _ => error.into(),
        })?;
        let quarantine = Quarantine::new(metrics.clone());
        let recovered = recovery::recover(disk.clone(), &quarantine)?;
        let mut epoch = [0; 16];
        rng.fill(&mut epoch);
        let shared = Arc::new(Shared {
            arrival: ArrivalClock::new(clock.clone(), recovered.arrival),
            epoch,
            shards: RwLock::new(recovered.shards),
            segments: recovered.segments,
            queue: Queue::default(),
            keeper: Keeper::default(),
            in_flight: ByteBudget::new(options.in_flight_bytes),
            indexes: IndexCache::new(options.index_cache_bytes),
            quarantine,
            metrics,
            next_slot: AtomicU32::new(recovered.next_slot),
            next_segment: AtomicU64::new(recovered.next_segment),
            lock: Mutex::new(Some(lock)),
            options,
            disk,
            cipher,
            clock,
            rng,
        });
        shared.metrics.shards.set(shared.shards.read().len() as i64);
        recovered.unindexed.into_iter().for_each(|sealed| shared.keeper.seal(sealed));
        shared.keeper.retire();
        shared.keeper.prepare();
        let owner = Arc::new(Owner(shared.clone()));
        let committer = Committer::new(shared.clone(), recovered.next);
        let mut threads = vec![];
        let keeper = shared.clone();
        threads.push(runtime::spawn_thread("log-keeper", move || keeper::run(&keeper))?);
        let ended = Ended(shared);
        threads.push(runtime::spawn_thread("log-committer", move || {
            let _ended = ended;
            committer.run();
        })?);
        Ok(Self { owner, threads: Mutex::new(threads) })
    }

    fn shared(&self) -> &Arc<Shared> {
        &self.owner.0
    }

    fn handle(&self, shard: Arc<shard::Shard>) -> Arc<dyn ShardLog> {
        Arc::new(Handle { shard, owner: self.owner.clone() })
    }

    async fn ask<T>(
        &self,
        operation: impl FnOnce(oneshot::Sender<Result<T, LogError>>) -> Operation,
    ) -> Result<T, LogError> {
        let (answer, answered) = oneshot::channel();
        self.shared().queue.push(operation(answer))?;
        answered.await.unwrap_or(Err(CLOSED))
    }

    fn known(&self, shard: LogShardId) -> Option<Arc<shard::Shard>> {
        self.shared().shards.read().get(&shard).cloned()
    }
}

#[async_trait]
impl LogStore for EmbeddedStore {
    fn capabilities(&self) -> Capabilities {
        Capabilities { durable: true, shared: false, batch_bytes_max: BATCH_BYTES_MAX }
    }

    async fn create(&self, shard: LogShardId, group: GroupId) -> Result<Arc<dyn ShardLog>, LogError> {
        let created = self.ask(|answer| Operation::Create { shard, group, answer }).await?;
        Ok(self.handle(created))
    }

    async fn open(&self, shard: LogShardId) -> Result<Arc<dyn ShardLog>, LogError> {
        if self.shared().queue.is_closed() {
            return Err(CLOSED);
        }
        self.known(shard).map(|shard| self.handle(shard)).ok_or(LogError::NoSuchShard(shard))
    }

    async fn delete(&self, shard: LogShardId) -> Result<(), LogError> {
        self.ask(|answer| Operation::Delete { shard, answer }).await
    }

    fn shards(&self) -> Vec<LogShardId> {
        self.shared().shards.read().keys().copied().collect()
    }

    fn now(&self) -> Timestamp {
        self.shared().arrival.now()
    }

    async fn close(&self) {
        self.shared().queue.close();
        let threads = std::mem::take(&mut *self.threads.lock());
        runtime::blocking(move || {
            for thread in threads {
                // A panic there was reported where it happened.
                let _ = thread.join();
            }
        })
        .await;
        self.shared().lock.lock().take();
    }
}

impl Drop for Owner {
    fn drop(&mut self) {
        self.0.queue.close();
    }
}

/// When the committer ends, by itself or by a panic, nothing more is accepted, nobody waits for it in vain, and the keeper ends.
struct Ended(Arc<Shared>);

impl Drop for Ended {
    fn drop(&mut self) {
        self.0.queue.close();
        self.0.queue.abandon();
        self.0.keeper.stop();
    }
}

impl std::fmt::Debug for EmbeddedStore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let shared = self.shared();
        f.debug_struct("EmbeddedStore")
            .field("shards", &shared.shards.read().len())
            .field("segments", &shared.segments.len())
            .finish()
    }
}

type ShardMap = HashMap<LogShardId, Arc<shard::Shard>>;
