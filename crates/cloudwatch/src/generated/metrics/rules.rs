// Made by `cargo xtask generate` from models/cloudwatch.json; what is changed here is lost.

//! What the model says about values in inputs.

use millstream_api::Pattern;
use millstream_api::rules::{LengthRule, ListRule, MapRule, NumberRule, TextRule};

/// `AccountId`: 1 to 255 characters.
pub static ACCOUNT_ID: TextRule = TextRule { pattern: None, min: Some(1), max: Some(255), values: &[] };

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

/// `ExtendedStatistics`: 1 to 10 items.
pub static EXTENDED_STATISTICS: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(10) }, items: None };

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

/// `Period`: at least 1.
pub static PERIOD: NumberRule = NumberRule { min: Some(1), max: None };

/// `RecentlyActive`.
pub static RECENTLY_ACTIVE: TextRule = TextRule { pattern: None, min: None, max: None, values: &["PT3H"] };

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
