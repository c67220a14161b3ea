// Made by `cargo xtask generate` from models/logs.json; what is changed here is lost.

//! What the model says about values in inputs.

use millstream_api::Pattern;
use millstream_api::rules::{LengthRule, ListRule, MapRule, NumberRule, TextRule};

/// `AccountId`: 12 characters, `^\d{12}$`.
pub static ACCOUNT_ID: TextRule =
    TextRule { pattern: Some(Pattern::new(r"^\d{12}$")), min: Some(12), max: Some(12), values: &[] };

/// `AccountIds`: 0 to 20 items.
pub static ACCOUNT_IDS: ListRule =
    ListRule { length: LengthRule { min: Some(0), max: Some(20) }, items: Some(&ACCOUNT_ID) };

/// `AmazonResourceName`: 1 to 1011 characters, `[\w+=/:,.@-]*`.
pub static AMAZON_RESOURCE_NAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[\w+=/:,.@-]*")), min: Some(1), max: Some(1011), values: &[] };

/// `DescribeLimit`: 1 to 50.
pub static DESCRIBE_LIMIT: NumberRule = NumberRule { min: Some(1), max: Some(50) };

/// `DescribeLogGroupsLogGroupIdentifiers`: 1 to 50 items.
pub static DESCRIBE_LOG_GROUPS_LOG_GROUP_IDENTIFIERS: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(50) }, items: Some(&LOG_GROUP_IDENTIFIER) };

/// `EntityAttributes`: 0 to 10 entries.
pub static ENTITY_ATTRIBUTES: MapRule = MapRule {
    length: LengthRule { min: Some(0), max: Some(10) },
    keys: Some(&ENTITY_ATTRIBUTES_KEY),
    values: Some(&ENTITY_ATTRIBUTES_VALUE),
};

/// `EntityAttributesKey`: 1 to 256 characters.
pub static ENTITY_ATTRIBUTES_KEY: TextRule =
    TextRule { pattern: None, min: Some(1), max: Some(256), values: &[] };

/// `EntityAttributesValue`: 1 to 512 characters.
pub static ENTITY_ATTRIBUTES_VALUE: TextRule =
    TextRule { pattern: None, min: Some(1), max: Some(512), values: &[] };

/// `EntityKeyAttributes`: 2 to 4 entries.
pub static ENTITY_KEY_ATTRIBUTES: MapRule = MapRule {
    length: LengthRule { min: Some(2), max: Some(4) },
    keys: Some(&ENTITY_KEY_ATTRIBUTES_KEY),
    values: Some(&ENTITY_KEY_ATTRIBUTES_VALUE),
};

/// `EntityKeyAttributesKey`: 1 to 32 characters.
pub static ENTITY_KEY_ATTRIBUTES_KEY: TextRule =
    TextRule { pattern: None, min: Some(1), max: Some(32), values: &[] };

/// `EntityKeyAttributesValue`: 1 to 512 characters.
pub static ENTITY_KEY_ATTRIBUTES_VALUE: TextRule =
    TextRule { pattern: None, min: Some(1), max: Some(512), values: &[] };

/// `EventMessage`: at least 1 characters.
pub static EVENT_MESSAGE: TextRule = TextRule { pattern: None, min: Some(1), max: None, values: &[] };

/// `EventsLimit`: 1 to 10000.
pub static EVENTS_LIMIT: NumberRule = NumberRule { min: Some(1), max: Some(10000) };

/// `FilterPattern`: 0 to 1024 characters.
pub static FILTER_PATTERN: TextRule = TextRule { pattern: None, min: Some(0), max: Some(1024), values: &[] };

/// `InputLogEvents`: 1 to 10000 items.
pub static INPUT_LOG_EVENTS: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(10000) }, items: None };

/// `InputLogStreamNames`: 1 to 100 items.
pub static INPUT_LOG_STREAM_NAMES: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(100) }, items: Some(&LOG_STREAM_NAME) };

/// `KmsKeyId`: at most 256 characters.
pub static KMS_KEY_ID: TextRule = TextRule { pattern: None, min: None, max: Some(256), values: &[] };

/// `LogGroupClass`.
pub static LOG_GROUP_CLASS: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &["INFREQUENT_ACCESS", "ESSENTIALS", "STANDARD", "DELIVERY"],
};

/// `LogGroupIdentifier`: 1 to 2048 characters, `[\w#+=/:,.@-]*`.
pub static LOG_GROUP_IDENTIFIER: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[\w#+=/:,.@-]*")), min: Some(1), max: Some(2048), values: &[] };

/// `LogGroupName`: 1 to 512 characters, `[\.\-_/#A-Za-z0-9]+`.
pub static LOG_GROUP_NAME: TextRule = TextRule {
    pattern: Some(Pattern::new(r"[\.\-_/#A-Za-z0-9]+")),
    min: Some(1),
    max: Some(512),
    values: &[],
};

/// `LogGroupNamePattern`: 0 to 512 characters, `[\.\-_/#A-Za-z0-9]*`.
pub static LOG_GROUP_NAME_PATTERN: TextRule = TextRule {
    pattern: Some(Pattern::new(r"[\.\-_/#A-Za-z0-9]*")),
    min: Some(0),
    max: Some(512),
    values: &[],
};

/// `LogStreamName`: 1 to 512 characters, `[^:*]*`.
pub static LOG_STREAM_NAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[^:*]*")), min: Some(1), max: Some(512), values: &[] };

/// `NextToken`: at least 1 characters.
pub static NEXT_TOKEN: TextRule = TextRule { pattern: None, min: Some(1), max: None, values: &[] };

/// `OrderBy`.
pub static ORDER_BY: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["LogStreamName", "LastEventTime"] };

/// `SequenceToken`: at least 1 characters.
pub static SEQUENCE_TOKEN: TextRule = TextRule { pattern: None, min: Some(1), max: None, values: &[] };

/// `TagKey`: 1 to 128 characters, `^([\p{L}\p{Z}\p{N}_.:/=+\-@]+)$`.
pub static TAG_KEY: TextRule = TextRule {
    pattern: Some(Pattern::new(r"^([\p{L}\p{Z}\p{N}_.:/=+\-@]+)$")),
    min: Some(1),
    max: Some(128),
    values: &[],
};

/// `TagKeyList`: 0 to 50 items.
pub static TAG_KEY_LIST: ListRule =
    ListRule { length: LengthRule { min: Some(0), max: Some(50) }, items: Some(&TAG_KEY) };

/// `TagList`: at least 1 items.
pub static TAG_LIST: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: None }, items: Some(&TAG_KEY) };

/// `TagValue`: at most 256 characters, `^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$`.
pub static TAG_VALUE: TextRule = TextRule {
    pattern: Some(Pattern::new(r"^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$")),
    min: None,
    max: Some(256),
    values: &[],
};

/// `Tags`: 1 to 50 entries.
pub static TAGS: MapRule = MapRule {
    length: LengthRule { min: Some(1), max: Some(50) },
    keys: Some(&TAG_KEY),
    values: Some(&TAG_VALUE),
};

/// `Timestamp`: at least 0.
pub static TIMESTAMP: NumberRule = NumberRule { min: Some(0), max: None };
