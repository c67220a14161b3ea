//! Models that are trained, and the bands that come of them.

use std::{collections::HashMap, sync::Arc};

use meta::{MetaError, Snapshot};
use millstream_meta as meta;
use parking_lot::Mutex;

use super::{DETECTORS, DetectorRecord, model::Model};
use crate::{
    query,
    statistic::Stat,
    store::{MetricStore, SeriesKey},
};

const DAY: u32 = 86_400;
/// How old a model may become before it is trained anew.
const KEPT: u32 = 3600;
/// How soon training is tried again where too little was known.
const RETRIED: u32 = 300;
/// Models that are kept at most.
const MODELS_MAX: usize = 1000;

/// What is expected at each of some times: the lower bound and the upper one.
pub(crate) type Band = Vec<(u32, f64, f64)>;

/// A model, what it was trained with and when.
#[derive(Clone)]
struct Entry {
    detector: Arc<DetectorRecord>,
    model: Option<Arc<Model>>,
    trained: u32,
}

type ModelKey = ((String, String, String), u32);

/// The models of metrics that somebody has asked for, by detector and period.
#[derive(Default)]
pub(crate) struct Trained(Mutex<HashMap<ModelKey, Entry>>);

/// How much of the past a model learns from: as much as is kept at the period, up to four weeks.
fn learned(period: u32) -> u32 {
    match period {
        ..60 => 3 * 3600,
        60..300 => 14 * DAY,
        _ => 28 * DAY,
    }
}

impl Trained {
    /// The band of a metric's statistic in periods from `start` until before `end`, `width` spreads to either side. Nothing
    /// as long as too little is known.
    ///
    /// # Errors
    /// If the store fails.
    #[expect(clippy::too_many_arguments, reason = "a query's parts")]
    pub fn band(
        &self,
        store: &MetricStore,
        detectors: &Snapshot,
        metric: &SeriesKey,
        stat_text: &str,
        period: u32,
        range: (u32, u32),
        width: f64,
        now: u32,
    ) -> Result<Band, MetaError> {
        let plain = DetectorRecord::plain(metric, stat_text);
        let detector = detectors.get(DETECTORS, &plain.key())?.unwrap_or(plain);
        let zone = detector.zone();
        let Some(model) = self.model(store, detector, period, now)? else { return Ok(Band::new()) };
        let (start, end) = range;
        let times = (start..end).step_by(period as usize);
        let bound = |at| {
            let (expected, spread) = model.expected(at, &zone)?;
            Some((at, expected - width * spread, expected + width * spread))
        };
        Ok(times.filter_map(bound).collect())
    }

    /// Whether a detector has a model, and one that knows enough; `None` if it was not trained yet.
    pub fn is_trained(&self, detector: &DetectorRecord) -> Option<bool> {
        let models = self.0.lock();
        let of_detector = models.iter().filter(|((key, _), _)| *key == detector.key());
        of_detector.map(|(_, entry)| entry.model.is_some()).max()
    }

    /// Forgets the models of a detector that has changed.
    pub fn forget(&self, key: &(String, String, String)) {
        self.0.lock().retain(|(of, _), _| of != key);
    }

    fn model(
        &self,
        store: &MetricStore,
        detector: DetectorRecord,
        period: u32,
        now: u32,
    ) -> Result<Option<Arc<Model>>, MetaError> {
        let key = (detector.key(), period);
        let held = self.0.lock().get(&key).cloned();
        if let Some(held) = held.filter(|held| *held.detector == detector) {
            let most = if held.model.is_some() { KEPT } else { RETRIED };
            if now.saturating_sub(held.trained) < most {
                return Ok(held.model);
            }
        }
        let model = train(store, &detector, period, now)?.map(Arc::new);
        let mut models = self.0.lock();
        if models.len() >= MODELS_MAX && !models.contains_key(&key) {
            let oldest = models.iter().min_by_key(|(_, entry)| entry.trained).map(|(key, _)| key.clone());
            oldest.and_then(|oldest| models.remove(&oldest));
        }
        models.insert(key, Entry { detector: Arc::new(detector), model: model.clone(), trained: now });
        Ok(model)
    }
}

/// A model of what a metric was until now.
fn train(
    store: &MetricStore,
    detector: &DetectorRecord,
    period: u32,
    now: u32,
) -> Result<Option<Model>, MetaError> {
    let Ok(stat) = Stat::parse(&detector.stat) else { return Ok(None) };
    // The period that is not over yet would be an anomaly.
    let end = now - now % period;
    let start = end.saturating_sub(learned(period));
    let start = start - start % period;
    let keys = store.series_of(&detector.metric());
    let found = query::merged(store, keys.iter().map(|key| key.as_ref()), start, end, period)?;
    let is_excluded = |at: u32| detector.excluded.iter().any(|(from, to)| (*from..*to).contains(&at));
    let points: Vec<(u32, f64)> = found
        .into_iter()
        .filter(|(at, _)| !is_excluded(*at))
        .filter_map(|(at, point)| Some((at, stat.of(&point)?)))
        .collect();
    Ok(Model::train(&points, &detector.zone()))
}
