// Made by `cargo xtask generate` from models/kinesisvideo.json; what is changed here is lost.

//! What the model says about values in inputs.

use millstream_api::Pattern;
use millstream_api::rules::{LengthRule, ListRule, MapRule, NumberRule, TextRule};

/// `APIName`.
pub static API_NAME: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &[
        "GET_HLS_STREAMING_SESSION_URL",
        "GET_IMAGES",
        "LIST_FRAGMENTS",
        "GET_MEDIA",
        "GET_MEDIA_FOR_FRAGMENT_LIST",
        "GET_CLIP",
        "PUT_MEDIA",
        "GET_DASH_STREAMING_SESSION_URL",
    ],
};

/// `ComparisonOperator`.
pub static COMPARISON_OPERATOR: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["BEGINS_WITH"] };

/// `DataRetentionChangeInHours`: at least 1.
pub static DATA_RETENTION_CHANGE_IN_HOURS: NumberRule = NumberRule { min: Some(1), max: None };

/// `DataRetentionInHours`: at least 0.
pub static DATA_RETENTION_IN_HOURS: NumberRule = NumberRule { min: Some(0), max: None };

/// `DefaultStorageTier`.
pub static DEFAULT_STORAGE_TIER: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["HOT", "WARM"] };

/// `DeviceName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
pub static DEVICE_NAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[a-zA-Z0-9_.-]+")), min: Some(1), max: Some(128), values: &[] };

/// `KmsKeyId`: 1 to 2048 characters, `.+`.
pub static KMS_KEY_ID: TextRule =
    TextRule { pattern: Some(Pattern::new(r".+")), min: Some(1), max: Some(2048), values: &[] };

/// `ListStreamsInputLimit`: 1 to 10000.
pub static LIST_STREAMS_INPUT_LIMIT: NumberRule = NumberRule { min: Some(1), max: Some(10000) };

/// `MediaType`: 1 to 128 characters, `[\w\-\.\+]+/[\w\-\.\+]+(,[\w\-\.\+]+/[\w\-\.\+]+)*`.
pub static MEDIA_TYPE: TextRule = TextRule {
    pattern: Some(Pattern::new(r"[\w\-\.\+]+/[\w\-\.\+]+(,[\w\-\.\+]+/[\w\-\.\+]+)*")),
    min: Some(1),
    max: Some(128),
    values: &[],
};

/// `NextToken`: 0 to 1024 characters, `[a-zA-Z0-9+/=]*`.
pub static NEXT_TOKEN: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[a-zA-Z0-9+/=]*")), min: Some(0), max: Some(1024), values: &[] };

/// `ResourceARN`: 1 to 1024 characters,
/// `arn:[a-z\d-]+:kinesisvideo:[a-z0-9-]+:[0-9]+:[a-z]+/[a-zA-Z0-9_.-]+/[0-9]+`.
pub static RESOURCE_ARN: TextRule = TextRule {
    pattern: Some(Pattern::new(
        r"arn:[a-z\d-]+:kinesisvideo:[a-z0-9-]+:[0-9]+:[a-z]+/[a-zA-Z0-9_.-]+/[0-9]+",
    )),
    min: Some(1),
    max: Some(1024),
    values: &[],
};

/// `ResourceTags`: 1 to 50 entries.
pub static RESOURCE_TAGS: MapRule = MapRule {
    length: LengthRule { min: Some(1), max: Some(50) },
    keys: Some(&TAG_KEY),
    values: Some(&TAG_VALUE),
};

/// `StreamName`: 1 to 256 characters, `[a-zA-Z0-9_.-]+`.
pub static STREAM_NAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[a-zA-Z0-9_.-]+")), min: Some(1), max: Some(256), values: &[] };

/// `TagKey`: 1 to 128 characters, `^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$`.
pub static TAG_KEY: TextRule = TextRule {
    pattern: Some(Pattern::new(r"^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$")),
    min: Some(1),
    max: Some(128),
    values: &[],
};

/// `TagKeyList`: 1 to 50 items.
pub static TAG_KEY_LIST: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(50) }, items: Some(&TAG_KEY) };

/// `TagList`: 1 to 50 items.
pub static TAG_LIST: ListRule = ListRule { length: LengthRule { min: Some(1), max: Some(50) }, items: None };

/// `TagValue`: 0 to 256 characters, `[\p{L}\p{Z}\p{N}_.:/=+\-@]*`.
pub static TAG_VALUE: TextRule = TextRule {
    pattern: Some(Pattern::new(r"[\p{L}\p{Z}\p{N}_.:/=+\-@]*")),
    min: Some(0),
    max: Some(256),
    values: &[],
};

/// `UpdateDataRetentionOperation`.
pub static UPDATE_DATA_RETENTION_OPERATION: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &["INCREASE_DATA_RETENTION", "DECREASE_DATA_RETENTION"],
};

/// `Version`: 1 to 64 characters, `[a-zA-Z0-9]+`.
pub static VERSION: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[a-zA-Z0-9]+")), min: Some(1), max: Some(64), values: &[] };
