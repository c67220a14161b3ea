//! What a metric is expected to be: a season, a level that follows slowly, and how far values stray from both.
//!
//! Everything is a median or clipped, so that the anomalies in the past, which nobody has marked, do not widen the band in
//! which those of the future are to be seen. The season is one of hours of the week once three weeks are known, before that
//! of hours of the day once three days are, and before that there is none: what was seen twice may have been chance.

use std::collections::BTreeMap;

const HOUR: u32 = 3600;
const DAY: u32 = 24 * HOUR;
const WEEK_HOURS: u32 = 168;
/// The least that must be known before anything is expected: three hours, less a little, since seconds are kept no longer.
const WARM_UP: u32 = 3 * HOUR - HOUR / 6;
/// The fewest values from which a spread is read.
const POINTS_MIN: usize = 12;
/// How much of a new hour's distance goes into the level.
const ADAPTATION: f64 = 0.3;
/// How many spreads an hour may at most move the level by, before adaptation: a spike moves it little, a shift in some hours.
const CLIP: f64 = 4.0;
/// A median of absolute deviations times this is a standard deviation, where values are normal.
const TO_DEVIATION: f64 = 1.4826;
/// No hour's spread is believed to be less than this part of that of all hours.
const SPREAD_FLOOR: f64 = 0.5;

/// Where in the local week a time lies, in seconds since Monday's, or any other day's, midnight.
pub(crate) trait Calendar {
    /// Seconds to add to a second of UTC to get local time.
    fn offset(&self, second: u32) -> i64;
}

/// UTC.
#[cfg(test)]
#[derive(Clone, Copy, Debug)]
pub(crate) struct Utc;

#[cfg(test)]
impl Calendar for Utc {
    fn offset(&self, _: u32) -> i64 {
        0
    }
}

/// What is known of a metric.
#[derive(Clone, Debug)]
pub(crate) struct Model {
    /// Hours of a season: 1, 24 or 168.
    hours: u32,
    /// The expected distance from the level, by hour of the season.
    season: Vec<f64>,
    /// By hour of the day, whether the season jumps from hour to hour there, and does not glide.
    jumps: Vec<bool>,
    /// How far values stray, by hour of the day or of the one there is.
    spread: Vec<f64>,
    /// The level at the end of each hour, by its beginning.
    levels: BTreeMap<u32, f64>,
}

/// The hour of the season and how far into it.
fn place(calendar: &dyn Calendar, second: u32, hours: u32) -> (usize, f64) {
    let local = i64::from(second) + calendar.offset(second);
    let hour = local.div_euclid(i64::from(HOUR)).rem_euclid(i64::from(hours));
    let within = local.rem_euclid(i64::from(HOUR)) as f64 / f64::from(HOUR);
    (usize::try_from(hour).unwrap_or(0), within)
}

/// The median; the values are put in order.
fn median(values: &mut [f64]) -> Option<f64> {
    if values.is_empty() {
        return None;
    }
    let even = values.len().is_multiple_of(2);
    let (below, value, _) = values.select_nth_unstable_by(values.len() / 2, f64::total_cmp);
    let greatest_below = below.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    Some(if even { f64::midpoint(greatest_below, *value) } else { *value })
}

/// The level around each hour: the median of the hours' medians over a whole season.
fn levels_around(hourly: &BTreeMap<u32, f64>, window: u32) -> BTreeMap<u32, f64> {
    let (Some((&first, _)), Some((&last, _))) = (hourly.first_key_value(), hourly.last_key_value()) else {
        return BTreeMap::new();
    };
    let around = |hour: u32| {
        // At both ends the window is moved, not cut: a part of a season would be that part's.
        let from =
            hour.saturating_sub(window / 2).max(first).min(last.saturating_sub(window - HOUR).max(first));
        let mut values: Vec<f64> = hourly.range(from..from + window).map(|(_, value)| *value).collect();
        median(&mut values).unwrap_or_default()
    };
    hourly.keys().map(|hour| (*hour, around(*hour))).collect()
}

/// Medians by a key.
fn medians<K: Ord>(values: impl Iterator<Item = (K, f64)>) -> BTreeMap<K, f64> {
    let mut groups: BTreeMap<K, Vec<f64>> = BTreeMap::new();
    for (key, value) in values {
        groups.entry(key).or_default().push(value);
    }
    groups.into_iter().filter_map(|(key, mut values)| Some((key, median(&mut values)?))).collect()
}

/// Means by a key.
fn means(values: impl Iterator<Item = (usize, f64)>) -> BTreeMap<usize, f64> {
    let mut sums: BTreeMap<usize, (f64, f64)> = BTreeMap::new();
    for (key, value) in values {
        let (sum, count) = sums.entry(key).or_default();
        *sum += value;
        *count += 1.0;
    }
    sums.into_iter().map(|(key, (sum, count))| (key, sum / count)).collect()
}

impl Model {
    /// The model of these points, in the order of time; `None` as long as too little is known.
    pub fn train(points: &[(u32, f64)], calendar: &dyn Calendar) -> Option<Self> {
        let span = points.last()?.0 - points.first()?.0;
        if span < WARM_UP || points.len() < POINTS_MIN {
            return None;
        }
        let hours = match span {
            _ if span >= 21 * DAY - HOUR => WEEK_HOURS,
            _ if span >= 3 * DAY - HOUR => 24,
            _ => 1,
        };
        let hour_of = |second: u32| second - second % HOUR;
        let hourly = medians(points.iter().map(|(at, value)| (hour_of(*at), *value)));
        let around = levels_around(&hourly, hours.max(24) * HOUR);
        let from_level = |at: u32, value: f64| value - around[&hour_of(at)];
        let by_hour = medians(
            points.iter().map(|(at, value)| (place(calendar, *at, hours).0, from_level(*at, *value))),
        );
        // An hour of the week that was never seen is as the same hour of other days.
        let by_day_hour = medians(
            points.iter().map(|(at, value)| (place(calendar, *at, 24.min(hours)).0, from_level(*at, *value))),
        );
        let season: Vec<f64> = (0..hours as usize)
            .map(|hour| by_hour.get(&hour).or_else(|| by_day_hour.get(&(hour % 24))).copied().unwrap_or(0.0))
            .collect();
        let count = hours.min(24) as usize;
        let mut model =
            Self { hours, season, jumps: vec![false; count], spread: Vec::new(), levels: BTreeMap::new() };
        let strayed = |model: &Self| -> Vec<(u32, f64)> {
            let from_season =
                |(at, value): &(u32, f64)| from_level(*at, *value) - model.season_at(calendar, *at);
            points.iter().map(|point| (point.0, from_season(point))).collect()
        };
        // Each hour of the day glides or jumps, whichever comes nearer to what was.
        let by_day = |model: &Self| {
            let sizes =
                strayed(model).into_iter().map(|(at, far)| (place(calendar, at, hours.min(24)).0, far.abs()));
            means(sizes)
        };
        let gliding = by_day(&model);
        model.jumps.fill(true);
        let jumping = by_day(&model);
        model.jumps = (0..count).map(|hour| jumping.get(&hour) < gliding.get(&hour)).collect();
        model.spread = spreads(&strayed(&model), hours.min(24), calendar, &hourly);
        model.follow(points, calendar);
        // How far values are from what is said of them beforehand is farther than from what is known afterwards.
        let missed =
            points.iter().filter_map(|(at, value)| Some((*at, value - model.expected(*at, calendar)?.0)));
        let settled = points[0].0 + span / 4;
        let missed: Vec<(u32, f64)> = missed.filter(|(at, _)| *at >= settled).collect();
        model.spread = spreads(&missed, hours.min(24), calendar, &hourly);
        Some(model)
    }

    /// The season between the middles of its hours.
    fn season_at(&self, calendar: &dyn Calendar, second: u32) -> f64 {
        if self.hours == 1 {
            return self.season[0];
        }
        let (hour, within) = place(calendar, second, self.hours);
        if self.jumps[hour % 24] {
            return self.season[hour];
        }
        let count = self.season.len();
        let (one, other, part) = match within < 0.5 {
            true => ((hour + count - 1) % count, hour, within + 0.5),
            false => (hour, (hour + 1) % count, within - 0.5),
        };
        self.season[one] * (1.0 - part) + self.season[other] * part
    }

    fn spread_at(&self, calendar: &dyn Calendar, second: u32) -> f64 {
        self.spread[place(calendar, second, self.spread.len() as u32).0]
    }

    /// The level hour by hour, each from what was known at its end.
    fn follow(&mut self, points: &[(u32, f64)], calendar: &dyn Calendar) {
        let flat = medians(
            points.iter().map(|(at, value)| (*at - *at % HOUR, *value - self.season_at(calendar, *at))),
        );
        let mut first: Vec<f64> = flat.values().take(24).copied().collect();
        let mut level = median(&mut first).unwrap_or_default();
        for (hour, value) in flat {
            let most = CLIP * self.spread_at(calendar, hour);
            level += ADAPTATION * (value - level).clamp(-most, most);
            self.levels.insert(hour, level);
        }
    }

    /// What is expected at a second, and how far values stray from it: by what was known when its hour began.
    pub fn expected(&self, second: u32, calendar: &dyn Calendar) -> Option<(f64, f64)> {
        let before = self.levels.range(..(second - second % HOUR)).next_back();
        let (_, level) = before.or_else(|| self.levels.first_key_value())?;
        Some((level + self.season_at(calendar, second), self.spread_at(calendar, second)))
    }
}

/// How far values stray by hour of the day, from those of the hour and its neighbours.
fn spreads(
    strayed: &[(u32, f64)],
    hours: u32,
    calendar: &dyn Calendar,
    hourly: &BTreeMap<u32, f64>,
) -> Vec<f64> {
    let mut all: Vec<f64> = strayed.iter().map(|(_, value)| value.abs()).collect();
    let whole = median(&mut all).unwrap_or_default() * TO_DEVIATION;
    let mut sizes: Vec<f64> = hourly.values().map(|value| value.abs()).collect();
    // A metric that never changes has a band too, or the last bit of a sum would be an anomaly.
    let least = (median(&mut sizes).unwrap_or_default() * 0.001).max(f64::MIN_POSITIVE);
    let count = hours as usize;
    let mut groups: Vec<Vec<f64>> = vec![Vec::new(); count];
    for (at, value) in strayed {
        let (hour, _) = place(calendar, *at, hours);
        for near in [hour, (hour + 1) % count, (hour + count - 1) % count] {
            groups[near].push(value.abs());
            if count == 1 {
                break;
            }
        }
    }
    let of_group = |mut group: Vec<f64>| {
        let spread = median(&mut group).map_or(whole, |median| median * TO_DEVIATION);
        spread.max(whole * SPREAD_FLOOR).max(least)
    };
    groups.into_iter().map(of_group).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `count` points from second 0 on, every five minutes.
    fn points(count: u32, value: impl Fn(u32) -> f64) -> Vec<(u32, f64)> {
        (0..count).map(|n| (n * 300, value(n * 300))).collect()
    }

    #[test]
    fn nothing_is_expected_before_the_warm_up() {
        assert!(Model::train(&[], &Utc).is_none());
        assert!(Model::train(&points(34, |_| 1.0), &Utc).is_none());
        let model = Model::train(&points(38, |_| 1.0), &Utc).unwrap();
        assert_eq!(model.expected(40 * 300, &Utc).unwrap().0, 1.0);
    }

    #[test]
    fn days_and_weeks_are_learned_from_three() {
        let day = |at: u32| if (at / HOUR) % 24 < 12 { 100.0 } else { 10.0 };
        let model = Model::train(&points(3 * 288, day), &Utc).unwrap();
        let (night, noon) =
            (model.expected(3 * DAY + 18 * HOUR, &Utc), model.expected(3 * DAY + 6 * HOUR, &Utc));
        assert!((night.unwrap().0 - 10.0).abs() < 1.0 && (noon.unwrap().0 - 100.0).abs() < 1.0);
        let week = |at: u32| if at / DAY % 7 == 3 { 5.0 } else { day(at) };
        let model = Model::train(&points(22 * 288, week), &Utc).unwrap();
        assert!((model.expected(24 * DAY + 6 * HOUR, &Utc).unwrap().0 - 5.0).abs() < 1.0);
        assert!((model.expected(25 * DAY + 6 * HOUR, &Utc).unwrap().0 - 100.0).abs() < 1.0);
    }

    #[test]
    fn local_time_is_what_people_live_by() {
        struct Summer;
        impl Calendar for Summer {
            fn offset(&self, second: u32) -> i64 {
                if second < 7 * DAY { 3600 } else { 7200 }
            }
        }
        let local = |at: u32| (i64::from(at) + Summer.offset(at)) / 3600 % 24;
        let day = move |at: u32| if local(at) == 8 { 50.0 } else { 1.0 };
        let model = Model::train(&points(10 * 288, day), &Summer).unwrap();
        assert!(model.expected(10 * DAY + 6 * HOUR + 1800, &Summer).unwrap().0 > 40.0);
        let late = model.expected(10 * DAY + 8 * HOUR + 1800, &Summer).unwrap().0;
        assert!(late < 10.0, "{late}");
    }

    #[test]
    fn a_level_that_shifted_is_followed() {
        let shifted = |at: u32| if at < 5 * DAY { 10.0 } else { 30.0 } + f64::from(at / 300 % 3);
        let model = Model::train(&points(7 * 288, shifted), &Utc).unwrap();
        assert!((model.expected(5 * DAY + 300, &Utc).unwrap().0 - 11.0).abs() < 2.0);
        assert!((model.expected(7 * DAY, &Utc).unwrap().0 - 31.0).abs() < 3.0);
    }

    #[test]
    fn medians_of_odd_and_even_counts() {
        assert_eq!(median(&mut []), None);
        assert_eq!(median(&mut [3.0]), Some(3.0));
        assert_eq!(median(&mut [4.0, 1.0]), Some(2.5));
        assert_eq!(median(&mut [5.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(&mut [5.0, 1.0, 2.0, 9.0]), Some(3.5));
    }
}
