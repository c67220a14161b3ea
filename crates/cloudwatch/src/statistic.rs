//! Statistics: what is read off a point.

use crate::store::Point;

/// A statistic.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Stat {
    SampleCount,
    Average,
    Sum,
    Minimum,
    Maximum,
    /// 0 to 100.
    Percentile(f64),
}

/// Why a text names no statistic that is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoStat {
    /// There is no such statistic.
    Unknown,
    /// There is one, and it is not served.
    Unsupported,
}

impl Stat {
    /// `Average`, `p99`, `p99.9`…
    pub fn parse(text: &str) -> Result<Self, NoStat> {
        Ok(match text {
            "SampleCount" => Self::SampleCount,
            "Average" => Self::Average,
            "Sum" => Self::Sum,
            "Minimum" => Self::Minimum,
            "Maximum" => Self::Maximum,
            other => return Self::extended(other),
        })
    }

    /// `p99`, `p99.9`…
    pub fn extended(text: &str) -> Result<Self, NoStat> {
        let number = |text: &str| {
            let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
            text.parse::<f64>().ok().filter(|percent| plain && *percent <= 100.0)
        };
        if let Some(percent) = text.strip_prefix(['p', 'P']).and_then(number) {
            return Ok(Self::Percentile(percent));
        }
        // Trimmed and winsorized means, trimmed counts and sums, percentile ranks, the interquartile mean.
        let lower = text.to_ascii_lowercase();
        let trimmed = ["tm", "wm", "tc", "ts", "pr"].iter().any(|kind| {
            lower.strip_prefix(kind).is_some_and(|rest| rest.starts_with('(') || number(rest).is_some())
        });
        Err(if trimmed || lower == "iqm" { NoStat::Unsupported } else { NoStat::Unknown })
    }

    /// Its value; `None` where only statistic sets were reported and it needs the values themselves.
    pub fn of(self, point: &Point) -> Option<f64> {
        match self {
            Self::SampleCount => Some(point.count),
            Self::Average => Some(point.average()),
            Self::Sum => Some(point.sum),
            Self::Minimum => Some(point.min),
            Self::Maximum => Some(point.max),
            Self::Percentile(percent) => point.percentile(percent),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statistics_by_name() {
        assert_eq!(Stat::parse("Average"), Ok(Stat::Average));
        assert_eq!(Stat::parse("p99.9"), Ok(Stat::Percentile(99.9)));
        assert_eq!(Stat::extended("p100"), Ok(Stat::Percentile(100.0)));
        for unsupported in ["tm99", "TM(10%:90%)", "IQM", "wm(:5)", "PR(100:)"] {
            assert_eq!(Stat::parse(unsupported), Err(NoStat::Unsupported), "{unsupported}");
        }
        for unknown in ["average", "p", "p101", "p-1", "pe9", "", "tmx", "p1e1"] {
            assert_eq!(Stat::parse(unknown), Err(NoStat::Unknown), "{unknown}");
        }
    }
}
