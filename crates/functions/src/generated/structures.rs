// Made by `cargo xtask generate` from models/lambda.json; what is changed here is lost.

//! What inputs and outputs are made of.

use std::collections::BTreeMap;

use millstream_api::{
    Decode, Encode, Held, Malformed, Members, Print, Printed, Reader, Violations, Writer, int, map, texts,
};
use millstream_base::Blob;

use super::{
    ApplicationLogLevel, DirectS3Read, LogFormat, S3ObjectStorageMode, SnapStartApplyOn,
    SnapStartOptimizationStatus, SystemLogLevel, TenantIsolationMode, TracingMode, rules,
};

/// `AcceleratorConfig`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AcceleratorConfig {
    /// `AcceleratorMemorySize`.
    pub accelerator_memory_size: i32,
}

impl Decode for AcceleratorConfig {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["AcceleratorMemorySize"]);
        let mut accelerator_memory_size = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => accelerator_memory_size = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        violations.required(&accelerator_memory_size, "acceleratorMemorySize");
        Ok(Self { accelerator_memory_size: accelerator_memory_size.unwrap_or_default() })
    }
}

impl Encode for AcceleratorConfig {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("AcceleratorMemorySize");
        self.accelerator_memory_size.encode(writer);
        writer.end_object();
    }
}

/// `CapacityProviderConfig`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CapacityProviderConfig {
    /// `LambdaManagedInstancesCapacityProviderConfig`.
    pub lambda_managed_instances_capacity_provider_config: LambdaManagedInstancesCapacityProviderConfig,
}

impl Decode for CapacityProviderConfig {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["LambdaManagedInstancesCapacityProviderConfig"]);
        let mut lambda_managed_instances_capacity_provider_config = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    lambda_managed_instances_capacity_provider_config =
                        Some(held.keep(0, violations, |violations| {
                            violations.within("lambdaManagedInstancesCapacityProviderConfig", |violations| {
                                LambdaManagedInstancesCapacityProviderConfig::decode(reader, violations)
                            })
                        })?)
                }
                _ => reader.skip()?,
            }
        }
        violations.required(
            &lambda_managed_instances_capacity_provider_config,
            "lambdaManagedInstancesCapacityProviderConfig",
        );
        held.report(0, violations);
        Ok(Self {
            lambda_managed_instances_capacity_provider_config:
                lambda_managed_instances_capacity_provider_config.unwrap_or_default(),
        })
    }
}

impl Encode for CapacityProviderConfig {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("LambdaManagedInstancesCapacityProviderConfig");
        self.lambda_managed_instances_capacity_provider_config.encode(writer);
        writer.end_object();
    }
}

/// `Concurrency`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Concurrency {
    /// `ReservedConcurrentExecutions`: at least 0.
    pub reserved_concurrent_executions: Option<i32>,
}

impl Encode for Concurrency {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.reserved_concurrent_executions {
            writer.member("ReservedConcurrentExecutions");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `DeadLetterConfig`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeadLetterConfig {
    /// `TargetArn`: 0 to 10000 characters, `(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()`.
    pub target_arn: Option<String>,
}

impl Decode for DeadLetterConfig {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["TargetArn"]);
        let mut target_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => target_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &target_arn {
            rules::RESOURCE_ARN.check(value, "targetArn", violations);
        }
        Ok(Self { target_arn })
    }
}

impl Encode for DeadLetterConfig {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.target_arn {
            writer.member("TargetArn");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `DurableConfig`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DurableConfig {
    /// `KMSKeyArn`: 0 to 10000 characters, `(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()`.
    pub kms_key_arn: Option<String>,
    /// `RetentionPeriodInDays`: 1 to 90.
    pub retention_period_in_days: Option<i32>,
    /// `ExecutionTimeout`: 1 to 31622400.
    pub execution_timeout: Option<i32>,
}

impl Decode for DurableConfig {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["KMSKeyArn", "RetentionPeriodInDays", "ExecutionTimeout"]);
        let mut kms_key_arn = None;
        let mut retention_period_in_days = None;
        let mut execution_timeout = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => kms_key_arn = Some(reader.string()?),
                1 => retention_period_in_days = Some(int(reader)?),
                2 => execution_timeout = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &kms_key_arn {
            rules::KMS_KEY_ARN.check(value, "kMSKeyArn", violations);
        }
        if let Some(value) = &retention_period_in_days {
            rules::RETENTION_PERIOD_IN_DAYS.check(*value, "retentionPeriodInDays", violations);
        }
        if let Some(value) = &execution_timeout {
            rules::EXECUTION_TIMEOUT.check(*value, "executionTimeout", violations);
        }
        Ok(Self { kms_key_arn, retention_period_in_days, execution_timeout })
    }
}

impl Encode for DurableConfig {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.kms_key_arn {
            writer.member("KMSKeyArn");
            value.encode(writer);
        }
        if let Some(value) = &self.retention_period_in_days {
            writer.member("RetentionPeriodInDays");
            value.encode(writer);
        }
        if let Some(value) = &self.execution_timeout {
            writer.member("ExecutionTimeout");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `Environment`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Environment {
    /// `Variables`.
    pub variables: Option<BTreeMap<String, String>>,
}

impl Decode for Environment {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Variables"]);
        let mut variables = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    variables =
                        Some(held.keep(0, violations, |violations| map(reader, "variables", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &variables {
            rules::ENVIRONMENT_VARIABLES.check(value, "variables", violations);
            held.report(0, violations);
        }
        Ok(Self { variables })
    }
}

/// `EnvironmentError`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EnvironmentError {
    /// `ErrorCode`.
    pub error_code: Option<String>,
    /// `Message`.
    pub message: Option<String>,
}

impl Encode for EnvironmentError {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.error_code {
            writer.member("ErrorCode");
            value.encode(writer);
        }
        if let Some(value) = &self.message {
            writer.member("Message");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `EnvironmentResponse`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EnvironmentResponse {
    /// `Variables`.
    pub variables: Option<BTreeMap<String, String>>,
    /// `Error`.
    pub error: Option<EnvironmentError>,
}

impl Encode for EnvironmentResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.variables {
            writer.member("Variables");
            value.encode(writer);
        }
        if let Some(value) = &self.error {
            writer.member("Error");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `EphemeralStorage`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EphemeralStorage {
    /// `Size`: 512 to 32768.
    pub size: i32,
}

impl Decode for EphemeralStorage {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Size"]);
        let mut size = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => size = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&size, "size") {
            rules::EPHEMERAL_STORAGE_SIZE.check(*value, "size", violations);
        }
        Ok(Self { size: size.unwrap_or_default() })
    }
}

impl Encode for EphemeralStorage {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Size");
        self.size.encode(writer);
        writer.end_object();
    }
}

/// `FileSystemConfig`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FileSystemConfig {
    /// `Arn`: 0 to 256 characters,
    /// `arn:aws[a-zA-Z-]*:elasticfilesystem:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:access-point/fsap-[a-f0-9]{17}$|^arn:aws[-a-z]*:s3files:[0-9a-z-:]+:file-system/fs-[0-9a-f]{17,40}/access-point/fsap-[0-9a-f]{17,40}`.
    pub arn: String,
    /// `LocalMountPath`: 0 to 160 characters, `/mnt/[a-zA-Z0-9-_.]+`.
    pub local_mount_path: String,
    /// `S3FilesConfig`.
    pub s3_files_config: Option<S3FilesConfig>,
}

impl Decode for FileSystemConfig {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Arn", "LocalMountPath", "S3FilesConfig"]);
        let mut arn = None;
        let mut local_mount_path = None;
        let mut s3_files_config = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => arn = Some(reader.string()?),
                1 => local_mount_path = Some(reader.string()?),
                2 => {
                    s3_files_config = Some(held.keep(2, violations, |violations| {
                        violations
                            .within("s3FilesConfig", |violations| S3FilesConfig::decode(reader, violations))
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&arn, "arn") {
            rules::FILE_SYSTEM_ARN.check(value, "arn", violations);
        }
        if let Some(value) = violations.required(&local_mount_path, "localMountPath") {
            rules::LOCAL_MOUNT_PATH.check(value, "localMountPath", violations);
        }
        held.report(2, violations);
        Ok(Self {
            arn: arn.unwrap_or_default(),
            local_mount_path: local_mount_path.unwrap_or_default(),
            s3_files_config,
        })
    }
}

impl Encode for FileSystemConfig {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Arn");
        self.arn.encode(writer);
        writer.member("LocalMountPath");
        self.local_mount_path.encode(writer);
        if let Some(value) = &self.s3_files_config {
            writer.member("S3FilesConfig");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl Print for FileSystemConfig {
    fn print(&self, out: &mut Printed) {
        out.structure(
            "FileSystemConfig",
            &[
                ("arn", &self.arn),
                ("localMountPath", &self.local_mount_path),
                ("s3FilesConfig", &self.s3_files_config),
            ],
        );
    }
}

/// `FunctionCode`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FunctionCode {
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
    /// `SourceKMSKeyArn`: 0 to 10000 characters, `(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()`.
    pub source_kms_key_arn: Option<String>,
}

impl Decode for FunctionCode {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "ZipFile",
            "S3Bucket",
            "S3Key",
            "S3ObjectVersion",
            "S3ObjectStorageMode",
            "ImageUri",
            "SourceKMSKeyArn",
        ]);
        let mut zip_file = None;
        let mut s3_bucket = None;
        let mut s3_key = None;
        let mut s3_object_version = None;
        let mut s3_object_storage_mode = None;
        let mut image_uri = None;
        let mut source_kms_key_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => zip_file = Some(reader.blob()?),
                1 => s3_bucket = Some(reader.string()?),
                2 => s3_key = Some(reader.string()?),
                3 => s3_object_version = Some(reader.string()?),
                4 => s3_object_storage_mode = Some(reader.string()?),
                5 => image_uri = Some(reader.string()?),
                6 => source_kms_key_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
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
        if let Some(value) = &source_kms_key_arn {
            rules::KMS_KEY_ARN.check(value, "sourceKMSKeyArn", violations);
        }
        Ok(Self {
            zip_file,
            s3_bucket,
            s3_key,
            s3_object_version,
            s3_object_storage_mode: s3_object_storage_mode.as_deref().and_then(S3ObjectStorageMode::parse),
            image_uri,
            source_kms_key_arn,
        })
    }
}

/// `FunctionCodeLocation`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FunctionCodeLocation {
    /// `RepositoryType`.
    pub repository_type: Option<String>,
    /// `Location`: 0 to 10000 characters.
    pub location: Option<String>,
    /// `ImageUri`.
    pub image_uri: Option<String>,
    /// `ResolvedImageUri`.
    pub resolved_image_uri: Option<String>,
    /// `ResolvedS3Object`.
    pub resolved_s3_object: Option<ResolvedS3Object>,
    /// `SourceKMSKeyArn`: 0 to 10000 characters, `(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()`.
    pub source_kms_key_arn: Option<String>,
    /// `Error`.
    pub error: Option<FunctionCodeLocationError>,
}

impl Encode for FunctionCodeLocation {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.repository_type {
            writer.member("RepositoryType");
            value.encode(writer);
        }
        if let Some(value) = &self.location {
            writer.member("Location");
            value.encode(writer);
        }
        if let Some(value) = &self.image_uri {
            writer.member("ImageUri");
            value.encode(writer);
        }
        if let Some(value) = &self.resolved_image_uri {
            writer.member("ResolvedImageUri");
            value.encode(writer);
        }
        if let Some(value) = &self.resolved_s3_object {
            writer.member("ResolvedS3Object");
            value.encode(writer);
        }
        if let Some(value) = &self.source_kms_key_arn {
            writer.member("SourceKMSKeyArn");
            value.encode(writer);
        }
        if let Some(value) = &self.error {
            writer.member("Error");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `FunctionCodeLocationError`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FunctionCodeLocationError {
    /// `ErrorCode`.
    pub error_code: Option<String>,
    /// `Message`.
    pub message: Option<String>,
}

impl Encode for FunctionCodeLocationError {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.error_code {
            writer.member("ErrorCode");
            value.encode(writer);
        }
        if let Some(value) = &self.message {
            writer.member("Message");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `FunctionRuntimeConfig`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FunctionRuntimeConfig {
    /// `RuntimeArn`: 48 to 2048 characters, `arn:[a-z-]+:lambda:[a-z0-9-]+:\d{12}:runtime/.+`.
    pub runtime_arn: String,
    /// `RuntimeAlias`: 1 to 128 characters.
    pub runtime_alias: String,
}

impl Decode for FunctionRuntimeConfig {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RuntimeArn", "RuntimeAlias"]);
        let mut runtime_arn = None;
        let mut runtime_alias = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => runtime_arn = Some(reader.string()?),
                1 => runtime_alias = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&runtime_arn, "runtimeArn") {
            rules::FUNCTION_RUNTIME_ARN.check(value, "runtimeArn", violations);
        }
        if let Some(value) = violations.required(&runtime_alias, "runtimeAlias") {
            rules::FUNCTION_RUNTIME_ALIAS.check(value, "runtimeAlias", violations);
        }
        Ok(Self {
            runtime_arn: runtime_arn.unwrap_or_default(),
            runtime_alias: runtime_alias.unwrap_or_default(),
        })
    }
}

impl Encode for FunctionRuntimeConfig {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("RuntimeArn");
        self.runtime_arn.encode(writer);
        writer.member("RuntimeAlias");
        self.runtime_alias.encode(writer);
        writer.end_object();
    }
}

/// `ImageConfig`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImageConfig {
    /// `EntryPoint`: 0 to 1500 items.
    pub entry_point: Option<Vec<String>>,
    /// `Command`: 0 to 1500 items.
    pub command: Option<Vec<String>>,
    /// `WorkingDirectory`: 0 to 1000 characters.
    pub working_directory: Option<String>,
}

impl Decode for ImageConfig {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["EntryPoint", "Command", "WorkingDirectory"]);
        let mut entry_point = None;
        let mut command = None;
        let mut working_directory = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    entry_point =
                        Some(held.keep(0, violations, |violations| texts(reader, "entryPoint", violations))?)
                }
                1 => {
                    command =
                        Some(held.keep(1, violations, |violations| texts(reader, "command", violations))?)
                }
                2 => working_directory = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &entry_point {
            rules::STRING_LIST.check_texts(value, "entryPoint", violations);
            held.report(0, violations);
        }
        if let Some(value) = &command {
            rules::STRING_LIST.check_texts(value, "command", violations);
            held.report(1, violations);
        }
        if let Some(value) = &working_directory {
            rules::WORKING_DIRECTORY.check(value, "workingDirectory", violations);
        }
        Ok(Self { entry_point, command, working_directory })
    }
}

impl Encode for ImageConfig {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.entry_point {
            writer.member("EntryPoint");
            value.encode(writer);
        }
        if let Some(value) = &self.command {
            writer.member("Command");
            value.encode(writer);
        }
        if let Some(value) = &self.working_directory {
            writer.member("WorkingDirectory");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ImageConfigError`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImageConfigError {
    /// `ErrorCode`.
    pub error_code: Option<String>,
    /// `Message`.
    pub message: Option<String>,
}

impl Encode for ImageConfigError {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.error_code {
            writer.member("ErrorCode");
            value.encode(writer);
        }
        if let Some(value) = &self.message {
            writer.member("Message");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ImageConfigResponse`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImageConfigResponse {
    /// `ImageConfig`.
    pub image_config: Option<ImageConfig>,
    /// `Error`.
    pub error: Option<ImageConfigError>,
}

impl Encode for ImageConfigResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.image_config {
            writer.member("ImageConfig");
            value.encode(writer);
        }
        if let Some(value) = &self.error {
            writer.member("Error");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `LambdaManagedInstancesCapacityProviderConfig`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LambdaManagedInstancesCapacityProviderConfig {
    /// `CapacityProviderArn`: 1 to 140 characters,
    /// `arn:aws[a-zA-Z-]*:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:capacity-provider:[a-zA-Z0-9-_]+`.
    pub capacity_provider_arn: String,
    /// `PerExecutionEnvironmentMaxConcurrency`: 1 to 1600.
    pub per_execution_environment_max_concurrency: Option<i32>,
    /// `ExecutionEnvironmentMemoryGiBPerVCpu`.
    pub execution_environment_memory_gi_b_per_v_cpu: Option<f64>,
}

impl Decode for LambdaManagedInstancesCapacityProviderConfig {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "CapacityProviderArn",
            "PerExecutionEnvironmentMaxConcurrency",
            "ExecutionEnvironmentMemoryGiBPerVCpu",
        ]);
        let mut capacity_provider_arn = None;
        let mut per_execution_environment_max_concurrency = None;
        let mut execution_environment_memory_gi_b_per_v_cpu = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => capacity_provider_arn = Some(reader.string()?),
                1 => per_execution_environment_max_concurrency = Some(int(reader)?),
                2 => execution_environment_memory_gi_b_per_v_cpu = Some(reader.double()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&capacity_provider_arn, "capacityProviderArn") {
            rules::CAPACITY_PROVIDER_ARN.check(value, "capacityProviderArn", violations);
        }
        if let Some(value) = &per_execution_environment_max_concurrency {
            rules::PER_EXECUTION_ENVIRONMENT_MAX_CONCURRENCY.check(
                *value,
                "perExecutionEnvironmentMaxConcurrency",
                violations,
            );
        }
        Ok(Self {
            capacity_provider_arn: capacity_provider_arn.unwrap_or_default(),
            per_execution_environment_max_concurrency,
            execution_environment_memory_gi_b_per_v_cpu,
        })
    }
}

impl Encode for LambdaManagedInstancesCapacityProviderConfig {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("CapacityProviderArn");
        self.capacity_provider_arn.encode(writer);
        if let Some(value) = &self.per_execution_environment_max_concurrency {
            writer.member("PerExecutionEnvironmentMaxConcurrency");
            value.encode(writer);
        }
        if let Some(value) = &self.execution_environment_memory_gi_b_per_v_cpu {
            writer.member("ExecutionEnvironmentMemoryGiBPerVCpu");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `Layer`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layer {
    /// `Arn`: 1 to 2048 characters,
    /// `((arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:layer:[a-zA-Z0-9-_]+:[0-9]+)|(arn:[a-zA-Z0-9-]+:lambda:::awslayer:[a-zA-Z0-9-_]+))`.
    pub arn: Option<String>,
    /// `CodeSize`.
    pub code_size: Option<i64>,
    /// `SigningProfileVersionArn`: 0 to 10000 characters,
    /// `arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1})?:(\d{12})?:(.*)`.
    pub signing_profile_version_arn: Option<String>,
    /// `SigningJobArn`: 0 to 10000 characters,
    /// `arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1})?:(\d{12})?:(.*)`.
    pub signing_job_arn: Option<String>,
}

impl Encode for Layer {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.arn {
            writer.member("Arn");
            value.encode(writer);
        }
        if let Some(value) = &self.code_size {
            writer.member("CodeSize");
            value.encode(writer);
        }
        if let Some(value) = &self.signing_profile_version_arn {
            writer.member("SigningProfileVersionArn");
            value.encode(writer);
        }
        if let Some(value) = &self.signing_job_arn {
            writer.member("SigningJobArn");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `LoggingConfig`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LoggingConfig {
    /// `LogFormat`.
    pub log_format: Option<LogFormat>,
    /// `ApplicationLogLevel`.
    pub application_log_level: Option<ApplicationLogLevel>,
    /// `SystemLogLevel`.
    pub system_log_level: Option<SystemLogLevel>,
    /// `LogGroup`: 1 to 512 characters, `[\.\-_/#A-Za-z0-9]+`.
    pub log_group: Option<String>,
}

impl Decode for LoggingConfig {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["LogFormat", "ApplicationLogLevel", "SystemLogLevel", "LogGroup"]);
        let mut log_format = None;
        let mut application_log_level = None;
        let mut system_log_level = None;
        let mut log_group = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => log_format = Some(reader.string()?),
                1 => application_log_level = Some(reader.string()?),
                2 => system_log_level = Some(reader.string()?),
                3 => log_group = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &log_format {
            rules::LOG_FORMAT.check(value, "logFormat", violations);
        }
        if let Some(value) = &application_log_level {
            rules::APPLICATION_LOG_LEVEL.check(value, "applicationLogLevel", violations);
        }
        if let Some(value) = &system_log_level {
            rules::SYSTEM_LOG_LEVEL.check(value, "systemLogLevel", violations);
        }
        if let Some(value) = &log_group {
            rules::LOG_GROUP.check(value, "logGroup", violations);
        }
        Ok(Self {
            log_format: log_format.as_deref().and_then(LogFormat::parse),
            application_log_level: application_log_level.as_deref().and_then(ApplicationLogLevel::parse),
            system_log_level: system_log_level.as_deref().and_then(SystemLogLevel::parse),
            log_group,
        })
    }
}

impl Encode for LoggingConfig {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.log_format {
            writer.member("LogFormat");
            value.encode(writer);
        }
        if let Some(value) = &self.application_log_level {
            writer.member("ApplicationLogLevel");
            value.encode(writer);
        }
        if let Some(value) = &self.system_log_level {
            writer.member("SystemLogLevel");
            value.encode(writer);
        }
        if let Some(value) = &self.log_group {
            writer.member("LogGroup");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ResolvedS3Object`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResolvedS3Object {
    /// `S3Bucket`: 3 to 63 characters, `[0-9A-Za-z\.\-_]*(?<!\.)`.
    pub s3_bucket: Option<String>,
    /// `S3Key`: 1 to 1024 characters, `.*`.
    pub s3_key: Option<String>,
    /// `S3ObjectVersion`: 1 to 1024 characters, `.*`.
    pub s3_object_version: Option<String>,
}

impl Encode for ResolvedS3Object {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.s3_bucket {
            writer.member("S3Bucket");
            value.encode(writer);
        }
        if let Some(value) = &self.s3_key {
            writer.member("S3Key");
            value.encode(writer);
        }
        if let Some(value) = &self.s3_object_version {
            writer.member("S3ObjectVersion");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `RuntimeVersionConfig`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RuntimeVersionConfig {
    /// `RuntimeVersionArn`: 26 to 2048 characters,
    /// `((arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}::runtime:.+)|(arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:runtime/[A-Za-z0-9_.-]{1,128}/version/[A-Za-z0-9_.-]{1,128}))`.
    pub runtime_version_arn: Option<String>,
    /// `Error`.
    pub error: Option<RuntimeVersionError>,
}

impl Encode for RuntimeVersionConfig {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.runtime_version_arn {
            writer.member("RuntimeVersionArn");
            value.encode(writer);
        }
        if let Some(value) = &self.error {
            writer.member("Error");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `RuntimeVersionError`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RuntimeVersionError {
    /// `ErrorCode`.
    pub error_code: Option<String>,
    /// `Message`.
    pub message: Option<String>,
}

impl Encode for RuntimeVersionError {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.error_code {
            writer.member("ErrorCode");
            value.encode(writer);
        }
        if let Some(value) = &self.message {
            writer.member("Message");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `S3FilesConfig`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct S3FilesConfig {
    /// `DirectS3Read`.
    pub direct_s3_read: Option<DirectS3Read>,
}

impl Decode for S3FilesConfig {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["DirectS3Read"]);
        let mut direct_s3_read = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => direct_s3_read = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &direct_s3_read {
            rules::DIRECT_S3_READ.check(value, "directS3Read", violations);
        }
        Ok(Self { direct_s3_read: direct_s3_read.as_deref().and_then(DirectS3Read::parse) })
    }
}

impl Encode for S3FilesConfig {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.direct_s3_read {
            writer.member("DirectS3Read");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl Print for S3FilesConfig {
    fn print(&self, out: &mut Printed) {
        out.structure("S3FilesConfig", &[("directS3Read", &self.direct_s3_read)]);
    }
}

/// `SnapStart`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SnapStart {
    /// `ApplyOn`.
    pub apply_on: Option<SnapStartApplyOn>,
}

impl Decode for SnapStart {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ApplyOn"]);
        let mut apply_on = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => apply_on = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &apply_on {
            rules::SNAP_START_APPLY_ON.check(value, "applyOn", violations);
        }
        Ok(Self { apply_on: apply_on.as_deref().and_then(SnapStartApplyOn::parse) })
    }
}

/// `SnapStartResponse`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SnapStartResponse {
    /// `ApplyOn`.
    pub apply_on: Option<SnapStartApplyOn>,
    /// `OptimizationStatus`.
    pub optimization_status: Option<SnapStartOptimizationStatus>,
}

impl Encode for SnapStartResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.apply_on {
            writer.member("ApplyOn");
            value.encode(writer);
        }
        if let Some(value) = &self.optimization_status {
            writer.member("OptimizationStatus");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `TagsError`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TagsError {
    /// `ErrorCode`: 10 to 21 characters, `[A-Za-z]+Exception`.
    pub error_code: String,
    /// `Message`: 84 to 1000 characters, `.*`.
    pub message: String,
}

impl Encode for TagsError {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ErrorCode");
        self.error_code.encode(writer);
        writer.member("Message");
        self.message.encode(writer);
        writer.end_object();
    }
}

/// `TenancyConfig`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TenancyConfig {
    /// `TenantIsolationMode`.
    pub tenant_isolation_mode: TenantIsolationMode,
}

impl Decode for TenancyConfig {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["TenantIsolationMode"]);
        let mut tenant_isolation_mode = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => tenant_isolation_mode = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&tenant_isolation_mode, "tenantIsolationMode") {
            rules::TENANT_ISOLATION_MODE.check(value, "tenantIsolationMode", violations);
        }
        Ok(Self {
            tenant_isolation_mode: tenant_isolation_mode
                .as_deref()
                .and_then(TenantIsolationMode::parse)
                .unwrap_or_default(),
        })
    }
}

impl Encode for TenancyConfig {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("TenantIsolationMode");
        self.tenant_isolation_mode.encode(writer);
        writer.end_object();
    }
}

/// `TracingConfig`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TracingConfig {
    /// `Mode`.
    pub mode: Option<TracingMode>,
}

impl Decode for TracingConfig {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Mode"]);
        let mut mode = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => mode = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &mode {
            rules::TRACING_MODE.check(value, "mode", violations);
        }
        Ok(Self { mode: mode.as_deref().and_then(TracingMode::parse) })
    }
}

/// `TracingConfigResponse`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TracingConfigResponse {
    /// `Mode`.
    pub mode: Option<TracingMode>,
}

impl Encode for TracingConfigResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.mode {
            writer.member("Mode");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `VpcConfig`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VpcConfig {
    /// `SubnetIds`: 0 to 16 items.
    pub subnet_ids: Option<Vec<String>>,
    /// `SecurityGroupIds`: 0 to 5 items.
    pub security_group_ids: Option<Vec<String>>,
    /// `Ipv6AllowedForDualStack`.
    pub ipv6_allowed_for_dual_stack: Option<bool>,
}

impl Decode for VpcConfig {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["SubnetIds", "SecurityGroupIds", "Ipv6AllowedForDualStack"]);
        let mut subnet_ids = None;
        let mut security_group_ids = None;
        let mut ipv6_allowed_for_dual_stack = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    subnet_ids =
                        Some(held.keep(0, violations, |violations| texts(reader, "subnetIds", violations))?)
                }
                1 => {
                    security_group_ids =
                        Some(held.keep(1, violations, |violations| {
                            texts(reader, "securityGroupIds", violations)
                        })?)
                }
                2 => ipv6_allowed_for_dual_stack = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &subnet_ids {
            rules::SUBNET_IDS.check_texts(value, "subnetIds", violations);
            held.report(0, violations);
        }
        if let Some(value) = &security_group_ids {
            rules::SECURITY_GROUP_IDS.check_texts(value, "securityGroupIds", violations);
            held.report(1, violations);
        }
        Ok(Self { subnet_ids, security_group_ids, ipv6_allowed_for_dual_stack })
    }
}

/// `VpcConfigResponse`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VpcConfigResponse {
    /// `SubnetIds`: 0 to 16 items.
    pub subnet_ids: Option<Vec<String>>,
    /// `SecurityGroupIds`: 0 to 5 items.
    pub security_group_ids: Option<Vec<String>>,
    /// `VpcId`.
    pub vpc_id: Option<String>,
    /// `Ipv6AllowedForDualStack`.
    pub ipv6_allowed_for_dual_stack: Option<bool>,
}

impl Encode for VpcConfigResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.subnet_ids {
            writer.member("SubnetIds");
            value.encode(writer);
        }
        if let Some(value) = &self.security_group_ids {
            writer.member("SecurityGroupIds");
            value.encode(writer);
        }
        if let Some(value) = &self.vpc_id {
            writer.member("VpcId");
            value.encode(writer);
        }
        if let Some(value) = &self.ipv6_allowed_for_dual_stack {
            writer.member("Ipv6AllowedForDualStack");
            value.encode(writer);
        }
        writer.end_object();
    }
}
