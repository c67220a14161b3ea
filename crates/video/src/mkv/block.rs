//! Blocks: a track's frame or frames, with their time.

use std::ops::Range;

use bytes::Bytes;

use super::{
    ebml::{Children, Malformed, uint, vint},
    ids,
    rope::front,
};

/// The head of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BlockHead {
    /// The number of its track.
    pub track: u64,
    /// Its time against that of the cluster, in units of the timecode scale.
    pub offset: i16,
    /// As stored.
    pub flags: u8,
    /// How many bytes this head takes.
    pub length: usize,
}

/// Reads the head of a block's content.
pub fn head(content: &[u8]) -> Result<BlockHead, Malformed> {
    const CUT: Malformed = Malformed("a block is cut off");
    let (track, length) = vint(content)?.ok_or(CUT)?;
    match content.get(length..length + 3) {
        Some(&[high, low, flags]) => {
            Ok(BlockHead { track, offset: i16::from_be_bytes([high, low]), flags, length: length + 3 })
        }
        _ => Err(CUT),
    }
}

/// Reads the head of the block in a SimpleBlock or BlockGroup that may lie in several pieces.
pub fn head_of(id: u32, header: usize, raw: &[Bytes]) -> Result<BlockHead, Malformed> {
    const FRONT: usize = 64;
    let (bytes, count) = front::<FRONT>(raw);
    let content = bytes[..count].get(header..).unwrap_or_default();
    if id == ids::SIMPLE_BLOCK {
        return head(content);
    }
    // The block is usually the group's first child, and then its head lies in the first bytes.
    if let Some(inner) = super::ebml::header(content)?.filter(|inner| inner.id == ids::BLOCK) {
        return head(content.get(inner.length..).unwrap_or_default());
    }
    let all = super::rope::whole(raw.to_vec());
    let mut children = Children::new(all.get(header..).unwrap_or_default());
    while let Some((id, content)) = children.child()? {
        if id == ids::BLOCK {
            return head(content);
        }
    }
    Err(Malformed("a block group has no block"))
}

/// A frame of a cluster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The number of its track.
    pub track: u64,
    /// Its time, in units of the timecode scale.
    pub time: i64,
    /// Whether it can be decoded without others.
    pub key: bool,
    /// How long it is shown, in units of the timecode scale, if the producer says so.
    pub duration: Option<u64>,
    /// Where it lies in the cluster's content.
    pub place: Range<usize>,
}

/// Reads all frames of a cluster's content, and its timecode.
pub fn frames(cluster: &[u8]) -> Result<(i64, Vec<Frame>), Malformed> {
    let mut timecode = 0;
    let mut frames = Vec::new();
    let mut children = Children::new(cluster);
    while let Some((id, content)) = children.child()? {
        match id {
            ids::TIMECODE => timecode = i64::try_from(uint(content)?).unwrap_or(i64::MAX),
            ids::SIMPLE_BLOCK => {
                let at = place_of(cluster, content);
                let head = head(content)?;
                laced(&head, content, at, timecode, (head.flags & 0x80 != 0, None), &mut frames)?;
            }
            ids::BLOCK_GROUP => group(cluster, content, timecode, &mut frames)?,
            _ => {}
        }
    }
    Ok((timecode, frames))
}

fn group(cluster: &[u8], content: &[u8], timecode: i64, frames: &mut Vec<Frame>) -> Result<(), Malformed> {
    let (mut block, mut key, mut duration) = (None, true, None);
    let mut children = Children::new(content);
    while let Some((id, content)) = children.child()? {
        match id {
            ids::BLOCK => block = Some(content),
            ids::REFERENCE_BLOCK => key = false,
            ids::BLOCK_DURATION => duration = Some(uint(content)?),
            _ => {}
        }
    }
    let Some(content) = block else { return Err(Malformed("a block group has no block")) };
    laced(&head(content)?, content, place_of(cluster, content), timecode, (key, duration), frames)
}

/// Where a part of a cluster begins. Both are slices of the same bytes.
fn place_of(cluster: &[u8], part: &[u8]) -> usize {
    part.as_ptr() as usize - cluster.as_ptr() as usize
}

/// Adds the frame of a block. A producer of fragments has no reason to lace; blocks that do are refused.
fn laced(
    head: &BlockHead,
    content: &[u8],
    at: usize,
    timecode: i64,
    (key, duration): (bool, Option<u64>),
    frames: &mut Vec<Frame>,
) -> Result<(), Malformed> {
    if head.flags & 0x06 != 0 {
        return Err(Malformed("a block laces several frames together"));
    }
    let time = timecode.saturating_add(i64::from(head.offset));
    frames.push(Frame {
        track: head.track,
        time,
        key,
        duration,
        place: at + head.length..at + content.len(),
    });
    Ok(())
}
