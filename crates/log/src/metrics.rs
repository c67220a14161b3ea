//! What the log tells about itself.

use std::sync::atomic::AtomicU64;

use millstream_runtime::Metrics;
use prometheus_client::metrics::{
    counter::Counter,
    gauge::Gauge,
    histogram::{Histogram, exponential_buckets},
};

/// The metrics of a log.
#[derive(Clone, Debug)]
pub(crate) struct LogMetrics {
    pub(crate) commits: Counter,
    pub(crate) commit_failures: Counter,
    pub(crate) records: Counter,
    pub(crate) bytes: Counter,
    pub(crate) sync_seconds: Histogram,
    pub(crate) queue_bytes: Gauge,
    pub(crate) tail_cache_bytes: Gauge,
    pub(crate) tail_cache_hits: Counter,
    pub(crate) tail_cache_misses: Counter,
    pub(crate) quarantined: Counter,
    pub(crate) segments: Gauge,
    pub(crate) spare_segments: Gauge<i64>,
    pub(crate) shards: Gauge,
    pub(crate) index_rebuilds: Counter<u64, AtomicU64>,
}

impl LogMetrics {
    pub(crate) fn new(metrics: &Metrics) -> Self {
        let counter = |name, help| metrics.register(name, help, Counter::default());
        let gauge = |name, help| metrics.register(name, help, Gauge::default());
        let buckets = exponential_buckets(25e-6, 2.0, 18); // 25 µs to 3.3 s
        Self {
            commits: counter("log_commits", "Frames made durable"),
            commit_failures: counter("log_commit_failures", "Frames that could not be made durable"),
            records: counter("log_records", "Records made durable"),
            bytes: counter("log_written_bytes", "Bytes made durable, frames and padding included"),
            sync_seconds: metrics.register(
                "log_sync_seconds",
                "Time from the start of a frame's write to the end of its sync",
                Histogram::new(buckets),
            ),
            queue_bytes: gauge("log_queue_bytes", "Bytes of batches that wait to be durable"),
            tail_cache_bytes: gauge("log_tail_cache_bytes", "Bytes of the newest records kept for readers"),
            tail_cache_hits: counter("log_tail_cache_hits", "Reads answered without the disk"),
            tail_cache_misses: counter("log_tail_cache_misses", "Reads that needed the disk"),
            quarantined: counter("log_quarantined_batches", "Batches found damaged and set aside"),
            segments: gauge("log_segments", "Segments that hold part of the log"),
            spare_segments: gauge("log_spare_segments", "Segment files ready to be used again"),
            shards: gauge("log_shards", "Shards"),
            index_rebuilds: counter("log_index_rebuilds", "Indexes made again from their segment"),
        }
    }
}
