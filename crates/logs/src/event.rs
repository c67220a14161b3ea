//! An event as it lies in the log.

use bytes::Bytes;
use millstream_log as log;

/// What an event counts beside its message (API guide of PutLogEvents).
pub(crate) const OVERHEAD_BYTES: usize = 26;
/// Time, time of ingestion, and the bytes of the stream up to here: 64 bits each, little endian.
const HEAD: usize = 24;

/// An event as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Event {
    pub position: u64,
    /// When it happened, as whoever put it says; milliseconds since the epoch.
    pub time: i64,
    /// When it was put.
    pub ingested: i64,
    /// The bytes of all events of the stream up to this one, of those that are forgotten too.
    pub total_bytes: u64,
    pub message: String,
}

impl Event {
    /// The events of a chunk.
    pub fn of_chunk(chunk: &log::Chunk) -> impl Iterator<Item = Self> + '_ {
        chunk.records().filter_map(|(position, bytes)| Self::read(position.0, bytes))
    }

    /// The event in these bytes; `None` if they are none, which only another program could have written.
    fn read(position: u64, bytes: &[u8]) -> Option<Self> {
        let (head, message) = bytes.split_at_checked(HEAD)?;
        let number = |at: usize| head[at..at + 8].try_into().map(u64::from_le_bytes).expect("eight bytes");
        Some(Self {
            position,
            time: number(0) as i64,
            ingested: number(8) as i64,
            total_bytes: number(16),
            message: String::from_utf8_lossy(message).into_owned(),
        })
    }

    /// What the event counts.
    pub fn bytes(&self) -> u64 {
        bytes_of(&self.message)
    }

    /// Its place among the events of its stream.
    pub fn place(&self) -> Place {
        Place { time: self.time, position: self.position }
    }
}

/// What an event with this message counts.
pub(crate) fn bytes_of(message: &str) -> u64 {
    (message.len() + OVERHEAD_BYTES) as u64
}

/// The head of a record.
pub(crate) fn head(time: i64, ingested: i64, total_bytes: u64) -> Bytes {
    let words = [time.to_le_bytes(), ingested.to_le_bytes(), total_bytes.to_le_bytes()];
    Bytes::copy_from_slice(words.as_flattened())
}

/// Where an event stands in the order of a stream: by time, and by position among those of one time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    pub time: i64,
    pub position: u64,
}

impl Place {
    /// Before every event.
    pub const FIRST: Self = Self::at(i64::MIN);
    /// Behind every event.
    pub const LAST: Self = Self { time: i64::MAX, position: u64::MAX };

    /// Before all events of this time.
    pub const fn at(time: i64) -> Self {
        Self { time, position: 0 }
    }

    /// Behind the event of this place, and before the next.
    pub const fn next(self) -> Self {
        Self { position: self.position + 1, ..self }
    }
}
