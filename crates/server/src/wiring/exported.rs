//! The few metrics of data streams that Prometheus gets too, so that a stream is seen there by its name.
//!
//! All else of a stream, its consumers and shards is in CloudWatch alone: label values are bounded, and what comes beyond the
//! bound is counted together.

use std::{
    collections::HashSet,
    sync::{Arc, atomic::AtomicU64},
};

use api::ports::{MetricDatum, MetricSink};
use base::{AccountId, Region};
use millstream_api as api;
use millstream_base as base;
use millstream_runtime as runtime;
use parking_lot::Mutex;
use prometheus_client::{
    encoding::EncodeLabelSet,
    metrics::{counter::Counter, family::Family, gauge::Gauge},
};
use runtime::Metrics;

/// Streams with labels of their own.
const STREAMS_MAX: usize = 500;
/// The label of all others.
const OTHERS: &str = "_other";

#[derive(Clone, PartialEq, Eq, Hash, Debug, EncodeLabelSet)]
struct StreamLabels {
    stream: String,
}

/// Passes metrics on, and counts some of them on the way.
pub(super) struct Exported {
    next: Arc<dyn MetricSink>,
    records_in: Family<StreamLabels, Counter>,
    bytes_in: Family<StreamLabels, Counter>,
    records_out: Family<StreamLabels, Counter>,
    age: Family<StreamLabels, Gauge<f64, AtomicU64>>,
    streams: Mutex<HashSet<String>>,
}

impl Exported {
    /// Before `next`.
    pub fn new(metrics: &Metrics, next: Arc<dyn MetricSink>) -> Self {
        Self {
            next,
            records_in: metrics.register(
                "streams_incoming_records",
                "Records put into a data stream: IncomingRecords of CloudWatch",
                Family::default(),
            ),
            bytes_in: metrics.register(
                "streams_incoming_bytes",
                "Bytes put into a data stream: IncomingBytes of CloudWatch",
                Family::default(),
            ),
            records_out: metrics.register(
                "streams_read_records",
                "Records read from a data stream: GetRecords.Records of CloudWatch",
                Family::default(),
            ),
            age: metrics.register(
                "streams_iterator_age_seconds",
                "The greatest age of a record at the last reads: GetRecords.IteratorAgeMilliseconds of CloudWatch",
                Family::default(),
            ),
            streams: Mutex::default(),
        }
    }

    fn labels(&self, stream: &str) -> StreamLabels {
        let mut streams = self.streams.lock();
        let known =
            streams.contains(stream) || (streams.len() < STREAMS_MAX && streams.insert(stream.to_owned()));
        StreamLabels { stream: if known { stream } else { OTHERS }.to_owned() }
    }

    fn count(&self, datum: &MetricDatum) {
        let [(dimension, stream)] = datum.dimensions.as_slice() else { return };
        if datum.namespace != "AWS/Kinesis" || dimension != "StreamName" {
            return;
        }
        let counter = match datum.name.as_ref() {
            "IncomingRecords" => &self.records_in,
            "IncomingBytes" => &self.bytes_in,
            "GetRecords.Records" => &self.records_out,
            "GetRecords.IteratorAgeMilliseconds" => {
                self.age.get_or_create(&self.labels(stream)).set(datum.value.max / 1000.0);
                return;
            }
            _ => return,
        };
        // Sums of counts are whole and not below zero.
        counter.get_or_create(&self.labels(stream)).inc_by(datum.value.sum as u64);
    }
}

impl MetricSink for Exported {
    fn put(&self, account: &AccountId, region: &Region, data: Vec<MetricDatum>) {
        data.iter().for_each(|datum| self.count(datum));
        self.next.put(account, region, data);
    }
}

#[cfg(test)]
mod tests {
    use api::ports::{MetricValue, Unit};
    use base::Timestamp;

    use super::*;

    struct Dropped;

    impl MetricSink for Dropped {
        fn put(&self, _: &AccountId, _: &Region, _: Vec<MetricDatum>) {}
    }

    fn datum(name: &'static str, dimensions: &[(&'static str, &str)], value: f64) -> MetricDatum {
        MetricDatum {
            namespace: "AWS/Kinesis".into(),
            name: name.into(),
            dimensions: dimensions
                .iter()
                .map(|(name, value)| ((*name).into(), (*value).to_owned()))
                .collect(),
            timestamp: Timestamp::from_millis(0),
            value: MetricValue::one(value),
            unit: Unit::Count,
        }
    }

    #[test]
    fn streams_have_labels_up_to_a_bound() {
        let metrics = Metrics::new();
        let exported = Exported::new(&metrics, Arc::new(Dropped));
        let (account, region) =
            (AccountId::parse("000000000000").unwrap(), Region::parse("us-east-1").unwrap());
        let put = |data| exported.put(&account, &region, data);
        for number in 0..STREAMS_MAX + 2 {
            put(vec![datum("IncomingRecords", &[("StreamName", &format!("s{number}"))], 3.0)]);
        }
        put(vec![
            datum("GetRecords.IteratorAgeMilliseconds", &[("StreamName", "s1")], 1500.0),
            datum("IncomingRecords", &[("StreamName", "s1"), ("ShardId", "shardId-000000000000")], 9.0),
        ]);
        let text = metrics.encode();
        assert!(text.contains("streams_incoming_records_total{stream=\"s1\"} 3\n"), "{text}");
        assert!(text.contains("streams_incoming_records_total{stream=\"_other\"} 6\n"), "{text}");
        assert!(text.contains("streams_iterator_age_seconds{stream=\"s1\"} 1.5\n"), "{text}");
    }
}
