//! What the embedded log does besides what every log does: space, keys, clocks, shutdown, scale.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "helpers of tests")]

use std::{
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};

use base::{Clock, ManualClock, SystemClock, SystemRng, Timestamp};
use log::{
    Batch, BatchBuilder, GroupCipher, GroupId, KeyUnavailable, KeyVersion, LogError, LogShardId, LogStore,
    NoCipher, Position, Read, ReadBudget, SealingKey, ShardLog,
    disk::{Disk, FileDisk, SimDisk},
    embedded::{EmbeddedStore, Options},
    soak,
    verify::verify,
};
use millstream_base as base;
use millstream_log as log;
use millstream_runtime::Metrics;

const ALL: ReadBudget = ReadBudget { records: usize::MAX, bytes: usize::MAX };

struct Parts {
    options: Options,
    disk: Arc<dyn Disk>,
    cipher: Arc<dyn GroupCipher>,
    clock: Arc<dyn Clock>,
    metrics: Metrics,
}

impl Parts {
    fn on(disk: impl Disk) -> Self {
        Self {
            options: soak::OPTIONS,
            disk: Arc::new(disk),
            cipher: Arc::new(NoCipher),
            clock: Arc::new(SystemClock::new()),
            metrics: Metrics::new(),
        }
    }

    async fn try_open(&self) -> Result<EmbeddedStore, LogError> {
        let (disk, cipher, clock) = (self.disk.clone(), self.cipher.clone(), self.clock.clone());
        EmbeddedStore::open(self.options.clone(), disk, cipher, clock, Arc::new(SystemRng), &self.metrics)
            .await
    }

    async fn open(&self) -> EmbeddedStore {
        self.try_open().await.unwrap()
    }
}

fn batch(record: &[u8]) -> Batch {
    let mut builder = BatchBuilder::default();
    builder.push(record);
    builder.build()
}

async fn put(log: &dyn ShardLog, record: &[u8]) -> Result<Position, LogError> {
    Ok(log.enqueue(batch(record)).await?.durable().await?.first)
}

fn texts(read: &Read) -> Vec<String> {
    let records = read.chunks.iter().flat_map(|chunk| chunk.records());
    records.map(|(_, record)| String::from_utf8_lossy(record).into_owned()).collect()
}

fn bytes_of(disk: &SimDisk) -> u64 {
    disk.files().iter().map(|(_, length)| length).sum()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_refuses_writes_answers_reads_and_recovers_by_itself() {
    let disk = SimDisk::new();
    let parts = Parts::on(disk.clone());
    let store = parts.open().await;
    let log = store.create(LogShardId(1), GroupId(1)).await.unwrap();
    put(&*log, b"before").await.unwrap();
    disk.set_full(true);
    let mut kept = 1;
    let full = loop {
        match put(&*log, &[b'x'; 9_000]).await {
            Ok(_) => kept += 1,
            Err(error) => break error,
        }
    };
    assert!(matches!(full, LogError::Full), "{full:?}");
    for _ in 0..3 {
        assert!(matches!(put(&*log, &[b'y'; 9_000]).await, Err(LogError::Full)));
        assert!(matches!(store.create(LogShardId(2), GroupId(1)).await, Err(LogError::Full)));
        let read = log.read(Position(0), ALL).await.unwrap();
        assert_eq!(
            (read.chunks.iter().map(log::Chunk::len).sum::<usize>(), read.tail.next.0),
            (kept, kept as u64)
        );
    }
    disk.set_full(false);
    assert_eq!(put(&*log, b"after").await.unwrap().0, kept as u64);
    store.close().await;
    let report = verify(&disk).unwrap();
    assert!(report.is_sound(), "{report:#?}");
    let store = parts.open().await;
    let log = store.open(LogShardId(1)).await.unwrap();
    assert_eq!(texts(&log.read(Position(kept as u64), ALL).await.unwrap()), ["after"]);
    store.close().await;
}

/// Waits until what happens in the background has happened.
async fn until(what: &str, mut condition: impl FnMut() -> bool) {
    let start = Instant::now();
    while !condition() {
        assert!(start.elapsed() < Duration::from_secs(60), "{what}");
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn trimmed_segments_are_used_again() {
    let disk = SimDisk::new();
    let parts = Parts::on(disk.clone());
    let store = parts.open().await;
    let log = store.create(LogShardId(1), GroupId(1)).await.unwrap();
    let idle = store.create(LogShardId(2), GroupId(1)).await.unwrap();
    put(&*idle, b"trimmed early").await.unwrap();
    idle.trim(Position(1)).await.unwrap();
    idle.seal().await.unwrap();
    let most = 32 * u64::from(soak::OPTIONS.segment_bytes);
    for _ in 0..400 {
        let at = put(&*log, &[7; 10_000]).await.unwrap();
        log.trim(Position(at.0.saturating_sub(5))).await.unwrap();
        // The thread that frees segments has no part in a put, so a busy machine may let it come later.
        until("5 records of 10 kB take 32 segments at the most", || bytes_of(&disk) < most).await;
    }
    store.close().await;
    let store = parts.open().await;
    let idle = store.open(LogShardId(2)).await.unwrap();
    let tail = idle.tail();
    assert_eq!((tail.first, tail.next, tail.sealed), (Position(1), Position(1), true), "no state is lost");
    let log = store.open(LogShardId(1)).await.unwrap();
    assert_eq!(log.read(Position(395), ALL).await.unwrap().next, Position(400));
    store.delete(LogShardId(1)).await.unwrap();
    let used = || disk.files().iter().filter(|(name, _)| name.ends_with(".seg")).count();
    // Segments go once later ones have begun, by a thread of its own, which may come to it a little later.
    for segments in 0.. {
        let other = store.create(LogShardId(3), GroupId(1)).await.unwrap();
        put(&*other, &[7; 60_000]).await.unwrap();
        store.delete(LogShardId(3)).await.unwrap();
        if segments >= 3 && used() <= 4 {
            break;
        }
        assert!(segments < 10_000, "a deleted shard's segments go");
    }
    store.close().await;
    assert!(verify(&disk).unwrap().is_sound());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_batch_greater_than_a_segment_is_kept_and_its_file_cut_back() {
    let disk = SimDisk::new();
    let parts = Parts::on(disk.clone());
    let store = parts.open().await;
    let log = store.create(LogShardId(1), GroupId(1)).await.unwrap();
    put(&*log, b"small").await.unwrap();
    put(&*log, &vec![9; 1 << 20]).await.unwrap();
    put(&*log, b"small").await.unwrap();
    store.close().await;
    let store = parts.open().await;
    let log = store.open(LogShardId(1)).await.unwrap();
    let mut lengths = vec![];
    let mut at = Position(0);
    while at < Position(3) {
        let read = log.read(at, ALL).await.unwrap();
        lengths.extend(read.chunks.iter().flat_map(|chunk| chunk.records()).map(|(_, record)| record.len()));
        at = read.next;
    }
    assert_eq!(lengths, [5, 1 << 20, 5]);
    log.trim(Position(3)).await.unwrap();
    for _ in 0..30 {
        let at = put(&*log, &[1; 30_000]).await.unwrap();
        log.trim(at).await.unwrap();
    }
    let longest = || disk.files().iter().map(|(_, length)| *length).max();
    until("the file is cut back", || longest() <= Some(u64::from(soak::OPTIONS.segment_bytes))).await;
    store.close().await;
}

/// A key that can be taken away.
struct Keys {
    version: AtomicU32,
    revoked: AtomicU32,
}

impl GroupCipher for Keys {
    fn sealing_key(&self, group: GroupId) -> Option<SealingKey> {
        (group == GroupId(1)).then(|| self.key(KeyVersion(self.version.load(Ordering::SeqCst))))
    }

    fn opening_key(&self, group: GroupId, version: KeyVersion) -> Result<SealingKey, KeyUnavailable> {
        match self.revoked.load(Ordering::SeqCst) == version.0 {
            true => Err(KeyUnavailable { group, version }),
            false => Ok(self.key(version)),
        }
    }
}

impl Keys {
    fn key(&self, version: KeyVersion) -> SealingKey {
        SealingKey { version, key: [version.0 as u8; 32].into() }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn encrypted_records_are_ciphertext_until_their_key_opens_them() {
    let disk = SimDisk::new();
    let keys = Arc::new(Keys { version: 1.into(), revoked: 0.into() });
    let mut parts = Parts::on(disk.clone());
    parts.cipher = keys.clone();
    parts.options.tail_cache_bytes = 0;
    let store = parts.open().await;
    let secret = store.create(LogShardId(1), GroupId(1)).await.unwrap();
    let open = store.create(LogShardId(2), GroupId(2)).await.unwrap();
    put(&*secret, b"the secret of the first key").await.unwrap();
    put(&*open, b"known to everybody").await.unwrap();
    keys.version.store(2, Ordering::SeqCst);
    put(&*secret, b"the secret of the second key").await.unwrap();
    let read = secret.read(Position(0), ALL).await.unwrap();
    assert_eq!(texts(&read), ["the secret of the first key", "the secret of the second key"]);
    assert_eq!(
        read.chunks.iter().map(|chunk| chunk.key).collect::<Vec<_>>(),
        [Some(KeyVersion(1)), Some(KeyVersion(2))]
    );
    let holds = |text: &[u8]| {
        let found = std::sync::Mutex::new(false);
        for (name, _) in disk.files() {
            disk.damage(&name, |bytes| {
                *found.lock().unwrap() |= bytes.windows(text.len()).any(|at| at == text)
            });
        }
        found.into_inner().unwrap()
    };
    assert!(holds(b"known to everybody") && !holds(b"the secret of"));
    keys.revoked.store(2, Ordering::SeqCst);
    let read = secret.read(Position(0), ALL).await.unwrap();
    assert_eq!(texts(&read), ["the secret of the first key"], "what can be read is read");
    let refused = secret.read(read.next, ALL).await;
    assert!(
        matches!(refused, Err(LogError::Key(KeyUnavailable { version: KeyVersion(2), .. }))),
        "{refused:?}"
    );
    store.close().await;
    assert!(verify(&disk).unwrap().is_sound(), "no key is needed to verify");
    let store = parts.open().await;
    keys.revoked.store(0, Ordering::SeqCst);
    let secret = store.open(LogShardId(1)).await.unwrap();
    assert_eq!(texts(&secret.read(Position(1), ALL).await.unwrap()), ["the secret of the second key"]);
    store.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stepped_clock_trims_nothing_and_orders_everything() {
    let disk = SimDisk::new();
    let clock = Arc::new(ManualClock::at(Timestamp::from_millis(1_000_000)));
    let mut parts = Parts::on(disk);
    parts.clock = clock.clone();
    let store = parts.open().await;
    let log = store.create(LogShardId(1), GroupId(1)).await.unwrap();
    let arrival =
        async |log: &dyn ShardLog| log.enqueue(batch(b"x")).await.unwrap().durable().await.unwrap().arrival;
    let first = arrival(&*log).await;
    clock.step_to(Timestamp::from_millis(0));
    clock.advance(Duration::from_secs(10));
    let second = arrival(&*log).await;
    assert_eq!(second.since(first), Duration::from_millis(9_900), "1 % slower");
    store.close().await;
    let store = parts.open().await;
    let log = store.open(LogShardId(1)).await.unwrap();
    assert!(arrival(&*log).await >= second, "an opening does not go back either");
    store.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_directory_has_one_owner_until_it_is_closed_or_dropped() {
    let directory = tempfile::tempdir().unwrap();
    let parts = Parts::on(FileDisk::create(directory.path().join("log")).unwrap());
    let store = parts.open().await;
    assert!(matches!(parts.try_open().await, Err(LogError::Locked)));
    store.close().await;
    let store = parts.open().await;
    let log = store.create(LogShardId(1), GroupId(1)).await.unwrap();
    drop(store);
    put(&*log, b"a handle keeps the log open").await.unwrap();
    let unawaited = log.enqueue(batch(b"and what was enqueued is finished")).await.unwrap();
    drop(log);
    unawaited.durable().await.unwrap();
    let start = Instant::now();
    let store = loop {
        match parts.try_open().await {
            Ok(store) => break store,
            Err(LogError::Locked) => tokio::time::sleep(Duration::from_millis(1)).await,
            Err(error) => panic!("{error}"),
        }
        assert!(start.elapsed() < Duration::from_secs(30), "the threads end by themselves");
    };
    let log = store.open(LogShardId(1)).await.unwrap();
    assert_eq!(log.tail().next, Position(2));
    store.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn writers_beyond_the_budget_wait_for_room() {
    let disk = SimDisk::new();
    let mut parts = Parts::on(disk);
    parts.options.in_flight_bytes = 20_000;
    let store = parts.open().await;
    let log = store.create(LogShardId(1), GroupId(1)).await.unwrap();
    let writers: Vec<_> = (0..50)
        .map(|_| {
            let log = log.clone();
            tokio::spawn(async move { put(&*log, &[3; 9_000]).await.unwrap() })
        })
        .collect();
    for writer in writers {
        writer.await.unwrap();
    }
    assert_eq!(log.tail().next, Position(50));
    assert!(parts.metrics.encode().contains("log_records_total 50"), "{}", parts.metrics.encode());
    store.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_log_takes_hardly_any_space() {
    let directory = tempfile::tempdir().unwrap();
    let mut parts = Parts::on(FileDisk::create(directory.path().join("log")).unwrap());
    parts.options = Options::SERVE;
    let store = parts.open().await;
    let log = store.create(LogShardId(1), GroupId(1)).await.unwrap();
    put(&*log, b"one").await.unwrap();
    store.close().await;
    let bytes: u64 = std::fs::read_dir(directory.path().join("log"))
        .unwrap()
        .map(|entry| entry.unwrap().metadata().unwrap().len())
        .sum();
    assert!(bytes < 64 << 10, "{bytes}");
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_shards_come_and_stay() {
    const SHARDS: u64 = 10_000;
    let disk = SimDisk::new();
    let mut parts = Parts::on(disk.clone());
    parts.options = Options::DEV;
    let store = Arc::new(parts.open().await);
    let mut tasks = vec![];
    for part in 0..100 {
        let store = store.clone();
        tasks.push(tokio::spawn(async move {
            for id in (part..SHARDS).step_by(100) {
                let log = store.create(LogShardId(id), GroupId(id)).await.unwrap();
                put(&*log, &id.to_le_bytes()).await.unwrap();
            }
        }));
    }
    for task in tasks {
        task.await.unwrap();
    }
    for id in (0..SHARDS).step_by(10) {
        store.open(LogShardId(id)).await.unwrap().seal().await.unwrap();
    }
    store.close().await;
    drop(store);
    for _ in 0..2 {
        let store = parts.open().await;
        assert_eq!(store.shards().len() as u64, SHARDS);
        for id in (0..SHARDS).step_by(997) {
            let log = store.open(LogShardId(id)).await.unwrap();
            assert_eq!(log.tail().sealed, id % 10 == 0);
            let read = log.read(Position(0), ALL).await.unwrap();
            assert_eq!(read.chunks[0].records().next().unwrap().1, id.to_le_bytes());
        }
        let log = store.open(LogShardId(1)).await.unwrap();
        put(&*log, b"another segment begins with all of them").await.unwrap();
        store.close().await;
    }
    assert!(verify(&disk).unwrap().is_sound());
}
