//! Reading a stream in-process: readers are woken by the committer.

use std::sync::Arc;

use api::{
    Caller, WireError,
    ports::{
        PortFuture, ReadBatch, ReadError, ReadRecord, ReadStream, ShardReader, ShardView, StartAt, StreamView,
    },
};
use base::{Arn, Generation, ShardId, Timestamp};
use bytes::Bytes;
use log::{Chunk, LogError, Position};
use millstream_api as api;
use millstream_base as base;
use millstream_log as log;
use tokio::sync::watch;

use super::{StreamPorts, is_not_found};
use crate::{
    aggregation,
    error::StreamsError,
    read::{Limits, ShardRead},
    record::StoredRecord,
    service::Streams,
    shard::Shard,
    stream::Stream,
};

/// Greatest number of stored records of a batch.
const RECORDS_MAX: usize = 10_000;

impl ReadStream for StreamPorts {
    fn view<'a>(
        &'a self,
        caller: &'a Arc<Caller>,
        stream: &'a Arn,
    ) -> PortFuture<'a, Result<StreamView, ReadError>> {
        Box::pin(async move {
            self.authorize(caller, &["kinesis:DescribeStream", "kinesis:ListShards"], stream)
                .map_err(ReadError::Denied)?;
            let stream = self.stream(stream).map_err(|error| read_error(stream, error))?;
            Ok(view(&stream, self.streams.log.now()))
        })
    }

    fn open<'a>(
        &'a self,
        caller: &'a Arc<Caller>,
        stream: &'a Arn,
        generation: Generation,
        shard: ShardId,
        start: StartAt,
        deaggregate: bool,
    ) -> PortFuture<'a, Result<Box<dyn ShardReader>, ReadError>> {
        Box::pin(async move {
            self.authorize(caller, &["kinesis:GetRecords"], stream).map_err(ReadError::Denied)?;
            let gone = || ReadError::NotFound(stream.clone());
            let found = self.stream(stream).map_err(|error| read_error(stream, error))?;
            if found.generation != generation {
                return Err(gone());
            }
            let state = found.state();
            let shard = state.shards.get(shard).ok_or_else(gone)?;
            let mut not_before = None;
            let tail = shard.log.tail();
            let next = match start {
                StartAt::TrimHorizon => tail.first,
                StartAt::Latest => tail.next,
                StartAt::Position(position) => Position(position).min(tail.next),
                StartAt::Timestamp(time) => {
                    not_before = Some(time);
                    shard.log.position_at(time).await.map_err(|error| read_error(stream, error.into()))?
                }
            };
            let reader = Reader {
                streams: self.streams.clone(),
                caller: caller.clone(),
                changes: found.watch(),
                stream: found,
                shard: shard.id,
                next,
                not_before,
                deaggregate,
            };
            Ok(Box::new(reader) as Box<dyn ShardReader>)
        })
    }
}

fn view(stream: &Stream, now: Timestamp) -> StreamView {
    let state = stream.state();
    let horizon = state.record.trim_horizon(now);
    let shards = state.shards.all().filter(|shard| !shard.is_expired(horizon));
    let shard_view = |shard: &Arc<Shard>| ShardView {
        id: shard.id,
        parents: shard.parent.into_iter().chain(shard.adjacent_parent).collect(),
        closed: !shard.is_open(),
    };
    // By number, and children have greater ones than their parents.
    StreamView { generation: stream.generation, shards: shards.map(shard_view).collect() }
}

fn read_error(stream: &Arn, error: StreamsError) -> ReadError {
    if matches!(error, StreamsError::Key(_)) {
        return ReadError::Denied(error.into());
    }
    let error = WireError::from(error);
    if is_not_found(&error) { ReadError::NotFound(stream.clone()) } else { ReadError::Unavailable(error) }
}

struct Reader {
    streams: Arc<Streams>,
    /// Whose right to the stream's key is asked for with every batch.
    caller: Arc<Caller>,
    stream: Arc<Stream>,
    /// Told when the stream is resharded or deleted.
    changes: watch::Receiver<()>,
    shard: ShardId,
    next: Position,
    /// Older records are passed over: a time that lay in the future when the reader was opened.
    not_before: Option<Timestamp>,
    deaggregate: bool,
}

impl ShardReader for Reader {
    fn next<'a>(&'a mut self, bytes: usize) -> PortFuture<'a, Result<ReadBatch, ReadError>> {
        Box::pin(async move {
            loop {
                // Marked before the read, so that nothing that happens after it goes unnoticed.
                self.changes.mark_unchanged();
                let (shard, mut tail, read) = self.read(bytes).await?;
                let records = self.records(&shard, &read.chunks);
                let is_at_tip = read.next >= tail.borrow().next;
                let moved = read.next != self.next;
                self.next = read.next;
                if !records.is_empty() || read.children.is_some() {
                    return Ok(ReadBatch {
                        records,
                        next: read.next.0,
                        millis_behind_latest: u64::try_from(read.behind.as_millis()).unwrap_or(u64::MAX),
                        children: read.children.map(|_| {
                            self.stream.state().shards.children(self.shard).map(|child| child.id).collect()
                        }),
                    });
                }
                if moved && !is_at_tip {
                    continue; // records that are expired, or too old for this reader
                }
                // Woken by a commit or a change of the stream, whichever comes first.
                tokio::select! {
                    _ = tail.changed() => {}
                    _ = self.changes.changed() => {}
                }
            }
        })
    }
}

impl Reader {
    /// Reads once. The receiver of the shard's ends was marked before.
    async fn read(
        &self,
        bytes: usize,
    ) -> Result<(Arc<Shard>, watch::Receiver<log::Tail>, ShardRead), ReadError> {
        let gone = || ReadError::NotFound(self.stream.arn.clone());
        if self.streams.registry.by_generation(self.stream.generation).is_none() {
            return Err(gone());
        }
        let state = self.stream.state();
        let shard = state.shards.get(self.shard).ok_or_else(gone)?;
        let mut tail = shard.log.watch();
        tail.mark_unchanged();
        let limits = Limits { records: RECORDS_MAX, bytes };
        let read = self.streams.read_for(&self.caller, &self.stream, &state, shard, self.next, limits);
        match read.await {
            Ok(read) => Ok((shard.clone(), tail, read)),
            Err(StreamsError::Log(LogError::NoSuchShard(_))) => Err(gone()),
            Err(error) => Err(read_error(&self.stream.arn, error)),
        }
    }

    fn records(&self, shard: &Shard, chunks: &[Chunk]) -> Vec<ReadRecord> {
        let mut records = Vec::with_capacity(chunks.iter().map(Chunk::len).sum());
        let is_wanted = |chunk: &&Chunk| self.not_before.is_none_or(|time| chunk.arrival >= time);
        for chunk in chunks.iter().filter(is_wanted) {
            for (position, bytes) in chunk.records() {
                let stored =
                    StoredRecord::read(bytes).expect("records are read as they were written: checksums held");
                let whole = ReadRecord {
                    sequence_number: shard.sequence_number(position),
                    sub_sequence_number: None,
                    partition_key: stored
                        .partition_key
                        .map_or_else(Bytes::new, |key| chunk.share(key.as_bytes())),
                    explicit_hash_key: None,
                    data: chunk.share(stored.data),
                    arrival: chunk.arrival,
                };
                let parts = self.deaggregate.then(|| aggregation::split(&whole.data)).flatten();
                match parts {
                    None => records.push(whole),
                    Some(parts) => records.extend((0..).zip(parts).map(|(number, part)| ReadRecord {
                        sub_sequence_number: Some(number),
                        partition_key: part.partition_key,
                        explicit_hash_key: part.explicit_hash_key,
                        data: part.data,
                        ..whole.clone()
                    })),
                }
            }
        }
        records
    }
}
