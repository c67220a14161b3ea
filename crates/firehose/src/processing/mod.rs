//! What is done with records before they are buffered, in the order of the service: decompress, extract messages, take apart,
//! let a function change them, find partition keys, append a delimiter.

mod lambda;
mod query;
mod unpack;

use std::{collections::HashMap, sync::Arc, time::Duration};

use api::ports::Unit;
use base::Timestamp;
use bytes::Bytes;
use millstream_api as api;
use millstream_base as base;
use millstream_runtime as runtime;

use query::Keys;
pub(crate) use query::Query;

use crate::{
    cloudwatch::Sums,
    delivery::{Cores, ErrorLog, ErrorRecord, Failure, Place, Processor, Record},
    prefix::PartitionKeys,
    service::Firehose,
    settings::Processing,
    stream::DeliveryStream,
};
use lambda::Function;

/// A record that was processed.
#[derive(Clone, Debug)]
pub(crate) struct Processed {
    pub place: Place,
    pub arrival: Timestamp,
    pub routed: Routed,
}

/// Where a record goes.
#[derive(Clone, Debug)]
pub(crate) enum Routed {
    /// To the destination, with the keys of its partition.
    Main { data: Bytes, keys: Option<Arc<PartitionKeys>>, delimiter: Option<Arc<[u8]>> },
    /// To the error output, as this line.
    Failed(Vec<u8>),
}

/// A record in the pipeline: where it came from, its data, and the keys that a function gave it.
pub(crate) struct Item {
    /// The index of the record that it came from.
    source: usize,
    data: Bytes,
    keys: PartitionKeys,
}

/// Records on their way through the processors.
struct Unpacked {
    records: Vec<Record>,
    items: Vec<Item>,
    /// What of them needs nothing more, each with the index of its record.
    done: Vec<(usize, Processed)>,
}

/// All processors of a delivery stream.
pub(crate) struct Pipeline {
    processing: Processing,
    function: Option<Function>,
    query: Option<Arc<Query>>,
    delimiter: Option<Arc<[u8]>>,
    partitioned: bool,
    log: Option<Arc<ErrorLog>>,
    cores: Arc<Cores>,
    clock: Arc<dyn base::Clock>,
    sums: Arc<Sums>,
}

impl Pipeline {
    /// The processors that are configured; `None` if there are none.
    pub fn new(
        firehose: &Arc<Firehose>,
        stream: &DeliveryStream,
        processing: Processing,
        partitioned: bool,
        log: Option<Arc<ErrorLog>>,
    ) -> Result<Option<Self>, String> {
        if processing.is_none() && !partitioned {
            return Ok(None);
        }
        let function = match &processing.lambda {
            Some(lambda) => Some(Function::new(firehose, stream, lambda)?),
            None => None,
        };
        let query = processing.query.as_deref().map(Query::parse).transpose()?.map(Arc::new);
        let delimiter = processing.delimiter.clone().map(Arc::from);
        let (cores, clock) = (firehose.cores.clone(), firehose.clock.clone());
        let sums = stream.sums.clone();
        Ok(Some(Self { processing, function, query, delimiter, partitioned, log, cores, clock, sums }))
    }

    /// Whether a function changes the records: what it does with one it may do otherwise the next time.
    pub fn has_function(&self) -> bool {
        self.function.is_some()
    }

    /// How many bytes are processed together, and how long records wait for that.
    pub fn hints(&self) -> (usize, Duration) {
        match &self.processing.lambda {
            Some(lambda) => (lambda.buffer_bytes, Duration::from_secs(lambda.buffer_seconds)),
            None => (1 << 20, Duration::ZERO),
        }
    }

    /// Processes records; each result with the index of the record that it came from.
    pub async fn process(self: Arc<Self>, records: Vec<Record>) -> Vec<(usize, Processed)> {
        let pipeline = self.clone();
        let done = match &self.function {
            None => self.on_a_core(move || pipeline.route(pipeline.unpack(records))).await,
            Some(function) => {
                let Unpacked { records, items, mut done } =
                    self.on_a_core(move || pipeline.unpack(records)).await;
                let (items, failed) = function.transform(&records, items).await;
                done.extend(failed);
                let pipeline = self.clone();
                self.on_a_core(move || pipeline.route(Unpacked { records, items, done })).await
            }
        };
        if let Some(log) = &self.log {
            let failed = done.iter().filter_map(|(_, processed)| match &processed.routed {
                Routed::Failed(line) => Some(line.as_slice()),
                Routed::Main { .. } => None,
            });
            log.write_records(failed).await;
        }
        done
    }

    /// Does what is quick on the cores that all delivery streams share; the rest on a thread of its own, so that nobody waits
    /// for it.
    async fn on_a_core<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> T {
        if self.processing.decompress || self.query.as_ref().is_some_and(|query| query.may_take_long()) {
            return runtime::blocking(work).await;
        }
        self.cores.run(work).await.expect("what was to be done has not panicked")
    }

    fn unpack(&self, records: Vec<Record>) -> Unpacked {
        let (mut done, mut items) = (Vec::new(), Vec::with_capacity(records.len()));
        for (source, record) in records.iter().enumerate() {
            match unpack::unpack(&self.processing, &record.data) {
                Ok(parts) => {
                    items.extend(parts.into_iter().map(|data| Item {
                        source,
                        data,
                        keys: PartitionKeys::new(),
                    }));
                }
                Err(failure) => done.push((source, self.failed(record, &record.data, &failure))),
            }
        }
        Unpacked { records, items, done }
    }

    fn route(&self, unpacked: Unpacked) -> Vec<(usize, Processed)> {
        let Unpacked { records, items, mut done } = unpacked;
        let begun = self.clock.monotonic();
        let mut known = Known::default();
        for Item { source, data, keys } in items {
            let record = &records[source];
            let found = self.query.as_ref().map(|query| query.run(&data)).transpose();
            let processed = match found {
                Err(message) => {
                    let failure = Failure::new("DynamicPartitioning.MetadataExtractionFailed", message);
                    self.failed(record, &data, &failure)
                }
                Ok(found) => {
                    let keys = self.partitioned.then(|| known.keys(keys, found));
                    let routed = Routed::Main { data, keys, delimiter: self.delimiter.clone() };
                    Processed { place: record.place, arrival: record.arrival, routed }
                }
            };
            done.push((source, processed));
        }
        if self.query.is_some() {
            let took = self.clock.monotonic().saturating_sub(begun).as_secs_f64() * 1000.0;
            self.sums.add("JQProcessing.Duration", Unit::Milliseconds, took);
        }
        done.sort_by_key(|(source, _)| *source); // stable: pieces of a record stay in order
        done
    }

    fn failed(&self, record: &Record, data: &[u8], failure: &Failure) -> Processed {
        let line = line(data, record.arrival, self.clock.now(), failure, 1, None);
        Processed { place: record.place, arrival: record.arrival, routed: Routed::Failed(line) }
    }

    /// The error record of a record for which there is no room.
    pub fn too_many_partitions(data: &[u8], arrival: Timestamp, now: Timestamp) -> Vec<u8> {
        let failure = Failure::new(
            "DynamicPartitioning.ActivePartitionsLimitExceeded",
            "The number of active partitions exceeds the limit of the delivery stream.",
        );
        line(data, arrival, now, &failure, 1, None)
    }
}

/// The keys of partitions, each made once for many records.
#[derive(Default)]
struct Known(HashMap<(PartitionKeys, Vec<String>), Arc<PartitionKeys>>);

impl Known {
    /// Those that a function gave, and those that a query found.
    fn keys(&mut self, given: PartitionKeys, found: Option<Keys<'_>>) -> Arc<PartitionKeys> {
        let (names, values) = found.map_or_else(Default::default, |found| (found.names, found.values));
        self.0
            .entry((given, values))
            .or_insert_with_key(|(given, values)| {
                let found =
                    names.iter().zip(values).map(|(name, value)| ((true, name.clone()), value.clone()));
                Arc::new(given.clone().into_iter().chain(found).collect())
            })
            .clone()
    }
}

fn line(
    data: &[u8],
    arrival: Timestamp,
    ended: Timestamp,
    failure: &Failure,
    attempts: u32,
    function: Option<&str>,
) -> Vec<u8> {
    ErrorRecord { data, arrival, failure, attempts, ended, by: Processor::Lambda(function) }.line()
}
