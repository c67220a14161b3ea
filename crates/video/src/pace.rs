//! Slows something down to so much per second.

use std::time::Duration;

/// Lets a second's worth pass at once and then `rate` per second.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pace {
    rate: u64,
    /// When all that has passed is paid for.
    paid: Duration,
}

impl Pace {
    pub fn new(rate: u64, now: Duration) -> Self {
        Self { rate: rate.max(1), paid: now.saturating_sub(Duration::from_secs(1)) }
    }

    /// Lets so much pass, and says how long to wait before more may.
    pub fn take(&mut self, amount: u64, now: Duration) -> Duration {
        if self.rate == u64::MAX {
            return Duration::ZERO;
        }
        let cost = Duration::from_micros(amount.saturating_mul(1_000_000) / self.rate);
        self.paid = self.paid.max(now.saturating_sub(Duration::from_secs(1))) + cost;
        self.paid.saturating_sub(now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_passes_at_once_and_the_rest_waits() {
        let now = Duration::from_secs(100);
        let mut pace = Pace::new(5, now);
        for _ in 0..5 {
            assert_eq!(pace.take(1, now), Duration::ZERO);
        }
        assert_eq!(pace.take(1, now), Duration::from_millis(200));
        assert_eq!(pace.take(5, now + Duration::from_secs(60)), Duration::ZERO);
        assert_eq!(Pace::new(u64::MAX, now).take(u64::MAX, now), Duration::ZERO);
    }
}
