//! Metrics of services in CloudWatch's form.

use std::{
    borrow::Cow,
    collections::BTreeMap,
    mem,
    sync::{Mutex, PoisonError},
};

use base::{AccountId, Region, Timestamp};
use millstream_base as base;

/// The units that services of this project use, with CloudWatch's names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// `None`.
    None,
    /// `Count`.
    Count,
    /// `Bytes`.
    Bytes,
    /// `Seconds`.
    Seconds,
    /// `Milliseconds`.
    Milliseconds,
    /// `Percent`.
    Percent,
    /// `Count/Second`.
    CountPerSecond,
    /// `Bytes/Second`.
    BytesPerSecond,
}

impl Unit {
    /// As CloudWatch writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "None",
            Self::Count => "Count",
            Self::Bytes => "Bytes",
            Self::Seconds => "Seconds",
            Self::Milliseconds => "Milliseconds",
            Self::Percent => "Percent",
            Self::CountPerSecond => "Count/Second",
            Self::BytesPerSecond => "Bytes/Second",
        }
    }
}

/// A statistic set: what became of one or more samples.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MetricValue {
    /// How many samples.
    pub count: f64,
    /// Their sum.
    pub sum: f64,
    /// The least.
    pub min: f64,
    /// The greatest.
    pub max: f64,
}

impl MetricValue {
    /// One sample.
    pub const fn one(value: f64) -> Self {
        Self { count: 1.0, sum: value, min: value, max: value }
    }
}

/// A datum of a metric.
#[derive(Clone, Debug, PartialEq)]
pub struct MetricDatum {
    /// `AWS/Kinesis`.
    pub namespace: Cow<'static, str>,
    /// `IncomingRecords`.
    pub name: Cow<'static, str>,
    /// Dimensions, in any order: `[("StreamName", "orders")]`.
    pub dimensions: Vec<(Cow<'static, str>, String)>,
    /// When the samples were taken.
    pub timestamp: Timestamp,
    /// The samples.
    pub value: MetricValue,
    /// What they count.
    pub unit: Unit,
}

/// Takes data of metrics. Without CloudWatch they are dropped; Prometheus reads the registry of `runtime` instead.
///
/// Not for hot paths: there a service counts for itself, and hands over sums once a second from a worker of its own.
pub trait MetricSink: Send + Sync + 'static {
    /// Adds data. Waits for nothing; over its budget the sink drops data and counts them.
    fn put(&self, account: &AccountId, region: &Region, data: Vec<MetricDatum>);
}

/// What a service counts of one of its things until its metrics are collected: a statistic set for each metric.
///
/// A lock is taken for a moment, so paths that are hot count for themselves first.
#[derive(Debug, Default)]
pub struct MetricSums(Mutex<BTreeMap<Cow<'static, str>, (Unit, MetricValue)>>);

impl MetricSums {
    /// Counts a sample.
    pub fn add(&self, name: impl Into<Cow<'static, str>>, unit: Unit, value: f64) {
        let mut sums = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let none = MetricValue { count: 0.0, sum: 0.0, min: f64::INFINITY, max: f64::NEG_INFINITY };
        let (_, sum) = sums.entry(name.into()).or_insert((unit, none));
        sum.count += 1.0;
        sum.sum += value;
        sum.min = sum.min.min(value);
        sum.max = sum.max.max(value);
    }

    /// Counts so many of something.
    pub fn count(&self, name: impl Into<Cow<'static, str>>, count: usize) {
        self.add(name, Unit::Count, count as f64);
    }

    /// Counts bytes.
    pub fn bytes(&self, name: impl Into<Cow<'static, str>>, bytes: usize) {
        self.add(name, Unit::Bytes, bytes as f64);
    }

    /// Takes what was counted.
    pub fn take(&self) -> BTreeMap<Cow<'static, str>, (Unit, MetricValue)> {
        mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Takes what was counted as data of this namespace and dimension.
    pub fn take_data(
        &self,
        namespace: &'static str,
        dimension: (&'static str, &str),
        timestamp: Timestamp,
    ) -> Vec<MetricDatum> {
        self.take_data_of(namespace, &[dimension], timestamp)
    }

    /// The same with several dimensions.
    pub fn take_data_of(
        &self,
        namespace: &'static str,
        dimensions: &[(&'static str, &str)],
        timestamp: Timestamp,
    ) -> Vec<MetricDatum> {
        let all = |&(name, value): &(&'static str, &str)| (Cow::Borrowed(name), value.to_owned());
        let datum = |(name, (unit, value))| MetricDatum {
            namespace: namespace.into(),
            name,
            dimensions: dimensions.iter().map(all).collect(),
            timestamp,
            value,
            unit,
        };
        self.take().into_iter().map(datum).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn samples_become_statistics() {
        let sums = MetricSums::default();
        sums.bytes("IncomingBytes", 10);
        sums.bytes("IncomingBytes", 30);
        let data = sums.take_data("AWS/X", ("Name", "n"), Timestamp::from_millis(7));
        assert_eq!(data.len(), 1);
        assert_eq!((data[0].unit, data[0].timestamp), (Unit::Bytes, Timestamp::from_millis(7)));
        assert_eq!(data[0].value, MetricValue { count: 2.0, sum: 40.0, min: 10.0, max: 30.0 });
        assert!(sums.take().is_empty());
    }
}
