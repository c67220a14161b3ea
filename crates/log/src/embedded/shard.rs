//! One shard in memory: its ends, where its records lie, and the newest of them.
//!
//! A shard's records lie in spans, one for each segment that has some. The spans stay in memory. What lies where within a span
//! is in memory too while the segment is young (its rows are resident), later in the segment's index file. The newest
//! records are kept whole, as the very bytes that their writers handed over.

use std::{
    collections::VecDeque,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use base::Timestamp;
use millstream_base as base;
use parking_lot::{Mutex, MutexGuard};
use tokio::sync::watch;

use super::segments::{Segment, Segments};
use crate::{
    Chunk, GroupId, LogError, LogShardId, Position, ReadBudget, Tail,
    batch::gather,
    fence::Fences,
    format::{
        checkpoint::ShardState,
        index::{IndexRow, RowsRef},
    },
};

/// One shard.
pub(crate) struct Shard {
    pub(crate) id: LogShardId,
    pub(crate) group: GroupId,
    /// Known once its creation is durable.
    created_in: AtomicU64,
    watch: watch::Sender<Tail>,
    inner: Mutex<Inner>,
}

/// What changes. Only the committer changes the ends; it and the keeper of the segments change the rest.
pub(crate) struct Inner {
    pub(crate) tail: Tail,
    pub(crate) fences: Fences,
    pub(crate) gone: bool,
    spans: VecDeque<Span>,
    rows: VecDeque<Resident>,
    cache: VecDeque<Chunk>,
}

/// What one segment holds of the shard.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Span {
    pub(crate) segment: u64,
    pub(crate) first: Position,
    pub(crate) end: Position,
    first_arrival: Timestamp,
    /// Where its rows are in the segment's index; `None` while they are resident.
    pub(crate) rows: Option<RowsRef>,
}

/// A row in memory.
#[derive(Clone, Copy, Debug)]
struct Resident {
    segment: u64,
    row: IndexRow,
}

/// The next step of a read.
pub(crate) enum Step {
    /// Nothing is there; reading goes on at this position.
    Nothing(Position),
    /// Records from memory.
    Cached(Vec<Chunk>),
    /// Records that lie there.
    Rows(Arc<Segment>, Vec<IndexRow>),
    /// The rows of this span are needed first.
    Index(Arc<Segment>, Span),
}

/// Where the first record that arrived at a time is.
pub(crate) enum Search {
    At(Position),
    /// In the rows of this span, or else at this position.
    InIndex(Arc<Segment>, Span, Position),
}

impl Shard {
    pub(crate) fn new(id: LogShardId, state: ShardState) -> Self {
        let inner = Inner {
            tail: state.tail,
            fences: state.fences,
            gone: false,
            spans: VecDeque::new(),
            rows: VecDeque::new(),
            cache: VecDeque::new(),
        };
        Self {
            id,
            group: state.group,
            created_in: AtomicU64::new(state.created_in),
            watch: watch::Sender::new(state.tail),
            inner: Mutex::new(inner),
        }
    }

    pub(crate) fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock()
    }

    pub(crate) fn tail(&self) -> Tail {
        *self.watch.borrow()
    }

    pub(crate) fn subscribe(&self) -> watch::Receiver<Tail> {
        self.watch.subscribe()
    }

    /// Tells everybody who watches. To be called without the shard's lock, and after the shard's own tail was changed: whoever
    /// begins to watch after the count below finds that tail.
    pub(crate) fn announce(&self, tail: Tail) {
        self.watch.send_if_modified(|told| {
            *told = tail;
            // Of the thousands of shards that a commit may touch most have nobody to wake.
            self.watch.receiver_count() > 0
        });
    }

    /// The segment that it was created in.
    pub(crate) fn created_in(&self) -> u64 {
        self.created_in.load(Ordering::Relaxed)
    }

    pub(crate) fn set_created_in(&self, segment: u64) {
        self.created_in.store(segment, Ordering::Relaxed);
    }

    /// Its state for a checkpoint.
    pub(crate) fn state(&self) -> ShardState {
        let inner = self.lock();
        ShardState {
            group: self.group,
            created_in: self.created_in(),
            tail: inner.tail,
            fences: inner.fences.clone(),
        }
    }
}

impl Inner {
    pub(crate) fn usable(&self, shard: LogShardId) -> Result<(), LogError> {
        if self.gone { Err(LogError::NoSuchShard(shard)) } else { Ok(()) }
    }

    /// Adds records that are durable now. Says whether they are the first in this segment.
    pub(crate) fn add(
        &mut self,
        segment: u64,
        row: IndexRow,
        chunks: impl IntoIterator<Item = Chunk>,
    ) -> bool {
        let opens = self.add_row(segment, row);
        self.cache.extend(chunks);
        opens
    }

    fn add_row(&mut self, segment: u64, row: IndexRow) -> bool {
        self.rows.push_back(Resident { segment, row });
        match self.spans.back_mut() {
            Some(span) if span.segment == segment && span.rows.is_none() => {
                span.end = row.end();
                false
            }
            _ => {
                let (first, first_arrival) = (row.first, row.arrival);
                self.spans.push_back(Span { segment, first, end: row.end(), first_arrival, rows: None });
                true
            }
        }
    }

    /// Adds a span whose rows are in an index file. Says whether it fits behind what is known.
    pub(crate) fn recover_span(
        &mut self,
        segment: u64,
        ends: (Position, Position),
        first_arrival: Timestamp,
        rows: RowsRef,
    ) -> bool {
        let fits = self.fits(ends.0);
        if fits && ends.1 > self.tail.first {
            self.spans.push_back(Span {
                segment,
                first: ends.0,
                end: ends.1,
                first_arrival,
                rows: Some(rows),
            });
            return true;
        }
        false
    }

    /// Adds a row of a segment that has no index file yet. Says whether it is the first of its span.
    pub(crate) fn recover_row(&mut self, segment: u64, row: IndexRow) -> bool {
        self.fits(row.first) && row.end() > self.tail.first && self.add_row(segment, row)
    }

    fn fits(&self, first: Position) -> bool {
        self.spans.back().is_none_or(|span| span.end <= first)
    }

    /// Drops what was trimmed; the segments that hold nothing of the shard any more go to `dead`.
    pub(crate) fn drop_trimmed(&mut self, dead: &mut Vec<u64>) {
        let first = self.tail.first;
        while let Some(span) = self.spans.pop_front_if(|span| span.end <= first) {
            dead.push(span.segment);
        }
        while self.rows.pop_front_if(|resident| resident.row.end() <= first).is_some() {}
        while self.cache.pop_front_if(|chunk| chunk.next() <= first).is_some() {}
    }

    /// Drops everything: the shard was deleted.
    pub(crate) fn clear(&mut self, dead: &mut Vec<u64>) {
        self.gone = true;
        dead.extend(self.spans.drain(..).map(|span| span.segment));
        (self.rows, self.cache, self.fences) = Default::default();
    }

    /// Drops the oldest records in memory, up to a position.
    pub(crate) fn evict(&mut self, end: Position) {
        while self.cache.pop_front_if(|chunk| chunk.next() <= end).is_some() {}
        if self.cache.is_empty() {
            self.cache = VecDeque::new();
        }
    }

    /// The resident rows of a segment.
    pub(crate) fn rows_of(&self, segment: u64) -> Vec<IndexRow> {
        self.rows.iter().filter(|resident| resident.segment == segment).map(|resident| resident.row).collect()
    }

    /// The rows of a segment are in its index file now.
    pub(crate) fn set_indexed(&mut self, segment: u64, rows: RowsRef) {
        if let Some(span) = self.spans.iter_mut().find(|span| span.segment == segment) {
            span.rows = Some(rows);
        }
        self.rows.retain(|resident| resident.segment != segment);
        self.rows.shrink_to(self.rows.len() * 2);
    }

    /// Positions between the ends that no segment has.
    pub(crate) fn gaps(&self) -> Vec<(Position, Position)> {
        let mut gaps = vec![];
        let mut at = self.tail.first;
        for span in &self.spans {
            if span.first > at {
                gaps.push((at, span.first));
            }
            at = at.max(span.end);
        }
        if at < self.tail.next {
            gaps.push((at, self.tail.next));
        }
        gaps
    }

    /// What is to be done to read at a position. Records from memory are taken off the budget.
    pub(crate) fn step(
        &self,
        at: Position,
        budget: &mut ReadBudget,
        at_least_one: bool,
        segments: &Segments,
    ) -> Step {
        if at >= self.tail.next {
            return Step::Nothing(at);
        }
        if self.cache.front().is_some_and(|chunk| chunk.first <= at) {
            return Step::Cached(gather(&self.cache, at, budget, at_least_one));
        }
        let behind = self.spans.partition_point(|span| span.end <= at);
        let Some(span) = self.spans.get(behind) else {
            return Step::Nothing(self.tail.next); // what was there is lost
        };
        let segment = segments.get(span.segment).expect("a segment stays while a shard has a span in it");
        if span.rows.is_some() {
            return Step::Index(segment, *span);
        }
        let start = self.rows.partition_point(|resident| resident.row.end() <= at);
        let rows = self.rows.range(start..).take_while(|resident| resident.segment == span.segment);
        let rows = within(rows.map(|resident| resident.row), budget);
        if rows.is_empty() { Step::Nothing(span.end) } else { Step::Rows(segment, rows) }
    }

    /// Where the first record is that arrived at `time` or later.
    pub(crate) fn search(&self, time: Timestamp, segments: &Segments) -> Search {
        let (first, next) = (self.tail.first, self.tail.next);
        if self.tail.last_arrival.is_none_or(|last| last < time) {
            return Search::At(next);
        }
        let later = self.spans.partition_point(|span| span.first_arrival < time);
        let otherwise = self.spans.get(later).map_or(next, |span| span.first).max(first);
        let Some(span) = later.checked_sub(1).map(|earlier| self.spans[earlier]) else {
            return Search::At(otherwise);
        };
        if span.rows.is_some() {
            let segment = segments.get(span.segment).expect("a segment stays while a shard has a span in it");
            return Search::InIndex(segment, span, otherwise);
        }
        let start = self.rows.partition_point(|resident| resident.row.first < span.first);
        let mut rows = self.rows.range(start..).take_while(|resident| resident.segment == span.segment);
        let found = rows.find(|resident| resident.row.arrival >= time);
        Search::At(found.map_or(otherwise, |resident| resident.row.first.max(first)))
    }
}

/// As many rows as a budget may need, at least one.
pub(crate) fn within(rows: impl Iterator<Item = IndexRow>, budget: &ReadBudget) -> Vec<IndexRow> {
    /// More at once would hold too much memory; a reader comes again.
    const BYTES_MAX: usize = 16 << 20;
    let (mut records, mut bytes) = (0, 0);
    let mut taken = vec![];
    for row in rows {
        if !taken.is_empty() && (records >= budget.records || bytes >= budget.bytes.min(BYTES_MAX)) {
            break;
        }
        records += row.records as usize;
        bytes += row.length as usize;
        taken.push(row);
    }
    taken
}
