//! Token buckets: how much of something may pass per second.

use std::time::Duration;

use parking_lot::Mutex;

/// Lets `rate` units pass per second, a second's worth at once at the most.
#[derive(Debug)]
pub(crate) struct Bucket(Mutex<State>);

#[derive(Debug)]
struct State {
    /// In micro-units, so that slow refills do not round to nothing.
    tokens: i128,
    refilled: Duration,
}

const MICRO: i128 = 1_000_000;

impl Bucket {
    /// A full bucket for the rate that it will be asked with.
    pub fn full(rate: u64, now: Duration) -> Self {
        Self(Mutex::new(State { tokens: i128::from(rate) * MICRO, refilled: now }))
    }

    /// Takes `wanted` units or none.
    pub fn take(&self, wanted: u64, rate: u64, now: Duration) -> bool {
        let mut state = self.0.lock();
        state.refill(rate, now);
        let ok = state.tokens >= i128::from(wanted) * MICRO;
        if ok {
            state.tokens -= i128::from(wanted) * MICRO;
        }
        ok
    }

    /// Whether `wanted` units could be taken now.
    pub fn has(&self, wanted: u64, rate: u64, now: Duration) -> bool {
        let mut state = self.0.lock();
        state.refill(rate, now);
        state.tokens >= i128::from(wanted) * MICRO
    }

    /// Takes `wanted` units, going into debt: for sizes that are known only after the fact, such as what a read returned.
    pub fn charge(&self, wanted: u64, rate: u64, now: Duration) {
        let mut state = self.0.lock();
        state.refill(rate, now);
        state.tokens -= i128::from(wanted) * MICRO;
    }

    /// Whether anything is left, after refilling.
    pub fn has_any(&self, rate: u64, now: Duration) -> bool {
        let mut state = self.0.lock();
        state.refill(rate, now);
        state.tokens > 0
    }
}

impl State {
    fn refill(&mut self, rate: u64, now: Duration) {
        let passed =
            i128::try_from(now.saturating_sub(self.refilled).as_micros()).unwrap_or(i128::MAX / MICRO);
        self.refilled = self.refilled.max(now);
        let full = i128::from(rate) * MICRO;
        self.tokens = self.tokens.saturating_add(passed.saturating_mul(i128::from(rate))).min(full);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn a_second_refills_a_bucket_and_no_more() {
        let bucket = Bucket::full(10, Duration::ZERO);
        assert!(bucket.take(10, 10, Duration::ZERO) && !bucket.take(1, 10, Duration::ZERO));
        assert!(bucket.take(1, 10, SECOND / 10) && !bucket.take(1, 10, SECOND / 10));
        assert!(bucket.take(10, 10, SECOND * 60) && !bucket.take(1, 10, SECOND * 60));
    }

    #[test]
    fn debt_is_paid_before_anything_passes() {
        let bucket = Bucket::full(2, Duration::ZERO);
        bucket.charge(10, 2, Duration::ZERO);
        assert!(!bucket.has_any(2, SECOND * 4));
        assert!(bucket.has_any(2, SECOND * 5));
    }
}
