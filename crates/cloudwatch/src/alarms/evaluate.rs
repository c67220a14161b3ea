//! The state that data put an alarm in.

use std::fmt::Write as _;

use base::calendar::civil;
use millstream_base as base;
use serde_json::json;

use super::{AlarmRecord, State, Treatment};

/// How many periods before the evaluated ones are looked at where some have no data.
pub(super) const SPARE_PERIODS: u32 = 2;

/// A state and why.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Judged {
    pub state: State,
    pub reason: String,
    pub reason_data: String,
}

/// What a period of an alarm's metric was, and between which bounds it was expected where a band is the threshold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Measured {
    /// The beginning of the period.
    pub at: u32,
    /// `None` without data, or while nothing is expected yet.
    pub value: Option<f64>,
    /// The lower and the upper bound.
    pub bounds: Option<(f64, f64)>,
}

/// A period with data.
#[derive(Clone, Copy, Debug)]
struct Found {
    at: u32,
    value: f64,
    bounds: Option<(f64, f64)>,
}

/// The state of an alarm by the values of its periods, the oldest first; `None` where it stays as it is.
///
/// M of N: the newest N periods that have data decide, looking back a little further than N; what is still missing counts as
/// the alarm says (user guide, "Configuring how CloudWatch alarms treat missing data").
pub(crate) fn judge(alarm: &AlarmRecord, values: &[Measured]) -> Option<Judged> {
    let wanted = alarm.evaluation_periods as usize;
    let needed = alarm.datapoints_to_alarm.unwrap_or(alarm.evaluation_periods) as usize;
    let has_data = |one: &Measured| Some(Found { at: one.at, value: one.value?, bounds: one.bounds });
    let mut found: Vec<Found> = values.iter().rev().filter_map(has_data).take(wanted).collect();
    found.reverse();
    let beyond: Vec<Found> =
        found.iter().copied().filter(|one| is_beyond(&alarm.comparison, one, alarm.threshold)).collect();
    let within = found.len() - beyond.len();
    let gaps = wanted - found.len();
    let missing = alarm.missing.unwrap_or(Treatment::Missing);
    let alarmed = |is| if is { State::Alarm } else { State::Ok };
    let state = match missing {
        _ if gaps == 0 => alarmed(beyond.len() >= needed),
        Treatment::Breaching => alarmed(beyond.len() + gaps >= needed),
        Treatment::NotBreaching => alarmed(beyond.len() >= needed),
        Treatment::Missing if found.is_empty() => State::InsufficientData,
        Treatment::Missing => alarmed(beyond.len() >= needed || within == 0),
        Treatment::Ignore if beyond.len() >= needed => State::Alarm,
        Treatment::Ignore if within == 0 => return None,
        Treatment::Ignore => State::Ok,
    };
    let reason = reason(alarm, state, &found, &beyond, gaps);
    let newest_first: Vec<f64> = found.iter().rev().map(|one| one.value).collect();
    let reason_data = json!({
        "version": "1.0",
        "statistic": alarm.statistic,
        "period": alarm.period,
        "recentDatapoints": newest_first,
        "threshold": alarm.band.is_none().then_some(alarm.threshold),
        "recentLowerThresholds": bounds(&found, |(lower, _)| lower),
        "recentUpperThresholds": bounds(&found, |(_, upper)| upper),
    });
    Some(Judged { state, reason, reason_data: reason_data.to_string() })
}

/// The bounds of the periods, the newest first; `None` where the threshold is a number.
fn bounds(found: &[Found], pick: fn((f64, f64)) -> f64) -> Option<Vec<f64>> {
    found
        .iter()
        .rev()
        .map(|one| one.bounds.map(pick))
        .collect::<Option<Vec<f64>>>()
        .filter(|all| !all.is_empty())
}

fn is_beyond(comparison: &str, found: &Found, threshold: f64) -> bool {
    let value = found.value;
    if let Some((lower, upper)) = found.bounds {
        return match comparison {
            "LessThanLowerThreshold" => value < lower,
            "GreaterThanUpperThreshold" => value > upper,
            _ => value < lower || value > upper,
        };
    }
    match comparison {
        "GreaterThanThreshold" => value > threshold,
        "GreaterThanOrEqualToThreshold" => value >= threshold,
        "LessThanThreshold" => value < threshold,
        _ => value <= threshold,
    }
}

/// In the service's words.
fn reason(alarm: &AlarmRecord, state: State, found: &[Found], beyond: &[Found], gaps: usize) -> String {
    let points = |n: usize| if n == 1 { "datapoint" } else { "datapoints" };
    let wanted = alarm.evaluation_periods;
    let needed = alarm.datapoints_to_alarm.unwrap_or(wanted);
    if state == State::InsufficientData {
        let were = if gaps == 1 { "was" } else { "were" };
        return format!("Insufficient Data: {gaps} {} {were} unknown.", points(gaps));
    }
    if found.is_empty() {
        let treatment = match state {
            State::Alarm => "breaching",
            _ => "not breaching",
        };
        return format!(
            "Threshold Crossed: no datapoints were received for {gaps} {} and {gaps} missing {} treated as [{treatment}].",
            if gaps == 1 { "period" } else { "periods" },
            if gaps == 1 { "datapoint was" } else { "datapoints were" },
        );
    }
    let how = match alarm.comparison.as_str() {
        "GreaterThanThreshold" => "greater than",
        "GreaterThanOrEqualToThreshold" => "greater than or equal to",
        "LessThanThreshold" => "less than",
        "LessThanOrEqualToThreshold" => "less than or equal to",
        "LessThanLowerThreshold" => "less than the lower thresholds",
        "GreaterThanUpperThreshold" => "greater than the upper thresholds",
        _ => "less than the lower thresholds or greater than the upper thresholds",
    };
    let (shown, not) = match state {
        State::Alarm => (beyond, ""),
        _ => (found, "not "),
    };
    let mut list = String::new();
    for (index, Found { at, value, .. }) in shown.iter().rev().enumerate() {
        let _ = write!(list, "{}{value:?} ({})", if index > 0 { ", " } else { "" }, time(*at));
    }
    let threshold = match alarm.band {
        None => format!(" the threshold ({:?})", alarm.threshold),
        Some(_) => {
            let list = |pick| bounds(shown, pick).unwrap_or_default();
            format!(" [{:?} to {:?}]", list(|(lower, _)| lower), list(|(_, upper)| upper))
        }
    };
    if state == State::Alarm {
        return format!(
            "Threshold Crossed: {} out of the last {wanted} datapoints [{list}] was {how}{threshold} \
             (minimum {needed} {} for OK -> ALARM transition).",
            shown.len(),
            points(needed as usize),
        );
    }
    format!(
        "Threshold Crossed: {} {} [{list}] {} {not}{how}{threshold}.",
        shown.len(),
        points(shown.len()),
        if shown.len() == 1 { "was" } else { "were" },
    )
}

/// `DD/MM/YY HH:MM:SS`, UTC.
fn time(second: u32) -> String {
    let (year, month, day) = civil(i64::from(second / 86_400));
    let clock = second % 86_400;
    format!(
        "{day:02}/{month:02}/{:02} {:02}:{:02}:{:02}",
        year % 100,
        clock / 3600,
        clock / 60 % 60,
        clock % 60
    )
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::alarms::Actions;

    pub(crate) fn alarm(needed: u32, periods: u32, missing: Treatment) -> AlarmRecord {
        AlarmRecord {
            account: "000000000000".into(),
            region: "us-east-1".into(),
            name: "a".into(),
            description: None,
            actions_enabled: true,
            namespace: "App".into(),
            metric_name: "m".into(),
            dimensions: Vec::new(),
            unit: None,
            statistic: "Sum".into(),
            period: 60,
            evaluation_periods: periods,
            datapoints_to_alarm: Some(needed),
            threshold: 1.0,
            comparison: "GreaterThanOrEqualToThreshold".into(),
            missing: Some(missing),
            configured_ms: 0,
            state: State::Ok,
            reason: String::new(),
            reason_data: None,
            updated_ms: 0,
            transitioned_ms: 0,
            queries: Vec::new(),
            band: None,
            actions: Actions::default(),
        }
    }

    fn values(pattern: &str) -> Vec<Measured> {
        let value = |c| match c {
            'X' => Some(1.0),
            '0' => Some(0.0),
            _ => None,
        };
        let measured =
            |(at, c)| Measured { at: 1_700_000_000 + at as u32 * 60, value: value(c), bounds: None };
        pattern.chars().enumerate().map(measured).collect()
    }

    /// The tables of the user guide: how missing data count, for 3 of 3 and for 2 of 3.
    #[test]
    fn missing_data_count_as_the_guide_says() {
        use State::{Alarm, InsufficientData, Ok};
        let treatments =
            [Treatment::Missing, Treatment::Ignore, Treatment::Breaching, Treatment::NotBreaching];
        for (needed, pattern, expected) in [
            (3, "0-X-X", [Some(Ok), Some(Ok), Some(Ok), Some(Ok)]),
            (3, "0----", [Some(Ok), Some(Ok), Some(Ok), Some(Ok)]),
            (3, "-----", [Some(InsufficientData), None, Some(Alarm), Some(Ok)]),
            (3, "0XX-X", [Some(Alarm), Some(Alarm), Some(Alarm), Some(Alarm)]),
            (3, "--X--", [Some(Alarm), None, Some(Alarm), Some(Ok)]),
            (2, "0-X-X", [Some(Alarm), Some(Alarm), Some(Alarm), Some(Alarm)]),
            (2, "00X0X", [Some(Alarm), Some(Alarm), Some(Alarm), Some(Alarm)]),
            (2, "0-X--", [Some(Ok), Some(Ok), Some(Alarm), Some(Ok)]),
            (2, "----0", [Some(Ok), Some(Ok), Some(Alarm), Some(Ok)]),
            (2, "---X-", [Some(Alarm), None, Some(Alarm), Some(Ok)]),
        ] {
            for (treatment, expected) in treatments.into_iter().zip(expected) {
                if (needed, pattern, treatment) == (3, "-----", Treatment::Ignore) {
                    assert_eq!(judge(&alarm(needed, 3, treatment), &values(pattern)), None);
                    continue;
                }
                let judged = judge(&alarm(needed, 3, treatment), &values(pattern));
                assert_eq!(judged.map(|judged| judged.state), expected, "{needed} {pattern} {treatment:?}");
            }
        }
    }

    #[test]
    fn reasons_tell_what_was_seen() {
        let judged = judge(&alarm(1, 1, Treatment::Missing), &values("0X")).unwrap();
        assert_eq!(
            judged.reason,
            "Threshold Crossed: 1 out of the last 1 datapoints [1.0 (14/11/23 22:14:20)] was greater than or equal to the \
             threshold (1.0) (minimum 1 datapoint for OK -> ALARM transition)."
        );
        let judged = judge(&alarm(2, 2, Treatment::Missing), &values("00")).unwrap();
        assert_eq!(
            judged.reason,
            "Threshold Crossed: 2 datapoints [0.0 (14/11/23 22:14:20), 0.0 (14/11/23 22:13:20)] were not greater than or \
             equal to the threshold (1.0)."
        );
        let judged = judge(&alarm(1, 1, Treatment::Missing), &values("-")).unwrap();
        assert_eq!(judged.reason, "Insufficient Data: 1 datapoint was unknown.");
    }

    #[test]
    fn a_band_takes_the_place_of_the_threshold() {
        let banded = |comparison: &str| AlarmRecord {
            comparison: comparison.into(),
            band: Some("band".into()),
            ..alarm(1, 1, Treatment::Missing)
        };
        for (value, lower, upper, both) in
            [(5.0, false, false, false), (1.0, true, false, true), (9.0, false, true, true)]
        {
            let measured = [Measured { at: 1_700_000_000, value: Some(value), bounds: Some((2.0, 8.0)) }];
            for (comparison, expected) in [
                ("LessThanLowerThreshold", lower),
                ("GreaterThanUpperThreshold", upper),
                ("LessThanLowerOrGreaterThanUpperThreshold", both),
            ] {
                let judged = judge(&banded(comparison), &measured).unwrap();
                assert_eq!(judged.state == State::Alarm, expected, "{comparison} {value}: {}", judged.reason);
            }
        }
        let untrained = [Measured { at: 0, value: None, bounds: None }];
        let judged = judge(&banded("LessThanLowerThreshold"), &untrained).unwrap();
        assert_eq!(judged.state, State::InsufficientData);
    }

    #[test]
    fn dates_are_those_of_the_calendar() {
        assert_eq!(time(0), "01/01/70 00:00:00");
        assert_eq!(time(951_782_399), "28/02/00 23:59:59");
        assert_eq!(time(951_782_400), "29/02/00 00:00:00");
        assert_eq!(time(4_107_542_400), "01/03/00 00:00:00");
    }
}
