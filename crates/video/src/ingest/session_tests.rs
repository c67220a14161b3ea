use proptest::prelude::*;

use super::*;
use crate::testing::media::{self, Sample};

fn all(session: &mut Session, bytes: &[u8], piece: usize) -> Result<Vec<Step>, (Vec<Step>, ErrorId)> {
    let mut steps = Vec::new();
    for piece in bytes.chunks(piece.max(1)) {
        session.push(Bytes::copy_from_slice(piece));
        loop {
            match session.step() {
                Ok(Some(step)) => steps.push(step),
                Ok(None) => break,
                Err(error) => return Err((steps, error)),
            }
        }
    }
    match session.finish() {
        Ok(last) => steps.extend(last),
        Err(error) => return Err((steps, error)),
    }
    Ok(steps)
}

fn session() -> Session {
    Session::new(Timecodes::Absolute, Limits::AWS)
}

fn fragments(steps: &[Step]) -> Vec<(i64, u32, u32, usize)> {
    let (mut found, mut open, mut bytes) = (Vec::new(), 0, 0);
    for step in steps {
        match step {
            Step::Opened { producer_ms, .. } => (open, bytes) = (*producer_ms, 0),
            Step::Data(raw) => bytes += raw.iter().map(Bytes::len).sum::<usize>(),
            Step::Closed(closed) => found.push((open, closed.duration_ms, closed.frames, bytes)),
        }
    }
    found
}

fn error(bytes: &[u8]) -> ErrorId {
    all(&mut session(), bytes, 7).expect_err("an error").1
}

#[test]
fn fragments_are_the_same_however_the_bytes_arrive() {
    for known in [true, false] {
        let bytes = media::stream(&[1000, 3000, 5000], known);
        let expected = fragments(&all(&mut session(), &bytes, bytes.len()).unwrap());
        assert_eq!(expected.len(), 3);
        assert_eq!(expected[1].0, 3000);
        assert_eq!((expected[0].1, expected[0].2), (2000, 50));
        for piece in [1, 2, 13, 1000] {
            assert_eq!(fragments(&all(&mut session(), &bytes, piece).unwrap()), expected, "{piece} {known}");
        }
    }
}

#[test]
fn relative_timecodes_count_from_the_start() {
    let mut session = Session::new(Timecodes::Relative { start_ms: 1_700_000_000_000 }, Limits::AWS);
    let steps = all(&mut session, &media::stream(&[0, 2000], false), 100).unwrap();
    let Step::Opened { timecode_ms, producer_ms, .. } = &steps[0] else { panic!("{:?}", steps[0]) };
    assert_eq!((*timecode_ms, *producer_ms), (0, 1_700_000_000_000));
}

#[test]
fn an_end_tag_closes_a_fragment_at_once() {
    let mut bytes = media::stream(&[1000], false);
    bytes.extend_from_slice(&tags::write([("weather", "rain")]));
    bytes.extend_from_slice(&tags::write([(END_OF_FRAGMENT, "")]));
    let mut session = session();
    session.push(bytes.into());
    let mut steps = Vec::new();
    while let Some(step) = session.step().unwrap() {
        steps.push(step);
    }
    let Some(Step::Closed(closed)) = steps.last() else { panic!("not closed") };
    assert_eq!(tags::read(&closed.tags).unwrap(), [("weather".to_owned(), "rain".to_owned())]);
    assert_eq!(session.finish(), Ok(None));
}

#[test]
fn limits_have_their_errors() {
    let head = media::head(1);
    let cluster = |timecode, samples: &[Sample]| media::cluster(timecode, samples, true);
    let with = |rest: &[&[u8]]| [&head[..], &rest.concat()].concat();
    let frame = Sample { track: 1, offset: 0, key: true, bytes: 10 };
    assert_eq!(
        error(&with(&[&cluster(5, &[frame]), &cluster(5, &[frame])])),
        ErrorId::FragmentTimecodeNotMonotonic
    );
    assert_eq!(error(&with(&[&cluster(5, &[Sample { track: 2, ..frame }])])), ErrorId::TrackNumberMismatch);
    assert_eq!(error(&with(&[&cluster(5, &[])])), ErrorId::FramesMissingForTrack);
    assert_eq!(
        error(&with(&[&cluster(5, &[Sample { offset: 20_001, ..frame }])])),
        ErrorId::FragmentDurationReached
    );
    assert_eq!(
        error(&[&media::head(4)[..], &cluster(5, &[frame])].concat()),
        ErrorId::MoreThanAllowedTracksFound
    );
    assert_eq!(error(&with(&[&cluster(1 << 60, &[frame])])), ErrorId::InvalidProducerTimestamp);
    assert_eq!(error(b"not a film"), ErrorId::InvalidMkvData);
    let whole = with(&[&cluster(5, &[frame])]);
    assert_eq!(error(&whole[..whole.len() - 1]), ErrorId::StreamReadError);
    let tags: Vec<String> = (0..11).map(|index| format!("tag{index}")).collect();
    let tags = tags::write(tags.iter().map(|name| (name.as_str(), "v")));
    assert_eq!(error(&with(&[&cluster(5, &[frame]), &tags])), ErrorId::FragmentMetadataLimitReached);
    let long = "v".repeat(257);
    assert_eq!(
        error(&with(&[&cluster(5, &[frame]), &tags::write([("n", long.as_str())])])),
        ErrorId::FragmentMetadataLimitReached
    );
    assert_eq!(
        error(&with(&[&cluster(5, &[frame]), &tags::write([("AWS_MINE", "v")])])),
        ErrorId::InvalidMkvData
    );
    let mut small = Session::new(Timecodes::Absolute, Limits { fragment_bytes_max: 100, ..Limits::AWS });
    let long = with(&[&cluster(5, &[frame; 20])]);
    assert_eq!(all(&mut small, &long, 50).unwrap_err().1, ErrorId::FragmentSizeReached);
}

proptest! {
    #[test]
    fn damaged_media_never_makes_it_panic(
        seed in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        cut in any::<prop::sample::Index>(),
        piece in 1usize..400,
    ) {
        let mut bytes = media::stream(&[1000, 3000], false);
        for (index, byte) in seed {
            let at = index.index(bytes.len());
            bytes[at] = byte;
        }
        bytes.truncate(cut.index(bytes.len()) + 1);
        let _ = all(&mut session(), &bytes, piece);
    }

    #[test]
    fn noise_never_makes_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300), piece in 1usize..50) {
        let mut whole = media::head(1);
        whole.extend_from_slice(&bytes);
        let _ = all(&mut session(), &whole, piece);
        let _ = all(&mut session(), &bytes, piece);
    }
}
