//! Time zones: people live by local time, and so do metrics.

use chrono::{DateTime, Offset as _, TimeZone as _};
use chrono_tz::Tz;

use super::model::Calendar;

/// A time zone of the IANA database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Zone(Tz);

impl Zone {
    /// UTC.
    pub const UTC: Self = Self(Tz::UTC);

    /// `Europe/Berlin`.
    pub fn parse(name: &str) -> Option<Self> {
        name.parse().ok().map(Self)
    }
}

impl Calendar for Zone {
    fn offset(&self, second: u32) -> i64 {
        let Some(utc) = DateTime::from_timestamp(i64::from(second), 0) else { return 0 };
        i64::from(self.0.offset_from_utc_datetime(&utc.naive_utc()).fix().local_minus_utc())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_know_summer() {
        let zone = Zone::parse("Europe/Berlin").unwrap();
        assert_eq!((zone.offset(1_736_942_400), zone.offset(1_752_580_800)), (3600, 7200));
        assert_eq!(Zone::UTC.offset(1_752_580_800), 0);
        assert_eq!(Zone::parse("Mars/Olympus"), None);
    }
}
