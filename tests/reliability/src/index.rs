//! What the log's index costs as data grows, on a disk that keeps the index and forgets the records.
//!
//! A hundred gigabytes of records go through the log as they are: framed, summed, written, indexed. The disk under it
//! remembers of old segments only their beginning, which recovery looks at, so that the size of the data is simulated and
//! the size of the index is real.

use std::{
    collections::BTreeMap,
    io::{self, ErrorKind},
    path::Path,
    sync::Arc,
    time::Instant,
};

use base::{ManualClock, SystemRng, Timestamp};
use log::{
    BatchBuilder, GroupId, LogShardId, LogStore, NoCipher, Position, ReadBudget,
    disk::{Access, Disk, DiskFile, DiskLock, Lock},
    embedded::{EmbeddedStore, Options},
};
use millstream_base as base;
use millstream_log as log;
use parking_lot::Mutex;

use crate::plot::{Line, Plot};

const SHARDS: u64 = 64;
const RECORD: usize = 1024;
const RECORDS_OF_A_BATCH: usize = 512;
const GIB: u64 = 1 << 30;
/// Segments whose bytes are all kept: those that recovery reads, and those that are made in advance.
const WHOLE: usize = 12;
/// So much is kept of the others.
const HEAD: usize = 64 << 10;

/// A disk that forgets what is in the middle of old segments.
#[derive(Clone, Default)]
struct HollowDisk(Arc<Mutex<BTreeMap<String, Arc<Mutex<Hollow>>>>>);

#[derive(Default)]
struct Hollow {
    bytes: Vec<u8>,
    length: u64,
    hollow: bool,
    /// When it was made, to find the oldest.
    made: u64,
}

struct HollowFile(Arc<Mutex<Hollow>>);

struct Held;

impl DiskLock for Held {}

impl HollowDisk {
    fn index_bytes(&self) -> u64 {
        let files = self.0.lock();
        files.iter().filter(|(name, _)| name.ends_with(".idx")).map(|(_, file)| file.lock().length).sum()
    }

    fn forget_old(&self) {
        let files = self.0.lock();
        let mut segments: Vec<_> = files.iter().filter(|(name, _)| name.ends_with(".seg")).collect();
        segments.sort_by_key(|(_, file)| std::cmp::Reverse(file.lock().made));
        for (_, file) in segments.into_iter().skip(WHOLE) {
            let mut file = file.lock();
            if !file.hollow {
                file.hollow = true;
                file.bytes.truncate(HEAD);
                file.bytes.shrink_to_fit();
            }
        }
    }
}

impl Disk for HollowDisk {
    fn list(&self) -> io::Result<Vec<String>> {
        Ok(self.0.lock().keys().cloned().collect())
    }

    fn open(&self, name: &str, _: Access) -> io::Result<Arc<dyn DiskFile>> {
        let file = self.0.lock().get(name).cloned().ok_or(ErrorKind::NotFound)?;
        Ok(Arc::new(HollowFile(file)))
    }

    fn create(&self, name: &str, _: Access) -> io::Result<Arc<dyn DiskFile>> {
        let mut files = self.0.lock();
        let made = files.len() as u64;
        let file = Arc::new(Mutex::new(Hollow { made, ..Hollow::default() }));
        files.insert(name.to_owned(), file.clone());
        drop(files);
        self.forget_old();
        Ok(Arc::new(HollowFile(file)))
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        self.0.lock().remove(name).map(drop).ok_or_else(|| ErrorKind::NotFound.into())
    }

    fn sync_directory(&self) -> io::Result<()> {
        Ok(())
    }

    fn lock(&self, _: Lock) -> io::Result<Box<dyn DiskLock>> {
        Ok(Box::new(Held))
    }
}

impl DiskFile for HollowFile {
    fn read_at(&self, offset: u64, bytes: &mut [u8]) -> io::Result<usize> {
        let file = self.0.lock();
        let length = (file.length.saturating_sub(offset) as usize).min(bytes.len());
        bytes[..length].fill(0);
        let kept = file.bytes.get(offset as usize..).unwrap_or(&[]);
        let kept = &kept[..kept.len().min(length)];
        bytes[..kept.len()].copy_from_slice(kept);
        Ok(length)
    }

    fn write_at(&self, offset: u64, bytes: &[u8]) -> io::Result<()> {
        let mut file = self.0.lock();
        let (start, end) = (offset as usize, offset as usize + bytes.len());
        if file.bytes.len() < end {
            file.bytes.resize(end, 0);
        }
        file.bytes[start..end].copy_from_slice(bytes);
        file.length = file.length.max(end as u64);
        Ok(())
    }

    fn sync_data(&self) -> io::Result<()> {
        Ok(())
    }

    fn length(&self) -> io::Result<u64> {
        Ok(self.0.lock().length)
    }

    fn set_length(&self, bytes: u64) -> io::Result<()> {
        let mut file = self.0.lock();
        file.bytes.truncate(bytes as usize);
        file.length = bytes;
        Ok(())
    }

    fn allocate(&self, _: u64) -> io::Result<()> {
        Ok(())
    }
}

/// One row of the table.
struct Row {
    gib: f64,
    record_ns: f64,
    index_mib: f64,
    resident_mib: f64,
    open_ms: f64,
    seek_us: f64,
}

/// Writes so many gibibytes, and prints at every tenth of the way what a record costs.
pub fn run(gib: u64, plot: Option<&Path>) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(|error| error.to_string())?;
    let rows = runtime.block_on(measure(gib))?;
    let Some(path) = plot else { return Ok(()) };
    let line = |name, unit, value: &dyn Fn(&Row) -> f64| Line {
        name,
        unit,
        points: rows.iter().map(|row| (row.gib, value(row))).collect(),
    };
    let plot = Plot {
        title: "Cost as stored data grows".to_owned(),
        x: "GiB of records in the log",
        logarithmic: false,
        lines: vec![
            line("one record of 1 KiB", "ns", &|row| row.record_ns),
            line("resident memory", "MiB", &|row| row.resident_mib),
            line("opening the log", "ms", &|row| row.open_ms),
            line("finding a time", "µs", &|row| row.seek_us),
        ],
    };
    plot.save(path).map_err(|error| error.to_string())
}

fn text(error: impl std::fmt::Display) -> String {
    error.to_string()
}

const OPTIONS: Options = Options { tail_cache_bytes: 32 << 20, in_flight_bytes: 32 << 20, ..Options::SERVE };

async fn open(disk: &HollowDisk, clock: &Arc<ManualClock>) -> Result<EmbeddedStore, String> {
    let metrics = millstream_runtime::Metrics::new();
    let disk = Arc::new(disk.clone());
    let opened =
        EmbeddedStore::open(OPTIONS, disk, Arc::new(NoCipher), clock.clone(), Arc::new(SystemRng), &metrics);
    opened.await.map_err(text)
}

async fn measure(gib: u64) -> Result<Vec<Row>, String> {
    let start = Timestamp::from_millis(1_700_000_000_000);
    let (disk, clock) = (HollowDisk::default(), Arc::new(ManualClock::at(start)));
    let mut store = open(&disk, &clock).await?;
    for shard in 1..=SHARDS {
        store.create(LogShardId(shard), GroupId(1)).await.map_err(text)?;
    }
    println!(
        "{SHARDS} shards, records of {RECORD} bytes, {RECORDS_OF_A_BATCH} a batch, 8 batches a commit, segments of 64 MiB"
    );
    println!("   stored   one record     index   resident   opening   finding a time");
    let (mut rows, mut batches) = (vec![], 0u64);
    let all = gib * GIB / (RECORD * RECORDS_OF_A_BATCH) as u64;
    for part in 1..=10u64 {
        let (began, before) = (Instant::now(), batches);
        while batches < all * part / 10 {
            let mut commits = vec![];
            for _ in 0..8 {
                let shard = store.open(LogShardId(1 + batches % SHARDS)).await.map_err(text)?;
                let mut builder = BatchBuilder::default();
                (0..RECORDS_OF_A_BATCH).for_each(|n| builder.push(&[(batches + n as u64) as u8; RECORD]));
                commits.push(shard.enqueue(builder.build()).await.map_err(text)?);
                batches += 1;
            }
            for commit in commits {
                commit.durable().await.map_err(text)?;
            }
            clock.advance(std::time::Duration::from_millis(1));
        }
        let records = (batches - before) as f64 * RECORDS_OF_A_BATCH as f64;
        let record_ns = began.elapsed().as_nanos() as f64 / records;
        store.close().await;
        drop(store);
        let began = Instant::now();
        store = open(&disk, &clock).await?;
        let open_ms = began.elapsed().as_secs_f64() * 1e3;
        let seek_us = seek(&store, start, batches).await?;
        let row = Row {
            gib: (batches * (RECORD * RECORDS_OF_A_BATCH) as u64) as f64 / GIB as f64,
            record_ns,
            index_mib: disk.index_bytes() as f64 / f64::from(1 << 20),
            resident_mib: resident_mib() - kept_mib(&disk),
            open_ms,
            seek_us,
        };
        println!(
            "{:>5.0} GiB  {:>7.0} ns  {:>6.1} MiB  {:>5.0} MiB  {:>5.0} ms  {:>9.0} us",
            row.gib, row.record_ns, row.index_mib, row.resident_mib, row.open_ms, row.seek_us
        );
        rows.push(row);
    }
    // The newest records are still there, and are what was written.
    let shard = store.open(LogShardId(1 + (batches - 1) % SHARDS)).await.map_err(text)?;
    let last = Position(shard.tail().next.0 - 1);
    let read = shard.read(last, ReadBudget { records: 1, bytes: usize::MAX }).await.map_err(text)?;
    let record = read.chunks.first().and_then(|chunk| chunk.records().next()).map(|(_, record)| record.len());
    store.close().await;
    if record == Some(RECORD) { Ok(rows) } else { Err("the last record is not there".to_owned()) }
}

/// Finds moments all over the log; microseconds for each.
async fn seek(store: &EmbeddedStore, start: Timestamp, batches: u64) -> Result<f64, String> {
    const SEEKS: u64 = 200;
    let span = batches / 8;
    let began = Instant::now();
    for n in 0..SEEKS {
        let shard = store.open(LogShardId(1 + n % SHARDS)).await.map_err(text)?;
        let at = start.as_millis() + (n * 7919 % span.max(1)).cast_signed();
        shard.position_at(Timestamp::from_millis(at)).await.map_err(text)?;
    }
    Ok(began.elapsed().as_secs_f64() * 1e6 / SEEKS as f64)
}

/// What the simulated disk itself keeps in memory.
fn kept_mib(disk: &HollowDisk) -> f64 {
    let bytes: usize = disk.0.lock().values().map(|file| file.lock().bytes.capacity()).sum();
    bytes as f64 / f64::from(1 << 20)
}

fn resident_mib() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|text| text.trim().split(' ').next()?.parse::<f64>().ok()).unwrap_or(0.0) / 1024.0
}
