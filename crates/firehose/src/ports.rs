//! Delivery streams for other services of the node: putting and reading without an encoding in between.
//!
//! The caller's permission is asked for as the pipeline does for a call from outside; quotas are for clients and are not
//! charged. A reader sees what is put, whatever becomes of it in delivery; while it is open nothing is dropped that it has not
//! read.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use api::{
    Access, Caller, WireError,
    ports::{
        AppendError, Authorize, PortFuture, PutDelivery, ReadBatch, ReadError, ReadRecord, ReadStream,
        ShardReader, ShardView, StartAt, StreamView, WriterFence,
    },
};
use base::{AccountId, Arn, Generation, Region, SequenceNumber, ShardId, Timestamp};
use bytes::Bytes;
use log::{BatchBuilder, Fence, LogError, Position, ReadBudget, ShardLog};
use millstream_api as api;
use millstream_base as base;
use millstream_log as log;

use crate::{
    error::FirehoseError,
    service::Firehose,
    stream::{DeliveryStream, StreamKey},
};

/// The only lane of a delivery stream, seen as a shard.
const SHARD: ShardId = ShardId::new(0);

/// Greatest number of records of one read.
const RECORDS_MAX: usize = 10_000;

/// Delivery streams as [`PutDelivery`] and [`ReadStream`].
pub struct DeliveryPorts {
    firehose: Arc<Firehose>,
    authorize: Arc<dyn Authorize>,
}

impl DeliveryPorts {
    /// Of these delivery streams, for callers whom `authorize` lets pass.
    pub fn new(firehose: Arc<Firehose>, authorize: Arc<dyn Authorize>) -> Self {
        Self { firehose, authorize }
    }

    fn may(&self, caller: &Caller, action: &'static str, arn: &Arn) -> Result<(), WireError> {
        self.authorize.authorize(caller, &Access::to(action, arn.clone()))
    }

    /// The delivery stream; permission is asked for before this. `None` if there is none.
    fn find(&self, arn: &Arn) -> Option<Arc<DeliveryStream>> {
        let key = StreamKey {
            account: AccountId::parse(arn.account()).ok()?,
            region: Region::parse(arn.region()).ok()?,
            name: arn.resource().strip_prefix("deliverystream/")?.to_owned(),
        };
        self.firehose.by_key(&key)
    }
}

impl PutDelivery for DeliveryPorts {
    fn put<'a>(
        &'a self,
        caller: &'a Arc<Caller>,
        delivery_stream: &'a Arn,
        records: Vec<Bytes>,
        fence: Option<WriterFence>,
    ) -> PortFuture<'a, Result<(), AppendError>> {
        Box::pin(async move {
            let allowed = self.may(caller, "firehose:PutRecordBatch", delivery_stream);
            allowed.map_err(AppendError::Denied)?;
            let gone = || AppendError::NotFound(delivery_stream.clone());
            let stream = self.find(delivery_stream).ok_or_else(gone)?;
            let from_elsewhere = || AppendError::Invalid(FirehoseError::InvalidSource.into());
            let log = stream.log.as_ref().ok_or_else(from_elsewhere)?;
            let framed = records.iter().map(|record| BatchBuilder::LENGTH + record.len()).sum();
            let (mut builder, mut bytes) = (BatchBuilder::with_capacity(framed), 0);
            for record in &records {
                builder.push(record);
                bytes += record.len();
            }
            let mut batch = builder.build();
            if let Some(WriterFence { writer, epoch, ordinal }) = fence {
                batch = batch.fenced(Fence { writer, epoch, ordinal });
            }
            let written = async { log.enqueue(batch).await?.durable().await }.await;
            match written {
                Ok(_) => {
                    stream.sums.count("IncomingRecords", records.len());
                    stream.sums.bytes("IncomingBytes", bytes);
                    Ok(())
                }
                // An earlier try has written it.
                Err(LogError::Repeated { .. }) => Ok(()),
                Err(LogError::Fenced { .. }) => {
                    Err(AppendError::Fenced { writer: fence.map_or(0, |fence| fence.writer) })
                }
                Err(error) => Err(AppendError::Unavailable(FirehoseError::from(error).into())),
            }
        })
    }
}

impl ReadStream for DeliveryPorts {
    fn view<'a>(
        &'a self,
        caller: &'a Arc<Caller>,
        stream: &'a Arn,
    ) -> PortFuture<'a, Result<StreamView, ReadError>> {
        Box::pin(async move {
            self.may(caller, "firehose:DescribeDeliveryStream", stream).map_err(ReadError::Denied)?;
            let found = self.find(stream).ok_or_else(|| ReadError::NotFound(stream.clone()))?;
            let shards = match found.log {
                Some(_) => vec![ShardView { id: SHARD, parents: Vec::new(), closed: false }],
                // What it delivers is read from a data stream, and can be read there.
                None => return Err(ReadError::Denied(FirehoseError::InvalidSource.into())),
            };
            Ok(StreamView { generation: Generation(found.record().id), shards })
        })
    }

    fn open<'a>(
        &'a self,
        caller: &'a Arc<Caller>,
        stream: &'a Arn,
        generation: Generation,
        shard: ShardId,
        start: StartAt,
        _deaggregate: bool,
    ) -> PortFuture<'a, Result<Box<dyn ShardReader>, ReadError>> {
        Box::pin(async move {
            self.may(caller, "firehose:GetRecords", stream).map_err(ReadError::Denied)?;
            let gone = || ReadError::NotFound(stream.clone());
            let found = self.find(stream).ok_or_else(gone)?;
            let log = found.log.clone().ok_or_else(gone)?;
            if found.record().id != generation.0 || shard != SHARD {
                return Err(gone());
            }
            let tail = log.tail();
            let mut not_before = None;
            let next = match start {
                StartAt::TrimHorizon => tail.first,
                StartAt::Latest => tail.next,
                StartAt::Position(position) => Position(position).min(tail.next),
                StartAt::Timestamp(time) => {
                    not_before = Some(time);
                    log.position_at(time).await.map_err(unavailable)?
                }
            };
            let held = Arc::new(AtomicU64::new(next.0));
            found.hold(&held);
            let reader =
                Reader { firehose: self.firehose.clone(), stream: found, log, next, not_before, held };
            Ok(Box::new(reader) as Box<dyn ShardReader>)
        })
    }
}

fn unavailable(error: LogError) -> ReadError {
    ReadError::Unavailable(FirehoseError::from(error).into())
}

struct Reader {
    firehose: Arc<Firehose>,
    stream: Arc<DeliveryStream>,
    log: Arc<dyn ShardLog>,
    next: Position,
    /// Older records are passed over: a time that lay in the future when the reader was opened.
    not_before: Option<Timestamp>,
    /// From where the log is needed, for as long as this reader is there.
    held: Arc<AtomicU64>,
}

impl ShardReader for Reader {
    fn next<'a>(&'a mut self, bytes: usize) -> PortFuture<'a, Result<ReadBatch, ReadError>> {
        Box::pin(async move {
            let mut watch = self.log.watch();
            loop {
                watch.borrow_and_update();
                if self.firehose.by_key(&self.stream.key).is_none_or(|now| !Arc::ptr_eq(&now, &self.stream)) {
                    return Err(ReadError::NotFound(self.stream.arn.clone()));
                }
                let read = match self.log.read(self.next, ReadBudget { records: RECORDS_MAX, bytes }).await {
                    Ok(read) => read,
                    Err(LogError::Trimmed { .. }) => {
                        self.next = self.log.tail().first;
                        continue;
                    }
                    Err(error) => return Err(unavailable(error)),
                };
                let mut records = Vec::new();
                for chunk in &read.chunks {
                    if self.not_before.is_some_and(|time| chunk.arrival < time) {
                        continue;
                    }
                    for (position, data) in chunk.records() {
                        records.push(ReadRecord {
                            sequence_number: SequenceNumber::new(
                                Generation(self.stream.record().id),
                                SHARD,
                                position.0 + 1,
                            ),
                            sub_sequence_number: None,
                            partition_key: Bytes::new(),
                            explicit_hash_key: None,
                            data: chunk.share(data),
                            arrival: chunk.arrival,
                        });
                    }
                }
                let moved = read.next != self.next;
                self.next = read.next;
                self.held.store(self.next.0, Ordering::Release);
                if !records.is_empty() {
                    let millis_behind_latest = u64::from(self.next < read.tail.next);
                    return Ok(ReadBatch {
                        records,
                        next: self.next.0,
                        millis_behind_latest,
                        children: None,
                    });
                }
                if !moved && watch.changed().await.is_err() {
                    return Err(ReadError::NotFound(self.stream.arn.clone()));
                }
            }
        })
    }
}
