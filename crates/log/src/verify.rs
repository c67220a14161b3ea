//! Looks at every byte of a log that nobody has open, without changing any: what `millstream doctor` shows.
//!
//! It needs no keys, since checksums are of what is stored. It tells a torn end, which is what a power cut leaves of a
//! write that was never acknowledged, from damage, which is anything else; and it names what damage costs.

use std::{
    collections::BTreeMap,
    fmt,
    io::{self, ErrorKind},
    ops::Range,
    path::Path,
};

use crate::{
    LogError, LogShardId, Position,
    disk::{Access, Disk, FileDisk, Lock},
    format::{
        checkpoint::ShardState,
        frame::Row,
        index::{self, HEADER_BYTES, IndexRow, ROW_BYTES},
        index_file,
        segment::Identity,
        segment_file,
    },
    layout::{self, Placed},
    replay::{Replay, SegmentRows},
    scan::{End, Found, Scan, Until},
};

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Segments that hold part of the log.
    pub segments: u64,
    /// Shards that exist.
    pub shards: u64,
    /// Sound batches.
    pub batches: u64,
    /// Records in them, trimmed ones that still take space included.
    pub records: u64,
    /// Bytes of the segments, up to where each ends.
    pub bytes: u64,
    /// A write that was never acknowledged, at the very end: file, offset. It is no damage.
    pub torn: Option<(String, u64)>,
    /// What is not as it was written.
    pub damage: Vec<Damage>,
    /// Positions that no segment has: those of lost batches or segments. At the end of a shard they are as many as may
    /// have been lost.
    pub missing: Vec<Lost>,
}

/// Something that is not as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// The file.
    pub file: String,
    /// Where in it.
    pub offset: u64,
    /// How many bytes; 0 if that is not known.
    pub bytes: u64,
    /// What it is.
    pub what: What,
    /// The numbers of the batches, as far as they are known.
    pub batches: Range<u64>,
    /// The records that are lost with it, as far as they are known; see also [`Report::missing`].
    pub lost: Vec<Lost>,
}

/// What is damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The header of a segment; its batches tell the same, so nothing is lost.
    Header,
    /// The state at the start of a segment; the one before it is kept, so nothing is lost.
    Checkpoint,
    /// The records of a shard in one batch.
    Records,
    /// Whole batches: which records they had cannot be told, but from what is missing.
    Batches,
    /// The newest segment, of which only what was prepared after it tells: which records it had is not known, nor how many.
    Newest,
    /// An index; it is made again when it is needed, so nothing is lost.
    Index,
}

/// Records that are lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lost {
    /// Whose.
    pub shard: LogShardId,
    /// The position of the first.
    pub first: Position,
    /// How many.
    pub records: u64,
}

impl Report {
    /// Whether everything is as it was written.
    pub fn is_sound(&self) -> bool {
        self.damage.is_empty() && self.missing.is_empty()
    }
}

/// Looks at the log in a directory.
///
/// # Errors
/// `Locked` if a process has it open, `Newer` if a later version wrote it, `Io` if it cannot be read; of kind `NotFound`
/// if there is no such directory.
pub fn verify_directory(directory: &Path) -> Result<Report, LogError> {
    verify(&FileDisk::existing(directory)?)
}

/// Looks at the log on a disk. See [`verify_directory`].
pub fn verify(disk: &dyn Disk) -> Result<Report, LogError> {
    let _lock = disk.lock(Lock::Shared).map_err(|error| match error.kind() {
        ErrorKind::WouldBlock => LogError::Locked,
        _ => error.into(),
    })?;
    let layout = layout::discover(disk)?;
    let mut replay = layout.checkpoint.map(Replay::from_checkpoint).unwrap_or_default();
    let mut verifier = Verifier { disk, report: Report::default(), ranges: BTreeMap::new(), after: None };
    if let Some(number) = layout.newest_lost {
        verifier.damage(&format!("segment {number}"), 0, 0, What::Newest, 0..0, vec![]);
    }
    for (placed, end) in &layout.sealed {
        verifier.segment(placed, Until::Offset(*end), None)?;
        verifier.after = None; // there may be others between it and the next
    }
    for (placed, until) in &layout.recent {
        verifier.segment(placed, *until, Some(&mut replay))?;
    }
    Ok(verifier.finish(replay.finish()))
}

struct Verifier<'a> {
    disk: &'a dyn Disk,
    report: Report,
    /// Which positions each segment has of each shard, damaged ones included.
    ranges: BTreeMap<(LogShardId, u64), Vec<Range<u64>>>,
    /// Where the segment before it ended, if it is the one before it.
    after: Option<End>,
}

impl Verifier<'_> {
    fn segment(
        &mut self,
        placed: &Placed,
        until: Until,
        mut replay: Option<&mut Replay>,
    ) -> Result<(), LogError> {
        let name = segment_file(placed.slot);
        if !placed.sound {
            self.damage(&name, 0, HEADER_BYTES as u64, What::Header, 0..0, vec![]);
        }
        let file = self.disk.open(&name, Access::Read)?;
        let mut all = SegmentRows::default();
        let scan = Scan { file: &*file, segment: placed.identity, until, payloads: true, after: self.after };
        let end = scan.run(|found| match found {
            Found::Frame { header, rows, damaged } => {
                if let Some(replay) = &mut replay {
                    replay.frame(header, rows);
                }
                all.frame(header, rows);
                self.report.batches += u64::from(damaged.is_empty());
                self.report.records += u64::from(header.records);
                for row in damaged {
                    self.damaged_row(&name, header.offset, header.batch, &rows[*row]);
                }
            }
            Found::Lost { offset, length, batches, records } => {
                if let Some(replay) = &mut replay {
                    replay.lost(records);
                }
                self.damage(&name, offset.into(), length.into(), What::Batches, batches, vec![]);
            }
        })?;
        self.after = Some(end);
        self.report.segments += 1;
        self.report.bytes += u64::from(end.offset);
        if end.torn {
            self.report.torn = Some((name, end.offset.into()));
        }
        let all = all.finish();
        if let Some(offset) = damaged_index(self.disk, placed, end.offset, &all)? {
            self.damage(&index_file(placed.slot), offset, 0, What::Index, 0..0, vec![]);
        }
        for (shard, rows) in all {
            let ranges = self.ranges.entry((shard, placed.identity.number)).or_default();
            rows.iter().for_each(|row| extend(ranges, row.first.0..row.end().0));
        }
        Ok(())
    }

    fn damaged_row(&mut self, file: &str, frame: u32, batch: u64, row: &Row) {
        let extent = row.bytes().unwrap_or_default();
        let (what, lost) = match row {
            Row::Data { shard, first, records, .. } => {
                let lost = Lost { shard: *shard, first: *first, records: u64::from(*records) };
                self.report.records -= lost.records;
                (What::Records, vec![lost])
            }
            _ => (What::Checkpoint, vec![]),
        };
        let offset = u64::from(frame) + u64::from(extent.offset);
        self.damage(file, offset, extent.length.into(), what, batch..batch + 1, lost);
    }

    fn damage(
        &mut self,
        file: &str,
        offset: u64,
        bytes: u64,
        what: What,
        batches: Range<u64>,
        lost: Vec<Lost>,
    ) {
        self.report.damage.push(Damage { file: file.to_owned(), offset, bytes, what, batches, lost });
    }

    /// Looks for positions that no segment has.
    fn finish(mut self, shards: BTreeMap<LogShardId, ShardState>) -> Report {
        self.report.shards = shards.len() as u64;
        for (shard, state) in shards {
            let mut at = state.tail.first.0;
            let mut missing = |from: u64, to: u64| {
                if from < to {
                    self.report.missing.push(Lost { shard, first: Position(from), records: to - from });
                }
            };
            for (_, ranges) in self.ranges.range((shard, state.created_in)..=(shard, u64::MAX)) {
                for range in ranges {
                    missing(at, range.start);
                    at = at.max(range.end);
                }
            }
            missing(at, state.tail.next.0);
        }
        self.report
    }
}

/// Adds a range, to the last one if it goes on there.
fn extend(ranges: &mut Vec<Range<u64>>, range: Range<u64>) {
    match ranges.last_mut() {
        Some(last) if last.end == range.start => last.end = range.end,
        _ => ranges.push(range),
    }
}

/// Where the index of a segment is not what its frames say; `None` if it is, or if there is none.
fn damaged_index(
    disk: &dyn Disk,
    placed: &Placed,
    end: u32,
    rows: &[(LogShardId, Vec<IndexRow>)],
) -> io::Result<Option<u64>> {
    let file = match disk.open(&index_file(placed.slot), Access::Read) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        file => file?,
    };
    let mut bytes = vec![0; file.length()? as usize];
    let read = file.read_at(0, &mut bytes)?;
    bytes.truncate(read);
    if is_of_another(&placed.identity, &bytes) {
        return Ok(None);
    }
    let Some(table) = index::decode_table(&placed.identity, &bytes).filter(|table| table.end == end) else {
        return Ok(Some(0));
    };
    let rows: BTreeMap<_, _> = rows.iter().map(|(shard, rows)| (*shard, rows)).collect();
    for entry in &table.entries {
        let start = entry.rows.offset as usize;
        let stored = bytes.get(start..start + entry.rows.count as usize * ROW_BYTES);
        let stored = stored.and_then(|bytes| index::decode_rows(entry.rows, bytes));
        // What was trimmed before the index was written is not in it, and what a damaged directory had is only there.
        let same = |stored: &Vec<IndexRow>| {
            let expected = rows.get(&entry.shard).map_or(&[][..], |rows| &rows[..]);
            let is_stored = |row: &IndexRow| {
                stored.binary_search_by_key(&row.first, |row| row.first).is_ok_and(|at| stored[at] == *row)
            };
            expected.iter().filter(|row| row.first >= entry.first).all(is_stored)
        };
        if !stored.is_some_and(|stored| same(&stored)) {
            return Ok(Some(entry.rows.offset));
        }
    }
    Ok(None)
}

/// Whether the index is a sound one of an earlier use of the file: it was left behind, and will be written over.
fn is_of_another(segment: &Identity, bytes: &[u8]) -> bool {
    index::identity(bytes).is_some_and(|(number, salt)| number != segment.number || salt != segment.salt)
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, offset, bytes, batches, lost, .. } = self;
        let batches = match batches.end.saturating_sub(batches.start) {
            0 => String::new(),
            1 => format!(" of batch {}", batches.start),
            _ => format!(" of batches {} to {}", batches.start, batches.end - 1),
        };
        match self.what {
            What::Header => write!(f, "{file}: the header is damaged; its batches tell what it said")?,
            What::Checkpoint => {
                write!(f, "{file}: the checkpoint at {offset} is damaged; an earlier one is used")?
            }
            What::Records => write!(f, "{file}: {bytes} bytes at {offset}{batches} are damaged")?,
            What::Batches => write!(f, "{file}: {bytes} bytes at {offset}{batches} cannot be made out")?,
            What::Newest => {
                write!(f, "{file}, the newest of the log, is not there or is cut off at its start")?
            }
            What::Index => write!(f, "{file}: the index is damaged at {offset}; it will be made again")?,
        }
        lost.iter().try_for_each(|lost| write!(f, "; lost: {lost}"))
    }
}

impl fmt::Display for Lost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { shard, first, records } = self;
        write!(f, "{records} records of shard {} from position {}", shard.0, first.0)
    }
}
