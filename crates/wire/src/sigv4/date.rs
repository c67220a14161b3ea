//! The date format of signatures: `20150830T123600Z`, nothing else.

use base::{
    Timestamp,
    calendar::{civil, day_of},
};
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
        let seconds = day_of(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second;
        // What does not come back as it went in had a day, hour, minute or second that does not exist.
        let date = Self::of_seconds(seconds)?;
        (date.text == text).then_some(date)
    }

    /// The date of a point in time, cut to seconds; `None` outside the years 0 to 9999.
    pub(super) fn of(time: Timestamp) -> Option<Self> {
        Self::of_seconds(time.as_millis().div_euclid(1000))
    }

    pub(super) fn of_seconds(seconds: i64) -> Option<Self> {
        let (year, month, day) = civil(seconds.div_euclid(86_400));
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
            let (year, month, day) = civil(days);
            assert_eq!(day_of(year, month, day), days);
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
