//! Finds the log again from its files.
//!
//! The newest segment with a valid checkpoint tells the state of all shards and which older segments belong to the log, up to
//! where. The frames behind the checkpoint, in that segment and in newer ones whose checkpoint is damaged, bring the state
//! up to date. The older segments need only their indexes. The segment before the one that is written is always kept,
//! with its checkpoint, so that no single damage hides the state.

use std::{collections::HashMap, sync::Arc};

use base::Timestamp;
use millstream_base as base;
use tracing::{error, info, warn};

use super::{
    ShardMap,
    committer::Next,
    index_files,
    keeper::Sealed,
    quarantine::Quarantine,
    segments::{Segment, Segments},
    shard::Shard,
};
use crate::{
    LogError, LogShardId,
    disk::{Access, AlignedBuffer, Disk},
    format::{
        index::{IndexRow, IndexTable},
        segment_file,
    },
    layout::{self, Placed},
    replay::{Replay, SegmentRows},
    scan::{End, Found, Scan, Until},
};

/// What was found.
pub(crate) struct Recovered {
    pub(crate) shards: ShardMap,
    pub(crate) segments: Segments,
    pub(crate) arrival: Option<Timestamp>,
    pub(crate) next: Next,
    pub(crate) next_segment: u64,
    pub(crate) next_slot: u32,
    /// Segments whose index is to be made.
    pub(crate) unindexed: Vec<Sealed>,
}

type Rows = Vec<(LogShardId, Vec<IndexRow>)>;

/// Finds the log in the directory.
pub(crate) fn recover(disk: Arc<dyn Disk>, quarantine: &Quarantine) -> Result<Recovered, LogError> {
    let layout = layout::discover(&*disk)?;
    // A process that was killed may have made files whose names no disk has yet, and they are used without being made again.
    disk.sync_directory()?;
    let segments = Segments::new(disk.clone());
    layout.free.iter().for_each(|slot| segments.free.push(*slot));
    let mut replay = layout.checkpoint.map(Replay::from_checkpoint).unwrap_or_default();
    let mut next = Next { batch: 1, records_before: 0 };
    let mut replayed = vec![];
    let mut after = None;
    for (placed, until) in &layout.recent {
        let segment = segments.add(placed.identity, placed.slot, 0, None);
        let (end, rows) =
            read(&*disk, placed, *until, true, &segment, quarantine, Some((&mut replay, after)))?;
        after = Some(end);
        if end.torn {
            let file = segment_file(placed.slot);
            info!(file, offset = end.offset, "a write that was never acknowledged is cut off");
        }
        segment.set_end(end.offset);
        if let Some(batch) = end.next_batch {
            next = Next { batch, records_before: end.records_before };
        }
        replayed.push((segment, rows));
        if matches!(until, Until::Open) {
            make_durable(&*disk, placed, &end)?;
        }
    }
    let arrival = replay.arrival;
    let states = replay.finish().into_iter();
    let shards: ShardMap = states.map(|(id, state)| (id, Arc::new(Shard::new(id, state)))).collect();
    let mut unindexed = vec![];
    for (placed, end) in &layout.sealed {
        let segment = segments.add(placed.identity, placed.slot, *end, None);
        match index_files::load_table(&*disk, placed.slot, &placed.identity, *end) {
            Some(table) => add_spans(&shards, &segment, &table),
            None => {
                let until = Until::Offset(*end);
                let (_, rows) = read(&*disk, placed, until, false, &segment, quarantine, None)?;
                add_rows(&shards, &segment, rows);
                unindexed.push(Sealed { segment, suspect: false });
            }
        }
    }
    for (segment, rows) in replayed {
        add_rows(&shards, &segment, rows);
        unindexed.push(Sealed { segment, suspect: false });
    }
    report_gaps(&shards, &layout.missing);
    if let Some(segment) = layout.newest_lost {
        error!(segment, "the newest segment is missing, and the records in it");
    }
    Ok(Recovered {
        shards,
        segments,
        arrival,
        next,
        next_segment: layout.next_segment,
        next_slot: layout.next_slot,
        unindexed,
    })
}

/// Makes sure of the last frame, before anybody reads it.
///
/// A killed process may have left it in a cache, and if its sync failed, then the cache shows what the disk does not have, and
/// a sync that succeeds now changes nothing about it. Written again it is new to the cache. A power cut meanwhile
/// does no harm, since the same bytes go to the same place.
fn make_durable(disk: &dyn Disk, placed: &Placed, end: &End) -> Result<(), LogError> {
    let file = disk.open(&segment_file(placed.slot), Access::Direct)?;
    if end.last_frame < end.offset {
        let mut frame = AlignedBuffer::zeroed((end.offset - end.last_frame) as usize);
        let read = file.read_at(end.last_frame.into(), &mut frame)?;
        if read == frame.len() {
            file.write_at(end.last_frame.into(), &frame)?;
        }
    }
    Ok(file.sync_data()?)
}

/// Reads a segment from its start to its end.
fn read(
    disk: &dyn Disk,
    placed: &Placed,
    until: Until,
    payloads: bool,
    segment: &Segment,
    quarantine: &Quarantine,
    replay: Option<(&mut Replay, Option<End>)>,
) -> Result<(End, Rows), LogError> {
    let (mut replay, after) = replay.map_or((None, None), |(replay, after)| (Some(replay), after));
    // Past the page cache, which after a failed write may show what the disk does not have.
    let file = disk.open(&segment_file(placed.slot), Access::Direct)?;
    let mut all = SegmentRows::default();
    let scan = Scan { file: &*file, segment: placed.identity, until, payloads, after };
    let end = scan.run(|found| match found {
        Found::Frame { header, rows, damaged, .. } => {
            if let Some(replay) = &mut replay {
                replay.frame(header, rows);
            }
            all.frame(header, rows);
            damaged.iter().for_each(|row| quarantine.row(segment, header, &rows[*row]));
        }
        Found::Lost { offset, length, batches, records } => {
            if let Some(replay) = &mut replay {
                replay.lost(records);
            }
            quarantine.frames(segment, offset, length, batches);
        }
    })?;
    Ok((end, all.finish()))
}

fn add_spans(shards: &ShardMap, segment: &Arc<Segment>, table: &IndexTable) {
    let number = segment.identity.number;
    for entry in &table.entries {
        let Some(shard) = known(shards, entry.shard, number) else { continue };
        let ends = (entry.first, entry.end);
        if shard.lock().recover_span(number, ends, entry.first_arrival, entry.rows) {
            segment.add_live();
        }
    }
}

fn add_rows(shards: &ShardMap, segment: &Arc<Segment>, rows: Rows) {
    let number = segment.identity.number;
    for (id, rows) in rows {
        let Some(shard) = known(shards, id, number) else { continue };
        for row in rows {
            if shard.lock().recover_row(number, row) {
                segment.touch(shard);
            }
        }
    }
}

/// The shard that records in this segment belong to; none if they are those of a deleted shard.
fn known(shards: &ShardMap, id: LogShardId, segment: u64) -> Option<&Arc<Shard>> {
    shards.get(&id).filter(|shard| shard.created_in() <= segment)
}

fn report_gaps(shards: &ShardMap, missing: &[u64]) {
    let gaps: HashMap<_, _> = shards.iter().map(|(id, shard)| (id.0, shard.lock().gaps())).collect();
    for (shard, gaps) in gaps.iter().filter(|(_, gaps)| !gaps.is_empty()) {
        for (first, end) in gaps {
            error!(shard, first = first.0, end = end.0, "records are missing");
        }
    }
    if !missing.is_empty() && gaps.values().any(|gaps| !gaps.is_empty()) {
        warn!(?missing, "segments are missing");
    }
}
