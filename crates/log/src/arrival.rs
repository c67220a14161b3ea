//! The clock of arrival times.

use std::{sync::Arc, time::Duration};

use base::{Clock, Timestamp};
use millstream_base as base;
use parking_lot::Mutex;
use tracing::{info, warn};

/// Gives arrival times that never go back and that follow the wall clock no faster than 1 %.
///
/// Retention is counted in arrival times, so a wall clock that is set a year ahead by mistake must not age every record by a
/// year: time goes on at the speed of the monotonic clock, 1 % faster or slower while the wall clock is elsewhere. While
/// the log is closed nobody measures time, so an opening takes the wall clock as it is, unless that lies before the
/// last arrival.
pub(crate) struct ArrivalClock {
    clock: Arc<dyn Clock>,
    state: Mutex<State>,
}

struct State {
    /// The last time given, in microseconds since 1970: a slew of 1 % is less than a millisecond most of the time.
    arrival_us: i64,
    monotonic: Duration,
    /// Whether the wall clock was reported as being elsewhere.
    reported: bool,
}

/// Differences up to this are drift, which needs no mention.
const MENTIONED_US: i64 = 1_000_000;

impl ArrivalClock {
    /// A clock that starts at the wall clock, or at `last_arrival` if that is later.
    pub(crate) fn new(clock: Arc<dyn Clock>, last_arrival: Option<Timestamp>) -> Self {
        let wall_us = micros(clock.now());
        let arrival_us = last_arrival.map_or(wall_us, |last| micros(last).max(wall_us));
        let state = State { arrival_us, monotonic: clock.monotonic(), reported: false };
        Self { clock, state: Mutex::new(state) }
    }

    /// The time now.
    pub(crate) fn now(&self) -> Timestamp {
        let mut state = self.state.lock();
        let monotonic = self.clock.monotonic();
        let passed = monotonic.saturating_sub(state.monotonic).as_micros();
        let passed = i64::try_from(passed).unwrap_or(i64::MAX / 4);
        let expected = state.arrival_us.saturating_add(passed);
        let off = micros(self.clock.now()).saturating_sub(expected);
        let slew = passed / 100;
        if off.abs() > MENTIONED_US && !state.reported {
            state.reported = true;
            warn!(off_ms = off / 1000, "wall clock stepped; arrival times follow it at 1 %");
        } else if off.abs() <= slew && state.reported {
            state.reported = false;
            info!("arrival times have caught up with the wall clock");
        }
        // A call may come sooner than 1 % is worth a microsecond; the time that passed is then kept for the next one.
        if passed >= 100 || off == 0 {
            state.arrival_us = expected.saturating_add(off.clamp(-slew, slew));
            state.monotonic = monotonic;
            Timestamp::from_millis(state.arrival_us.div_euclid(1000))
        } else {
            Timestamp::from_millis(expected.div_euclid(1000))
        }
    }
}

fn micros(time: Timestamp) -> i64 {
    time.as_millis().saturating_mul(1000)
}

#[cfg(test)]
mod tests {
    use base::ManualClock;

    use super::*;

    const HOUR_MS: i64 = 3_600_000;

    fn at(wall_ms: i64, last: Option<i64>) -> (Arc<ManualClock>, ArrivalClock) {
        let clock = Arc::new(ManualClock::at(Timestamp::from_millis(wall_ms)));
        let arrival = ArrivalClock::new(clock.clone(), last.map(Timestamp::from_millis));
        (clock, arrival)
    }

    #[test]
    fn follows_the_wall_clock() {
        let (clock, arrival) = at(1_000, None);
        for passed in [1, 10, 999, HOUR_MS] {
            clock.advance(Duration::from_millis(passed.unsigned_abs()));
            assert_eq!(arrival.now(), clock.now());
        }
    }

    #[test]
    fn a_step_ahead_is_followed_at_one_percent() {
        let (clock, arrival) = at(0, None);
        clock.step_to(Timestamp::from_millis(10 * 365 * 24 * HOUR_MS));
        assert_eq!(arrival.now().as_millis(), 0);
        clock.advance(Duration::from_millis(100_000));
        assert_eq!(arrival.now().as_millis(), 101_000);
    }

    #[test]
    fn a_step_back_slows_time_but_never_turns_it() {
        let (clock, arrival) = at(HOUR_MS, None);
        clock.step_to(Timestamp::from_millis(0));
        let mut last = arrival.now();
        assert_eq!(last.as_millis(), HOUR_MS);
        for _ in 0..1000 {
            clock.advance(Duration::from_millis(100));
            let now = arrival.now();
            assert!(now >= last);
            last = now;
        }
        assert_eq!(last.as_millis(), HOUR_MS + 99_000);
    }

    #[test]
    fn an_opening_never_goes_behind_the_last_arrival() {
        assert_eq!(at(1_000, Some(5_000)).1.now().as_millis(), 5_000);
        assert_eq!(at(5_000, Some(1_000)).1.now().as_millis(), 5_000);
    }
}
