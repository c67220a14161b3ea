//! How fast the log is, beside what the disk can do.
//!
//! `cargo bench -p millstream-log --bench commits -- [directory] [seconds]`

#![expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "a measurement, not part of the product")]

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, Instant},
};

use base::{SystemClock, SystemRng};
use log::{
    Batch, BatchBuilder, GroupCipher, GroupId, KeyUnavailable, KeyVersion, LogShardId, LogStore, NoCipher,
    Position, ReadBudget, SealingKey, ShardLog,
    disk::{Access, Disk, FileDisk},
    embedded::{EmbeddedStore, Options},
};
use millstream_base as base;
use millstream_log as log;
use millstream_runtime::Metrics;

/// Sorted times.
struct Times(Vec<Duration>, Duration);

impl Times {
    fn of(mut times: Vec<Duration>, total: Duration) -> Self {
        times.sort();
        Self(times, total)
    }

    fn rate(&self) -> f64 {
        self.0.len() as f64 / self.1.as_secs_f64()
    }

    fn micros(&self, percentile: usize) -> u128 {
        self.0[(self.0.len() - 1) * percentile / 100].as_micros()
    }

    fn print(&self, what: &str, bytes: usize, base: Option<&Self>) {
        let megabytes = self.rate() * bytes as f64 / 1e6;
        let ratio = base.map(|base| {
            let p50 = self.micros(50) as f64 / base.micros(50) as f64;
            format!(", {:.2} x the disk's rate, p50 {p50:.2} x", self.rate() / base.rate())
        });
        println!(
            "{what:<52} {:>9.0}/s {megabytes:>7.0} MB/s  p50 {:>5} p99 {:>6} us{}",
            self.rate(),
            self.micros(50),
            self.micros(99),
            ratio.unwrap_or_default()
        );
    }
}

/// Aligned memory, as the log itself has it.
fn blocks(bytes: usize) -> (Vec<u8>, usize) {
    let memory = vec![7; bytes + 4096];
    let start = memory.as_ptr().align_offset(4096);
    (memory, start)
}

/// Writes and syncs over and over in a file that was written before.
fn raw_disk(directory: &Path, bytes: usize, length: Duration) -> Times {
    const FILE: u64 = 64 << 20;
    let disk = FileDisk::create(directory.join("raw")).unwrap();
    let file = disk.create("raw", Access::Direct).unwrap();
    let (memory, at) = blocks(1 << 20);
    for offset in (0..FILE).step_by(1 << 20) {
        file.write_at(offset, &memory[at..at + (1 << 20)]).unwrap();
    }
    file.sync_data().unwrap();
    let (memory, at) = blocks(bytes);
    let (start, mut times, mut offset) = (Instant::now(), vec![], 0);
    while start.elapsed() < length {
        let begun = Instant::now();
        file.write_at(offset, &memory[at..at + bytes]).unwrap();
        file.sync_data().unwrap();
        times.push(begun.elapsed());
        offset = (offset + bytes as u64) % (FILE - bytes as u64) / 4096 * 4096;
    }
    Times::of(times, start.elapsed())
}

fn batch(records: usize, bytes: usize) -> Batch {
    let mut builder = BatchBuilder::with_capacity(records * (bytes + 4));
    let record = vec![b'x'; bytes];
    (0..records).for_each(|_| builder.push(&record));
    builder.build()
}

/// So many writers, each waiting for its batch before it writes the next.
async fn write(
    logs: &[Arc<dyn ShardLog>],
    writers: usize,
    records: usize,
    bytes: usize,
    length: Duration,
) -> Times {
    let start = Instant::now();
    let tasks: Vec<_> = (0..writers)
        .map(|writer| {
            let log = logs[writer % logs.len()].clone();
            tokio::spawn(async move {
                let mut times = vec![];
                while start.elapsed() < length {
                    let batch = batch(records, bytes);
                    let begun = Instant::now();
                    log.enqueue(batch).await.unwrap().durable().await.unwrap();
                    times.push(begun.elapsed());
                }
                times
            })
        })
        .collect();
    let mut times = vec![];
    for task in tasks {
        times.extend(task.await.unwrap());
    }
    Times::of(times, start.elapsed())
}

/// Reads a shard from its start, 10,000 records or 10 MB at a time.
async fn drain(log: &dyn ShardLog, from: Position) -> (u64, u64, Duration) {
    let (mut at, mut records, mut bytes) = (from, 0, 0);
    let start = Instant::now();
    while at < log.tail().next {
        let read = log.read(at, ReadBudget { records: 10_000, bytes: 10 << 20 }).await.unwrap();
        for (_, record) in read.chunks.iter().flat_map(|chunk| chunk.records()) {
            records += 1;
            bytes += record.len() as u64;
        }
        at = read.next;
    }
    (records, bytes, start.elapsed())
}

fn print_read(what: &str, (records, bytes, took): (u64, u64, Duration)) {
    let seconds = took.as_secs_f64();
    println!(
        "{what:<52} {:>9.0} records/s {:>7.0} MB/s",
        records as f64 / seconds,
        bytes as f64 / seconds / 1e6
    );
}

struct OneKey;

impl GroupCipher for OneKey {
    fn sealing_key(&self, _: GroupId) -> Option<SealingKey> {
        Some(SealingKey { version: KeyVersion(1), key: [1; 32].into() })
    }

    fn opening_key(&self, _: GroupId, version: KeyVersion) -> Result<SealingKey, KeyUnavailable> {
        Ok(SealingKey { version, key: [1; 32].into() })
    }
}

async fn open(directory: &Path, cipher: Arc<dyn GroupCipher>) -> EmbeddedStore {
    let disk = Arc::new(FileDisk::create(directory.join("log")).unwrap());
    let (clock, rng) = (Arc::new(SystemClock::new()), Arc::new(SystemRng));
    EmbeddedStore::open(Options::SERVE, disk, cipher, clock, rng, &Metrics::new()).await.unwrap()
}

async fn shards(store: &EmbeddedStore, from: u64, count: u64) -> Vec<Arc<dyn ShardLog>> {
    let mut logs = vec![];
    for id in from..from + count {
        logs.push(store.create(LogShardId(id), GroupId(id)).await.unwrap());
    }
    logs
}

async fn bench(directory: &Path, length: Duration) {
    let small = raw_disk(directory, 4096, length);
    small.print("disk: write 4 KiB and sync", 4096, None);
    let large = raw_disk(directory, 800 << 10, length);
    large.print("disk: write 800 KiB and sync", 800 << 10, None);
    for (name, cipher) in
        [("", Arc::new(NoCipher) as Arc<dyn GroupCipher>), ("encrypted, ", Arc::new(OneKey))]
    {
        let directory = directory.join(if name.is_empty() { "clear" } else { "encrypted" });
        let store = open(&directory, cipher.clone()).await;
        let logs = shards(&store, 1, 4).await;
        let warm = write(&logs, 16, 500, 100, Duration::from_millis(500)).await;
        drop(warm);
        let one = write(&logs[..1], 1, 1, 100, length).await;
        one.print(&format!("{name}1 writer, 1 x 100 B"), 100, Some(&small));
        let many = write(&logs, 64, 1, 100, length).await;
        many.print(&format!("{name}64 writers, 1 x 100 B, 4 shards"), 100, Some(&small));
        let more = write(&logs, 256, 1, 100, length).await;
        more.print(&format!("{name}256 writers, 1 x 100 B, 4 shards"), 100, Some(&small));
        let records = shards(&store, 10, 4).await;
        let batches = write(&records, 16, 500, 100, length).await;
        batches.print(&format!("{name}16 writers, 500 x 100 B, 4 shards"), 50_000, Some(&large));
        print_read(&format!("{name}read 500 x 100 B, tail"), {
            let tail = records[0].tail();
            drain(&*records[0], Position(tail.next.0.saturating_sub(300_000))).await
        });
        let kilobytes = shards(&store, 20, 4).await;
        let batches = write(&kilobytes, 16, 50, 1024, length).await;
        batches.print(&format!("{name}16 writers, 50 x 1 KiB, 4 shards"), 50 * 1024, Some(&large));
        store.close().await;
        let start = Instant::now();
        let store = open(&directory, cipher).await;
        println!("{:<52} {:>9.1} ms", format!("{name}open again"), start.elapsed().as_secs_f64() * 1e3);
        let log = store.open(LogShardId(10)).await.unwrap();
        print_read(&format!("{name}read 500 x 100 B, disk"), drain(&*log, Position(0)).await);
        let log = store.open(LogShardId(20)).await.unwrap();
        print_read(&format!("{name}read 50 x 1 KiB, disk"), drain(&*log, Position(0)).await);
        store.close().await;
        std::fs::remove_dir_all(&directory).unwrap();
    }
}

fn main() {
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    let directory =
        arguments.next().map_or_else(std::env::temp_dir, PathBuf::from).join("millstream-bench-log");
    let seconds: u64 = arguments.next().map_or(2, |text| text.parse().unwrap());
    std::fs::create_dir_all(&directory).unwrap();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(bench(&directory, Duration::from_secs(seconds)));
    std::fs::remove_dir_all(&directory).unwrap();
}
