//! Media as producers send it: any bytes, in any pieces, become the same fragments or the same error.

use bytes::Bytes;
use millstream_video::ingest::{
    ack::ErrorId,
    session::{Limits, Session, Step, Timecodes},
};

use crate::take;

const LIMITS: Limits =
    Limits { fragment_bytes_max: 4096, fragment_ms_max: 20_000, tracks_max: 3, tags_max: 10 };

/// A fragment: when it begins, its content, and how it ended if it did.
#[derive(Debug, Default, PartialEq)]
struct Fragment {
    timecode_ms: i64,
    producer_ms: i64,
    content: Vec<u8>,
    closed: Option<(u32, u32, Bytes)>,
}

/// A connection's bytes, cut into pieces anywhere.
pub fn connection(mut data: &[u8]) {
    let [kind, cut] = take::<2>(&mut data);
    let timecodes =
        if kind % 2 == 0 { Timecodes::Absolute } else { Timecodes::Relative { start_ms: 1_700_000_000_000 } };
    let whole = fragments(timecodes, data.len().max(1), data);
    let pieces = fragments(timecodes, usize::from(cut).max(1), data);
    assert_eq!(whole, pieces, "where the bytes are cut makes no difference");
    for fragment in &whole.0 {
        assert!(fragment.content.len() <= LIMITS.fragment_bytes_max, "a fragment is within its limit");
        if let Some((duration_ms, _, _)) = fragment.closed {
            // Its last frame begins within the limit, and is taken for as long as the others.
            assert!(i64::from(duration_ms) <= LIMITS.fragment_ms_max * 2, "{duration_ms} ms");
        }
    }
    let begins = whole.0.iter().map(|fragment| fragment.timecode_ms);
    assert!(begins.clone().zip(begins.skip(1)).all(|(earlier, later)| earlier < later), "{whole:?}");
}

fn fragments(timecodes: Timecodes, cut: usize, data: &[u8]) -> (Vec<Fragment>, Option<ErrorId>) {
    let (mut session, mut found) = (Session::new(timecodes, LIMITS), Vec::new());
    for piece in data.chunks(cut) {
        session.push(Bytes::copy_from_slice(piece));
        loop {
            match session.step() {
                Ok(Some(step)) => keep(&mut found, step),
                Ok(None) => break,
                Err(error) => return (found, Some(error)),
            }
        }
    }
    loop {
        match session.finish() {
            Ok(Some(step)) => keep(&mut found, step),
            Ok(None) => return (found, None),
            Err(error) => return (found, Some(error)),
        }
    }
}

fn keep(found: &mut Vec<Fragment>, step: Step) {
    match step {
        Step::Opened { timecode_ms, producer_ms, .. } => {
            assert!(found.last().is_none_or(|last| last.closed.is_some()), "one fragment after the other");
            found.push(Fragment { timecode_ms, producer_ms, ..Fragment::default() });
        }
        Step::Data(parts) => {
            let open =
                found.last_mut().filter(|last| last.closed.is_none()).expect("data are of an open fragment");
            parts.iter().for_each(|part| open.content.extend_from_slice(part));
        }
        Step::Closed(closed) => {
            let open = found.last_mut().filter(|last| last.closed.is_none()).expect("what is open is closed");
            open.closed = Some((closed.duration_ms, closed.frames, closed.tags));
        }
    }
}
