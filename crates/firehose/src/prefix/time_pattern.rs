//! Patterns of Java's `DateTimeFormatter`, as far as they make sense in a name.

use std::fmt::Write as _;

use base::Timestamp;
use chrono::{DateTime, Datelike, Offset, TimeZone, Timelike};
use chrono_tz::Tz;
use millstream_base as base;

/// A pattern, taken apart.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct TimePattern(Vec<Piece>);

#[derive(Clone, Debug, PartialEq)]
enum Piece {
    Text(String),
    /// A letter of the pattern and how often it stands there.
    Field(char, usize),
}

/// Letters that are understood (documentation of `java.time.format.DateTimeFormatter`).
const LETTERS: &str = "GuyYMLwdDEHhKkamsSnNAQqVzOXxZ";

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

impl TimePattern {
    /// Takes a pattern apart.
    pub fn parse(pattern: &str) -> Result<Self, String> {
        let invalid = || format!("{pattern} is not a valid timestamp pattern");
        let mut pieces: Vec<Piece> = Vec::new();
        let mut characters = pattern.chars().peekable();
        while let Some(character) = characters.next() {
            match character {
                '\'' => {
                    let mut text = String::new();
                    if characters.next_if_eq(&'\'').is_some() {
                        text.push('\'');
                    } else {
                        loop {
                            match characters.next().ok_or_else(invalid)? {
                                '\'' if characters.next_if_eq(&'\'').is_some() => text.push('\''),
                                '\'' => break,
                                other => text.push(other),
                            }
                        }
                    }
                    pieces.push(Piece::Text(text));
                }
                letter if letter.is_ascii_alphabetic() => {
                    let mut count = 1;
                    while characters.next_if_eq(&letter).is_some() {
                        count += 1;
                    }
                    if !LETTERS.contains(letter) {
                        return Err(invalid());
                    }
                    pieces.push(Piece::Field(letter, count));
                }
                '[' | ']' | '{' | '}' | '#' => return Err(invalid()),
                other => pieces.push(Piece::Text(other.to_string())),
            }
        }
        if pieces.is_empty() { Err(invalid()) } else { Ok(Self(pieces)) }
    }

    /// Writes a point in time.
    pub fn write(&self, time: Timestamp, zone: Tz, out: &mut String) {
        let time = match zone.timestamp_millis_opt(time.as_millis()).single() {
            Some(time) => time,
            None => zone.timestamp_opt(0, 0).single().expect("1970 is a good year"),
        };
        for piece in &self.0 {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Field(letter, count) => field(*letter, *count, &time, out),
            }
        }
    }
}

fn field(letter: char, count: usize, time: &DateTime<Tz>, out: &mut String) {
    let mut number = |value: i64| {
        let _ = write!(out, "{value:0count$}");
    };
    match letter {
        'y' | 'u' if count == 2 => number(i64::from(time.year().rem_euclid(100))),
        'y' | 'u' => number(time.year().into()),
        'Y' if count == 2 => number(i64::from(week(time).0.rem_euclid(100))),
        'Y' => number(week(time).0.into()),
        'w' => number(week(time).1.into()),
        'M' | 'L' if count <= 2 => number(time.month().into()),
        'd' => number(time.day().into()),
        'D' => number(time.ordinal().into()),
        'H' => number(time.hour().into()),
        'k' => number(if time.hour() == 0 { 24 } else { time.hour().into() }),
        'K' => number((time.hour() % 12).into()),
        'h' => number(time.hour12().1.into()),
        'm' => number(time.minute().into()),
        's' => number(time.second().into()),
        'n' => number(time.nanosecond().into()),
        'A' => number(
            i64::from(time.num_seconds_from_midnight()) * 1000 + i64::from(time.nanosecond() / 1_000_000),
        ),
        'N' => {
            number(i64::from(time.num_seconds_from_midnight()) * 1_000_000_000 + i64::from(time.nanosecond()))
        }
        'Q' | 'q' if count <= 2 => number((time.month0() / 3 + 1).into()),
        'S' => {
            let digits = format!("{:09}", time.nanosecond());
            out.push_str(&digits[..count.min(9)]);
        }
        'M' | 'L' => out.push_str(name(MONTHS[time.month0() as usize], count)),
        'E' => out.push_str(name(DAYS[time.weekday().num_days_from_monday() as usize], count)),
        'Q' | 'q' if count == 3 => {
            let _ = write!(out, "Q{}", time.month0() / 3 + 1);
        }
        'Q' | 'q' => out.push_str(
            ["1st quarter", "2nd quarter", "3rd quarter", "4th quarter"][time.month0() as usize / 3],
        ),
        'a' => out.push_str(if time.hour12().0 { "PM" } else { "AM" }),
        'G' => out.push_str(if count == 4 { "Anno Domini" } else { "AD" }),
        'V' => out.push_str(time.timezone().name()),
        'z' => {
            let _ = write!(out, "{}", time.format("%Z"));
        }
        _ => offset(letter, count, time, out),
    }
}

fn name(name: &str, count: usize) -> &str {
    match count {
        ..=3 => &name[..3],
        4 => name,
        _ => &name[..1],
    }
}

/// Year and week where weeks begin on Sunday and the first week of a year has its first of January, as in Java's root of
/// the United States.
fn week(time: &DateTime<Tz>) -> (i32, u32) {
    let date = time.date_naive();
    let january =
        |year| chrono::NaiveDate::from_ymd_opt(year, 1, 1).expect("every year has a first of January");
    let first = |year| {
        let day: chrono::NaiveDate = january(year);
        day - chrono::Duration::days(day.weekday().num_days_from_sunday().into())
    };
    let year = if date >= first(date.year() + 1) { date.year() + 1 } else { date.year() };
    let weeks = (date - first(year)).num_days() / 7 + 1;
    (year, u32::try_from(weeks).unwrap_or(1))
}

fn offset(letter: char, count: usize, time: &DateTime<Tz>, out: &mut String) {
    let seconds = time.offset().fix().local_minus_utc();
    let (sign, hours, minutes) =
        (if seconds < 0 { '-' } else { '+' }, seconds.abs() / 3600, seconds.abs() / 60 % 60);
    let _ = match (letter, count) {
        ('X', _) if seconds == 0 => write!(out, "Z"),
        ('X' | 'x', 1) if minutes == 0 => write!(out, "{sign}{hours:02}"),
        ('X' | 'x', 1 | 2 | 4) | ('Z', 1..=3) => write!(out, "{sign}{hours:02}{minutes:02}"),
        ('X' | 'x', _) | ('Z', 5) => write!(out, "{sign}{hours:02}:{minutes:02}"),
        _ if seconds == 0 => write!(out, "GMT"),
        _ if minutes == 0 && count == 1 => write!(out, "GMT{sign}{hours}"),
        _ => write!(out, "GMT{sign}{hours:02}:{minutes:02}"),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-07-13T14:05:06.789Z, a Monday.
    fn format(pattern: &str, zone: Tz) -> String {
        let mut out = String::new();
        TimePattern::parse(pattern).unwrap().write(Timestamp::from_millis(1_783_951_506_789), zone, &mut out);
        out
    }

    #[test]
    fn fields_are_written_as_java_does() {
        for (pattern, text) in [
            ("yyyy yy y u", "2026 26 2026 2026"),
            ("M MM MMM MMMM", "7 07 Jul July"),
            ("d dd D DDD", "13 13 194 194"),
            ("H HH h hh k K a", "14 14 2 02 14 2 PM"),
            ("m s SSS S", "5 6 789 7"),
            ("E EEEE", "Mon Monday"),
            ("'year='yyyy''''", "year=2026''"),
            ("Y-w Q", "2026-29 3"),
            ("X z VV", "Z UTC UTC"),
        ] {
            assert_eq!(format(pattern, Tz::UTC), text, "{pattern}");
        }
        let offset = "X".repeat(3);
        assert_eq!(format(&format!("HH:mm {offset} Z"), Tz::Asia__Kolkata), "19:35 +05:30 +0530");
    }
}
