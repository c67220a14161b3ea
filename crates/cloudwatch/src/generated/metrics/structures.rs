// Made by `cargo xtask generate` from models/cloudwatch.json; what is changed here is lost.

//! What inputs and outputs are made of.

use std::collections::BTreeMap;

use millstream_api::{
    Decode, Encode, Held, Malformed, Members, Print, Printed, Reader, Violations, Writer, int, list, map,
    one_of, texts,
};
use millstream_base::Timestamp;

use super::{
    ActionsSuppressedBy, AlarmType, AnomalyDetectorAdaptationSpeed, AnomalyDetectorOutlierFilteringStrength,
    AnomalyDetectorStateValue, ComparisonOperator, EvaluationState, HistoryItemType, StandardUnit,
    StateValue, Statistic, StatusCode, rules,
};

/// `ActionConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ActionConfiguration {
    /// `AlarmTagsPropagation`.
    pub alarm_tags_propagation: Option<AlarmTagsPropagation>,
}

impl Decode for ActionConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["AlarmTagsPropagation"]);
        let mut alarm_tags_propagation = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    alarm_tags_propagation = Some(held.keep(0, violations, |violations| {
                        violations.within("alarmTagsPropagation", |violations| {
                            AlarmTagsPropagation::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        Ok(Self { alarm_tags_propagation })
    }
}

impl Encode for ActionConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.alarm_tags_propagation {
            writer.member("AlarmTagsPropagation");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `AlarmHistoryItem`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AlarmHistoryItem {
    /// `AlarmName`: 1 to 255 characters.
    pub alarm_name: Option<String>,
    /// `AlarmContributorId`: 1 to 16 characters.
    pub alarm_contributor_id: Option<String>,
    /// `AlarmType`.
    pub alarm_type: Option<AlarmType>,
    /// `Timestamp`.
    pub timestamp: Option<Timestamp>,
    /// `HistoryItemType`.
    pub history_item_type: Option<HistoryItemType>,
    /// `HistorySummary`: 1 to 255 characters.
    pub history_summary: Option<String>,
    /// `HistoryData`: 1 to 4095 characters.
    pub history_data: Option<String>,
    /// `AlarmContributorAttributes`: 0 to 150 entries.
    pub alarm_contributor_attributes: Option<BTreeMap<String, String>>,
}

impl Encode for AlarmHistoryItem {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.alarm_name {
            writer.member("AlarmName");
            value.encode(writer);
        }
        if let Some(value) = &self.alarm_contributor_id {
            writer.member("AlarmContributorId");
            value.encode(writer);
        }
        if let Some(value) = &self.alarm_type {
            writer.member("AlarmType");
            value.encode(writer);
        }
        if let Some(value) = &self.timestamp {
            writer.member("Timestamp");
            value.encode(writer);
        }
        if let Some(value) = &self.history_item_type {
            writer.member("HistoryItemType");
            value.encode(writer);
        }
        if let Some(value) = &self.history_summary {
            writer.member("HistorySummary");
            value.encode(writer);
        }
        if let Some(value) = &self.history_data {
            writer.member("HistoryData");
            value.encode(writer);
        }
        if let Some(value) = &self.alarm_contributor_attributes {
            writer.member("AlarmContributorAttributes");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `AlarmPromQLCriteria`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AlarmPromQLCriteria {
    /// `Query`: 1 to 10000 characters.
    pub query: String,
    /// `PendingPeriod`: 0 to 86400.
    pub pending_period: Option<i32>,
    /// `RecoveryPeriod`: 0 to 86400.
    pub recovery_period: Option<i32>,
}

impl Decode for AlarmPromQLCriteria {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Query", "PendingPeriod", "RecoveryPeriod"]);
        let mut query = None;
        let mut pending_period = None;
        let mut recovery_period = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => query = Some(reader.string()?),
                1 => pending_period = Some(int(reader)?),
                2 => recovery_period = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&query, "query") {
            rules::QUERY.check(value, "query", violations);
        }
        if let Some(value) = &pending_period {
            rules::PENDING_PERIOD.check(*value, "pendingPeriod", violations);
        }
        if let Some(value) = &recovery_period {
            rules::RECOVERY_PERIOD.check(*value, "recoveryPeriod", violations);
        }
        Ok(Self { query: query.unwrap_or_default(), pending_period, recovery_period })
    }
}

impl Encode for AlarmPromQLCriteria {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Query");
        self.query.encode(writer);
        if let Some(value) = &self.pending_period {
            writer.member("PendingPeriod");
            value.encode(writer);
        }
        if let Some(value) = &self.recovery_period {
            writer.member("RecoveryPeriod");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `AlarmTagsPropagation`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AlarmTagsPropagation {
    /// `Enabled`.
    pub enabled: bool,
    /// `IncludedTagKeys`: 1 to 50 items.
    pub included_tag_keys: Option<Vec<String>>,
    /// `ExcludedTagKeys`: 1 to 50 items.
    pub excluded_tag_keys: Option<Vec<String>>,
}

impl Decode for AlarmTagsPropagation {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Enabled", "IncludedTagKeys", "ExcludedTagKeys"]);
        let mut enabled = None;
        let mut included_tag_keys = None;
        let mut excluded_tag_keys = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => enabled = Some(reader.bool()?),
                1 => {
                    included_tag_keys = Some(
                        held.keep(1, violations, |violations| texts(reader, "includedTagKeys", violations))?,
                    )
                }
                2 => {
                    excluded_tag_keys = Some(
                        held.keep(2, violations, |violations| texts(reader, "excludedTagKeys", violations))?,
                    )
                }
                _ => reader.skip()?,
            }
        }
        violations.required(&enabled, "enabled");
        if let Some(value) = &included_tag_keys {
            rules::ALARM_TAGS_PROPAGATION_TAG_KEYS.check_texts(value, "includedTagKeys", violations);
            held.report(1, violations);
        }
        if let Some(value) = &excluded_tag_keys {
            rules::ALARM_TAGS_PROPAGATION_TAG_KEYS.check_texts(value, "excludedTagKeys", violations);
            held.report(2, violations);
        }
        Ok(Self { enabled: enabled.unwrap_or_default(), included_tag_keys, excluded_tag_keys })
    }
}

impl Encode for AlarmTagsPropagation {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Enabled");
        self.enabled.encode(writer);
        if let Some(value) = &self.included_tag_keys {
            writer.member("IncludedTagKeys");
            value.encode(writer);
        }
        if let Some(value) = &self.excluded_tag_keys {
            writer.member("ExcludedTagKeys");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `AnomalyDetector`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AnomalyDetector {
    /// `AnomalyDetectorId`: 1 to 128 characters, `[A-Za-z0-9_./:%()+-]+`.
    pub anomaly_detector_id: Option<String>,
    /// `Namespace`: 1 to 255 characters, `[^:].*`.
    pub namespace: Option<String>,
    /// `MetricName`: 1 to 255 characters.
    pub metric_name: Option<String>,
    /// `Dimensions`: at most 30 items.
    pub dimensions: Option<Vec<Dimension>>,
    /// `Stat`: at most 50 characters,
    /// `(SampleCount|Average|Sum|Minimum|Maximum|IQM|(p|tc|tm|ts|wm)(\d{1,2}(\.\d{0,10})?|100)|[ou]\d+(\.\d*)?)(_E|_L|_H)?|(TM|TC|TS|WM)\(((((\d{1,2})(\.\d{0,10})?|100(\.0{0,10})?)%)?:((\d{1,2})(\.\d{0,10})?|100(\.0{0,10})?)%|((\d{1,2})(\.\d{0,10})?|100(\.0{0,10})?)%:(((\d{1,2})(\.\d{0,10})?|100(\.0{0,10})?)%)?)\)|(TM|TC|TS|WM|PR)\(((\d+(\.\d{0,10})?|(\d+(\.\d{0,10})?[Ee][+-]?\d+)):((\d+(\.\d{0,10})?|(\d+(\.\d{0,10})?[Ee][+-]?\d+)))?|((\d+(\.\d{0,10})?|(\d+(\.\d{0,10})?[Ee][+-]?\d+)))?:(\d+(\.\d{0,10})?|(\d+(\.\d{0,10})?[Ee][+-]?\d+)))\)`.
    pub stat: Option<String>,
    /// `Configuration`.
    pub configuration: Option<AnomalyDetectorConfiguration>,
    /// `StateValue`.
    pub state_value: Option<AnomalyDetectorStateValue>,
    /// `MetricCharacteristics`.
    pub metric_characteristics: Option<MetricCharacteristics>,
    /// `SingleMetricAnomalyDetector`.
    pub single_metric_anomaly_detector: Option<SingleMetricAnomalyDetector>,
    /// `MetricMathAnomalyDetector`.
    pub metric_math_anomaly_detector: Option<MetricMathAnomalyDetector>,
}

impl Encode for AnomalyDetector {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.anomaly_detector_id {
            writer.member("AnomalyDetectorId");
            value.encode(writer);
        }
        if let Some(value) = &self.namespace {
            writer.member("Namespace");
            value.encode(writer);
        }
        if let Some(value) = &self.metric_name {
            writer.member("MetricName");
            value.encode(writer);
        }
        if let Some(value) = &self.dimensions {
            writer.member("Dimensions");
            value.encode(writer);
        }
        if let Some(value) = &self.stat {
            writer.member("Stat");
            value.encode(writer);
        }
        if let Some(value) = &self.configuration {
            writer.member("Configuration");
            value.encode(writer);
        }
        if let Some(value) = &self.state_value {
            writer.member("StateValue");
            value.encode(writer);
        }
        if let Some(value) = &self.metric_characteristics {
            writer.member("MetricCharacteristics");
            value.encode(writer);
        }
        if let Some(value) = &self.single_metric_anomaly_detector {
            writer.member("SingleMetricAnomalyDetector");
            value.encode(writer);
        }
        if let Some(value) = &self.metric_math_anomaly_detector {
            writer.member("MetricMathAnomalyDetector");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `AnomalyDetectorConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AnomalyDetectorConfiguration {
    /// `ExcludedTimeRanges`.
    pub excluded_time_ranges: Option<Vec<Range>>,
    /// `MetricTimezone`: at most 50 characters, `.*`.
    pub metric_timezone: Option<String>,
    /// `AdaptationSpeed`.
    pub adaptation_speed: Option<AnomalyDetectorAdaptationSpeed>,
    /// `OutlierFilteringStrength`.
    pub outlier_filtering_strength: Option<AnomalyDetectorOutlierFilteringStrength>,
}

impl Decode for AnomalyDetectorConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["ExcludedTimeRanges", "MetricTimezone", "AdaptationSpeed", "OutlierFilteringStrength"]);
        let mut excluded_time_ranges = None;
        let mut metric_timezone = None;
        let mut adaptation_speed = None;
        let mut outlier_filtering_strength = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    excluded_time_ranges =
                        Some(held.keep(0, violations, |violations| {
                            list(reader, "excludedTimeRanges", violations)
                        })?)
                }
                1 => metric_timezone = Some(reader.string()?),
                2 => adaptation_speed = Some(reader.string()?),
                3 => outlier_filtering_strength = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        if let Some(value) = &metric_timezone {
            rules::ANOMALY_DETECTOR_METRIC_TIMEZONE.check(value, "metricTimezone", violations);
        }
        if let Some(value) = &adaptation_speed {
            rules::ANOMALY_DETECTOR_ADAPTATION_SPEED.check(value, "adaptationSpeed", violations);
        }
        if let Some(value) = &outlier_filtering_strength {
            rules::ANOMALY_DETECTOR_OUTLIER_FILTERING_STRENGTH.check(
                value,
                "outlierFilteringStrength",
                violations,
            );
        }
        Ok(Self {
            excluded_time_ranges,
            metric_timezone,
            adaptation_speed: adaptation_speed.as_deref().and_then(AnomalyDetectorAdaptationSpeed::parse),
            outlier_filtering_strength: outlier_filtering_strength
                .as_deref()
                .and_then(AnomalyDetectorOutlierFilteringStrength::parse),
        })
    }
}

impl Encode for AnomalyDetectorConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.excluded_time_ranges {
            writer.member("ExcludedTimeRanges");
            value.encode(writer);
        }
        if let Some(value) = &self.metric_timezone {
            writer.member("MetricTimezone");
            value.encode(writer);
        }
        if let Some(value) = &self.adaptation_speed {
            writer.member("AdaptationSpeed");
            value.encode(writer);
        }
        if let Some(value) = &self.outlier_filtering_strength {
            writer.member("OutlierFilteringStrength");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `CompositeAlarm`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CompositeAlarm {
    /// `ActionsEnabled`.
    pub actions_enabled: Option<bool>,
    /// `AlarmActions`: at most 5 items.
    pub alarm_actions: Option<Vec<String>>,
    /// `AlarmArn`: 1 to 1600 characters.
    pub alarm_arn: Option<String>,
    /// `AlarmConfigurationUpdatedTimestamp`.
    pub alarm_configuration_updated_timestamp: Option<Timestamp>,
    /// `AlarmDescription`: 0 to 1024 characters.
    pub alarm_description: Option<String>,
    /// `AlarmName`: 1 to 255 characters.
    pub alarm_name: Option<String>,
    /// `AlarmRule`: 1 to 10240 characters.
    pub alarm_rule: Option<String>,
    /// `InsufficientDataActions`: at most 5 items.
    pub insufficient_data_actions: Option<Vec<String>>,
    /// `OKActions`: at most 5 items.
    pub ok_actions: Option<Vec<String>>,
    /// `StateReason`: 0 to 1023 characters.
    pub state_reason: Option<String>,
    /// `StateReasonData`: 0 to 4000 characters.
    pub state_reason_data: Option<String>,
    /// `StateUpdatedTimestamp`.
    pub state_updated_timestamp: Option<Timestamp>,
    /// `StateValue`.
    pub state_value: Option<StateValue>,
    /// `StateTransitionedTimestamp`.
    pub state_transitioned_timestamp: Option<Timestamp>,
    /// `ActionsSuppressedBy`.
    pub actions_suppressed_by: Option<ActionsSuppressedBy>,
    /// `ActionsSuppressedReason`: 0 to 1024 characters.
    pub actions_suppressed_reason: Option<String>,
    /// `ActionsSuppressor`: 1 to 1600 characters.
    pub actions_suppressor: Option<String>,
    /// `ActionsSuppressorWaitPeriod`.
    pub actions_suppressor_wait_period: Option<i32>,
    /// `ActionsSuppressorExtensionPeriod`.
    pub actions_suppressor_extension_period: Option<i32>,
    /// `ActionConfiguration`.
    pub action_configuration: Option<ActionConfiguration>,
}

impl Encode for CompositeAlarm {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.actions_enabled {
            writer.member("ActionsEnabled");
            value.encode(writer);
        }
        if let Some(value) = &self.alarm_actions {
            writer.member("AlarmActions");
            value.encode(writer);
        }
        if let Some(value) = &self.alarm_arn {
            writer.member("AlarmArn");
            value.encode(writer);
        }
        if let Some(value) = &self.alarm_configuration_updated_timestamp {
            writer.member("AlarmConfigurationUpdatedTimestamp");
            value.encode(writer);
        }
        if let Some(value) = &self.alarm_description {
            writer.member("AlarmDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.alarm_name {
            writer.member("AlarmName");
            value.encode(writer);
        }
        if let Some(value) = &self.alarm_rule {
            writer.member("AlarmRule");
            value.encode(writer);
        }
        if let Some(value) = &self.insufficient_data_actions {
            writer.member("InsufficientDataActions");
            value.encode(writer);
        }
        if let Some(value) = &self.ok_actions {
            writer.member("OKActions");
            value.encode(writer);
        }
        if let Some(value) = &self.state_reason {
            writer.member("StateReason");
            value.encode(writer);
        }
        if let Some(value) = &self.state_reason_data {
            writer.member("StateReasonData");
            value.encode(writer);
        }
        if let Some(value) = &self.state_updated_timestamp {
            writer.member("StateUpdatedTimestamp");
            value.encode(writer);
        }
        if let Some(value) = &self.state_value {
            writer.member("StateValue");
            value.encode(writer);
        }
        if let Some(value) = &self.state_transitioned_timestamp {
            writer.member("StateTransitionedTimestamp");
            value.encode(writer);
        }
        if let Some(value) = &self.actions_suppressed_by {
            writer.member("ActionsSuppressedBy");
            value.encode(writer);
        }
        if let Some(value) = &self.actions_suppressed_reason {
            writer.member("ActionsSuppressedReason");
            value.encode(writer);
        }
        if let Some(value) = &self.actions_suppressor {
            writer.member("ActionsSuppressor");
            value.encode(writer);
        }
        if let Some(value) = &self.actions_suppressor_wait_period {
            writer.member("ActionsSuppressorWaitPeriod");
            value.encode(writer);
        }
        if let Some(value) = &self.actions_suppressor_extension_period {
            writer.member("ActionsSuppressorExtensionPeriod");
            value.encode(writer);
        }
        if let Some(value) = &self.action_configuration {
            writer.member("ActionConfiguration");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `Datapoint`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Datapoint {
    /// `Timestamp`.
    pub timestamp: Option<Timestamp>,
    /// `SampleCount`.
    pub sample_count: Option<f64>,
    /// `Average`.
    pub average: Option<f64>,
    /// `Sum`.
    pub sum: Option<f64>,
    /// `Minimum`.
    pub minimum: Option<f64>,
    /// `Maximum`.
    pub maximum: Option<f64>,
    /// `Unit`.
    pub unit: Option<StandardUnit>,
    /// `ExtendedStatistics`.
    pub extended_statistics: Option<BTreeMap<String, f64>>,
}

impl Encode for Datapoint {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.timestamp {
            writer.member("Timestamp");
            value.encode(writer);
        }
        if let Some(value) = &self.sample_count {
            writer.member("SampleCount");
            value.encode(writer);
        }
        if let Some(value) = &self.average {
            writer.member("Average");
            value.encode(writer);
        }
        if let Some(value) = &self.sum {
            writer.member("Sum");
            value.encode(writer);
        }
        if let Some(value) = &self.minimum {
            writer.member("Minimum");
            value.encode(writer);
        }
        if let Some(value) = &self.maximum {
            writer.member("Maximum");
            value.encode(writer);
        }
        if let Some(value) = &self.unit {
            writer.member("Unit");
            value.encode(writer);
        }
        if let Some(value) = &self.extended_statistics {
            writer.member("ExtendedStatistics");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `Dimension`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dimension {
    /// `Name`: 1 to 255 characters.
    pub name: String,
    /// `Value`: 1 to 1024 characters.
    pub value: String,
}

impl Decode for Dimension {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Name", "Value"]);
        let mut name = None;
        let mut value_ = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => name = Some(reader.string()?),
                1 => value_ = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&name, "name") {
            rules::DIMENSION_NAME.check(value, "name", violations);
        }
        if let Some(value) = violations.required(&value_, "value") {
            rules::DIMENSION_VALUE.check(value, "value", violations);
        }
        Ok(Self { name: name.unwrap_or_default(), value: value_.unwrap_or_default() })
    }
}

impl Encode for Dimension {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Name");
        self.name.encode(writer);
        writer.member("Value");
        self.value.encode(writer);
        writer.end_object();
    }
}

impl Print for Dimension {
    fn print(&self, out: &mut Printed) {
        out.structure("Dimension", &[("name", &self.name), ("value", &self.value)]);
    }
}

/// `DimensionFilter`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DimensionFilter {
    /// `Name`: 1 to 255 characters.
    pub name: String,
    /// `Value`: 1 to 1024 characters.
    pub value: Option<String>,
}

impl Decode for DimensionFilter {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Name", "Value"]);
        let mut name = None;
        let mut value_ = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => name = Some(reader.string()?),
                1 => value_ = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&name, "name") {
            rules::DIMENSION_NAME.check(value, "name", violations);
        }
        if let Some(value) = &value_ {
            rules::DIMENSION_VALUE.check(value, "value", violations);
        }
        Ok(Self { name: name.unwrap_or_default(), value: value_ })
    }
}

impl Print for DimensionFilter {
    fn print(&self, out: &mut Printed) {
        out.structure("DimensionFilter", &[("name", &self.name), ("value", &self.value)]);
    }
}

/// `Entity`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entity {
    /// `KeyAttributes`: 2 to 4 entries.
    pub key_attributes: Option<BTreeMap<String, String>>,
    /// `Attributes`: 0 to 10 entries.
    pub attributes: Option<BTreeMap<String, String>>,
}

impl Decode for Entity {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["KeyAttributes", "Attributes"]);
        let mut key_attributes = None;
        let mut attributes = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    key_attributes =
                        Some(held.keep(0, violations, |violations| map(reader, "keyAttributes", violations))?)
                }
                1 => {
                    attributes =
                        Some(held.keep(1, violations, |violations| map(reader, "attributes", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &key_attributes {
            rules::ENTITY_KEY_ATTRIBUTES_MAP.check(value, "keyAttributes", violations);
            held.report(0, violations);
        }
        if let Some(value) = &attributes {
            rules::ENTITY_ATTRIBUTES_MAP.check(value, "attributes", violations);
            held.report(1, violations);
        }
        Ok(Self { key_attributes, attributes })
    }
}

/// `EntityMetricData`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EntityMetricData {
    /// `Entity`.
    pub entity: Option<Entity>,
    /// `MetricData`.
    pub metric_data: Option<Vec<MetricDatum>>,
}

impl Decode for EntityMetricData {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Entity", "MetricData"]);
        let mut entity = None;
        let mut metric_data = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    entity = Some(held.keep(0, violations, |violations| {
                        violations.within("entity", |violations| Entity::decode(reader, violations))
                    })?)
                }
                1 => {
                    metric_data =
                        Some(held.keep(1, violations, |violations| list(reader, "metricData", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        held.report(1, violations);
        Ok(Self { entity, metric_data })
    }
}

/// `EvaluationCriteria`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EvaluationCriteria {
    /// `PromQLCriteria`.
    pub prom_ql_criteria: Option<AlarmPromQLCriteria>,
}

impl Decode for EvaluationCriteria {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["PromQLCriteria"]);
        let mut prom_ql_criteria = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    prom_ql_criteria = Some(held.keep(0, violations, |violations| {
                        violations.within("promQLCriteria", |violations| {
                            AlarmPromQLCriteria::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        one_of("EvaluationCriteria", &[prom_ql_criteria.is_some()])?;
        held.report(0, violations);
        Ok(Self { prom_ql_criteria })
    }
}

impl Encode for EvaluationCriteria {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.prom_ql_criteria {
            writer.member("PromQLCriteria");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `EvaluationWindow`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EvaluationWindow {
    /// `WallClockWindow`.
    pub wall_clock_window: Option<WallClockWindow>,
    /// `SlidingWindow`.
    pub sliding_window: Option<SlidingWindow>,
}

impl Decode for EvaluationWindow {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["WallClockWindow", "SlidingWindow"]);
        let mut wall_clock_window = None;
        let mut sliding_window = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    wall_clock_window = Some(held.keep(0, violations, |violations| {
                        violations.within("wallClockWindow", |violations| {
                            WallClockWindow::decode(reader, violations)
                        })
                    })?)
                }
                1 => {
                    sliding_window = Some(held.keep(1, violations, |violations| {
                        violations
                            .within("slidingWindow", |violations| SlidingWindow::decode(reader, violations))
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        one_of("EvaluationWindow", &[wall_clock_window.is_some(), sliding_window.is_some()])?;
        held.report(0, violations);
        held.report(1, violations);
        Ok(Self { wall_clock_window, sliding_window })
    }
}

impl Encode for EvaluationWindow {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.wall_clock_window {
            writer.member("WallClockWindow");
            value.encode(writer);
        }
        if let Some(value) = &self.sliding_window {
            writer.member("SlidingWindow");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `LabelOptions`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LabelOptions {
    /// `Timezone`.
    pub timezone: Option<String>,
}

impl Decode for LabelOptions {
    fn decode(reader: &mut dyn Reader, _: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Timezone"]);
        let mut timezone = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => timezone = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        Ok(Self { timezone })
    }
}

/// `LogAlarm`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LogAlarm {
    /// `AlarmName`: 1 to 255 characters.
    pub alarm_name: Option<String>,
    /// `AlarmArn`: 1 to 1600 characters.
    pub alarm_arn: Option<String>,
    /// `AlarmDescription`: 0 to 1024 characters.
    pub alarm_description: Option<String>,
    /// `AlarmConfigurationUpdatedTimestamp`.
    pub alarm_configuration_updated_timestamp: Option<Timestamp>,
    /// `ActionsEnabled`.
    pub actions_enabled: Option<bool>,
    /// `OKActions`: at most 5 items.
    pub ok_actions: Option<Vec<String>>,
    /// `AlarmActions`: at most 5 items.
    pub alarm_actions: Option<Vec<String>>,
    /// `InsufficientDataActions`: at most 5 items.
    pub insufficient_data_actions: Option<Vec<String>>,
    /// `StateValue`.
    pub state_value: Option<StateValue>,
    /// `StateReason`: 0 to 1023 characters.
    pub state_reason: Option<String>,
    /// `StateReasonData`: 0 to 4000 characters.
    pub state_reason_data: Option<String>,
    /// `StateUpdatedTimestamp`.
    pub state_updated_timestamp: Option<Timestamp>,
    /// `ScheduledQueryConfiguration`.
    pub scheduled_query_configuration: Option<ScheduledQueryConfiguration>,
    /// `QueryResultsToEvaluate`: at least 1.
    pub query_results_to_evaluate: Option<i32>,
    /// `QueryResultsToAlarm`: at least 1.
    pub query_results_to_alarm: Option<i32>,
    /// `Threshold`.
    pub threshold: Option<f64>,
    /// `ComparisonOperator`.
    pub comparison_operator: Option<ComparisonOperator>,
    /// `TreatMissingData`: 1 to 255 characters.
    pub treat_missing_data: Option<String>,
    /// `StateTransitionedTimestamp`.
    pub state_transitioned_timestamp: Option<Timestamp>,
    /// `EvaluationState`.
    pub evaluation_state: Option<EvaluationState>,
    /// `ActionLogLineCount`.
    pub action_log_line_count: Option<i32>,
    /// `ActionLogLineRoleArn`.
    pub action_log_line_role_arn: Option<String>,
    /// `WarmUpConfiguration`.
    pub warm_up_configuration: Option<WarmUpConfiguration>,
    /// `ActionConfiguration`.
    pub action_configuration: Option<ActionConfiguration>,
}

impl Encode for LogAlarm {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.alarm_name {
            writer.member("AlarmName");
            value.encode(writer);
        }
        if let Some(value) = &self.alarm_arn {
            writer.member("AlarmArn");
            value.encode(writer);
        }
        if let Some(value) = &self.alarm_description {
            writer.member("AlarmDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.alarm_configuration_updated_timestamp {
            writer.member("AlarmConfigurationUpdatedTimestamp");
            value.encode(writer);
        }
        if let Some(value) = &self.actions_enabled {
            writer.member("ActionsEnabled");
            value.encode(writer);
        }
        if let Some(value) = &self.ok_actions {
            writer.member("OKActions");
            value.encode(writer);
        }
        if let Some(value) = &self.alarm_actions {
            writer.member("AlarmActions");
            value.encode(writer);
        }
        if let Some(value) = &self.insufficient_data_actions {
            writer.member("InsufficientDataActions");
            value.encode(writer);
        }
        if let Some(value) = &self.state_value {
            writer.member("StateValue");
            value.encode(writer);
        }
        if let Some(value) = &self.state_reason {
            writer.member("StateReason");
            value.encode(writer);
        }
        if let Some(value) = &self.state_reason_data {
            writer.member("StateReasonData");
            value.encode(writer);
        }
        if let Some(value) = &self.state_updated_timestamp {
            writer.member("StateUpdatedTimestamp");
            value.encode(writer);
        }
        if let Some(value) = &self.scheduled_query_configuration {
            writer.member("ScheduledQueryConfiguration");
            value.encode(writer);
        }
        if let Some(value) = &self.query_results_to_evaluate {
            writer.member("QueryResultsToEvaluate");
            value.encode(writer);
        }
        if let Some(value) = &self.query_results_to_alarm {
            writer.member("QueryResultsToAlarm");
            value.encode(writer);
        }
        if let Some(value) = &self.threshold {
            writer.member("Threshold");
            value.encode(writer);
        }
        if let Some(value) = &self.comparison_operator {
            writer.member("ComparisonOperator");
            value.encode(writer);
        }
        if let Some(value) = &self.treat_missing_data {
            writer.member("TreatMissingData");
            value.encode(writer);
        }
        if let Some(value) = &self.state_transitioned_timestamp {
            writer.member("StateTransitionedTimestamp");
            value.encode(writer);
        }
        if let Some(value) = &self.evaluation_state {
            writer.member("EvaluationState");
            value.encode(writer);
        }
        if let Some(value) = &self.action_log_line_count {
            writer.member("ActionLogLineCount");
            value.encode(writer);
        }
        if let Some(value) = &self.action_log_line_role_arn {
            writer.member("ActionLogLineRoleArn");
            value.encode(writer);
        }
        if let Some(value) = &self.warm_up_configuration {
            writer.member("WarmUpConfiguration");
            value.encode(writer);
        }
        if let Some(value) = &self.action_configuration {
            writer.member("ActionConfiguration");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `MessageData`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MessageData {
    /// `Code`.
    pub code: Option<String>,
    /// `Value`.
    pub value: Option<String>,
}

impl Encode for MessageData {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.code {
            writer.member("Code");
            value.encode(writer);
        }
        if let Some(value) = &self.value {
            writer.member("Value");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `Metric`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Metric {
    /// `Namespace`: 1 to 255 characters, `[^:].*`.
    pub namespace: Option<String>,
    /// `MetricName`: 1 to 255 characters.
    pub metric_name: Option<String>,
    /// `Dimensions`: at most 30 items.
    pub dimensions: Option<Vec<Dimension>>,
}

impl Decode for Metric {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Namespace", "MetricName", "Dimensions"]);
        let mut namespace = None;
        let mut metric_name = None;
        let mut dimensions = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => namespace = Some(reader.string()?),
                1 => metric_name = Some(reader.string()?),
                2 => {
                    dimensions =
                        Some(held.keep(2, violations, |violations| list(reader, "dimensions", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &namespace {
            rules::NAMESPACE.check(value, "namespace", violations);
        }
        if let Some(value) = &metric_name {
            rules::METRIC_NAME.check(value, "metricName", violations);
        }
        if let Some(value) = &dimensions {
            rules::DIMENSIONS.check(value, "dimensions", violations);
            held.report(2, violations);
        }
        Ok(Self { namespace, metric_name, dimensions })
    }
}

impl Encode for Metric {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.namespace {
            writer.member("Namespace");
            value.encode(writer);
        }
        if let Some(value) = &self.metric_name {
            writer.member("MetricName");
            value.encode(writer);
        }
        if let Some(value) = &self.dimensions {
            writer.member("Dimensions");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `MetricAlarm`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MetricAlarm {
    /// `AlarmName`: 1 to 255 characters.
    pub alarm_name: Option<String>,
    /// `AlarmArn`: 1 to 1600 characters.
    pub alarm_arn: Option<String>,
    /// `AlarmDescription`: 0 to 1024 characters.
    pub alarm_description: Option<String>,
    /// `AlarmConfigurationUpdatedTimestamp`.
    pub alarm_configuration_updated_timestamp: Option<Timestamp>,
    /// `ActionsEnabled`.
    pub actions_enabled: Option<bool>,
    /// `OKActions`: at most 5 items.
    pub ok_actions: Option<Vec<String>>,
    /// `AlarmActions`: at most 5 items.
    pub alarm_actions: Option<Vec<String>>,
    /// `InsufficientDataActions`: at most 5 items.
    pub insufficient_data_actions: Option<Vec<String>>,
    /// `StateValue`.
    pub state_value: Option<StateValue>,
    /// `StateReason`: 0 to 1023 characters.
    pub state_reason: Option<String>,
    /// `StateReasonData`: 0 to 4000 characters.
    pub state_reason_data: Option<String>,
    /// `StateUpdatedTimestamp`.
    pub state_updated_timestamp: Option<Timestamp>,
    /// `MetricName`: 1 to 255 characters.
    pub metric_name: Option<String>,
    /// `Namespace`: 1 to 255 characters, `[^:].*`.
    pub namespace: Option<String>,
    /// `Statistic`.
    pub statistic: Option<Statistic>,
    /// `ExtendedStatistic`.
    pub extended_statistic: Option<String>,
    /// `Dimensions`: at most 30 items.
    pub dimensions: Option<Vec<Dimension>>,
    /// `Period`: at least 1.
    pub period: Option<i32>,
    /// `Unit`.
    pub unit: Option<StandardUnit>,
    /// `EvaluationPeriods`: at least 1.
    pub evaluation_periods: Option<i32>,
    /// `DatapointsToAlarm`: at least 1.
    pub datapoints_to_alarm: Option<i32>,
    /// `Threshold`.
    pub threshold: Option<f64>,
    /// `ComparisonOperator`.
    pub comparison_operator: Option<ComparisonOperator>,
    /// `TreatMissingData`: 1 to 255 characters.
    pub treat_missing_data: Option<String>,
    /// `EvaluateLowSampleCountPercentile`: 1 to 255 characters.
    pub evaluate_low_sample_count_percentile: Option<String>,
    /// `Metrics`.
    pub metrics: Option<Vec<MetricDataQuery>>,
    /// `ThresholdMetricId`: 1 to 255 characters.
    pub threshold_metric_id: Option<String>,
    /// `EvaluationState`.
    pub evaluation_state: Option<EvaluationState>,
    /// `StateTransitionedTimestamp`.
    pub state_transitioned_timestamp: Option<Timestamp>,
    /// `EvaluationWindow`.
    pub evaluation_window: Option<EvaluationWindow>,
    /// `WarmUpConfiguration`.
    pub warm_up_configuration: Option<WarmUpConfiguration>,
    /// `EvaluationCriteria`.
    pub evaluation_criteria: Option<EvaluationCriteria>,
    /// `EvaluationInterval`: 10 to 3600.
    pub evaluation_interval: Option<i32>,
    /// `ActionConfiguration`.
    pub action_configuration: Option<ActionConfiguration>,
}

impl Encode for MetricAlarm {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.alarm_name {
            writer.member("AlarmName");
            value.encode(writer);
        }
        if let Some(value) = &self.alarm_arn {
            writer.member("AlarmArn");
            value.encode(writer);
        }
        if let Some(value) = &self.alarm_description {
            writer.member("AlarmDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.alarm_configuration_updated_timestamp {
            writer.member("AlarmConfigurationUpdatedTimestamp");
            value.encode(writer);
        }
        if let Some(value) = &self.actions_enabled {
            writer.member("ActionsEnabled");
            value.encode(writer);
        }
        if let Some(value) = &self.ok_actions {
            writer.member("OKActions");
            value.encode(writer);
        }
        if let Some(value) = &self.alarm_actions {
            writer.member("AlarmActions");
            value.encode(writer);
        }
        if let Some(value) = &self.insufficient_data_actions {
            writer.member("InsufficientDataActions");
            value.encode(writer);
        }
        if let Some(value) = &self.state_value {
            writer.member("StateValue");
            value.encode(writer);
        }
        if let Some(value) = &self.state_reason {
            writer.member("StateReason");
            value.encode(writer);
        }
        if let Some(value) = &self.state_reason_data {
            writer.member("StateReasonData");
            value.encode(writer);
        }
        if let Some(value) = &self.state_updated_timestamp {
            writer.member("StateUpdatedTimestamp");
            value.encode(writer);
        }
        if let Some(value) = &self.metric_name {
            writer.member("MetricName");
            value.encode(writer);
        }
        if let Some(value) = &self.namespace {
            writer.member("Namespace");
            value.encode(writer);
        }
        if let Some(value) = &self.statistic {
            writer.member("Statistic");
            value.encode(writer);
        }
        if let Some(value) = &self.extended_statistic {
            writer.member("ExtendedStatistic");
            value.encode(writer);
        }
        if let Some(value) = &self.dimensions {
            writer.member("Dimensions");
            value.encode(writer);
        }
        if let Some(value) = &self.period {
            writer.member("Period");
            value.encode(writer);
        }
        if let Some(value) = &self.unit {
            writer.member("Unit");
            value.encode(writer);
        }
        if let Some(value) = &self.evaluation_periods {
            writer.member("EvaluationPeriods");
            value.encode(writer);
        }
        if let Some(value) = &self.datapoints_to_alarm {
            writer.member("DatapointsToAlarm");
            value.encode(writer);
        }
        if let Some(value) = &self.threshold {
            writer.member("Threshold");
            value.encode(writer);
        }
        if let Some(value) = &self.comparison_operator {
            writer.member("ComparisonOperator");
            value.encode(writer);
        }
        if let Some(value) = &self.treat_missing_data {
            writer.member("TreatMissingData");
            value.encode(writer);
        }
        if let Some(value) = &self.evaluate_low_sample_count_percentile {
            writer.member("EvaluateLowSampleCountPercentile");
            value.encode(writer);
        }
        if let Some(value) = &self.metrics {
            writer.member("Metrics");
            value.encode(writer);
        }
        if let Some(value) = &self.threshold_metric_id {
            writer.member("ThresholdMetricId");
            value.encode(writer);
        }
        if let Some(value) = &self.evaluation_state {
            writer.member("EvaluationState");
            value.encode(writer);
        }
        if let Some(value) = &self.state_transitioned_timestamp {
            writer.member("StateTransitionedTimestamp");
            value.encode(writer);
        }
        if let Some(value) = &self.evaluation_window {
            writer.member("EvaluationWindow");
            value.encode(writer);
        }
        if let Some(value) = &self.warm_up_configuration {
            writer.member("WarmUpConfiguration");
            value.encode(writer);
        }
        if let Some(value) = &self.evaluation_criteria {
            writer.member("EvaluationCriteria");
            value.encode(writer);
        }
        if let Some(value) = &self.evaluation_interval {
            writer.member("EvaluationInterval");
            value.encode(writer);
        }
        if let Some(value) = &self.action_configuration {
            writer.member("ActionConfiguration");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `MetricCharacteristics`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MetricCharacteristics {
    /// `PeriodicSpikes`.
    pub periodic_spikes: Option<bool>,
}

impl Decode for MetricCharacteristics {
    fn decode(reader: &mut dyn Reader, _: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["PeriodicSpikes"]);
        let mut periodic_spikes = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => periodic_spikes = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        Ok(Self { periodic_spikes })
    }
}

impl Encode for MetricCharacteristics {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.periodic_spikes {
            writer.member("PeriodicSpikes");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `MetricDataQuery`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MetricDataQuery {
    /// `Id`: 1 to 255 characters.
    pub id: String,
    /// `MetricStat`.
    pub metric_stat: Option<MetricStat>,
    /// `Expression`: 1 to 2048 characters.
    pub expression: Option<String>,
    /// `Label`.
    pub label: Option<String>,
    /// `ReturnData`.
    pub return_data: Option<bool>,
    /// `Period`: at least 1.
    pub period: Option<i32>,
    /// `AccountId`: 1 to 255 characters.
    pub account_id: Option<String>,
}

impl Decode for MetricDataQuery {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["Id", "MetricStat", "Expression", "Label", "ReturnData", "Period", "AccountId"]);
        let mut id = None;
        let mut metric_stat = None;
        let mut expression = None;
        let mut label = None;
        let mut return_data = None;
        let mut period = None;
        let mut account_id = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => id = Some(reader.string()?),
                1 => {
                    metric_stat = Some(held.keep(1, violations, |violations| {
                        violations.within("metricStat", |violations| MetricStat::decode(reader, violations))
                    })?)
                }
                2 => expression = Some(reader.string()?),
                3 => label = Some(reader.string()?),
                4 => return_data = Some(reader.bool()?),
                5 => period = Some(int(reader)?),
                6 => account_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&id, "id") {
            rules::METRIC_ID.check(value, "id", violations);
        }
        held.report(1, violations);
        if let Some(value) = &expression {
            rules::METRIC_EXPRESSION.check(value, "expression", violations);
        }
        if let Some(value) = &period {
            rules::PERIOD.check(*value, "period", violations);
        }
        if let Some(value) = &account_id {
            rules::ACCOUNT_ID.check(value, "accountId", violations);
        }
        Ok(Self {
            id: id.unwrap_or_default(),
            metric_stat,
            expression,
            label,
            return_data,
            period,
            account_id,
        })
    }
}

impl Encode for MetricDataQuery {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Id");
        self.id.encode(writer);
        if let Some(value) = &self.metric_stat {
            writer.member("MetricStat");
            value.encode(writer);
        }
        if let Some(value) = &self.expression {
            writer.member("Expression");
            value.encode(writer);
        }
        if let Some(value) = &self.label {
            writer.member("Label");
            value.encode(writer);
        }
        if let Some(value) = &self.return_data {
            writer.member("ReturnData");
            value.encode(writer);
        }
        if let Some(value) = &self.period {
            writer.member("Period");
            value.encode(writer);
        }
        if let Some(value) = &self.account_id {
            writer.member("AccountId");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `MetricDataResult`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MetricDataResult {
    /// `Id`: 1 to 255 characters.
    pub id: Option<String>,
    /// `Label`.
    pub label: Option<String>,
    /// `Timestamps`.
    pub timestamps: Option<Vec<Timestamp>>,
    /// `Values`.
    pub values: Option<Vec<f64>>,
    /// `StatusCode`.
    pub status_code: Option<StatusCode>,
    /// `Messages`.
    pub messages: Option<Vec<MessageData>>,
}

impl Encode for MetricDataResult {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.id {
            writer.member("Id");
            value.encode(writer);
        }
        if let Some(value) = &self.label {
            writer.member("Label");
            value.encode(writer);
        }
        if let Some(value) = &self.timestamps {
            writer.member("Timestamps");
            value.encode(writer);
        }
        if let Some(value) = &self.values {
            writer.member("Values");
            value.encode(writer);
        }
        if let Some(value) = &self.status_code {
            writer.member("StatusCode");
            value.encode(writer);
        }
        if let Some(value) = &self.messages {
            writer.member("Messages");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `MetricDatum`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MetricDatum {
    /// `MetricName`: 1 to 255 characters.
    pub metric_name: String,
    /// `Dimensions`: at most 30 items.
    pub dimensions: Option<Vec<Dimension>>,
    /// `Timestamp`.
    pub timestamp: Option<Timestamp>,
    /// `Value`.
    pub value: Option<f64>,
    /// `StatisticValues`.
    pub statistic_values: Option<StatisticSet>,
    /// `Values`.
    pub values: Option<Vec<f64>>,
    /// `Counts`.
    pub counts: Option<Vec<f64>>,
    /// `Unit`.
    pub unit: Option<StandardUnit>,
    /// `StorageResolution`: at least 1.
    pub storage_resolution: Option<i32>,
}

impl Decode for MetricDatum {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "MetricName",
            "Dimensions",
            "Timestamp",
            "Value",
            "StatisticValues",
            "Values",
            "Counts",
            "Unit",
            "StorageResolution",
        ]);
        let mut metric_name = None;
        let mut dimensions = None;
        let mut timestamp = None;
        let mut value_ = None;
        let mut statistic_values = None;
        let mut values = None;
        let mut counts = None;
        let mut unit = None;
        let mut storage_resolution = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => metric_name = Some(reader.string()?),
                1 => {
                    dimensions =
                        Some(held.keep(1, violations, |violations| list(reader, "dimensions", violations))?)
                }
                2 => timestamp = Some(reader.timestamp()?),
                3 => value_ = Some(reader.double()?),
                4 => {
                    statistic_values = Some(held.keep(4, violations, |violations| {
                        violations
                            .within("statisticValues", |violations| StatisticSet::decode(reader, violations))
                    })?)
                }
                5 => {
                    values = Some(held.keep(5, violations, |violations| list(reader, "values", violations))?)
                }
                6 => {
                    counts = Some(held.keep(6, violations, |violations| list(reader, "counts", violations))?)
                }
                7 => unit = Some(reader.string()?),
                8 => storage_resolution = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&metric_name, "metricName") {
            rules::METRIC_NAME.check(value, "metricName", violations);
        }
        if let Some(value) = &dimensions {
            rules::DIMENSIONS.check(value, "dimensions", violations);
            held.report(1, violations);
        }
        held.report(4, violations);
        held.report(5, violations);
        held.report(6, violations);
        if let Some(value) = &unit {
            rules::STANDARD_UNIT.check(value, "unit", violations);
        }
        if let Some(value) = &storage_resolution {
            rules::STORAGE_RESOLUTION.check(*value, "storageResolution", violations);
        }
        Ok(Self {
            metric_name: metric_name.unwrap_or_default(),
            dimensions,
            timestamp,
            value: value_,
            statistic_values,
            values,
            counts,
            unit: unit.as_deref().and_then(StandardUnit::parse),
            storage_resolution,
        })
    }
}

/// `MetricMathAnomalyDetector`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MetricMathAnomalyDetector {
    /// `MetricDataQueries`.
    pub metric_data_queries: Option<Vec<MetricDataQuery>>,
}

impl Decode for MetricMathAnomalyDetector {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["MetricDataQueries"]);
        let mut metric_data_queries = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    metric_data_queries =
                        Some(held.keep(0, violations, |violations| {
                            list(reader, "metricDataQueries", violations)
                        })?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        Ok(Self { metric_data_queries })
    }
}

impl Encode for MetricMathAnomalyDetector {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.metric_data_queries {
            writer.member("MetricDataQueries");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `MetricStat`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MetricStat {
    /// `Metric`.
    pub metric: Metric,
    /// `Period`: at least 1.
    pub period: i32,
    /// `Stat`.
    pub stat: String,
    /// `Unit`.
    pub unit: Option<StandardUnit>,
}

impl Decode for MetricStat {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Metric", "Period", "Stat", "Unit"]);
        let mut metric = None;
        let mut period = None;
        let mut stat = None;
        let mut unit = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    metric = Some(held.keep(0, violations, |violations| {
                        violations.within("metric", |violations| Metric::decode(reader, violations))
                    })?)
                }
                1 => period = Some(int(reader)?),
                2 => stat = Some(reader.string()?),
                3 => unit = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        violations.required(&metric, "metric");
        held.report(0, violations);
        if let Some(value) = violations.required(&period, "period") {
            rules::PERIOD.check(*value, "period", violations);
        }
        violations.required(&stat, "stat");
        if let Some(value) = &unit {
            rules::STANDARD_UNIT.check(value, "unit", violations);
        }
        Ok(Self {
            metric: metric.unwrap_or_default(),
            period: period.unwrap_or_default(),
            stat: stat.unwrap_or_default(),
            unit: unit.as_deref().and_then(StandardUnit::parse),
        })
    }
}

impl Encode for MetricStat {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Metric");
        self.metric.encode(writer);
        writer.member("Period");
        self.period.encode(writer);
        writer.member("Stat");
        self.stat.encode(writer);
        if let Some(value) = &self.unit {
            writer.member("Unit");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `Range`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Range {
    /// `StartTime`.
    pub start_time: Timestamp,
    /// `EndTime`.
    pub end_time: Timestamp,
}

impl Decode for Range {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StartTime", "EndTime"]);
        let mut start_time = None;
        let mut end_time = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => start_time = Some(reader.timestamp()?),
                1 => end_time = Some(reader.timestamp()?),
                _ => reader.skip()?,
            }
        }
        violations.required(&start_time, "startTime");
        violations.required(&end_time, "endTime");
        Ok(Self { start_time: start_time.unwrap_or_default(), end_time: end_time.unwrap_or_default() })
    }
}

impl Encode for Range {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("StartTime");
        self.start_time.encode(writer);
        writer.member("EndTime");
        self.end_time.encode(writer);
        writer.end_object();
    }
}

/// `ScheduleConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ScheduleConfiguration {
    /// `ScheduleExpression`: 1 to 256 characters.
    pub schedule_expression: String,
    /// `StartTimeOffset`: 1 to 2592000.
    pub start_time_offset: i64,
    /// `EndTimeOffset`: 0 to 2592000.
    pub end_time_offset: Option<i64>,
}

impl Encode for ScheduleConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ScheduleExpression");
        self.schedule_expression.encode(writer);
        writer.member("StartTimeOffset");
        self.start_time_offset.encode(writer);
        if let Some(value) = &self.end_time_offset {
            writer.member("EndTimeOffset");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ScheduledQueryConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ScheduledQueryConfiguration {
    /// `QueryString`: 0 to 10000 characters.
    pub query_string: String,
    /// `LogGroupIdentifiers`: 1 to 50 items.
    pub log_group_identifiers: Option<Vec<String>>,
    /// `QueryARN`: 1 to 1024 characters.
    pub query_arn: Option<String>,
    /// `ScheduledQueryRoleARN`: 1 to 1024 characters.
    pub scheduled_query_role_arn: String,
    /// `ScheduleConfiguration`.
    pub schedule_configuration: ScheduleConfiguration,
    /// `AggregationExpression`: 1 to 2048 characters.
    pub aggregation_expression: String,
    /// `Tags`.
    pub tags: Option<Vec<Tag>>,
}

impl Encode for ScheduledQueryConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("QueryString");
        self.query_string.encode(writer);
        if let Some(value) = &self.log_group_identifiers {
            writer.member("LogGroupIdentifiers");
            value.encode(writer);
        }
        if let Some(value) = &self.query_arn {
            writer.member("QueryARN");
            value.encode(writer);
        }
        writer.member("ScheduledQueryRoleARN");
        self.scheduled_query_role_arn.encode(writer);
        writer.member("ScheduleConfiguration");
        self.schedule_configuration.encode(writer);
        writer.member("AggregationExpression");
        self.aggregation_expression.encode(writer);
        if let Some(value) = &self.tags {
            writer.member("Tags");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `SingleMetricAnomalyDetector`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SingleMetricAnomalyDetector {
    /// `AccountId`: 1 to 255 characters.
    pub account_id: Option<String>,
    /// `Namespace`: 1 to 255 characters, `[^:].*`.
    pub namespace: Option<String>,
    /// `MetricName`: 1 to 255 characters.
    pub metric_name: Option<String>,
    /// `Dimensions`: at most 30 items.
    pub dimensions: Option<Vec<Dimension>>,
    /// `Stat`: at most 50 characters,
    /// `(SampleCount|Average|Sum|Minimum|Maximum|IQM|(p|tc|tm|ts|wm)(\d{1,2}(\.\d{0,10})?|100)|[ou]\d+(\.\d*)?)(_E|_L|_H)?|(TM|TC|TS|WM)\(((((\d{1,2})(\.\d{0,10})?|100(\.0{0,10})?)%)?:((\d{1,2})(\.\d{0,10})?|100(\.0{0,10})?)%|((\d{1,2})(\.\d{0,10})?|100(\.0{0,10})?)%:(((\d{1,2})(\.\d{0,10})?|100(\.0{0,10})?)%)?)\)|(TM|TC|TS|WM|PR)\(((\d+(\.\d{0,10})?|(\d+(\.\d{0,10})?[Ee][+-]?\d+)):((\d+(\.\d{0,10})?|(\d+(\.\d{0,10})?[Ee][+-]?\d+)))?|((\d+(\.\d{0,10})?|(\d+(\.\d{0,10})?[Ee][+-]?\d+)))?:(\d+(\.\d{0,10})?|(\d+(\.\d{0,10})?[Ee][+-]?\d+)))\)`.
    pub stat: Option<String>,
}

impl Decode for SingleMetricAnomalyDetector {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["AccountId", "Namespace", "MetricName", "Dimensions", "Stat"]);
        let mut account_id = None;
        let mut namespace = None;
        let mut metric_name = None;
        let mut dimensions = None;
        let mut stat = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => account_id = Some(reader.string()?),
                1 => namespace = Some(reader.string()?),
                2 => metric_name = Some(reader.string()?),
                3 => {
                    dimensions =
                        Some(held.keep(3, violations, |violations| list(reader, "dimensions", violations))?)
                }
                4 => stat = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &account_id {
            rules::ACCOUNT_ID.check(value, "accountId", violations);
        }
        if let Some(value) = &namespace {
            rules::NAMESPACE.check(value, "namespace", violations);
        }
        if let Some(value) = &metric_name {
            rules::METRIC_NAME.check(value, "metricName", violations);
        }
        if let Some(value) = &dimensions {
            rules::DIMENSIONS.check(value, "dimensions", violations);
            held.report(3, violations);
        }
        if let Some(value) = &stat {
            rules::ANOMALY_DETECTOR_METRIC_STAT.check(value, "stat", violations);
        }
        Ok(Self { account_id, namespace, metric_name, dimensions, stat })
    }
}

impl Encode for SingleMetricAnomalyDetector {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.account_id {
            writer.member("AccountId");
            value.encode(writer);
        }
        if let Some(value) = &self.namespace {
            writer.member("Namespace");
            value.encode(writer);
        }
        if let Some(value) = &self.metric_name {
            writer.member("MetricName");
            value.encode(writer);
        }
        if let Some(value) = &self.dimensions {
            writer.member("Dimensions");
            value.encode(writer);
        }
        if let Some(value) = &self.stat {
            writer.member("Stat");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `SlidingWindow`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SlidingWindow {}

impl Decode for SlidingWindow {
    fn decode(reader: &mut dyn Reader, _: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[]);
        reader.begin_object()?;
        while reader.member(MEMBERS)?.is_some() {
            reader.skip()?;
        }
        Ok(Self {})
    }
}

impl Encode for SlidingWindow {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.end_object();
    }
}

/// `StatisticSet`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StatisticSet {
    /// `SampleCount`.
    pub sample_count: f64,
    /// `Sum`.
    pub sum: f64,
    /// `Minimum`.
    pub minimum: f64,
    /// `Maximum`.
    pub maximum: f64,
}

impl Decode for StatisticSet {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["SampleCount", "Sum", "Minimum", "Maximum"]);
        let mut sample_count = None;
        let mut sum = None;
        let mut minimum = None;
        let mut maximum = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => sample_count = Some(reader.double()?),
                1 => sum = Some(reader.double()?),
                2 => minimum = Some(reader.double()?),
                3 => maximum = Some(reader.double()?),
                _ => reader.skip()?,
            }
        }
        violations.required(&sample_count, "sampleCount");
        violations.required(&sum, "sum");
        violations.required(&minimum, "minimum");
        violations.required(&maximum, "maximum");
        Ok(Self {
            sample_count: sample_count.unwrap_or_default(),
            sum: sum.unwrap_or_default(),
            minimum: minimum.unwrap_or_default(),
            maximum: maximum.unwrap_or_default(),
        })
    }
}

/// `Tag`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tag {
    /// `Key`: 1 to 128 characters.
    pub key: String,
    /// `Value`: 0 to 256 characters.
    pub value: String,
}

impl Decode for Tag {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Key", "Value"]);
        let mut key = None;
        let mut value_ = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key = Some(reader.string()?),
                1 => value_ = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&key, "key") {
            rules::TAG_KEY.check(value, "key", violations);
        }
        if let Some(value) = violations.required(&value_, "value") {
            rules::TAG_VALUE.check(value, "value", violations);
        }
        Ok(Self { key: key.unwrap_or_default(), value: value_.unwrap_or_default() })
    }
}

impl Encode for Tag {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Key");
        self.key.encode(writer);
        writer.member("Value");
        self.value.encode(writer);
        writer.end_object();
    }
}

/// `WallClockWindow`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WallClockWindow {
    /// `Timezone`: 1 to 50 characters.
    pub timezone: Option<String>,
}

impl Decode for WallClockWindow {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Timezone"]);
        let mut timezone = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => timezone = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &timezone {
            rules::TIMEZONE.check(value, "timezone", violations);
        }
        Ok(Self { timezone })
    }
}

impl Encode for WallClockWindow {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.timezone {
            writer.member("Timezone");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `WarmUpConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WarmUpConfiguration {
    /// `WarmUpPeriodDurationInMinutes`: 1 to 2880.
    pub warm_up_period_duration_in_minutes: i32,
    /// `OnlyStartEvaluatingAfterWarmUpPeriodEnds`.
    pub only_start_evaluating_after_warm_up_period_ends: Option<bool>,
}

impl Decode for WarmUpConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["WarmUpPeriodDurationInMinutes", "OnlyStartEvaluatingAfterWarmUpPeriodEnds"]);
        let mut warm_up_period_duration_in_minutes = None;
        let mut only_start_evaluating_after_warm_up_period_ends = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => warm_up_period_duration_in_minutes = Some(int(reader)?),
                1 => only_start_evaluating_after_warm_up_period_ends = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) =
            violations.required(&warm_up_period_duration_in_minutes, "warmUpPeriodDurationInMinutes")
        {
            rules::WARM_UP_PERIOD_DURATION_IN_MINUTES.check(
                *value,
                "warmUpPeriodDurationInMinutes",
                violations,
            );
        }
        Ok(Self {
            warm_up_period_duration_in_minutes: warm_up_period_duration_in_minutes.unwrap_or_default(),
            only_start_evaluating_after_warm_up_period_ends,
        })
    }
}

impl Encode for WarmUpConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("WarmUpPeriodDurationInMinutes");
        self.warm_up_period_duration_in_minutes.encode(writer);
        if let Some(value) = &self.only_start_evaluating_after_warm_up_period_ends {
            writer.member("OnlyStartEvaluatingAfterWarmUpPeriodEnds");
            value.encode(writer);
        }
        writer.end_object();
    }
}
