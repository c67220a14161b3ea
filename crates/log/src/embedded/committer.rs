//! The one thread that writes: takes what is queued, writes one frame, syncs, publishes, answers, and does it again.
//!
//! There is no timer: while one commit is at the disk the next one gathers. Only this thread changes what the shards' ends are, so
//! what it decides needs no lock while it decides it.
//!
//! # When a write fails
//! Whether a frame whose write or sync failed is on the disk cannot be known, and a later sync that succeeds says
//! nothing about it (Linux marks failed pages clean). So nothing is tried again on that file. Its callers hear of the
//! failure; the segment ends before the frame; the next commit opens another segment, whose checkpoint puts that end on
//! record. Once the checkpoint is durable the frame is certainly not part of the log. Until then, and only if the process ends,
//! it may be found and count, which is what its callers were told. Nothing was served from it in either case.

use std::{collections::VecDeque, sync::Arc};

use base::Timestamp;
use millstream_base as base;
use tracing::{debug, error, info};

use super::{
    Shared,
    encode::{Encoder, Place, frame_bytes_max},
    keeper::Sealed,
    plan::{Plan, Touched},
    segments::Segment,
    shard::Shard,
};
use crate::{
    Chunk, LogError, Position,
    disk::{self, DiskFile},
    format::{
        checkpoint::CheckpointWriter,
        index::IndexRow,
        segment::{FIRST_FRAME, Identity},
    },
    sys,
};

/// The state of the thread.
pub(crate) struct Committer {
    shared: Arc<Shared>,
    active: Option<Active>,
    next: Next,
    encoder: Encoder,
    cached: TailCache,
    /// Bytes written since the log was opened.
    written: u64,
    failing: bool,
}

/// What the next frame will say of those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Next {
    pub(crate) batch: u64,
    pub(crate) records_before: u64,
}

/// The segment that is being written.
struct Active {
    segment: Arc<Segment>,
    file: Arc<dyn DiskFile>,
    first_batch: u64,
    offset: u32,
    /// Whether there is more in it than its checkpoint.
    used: bool,
}

impl Active {
    fn place(&self, next: Next) -> Place {
        Place {
            segment: self.segment.identity,
            batch: next.batch,
            first_batch: self.first_batch,
            offset: self.offset,
            records_before: next.records_before,
        }
    }
}

/// The newest records of all shards in the order of their arrival, to drop the oldest first.
#[derive(Default)]
struct TailCache {
    entries: VecDeque<(Arc<Shard>, Position, usize)>,
    bytes: usize,
}

/// What keeping a chunk takes besides its bytes.
const CHUNK_BYTES: usize = 160;
/// A log that holds no more than this gets no files filled in advance.
const FILL_AFTER: u64 = 1 << 20;

impl Committer {
    pub(crate) fn new(shared: Arc<Shared>, next: Next) -> Self {
        Self {
            shared,
            active: None,
            next,
            encoder: Encoder::default(),
            cached: TailCache::default(),
            written: 0,
            failing: false,
        }
    }

    /// The thread.
    pub(crate) fn run(mut self) {
        let scheduling = sys::prefer_this_thread();
        debug!(?scheduling, "the committer runs");
        let shared = self.shared.clone();
        let mut operations = VecDeque::new();
        while shared.queue.take(&mut operations) {
            let mut plan = Plan::new(&shared.shards, shared.arrival.now());
            while plan.bytes < shared.options.commit_bytes
                && let Some(operation) = operations.pop_front()
            {
                if let Err(later) = plan.add(operation) {
                    operations.push_front(later);
                    break;
                }
            }
            self.commit(plan);
        }
    }

    fn commit(&mut self, plan: Plan<'_>) {
        if plan.rows() == 0 {
            return plan.finish(); // all of it is durable already, or refused
        }
        let written = self.write(&plan);
        match written {
            Ok(rows) => {
                self.publish(&plan, &rows);
                plan.finish();
                if self.failing {
                    self.failing = false;
                    info!("the log is written again");
                }
            }
            Err(error) => {
                self.shared.metrics.commit_failures.inc();
                if !self.failing {
                    self.failing = true;
                    error!(%error, source = ?std::error::Error::source(&error), "the log cannot be written");
                }
                plan.fail(&error);
            }
        }
        self.shared.metrics.queue_bytes.set(self.shared.in_flight.used() as i64);
    }

    fn write(&mut self, plan: &Plan<'_>) -> Result<Vec<Option<IndexRow>>, LogError> {
        self.make_room(frame_bytes_max(plan), plan.arrival)?;
        let active = self.active.as_mut().expect("room was made in a segment");
        let (frame, rows) = self.encoder.plan(plan, active.place(self.next), &*self.shared.cipher);
        let result = write_frame(&self.shared, &*active.file, active.offset, frame);
        let length = frame.len();
        if let Err(error) = result {
            self.abandon();
            return Err(error);
        }
        active.offset += u32::try_from(length).expect("a frame is far below 4 GiB");
        active.used = true;
        active.segment.set_end(active.offset);
        self.next.batch += 1;
        self.next.records_before += u64::from(plan.records);
        let before = self.written;
        self.written += length as u64;
        if before < FILL_AFTER && self.written >= FILL_AFTER {
            self.shared.keeper.prepare_filled();
        }
        self.shared.metrics.records.inc_by(plan.records.into());
        Ok(rows)
    }

    /// Makes sure that there is a segment in which a frame of this length fits. A frame that is greater than a segment gets one
    /// for itself, whose file grows.
    fn make_room(&mut self, bytes: usize, arrival: Timestamp) -> Result<(), LogError> {
        let fits = |active: &Active| {
            !active.used || active.offset as usize + bytes <= self.shared.options.segment_bytes as usize
        };
        if self.active.as_ref().is_some_and(fits) {
            return Ok(());
        }
        if let Some(full) = self.active.take() {
            self.shared.keeper.seal(Sealed { segment: full.segment, suspect: false });
        }
        let prepared = self.shared.keeper.take()?;
        let begun = self.begin(prepared.identity, prepared.slot, prepared.file, arrival);
        match begun {
            Ok(active) => {
                debug!(segment = active.segment.identity.number, "a segment begins");
                self.active = Some(active);
                if self.written >= FILL_AFTER {
                    self.shared.keeper.prepare_filled();
                }
                // The segment before the last one may go now, if nothing lives in it.
                self.shared.keeper.retire();
                Ok(())
            }
            Err(error) => {
                // Its checkpoint says nothing but the truth, should it be on the disk after all.
                self.shared.keeper.discard(prepared.slot);
                Err(error)
            }
        }
    }

    /// Begins a segment with a checkpoint.
    fn begin(
        &mut self,
        identity: Identity,
        slot: u32,
        file: Arc<dyn DiskFile>,
        arrival: Timestamp,
    ) -> Result<Active, LogError> {
        self.encoder.begin_segment();
        let place = Place {
            segment: identity,
            batch: self.next.batch,
            first_batch: self.next.batch,
            offset: FIRST_FRAME,
            records_before: self.next.records_before,
        };
        let checkpoint = self.checkpoint(arrival);
        let frame = self.encoder.checkpoint(&checkpoint, place, arrival);
        write_frame(&self.shared, &*file, FIRST_FRAME, frame)?;
        let offset = FIRST_FRAME + u32::try_from(frame.len()).expect("a checkpoint is far below 4 GiB");
        self.next.batch += 1;
        let segment = self.shared.segments.add(identity, slot, offset, Some(file.clone()));
        Ok(Active { segment, file, first_batch: place.batch, offset, used: false })
    }

    fn checkpoint(&self, arrival: Timestamp) -> Vec<u8> {
        let segments = self.shared.segments.all();
        let segments = segments.iter().map(|segment| (segment.identity.number, segment.end()));
        let shards = self.shared.shards.read();
        let mut bytes = Vec::with_capacity(1024 + shards.len() * 64);
        let mut writer = CheckpointWriter::new(&mut bytes, Some(arrival), segments, shards.len());
        for (id, shard) in &*shards {
            writer.shard(*id, &shard.state());
        }
        bytes
    }

    /// Leaves a segment whose last write failed.
    fn abandon(&mut self) {
        if let Some(active) = self.active.take() {
            self.shared.keeper.seal(Sealed { segment: active.segment, suspect: true });
        }
    }

    /// Shows everybody what is durable now.
    fn publish(&mut self, plan: &Plan<'_>, rows: &[Option<IndexRow>]) {
        let segment = &self.active.as_ref().expect("a frame was written to it").segment;
        let mut dead = vec![];
        for (touched, row) in plan.touched().iter().zip(rows) {
            let shard = &touched.shard;
            if touched.created {
                shard.set_created_in(segment.identity.number);
                self.shared.shards.write().insert(shard.id, shard.clone());
            }
            let mut inner = shard.lock();
            inner.tail = touched.tail;
            inner.fences = touched.fences.clone();
            if let Some(row) = row {
                let chunks = chunks(touched, row);
                self.cached.add(shard, row.end(), touched.bytes + touched.batches.len() * CHUNK_BYTES);
                if inner.add(segment.identity.number, *row, chunks) {
                    segment.touch(shard);
                }
            }
            if touched.trimmed {
                inner.drop_trimmed(&mut dead);
            }
            if touched.deleted {
                inner.clear(&mut dead);
                inner.tail.sealed = true;
            }
            let tail = inner.tail;
            drop(inner);
            if touched.deleted {
                self.shared.shards.write().remove(&shard.id);
            }
            shard.announce(tail);
        }
        self.shared.metrics.shards.set(self.shared.shards.read().len() as i64);
        if !dead.is_empty() {
            self.shared.segments.remove_live(&dead);
            self.shared.keeper.retire();
        }
        self.cached.evict(self.shared.options.tail_cache_bytes);
        self.shared.metrics.tail_cache_bytes.set(self.cached.bytes as i64);
    }
}

fn write_frame(shared: &Shared, file: &dyn DiskFile, offset: u32, frame: &[u8]) -> Result<(), LogError> {
    let start = shared.clock.monotonic();
    file.write_at(offset.into(), frame).map_err(LogError::from_write)?;
    file.sync_data()?;
    shared.metrics.sync_seconds.observe((shared.clock.monotonic() - start).as_secs_f64());
    shared.metrics.commits.inc();
    shared.metrics.bytes.inc_by(frame.len() as u64);
    Ok(())
}

/// A shard's batches as its readers get them: the very bytes that were enqueued.
fn chunks<'a>(touched: &'a Touched, row: &'a IndexRow) -> impl Iterator<Item = Chunk> + 'a {
    touched.batches.iter().scan(row.first, |first, batch| {
        let chunk = Chunk {
            first: *first,
            arrival: row.arrival,
            key: row.key(),
            records: batch.records,
            framed: batch.framed.clone(),
        };
        *first = chunk.next();
        Some(chunk)
    })
}

impl TailCache {
    fn add(&mut self, shard: &Arc<Shard>, end: Position, bytes: usize) {
        self.entries.push_back((shard.clone(), end, bytes));
        self.bytes += bytes;
    }

    fn evict(&mut self, bytes_max: usize) {
        while self.bytes > bytes_max
            && let Some((shard, end, bytes)) = self.entries.pop_front()
        {
            shard.lock().evict(end);
            self.bytes -= bytes;
        }
    }
}

impl LogError {
    /// Of a write: a disk without space took nothing.
    pub(crate) fn from_write(error: std::io::Error) -> Self {
        if disk::is_full(&error) { Self::Full } else { error.into() }
    }
}
