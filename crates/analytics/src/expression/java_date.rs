//! Patterns of `java.text.SimpleDateFormat`, as far as they can stand for a time in UTC.

use super::{
    Fault,
    calendar::{DAY_MS, civil, days_of},
};

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
const DAYS: [&str; 7] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

#[derive(Clone, Debug, PartialEq)]
enum Part {
    Literal(String),
    /// A letter and how often it stands.
    Field(char, usize),
}

/// A pattern, taken apart.
#[derive(Clone, Debug)]
pub struct JavaDate {
    parts: Vec<Part>,
}

impl JavaDate {
    /// Takes a pattern apart.
    ///
    /// # Errors
    /// If it has a letter that is not supported, or a quote that does not end.
    pub fn new(pattern: &str) -> Result<Self, Fault> {
        let mut parts: Vec<Part> = Vec::new();
        let mut characters = pattern.chars().peekable();
        let literal = |parts: &mut Vec<Part>, character| match parts.last_mut() {
            Some(Part::Literal(text)) => text.push(character),
            _ => parts.push(Part::Literal(character.into())),
        };
        while let Some(character) = characters.next() {
            match character {
                '\'' if characters.peek() == Some(&'\'') => {
                    characters.next();
                    literal(&mut parts, '\'');
                }
                '\'' => loop {
                    match characters.next() {
                        Some('\'') if characters.peek() == Some(&'\'') => {
                            characters.next();
                            literal(&mut parts, '\'');
                        }
                        Some('\'') => break,
                        Some(other) => literal(&mut parts, other),
                        None => {
                            return Err(Fault::conversion(format!(
                                "The quote in the pattern '{pattern}' does not end."
                            )));
                        }
                    }
                },
                letter if letter.is_ascii_alphabetic() => {
                    if !"yMdDHhkKmsSaEuzZX".contains(letter) {
                        return Err(Fault::conversion(format!(
                            "The letter {letter} of the pattern '{pattern}' is not supported."
                        )));
                    }
                    match parts.last_mut() {
                        Some(Part::Field(last, count)) if *last == letter => *count += 1,
                        _ => parts.push(Part::Field(letter, 1)),
                    }
                }
                other => literal(&mut parts, other),
            }
        }
        Ok(Self { parts })
    }

    /// A time, milliseconds since 1970, as text.
    pub fn format(&self, ms: i64) -> String {
        let days = ms.div_euclid(DAY_MS);
        let of_day = ms.rem_euclid(DAY_MS);
        let (year, month, day) = civil(days);
        let hour = of_day / 3_600_000;
        let weekday = (days + 4).rem_euclid(7);
        let mut out = String::new();
        for part in &self.parts {
            let (letter, count) = match part {
                Part::Literal(text) => {
                    out += text;
                    continue;
                }
                Part::Field(letter, count) => (*letter, *count),
            };
            let number = match letter {
                'y' if count == 2 => year.rem_euclid(100),
                'y' => year,
                'M' if count >= 3 => {
                    let name = MONTHS[(month - 1) as usize];
                    out += if count == 3 { &name[..3] } else { name };
                    continue;
                }
                'M' => month,
                'd' => day,
                'D' => days - days_of(year, 1, 1) + 1,
                'H' => hour,
                'k' => {
                    if hour == 0 {
                        24
                    } else {
                        hour
                    }
                }
                'K' => hour % 12,
                'h' => {
                    if hour % 12 == 0 {
                        12
                    } else {
                        hour % 12
                    }
                }
                'm' => of_day / 60_000 % 60,
                's' => of_day / 1000 % 60,
                'S' => of_day % 1000,
                'u' => {
                    if weekday == 0 {
                        7
                    } else {
                        weekday
                    }
                }
                'a' => {
                    out += if hour < 12 { "AM" } else { "PM" };
                    continue;
                }
                'E' => {
                    let name = DAYS[weekday as usize];
                    out += if count <= 3 { &name[..3] } else { name };
                    continue;
                }
                'z' => {
                    out += "UTC";
                    continue;
                }
                'Z' => {
                    out += "+0000";
                    continue;
                }
                _ => {
                    out.push('Z');
                    continue;
                }
            };
            out += &format!("{number:0count$}");
        }
        out
    }

    /// The time of a text, milliseconds since 1970.
    ///
    /// # Errors
    /// If the text does not follow the pattern. What follows a text that does is left alone, as Java does.
    pub fn parse(&self, text: &str) -> Result<i64, Fault> {
        self.try_parse(text)
            .ok_or_else(|| Fault::conversion(format!("'{text}' does not follow the pattern of the date.")))
    }

    fn try_parse(&self, text: &str) -> Option<i64> {
        let mut rest = text;
        let (mut year, mut month, mut day, mut hour) = (1970, 1, 1, 0);
        let (mut minute, mut second, mut ms, mut zone_ms) = (0, 0, 0, 0);
        let mut afternoon = None;
        let mut day_of_year = None;
        for (index, part) in self.parts.iter().enumerate() {
            let (letter, count) = match part {
                Part::Literal(literal) => {
                    rest = rest.strip_prefix(literal.as_str())?;
                    continue;
                }
                Part::Field(letter, count) => (*letter, *count),
            };
            match letter {
                'M' if count >= 3 => {
                    let at = MONTHS.iter().position(|name| begins(rest, &name[..3]))?;
                    month = at as i64 + 1;
                    rest = strip_name(rest, MONTHS[at]);
                }
                'E' => {
                    let at = DAYS.iter().position(|name| begins(rest, &name[..3]))?;
                    rest = strip_name(rest, DAYS[at]);
                }
                'a' => {
                    afternoon = Some(begins(rest, "PM"));
                    if !begins(rest, "PM") && !begins(rest, "AM") {
                        return None;
                    }
                    rest = &rest[2..];
                }
                'z' | 'Z' | 'X' => (zone_ms, rest) = zone(rest)?,
                _ => {
                    // A field that another one follows at once takes its own digits only.
                    let adjacent = matches!(self.parts.get(index + 1), Some(Part::Field(..)));
                    let (number, digits, after) = digits(rest, if adjacent { count } else { 9 })?;
                    rest = after;
                    match letter {
                        'y' if count <= 2 && digits <= 2 => {
                            year = if number < 70 { 2000 + number } else { 1900 + number }
                        }
                        'y' => year = number,
                        'M' => month = number,
                        'd' => day = number,
                        'D' => day_of_year = Some(number),
                        'H' => hour = number,
                        'k' => hour = number % 24,
                        'K' | 'h' => {
                            hour = number % 12;
                            afternoon = afternoon.or(Some(false));
                        }
                        'm' => minute = number,
                        's' => second = number,
                        'S' => ms = number,
                        _ => {}
                    }
                }
            }
        }
        if afternoon == Some(true) {
            hour = hour % 12 + 12;
        }
        let days = match day_of_year {
            Some(of_year) => days_of(year, 1, 1) + of_year - 1,
            None => days_of(year, month, 1) + day - 1,
        };
        Some(days * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000 + ms - zone_ms)
    }
}

fn begins(text: &str, name: &str) -> bool {
    text.get(..name.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(name))
}

fn strip_name<'a>(text: &'a str, name: &str) -> &'a str {
    if begins(text, name) { &text[name.len()..] } else { &text[3..] }
}

fn digits(text: &str, most: usize) -> Option<(i64, usize, &str)> {
    let count = text.bytes().take(most).take_while(u8::is_ascii_digit).count();
    Some((text[..count].parse().ok()?, count, &text[count..]))
}

/// `UTC`, `GMT`, `Z`, `+0130` or `+01:30`.
fn zone(text: &str) -> Option<(i64, &str)> {
    for name in ["UTC", "GMT", "Z"] {
        if let Some(rest) = text.strip_prefix(name) {
            return Some((0, rest));
        }
    }
    let sign = match text.bytes().next()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let (hours, _, rest) = digits(&text[1..], 2)?;
    let rest = rest.strip_prefix(':').unwrap_or(rest);
    let (minutes, rest) = digits(rest, 2).map_or((0, rest), |(minutes, _, rest)| (minutes, rest));
    Some((sign * (hours * 60 + minutes) * 60_000, rest))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn texts_and_times_agree() {
        for (pattern, text) in [
            ("yyyy-MM-dd HH:mm:ss.SSS", "2026-11-23 11:00:20.125"),
            ("dd/MMM/yyyy:HH:mm:ss Z", "23/Nov/2026:11:00:20 +0000"),
            ("EEE, d MMMM yyyy h:mm a", "Mon, 23 November 2026 11:05 PM"),
            ("yyyyMMddHHmmss", "20261123110020"),
            ("'at' yyyy''DDD", "at 2026'327"),
        ] {
            let pattern = JavaDate::new(pattern).unwrap();
            assert_eq!(pattern.format(pattern.parse(text).unwrap()), text);
        }
        assert!(JavaDate::new("yyyy-QQ").is_err());
        assert!(JavaDate::new("yyyy").unwrap().parse("x").is_err());
    }

    proptest! {
        #[test]
        fn no_pattern_and_no_text_make_it_panic(pattern in "[yMdHhms'aEZ: /-]{0,12}", text in ".{0,24}", ms in -4_000_000_000_000i64..4_000_000_000_000) {
            if let Ok(pattern) = JavaDate::new(&pattern) {
                let _ = pattern.parse(&text);
                let _ = pattern.format(ms);
            }
        }
    }
}
