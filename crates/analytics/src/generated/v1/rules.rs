// Made by `cargo xtask generate` from models/kinesisanalytics.json; what is changed here is lost.

//! What the model says about values in inputs.

use millstream_api::Pattern;
use millstream_api::rules::{LengthRule, ListRule, NumberRule, TextRule};

/// `ApplicationCode`: 0 to 102400 characters.
pub static APPLICATION_CODE: TextRule =
    TextRule { pattern: None, min: Some(0), max: Some(102400), values: &[] };

/// `ApplicationDescription`: 0 to 1024 characters.
pub static APPLICATION_DESCRIPTION: TextRule =
    TextRule { pattern: None, min: Some(0), max: Some(1024), values: &[] };

/// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
pub static APPLICATION_NAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[a-zA-Z0-9_.-]+")), min: Some(1), max: Some(128), values: &[] };

/// `ApplicationVersionId`: 1 to 999999999.
pub static APPLICATION_VERSION_ID: NumberRule = NumberRule { min: Some(1), max: Some(999999999) };

/// `BucketARN`: 1 to 2048 characters, `arn:.*`.
pub static BUCKET_ARN: TextRule =
    TextRule { pattern: Some(Pattern::new(r"arn:.*")), min: Some(1), max: Some(2048), values: &[] };

/// `FileKey`: 1 to 1024 characters.
pub static FILE_KEY: TextRule = TextRule { pattern: None, min: Some(1), max: Some(1024), values: &[] };

/// `Id`: 1 to 50 characters, `[a-zA-Z0-9_.-]+`.
pub static ID: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[a-zA-Z0-9_.-]+")), min: Some(1), max: Some(50), values: &[] };

/// `InAppStreamName`: 1 to 32 characters.
pub static IN_APP_STREAM_NAME: TextRule =
    TextRule { pattern: None, min: Some(1), max: Some(32), values: &[] };

/// `InAppTableName`: 1 to 32 characters.
pub static IN_APP_TABLE_NAME: TextRule = TextRule { pattern: None, min: Some(1), max: Some(32), values: &[] };

/// `InputParallelismCount`: 1 to 64.
pub static INPUT_PARALLELISM_COUNT: NumberRule = NumberRule { min: Some(1), max: Some(64) };

/// `InputStartingPosition`.
pub static INPUT_STARTING_POSITION: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["NOW", "TRIM_HORIZON", "LAST_STOPPED_POINT"] };

/// `KinesisAnalyticsARN`: 1 to 2048 characters,
/// `arn:aws:kinesisanalytics:[a-z]{2}-[a-z]+-\d{1}+:\d{12}+:application/[a-zA-Z0-9_.-]{1,128}`.
pub static KINESIS_ANALYTICS_ARN: TextRule = TextRule {
    pattern: Some(Pattern::new(
        r"arn:aws:kinesisanalytics:[a-z]{2}-[a-z]+-\d{1}+:\d{12}+:application/[a-zA-Z0-9_.-]{1,128}",
    )),
    min: Some(1),
    max: Some(2048),
    values: &[],
};

/// `ListApplicationsInputLimit`: 1 to 50.
pub static LIST_APPLICATIONS_INPUT_LIMIT: NumberRule = NumberRule { min: Some(1), max: Some(50) };

/// `LogStreamARN`: 1 to 2048 characters, `arn:.*`.
pub static LOG_STREAM_ARN: TextRule =
    TextRule { pattern: Some(Pattern::new(r"arn:.*")), min: Some(1), max: Some(2048), values: &[] };

/// `RecordColumnDelimiter`: at least 1 characters.
pub static RECORD_COLUMN_DELIMITER: TextRule =
    TextRule { pattern: None, min: Some(1), max: None, values: &[] };

/// `RecordColumnSqlType`: at least 1 characters.
pub static RECORD_COLUMN_SQL_TYPE: TextRule =
    TextRule { pattern: None, min: Some(1), max: None, values: &[] };

/// `RecordColumns`: 1 to 1000 items.
pub static RECORD_COLUMNS: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(1000) }, items: None };

/// `RecordEncoding`: `UTF-8`.
pub static RECORD_ENCODING: TextRule =
    TextRule { pattern: Some(Pattern::new(r"UTF-8")), min: None, max: None, values: &[] };

/// `RecordFormatType`.
pub static RECORD_FORMAT_TYPE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["CSV", "JSON"] };

/// `RecordRowDelimiter`: at least 1 characters.
pub static RECORD_ROW_DELIMITER: TextRule = TextRule { pattern: None, min: Some(1), max: None, values: &[] };

/// `RecordRowPath`: at least 1 characters.
pub static RECORD_ROW_PATH: TextRule = TextRule { pattern: None, min: Some(1), max: None, values: &[] };

/// `ResourceARN`: 1 to 2048 characters, `arn:.*`.
pub static RESOURCE_ARN: TextRule =
    TextRule { pattern: Some(Pattern::new(r"arn:.*")), min: Some(1), max: Some(2048), values: &[] };

/// `RoleARN`: 1 to 2048 characters, `arn:aws:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`.
pub static ROLE_ARN: TextRule = TextRule {
    pattern: Some(Pattern::new(r"arn:aws:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+")),
    min: Some(1),
    max: Some(2048),
    values: &[],
};

/// `TagKey`: 1 to 128 characters.
pub static TAG_KEY: TextRule = TextRule { pattern: None, min: Some(1), max: Some(128), values: &[] };

/// `TagKeys`: 1 to 200 items.
pub static TAG_KEYS: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(200) }, items: Some(&TAG_KEY) };

/// `TagValue`: 0 to 256 characters.
pub static TAG_VALUE: TextRule = TextRule { pattern: None, min: Some(0), max: Some(256), values: &[] };

/// `Tags`: 1 to 200 items.
pub static TAGS: ListRule = ListRule { length: LengthRule { min: Some(1), max: Some(200) }, items: None };
