//! Dates as texts: `2026-11-26T00:43:59.120Z`, as XML, query strings and forms have them.

use base::{
    Timestamp,
    calendar::{civil, day_of},
};
use millstream_base as base;

/// The date of a point in time, in UTC; milliseconds only where there are some.
pub(crate) fn format(time: Timestamp) -> String {
    let ms = time.as_millis();
    let (days, of_day) = (ms.div_euclid(86_400_000), ms.rem_euclid(86_400_000));
    let (year, month, day) = civil(days);
    let (seconds, ms) = (of_day / 1000, of_day % 1000);
    let fraction = if ms == 0 { String::new() } else { format!(".{ms:03}") };
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{fraction}Z")
}

/// Reads a date with `Z` or an offset, with or without a time and a fraction; `None` for anything else.
pub(crate) fn parse(text: &str) -> Option<Timestamp> {
    let (date, time) = text.split_once(['T', 't', ' ']).unwrap_or((text, "00:00:00Z"));
    let mut parts = date.splitn(3, '-');
    let year = number(parts.next()?, 4)?;
    let (month, day) = (number(parts.next()?, 2)?, number(parts.next()?, 2)?);
    let zone = time.find(['Z', 'z', '+', '-'])?;
    let (clock, zone) = time.split_at(zone);
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
    let mut parts = clock.splitn(3, ':');
    let (hour, minute) = (number(parts.next()?, 2)?, number(parts.next()?, 2)?);
    let second = parts.next().map_or(Some(0), |second| number(second, 2))?;
    let days = day_of(year, month, day);
    // What does not come back as it went in is a day that does not exist.
    if civil(days) != (year, month, day) || hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    if fraction.is_empty() || !fraction.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let ms: i64 = format!("{fraction:0<3}")[..3].parse().ok()?;
    let offset = match zone.split_at(1) {
        ("Z" | "z", "") => 0,
        (sign, offset) => {
            let (hours, minutes) = offset.split_once(':').or_else(|| offset.split_at_checked(2))?;
            let minutes = number(hours, 2)? * 60 + number(minutes, 2)?;
            if sign == "-" { -minutes } else { minutes }
        }
    };
    let minutes = days * 1440 + hour * 60 + minute - offset;
    Some(Timestamp::from_millis((minutes * 60 + second) * 1000 + ms))
}

fn number(text: &str, digits: usize) -> Option<i64> {
    (text.len() == digits && text.bytes().all(|digit| digit.is_ascii_digit())).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_read_as_they_are_written() {
        for (text, ms) in [
            ("1970-01-01T00:00:00Z", 0),
            ("2023-11-14T22:13:20.120Z", 1_700_000_000_120),
            ("2000-02-29T23:59:59Z", 951_868_799_000),
            ("1969-12-31T23:59:59.999Z", -1),
        ] {
            assert_eq!(parse(text), Some(Timestamp::from_millis(ms)), "{text}");
            assert_eq!(format(Timestamp::from_millis(ms)), text);
        }
        for (text, ms) in [
            ("2023-11-14T23:13:20+01:00", 1_700_000_000_000),
            ("2023-11-14T17:13:20-0500", 1_700_000_000_000),
            ("2023-11-14T22:13Z", 1_699_999_980_000),
            ("2023-11-14", 1_699_920_000_000),
            ("2023-11-14T22:13:20.1239Z", 1_700_000_000_123),
        ] {
            assert_eq!(parse(text), Some(Timestamp::from_millis(ms)), "{text}");
        }
        for text in [
            "",
            "x",
            "2023-02-29",
            "2023-11-14T22:13:20",
            "2023-11-14T25:00:00Z",
            "2023-1-1",
            "1700000000",
            "2023-11-14T22:13:20.Z",
            "2023-11-14T22:13:20+1",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
