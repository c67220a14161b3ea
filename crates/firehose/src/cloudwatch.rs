//! What CloudWatch is told of delivery streams: metrics of the namespace `AWS/Firehose` ("Monitoring Amazon Data Firehose Using
//! CloudWatch Metrics", developer guide).
//!
//! Whoever does something counts it into its delivery stream; only sums are kept. Once a second [`MetricsWorker`] takes what was
//! counted and hands it to the sink.

use std::{borrow::Cow, collections::BTreeMap, sync::Arc, time::Duration};

use api::ports::{MetricDatum, MetricSink, MetricValue, Unit};
use base::Timestamp;
use millstream_api as api;
use millstream_base as base;
use millstream_runtime as runtime;
use parking_lot::Mutex;
use runtime::{WorkError, Worker};

use crate::{config::FirehoseConfig, service::Firehose, stream::DeliveryStream, tables::Kind};

const NAMESPACE: Cow<'static, str> = Cow::Borrowed("AWS/Firehose");

/// What was counted since it was taken last.
#[derive(Debug, Default)]
pub(crate) struct Sums(Mutex<BTreeMap<Cow<'static, str>, (Unit, MetricValue)>>);

impl Sums {
    /// Counts a sample.
    pub fn add(&self, name: impl Into<Cow<'static, str>>, unit: Unit, value: f64) {
        let mut sums = self.0.lock();
        let sum = sums.entry(name.into()).or_insert((
            unit,
            MetricValue { count: 0.0, sum: 0.0, min: f64::INFINITY, max: f64::NEG_INFINITY },
        ));
        let value_of = &mut sum.1;
        value_of.count += 1.0;
        value_of.sum += value;
        value_of.min = value_of.min.min(value);
        value_of.max = value_of.max.max(value);
    }

    /// Counts so many of something.
    pub fn count(&self, name: impl Into<Cow<'static, str>>, count: usize) {
        self.add(name, Unit::Count, count as f64);
    }

    /// Counts bytes.
    pub fn bytes(&self, name: impl Into<Cow<'static, str>>, bytes: usize) {
        self.add(name, Unit::Bytes, bytes as f64);
    }

    fn take(&self) -> BTreeMap<Cow<'static, str>, (Unit, MetricValue)> {
        std::mem::take(&mut *self.0.lock())
    }
}

/// How metrics of deliveries to a destination begin.
pub(crate) fn delivery_to(kind: Kind) -> &'static str {
    match kind {
        Kind::S3 | Kind::ExtendedS3 => "DeliveryToS3",
        Kind::HttpEndpoint => "DeliveryToHttpEndpoint",
    }
}

impl DeliveryStream {
    /// What was counted, and how it is at this moment.
    fn metrics(&self, now: Timestamp, config: &FirehoseConfig) -> Vec<MetricDatum> {
        let snapshot = self.status.snapshot();
        if config.enforce_quotas && self.log.is_some() {
            let quotas = &config.quotas;
            for (name, unit, limit) in [
                ("BytesPerSecondLimit", Unit::BytesPerSecond, quotas.delivery_stream_bytes_per_second),
                ("RecordsPerSecondLimit", Unit::CountPerSecond, quotas.delivery_stream_records_per_second),
                (
                    "PutRequestsPerSecondLimit",
                    Unit::CountPerSecond,
                    quotas.delivery_stream_requests_per_second,
                ),
            ] {
                self.sums.add(name, unit, limit as f64);
            }
        }
        if snapshot.running && snapshot.backs_up {
            let age = snapshot.oldest_backup.map_or(0, |oldest| now.since(oldest).as_secs());
            self.sums.add("BackupToS3.DataFreshness", Unit::Seconds, age as f64);
        }
        if snapshot.running {
            let age = snapshot.oldest.map_or(0, |oldest| now.since(oldest).as_secs());
            let begin = delivery_to(self.record().destination.kind);
            self.sums.add(format!("{begin}.DataFreshness"), Unit::Seconds, age as f64);
        }
        let datum = |(name, (unit, value))| MetricDatum {
            namespace: NAMESPACE,
            name,
            dimensions: vec![("DeliveryStreamName".into(), self.key.name.clone())],
            timestamp: now,
            value,
            unit,
        };
        self.sums.take().into_iter().map(datum).collect()
    }
}

/// Hands the metrics of all delivery streams to CloudWatch once a second.
pub struct MetricsWorker {
    firehose: Arc<Firehose>,
    sink: Arc<dyn MetricSink>,
}

impl MetricsWorker {
    /// From this service to this sink.
    pub fn new(firehose: Arc<Firehose>, sink: Arc<dyn MetricSink>) -> Self {
        Self { firehose, sink }
    }
}

impl Worker for MetricsWorker {
    async fn wait(&mut self) {
        runtime::sleep(Duration::from_secs(1)).await;
    }

    async fn work(&mut self) -> Result<(), WorkError> {
        let now = self.firehose.now();
        for stream in self.firehose.all() {
            let data = stream.metrics(now, &self.firehose.config);
            if !data.is_empty() {
                self.sink.put(&stream.key.account, &stream.key.region, data);
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn samples_become_statistics() {
        let sums = Sums::default();
        sums.bytes("IncomingBytes", 10);
        sums.bytes("IncomingBytes", 30);
        let taken = sums.take();
        let (unit, value) = taken["IncomingBytes"];
        assert_eq!(unit, Unit::Bytes);
        assert_eq!(value, MetricValue { count: 2.0, sum: 40.0, min: 10.0, max: 30.0 });
        assert!(sums.take().is_empty());
    }
}
