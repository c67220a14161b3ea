//! Records of one output that wait to be delivered together.

use std::{collections::BTreeMap, mem, sync::Arc, time::Duration};

use aws_lc_rs::digest;
use base::Timestamp;
use millstream_base as base;

use super::{
    Batch, Entry, Output,
    record::{Mark, Place},
};

/// The records of an output.
#[derive(Debug)]
pub(crate) struct Buffer {
    output: Output,
    data: Vec<u8>,
    entries: Vec<Entry>,
    marks: Vec<Arc<Mark>>,
    /// By lane: the first record and the last one.
    spans: BTreeMap<u32, (Place, Place)>,
    first: (u32, Place),
    /// By lane: where the buffer before this one ended.
    after: BTreeMap<u32, Place>,
    /// When the first record came in, on the monotonic clock.
    opened: Duration,
    oldest: Timestamp,
}

/// A buffer on its way out, and what is delivered with it.
#[derive(Debug)]
pub(crate) struct Full {
    pub batch: Batch,
    pub spans: Vec<(u32, Place, Place)>,
    /// Held until the delivery is noted.
    pub marks: Vec<Arc<Mark>>,
}

impl Buffer {
    /// Without records.
    pub fn new(output: Output) -> Self {
        Self {
            output,
            data: Vec::new(),
            entries: Vec::new(),
            marks: Vec::new(),
            spans: BTreeMap::new(),
            first: Default::default(),
            after: BTreeMap::new(),
            opened: Duration::ZERO,
            oldest: Timestamp::default(),
        }
    }

    /// Bytes of records.
    pub fn bytes(&self) -> usize {
        self.data.len()
    }

    /// Whether it has no record.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// When the first record came in.
    pub fn opened(&self) -> Duration {
        self.opened
    }

    /// When the oldest record arrived; `None` if there is none.
    pub fn oldest(&self) -> Option<Timestamp> {
        (!self.is_empty()).then_some(self.oldest)
    }

    /// Whether this record is a further piece of the last one, with which it stays together.
    pub fn continues(&self, lane: u32, place: Place) -> bool {
        self.spans.get(&lane).is_some_and(|(_, last)| *last == place)
    }

    /// Appends a record; returns by how many bytes the buffer has grown.
    pub fn append(
        &mut self,
        parts: [&[u8]; 2],
        (lane, place): (u32, Place),
        arrival: Timestamp,
        mark: &Arc<Mark>,
        now: Duration,
    ) -> usize {
        if self.is_empty() {
            (self.opened, self.oldest, self.first) = (now, arrival, (lane, place));
        }
        let before = self.data.len();
        parts.iter().for_each(|part| self.data.extend_from_slice(part));
        self.entries.push(Entry { end: self.data.len(), arrival });
        self.oldest = self.oldest.min(arrival);
        self.spans.entry(lane).and_modify(|span| span.1 = place).or_insert((place, place));
        if !self.marks.last().is_some_and(|last| Arc::ptr_eq(last, mark)) {
            self.marks.push(mark.clone());
        }
        self.data.len() - before
    }

    /// Takes all records out.
    pub fn take(&mut self, stream: u64) -> Full {
        let spans = mem::take(&mut self.spans);
        let spans: Vec<_> = spans
            .into_iter()
            .map(|(lane, (first, last))| {
                let after = self.after.insert(lane, last).unwrap_or_else(|| before(first));
                (lane, after, last)
            })
            .collect();
        let batch = Batch {
            output: self.output.clone(),
            data: mem::take(&mut self.data).into(),
            entries: mem::take(&mut self.entries).into(),
            oldest: self.oldest,
            id: id(stream, &self.output, self.first),
        };
        Full { batch, spans, marks: mem::take(&mut self.marks) }
    }
}

/// The place before the first record of an output in this life: nothing of it lies between that one and what was read first.
fn before(place: Place) -> Place {
    match place.sub.checked_sub(1) {
        Some(sub) => Place { sub, ..place },
        None => Place { position: place.position.saturating_sub(1), sub: u32::MAX },
    }
}

/// The id of a batch, in the form of a random UUID.
fn id(stream: u64, output: &Output, (lane, place): (u32, Place)) -> [u8; 16] {
    let text = format!("{stream} {} {lane} {} {}", output.key(), place.position, place.sub);
    let hash = digest::digest(&digest::SHA256, text.as_bytes());
    let mut id: [u8; 16] = hash.as_ref()[..16].try_into().expect("a hash has 32 bytes");
    id[6] = id[6] & 0x0f | 0x40;
    id[8] = id[8] & 0x3f | 0x80;
    id
}
