// Made by `cargo xtask generate` from models/cloudwatch.json; what is changed here is lost.

//! What the operations take.

use millstream_api::{Decode, Held, Malformed, Members, Reader, Violations, int, list, texts};
use millstream_base::Timestamp;

use super::{
    ActionConfiguration, AlarmType, AnomalyDetectorConfiguration, AnomalyDetectorType, ComparisonOperator,
    Dimension, DimensionFilter, EntityMetricData, EvaluationCriteria, EvaluationWindow, HistoryItemType,
    LabelOptions, MetricCharacteristics, MetricDataQuery, MetricDatum, MetricMathAnomalyDetector,
    RecentlyActive, ScanBy, SingleMetricAnomalyDetector, StandardUnit, StateValue, Statistic, Tag,
    WarmUpConfiguration, rules,
};

/// Input of `DeleteAlarms`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteAlarmsInput {
    /// `AlarmNames`: at most 100 items.
    pub alarm_names: Vec<String>,
}

impl Decode for DeleteAlarmsInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["AlarmNames"]);
        let mut alarm_names = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    alarm_names =
                        Some(held.keep(0, violations, |violations| texts(reader, "alarmNames", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&alarm_names, "alarmNames") {
            rules::ALARM_NAMES.check_texts(value, "alarmNames", violations);
            held.report(0, violations);
        }
        Ok(Self { alarm_names: alarm_names.unwrap_or_default() })
    }
}

/// Input of `DeleteAnomalyDetector`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteAnomalyDetectorInput {
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
    /// `SingleMetricAnomalyDetector`.
    pub single_metric_anomaly_detector: Option<SingleMetricAnomalyDetector>,
    /// `MetricMathAnomalyDetector`.
    pub metric_math_anomaly_detector: Option<MetricMathAnomalyDetector>,
}

impl Decode for DeleteAnomalyDetectorInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "AnomalyDetectorId",
            "Namespace",
            "MetricName",
            "Dimensions",
            "Stat",
            "SingleMetricAnomalyDetector",
            "MetricMathAnomalyDetector",
        ]);
        let mut anomaly_detector_id = None;
        let mut namespace = None;
        let mut metric_name = None;
        let mut dimensions = None;
        let mut stat = None;
        let mut single_metric_anomaly_detector = None;
        let mut metric_math_anomaly_detector = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => anomaly_detector_id = Some(reader.string()?),
                1 => namespace = Some(reader.string()?),
                2 => metric_name = Some(reader.string()?),
                3 => {
                    dimensions =
                        Some(held.keep(3, violations, |violations| list(reader, "dimensions", violations))?)
                }
                4 => stat = Some(reader.string()?),
                5 => {
                    single_metric_anomaly_detector = Some(held.keep(5, violations, |violations| {
                        violations.within("singleMetricAnomalyDetector", |violations| {
                            SingleMetricAnomalyDetector::decode(reader, violations)
                        })
                    })?)
                }
                6 => {
                    metric_math_anomaly_detector = Some(held.keep(6, violations, |violations| {
                        violations.within("metricMathAnomalyDetector", |violations| {
                            MetricMathAnomalyDetector::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &anomaly_detector_id {
            rules::ANOMALY_DETECTOR_ID.check(value, "anomalyDetectorId", violations);
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
        held.report(5, violations);
        held.report(6, violations);
        Ok(Self {
            anomaly_detector_id,
            namespace,
            metric_name,
            dimensions,
            stat,
            single_metric_anomaly_detector,
            metric_math_anomaly_detector,
        })
    }
}

/// Input of `DescribeAlarmHistory`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeAlarmHistoryInput {
    /// `AlarmName`: 1 to 255 characters.
    pub alarm_name: Option<String>,
    /// `AlarmContributorId`: 1 to 16 characters.
    pub alarm_contributor_id: Option<String>,
    /// `AlarmTypes`.
    pub alarm_types: Option<Vec<AlarmType>>,
    /// `HistoryItemType`.
    pub history_item_type: Option<HistoryItemType>,
    /// `StartDate`.
    pub start_date: Option<Timestamp>,
    /// `EndDate`.
    pub end_date: Option<Timestamp>,
    /// `MaxRecords`: 1 to 100.
    pub max_records: Option<i32>,
    /// `NextToken`.
    pub next_token: Option<String>,
    /// `ScanBy`.
    pub scan_by: Option<ScanBy>,
}

impl Decode for DescribeAlarmHistoryInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "AlarmName",
            "AlarmContributorId",
            "AlarmTypes",
            "HistoryItemType",
            "StartDate",
            "EndDate",
            "MaxRecords",
            "NextToken",
            "ScanBy",
        ]);
        let mut alarm_name = None;
        let mut alarm_contributor_id = None;
        let mut alarm_types = None;
        let mut history_item_type = None;
        let mut start_date = None;
        let mut end_date = None;
        let mut max_records = None;
        let mut next_token = None;
        let mut scan_by = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => alarm_name = Some(reader.string()?),
                1 => alarm_contributor_id = Some(reader.string()?),
                2 => {
                    alarm_types =
                        Some(held.keep(2, violations, |violations| texts(reader, "alarmTypes", violations))?)
                }
                3 => history_item_type = Some(reader.string()?),
                4 => start_date = Some(reader.timestamp()?),
                5 => end_date = Some(reader.timestamp()?),
                6 => max_records = Some(int(reader)?),
                7 => next_token = Some(reader.string()?),
                8 => scan_by = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &alarm_name {
            rules::ALARM_NAME.check(value, "alarmName", violations);
        }
        if let Some(value) = &alarm_contributor_id {
            rules::CONTRIBUTOR_ID.check(value, "alarmContributorId", violations);
        }
        if let Some(value) = &alarm_types {
            rules::ALARM_TYPES.check_texts(value, "alarmTypes", violations);
            held.report(2, violations);
        }
        if let Some(value) = &history_item_type {
            rules::HISTORY_ITEM_TYPE.check(value, "historyItemType", violations);
        }
        if let Some(value) = &max_records {
            rules::MAX_RECORDS.check(*value, "maxRecords", violations);
        }
        if let Some(value) = &scan_by {
            rules::SCAN_BY.check(value, "scanBy", violations);
        }
        Ok(Self {
            alarm_name,
            alarm_contributor_id,
            alarm_types: alarm_types
                .map(|texts| texts.iter().filter_map(|text| AlarmType::parse(text)).collect::<Vec<_>>()),
            history_item_type: history_item_type.as_deref().and_then(HistoryItemType::parse),
            start_date,
            end_date,
            max_records,
            next_token,
            scan_by: scan_by.as_deref().and_then(ScanBy::parse),
        })
    }
}

/// Input of `DescribeAlarms`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeAlarmsInput {
    /// `AlarmNames`: at most 100 items.
    pub alarm_names: Option<Vec<String>>,
    /// `AlarmNamePrefix`: 1 to 255 characters.
    pub alarm_name_prefix: Option<String>,
    /// `AlarmTypes`.
    pub alarm_types: Option<Vec<AlarmType>>,
    /// `ChildrenOfAlarmName`: 1 to 255 characters.
    pub children_of_alarm_name: Option<String>,
    /// `ParentsOfAlarmName`: 1 to 255 characters.
    pub parents_of_alarm_name: Option<String>,
    /// `StateValue`.
    pub state_value: Option<StateValue>,
    /// `ActionPrefix`: 1 to 1024 characters.
    pub action_prefix: Option<String>,
    /// `MaxRecords`: 1 to 100.
    pub max_records: Option<i32>,
    /// `NextToken`.
    pub next_token: Option<String>,
}

impl Decode for DescribeAlarmsInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "AlarmNames",
            "AlarmNamePrefix",
            "AlarmTypes",
            "ChildrenOfAlarmName",
            "ParentsOfAlarmName",
            "StateValue",
            "ActionPrefix",
            "MaxRecords",
            "NextToken",
        ]);
        let mut alarm_names = None;
        let mut alarm_name_prefix = None;
        let mut alarm_types = None;
        let mut children_of_alarm_name = None;
        let mut parents_of_alarm_name = None;
        let mut state_value = None;
        let mut action_prefix = None;
        let mut max_records = None;
        let mut next_token = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    alarm_names =
                        Some(held.keep(0, violations, |violations| texts(reader, "alarmNames", violations))?)
                }
                1 => alarm_name_prefix = Some(reader.string()?),
                2 => {
                    alarm_types =
                        Some(held.keep(2, violations, |violations| texts(reader, "alarmTypes", violations))?)
                }
                3 => children_of_alarm_name = Some(reader.string()?),
                4 => parents_of_alarm_name = Some(reader.string()?),
                5 => state_value = Some(reader.string()?),
                6 => action_prefix = Some(reader.string()?),
                7 => max_records = Some(int(reader)?),
                8 => next_token = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &alarm_names {
            rules::ALARM_NAMES.check_texts(value, "alarmNames", violations);
            held.report(0, violations);
        }
        if let Some(value) = &alarm_name_prefix {
            rules::ALARM_NAME_PREFIX.check(value, "alarmNamePrefix", violations);
        }
        if let Some(value) = &alarm_types {
            rules::ALARM_TYPES.check_texts(value, "alarmTypes", violations);
            held.report(2, violations);
        }
        if let Some(value) = &children_of_alarm_name {
            rules::ALARM_NAME.check(value, "childrenOfAlarmName", violations);
        }
        if let Some(value) = &parents_of_alarm_name {
            rules::ALARM_NAME.check(value, "parentsOfAlarmName", violations);
        }
        if let Some(value) = &state_value {
            rules::STATE_VALUE.check(value, "stateValue", violations);
        }
        if let Some(value) = &action_prefix {
            rules::ACTION_PREFIX.check(value, "actionPrefix", violations);
        }
        if let Some(value) = &max_records {
            rules::MAX_RECORDS.check(*value, "maxRecords", violations);
        }
        Ok(Self {
            alarm_names,
            alarm_name_prefix,
            alarm_types: alarm_types
                .map(|texts| texts.iter().filter_map(|text| AlarmType::parse(text)).collect::<Vec<_>>()),
            children_of_alarm_name,
            parents_of_alarm_name,
            state_value: state_value.as_deref().and_then(StateValue::parse),
            action_prefix,
            max_records,
            next_token,
        })
    }
}

/// Input of `DescribeAnomalyDetectors`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeAnomalyDetectorsInput {
    /// `AnomalyDetectorIds`: at most 50 items.
    pub anomaly_detector_ids: Option<Vec<String>>,
    /// `NextToken`.
    pub next_token: Option<String>,
    /// `MaxResults`: at least 1.
    pub max_results: Option<i32>,
    /// `Namespace`: 1 to 255 characters, `[^:].*`.
    pub namespace: Option<String>,
    /// `MetricName`: 1 to 255 characters.
    pub metric_name: Option<String>,
    /// `Dimensions`: at most 30 items.
    pub dimensions: Option<Vec<Dimension>>,
    /// `AnomalyDetectorTypes`: at most 2 items.
    pub anomaly_detector_types: Option<Vec<AnomalyDetectorType>>,
}

impl Decode for DescribeAnomalyDetectorsInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "AnomalyDetectorIds",
            "NextToken",
            "MaxResults",
            "Namespace",
            "MetricName",
            "Dimensions",
            "AnomalyDetectorTypes",
        ]);
        let mut anomaly_detector_ids = None;
        let mut next_token = None;
        let mut max_results = None;
        let mut namespace = None;
        let mut metric_name = None;
        let mut dimensions = None;
        let mut anomaly_detector_types = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    anomaly_detector_ids =
                        Some(held.keep(0, violations, |violations| {
                            texts(reader, "anomalyDetectorIds", violations)
                        })?)
                }
                1 => next_token = Some(reader.string()?),
                2 => max_results = Some(int(reader)?),
                3 => namespace = Some(reader.string()?),
                4 => metric_name = Some(reader.string()?),
                5 => {
                    dimensions =
                        Some(held.keep(5, violations, |violations| list(reader, "dimensions", violations))?)
                }
                6 => {
                    anomaly_detector_types = Some(held.keep(6, violations, |violations| {
                        texts(reader, "anomalyDetectorTypes", violations)
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &anomaly_detector_ids {
            rules::ANOMALY_DETECTOR_IDS.check_texts(value, "anomalyDetectorIds", violations);
            held.report(0, violations);
        }
        if let Some(value) = &max_results {
            rules::MAX_RETURNED_RESULTS_COUNT.check(*value, "maxResults", violations);
        }
        if let Some(value) = &namespace {
            rules::NAMESPACE.check(value, "namespace", violations);
        }
        if let Some(value) = &metric_name {
            rules::METRIC_NAME.check(value, "metricName", violations);
        }
        if let Some(value) = &dimensions {
            rules::DIMENSIONS.check(value, "dimensions", violations);
            held.report(5, violations);
        }
        if let Some(value) = &anomaly_detector_types {
            rules::ANOMALY_DETECTOR_TYPES.check_texts(value, "anomalyDetectorTypes", violations);
            held.report(6, violations);
        }
        Ok(Self {
            anomaly_detector_ids,
            next_token,
            max_results,
            namespace,
            metric_name,
            dimensions,
            anomaly_detector_types: anomaly_detector_types.map(|texts| {
                texts.iter().filter_map(|text| AnomalyDetectorType::parse(text)).collect::<Vec<_>>()
            }),
        })
    }
}

/// Input of `DisableAlarmActions`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DisableAlarmActionsInput {
    /// `AlarmNames`: at most 100 items.
    pub alarm_names: Vec<String>,
}

impl Decode for DisableAlarmActionsInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["AlarmNames"]);
        let mut alarm_names = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    alarm_names =
                        Some(held.keep(0, violations, |violations| texts(reader, "alarmNames", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&alarm_names, "alarmNames") {
            rules::ALARM_NAMES.check_texts(value, "alarmNames", violations);
            held.report(0, violations);
        }
        Ok(Self { alarm_names: alarm_names.unwrap_or_default() })
    }
}

/// Input of `EnableAlarmActions`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EnableAlarmActionsInput {
    /// `AlarmNames`: at most 100 items.
    pub alarm_names: Vec<String>,
}

impl Decode for EnableAlarmActionsInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["AlarmNames"]);
        let mut alarm_names = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    alarm_names =
                        Some(held.keep(0, violations, |violations| texts(reader, "alarmNames", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&alarm_names, "alarmNames") {
            rules::ALARM_NAMES.check_texts(value, "alarmNames", violations);
            held.report(0, violations);
        }
        Ok(Self { alarm_names: alarm_names.unwrap_or_default() })
    }
}

/// Input of `GetMetricData`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetMetricDataInput {
    /// `MetricDataQueries`.
    pub metric_data_queries: Vec<MetricDataQuery>,
    /// `StartTime`.
    pub start_time: Timestamp,
    /// `EndTime`.
    pub end_time: Timestamp,
    /// `NextToken`.
    pub next_token: Option<String>,
    /// `ScanBy`.
    pub scan_by: Option<ScanBy>,
    /// `MaxDatapoints`.
    pub max_datapoints: Option<i32>,
    /// `LabelOptions`.
    pub label_options: Option<LabelOptions>,
}

impl Decode for GetMetricDataInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "MetricDataQueries",
            "StartTime",
            "EndTime",
            "NextToken",
            "ScanBy",
            "MaxDatapoints",
            "LabelOptions",
        ]);
        let mut metric_data_queries = None;
        let mut start_time = None;
        let mut end_time = None;
        let mut next_token = None;
        let mut scan_by = None;
        let mut max_datapoints = None;
        let mut label_options = None;
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
                1 => start_time = Some(reader.timestamp()?),
                2 => end_time = Some(reader.timestamp()?),
                3 => next_token = Some(reader.string()?),
                4 => scan_by = Some(reader.string()?),
                5 => max_datapoints = Some(int(reader)?),
                6 => {
                    label_options = Some(held.keep(6, violations, |violations| {
                        violations
                            .within("labelOptions", |violations| LabelOptions::decode(reader, violations))
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        violations.required(&metric_data_queries, "metricDataQueries");
        held.report(0, violations);
        violations.required(&start_time, "startTime");
        violations.required(&end_time, "endTime");
        if let Some(value) = &scan_by {
            rules::SCAN_BY.check(value, "scanBy", violations);
        }
        held.report(6, violations);
        Ok(Self {
            metric_data_queries: metric_data_queries.unwrap_or_default(),
            start_time: start_time.unwrap_or_default(),
            end_time: end_time.unwrap_or_default(),
            next_token,
            scan_by: scan_by.as_deref().and_then(ScanBy::parse),
            max_datapoints,
            label_options,
        })
    }
}

/// Input of `GetMetricStatistics`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetMetricStatisticsInput {
    /// `Namespace`: 1 to 255 characters, `[^:].*`.
    pub namespace: String,
    /// `MetricName`: 1 to 255 characters.
    pub metric_name: String,
    /// `Dimensions`: at most 30 items.
    pub dimensions: Option<Vec<Dimension>>,
    /// `StartTime`.
    pub start_time: Timestamp,
    /// `EndTime`.
    pub end_time: Timestamp,
    /// `Period`: at least 1.
    pub period: i32,
    /// `Statistics`: 1 to 5 items.
    pub statistics: Option<Vec<Statistic>>,
    /// `ExtendedStatistics`: 1 to 10 items.
    pub extended_statistics: Option<Vec<String>>,
    /// `Unit`.
    pub unit: Option<StandardUnit>,
}

impl Decode for GetMetricStatisticsInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "Namespace",
            "MetricName",
            "Dimensions",
            "StartTime",
            "EndTime",
            "Period",
            "Statistics",
            "ExtendedStatistics",
            "Unit",
        ]);
        let mut namespace = None;
        let mut metric_name = None;
        let mut dimensions = None;
        let mut start_time = None;
        let mut end_time = None;
        let mut period = None;
        let mut statistics = None;
        let mut extended_statistics = None;
        let mut unit = None;
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
                3 => start_time = Some(reader.timestamp()?),
                4 => end_time = Some(reader.timestamp()?),
                5 => period = Some(int(reader)?),
                6 => {
                    statistics =
                        Some(held.keep(6, violations, |violations| texts(reader, "statistics", violations))?)
                }
                7 => {
                    extended_statistics =
                        Some(held.keep(7, violations, |violations| {
                            texts(reader, "extendedStatistics", violations)
                        })?)
                }
                8 => unit = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&namespace, "namespace") {
            rules::NAMESPACE.check(value, "namespace", violations);
        }
        if let Some(value) = violations.required(&metric_name, "metricName") {
            rules::METRIC_NAME.check(value, "metricName", violations);
        }
        if let Some(value) = &dimensions {
            rules::DIMENSIONS.check(value, "dimensions", violations);
            held.report(2, violations);
        }
        violations.required(&start_time, "startTime");
        violations.required(&end_time, "endTime");
        if let Some(value) = violations.required(&period, "period") {
            rules::PERIOD.check(*value, "period", violations);
        }
        if let Some(value) = &statistics {
            rules::STATISTICS.check_texts(value, "statistics", violations);
            held.report(6, violations);
        }
        if let Some(value) = &extended_statistics {
            rules::EXTENDED_STATISTICS.check_texts(value, "extendedStatistics", violations);
            held.report(7, violations);
        }
        if let Some(value) = &unit {
            rules::STANDARD_UNIT.check(value, "unit", violations);
        }
        Ok(Self {
            namespace: namespace.unwrap_or_default(),
            metric_name: metric_name.unwrap_or_default(),
            dimensions,
            start_time: start_time.unwrap_or_default(),
            end_time: end_time.unwrap_or_default(),
            period: period.unwrap_or_default(),
            statistics: statistics
                .map(|texts| texts.iter().filter_map(|text| Statistic::parse(text)).collect::<Vec<_>>()),
            extended_statistics,
            unit: unit.as_deref().and_then(StandardUnit::parse),
        })
    }
}

/// Input of `ListMetrics`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListMetricsInput {
    /// `Namespace`: 1 to 255 characters, `[^:].*`.
    pub namespace: Option<String>,
    /// `MetricName`: 1 to 255 characters.
    pub metric_name: Option<String>,
    /// `Dimensions`: at most 10 items.
    pub dimensions: Option<Vec<DimensionFilter>>,
    /// `NextToken`.
    pub next_token: Option<String>,
    /// `RecentlyActive`.
    pub recently_active: Option<RecentlyActive>,
    /// `IncludeLinkedAccounts`.
    pub include_linked_accounts: Option<bool>,
    /// `OwningAccount`: 1 to 255 characters.
    pub owning_account: Option<String>,
}

impl Decode for ListMetricsInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "Namespace",
            "MetricName",
            "Dimensions",
            "NextToken",
            "RecentlyActive",
            "IncludeLinkedAccounts",
            "OwningAccount",
        ]);
        let mut namespace = None;
        let mut metric_name = None;
        let mut dimensions = None;
        let mut next_token = None;
        let mut recently_active = None;
        let mut include_linked_accounts = None;
        let mut owning_account = None;
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
                3 => next_token = Some(reader.string()?),
                4 => recently_active = Some(reader.string()?),
                5 => include_linked_accounts = Some(reader.bool()?),
                6 => owning_account = Some(reader.string()?),
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
            rules::DIMENSION_FILTERS.check(value, "dimensions", violations);
            held.report(2, violations);
        }
        if let Some(value) = &recently_active {
            rules::RECENTLY_ACTIVE.check(value, "recentlyActive", violations);
        }
        if let Some(value) = &owning_account {
            rules::ACCOUNT_ID.check(value, "owningAccount", violations);
        }
        Ok(Self {
            namespace,
            metric_name,
            dimensions,
            next_token,
            recently_active: recently_active.as_deref().and_then(RecentlyActive::parse),
            include_linked_accounts,
            owning_account,
        })
    }
}

/// Input of `PutAnomalyDetector`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PutAnomalyDetectorInput {
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
    /// `MetricCharacteristics`.
    pub metric_characteristics: Option<MetricCharacteristics>,
    /// `SingleMetricAnomalyDetector`.
    pub single_metric_anomaly_detector: Option<SingleMetricAnomalyDetector>,
    /// `MetricMathAnomalyDetector`.
    pub metric_math_anomaly_detector: Option<MetricMathAnomalyDetector>,
}

impl Decode for PutAnomalyDetectorInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "Namespace",
            "MetricName",
            "Dimensions",
            "Stat",
            "Configuration",
            "MetricCharacteristics",
            "SingleMetricAnomalyDetector",
            "MetricMathAnomalyDetector",
        ]);
        let mut namespace = None;
        let mut metric_name = None;
        let mut dimensions = None;
        let mut stat = None;
        let mut configuration = None;
        let mut metric_characteristics = None;
        let mut single_metric_anomaly_detector = None;
        let mut metric_math_anomaly_detector = None;
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
                3 => stat = Some(reader.string()?),
                4 => {
                    configuration = Some(held.keep(4, violations, |violations| {
                        violations.within("configuration", |violations| {
                            AnomalyDetectorConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                5 => {
                    metric_characteristics = Some(held.keep(5, violations, |violations| {
                        violations.within("metricCharacteristics", |violations| {
                            MetricCharacteristics::decode(reader, violations)
                        })
                    })?)
                }
                6 => {
                    single_metric_anomaly_detector = Some(held.keep(6, violations, |violations| {
                        violations.within("singleMetricAnomalyDetector", |violations| {
                            SingleMetricAnomalyDetector::decode(reader, violations)
                        })
                    })?)
                }
                7 => {
                    metric_math_anomaly_detector = Some(held.keep(7, violations, |violations| {
                        violations.within("metricMathAnomalyDetector", |violations| {
                            MetricMathAnomalyDetector::decode(reader, violations)
                        })
                    })?)
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
        if let Some(value) = &stat {
            rules::ANOMALY_DETECTOR_METRIC_STAT.check(value, "stat", violations);
        }
        held.report(4, violations);
        held.report(5, violations);
        held.report(6, violations);
        held.report(7, violations);
        Ok(Self {
            namespace,
            metric_name,
            dimensions,
            stat,
            configuration,
            metric_characteristics,
            single_metric_anomaly_detector,
            metric_math_anomaly_detector,
        })
    }
}

/// Input of `PutMetricAlarm`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PutMetricAlarmInput {
    /// `AlarmName`: 1 to 255 characters.
    pub alarm_name: String,
    /// `AlarmDescription`: 0 to 1024 characters.
    pub alarm_description: Option<String>,
    /// `ActionsEnabled`.
    pub actions_enabled: Option<bool>,
    /// `OKActions`: at most 5 items.
    pub ok_actions: Option<Vec<String>>,
    /// `AlarmActions`: at most 5 items.
    pub alarm_actions: Option<Vec<String>>,
    /// `InsufficientDataActions`: at most 5 items.
    pub insufficient_data_actions: Option<Vec<String>>,
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
    /// `Tags`.
    pub tags: Option<Vec<Tag>>,
    /// `ThresholdMetricId`: 1 to 255 characters.
    pub threshold_metric_id: Option<String>,
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

impl Decode for PutMetricAlarmInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "AlarmName",
            "AlarmDescription",
            "ActionsEnabled",
            "OKActions",
            "AlarmActions",
            "InsufficientDataActions",
            "MetricName",
            "Namespace",
            "Statistic",
            "ExtendedStatistic",
            "Dimensions",
            "Period",
            "Unit",
            "EvaluationPeriods",
            "DatapointsToAlarm",
            "Threshold",
            "ComparisonOperator",
            "TreatMissingData",
            "EvaluateLowSampleCountPercentile",
            "Metrics",
            "Tags",
            "ThresholdMetricId",
            "EvaluationWindow",
            "WarmUpConfiguration",
            "EvaluationCriteria",
            "EvaluationInterval",
            "ActionConfiguration",
        ]);
        let mut alarm_name = None;
        let mut alarm_description = None;
        let mut actions_enabled = None;
        let mut ok_actions = None;
        let mut alarm_actions = None;
        let mut insufficient_data_actions = None;
        let mut metric_name = None;
        let mut namespace = None;
        let mut statistic = None;
        let mut extended_statistic = None;
        let mut dimensions = None;
        let mut period = None;
        let mut unit = None;
        let mut evaluation_periods = None;
        let mut datapoints_to_alarm = None;
        let mut threshold = None;
        let mut comparison_operator = None;
        let mut treat_missing_data = None;
        let mut evaluate_low_sample_count_percentile = None;
        let mut metrics = None;
        let mut tags = None;
        let mut threshold_metric_id = None;
        let mut evaluation_window = None;
        let mut warm_up_configuration = None;
        let mut evaluation_criteria = None;
        let mut evaluation_interval = None;
        let mut action_configuration = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => alarm_name = Some(reader.string()?),
                1 => alarm_description = Some(reader.string()?),
                2 => actions_enabled = Some(reader.bool()?),
                3 => {
                    ok_actions =
                        Some(held.keep(3, violations, |violations| texts(reader, "oKActions", violations))?)
                }
                4 => {
                    alarm_actions = Some(
                        held.keep(4, violations, |violations| texts(reader, "alarmActions", violations))?,
                    )
                }
                5 => {
                    insufficient_data_actions = Some(held.keep(5, violations, |violations| {
                        texts(reader, "insufficientDataActions", violations)
                    })?)
                }
                6 => metric_name = Some(reader.string()?),
                7 => namespace = Some(reader.string()?),
                8 => statistic = Some(reader.string()?),
                9 => extended_statistic = Some(reader.string()?),
                10 => {
                    dimensions =
                        Some(held.keep(10, violations, |violations| list(reader, "dimensions", violations))?)
                }
                11 => period = Some(int(reader)?),
                12 => unit = Some(reader.string()?),
                13 => evaluation_periods = Some(int(reader)?),
                14 => datapoints_to_alarm = Some(int(reader)?),
                15 => threshold = Some(reader.double()?),
                16 => comparison_operator = Some(reader.string()?),
                17 => treat_missing_data = Some(reader.string()?),
                18 => evaluate_low_sample_count_percentile = Some(reader.string()?),
                19 => {
                    metrics =
                        Some(held.keep(19, violations, |violations| list(reader, "metrics", violations))?)
                }
                20 => tags = Some(held.keep(20, violations, |violations| list(reader, "tags", violations))?),
                21 => threshold_metric_id = Some(reader.string()?),
                22 => {
                    evaluation_window = Some(held.keep(22, violations, |violations| {
                        violations.within("evaluationWindow", |violations| {
                            EvaluationWindow::decode(reader, violations)
                        })
                    })?)
                }
                23 => {
                    warm_up_configuration = Some(held.keep(23, violations, |violations| {
                        violations.within("warmUpConfiguration", |violations| {
                            WarmUpConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                24 => {
                    evaluation_criteria = Some(held.keep(24, violations, |violations| {
                        violations.within("evaluationCriteria", |violations| {
                            EvaluationCriteria::decode(reader, violations)
                        })
                    })?)
                }
                25 => evaluation_interval = Some(int(reader)?),
                26 => {
                    action_configuration = Some(held.keep(26, violations, |violations| {
                        violations.within("actionConfiguration", |violations| {
                            ActionConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&alarm_name, "alarmName") {
            rules::ALARM_NAME.check(value, "alarmName", violations);
        }
        if let Some(value) = &alarm_description {
            rules::ALARM_DESCRIPTION.check(value, "alarmDescription", violations);
        }
        if let Some(value) = &ok_actions {
            rules::RESOURCE_LIST.check_texts(value, "oKActions", violations);
            held.report(3, violations);
        }
        if let Some(value) = &alarm_actions {
            rules::RESOURCE_LIST.check_texts(value, "alarmActions", violations);
            held.report(4, violations);
        }
        if let Some(value) = &insufficient_data_actions {
            rules::RESOURCE_LIST.check_texts(value, "insufficientDataActions", violations);
            held.report(5, violations);
        }
        if let Some(value) = &metric_name {
            rules::METRIC_NAME.check(value, "metricName", violations);
        }
        if let Some(value) = &namespace {
            rules::NAMESPACE.check(value, "namespace", violations);
        }
        if let Some(value) = &statistic {
            rules::STATISTIC.check(value, "statistic", violations);
        }
        if let Some(value) = &dimensions {
            rules::DIMENSIONS.check(value, "dimensions", violations);
            held.report(10, violations);
        }
        if let Some(value) = &period {
            rules::PERIOD.check(*value, "period", violations);
        }
        if let Some(value) = &unit {
            rules::STANDARD_UNIT.check(value, "unit", violations);
        }
        if let Some(value) = &evaluation_periods {
            rules::EVALUATION_PERIODS.check(*value, "evaluationPeriods", violations);
        }
        if let Some(value) = &datapoints_to_alarm {
            rules::DATAPOINTS_TO_ALARM.check(*value, "datapointsToAlarm", violations);
        }
        if let Some(value) = &comparison_operator {
            rules::COMPARISON_OPERATOR.check(value, "comparisonOperator", violations);
        }
        if let Some(value) = &treat_missing_data {
            rules::TREAT_MISSING_DATA.check(value, "treatMissingData", violations);
        }
        if let Some(value) = &evaluate_low_sample_count_percentile {
            rules::EVALUATE_LOW_SAMPLE_COUNT_PERCENTILE.check(
                value,
                "evaluateLowSampleCountPercentile",
                violations,
            );
        }
        held.report(19, violations);
        held.report(20, violations);
        if let Some(value) = &threshold_metric_id {
            rules::METRIC_ID.check(value, "thresholdMetricId", violations);
        }
        held.report(22, violations);
        held.report(23, violations);
        held.report(24, violations);
        if let Some(value) = &evaluation_interval {
            rules::EVALUATION_INTERVAL.check(*value, "evaluationInterval", violations);
        }
        held.report(26, violations);
        Ok(Self {
            alarm_name: alarm_name.unwrap_or_default(),
            alarm_description,
            actions_enabled,
            ok_actions,
            alarm_actions,
            insufficient_data_actions,
            metric_name,
            namespace,
            statistic: statistic.as_deref().and_then(Statistic::parse),
            extended_statistic,
            dimensions,
            period,
            unit: unit.as_deref().and_then(StandardUnit::parse),
            evaluation_periods,
            datapoints_to_alarm,
            threshold,
            comparison_operator: comparison_operator.as_deref().and_then(ComparisonOperator::parse),
            treat_missing_data,
            evaluate_low_sample_count_percentile,
            metrics,
            tags,
            threshold_metric_id,
            evaluation_window,
            warm_up_configuration,
            evaluation_criteria,
            evaluation_interval,
            action_configuration,
        })
    }
}

/// Input of `PutMetricData`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PutMetricDataInput {
    /// `Namespace`: 1 to 255 characters, `[^:].*`.
    pub namespace: String,
    /// `MetricData`.
    pub metric_data: Option<Vec<MetricDatum>>,
    /// `EntityMetricData`.
    pub entity_metric_data: Option<Vec<EntityMetricData>>,
    /// `StrictEntityValidation`.
    pub strict_entity_validation: Option<bool>,
}

impl Decode for PutMetricDataInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["Namespace", "MetricData", "EntityMetricData", "StrictEntityValidation"]);
        let mut namespace = None;
        let mut metric_data = None;
        let mut entity_metric_data = None;
        let mut strict_entity_validation = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => namespace = Some(reader.string()?),
                1 => {
                    metric_data =
                        Some(held.keep(1, violations, |violations| list(reader, "metricData", violations))?)
                }
                2 => {
                    entity_metric_data = Some(
                        held.keep(2, violations, |violations| list(reader, "entityMetricData", violations))?,
                    )
                }
                3 => strict_entity_validation = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&namespace, "namespace") {
            rules::NAMESPACE.check(value, "namespace", violations);
        }
        held.report(1, violations);
        held.report(2, violations);
        Ok(Self {
            namespace: namespace.unwrap_or_default(),
            metric_data,
            entity_metric_data,
            strict_entity_validation,
        })
    }
}

/// Input of `SetAlarmState`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SetAlarmStateInput {
    /// `AlarmName`: 1 to 255 characters.
    pub alarm_name: String,
    /// `StateValue`.
    pub state_value: StateValue,
    /// `StateReason`: 0 to 1023 characters.
    pub state_reason: String,
    /// `StateReasonData`: 0 to 4000 characters.
    pub state_reason_data: Option<String>,
}

impl Decode for SetAlarmStateInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["AlarmName", "StateValue", "StateReason", "StateReasonData"]);
        let mut alarm_name = None;
        let mut state_value = None;
        let mut state_reason = None;
        let mut state_reason_data = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => alarm_name = Some(reader.string()?),
                1 => state_value = Some(reader.string()?),
                2 => state_reason = Some(reader.string()?),
                3 => state_reason_data = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&alarm_name, "alarmName") {
            rules::ALARM_NAME.check(value, "alarmName", violations);
        }
        if let Some(value) = violations.required(&state_value, "stateValue") {
            rules::STATE_VALUE.check(value, "stateValue", violations);
        }
        if let Some(value) = violations.required(&state_reason, "stateReason") {
            rules::STATE_REASON.check(value, "stateReason", violations);
        }
        if let Some(value) = &state_reason_data {
            rules::STATE_REASON_DATA.check(value, "stateReasonData", violations);
        }
        Ok(Self {
            alarm_name: alarm_name.unwrap_or_default(),
            state_value: state_value.as_deref().and_then(StateValue::parse).unwrap_or_default(),
            state_reason: state_reason.unwrap_or_default(),
            state_reason_data,
        })
    }
}
