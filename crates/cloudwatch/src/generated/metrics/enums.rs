// Made by `cargo xtask generate` from models/cloudwatch.json; what is changed here is lost.

//! Texts of which the model knows all values.

use millstream_api::{Encode, Writer};

/// `ActionsSuppressedBy`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActionsSuppressedBy {
    /// `WaitPeriod`.
    #[default]
    WaitPeriod,
    /// `ExtensionPeriod`.
    ExtensionPeriod,
    /// `Alarm`.
    Alarm,
}

impl ActionsSuppressedBy {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::WaitPeriod, Self::ExtensionPeriod, Self::Alarm];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::WaitPeriod => "WaitPeriod",
            Self::ExtensionPeriod => "ExtensionPeriod",
            Self::Alarm => "Alarm",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "WaitPeriod" => Some(Self::WaitPeriod),
            "ExtensionPeriod" => Some(Self::ExtensionPeriod),
            "Alarm" => Some(Self::Alarm),
            _ => None,
        }
    }
}

impl Encode for ActionsSuppressedBy {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `AlarmType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AlarmType {
    /// `CompositeAlarm`.
    #[default]
    CompositeAlarm,
    /// `MetricAlarm`.
    MetricAlarm,
    /// `LogAlarm`.
    LogAlarm,
}

impl AlarmType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::CompositeAlarm, Self::MetricAlarm, Self::LogAlarm];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CompositeAlarm => "CompositeAlarm",
            Self::MetricAlarm => "MetricAlarm",
            Self::LogAlarm => "LogAlarm",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "CompositeAlarm" => Some(Self::CompositeAlarm),
            "MetricAlarm" => Some(Self::MetricAlarm),
            "LogAlarm" => Some(Self::LogAlarm),
            _ => None,
        }
    }
}

impl Encode for AlarmType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `AnomalyDetectorAdaptationSpeed`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AnomalyDetectorAdaptationSpeed {
    /// `FAST`.
    #[default]
    Fast,
    /// `NORMAL`.
    Normal,
    /// `SLOW`.
    Slow,
}

impl AnomalyDetectorAdaptationSpeed {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Fast, Self::Normal, Self::Slow];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Fast => "FAST",
            Self::Normal => "NORMAL",
            Self::Slow => "SLOW",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "FAST" => Some(Self::Fast),
            "NORMAL" => Some(Self::Normal),
            "SLOW" => Some(Self::Slow),
            _ => None,
        }
    }
}

impl Encode for AnomalyDetectorAdaptationSpeed {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `AnomalyDetectorOutlierFilteringStrength`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AnomalyDetectorOutlierFilteringStrength {
    /// `MINIMAL`.
    #[default]
    Minimal,
    /// `MODERATE`.
    Moderate,
    /// `STRICT`.
    Strict,
}

impl AnomalyDetectorOutlierFilteringStrength {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Minimal, Self::Moderate, Self::Strict];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Minimal => "MINIMAL",
            Self::Moderate => "MODERATE",
            Self::Strict => "STRICT",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "MINIMAL" => Some(Self::Minimal),
            "MODERATE" => Some(Self::Moderate),
            "STRICT" => Some(Self::Strict),
            _ => None,
        }
    }
}

impl Encode for AnomalyDetectorOutlierFilteringStrength {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `AnomalyDetectorStateValue`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AnomalyDetectorStateValue {
    /// `PENDING_TRAINING`.
    #[default]
    PendingTraining,
    /// `TRAINED_INSUFFICIENT_DATA`.
    TrainedInsufficientData,
    /// `TRAINED`.
    Trained,
}

impl AnomalyDetectorStateValue {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::PendingTraining, Self::TrainedInsufficientData, Self::Trained];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::PendingTraining => "PENDING_TRAINING",
            Self::TrainedInsufficientData => "TRAINED_INSUFFICIENT_DATA",
            Self::Trained => "TRAINED",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "PENDING_TRAINING" => Some(Self::PendingTraining),
            "TRAINED_INSUFFICIENT_DATA" => Some(Self::TrainedInsufficientData),
            "TRAINED" => Some(Self::Trained),
            _ => None,
        }
    }
}

impl Encode for AnomalyDetectorStateValue {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `AnomalyDetectorType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AnomalyDetectorType {
    /// `SINGLE_METRIC`.
    #[default]
    SingleMetric,
    /// `METRIC_MATH`.
    MetricMath,
}

impl AnomalyDetectorType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::SingleMetric, Self::MetricMath];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SingleMetric => "SINGLE_METRIC",
            Self::MetricMath => "METRIC_MATH",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "SINGLE_METRIC" => Some(Self::SingleMetric),
            "METRIC_MATH" => Some(Self::MetricMath),
            _ => None,
        }
    }
}

impl Encode for AnomalyDetectorType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `ComparisonOperator`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ComparisonOperator {
    /// `GreaterThanOrEqualToThreshold`.
    #[default]
    GreaterThanOrEqualToThreshold,
    /// `GreaterThanThreshold`.
    GreaterThanThreshold,
    /// `LessThanThreshold`.
    LessThanThreshold,
    /// `LessThanOrEqualToThreshold`.
    LessThanOrEqualToThreshold,
    /// `LessThanLowerOrGreaterThanUpperThreshold`.
    LessThanLowerOrGreaterThanUpperThreshold,
    /// `LessThanLowerThreshold`.
    LessThanLowerThreshold,
    /// `GreaterThanUpperThreshold`.
    GreaterThanUpperThreshold,
}

impl ComparisonOperator {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::GreaterThanOrEqualToThreshold,
        Self::GreaterThanThreshold,
        Self::LessThanThreshold,
        Self::LessThanOrEqualToThreshold,
        Self::LessThanLowerOrGreaterThanUpperThreshold,
        Self::LessThanLowerThreshold,
        Self::GreaterThanUpperThreshold,
    ];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::GreaterThanOrEqualToThreshold => "GreaterThanOrEqualToThreshold",
            Self::GreaterThanThreshold => "GreaterThanThreshold",
            Self::LessThanThreshold => "LessThanThreshold",
            Self::LessThanOrEqualToThreshold => "LessThanOrEqualToThreshold",
            Self::LessThanLowerOrGreaterThanUpperThreshold => "LessThanLowerOrGreaterThanUpperThreshold",
            Self::LessThanLowerThreshold => "LessThanLowerThreshold",
            Self::GreaterThanUpperThreshold => "GreaterThanUpperThreshold",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "GreaterThanOrEqualToThreshold" => Some(Self::GreaterThanOrEqualToThreshold),
            "GreaterThanThreshold" => Some(Self::GreaterThanThreshold),
            "LessThanThreshold" => Some(Self::LessThanThreshold),
            "LessThanOrEqualToThreshold" => Some(Self::LessThanOrEqualToThreshold),
            "LessThanLowerOrGreaterThanUpperThreshold" => {
                Some(Self::LessThanLowerOrGreaterThanUpperThreshold)
            }
            "LessThanLowerThreshold" => Some(Self::LessThanLowerThreshold),
            "GreaterThanUpperThreshold" => Some(Self::GreaterThanUpperThreshold),
            _ => None,
        }
    }
}

impl Encode for ComparisonOperator {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `EvaluationState`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EvaluationState {
    /// `PARTIAL_DATA`.
    #[default]
    PartialData,
    /// `EVALUATION_FAILURE`.
    EvaluationFailure,
    /// `EVALUATION_ERROR`.
    EvaluationError,
}

impl EvaluationState {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::PartialData, Self::EvaluationFailure, Self::EvaluationError];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::PartialData => "PARTIAL_DATA",
            Self::EvaluationFailure => "EVALUATION_FAILURE",
            Self::EvaluationError => "EVALUATION_ERROR",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "PARTIAL_DATA" => Some(Self::PartialData),
            "EVALUATION_FAILURE" => Some(Self::EvaluationFailure),
            "EVALUATION_ERROR" => Some(Self::EvaluationError),
            _ => None,
        }
    }
}

impl Encode for EvaluationState {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `HistoryItemType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HistoryItemType {
    /// `ConfigurationUpdate`.
    #[default]
    ConfigurationUpdate,
    /// `StateUpdate`.
    StateUpdate,
    /// `Action`.
    Action,
    /// `AlarmContributorStateUpdate`.
    AlarmContributorStateUpdate,
    /// `AlarmContributorAction`.
    AlarmContributorAction,
}

impl HistoryItemType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::ConfigurationUpdate,
        Self::StateUpdate,
        Self::Action,
        Self::AlarmContributorStateUpdate,
        Self::AlarmContributorAction,
    ];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ConfigurationUpdate => "ConfigurationUpdate",
            Self::StateUpdate => "StateUpdate",
            Self::Action => "Action",
            Self::AlarmContributorStateUpdate => "AlarmContributorStateUpdate",
            Self::AlarmContributorAction => "AlarmContributorAction",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "ConfigurationUpdate" => Some(Self::ConfigurationUpdate),
            "StateUpdate" => Some(Self::StateUpdate),
            "Action" => Some(Self::Action),
            "AlarmContributorStateUpdate" => Some(Self::AlarmContributorStateUpdate),
            "AlarmContributorAction" => Some(Self::AlarmContributorAction),
            _ => None,
        }
    }
}

impl Encode for HistoryItemType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `RecentlyActive`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecentlyActive {
    /// `PT3H`.
    #[default]
    Pt3h,
}

impl RecentlyActive {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Pt3h];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pt3h => "PT3H",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "PT3H" => Some(Self::Pt3h),
            _ => None,
        }
    }
}

impl Encode for RecentlyActive {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `ScanBy`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ScanBy {
    /// `TimestampDescending`.
    #[default]
    TimestampDescending,
    /// `TimestampAscending`.
    TimestampAscending,
}

impl ScanBy {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::TimestampDescending, Self::TimestampAscending];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::TimestampDescending => "TimestampDescending",
            Self::TimestampAscending => "TimestampAscending",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "TimestampDescending" => Some(Self::TimestampDescending),
            "TimestampAscending" => Some(Self::TimestampAscending),
            _ => None,
        }
    }
}

impl Encode for ScanBy {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `StandardUnit`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StandardUnit {
    /// `Seconds`.
    #[default]
    Seconds,
    /// `Microseconds`.
    Microseconds,
    /// `Milliseconds`.
    Milliseconds,
    /// `Bytes`.
    Bytes,
    /// `Kilobytes`.
    Kilobytes,
    /// `Megabytes`.
    Megabytes,
    /// `Gigabytes`.
    Gigabytes,
    /// `Terabytes`.
    Terabytes,
    /// `Bits`.
    Bits,
    /// `Kilobits`.
    Kilobits,
    /// `Megabits`.
    Megabits,
    /// `Gigabits`.
    Gigabits,
    /// `Terabits`.
    Terabits,
    /// `Percent`.
    Percent,
    /// `Count`.
    Count,
    /// `Bytes/Second`.
    BytesSecond,
    /// `Kilobytes/Second`.
    KilobytesSecond,
    /// `Megabytes/Second`.
    MegabytesSecond,
    /// `Gigabytes/Second`.
    GigabytesSecond,
    /// `Terabytes/Second`.
    TerabytesSecond,
    /// `Bits/Second`.
    BitsSecond,
    /// `Kilobits/Second`.
    KilobitsSecond,
    /// `Megabits/Second`.
    MegabitsSecond,
    /// `Gigabits/Second`.
    GigabitsSecond,
    /// `Terabits/Second`.
    TerabitsSecond,
    /// `Count/Second`.
    CountSecond,
    /// `None`.
    None,
}

impl StandardUnit {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::Seconds,
        Self::Microseconds,
        Self::Milliseconds,
        Self::Bytes,
        Self::Kilobytes,
        Self::Megabytes,
        Self::Gigabytes,
        Self::Terabytes,
        Self::Bits,
        Self::Kilobits,
        Self::Megabits,
        Self::Gigabits,
        Self::Terabits,
        Self::Percent,
        Self::Count,
        Self::BytesSecond,
        Self::KilobytesSecond,
        Self::MegabytesSecond,
        Self::GigabytesSecond,
        Self::TerabytesSecond,
        Self::BitsSecond,
        Self::KilobitsSecond,
        Self::MegabitsSecond,
        Self::GigabitsSecond,
        Self::TerabitsSecond,
        Self::CountSecond,
        Self::None,
    ];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Seconds => "Seconds",
            Self::Microseconds => "Microseconds",
            Self::Milliseconds => "Milliseconds",
            Self::Bytes => "Bytes",
            Self::Kilobytes => "Kilobytes",
            Self::Megabytes => "Megabytes",
            Self::Gigabytes => "Gigabytes",
            Self::Terabytes => "Terabytes",
            Self::Bits => "Bits",
            Self::Kilobits => "Kilobits",
            Self::Megabits => "Megabits",
            Self::Gigabits => "Gigabits",
            Self::Terabits => "Terabits",
            Self::Percent => "Percent",
            Self::Count => "Count",
            Self::BytesSecond => "Bytes/Second",
            Self::KilobytesSecond => "Kilobytes/Second",
            Self::MegabytesSecond => "Megabytes/Second",
            Self::GigabytesSecond => "Gigabytes/Second",
            Self::TerabytesSecond => "Terabytes/Second",
            Self::BitsSecond => "Bits/Second",
            Self::KilobitsSecond => "Kilobits/Second",
            Self::MegabitsSecond => "Megabits/Second",
            Self::GigabitsSecond => "Gigabits/Second",
            Self::TerabitsSecond => "Terabits/Second",
            Self::CountSecond => "Count/Second",
            Self::None => "None",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "Seconds" => Some(Self::Seconds),
            "Microseconds" => Some(Self::Microseconds),
            "Milliseconds" => Some(Self::Milliseconds),
            "Bytes" => Some(Self::Bytes),
            "Kilobytes" => Some(Self::Kilobytes),
            "Megabytes" => Some(Self::Megabytes),
            "Gigabytes" => Some(Self::Gigabytes),
            "Terabytes" => Some(Self::Terabytes),
            "Bits" => Some(Self::Bits),
            "Kilobits" => Some(Self::Kilobits),
            "Megabits" => Some(Self::Megabits),
            "Gigabits" => Some(Self::Gigabits),
            "Terabits" => Some(Self::Terabits),
            "Percent" => Some(Self::Percent),
            "Count" => Some(Self::Count),
            "Bytes/Second" => Some(Self::BytesSecond),
            "Kilobytes/Second" => Some(Self::KilobytesSecond),
            "Megabytes/Second" => Some(Self::MegabytesSecond),
            "Gigabytes/Second" => Some(Self::GigabytesSecond),
            "Terabytes/Second" => Some(Self::TerabytesSecond),
            "Bits/Second" => Some(Self::BitsSecond),
            "Kilobits/Second" => Some(Self::KilobitsSecond),
            "Megabits/Second" => Some(Self::MegabitsSecond),
            "Gigabits/Second" => Some(Self::GigabitsSecond),
            "Terabits/Second" => Some(Self::TerabitsSecond),
            "Count/Second" => Some(Self::CountSecond),
            "None" => Some(Self::None),
            _ => None,
        }
    }
}

impl Encode for StandardUnit {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.string(self.as_str());
    }
}

/// `StateValue`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StateValue {
    /// `OK`.
    #[default]
    Ok,
    /// `ALARM`.
    Alarm,
    /// `INSUFFICIENT_DATA`.
    InsufficientData,
}

impl StateValue {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Ok, Self::Alarm, Self::InsufficientData];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "OK",
            Self::Alarm => "ALARM",
            Self::InsufficientData => "INSUFFICIENT_DATA",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "OK" => Some(Self::Ok),
            "ALARM" => Some(Self::Alarm),
            "INSUFFICIENT_DATA" => Some(Self::InsufficientData),
            _ => None,
        }
    }
}

impl Encode for StateValue {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `Statistic`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Statistic {
    /// `SampleCount`.
    #[default]
    SampleCount,
    /// `Average`.
    Average,
    /// `Sum`.
    Sum,
    /// `Minimum`.
    Minimum,
    /// `Maximum`.
    Maximum,
}

impl Statistic {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] =
        &[Self::SampleCount, Self::Average, Self::Sum, Self::Minimum, Self::Maximum];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SampleCount => "SampleCount",
            Self::Average => "Average",
            Self::Sum => "Sum",
            Self::Minimum => "Minimum",
            Self::Maximum => "Maximum",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "SampleCount" => Some(Self::SampleCount),
            "Average" => Some(Self::Average),
            "Sum" => Some(Self::Sum),
            "Minimum" => Some(Self::Minimum),
            "Maximum" => Some(Self::Maximum),
            _ => None,
        }
    }
}

impl Encode for Statistic {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `StatusCode`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatusCode {
    /// `Complete`.
    #[default]
    Complete,
    /// `InternalError`.
    InternalError,
    /// `PartialData`.
    PartialData,
    /// `Forbidden`.
    Forbidden,
}

impl StatusCode {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] =
        &[Self::Complete, Self::InternalError, Self::PartialData, Self::Forbidden];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Complete => "Complete",
            Self::InternalError => "InternalError",
            Self::PartialData => "PartialData",
            Self::Forbidden => "Forbidden",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "Complete" => Some(Self::Complete),
            "InternalError" => Some(Self::InternalError),
            "PartialData" => Some(Self::PartialData),
            "Forbidden" => Some(Self::Forbidden),
            _ => None,
        }
    }
}

impl Encode for StatusCode {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}
