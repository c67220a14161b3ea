//! Walks over the frames of a segment and tells what is sound, what is damaged and where it ends.
//!
//! A commit is synced before the next one is written, so only the last frame of a segment can be torn, and only in the segment
//! that was being written. Whatever is wrong before that is damage: it is named, and the walk goes on behind it. The
//! difference is told by what lies behind: a later frame, or the end that a checkpoint has put on record.

use std::{io, ops::Range};

use crate::{
    disk::{AlignedBuffer, BLOCK, DiskFile},
    format::{
        crc,
        frame::{FrameHeader, HEADER_BYTES, ROW_BYTES, Row, decode_directory},
        padded,
        segment::{FIRST_FRAME, Identity},
    },
};

/// Where a walk ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Until {
    /// Where the frames end: this was the segment that was being written.
    Open,
    /// Before the batch of this number: a later segment has it.
    Batch(u64),
    /// At this offset, which a later checkpoint names.
    Offset(u32),
}

/// What a walk meets.
pub(crate) enum Found<'a> {
    /// A frame whose header and directory are sound.
    Frame {
        header: &'a FrameHeader,
        rows: &'a [Row],
        /// Which rows' bytes are not what was written. Empty if payloads are not verified.
        damaged: &'a [usize],
    },
    /// A stretch of the file from which nothing can be told but that there were frames.
    Lost {
        offset: u32,
        length: u32,
        /// The numbers of the batches, as far as they are known.
        batches: Range<u64>,
    },
}

/// How a walk ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct End {
    /// Behind the last frame.
    pub(crate) offset: u32,
    /// Where the last frame begins; there is none, or it is damaged, if that is where the frames end.
    pub(crate) last_frame: u32,
    /// The number that the next batch would have; `None` if there was no frame.
    pub(crate) next_batch: Option<u64>,
    /// Whether something was begun behind the last frame and never finished.
    pub(crate) torn: bool,
}

impl End {
    fn behind(offset: u32, last_frame: u32, next_batch: u64) -> Self {
        Self { offset, last_frame, next_batch: Some(next_batch), torn: false }
    }
}

/// A walk over one segment.
pub(crate) struct Scan<'a> {
    pub(crate) file: &'a dyn DiskFile,
    pub(crate) segment: Identity,
    pub(crate) until: Until,
    /// Whether the bytes of the shards are verified, besides headers and directories.
    pub(crate) payloads: bool,
}

/// What there is at an offset.
enum Parsed {
    Frame { header: FrameHeader, rows: Vec<Row>, damaged: Vec<usize>, unreadable: bool },
    NoDirectory { header: FrameHeader, unreadable: bool },
    Nothing { trace: bool, unreadable: bool },
}

impl Scan<'_> {
    /// Walks from the first frame to the end. An error means that the file cannot be read at all.
    pub(crate) fn run(&self, mut found: impl FnMut(Found<'_>)) -> io::Result<End> {
        let mut window = Window::new(self.file)?;
        let mut end = End { offset: FIRST_FRAME, last_frame: FIRST_FRAME, next_batch: None, torn: false };
        while !matches!(self.until, Until::Offset(limit) if end.offset >= limit) {
            let expected = end.next_batch.unwrap_or(0);
            match self.parse(&mut window, end.offset, expected)? {
                Parsed::Frame { ref header, .. } | Parsed::NoDirectory { ref header, .. }
                    if self.is_void(header) =>
                {
                    break;
                }
                Parsed::Frame { header, rows, damaged, unreadable } => {
                    if !damaged.is_empty() && !unreadable && !self.continues(&mut window, &header)? {
                        end.torn = true;
                        break;
                    }
                    if header.batch > expected && end.next_batch.is_some() {
                        found(Found::Lost { offset: end.offset, length: 0, batches: expected..header.batch });
                    }
                    found(Found::Frame { header: &header, rows: &rows, damaged: &damaged });
                    let last_frame = if damaged.is_empty() { end.offset } else { header.end() };
                    end = End::behind(header.end(), last_frame, header.batch + 1);
                }
                Parsed::NoDirectory { header, unreadable } => {
                    if !unreadable && !self.continues(&mut window, &header)? {
                        end.torn = true;
                        break;
                    }
                    let batches = end.next_batch.unwrap_or(header.batch)..header.batch + 1;
                    found(Found::Lost { offset: end.offset, length: header.length, batches });
                    end = End::behind(header.end(), header.end(), header.batch + 1);
                }
                Parsed::Nothing { trace, unreadable } => {
                    let next = self.next_header(&mut window, end.offset + BLOCK as u32, expected)?;
                    let (offset, batch) = match (next, self.until) {
                        (Some(header), _) => (header.offset, header.batch),
                        (None, Until::Offset(limit)) => (limit, expected),
                        (None, _) if unreadable => (end.offset + BLOCK as u32, expected),
                        (None, _) => {
                            end.torn = trace;
                            break;
                        }
                    };
                    let batches = end.next_batch.unwrap_or(batch)..batch;
                    found(Found::Lost { offset: end.offset, length: offset - end.offset, batches });
                    // The number stays open: what comes next tells it.
                    end = End::behind(offset, offset, batch);
                }
            }
        }
        Ok(end)
    }

    fn is_void(&self, header: &FrameHeader) -> bool {
        matches!(self.until, Until::Batch(limit) if header.batch >= limit)
    }

    /// Whether the log went on behind this frame, so that it was once whole.
    fn continues(&self, window: &mut Window<'_>, header: &FrameHeader) -> io::Result<bool> {
        match self.until {
            Until::Offset(limit) => Ok(header.end() <= limit),
            _ => Ok(self.next_header(window, header.offset + BLOCK as u32, header.batch + 1)?.is_some()),
        }
    }

    /// The next valid header at or behind an offset.
    fn next_header(&self, window: &mut Window<'_>, from: u32, batch: u64) -> io::Result<Option<FrameHeader>> {
        let limit = match self.until {
            Until::Offset(limit) => u64::from(limit),
            _ => window.length,
        };
        let mut offset = from;
        while u64::from(offset) + BLOCK as u64 <= limit {
            let block = window.get(offset, HEADER_BYTES)?.0;
            if let Some(header) = self.header(block, offset, batch) {
                return Ok(Some(header));
            }
            offset += BLOCK as u32;
        }
        Ok(None)
    }

    /// The header in this block if it belongs here.
    fn header(&self, block: &[u8], offset: u32, batch: u64) -> Option<FrameHeader> {
        let header = FrameHeader::decode(block)?;
        (header.segment == self.segment && header.offset == offset && header.batch >= batch).then_some(header)
    }

    fn parse(&self, window: &mut Window<'_>, offset: u32, batch: u64) -> io::Result<Parsed> {
        let (block, unreadable) = window.get(offset, HEADER_BYTES)?;
        let Some(header) = self.header(block, offset, batch) else {
            return Ok(Parsed::Nothing { trace: FrameHeader::is_trace(block, &self.segment), unreadable });
        };
        let head = HEADER_BYTES + header.rows as usize * ROW_BYTES;
        let length = if self.payloads { header.length as usize } else { head };
        let (bytes, unreadable) = window.get(offset, length)?;
        let Some(rows) = bytes.get(HEADER_BYTES..head).and_then(|bytes| decode_directory(&header, bytes))
        else {
            return Ok(Parsed::NoDirectory { header, unreadable });
        };
        let is_damaged = |row: &Row| {
            row.bytes().is_some_and(|extent| {
                let start = extent.offset as usize;
                bytes.get(start..start + extent.length as usize).is_none_or(|bytes| crc(bytes) != extent.crc)
            })
        };
        let damaged = match self.payloads {
            true => (0..rows.len()).filter(|row| is_damaged(&rows[*row])).collect(),
            false => vec![],
        };
        Ok(Parsed::Frame { header, rows, damaged, unreadable })
    }
}

/// A file read ahead, as a walk needs it.
struct Window<'a> {
    file: &'a dyn DiskFile,
    length: u64,
    start: u64,
    bytes: AlignedBuffer,
    /// The blocks of the window that cannot be read; their bytes are zero.
    unreadable: Vec<u64>,
}

const AHEAD: usize = 1 << 20;

impl<'a> Window<'a> {
    fn new(file: &'a dyn DiskFile) -> io::Result<Self> {
        let length = file.length()?;
        Ok(Self { file, length, start: 0, bytes: AlignedBuffer::default(), unreadable: vec![] })
    }

    /// Bytes of the file, fewer at its end; and whether some of them are zero because they cannot be read.
    fn get(&mut self, offset: u32, length: usize) -> io::Result<(&[u8], bool)> {
        let offset = u64::from(offset);
        let wanted = (length as u64).min(self.length.saturating_sub(offset)) as usize;
        if offset < self.start || offset + wanted as u64 > self.start + self.bytes.len() as u64 {
            self.fill(offset / BLOCK as u64 * BLOCK as u64, wanted + BLOCK)?;
        }
        let range = offset..offset + wanted as u64;
        let unreadable =
            self.unreadable.iter().any(|block| *block < range.end && block + BLOCK as u64 > range.start);
        let start = (offset - self.start) as usize;
        Ok((&self.bytes[start..start + wanted], unreadable))
    }

    fn fill(&mut self, start: u64, length: usize) -> io::Result<()> {
        let length = (padded(length).max(AHEAD) as u64).min(self.length.saturating_sub(start)) as usize;
        (self.start, self.unreadable) = (start, vec![]);
        self.bytes.reset(length);
        if let Ok(read) = self.file.read_at(start, &mut self.bytes)
            && read == length
        {
            return Ok(());
        }
        let mut last_error = None;
        for (n, block) in self.bytes.chunks_mut(BLOCK).enumerate() {
            let offset = start + (n * BLOCK) as u64;
            let mut read = || Ok::<_, io::Error>(self.file.read_at(offset, block)? == block.len());
            match read().or_else(|_| read()) {
                Ok(true) => {}
                result => {
                    block.fill(0);
                    self.unreadable.push(offset);
                    last_error = result.err();
                }
            }
        }
        match last_error {
            // Not a bad sector but no disk at all.
            Some(error) if self.unreadable.len() * BLOCK >= length && length > BLOCK => Err(error),
            _ => Ok(()),
        }
    }
}
