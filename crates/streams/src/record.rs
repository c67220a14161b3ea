//! A record as it lies in the log: one flag byte; if flagged, the partition key's length (16 bit little endian) and bytes;
//! then the data.

use log::{BatchBuilder, Chunk};
use millstream_log as log;

const HAS_KEY: u8 = 1;
const KNOWN: u8 = HAS_KEY;

/// Appends a record to a batch. The key is a text.
pub(crate) fn write(key: Option<&[u8]>, data: &[u8], batch: &mut BatchBuilder) {
    match key {
        None => batch.push_parts(&[&[0], data]),
        Some(key) => {
            let length = u16::try_from(key.len()).expect("a partition key has at most 256 characters");
            let [low, high] = length.to_le_bytes();
            batch.push_parts(&[&[HAS_KEY, low, high], key, data]);
        }
    }
}

/// How many bytes of a batch a record takes at the most beyond its data and partition key.
pub(crate) const OVERHEAD_MAX: usize = 4 + 1 + 2;

/// How many bytes of data and partition keys are in a chunk: what counts against quotas. Two bytes are missing for each
/// record without a partition key.
pub(crate) fn payload_bytes(chunk: &Chunk) -> usize {
    chunk.bytes().saturating_sub(chunk.len() * OVERHEAD_MAX)
}

/// A stored record, borrowed from the log's buffer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct StoredRecord<'a> {
    /// Absent where records are distributed automatically and the producer gave none.
    pub partition_key: Option<&'a str>,
    pub data: &'a [u8],
}

impl<'a> StoredRecord<'a> {
    /// Reads what [`write`] wrote. `None` if that is not what the bytes are: the log's checksums make that our own mistake
    /// or a newer version's flag.
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let (flags, rest) = bytes.split_first()?;
        if flags & !KNOWN != 0 {
            return None;
        }
        if flags & HAS_KEY == 0 {
            return Some(Self { partition_key: None, data: rest });
        }
        let (length, rest) = rest.split_first_chunk::<2>()?;
        let (key, data) = rest.split_at_checked(usize::from(u16::from_le_bytes(*length)))?;
        Some(Self { partition_key: Some(std::str::from_utf8(key).ok()?), data })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use base::SystemClock;
    use log::{GroupId, LogShardId, LogStore, Position, ReadBudget, memory::MemoryStore};
    use millstream_base as base;

    use super::*;

    #[tokio::test]
    async fn records_read_back_from_a_log() {
        let store = MemoryStore::new(Arc::new(SystemClock::new()));
        let log = store.create(LogShardId(1), GroupId(1)).await.unwrap();
        let mut batch = BatchBuilder::default();
        let mut records = Vec::new();
        for partition_key in [None, Some(""), Some("k"), Some("schlüssel")] {
            for data in [&b""[..], b"data"] {
                let (before, key) = (batch.bytes(), partition_key.map(str::as_bytes));
                write(key, data, &mut batch);
                assert!(batch.bytes() - before - key.map_or(0, <[u8]>::len) - data.len() <= OVERHEAD_MAX);
                records.push(StoredRecord { partition_key, data });
            }
        }
        log.enqueue(batch.build()).await.unwrap().durable().await.unwrap();
        let read = log.read(Position(0), ReadBudget { records: 99, bytes: 999 }).await.unwrap();
        let stored = read.chunks[0].records().map(|(_, bytes)| StoredRecord::read(bytes).unwrap());
        assert_eq!(stored.collect::<Vec<_>>(), records);
    }

    #[test]
    fn unknown_flags_and_short_bytes_are_refused() {
        for bytes in [&b""[..], b"\x02", b"\x01", b"\x01\x05\x00abc", b"\x01\x01\x00\xff"] {
            assert_eq!(StoredRecord::read(bytes), None, "{bytes:?}");
        }
    }
}
