//! Boxes: a length, a name, and what is in them.

use bytes::BufMut;

/// Appends a box whose content `fill` writes.
pub(crate) fn boxed(out: &mut Vec<u8>, name: &[u8; 4], fill: impl FnOnce(&mut Vec<u8>)) {
    let start = out.len();
    out.put_u32(0);
    out.extend_from_slice(name);
    fill(out);
    let length = u32::try_from(out.len() - start).expect("boxes other than mdat are far below 4 GiB");
    out[start..start + 4].copy_from_slice(&length.to_be_bytes());
}

/// Appends a box that begins with a version and flags.
pub(crate) fn full(
    out: &mut Vec<u8>,
    name: &[u8; 4],
    version: u8,
    flags: u32,
    fill: impl FnOnce(&mut Vec<u8>),
) {
    boxed(out, name, |out| {
        out.put_u32(u32::from(version) << 24 | flags);
        fill(out);
    });
}

/// The matrix that turns nothing.
pub(crate) fn unity(out: &mut Vec<u8>) {
    for value in [0x1_0000, 0, 0, 0, 0x1_0000, 0, 0, 0, 0x4000_0000] {
        out.put_u32(value);
    }
}

/// `ftyp` or `styp`.
pub(crate) fn brands(out: &mut Vec<u8>, name: &[u8; 4], major: &[u8; 4], others: &[&[u8; 4]]) {
    boxed(out, name, |out| {
        out.extend_from_slice(major);
        out.put_u32(0);
        out.extend_from_slice(major);
        others.iter().for_each(|brand| out.extend_from_slice(*brand));
    });
}

/// `mvhd`: times are in milliseconds.
pub(crate) fn movie_header(out: &mut Vec<u8>, duration_ms: u64, next_track: u32) {
    full(out, b"mvhd", 1, 0, |out| {
        out.put_u64(0);
        out.put_u64(0);
        out.put_u32(1000);
        out.put_u64(duration_ms);
        out.put_u32(0x1_0000); // the usual speed
        out.put_u16(0x100); // full volume
        out.put_bytes(0, 10);
        unity(out);
        out.put_bytes(0, 24);
        out.put_u32(next_track);
    });
}
