// Made by `cargo xtask generate` from models/lambda.json; what is changed here is lost.

//! What the model says about values in inputs.

use millstream_api::Pattern;
use millstream_api::rules::{LengthRule, ListRule, MapRule, NumberRule, TextRule};

/// `ApplicationLogLevel`.
pub static APPLICATION_LOG_LEVEL: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &["TRACE", "ERROR", "INFO", "DEBUG", "FATAL", "WARN"],
};

/// `Architecture`.
pub static ARCHITECTURE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["x86_64", "arm64"] };

/// `ArchitecturesList`: 1 items.
pub static ARCHITECTURES_LIST: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(1) }, items: Some(&ARCHITECTURE) };

/// `CapacityProviderArn`: 1 to 140 characters,
/// `arn:aws[a-zA-Z-]*:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:capacity-provider:[a-zA-Z0-9-_]+`.
pub static CAPACITY_PROVIDER_ARN: TextRule = TextRule {
    pattern: Some(Pattern::new(
        r"arn:aws[a-zA-Z-]*:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:capacity-provider:[a-zA-Z0-9-_]+",
    )),
    min: Some(1),
    max: Some(140),
    values: &[],
};

/// `CodeSigningConfigArn`: 0 to 200 characters,
/// `arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:code-signing-config:csc-[a-z0-9]{17}`.
pub static CODE_SIGNING_CONFIG_ARN: TextRule = TextRule {
    pattern: Some(Pattern::new(
        r"arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:code-signing-config:csc-[a-z0-9]{17}",
    )),
    min: Some(0),
    max: Some(200),
    values: &[],
};

/// `Description`: 0 to 256 characters.
pub static DESCRIPTION: TextRule = TextRule { pattern: None, min: Some(0), max: Some(256), values: &[] };

/// `DirectS3Read`.
pub static DIRECT_S3_READ: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["DISABLED", "AUTO", "ENABLED"] };

/// `DurableExecutionName`: 1 to 64 characters, `[a-zA-Z0-9-_]+`.
pub static DURABLE_EXECUTION_NAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[a-zA-Z0-9-_]+")), min: Some(1), max: Some(64), values: &[] };

/// `EnvironmentVariableName`: `[a-zA-Z]([a-zA-Z0-9_])+`.
pub static ENVIRONMENT_VARIABLE_NAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[a-zA-Z]([a-zA-Z0-9_])+")), min: None, max: None, values: &[] };

/// `EnvironmentVariables`.
pub static ENVIRONMENT_VARIABLES: MapRule = MapRule {
    length: LengthRule { min: None, max: None },
    keys: Some(&ENVIRONMENT_VARIABLE_NAME),
    values: None,
};

/// `EphemeralStorageSize`: 512 to 32768.
pub static EPHEMERAL_STORAGE_SIZE: NumberRule = NumberRule { min: Some(512), max: Some(32768) };

/// `ExecutionTimeout`: 1 to 31622400.
pub static EXECUTION_TIMEOUT: NumberRule = NumberRule { min: Some(1), max: Some(31622400) };

/// `FileSystemArn`: 0 to 256 characters,
/// `arn:aws[a-zA-Z-]*:elasticfilesystem:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:access-point/fsap-[a-f0-9]{17}$|^arn:aws[-a-z]*:s3files:[0-9a-z-:]+:file-system/fs-[0-9a-f]{17,40}/access-point/fsap-[0-9a-f]{17,40}`.
pub static FILE_SYSTEM_ARN: TextRule = TextRule {
    pattern: Some(Pattern::new(
        r"arn:aws[a-zA-Z-]*:elasticfilesystem:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:access-point/fsap-[a-f0-9]{17}$|^arn:aws[-a-z]*:s3files:[0-9a-z-:]+:file-system/fs-[0-9a-f]{17,40}/access-point/fsap-[0-9a-f]{17,40}",
    )),
    min: Some(0),
    max: Some(256),
    values: &[],
};

/// `FileSystemConfigList`: 0 to 1 items.
pub static FILE_SYSTEM_CONFIG_LIST: ListRule =
    ListRule { length: LengthRule { min: Some(0), max: Some(1) }, items: None };

/// `FunctionName`: 1 to 140 characters,
/// `(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\$LATEST|[a-zA-Z0-9-_]+))?`.
pub static FUNCTION_NAME: TextRule = TextRule {
    pattern: Some(Pattern::new(
        r"(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\$LATEST|[a-zA-Z0-9-_]+))?",
    )),
    min: Some(1),
    max: Some(140),
    values: &[],
};

/// `FunctionRuntimeAlias`: 1 to 128 characters.
pub static FUNCTION_RUNTIME_ALIAS: TextRule =
    TextRule { pattern: None, min: Some(1), max: Some(128), values: &[] };

/// `FunctionRuntimeArn`: 48 to 2048 characters, `arn:[a-z-]+:lambda:[a-z0-9-]+:\d{12}:runtime/.+`.
pub static FUNCTION_RUNTIME_ARN: TextRule = TextRule {
    pattern: Some(Pattern::new(r"arn:[a-z-]+:lambda:[a-z0-9-]+:\d{12}:runtime/.+")),
    min: Some(48),
    max: Some(2048),
    values: &[],
};

/// `FunctionVersion`.
pub static FUNCTION_VERSION: TextRule = TextRule { pattern: None, min: None, max: None, values: &["ALL"] };

/// `FunctionVersionLatestPublished`.
pub static FUNCTION_VERSION_LATEST_PUBLISHED: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["LATEST_PUBLISHED"] };

/// `Handler`: 0 to 128 characters, `[^\s]+`.
pub static HANDLER: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[^\s]+")), min: Some(0), max: Some(128), values: &[] };

/// `InvocationType`.
pub static INVOCATION_TYPE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["DryRun", "Event", "RequestResponse"] };

/// `KMSKeyArn`: 0 to 10000 characters, `(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()`.
pub static KMS_KEY_ARN: TextRule = TextRule {
    pattern: Some(Pattern::new(r"(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()")),
    min: Some(0),
    max: Some(10000),
    values: &[],
};

/// `LayerList`.
pub static LAYER_LIST: ListRule =
    ListRule { length: LengthRule { min: None, max: None }, items: Some(&LAYER_VERSION_ARN) };

/// `LayerVersionArn`: 1 to 2048 characters,
/// `((arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:layer:[a-zA-Z0-9-_]+:[0-9]+)|(arn:[a-zA-Z0-9-]+:lambda:::awslayer:[a-zA-Z0-9-_]+))`.
pub static LAYER_VERSION_ARN: TextRule = TextRule {
    pattern: Some(Pattern::new(
        r"((arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:layer:[a-zA-Z0-9-_]+:[0-9]+)|(arn:[a-zA-Z0-9-]+:lambda:::awslayer:[a-zA-Z0-9-_]+))",
    )),
    min: Some(1),
    max: Some(2048),
    values: &[],
};

/// `LocalMountPath`: 0 to 160 characters, `/mnt/[a-zA-Z0-9-_.]+`.
pub static LOCAL_MOUNT_PATH: TextRule = TextRule {
    pattern: Some(Pattern::new(r"/mnt/[a-zA-Z0-9-_.]+")),
    min: Some(0),
    max: Some(160),
    values: &[],
};

/// `LogFormat`.
pub static LOG_FORMAT: TextRule = TextRule { pattern: None, min: None, max: None, values: &["JSON", "Text"] };

/// `LogGroup`: 1 to 512 characters, `[\.\-_/#A-Za-z0-9]+`.
pub static LOG_GROUP: TextRule = TextRule {
    pattern: Some(Pattern::new(r"[\.\-_/#A-Za-z0-9]+")),
    min: Some(1),
    max: Some(512),
    values: &[],
};

/// `LogType`.
pub static LOG_TYPE: TextRule = TextRule { pattern: None, min: None, max: None, values: &["Tail", "None"] };

/// `MasterRegion`: 1 to 50 characters, `ALL|(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}`.
pub static MASTER_REGION: TextRule = TextRule {
    pattern: Some(Pattern::new(r"ALL|(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}")),
    min: Some(1),
    max: Some(50),
    values: &[],
};

/// `MaxListItems`: 1 to 10000.
pub static MAX_LIST_ITEMS: NumberRule = NumberRule { min: Some(1), max: Some(10000) };

/// `MemorySize`: 128 to 32768.
pub static MEMORY_SIZE: NumberRule = NumberRule { min: Some(128), max: Some(32768) };

/// `NamespacedFunctionName`: 1 to 256 characters,
/// `(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_\.]+)(:(\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9-_]+))?`.
pub static NAMESPACED_FUNCTION_NAME: TextRule = TextRule {
    pattern: Some(Pattern::new(
        r"(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_\.]+)(:(\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9-_]+))?",
    )),
    min: Some(1),
    max: Some(256),
    values: &[],
};

/// `NumericLatestPublishedOrAliasQualifier`: 1 to 128 characters, `\$(LATEST(\.PUBLISHED)?)|[a-zA-Z0-9-_$]+`.
pub static NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER: TextRule = TextRule {
    pattern: Some(Pattern::new(r"\$(LATEST(\.PUBLISHED)?)|[a-zA-Z0-9-_$]+")),
    min: Some(1),
    max: Some(128),
    values: &[],
};

/// `PackageType`.
pub static PACKAGE_TYPE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["Zip", "Image"] };

/// `PerExecutionEnvironmentMaxConcurrency`: 1 to 1600.
pub static PER_EXECUTION_ENVIRONMENT_MAX_CONCURRENCY: NumberRule =
    NumberRule { min: Some(1), max: Some(1600) };

/// `ResourceArn`: 0 to 10000 characters, `(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()`.
pub static RESOURCE_ARN: TextRule = TextRule {
    pattern: Some(Pattern::new(r"(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()")),
    min: Some(0),
    max: Some(10000),
    values: &[],
};

/// `RetentionPeriodInDays`: 1 to 90.
pub static RETENTION_PERIOD_IN_DAYS: NumberRule = NumberRule { min: Some(1), max: Some(90) };

/// `RoleArn`: 0 to 10000 characters, `arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`.
pub static ROLE_ARN: TextRule = TextRule {
    pattern: Some(Pattern::new(r"arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+")),
    min: Some(0),
    max: Some(10000),
    values: &[],
};

/// `Runtime`.
pub static RUNTIME: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &[
        "python3.14",
        "python3.15",
        "python3.12",
        "python3.13",
        "java25",
        "python3.10",
        "python3.11",
        "java21",
        "nodejs4.3",
        "dotnetcore2.0",
        "ruby2.5",
        "dotnetcore2.1",
        "ruby4.0",
        "python3.7",
        "python3.8",
        "python3.9",
        "java17.al2023",
        "java17",
        "python3.6",
        "dotnet10",
        "ruby2.7",
        "java11",
        "nodejs8.10",
        "java8.al2",
        "java11.al2023",
        "nodejs20.x",
        "provided.al2023",
        "nodejs24.x",
        "nodejs22.x",
        "provided",
        "nodejs26.x",
        "nodejs",
        "go1.x",
        "dotnetcore1.0",
        "ruby3.3",
        "java8",
        "ruby3.4",
        "dotnetcore3.1",
        "ruby3.2",
        "nodejs12.x",
        "nodejs10.x",
        "python2.7",
        "custom",
        "nodejs16.x",
        "nodejs14.x",
        "dotnet8",
        "java8.al2023",
        "dotnet6",
        "nodejs18.x",
        "nodejs4.3-edge",
        "provided.al2",
        "nodejs6.10",
    ],
};

/// `S3Bucket`: 3 to 63 characters, `[0-9A-Za-z\.\-_]*(?<!\.)`.
pub static S3_BUCKET: TextRule = TextRule {
    pattern: Some(Pattern::new(r"[0-9A-Za-z\.\-_]*(?<!\.)")),
    min: Some(3),
    max: Some(63),
    values: &[],
};

/// `S3Key`: 1 to 1024 characters, `.*`.
pub static S3_KEY: TextRule =
    TextRule { pattern: Some(Pattern::new(r".*")), min: Some(1), max: Some(1024), values: &[] };

/// `S3ObjectStorageMode`.
pub static S3_OBJECT_STORAGE_MODE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["REFERENCE", "COPY"] };

/// `S3ObjectVersion`: 1 to 1024 characters, `.*`.
pub static S3_OBJECT_VERSION: TextRule =
    TextRule { pattern: Some(Pattern::new(r".*")), min: Some(1), max: Some(1024), values: &[] };

/// `SecurityGroupId`: 0 to 1024 characters, `sg-[0-9a-zA-Z]*`.
pub static SECURITY_GROUP_ID: TextRule =
    TextRule { pattern: Some(Pattern::new(r"sg-[0-9a-zA-Z]*")), min: Some(0), max: Some(1024), values: &[] };

/// `SecurityGroupIds`: 0 to 5 items.
pub static SECURITY_GROUP_IDS: ListRule =
    ListRule { length: LengthRule { min: Some(0), max: Some(5) }, items: Some(&SECURITY_GROUP_ID) };

/// `SnapStartApplyOn`.
pub static SNAP_START_APPLY_ON: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["PublishedVersions", "None"] };

/// `StringList`: 0 to 1500 items.
pub static STRING_LIST: ListRule =
    ListRule { length: LengthRule { min: Some(0), max: Some(1500) }, items: None };

/// `SubnetId`: 0 to 1024 characters, `subnet-[0-9a-z]*`.
pub static SUBNET_ID: TextRule =
    TextRule { pattern: Some(Pattern::new(r"subnet-[0-9a-z]*")), min: Some(0), max: Some(1024), values: &[] };

/// `SubnetIds`: 0 to 16 items.
pub static SUBNET_IDS: ListRule =
    ListRule { length: LengthRule { min: Some(0), max: Some(16) }, items: Some(&SUBNET_ID) };

/// `SystemLogLevel`.
pub static SYSTEM_LOG_LEVEL: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["INFO", "DEBUG", "WARN"] };

/// `TagKey`: 1 to 128 characters, `([\p{L}\p{Z}\p{N}_.:/=+\-@]*)`.
pub static TAG_KEY: TextRule = TextRule {
    pattern: Some(Pattern::new(r"([\p{L}\p{Z}\p{N}_.:/=+\-@]*)")),
    min: Some(1),
    max: Some(128),
    values: &[],
};

/// `TagValue`: 0 to 256 characters, `([\p{L}\p{Z}\p{N}_.:/=+\-@]*)`.
pub static TAG_VALUE: TextRule = TextRule {
    pattern: Some(Pattern::new(r"([\p{L}\p{Z}\p{N}_.:/=+\-@]*)")),
    min: Some(0),
    max: Some(256),
    values: &[],
};

/// `Tags`.
pub static TAGS: MapRule =
    MapRule { length: LengthRule { min: None, max: None }, keys: Some(&TAG_KEY), values: Some(&TAG_VALUE) };

/// `TenantId`: 1 to 256 characters, `[a-zA-Z0-9\._:\/=+\-@ ]+`.
pub static TENANT_ID: TextRule = TextRule {
    pattern: Some(Pattern::new(r"[a-zA-Z0-9\._:\/=+\-@ ]+")),
    min: Some(1),
    max: Some(256),
    values: &[],
};

/// `TenantIsolationMode`.
pub static TENANT_ISOLATION_MODE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["PER_TENANT"] };

/// `Timeout`: 1 to 5400.
pub static TIMEOUT: NumberRule = NumberRule { min: Some(1), max: Some(5400) };

/// `TracingMode`.
pub static TRACING_MODE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["Active", "PassThrough"] };

/// `WorkingDirectory`: 0 to 1000 characters.
pub static WORKING_DIRECTORY: TextRule =
    TextRule { pattern: None, min: Some(0), max: Some(1000), values: &[] };
