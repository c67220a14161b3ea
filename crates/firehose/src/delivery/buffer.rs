//! Records of one output that wait to be delivered together.
//!
//! Where the destination can have them packed, they are packed while they are gathered: as soon as there are enough for a piece,
//! it is packed beside, so that a buffer is packed on all cores, and only its packed bytes stay in memory.

use std::{
    collections::BTreeMap,
    mem,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use aws_lc_rs::digest;
use base::Timestamp;
use millstream_base as base;
use tokio::sync::oneshot;

use super::{
    Batch, Cores, Entry, Output, Pack, Packed, Piece,
    memory::Held,
    record::{Mark, Place},
};

/// A piece that is being packed, and the memory that it takes.
type Packing = oneshot::Receiver<(Piece, Held)>;

/// The records of an output.
pub(crate) struct Buffer {
    output: Output,
    packer: Option<Arc<dyn Pack>>,
    cores: Arc<Cores>,
    /// How many pieces are being packed, of all buffers of the delivery stream.
    packing: Arc<AtomicUsize>,
    /// Records that are in no piece.
    data: Vec<u8>,
    /// Each of them, if there is no packer.
    entries: Vec<Entry>,
    held: Held,
    pieces: Vec<Packing>,
    /// What is in pieces.
    bytes_in_pieces: usize,
    records: usize,
    marks: Vec<Arc<Mark>>,
    /// By lane: the first record and the last one.
    spans: BTreeMap<u32, (Place, Place)>,
    first: (u32, Place),
    /// By lane: where the buffer before this one ended.
    after: BTreeMap<u32, Place>,
    /// When the first record came in, on the monotonic clock.
    opened: Duration,
    oldest: Timestamp,
    /// Bytes that came in since somebody asked.
    taken: usize,
}

/// A buffer on its way out, whose last pieces may not be packed yet.
pub(crate) struct Gathered {
    batch: Batch,
    pieces: Vec<Packing>,
    spans: Vec<(u32, Place, Place)>,
    marks: Vec<Arc<Mark>>,
    held: Vec<Held>,
}

/// A buffer that can be delivered, and what is delivered with it.
#[derive(Debug)]
pub(crate) struct Full {
    pub batch: Batch,
    pub spans: Vec<(u32, Place, Place)>,
    /// Held until the delivery is noted.
    pub marks: Vec<Arc<Mark>>,
    /// The memory that it takes.
    _held: Vec<Held>,
}

impl Buffer {
    /// Without records.
    pub fn new(
        output: Output,
        packer: Option<Arc<dyn Pack>>,
        cores: Arc<Cores>,
        packing: Arc<AtomicUsize>,
        held: Held,
    ) -> Self {
        Self {
            output,
            packer,
            cores,
            packing,
            data: Vec::new(),
            entries: Vec::new(),
            held,
            pieces: Vec::new(),
            bytes_in_pieces: 0,
            records: 0,
            marks: Vec::new(),
            spans: BTreeMap::new(),
            first: Default::default(),
            after: BTreeMap::new(),
            opened: Duration::ZERO,
            oldest: Timestamp::default(),
            taken: 0,
        }
    }

    /// Whose records they are.
    pub fn output(&self) -> &Output {
        &self.output
    }

    /// Bytes of records, before they are packed.
    pub fn bytes(&self) -> usize {
        self.bytes_in_pieces + self.data.len()
    }

    /// Whether it has no record.
    pub fn is_empty(&self) -> bool {
        self.records == 0
    }

    /// When the first record came in.
    pub fn opened(&self) -> Duration {
        self.opened
    }

    /// When the oldest record arrived; `None` if there is none.
    pub fn oldest(&self) -> Option<Timestamp> {
        (!self.is_empty()).then_some(self.oldest)
    }

    /// Bytes that came in since this was asked last.
    pub fn taken(&mut self) -> usize {
        mem::take(&mut self.taken)
    }

    /// Whether so many bytes more are too many. What belongs together stays together: a further piece of the last record is not.
    pub fn overflows(&self, bytes: usize, most: usize, (lane, place): (u32, Place)) -> bool {
        let continues = || self.spans.get(&lane).is_some_and(|(_, last)| *last == place);
        !self.is_empty() && self.bytes() + bytes > most && !continues()
    }

    /// Appends a record; packs what there is first if it would be more than `piece` bytes with it.
    pub fn append(
        &mut self,
        parts: [&[u8]; 2],
        (lane, place): (u32, Place),
        arrival: Timestamp,
        mark: &Arc<Mark>,
        now: Duration,
        piece: usize,
    ) {
        if self.is_empty() {
            (self.opened, self.oldest, self.first) = (now, arrival, (lane, place));
        }
        let bytes = parts[0].len() + parts[1].len();
        if self.packer.is_some() && self.data.len() + bytes > piece {
            self.cut(piece);
        }
        parts.iter().for_each(|part| self.data.extend_from_slice(part));
        self.held.grow(bytes);
        self.taken += bytes;
        self.records += 1;
        self.oldest = self.oldest.min(arrival);
        self.spans.entry(lane).and_modify(|span| span.1 = place).or_insert((place, place));
        if !self.marks.last().is_some_and(|last| Arc::ptr_eq(last, mark)) {
            self.marks.push(mark.clone());
        }
        if self.packer.is_none() {
            self.entries.push(Entry { end: self.data.len(), arrival });
        }
    }

    /// Has what is in no piece packed; the room is for what comes next.
    fn cut(&mut self, room: usize) {
        let Some(packer) = self.packer.clone().filter(|_| !self.data.is_empty()) else { return };
        let data = mem::replace(&mut self.data, Vec::with_capacity(room));
        self.bytes_in_pieces += data.len();
        let mut held = self.held.take();
        let packing = Counted::one(self.packing.clone());
        self.pieces.push(self.cores.run(move || {
            let piece = packer.pack(&data);
            drop((data, packing));
            held.set(piece.bytes.len());
            (piece, held)
        }));
    }

    /// Takes all records out.
    pub fn take(&mut self, stream: u64) -> Gathered {
        self.cut(0);
        let spans = mem::take(&mut self.spans);
        let spans = spans.into_iter().map(|(lane, (first, last))| {
            let after = self.after.insert(lane, last).unwrap_or_else(|| before(first));
            (lane, after, last)
        });
        let spans = spans.collect();
        let (records, plain_bytes) = (mem::take(&mut self.records), mem::take(&mut self.bytes_in_pieces));
        let packed = Packed { pieces: Arc::new([]), records, plain_bytes };
        let batch = Batch {
            output: self.output.clone(),
            data: mem::take(&mut self.data).into(),
            entries: mem::take(&mut self.entries).into(),
            packed: self.packer.is_some().then_some(packed),
            oldest: self.oldest,
            id: id(stream, &self.output, self.first),
        };
        let pieces = mem::take(&mut self.pieces);
        Gathered { batch, pieces, spans, marks: mem::take(&mut self.marks), held: vec![self.held.take()] }
    }
}

impl Gathered {
    /// When the oldest record arrived.
    pub fn oldest(&self) -> Timestamp {
        self.batch.oldest
    }

    /// Bytes of records, before they are packed.
    pub fn bytes(&self) -> usize {
        self.batch.bytes()
    }

    /// Waits until all of it is packed; `None` if packing panicked.
    pub async fn ready(self) -> Option<Full> {
        let Self { mut batch, pieces: tasks, spans, marks, mut held } = self;
        let mut pieces = Vec::with_capacity(tasks.len());
        for task in tasks {
            let (piece, memory) = task.await.ok()?;
            pieces.push(piece);
            held.push(memory);
        }
        if let Some(packed) = &mut batch.packed {
            packed.pieces = pieces.into();
        }
        Some(Full { batch, spans, marks, _held: held })
    }
}

/// Counts a piece that is being packed.
struct Counted(Arc<AtomicUsize>);

impl Counted {
    fn one(count: Arc<AtomicUsize>) -> Self {
        count.fetch_add(1, Ordering::Relaxed);
        Self(count)
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
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
