//! The store: taking data in, listing series, reading points.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    ops::Bound,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use meta::{MetaError, Snapshot, Store};
use millstream_meta as meta;
use parking_lot::Mutex;

use super::{
    Point, SeriesKey, Tier,
    block::{self, Points},
    tables::{BLOCKS, MARKS, SEEN, SERIES},
};

/// The most series that are kept; data of further ones are refused.
const SERIES_MAX: usize = 1_000_000;
/// The most points that wait for the disk.
const POINTS_MAX: usize = 500_000;

/// A datum on its way in.
#[derive(Clone, Debug)]
pub struct Sample {
    /// Seconds since the epoch.
    pub second: u32,
    /// Whether it is kept per second as well.
    pub fine: bool,
    /// Its samples.
    pub point: Point,
}

/// Why a datum was not taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There are too many series.
    TooManySeries,
    /// More comes in than the disk takes.
    TooFast,
}

/// A series in a list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// What it is known by.
    pub key: Arc<SeriesKey>,
    /// When it last got data, in seconds since the epoch.
    pub seen: u32,
}

/// The metrics. All methods block for a moment on memory, and reading ones on the disk.
pub struct MetricStore {
    pub(super) store: Store,
    pub(super) state: Mutex<State>,
    dropped: AtomicU64,
}

#[derive(Default)]
pub(super) struct State {
    pub index: BTreeMap<Arc<SeriesKey>, u32>,
    pub series: HashMap<u32, Series>,
    texts: HashSet<Arc<str>>,
    pub next: u32,
    pub incoming: Batch,
    pub flushing: Option<Arc<Batch>>,
}

pub(super) struct Series {
    pub key: Arc<SeriesKey>,
    pub seen: u32,
    pub stored: bool,
}

/// What came between two flushes. A block holds what the batch brought if the store's mark is at its number or beyond.
#[derive(Default)]
pub(super) struct Batch {
    pub number: u64,
    pub points: usize,
    /// By second; standard data stand at whole minutes, and before fine ones of the same second.
    pub series: HashMap<u32, Vec<(u32, bool, Point)>>,
}

impl MetricStore {
    /// Opens the metrics in a store that holds nothing else.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub fn open(store: Store) -> Result<Self, MetaError> {
        let snapshot = store.snapshot()?;
        let mut state = State::default();
        let seen: HashMap<u32, u32> = snapshot.scan(SEEN, &())?.into_iter().collect();
        for record in snapshot.scan(SERIES, &())? {
            let dimensions: Vec<_> =
                record.dimensions.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let key = SeriesKey::new(
                &record.account,
                &record.region,
                &record.namespace,
                &record.name,
                &dimensions,
                &record.unit,
            );
            let key = state.shared(key);
            state.index.insert(key.clone(), record.number);
            let seen = seen.get(&record.number).copied().unwrap_or_default();
            state.series.insert(record.number, Series { key, seen, stored: true });
            state.next = state.next.max(record.number + 1);
        }
        state.incoming.number = snapshot.get(MARKS, "batch")?.unwrap_or_default() + 1;
        state.next = state.next.max(snapshot.get(MARKS, "next")?.unwrap_or_default() as u32);
        Ok(Self { store, state: Mutex::new(state), dropped: AtomicU64::new(0) })
    }

    /// Takes a datum in. It is seen at once, and on disk after the next flush.
    pub fn add(&self, key: &SeriesKey, sample: Sample) -> Result<(), Refused> {
        let refused = self.state.lock().add(key, sample);
        if refused.is_err() {
            self.dropped.fetch_add(1, Ordering::Relaxed);
        }
        refused
    }

    /// Takes data of a call in, all or none.
    pub fn add_all(&self, samples: Vec<(SeriesKey, Sample)>) -> Result<(), Refused> {
        let mut state = self.state.lock();
        if state.incoming.points + samples.len() > POINTS_MAX {
            return Err(Refused::TooFast);
        }
        if state.series.len() + samples.len() > SERIES_MAX {
            let fresh: HashSet<&SeriesKey> =
                samples.iter().map(|(key, _)| key).filter(|key| !state.index.contains_key(*key)).collect();
            if state.series.len() + fresh.len() > SERIES_MAX {
                return Err(Refused::TooManySeries);
            }
        }
        samples.into_iter().try_for_each(|(key, sample)| state.add(&key, sample))
    }

    /// How many data were refused since the start.
    pub fn dropped(&self) -> u64 {
        self.dropped.load(Ordering::Relaxed)
    }

    /// How many series there are.
    pub fn len(&self) -> usize {
        self.state.lock().series.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Series in their order, from the first that is at `from` or, with `after`, beyond it, for as long as `wanted` says.
    pub fn list(
        &self,
        from: &SeriesKey,
        after: bool,
        mut wanted: impl FnMut(&SeriesKey, u32) -> bool,
    ) -> Vec<Listed> {
        let state = self.state.lock();
        let from = if after { Bound::Excluded(from) } else { Bound::Included(from) };
        let mut listed = Vec::new();
        for (key, number) in state.index.range::<SeriesKey, _>((from, Bound::Unbounded)) {
            let seen = state.series[number].seen;
            if !wanted(key, seen) {
                break;
            }
            listed.push(Listed { key: key.clone(), seen });
        }
        listed
    }

    /// The series of a metric, of all units.
    pub fn series_of(&self, metric: &SeriesKey) -> Vec<Arc<SeriesKey>> {
        let first = metric.without_unit();
        let of_metric = self.list(&first, false, |key, _| key.is_same_metric(metric));
        of_metric.into_iter().map(|listed| listed.key).collect()
    }

    /// The points of a series from second `from` until before second `to`, at this resolution.
    ///
    /// # Errors
    /// If the disk cannot be read.
    pub fn read(&self, key: &SeriesKey, tier: Tier, from: u32, to: u32) -> Result<Points, MetaError> {
        let (number, waiting) = {
            let state = self.state.lock();
            let Some(number) = state.index.get(key).copied() else { return Ok(Vec::new()) };
            let batches = state.flushing.as_deref().into_iter().chain([&state.incoming]);
            let waiting: Vec<(u64, Points)> = batches
                .filter_map(|batch| Some((batch.number, at(batch.series.get(&number)?, tier))))
                .collect();
            (number, waiting)
        };
        // What was flushed before the lock was held is in the snapshot; what was flushed since has its mark there.
        let snapshot = self.store.snapshot()?;
        let flushed: u64 = snapshot.get(MARKS, "batch")?.unwrap_or_default();
        let mut points = stored(&snapshot, number, tier, from, to)?;
        for (_, waiting) in waiting.into_iter().filter(|(batch, _)| *batch > flushed) {
            merge(&mut points, waiting);
        }
        points.retain(|(second, _)| (from..to).contains(second));
        Ok(points)
    }
}

impl State {
    fn add(&mut self, key: &SeriesKey, sample: Sample) -> Result<(), Refused> {
        if self.incoming.points >= POINTS_MAX {
            return Err(Refused::TooFast);
        }
        let number = match self.index.get(key) {
            Some(number) => *number,
            None if self.series.len() >= SERIES_MAX => return Err(Refused::TooManySeries),
            None => {
                let number = self.next;
                self.next += 1;
                let key = self.shared(key.clone());
                self.index.insert(key.clone(), number);
                self.series.insert(number, Series { key, seen: 0, stored: false });
                number
            }
        };
        let series = self.series.get_mut(&number).expect("what the index names is there");
        series.seen = series.seen.max(sample.second);
        let Sample { second, fine, point } = sample;
        let second = if fine { second } else { second - second % 60 };
        let points = self.incoming.series.entry(number).or_default();
        match points.binary_search_by_key(&(second, fine), |(second, fine, _)| (*second, *fine)) {
            Ok(at) => points[at].2.merge(&point),
            Err(at) => {
                points.insert(at, (second, fine, point));
                self.incoming.points += 1;
            }
        }
        Ok(())
    }

    /// The key with texts that it shares with others.
    fn shared(&mut self, key: SeriesKey) -> Arc<SeriesKey> {
        let dimensions =
            key.dimensions.iter().map(|(name, value)| (self.text(name), self.text(value))).collect();
        Arc::new(SeriesKey {
            account: self.text(&key.account),
            region: self.text(&key.region),
            namespace: self.text(&key.namespace),
            name: self.text(&key.name),
            unit: self.text(&key.unit),
            dimensions,
        })
    }

    fn text(&mut self, text: &Arc<str>) -> Arc<str> {
        if let Some(held) = self.texts.get(text) {
            return held.clone();
        }
        self.texts.insert(text.clone());
        text.clone()
    }

    /// Forgets a series and texts that nobody else has.
    pub fn forget(&mut self, numbers: &[u32]) {
        for number in numbers {
            if let Some(series) = self.series.remove(number) {
                self.index.remove(&series.key);
            }
        }
        self.texts.retain(|text| Arc::strong_count(text) > 1);
    }
}

/// What came, at a resolution: seconds only of fine data, all else of all.
pub(super) fn at(came: &[(u32, bool, Point)], tier: Tier) -> Points {
    let mut points = Points::new();
    for (second, _, point) in came.iter().filter(|(_, fine, _)| *fine || tier != Tier::Second) {
        let place = second - second % tier.step();
        match points.last_mut() {
            Some((last, held)) if *last == place => held.merge(point),
            _ => points.push((place, point.clone())),
        }
    }
    points
}

/// Adds points to points; both are sorted.
pub(super) fn merge(points: &mut Points, added: Points) {
    for (place, point) in added {
        match points.binary_search_by_key(&place, |(place, _)| *place) {
            Ok(at) => points[at].1.merge(&point),
            Err(at) => points.insert(at, (place, point)),
        }
    }
}

fn stored(snapshot: &Snapshot, number: u32, tier: Tier, from: u32, to: u32) -> Result<Points, MetaError> {
    let mut points = Points::new();
    if to <= from {
        return Ok(points);
    }
    for window in from / tier.span()..=(to - 1) / tier.span() {
        let key = (tier.key(), u64::from(window), u64::from(number));
        if let Some(text) = snapshot.get(BLOCKS, &key)? {
            points.extend(unpacked(&text, tier, window));
        }
    }
    Ok(points)
}

/// The points of a block, with their seconds. A block that cannot be read is as good as none, and reported.
pub(super) fn unpacked(text: &str, tier: Tier, window: u32) -> Points {
    let bytes = base64_simd::STANDARD.decode_to_vec(text).ok();
    let Some(points) = bytes.as_deref().and_then(block::decode) else {
        tracing::warn!(window, "a block of metrics cannot be read");
        return Points::new();
    };
    let place = |place| window.saturating_mul(tier.span()).saturating_add(tier.step().saturating_mul(place));
    points.into_iter().map(|(step, point)| (place(step), point)).collect()
}
