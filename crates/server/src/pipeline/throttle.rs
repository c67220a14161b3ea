//! Calls per second, counted by token buckets.

use std::{collections::HashMap, sync::Arc, time::Duration};

use base::Clock;
use millstream_base as base;
use parking_lot::Mutex;

/// Buckets by quota and by what it is counted for. A bucket holds what one second earns, so a burst of that size passes.
pub(super) struct Throttles {
    clock: Arc<dyn Clock>,
    buckets: Mutex<HashMap<(&'static str, String), Bucket>>,
}

#[derive(Clone, Copy)]
struct Bucket {
    calls: f64,
    at: Duration,
}

/// Beyond this many buckets the full ones are dropped: they are as good as new.
const BUCKETS_KEPT: usize = 10_000;

impl Throttles {
    pub(super) fn new(clock: Arc<dyn Clock>) -> Self {
        Self { clock, buckets: Mutex::default() }
    }

    /// Whether one more call is within `per_second`; it is counted if so.
    pub(super) fn admit(&self, quota: &'static str, subject: &str, per_second: u64) -> bool {
        let now = self.clock.monotonic();
        let size = per_second as f64;
        let mut buckets = self.buckets.lock();
        if buckets.len() > BUCKETS_KEPT {
            buckets.retain(|_, bucket| now.saturating_sub(bucket.at) < Duration::from_secs(1));
        }
        let bucket = buckets.entry((quota, subject.to_owned())).or_insert(Bucket { calls: size, at: now });
        bucket.calls = (bucket.calls + now.saturating_sub(bucket.at).as_secs_f64() * size).min(size);
        bucket.at = now;
        let admitted = bucket.calls >= 1.0;
        if admitted {
            bucket.calls -= 1.0;
        }
        admitted
    }
}

#[cfg(test)]
mod tests {
    use base::{ManualClock, Timestamp};

    use super::*;

    #[test]
    fn a_second_earns_as_many_calls_as_the_quota_has() {
        let clock = Arc::new(ManualClock::at(Timestamp::default()));
        let throttles = Throttles::new(clock.clone());
        let admitted = |n| (0..n).filter(|_| throttles.admit("q", "a", 5)).count();
        assert_eq!(admitted(7), 5, "a full bucket");
        clock.advance(Duration::from_millis(400));
        assert_eq!(admitted(7), 2);
        clock.advance(Duration::from_secs(60));
        assert_eq!(admitted(7), 5, "never more than a second's worth");
    }

    #[test]
    fn subjects_and_quotas_do_not_share() {
        let throttles = Throttles::new(Arc::new(ManualClock::at(Timestamp::default())));
        assert!(throttles.admit("q", "a", 1) && !throttles.admit("q", "a", 1));
        assert!(throttles.admit("q", "b", 1) && throttles.admit("r", "a", 1));
    }

    #[test]
    fn idle_buckets_are_forgotten() {
        let clock = Arc::new(ManualClock::at(Timestamp::default()));
        let throttles = Throttles::new(clock.clone());
        (0..=BUCKETS_KEPT).for_each(|i| assert!(throttles.admit("q", &i.to_string(), 1)));
        clock.advance(Duration::from_secs(2));
        assert!(throttles.admit("q", "x", 1));
        assert_eq!(throttles.buckets.lock().len(), 1);
    }
}
