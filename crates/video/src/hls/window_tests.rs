use super::*;

fn session(mode: Mode, most: usize) -> Session {
    Session {
        account: String::new(),
        region: String::new(),
        name: String::new(),
        generation: 1,
        mode,
        discontinuity: Discontinuity::Breaks,
        timestamps: false,
        by_producer: false,
        start_ms: 0,
        end_ms: i64::MAX,
        most,
        created_ms: 0,
        expires_ms: 0,
        place: 0,
        base_ms: 0,
    }
}

fn fragments(producer_ms: &[i64]) -> Vec<Indexed> {
    let indexed = |(place, &producer_ms)| Indexed {
        place,
        entry: FragmentEntry {
            count: place,
            server_ms: place as i64,
            producer_ms,
            duration_ms: 2000,
            frames: 1,
            head: 1,
            media: 0,
            records: 1,
            lengths: [1; 3],
        },
    };
    (0..).zip(producer_ms).map(indexed).collect()
}

fn starts(window: &Window) -> Vec<i64> {
    window.segments.iter().map(|segment| segment.entry.producer_ms).collect()
}

#[test]
fn live_shows_the_newest_and_counts_what_is_gone() {
    let all = fragments(&[0, 2000, 4000, 10_000, 12_000]);
    let window = window(&session(Mode::Live, 2), &all, 0);
    assert_eq!((starts(&window), window.sequence, window.discontinuities), (vec![10_000, 12_000], 3, 1));
    assert!(!window.segments[0].discontinuity && !window.ended);
}

#[test]
fn a_fragment_keeps_its_sequence_number_as_the_window_moves_and_is_trimmed() {
    let all = fragments(&[0, 2000, 4000, 6000, 8000]);
    let live = session(Mode::Live, 3);
    for end in 3..=5 {
        let window = window(&live, &all[..end], 0);
        assert_eq!((window.sequence, starts(&window)[0]), (end as u64 - 3, (end as i64 - 3) * 2000));
    }
    let trimmed = window(&live, &all[1..], 0);
    assert_eq!(trimmed.sequence, 2);
}

#[test]
fn what_goes_back_in_time_is_left_out_of_live_playback() {
    let all = fragments(&[4000, 0, 2000, 6000]);
    assert_eq!(starts(&window(&session(Mode::Live, 9), &all, 0)), [4000, 6000]);
}

#[test]
fn a_replay_adds_fragments_as_time_passes() {
    let all = fragments(&[0, 2000, 4000, 6000]);
    let replay = session(Mode::LiveReplay, 2);
    for (passed, expected) in [(0, [0, 2000]), (1999, [0, 2000]), (2000, [2000, 4000]), (9000, [4000, 6000])]
    {
        assert_eq!(starts(&window(&replay, &all, passed)), expected, "{passed}");
    }
}

#[test]
fn discontinuities_follow_the_mode() {
    let all = fragments(&[0, 2000, 4051]);
    for (mode, expected) in [
        (Discontinuity::Always, [false, true, true]),
        (Discontinuity::Never, [false; 3]),
        (Discontinuity::Breaks, [false, false, true]),
    ] {
        let on_demand = Session { discontinuity: mode, ..session(Mode::OnDemand, 9) };
        let window = window(&on_demand, &all, 0);
        let breaks: Vec<bool> = window.segments.iter().map(|segment| segment.discontinuity).collect();
        assert_eq!((breaks.as_slice(), window.ended), (&expected[..], true), "{mode:?}");
    }
}
