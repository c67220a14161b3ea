//! What was found damaged, so that it is named once and never served.

use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

use parking_lot::Mutex;
use tracing::error;

use super::segments::Segment;
use crate::{
    LogShardId,
    format::{
        frame::{FrameHeader, Row},
        index::IndexRow,
        segment_file,
    },
    metrics::LogMetrics,
};

/// Where damage is: segment, offset in its file.
type Place = (u64, u32);

/// Damage that was named.
pub(crate) struct Quarantine {
    metrics: LogMetrics,
    named: Mutex<HashSet<Place>>,
    unreadable: Mutex<HashMap<Place, u32>>,
}

/// A reader hears of an I/O error so many times before the records are given up: it may have been a passing one.
const READ_ATTEMPTS: u32 = 3;

impl Quarantine {
    pub(crate) fn new(metrics: LogMetrics) -> Self {
        Self { metrics, named: Mutex::default(), unreadable: Mutex::default() }
    }

    /// Frames are lost, with everything in them.
    pub(crate) fn frames(&self, segment: &Segment, offset: u32, length: u32, batches: Range<u64>) {
        if self.is_new((segment.identity.number, offset)) {
            let file = segment_file(segment.slot);
            error!(
                file,
                offset,
                length,
                ?batches,
                "damaged batches are set aside: their directory cannot be read"
            );
        }
    }

    /// The records of a row in a frame's directory are lost.
    pub(crate) fn row(&self, segment: &Segment, header: &FrameHeader, row: &Row) {
        match row {
            Row::Data { shard, first, records, bytes, .. } => {
                let offset = header.offset + bytes.offset;
                self.records(segment, *shard, offset, header.batch, first.0, *records);
            }
            _ if self.is_new((segment.identity.number, header.offset)) => {
                let (file, offset) = (segment_file(segment.slot), header.offset);
                error!(file, offset, batch = header.batch, "a damaged checkpoint is set aside");
            }
            _ => {}
        }
    }

    /// Records that a reader wanted are lost.
    pub(crate) fn index_row(&self, segment: &Segment, shard: LogShardId, row: &IndexRow) {
        self.records(segment, shard, row.offset, row.batch, row.first.0, row.records);
    }

    fn records(
        &self,
        segment: &Segment,
        shard: LogShardId,
        offset: u32,
        batch: u64,
        first: u64,
        records: u32,
    ) {
        if self.is_new((segment.identity.number, offset)) {
            let (file, shard) = (segment_file(segment.slot), shard.0);
            error!(file, offset, batch, shard, first, records, "damaged records are set aside");
        }
    }

    /// The disk failed to read records. Whether they are to be given up.
    pub(crate) fn gives_up(&self, segment: &Segment, row: &IndexRow) -> bool {
        let mut unreadable = self.unreadable.lock();
        let attempts = unreadable.entry((segment.identity.number, row.offset)).or_default();
        *attempts += 1;
        *attempts > READ_ATTEMPTS
    }

    fn is_new(&self, place: Place) -> bool {
        let new = self.named.lock().insert(place);
        if new {
            self.metrics.quarantined.inc();
        }
        new
    }
}
