// Made by `cargo xtask generate` from models/lambda.json; what is changed here is lost.

//! What the operations answer. Nothing checks it against the model.

use std::collections::BTreeMap;

use millstream_api::{Encode, HttpBody, HttpHead, Reply, Writer};
use millstream_base::Blob;

use super::{
    AcceleratorConfig, Architecture, CapacityProviderConfig, Concurrency, DeadLetterConfig, DurableConfig,
    EnvironmentResponse, EphemeralStorage, FileSystemConfig, FunctionCodeLocation, FunctionRuntimeConfig,
    ImageConfigResponse, LastUpdateStatus, LastUpdateStatusReasonCode, Layer, LoggingConfig, PackageType,
    Runtime, RuntimeVersionConfig, SnapStartResponse, State, StateReasonCode, TagsError, TenancyConfig,
    TracingConfigResponse, VpcConfigResponse,
};

/// Output of `DeleteFunction`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteFunctionResponse {
    /// `StatusCode`.
    pub status_code: Option<i32>,
}

impl Encode for DeleteFunctionResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.end_object();
    }
}

impl From<DeleteFunctionResponse> for Reply {
    fn from(output: DeleteFunctionResponse) -> Self {
        let mut head = HttpHead::default();
        if let Some(value) = &output.status_code {
            head.status(*value);
        }
        head.reply(HttpBody::value(output))
    }
}

/// Output of `CreateFunction` and `GetFunctionConfiguration` and `UpdateFunctionCode` and
/// `UpdateFunctionConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FunctionConfiguration {
    /// `FunctionName`: 1 to 256 characters,
    /// `(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_\.]+)(:(\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9-_]+))?`.
    pub function_name: Option<String>,
    /// `FunctionArn`: 0 to 10000 characters,
    /// `arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:function:[a-zA-Z0-9-_\.]+(:(\$LATEST(\.PUBLISHED)?|[a-zA-Z0-9-_]+))?`.
    pub function_arn: Option<String>,
    /// `Runtime`.
    pub runtime: Option<Runtime>,
    /// `Role`: 0 to 10000 characters, `arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role: Option<String>,
    /// `Handler`: 0 to 128 characters, `[^\s]+`.
    pub handler: Option<String>,
    /// `CodeSize`.
    pub code_size: Option<i64>,
    /// `Description`: 0 to 256 characters.
    pub description: Option<String>,
    /// `Timeout`: 1 to 5400.
    pub timeout: Option<i32>,
    /// `MemorySize`: 128 to 32768.
    pub memory_size: Option<i32>,
    /// `LastModified`: 0 to 100 characters, `.*`.
    pub last_modified: Option<String>,
    /// `CodeSha256`.
    pub code_sha256: Option<String>,
    /// `Version`: 1 to 1024 characters, `(\$LATEST|[0-9]+)`.
    pub version: Option<String>,
    /// `VpcConfig`.
    pub vpc_config: Option<VpcConfigResponse>,
    /// `DeadLetterConfig`.
    pub dead_letter_config: Option<DeadLetterConfig>,
    /// `Environment`.
    pub environment: Option<EnvironmentResponse>,
    /// `KMSKeyArn`: 0 to 10000 characters, `(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()`.
    pub kms_key_arn: Option<String>,
    /// `TracingConfig`.
    pub tracing_config: Option<TracingConfigResponse>,
    /// `MasterArn`: 0 to 10000 characters,
    /// `arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:function:[a-zA-Z0-9-_]+(:(\$LATEST|[a-zA-Z0-9-_]+))?`.
    pub master_arn: Option<String>,
    /// `RevisionId`.
    pub revision_id: Option<String>,
    /// `Layers`.
    pub layers: Option<Vec<Layer>>,
    /// `State`.
    pub state: Option<State>,
    /// `StateReason`.
    pub state_reason: Option<String>,
    /// `StateReasonCode`.
    pub state_reason_code: Option<StateReasonCode>,
    /// `LastUpdateStatus`.
    pub last_update_status: Option<LastUpdateStatus>,
    /// `LastUpdateStatusReason`.
    pub last_update_status_reason: Option<String>,
    /// `LastUpdateStatusReasonCode`.
    pub last_update_status_reason_code: Option<LastUpdateStatusReasonCode>,
    /// `FileSystemConfigs`: 0 to 1 items.
    pub file_system_configs: Option<Vec<FileSystemConfig>>,
    /// `SigningProfileVersionArn`: 0 to 10000 characters,
    /// `arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1})?:(\d{12})?:(.*)`.
    pub signing_profile_version_arn: Option<String>,
    /// `SigningJobArn`: 0 to 10000 characters,
    /// `arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1})?:(\d{12})?:(.*)`.
    pub signing_job_arn: Option<String>,
    /// `PackageType`.
    pub package_type: Option<PackageType>,
    /// `ImageConfigResponse`.
    pub image_config_response: Option<ImageConfigResponse>,
    /// `Architectures`: 1 items.
    pub architectures: Option<Vec<Architecture>>,
    /// `EphemeralStorage`.
    pub ephemeral_storage: Option<EphemeralStorage>,
    /// `SnapStart`.
    pub snap_start: Option<SnapStartResponse>,
    /// `RuntimeVersionConfig`.
    pub runtime_version_config: Option<RuntimeVersionConfig>,
    /// `LoggingConfig`.
    pub logging_config: Option<LoggingConfig>,
    /// `TenancyConfig`.
    pub tenancy_config: Option<TenancyConfig>,
    /// `CapacityProviderConfig`.
    pub capacity_provider_config: Option<CapacityProviderConfig>,
    /// `ConfigSha256`.
    pub config_sha256: Option<String>,
    /// `DurableConfig`.
    pub durable_config: Option<DurableConfig>,
    /// `RuntimeConfig`.
    pub runtime_config: Option<FunctionRuntimeConfig>,
    /// `AcceleratorConfig`.
    pub accelerator_config: Option<AcceleratorConfig>,
}

impl Encode for FunctionConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.function_name {
            writer.member("FunctionName");
            value.encode(writer);
        }
        if let Some(value) = &self.function_arn {
            writer.member("FunctionArn");
            value.encode(writer);
        }
        if let Some(value) = &self.runtime {
            writer.member("Runtime");
            value.encode(writer);
        }
        if let Some(value) = &self.role {
            writer.member("Role");
            value.encode(writer);
        }
        if let Some(value) = &self.handler {
            writer.member("Handler");
            value.encode(writer);
        }
        if let Some(value) = &self.code_size {
            writer.member("CodeSize");
            value.encode(writer);
        }
        if let Some(value) = &self.description {
            writer.member("Description");
            value.encode(writer);
        }
        if let Some(value) = &self.timeout {
            writer.member("Timeout");
            value.encode(writer);
        }
        if let Some(value) = &self.memory_size {
            writer.member("MemorySize");
            value.encode(writer);
        }
        if let Some(value) = &self.last_modified {
            writer.member("LastModified");
            value.encode(writer);
        }
        if let Some(value) = &self.code_sha256 {
            writer.member("CodeSha256");
            value.encode(writer);
        }
        if let Some(value) = &self.version {
            writer.member("Version");
            value.encode(writer);
        }
        if let Some(value) = &self.vpc_config {
            writer.member("VpcConfig");
            value.encode(writer);
        }
        if let Some(value) = &self.dead_letter_config {
            writer.member("DeadLetterConfig");
            value.encode(writer);
        }
        if let Some(value) = &self.environment {
            writer.member("Environment");
            value.encode(writer);
        }
        if let Some(value) = &self.kms_key_arn {
            writer.member("KMSKeyArn");
            value.encode(writer);
        }
        if let Some(value) = &self.tracing_config {
            writer.member("TracingConfig");
            value.encode(writer);
        }
        if let Some(value) = &self.master_arn {
            writer.member("MasterArn");
            value.encode(writer);
        }
        if let Some(value) = &self.revision_id {
            writer.member("RevisionId");
            value.encode(writer);
        }
        if let Some(value) = &self.layers {
            writer.member("Layers");
            value.encode(writer);
        }
        if let Some(value) = &self.state {
            writer.member("State");
            value.encode(writer);
        }
        if let Some(value) = &self.state_reason {
            writer.member("StateReason");
            value.encode(writer);
        }
        if let Some(value) = &self.state_reason_code {
            writer.member("StateReasonCode");
            value.encode(writer);
        }
        if let Some(value) = &self.last_update_status {
            writer.member("LastUpdateStatus");
            value.encode(writer);
        }
        if let Some(value) = &self.last_update_status_reason {
            writer.member("LastUpdateStatusReason");
            value.encode(writer);
        }
        if let Some(value) = &self.last_update_status_reason_code {
            writer.member("LastUpdateStatusReasonCode");
            value.encode(writer);
        }
        if let Some(value) = &self.file_system_configs {
            writer.member("FileSystemConfigs");
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
        if let Some(value) = &self.package_type {
            writer.member("PackageType");
            value.encode(writer);
        }
        if let Some(value) = &self.image_config_response {
            writer.member("ImageConfigResponse");
            value.encode(writer);
        }
        if let Some(value) = &self.architectures {
            writer.member("Architectures");
            value.encode(writer);
        }
        if let Some(value) = &self.ephemeral_storage {
            writer.member("EphemeralStorage");
            value.encode(writer);
        }
        if let Some(value) = &self.snap_start {
            writer.member("SnapStart");
            value.encode(writer);
        }
        if let Some(value) = &self.runtime_version_config {
            writer.member("RuntimeVersionConfig");
            value.encode(writer);
        }
        if let Some(value) = &self.logging_config {
            writer.member("LoggingConfig");
            value.encode(writer);
        }
        if let Some(value) = &self.tenancy_config {
            writer.member("TenancyConfig");
            value.encode(writer);
        }
        if let Some(value) = &self.capacity_provider_config {
            writer.member("CapacityProviderConfig");
            value.encode(writer);
        }
        if let Some(value) = &self.config_sha256 {
            writer.member("ConfigSha256");
            value.encode(writer);
        }
        if let Some(value) = &self.durable_config {
            writer.member("DurableConfig");
            value.encode(writer);
        }
        if let Some(value) = &self.runtime_config {
            writer.member("RuntimeConfig");
            value.encode(writer);
        }
        if let Some(value) = &self.accelerator_config {
            writer.member("AcceleratorConfig");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<FunctionConfiguration> for Reply {
    fn from(output: FunctionConfiguration) -> Self {
        Self::value(output)
    }
}

/// Output of `GetFunction`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetFunctionResponse {
    /// `Configuration`.
    pub configuration: Option<FunctionConfiguration>,
    /// `Code`.
    pub code: Option<FunctionCodeLocation>,
    /// `Tags`.
    pub tags: Option<BTreeMap<String, String>>,
    /// `TagsError`.
    pub tags_error: Option<TagsError>,
    /// `Concurrency`.
    pub concurrency: Option<Concurrency>,
}

impl Encode for GetFunctionResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.configuration {
            writer.member("Configuration");
            value.encode(writer);
        }
        if let Some(value) = &self.code {
            writer.member("Code");
            value.encode(writer);
        }
        if let Some(value) = &self.tags {
            writer.member("Tags");
            value.encode(writer);
        }
        if let Some(value) = &self.tags_error {
            writer.member("TagsError");
            value.encode(writer);
        }
        if let Some(value) = &self.concurrency {
            writer.member("Concurrency");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<GetFunctionResponse> for Reply {
    fn from(output: GetFunctionResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `Invoke`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InvocationResponse {
    /// `StatusCode`.
    pub status_code: Option<i32>,
    /// `FunctionError`.
    pub function_error: Option<String>,
    /// `LogResult`.
    pub log_result: Option<String>,
    /// `Payload`.
    pub payload: Option<Blob>,
    /// `ExecutedVersion`: 1 to 1024 characters, `(\$LATEST|[0-9]+)`.
    pub executed_version: Option<String>,
    /// `DurableExecutionArn`: 1 to 1024 characters,
    /// `arn:([a-zA-Z0-9-]+):lambda:([a-zA-Z0-9-]+):(\d{12}):function:([a-zA-Z0-9_-]+):(\$LATEST(?:\.PUBLISHED)?|[0-9]+)/durable-execution/([a-zA-Z0-9_-]+)/([a-zA-Z0-9_-]+)`.
    pub durable_execution_arn: Option<String>,
}

impl From<InvocationResponse> for Reply {
    fn from(output: InvocationResponse) -> Self {
        let mut head = HttpHead::default();
        if let Some(value) = &output.status_code {
            head.status(*value);
        }
        if let Some(value) = &output.function_error {
            head.header("x-amz-function-error", value);
        }
        if let Some(value) = &output.log_result {
            head.header("x-amz-log-result", value);
        }
        if let Some(value) = &output.executed_version {
            head.header("x-amz-executed-version", value);
        }
        if let Some(value) = &output.durable_execution_arn {
            head.header("x-amz-durable-execution-arn", value);
        }
        head.reply(HttpBody::Bytes(output.payload.unwrap_or_default().0))
    }
}

/// Output of `ListFunctions`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListFunctionsResponse {
    /// `NextMarker`.
    pub next_marker: Option<String>,
    /// `Functions`.
    pub functions: Option<Vec<FunctionConfiguration>>,
}

impl Encode for ListFunctionsResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.next_marker {
            writer.member("NextMarker");
            value.encode(writer);
        }
        if let Some(value) = &self.functions {
            writer.member("Functions");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListFunctionsResponse> for Reply {
    fn from(output: ListFunctionsResponse) -> Self {
        Self::value(output)
    }
}
