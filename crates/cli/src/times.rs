//! Points in time and durations as people write them.

use std::time::Duration;

use millstream_base::Timestamp;
use time::{
    Date, OffsetDateTime, PrimitiveDateTime,
    format_description::well_known::Rfc3339,
    macros::{format_description, time},
};

/// A number and a unit: `500ms`, `10s`, `5m`, `2h`, `7d`; fractions are fine.
pub fn parse_duration(text: &str) -> Result<Duration, String> {
    let refused = || format!("{text:?} is not a duration such as 500ms, 10s, 5m, 2h or 7d");
    let unit_at = text.find(|c: char| c.is_ascii_alphabetic()).ok_or_else(refused)?;
    let (number, unit) = text.split_at(unit_at);
    let number: f64 = number.parse().map_err(|_| refused())?;
    let seconds = match unit {
        "ms" => 0.001,
        "s" => 1.0,
        "m" => 60.0,
        "h" => 3600.0,
        "d" => 86_400.0,
        _ => return Err(refused()),
    };
    Duration::try_from_secs_f64(number * seconds).map_err(|_| refused())
}

/// A point in time: RFC 3339, a date or date with time (meant as UTC), seconds since 1970, or `-DURATION` for that long
/// before `now`.
pub fn parse_moment(text: &str, now: Timestamp) -> Result<Timestamp, String> {
    if let Some(ago) = text.strip_prefix('-') {
        return parse_duration(ago).map(|ago| now.minus(ago));
    }
    if let Ok(seconds) = text.parse::<f64>()
        && seconds.is_finite()
        && seconds >= 0.0
    {
        return Ok(Timestamp::from_seconds(seconds));
    }
    let millis = |moment: OffsetDateTime| {
        Timestamp::from_millis((moment.unix_timestamp_nanos().div_euclid(1_000_000)) as i64)
    };
    if let Ok(moment) = OffsetDateTime::parse(text, &Rfc3339) {
        return Ok(millis(moment));
    }
    let text_t = text.replacen(' ', "T", 1);
    let to_the_minute = format_description!("[year]-[month]-[day]T[hour]:[minute]");
    let to_the_second = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]");
    let day = format_description!("[year]-[month]-[day]");
    let moment = PrimitiveDateTime::parse(&text_t, to_the_second)
        .or_else(|_| PrimitiveDateTime::parse(&text_t, to_the_minute))
        .or_else(|_| Date::parse(text, day).map(|date| PrimitiveDateTime::new(date, time!(0:00))));
    moment.map(|moment| millis(moment.assume_utc())).map_err(|_| {
        format!("{text:?} is not a time such as 2026-01-31T12:00:00Z, 2026-01-31, 1769860800 or -10m")
    })
}

/// `2026-01-31T12:00:00.123Z`.
pub fn rfc3339(moment: Timestamp) -> String {
    let format = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:3]Z");
    OffsetDateTime::from_unix_timestamp_nanos(i128::from(moment.as_millis()) * 1_000_000)
        .ok()
        .and_then(|date| date.format(format).ok())
        .unwrap_or_else(|| format!("{} ms", moment.as_millis()))
}

/// `2026-01-31 12:00:00Z`, from the seconds since 1970 that JSON carries.
pub fn to_the_second(seconds: f64) -> String {
    let format = format_description!("[year]-[month]-[day] [hour]:[minute]:[second]Z");
    OffsetDateTime::from_unix_timestamp(seconds as i64)
        .ok()
        .and_then(|date| date.format(format).ok())
        .unwrap_or_else(|| format!("{seconds} s"))
}

/// `7 d`, `36 h`: hours of retention.
pub fn hours(hours: u64) -> String {
    if hours >= 48 && hours.is_multiple_of(24) { format!("{} d", hours / 24) } else { format!("{hours} h") }
}

/// `850 µs`, `12.3 ms`, `4.20 s`, `3 m 20 s`: three digits or so.
pub fn short(duration: Duration) -> String {
    let seconds = duration.as_secs_f64();
    match seconds {
        s if s < 0.000_999_5 => format!("{:.0} µs", s * 1e6),
        s if s < 0.009_995 => format!("{:.2} ms", s * 1e3),
        s if s < 0.099_95 => format!("{:.1} ms", s * 1e3),
        s if s < 0.999_5 => format!("{:.0} ms", s * 1e3),
        s if s < 9.995 => format!("{s:.2} s"),
        s if s < 120.0 => format!("{s:.1} s"),
        s => format!("{} m {} s", s as u64 / 60, s as u64 % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_have_units() {
        let read = |text| parse_duration(text).unwrap();
        assert_eq!(read("500ms"), Duration::from_millis(500));
        assert_eq!(read("1.5h"), Duration::from_secs(5400));
        assert_eq!(
            (read("10s"), read("2m"), read("7d")),
            (Duration::from_secs(10), Duration::from_secs(120), Duration::from_secs(604_800))
        );
        for text in ["", "10", "s", "10 parsecs", "-1s", "infs", "1e400s"] {
            assert!(parse_duration(text).is_err(), "{text}");
        }
    }

    #[test]
    fn moments_are_read_in_several_forms() {
        let now = Timestamp::from_millis(1_769_860_800_000);
        let read = |text| parse_moment(text, now).map(Timestamp::as_millis);
        assert_eq!(read("-10m"), Ok(1_769_860_200_000));
        for text in [
            "2026-01-31T12:00:00Z",
            "2026-01-31T13:00:00+01:00",
            "2026-01-31 12:00",
            "2026-01-31T12:00:00",
            "1769860800",
        ] {
            assert_eq!(read(text), Ok(1_769_860_800_000), "{text}");
        }
        assert_eq!(read("2026-01-31T12:00:00.25Z"), Ok(1_769_860_800_250));
        assert_eq!(read("1769860800.25"), Ok(1_769_860_800_250));
        assert_eq!(read("2026-01-31"), Ok(1_769_817_600_000));
        for text in ["", "yesterday", "-", "-10", "2026-13-01", "NaN", "inf"] {
            assert!(read(text).unwrap_err().contains("is not a"), "{text}");
        }
    }

    #[test]
    fn times_are_printed_with_three_decimals() {
        assert_eq!(rfc3339(Timestamp::from_millis(1_769_860_800_007)), "2026-01-31T12:00:00.007Z");
        assert_eq!(to_the_second(1_769_860_800.9), "2026-01-31 12:00:00Z");
    }

    #[test]
    fn durations_keep_three_digits() {
        let shown = |us| short(Duration::from_micros(us));
        assert_eq!(
            [85, 999, 1000, 12_345, 123_456, 4_200_000].map(shown),
            ["85 µs", "999 µs", "1.00 ms", "12.3 ms", "123 ms", "4.20 s"]
        );
        assert_eq!((shown(59_900_000), shown(200_000_000)), ("59.9 s".into(), "3 m 20 s".into()));
        assert_eq!((hours(24), hours(48), hours(50)), ("24 h".into(), "2 d".into(), "50 h".into()));
    }
}
