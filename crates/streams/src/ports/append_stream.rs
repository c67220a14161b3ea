//! Appending to a stream in-process: the way of a put without its quotas, and once each where the writer keeps count.

use std::{collections::HashSet, sync::Arc};

use api::{
    Caller, WireError,
    ports::{AppendError, AppendRecord, AppendStream, Appended, PortFuture, WriterFence},
};
use base::{Arn, HashKey, ShardId};
use log::{BatchBuilder, Commit, Fence, LogError, Position};
use millstream_api as api;
use millstream_base as base;
use millstream_log as log;

use super::{StreamPorts, is_not_found};
use crate::{
    error::StreamsError,
    put::{hash_keys, next_state},
    record,
    shard::Shard,
    stream::{Stream, StreamState},
};

/// Greatest number of characters of a partition key (API guide).
const KEY_CHARACTERS_MAX: usize = 256;

impl AppendStream for StreamPorts {
    fn append<'a>(
        &'a self,
        caller: &'a Arc<Caller>,
        stream: &'a Arn,
        records: Vec<AppendRecord>,
        fence: Option<WriterFence>,
    ) -> PortFuture<'a, Result<Vec<Appended>, AppendError>> {
        Box::pin(async move {
            self.authorize(caller, &["kinesis:PutRecords"], stream).map_err(AppendError::Denied)?;
            let found = self.stream(stream).map_err(|error| append_error(stream, error))?;
            self.streams.admit_write(caller, &found).await.map_err(|error| append_error(stream, error))?;
            let append = Append {
                hashes: hashes(&records),
                places: vec![None; records.len()],
                batch_bytes_max: self.streams.log.capabilities().batch_bytes_max,
                spread_from: self.streams.rng.next_u64(),
                probed: HashSet::new(),
                stream: found,
                records,
                fence,
            };
            append.run().await
        })
    }
}

fn hashes(records: &[AppendRecord]) -> Vec<u128> {
    let mut hashes = hash_keys(records.iter().map(|record| record.partition_key.as_bytes()));
    for (hash, record) in hashes.iter_mut().zip(records) {
        if let Some(explicit) = record.explicit_hash_key {
            *hash = explicit;
        }
    }
    hashes
}

fn append_error(stream: &Arn, error: StreamsError) -> AppendError {
    if matches!(error, StreamsError::Key(_)) {
        return AppendError::Denied(error.into());
    }
    let error = WireError::from(error);
    if is_not_found(&error) { AppendError::NotFound(stream.clone()) } else { AppendError::Unavailable(error) }
}

/// Records on their way into the log.
struct Append {
    stream: Arc<Stream>,
    records: Vec<AppendRecord>,
    /// Where each record belongs.
    hashes: Vec<u128>,
    /// Where each record went; `None` until it has.
    places: Vec<Option<Appended>>,
    fence: Option<WriterFence>,
    batch_bytes_max: usize,
    /// Where records that are spread evenly begin.
    spread_from: u64,
    /// Closed shards that do not have the batch.
    probed: HashSet<ShardId>,
}

/// Records of one shard, by index, on their way into it.
struct Part {
    shard: Arc<Shard>,
    records: Vec<usize>,
    commit: Result<Commit, LogError>,
}

impl Append {
    async fn run(mut self) -> Result<Vec<Appended>, AppendError> {
        let mut state = self.stream.state();
        self.check(&state)?;
        loop {
            self.stream.require_writable().map_err(|error| self.error(error))?;
            if let Some(fence) = self.fence {
                self.find_in_closed_shards(&state, fence).await?;
            }
            let parts = self.enqueue(&state).await?;
            self.finish(parts).await?;
            if self.places.iter().all(Option::is_some) {
                return Ok(self.places.into_iter().flatten().collect());
            }
            // A shard was closed under the call: its children appear with the next state.
            let next = next_state(&self.stream, &state).await;
            state = next.ok_or_else(|| self.error(LogError::Sealed.into()))?;
        }
    }

    fn error(&self, error: StreamsError) -> AppendError {
        append_error(&self.stream.arn, error)
    }

    fn check(&self, state: &StreamState) -> Result<(), AppendError> {
        let bytes_max = state.record.max_record_kib as usize * 1024;
        for record in &self.records {
            let characters = record.partition_key.chars().count();
            if !(1..=KEY_CHARACTERS_MAX).contains(&characters) {
                let message =
                    format!("a partition key has 1 to {KEY_CHARACTERS_MAX} characters, not {characters}");
                return Err(invalid(message));
            }
            let bytes = record.partition_key.len() + record.data.len();
            if bytes > bytes_max {
                return Err(invalid(format!("a record of {bytes} bytes is greater than {bytes_max}")));
            }
        }
        Ok(())
    }

    /// Takes note of what an earlier try has put into shards that were closed since. A sealed log writes nothing, but it
    /// still knows the batches of its writers; so what is sent there for the answer is not the records.
    async fn find_in_closed_shards(
        &mut self,
        state: &StreamState,
        fence: WriterFence,
    ) -> Result<(), AppendError> {
        // Parents before children: what the parent has was never sent to a child.
        for shard in state.shards.all().filter(|shard| !shard.is_open() && shard.log.tail().sealed) {
            let records: Vec<usize> =
                self.pending().filter(|index| shard.range.contains(HashKey(self.hashes[*index]))).collect();
            if records.is_empty() || !self.probed.insert(shard.id) {
                continue;
            }
            let mut probe = BatchBuilder::default();
            probe.push(&[]);
            let commit = shard.log.enqueue(probe.build().fenced(log_fence(fence))).await;
            self.finish(vec![Part { shard: shard.clone(), records, commit }]).await?;
        }
        Ok(())
    }

    /// Sends what has no place yet to the open shards.
    async fn enqueue(&self, state: &StreamState) -> Result<Vec<Part>, AppendError> {
        let mut by_shard: Vec<Vec<usize>> = vec![Vec::new(); state.shards.open().len()];
        // A batch that may be tried again has to fall into the same shards then.
        let is_spread = state.record.auto_distribution && self.fence.is_none();
        for index in self.pending() {
            let owner = if is_spread {
                let open = by_shard.len() as u64;
                usize::try_from(self.spread_from.wrapping_add(index as u64) % open).expect("an index")
            } else {
                state.shards.owner_index(HashKey(self.hashes[index]))
            };
            by_shard[owner].push(index);
        }
        let mut parts = Vec::new();
        for (owner, records) in by_shard.into_iter().enumerate() {
            let shard = state.shards.open_at(owner).expect("an owner is an open shard");
            for records in self.batches(records)? {
                let mut batch =
                    BatchBuilder::with_capacity(records.iter().map(|index| self.bytes(*index)).sum());
                for index in &records {
                    let record = &self.records[*index];
                    record::write(Some(record.partition_key.as_bytes()), &record.data, &mut batch);
                }
                shard.traffic.note_written(batch.bytes(), records.len());
                let batch = batch.build();
                let batch = match self.fence {
                    Some(fence) => batch.fenced(log_fence(fence)),
                    None => batch,
                };
                let commit = shard.log.enqueue(batch).await;
                parts.push(Part { shard: shard.clone(), records, commit });
            }
        }
        Ok(parts)
    }

    /// Records of one shard in as many batches as the log needs; with a fence there is only one.
    fn batches(&self, records: Vec<usize>) -> Result<Vec<Vec<usize>>, AppendError> {
        let mut batches: Vec<Vec<usize>> = Vec::new();
        let mut bytes = 0;
        for index in records {
            let more = self.bytes(index);
            match batches.last_mut().filter(|_| bytes + more <= self.batch_bytes_max) {
                Some(batch) => {
                    batch.push(index);
                    bytes += more;
                }
                None => {
                    batches.push(vec![index]);
                    bytes = more;
                }
            }
        }
        if self.fence.is_some() && batches.len() > 1 {
            let message = format!("a fenced batch has at most {} bytes in a shard", self.batch_bytes_max);
            return Err(invalid(message));
        }
        Ok(batches)
    }

    /// Waits for the disk, and notes where records went. Those that meet a sealed shard stay without a place.
    async fn finish(&mut self, parts: Vec<Part>) -> Result<(), AppendError> {
        let mut failure = None;
        for Part { shard, records, commit } in parts {
            let result = match commit {
                Ok(commit) => commit.durable().await,
                Err(error) => Err(error),
            };
            match result {
                Ok(appended) => {
                    for (index, position) in records.into_iter().zip(appended.first.0..) {
                        let place = (shard.id, shard.sequence_number(Position(position)));
                        self.places[index] = Some(Appended { place: Some(place) });
                    }
                }
                Err(LogError::Repeated { .. }) => {
                    records.into_iter().for_each(|index| self.places[index] = Some(Appended { place: None }));
                }
                Err(LogError::Sealed | LogError::NoSuchShard(_)) => {}
                Err(error) => failure = failure.or(Some(error)),
            }
        }
        match (failure, self.fence) {
            (None, _) => Ok(()),
            (Some(LogError::Fenced { .. }), Some(fence)) => Err(AppendError::Fenced { writer: fence.writer }),
            (Some(error), _) => Err(self.error(error.into())),
        }
    }

    fn pending(&self) -> impl Iterator<Item = usize> {
        self.places.iter().enumerate().filter(|(_, place)| place.is_none()).map(|(index, _)| index)
    }

    fn bytes(&self, index: usize) -> usize {
        let record = &self.records[index];
        record.partition_key.len() + record.data.len() + record::OVERHEAD_MAX
    }
}

fn log_fence(fence: WriterFence) -> Fence {
    Fence { writer: fence.writer, epoch: fence.epoch, ordinal: fence.ordinal }
}

fn invalid(message: String) -> AppendError {
    AppendError::Invalid(StreamsError::InvalidArgument(message).into())
}
