//! What CloudWatch is told of delivery streams: metrics of the namespace `AWS/Firehose` ("Monitoring Amazon Data Firehose Using
//! CloudWatch Metrics", developer guide).
//!
//! Whoever does something counts it into its delivery stream; only sums are kept. Once a second [`MetricsWorker`] takes what was
//! counted and hands it to the sink.

use std::{sync::Arc, time::Duration};

pub(crate) use api::ports::MetricSums as Sums;
use api::ports::{MetricDatum, MetricSink, Unit};
use base::Timestamp;
use millstream_api as api;
use millstream_base as base;
use millstream_runtime as runtime;
use runtime::{WorkError, Worker};

use crate::{config::FirehoseConfig, service::Firehose, stream::DeliveryStream, tables::Kind};

const NAMESPACE: &str = "AWS/Firehose";

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
        self.sums.take_data(NAMESPACE, ("DeliveryStreamName", &self.key.name), now)
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
