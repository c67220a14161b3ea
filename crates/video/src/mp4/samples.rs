//! The frames of a fragment as samples of MP4: where they lie, when they are decoded and shown.

use std::ops::Range;

use super::track::{AAC_FRAME, Mp4Track};
use crate::{
    error::VideoError,
    mkv::{
        block::{self, Frame},
        head::{Codec, Head},
    },
};

/// A sample. Times are in the track's ticks, from the fragment's timecode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sample {
    /// Where it lies in the cluster's content.
    pub place: Range<usize>,
    pub decoded: i64,
    /// How much later than decoded it is shown; below zero where pictures are reordered.
    pub shown_after: i32,
    pub duration: u32,
    pub key: bool,
}

/// The frames of a fragment's content, with its timecode.
pub(crate) fn frames(content: &[u8]) -> Result<(i64, Vec<Frame>), VideoError> {
    block::frames(content).map_err(|malformed| VideoError::InvalidMediaFrame(malformed.to_string()))
}

/// The samples of a track.
pub(crate) fn samples(head: &Head, track: &Mp4Track, timecode: i64, frames: &[Frame]) -> Vec<Sample> {
    let scale = i128::from(head.timecode_scale);
    let ticks = |units: i64| track.ticks(i128::from(units) * scale);
    let own: Vec<&Frame> = frames.iter().filter(|frame| frame.track == track.number).collect();
    let shown: Vec<i64> = own.iter().map(|frame| ticks(frame.time.saturating_sub(timecode))).collect();
    let frame = usual_frame(track, &shown);
    let decoded = if track.is_video() { in_order(&shown) } else { even(track, &shown, frame) };
    let samples = own.iter().enumerate().map(|(index, own)| {
        let next = decoded.get(index + 1).copied();
        let said = own.duration.map(|units| ticks(i64::try_from(units).unwrap_or(0)));
        let length = match next {
            Some(next) => next - decoded[index],
            None => said.unwrap_or(frame),
        };
        Sample {
            place: own.place.clone(),
            decoded: decoded[index],
            shown_after: if track.is_video() { clamped(shown[index] - decoded[index]) } else { 0 },
            duration: u32::try_from(length.max(0)).unwrap_or(u32::MAX),
            key: own.key,
        }
    });
    samples.collect()
}

fn clamped(ticks: i64) -> i32 {
    ticks.clamp(i64::from(i32::MIN), i64::from(i32::MAX)) as i32
}

/// How long a frame is, for the last one of a fragment.
fn usual_frame(track: &Mp4Track, shown: &[i64]) -> i64 {
    if track.codec == Codec::Aac {
        return AAC_FRAME;
    }
    if let Some(ns) = track.frame_ns {
        return track.ticks(i128::from(ns));
    }
    let (first, last) = (shown.iter().min(), shown.iter().max());
    match (first, last, shown.len()) {
        (Some(first), Some(last), count @ 2..) => (last - first) / (count as i64 - 1),
        _ => i64::from(track.timescale) / 25,
    }
}

/// Matroska stores pictures in the order in which they are decoded, with the time at which they are shown: the times in order
/// are those of decoding.
fn in_order(shown: &[i64]) -> Vec<i64> {
    let mut decoded = shown.to_vec();
    decoded.sort_unstable();
    decoded
}

/// Sound has frames of one length, while its timecodes are rounded to milliseconds: frames follow each other without gaps
/// unless the timecodes say that something is missing.
fn even(track: &Mp4Track, shown: &[i64], frame: i64) -> Vec<i64> {
    let tolerance = i64::from(track.timescale) / 20;
    let mut decoded: Vec<i64> = Vec::with_capacity(shown.len());
    for &time in shown {
        let follows = decoded.last().map(|last| last + frame);
        decoded.push(match follows {
            Some(follows) if (time - follows).abs() <= tolerance && track.codec == Codec::Aac => follows,
            Some(follows) => time.max(follows - frame),
            None => time,
        });
    }
    decoded
}
