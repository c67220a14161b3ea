//! Lives of a log on a disk that fails, checked against what the log promised: for tests, and for runs of any length.
//!
//! [`random_lives`] writes, reads, trims, seals and deletes at random, cuts the power or kills the process at random, and looks
//! after every opening whether everything acknowledged is there, once, in order, and nothing that nobody wrote. A seed replays
//! it. [`crash_at`] and [`fault_at`] do so at a chosen operation of a fixed script, so that a caller may try each.
//! Everything here panics when a promise was broken, and the message holds what is needed to see it again.

use std::{sync::Arc, time::Duration};

use base::{ManualClock, Rng, SeededRng, Timestamp};
use millstream_base as base;
use millstream_runtime::Metrics;
use zeroize::Zeroizing;

use self::model::Model;
use crate::{
    GroupCipher, GroupId, KeyUnavailable, KeyVersion, LogShardId, SealingKey,
    disk::{Fault, SimDisk, Tear},
    embedded::{EmbeddedStore, Options},
};

mod model;

/// Segments so small that a short life sees many.
pub const OPTIONS: Options = Options {
    segment_bytes: 64 << 10,
    in_flight_bytes: 1 << 20,
    tail_cache_bytes: 8 << 10,
    index_cache_bytes: 4 << 10,
    commit_bytes: 16 << 10,
    spare_bytes: 64 << 10,
};

/// What a run did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Openings of the log.
    pub openings: u64,
    /// Operations on the disk.
    pub disk_operations: u64,
    /// Batches that were acknowledged.
    pub acknowledged: u64,
    /// Batches of which the writer heard an error or nothing.
    pub uncertain: u64,
    /// Those of them that were there at the next opening.
    pub survived: u64,
}

/// Keys for every second group, two versions of each.
#[derive(Debug)]
pub(crate) struct SomeKeys;

impl GroupCipher for SomeKeys {
    fn sealing_key(&self, group: GroupId) -> Option<SealingKey> {
        let version = KeyVersion(u32::try_from(group.0 % 5 + 1).expect("small"));
        (group.0 % 2 == 1).then(|| self.opening_key(group, version).expect("every key is there"))
    }

    fn opening_key(&self, group: GroupId, version: KeyVersion) -> Result<SealingKey, KeyUnavailable> {
        let mut key = Zeroizing::new([7; 32]);
        key[..8].copy_from_slice(&group.0.to_le_bytes());
        key[8..12].copy_from_slice(&version.0.to_le_bytes());
        Ok(SealingKey { version, key })
    }
}

struct Life {
    disk: SimDisk,
    clock: Arc<ManualClock>,
    rng: Arc<SeededRng>,
    model: Model,
    summary: Summary,
}

impl Life {
    fn new(seed: u64) -> Self {
        Self {
            disk: SimDisk::new(),
            clock: Arc::new(ManualClock::at(Timestamp::from_millis(1_700_000_000_000))),
            rng: Arc::new(SeededRng::new(seed)),
            model: Model::default(),
            summary: Summary::default(),
        }
    }

    /// Opens the log; `None` if the disk failed first.
    async fn open(&mut self) -> Option<Arc<EmbeddedStore>> {
        let rng = Arc::new(SeededRng::new(self.rng.next_u64()));
        let disk = Arc::new(self.disk.clone());
        let opened =
            EmbeddedStore::open(OPTIONS, disk, Arc::new(SomeKeys), self.clock.clone(), rng, &Metrics::new())
                .await;
        self.summary.openings += 1;
        match opened {
            Ok(store) => Some(Arc::new(store)),
            Err(error) => {
                let excused = self.disk.crashed() || matches!(error, crate::LogError::Io(_));
                assert!(excused, "the log does not open: {error:?}");
                None
            }
        }
    }

    /// Opens the log on a disk that works, and looks whether everything is there.
    async fn open_and_check(&mut self) -> Arc<EmbeddedStore> {
        let store = self.open().await.expect("the disk works");
        let survived = self.model.check_opening(&*store).await;
        self.summary.survived += survived;
        store
    }

    fn finish(mut self) -> Summary {
        self.summary.disk_operations = self.disk.operations();
        self.summary.acknowledged = self.model.acknowledged;
        self.summary.uncertain = self.model.uncertain;
        self.summary
    }
}

/// Lives through so many crashes, the power cut or the process killed at any moment, a disk error now and then.
///
/// # Panics
/// If a promise is broken.
pub async fn random_lives(seed: u64, crashes: u64) -> Summary {
    let mut life = Life::new(seed);
    let rng = life.rng.clone();
    let below = |n: u64| rng.next_u64() % n;
    for _ in 0..crashes {
        let store = life.open_and_check().await;
        if below(3) == 0 {
            let fault = [Fault::Io, Fault::Full, Fault::Short][below(3) as usize];
            life.disk.fail_after(below(60), fault);
        }
        life.disk.crash_after(below(120));
        while !life.disk.crashed() {
            life.clock.advance(Duration::from_millis(below(50)));
            if below(200) == 0 {
                life.clock.step_to(Timestamp::from_millis((below(1 << 42)).cast_signed()));
            }
            life.model.act(&*store, &rng).await;
            // Only with everything idle may nothing move the disk on.
            if below(50) == 0 {
                break;
            }
        }
        if !life.disk.crashed() {
            life.model.check_live(&*store).await;
        }
        crate::LogStore::close(&*store).await;
        drop(store);
        life.disk.forget_faults();
        match below(6) {
            0 => life.disk.restart(),
            tear => life.disk.reboot(Tear::ALL[tear as usize - 1], below(u64::MAX)),
        }
        // Sometimes the recovery dies, too.
        if below(4) == 0 {
            life.disk.crash_after(below(6));
            if let Some(store) = life.open().await {
                crate::LogStore::close(&*store).await;
            }
            life.disk.reboot(Tear::ALL[below(5) as usize], below(u64::MAX));
        }
    }
    life.open_and_check().await;
    life.finish()
}

/// How many operations the disk sees in the script's life.
pub async fn script_operations() -> u64 {
    let mut life = Life::new(0);
    let store = life.open_and_check().await;
    life.model.script(&*store, &life.rng.clone(), &life.clock.clone()).await;
    crate::LogStore::close(&*store).await;
    life.finish().disk_operations
}

/// Lives the script's life up to an operation of the disk, crashes there, and goes on; twice.
///
/// # Panics
/// If a promise is broken.
pub async fn crash_at(operation: u64, tear: Tear) -> Summary {
    let mut life = Life::new(operation);
    for part in 0..2 {
        life.disk.crash_after(operation);
        if let Some(store) = life.open().await {
            life.model.script(&*store, &life.rng.clone(), &life.clock.clone()).await;
            crate::LogStore::close(&*store).await;
        }
        life.disk.reboot(tear, operation + part);
        let store = life.open_and_check().await;
        life.model.act(&*store, &life.rng.clone()).await;
        life.model.check_live(&*store).await;
        crate::LogStore::close(&*store).await;
        drop(store);
        life.disk.reboot(Tear::Nothing, 0);
    }
    life.open_and_check().await;
    life.finish()
}

/// Lives the script's life up to an operation of the disk, where the process is killed, which the caches outlive; then a second life
/// on what the first one left, until the power is cut at its end.
///
/// # Panics
/// If a promise is broken.
pub async fn kill_at(operation: u64, tear: Tear) -> Summary {
    let mut life = Life::new(operation);
    life.disk.crash_after(operation);
    if let Some(store) = life.open().await {
        life.model.script(&*store, &life.rng.clone(), &life.clock.clone()).await;
        crate::LogStore::close(&*store).await;
    }
    life.disk.restart();
    let store = life.open_and_check().await;
    life.model.must_work(&*store).await;
    life.model.act(&*store, &life.rng.clone()).await;
    crate::LogStore::close(&*store).await;
    drop(store);
    life.disk.reboot(tear, operation);
    life.open_and_check().await;
    life.finish()
}

/// Lives the script's life with a fault at an operation of the disk; looks before and after the next opening.
///
/// # Panics
/// If a promise is broken.
pub async fn fault_at(operation: u64, fault: Fault, tear: Tear) -> Summary {
    let mut life = Life::new(operation);
    life.disk.fail_after(operation, fault);
    if let Some(store) = life.open().await {
        life.model.script(&*store, &life.rng.clone(), &life.clock.clone()).await;
        life.disk.forget_faults(); // it happened, or this life was shorter than the one that was counted
        // The log must be writable again by itself.
        life.model.must_work(&*store).await;
        life.model.check_live(&*store).await;
        crate::LogStore::close(&*store).await;
    }
    life.disk.reboot(tear, operation);
    let store = life.open_and_check().await;
    life.model.must_work(&*store).await;
    crate::LogStore::close(&*store).await;
    life.finish()
}

/// A shard of the model.
pub(crate) const SHARDS: std::ops::Range<u64> = 1..7;

pub(crate) fn shard(number: u64) -> LogShardId {
    LogShardId(number)
}
