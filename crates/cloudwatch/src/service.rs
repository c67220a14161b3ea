//! The service: its parts, and how it comes up.

use std::sync::Arc;

use api::Caller;
use base::{Clock, Timestamp};
use meta::Store;
use millstream_api as api;
use millstream_base as base;
use millstream_meta as meta;

use crate::{
    alarms::AlarmActions,
    anomaly::Trained,
    data::Sources,
    generated::metrics::Dimension,
    store::{MetricStore, SeriesKey},
};

/// What CloudWatch stands on.
pub struct Parts {
    /// The metadata, which has the alarms.
    pub store: Store,
    /// The metrics.
    pub metrics: Arc<MetricStore>,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Does what alarms want done.
    pub actions: Arc<dyn AlarmActions>,
}

/// CloudWatch.
pub struct CloudWatch {
    pub(crate) store: Store,
    pub(crate) metrics: Arc<MetricStore>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) actions: Arc<dyn AlarmActions>,
    /// What metrics are expected to be.
    pub(crate) trained: Arc<Trained>,
}

impl CloudWatch {
    /// The service over its parts.
    pub fn new(parts: Parts) -> Arc<Self> {
        let Parts { store, metrics, clock, actions } = parts;
        Arc::new(Self { store, metrics, clock, actions, trained: Arc::default() })
    }

    /// What queries are answered from.
    pub(crate) fn sources(&self) -> Sources {
        Sources { store: self.store.clone(), metrics: self.metrics.clone(), trained: self.trained.clone() }
    }

    /// Seconds since the epoch.
    pub(crate) fn now(&self) -> u32 {
        second(self.clock.now())
    }
}

/// Whose metrics.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Owner<'a> {
    pub account: &'a str,
    pub region: &'a str,
}

impl<'a> From<&'a Caller> for Owner<'a> {
    fn from(caller: &'a Caller) -> Self {
        Self { account: caller.account().as_str(), region: caller.region.as_str() }
    }
}

/// Seconds since the epoch; what lies outside of 32 bits becomes the nearest that fits.
pub(crate) fn second(time: Timestamp) -> u32 {
    u32::try_from(time.as_millis().div_euclid(1000).max(0)).unwrap_or(u32::MAX)
}

/// A time as answers have it.
pub(crate) fn timestamp(second: u32) -> Timestamp {
    Timestamp::from_millis(i64::from(second) * 1000)
}

/// The series of an owner with these dimensions.
pub(crate) fn series<'a>(
    owner: impl Into<Owner<'a>>,
    namespace: &str,
    name: &str,
    dimensions: Option<&[Dimension]>,
    unit: &str,
) -> SeriesKey {
    let dimensions: Vec<(&str, &str)> = dimensions
        .unwrap_or_default()
        .iter()
        .map(|dimension| (dimension.name.as_str(), dimension.value.as_str()))
        .collect();
    let owner = owner.into();
    SeriesKey::new(owner.account, owner.region, namespace, name, &dimensions, unit)
}
