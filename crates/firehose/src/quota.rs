//! What may be put into a delivery stream per second.

use std::time::Duration;

use parking_lot::Mutex;

use crate::config::Quotas;

/// Buckets for calls, records and bytes, each of which holds a second's worth.
#[derive(Debug)]
pub(crate) struct PutQuota(Mutex<Levels>);

#[derive(Clone, Copy, Debug)]
struct Levels {
    calls: f64,
    records: f64,
    bytes: f64,
    refilled: Duration,
}

impl PutQuota {
    /// Full.
    pub fn full(quotas: &Quotas, now: Duration) -> Self {
        Self(Mutex::new(Levels {
            calls: quotas.delivery_stream_requests_per_second as f64,
            records: quotas.delivery_stream_records_per_second as f64,
            bytes: quotas.delivery_stream_bytes_per_second as f64,
            refilled: now,
        }))
    }

    /// Takes a call and as many of its records, given by their sizes, as may pass; `None` if not even the call may.
    pub fn admit(
        &self,
        quotas: &Quotas,
        now: Duration,
        sizes: impl Iterator<Item = usize>,
    ) -> Option<Vec<bool>> {
        let mut levels = self.0.lock();
        let passed = now.saturating_sub(levels.refilled).as_secs_f64();
        levels.refilled = levels.refilled.max(now);
        refill(&mut levels.calls, quotas.delivery_stream_requests_per_second, passed);
        refill(&mut levels.records, quotas.delivery_stream_records_per_second, passed);
        refill(&mut levels.bytes, quotas.delivery_stream_bytes_per_second, passed);
        if levels.calls < 1.0 {
            return None;
        }
        levels.calls -= 1.0;
        let admit = |bytes: usize| {
            let ok = levels.records >= 1.0 && levels.bytes >= bytes as f64;
            if ok {
                levels.records -= 1.0;
                levels.bytes -= bytes as f64;
            }
            ok
        };
        Some(sizes.map(admit).collect())
    }
}

fn refill(level: &mut f64, rate: u64, seconds: f64) {
    *level = (*level + rate as f64 * seconds).min(rate as f64);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_beyond_a_seconds_worth_wait_for_the_next() {
        let quotas = Quotas { delivery_stream_bytes_per_second: 10, ..Quotas::default() };
        let quota = PutQuota::full(&quotas, Duration::ZERO);
        let admit =
            |ms, sizes: &[usize]| quota.admit(&quotas, Duration::from_millis(ms), sizes.iter().copied());
        assert_eq!(admit(0, &[6, 6, 4]), Some(vec![true, false, true]));
        assert_eq!(admit(500, &[6, 5]), Some(vec![false, true]));
        let quotas = Quotas { delivery_stream_requests_per_second: 1, ..Quotas::default() };
        let quota = PutQuota::full(&quotas, Duration::ZERO);
        assert!(quota.admit(&quotas, Duration::ZERO, [1].into_iter()).is_some());
        assert!(quota.admit(&quotas, Duration::ZERO, [1].into_iter()).is_none());
    }
}
