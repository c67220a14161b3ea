// Made by `cargo xtask generate` from models/lambda.json; what is changed here is lost.

//! What the operations take.

use std::collections::BTreeMap;

use millstream_api::{Decode, Held, Malformed, Members, Reader, Violations, int, list, map, texts};
use millstream_base::Blob;

use super::{
    AcceleratorConfig, Architecture, CapacityProviderConfig, DeadLetterConfig, DurableConfig, Environment,
    EphemeralStorage, FileSystemConfig, FunctionCode, FunctionRuntimeConfig, FunctionVersion,
    FunctionVersionLatestPublished, ImageConfig, InvocationType, LogType, LoggingConfig, PackageType,
    Runtime, S3ObjectStorageMode, SnapStart, TenancyConfig, TracingConfig, VpcConfig, rules,
};

/// Input of `CreateFunction`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateFunctionRequest {
    /// `FunctionName`: 1 to 140 characters,
    /// `(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\$LATEST|[a-zA-Z0-9-_]+))?`.
    pub function_name: String,
    /// `Runtime`.
    pub runtime: Option<Runtime>,
    /// `Role`: 0 to 10000 characters, `arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role: String,
    /// `Handler`: 0 to 128 characters, `[^\s]+`.
    pub handler: Option<String>,
    /// `Code`.
    pub code: FunctionCode,
    /// `Description`: 0 to 256 characters.
    pub description: Option<String>,
    /// `Timeout`: 1 to 5400.
    pub timeout: Option<i32>,
    /// `MemorySize`: 128 to 32768.
    pub memory_size: Option<i32>,
    /// `Publish`.
    pub publish: Option<bool>,
    /// `PublishTo`.
    pub publish_to: Option<FunctionVersionLatestPublished>,
    /// `VpcConfig`.
    pub vpc_config: Option<VpcConfig>,
    /// `PackageType`.
    pub package_type: Option<PackageType>,
    /// `DeadLetterConfig`.
    pub dead_letter_config: Option<DeadLetterConfig>,
    /// `Environment`.
    pub environment: Option<Environment>,
    /// `KMSKeyArn`: 0 to 10000 characters, `(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()`.
    pub kms_key_arn: Option<String>,
    /// `TracingConfig`.
    pub tracing_config: Option<TracingConfig>,
    /// `Tags`.
    pub tags: Option<BTreeMap<String, String>>,
    /// `Layers`.
    pub layers: Option<Vec<String>>,
    /// `FileSystemConfigs`: 0 to 1 items.
    pub file_system_configs: Option<Vec<FileSystemConfig>>,
    /// `CodeSigningConfigArn`: 0 to 200 characters,
    /// `arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:code-signing-config:csc-[a-z0-9]{17}`.
    pub code_signing_config_arn: Option<String>,
    /// `ImageConfig`.
    pub image_config: Option<ImageConfig>,
    /// `Architectures`: 1 items.
    pub architectures: Option<Vec<Architecture>>,
    /// `EphemeralStorage`.
    pub ephemeral_storage: Option<EphemeralStorage>,
    /// `SnapStart`.
    pub snap_start: Option<SnapStart>,
    /// `LoggingConfig`.
    pub logging_config: Option<LoggingConfig>,
    /// `TenancyConfig`.
    pub tenancy_config: Option<TenancyConfig>,
    /// `CapacityProviderConfig`.
    pub capacity_provider_config: Option<CapacityProviderConfig>,
    /// `DurableConfig`.
    pub durable_config: Option<DurableConfig>,
    /// `RuntimeConfig`.
    pub runtime_config: Option<FunctionRuntimeConfig>,
    /// `AcceleratorConfig`.
    pub accelerator_config: Option<AcceleratorConfig>,
}

impl Decode for CreateFunctionRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "FunctionName",
            "Runtime",
            "Role",
            "Handler",
            "Code",
            "Description",
            "Timeout",
            "MemorySize",
            "Publish",
            "PublishTo",
            "VpcConfig",
            "PackageType",
            "DeadLetterConfig",
            "Environment",
            "KMSKeyArn",
            "TracingConfig",
            "Tags",
            "Layers",
            "FileSystemConfigs",
            "CodeSigningConfigArn",
            "ImageConfig",
            "Architectures",
            "EphemeralStorage",
            "SnapStart",
            "LoggingConfig",
            "TenancyConfig",
            "CapacityProviderConfig",
            "DurableConfig",
            "RuntimeConfig",
            "AcceleratorConfig",
        ]);
        let mut function_name = None;
        let mut runtime = None;
        let mut role = None;
        let mut handler = None;
        let mut code = None;
        let mut description = None;
        let mut timeout = None;
        let mut memory_size = None;
        let mut publish = None;
        let mut publish_to = None;
        let mut vpc_config = None;
        let mut package_type = None;
        let mut dead_letter_config = None;
        let mut environment = None;
        let mut kms_key_arn = None;
        let mut tracing_config = None;
        let mut tags = None;
        let mut layers = None;
        let mut file_system_configs = None;
        let mut code_signing_config_arn = None;
        let mut image_config = None;
        let mut architectures = None;
        let mut ephemeral_storage = None;
        let mut snap_start = None;
        let mut logging_config = None;
        let mut tenancy_config = None;
        let mut capacity_provider_config = None;
        let mut durable_config = None;
        let mut runtime_config = None;
        let mut accelerator_config = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => function_name = Some(reader.string()?),
                1 => runtime = Some(reader.string()?),
                2 => role = Some(reader.string()?),
                3 => handler = Some(reader.string()?),
                4 => {
                    code = Some(held.keep(4, violations, |violations| {
                        violations.within("code", |violations| FunctionCode::decode(reader, violations))
                    })?)
                }
                5 => description = Some(reader.string()?),
                6 => timeout = Some(int(reader)?),
                7 => memory_size = Some(int(reader)?),
                8 => publish = Some(reader.bool()?),
                9 => publish_to = Some(reader.string()?),
                10 => {
                    vpc_config = Some(held.keep(10, violations, |violations| {
                        violations.within("vpcConfig", |violations| VpcConfig::decode(reader, violations))
                    })?)
                }
                11 => package_type = Some(reader.string()?),
                12 => {
                    dead_letter_config = Some(held.keep(12, violations, |violations| {
                        violations.within("deadLetterConfig", |violations| {
                            DeadLetterConfig::decode(reader, violations)
                        })
                    })?)
                }
                13 => {
                    environment = Some(held.keep(13, violations, |violations| {
                        violations.within("environment", |violations| Environment::decode(reader, violations))
                    })?)
                }
                14 => kms_key_arn = Some(reader.string()?),
                15 => {
                    tracing_config = Some(held.keep(15, violations, |violations| {
                        violations
                            .within("tracingConfig", |violations| TracingConfig::decode(reader, violations))
                    })?)
                }
                16 => tags = Some(held.keep(16, violations, |violations| map(reader, "tags", violations))?),
                17 => {
                    layers =
                        Some(held.keep(17, violations, |violations| texts(reader, "layers", violations))?)
                }
                18 => {
                    file_system_configs =
                        Some(held.keep(18, violations, |violations| {
                            list(reader, "fileSystemConfigs", violations)
                        })?)
                }
                19 => code_signing_config_arn = Some(reader.string()?),
                20 => {
                    image_config = Some(held.keep(20, violations, |violations| {
                        violations.within("imageConfig", |violations| ImageConfig::decode(reader, violations))
                    })?)
                }
                21 => {
                    architectures = Some(
                        held.keep(21, violations, |violations| texts(reader, "architectures", violations))?,
                    )
                }
                22 => {
                    ephemeral_storage = Some(held.keep(22, violations, |violations| {
                        violations.within("ephemeralStorage", |violations| {
                            EphemeralStorage::decode(reader, violations)
                        })
                    })?)
                }
                23 => {
                    snap_start = Some(held.keep(23, violations, |violations| {
                        violations.within("snapStart", |violations| SnapStart::decode(reader, violations))
                    })?)
                }
                24 => {
                    logging_config = Some(held.keep(24, violations, |violations| {
                        violations
                            .within("loggingConfig", |violations| LoggingConfig::decode(reader, violations))
                    })?)
                }
                25 => {
                    tenancy_config = Some(held.keep(25, violations, |violations| {
                        violations
                            .within("tenancyConfig", |violations| TenancyConfig::decode(reader, violations))
                    })?)
                }
                26 => {
                    capacity_provider_config = Some(held.keep(26, violations, |violations| {
                        violations.within("capacityProviderConfig", |violations| {
                            CapacityProviderConfig::decode(reader, violations)
                        })
                    })?)
                }
                27 => {
                    durable_config = Some(held.keep(27, violations, |violations| {
                        violations
                            .within("durableConfig", |violations| DurableConfig::decode(reader, violations))
                    })?)
                }
                28 => {
                    runtime_config = Some(held.keep(28, violations, |violations| {
                        violations.within("runtimeConfig", |violations| {
                            FunctionRuntimeConfig::decode(reader, violations)
                        })
                    })?)
                }
                29 => {
                    accelerator_config = Some(held.keep(29, violations, |violations| {
                        violations.within("acceleratorConfig", |violations| {
                            AcceleratorConfig::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&function_name, "functionName") {
            rules::FUNCTION_NAME.check(value, "functionName", violations);
        }
        if let Some(value) = &runtime {
            rules::RUNTIME.check(value, "runtime", violations);
        }
        if let Some(value) = violations.required(&role, "role") {
            rules::ROLE_ARN.check(value, "role", violations);
        }
        if let Some(value) = &handler {
            rules::HANDLER.check(value, "handler", violations);
        }
        violations.required(&code, "code");
        held.report(4, violations);
        if let Some(value) = &description {
            rules::DESCRIPTION.check(value, "description", violations);
        }
        if let Some(value) = &timeout {
            rules::TIMEOUT.check(*value, "timeout", violations);
        }
        if let Some(value) = &memory_size {
            rules::MEMORY_SIZE.check(*value, "memorySize", violations);
        }
        if let Some(value) = &publish_to {
            rules::FUNCTION_VERSION_LATEST_PUBLISHED.check(value, "publishTo", violations);
        }
        held.report(10, violations);
        if let Some(value) = &package_type {
            rules::PACKAGE_TYPE.check(value, "packageType", violations);
        }
        held.report(12, violations);
        held.report(13, violations);
        if let Some(value) = &kms_key_arn {
            rules::KMS_KEY_ARN.check(value, "kMSKeyArn", violations);
        }
        held.report(15, violations);
        if let Some(value) = &tags {
            rules::TAGS.check(value, "tags", violations);
            held.report(16, violations);
        }
        if let Some(value) = &layers {
            rules::LAYER_LIST.check_texts(value, "layers", violations);
            held.report(17, violations);
        }
        if let Some(value) = &file_system_configs {
            rules::FILE_SYSTEM_CONFIG_LIST.check(value, "fileSystemConfigs", violations);
            held.report(18, violations);
        }
        if let Some(value) = &code_signing_config_arn {
            rules::CODE_SIGNING_CONFIG_ARN.check(value, "codeSigningConfigArn", violations);
        }
        held.report(20, violations);
        if let Some(value) = &architectures {
            rules::ARCHITECTURES_LIST.check_texts(value, "architectures", violations);
            held.report(21, violations);
        }
        held.report(22, violations);
        held.report(23, violations);
        held.report(24, violations);
        held.report(25, violations);
        held.report(26, violations);
        held.report(27, violations);
        held.report(28, violations);
        held.report(29, violations);
        Ok(Self {
            function_name: function_name.unwrap_or_default(),
            runtime: runtime.as_deref().and_then(Runtime::parse),
            role: role.unwrap_or_default(),
            handler,
            code: code.unwrap_or_default(),
            description,
            timeout,
            memory_size,
            publish,
            publish_to: publish_to.as_deref().and_then(FunctionVersionLatestPublished::parse),
            vpc_config,
            package_type: package_type.as_deref().and_then(PackageType::parse),
            dead_letter_config,
            environment,
            kms_key_arn,
            tracing_config,
            tags,
            layers,
            file_system_configs,
            code_signing_config_arn,
            image_config,
            architectures: architectures
                .map(|texts| texts.iter().filter_map(|text| Architecture::parse(text)).collect::<Vec<_>>()),
            ephemeral_storage,
            snap_start,
            logging_config,
            tenancy_config,
            capacity_provider_config,
            durable_config,
            runtime_config,
            accelerator_config,
        })
    }
}

/// Input of `DeleteFunction`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteFunctionRequest {
    /// `FunctionName`: 1 to 256 characters,
    /// `(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_\.]+)(:(\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9-_]+))?`.
    pub function_name: String,
    /// `Qualifier`: 1 to 128 characters, `\$(LATEST(\.PUBLISHED)?)|[a-zA-Z0-9-_$]+`.
    pub qualifier: Option<String>,
}

impl Decode for DeleteFunctionRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["FunctionName", "Qualifier"]);
        let mut function_name = None;
        let mut qualifier = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => function_name = Some(reader.string()?),
                1 => qualifier = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&function_name, "functionName") {
            rules::NAMESPACED_FUNCTION_NAME.check(value, "functionName", violations);
        }
        if let Some(value) = &qualifier {
            rules::NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER.check(value, "qualifier", violations);
        }
        Ok(Self { function_name: function_name.unwrap_or_default(), qualifier })
    }
}

/// Input of `GetFunctionConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetFunctionConfigurationRequest {
    /// `FunctionName`: 1 to 256 characters,
    /// `(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_\.]+)(:(\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9-_]+))?`.
    pub function_name: String,
    /// `Qualifier`: 1 to 128 characters, `\$(LATEST(\.PUBLISHED)?)|[a-zA-Z0-9-_$]+`.
    pub qualifier: Option<String>,
}

impl Decode for GetFunctionConfigurationRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["FunctionName", "Qualifier"]);
        let mut function_name = None;
        let mut qualifier = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => function_name = Some(reader.string()?),
                1 => qualifier = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&function_name, "functionName") {
            rules::NAMESPACED_FUNCTION_NAME.check(value, "functionName", violations);
        }
        if let Some(value) = &qualifier {
            rules::NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER.check(value, "qualifier", violations);
        }
        Ok(Self { function_name: function_name.unwrap_or_default(), qualifier })
    }
}

/// Input of `GetFunction`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetFunctionRequest {
    /// `FunctionName`: 1 to 256 characters,
    /// `(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_\.]+)(:(\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9-_]+))?`.
    pub function_name: String,
    /// `Qualifier`: 1 to 128 characters, `\$(LATEST(\.PUBLISHED)?)|[a-zA-Z0-9-_$]+`.
    pub qualifier: Option<String>,
}

impl Decode for GetFunctionRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["FunctionName", "Qualifier"]);
        let mut function_name = None;
        let mut qualifier = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => function_name = Some(reader.string()?),
                1 => qualifier = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&function_name, "functionName") {
            rules::NAMESPACED_FUNCTION_NAME.check(value, "functionName", violations);
        }
        if let Some(value) = &qualifier {
            rules::NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER.check(value, "qualifier", violations);
        }
        Ok(Self { function_name: function_name.unwrap_or_default(), qualifier })
    }
}

/// Input of `Invoke`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InvocationRequest {
    /// `FunctionName`: 1 to 256 characters,
    /// `(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_\.]+)(:(\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9-_]+))?`.
    pub function_name: String,
    /// `InvocationType`.
    pub invocation_type: Option<InvocationType>,
    /// `LogType`.
    pub log_type: Option<LogType>,
    /// `ClientContext`.
    pub client_context: Option<String>,
    /// `DurableExecutionName`: 1 to 64 characters, `[a-zA-Z0-9-_]+`.
    pub durable_execution_name: Option<String>,
    /// `Payload`.
    pub payload: Option<Blob>,
    /// `Qualifier`: 1 to 128 characters, `\$(LATEST(\.PUBLISHED)?)|[a-zA-Z0-9-_$]+`.
    pub qualifier: Option<String>,
    /// `TenantId`: 1 to 256 characters, `[a-zA-Z0-9\._:\/=+\-@ ]+`.
    pub tenant_id: Option<String>,
}

impl Decode for InvocationRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "FunctionName",
            "InvocationType",
            "LogType",
            "ClientContext",
            "DurableExecutionName",
            "Payload",
            "Qualifier",
            "TenantId",
        ]);
        let mut function_name = None;
        let mut invocation_type = None;
        let mut log_type = None;
        let mut client_context = None;
        let mut durable_execution_name = None;
        let mut payload = None;
        let mut qualifier = None;
        let mut tenant_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => function_name = Some(reader.string()?),
                1 => invocation_type = Some(reader.string()?),
                2 => log_type = Some(reader.string()?),
                3 => client_context = Some(reader.string()?),
                4 => durable_execution_name = Some(reader.string()?),
                5 => payload = Some(reader.blob()?),
                6 => qualifier = Some(reader.string()?),
                7 => tenant_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&function_name, "functionName") {
            rules::NAMESPACED_FUNCTION_NAME.check(value, "functionName", violations);
        }
        if let Some(value) = &invocation_type {
            rules::INVOCATION_TYPE.check(value, "invocationType", violations);
        }
        if let Some(value) = &log_type {
            rules::LOG_TYPE.check(value, "logType", violations);
        }
        if let Some(value) = &durable_execution_name {
            rules::DURABLE_EXECUTION_NAME.check(value, "durableExecutionName", violations);
        }
        if let Some(value) = &qualifier {
            rules::NUMERIC_LATEST_PUBLISHED_OR_ALIAS_QUALIFIER.check(value, "qualifier", violations);
        }
        if let Some(value) = &tenant_id {
            rules::TENANT_ID.check(value, "tenantId", violations);
        }
        Ok(Self {
            function_name: function_name.unwrap_or_default(),
            invocation_type: invocation_type.as_deref().and_then(InvocationType::parse),
            log_type: log_type.as_deref().and_then(LogType::parse),
            client_context,
            durable_execution_name,
            payload,
            qualifier,
            tenant_id,
        })
    }
}

/// Input of `ListFunctions`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListFunctionsRequest {
    /// `MasterRegion`: 1 to 50 characters, `ALL|(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}`.
    pub master_region: Option<String>,
    /// `FunctionVersion`.
    pub function_version: Option<FunctionVersion>,
    /// `Marker`.
    pub marker: Option<String>,
    /// `MaxItems`: 1 to 10000.
    pub max_items: Option<i32>,
}

impl Decode for ListFunctionsRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["MasterRegion", "FunctionVersion", "Marker", "MaxItems"]);
        let mut master_region = None;
        let mut function_version = None;
        let mut marker = None;
        let mut max_items = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => master_region = Some(reader.string()?),
                1 => function_version = Some(reader.string()?),
                2 => marker = Some(reader.string()?),
                3 => max_items = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &master_region {
            rules::MASTER_REGION.check(value, "masterRegion", violations);
        }
        if let Some(value) = &function_version {
            rules::FUNCTION_VERSION.check(value, "functionVersion", violations);
        }
        if let Some(value) = &max_items {
            rules::MAX_LIST_ITEMS.check(*value, "maxItems", violations);
        }
        Ok(Self {
            master_region,
            function_version: function_version.as_deref().and_then(FunctionVersion::parse),
            marker,
            max_items,
        })
    }
}

/// Input of `UpdateFunctionCode`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateFunctionCodeRequest {
    /// `FunctionName`: 1 to 140 characters,
    /// `(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\$LATEST|[a-zA-Z0-9-_]+))?`.
    pub function_name: String,
    /// `ZipFile`.
    pub zip_file: Option<Blob>,
    /// `S3Bucket`: 3 to 63 characters, `[0-9A-Za-z\.\-_]*(?<!\.)`.
    pub s3_bucket: Option<String>,
    /// `S3Key`: 1 to 1024 characters, `.*`.
    pub s3_key: Option<String>,
    /// `S3ObjectVersion`: 1 to 1024 characters, `.*`.
    pub s3_object_version: Option<String>,
    /// `S3ObjectStorageMode`.
    pub s3_object_storage_mode: Option<S3ObjectStorageMode>,
    /// `ImageUri`.
    pub image_uri: Option<String>,
    /// `Architectures`: 1 items.
    pub architectures: Option<Vec<Architecture>>,
    /// `Publish`.
    pub publish: Option<bool>,
    /// `PublishTo`.
    pub publish_to: Option<FunctionVersionLatestPublished>,
    /// `DryRun`.
    pub dry_run: Option<bool>,
    /// `RevisionId`.
    pub revision_id: Option<String>,
    /// `SourceKMSKeyArn`: 0 to 10000 characters, `(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()`.
    pub source_kms_key_arn: Option<String>,
}

impl Decode for UpdateFunctionCodeRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "FunctionName",
            "ZipFile",
            "S3Bucket",
            "S3Key",
            "S3ObjectVersion",
            "S3ObjectStorageMode",
            "ImageUri",
            "Architectures",
            "Publish",
            "PublishTo",
            "DryRun",
            "RevisionId",
            "SourceKMSKeyArn",
        ]);
        let mut function_name = None;
        let mut zip_file = None;
        let mut s3_bucket = None;
        let mut s3_key = None;
        let mut s3_object_version = None;
        let mut s3_object_storage_mode = None;
        let mut image_uri = None;
        let mut architectures = None;
        let mut publish = None;
        let mut publish_to = None;
        let mut dry_run = None;
        let mut revision_id = None;
        let mut source_kms_key_arn = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => function_name = Some(reader.string()?),
                1 => zip_file = Some(reader.blob()?),
                2 => s3_bucket = Some(reader.string()?),
                3 => s3_key = Some(reader.string()?),
                4 => s3_object_version = Some(reader.string()?),
                5 => s3_object_storage_mode = Some(reader.string()?),
                6 => image_uri = Some(reader.string()?),
                7 => {
                    architectures = Some(
                        held.keep(7, violations, |violations| texts(reader, "architectures", violations))?,
                    )
                }
                8 => publish = Some(reader.bool()?),
                9 => publish_to = Some(reader.string()?),
                10 => dry_run = Some(reader.bool()?),
                11 => revision_id = Some(reader.string()?),
                12 => source_kms_key_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&function_name, "functionName") {
            rules::FUNCTION_NAME.check(value, "functionName", violations);
        }
        if let Some(value) = &s3_bucket {
            rules::S3_BUCKET.check(value, "s3Bucket", violations);
        }
        if let Some(value) = &s3_key {
            rules::S3_KEY.check(value, "s3Key", violations);
        }
        if let Some(value) = &s3_object_version {
            rules::S3_OBJECT_VERSION.check(value, "s3ObjectVersion", violations);
        }
        if let Some(value) = &s3_object_storage_mode {
            rules::S3_OBJECT_STORAGE_MODE.check(value, "s3ObjectStorageMode", violations);
        }
        if let Some(value) = &architectures {
            rules::ARCHITECTURES_LIST.check_texts(value, "architectures", violations);
            held.report(7, violations);
        }
        if let Some(value) = &publish_to {
            rules::FUNCTION_VERSION_LATEST_PUBLISHED.check(value, "publishTo", violations);
        }
        if let Some(value) = &source_kms_key_arn {
            rules::KMS_KEY_ARN.check(value, "sourceKMSKeyArn", violations);
        }
        Ok(Self {
            function_name: function_name.unwrap_or_default(),
            zip_file,
            s3_bucket,
            s3_key,
            s3_object_version,
            s3_object_storage_mode: s3_object_storage_mode.as_deref().and_then(S3ObjectStorageMode::parse),
            image_uri,
            architectures: architectures
                .map(|texts| texts.iter().filter_map(|text| Architecture::parse(text)).collect::<Vec<_>>()),
            publish,
            publish_to: publish_to.as_deref().and_then(FunctionVersionLatestPublished::parse),
            dry_run,
            revision_id,
            source_kms_key_arn,
        })
    }
}

/// Input of `UpdateFunctionConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateFunctionConfigurationRequest {
    /// `FunctionName`: 1 to 140 characters,
    /// `(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\$LATEST|[a-zA-Z0-9-_]+))?`.
    pub function_name: String,
    /// `Role`: 0 to 10000 characters, `arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role: Option<String>,
    /// `Handler`: 0 to 128 characters, `[^\s]+`.
    pub handler: Option<String>,
    /// `Description`: 0 to 256 characters.
    pub description: Option<String>,
    /// `Timeout`: 1 to 5400.
    pub timeout: Option<i32>,
    /// `MemorySize`: 128 to 32768.
    pub memory_size: Option<i32>,
    /// `VpcConfig`.
    pub vpc_config: Option<VpcConfig>,
    /// `Environment`.
    pub environment: Option<Environment>,
    /// `Runtime`.
    pub runtime: Option<Runtime>,
    /// `DeadLetterConfig`.
    pub dead_letter_config: Option<DeadLetterConfig>,
    /// `KMSKeyArn`: 0 to 10000 characters, `(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()`.
    pub kms_key_arn: Option<String>,
    /// `TracingConfig`.
    pub tracing_config: Option<TracingConfig>,
    /// `RevisionId`.
    pub revision_id: Option<String>,
    /// `Layers`.
    pub layers: Option<Vec<String>>,
    /// `FileSystemConfigs`: 0 to 1 items.
    pub file_system_configs: Option<Vec<FileSystemConfig>>,
    /// `ImageConfig`.
    pub image_config: Option<ImageConfig>,
    /// `EphemeralStorage`.
    pub ephemeral_storage: Option<EphemeralStorage>,
    /// `SnapStart`.
    pub snap_start: Option<SnapStart>,
    /// `LoggingConfig`.
    pub logging_config: Option<LoggingConfig>,
    /// `CapacityProviderConfig`.
    pub capacity_provider_config: Option<CapacityProviderConfig>,
    /// `DurableConfig`.
    pub durable_config: Option<DurableConfig>,
    /// `RuntimeConfig`.
    pub runtime_config: Option<FunctionRuntimeConfig>,
    /// `AcceleratorConfig`.
    pub accelerator_config: Option<AcceleratorConfig>,
}

impl Decode for UpdateFunctionConfigurationRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "FunctionName",
            "Role",
            "Handler",
            "Description",
            "Timeout",
            "MemorySize",
            "VpcConfig",
            "Environment",
            "Runtime",
            "DeadLetterConfig",
            "KMSKeyArn",
            "TracingConfig",
            "RevisionId",
            "Layers",
            "FileSystemConfigs",
            "ImageConfig",
            "EphemeralStorage",
            "SnapStart",
            "LoggingConfig",
            "CapacityProviderConfig",
            "DurableConfig",
            "RuntimeConfig",
            "AcceleratorConfig",
        ]);
        let mut function_name = None;
        let mut role = None;
        let mut handler = None;
        let mut description = None;
        let mut timeout = None;
        let mut memory_size = None;
        let mut vpc_config = None;
        let mut environment = None;
        let mut runtime = None;
        let mut dead_letter_config = None;
        let mut kms_key_arn = None;
        let mut tracing_config = None;
        let mut revision_id = None;
        let mut layers = None;
        let mut file_system_configs = None;
        let mut image_config = None;
        let mut ephemeral_storage = None;
        let mut snap_start = None;
        let mut logging_config = None;
        let mut capacity_provider_config = None;
        let mut durable_config = None;
        let mut runtime_config = None;
        let mut accelerator_config = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => function_name = Some(reader.string()?),
                1 => role = Some(reader.string()?),
                2 => handler = Some(reader.string()?),
                3 => description = Some(reader.string()?),
                4 => timeout = Some(int(reader)?),
                5 => memory_size = Some(int(reader)?),
                6 => {
                    vpc_config = Some(held.keep(6, violations, |violations| {
                        violations.within("vpcConfig", |violations| VpcConfig::decode(reader, violations))
                    })?)
                }
                7 => {
                    environment = Some(held.keep(7, violations, |violations| {
                        violations.within("environment", |violations| Environment::decode(reader, violations))
                    })?)
                }
                8 => runtime = Some(reader.string()?),
                9 => {
                    dead_letter_config = Some(held.keep(9, violations, |violations| {
                        violations.within("deadLetterConfig", |violations| {
                            DeadLetterConfig::decode(reader, violations)
                        })
                    })?)
                }
                10 => kms_key_arn = Some(reader.string()?),
                11 => {
                    tracing_config = Some(held.keep(11, violations, |violations| {
                        violations
                            .within("tracingConfig", |violations| TracingConfig::decode(reader, violations))
                    })?)
                }
                12 => revision_id = Some(reader.string()?),
                13 => {
                    layers =
                        Some(held.keep(13, violations, |violations| texts(reader, "layers", violations))?)
                }
                14 => {
                    file_system_configs =
                        Some(held.keep(14, violations, |violations| {
                            list(reader, "fileSystemConfigs", violations)
                        })?)
                }
                15 => {
                    image_config = Some(held.keep(15, violations, |violations| {
                        violations.within("imageConfig", |violations| ImageConfig::decode(reader, violations))
                    })?)
                }
                16 => {
                    ephemeral_storage = Some(held.keep(16, violations, |violations| {
                        violations.within("ephemeralStorage", |violations| {
                            EphemeralStorage::decode(reader, violations)
                        })
                    })?)
                }
                17 => {
                    snap_start = Some(held.keep(17, violations, |violations| {
                        violations.within("snapStart", |violations| SnapStart::decode(reader, violations))
                    })?)
                }
                18 => {
                    logging_config = Some(held.keep(18, violations, |violations| {
                        violations
                            .within("loggingConfig", |violations| LoggingConfig::decode(reader, violations))
                    })?)
                }
                19 => {
                    capacity_provider_config = Some(held.keep(19, violations, |violations| {
                        violations.within("capacityProviderConfig", |violations| {
                            CapacityProviderConfig::decode(reader, violations)
                        })
                    })?)
                }
                20 => {
                    durable_config = Some(held.keep(20, violations, |violations| {
                        violations
                            .within("durableConfig", |violations| DurableConfig::decode(reader, violations))
                    })?)
                }
                21 => {
                    runtime_config = Some(held.keep(21, violations, |violations| {
                        violations.within("runtimeConfig", |violations| {
                            FunctionRuntimeConfig::decode(reader, violations)
                        })
                    })?)
                }
                22 => {
                    accelerator_config = Some(held.keep(22, violations, |violations| {
                        violations.within("acceleratorConfig", |violations| {
                            AcceleratorConfig::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&function_name, "functionName") {
            rules::FUNCTION_NAME.check(value, "functionName", violations);
        }
        if let Some(value) = &role {
            rules::ROLE_ARN.check(value, "role", violations);
        }
        if let Some(value) = &handler {
            rules::HANDLER.check(value, "handler", violations);
        }
        if let Some(value) = &description {
            rules::DESCRIPTION.check(value, "description", violations);
        }
        if let Some(value) = &timeout {
            rules::TIMEOUT.check(*value, "timeout", violations);
        }
        if let Some(value) = &memory_size {
            rules::MEMORY_SIZE.check(*value, "memorySize", violations);
        }
        held.report(6, violations);
        held.report(7, violations);
        if let Some(value) = &runtime {
            rules::RUNTIME.check(value, "runtime", violations);
        }
        held.report(9, violations);
        if let Some(value) = &kms_key_arn {
            rules::KMS_KEY_ARN.check(value, "kMSKeyArn", violations);
        }
        held.report(11, violations);
        if let Some(value) = &layers {
            rules::LAYER_LIST.check_texts(value, "layers", violations);
            held.report(13, violations);
        }
        if let Some(value) = &file_system_configs {
            rules::FILE_SYSTEM_CONFIG_LIST.check(value, "fileSystemConfigs", violations);
            held.report(14, violations);
        }
        held.report(15, violations);
        held.report(16, violations);
        held.report(17, violations);
        held.report(18, violations);
        held.report(19, violations);
        held.report(20, violations);
        held.report(21, violations);
        held.report(22, violations);
        Ok(Self {
            function_name: function_name.unwrap_or_default(),
            role,
            handler,
            description,
            timeout,
            memory_size,
            vpc_config,
            environment,
            runtime: runtime.as_deref().and_then(Runtime::parse),
            dead_letter_config,
            kms_key_arn,
            tracing_config,
            revision_id,
            layers,
            file_system_configs,
            image_config,
            ephemeral_storage,
            snap_start,
            logging_config,
            capacity_provider_config,
            durable_config,
            runtime_config,
            accelerator_config,
        })
    }
}
