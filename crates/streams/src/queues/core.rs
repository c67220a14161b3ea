//! A queue's state together with its journal, which is written first.

use std::{sync::Arc, time::Duration};

use base::Timestamp;
use log::{BatchBuilder, Commit, LogError, LogStore, Position, ReadBudget, ShardLog};
use millstream_base as base;
use millstream_log as log;
use tracing::{error, warn};

use super::{
    REALM, journal,
    state::{Change, Key, State},
};

/// Size of a snapshot's records.
const SNAPSHOT_RECORD_BYTES: usize = 64 << 10;
/// Size of a snapshot's batches: some fit into the log's queue at once.
const SNAPSHOT_BATCH_BYTES: usize = 4 << 20;
/// A journal is not compacted before it has grown by this.
const COMPACT_BYTES: usize = 1 << 20;
/// A journal that has grown at all is compacted after this, so that it does not keep old segments of the log.
const COMPACT_AFTER: Duration = Duration::from_secs(600);
/// How many dead letters a record of the journal names.
const DIED_MAX: usize = 100_000;

/// See the module. Whoever has it may change the queue: nobody else does meanwhile.
pub(crate) struct Core {
    pub state: State,
    journal: Arc<dyn ShardLog>,
    /// Bytes in the journal since its latest snapshot, and of that.
    grown: usize,
    snapshot_bytes: usize,
    compacted: Timestamp,
    /// Dead letters of which the journal does not know yet. It does not have to: it would find them out again.
    died: Vec<Key>,
    /// Which shard is read first; another one each time.
    pub turn: usize,
}

impl Core {
    /// A new queue's, made durable with what it begins with.
    pub async fn create(log: &dyn LogStore, number: u64, state: State) -> Result<(), LogError> {
        let journal = log.create(REALM.shard(number), REALM.group(number)).await?;
        let mut core = Self::new(journal, state, log.now());
        core.compact(log.now()).await
    }

    fn new(journal: Arc<dyn ShardLog>, state: State, now: Timestamp) -> Self {
        Self { state, journal, grown: 0, snapshot_bytes: 0, compacted: now, died: Vec::new(), turn: 0 }
    }

    /// What the journal says.
    pub async fn load(log: &dyn LogStore, number: u64) -> Result<Self, LogError> {
        let (shard, group) = (REALM.shard(number), REALM.group(number));
        let journal = match log.open(shard).await {
            Err(LogError::NoSuchShard(_)) => {
                error!(queue = number, "journal of a queue is missing and made anew: its records come again");
                log.create(shard, group).await?
            }
            other => other?,
        };
        // What a failure has left under way is decided once something after it is durable.
        let mut barrier = BatchBuilder::default();
        barrier.push(&[]);
        journal.enqueue(barrier.build()).await?.durable().await?;
        let mut replay = journal::Replay::default();
        let mut next = journal.tail().first;
        let mut bytes = 0;
        loop {
            let read = journal.read(next, ReadBudget { records: usize::MAX, bytes: 4 << 20 }).await?;
            for chunk in &read.chunks {
                bytes += chunk.bytes();
                for (position, record) in chunk.records() {
                    if replay.add(record).is_none() {
                        warn!(
                            queue = number,
                            position = position.0,
                            "record of a queue's journal passed over"
                        );
                    }
                }
            }
            next = read.next;
            if next >= read.tail.next {
                break;
            }
        }
        Ok(Self { grown: bytes, ..Self::new(journal, replay.finish(), log.now()) })
    }

    /// Lets records become visible whose time is over.
    pub fn sweep(&mut self, now: Timestamp, most: Option<u32>) {
        self.died.extend(self.state.sweep(now.as_millis(), most));
    }

    /// Makes changes, of which nobody may be told before the commit is durable. Dropped while it waits for room it has
    /// changed nothing here; the journal may have the changes, and a replay makes them.
    pub async fn change(&mut self, changes: &[Change]) -> Result<Commit, LogError> {
        let died = self.died.len().min(DIED_MAX);
        let mut words = Vec::new();
        if died > 0 {
            journal::write(&Change::Died(self.died[..died].to_vec()), &mut words);
        }
        changes.iter().for_each(|change| journal::write(change, &mut words));
        let mut batch = BatchBuilder::with_capacity(words.len() + 4);
        batch.push(&words);
        let commit = self.journal.enqueue(batch.build()).await?;
        self.died.drain(..died);
        self.grown += words.len();
        changes.iter().for_each(|change| self.state.apply(change));
        Ok(commit)
    }

    /// Tells the journal of dead letters that it does not know of.
    pub async fn note_died(&mut self) -> Result<(), LogError> {
        while !self.died.is_empty() {
            self.change(&[]).await?.durable().await?;
        }
        Ok(())
    }

    /// Compacts the journal if that is worth it.
    pub async fn compact_if_due(&mut self, now: Timestamp) -> Result<(), LogError> {
        let is_long = self.grown > COMPACT_BYTES + 2 * self.snapshot_bytes;
        let is_old = self.grown > 0 && now.since(self.compacted) >= COMPACT_AFTER;
        if is_long || is_old { self.compact(now).await } else { Ok(()) }
    }

    /// Writes what is known, and forgets what the journal says before. Dropped at any point it leaves a journal that says
    /// the same.
    async fn compact(&mut self, now: Timestamp) -> Result<(), LogError> {
        let mut commits = Vec::new();
        let mut batch = BatchBuilder::default();
        let mut bytes = 0;
        for record in journal::snapshot(&self.state, SNAPSHOT_RECORD_BYTES) {
            bytes += record.len();
            batch.push(&record);
            if batch.bytes() >= SNAPSHOT_BATCH_BYTES {
                commits.push(self.journal.enqueue(std::mem::take(&mut batch).build()).await?);
            }
        }
        if batch.records() > 0 {
            commits.push(self.journal.enqueue(batch.build()).await?);
        }
        let mut first: Option<Position> = None;
        for commit in commits {
            first.get_or_insert(commit.durable().await?.first);
        }
        if let Some(first) = first {
            self.journal.trim(first).await?;
        }
        (self.grown, self.snapshot_bytes, self.compacted) = (0, bytes, now);
        Ok(())
    }
}
