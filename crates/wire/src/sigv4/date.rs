//! The date format of signatures: `20150830T123600Z`, nothing else.

use base::Timestamp;
use millstream_base as base;

/// A date as it stood in the request, with what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Date {
    text: [u8; 16],
    seconds: i64,
}

impl Date {
    /// Reads the basic format of ISO 8601 in UTC; `None` for any other.
    pub(super) fn parse(text: &[u8]) -> Option<Self> {
        let text: [u8; 16] = text.try_into().ok()?;
        if text[8] != b'T' || text[15] != b'Z' {
            return None;
        }
        let number = |from: usize, to: usize| -> Option<i64> {
            text[from..to]
                .iter()
                .try_fold(0, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + i64::from(digit - b'0')))
        };
        let (year, month, day) = (number(0, 4)?, number(4, 6)?, number(6, 8)?);
        let (hour, minute, second) = (number(9, 11)?, number(11, 13)?, number(13, 15)?);
        let seconds = days_from_civil(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second;
        // What does not come back as it went in had a day, hour, minute or second that does not exist.
        let date = Self::of_seconds(seconds)?;
        (date.text == text).then_some(date)
    }

    /// The date of a point in time, cut to seconds; `None` outside the years 0 to 9999.
    pub(super) fn of(time: Timestamp) -> Option<Self> {
        Self::of_seconds(time.as_millis().div_euclid(1000))
    }

    pub(super) fn of_seconds(seconds: i64) -> Option<Self> {
        let (year, month, day) = civil_from_days(seconds.div_euclid(86_400));
        if !(0..=9999).contains(&year) {
            return None;
        }
        let of_day = seconds.rem_euclid(86_400);
        let mut text = *b"00000000T000000Z";
        let mut put = |from: usize, to: usize, mut value: i64| {
            for digit in text[from..to].iter_mut().rev() {
                *digit = b'0' + (value % 10) as u8;
                value /= 10;
            }
        };
        put(0, 4, year);
        put(4, 6, month);
        put(6, 8, day);
        put(9, 11, of_day / 3600);
        put(11, 13, of_day / 60 % 60);
        put(13, 15, of_day % 60);
        Some(Self { text, seconds })
    }

    /// Seconds since 1970.
    pub(super) fn seconds(self) -> i64 {
        self.seconds
    }

    /// All of it.
    pub(super) fn text(&self) -> &str {
        str::from_utf8(&self.text).expect("made of ASCII digits and letters")
    }

    /// `20150830`.
    pub(super) fn day(&self) -> &str {
        &self.text()[..8]
    }
}

/// Days since 1970 in the Gregorian calendar, for any month and day number (H. Hinnant, chrono-compatible date algorithms).
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + day_of_year - 719_468
}

/// The reverse.
fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let day_of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_dates() {
        for (text, seconds) in [
            ("19700101T000000Z", 0),
            ("20150830T123600Z", 1_440_938_160),
            ("20000229T235959Z", 951_868_799),
            ("19691231T235959Z", -1),
            ("99991231T235959Z", 253_402_300_799),
            ("00000301T000000Z", -62_162_035_200),
        ] {
            let date = Date::parse(text.as_bytes()).unwrap();
            assert_eq!(date.seconds(), seconds, "{text}");
            assert_eq!(Date::of_seconds(seconds).unwrap().text(), text);
        }
        assert_eq!(Date::parse(b"20150830T123600Z").unwrap().day(), "20150830");
    }

    #[test]
    fn every_day_comes_back() {
        for days in (-719_000..2_900_000).step_by(17) {
            let (year, month, day) = civil_from_days(days);
            assert_eq!(days_from_civil(year, month, day), days);
        }
    }

    #[test]
    fn anything_else_is_no_date() {
        for text in [
            "",
            "201",
            "2015-08-30T12:36:00Z",
            "20150830T123600",
            "20150830t123600Z",
            "20150229T000000Z",
            "20151301T000000Z",
            "20150001T000000Z",
            "20150832T000000Z",
            "20150830T240000Z",
            "20150830T126000Z",
            "20150830T123660Z",
            "2015083٠T12360Z",
            "+0150830T123600Z",
            "Mon, 09 Sep 2011",
        ] {
            assert_eq!(Date::parse(text.as_bytes()), None, "{text}");
        }
        assert_eq!(Date::of_seconds(253_402_300_800), None);
    }
}
