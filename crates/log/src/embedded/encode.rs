//! A plan as the bytes of a frame.

use base::Timestamp;
use millstream_base as base;

use super::{
    keys::{Bound, SealingKeys, TAG_BYTES},
    plan::{Plan, Touched},
};
use crate::{
    GroupCipher,
    disk::AlignedBuffer,
    format::{
        crc,
        frame::{Extent, FrameHeader, HEADER_BYTES, ROW_BYTES, Row},
        index::IndexRow,
        padded,
        segment::Identity,
    },
};

/// Which frame it is and where it goes.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    pub(crate) segment: Identity,
    pub(crate) batch: u64,
    pub(crate) first_batch: u64,
    pub(crate) offset: u32,
    pub(crate) records_before: u64,
}

/// Makes frames, in memory that it keeps.
#[derive(Default)]
pub(crate) struct Encoder {
    buffer: AlignedBuffer,
    keys: SealingKeys,
}

/// A buffer for larger frames is not kept.
const KEPT_BYTES: usize = 5 << 20;

/// The greatest length of the frame of a plan.
pub(crate) fn frame_bytes_max(plan: &Plan<'_>) -> usize {
    padded(HEADER_BYTES + plan.rows() * ROW_BYTES + plan.bytes + plan.touched().len() * TAG_BYTES)
}

impl Encoder {
    /// Another segment begins: its keys are its own.
    pub(crate) fn begin_segment(&mut self) {
        self.keys.clear();
    }

    /// The frame of a plan, and where each of the touched shards' records lie.
    pub(crate) fn plan(
        &mut self,
        plan: &Plan<'_>,
        place: Place,
        cipher: &dyn GroupCipher,
    ) -> (&[u8], Vec<Option<IndexRow>>) {
        self.buffer.shrink(KEPT_BYTES);
        self.buffer.reset(frame_bytes_max(plan));
        let mut frame = Frame::new(&mut self.buffer, plan.rows());
        let mut rows = Vec::with_capacity(plan.touched().len());
        for touched in plan.touched() {
            let (shard, group) = (touched.shard.id, touched.shard.group);
            if touched.created {
                frame.row(Row::Create { shard, group });
            }
            let data = (!touched.batches.is_empty())
                .then(|| data(touched, &mut frame, &mut self.keys, cipher, place, plan.arrival));
            rows.push(data);
            for (fence, first, records) in &touched.fenced {
                frame.row(Row::Fence { shard, first: *first, records: *records, fence: *fence });
            }
            if touched.trimmed {
                frame.row(Row::Trim { shard, before: touched.tail.first });
            }
            if touched.sealed {
                frame.row(Row::Seal { shard, end: touched.tail.next });
            }
            if touched.deleted {
                frame.row(Row::Delete { shard });
            }
        }
        let length = frame.finish(place, plan.arrival, plan.records);
        (&self.buffer[..length], rows)
    }

    /// The frame of a checkpoint.
    pub(crate) fn checkpoint(&mut self, checkpoint: &[u8], place: Place, arrival: Timestamp) -> &[u8] {
        self.buffer.reset(padded(HEADER_BYTES + ROW_BYTES + checkpoint.len()));
        let mut frame = Frame::new(&mut self.buffer, 1);
        let start = frame.at;
        frame.copy(checkpoint);
        let bytes = frame.extent(start);
        frame.row(Row::Checkpoint { bytes });
        let length = frame.finish(place, arrival, 0);
        &self.buffer[..length]
    }
}

/// Copies a shard's records into the frame, encrypts them, and describes them in a row.
fn data(
    touched: &Touched,
    frame: &mut Frame<'_>,
    keys: &mut SealingKeys,
    cipher: &dyn GroupCipher,
    place: Place,
    arrival: Timestamp,
) -> IndexRow {
    let (shard, group) = (touched.shard.id, touched.shard.group);
    let (first, records) = (touched.first, touched.records);
    let start = frame.at;
    for batch in &touched.batches {
        frame.copy(&batch.framed);
    }
    let key = cipher.sealing_key(group);
    if let Some(key) = &key {
        frame.copy(&[0; TAG_BYTES]);
        let (batch, row) = (place.batch, frame.row_number());
        let bound = Bound { shard, group, first, records, arrival, batch, row, key: key.version };
        keys.seal(key, &place.segment, &bound, &mut frame.bytes[start..frame.at]);
    }
    let key = key.map(|key| key.version);
    let bytes = frame.extent(start);
    let row = frame.row_number();
    frame.row(Row::Data { shard, group, key, first, records, bytes });
    IndexRow {
        first,
        batch: place.batch,
        arrival,
        offset: place.offset + bytes.offset,
        length: bytes.length,
        crc: bytes.crc,
        records,
        row,
        key: key.map_or(0, |key| key.0),
    }
}

/// A frame in the making.
struct Frame<'a> {
    bytes: &'a mut [u8],
    rows: usize,
    rows_written: usize,
    /// Where the next bytes go.
    at: usize,
}

impl<'a> Frame<'a> {
    fn new(bytes: &'a mut [u8], rows: usize) -> Self {
        Self { bytes, rows, rows_written: 0, at: HEADER_BYTES + rows * ROW_BYTES }
    }

    fn copy(&mut self, bytes: &[u8]) {
        self.bytes[self.at..self.at + bytes.len()].copy_from_slice(bytes);
        self.at += bytes.len();
    }

    fn extent(&self, start: usize) -> Extent {
        let bytes = &self.bytes[start..self.at];
        let number = |n| u32::try_from(n).expect("a frame is far below 4 GiB");
        Extent { offset: number(start), length: number(bytes.len()), crc: crc(bytes) }
    }

    /// The number of the next row.
    fn row_number(&self) -> u32 {
        u32::try_from(self.rows_written).expect("a frame has fewer rows than bytes")
    }

    fn row(&mut self, row: Row) {
        assert!(self.rows_written < self.rows, "every row was counted");
        let start = HEADER_BYTES + self.rows_written * ROW_BYTES;
        row.encode(&mut self.bytes[start..start + ROW_BYTES]);
        self.rows_written += 1;
    }

    /// Writes the header and says how long the frame is.
    fn finish(self, place: Place, arrival: Timestamp, records: u32) -> usize {
        assert_eq!(self.rows_written, self.rows, "every row that was counted is written");
        let directory = HEADER_BYTES..HEADER_BYTES + self.rows * ROW_BYTES;
        let length = padded(self.at);
        self.bytes[self.at..length].fill(0);
        let number = |n| u32::try_from(n).expect("a frame is far below 4 GiB");
        let header = FrameHeader {
            segment: place.segment,
            batch: place.batch,
            first_batch: place.first_batch,
            arrival,
            offset: place.offset,
            length: number(length),
            rows: number(self.rows),
            records,
            payload: number(self.at - directory.end),
            directory_crc: crc(&self.bytes[directory]),
            records_before: place.records_before,
        };
        header.encode(self.bytes);
        length
    }
}
