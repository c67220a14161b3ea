//! What every log must do, as code: memory, embedded and remote implementations all run it.
//!
//! Call [`run`] from a test of the implementation, on a multi-threaded runtime. A case that fails panics and says what it
//! expected. The store's clock must run, since records must be told apart by their arrival.

use std::{future::Future, sync::Arc, time::Duration};

use base::Timestamp;
use millstream_base as base;
use millstream_runtime as runtime;
use runtime::{sleep, spawn};

use crate::{
    Appended, Batch, BatchBuilder, Chunk, Fence, GroupId, LogError, LogShardId, LogStore, Position,
    ReadBudget, ShardLog, Tail,
};

/// Runs every case. `open` opens the store, and opens it again once it was closed.
///
/// # Panics
/// If the store does not behave.
pub async fn run<Open, Opening>(open: Open)
where
    Open: Fn() -> Opening,
    Opening: Future<Output = Arc<dyn LogStore>>,
{
    let store = open().await;
    let mut shards = Shards { store: store.as_ref(), next: 1 };
    let case = &mut shards;
    a_new_shard_is_empty(case.another().await).await;
    records_come_back_in_order(case.another().await).await;
    acknowledgements_may_be_awaited_in_any_order(case.another().await).await;
    a_read_keeps_to_its_budget(case.another().await).await;
    time_finds_positions(case.another().await, store.as_ref()).await;
    trimming_renumbers_nothing(case.another().await).await;
    a_sealed_shard_stays_readable(case.another().await).await;
    for _ in 0..8 {
        nothing_is_acknowledged_behind_a_seal(case.another().await).await;
    }
    fences_shut_out_and_deduplicate(case.another().await).await;
    a_repeat_in_flight_is_answered_once_the_original_is_safe(case.another().await).await;
    a_commit_wakes_who_watches(case.another().await).await;
    concurrent_writers_lose_nothing(case.another().await).await;
    a_batch_is_large_or_too_large(case.another().await, store.as_ref()).await;
    creating_twice_gives_the_same_shard(case).await;
    deletion_is_final(case).await;
    shards_do_not_mix(case).await;
    let next = shards.next;
    if store.capabilities().durable {
        closing_keeps_everything(store, next, &open).await;
    } else {
        a_closed_store_refuses(store).await;
    }
}

/// Hands out shards of names not used before.
struct Shards<'a> {
    store: &'a dyn LogStore,
    next: u64,
}

impl Shards<'_> {
    fn name(&mut self) -> LogShardId {
        self.next += 1;
        LogShardId(self.next - 1)
    }

    async fn another(&mut self) -> Arc<dyn ShardLog> {
        let name = self.name();
        self.store.create(name, GroupId(name.0 % 3)).await.expect("a shard can be created")
    }
}

const ALL: ReadBudget = ReadBudget { records: usize::MAX, bytes: usize::MAX };

fn batch<R: AsRef<[u8]>>(records: impl IntoIterator<Item = R>) -> Batch {
    let mut builder = BatchBuilder::default();
    records.into_iter().for_each(|record| builder.push(record.as_ref()));
    builder.build()
}

async fn put<R: AsRef<[u8]>>(log: &dyn ShardLog, records: impl IntoIterator<Item = R>) -> Appended {
    let commit = log.enqueue(batch(records)).await.expect("an open shard takes batches");
    commit.durable().await.expect("a batch becomes durable")
}

type Record = (u64, Vec<u8>);

fn records(chunks: &[Chunk]) -> Vec<Record> {
    chunks.iter().flat_map(|chunk| chunk.records().map(|(at, bytes)| (at.0, bytes.to_vec()))).collect()
}

/// Everything from a position to the end, however many reads that takes.
async fn drain(log: &dyn ShardLog, from: Position) -> Vec<Record> {
    let (mut at, mut found) = (from, vec![]);
    loop {
        let read = log.read(at, ALL).await.expect("what is there can be read");
        if read.chunks.is_empty() {
            assert_eq!(read.next, read.tail.next.max(from), "a read finds nothing only at the end");
            return found;
        }
        assert!(read.next > at, "a read that finds something goes on");
        found.extend(records(&read.chunks));
        at = read.next;
    }
}

fn expected<R: AsRef<[u8]>>(first: u64, records: impl IntoIterator<Item = R>) -> Vec<Record> {
    (first..).zip(records).map(|(at, record)| (at, record.as_ref().to_vec())).collect()
}

async fn a_new_shard_is_empty(log: Arc<dyn ShardLog>) {
    assert_eq!(log.tail(), Tail::EMPTY);
    let read = log.read(Position(0), ALL).await.expect("an empty shard can be read");
    assert!(read.chunks.is_empty() && read.next == Position(0));
    assert_eq!(
        log.position_at(Timestamp::from_millis(0)).await.expect("an empty shard has an end"),
        Position(0)
    );
}

async fn records_come_back_in_order(log: Arc<dyn ShardLog>) {
    let first = put(&*log, ["a", "", "ccc"]).await;
    let second = put(&*log, [[0u8, 255], [1, 2]]).await;
    assert_eq!((first.first, second.first), (Position(0), Position(3)));
    assert!(second.arrival >= first.arrival, "arrival times never go back");
    let all: Vec<&[u8]> = vec![b"a", b"", b"ccc", &[0, 255], &[1, 2]];
    assert_eq!(drain(&*log, Position(0)).await, expected(0, &all));
    assert_eq!(drain(&*log, Position(2)).await, expected(2, &all[2..]), "a read may start within a batch");
    assert!(drain(&*log, Position(5)).await.is_empty());
    let tail = log.tail();
    assert_eq!((tail.first, tail.next, tail.sealed), (Position(0), Position(5), false));
    assert_eq!(tail.last_arrival, Some(second.arrival));
    let read = log.read(Position(0), ALL).await.expect("it can be read");
    assert_eq!(read.chunks[0].arrival, first.arrival, "a chunk tells when it arrived");
}

async fn acknowledgements_may_be_awaited_in_any_order(log: Arc<dyn ShardLog>) {
    let first = log.enqueue(batch(["a", "b"])).await.expect("taken");
    let second = log.enqueue(batch(["c"])).await.expect("taken");
    drop(log.enqueue(batch(["d"])).await.expect("taken"));
    let fourth = log.enqueue(batch(["e"])).await.expect("taken");
    assert_eq!(fourth.durable().await.expect("durable").first, Position(4));
    assert_eq!(second.durable().await.expect("durable").first, Position(2));
    assert_eq!(first.durable().await.expect("durable").first, Position(0));
    let all = expected(0, ["a", "b", "c", "d", "e"]);
    assert_eq!(drain(&*log, Position(0)).await, all, "a dropped promise undoes nothing");
}

async fn a_read_keeps_to_its_budget(log: Arc<dyn ShardLog>) {
    put(&*log, ["a", "bb"]).await;
    put(&*log, ["ccc", "dddd", "eeeee"]).await;
    let read = async |from, records, bytes| {
        let read = log.read(Position(from), ReadBudget { records, bytes }).await.expect("it can be read");
        assert_eq!(read.next, read.chunks.last().map_or(Position(from), Chunk::next));
        read.chunks.iter().map(Chunk::len).sum::<usize>()
    };
    assert_eq!(read(0, 1, 99).await, 1);
    assert_eq!(read(0, 3, 99).await, 3);
    assert_eq!(read(1, 3, 99).await, 3);
    assert_eq!(read(0, 99, 6).await, 3, "bytes are those of records, framing excluded");
    assert_eq!(read(0, 99, 5).await, 2);
    assert_eq!(read(0, 99, 15).await, 5);
    assert_eq!(read(3, 99, 1).await, 1, "one record is always given");
    assert_eq!(read(4, 0, 0).await, 1, "one record is always given");
}

/// Lets the log's clock pass a time.
async fn pass(store: &dyn LogStore, time: Timestamp) {
    while store.now() <= time {
        sleep(Duration::from_millis(1)).await;
    }
}

async fn time_finds_positions(log: Arc<dyn ShardLog>, store: &dyn LogStore) {
    let mut arrivals = vec![];
    for round in 0..5 {
        let appended = put(&*log, [format!("{round}"), format!("{round}")]).await;
        arrivals.push(appended.arrival);
        pass(store, appended.arrival).await;
    }
    let at = async |time| log.position_at(time).await.expect("a time has a position").0;
    for (round, arrival) in (0u64..).zip(&arrivals) {
        let after = arrival.plus(Duration::from_millis(1));
        assert_eq!(at(*arrival).await, 2 * round, "the first record of that time");
        assert_eq!(at(after).await, 2 * round + 2, "the first record behind that time");
    }
    assert_eq!(at(Timestamp::from_millis(0)).await, 0);
    assert_eq!(at(store.now().plus(Duration::from_secs(9))).await, 10);
    log.trim(Position(5)).await.expect("it can be trimmed");
    assert_eq!(at(arrivals[0]).await, 5, "what was trimmed is not found");
    assert_eq!(at(arrivals[2]).await, 5, "nor its part of a batch");
    assert_eq!(at(arrivals[3]).await, 6);
}

async fn trimming_renumbers_nothing(log: Arc<dyn ShardLog>) {
    put(&*log, ["a", "b", "c"]).await;
    put(&*log, ["d"]).await;
    for _ in 0..2 {
        log.trim(Position(2)).await.expect("trimming twice is fine");
        assert_eq!(log.tail().first, Position(2));
    }
    log.trim(Position(1)).await.expect("what is trimmed already is fine");
    let refused = log.read(Position(1), ALL).await;
    assert!(matches!(refused, Err(LogError::Trimmed { first: Position(2) })), "{refused:?}");
    assert_eq!(drain(&*log, Position(2)).await, expected(2, ["c", "d"]));
    log.trim(Position(99)).await.expect("trimming behind the end is fine");
    let tail = log.tail();
    assert_eq!((tail.first, tail.next), (Position(4), Position(4)), "trimming stops at the end");
    assert_eq!(put(&*log, ["e"]).await.first, Position(4));
    assert_eq!(drain(&*log, Position(4)).await, expected(4, ["e"]));
}

async fn a_sealed_shard_stays_readable(log: Arc<dyn ShardLog>) {
    put(&*log, ["a", "b"]).await;
    let before = log.enqueue(batch(["c"])).await.expect("taken");
    let tail = log.seal().await.expect("it can be sealed");
    assert!(
        tail.sealed && tail.next == Position(3),
        "what was enqueued before the seal is written: {tail:?}"
    );
    assert_eq!(before.durable().await.expect("it came before the seal").first, Position(2));
    let refused = match log.enqueue(batch(["d"])).await {
        Ok(commit) => commit.durable().await.map(|_| ()),
        Err(error) => Err(error),
    };
    assert!(matches!(refused, Err(LogError::Sealed)), "{refused:?}");
    assert_eq!(log.seal().await.expect("sealing twice is fine").next, Position(3));
    assert_eq!(drain(&*log, Position(0)).await, expected(0, ["a", "b", "c"]));
    log.trim(Position(1)).await.expect("a sealed shard can be trimmed");
    assert_eq!(drain(&*log, Position(1)).await, expected(1, ["b", "c"]));
    assert_eq!(log.tail(), Tail { first: Position(1), ..tail });
}

async fn nothing_is_acknowledged_behind_a_seal(log: Arc<dyn ShardLog>) {
    let writers: Vec<_> = (0..500)
        .map(|writer| {
            let log = log.clone();
            spawn(async move {
                let commit = log.enqueue(batch([format!("{writer}")])).await.ok()?;
                let appended = commit.durable().await.ok()?;
                Some((appended.first.0, format!("{writer}").into_bytes()))
            })
        })
        .collect();
    let mut watch = log.watch();
    let some = watch.wait_for(|tail| tail.next > Position(0));
    some.await.expect("the shard lives");
    let tail = log.seal().await.expect("it can be sealed");
    let mut acknowledged = vec![];
    for writer in writers {
        acknowledged.extend(writer.await.expect("a writer ends by itself"));
    }
    acknowledged.sort();
    if let Some((last, _)) = acknowledged.last() {
        assert!(Position(*last) < tail.next, "position {last} was acknowledged behind the seal at {tail:?}");
    }
    assert_eq!(drain(&*log, Position(0)).await, acknowledged, "what is there is what was acknowledged");
    assert_eq!(log.tail().next, tail.next);
}

async fn fences_shut_out_and_deduplicate(log: Arc<dyn ShardLog>) {
    let write = async |writer, epoch, ordinal, record: &str| {
        let batch = batch([record]).fenced(Fence { writer, epoch, ordinal });
        log.enqueue(batch).await?.durable().await
    };
    let first = write(1, 5, 10, "a").await.expect("a first fenced batch is written");
    let second = write(1, 5, 20, "b").await.expect("ordinals rise by any step");
    assert_eq!(write(1, 5, 10, "a").await.expect("a repeat succeeds"), first);
    assert_eq!(write(1, 5, 20, "b").await.expect("a repeat succeeds"), second);
    assert!(matches!(write(1, 5, 15, "?").await, Err(LogError::Repeated { ordinal: 15 })));
    assert!(matches!(write(1, 4, 99, "?").await, Err(LogError::Fenced { epoch: 5 })));
    write(2, 1, 1, "c").await.expect("writers do not fence each other");
    let anew = write(1, 6, 1, "d").await.expect("a later epoch starts its ordinals anew");
    assert_eq!(anew.first, Position(3));
    assert!(matches!(write(1, 5, 99, "?").await, Err(LogError::Fenced { epoch: 6 })));
    put(&*log, ["e"]).await;
    assert_eq!(drain(&*log, Position(0)).await, expected(0, ["a", "b", "c", "d", "e"]));
}

async fn a_repeat_in_flight_is_answered_once_the_original_is_safe(log: Arc<dyn ShardLog>) {
    let fence = |ordinal| Fence { writer: 7, epoch: 1, ordinal };
    let mut commits = vec![];
    for ordinal in [1, 1, 2, 1, 2] {
        commits.push(log.enqueue(batch(["x", "y"]).fenced(fence(ordinal))).await.expect("taken"));
    }
    let mut firsts = vec![];
    for commit in commits {
        firsts.push(commit.durable().await.expect("durable").first.0);
    }
    assert_eq!(firsts, [0, 0, 2, 0, 2]);
    assert_eq!(log.tail().next, Position(4));
}

async fn a_commit_wakes_who_watches(log: Arc<dyn ShardLog>) {
    let reader = spawn({
        let log = log.clone();
        async move {
            let (mut watch, mut at, mut seen) = (log.watch(), Position(0), vec![]);
            while seen.len() < 50 {
                let woken = watch.wait_for(|tail| tail.next > at).await;
                drop(woken.expect("the shard lives"));
                let read = log.read(at, ALL).await.expect("a woken reader finds something");
                seen.extend(records(&read.chunks));
                at = read.next;
            }
            seen
        }
    });
    for n in 0..50 {
        put(&*log, [format!("{n}")]).await;
    }
    let seen = reader.await.expect("the reader ends by itself");
    assert_eq!(seen, expected(0, (0..50).map(|n| format!("{n}"))));
    let mut watch = log.watch();
    log.seal().await.expect("it can be sealed");
    assert!(watch.wait_for(|tail| tail.sealed).await.is_ok(), "a seal wakes too");
    log.trim(Position(10)).await.expect("it can be trimmed");
    assert!(watch.wait_for(|tail| tail.first == Position(10)).await.is_ok(), "a trim wakes too");
}

async fn concurrent_writers_lose_nothing(log: Arc<dyn ShardLog>) {
    let writers: Vec<_> = (0..32u64)
        .map(|writer| {
            let log = log.clone();
            spawn(async move {
                let mut written = vec![];
                for n in 0..20u64 {
                    let record = format!("{writer} {n}");
                    let appended = put(&*log, [&record, &record]).await;
                    written.push((appended.first.0, record.clone().into_bytes()));
                    written.push((appended.first.0 + 1, record.into_bytes()));
                }
                assert!(written.is_sorted(), "a writer's own batches keep their order");
                written
            })
        })
        .collect();
    let mut written = vec![];
    for writer in writers {
        written.extend(writer.await.expect("a writer ends by itself"));
    }
    written.sort();
    assert_eq!(drain(&*log, Position(0)).await, written);
    assert_eq!(written.len(), 32 * 20 * 2);
}

async fn a_batch_is_large_or_too_large(log: Arc<dyn ShardLog>, store: &dyn LogStore) {
    let bytes_max = store.capabilities().batch_bytes_max;
    assert!(bytes_max >= 11 << 20, "a call of 10 MiB fits, whatever its records");
    let large: Vec<u8> = (0..bytes_max - 4).map(|n| (n / 251) as u8).collect();
    put(&*log, [&large]).await;
    put(&*log, ["small"]).await;
    assert!(drain(&*log, Position(0)).await == expected(0, [&large[..], b"small"]), "large records are kept");
    let refused = log.enqueue(batch([&large[..], b""])).await;
    assert!(matches!(refused, Err(LogError::TooLarge { .. })), "{refused:?}");
    log.trim(Position(1)).await.expect("it can be trimmed");
}

async fn creating_twice_gives_the_same_shard(shards: &mut Shards<'_>) {
    let name = shards.name();
    let (one, other) =
        tokio::join!(shards.store.create(name, GroupId(1)), shards.store.create(name, GroupId(1)));
    put(&*one.expect("it can be created"), ["a"]).await;
    put(&*other.expect("it can be created again"), ["b"]).await;
    let opened = shards.store.open(name).await.expect("it can be opened");
    assert_eq!(drain(&*opened, Position(0)).await, expected(0, ["a", "b"]));
    assert_eq!(shards.store.shards().iter().filter(|shard| **shard == name).count(), 1);
}

async fn deletion_is_final(shards: &mut Shards<'_>) {
    let name = shards.name();
    let log = shards.store.create(name, GroupId(1)).await.expect("it can be created");
    put(&*log, ["a"]).await;
    let mut watch = log.watch();
    watch.mark_unchanged();
    let woken = spawn(async move { watch.changed().await });
    for _ in 0..2 {
        shards.store.delete(name).await.expect("deleting twice is fine");
    }
    woken.await.expect("who waits is woken").ok();
    let gone = |result: Option<LogError>| {
        assert!(matches!(result, Some(LogError::NoSuchShard(shard)) if shard == name), "{result:?}");
    };
    let put = match log.enqueue(batch(["b"])).await {
        Ok(commit) => commit.durable().await.err(),
        Err(error) => Some(error),
    };
    gone(put);
    gone(log.read(Position(0), ALL).await.err());
    gone(log.position_at(Timestamp::from_millis(0)).await.err());
    gone(log.trim(Position(0)).await.err());
    gone(log.seal().await.err());
    gone(shards.store.open(name).await.err());
    assert!(!shards.store.shards().contains(&name));
}

async fn shards_do_not_mix(shards: &mut Shards<'_>) {
    const SHARDS: u64 = 200;
    let mut logs = vec![];
    for _ in 0..SHARDS {
        logs.push(shards.another().await);
    }
    for round in 0..3u64 {
        let mut commits = vec![];
        for (n, log) in (0u64..).zip(&logs) {
            let records = (0..=n % 3).map(|k| format!("{n} {round} {k}"));
            commits.push(log.enqueue(batch(records)).await.expect("taken"));
        }
        for commit in commits {
            commit.durable().await.expect("durable");
        }
    }
    for (n, log) in (0u64..).zip(&logs) {
        let all = (0..3).flat_map(|round| (0..=n % 3).map(move |k| format!("{n} {round} {k}")));
        assert_eq!(drain(&**log, Position(0)).await, expected(0, all));
    }
}

async fn a_closed_store_refuses(store: Arc<dyn LogStore>) {
    let log = store.create(LogShardId(u64::MAX), GroupId(1)).await.expect("it can be created");
    put(&*log, ["a"]).await;
    store.close().await;
    store.close().await;
    let refused = match log.enqueue(batch(["b"])).await {
        Ok(commit) => commit.durable().await.err(),
        Err(error) => Some(error),
    };
    assert!(matches!(refused, Some(LogError::Unavailable(_))), "{refused:?}");
    assert!(matches!(store.open(LogShardId(u64::MAX)).await.err(), Some(LogError::Unavailable(_))));
    assert!(matches!(log.read(Position(0), ALL).await.err(), Some(LogError::Unavailable(_))));
}

async fn closing_keeps_everything<Open, Opening>(store: Arc<dyn LogStore>, next: u64, open: &Open)
where
    Open: Fn() -> Opening,
    Opening: Future<Output = Arc<dyn LogStore>>,
{
    let mut shards = Shards { store: store.as_ref(), next };
    let (plain, sealed, deleted) = (shards.name(), shards.name(), shards.name());
    let names = [plain, sealed, deleted];
    let mut before = vec![];
    for name in names {
        let log = store.create(name, GroupId(2)).await.expect("it can be created");
        put(&*log, ["a", "b", "c"]).await;
        let fence = Fence { writer: 3, epoch: 2, ordinal: 5 };
        log.enqueue(batch(["d"]).fenced(fence)).await.expect("taken").durable().await.expect("durable");
        log.trim(Position(2)).await.expect("it can be trimmed");
        before.push(log);
    }
    before[1].seal().await.expect("it can be sealed");
    store.delete(deleted).await.expect("it can be deleted");
    let unawaited = before[0].enqueue(batch(["e"])).await.expect("taken");
    let (now, known) = (store.now(), store.shards().len());
    store.close().await;
    let kept = unawaited.durable().await.expect("closing finishes what was enqueued");
    let tails: Vec<Tail> = before.iter().map(|log| log.tail()).collect();
    drop(before);
    drop(store);

    let store = open().await;
    assert!(store.now() >= now, "arrival times never go back");
    assert_eq!(store.shards().len(), known);
    assert!(matches!(store.open(deleted).await.err(), Some(LogError::NoSuchShard(_))));
    let log = store.open(plain).await.expect("it is still there");
    assert_eq!(log.tail(), Tail { next: Position(kept.first.0 + 1), ..tails[0] });
    assert_eq!(drain(&*log, Position(2)).await, expected(2, ["c", "d", "e"]));
    assert!(matches!(log.read(Position(1), ALL).await, Err(LogError::Trimmed { first: Position(2) })));
    let again = batch(["d"]).fenced(Fence { writer: 3, epoch: 2, ordinal: 5 });
    let again = log.enqueue(again).await.expect("taken").durable().await.expect("a repeat succeeds");
    assert_eq!(again.first, Position(3), "fences are kept");
    assert_eq!(put(&*log, ["f"]).await.first, Position(5));
    let found = log.position_at(again.arrival).await.expect("a time has a position");
    assert!((2..=3).contains(&found.0), "arrival times are kept: {found:?}");
    let log = store.open(sealed).await.expect("it is still there");
    assert_eq!(log.tail(), tails[1]);
    assert_eq!(drain(&*log, Position(2)).await, expected(2, ["c", "d"]));
    a_closed_store_refuses(store).await;
}
