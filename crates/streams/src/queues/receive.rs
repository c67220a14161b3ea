//! Handing out records: those whose time is over first, then new ones; waiting for them as long as the caller does.

use std::{sync::Arc, time::Duration};

use api::Caller;
use base::{Blob, ShardId, Timestamp};
use bytes::Bytes;
use futures_util::future::select_all;
use log::{Chunk, Commit, LogError, Position, Tail};
use millstream_api as api;
use millstream_base as base;
use millstream_log as log;
use millstream_runtime::timeout;
use tokio::sync::watch;

use super::{
    Queue, QueueRecord as Stored,
    core::Core,
    handle::Receipt,
    state::{Change, Key},
};
use crate::{
    error::StreamsError,
    generated::QueueRecord,
    read::Limits,
    record::StoredRecord,
    service::Streams,
    shard::Shard,
    stream::{Stream, StreamState},
};

/// How many records a call gets if it does not say.
const LIMIT: i32 = 10;
/// How many seconds a call waits if it does not say.
const WAIT_SECONDS: i32 = 9;
/// Greatest size of an answer's records, unless one alone is greater.
const BYTES_MAX: usize = 10 << 20;

/// A call for records, with what it leaves to the service.
pub(crate) struct Receive<'a> {
    pub queue_arn: &'a str,
    pub dead: bool,
    pub limit: Option<i32>,
    pub wait_seconds: Option<i32>,
    pub visibility_seconds: Option<i32>,
}

/// A record to be handed out.
struct Picked {
    key: Key,
    partition_key: Option<String>,
    data: Bytes,
    arrival: Timestamp,
}

impl Streams {
    /// Hands out records; none if there are none before the waiting time is over.
    pub(crate) async fn receive(
        &self,
        caller: &Caller,
        call: Receive<'_>,
    ) -> Result<Vec<QueueRecord>, StreamsError> {
        let (queue, stored) = self.open_queue(caller, call.queue_arn)?;
        let wait = Duration::from_secs(u64::from(call.wait_seconds.unwrap_or(WAIT_SECONDS).unsigned_abs()));
        let generation = base::Generation(stored.generation);
        let stream = self.registry.by_generation(generation).ok_or_else(|| queue.not_found())?;
        let started = self.clock.monotonic();
        let left = || wait.saturating_sub(self.clock.monotonic().saturating_sub(started));
        let Ok(turn) = timeout(left(), queue.turn(call.dead).lock()).await else { return Ok(Vec::new()) };
        let mut is_last = false;
        loop {
            let (_, stored) = self.open_queue(caller, call.queue_arn)?;
            // Made before the look, so that nothing that happens after it goes unnoticed.
            let news = News::of(&queue, &stream, call.dead);
            let (taken, next_visible) = self.take(&queue, &stored, &stream, &call).await?;
            if let Some((records, commit)) = taken {
                drop(turn);
                queue.durable(commit).await?;
                return Ok(records);
            }
            let left = left();
            if is_last || left.is_zero() {
                return Ok(Vec::new());
            }
            let patience = next_visible.map_or(left, |pause| pause.min(left));
            is_last = tokio::select! {
                over = timeout(patience, news.any()) => over.is_err() && patience == left,
                () = self.waits_end() => return Ok(Vec::new()),
            };
        }
    }

    /// Hands out what is there now. Otherwise says after which time more may be visible.
    async fn take(
        &self,
        queue: &Queue,
        stored: &Stored,
        stream: &Stream,
        call: &Receive<'_>,
    ) -> Result<(Option<(Vec<QueueRecord>, Commit)>, Option<Duration>), StreamsError> {
        let mut core = queue.core(self.log.as_ref()).await?;
        let now = self.log.now();
        core.sweep(now, stored.max_receives);
        let state = stream.state();
        let limit = usize::try_from(call.limit.unwrap_or(LIMIT)).unwrap_or(1);
        let (mut picked, gone) = self.visible_again(&mut core, &state, call.dead, limit).await?;
        if !call.dead {
            self.pick_new(&mut core, &state, limit, &mut picked).await?;
        }
        let mut changes = Vec::new();
        if !gone.is_empty() {
            changes.push(Change::Removed(gone));
        }
        if !picked.is_empty() {
            let seconds = call.visibility_seconds.map_or(stored.visibility_timeout_s, i32::unsigned_abs);
            let at_ms = now.as_millis();
            let keys = picked.iter().map(|record| record.key).collect();
            changes.push(Change::Received { at_ms, visible_ms: at_ms + i64::from(seconds) * 1000, keys });
        }
        if changes.is_empty() {
            let pause = core.state.next_visible_ms().map(|at| Timestamp::from_millis(at).since(now));
            return Ok((None, pause));
        }
        let commit = core.change(&changes).await?;
        let records: Vec<_> =
            picked.into_iter().map(|record| self.handed_out(queue, &core, stream, record)).collect();
        core.compact_if_due(now).await?;
        Ok(if records.is_empty() { (None, Some(Duration::ZERO)) } else { (Some((records, commit)), None) })
    }

    fn handed_out(&self, queue: &Queue, core: &Core, stream: &Stream, record: Picked) -> QueueRecord {
        let entry = core.state.get(record.key).expect("it was received just now");
        let receipt = Receipt { queue: queue.number, key: record.key, delivery: entry.delivery };
        let Key { shard, position } = record.key;
        let number = base::SequenceNumber::new(stream.generation, ShardId::new(shard), position + 1);
        QueueRecord {
            receipt_handle: self.seal_receipt(receipt),
            // The same in every queue of the stream, and of the form that the model asks for.
            record_id: number.to_string(),
            partition_key: record.partition_key,
            data: Blob(record.data),
            approximate_arrival_timestamp: record.arrival,
            first_receive_timestamp: Timestamp::from_millis(entry.first_receive_ms),
            receive_count: i32::try_from(entry.receives).unwrap_or(i32::MAX),
        }
    }

    /// Records that were handed out before and are visible again, and those of them that have left the stream.
    async fn visible_again(
        &self,
        core: &mut Core,
        state: &StreamState,
        dead: bool,
        limit: usize,
    ) -> Result<(Vec<Picked>, Vec<Key>), StreamsError> {
        let (mut picked, mut gone, mut bytes) = (Vec::new(), Vec::new(), 0);
        for key in core.state.ready(dead, limit) {
            if bytes >= BYTES_MAX {
                break;
            }
            match self.read_record(state, key).await? {
                None => gone.push(key),
                Some(record) => {
                    bytes += record.data.len();
                    picked.push(record);
                }
            }
        }
        Ok((picked, gone))
    }

    /// The record at this place; `None` if it has left the stream.
    async fn read_record(&self, state: &StreamState, key: Key) -> Result<Option<Picked>, StreamsError> {
        let Some(shard) = state.shards.get(ShardId::new(key.shard)) else { return Ok(None) };
        let limits = Limits { records: 1, bytes: 1 };
        let read = match self.read_shard(state, shard, Position(key.position), limits).await {
            Err(StreamsError::Log(LogError::NoSuchShard(_))) => return Ok(None),
            other => other?,
        };
        Ok(read
            .chunks
            .first()
            .and_then(|chunk| records(shard, chunk).next())
            .filter(|record| record.key == key))
    }

    /// Fills up with records that were never handed out, from one shard after another.
    async fn pick_new(
        &self,
        core: &mut Core,
        state: &StreamState,
        limit: usize,
        picked: &mut Vec<Picked>,
    ) -> Result<(), StreamsError> {
        let most = self.config.quotas.queue_records_unacknowledged;
        let known = (core.state.len() + picked.len()) as u64;
        if self.config.enforce_quotas && known >= most {
            return Ok(());
        }
        let shards: Vec<_> = state.shards.all().collect();
        let mut bytes: usize = picked.iter().map(|record| record.data.len()).sum();
        core.turn = core.turn.wrapping_add(1);
        let start = if shards.is_empty() { 0 } else { core.turn % shards.len() };
        for shard in shards[start..].iter().chain(&shards[..start]) {
            let left = limit - picked.len();
            if left == 0 || bytes >= BYTES_MAX {
                break;
            }
            let cursor = core.state.cursor(shard.id.index());
            if cursor >= shard.log.tail().next.0 {
                continue;
            }
            let limits = Limits { records: left, bytes: BYTES_MAX - bytes };
            let read = match self.read_shard(state, shard, Position(cursor), limits).await {
                Err(StreamsError::Log(LogError::NoSuchShard(_))) => continue,
                other => other?,
            };
            if read.chunks.is_empty() {
                // All of it has expired: not worth a word in the journal.
                let key = Key { shard: shard.id.index(), position: read.next.0 };
                core.state.apply(&Change::Cursor(key));
            }
            for record in read.chunks.iter().flat_map(|chunk| records(shard, chunk)) {
                bytes += record.data.len();
                picked.push(record);
            }
        }
        Ok(())
    }

    /// Forgets what has left the stream, and keeps journals short.
    pub(crate) async fn expire_queues(&self) -> Result<(), StreamsError> {
        for queue in self.queues.all() {
            let Some(mut core) = queue.loaded().await else { continue };
            let generation = base::Generation(queue.record().generation);
            let Some(stream) = self.registry.by_generation(generation) else { continue };
            let now = self.log.now();
            let state = stream.state();
            let horizon = state.record.trim_horizon(now);
            for shard in core.state.shards().collect::<Vec<_>>() {
                match state.shards.get(ShardId::new(shard)) {
                    None => core.state.forget(shard),
                    Some(found) => {
                        let first = found.log.position_at(horizon).await?;
                        // Not beyond what was handed out: new records come from there.
                        let before = first.0.min(core.state.cursor(shard));
                        core.state.expire(shard, before);
                    }
                }
            }
            core.compact_if_due(now).await?;
        }
        Ok(())
    }
}

fn records<'a>(shard: &'a Shard, chunk: &'a Chunk) -> impl Iterator<Item = Picked> + 'a {
    chunk.records().map(move |(position, bytes)| {
        let stored =
            StoredRecord::read(bytes).expect("records are read as they were written: checksums held");
        Picked {
            key: Key { shard: shard.id.index(), position: position.0 },
            partition_key: stored.partition_key.map(str::to_owned),
            data: chunk.share(stored.data),
            arrival: chunk.arrival,
        }
    })
}

/// Whatever can bring records to a queue.
struct News {
    queue: watch::Receiver<()>,
    stream: watch::Receiver<()>,
    shards: Vec<watch::Receiver<Tail>>,
}

impl News {
    fn of(queue: &Queue, stream: &Arc<Stream>, dead: bool) -> Self {
        let queue = queue.watch();
        let stream_changes = stream.watch();
        let state = stream.state();
        let mut shards = Vec::new();
        if !dead {
            // A closed one gets no more records.
            for shard in state.shards.open() {
                let mut tail = shard.log.watch();
                tail.mark_unchanged();
                shards.push(tail);
            }
        }
        Self { queue, stream: stream_changes, shards }
    }

    async fn any(mut self) {
        let Self { queue, stream, shards } = &mut self;
        let commits = async {
            if shards.is_empty() {
                std::future::pending::<()>().await;
            }
            let _ = select_all(shards.iter_mut().map(|shard| Box::pin(shard.changed()))).await;
        };
        tokio::select! {
            _ = queue.changed() => {}
            _ = stream.changed() => {}
            () = commits => {}
        }
    }
}
