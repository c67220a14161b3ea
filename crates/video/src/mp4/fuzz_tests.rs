//! Whatever a producer could store, repackaging answers with boxes or an error.

use base::{Rng, SeededRng};
use bytes::Bytes;
use millstream_base as base;

use super::{clip::Clip, fragment, samples, track::Mp4Track};
use crate::{
    ingest::session::{Limits, Session, Step, Timecodes},
    mkv::head::Head,
    testing::media::{Sample, cluster, head},
};

const CHANGES: u32 = 20_000;

/// The fragments that a producer's bytes become, each with its head and content.
fn stored(bytes: Vec<u8>) -> Vec<(std::sync::Arc<Head>, Vec<u8>)> {
    let mut session = Session::new(Timecodes::Absolute, Limits::AWS);
    session.push(Bytes::from(bytes));
    let mut found = Vec::new();
    while let Ok(Some(step)) = session.step() {
        match step {
            Step::Opened { head, .. } => found.push((head, Vec::new())),
            Step::Data(parts) => {
                let (_, content) = found.last_mut().unwrap();
                parts.iter().for_each(|part| content.extend_from_slice(part));
            }
            Step::Closed(_) => {}
        }
    }
    found
}

fn repackaged(fragments: &[(std::sync::Arc<Head>, Vec<u8>)]) -> usize {
    let (mut clip, mut boxes) = (Clip::default(), 0);
    for (head, content) in fragments {
        let Ok(tracks) = Mp4Track::all(head) else { continue };
        let Ok((timecode, frames)) = samples::frames(content) else { continue };
        for track in &tracks {
            let samples = samples::samples(head, track, timecode, &frames);
            assert!(samples.iter().all(|sample| sample.place.end <= content.len()));
            let start = track.ticks(i128::from(timecode) * 1_000_000);
            clip.add(track, start, &samples);
            boxes += fragment::init(track).len() + fragment::media(track, 1, start, &samples, content).len();
        }
    }
    boxes + clip.front().len()
}

#[test]
fn changed_media_is_repackaged_or_refused() {
    let rng = SeededRng::new(7);
    let below = |n: usize| (rng.next_u64() % n.max(1) as u64) as usize;
    let samples: Vec<Sample> =
        (0..6).map(|n| Sample { track: 1 + n % 2, offset: n as i16 * 40, key: n == 0, bytes: 12 }).collect();
    let mut sound = head(2);
    (0..3).for_each(|n| sound.extend(cluster(n * 2000, &samples, n == 1)));
    assert!(repackaged(&stored(sound.clone())) > 1000, "unchanged, it is repackaged");
    let mut survived = 0;
    for _ in 0..CHANGES {
        let mut bytes = sound.clone();
        for _ in 0..=below(3) {
            let at = below(bytes.len());
            match below(4) {
                0 => bytes[at] ^= 1 << below(8),
                1 => bytes[at] = rng.next_u64() as u8,
                2 => drop(bytes.splice(at..(at + below(20)).min(bytes.len()), [])),
                _ => bytes.insert(at, rng.next_u64() as u8),
            }
        }
        let fragments = stored(bytes);
        survived += fragments.len();
        repackaged(&fragments);
    }
    assert!(survived > 1000, "changes leave fragments to repackage: {survived}");
}
