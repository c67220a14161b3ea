//! What the log was asked to do and has promised.

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use base::{ManualClock, Rng, SeededRng, Timestamp};
use millstream_base as base;

use super::{SHARDS, shard};
use crate::{
    Batch, BatchBuilder, Fence, GroupId, LogError, LogShardId, LogStore, Position, ReadBudget, ShardLog, Tail,
};

/// Everything that is known.
#[derive(Default)]
pub(crate) struct Model {
    shards: BTreeMap<LogShardId, Known>,
    batches: u64,
    /// The latest arrival time that was seen.
    now: Timestamp,
    pub(crate) acknowledged: u64,
    pub(crate) uncertain: u64,
}

/// Whether something happened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Happened {
    #[default]
    No,
    /// An error came back, or nothing.
    Perhaps,
    Yes,
}

/// One shard, as its users know it.
#[derive(Clone, Debug, Default)]
struct Known {
    created: Happened,
    deleted: Happened,
    sealed: Happened,
    first: u64,
    /// A trim up to here may have happened.
    first_perhaps: u64,
    next: u64,
    records: BTreeMap<u64, Vec<u8>>,
    /// Batches that may be behind the end, in the order in which they were enqueued.
    perhaps: Vec<Vec<Vec<u8>>>,
    last_arrival: Timestamp,
    /// The ordinal of the next fenced batch, and the batch of the last one if nobody knows whether it is there.
    ordinal: u64,
    to_repeat: Option<Vec<Vec<u8>>>,
}

const WRITER: u64 = 9;
const ALL: ReadBudget = ReadBudget { records: usize::MAX, bytes: usize::MAX };

fn batch(records: &[Vec<u8>]) -> Batch {
    let mut builder = BatchBuilder::default();
    records.iter().for_each(|record| builder.push(record));
    builder.build()
}

impl Known {
    fn is_there(&self) -> bool {
        self.created == Happened::Yes && self.deleted == Happened::No
    }

    fn wrote(&mut self, first: u64, arrival: Timestamp, records: Vec<Vec<u8>>) {
        assert_eq!(first, self.next, "positions are dense");
        assert!(arrival >= self.last_arrival, "arrival times never go back");
        assert!(self.sealed != Happened::Yes, "a sealed shard takes nothing");
        self.next += records.len() as u64;
        self.records.extend((first..).zip(records));
        self.last_arrival = arrival;
        self.perhaps.clear(); // a batch that failed before cannot turn up behind this one
        self.to_repeat = None;
    }
}

impl Model {
    fn records(&mut self, rng: &SeededRng) -> Vec<Vec<u8>> {
        self.batches += 1;
        let size = if rng.next_u64().is_multiple_of(20) { 20_000 } else { 300 };
        let count = 1 + rng.next_u64() % 4;
        let record = |n| {
            let mut record = format!("record {} {n} ", self.batches).into_bytes();
            let length = record.len() + (rng.next_u64() % size) as usize;
            record.resize(length, b'a' + (self.batches % 26) as u8);
            record
        };
        (0..count).map(record).collect()
    }

    async fn log(&self, store: &dyn LogStore, id: LogShardId) -> Option<Arc<dyn ShardLog>> {
        store.open(id).await.ok()
    }

    /// One random step.
    pub(crate) async fn act(&mut self, store: &dyn LogStore, rng: &SeededRng) {
        let below = |n: u64| rng.next_u64() % n;
        let id = shard(SHARDS.start + below(SHARDS.end - SHARDS.start));
        match below(40) {
            0 => self.seal(store, id).await,
            1 => self.delete(store, id).await,
            2..6 => self.trim(store, id, below(12)).await,
            6..9 => self.check_shard(store, id).await,
            9..14 => self.put_fenced(store, id, rng).await,
            _ => self.put(store, rng, 1 + below(8)).await,
        }
    }

    /// A life in which everything happens once, some of it to each shard.
    pub(crate) async fn script(&mut self, store: &dyn LogStore, rng: &SeededRng, clock: &ManualClock) {
        for round in 0..4 {
            for _ in 0..5 {
                clock.advance(Duration::from_millis(7));
                self.put(store, rng, 6).await;
                self.put_fenced(store, shard(1), rng).await;
            }
            for id in SHARDS.map(shard) {
                self.trim(store, id, 4).await;
            }
            match round {
                1 => self.seal(store, shard(2)).await,
                2 => self.delete(store, shard(3)).await,
                _ => {}
            }
        }
    }

    /// Puts several batches at once, to any shards.
    async fn put(&mut self, store: &dyn LogStore, rng: &SeededRng, batches: u64) {
        let mut commits = vec![];
        for _ in 0..batches {
            let id = shard(SHARDS.start + rng.next_u64() % (SHARDS.end - SHARDS.start));
            let Some(log) = self.there(store, id).await else { continue };
            let records = self.records(rng);
            commits.push((id, log.enqueue(batch(&records)).await, records));
        }
        for (id, commit, records) in commits {
            let result = match commit {
                Ok(commit) => commit.durable().await,
                Err(error) => Err(error),
            };
            let known = self.shards.get_mut(&id).expect("it was written to");
            match result {
                Ok(appended) => {
                    known.wrote(appended.first.0, appended.arrival, records);
                    self.acknowledged += 1;
                }
                Err(LogError::Sealed) => assert!(known.sealed != Happened::No, "nobody sealed it"),
                Err(LogError::NoSuchShard(_)) => assert!(known.deleted != Happened::No, "nobody deleted it"),
                Err(_) => {
                    known.perhaps.push(records);
                    self.uncertain += 1;
                }
            }
        }
    }

    /// Puts a batch under a fence, or the same one again while nobody knows whether it is there.
    async fn put_fenced(&mut self, store: &dyn LogStore, id: LogShardId, rng: &SeededRng) {
        let Some(log) = self.there(store, id).await else { return };
        let fresh = self.records(rng);
        let known = self.shards.get_mut(&id).expect("it is there");
        if known.to_repeat.is_none() {
            known.ordinal += 1;
            known.to_repeat = Some(fresh);
        }
        let records = known.to_repeat.clone().expect("it was set");
        let fenced = batch(&records).fenced(Fence { writer: WRITER, epoch: 1, ordinal: known.ordinal });
        let result = match log.enqueue(fenced).await {
            Ok(commit) => commit.durable().await,
            Err(error) => Err(error),
        };
        match result {
            Ok(appended) if appended.first.0 < known.next => {
                let original = known.records.get(&appended.first.0);
                let trimmed = appended.first.0 < known.first_perhaps.max(known.first);
                assert!(trimmed || original == Some(&records[0]), "a repeat is answered with its original");
                known.to_repeat = None;
            }
            Ok(appended) => {
                known.wrote(appended.first.0, appended.arrival, records);
                self.acknowledged += 1;
            }
            Err(LogError::Sealed) => known.to_repeat = None,
            Err(_) => {
                known.perhaps.push(records);
                self.uncertain += 1;
            }
        }
    }

    /// The shard if it can be used, created if it is not there.
    async fn there(&mut self, store: &dyn LogStore, id: LogShardId) -> Option<Arc<dyn ShardLog>> {
        let known = self.shards.entry(id).or_default();
        if known.is_there() {
            return self.log(store, id).await;
        }
        if known.deleted == Happened::Perhaps {
            return None; // until the next opening tells
        }
        *known = Known { created: Happened::Perhaps, ..Known::default() };
        let created = store.create(id, GroupId(id.0)).await.ok()?;
        known.created = Happened::Yes;
        known.last_arrival = self.now;
        Some(created)
    }

    async fn trim(&mut self, store: &dyn LogStore, id: LogShardId, keep: u64) {
        let Some(known) = self.shards.get_mut(&id).filter(|known| known.is_there()) else { return };
        let Ok(log) = store.open(id).await else { return };
        let before = known.next.saturating_sub(keep).max(known.first);
        known.first_perhaps = known.first_perhaps.max(before);
        if log.trim(Position(before)).await.is_ok() {
            known.first = before;
            known.records = known.records.split_off(&before);
        }
    }

    async fn seal(&mut self, store: &dyn LogStore, id: LogShardId) {
        let Some(known) = self.shards.get_mut(&id).filter(|known| known.is_there()) else { return };
        let Ok(log) = store.open(id).await else { return };
        known.sealed = known.sealed.max_with(Happened::Perhaps);
        if let Ok(tail) = log.seal().await {
            assert_eq!(tail.next.0, known.next, "a seal tells the end");
            known.sealed = Happened::Yes;
            known.perhaps.clear();
        }
    }

    async fn delete(&mut self, store: &dyn LogStore, id: LogShardId) {
        let Some(known) = self.shards.get_mut(&id).filter(|known| known.is_there()) else { return };
        known.deleted = Happened::Perhaps;
        if store.delete(id).await.is_ok() {
            known.deleted = Happened::Yes;
        }
    }

    /// Looks at everything, the process having lived all the time.
    pub(crate) async fn check_live(&mut self, store: &dyn LogStore) {
        for id in self.shards.keys().copied().collect::<Vec<_>>() {
            self.check_shard(store, id).await;
        }
    }

    async fn check_shard(&mut self, store: &dyn LogStore, id: LogShardId) {
        let Some(known) = self.shards.get(&id).filter(|known| known.is_there()) else { return };
        let Some(log) = self.log(store, id).await else { return };
        let tail = log.tail();
        let Ok(found) = drain(&*log, tail).await else { return }; // the disk is dead
        check_ends(id, known, tail);
        assert_eq!(tail.next.0, known.next, "{id:?}: what was not acknowledged is not shown");
        check_records(id, known, tail, &found);
        self.now = self.now.max(known.last_arrival);
    }

    /// Looks at everything after an opening; what may have happened is known from then on. How many of the batches that nobody
    /// was sure of are there.
    pub(crate) async fn check_opening(&mut self, store: &dyn LogStore) -> u64 {
        assert!(store.now() >= self.now, "arrival times never go back");
        let there = store.shards();
        let mut survived = 0;
        for id in there.iter().filter(|id| !self.shards.contains_key(id)) {
            panic!("{id:?} is there, and nobody created it");
        }
        for (id, known) in &mut self.shards {
            if !there.contains(id) {
                let excused = known.created != Happened::Yes || known.deleted != Happened::No;
                assert!(excused, "{id:?} is gone");
                *known = Known::default();
                continue;
            }
            assert!(known.created != Happened::No && known.deleted != Happened::Yes, "{id:?} is there again");
            (known.created, known.deleted) = (Happened::Yes, Happened::No);
            let log = store.open(*id).await.expect("it is listed");
            let tail = log.tail();
            let found = drain(&*log, tail).await.expect("the disk works");
            check_ends(*id, known, tail);
            survived += adopt(*id, known, tail, &found);
            check_records(*id, known, tail, &found);
        }
        survived
    }

    /// Writes to every shard that can be written; it must succeed.
    pub(crate) async fn must_work(&mut self, store: &dyn LogStore) {
        for id in SHARDS.map(shard) {
            let Some(log) = self.there(store, id).await else { continue };
            let known = self.shards.get_mut(&id).expect("it is there");
            if known.sealed != Happened::No {
                continue;
            }
            let records = vec![b"works".to_vec()];
            let commit = log.enqueue(batch(&records)).await.expect("the log takes batches again");
            let appended = commit.durable().await.expect("the log writes again");
            known.wrote(appended.first.0, appended.arrival, records);
        }
    }
}

impl Happened {
    fn max_with(self, other: Self) -> Self {
        if self == Self::No { other } else { self }
    }
}

type Found = Vec<(u64, Vec<u8>)>;

async fn drain(log: &dyn ShardLog, tail: Tail) -> Result<Found, LogError> {
    let (mut at, mut found) = (tail.first, vec![]);
    while at < tail.next {
        let read = log.read(at, ALL).await?;
        assert!(read.next > at, "a read goes on");
        found.extend(
            read.chunks.iter().flat_map(|chunk| chunk.records()).map(|(at, record)| (at.0, record.to_vec())),
        );
        at = read.next;
    }
    Ok(found)
}

fn check_ends(id: LogShardId, known: &Known, tail: Tail) {
    let first = known.first..=known.first_perhaps.max(known.first);
    assert!(first.contains(&tail.first.0), "{id:?} begins at {tail:?}, not within {first:?}");
    match known.sealed {
        Happened::Yes => assert!(tail.sealed, "{id:?} is open again"),
        Happened::No => assert!(!tail.sealed, "{id:?} is sealed, and nobody did that"),
        Happened::Perhaps => {}
    }
    assert!(tail.next.0 >= known.next, "{id:?} ends at {tail:?}, before {}", known.next);
}

fn check_records(id: LogShardId, known: &Known, tail: Tail, found: &Found) {
    let expected = known.records.range(tail.first.0..);
    let same =
        expected.clone().map(|(at, record)| (at, record)).eq(found.iter().map(|(at, record)| (at, record)));
    let positions =
        |records: Vec<u64>| format!("{:?}..{:?} ({})", records.first(), records.last(), records.len());
    assert!(
        same,
        "{id:?}: found {}, expected {}",
        positions(found.iter().map(|(at, _)| *at).collect()),
        positions(expected.map(|(at, _)| *at).collect())
    );
}

/// Takes in what is behind the known end: whole batches that may be there, in their order.
fn adopt(id: LogShardId, known: &mut Known, tail: Tail, found: &Found) -> u64 {
    let end = known.next;
    let mut behind = found.iter().filter(|(at, _)| *at >= end).peekable();
    let mut survived = 0;
    for records in std::mem::take(&mut known.perhaps) {
        if behind.peek().is_some_and(|(_, record)| *record == records[0]) {
            for record in records {
                let (at, found) = behind.next().unwrap_or_else(|| panic!("{id:?}: half of a batch is there"));
                assert_eq!((*at, found), (known.next, &record), "{id:?}: a batch is there in part");
                known.records.insert(*at, record);
                known.next += 1;
            }
            survived += 1;
        }
    }
    if let Some((at, _)) = behind.next() {
        panic!("{id:?}: nobody wrote what is at {at}");
    }
    // A trim that came through may have hidden a batch that did, too.
    known.next = known.next.max(tail.next.0.min(tail.first.0));
    assert_eq!(tail.next.0, known.next, "{id:?}: the end is behind the last record");
    known.first = tail.first.0;
    known.first_perhaps = tail.first.0;
    known.records = known.records.split_off(&tail.first.0);
    known.sealed = if tail.sealed { Happened::Yes } else { Happened::No };
    known.last_arrival = tail.last_arrival.unwrap_or(known.last_arrival);
    survived
}
