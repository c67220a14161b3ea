//! Matroska made for tests: the right shape, frames of noise.

use bytes::BytesMut;

use crate::mkv::{ebml, ids};

/// A frame to be made.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sample {
    pub track: u64,
    pub offset: i16,
    pub key: bool,
    pub bytes: usize,
}

/// An AVC configuration record that says Main profile, level 3.1.
pub(crate) const AVCC: &[u8] =
    &[1, 0x4d, 0x40, 0x1f, 0xff, 0xe1, 0, 4, 0x67, 0x4d, 0x40, 0x1f, 1, 0, 2, 0x68, 0xee];

/// A head with so many tracks: a video track first, audio behind it.
pub(crate) fn head(tracks: u64) -> Vec<u8> {
    let mut out = BytesMut::new();
    ebml::put_master(&mut out, ids::EBML, |head| ebml::put(head, 0x4282, b"matroska"));
    ebml::put_id(&mut out, ids::SEGMENT);
    ebml::put_unknown_size(&mut out);
    ebml::put_master(&mut out, ids::INFO, |info| ebml::put(info, ids::TIMECODE_SCALE, &[0x0f, 0x42, 0x40]));
    ebml::put_master(&mut out, ids::TRACKS, |all| {
        for number in 1..=tracks {
            ebml::put_master(all, ids::TRACK_ENTRY, |track| entry(track, number));
        }
    });
    out.to_vec()
}

fn entry(track: &mut BytesMut, number: u64) {
    ebml::put(track, ids::TRACK_NUMBER, &[number as u8]);
    if number == 1 {
        ebml::put(track, ids::TRACK_TYPE, &[1]);
        ebml::put(track, ids::CODEC_ID, b"V_MPEG4/ISO/AVC");
        ebml::put(track, ids::CODEC_PRIVATE, AVCC);
        ebml::put_master(track, ids::VIDEO, |video| {
            ebml::put(video, ids::PIXEL_WIDTH, &[1, 64]);
            ebml::put(video, ids::PIXEL_HEIGHT, &[240]);
        });
    } else {
        ebml::put(track, ids::TRACK_TYPE, &[2]);
        ebml::put(track, ids::CODEC_ID, b"A_AAC");
        ebml::put(track, ids::CODEC_PRIVATE, &[0x11, 0x88]);
        ebml::put_master(track, ids::AUDIO, |audio| {
            ebml::put(audio, ids::SAMPLING_FREQUENCY, &48_000f64.to_be_bytes());
            ebml::put(audio, ids::CHANNELS, &[1]);
        });
    }
}

/// A cluster.
pub(crate) fn cluster(timecode: u64, samples: &[Sample], known: bool) -> Vec<u8> {
    let mut content = BytesMut::new();
    ebml::put(&mut content, ids::TIMECODE, &timecode.to_be_bytes());
    for sample in samples {
        let [high, low] = sample.offset.to_be_bytes();
        let mut block = vec![0x80 | sample.track as u8, high, low, if sample.key { 0x80 } else { 0 }];
        block.extend((0..sample.bytes).map(|index| index as u8));
        ebml::put(&mut content, ids::SIMPLE_BLOCK, &block);
    }
    let mut out = BytesMut::new();
    ebml::put_id(&mut out, ids::CLUSTER);
    if known {
        ebml::put_size(&mut out, content.len());
    } else {
        ebml::put_unknown_size(&mut out);
    }
    out.extend_from_slice(&content);
    out.to_vec()
}

/// Two seconds of video at 25 frames per second.
pub(crate) fn two_seconds() -> Vec<Sample> {
    (0..50)
        .map(|index| Sample { track: 1, offset: index * 40, key: index == 0, bytes: 20 + index as usize })
        .collect()
}

/// A stream of fragments of two seconds that begin at these timecodes.
pub(crate) fn stream(timecodes: &[u64], known: bool) -> Vec<u8> {
    let mut out = head(1);
    for &timecode in timecodes {
        out.extend(cluster(timecode, &two_seconds(), known));
    }
    out
}
