//! Which files hold the log, told from the files alone.

use std::collections::BTreeMap;

use crate::{
    LogError,
    disk::{Access, BLOCK, Disk, DiskFile},
    format::{
        VERSION,
        checkpoint::Checkpoint,
        crc,
        frame::{FrameHeader, HEADER_BYTES, Row, decode_directory},
        segment::{FIRST_FRAME, Header, Identity},
        segment_file, slot_of,
    },
    scan::Until,
};

/// The files of a log.
#[derive(Debug, Default)]
pub(crate) struct Layout {
    /// The newest valid checkpoint.
    pub(crate) checkpoint: Option<Checkpoint>,
    /// The older segments that it lists, and where they end.
    pub(crate) sealed: Vec<(Placed, u32)>,
    /// The segment that has it and what was begun later, to be replayed in this order.
    pub(crate) recent: Vec<(Placed, Until)>,
    /// Segments that it lists and that are not there. Those in which everything was trimmed since are rightly gone.
    pub(crate) missing: Vec<u64>,
    /// The newest segment, if a header that was written later tells of it and it is not there, or holds nothing.
    pub(crate) newest_lost: Option<u64>,
    /// Files that hold nothing of the log.
    pub(crate) free: Vec<u32>,
    pub(crate) next_slot: u32,
    pub(crate) next_segment: u64,
}

/// A segment and where it is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Placed {
    pub(crate) identity: Identity,
    pub(crate) slot: u32,
    /// Whether its header was sound; if not, a frame told what it is.
    pub(crate) sound: bool,
}

/// Looks at every file.
pub(crate) fn discover(disk: &dyn Disk) -> Result<Layout, LogError> {
    let mut layout = Layout { next_segment: 1, ..Layout::default() };
    let (mut by_number, mut newest) = (BTreeMap::new(), 0);
    for slot in disk.list()?.iter().filter_map(|name| slot_of(name)) {
        layout.next_slot = layout.next_slot.max(slot + 1);
        match identify(disk, slot)? {
            Some((placed, follows)) => {
                newest = newest.max(follows);
                layout.next_segment = layout.next_segment.max(placed.identity.number + 1);
                // A second file of the same number is a copy that somebody made; it is left alone.
                by_number.entry(placed.identity.number).or_insert(placed);
            }
            None => layout.free.push(slot),
        }
    }
    let mut later: Vec<(Placed, u64)> = vec![];
    while let Some((_, placed)) = by_number.pop_last() {
        let file = disk.open(&segment_file(placed.slot), Access::Read)?;
        if let Some((checkpoint, first_batch)) = read_checkpoint(&*file, &placed.identity) {
            later.push((placed, first_batch));
            layout.checkpoint = Some(checkpoint);
            break;
        }
        match any_frame(&*file, |header| header.segment == placed.identity) {
            Some(header) => later.push((placed, header.first_batch)),
            None => layout.free.push(placed.slot), // prepared, and never begun
        }
    }
    let found = later.iter().map(|(placed, _)| placed.identity.number).max().unwrap_or(0);
    layout.newest_lost = (newest > found).then_some(newest);
    let mut until = Until::Open;
    for (placed, first_batch) in later {
        layout.recent.insert(0, (placed, until));
        until = Until::Batch(first_batch);
    }
    if let Some(checkpoint) = &layout.checkpoint {
        for (number, end) in &checkpoint.segments {
            match by_number.remove(number) {
                Some(placed) => layout.sealed.push((placed, *end)),
                None => layout.missing.push(*number),
            }
        }
    }
    layout.free.extend(by_number.values().map(|placed| placed.slot));
    Ok(layout)
}

/// What the file is, and the newest segment that its header tells of.
fn identify(disk: &dyn Disk, slot: u32) -> Result<Option<(Placed, u64)>, LogError> {
    let file = disk.open(&segment_file(slot), Access::Read)?;
    let mut block = vec![0; BLOCK];
    let read = file.read_at(0, &mut block).unwrap_or(0);
    match Header::decode(&block[..read]) {
        Header::Valid { identity, follows } => Ok(Some((Placed { identity, slot, sound: true }, follows))),
        Header::Newer(found) => Err(LogError::Newer { found, known: VERSION }),
        Header::Invalid => {
            let header = any_frame(&*file, |_| true);
            Ok(header.map(|header| (Placed { identity: header.segment, slot, sound: false }, 0)))
        }
    }
}

/// The header of some frame in the file.
fn any_frame(file: &dyn DiskFile, wanted: impl Fn(&FrameHeader) -> bool) -> Option<FrameHeader> {
    const STEP: usize = 256 * BLOCK;
    let mut bytes = vec![0; STEP];
    let mut start = u64::from(FIRST_FRAME);
    let length = file.length().ok()?;
    while start < length {
        // What cannot be read is passed over: it is looked at again, more closely, when the segment is read.
        let read = file.read_at(start, &mut bytes).unwrap_or(0);
        for (n, block) in bytes[..read].chunks(BLOCK).enumerate() {
            let offset = start + (n * BLOCK) as u64;
            if let Some(header) = FrameHeader::decode(block)
                && u64::from(header.offset) == offset
                && wanted(&header)
            {
                return Some(header);
            }
        }
        start += STEP as u64;
    }
    None
}

/// The checkpoint that a segment begins with, and its batch.
fn read_checkpoint(file: &dyn DiskFile, segment: &Identity) -> Option<(Checkpoint, u64)> {
    let mut head = vec![0; HEADER_BYTES];
    file.read_at(FIRST_FRAME.into(), &mut head).ok()?;
    let header = FrameHeader::decode(&head)
        .filter(|header| header.segment == *segment && header.offset == FIRST_FRAME)
        .filter(|header| u64::from(header.end()) <= file.length().unwrap_or(0))?;
    let mut frame = vec![0; header.length as usize];
    file.read_at(FIRST_FRAME.into(), &mut frame).ok()?;
    let rows = decode_directory(&header, &frame[HEADER_BYTES..])?;
    let [Row::Checkpoint { bytes: extent }] = rows[..] else { return None };
    let start = extent.offset as usize;
    let bytes = frame.get(start..start + extent.length as usize)?;
    let checkpoint = (crc(bytes) == extent.crc).then(|| Checkpoint::decode(bytes))??;
    Some((checkpoint, header.batch))
}
