//! The metrics of the crate, by delivery stream.

use millstream_runtime::Metrics;
use prometheus_client::metrics::{counter::Counter, family::Family, gauge::Gauge};

type Labels = [(&'static str, String); 1];
type Counts = Family<Labels, Counter>;
type Gauges = Family<Labels, Gauge>;

/// Counters and gauges, each labelled with `delivery_stream`.
#[derive(Clone)]
pub(crate) struct FirehoseMetrics {
    pub incoming_records: Counts,
    pub incoming_bytes: Counts,
    pub throttled_records: Counts,
    pub delivered_records: Counts,
    pub delivered_bytes: Counts,
    pub failed_records: Counts,
    pub attempts_failed: Counts,
    pub lost_records: Counts,
    pub freshness: Gauges,
    pub buffered_bytes: Gauges,
}

impl FirehoseMetrics {
    /// Registers them.
    pub fn register(metrics: &Metrics) -> Self {
        let counts = |name: &str, help: &str| metrics.register(name, help, Counts::default());
        let gauges = |name: &str, help: &str| metrics.register(name, help, Gauges::default());
        Self {
            incoming_records: counts(
                "firehose_incoming_records",
                "Records put into or read for a delivery stream",
            ),
            incoming_bytes: counts("firehose_incoming_bytes", "Bytes put into or read for a delivery stream"),
            throttled_records: counts(
                "firehose_throttled_records",
                "Records refused since a quota was used up",
            ),
            delivered_records: counts("firehose_delivered_records", "Records that the destination has"),
            delivered_bytes: counts(
                "firehose_delivered_bytes",
                "Bytes that the destination has, before compression",
            ),
            failed_records: counts("firehose_failed_records", "Records that went to the error output"),
            attempts_failed: counts("firehose_failed_attempts", "Attempts to deliver a buffer that failed"),
            lost_records: counts("firehose_lost_records", "Records given up after the retention period"),
            freshness: gauges(
                "firehose_data_freshness_seconds",
                "Age of the oldest record that is not delivered",
            ),
            buffered_bytes: gauges("firehose_buffered_bytes", "Bytes in buffers and under way"),
        }
    }
}

/// The label of a delivery stream.
pub(crate) fn labels(name: &str) -> Labels {
    [("delivery_stream", name.to_owned())]
}
