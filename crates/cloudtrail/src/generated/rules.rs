// Made by `cargo xtask generate` from models/cloudtrail.json; what is changed here is lost.

//! What the model says about values in inputs.

use millstream_api::Pattern;
use millstream_api::rules::{LengthRule, ListRule, NumberRule, TextRule};

/// `AdvancedFieldSelectors`: at least 1 items.
pub static ADVANCED_FIELD_SELECTORS: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: None }, items: None };

/// `EventCategory`.
pub static EVENT_CATEGORY: TextRule = TextRule { pattern: None, min: None, max: None, values: &["insight"] };

/// `LookupAttributeKey`.
pub static LOOKUP_ATTRIBUTE_KEY: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &[
        "ReadOnly",
        "EventSource",
        "Username",
        "ResourceName",
        "AccessKeyId",
        "EventId",
        "ResourceType",
        "EventName",
    ],
};

/// `LookupAttributeValue`: 1 to 2000 characters.
pub static LOOKUP_ATTRIBUTE_VALUE: TextRule =
    TextRule { pattern: None, min: Some(1), max: Some(2000), values: &[] };

/// `MaxResults`: 1 to 50.
pub static MAX_RESULTS: NumberRule = NumberRule { min: Some(1), max: Some(50) };

/// `Operator`: at least 1 items.
pub static OPERATOR: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: None }, items: Some(&OPERATOR_VALUE) };

/// `OperatorValue`: 1 to 2048 characters, `.+`.
pub static OPERATOR_VALUE: TextRule =
    TextRule { pattern: Some(Pattern::new(r".+")), min: Some(1), max: Some(2048), values: &[] };

/// `ReadWriteType`.
pub static READ_WRITE_TYPE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["ReadOnly", "All", "WriteOnly"] };

/// `SelectorField`: 1 to 1000 characters, `[\w|\d|\.|_]+`.
pub static SELECTOR_FIELD: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[\w|\d|\.|_]+")), min: Some(1), max: Some(1000), values: &[] };

/// `SelectorName`: 0 to 1000 characters, `.*`.
pub static SELECTOR_NAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r".*")), min: Some(0), max: Some(1000), values: &[] };

/// `TagKey`: 1 to 128 characters.
pub static TAG_KEY: TextRule = TextRule { pattern: None, min: Some(1), max: Some(128), values: &[] };

/// `TagValue`: 1 to 256 characters.
pub static TAG_VALUE: TextRule = TextRule { pattern: None, min: Some(1), max: Some(256), values: &[] };

/// `TagsList`: at most 200 items.
pub static TAGS_LIST: ListRule = ListRule { length: LengthRule { min: None, max: Some(200) }, items: None };
