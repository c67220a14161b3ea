//! Where records come from: the log of the delivery stream, or the shards of a data stream, each of them a lane.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    time::Duration,
};

use api::{
    Caller,
    ports::{
        AssumeServiceRole, ReadError, ReadRecord, ReadStream, ServiceRole, ShardReader, StartAt, StreamView,
    },
};
use base::{Arn, Generation, ShardId, Timestamp};
use bytes::Bytes;
use futures_util::{StreamExt, future::BoxFuture, stream::FuturesUnordered};
use log::{Chunk, LogError, Position, ReadBudget, ShardLog};
use millstream_api as api;
use millstream_base as base;
use millstream_log as log;
use millstream_runtime as runtime;
use tokio::sync::mpsc::Sender;

use super::{
    Failure, Origin, Place, Record,
    progress::{Begin, Progress},
};

/// How much is read at once.
const BYTES: usize = 1 << 20;
const BUDGET: ReadBudget = ReadBudget { records: 20_000, bytes: BYTES };

/// How often a data stream is looked at for shards that nothing has told of.
const LOOK_AGAIN: Duration = Duration::from_secs(30);

/// Records of a lane, or why there are none.
pub(crate) type Arrival = Result<Arrived, Failure>;

/// Records of a lane, in order.
#[derive(Debug)]
pub(crate) struct Arrived {
    pub lane: u32,
    pub contents: Contents,
    /// Where to read from, to have them again.
    pub start: u64,
    /// Where reading goes on.
    pub next: u64,
    /// How far behind the newest record these are, in milliseconds; 0 if there is nothing more at the moment.
    pub behind_ms: u64,
    /// Whether there never will be more.
    pub ended: bool,
}

/// Records as their source has them: those of a log of our own stay where they are.
#[derive(Debug)]
pub(crate) enum Contents {
    Log(Vec<Chunk>),
    Stream(Vec<Record>),
}

impl Contents {
    /// How many records.
    pub fn count(&self) -> usize {
        match self {
            Self::Log(chunks) => chunks.iter().map(Chunk::len).sum(),
            Self::Stream(records) => records.len(),
        }
    }

    /// How many bytes they are.
    pub fn bytes(&self) -> usize {
        let mut bytes = 0;
        self.each(|_, _, data| bytes += data.len());
        bytes
    }

    /// Shows each record, in order.
    pub fn each(&self, mut show: impl FnMut(Place, Timestamp, &[u8])) {
        match self {
            Self::Log(chunks) => {
                for chunk in chunks {
                    for (position, data) in chunk.records() {
                        show(log_place(position), chunk.arrival, data);
                    }
                }
            }
            Self::Stream(records) => {
                records.iter().for_each(|record| show(record.place, record.arrival, &record.data));
            }
        }
    }

    /// The records, each by itself.
    pub fn into_records(self) -> Vec<Record> {
        let chunks = match self {
            Self::Stream(records) => return records,
            Self::Log(chunks) => chunks,
        };
        let mut records = Vec::with_capacity(chunks.iter().map(Chunk::len).sum());
        for chunk in &chunks {
            records.extend(chunk.records().map(|(position, data)| Record {
                data: chunk.share(data),
                place: log_place(position),
                arrival: chunk.arrival,
                origin: None,
            }));
        }
        records
    }
}

fn log_place(position: Position) -> Place {
    Place { position: position.0 + 1, sub: 0 }
}

/// Reads the log of a delivery stream until nobody listens.
pub(crate) async fn direct_put(log: Arc<dyn ShardLog>, begin: Begin, out: Sender<Arrival>) {
    let mut from = match begin {
        Begin::At(position) => position,
        _ => 0,
    };
    let mut watch = log.watch();
    loop {
        watch.borrow_and_update();
        let read = match log.read(Position(from), BUDGET).await {
            Ok(read) => read,
            Err(LogError::Trimmed { .. }) => {
                from = log.tail().first.0;
                continue;
            }
            Err(error) => {
                let _ = out.send(Err(Failure::new("Source.LogUnavailable", error.to_string()))).await;
                return;
            }
        };
        let next = read.next.0;
        if read.chunks.is_empty() && next == from {
            if watch.changed().await.is_err() {
                return;
            }
            continue;
        }
        let behind_ms = u64::from(next < read.tail.next.0); // how far exactly nobody asks of a log of our own
        let contents = Contents::Log(read.chunks);
        let arrived = Arrived { lane: 0, contents, start: from, next, behind_ms, ended: false };
        if out.send(Ok(arrived)).await.is_err() {
            return;
        }
        from = next;
    }
}

/// A data stream as source.
#[derive(Clone)]
pub(crate) struct KinesisSource {
    pub streams: Arc<dyn ReadStream>,
    pub roles: Arc<dyn AssumeServiceRole>,
    pub role: ServiceRole,
    pub stream: Arn,
    /// What arrived before is not delivered.
    pub start: Timestamp,
}

type LaneEnd = (u32, Result<(), Failure>);

impl KinesisSource {
    async fn caller(&self) -> Result<Arc<Caller>, Failure> {
        let caller = self.roles.assume(&self.role).await;
        caller.map_err(|error| Failure::new("Source.RoleUnavailable", error.to_string()))
    }

    /// The stream now.
    pub async fn view(&self) -> Result<StreamView, Failure> {
        let caller = self.caller().await?;
        self.streams.view(&caller, &self.stream).await.map_err(failed)
    }

    /// Reads all shards of this life of the stream, children after their parents, until nobody listens or something fails.
    pub async fn read(self, view: StreamView, begins: BTreeMap<u32, Begin>, out: Sender<Arrival>) {
        if let Err(failure) = self.read_all(view, begins, &out).await {
            let _ = out.send(Err(failure)).await;
        }
    }

    async fn read_all(
        &self,
        mut view: StreamView,
        begins: BTreeMap<u32, Begin>,
        out: &Sender<Arrival>,
    ) -> Result<(), Failure> {
        let generation = view.generation;
        let finished = begins.iter().filter(|(_, begin)| **begin == Begin::Finished);
        let mut read_through: BTreeSet<u32> = finished.map(|(lane, _)| *lane).collect();
        let mut started = read_through.clone();
        let mut lanes: FuturesUnordered<BoxFuture<'_, LaneEnd>> = FuturesUnordered::new();
        loop {
            if view.generation != generation {
                return Err(Failure::new(
                    "Source.StreamReplaced",
                    "the data stream was deleted and made anew",
                ));
            }
            let known: BTreeSet<u32> = view.shards.iter().map(|shard| shard.id.index()).collect();
            for shard in &view.shards {
                let lane = shard.id.index();
                let waits = |parent: &ShardId| {
                    known.contains(&parent.index()) && !read_through.contains(&parent.index())
                };
                if started.contains(&lane) || shard.parents.iter().any(waits) {
                    continue;
                }
                started.insert(lane);
                let begin = begins.get(&lane).copied().unwrap_or(Begin::Fresh);
                lanes.push(Box::pin(async move {
                    (lane, self.lane(generation, shard_id(lane), begin, out).await)
                }));
            }
            tokio::select! {
                Some((lane, end)) = lanes.next(), if !lanes.is_empty() => {
                    end?;
                    read_through.insert(lane);
                }
                () = runtime::sleep(LOOK_AGAIN) => {}
                () = out.closed() => return Ok(()),
            }
            view = self.view().await?;
        }
    }

    /// Reads a shard to its end.
    async fn lane(
        &self,
        generation: Generation,
        shard: ShardId,
        begin: Begin,
        out: &Sender<Arrival>,
    ) -> Result<(), Failure> {
        let start = match begin {
            Begin::At(position) => StartAt::Position(position),
            _ => StartAt::Timestamp(self.start),
        };
        let caller = self.caller().await?;
        let open = self.streams.open(&caller, &self.stream, generation, shard, start, true);
        let mut reader: Box<dyn ShardReader> = open.await.map_err(failed)?;
        let lane = shard.index();
        let mut from = None;
        loop {
            let batch = tokio::select! {
                batch = reader.next(BYTES) => batch.map_err(failed)?,
                () = out.closed() => return Ok(()),
            };
            let records: Vec<Record> = batch.records.into_iter().map(|record| taken(shard, record)).collect();
            // Where the first batch began is known exactly only if it was resumed; else its first record says it.
            let first = || records.first().map_or(batch.next, |record| record.place.position - 1);
            let start = from.unwrap_or_else(|| match begin {
                Begin::At(position) => position,
                _ => first(),
            });
            from = Some(batch.next);
            let ended = batch.children.is_some();
            let behind_ms = batch.millis_behind_latest;
            let contents = Contents::Stream(records);
            let arrived = Arrived { lane, contents, start, next: batch.next, behind_ms, ended };
            if out.send(Ok(arrived)).await.is_err() || ended {
                return Ok(());
            }
        }
    }
}

fn shard_id(lane: u32) -> ShardId {
    ShardId::new(lane)
}

fn failed(error: ReadError) -> Failure {
    match error {
        ReadError::NotFound(_) => Failure::new("Source.StreamNotFound", error.to_string()),
        ReadError::Denied(_) => Failure::new("Source.AccessDenied", error.to_string()),
        ReadError::Unavailable(_) => Failure::new("Source.StreamUnavailable", error.to_string()),
    }
}

fn taken(shard: ShardId, record: ReadRecord) -> Record {
    let sub = record.sub_sequence_number.unwrap_or(0);
    let text = |bytes: &Bytes| String::from_utf8_lossy(bytes).into_owned();
    let place =
        Place { position: record.sequence_number.ordinal(), sub: u32::try_from(sub).unwrap_or(u32::MAX) };
    Record {
        data: record.data,
        place,
        arrival: record.arrival,
        origin: Some(Arc::new(Origin {
            shard: shard.to_string(),
            partition_key: text(&record.partition_key),
            sequence_number: record.sequence_number.to_string(),
            sub_sequence_number: sub,
        })),
    }
}

/// Where every known lane begins.
pub(crate) fn begins(progress: &Progress, view: &StreamView) -> BTreeMap<u32, Begin> {
    view.shards.iter().map(|shard| shard.id.index()).map(|lane| (lane, progress.begin(lane))).collect()
}
