//! What CloudWatch is told of data streams: metrics of the namespace `AWS/Kinesis`.
//!
//! Calls count into their stream, behind a lock of which each thread has its own in most cases, and only sums are kept: a
//! put of 500 records costs some tens of nanoseconds more. Once a second [`MetricsWorker`] takes what was counted and hands
//! it to the sink. Shards count only where enhanced monitoring asks for it.

use std::{
    borrow::Cow,
    cell::Cell,
    collections::HashMap,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use api::ports::{MetricDatum, MetricSink, MetricValue, Unit};
use base::{ShardId, Timestamp};
use millstream_api as api;
use millstream_base as base;
use millstream_runtime::{self as runtime, WorkError, Worker};
use parking_lot::Mutex;

use crate::{
    error::StreamsError,
    put::{Entries, Placed, Written},
    service::Streams,
    shard::Shard,
    stream::Stream,
};

const NAMESPACE: Cow<'static, str> = Cow::Borrowed("AWS/Kinesis");

/// Metrics with their units: first those of a stream, then those of a consumer.
macro_rules! metrics {
    ($($metric:ident $name:literal $unit:ident,)*) => {
        /// A metric of a stream, a consumer or a shard.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        enum Metric { $($metric,)* }

        const METRICS: &[(&str, Unit)] = &[$(($name, Unit::$unit),)*];
    };
}

// Names and units as in the developer guide, "Monitoring the Amazon Kinesis Data Streams service with Amazon CloudWatch".
metrics! {
    // Bytes and records that were put; bytes count as in a shard's quota, partition keys included.
    IncomingBytes "IncomingBytes" Bytes,
    IncomingRecords "IncomingRecords" Count,
    PutRecordBytes "PutRecord.Bytes" Bytes,
    PutRecordLatency "PutRecord.Latency" Milliseconds,
    PutRecordSuccess "PutRecord.Success" Count,
    PutRecordsBytes "PutRecords.Bytes" Bytes,
    PutRecordsLatency "PutRecords.Latency" Milliseconds,
    PutRecordsSuccess "PutRecords.Success" Count,
    // Deprecated by the guide in favour of SuccessfulRecords, and still there.
    PutRecordsRecords "PutRecords.Records" Count,
    PutRecordsTotal "PutRecords.TotalRecords" Count,
    PutRecordsSuccessful "PutRecords.SuccessfulRecords" Count,
    PutRecordsFailed "PutRecords.FailedRecords" Count,
    PutRecordsThrottled "PutRecords.ThrottledRecords" Count,
    // Records that were refused for a shard's quota.
    WriteExceeded "WriteProvisionedThroughputExceeded" Count,
    GetRecordsBytes "GetRecords.Bytes" Bytes,
    GetRecordsLatency "GetRecords.Latency" Milliseconds,
    GetRecordsRecords "GetRecords.Records" Count,
    GetRecordsSuccess "GetRecords.Success" Count,
    // How far the last record that was read lies behind the newest.
    GetRecordsAge "GetRecords.IteratorAgeMilliseconds" Milliseconds,
    // Calls that were refused for a shard's quota.
    ReadExceeded "ReadProvisionedThroughputExceeded" Count,
    SubscribeSuccess "SubscribeToShard.Success" Count,
    SubscribeExceeded "SubscribeToShard.RateExceeded" Count,
    EventSuccess "SubscribeToShardEvent.Success" Count,
    EventBytes "SubscribeToShardEvent.Bytes" Bytes,
    EventRecords "SubscribeToShardEvent.Records" Count,
    EventBehind "SubscribeToShardEvent.MillisBehindLatest" Milliseconds,
    // Of a shard, besides IncomingBytes, IncomingRecords and what was refused.
    OutgoingBytes "OutgoingBytes" Bytes,
    OutgoingRecords "OutgoingRecords" Count,
    ShardAge "IteratorAgeMilliseconds" Milliseconds,
}

/// Sums of the samples of one metric.
#[derive(Clone, Copy, Default)]
struct Tally {
    count: u64,
    sum: u64,
    min: u64,
    max: u64,
}

impl Tally {
    fn add(&mut self, value: u64) {
        self.min = if self.count == 0 { value } else { self.min.min(value) };
        self.max = self.max.max(value);
        self.count += 1;
        self.sum += value;
    }

    fn merge(&mut self, other: Self) {
        if other.count > 0 {
            self.min = if self.count == 0 { other.min } else { self.min.min(other.min) };
            self.max = self.max.max(other.max);
            self.count += other.count;
            self.sum += other.sum;
        }
    }
}

/// What a tally is of, besides its stream.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Part {
    Shard(ShardId),
    Consumer(Arc<str>),
}

/// Sums of some time.
struct Sums {
    stream: [Tally; METRICS.len()],
    parts: HashMap<Part, HashMap<usize, Tally>>,
}

impl Sums {
    fn new() -> Self {
        Self { stream: [Tally::default(); METRICS.len()], parts: HashMap::new() }
    }

    fn add(&mut self, metric: Metric, value: u64) {
        self.stream[metric as usize].add(value);
    }

    fn add_to(&mut self, part: Part, samples: &[(Metric, u64)]) {
        let tallies = self.parts.entry(part).or_default();
        for (metric, value) in samples {
            tallies.entry(*metric as usize).or_default().add(*value);
        }
    }

    fn merge(&mut self, other: Self) {
        for (sum, other) in self.stream.iter_mut().zip(other.stream) {
            sum.merge(other);
        }
        for (part, others) in other.parts {
            let tallies = self.parts.entry(part).or_default();
            for (metric, other) in others {
                tallies.entry(metric).or_default().merge(other);
            }
        }
    }
}

/// So many threads count at the same time without waiting for each other.
const STRIPES: usize = 4;

/// What was counted of a stream since it was last taken.
#[derive(Default)]
pub(crate) struct Counts([Mutex<Option<Box<Sums>>>; STRIPES]);

impl Counts {
    fn with(&self, count: impl FnOnce(&mut Sums)) {
        static THREADS: AtomicUsize = AtomicUsize::new(0);
        thread_local! {
            static STRIPE: Cell<usize> = Cell::new(THREADS.fetch_add(1, Ordering::Relaxed) % STRIPES);
        }
        let mut stripe = self.0[STRIPE.get()].lock();
        count(stripe.get_or_insert_with(|| Box::new(Sums::new())));
    }

    fn take(&self) -> Option<Box<Sums>> {
        let mut taken: Option<Box<Sums>> = None;
        for stripe in &self.0 {
            let Some(sums) = stripe.lock().take() else { continue };
            match &mut taken {
                Some(all) => all.merge(*sums),
                None => taken = Some(sums),
            }
        }
        taken
    }
}

fn millis(latency: Duration) -> u64 {
    u64::try_from(latency.as_millis()).unwrap_or(u64::MAX)
}

/// What became of the records of a put.
#[derive(Default)]
struct Outcome {
    bytes: u64,
    records: u64,
    throttled: u64,
    failed: u64,
}

impl Outcome {
    fn add(&mut self, placed: Placed, bytes: usize) {
        match placed {
            Placed::At(..) => {
                self.bytes += bytes as u64;
                self.records += 1;
            }
            Placed::Throttled(_) => self.throttled += 1,
            Placed::Pending | Placed::Failed => self.failed += 1,
        }
    }
}

impl Stream {
    /// Counts a PutRecord or PutRecords of the entries.
    pub(crate) fn count_put(
        &self,
        entries: &Entries,
        written: &Result<Written, StreamsError>,
        latency: Duration,
    ) {
        if matches!(written, Err(StreamsError::DryRun)) {
            return;
        }
        let mut outcome = Outcome::default();
        if let Ok(written) = written {
            for (index, placed) in written.placed.iter().enumerate() {
                outcome.add(*placed, entries.bytes(index));
            }
        }
        let success = u64::from(outcome.records > 0);
        let by_shard = if self.peek().record.shard_level_metrics.is_empty() {
            Vec::new()
        } else {
            by_shard(entries, written.as_ref().ok())
        };
        self.counts.with(|sums| {
            if entries.is_alone {
                sums.add(Metric::PutRecordLatency, millis(latency));
                sums.add(Metric::PutRecordSuccess, success);
                if success == 1 {
                    sums.add(Metric::PutRecordBytes, outcome.bytes);
                }
            } else {
                sums.add(Metric::PutRecordsLatency, millis(latency));
                sums.add(Metric::PutRecordsSuccess, success);
                sums.add(Metric::PutRecordsTotal, entries.len() as u64);
                sums.add(Metric::PutRecordsSuccessful, outcome.records);
                sums.add(Metric::PutRecordsFailed, outcome.failed);
                sums.add(Metric::PutRecordsThrottled, outcome.throttled);
                if success == 1 {
                    sums.add(Metric::PutRecordsBytes, outcome.bytes);
                    sums.add(Metric::PutRecordsRecords, outcome.records);
                }
            }
            sums.add(Metric::WriteExceeded, outcome.throttled);
            if success == 1 {
                sums.add(Metric::IncomingBytes, outcome.bytes);
                sums.add(Metric::IncomingRecords, outcome.records);
            }
            for (shard, outcome) in by_shard {
                sums.add_to(
                    Part::Shard(shard),
                    &[
                        (Metric::IncomingBytes, outcome.bytes),
                        (Metric::IncomingRecords, outcome.records),
                        (Metric::WriteExceeded, outcome.throttled),
                    ],
                );
            }
        });
    }

    /// Counts a GetRecords that was answered with so many records and bytes, so far behind the newest.
    pub(crate) fn count_get(
        &self,
        shard: ShardId,
        records: u64,
        bytes: u64,
        behind: Duration,
        latency: Duration,
    ) {
        let each = !self.peek().record.shard_level_metrics.is_empty();
        self.counts.with(|sums| {
            sums.add(Metric::GetRecordsLatency, millis(latency));
            sums.add(Metric::GetRecordsSuccess, 1);
            sums.add(Metric::GetRecordsBytes, bytes);
            sums.add(Metric::GetRecordsRecords, records);
            sums.add(Metric::GetRecordsAge, millis(behind));
            sums.add(Metric::ReadExceeded, 0);
            if each {
                sums.add_to(
                    Part::Shard(shard),
                    &[
                        (Metric::OutgoingBytes, bytes),
                        (Metric::OutgoingRecords, records),
                        (Metric::ShardAge, millis(behind)),
                        (Metric::ReadExceeded, 0),
                    ],
                );
            }
        });
    }

    /// Counts a GetRecords that failed.
    pub(crate) fn count_failed_get(&self, shard: ShardId, failure: &StreamsError) {
        if matches!(failure, StreamsError::DryRun) {
            return;
        }
        let exceeded = u64::from(matches!(failure, StreamsError::ThroughputExceeded(_)));
        let each = !self.peek().record.shard_level_metrics.is_empty();
        self.counts.with(|sums| {
            sums.add(Metric::GetRecordsSuccess, 0);
            sums.add(Metric::ReadExceeded, exceeded);
            if each {
                sums.add_to(Part::Shard(shard), &[(Metric::ReadExceeded, exceeded)]);
            }
        });
    }

    /// Counts a SubscribeToShard of a consumer.
    pub(crate) fn count_subscription(&self, consumer: &str, failure: Option<&StreamsError>) {
        if matches!(failure, Some(StreamsError::DryRun)) {
            return;
        }
        let exceeded = matches!(failure, Some(StreamsError::LimitExceeded(_)));
        self.counts.with(|sums| {
            sums.add_to(
                Part::Consumer(consumer.into()),
                &[
                    (Metric::SubscribeSuccess, u64::from(failure.is_none())),
                    (Metric::SubscribeExceeded, u64::from(exceeded)),
                ],
            );
        });
    }

    /// Counts an event that was pushed to a consumer.
    pub(crate) fn count_event(
        &self,
        consumer: &str,
        shard: &Shard,
        records: u64,
        bytes: u64,
        behind: Duration,
    ) {
        let each = !self.peek().record.shard_level_metrics.is_empty();
        self.counts.with(|sums| {
            sums.add_to(
                Part::Consumer(consumer.into()),
                &[
                    (Metric::EventSuccess, 1),
                    (Metric::EventBytes, bytes),
                    (Metric::EventRecords, records),
                    (Metric::EventBehind, millis(behind)),
                ],
            );
            if each {
                sums.add_to(
                    Part::Shard(shard.id),
                    &[(Metric::OutgoingBytes, bytes), (Metric::OutgoingRecords, records)],
                );
            }
        });
    }

    /// What was counted since this was last asked, as data of metrics.
    fn metrics(&self, now: Timestamp) -> Vec<MetricDatum> {
        let Some(sums) = self.counts.take() else { return Vec::new() };
        let mut data = Vec::new();
        let mut push = |metric: usize, tally: Tally, more: Option<(&'static str, String)>| {
            if tally.count == 0 {
                return;
            }
            let (name, unit) = METRICS[metric];
            let mut dimensions = vec![("StreamName".into(), self.id.name.to_string())];
            dimensions.extend(more.map(|(name, value)| (name.into(), value)));
            let value = MetricValue {
                count: tally.count as f64,
                sum: tally.sum as f64,
                min: tally.min as f64,
                max: tally.max as f64,
            };
            data.push(MetricDatum {
                namespace: NAMESPACE,
                name: name.into(),
                dimensions,
                timestamp: now,
                value,
                unit,
            });
        };
        for (metric, tally) in sums.stream.into_iter().enumerate() {
            push(metric, tally, None);
        }
        let asked = self.state().record.shard_level_metrics.clone();
        for (part, tallies) in sums.parts {
            for (metric, tally) in tallies {
                match &part {
                    Part::Consumer(name) => push(metric, tally, Some(("ConsumerName", name.to_string()))),
                    Part::Shard(shard) if asked.contains(METRICS[metric].0) => {
                        push(metric, tally, Some(("ShardId", shard.to_string())));
                    }
                    Part::Shard(_) => {}
                }
            }
        }
        data
    }
}

/// What became of the records of each shard.
fn by_shard(entries: &Entries, written: Option<&Written>) -> Vec<(ShardId, Outcome)> {
    let Some(written) = written else { return Vec::new() };
    let mut shards: Vec<(ShardId, Outcome)> =
        written.shards.iter().map(|shard| (shard.id, Outcome::default())).collect();
    for (index, placed) in written.placed.iter().enumerate() {
        if let Placed::At(shard, _) | Placed::Throttled(shard) = placed {
            shards[*shard as usize].1.add(*placed, entries.bytes(index));
        }
    }
    shards.retain(|(_, outcome)| outcome.records + outcome.throttled > 0);
    shards
}

/// Hands the metrics of all streams to CloudWatch once a second.
pub struct MetricsWorker {
    streams: Arc<Streams>,
    sink: Arc<dyn MetricSink>,
}

impl MetricsWorker {
    /// From this service to this sink.
    pub fn new(streams: Arc<Streams>, sink: Arc<dyn MetricSink>) -> Self {
        Self { streams, sink }
    }
}

impl Worker for MetricsWorker {
    async fn wait(&mut self) {
        runtime::sleep(Duration::from_secs(1)).await;
    }

    async fn work(&mut self) -> Result<(), WorkError> {
        let now = self.streams.now();
        for stream in self.streams.registry.all() {
            let data = stream.metrics(now);
            if !data.is_empty() {
                self.sink.put(&stream.id.account, &stream.id.region, data);
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use base::{AccountId, Region};
    use serde_json::json;

    use super::*;
    use crate::testing::Harness;

    #[derive(Default)]
    struct Seen(Mutex<Vec<MetricDatum>>);

    impl MetricSink for Seen {
        fn put(&self, _: &AccountId, _: &Region, data: Vec<MetricDatum>) {
            self.0.lock().extend(data);
        }
    }

    /// Name, the dimension beside the stream, samples and sum of all that was counted.
    async fn counted(harness: &Harness) -> Vec<(String, String, f64, f64)> {
        let seen = Arc::new(Seen::default());
        MetricsWorker::new(harness.streams.clone(), seen.clone()).work().await.unwrap();
        let data = std::mem::take(&mut *seen.0.lock());
        let of = |datum: MetricDatum| {
            assert_eq!(datum.dimensions[0], ("StreamName".into(), "s".to_owned()));
            let part = datum.dimensions.get(1).map(|(_, value)| value.clone()).unwrap_or_default();
            (datum.name.into_owned(), part, datum.value.count, datum.value.sum)
        };
        data.into_iter().map(of).collect()
    }

    fn find(counted: &[(String, String, f64, f64)], name: &str, part: &str) -> Option<(f64, f64)> {
        let found = counted.iter().find(|(n, p, ..)| n == name && p == part);
        found.map(|(.., count, sum)| (*count, *sum))
    }

    #[tokio::test]
    async fn puts_and_gets_are_counted() {
        let harness = Harness::with_stream(1).await;
        harness.put("s", "key", b"data").await;
        harness.put("s", "key", b"more data").await;
        let records = json!([{"PartitionKey": "k", "Data": "AAAA"}, {"PartitionKey": "k", "Data": "AAAA"}]);
        harness.ok("PutRecords", &json!({"StreamName": "s", "Records": records}).to_string()).await;
        let body =
            r#"{"StreamName":"s","ShardId":"shardId-000000000000","ShardIteratorType":"TRIM_HORIZON"}"#;
        let iterator = harness.ok("GetShardIterator", body).await["ShardIterator"].clone();
        harness.ok("GetRecords", &json!({"ShardIterator": iterator}).to_string()).await;
        let found = counted(&harness).await;
        for (name, samples) in [
            ("PutRecord.Bytes", (2.0, 19.0)),
            ("PutRecord.Success", (2.0, 2.0)),
            ("PutRecords.TotalRecords", (1.0, 2.0)),
            ("PutRecords.FailedRecords", (1.0, 0.0)),
            ("IncomingRecords", (3.0, 4.0)),
            ("IncomingBytes", (3.0, 27.0)),
            ("WriteProvisionedThroughputExceeded", (3.0, 0.0)),
            ("GetRecords.Records", (1.0, 4.0)),
            ("GetRecords.Success", (1.0, 1.0)),
        ] {
            assert_eq!(find(&found, name, ""), Some(samples), "{name}");
        }
        assert!(found.iter().all(|(_, part, ..)| part.is_empty()), "no shard was asked for");
        assert_eq!(counted(&harness).await, [], "what was taken is gone");
    }

    #[tokio::test]
    async fn shards_count_what_was_asked_for() {
        let harness = Harness::with_stream(2).await;
        let body = json!({"StreamName": "s", "ShardLevelMetrics": ["IncomingRecords"]}).to_string();
        harness.ok("EnableEnhancedMonitoring", &body).await;
        harness.put_to("s", 1, b"data").await;
        let found = counted(&harness).await;
        assert_eq!(find(&found, "IncomingRecords", "shardId-000000000001"), Some((1.0, 1.0)));
        assert_eq!(found.iter().filter(|(_, part, ..)| !part.is_empty()).count(), 1);
    }
}
