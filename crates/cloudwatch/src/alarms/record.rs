//! A stored alarm and its history.

use serde::{Deserialize, Serialize};

/// The state of an alarm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum State {
    Ok,
    Alarm,
    InsufficientData,
}

impl State {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "OK",
            Self::Alarm => "ALARM",
            Self::InsufficientData => "INSUFFICIENT_DATA",
        }
    }
}

/// What a period without data counts as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Treatment {
    /// As missing.
    Missing,
    /// As nothing: the state stays.
    Ignore,
    /// As beyond the threshold.
    Breaching,
    /// As within the threshold.
    NotBreaching,
}

impl Treatment {
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Missing, Self::Ignore, Self::Breaching, Self::NotBreaching]
            .into_iter()
            .find(|missing| missing.as_str() == text)
    }

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Ignore => "ignore",
            Self::Breaching => "breaching",
            Self::NotBreaching => "notBreaching",
        }
    }
}

/// A stored alarm.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct AlarmRecord {
    pub account: String,
    pub region: String,
    pub name: String,
    pub description: Option<String>,
    pub actions_enabled: bool,
    pub namespace: String,
    pub metric_name: String,
    pub dimensions: Vec<(String, String)>,
    pub unit: Option<String>,
    /// `Average`, or `p99`.
    pub statistic: String,
    pub period: u32,
    pub evaluation_periods: u32,
    pub datapoints_to_alarm: Option<u32>,
    pub threshold: f64,
    /// `GreaterThanThreshold`.
    pub comparison: String,
    /// `None` where the caller said nothing, which is `Missing`.
    pub missing: Option<Treatment>,
    pub configured_ms: i64,
    pub state: State,
    pub reason: String,
    pub reason_data: Option<String>,
    pub updated_ms: i64,
    pub transitioned_ms: i64,
}

/// Something that became of an alarm.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct HistoryRecord {
    pub number: u64,
    pub name: String,
    pub at_ms: i64,
    /// `StateUpdate`.
    pub kind: String,
    pub summary: String,
    pub data: String,
}
