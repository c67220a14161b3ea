//! The indexes of sealed segments: written once, read in parts, made again when they are missing or wrong.

use std::{
    collections::{BTreeMap, HashMap},
    io,
    sync::Arc,
};

use parking_lot::Mutex;
use tracing::{error, info, warn};

use super::{Shared, keeper::Sealed, segments::Segment, shard::Span};
use crate::{
    LogError, LogShardId,
    disk::{Access, Disk},
    format::{
        index::{self, HEADER_BYTES, IndexRow, IndexTable, ROW_BYTES, RowsRef},
        index_file,
        segment::Identity,
    },
    replay::SegmentRows,
    scan::{Found, Scan, Until},
};

/// Rows that were loaded lately, up to so many bytes.
pub(crate) struct IndexCache {
    bytes_max: usize,
    state: Mutex<Loaded>,
    /// Only one index is made again at a time.
    rebuilding: Mutex<()>,
}

type Key = (u64, LogShardId);

#[derive(Default)]
struct Loaded {
    rows: HashMap<Key, (u64, Arc<Vec<IndexRow>>)>,
    by_use: BTreeMap<u64, Key>,
    uses: u64,
    bytes: usize,
}

impl IndexCache {
    pub(crate) fn new(bytes_max: usize) -> Self {
        Self { bytes_max, state: Mutex::default(), rebuilding: Mutex::default() }
    }

    fn get(&self, key: Key) -> Option<Arc<Vec<IndexRow>>> {
        let mut state = self.state.lock();
        state.uses += 1;
        let now = state.uses;
        let (used, rows) = state.rows.get_mut(&key)?;
        let (before, rows) = (std::mem::replace(used, now), rows.clone());
        state.by_use.remove(&before);
        state.by_use.insert(now, key);
        Some(rows)
    }

    fn insert(&self, key: Key, rows: Arc<Vec<IndexRow>>) {
        let bytes = |rows: &Arc<Vec<IndexRow>>| rows.len() * size_of::<IndexRow>() + 128;
        let mut state = self.state.lock();
        state.uses += 1;
        let now = state.uses;
        state.bytes += bytes(&rows);
        if let Some((before, old)) = state.rows.insert(key, (now, rows)) {
            state.bytes -= bytes(&old);
            state.by_use.remove(&before);
        }
        state.by_use.insert(now, key);
        while state.bytes > self.bytes_max
            && let Some((_, oldest)) = state.by_use.pop_first()
        {
            if let Some((_, rows)) = state.rows.remove(&oldest) {
                state.bytes -= bytes(&rows);
            }
        }
    }
}

/// Writes the index of a segment from the rows in memory, which are dropped then.
pub(crate) fn write(shared: &Shared, sealed: &Sealed) {
    let segment = &sealed.segment;
    let mut touched = segment.touched.lock().clone();
    touched.sort_by_key(|shard| (shard.id, Arc::as_ptr(shard)));
    touched.dedup_by(|one, other| Arc::ptr_eq(one, other));
    if sealed.suspect {
        // A write behind these records failed. They were synced before; whether the disk still has them is worth knowing.
        match scan(shared, segment, true) {
            Ok(_) => {
                info!(segment = segment.identity.number, "a segment was read again after a failed write")
            }
            Err(error) => error!(segment = segment.identity.number, %error, "a segment cannot be read"),
        }
    }
    let rows: Vec<_> =
        touched.iter().map(|shard| (shard.id, shard.lock().rows_of(segment.identity.number))).collect();
    let (file, table) = index::encode(&segment.identity, segment.end(), &rows);
    if let Err(error) = save(&*shared.disk, segment.slot, &file) {
        // The rows stay in memory, and the next start makes the index again.
        warn!(segment = segment.identity.number, %error, "the index of a segment cannot be written");
        return;
    }
    let refs: HashMap<LogShardId, RowsRef> =
        table.entries.iter().map(|entry| (entry.shard, entry.rows)).collect();
    for shard in &touched {
        let mut inner = shard.lock();
        if !inner.gone
            && let Some(rows) = refs.get(&shard.id)
        {
            inner.set_indexed(segment.identity.number, *rows);
        }
    }
    *segment.touched.lock() = vec![];
}

fn save(disk: &dyn Disk, slot: u32, bytes: &[u8]) -> io::Result<()> {
    let file = disk.create(&index_file(slot), Access::Write)?;
    file.write_at(0, bytes)?;
    file.sync_data()?;
    disk.sync_directory()
}

/// The table of a segment's index, if there is one and it is that of this segment with this end.
pub(crate) fn load_table(disk: &dyn Disk, slot: u32, segment: &Identity, end: u32) -> Option<IndexTable> {
    let file = disk.open(&index_file(slot), Access::Read).ok()?;
    let mut bytes = vec![0; HEADER_BYTES];
    file.read_at(0, &mut bytes).ok()?;
    let length = index::table_bytes(segment, &bytes)?;
    if length as u64 > file.length().ok()? {
        return None;
    }
    bytes.resize(length, 0);
    file.read_at(0, &mut bytes).ok()?;
    index::decode_table(segment, &bytes).filter(|table| table.end == end)
}

/// The rows of a span that are not in memory. Blocks.
pub(crate) fn load_rows(
    shared: &Shared,
    segment: &Arc<Segment>,
    shard: LogShardId,
    span: &Span,
) -> Result<Arc<Vec<IndexRow>>, LogError> {
    let key = (segment.identity.number, shard);
    if let Some(rows) = shared.indexes.get(key) {
        return Ok(rows);
    }
    let rows = match span.rows.and_then(|rows| read_rows(shared, segment, rows)) {
        Some(rows) => rows,
        None => rebuild(shared, segment, shard)?,
    };
    let rows = Arc::new(rows);
    shared.indexes.insert(key, rows.clone());
    Ok(rows)
}

fn read_rows(shared: &Shared, segment: &Segment, rows: RowsRef) -> Option<Vec<IndexRow>> {
    let file = shared.disk.open(&index_file(segment.slot), Access::Read).ok()?;
    let mut bytes = vec![0; rows.count as usize * ROW_BYTES];
    let read = file.read_at(rows.offset, &mut bytes).ok()?;
    index::decode_rows(rows, &bytes[..read])
}

/// Makes an index again from its segment, and gives the rows of one shard.
fn rebuild(shared: &Shared, segment: &Arc<Segment>, shard: LogShardId) -> Result<Vec<IndexRow>, LogError> {
    let _one = shared.indexes.rebuilding.lock();
    let number = segment.identity.number;
    warn!(segment = number, "the index of a segment is missing or damaged; making it again");
    shared.metrics.index_rebuilds.inc();
    let mut all = scan(shared, segment, false)?.finish();
    let (file, table) = index::encode(&segment.identity, segment.end(), &all);
    if let Err(error) = save(&*shared.disk, segment.slot, &file) {
        warn!(segment = number, %error, "the index of a segment cannot be written");
    }
    for entry in &table.entries {
        let known = shared.shards.read().get(&entry.shard).cloned();
        if let Some(known) = known.filter(|shard| shard.created_in() <= number) {
            known.lock().set_indexed(number, entry.rows);
        }
    }
    let rows = all.iter_mut().find(|(id, _)| *id == shard).map(|(_, rows)| std::mem::take(rows));
    Ok(rows.unwrap_or_default())
}

/// Reads a sealed segment; what is damaged in it is named.
fn scan(shared: &Shared, segment: &Arc<Segment>, payloads: bool) -> io::Result<SegmentRows> {
    let file = shared.segments.file(segment)?;
    let mut all = SegmentRows::default();
    let until = Until::Offset(segment.end());
    let scan = Scan { file: &*file, segment: segment.identity, until, payloads, after: None };
    scan.run(|found| match found {
        Found::Frame { header, rows, damaged, .. } => {
            all.frame(header, rows);
            for row in damaged {
                shared.quarantine.row(segment, header, &rows[*row]);
            }
        }
        Found::Lost { offset, length, batches, .. } => {
            shared.quarantine.frames(segment, offset, length, batches)
        }
    })?;
    Ok(all)
}
