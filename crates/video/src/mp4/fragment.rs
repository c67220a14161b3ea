//! Fragmented MP4, as HLS has it: a head per track, then a fragment at a time.

use bytes::BufMut;

use super::{
    boxes::{boxed, brands, full, movie_header},
    samples::Sample,
    track::Mp4Track,
};

/// The head of a track: `ftyp` and `moov`.
pub(crate) fn init(track: &Mp4Track) -> Vec<u8> {
    let mut out = Vec::with_capacity(1024);
    brands(&mut out, b"ftyp", b"iso6", &[b"iso5", b"mp41"]);
    boxed(&mut out, b"moov", |out| {
        movie_header(out, 0, track.number as u32 + 1);
        boxed(out, b"trak", |out| {
            track.header(out, 0);
            track.media(out, 0, |out| {
                full(out, b"stsd", 0, 0, |out| {
                    out.put_u32(1);
                    track.description(out);
                });
                full(out, b"stts", 0, 0, |out| out.put_u32(0));
                full(out, b"stsc", 0, 0, |out| out.put_u32(0));
                full(out, b"stsz", 0, 0, |out| out.put_u64(0));
                full(out, b"stco", 0, 0, |out| out.put_u32(0));
            });
        });
        boxed(out, b"mvex", |out| {
            full(out, b"trex", 0, 0, |out| {
                out.put_u32(track.number as u32);
                out.put_u32(1);
                out.put_bytes(0, 12);
            });
        });
    });
    out
}

/// A sample that can be decoded alone, and one that cannot.
const SYNC: u32 = 0x0200_0000;
const NOT_SYNC: u32 = 0x0101_0000;

/// A fragment: `moof` and `mdat`. `start` is the time of the fragment's timecode in the track's ticks.
pub(crate) fn media(
    track: &Mp4Track,
    sequence: u32,
    start: i64,
    samples: &[Sample],
    content: &[u8],
) -> Vec<u8> {
    let bytes: usize = samples.iter().map(|sample| sample.place.len()).sum();
    let mut out = Vec::with_capacity(bytes + 256 + samples.len() * 16);
    brands(&mut out, b"styp", b"msdh", &[b"msix"]);
    let moof = out.len();
    let mut data_offset = 0;
    boxed(&mut out, b"moof", |out| {
        full(out, b"mfhd", 0, 0, |out| out.put_u32(sequence));
        boxed(out, b"traf", |out| {
            const BASE_IS_MOOF: u32 = 0x02_0000;
            full(out, b"tfhd", 0, BASE_IS_MOOF, |out| out.put_u32(track.number as u32));
            full(out, b"tfdt", 1, 0, |out| {
                let first = samples.first().map_or(0, |sample| sample.decoded);
                out.put_u64(u64::try_from(start.saturating_add(first)).unwrap_or(0));
            });
            const OFFSET_DURATION_SIZE_FLAGS_SHOWN: u32 = 0x1 | 0x100 | 0x200 | 0x400 | 0x800;
            full(out, b"trun", 1, OFFSET_DURATION_SIZE_FLAGS_SHOWN, |out| {
                out.put_u32(samples.len() as u32);
                data_offset = out.len();
                out.put_u32(0);
                for sample in samples {
                    out.put_u32(sample.duration);
                    out.put_u32(sample.place.len() as u32);
                    out.put_u32(if sample.key || !track.is_video() { SYNC } else { NOT_SYNC });
                    out.put_i32(sample.shown_after);
                }
            });
        });
    });
    let offset = (out.len() - moof + 8) as u32;
    out[data_offset..data_offset + 4].copy_from_slice(&offset.to_be_bytes());
    boxed(&mut out, b"mdat", |out| {
        samples.iter().for_each(|sample| out.extend_from_slice(&content[sample.place.clone()]));
    });
    out
}
