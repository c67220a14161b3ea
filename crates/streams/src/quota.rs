//! Token buckets: how much of something may pass per second.

use std::time::Duration;

use parking_lot::Mutex;

use crate::config::Quotas;

/// What a bucket holds, in micro-units, so that slow refills do not round to nothing; below zero it is debt.
#[derive(Clone, Copy, Debug)]
struct Level {
    tokens: i128,
    refilled: Duration,
}

const MICRO: i128 = 1_000_000;

fn micro(units: u64) -> i128 {
    i128::from(units) * MICRO
}

impl Level {
    fn full(units: u64, now: Duration) -> Self {
        Self { tokens: micro(units), refilled: now }
    }

    fn refill(&mut self, rate: u64, full: u64, now: Duration) {
        let passed =
            i128::try_from(now.saturating_sub(self.refilled).as_micros()).unwrap_or(i128::MAX / MICRO);
        self.refilled = self.refilled.max(now);
        let refilled = self.tokens.saturating_add(passed.saturating_mul(i128::from(rate)));
        self.tokens = refilled.min(micro(full));
    }
}

/// Lets `rate` units pass per second, a second's worth at once at the most.
#[derive(Debug)]
pub(crate) struct Bucket(Mutex<Level>);

impl Bucket {
    /// A full bucket for the rate that it will be asked with.
    pub fn full(rate: u64, now: Duration) -> Self {
        Self(Mutex::new(Level::full(rate, now)))
    }

    /// Takes `wanted` units or none.
    pub fn take(&self, wanted: u64, rate: u64, now: Duration) -> bool {
        let mut level = self.0.lock();
        level.refill(rate, rate, now);
        let ok = level.tokens >= micro(wanted);
        if ok {
            level.tokens -= micro(wanted);
        }
        ok
    }

    /// Takes `wanted` units, going into debt: for sizes that are known only after the fact, such as what a read
    /// returned. Who takes all that is left pays the whole: after 10 MiB at 2 MiB a second nothing passes for 5 seconds,
    /// as the API guide has it for GetRecords, and not for 4 because the bucket was full.
    pub fn charge(&self, wanted: u64, rate: u64, now: Duration) {
        let mut level = self.0.lock();
        level.refill(rate, rate, now);
        if level.tokens <= micro(wanted) {
            level.tokens = level.tokens.min(0);
        }
        level.tokens -= micro(wanted);
    }

    /// Whether there is no debt.
    pub fn is_paid_off(&self, rate: u64, now: Duration) -> bool {
        let mut level = self.0.lock();
        level.refill(rate, rate, now);
        level.tokens >= 0
    }
}

/// What may be written into a shard. Everything is looked at under one lock, once for all records of a call.
#[derive(Debug)]
pub(crate) struct WriteQuota(Mutex<Writes>);

#[derive(Clone, Copy, Debug)]
struct Writes {
    bytes: Level,
    records: Level,
    /// For records above a second's worth of bytes: a tank that everything is taken from, and that refills as slowly.
    burst: Level,
}

/// Admits or refuses the records of a call, one after the other.
pub(crate) struct Admission {
    writes: Writes,
    /// The greatest record that is no burst.
    plain_bytes_max: usize,
}

impl WriteQuota {
    /// Full.
    pub fn full(quotas: &Quotas, now: Duration) -> Self {
        Self(Mutex::new(Writes {
            bytes: Level::full(quotas.shard_write_bytes_per_second, now),
            records: Level::full(quotas.shard_write_records_per_second, now),
            burst: Level::full(quotas.shard_write_burst_bytes, now),
        }))
    }

    /// Runs `f`, which asks for record after record. What it was given is charged if `charge` says so.
    pub fn admit(&self, quotas: &Quotas, now: Duration, charge: bool, f: impl FnOnce(&mut Admission)) {
        let (bytes, records) = (quotas.shard_write_bytes_per_second, quotas.shard_write_records_per_second);
        let mut stored = self.0.lock();
        let mut writes = *stored;
        writes.bytes.refill(bytes, bytes, now);
        writes.records.refill(records, records, now);
        writes.burst.refill(bytes, quotas.shard_write_burst_bytes, now);
        let plain_bytes_max = usize::try_from(bytes).unwrap_or(usize::MAX);
        let mut admission = Admission { writes, plain_bytes_max };
        f(&mut admission);
        if charge {
            *stored = admission.writes;
        }
    }
}

impl Admission {
    /// Whether a record of so many bytes may pass.
    ///
    /// A large record empties the tank, and plain ones go on as capacity comes back (developer guide, large records):
    /// the shard takes one now and then, and no more bytes over time.
    pub fn admits(&mut self, bytes: usize) -> bool {
        let wanted = micro(bytes as u64);
        let Writes { bytes: plain, records, burst } = &mut self.writes;
        let is_large = bytes > self.plain_bytes_max;
        let ok = records.tokens >= MICRO && if is_large { burst.tokens } else { plain.tokens } >= wanted;
        if ok {
            records.tokens -= MICRO;
            plain.tokens = if is_large { 0 } else { plain.tokens - wanted };
            burst.tokens = (burst.tokens - wanted).max(0);
        }
        ok
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
    fn debt_is_paid_in_full_before_anything_passes() {
        let bucket = Bucket::full(2, Duration::ZERO);
        bucket.charge(1, 2, Duration::ZERO);
        assert!(bucket.is_paid_off(2, Duration::ZERO), "something is left");
        bucket.charge(10, 2, SECOND);
        assert!(!bucket.is_paid_off(2, SECOND * 6 - Duration::from_millis(1)));
        assert!(bucket.is_paid_off(2, SECOND * 6));
    }

    fn quotas() -> Quotas {
        Quotas {
            shard_write_bytes_per_second: 100,
            shard_write_records_per_second: 3,
            shard_write_burst_bytes: 1000,
            ..Quotas::default()
        }
    }

    fn admitted(quota: &WriteQuota, now: Duration, charge: bool, sizes: &[usize]) -> Vec<bool> {
        let mut result = Vec::new();
        quota.admit(&quotas(), now, charge, |admission| {
            result = sizes.iter().map(|bytes| admission.admits(*bytes)).collect();
        });
        result
    }

    fn full() -> WriteQuota {
        WriteQuota::full(&quotas(), Duration::ZERO)
    }

    #[test]
    fn a_refused_record_costs_nothing_and_a_smaller_one_behind_it_may_pass() {
        assert_eq!(admitted(&full(), Duration::ZERO, true, &[60, 60, 40]), [true, false, true]);
        assert_eq!(admitted(&full(), Duration::ZERO, true, &[1, 1, 1, 1]), [true, true, true, false]);
    }

    #[test]
    fn a_large_record_empties_the_tank_and_plain_ones_go_on_as_it_refills() {
        let quota = full();
        assert_eq!(admitted(&quota, Duration::ZERO, true, &[1000, 1]), [true, false]);
        assert_eq!(admitted(&quota, SECOND, true, &[101, 100, 1]), [false, true, false]);
        assert_eq!(admitted(&quota, SECOND * 11 - Duration::from_millis(1), true, &[1000]), [false]);
        assert_eq!(admitted(&quota, SECOND * 11, true, &[1000]), [true]);
    }

    #[test]
    fn asking_without_charge_changes_nothing() {
        let quota = full();
        for _ in 0..2 {
            assert_eq!(admitted(&quota, Duration::ZERO, false, &[100, 1]), [true, false]);
        }
    }
}
