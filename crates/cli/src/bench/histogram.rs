//! Latencies, counted in buckets whose width grows with the value, so that every percentile is known to within 0.4 %.

use std::time::Duration;

/// Buckets per power of two.
const BITS: u32 = 8;
const BUCKETS: usize = 1 << BITS;

/// Counts of durations, in nanoseconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Histogram {
    counts: Vec<u64>,
    total: u64,
    largest: u64,
}

impl Default for Histogram {
    fn default() -> Self {
        // Values below 2^BITS have a bucket each; every later power of two has half as many again.
        let powers = 64 - BITS as usize;
        Self { counts: vec![0; BUCKETS + powers * BUCKETS / 2], total: 0, largest: 0 }
    }
}

/// The bucket of a value.
fn bucket(value: u64) -> usize {
    let magnitude = 64 - value.leading_zeros();
    if magnitude <= BITS {
        return value as usize;
    }
    let power = magnitude - BITS;
    // The leading bits of the value, whose first is one: BUCKETS / 2 to BUCKETS - 1.
    let leading = (value >> power) as usize;
    BUCKETS / 2 * power as usize + leading
}

/// The greatest value of a bucket.
fn last_of(bucket: usize) -> u64 {
    if bucket < BUCKETS {
        return bucket as u64;
    }
    let power = (bucket - BUCKETS / 2) / (BUCKETS / 2);
    let leading = (bucket - BUCKETS / 2 * power) as u64;
    (leading << power) | ((1 << power) - 1)
}

impl Histogram {
    /// Counts a duration.
    pub fn add(&mut self, duration: Duration) {
        self.add_many(duration, 1);
    }

    /// Counts a duration several times.
    pub fn add_many(&mut self, duration: Duration, times: u64) {
        let nanos = u64::try_from(duration.as_nanos()).unwrap_or(u64::MAX);
        self.counts[bucket(nanos)] += times;
        self.total += times;
        if times > 0 {
            self.largest = self.largest.max(nanos);
        }
    }

    /// Counts what another has counted.
    pub fn merge(&mut self, other: &Self) {
        for (count, more) in self.counts.iter_mut().zip(&other.counts) {
            *count += more;
        }
        self.total += other.total;
        self.largest = self.largest.max(other.largest);
    }

    /// How many durations were counted.
    pub fn count(&self) -> u64 {
        self.total
    }

    /// The longest.
    pub fn max(&self) -> Duration {
        Duration::from_nanos(self.largest)
    }

    /// The duration that this share, 0 to 1, of all did not exceed; zero if there are none.
    pub fn percentile(&self, share: f64) -> Duration {
        let rank = ((share * self.total as f64).ceil() as u64).clamp(1, self.total.max(1));
        let mut seen = 0;
        for (bucket, count) in self.counts.iter().enumerate() {
            seen += count;
            if seen >= rank {
                return Duration::from_nanos(last_of(bucket).min(self.largest));
            }
        }
        Duration::ZERO
    }
}

#[cfg(test)]
mod tests {
    use millstream_base::{Rng, SeededRng};

    use super::*;

    #[test]
    fn every_value_lies_in_its_bucket_and_buckets_do_not_overlap() {
        let rng = SeededRng::new(1);
        let random = (0..100_000).map(|_| rng.next_u64() >> (rng.next_u64() % 64));
        for value in random.chain([0, 1, 255, 256, 257, 511, 512, u64::MAX - 1, u64::MAX]) {
            let bucket = bucket(value);
            assert!(value <= last_of(bucket), "{value}");
            assert!(bucket == 0 || value > last_of(bucket - 1), "{value}");
        }
        assert_eq!(bucket(u64::MAX), Histogram::default().counts.len() - 1);
    }

    #[test]
    fn percentiles_are_exact_to_four_in_a_thousand() {
        let rng = SeededRng::new(7);
        // Latencies as they are: most short, some long.
        let mut exact: Vec<u64> = (0..50_000)
            .map(|_| 50_000 + rng.next_u64() % 100_000 * (1 + rng.next_u64() % 100 / 99 * 50))
            .collect();
        let mut histogram = Histogram::default();
        for nanos in &exact {
            histogram.add(Duration::from_nanos(*nanos));
        }
        exact.sort_unstable();
        for share in [0.0, 0.001, 0.5, 0.9, 0.99, 0.999, 0.9999, 1.0] {
            let rank = ((share * exact.len() as f64).ceil() as usize).max(1);
            let expected = exact[rank - 1] as f64;
            let found = histogram.percentile(share).as_nanos() as f64;
            assert!(found >= expected && found <= expected * 1.004, "{share}: {found} for {expected}");
        }
        assert_eq!(histogram.max().as_nanos() as u64, exact[exact.len() - 1]);
        assert_eq!(histogram.count(), 50_000);
    }

    #[test]
    fn small_values_are_exact() {
        let mut histogram = Histogram::default();
        for nanos in 1..=100 {
            histogram.add(Duration::from_nanos(nanos));
        }
        assert_eq!(
            [0.5, 0.9, 0.99, 1.0].map(|share| histogram.percentile(share).as_nanos()),
            [50, 90, 99, 100]
        );
    }

    #[test]
    fn merging_equals_counting_together() {
        let (mut a, mut b, mut both) = (Histogram::default(), Histogram::default(), Histogram::default());
        for n in 0..1000u32 {
            let duration = Duration::from_micros(u64::from(n * n));
            if n % 3 == 0 {
                a.add(duration)
            } else {
                b.add(duration)
            }
            both.add(duration);
        }
        a.merge(&b);
        assert_eq!(a, both);
    }

    #[test]
    fn nothing_has_no_percentiles() {
        assert_eq!(
            (Histogram::default().percentile(0.99), Histogram::default().max()),
            (Duration::ZERO, Duration::ZERO)
        );
    }
}
