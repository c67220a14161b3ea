//! A log that keeps everything in memory and nothing beyond it: for tests of what stands on a log, and for data that may go.

use std::{
    collections::{HashMap, VecDeque},
    sync::Arc,
};

use async_trait::async_trait;
use base::{Clock, Timestamp};
use millstream_base as base;
use parking_lot::{Mutex, RwLock};
use tokio::sync::watch;

use crate::{
    Appended, Batch, Capabilities, Chunk, Commit, GroupId, LogError, LogShardId, LogStore, Position, Read,
    ReadBudget, ShardLog, Tail, arrival::ArrivalClock, batch::gather, fence::Fences,
};

const BATCH_BYTES_MAX: usize = 16 << 20;

/// Shards in memory. It behaves as the durable logs do, except that it is gone when it is dropped.
pub struct MemoryStore {
    clock: Arc<ArrivalClock>,
    shards: RwLock<Option<HashMap<LogShardId, Arc<MemoryLog>>>>,
}

/// One shard in memory.
pub struct MemoryLog {
    id: LogShardId,
    clock: Arc<ArrivalClock>,
    state: Mutex<State>,
    tail: watch::Sender<Tail>,
}

#[derive(Default)]
struct State {
    chunks: VecDeque<Chunk>,
    fences: Fences,
    gone: Option<LogError>,
}

impl MemoryStore {
    /// An empty store.
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        let clock = Arc::new(ArrivalClock::new(clock, None));
        Self { clock, shards: RwLock::new(Some(HashMap::new())) }
    }
}

const CLOSED: LogError = LogError::Unavailable("it is closed");

#[async_trait]
impl LogStore for MemoryStore {
    fn capabilities(&self) -> Capabilities {
        Capabilities { durable: false, shared: false, batch_bytes_max: BATCH_BYTES_MAX }
    }

    async fn create(&self, shard: LogShardId, _: GroupId) -> Result<Arc<dyn ShardLog>, LogError> {
        let mut shards = self.shards.write();
        let log = shards.as_mut().ok_or(CLOSED)?.entry(shard).or_insert_with(|| {
            let tail = Tail::EMPTY;
            Arc::new(MemoryLog {
                id: shard,
                clock: self.clock.clone(),
                state: Mutex::default(),
                tail: watch::Sender::new(tail),
            })
        });
        Ok(log.clone())
    }

    async fn open(&self, shard: LogShardId) -> Result<Arc<dyn ShardLog>, LogError> {
        let shards = self.shards.read();
        let log = shards.as_ref().ok_or(CLOSED)?.get(&shard).ok_or(LogError::NoSuchShard(shard))?;
        Ok(log.clone())
    }

    async fn delete(&self, shard: LogShardId) -> Result<(), LogError> {
        let log = self.shards.write().as_mut().ok_or(CLOSED)?.remove(&shard);
        if let Some(log) = log {
            log.end(LogError::NoSuchShard(shard));
        }
        Ok(())
    }

    fn shards(&self) -> Vec<LogShardId> {
        self.shards.read().iter().flat_map(HashMap::keys).copied().collect()
    }

    fn now(&self) -> Timestamp {
        self.clock.now()
    }

    async fn close(&self) {
        let shards = self.shards.write().take();
        shards.iter().flat_map(HashMap::values).for_each(|log| log.end(CLOSED));
    }
}

impl MemoryLog {
    /// Fails every later call and wakes whoever waits.
    fn end(&self, error: LogError) {
        let mut state = self.state.lock();
        *state = State { gone: Some(error), ..State::default() };
        self.tail.send_modify(|tail| tail.sealed = true);
    }

    fn append(&self, batch: Batch) -> Result<Appended, LogError> {
        let mut state = self.state.lock();
        state.usable()?;
        if let Some(original) = batch.fence.map_or(Ok(None), |fence| state.fences.check(fence))? {
            return Ok(original);
        }
        let tail = *self.tail.borrow();
        if tail.sealed {
            return Err(LogError::Sealed);
        }
        let appended = Appended { first: tail.next, arrival: self.clock.now() };
        if let Some(fence) = batch.fence {
            state.fences.note(fence, appended);
        }
        let chunk = Chunk {
            first: appended.first,
            arrival: appended.arrival,
            key: None,
            records: batch.records,
            framed: batch.framed,
        };
        let next = chunk.next();
        state.chunks.push_back(chunk);
        self.tail.send_modify(|tail| {
            tail.next = next;
            tail.last_arrival = Some(appended.arrival);
        });
        Ok(appended)
    }
}

impl State {
    fn usable(&self) -> Result<(), LogError> {
        self.gone.clone().map_or(Ok(()), Err)
    }
}

#[async_trait]
impl ShardLog for MemoryLog {
    async fn enqueue(&self, batch: Batch) -> Result<Commit, LogError> {
        if batch.bytes() > BATCH_BYTES_MAX {
            return Err(LogError::TooLarge { bytes: batch.bytes(), bytes_max: BATCH_BYTES_MAX });
        }
        let (sender, commit) = Commit::new();
        match self.append(batch) {
            Err(error @ (LogError::Sealed | LogError::NoSuchShard(_))) => return Err(error),
            result => sender.finish(result),
        }
        Ok(commit)
    }

    fn tail(&self) -> Tail {
        *self.tail.borrow()
    }

    fn watch(&self) -> watch::Receiver<Tail> {
        self.tail.subscribe()
    }

    async fn read(&self, from: Position, budget: ReadBudget) -> Result<Read, LogError> {
        let state = self.state.lock();
        state.usable()?;
        let tail = self.tail();
        if from < tail.first {
            return Err(LogError::Trimmed { first: tail.first });
        }
        let mut budget = budget;
        let chunks = gather(&state.chunks, from, &mut budget, true);
        let next = chunks.last().map_or(from, Chunk::next);
        Ok(Read { chunks, next, tail })
    }

    async fn position_at(&self, time: Timestamp) -> Result<Position, LogError> {
        let state = self.state.lock();
        state.usable()?;
        let tail = self.tail();
        let later = state.chunks.partition_point(|chunk| chunk.arrival < time);
        Ok(state.chunks.get(later).map_or(tail.next, |chunk| chunk.first.max(tail.first)))
    }

    async fn trim(&self, before: Position) -> Result<(), LogError> {
        let mut state = self.state.lock();
        state.usable()?;
        let before = before.min(self.tail.borrow().next);
        if before > self.tail.borrow().first {
            let dead = state.chunks.partition_point(|chunk| chunk.next() <= before);
            state.chunks.drain(..dead);
            self.tail.send_modify(|tail| tail.first = before);
        }
        Ok(())
    }

    async fn seal(&self) -> Result<Tail, LogError> {
        let state = self.state.lock();
        state.usable()?;
        self.tail.send_modify(|tail| tail.sealed = true);
        Ok(self.tail())
    }
}

impl std::fmt::Debug for MemoryStore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MemoryStore").field("shards", &self.shards()).finish()
    }
}

impl std::fmt::Debug for MemoryLog {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MemoryLog").field("id", &self.id).field("tail", &self.tail()).finish()
    }
}

#[cfg(test)]
mod tests {
    use base::SystemClock;

    use super::*;

    #[tokio::test(flavor = "multi_thread")]
    async fn conforms() {
        crate::conformance::run(|| async {
            Arc::new(MemoryStore::new(Arc::new(SystemClock::new()))) as Arc<dyn LogStore>
        })
        .await;
    }
}
