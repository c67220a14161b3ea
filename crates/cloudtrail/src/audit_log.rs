//! The audit log: events on one shard of the log, the oldest forgotten by age and size.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use base::Timestamp;
use log::{BatchBuilder, LogError, LogStore, Position, ReadBudget, Realm, ShardLog};
use millstream_base as base;
use millstream_log as log;
use tokio::sync::watch;

use crate::config::CloudTrailConfig;

/// The names of the audit log.
const REALM: Realm = Realm(4);
const NUMBER: u64 = 1;
/// How many events are read at once.
const WINDOW: usize = 500;
/// How many bytes are read at once.
const WINDOW_BYTES: usize = 4 << 20;
/// How many events are looked at to learn how large events are.
const SAMPLE: usize = 200;

/// The events, oldest first. Shared by all who write and read them.
pub struct AuditLog {
    shard: Arc<dyn ShardLog>,
    /// Bytes of an event on average, as of late: what the size of the log is reckoned from.
    mean_bytes: AtomicU64,
}

/// An event as it is stored.
pub(crate) struct Stored {
    pub position: u64,
    pub bytes: Vec<u8>,
}

impl AuditLog {
    /// Opens it, or makes it.
    pub async fn open(log: &dyn LogStore) -> Result<Arc<Self>, LogError> {
        let shard = log.create(REALM.shard(NUMBER), REALM.group(NUMBER)).await?;
        Ok(Arc::new(Self { shard, mean_bytes: AtomicU64::new(0) }))
    }

    /// Adds events; they are durable on return.
    pub(crate) async fn append(&self, events: &[Vec<u8>]) -> Result<(), LogError> {
        let mut batch = BatchBuilder::with_capacity(events.iter().map(|event| event.len() + 8).sum());
        events.iter().for_each(|event| batch.push(event));
        let commit = self.shard.enqueue(batch.build()).await?;
        commit.durable().await.map(drop)
    }

    /// The position of the next event.
    pub(crate) fn end(&self) -> u64 {
        self.shard.tail().next.0
    }

    /// The position of the first event that is left.
    pub(crate) fn start(&self) -> u64 {
        self.shard.tail().first.0
    }

    /// Told of every new event.
    pub(crate) fn watch(&self) -> watch::Receiver<log::Tail> {
        self.shard.watch()
    }

    /// Events at or behind a position, and where to read on. Nothing at the end.
    pub(crate) async fn read(&self, from: u64) -> Result<(Vec<Stored>, u64), LogError> {
        self.read_up_to(from, WINDOW).await
    }

    async fn read_up_to(&self, from: u64, records: usize) -> Result<(Vec<Stored>, u64), LogError> {
        let budget = ReadBudget { records, bytes: WINDOW_BYTES };
        let mut from = Position(from);
        let read = loop {
            match self.shard.read(from, budget).await {
                Err(LogError::Trimmed { first }) if first > from => from = first,
                other => break other?,
            }
        };
        let stored = read.chunks.iter().flat_map(|chunk| {
            chunk.records().map(|(position, bytes)| Stored { position: position.0, bytes: bytes.to_vec() })
        });
        Ok((stored.collect(), read.next.0))
    }

    /// The events of the window that ends before a position, oldest first, and where the next older window ends; `None` at
    /// the beginning of the log.
    pub(crate) async fn read_back(&self, before: u64) -> Result<Option<(Vec<Stored>, u64)>, LogError> {
        let start = self.start();
        if before <= start {
            return Ok(None);
        }
        let from = before.saturating_sub(WINDOW as u64).max(start);
        let mut found = Vec::new();
        let mut next = from;
        while next < before {
            let (events, on) = self.read_up_to(next, (before - next) as usize).await?;
            if on <= next {
                break;
            }
            found.extend(events.into_iter().filter(|event| event.position < before));
            next = on;
        }
        Ok(Some((found, from)))
    }

    /// Forgets what is too old or too much.
    pub(crate) async fn keep_bounds(
        &self,
        config: &CloudTrailConfig,
        now: Timestamp,
    ) -> Result<(), LogError> {
        let tail = self.shard.tail();
        let mut first = self.shard.position_at(now.minus(config.age_max)).await?.max(tail.first);
        let sample = tail.next.0.saturating_sub(SAMPLE as u64).max(tail.first.0);
        let (events, _) = self.read_up_to(sample, SAMPLE).await?;
        if !events.is_empty() {
            let bytes: usize = events.iter().map(|event| event.bytes.len()).sum();
            self.mean_bytes.store((bytes / events.len()).max(1) as u64, Ordering::Relaxed);
        }
        let mean = self.mean_bytes.load(Ordering::Relaxed);
        if let Some(most) = config.bytes_max.checked_div(mean) {
            first = first.max(Position(tail.next.0.saturating_sub(most.max(1))));
        }
        if first > tail.first {
            self.shard.trim(first).await?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use base::ManualClock;
    use log::memory::MemoryStore;

    use super::*;

    async fn filled(clock: &Arc<ManualClock>, events: usize) -> Arc<AuditLog> {
        let store = MemoryStore::new(clock.clone());
        let log = AuditLog::open(&store).await.unwrap();
        for n in 0..events {
            log.append(&[format!("{n:010}").into_bytes()]).await.unwrap();
            clock.advance(Duration::from_secs(1));
        }
        log
    }

    fn clock() -> Arc<ManualClock> {
        Arc::new(ManualClock::at(Timestamp::from_millis(1_700_000_000_000)))
    }

    #[tokio::test]
    async fn windows_lead_back_to_the_beginning() {
        let log = filled(&clock(), 1234).await;
        let (mut before, mut seen) = (log.end(), Vec::new());
        while let Some((events, on)) = log.read_back(before).await.unwrap() {
            seen.extend(events.into_iter().rev().map(|event| event.position));
            before = on;
        }
        assert_eq!(seen, (0..1234).rev().collect::<Vec<_>>());
    }

    #[tokio::test]
    async fn what_is_too_old_or_too_much_is_forgotten() {
        let clock = clock();
        let log = filled(&clock, 1000).await;
        let mut config =
            CloudTrailConfig { age_max: Duration::from_secs(600), ..CloudTrailConfig::default() };
        log.keep_bounds(&config, base::Clock::now(&*clock)).await.unwrap();
        assert_eq!((log.start(), log.end()), (400, 1000));
        config.bytes_max = 1000; // a hundred events of ten bytes
        log.keep_bounds(&config, base::Clock::now(&*clock)).await.unwrap();
        assert_eq!((log.start(), log.end()), (900, 1000));
        assert_eq!(log.read(0).await.unwrap().0[0].position, 900);
    }
}
