//! Records on their way to a destination.

use std::sync::Arc;

use base::Timestamp;
use bytes::Bytes;
use millstream_base as base;

use super::Piece;
use crate::prefix::PartitionKeys;

/// Where records of a delivery stream go. Each output has a buffer of its own.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Output {
    /// To the destination; those with the same partition keys together.
    Main(Option<Arc<PartitionKeys>>),
    /// To the backup bucket, as they came.
    Backup,
    /// To the error output, as error records; the text is the error output type, such as `processing-failed`.
    Failed(&'static str),
}

impl Output {
    /// Its name in what is stored.
    pub(crate) fn key(&self) -> String {
        match self {
            Self::Main(None) => "main".into(),
            Self::Main(Some(keys)) => {
                let keys: Vec<_> = keys.iter().map(|((query, name), value)| (query, name, value)).collect();
                format!("main {}", serde_json::to_string(&keys).expect("texts can be written"))
            }
            Self::Backup => "backup".into(),
            Self::Failed(kind) => format!("failed {kind}"),
        }
    }
}

/// A record within a batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Where it ends in the batch's data; it begins where the one before it ends.
    pub end: usize,
    /// When it arrived.
    pub arrival: Timestamp,
}

/// Records that are delivered together.
#[derive(Clone, Debug)]
pub struct Batch {
    /// Where they go.
    pub output: Output,
    /// All of them, one after the other; nothing if they are packed.
    pub data: Bytes,
    /// Each of them; none if they are packed.
    pub entries: Arc<[Entry]>,
    /// All of them, packed by the destination's [`Pack`](super::Pack).
    pub packed: Option<Packed>,
    /// When the oldest arrived.
    pub oldest: Timestamp,
    /// Follows from the first record and the output: after a crash between delivery and its note, the same records come
    /// with the same id.
    pub id: [u8; 16],
}

/// The records of a batch, packed: no single one can be had any more.
#[derive(Clone, Debug)]
pub struct Packed {
    /// In their order.
    pub pieces: Arc<[Piece]>,
    /// How many records.
    pub records: usize,
    /// How many bytes they were.
    pub plain_bytes: usize,
}

impl Batch {
    /// How many records it has.
    pub fn count(&self) -> usize {
        self.packed.as_ref().map_or(self.entries.len(), |packed| packed.records)
    }

    /// How many bytes its records are.
    pub fn bytes(&self) -> usize {
        self.packed.as_ref().map_or(self.data.len(), |packed| packed.plain_bytes)
    }

    /// A record's bytes; not of a batch that is packed.
    pub fn record(&self, index: usize) -> &[u8] {
        let start = index.checked_sub(1).map_or(0, |before| self.entries[before].end);
        &self.data[start..self.entries[index].end]
    }

    /// The records' bytes, in order.
    pub fn records(&self) -> impl ExactSizeIterator<Item = &[u8]> {
        (0..self.entries.len()).map(|index| self.record(index))
    }

    /// Those of these indices, which rise; all of them if they are packed, since then none is known by itself.
    pub fn only(&self, indices: &[usize]) -> Self {
        if self.packed.is_some() {
            return self.clone();
        }
        let mut data = Vec::new();
        let mut entries = Vec::with_capacity(indices.len());
        for &index in indices {
            data.extend_from_slice(self.record(index));
            entries.push(Entry { end: data.len(), arrival: self.entries[index].arrival });
        }
        Self {
            output: self.output.clone(),
            data: data.into(),
            entries: entries.into(),
            packed: None,
            oldest: self.oldest,
            id: self.id,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_batch_has_the_records_asked_for() {
        let at = Timestamp::from_millis(1);
        let entries = [1, 3, 3, 6].map(|end| Entry { end, arrival: at });
        let data = Bytes::from_static(b"abbccc");
        let entries = entries.into();
        let batch = Batch { output: Output::Backup, data, entries, packed: None, oldest: at, id: [0; 16] };
        let part = batch.only(&[1, 2, 3]);
        assert_eq!(part.records().collect::<Vec<_>>(), [&b"bb"[..], b"", b"ccc"]);
        assert_eq!(batch.record(0), b"a");
    }
}
