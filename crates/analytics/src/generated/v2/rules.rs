// Made by `cargo xtask generate` from models/kinesisanalyticsv2.json; what is changed here is lost.

//! What the model says about values in inputs.

use millstream_api::Pattern;
use millstream_api::rules::{BlobRule, LengthRule, ListRule, MapRule, NumberRule, TextRule};

/// `ApplicationDescription`: 0 to 1024 characters.
pub static APPLICATION_DESCRIPTION: TextRule =
    TextRule { pattern: None, min: Some(0), max: Some(1024), values: &[] };

/// `ApplicationMaintenanceWindowStartTime`: 5 characters, `([01][0-9]|2[0-3]):[0-5][0-9]`.
pub static APPLICATION_MAINTENANCE_WINDOW_START_TIME: TextRule = TextRule {
    pattern: Some(Pattern::new(r"([01][0-9]|2[0-3]):[0-5][0-9]")),
    min: Some(5),
    max: Some(5),
    values: &[],
};

/// `ApplicationMode`.
pub static APPLICATION_MODE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["STREAMING", "INTERACTIVE"] };

/// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
pub static APPLICATION_NAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[a-zA-Z0-9_.-]+")), min: Some(1), max: Some(128), values: &[] };

/// `ApplicationRestoreType`.
pub static APPLICATION_RESTORE_TYPE: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &["SKIP_RESTORE_FROM_SNAPSHOT", "RESTORE_FROM_LATEST_SNAPSHOT", "RESTORE_FROM_CUSTOM_SNAPSHOT"],
};

/// `ApplicationVersionId`: 1 to 999999999.
pub static APPLICATION_VERSION_ID: NumberRule = NumberRule { min: Some(1), max: Some(999999999) };

/// `ArtifactType`.
pub static ARTIFACT_TYPE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["UDF", "DEPENDENCY_JAR"] };

/// `BasePath`: 1 to 1024 characters, `[a-zA-Z0-9/!-_.*'()]+`.
pub static BASE_PATH: TextRule = TextRule {
    pattern: Some(Pattern::new(r"[a-zA-Z0-9/!-_.*'()]+")),
    min: Some(1),
    max: Some(1024),
    values: &[],
};

/// `BucketARN`: 1 to 2048 characters, `arn:.*`.
pub static BUCKET_ARN: TextRule =
    TextRule { pattern: Some(Pattern::new(r"arn:.*")), min: Some(1), max: Some(2048), values: &[] };

/// `CheckpointInterval`: at least 1.
pub static CHECKPOINT_INTERVAL: NumberRule = NumberRule { min: Some(1), max: None };

/// `CodeContentType`.
pub static CODE_CONTENT_TYPE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["PLAINTEXT", "ZIPFILE"] };

/// `ConditionalToken`: 1 to 512 characters, `[a-zA-Z0-9-_+/=]+`.
pub static CONDITIONAL_TOKEN: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[a-zA-Z0-9-_+/=]+")), min: Some(1), max: Some(512), values: &[] };

/// `ConfigurationType`.
pub static CONFIGURATION_TYPE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["CUSTOM", "DEFAULT"] };

/// `CustomArtifactsConfigurationList`: at most 50 items.
pub static CUSTOM_ARTIFACTS_CONFIGURATION_LIST: ListRule =
    ListRule { length: LengthRule { min: None, max: Some(50) }, items: None };

/// `DatabaseARN`: 1 to 2048 characters, `arn:.*`.
pub static DATABASE_ARN: TextRule =
    TextRule { pattern: Some(Pattern::new(r"arn:.*")), min: Some(1), max: Some(2048), values: &[] };

/// `FileKey`: 1 to 1024 characters.
pub static FILE_KEY: TextRule = TextRule { pattern: None, min: Some(1), max: Some(1024), values: &[] };

/// `Id`: 1 to 50 characters, `[a-zA-Z0-9_.-]+`.
pub static ID: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[a-zA-Z0-9_.-]+")), min: Some(1), max: Some(50), values: &[] };

/// `InAppStreamName`: 1 to 32 characters, `[^-\s<>&]*`.
pub static IN_APP_STREAM_NAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[^-\s<>&]*")), min: Some(1), max: Some(32), values: &[] };

/// `InAppTableName`: 1 to 32 characters.
pub static IN_APP_TABLE_NAME: TextRule = TextRule { pattern: None, min: Some(1), max: Some(32), values: &[] };

/// `InputParallelismCount`: 1 to 64.
pub static INPUT_PARALLELISM_COUNT: NumberRule = NumberRule { min: Some(1), max: Some(64) };

/// `InputStartingPosition`.
pub static INPUT_STARTING_POSITION: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["NOW", "TRIM_HORIZON", "LAST_STOPPED_POINT"] };

/// `KeyId`: 1 to 2048 characters.
pub static KEY_ID: TextRule = TextRule { pattern: None, min: Some(1), max: Some(2048), values: &[] };

/// `KeyPrefix`: 1 to 200 characters.
pub static KEY_PREFIX: TextRule = TextRule { pattern: None, min: Some(1), max: Some(200), values: &[] };

/// `KeyType`.
pub static KEY_TYPE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["CUSTOMER_MANAGED_KEY", "AWS_OWNED_KEY"] };

/// `KinesisAnalyticsARN`: 1 to 2048 characters, `arn:.*`.
pub static KINESIS_ANALYTICS_ARN: TextRule =
    TextRule { pattern: Some(Pattern::new(r"arn:.*")), min: Some(1), max: Some(2048), values: &[] };

/// `ListApplicationOperationsInputLimit`: 1 to 50.
pub static LIST_APPLICATION_OPERATIONS_INPUT_LIMIT: NumberRule = NumberRule { min: Some(1), max: Some(50) };

/// `ListApplicationVersionsInputLimit`: 1 to 50.
pub static LIST_APPLICATION_VERSIONS_INPUT_LIMIT: NumberRule = NumberRule { min: Some(1), max: Some(50) };

/// `ListApplicationsInputLimit`: 1 to 50.
pub static LIST_APPLICATIONS_INPUT_LIMIT: NumberRule = NumberRule { min: Some(1), max: Some(50) };

/// `ListSnapshotOperationsLimit`: 1 to 50.
pub static LIST_SNAPSHOT_OPERATIONS_LIMIT: NumberRule = NumberRule { min: Some(1), max: Some(50) };

/// `ListSnapshotsInputLimit`: 1 to 50.
pub static LIST_SNAPSHOTS_INPUT_LIMIT: NumberRule = NumberRule { min: Some(1), max: Some(50) };

/// `ListSnapshotsLimit`: 1 to 50.
pub static LIST_SNAPSHOTS_LIMIT: NumberRule = NumberRule { min: Some(1), max: Some(50) };

/// `LogLevel`.
pub static LOG_LEVEL: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["ERROR", "INFO", "DEBUG", "WARN"] };

/// `LogStreamARN`: 1 to 2048 characters, `arn:.*`.
pub static LOG_STREAM_ARN: TextRule =
    TextRule { pattern: Some(Pattern::new(r"arn:.*")), min: Some(1), max: Some(2048), values: &[] };

/// `MavenArtifactId`: 1 to 256 characters, `[a-zA-Z0-9_.-]+`.
pub static MAVEN_ARTIFACT_ID: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[a-zA-Z0-9_.-]+")), min: Some(1), max: Some(256), values: &[] };

/// `MavenGroupId`: 1 to 256 characters, `[a-zA-Z0-9_.-]+`.
pub static MAVEN_GROUP_ID: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[a-zA-Z0-9_.-]+")), min: Some(1), max: Some(256), values: &[] };

/// `MavenVersion`: 1 to 256 characters, `[a-zA-Z0-9_.-]+`.
pub static MAVEN_VERSION: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[a-zA-Z0-9_.-]+")), min: Some(1), max: Some(256), values: &[] };

/// `MetricsLevel`.
pub static METRICS_LEVEL: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &["TASK", "PARALLELISM", "OPERATOR", "APPLICATION"],
};

/// `MinPauseBetweenCheckpoints`: at least 0.
pub static MIN_PAUSE_BETWEEN_CHECKPOINTS: NumberRule = NumberRule { min: Some(0), max: None };

/// `NextToken`: 1 to 512 characters.
pub static NEXT_TOKEN: TextRule = TextRule { pattern: None, min: Some(1), max: Some(512), values: &[] };

/// `ObjectVersion`: 0 to 1024 characters.
pub static OBJECT_VERSION: TextRule = TextRule { pattern: None, min: Some(0), max: Some(1024), values: &[] };

/// `Operation`: 1 to 64 characters.
pub static OPERATION: TextRule = TextRule { pattern: None, min: Some(1), max: Some(64), values: &[] };

/// `OperationId`: 1 to 64 characters.
pub static OPERATION_ID: TextRule = TextRule { pattern: None, min: Some(1), max: Some(64), values: &[] };

/// `OperationStatus`.
pub static OPERATION_STATUS: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &["IN_PROGRESS", "CANCELLED", "FAILED", "SUCCESSFUL"],
};

/// `Parallelism`: at least 1.
pub static PARALLELISM: NumberRule = NumberRule { min: Some(1), max: None };

/// `ParallelismPerKPU`: at least 1.
pub static PARALLELISM_PER_KPU: NumberRule = NumberRule { min: Some(1), max: None };

/// `PropertyGroups`: at most 50 items.
pub static PROPERTY_GROUPS: ListRule =
    ListRule { length: LengthRule { min: None, max: Some(50) }, items: None };

/// `PropertyKey`: 1 to 2048 characters.
pub static PROPERTY_KEY: TextRule = TextRule { pattern: None, min: Some(1), max: Some(2048), values: &[] };

/// `PropertyMap`: 1 to 50 entries.
pub static PROPERTY_MAP: MapRule = MapRule {
    length: LengthRule { min: Some(1), max: Some(50) },
    keys: Some(&PROPERTY_KEY),
    values: Some(&PROPERTY_VALUE),
};

/// `PropertyValue`: 1 to 2048 characters.
pub static PROPERTY_VALUE: TextRule = TextRule { pattern: None, min: Some(1), max: Some(2048), values: &[] };

/// `RecordColumnDelimiter`: 1 to 1024 characters.
pub static RECORD_COLUMN_DELIMITER: TextRule =
    TextRule { pattern: None, min: Some(1), max: Some(1024), values: &[] };

/// `RecordColumnMapping`: 0 to 65535 characters.
pub static RECORD_COLUMN_MAPPING: TextRule =
    TextRule { pattern: None, min: Some(0), max: Some(65535), values: &[] };

/// `RecordColumnName`: 1 to 256 characters, `[^-\s<>&]*`.
pub static RECORD_COLUMN_NAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[^-\s<>&]*")), min: Some(1), max: Some(256), values: &[] };

/// `RecordColumnSqlType`: 1 to 100 characters.
pub static RECORD_COLUMN_SQL_TYPE: TextRule =
    TextRule { pattern: None, min: Some(1), max: Some(100), values: &[] };

/// `RecordColumns`: 1 to 1000 items.
pub static RECORD_COLUMNS: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(1000) }, items: None };

/// `RecordEncoding`: 5 characters, `UTF-8`.
pub static RECORD_ENCODING: TextRule =
    TextRule { pattern: Some(Pattern::new(r"UTF-8")), min: Some(5), max: Some(5), values: &[] };

/// `RecordFormatType`.
pub static RECORD_FORMAT_TYPE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["CSV", "JSON"] };

/// `RecordRowDelimiter`: 1 to 1024 characters.
pub static RECORD_ROW_DELIMITER: TextRule =
    TextRule { pattern: None, min: Some(1), max: Some(1024), values: &[] };

/// `RecordRowPath`: 1 to 65535 characters, `^(?=^\$)(?=^\S+$).*$`.
pub static RECORD_ROW_PATH: TextRule = TextRule {
    pattern: Some(Pattern::new(r"^(?=^\$)(?=^\S+$).*$")),
    min: Some(1),
    max: Some(65535),
    values: &[],
};

/// `ResourceARN`: 1 to 2048 characters, `arn:.*`.
pub static RESOURCE_ARN: TextRule =
    TextRule { pattern: Some(Pattern::new(r"arn:.*")), min: Some(1), max: Some(2048), values: &[] };

/// `RoleARN`: 1 to 2048 characters, `arn:.*`.
pub static ROLE_ARN: TextRule =
    TextRule { pattern: Some(Pattern::new(r"arn:.*")), min: Some(1), max: Some(2048), values: &[] };

/// `RuntimeEnvironment`.
pub static RUNTIME_ENVIRONMENT: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &[
        "SQL-1_0",
        "ZEPPELIN-FLINK-2_0",
        "FLINK-1_19",
        "ZEPPELIN-FLINK-3_0",
        "FLINK-1_18",
        "FLINK-1_15",
        "FLINK-1_13",
        "ZEPPELIN-FLINK-1_0",
        "FLINK-1_11",
        "FLINK-1_20",
        "FLINK-1_8",
        "FLINK-1_6",
        "FLINK-2_2",
        "FLINK-2_3",
    ],
};

/// `SecurityGroupIds`: 1 to 5 items.
pub static SECURITY_GROUP_IDS: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(5) }, items: None };

/// `SessionExpirationDurationInSeconds`: 1800 to 43200.
pub static SESSION_EXPIRATION_DURATION_IN_SECONDS: NumberRule =
    NumberRule { min: Some(1800), max: Some(43200) };

/// `SnapshotArn`: 1 to 2048 characters.
pub static SNAPSHOT_ARN: TextRule = TextRule { pattern: None, min: Some(1), max: Some(2048), values: &[] };

/// `SnapshotFormat`.
pub static SNAPSHOT_FORMAT: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["CANONICAL"] };

/// `SnapshotInitiator`.
pub static SNAPSHOT_INITIATOR: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["SYSTEM", "USER"] };

/// `SnapshotInitiatorOperation`.
pub static SNAPSHOT_INITIATOR_OPERATION: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &["SystemCreateSnapshot", "CreateSnapshot", "ImportSnapshot"],
};

/// `SnapshotMode`.
pub static SNAPSHOT_MODE: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &["APPLICATION_SNAPSHOTS_LEGACY", "ENHANCED_SNAPSHOTS"],
};

/// `SnapshotName`: 1 to 256 characters, `[a-zA-Z0-9_.-]+`.
pub static SNAPSHOT_NAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[a-zA-Z0-9_.-]+")), min: Some(1), max: Some(256), values: &[] };

/// `SnapshotOperation`.
pub static SNAPSHOT_OPERATION: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &["SystemCreateSnapshot", "ExportSnapshot", "DeleteSnapshot", "CreateSnapshot", "ImportSnapshot"],
};

/// `SnapshotOperationId`: 1 to 64 characters.
pub static SNAPSHOT_OPERATION_ID: TextRule =
    TextRule { pattern: None, min: Some(1), max: Some(64), values: &[] };

/// `SnapshotOperationStatus`.
pub static SNAPSHOT_OPERATION_STATUS: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &["IN_PROGRESS", "CANCELLED", "FAILED", "SUCCESSFUL"],
};

/// `SnapshotStatus`.
pub static SNAPSHOT_STATUS: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["READY", "FAILED", "DELETING", "CREATING"] };

/// `SnapshotV2Description`: 0 to 1024 characters, `[^\u0000-\u001F\u007F]*`.
pub static SNAPSHOT_V2_DESCRIPTION: TextRule = TextRule {
    pattern: Some(Pattern::new(r"[^\u0000-\u001F\u007F]*")),
    min: Some(0),
    max: Some(1024),
    values: &[],
};

/// `SnapshotV2Name`: 1 to 100 characters, `[a-zA-Z0-9_.-]+`.
pub static SNAPSHOT_V2_NAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[a-zA-Z0-9_.-]+")), min: Some(1), max: Some(100), values: &[] };

/// `StorageLocationType`.
pub static STORAGE_LOCATION_TYPE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["S3"] };

/// `SubnetIds`: 1 to 16 items.
pub static SUBNET_IDS: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(16) }, items: None };

/// `TagKey`: 1 to 128 characters.
pub static TAG_KEY: TextRule = TextRule { pattern: None, min: Some(1), max: Some(128), values: &[] };

/// `TagKeys`: 1 to 200 items.
pub static TAG_KEYS: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(200) }, items: Some(&TAG_KEY) };

/// `TagValue`: 0 to 256 characters.
pub static TAG_VALUE: TextRule = TextRule { pattern: None, min: Some(0), max: Some(256), values: &[] };

/// `Tags`: 1 to 200 items.
pub static TAGS: ListRule = ListRule { length: LengthRule { min: Some(1), max: Some(200) }, items: None };

/// `TextContent`: 0 to 102400 characters.
pub static TEXT_CONTENT: TextRule = TextRule { pattern: None, min: Some(0), max: Some(102400), values: &[] };

/// `UrlType`.
pub static URL_TYPE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["ZEPPELIN_UI_URL", "FLINK_DASHBOARD_URL"] };

/// `ZipFileContent`: 0 to 52428800 bytes.
pub static ZIP_FILE_CONTENT: BlobRule = BlobRule { length: LengthRule { min: Some(0), max: Some(52428800) } };
