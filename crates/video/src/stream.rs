//! A video stream in memory.

use std::{
    collections::HashMap,
    fmt,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::Duration,
};

use api::ports::{MetricSums, Unit};
use arc_swap::ArcSwap;
use base::{AccountId, Arn, Region, Timestamp};
use millstream_api as api;
use millstream_base as base;
use parking_lot::Mutex;
use tokio::sync::watch;

use crate::{
    archive::Archive, error::VideoError, fragment::FragmentNumber, live::Live, mkv::head::Head,
    tables::StreamRecord,
};

/// Where a stream is found.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct StreamId {
    pub account: AccountId,
    pub region: Region,
    pub name: Arc<str>,
}

impl StreamId {
    /// Its key in the table.
    pub fn key(&self) -> (String, String, String) {
        (self.account.to_string(), self.region.to_string(), self.name.to_string())
    }

    /// There is no such stream.
    pub fn not_found(&self) -> VideoError {
        VideoError::NotFound(format!(
            "The requested stream is not found or not active. Stream {} under account {}.",
            self.name, self.account
        ))
    }
}

impl fmt::Display for StreamId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}

/// A stream that keeps nothing holds its fragments for so long, for live readers (developer guide).
const BUFFER: Duration = Duration::from_secs(5 * 60);

/// A stream with its fragments.
pub(crate) struct Stream {
    pub id: StreamId,
    pub arn: Arn,
    /// The KMS key that its data key is wrapped under.
    pub key: Arn,
    pub generation: u64,
    record: ArcSwap<StreamRecord>,
    /// Held while the record is changed.
    pub update_lock: tokio::sync::Mutex<()>,
    pub archive: Archive,
    pub live: Live,
    pub numbers: tokio::sync::Mutex<Numbers>,
    producer: Producer,
    pub readers: Arc<AtomicUsize>,
    pub list_readers: Arc<AtomicUsize>,
    /// Heads of late, by fingerprint.
    heads: Mutex<HashMap<u64, Arc<Head>>>,
    deleted: AtomicBool,
    /// What CloudWatch will be told.
    pub sums: MetricSums,
}

/// A stream has one head, or a few: producers change theirs when they change their settings.
const HEADS_KEPT: usize = 16;

/// Which fragment numbers may be given out.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Numbers {
    pub next: u64,
    pub reserved: u64,
}

/// Who is putting media into the stream.
#[derive(Default)]
struct Producer {
    /// Ends the present one.
    present: Mutex<Option<(u64, watch::Sender<bool>)>>,
    /// Held by the present one for as long as it stores fragments.
    turn: Arc<tokio::sync::Mutex<()>>,
    given: std::sync::atomic::AtomicU64,
}

/// The right to put media into a stream; given back when dropped.
pub(crate) struct Turn {
    stream: Arc<Stream>,
    id: u64,
    /// Told when a successor wants the turn, or the stream is deleted.
    ended: watch::Receiver<bool>,
    _held: tokio::sync::OwnedMutexGuard<()>,
}

impl Stream {
    pub fn new(
        id: StreamId,
        record: StreamRecord,
        archive: Archive,
        reserved: u64,
    ) -> Result<Self, VideoError> {
        let arn = stream_arn(&id, record.created_ms);
        let invalid = |invalid: base::Invalid| VideoError::InvalidArgument(invalid.to_string());
        Ok(Self {
            arn,
            key: Arn::parse(&record.key.arn).map_err(invalid)?,
            generation: record.generation,
            record: ArcSwap::from_pointee(record),
            update_lock: tokio::sync::Mutex::default(),
            archive,
            live: Live::new(),
            numbers: tokio::sync::Mutex::new(Numbers { next: reserved, reserved }),
            producer: Producer::default(),
            readers: Arc::default(),
            list_readers: Arc::default(),
            heads: Mutex::default(),
            deleted: AtomicBool::new(false),
            sums: MetricSums::default(),
            id,
        })
    }

    /// What is stored about it.
    pub fn record(&self) -> Arc<StreamRecord> {
        self.record.load_full()
    }

    pub fn publish(&self, record: StreamRecord) {
        self.record.store(Arc::new(record));
    }

    /// Fragments that arrived before this are no longer shown.
    pub fn horizon_ms(&self, now: Timestamp) -> i64 {
        let kept = match self.record.load().retention_hours {
            0 => BUFFER,
            hours => Duration::from_secs(u64::from(hours) * 3600),
        };
        now.minus(kept).as_millis()
    }

    /// Refuses what needs fragments that are kept.
    pub fn require_retention(&self) -> Result<(), VideoError> {
        match self.record.load().retention_hours {
            0 => Err(VideoError::NoDataRetention(self.id.to_string())),
            _ => Ok(()),
        }
    }

    /// The number of a fragment.
    pub fn number(&self, count: u64) -> FragmentNumber {
        FragmentNumber::new(self.generation, count)
    }

    /// The count of a fragment number of this stream.
    pub fn count_of(&self, text: &str) -> Option<u64> {
        let number = FragmentNumber::parse(text)?;
        (number.generation() == self.generation).then_some(number.count())
    }

    /// A head that was read before.
    pub fn known_head(&self, fingerprint: u64) -> Option<Arc<Head>> {
        self.heads.lock().get(&fingerprint).cloned()
    }

    /// Keeps a head that was read.
    pub fn know_head(&self, head: Head) -> Arc<Head> {
        let head = Arc::new(head);
        let mut heads = self.heads.lock();
        if heads.len() >= HEADS_KEPT {
            heads.clear();
        }
        heads.insert(head.fingerprint, head.clone());
        head
    }

    /// Ends whoever reads or writes.
    pub fn delete(&self) {
        self.deleted.store(true, Ordering::SeqCst);
        if let Some((_, ended)) = &*self.producer.present.lock() {
            ended.send_replace(true);
        }
        self.live.wake();
    }

    /// Whether it was deleted.
    pub fn is_deleted(&self) -> bool {
        self.deleted.load(Ordering::SeqCst)
    }

    /// Whether a producer is connected.
    pub fn has_producer(&self) -> bool {
        self.producer.present.lock().is_some()
    }

    /// Counts a length of time.
    pub fn count_ms(&self, name: &'static str, time: Duration) {
        self.sums.add(name, Unit::Milliseconds, time.as_secs_f64() * 1000.0);
    }

    /// Takes the one producer's turn: `None` if somebody has it who is not to be replaced. A predecessor that is replaced
    /// ends first.
    pub async fn take_turn(self: &Arc<Self>, replace: bool) -> Option<Turn> {
        let (sender, ended) = watch::channel(false);
        let id = self.producer.given.fetch_add(1, Ordering::SeqCst);
        {
            let mut present = self.producer.present.lock();
            match &*present {
                Some(_) if !replace => return None,
                Some((_, predecessor)) => drop(predecessor.send_replace(true)),
                None => {}
            }
            *present = Some((id, sender));
        }
        let held = self.producer.turn.clone().lock_owned().await;
        Some(Turn { stream: self.clone(), id, ended, _held: held })
    }
}

impl Turn {
    /// Waits until a successor wants the turn, or the stream is deleted.
    pub async fn over(&mut self) {
        let _ = self.ended.wait_for(|ended| *ended).await;
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let mut present = self.stream.producer.present.lock();
        if present.as_ref().is_some_and(|(id, _)| *id == self.id) {
            *present = None;
        }
    }
}

/// `arn:aws:kinesisvideo:REGION:ACCOUNT:stream/NAME/CREATED`.
pub(crate) fn stream_arn(id: &StreamId, created_ms: i64) -> Arn {
    Arn::new("kinesisvideo", &id.region, &id.account, &format!("stream/{}/{created_ms}", id.name))
}

/// One of a bounded number of connections; given back when dropped.
pub(crate) struct Connection(Arc<AtomicUsize>);

impl Connection {
    /// One more, if there may be so many.
    pub fn open(count: &Arc<AtomicUsize>, most: u64) -> Option<Self> {
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        let open = |now: usize| (now < most).then_some(now + 1);
        count.fetch_update(Ordering::SeqCst, Ordering::SeqCst, open).ok()?;
        Some(Self(count.clone()))
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}
