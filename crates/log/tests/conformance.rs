//! The embedded log behaves as every log must, on a real disk and on a simulated one.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::sync::Arc;

use base::{SystemClock, SystemRng};
use log::{
    GroupCipher, LogStore, NoCipher,
    disk::{Disk, FileDisk, SimDisk},
    embedded::{EmbeddedStore, Options},
};
use millstream_base as base;
use millstream_log as log;
use millstream_runtime::Metrics;

async fn open(options: &Options, disk: Arc<dyn Disk>, cipher: Arc<dyn GroupCipher>) -> Arc<dyn LogStore> {
    let (clock, rng) = (Arc::new(SystemClock::new()), Arc::new(SystemRng));
    let opened = EmbeddedStore::open(options.clone(), disk, cipher, clock, rng, &Metrics::new()).await;
    Arc::new(opened.unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn on_files() {
    let directory = tempfile::tempdir().unwrap();
    let disk = Arc::new(FileDisk::create(directory.path().join("log")).unwrap());
    log::conformance::run(|| open(&Options::DEV, disk.clone(), Arc::new(NoCipher))).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_simulated_disk() {
    let disk = Arc::new(SimDisk::new());
    log::conformance::run(|| open(&Options::DEV, disk.clone(), Arc::new(NoCipher))).await;
}

/// Everything that is small is full at once: segments roll, records leave the cache, indexes are read from their files.
#[tokio::test(flavor = "multi_thread")]
async fn with_hardly_any_memory() {
    let options = Options {
        segment_bytes: 64 << 10,
        in_flight_bytes: 32 << 10,
        tail_cache_bytes: 0,
        index_cache_bytes: 0,
        commit_bytes: 4 << 10,
        spare_bytes: 0,
    };
    let directory = tempfile::tempdir().unwrap();
    let disk = Arc::new(FileDisk::create(directory.path().join("log")).unwrap());
    log::conformance::run(|| open(&options, disk.clone(), Arc::new(NoCipher))).await;
}
