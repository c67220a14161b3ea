//! Metrics of services in CloudWatch's form.

use std::borrow::Cow;

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
