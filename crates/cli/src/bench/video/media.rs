//! Media that cameras of benchmarks send.

use bytes::{BufMut as _, Bytes, BytesMut};

/// Frames of a fragment, and milliseconds.
pub(super) const FRAMES: usize = 50;
pub(super) const FRAGMENT_MS: u64 = 2000;

fn element(id: &[u8], content: &[u8]) -> Vec<u8> {
    let mut out = id.to_vec();
    out.put_u64(0x0100_0000_0000_0000 | content.len() as u64);
    out.extend_from_slice(content);
    out
}

/// Stands before a frame's number.
pub(super) const MARK: &[u8] = b"millstream-frame:";

/// The head of a Matroska stream with one video track.
pub(super) fn head() -> Bytes {
    const CODEC_PRIVATE: &[u8] =
        &[1, 0x4d, 0x40, 0x1f, 0xff, 0xe1, 0, 4, 0x67, 0x4d, 0x40, 0x1f, 1, 0, 2, 0x68, 0xee];
    let mut out = element(&[0x1a, 0x45, 0xdf, 0xa3], &element(&[0x42, 0x82], b"matroska"));
    out.extend_from_slice(&[0x18, 0x53, 0x80, 0x67, 1, 255, 255, 255, 255, 255, 255, 255]);
    out.extend(element(&[0x15, 0x49, 0xa9, 0x66], &element(&[0x2a, 0xd7, 0xb1], &[0x0f, 0x42, 0x40])));
    let track = [
        element(&[0xd7], &[1]),
        element(&[0x83], &[1]),
        element(&[0x86], b"V_MPEG4/ISO/AVC"),
        element(&[0x63, 0xa2], CODEC_PRIVATE),
    ]
    .concat();
    out.extend(element(&[0x16, 0x54, 0xae, 0x6b], &element(&[0xae], &track)));
    out.into()
}

/// A fragment of frames of noise, with the tag that says that it is complete.
pub(super) fn cluster(timecode: u64, bytes: usize) -> Bytes {
    let frame = vec![0x5a; (bytes / FRAMES).max(1)];
    let mut content = element(&[0xe7], &timecode.to_be_bytes());
    for index in 0..FRAMES {
        let offset = (index as u64 * FRAGMENT_MS / FRAMES as u64) as u16;
        let flags = if index == 0 { 0x80 } else { 0 };
        let block = [&[0x81][..], &offset.to_be_bytes(), &[flags], &frame].concat();
        content.extend(element(&[0xa3], &block));
    }
    let mut out = BytesMut::from(&element(&[0x1f, 0x43, 0xb6, 0x75], &content)[..]);
    let tag =
        [element(&[0x45, 0xa3], b"AWS_KINESISVIDEO_END_OF_FRAGMENT"), element(&[0x44, 0x87], b"")].concat();
    let tags = element(&[0x12, 0x54, 0xc3, 0x67], &element(&[0x73, 0x73], &element(&[0x67, 0xc8], &tag)));
    out.extend_from_slice(&tags);
    out.freeze()
}

/// The same in pieces, as a camera has them: the fragment's head, then a frame each. A frame ends with its number, so that it
/// is found again.
pub(super) fn frames(timecode: u64, frame_bytes: usize, first: u64) -> Vec<Bytes> {
    let mut blocks = Vec::with_capacity(FRAMES);
    for index in 0..FRAMES {
        let offset = (index as u64 * FRAGMENT_MS / FRAMES as u64) as u16;
        let flags = if index == 0 { 0x80 } else { 0 };
        let picture = vec![0x5a; frame_bytes];
        let mark = [MARK, &(first + index as u64).to_be_bytes()].concat();
        let block = [&[0x81][..], &offset.to_be_bytes(), &[flags], &picture, &mark].concat();
        blocks.push(Bytes::from(element(&[0xa3], &block)));
    }
    let time = element(&[0xe7], &timecode.to_be_bytes());
    let content = time.len() + blocks.iter().map(Bytes::len).sum::<usize>();
    let mut head = vec![0x1f, 0x43, 0xb6, 0x75];
    head.put_u64(0x0100_0000_0000_0000 | content as u64);
    head.extend(time);
    [Bytes::from(head)].into_iter().chain(blocks).collect()
}
