//! Segments of the log: what a disk may make of them.

use std::{cell::RefCell, collections::BTreeMap, sync::Arc};

use base::{ManualClock, SeededRng, Timestamp};
use log::{
    BatchBuilder, GroupId, LogError, LogShardId, LogStore, NoCipher, ReadBudget, disk::SimDisk,
    embedded::EmbeddedStore, soak, verify::verify,
};
use millstream_base as base;
use millstream_log as log;
use millstream_runtime::Metrics;
use tokio::runtime::Runtime;

use crate::take;

const ALL: ReadBudget = ReadBudget { records: usize::MAX, bytes: usize::MAX };

type Contents = BTreeMap<(u64, u64), Vec<u8>>;

/// A sound log and what it holds.
struct Sound {
    runtime: Runtime,
    disk: SimDisk,
    contents: Contents,
}

thread_local! {
    static SOUND: RefCell<Option<Sound>> = const { RefCell::new(None) };
}

fn with<T>(call: impl FnOnce(&Sound) -> T) -> T {
    SOUND.with_borrow_mut(|slot| call(slot.get_or_insert_with(Sound::new)))
}

async fn open(disk: &SimDisk) -> Result<EmbeddedStore, LogError> {
    let clock = Arc::new(ManualClock::at(Timestamp::from_millis(1_700_000_000_000)));
    let (disk, rng) = (Arc::new(disk.clone()), Arc::new(SeededRng::new(7)));
    EmbeddedStore::open(soak::OPTIONS, disk, Arc::new(NoCipher), clock, rng, &Metrics::new()).await
}

impl Sound {
    fn new() -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .expect("a process gets a runtime");
        let disk = SimDisk::new();
        let contents = runtime.block_on(async {
            let store = open(&disk).await.expect("the disk works");
            for id in 1..=3 {
                let shard = store.create(LogShardId(id), GroupId(id)).await.expect("the disk works");
                for n in 0..25usize {
                    let mut builder = BatchBuilder::default();
                    builder.push(&format!("{id} {n} ").repeat(1 + n * 11 % 60).into_bytes());
                    let commit = shard.enqueue(builder.build()).await.expect("the disk works");
                    commit.durable().await.expect("the disk works");
                }
            }
            let contents = contents(&store).await;
            store.close().await;
            contents
        });
        Self { runtime, disk, contents }
    }
}

async fn contents(store: &EmbeddedStore) -> Contents {
    let mut contents = Contents::new();
    for id in store.shards() {
        let shard = store.open(id).await.expect("it is listed");
        let (mut at, tail) = (shard.tail().first, shard.tail());
        while at < tail.next {
            let read = shard.read(at, ALL).await.expect("the disk works");
            assert!(read.next > at, "a read goes on");
            for chunk in &read.chunks {
                contents.extend(chunk.records().map(|(at, record)| ((id.0, at.0), record.to_vec())));
            }
            at = read.next;
        }
    }
    contents
}

/// A sound log with some bytes changed: it opens, and nothing is read that was not written so.
pub fn patched(data: &[u8]) {
    with(|sound| {
        let disk = sound.disk.snapshot();
        let files = disk.files();
        for mut patch in data.chunks(6).take(64) {
            let [file, high, middle, low, xor, _] = take::<6>(&mut patch);
            let (name, length) = &files[usize::from(file) % files.len()];
            let at = u64::from_be_bytes([0, 0, 0, 0, 0, high, middle, low]);
            if *length > 0 {
                disk.damage(name, |bytes| {
                    let at = at as usize % bytes.len();
                    bytes[at] ^= xor;
                });
            }
        }
        let verified = verify(&disk);
        sound.runtime.block_on(async {
            let store = match open(&disk).await {
                Ok(store) => store,
                // A header may say that a newer version wrote it.
                Err(LogError::Newer { .. }) => return,
                Err(error) => panic!("the log does not open: {error}"),
            };
            for (place, record) in contents(&store).await {
                if let Some(original) = sound.contents.get(&place) {
                    assert_eq!(original, &record, "{place:?} is served and was not written so");
                }
            }
            store.close().await;
        });
        assert!(verified.is_ok() || matches!(verified, Err(LogError::Newer { .. })), "{verified:?}");
    });
}

/// A file of any bytes where a segment should be.
pub fn anything(data: &[u8]) {
    with(|sound| {
        let disk = sound.disk.snapshot();
        let name = disk.files().into_iter().map(|(name, _)| name).find(|name| name.ends_with(".seg"));
        let name = name.expect("a log has a segment");
        disk.damage(&name, |bytes| {
            bytes.truncate(data.len().max(4096));
            let length = data.len().min(bytes.len());
            bytes[..length].copy_from_slice(&data[..length]);
        });
        let _ = verify(&disk);
        sound.runtime.block_on(async {
            if let Ok(store) = open(&disk).await {
                contents(&store).await;
                store.close().await;
            }
        });
    });
}
