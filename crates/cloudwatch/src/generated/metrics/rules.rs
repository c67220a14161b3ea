// Made by `cargo xtask generate` from models/cloudwatch.json; what is changed here is lost.

//! What the model says about values in inputs.

use millstream_api::Pattern;
use millstream_api::rules::{LengthRule, ListRule, MapRule, NumberRule, TextRule};

/// `AccountId`: 1 to 255 characters.
pub static ACCOUNT_ID: TextRule = TextRule { pattern: None, min: Some(1), max: Some(255), values: &[] };

/// `ActionPrefix`: 1 to 1024 characters.
pub static ACTION_PREFIX: TextRule = TextRule { pattern: None, min: Some(1), max: Some(1024), values: &[] };

/// `AlarmDescription`: 0 to 1024 characters.
pub static ALARM_DESCRIPTION: TextRule =
    TextRule { pattern: None, min: Some(0), max: Some(1024), values: &[] };

/// `AlarmName`: 1 to 255 characters.
pub static ALARM_NAME: TextRule = TextRule { pattern: None, min: Some(1), max: Some(255), values: &[] };

/// `AlarmNamePrefix`: 1 to 255 characters.
pub static ALARM_NAME_PREFIX: TextRule =
    TextRule { pattern: None, min: Some(1), max: Some(255), values: &[] };

/// `AlarmNames`: at most 100 items.
pub static ALARM_NAMES: ListRule =
    ListRule { length: LengthRule { min: None, max: Some(100) }, items: Some(&ALARM_NAME) };

/// `AlarmTagsPropagationTagKey`: 1 to 128 characters.
pub static ALARM_TAGS_PROPAGATION_TAG_KEY: TextRule =
    TextRule { pattern: None, min: Some(1), max: Some(128), values: &[] };

/// `AlarmTagsPropagationTagKeys`: 1 to 50 items.
pub static ALARM_TAGS_PROPAGATION_TAG_KEYS: ListRule = ListRule {
    length: LengthRule { min: Some(1), max: Some(50) },
    items: Some(&ALARM_TAGS_PROPAGATION_TAG_KEY),
};

/// `AlarmType`.
pub static ALARM_TYPE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["MetricAlarm", "CompositeAlarm", "LogAlarm"] };

/// `AlarmTypes`.
pub static ALARM_TYPES: ListRule =
    ListRule { length: LengthRule { min: None, max: None }, items: Some(&ALARM_TYPE) };

/// `AnomalyDetectorAdaptationSpeed`.
pub static ANOMALY_DETECTOR_ADAPTATION_SPEED: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["SLOW", "FAST", "NORMAL"] };

/// `AnomalyDetectorId`: 1 to 128 characters, `[A-Za-z0-9_./:%()+-]+`.
pub static ANOMALY_DETECTOR_ID: TextRule = TextRule {
    pattern: Some(Pattern::new(r"[A-Za-z0-9_./:%()+-]+")),
    min: Some(1),
    max: Some(128),
    values: &[],
};

/// `AnomalyDetectorIds`: at most 50 items.
pub static ANOMALY_DETECTOR_IDS: ListRule =
    ListRule { length: LengthRule { min: None, max: Some(50) }, items: Some(&ANOMALY_DETECTOR_ID) };

/// `AnomalyDetectorMetricStat`: at most 50 characters,
/// `(SampleCount|Average|Sum|Minimum|Maximum|IQM|(p|tc|tm|ts|wm)(\d{1,2}(\.\d{0,10})?|100)|[ou]\d+(\.\d*)?)(_E|_L|_H)?|(TM|TC|TS|WM)\(((((\d{1,2})(\.\d{0,10})?|100(\.0{0,10})?)%)?:((\d{1,2})(\.\d{0,10})?|100(\.0{0,10})?)%|((\d{1,2})(\.\d{0,10})?|100(\.0{0,10})?)%:(((\d{1,2})(\.\d{0,10})?|100(\.0{0,10})?)%)?)\)|(TM|TC|TS|WM|PR)\(((\d+(\.\d{0,10})?|(\d+(\.\d{0,10})?[Ee][+-]?\d+)):((\d+(\.\d{0,10})?|(\d+(\.\d{0,10})?[Ee][+-]?\d+)))?|((\d+(\.\d{0,10})?|(\d+(\.\d{0,10})?[Ee][+-]?\d+)))?:(\d+(\.\d{0,10})?|(\d+(\.\d{0,10})?[Ee][+-]?\d+)))\)`.
pub static ANOMALY_DETECTOR_METRIC_STAT: TextRule = TextRule {
    pattern: Some(Pattern::new(
        r"(SampleCount|Average|Sum|Minimum|Maximum|IQM|(p|tc|tm|ts|wm)(\d{1,2}(\.\d{0,10})?|100)|[ou]\d+(\.\d*)?)(_E|_L|_H)?|(TM|TC|TS|WM)\(((((\d{1,2})(\.\d{0,10})?|100(\.0{0,10})?)%)?:((\d{1,2})(\.\d{0,10})?|100(\.0{0,10})?)%|((\d{1,2})(\.\d{0,10})?|100(\.0{0,10})?)%:(((\d{1,2})(\.\d{0,10})?|100(\.0{0,10})?)%)?)\)|(TM|TC|TS|WM|PR)\(((\d+(\.\d{0,10})?|(\d+(\.\d{0,10})?[Ee][+-]?\d+)):((\d+(\.\d{0,10})?|(\d+(\.\d{0,10})?[Ee][+-]?\d+)))?|((\d+(\.\d{0,10})?|(\d+(\.\d{0,10})?[Ee][+-]?\d+)))?:(\d+(\.\d{0,10})?|(\d+(\.\d{0,10})?[Ee][+-]?\d+)))\)",
    )),
    min: None,
    max: Some(50),
    values: &[],
};

/// `AnomalyDetectorMetricTimezone`: at most 50 characters, `.*`.
pub static ANOMALY_DETECTOR_METRIC_TIMEZONE: TextRule =
    TextRule { pattern: Some(Pattern::new(r".*")), min: None, max: Some(50), values: &[] };

/// `AnomalyDetectorOutlierFilteringStrength`.
pub static ANOMALY_DETECTOR_OUTLIER_FILTERING_STRENGTH: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["MODERATE", "STRICT", "MINIMAL"] };

/// `AnomalyDetectorType`.
pub static ANOMALY_DETECTOR_TYPE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["METRIC_MATH", "SINGLE_METRIC"] };

/// `AnomalyDetectorTypes`: at most 2 items.
pub static ANOMALY_DETECTOR_TYPES: ListRule =
    ListRule { length: LengthRule { min: None, max: Some(2) }, items: Some(&ANOMALY_DETECTOR_TYPE) };

/// `ComparisonOperator`.
pub static COMPARISON_OPERATOR: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &[
        "LessThanThreshold",
        "LessThanLowerThreshold",
        "LessThanOrEqualToThreshold",
        "GreaterThanOrEqualToThreshold",
        "GreaterThanThreshold",
        "LessThanLowerOrGreaterThanUpperThreshold",
        "GreaterThanUpperThreshold",
    ],
};

/// `ContributorId`: 1 to 16 characters.
pub static CONTRIBUTOR_ID: TextRule = TextRule { pattern: None, min: Some(1), max: Some(16), values: &[] };

/// `DatapointsToAlarm`: at least 1.
pub static DATAPOINTS_TO_ALARM: NumberRule = NumberRule { min: Some(1), max: None };

/// `DimensionFilters`: at most 10 items.
pub static DIMENSION_FILTERS: ListRule =
    ListRule { length: LengthRule { min: None, max: Some(10) }, items: None };

/// `DimensionName`: 1 to 255 characters.
pub static DIMENSION_NAME: TextRule = TextRule { pattern: None, min: Some(1), max: Some(255), values: &[] };

/// `DimensionValue`: 1 to 1024 characters.
pub static DIMENSION_VALUE: TextRule = TextRule { pattern: None, min: Some(1), max: Some(1024), values: &[] };

/// `Dimensions`: at most 30 items.
pub static DIMENSIONS: ListRule = ListRule { length: LengthRule { min: None, max: Some(30) }, items: None };

/// `EntityAttributesMap`: 0 to 10 entries.
pub static ENTITY_ATTRIBUTES_MAP: MapRule = MapRule {
    length: LengthRule { min: Some(0), max: Some(10) },
    keys: Some(&ENTITY_ATTRIBUTES_MAP_KEY_STRING),
    values: Some(&ENTITY_ATTRIBUTES_MAP_VALUE_STRING),
};

/// `EntityAttributesMapKeyString`: 1 to 256 characters.
pub static ENTITY_ATTRIBUTES_MAP_KEY_STRING: TextRule =
    TextRule { pattern: None, min: Some(1), max: Some(256), values: &[] };

/// `EntityAttributesMapValueString`: 1 to 2048 characters.
pub static ENTITY_ATTRIBUTES_MAP_VALUE_STRING: TextRule =
    TextRule { pattern: None, min: Some(1), max: Some(2048), values: &[] };

/// `EntityKeyAttributesMap`: 2 to 4 entries.
pub static ENTITY_KEY_ATTRIBUTES_MAP: MapRule = MapRule {
    length: LengthRule { min: Some(2), max: Some(4) },
    keys: Some(&ENTITY_KEY_ATTRIBUTES_MAP_KEY_STRING),
    values: Some(&ENTITY_KEY_ATTRIBUTES_MAP_VALUE_STRING),
};

/// `EntityKeyAttributesMapKeyString`: 1 to 32 characters.
pub static ENTITY_KEY_ATTRIBUTES_MAP_KEY_STRING: TextRule =
    TextRule { pattern: None, min: Some(1), max: Some(32), values: &[] };

/// `EntityKeyAttributesMapValueString`: 1 to 2048 characters.
pub static ENTITY_KEY_ATTRIBUTES_MAP_VALUE_STRING: TextRule =
    TextRule { pattern: None, min: Some(1), max: Some(2048), values: &[] };

/// `EvaluateLowSampleCountPercentile`: 1 to 255 characters.
pub static EVALUATE_LOW_SAMPLE_COUNT_PERCENTILE: TextRule =
    TextRule { pattern: None, min: Some(1), max: Some(255), values: &[] };

/// `EvaluationInterval`: 10 to 3600.
pub static EVALUATION_INTERVAL: NumberRule = NumberRule { min: Some(10), max: Some(3600) };

/// `EvaluationPeriods`: at least 1.
pub static EVALUATION_PERIODS: NumberRule = NumberRule { min: Some(1), max: None };

/// `ExtendedStatistics`: 1 to 10 items.
pub static EXTENDED_STATISTICS: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(10) }, items: None };

/// `HistoryItemType`.
pub static HISTORY_ITEM_TYPE: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &[
        "Action",
        "StateUpdate",
        "AlarmContributorAction",
        "AlarmContributorStateUpdate",
        "ConfigurationUpdate",
    ],
};

/// `MaxRecords`: 1 to 100.
pub static MAX_RECORDS: NumberRule = NumberRule { min: Some(1), max: Some(100) };

/// `MaxReturnedResultsCount`: at least 1.
pub static MAX_RETURNED_RESULTS_COUNT: NumberRule = NumberRule { min: Some(1), max: None };

/// `MetricExpression`: 1 to 2048 characters.
pub static METRIC_EXPRESSION: TextRule =
    TextRule { pattern: None, min: Some(1), max: Some(2048), values: &[] };

/// `MetricId`: 1 to 255 characters.
pub static METRIC_ID: TextRule = TextRule { pattern: None, min: Some(1), max: Some(255), values: &[] };

/// `MetricName`: 1 to 255 characters.
pub static METRIC_NAME: TextRule = TextRule { pattern: None, min: Some(1), max: Some(255), values: &[] };

/// `Namespace`: 1 to 255 characters, `[^:].*`.
pub static NAMESPACE: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[^:].*")), min: Some(1), max: Some(255), values: &[] };

/// `PendingPeriod`: 0 to 86400.
pub static PENDING_PERIOD: NumberRule = NumberRule { min: Some(0), max: Some(86400) };

/// `Period`: at least 1.
pub static PERIOD: NumberRule = NumberRule { min: Some(1), max: None };

/// `Query`: 1 to 10000 characters.
pub static QUERY: TextRule = TextRule { pattern: None, min: Some(1), max: Some(10000), values: &[] };

/// `RecentlyActive`.
pub static RECENTLY_ACTIVE: TextRule = TextRule { pattern: None, min: None, max: None, values: &["PT3H"] };

/// `RecoveryPeriod`: 0 to 86400.
pub static RECOVERY_PERIOD: NumberRule = NumberRule { min: Some(0), max: Some(86400) };

/// `ResourceList`: at most 5 items.
pub static RESOURCE_LIST: ListRule =
    ListRule { length: LengthRule { min: None, max: Some(5) }, items: Some(&RESOURCE_NAME) };

/// `ResourceName`: 1 to 1024 characters.
pub static RESOURCE_NAME: TextRule = TextRule { pattern: None, min: Some(1), max: Some(1024), values: &[] };

/// `ScanBy`.
pub static SCAN_BY: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["TimestampDescending", "TimestampAscending"] };

/// `StandardUnit`.
pub static STANDARD_UNIT: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &[
        "Megabits",
        "Terabits",
        "Gigabits",
        "Count",
        "Bytes",
        "Gigabytes",
        "Gigabytes/Second",
        "Kilobytes",
        "Kilobits/Second",
        "Terabytes",
        "Terabits/Second",
        "Bytes/Second",
        "Percent",
        "Megabytes",
        "Megabits/Second",
        "Milliseconds",
        "Microseconds",
        "Kilobytes/Second",
        "Gigabits/Second",
        "Megabytes/Second",
        "Bits",
        "Bits/Second",
        "Count/Second",
        "Seconds",
        "Kilobits",
        "Terabytes/Second",
        "None",
    ],
};

/// `StateReason`: 0 to 1023 characters.
pub static STATE_REASON: TextRule = TextRule { pattern: None, min: Some(0), max: Some(1023), values: &[] };

/// `StateReasonData`: 0 to 4000 characters.
pub static STATE_REASON_DATA: TextRule =
    TextRule { pattern: None, min: Some(0), max: Some(4000), values: &[] };

/// `StateValue`.
pub static STATE_VALUE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["ALARM", "INSUFFICIENT_DATA", "OK"] };

/// `Statistic`.
pub static STATISTIC: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &["Minimum", "Maximum", "Average", "SampleCount", "Sum"],
};

/// `Statistics`: 1 to 5 items.
pub static STATISTICS: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(5) }, items: Some(&STATISTIC) };

/// `StorageResolution`: at least 1.
pub static STORAGE_RESOLUTION: NumberRule = NumberRule { min: Some(1), max: None };

/// `TagKey`: 1 to 128 characters.
pub static TAG_KEY: TextRule = TextRule { pattern: None, min: Some(1), max: Some(128), values: &[] };

/// `TagValue`: 0 to 256 characters.
pub static TAG_VALUE: TextRule = TextRule { pattern: None, min: Some(0), max: Some(256), values: &[] };

/// `Timezone`: 1 to 50 characters.
pub static TIMEZONE: TextRule = TextRule { pattern: None, min: Some(1), max: Some(50), values: &[] };

/// `TreatMissingData`: 1 to 255 characters.
pub static TREAT_MISSING_DATA: TextRule =
    TextRule { pattern: None, min: Some(1), max: Some(255), values: &[] };

/// `WarmUpPeriodDurationInMinutes`: 1 to 2880.
pub static WARM_UP_PERIOD_DURATION_IN_MINUTES: NumberRule = NumberRule { min: Some(1), max: Some(2880) };
