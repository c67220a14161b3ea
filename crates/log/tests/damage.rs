//! Bits flip, sectors vanish, files get lost: everything else is served, nothing wrong ever is, and `verify` names it.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "helpers of tests")]

use std::{collections::BTreeMap, sync::Arc};

use base::{ManualClock, Rng, SeededRng, SystemRng, Timestamp};
use log::{
    BatchBuilder, GroupId, LogError, LogShardId, LogStore, NoCipher, Position, ReadBudget, ShardLog,
    disk::SimDisk,
    embedded::{EmbeddedStore, Options},
    soak,
    verify::{What, verify},
};
use millstream_base as base;
use millstream_log as log;
use millstream_runtime::Metrics;

const ALL: ReadBudget = ReadBudget { records: usize::MAX, bytes: usize::MAX };
const SHARDS: u64 = 4;
const ROUNDS: u64 = 60;

async fn open(disk: &SimDisk, options: Options) -> Result<EmbeddedStore, LogError> {
    let clock = Arc::new(ManualClock::at(Timestamp::from_millis(1_700_000_000_000)));
    let (disk, cipher, rng) = (Arc::new(disk.clone()), Arc::new(NoCipher), Arc::new(SystemRng));
    EmbeddedStore::open(options, disk, cipher, clock, rng, &Metrics::new()).await
}

async fn put(log: &dyn ShardLog, records: &[Vec<u8>]) -> Position {
    let mut builder = BatchBuilder::default();
    records.iter().for_each(|record| builder.push(record));
    log.enqueue(builder.build()).await.unwrap().durable().await.unwrap().first
}

/// What a log holds: by shard, by position.
type Contents = BTreeMap<u64, BTreeMap<u64, Vec<u8>>>;

async fn contents(store: &EmbeddedStore) -> Contents {
    let mut contents = Contents::new();
    for id in store.shards() {
        let log = store.open(id).await.unwrap();
        let (mut at, tail) = (log.tail().first, log.tail());
        let records = contents.entry(id.0).or_default();
        while at < tail.next {
            let read = log.read(at, ALL).await.unwrap();
            assert!(read.next > at);
            for chunk in &read.chunks {
                records.extend(chunk.records().map(|(at, record)| (at.0, record.to_vec())));
            }
            at = read.next;
        }
    }
    contents
}

/// A closed log of a few segments, all but the last indexed, and what it holds after so many rounds of puts to each shard.
async fn a_log(rounds: u64) -> (SimDisk, Contents) {
    let disk = SimDisk::new();
    let store = open(&disk, soak::OPTIONS).await.unwrap();
    for id in 1..=SHARDS {
        store.create(LogShardId(id), GroupId(1)).await.unwrap();
    }
    for round in 0..rounds {
        for id in 1..=SHARDS {
            let log = store.open(LogShardId(id)).await.unwrap();
            let record =
                |n: u64| format!("{id} {round} {n} ").repeat(1 + (round * n) as usize % 30).into_bytes();
            put(&*log, &(0..=id).map(record).collect::<Vec<_>>()).await;
        }
    }
    store.open(LogShardId(3)).await.unwrap().trim(Position(7)).await.unwrap();
    store.open(LogShardId(2)).await.unwrap().seal().await.unwrap();
    let contents = contents(&store).await;
    store.close().await;
    // Another opening indexes what the first one left, and has the next segment prepared by a thread of its own, whose header
    // tells which one is the newest.
    let store = open(&disk, soak::OPTIONS).await.unwrap();
    let start = std::time::Instant::now();
    while !would_miss_the_newest(&disk) {
        assert!(start.elapsed() < std::time::Duration::from_secs(60), "the next segment is prepared");
        tokio::time::sleep(std::time::Duration::from_millis(1)).await;
    }
    store.close().await;
    (disk, contents)
}

/// Whether it would be noticed if the newest segment were gone.
fn would_miss_the_newest(disk: &SimDisk) -> bool {
    let without = disk.snapshot();
    let newest = segments(&without).pop().expect("there are records");
    without.damage(&newest, |bytes| bytes.truncate(0));
    verify(&without).is_ok_and(|report| !report.is_sound())
}

/// Opens a damaged log, and sees to it that nothing in it is wrong and that it goes on. What is gone, by shard.
async fn survivors(disk: &SimDisk, original: &Contents) -> BTreeMap<u64, Vec<u64>> {
    let store = open(disk, soak::OPTIONS).await.unwrap();
    let found = contents(&store).await;
    let mut lost: BTreeMap<u64, Vec<u64>> = BTreeMap::new();
    for (id, records) in original {
        let found = found.get(id).cloned().unwrap_or_default();
        for (at, record) in &found {
            assert!(records.get(at).is_none_or(|original| original == record), "shard {id} at {at}");
        }
        lost.insert(*id, records.keys().filter(|at| !found.contains_key(at)).copied().collect());
    }
    for id in 1..=SHARDS {
        let Ok(log) = store.open(LogShardId(id)).await else { continue };
        if !log.tail().sealed {
            let at = put(&*log, &[b"goes on".to_vec()]).await;
            let read = log.read(at, ALL).await.unwrap();
            assert_eq!(read.chunks[0].records().next().unwrap().1, b"goes on");
        }
    }
    store.close().await;
    lost.retain(|_, positions| !positions.is_empty());
    lost
}

fn setting(name: &str, default: usize) -> usize {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sound_log_is_sound() {
    let (disk, original) = a_log(ROUNDS).await;
    let report = verify(&disk).unwrap();
    assert!(report.is_sound() && report.torn.is_none(), "{report:#?}");
    assert_eq!(report.shards, SHARDS);
    let records: usize = original.values().map(BTreeMap::len).sum();
    assert!(report.records as usize >= records && report.segments > 3, "{report:?}");
    let held = disk.clone();
    let store = open(&held, soak::OPTIONS).await.unwrap();
    assert!(matches!(verify(&disk), Err(LogError::Locked)));
    store.close().await;
    assert!(
        matches!(log::verify::verify_directory("/no/such/directory".as_ref()), Err(LogError::Io(error)) if error.kind() == std::io::ErrorKind::NotFound)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flipped_bit_anywhere_costs_no_more_than_its_batch() {
    let (disk, original) = a_log(15).await;
    let stride = setting("MILLSTREAM_DAMAGE_STRIDE", 377);
    let (mut flipped, mut detected, mut cost) = (0, 0, 0);
    for (name, length) in disk.files() {
        for at in (0..length as usize).step_by(stride) {
            let disk = disk.snapshot();
            disk.damage(&name, |bytes| bytes[at] ^= 1 << (at % 8));
            let report = verify(&disk).unwrap();
            let lost = survivors(&disk, &original).await;
            let records: usize = lost.values().map(Vec::len).sum();
            assert!(lost.len() <= 1 && records <= 1 + SHARDS as usize, "{name} at {at}: {lost:?}");
            let noticed = !report.is_sound() || report.torn.is_some();
            assert!(noticed || lost.is_empty(), "{name} at {at}: {lost:?} are gone, and nobody says so");
            for (shard, positions) in &lost {
                let named = report.damage.iter().flat_map(|damage| &damage.lost).chain(&report.missing);
                let named = named
                    .filter(|lost| lost.shard.0 == *shard)
                    .any(|lost| (lost.first.0..lost.first.0 + lost.records).contains(&positions[0]));
                assert!(named || report.torn.is_some(), "{name} at {at}: {lost:?} not named in {report:#?}");
            }
            flipped += 1;
            detected += usize::from(noticed);
            cost += usize::from(!lost.is_empty());
        }
    }
    println!("{flipped} bits flipped, {detected} noticed, {cost} of which cost records");
    assert!(detected > 20, "{detected}");
}

/// The files of segments with frames in them, by what their headers say about their order.
fn segments(disk: &SimDisk) -> Vec<String> {
    let mut segments = vec![];
    for (name, _) in disk.files().into_iter().filter(|(name, _)| name.ends_with(".seg")) {
        let mut number = 0;
        let mut used = false;
        let copy = std::sync::Mutex::new(vec![]);
        disk.damage(&name, |bytes| *copy.lock().unwrap() = bytes.clone());
        let bytes = copy.into_inner().unwrap();
        if bytes.len() > 8192 {
            number = u64::from_le_bytes(bytes[16..24].try_into().unwrap());
            used = bytes[4096..4100] == *b"MSFR";
        }
        if used {
            segments.push((number, name));
        }
    }
    segments.sort();
    segments.into_iter().map(|(_, name)| name).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn sectors_vanish_swap_and_go_stale() {
    let (disk, original) = a_log(ROUNDS).await;
    let segments = segments(&disk);
    assert!(segments.len() > 3);
    for (n, name) in segments[..segments.len() - 1].iter().enumerate() {
        for sector in (0..64usize).step_by(5) {
            let sector = (sector * 512 + 4096 * n) % 60_000 / 512 * 512;
            for change in 0..3 {
                let disk = disk.snapshot();
                disk.damage(name, |bytes| match change {
                    0 => bytes[sector..sector + 512].fill(0),
                    1 => {
                        let (one, other) = bytes.split_at_mut(sector + 512);
                        one[sector..].swap_with_slice(&mut other[..512]);
                    }
                    _ => bytes.copy_within(sector + 4096..sector + 4608, sector),
                });
                verify(&disk).unwrap();
                let lost = survivors(&disk, &original).await;
                let records: usize = lost.values().map(Vec::len).sum();
                assert!(records <= 2 * (1 + SHARDS as usize), "{name} at {sector}: {lost:?}");
            }
        }
    }
}

/// One of five kinds of damage, somewhere.
fn damage_at_random(disk: &SimDisk, rng: &SeededRng) -> String {
    const SECTOR: usize = 512;
    let below = |n: usize| (rng.next_u64() % n as u64) as usize;
    let files: Vec<_> =
        disk.files().into_iter().filter(|(_, length)| *length as usize > 2 * SECTOR).collect();
    let (name, length) = files[below(files.len())].clone();
    let sectors = length as usize / SECTOR;
    let (at, from, byte) = (below(sectors) * SECTOR, below(sectors) * SECTOR, below(length as usize));
    let kind = below(5);
    disk.damage(&name, |bytes| match kind {
        0 => bytes[byte] ^= 1 << (byte % 8),
        1 => bytes[at..at + SECTOR].fill(0),
        2 => (0..SECTOR).for_each(|i| bytes.swap(at + i, from + i)),
        3 => bytes.copy_within(from..from + SECTOR, at),
        _ => bytes.truncate(byte),
    });
    format!("kind {kind}, {name}, byte {byte}, sectors at {at} and {from}")
}

#[tokio::test(flavor = "multi_thread")]
async fn random_damage_is_named_and_never_served() {
    let (disk, original) = a_log(ROUNDS).await;
    let first = setting("MILLSTREAM_DAMAGE_SEED", 1) as u64;
    let mut costly = 0;
    for seed in first..first + setting("MILLSTREAM_DAMAGE_COUNT", 200) as u64 {
        let disk = disk.snapshot();
        let what = damage_at_random(&disk, &SeededRng::new(seed));
        let report = verify(&disk).unwrap();
        // Panics if something is read that was not written so.
        let lost = survivors(&disk, &original).await;
        let noticed = !report.is_sound() || report.torn.is_some();
        assert!(noticed || lost.is_empty(), "seed {seed}, {what}: {lost:?} are gone, and nobody says so");
        costly += usize::from(!lost.is_empty());
    }
    println!("{costly} of them cost records");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_segment_costs_its_records_and_no_position_twice() {
    let (disk, original) = a_log(ROUNDS).await;
    let segments = segments(&disk);
    for name in &segments {
        let disk = disk.snapshot();
        disk.lose(name);
        let report = verify(&disk).unwrap();
        let lost = survivors(&disk, &original).await;
        // That the last one is gone, only what was prepared after it tells.
        assert!(!report.is_sound(), "{name}");
        assert!(!lost.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cut_file_costs_what_was_cut() {
    let (disk, original) = a_log(ROUNDS).await;
    for name in segments(&disk) {
        for length in [0, 1000, 4096, 5000, 20_480] {
            let disk = disk.snapshot();
            disk.damage(&name, |bytes| bytes.truncate(length));
            let report = verify(&disk).unwrap();
            let lost = survivors(&disk, &original).await;
            assert!(!report.is_sound() || report.torn.is_some() || lost.is_empty(), "{name} at {length}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn indexes_are_made_again() {
    let (disk, original) = a_log(ROUNDS).await;
    let names: Vec<String> =
        disk.files().into_iter().map(|(name, _)| name).filter(|n| n.ends_with(".idx")).collect();
    assert!(names.len() > 2);
    for name in &names {
        for change in 0..3 {
            let disk = disk.snapshot();
            match change {
                0 => disk.lose(name),
                1 => disk.damage(name, |bytes| bytes[70] ^= 1),
                _ => disk.damage(name, |bytes| *bytes.last_mut().unwrap() ^= 1),
            }
            let report = verify(&disk).unwrap();
            assert_eq!(report.is_sound(), change == 0, "a missing index is no damage");
            assert!(report.damage.iter().all(|damage| damage.what == What::Index));
            assert_eq!(survivors(&disk, &original).await, BTreeMap::new());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn damage_found_while_reading_is_passed_over() {
    let (disk, original) = a_log(ROUNDS).await;
    let options = Options { tail_cache_bytes: 0, ..soak::OPTIONS };
    let store = open(&disk, options).await.unwrap();
    let name = &segments(&disk)[1];
    disk.damage(name, |bytes| bytes[4096 * 4 + 190] ^= 4);
    let found = contents(&store).await;
    let lost: Vec<_> = original
        .iter()
        .flat_map(|(id, records)| records.iter().map(move |(at, record)| ((id, at), record)))
        .filter(|((id, at), record)| found[*id].get(*at) != Some(*record))
        .collect();
    assert!((1..=5).contains(&lost.len()), "{}", lost.len());
    store.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unreadable_sector_is_an_error_first_and_passed_over_later() {
    let (disk, _) = a_log(ROUNDS).await;
    let store = open(&disk, Options { tail_cache_bytes: 0, ..soak::OPTIONS }).await.unwrap();
    let name = segments(&disk)[1].clone();
    disk.set_unreadable(&name, Some(4096 * 4 + 190));
    let mut errors = 0;
    for id in 1..=SHARDS {
        let log = store.open(LogShardId(id)).await.unwrap();
        let (mut at, tail) = (log.tail().first, log.tail());
        while at < tail.next {
            match log.read(at, ALL).await {
                Ok(read) => at = read.next,
                Err(LogError::Io(_)) => errors += 1,
                Err(other) => panic!("{other}"),
            }
        }
    }
    assert!((2..=3).contains(&errors), "a passing error must not cost records: {errors}");
    store.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newer_format_is_refused() {
    let (disk, _) = a_log(ROUNDS).await;
    let name = segments(&disk)[0].clone();
    disk.damage(&name, |bytes| {
        bytes[8..12].copy_from_slice(&9u32.to_le_bytes());
        bytes[12..16].fill(0);
        let checksum = crc_fast::crc32_iscsi(&bytes[..64]);
        bytes[12..16].copy_from_slice(&checksum.to_le_bytes());
    });
    assert!(matches!(open(&disk, soak::OPTIONS).await, Err(LogError::Newer { found: 9, known: 1 })));
    assert!(matches!(verify(&disk), Err(LogError::Newer { found: 9, known: 1 })));
}
