//! Points of a series, period by period.

use std::collections::BTreeMap;

use meta::MetaError;
use millstream_meta as meta;

use crate::store::{MetricStore, Point, SeriesKey, Tier};

const DAY: u32 = 86_400;

/// Points by the beginning of their period, in seconds since the epoch.
pub(crate) type Periods = BTreeMap<u32, Point>;

/// Whether it can be a period: 1, 5, 10, 20, 30 seconds, or whole minutes (API guide).
pub(crate) fn is_period(seconds: i32) -> bool {
    matches!(seconds, 1 | 5 | 10 | 20 | 30) || (seconds > 0 && seconds % 60 == 0)
}

/// Where the first period begins, as a query's start is rounded down (API guide, `GetMetricStatistics`).
pub(crate) fn rounded_start(start: u32, now: u32, period: u32) -> u32 {
    let step = match now.saturating_sub(start) {
        age if age < 15 * DAY => period.min(60),
        age if age < 63 * DAY => 300,
        _ => 3600,
    };
    start - start % step
}

/// The points of a series in periods from `start` until before `end`; periods without data are left out.
///
/// # Errors
/// If the store fails.
pub(crate) fn periods(
    store: &MetricStore,
    key: &SeriesKey,
    start: u32,
    end: u32,
    period: u32,
) -> Result<Periods, MetaError> {
    let mut periods = Periods::new();
    let Some(tier) = Tier::for_periods(start, period) else { return Ok(periods) };
    for (second, point) in store.read(key, tier, start, end)? {
        let place = second - (second - start) % period;
        match periods.get_mut(&place) {
            Some(held) => held.merge(&point),
            None => drop(periods.insert(place, point)),
        }
    }
    Ok(periods)
}

/// The same of several series as if they were one.
///
/// # Errors
/// If the store fails.
pub(crate) fn merged<'a>(
    store: &MetricStore,
    keys: impl IntoIterator<Item = &'a SeriesKey>,
    start: u32,
    end: u32,
    period: u32,
) -> Result<Periods, MetaError> {
    let mut all = Periods::new();
    for key in keys {
        for (place, point) in periods(store, key, start, end, period)? {
            match all.get_mut(&place) {
                Some(held) => held.merge(&point),
                None => drop(all.insert(place, point)),
            }
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn starts_are_rounded_by_age() {
        let now = 1_700_000_000;
        let start = now - 3600 + 7;
        assert_eq!(rounded_start(start, now, 60), start - start % 60);
        assert_eq!(rounded_start(start, now, 10), start - start % 10);
        assert_eq!(rounded_start(start, now, 1), start);
        let start = now - 20 * DAY + 123;
        assert_eq!(rounded_start(start, now, 60) % 300, 0);
        assert_eq!(rounded_start(now - 70 * DAY, now, 60) % 3600, 0);
    }

    #[test]
    fn the_coarsest_resolution_that_fits_is_read() {
        for (start, period, tier) in [
            (7200, 3600, Tier::Hour),
            (7260, 3600, Tier::Minute),
            (7500, 3600, Tier::FiveMinutes),
            (7200, 300, Tier::FiveMinutes),
            (7200, 60, Tier::Minute),
            (7210, 10, Tier::Second),
        ] {
            assert_eq!(Tier::for_periods(start, period), Some(tier), "{start} {period}");
        }
    }

    #[test]
    fn only_some_periods_are_periods() {
        assert!([1, 5, 10, 20, 30, 60, 120, 86_400].into_iter().all(is_period));
        assert!([0, -60, 2, 15, 59, 61, 90].into_iter().all(|seconds| !is_period(seconds)));
    }
}
