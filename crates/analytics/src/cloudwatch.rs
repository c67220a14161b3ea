//! What CloudWatch is told of SQL applications: metrics of the namespace `AWS/KinesisAnalytics` ("Metrics and Dimensions",
//! developer guide for SQL applications).
//!
//! A run counts into the [`Counters`] of its application, each part of it under its flow and id; only sums are kept. Once a
//! second [`MetricsWorker`] takes what was counted and hands it to the sink.

use std::{collections::BTreeMap, mem, sync::Arc, time::Duration};

use api::ports::{MetricDatum, MetricSink, MetricSums, ReadBatch, Unit};
use base::{AccountId, Region, Timestamp};
use millstream_api as api;
use millstream_base as base;
use millstream_runtime as runtime;
use parking_lot::Mutex;
use runtime::{WorkError, Worker};

use crate::{runner::Piece, service::Analytics, tables::Application};

const NAMESPACE: &str = "AWS/KinesisAnalytics";

/// The side of an application that something is counted of: the dimension `Flow`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Flow {
    Input,
    Output,
}

impl Flow {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Input => "Input",
            Self::Output => "Output",
        }
    }
}

/// How far an application is in a shard.
#[derive(Clone, Copy, Debug, Default)]
struct Progress {
    /// Batches that were read and are not through yet.
    waiting: usize,
    /// When the oldest record came that the application is not through with, as near as it is known; `None` if there is none.
    oldest: Option<Timestamp>,
}

/// What is counted of an application while it runs.
#[derive(Debug)]
pub(crate) struct Counters {
    account: AccountId,
    region: Region,
    application: String,
    parts: Mutex<BTreeMap<(Flow, String), Arc<MetricSums>>>,
    /// By input and shard.
    progress: Mutex<BTreeMap<(String, String), Progress>>,
}

impl Counters {
    fn new(application: &Application) -> Self {
        let (account, region, application) = application.key();
        Self { account, region, application, parts: Mutex::default(), progress: Mutex::default() }
    }

    /// Where an input or an output with this id is counted.
    pub fn part(&self, flow: Flow, id: &str) -> Arc<MetricSums> {
        self.parts.lock().entry((flow, id.to_owned())).or_default().clone()
    }

    /// A batch was read, and waits for the application.
    pub fn read(&self, input: &str, shard: &str, batch: &ReadBatch) {
        if batch.records.is_empty() {
            return;
        }
        let sums = self.part(Flow::Input, input);
        sums.count("Records", batch.records.len());
        sums.bytes("Bytes", batch.records.iter().map(|record| record.data.len()).sum());
        let mut progress = self.progress.lock();
        let of_shard = progress.entry((input.to_owned(), shard.to_owned())).or_default();
        of_shard.waiting += 1;
        of_shard.oldest = of_shard.oldest.or(batch.records.first().map(|record| record.arrival));
    }

    /// What has to be known of a batch once the application is through with it; `None` of one without records.
    pub fn reached(input: &str, shard: &str, batch: &ReadBatch) -> Option<Reached> {
        let last = batch.records.last()?.arrival;
        let more = batch.millis_behind_latest > 0;
        Some(Reached { key: (input.to_owned(), shard.to_owned()), last, more })
    }

    /// The application is through with these batches.
    pub fn took(&self, batches: Vec<Reached>) {
        let mut progress = self.progress.lock();
        for Reached { key, last, more } in batches {
            let of_shard = progress.entry(key).or_default();
            of_shard.waiting = of_shard.waiting.saturating_sub(1);
            // What follows came after the last record: how long after is known when it is taken.
            of_shard.oldest = (more || of_shard.waiting > 0).then_some(last);
        }
    }

    /// Readers begin: what others have read is read again.
    pub fn begin(&self) {
        self.progress.lock().clear();
    }

    /// Takes what was counted, and says how it is at this moment if the application runs.
    fn take(&self, runs: bool, now: Timestamp) -> Vec<MetricDatum> {
        let application = self.application.as_str();
        let mut data = Vec::new();
        if runs {
            let whole = MetricSums::default();
            // The engine of an application is one thread, which is the CPU of one KPU.
            whole.count("KPUs", 1);
            let oldest = self.progress.lock().values().filter_map(|progress| progress.oldest).min();
            let behind = oldest.map_or(Duration::ZERO, |oldest| now.since(oldest));
            whole.add("MillisBehindLatest", Unit::Milliseconds, behind.as_millis() as f64);
            data = whole.take_data(NAMESPACE, ("Application", application), now);
        }
        let parts = mem::take(&mut *self.parts.lock());
        for ((flow, id), sums) in parts {
            let dimensions = [("Application", application), ("Flow", flow.as_str()), ("Id", id.as_str())];
            data.extend(sums.take_data_of(NAMESPACE, &dimensions, now));
            // Who still holds the sums counts on.
            if Arc::strong_count(&sums) > 1 {
                self.parts.lock().entry((flow, id)).or_insert(sums);
            }
        }
        data
    }
}

/// How far the application is once it is through with a batch.
pub(crate) struct Reached {
    key: (String, String),
    last: Timestamp,
    more: bool,
}

/// Counts an invocation of an input's function, and what it made of this many records; `None` if it failed.
pub(crate) fn preprocessed(sums: &MetricSums, records: usize, made: Option<&[Piece]>, took: Duration) {
    sums.add("InputProcessing.Duration", Unit::Milliseconds, took.as_secs_f64() * 1000.0);
    sums.count("InputProcessing.Success", usize::from(made.is_some()));
    let Some(made) = made else { return };
    let failed = made.iter().filter(|piece| piece.failed).count();
    sums.count("InputProcessing.OkRecords", made.len() - failed);
    let bytes = made.iter().filter(|piece| !piece.failed).map(|piece| piece.data.len()).sum();
    sums.bytes("InputProcessing.OkBytes", bytes);
    sums.count("InputProcessing.DroppedRecords", records.saturating_sub(made.len()));
    sums.count("InputProcessing.ProcessingFailedRecords", failed);
}

/// Counts an invocation of a function that takes rows: of so many it took some, or it failed.
pub(crate) fn invoked(sums: &MetricSums, rows: usize, taken: Option<usize>, took: Duration) {
    sums.add("LambdaDelivery.Duration", Unit::Milliseconds, took.as_secs_f64() * 1000.0);
    sums.count("Success", usize::from(taken.is_some()));
    if let Some(taken) = taken {
        sums.count("LambdaDelivery.OkRecords", taken);
        sums.count("LambdaDelivery.DeliveryFailedRecords", rows - taken);
    }
}

/// Counts an attempt to deliver these rows to a stream.
pub(crate) fn delivered(sums: &MetricSums, rows: impl ExactSizeIterator<Item = usize>, success: bool) {
    sums.count("Success", usize::from(success));
    if success {
        sums.count("Records", rows.len());
        sums.bytes("Bytes", rows.sum());
    }
}

/// The counters of applications that run or ran a moment ago, by their ids.
#[derive(Debug, Default)]
pub(crate) struct Counted(Mutex<BTreeMap<u64, Arc<Counters>>>);

impl Counted {
    /// Those of an application. It counts as one that runs for as long as they are held.
    pub fn of(&self, application: &Application) -> Arc<Counters> {
        let mut counted = self.0.lock();
        let new = || Arc::new(Counters::new(application));
        counted.entry(application.id).or_insert_with(new).clone()
    }

    /// Takes what was counted, and forgets whoever no longer runs.
    fn take(&self, now: Timestamp) -> Vec<(Arc<Counters>, Vec<MetricDatum>)> {
        let mut taken = Vec::new();
        self.0.lock().retain(|_, counters| {
            let runs = Arc::strong_count(counters) > 1;
            taken.push((counters.clone(), counters.take(runs, now)));
            runs
        });
        taken
    }
}

/// Hands the metrics of all applications to CloudWatch once a second.
pub struct MetricsWorker {
    analytics: Arc<Analytics>,
    sink: Arc<dyn MetricSink>,
}

impl MetricsWorker {
    /// From this service to this sink.
    pub fn new(analytics: Arc<Analytics>, sink: Arc<dyn MetricSink>) -> Self {
        Self { analytics, sink }
    }
}

impl Worker for MetricsWorker {
    async fn wait(&mut self) {
        runtime::sleep(Duration::from_secs(1)).await;
    }

    async fn work(&mut self) -> Result<(), WorkError> {
        for (counters, data) in self.analytics.counted.take(self.analytics.parts.clock.now()) {
            if !data.is_empty() {
                self.sink.put(&counters.account, &counters.region, data);
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use api::ports::{MetricValue, ReadRecord};
    use base::{Generation, SequenceNumber, ShardId};
    use bytes::Bytes;

    use super::*;

    fn counters() -> Counters {
        Counters {
            account: AccountId::parse("000000000000").unwrap(),
            region: Region::parse("us-east-1").unwrap(),
            application: "a".into(),
            parts: Mutex::default(),
            progress: Mutex::default(),
        }
    }

    fn batch(arrivals: &[i64], millis_behind_latest: u64) -> ReadBatch {
        let record = |arrival: &i64| ReadRecord {
            sequence_number: SequenceNumber::new(Generation(1), ShardId::new(0), 1),
            sub_sequence_number: None,
            partition_key: Bytes::new(),
            explicit_hash_key: None,
            data: Bytes::from_static(b"ab"),
            arrival: Timestamp::from_millis(*arrival),
        };
        ReadBatch {
            records: arrivals.iter().map(record).collect(),
            next: 0,
            millis_behind_latest,
            children: None,
        }
    }

    fn values(data: &[MetricDatum]) -> BTreeMap<(String, String), MetricValue> {
        let key = |datum: &MetricDatum| {
            let dimensions: Vec<&str> =
                datum.dimensions[1..].iter().map(|(_, value)| value.as_str()).collect();
            (datum.name.to_string(), dimensions.join("/"))
        };
        data.iter().map(|datum| (key(datum), datum.value)).collect()
    }

    fn behind(counters: &Counters, now: i64) -> f64 {
        let data = counters.take(true, Timestamp::from_millis(now));
        values(&data)[&("MillisBehindLatest".to_owned(), String::new())].max
    }

    #[test]
    fn an_application_is_behind_by_the_oldest_record_that_it_is_not_through_with() {
        let counters = counters();
        assert_eq!(behind(&counters, 1_000), 0.0);
        let (first, second) = (batch(&[1_000, 2_000], 500), batch(&[2_500], 0));
        counters.read("1.1", "s", &first);
        assert_eq!(behind(&counters, 5_000), 4_000.0);
        counters.read("1.1", "s", &second);
        let reached = |batch: &ReadBatch| vec![Counters::reached("1.1", "s", batch).unwrap()];
        counters.took(reached(&first));
        assert_eq!(
            behind(&counters, 5_000),
            3_000.0,
            "what waits came after the last record that is through"
        );
        counters.took(reached(&second));
        assert_eq!(behind(&counters, 9_000), 0.0);
        assert!(Counters::reached("1.1", "s", &batch(&[], 0)).is_none());
    }

    #[test]
    fn parts_are_told_apart_by_flow_and_id() {
        let counters = counters();
        counters.read("1.1", "s", &batch(&[1, 2, 3], 0));
        delivered(&counters.part(Flow::Output, "1.2"), [5, 6].into_iter(), true);
        delivered(&counters.part(Flow::Output, "1.2"), [5].into_iter(), false);
        let data = counters.take(false, Timestamp::from_millis(10));
        let seen = values(&data);
        let sum = |name: &str, part: &str| seen[&(name.to_owned(), part.to_owned())].sum;
        assert_eq!((sum("Records", "Input/1.1"), sum("Bytes", "Input/1.1")), (3.0, 6.0));
        assert_eq!((sum("Records", "Output/1.2"), sum("Bytes", "Output/1.2")), (2.0, 11.0));
        assert_eq!((sum("Success", "Output/1.2"), seen.len()), (1.0, 5));
        assert!(counters.take(false, Timestamp::from_millis(11)).is_empty());
    }

    #[test]
    fn what_functions_make_of_records_is_counted() {
        let sums = MetricSums::default();
        let piece = |failed| Piece { data: Bytes::from_static(b"abc"), failed };
        preprocessed(&sums, 4, Some(&[piece(false), piece(true)]), Duration::from_millis(3));
        preprocessed(&sums, 4, None, Duration::from_millis(5));
        invoked(&sums, 3, Some(1), Duration::from_millis(2));
        let taken = sums.take();
        let sum = |name: &str| taken[name].1.sum;
        assert_eq!((sum("InputProcessing.OkRecords"), sum("InputProcessing.OkBytes")), (1.0, 3.0));
        assert_eq!(sum("InputProcessing.DroppedRecords"), 2.0);
        assert_eq!(sum("InputProcessing.ProcessingFailedRecords"), 1.0);
        assert_eq!(
            taken["InputProcessing.Success"].1,
            MetricValue { count: 2.0, sum: 1.0, min: 0.0, max: 1.0 }
        );
        assert_eq!(
            taken["InputProcessing.Duration"],
            (Unit::Milliseconds, MetricValue { count: 2.0, sum: 8.0, min: 3.0, max: 5.0 })
        );
        assert_eq!(
            (sum("LambdaDelivery.OkRecords"), sum("LambdaDelivery.DeliveryFailedRecords")),
            (1.0, 2.0)
        );
    }
}
