//! Days, months and years; texts of dates, times and intervals.

use crate::sql::ast::Unit;

/// Milliseconds of a day.
pub const DAY_MS: i64 = 86_400_000;

/// Year, month (1 to 12) and day (1 to 31) of a day since 1970, in the proleptic Gregorian calendar.
pub fn civil(days: i64) -> (i64, i64, i64) {
    // Years begin in March here, so that the leap day is the last of its year.
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

/// The day since 1970 of year, month and day; months outside of 1 to 12 carry over.
pub fn days_of(year: i64, month: i64, day: i64) -> i64 {
    let year = year + (month - 1).div_euclid(12);
    let month = (month - 1).rem_euclid(12) + 1;
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

fn days_in_month(year: i64, month: i64) -> i64 {
    days_of(year, month + 1, 1) - days_of(year, month, 1)
}

/// A day some months later; the last day of the month where the month is too short.
pub fn add_months(days: i64, months: i64) -> i64 {
    let (year, month, day) = civil(days);
    let first = days_of(year, month + months, 1);
    let (year, month, _) = civil(first);
    first + day.min(days_in_month(year, month)) - 1
}

/// The begin of the unit that a time (milliseconds since 1970) lies in; `up` gives the next one unless it is one.
pub fn floor_to(ms: i64, unit: Unit, up: bool) -> i64 {
    let fixed = |size: i64, offset: i64| (ms - offset).div_euclid(size) * size + offset;
    let days = ms.div_euclid(DAY_MS);
    let (year, month, _) = civil(days);
    let (floor, next) = match unit {
        Unit::Year => (days_of(year, 1, 1) * DAY_MS, days_of(year + 1, 1, 1) * DAY_MS),
        Unit::Quarter => {
            let first = (month - 1) / 3 * 3 + 1;
            (days_of(year, first, 1) * DAY_MS, days_of(year, first + 3, 1) * DAY_MS)
        }
        Unit::Month => (days_of(year, month, 1) * DAY_MS, days_of(year, month + 1, 1) * DAY_MS),
        // Weeks begin on Sunday; 1970 began on a Thursday.
        Unit::Week => {
            let floor = fixed(7 * DAY_MS, -4 * DAY_MS);
            (floor, floor + 7 * DAY_MS)
        }
        _ => {
            let size = match unit {
                Unit::Hour => 3_600_000,
                Unit::Minute => 60_000,
                Unit::Second => 1000,
                Unit::Millisecond => 1,
                _ => DAY_MS,
            };
            (fixed(size, 0), fixed(size, 0) + size)
        }
    };
    if up && floor != ms { next } else { floor }
}

fn number(text: &str) -> Option<i64> {
    (!text.is_empty() && text.len() <= 18 && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

/// `2026-11-23`, as days since 1970.
pub fn parse_date(text: &str) -> Option<i64> {
    let mut parts = text.trim().splitn(3, '-');
    let (year, month, day) = (number(parts.next()?)?, number(parts.next()?)?, number(parts.next()?)?);
    let good = (1..=9999).contains(&year)
        && (1..=12).contains(&month)
        && (1..=days_in_month(year, month)).contains(&day);
    good.then(|| days_of(year, month, day))
}

/// `11:00:20` or `11:00:20.125`, as milliseconds of the day; further digits are cut.
pub fn parse_time(text: &str) -> Option<i64> {
    let mut parts = text.trim().splitn(3, ':');
    let (hour, minute) = (number(parts.next()?)?, number(parts.next()?)?);
    let (second, ms) = match parts.next() {
        None => (0, 0),
        Some(seconds) => seconds_and_ms(seconds)?,
    };
    (hour < 24 && minute < 60 && second < 60).then_some(((hour * 60 + minute) * 60 + second) * 1000 + ms)
}

fn seconds_and_ms(text: &str) -> Option<(i64, i64)> {
    match text.split_once('.') {
        None => Some((number(text)?, 0)),
        Some((seconds, "")) => Some((number(seconds)?, 0)),
        Some((seconds, fraction)) => {
            number(fraction)?;
            let ms: String = fraction.chars().chain("00".chars()).take(3).collect();
            Some((number(seconds)?, number(&ms)?))
        }
    }
}

/// A date with a time, `T` or a space between them and `Z` after them allowed, as milliseconds since 1970.
pub fn parse_timestamp(text: &str) -> Option<i64> {
    let text = text.trim().trim_end_matches('Z');
    match text.split_once(['T', ' ']) {
        Some((date, time)) => Some(parse_date(date)? * DAY_MS + parse_time(time)?),
        None => Some(parse_date(text)? * DAY_MS),
    }
}

/// The text of an interval, as milliseconds, or as months for years and months.
pub fn parse_interval(text: &str, from: Unit, to: Unit) -> Option<i64> {
    let text = text.trim();
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let size = |unit: Unit| match unit {
        Unit::Year => 12,
        Unit::Month => 1,
        Unit::Day => DAY_MS,
        Unit::Hour => 3_600_000,
        Unit::Minute => 60_000,
        _ => 1000,
    };
    let order = [Unit::Year, Unit::Month, Unit::Day, Unit::Hour, Unit::Minute, Unit::Second];
    let first = order.iter().position(|unit| *unit == from)?;
    let last = order.iter().position(|unit| *unit == to)?;
    let parts: Vec<&str> = text.split([' ', ':', '-']).collect();
    if parts.len() != last - first + 1 {
        return None;
    }
    let mut total = 0i64;
    for (part, unit) in parts.iter().zip(&order[first..=last]) {
        let (whole, ms) = if *unit == Unit::Second { seconds_and_ms(part)? } else { (number(part)?, 0) };
        total = total.checked_add(whole.checked_mul(size(*unit))?)?.checked_add(ms)?;
    }
    Some(if negative { -total } else { total })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_dates_agree() {
        for days in (-800_000..800_000).step_by(37) {
            let (year, month, day) = civil(days);
            assert_eq!(days_of(year, month, day), days);
        }
        assert_eq!(civil(0), (1970, 1, 1));
        assert_eq!(parse_date("2024-02-30"), None);
        assert_eq!(add_months(days_of(2024, 1, 31), 1), days_of(2024, 2, 29));
    }

    #[test]
    fn intervals_have_their_units() {
        assert_eq!(parse_interval("1 02:03:04.5", Unit::Day, Unit::Second), Some(DAY_MS + 7_384_500));
        assert_eq!(parse_interval("-90", Unit::Minute, Unit::Minute), Some(-5_400_000));
        assert_eq!(parse_interval("1-6", Unit::Year, Unit::Month), Some(18));
        assert_eq!(parse_interval("1:2", Unit::Hour, Unit::Second), None);
    }
}
