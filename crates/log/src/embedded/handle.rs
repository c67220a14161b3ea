//! A shard of the embedded log, as its users hold it.

use std::sync::Arc;

use async_trait::async_trait;
use base::Timestamp;
use millstream_base as base;
use millstream_runtime as runtime;
use tokio::sync::{oneshot, watch};

use super::{
    Owner, Shared, index_files,
    queue::{CLOSED, Operation},
    reader::{self, Fetched},
    segments::Segment,
    shard::{Search, Shard, Span, Step, within},
};
use crate::{
    Batch, Chunk, Commit, LogError, Position, Read, ReadBudget, ShardLog, Tail, format::index::IndexRow,
};

/// A handle of a shard. Cheap: everything behind it is shared.
pub(crate) struct Handle {
    pub(crate) shard: Arc<Shard>,
    pub(crate) owner: Arc<Owner>,
}

impl Handle {
    fn shared(&self) -> &Arc<Shared> {
        &self.owner.0
    }

    async fn ask<T>(
        &self,
        operation: impl FnOnce(Arc<Shard>, oneshot::Sender<Result<T, LogError>>) -> Operation,
    ) -> Result<T, LogError> {
        let (answer, answered) = oneshot::channel();
        self.shared().queue.push(operation(self.shard.clone(), answer))?;
        answered.await.unwrap_or(Err(CLOSED))
    }

    /// The rows of a span that lie in an index.
    async fn load(&self, segment: Arc<Segment>, span: Span) -> Result<Arc<Vec<IndexRow>>, LogError> {
        let (shared, shard) = (self.shared().clone(), self.shard.id);
        runtime::blocking(move || index_files::load_rows(&shared, &segment, shard, &span)).await
    }
}

/// A read in progress.
struct Reading {
    at: Position,
    left: ReadBudget,
    chunks: Vec<Chunk>,
}

impl Reading {
    fn is_done(&self) -> bool {
        !self.chunks.is_empty() && (self.left.records == 0 || self.left.bytes == 0)
    }

    /// Takes in what was fetched; `false` once the budget is used up.
    fn take(&mut self, fetched: Fetched) -> bool {
        match fetched {
            Fetched::Lost(end) => {
                self.at = self.at.max(end);
                true
            }
            Fetched::Records(chunk) => {
                let whole = self.left.take(&chunk, self.at, self.chunks.is_empty(), &mut self.chunks);
                self.at = self.chunks.last().map_or(self.at, |chunk| self.at.max(chunk.next()));
                whole
            }
        }
    }
}

#[async_trait]
impl ShardLog for Handle {
    async fn enqueue(&self, batch: Batch) -> Result<Commit, LogError> {
        let (shared, bytes) = (self.shared(), batch.bytes());
        let bytes_max = super::BATCH_BYTES_MAX;
        if bytes > bytes_max {
            return Err(LogError::TooLarge { bytes, bytes_max });
        }
        if shared.queue.is_closed() {
            return Err(CLOSED);
        }
        let permit = shared.in_flight.acquire(bytes).await;
        let (commit, promise) = Commit::new();
        let shard = self.shard.clone();
        shared.queue.push(Operation::Append { shard, batch, commit, permit })?;
        Ok(promise)
    }

    fn tail(&self) -> Tail {
        self.shard.tail()
    }

    fn watch(&self) -> watch::Receiver<Tail> {
        self.shard.subscribe()
    }

    async fn read(&self, from: Position, budget: ReadBudget) -> Result<Read, LogError> {
        let shared = self.shared();
        if shared.queue.is_closed() {
            return Err(CLOSED);
        }
        let mut reading = Reading { at: from, left: budget, chunks: vec![] };
        loop {
            let (step, tail) = {
                let inner = self.shard.lock();
                inner.usable(self.shard.id)?;
                let tail = inner.tail;
                if reading.at < tail.first {
                    if reading.chunks.is_empty() {
                        return Err(LogError::Trimmed { first: tail.first });
                    }
                    (Step::Nothing(reading.at), tail)
                } else {
                    let first = reading.chunks.is_empty();
                    (inner.step(reading.at, &mut reading.left, first, &shared.segments), tail)
                }
            };
            let at = reading.at;
            let (segment, rows) = match step {
                Step::Nothing(next) => {
                    reading.at = next;
                    // Behind what is lost there may be more.
                    if next > at && next < tail.next {
                        continue;
                    }
                    return Ok(Read { chunks: reading.chunks, next, tail });
                }
                Step::Cached(found) => {
                    shared.metrics.tail_cache_hits.inc();
                    let next = found.last().map_or(at, Chunk::next);
                    reading.chunks.extend(found);
                    return Ok(Read { chunks: reading.chunks, next, tail });
                }
                Step::Rows(segment, rows) => (segment, rows),
                Step::Index(segment, span) => {
                    let rows = self.load(segment.clone(), span).await?;
                    let start = rows.partition_point(|row| row.end() <= at);
                    let rows = within(rows[start..].iter().copied(), &reading.left);
                    if rows.is_empty() {
                        reading.at = span.end;
                        continue;
                    }
                    (segment, rows)
                }
            };
            shared.metrics.tail_cache_misses.inc();
            let (context, shard) = (shared.clone(), self.shard.clone());
            let (fetched, error) =
                runtime::blocking(move || reader::fetch(&context, &shard, &segment, &rows)).await;
            let more = fetched.into_iter().all(|fetched| reading.take(fetched));
            match error {
                Some(error) if more && reading.chunks.is_empty() => return Err(error),
                None if more && !reading.is_done() => {}
                _ => return Ok(Read { chunks: reading.chunks, next: reading.at, tail }),
            }
        }
    }

    async fn position_at(&self, time: Timestamp) -> Result<Position, LogError> {
        if self.shared().queue.is_closed() {
            return Err(CLOSED);
        }
        let search = {
            let inner = self.shard.lock();
            inner.usable(self.shard.id)?;
            inner.search(time, &self.shared().segments)
        };
        match search {
            Search::At(position) => Ok(position),
            Search::InIndex(segment, span, otherwise) => {
                let rows = self.load(segment, span).await?;
                let found = rows.partition_point(|row| row.arrival < time);
                Ok(rows.get(found).map_or(otherwise, |row| row.first.max(self.tail().first)))
            }
        }
    }

    async fn trim(&self, before: Position) -> Result<(), LogError> {
        self.ask(|shard, answer| Operation::Trim { shard, before, answer }).await
    }

    async fn seal(&self) -> Result<Tail, LogError> {
        self.ask(|shard, answer| Operation::Seal { shard, answer }).await
    }
}
