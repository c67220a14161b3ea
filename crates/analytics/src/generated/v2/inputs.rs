// Made by `cargo xtask generate` from models/kinesisanalyticsv2.json; what is changed here is lost.

//! What the operations take.

use millstream_api::{Decode, Held, Malformed, Members, Reader, Violations, int, list, texts};
use millstream_base::Timestamp;

use super::{
    ApplicationConfiguration, ApplicationConfigurationUpdate, ApplicationMaintenanceConfigurationUpdate,
    ApplicationMode, CloudWatchLoggingOption, CloudWatchLoggingOptionUpdate, ExportDestinationConfiguration,
    ImportSourceConfiguration, Input, InputProcessingConfiguration, InputStartingPositionConfiguration,
    OperationStatus, Output, ReferenceDataSource, RunConfiguration, RunConfigurationUpdate,
    RuntimeEnvironment, S3Configuration, SnapshotEncryptionConfiguration, SnapshotFormat, SnapshotInitiator,
    SnapshotInitiatorOperation, SnapshotOperation, SnapshotOperationStatus, SnapshotStatus, Tag, UrlType,
    VpcConfiguration, rules,
};

/// Input of `AddApplicationCloudWatchLoggingOption`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AddApplicationCloudWatchLoggingOptionRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `CurrentApplicationVersionId`: 1 to 999999999.
    pub current_application_version_id: Option<i64>,
    /// `CloudWatchLoggingOption`.
    pub cloud_watch_logging_option: CloudWatchLoggingOption,
    /// `ConditionalToken`: 1 to 512 characters, `[a-zA-Z0-9-_+/=]+`.
    pub conditional_token: Option<String>,
}

impl Decode for AddApplicationCloudWatchLoggingOptionRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "ApplicationName",
            "CurrentApplicationVersionId",
            "CloudWatchLoggingOption",
            "ConditionalToken",
        ]);
        let mut application_name = None;
        let mut current_application_version_id = None;
        let mut cloud_watch_logging_option = None;
        let mut conditional_token = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                1 => current_application_version_id = Some(reader.long()?),
                2 => {
                    cloud_watch_logging_option = Some(held.keep(2, violations, |violations| {
                        violations.within("cloudWatchLoggingOption", |violations| {
                            CloudWatchLoggingOption::decode(reader, violations)
                        })
                    })?)
                }
                3 => conditional_token = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_name, "applicationName") {
            rules::APPLICATION_NAME.check(value, "applicationName", violations);
        }
        if let Some(value) = &current_application_version_id {
            rules::APPLICATION_VERSION_ID.check(*value, "currentApplicationVersionId", violations);
        }
        violations.required(&cloud_watch_logging_option, "cloudWatchLoggingOption");
        held.report(2, violations);
        if let Some(value) = &conditional_token {
            rules::CONDITIONAL_TOKEN.check(value, "conditionalToken", violations);
        }
        Ok(Self {
            application_name: application_name.unwrap_or_default(),
            current_application_version_id,
            cloud_watch_logging_option: cloud_watch_logging_option.unwrap_or_default(),
            conditional_token,
        })
    }
}

/// Input of `AddApplicationInputProcessingConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AddApplicationInputProcessingConfigurationRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `CurrentApplicationVersionId`: 1 to 999999999.
    pub current_application_version_id: i64,
    /// `InputId`: 1 to 50 characters, `[a-zA-Z0-9_.-]+`.
    pub input_id: String,
    /// `InputProcessingConfiguration`.
    pub input_processing_configuration: InputProcessingConfiguration,
}

impl Decode for AddApplicationInputProcessingConfigurationRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "ApplicationName",
            "CurrentApplicationVersionId",
            "InputId",
            "InputProcessingConfiguration",
        ]);
        let mut application_name = None;
        let mut current_application_version_id = None;
        let mut input_id = None;
        let mut input_processing_configuration = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                1 => current_application_version_id = Some(reader.long()?),
                2 => input_id = Some(reader.string()?),
                3 => {
                    input_processing_configuration = Some(held.keep(3, violations, |violations| {
                        violations.within("inputProcessingConfiguration", |violations| {
                            InputProcessingConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_name, "applicationName") {
            rules::APPLICATION_NAME.check(value, "applicationName", violations);
        }
        if let Some(value) =
            violations.required(&current_application_version_id, "currentApplicationVersionId")
        {
            rules::APPLICATION_VERSION_ID.check(*value, "currentApplicationVersionId", violations);
        }
        if let Some(value) = violations.required(&input_id, "inputId") {
            rules::ID.check(value, "inputId", violations);
        }
        violations.required(&input_processing_configuration, "inputProcessingConfiguration");
        held.report(3, violations);
        Ok(Self {
            application_name: application_name.unwrap_or_default(),
            current_application_version_id: current_application_version_id.unwrap_or_default(),
            input_id: input_id.unwrap_or_default(),
            input_processing_configuration: input_processing_configuration.unwrap_or_default(),
        })
    }
}

/// Input of `AddApplicationInput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AddApplicationInputRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `CurrentApplicationVersionId`: 1 to 999999999.
    pub current_application_version_id: i64,
    /// `Input`.
    pub input: Input,
}

impl Decode for AddApplicationInputRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ApplicationName", "CurrentApplicationVersionId", "Input"]);
        let mut application_name = None;
        let mut current_application_version_id = None;
        let mut input = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                1 => current_application_version_id = Some(reader.long()?),
                2 => {
                    input = Some(held.keep(2, violations, |violations| {
                        violations.within("input", |violations| Input::decode(reader, violations))
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_name, "applicationName") {
            rules::APPLICATION_NAME.check(value, "applicationName", violations);
        }
        if let Some(value) =
            violations.required(&current_application_version_id, "currentApplicationVersionId")
        {
            rules::APPLICATION_VERSION_ID.check(*value, "currentApplicationVersionId", violations);
        }
        violations.required(&input, "input");
        held.report(2, violations);
        Ok(Self {
            application_name: application_name.unwrap_or_default(),
            current_application_version_id: current_application_version_id.unwrap_or_default(),
            input: input.unwrap_or_default(),
        })
    }
}

/// Input of `AddApplicationOutput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AddApplicationOutputRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `CurrentApplicationVersionId`: 1 to 999999999.
    pub current_application_version_id: i64,
    /// `Output`.
    pub output: Output,
}

impl Decode for AddApplicationOutputRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ApplicationName", "CurrentApplicationVersionId", "Output"]);
        let mut application_name = None;
        let mut current_application_version_id = None;
        let mut output = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                1 => current_application_version_id = Some(reader.long()?),
                2 => {
                    output = Some(held.keep(2, violations, |violations| {
                        violations.within("output", |violations| Output::decode(reader, violations))
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_name, "applicationName") {
            rules::APPLICATION_NAME.check(value, "applicationName", violations);
        }
        if let Some(value) =
            violations.required(&current_application_version_id, "currentApplicationVersionId")
        {
            rules::APPLICATION_VERSION_ID.check(*value, "currentApplicationVersionId", violations);
        }
        violations.required(&output, "output");
        held.report(2, violations);
        Ok(Self {
            application_name: application_name.unwrap_or_default(),
            current_application_version_id: current_application_version_id.unwrap_or_default(),
            output: output.unwrap_or_default(),
        })
    }
}

/// Input of `AddApplicationReferenceDataSource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AddApplicationReferenceDataSourceRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `CurrentApplicationVersionId`: 1 to 999999999.
    pub current_application_version_id: i64,
    /// `ReferenceDataSource`.
    pub reference_data_source: ReferenceDataSource,
}

impl Decode for AddApplicationReferenceDataSourceRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["ApplicationName", "CurrentApplicationVersionId", "ReferenceDataSource"]);
        let mut application_name = None;
        let mut current_application_version_id = None;
        let mut reference_data_source = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                1 => current_application_version_id = Some(reader.long()?),
                2 => {
                    reference_data_source = Some(held.keep(2, violations, |violations| {
                        violations.within("referenceDataSource", |violations| {
                            ReferenceDataSource::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_name, "applicationName") {
            rules::APPLICATION_NAME.check(value, "applicationName", violations);
        }
        if let Some(value) =
            violations.required(&current_application_version_id, "currentApplicationVersionId")
        {
            rules::APPLICATION_VERSION_ID.check(*value, "currentApplicationVersionId", violations);
        }
        violations.required(&reference_data_source, "referenceDataSource");
        held.report(2, violations);
        Ok(Self {
            application_name: application_name.unwrap_or_default(),
            current_application_version_id: current_application_version_id.unwrap_or_default(),
            reference_data_source: reference_data_source.unwrap_or_default(),
        })
    }
}

/// Input of `AddApplicationVpcConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AddApplicationVpcConfigurationRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `CurrentApplicationVersionId`: 1 to 999999999.
    pub current_application_version_id: Option<i64>,
    /// `VpcConfiguration`.
    pub vpc_configuration: VpcConfiguration,
    /// `ConditionalToken`: 1 to 512 characters, `[a-zA-Z0-9-_+/=]+`.
    pub conditional_token: Option<String>,
}

impl Decode for AddApplicationVpcConfigurationRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "ApplicationName",
            "CurrentApplicationVersionId",
            "VpcConfiguration",
            "ConditionalToken",
        ]);
        let mut application_name = None;
        let mut current_application_version_id = None;
        let mut vpc_configuration = None;
        let mut conditional_token = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                1 => current_application_version_id = Some(reader.long()?),
                2 => {
                    vpc_configuration = Some(held.keep(2, violations, |violations| {
                        violations.within("vpcConfiguration", |violations| {
                            VpcConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                3 => conditional_token = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_name, "applicationName") {
            rules::APPLICATION_NAME.check(value, "applicationName", violations);
        }
        if let Some(value) = &current_application_version_id {
            rules::APPLICATION_VERSION_ID.check(*value, "currentApplicationVersionId", violations);
        }
        violations.required(&vpc_configuration, "vpcConfiguration");
        held.report(2, violations);
        if let Some(value) = &conditional_token {
            rules::CONDITIONAL_TOKEN.check(value, "conditionalToken", violations);
        }
        Ok(Self {
            application_name: application_name.unwrap_or_default(),
            current_application_version_id,
            vpc_configuration: vpc_configuration.unwrap_or_default(),
            conditional_token,
        })
    }
}

/// Input of `CreateApplicationPresignedUrl`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateApplicationPresignedUrlRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `UrlType`.
    pub url_type: UrlType,
    /// `SessionExpirationDurationInSeconds`: 1800 to 43200.
    pub session_expiration_duration_in_seconds: Option<i64>,
}

impl Decode for CreateApplicationPresignedUrlRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["ApplicationName", "UrlType", "SessionExpirationDurationInSeconds"]);
        let mut application_name = None;
        let mut url_type = None;
        let mut session_expiration_duration_in_seconds = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                1 => url_type = Some(reader.string()?),
                2 => session_expiration_duration_in_seconds = Some(reader.long()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_name, "applicationName") {
            rules::APPLICATION_NAME.check(value, "applicationName", violations);
        }
        if let Some(value) = violations.required(&url_type, "urlType") {
            rules::URL_TYPE.check(value, "urlType", violations);
        }
        if let Some(value) = &session_expiration_duration_in_seconds {
            rules::SESSION_EXPIRATION_DURATION_IN_SECONDS.check(
                *value,
                "sessionExpirationDurationInSeconds",
                violations,
            );
        }
        Ok(Self {
            application_name: application_name.unwrap_or_default(),
            url_type: url_type.as_deref().and_then(UrlType::parse).unwrap_or_default(),
            session_expiration_duration_in_seconds,
        })
    }
}

/// Input of `CreateApplication`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateApplicationRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `ApplicationDescription`: 0 to 1024 characters.
    pub application_description: Option<String>,
    /// `RuntimeEnvironment`.
    pub runtime_environment: RuntimeEnvironment,
    /// `ServiceExecutionRole`: 1 to 2048 characters, `arn:.*`.
    pub service_execution_role: String,
    /// `ApplicationConfiguration`.
    pub application_configuration: Option<ApplicationConfiguration>,
    /// `CloudWatchLoggingOptions`.
    pub cloud_watch_logging_options: Option<Vec<CloudWatchLoggingOption>>,
    /// `Tags`: 1 to 200 items.
    pub tags: Option<Vec<Tag>>,
    /// `ApplicationMode`.
    pub application_mode: Option<ApplicationMode>,
}

impl Decode for CreateApplicationRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "ApplicationName",
            "ApplicationDescription",
            "RuntimeEnvironment",
            "ServiceExecutionRole",
            "ApplicationConfiguration",
            "CloudWatchLoggingOptions",
            "Tags",
            "ApplicationMode",
        ]);
        let mut application_name = None;
        let mut application_description = None;
        let mut runtime_environment = None;
        let mut service_execution_role = None;
        let mut application_configuration = None;
        let mut cloud_watch_logging_options = None;
        let mut tags = None;
        let mut application_mode = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                1 => application_description = Some(reader.string()?),
                2 => runtime_environment = Some(reader.string()?),
                3 => service_execution_role = Some(reader.string()?),
                4 => {
                    application_configuration = Some(held.keep(4, violations, |violations| {
                        violations.within("applicationConfiguration", |violations| {
                            ApplicationConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                5 => {
                    cloud_watch_logging_options = Some(held.keep(5, violations, |violations| {
                        list(reader, "cloudWatchLoggingOptions", violations)
                    })?)
                }
                6 => tags = Some(held.keep(6, violations, |violations| list(reader, "tags", violations))?),
                7 => application_mode = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_name, "applicationName") {
            rules::APPLICATION_NAME.check(value, "applicationName", violations);
        }
        if let Some(value) = &application_description {
            rules::APPLICATION_DESCRIPTION.check(value, "applicationDescription", violations);
        }
        if let Some(value) = violations.required(&runtime_environment, "runtimeEnvironment") {
            rules::RUNTIME_ENVIRONMENT.check(value, "runtimeEnvironment", violations);
        }
        if let Some(value) = violations.required(&service_execution_role, "serviceExecutionRole") {
            rules::ROLE_ARN.check(value, "serviceExecutionRole", violations);
        }
        held.report(4, violations);
        held.report(5, violations);
        if let Some(value) = &tags {
            rules::TAGS.check(value, "tags", violations);
            held.report(6, violations);
        }
        if let Some(value) = &application_mode {
            rules::APPLICATION_MODE.check(value, "applicationMode", violations);
        }
        Ok(Self {
            application_name: application_name.unwrap_or_default(),
            application_description,
            runtime_environment: runtime_environment
                .as_deref()
                .and_then(RuntimeEnvironment::parse)
                .unwrap_or_default(),
            service_execution_role: service_execution_role.unwrap_or_default(),
            application_configuration,
            cloud_watch_logging_options,
            tags,
            application_mode: application_mode.as_deref().and_then(ApplicationMode::parse),
        })
    }
}

/// Input of `CreateApplicationSnapshot`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateApplicationSnapshotRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `SnapshotName`: 1 to 256 characters, `[a-zA-Z0-9_.-]+`.
    pub snapshot_name: String,
}

impl Decode for CreateApplicationSnapshotRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ApplicationName", "SnapshotName"]);
        let mut application_name = None;
        let mut snapshot_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                1 => snapshot_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_name, "applicationName") {
            rules::APPLICATION_NAME.check(value, "applicationName", violations);
        }
        if let Some(value) = violations.required(&snapshot_name, "snapshotName") {
            rules::SNAPSHOT_NAME.check(value, "snapshotName", violations);
        }
        Ok(Self {
            application_name: application_name.unwrap_or_default(),
            snapshot_name: snapshot_name.unwrap_or_default(),
        })
    }
}

/// Input of `CreateSnapshot`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateSnapshotRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `SnapshotName`: 1 to 100 characters, `[a-zA-Z0-9_.-]+`.
    pub snapshot_name: String,
    /// `SnapshotDescription`: 0 to 1024 characters, `[^\u0000-\u001F\u007F]*`.
    pub snapshot_description: Option<String>,
    /// `Tags`: 1 to 200 items.
    pub tags: Option<Vec<Tag>>,
}

impl Decode for CreateSnapshotRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ApplicationName", "SnapshotName", "SnapshotDescription", "Tags"]);
        let mut application_name = None;
        let mut snapshot_name = None;
        let mut snapshot_description = None;
        let mut tags = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                1 => snapshot_name = Some(reader.string()?),
                2 => snapshot_description = Some(reader.string()?),
                3 => tags = Some(held.keep(3, violations, |violations| list(reader, "tags", violations))?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_name, "applicationName") {
            rules::APPLICATION_NAME.check(value, "applicationName", violations);
        }
        if let Some(value) = violations.required(&snapshot_name, "snapshotName") {
            rules::SNAPSHOT_V2_NAME.check(value, "snapshotName", violations);
        }
        if let Some(value) = &snapshot_description {
            rules::SNAPSHOT_V2_DESCRIPTION.check(value, "snapshotDescription", violations);
        }
        if let Some(value) = &tags {
            rules::TAGS.check(value, "tags", violations);
            held.report(3, violations);
        }
        Ok(Self {
            application_name: application_name.unwrap_or_default(),
            snapshot_name: snapshot_name.unwrap_or_default(),
            snapshot_description,
            tags,
        })
    }
}

/// Input of `DeleteApplicationCloudWatchLoggingOption`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteApplicationCloudWatchLoggingOptionRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `CurrentApplicationVersionId`: 1 to 999999999.
    pub current_application_version_id: Option<i64>,
    /// `CloudWatchLoggingOptionId`: 1 to 50 characters, `[a-zA-Z0-9_.-]+`.
    pub cloud_watch_logging_option_id: String,
    /// `ConditionalToken`: 1 to 512 characters, `[a-zA-Z0-9-_+/=]+`.
    pub conditional_token: Option<String>,
}

impl Decode for DeleteApplicationCloudWatchLoggingOptionRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "ApplicationName",
            "CurrentApplicationVersionId",
            "CloudWatchLoggingOptionId",
            "ConditionalToken",
        ]);
        let mut application_name = None;
        let mut current_application_version_id = None;
        let mut cloud_watch_logging_option_id = None;
        let mut conditional_token = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                1 => current_application_version_id = Some(reader.long()?),
                2 => cloud_watch_logging_option_id = Some(reader.string()?),
                3 => conditional_token = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_name, "applicationName") {
            rules::APPLICATION_NAME.check(value, "applicationName", violations);
        }
        if let Some(value) = &current_application_version_id {
            rules::APPLICATION_VERSION_ID.check(*value, "currentApplicationVersionId", violations);
        }
        if let Some(value) = violations.required(&cloud_watch_logging_option_id, "cloudWatchLoggingOptionId")
        {
            rules::ID.check(value, "cloudWatchLoggingOptionId", violations);
        }
        if let Some(value) = &conditional_token {
            rules::CONDITIONAL_TOKEN.check(value, "conditionalToken", violations);
        }
        Ok(Self {
            application_name: application_name.unwrap_or_default(),
            current_application_version_id,
            cloud_watch_logging_option_id: cloud_watch_logging_option_id.unwrap_or_default(),
            conditional_token,
        })
    }
}

/// Input of `DeleteApplicationInputProcessingConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteApplicationInputProcessingConfigurationRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `CurrentApplicationVersionId`: 1 to 999999999.
    pub current_application_version_id: i64,
    /// `InputId`: 1 to 50 characters, `[a-zA-Z0-9_.-]+`.
    pub input_id: String,
}

impl Decode for DeleteApplicationInputProcessingConfigurationRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ApplicationName", "CurrentApplicationVersionId", "InputId"]);
        let mut application_name = None;
        let mut current_application_version_id = None;
        let mut input_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                1 => current_application_version_id = Some(reader.long()?),
                2 => input_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_name, "applicationName") {
            rules::APPLICATION_NAME.check(value, "applicationName", violations);
        }
        if let Some(value) =
            violations.required(&current_application_version_id, "currentApplicationVersionId")
        {
            rules::APPLICATION_VERSION_ID.check(*value, "currentApplicationVersionId", violations);
        }
        if let Some(value) = violations.required(&input_id, "inputId") {
            rules::ID.check(value, "inputId", violations);
        }
        Ok(Self {
            application_name: application_name.unwrap_or_default(),
            current_application_version_id: current_application_version_id.unwrap_or_default(),
            input_id: input_id.unwrap_or_default(),
        })
    }
}

/// Input of `DeleteApplicationOutput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteApplicationOutputRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `CurrentApplicationVersionId`: 1 to 999999999.
    pub current_application_version_id: i64,
    /// `OutputId`: 1 to 50 characters, `[a-zA-Z0-9_.-]+`.
    pub output_id: String,
}

impl Decode for DeleteApplicationOutputRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ApplicationName", "CurrentApplicationVersionId", "OutputId"]);
        let mut application_name = None;
        let mut current_application_version_id = None;
        let mut output_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                1 => current_application_version_id = Some(reader.long()?),
                2 => output_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_name, "applicationName") {
            rules::APPLICATION_NAME.check(value, "applicationName", violations);
        }
        if let Some(value) =
            violations.required(&current_application_version_id, "currentApplicationVersionId")
        {
            rules::APPLICATION_VERSION_ID.check(*value, "currentApplicationVersionId", violations);
        }
        if let Some(value) = violations.required(&output_id, "outputId") {
            rules::ID.check(value, "outputId", violations);
        }
        Ok(Self {
            application_name: application_name.unwrap_or_default(),
            current_application_version_id: current_application_version_id.unwrap_or_default(),
            output_id: output_id.unwrap_or_default(),
        })
    }
}

/// Input of `DeleteApplicationReferenceDataSource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteApplicationReferenceDataSourceRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `CurrentApplicationVersionId`: 1 to 999999999.
    pub current_application_version_id: i64,
    /// `ReferenceId`: 1 to 50 characters, `[a-zA-Z0-9_.-]+`.
    pub reference_id: String,
}

impl Decode for DeleteApplicationReferenceDataSourceRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ApplicationName", "CurrentApplicationVersionId", "ReferenceId"]);
        let mut application_name = None;
        let mut current_application_version_id = None;
        let mut reference_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                1 => current_application_version_id = Some(reader.long()?),
                2 => reference_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_name, "applicationName") {
            rules::APPLICATION_NAME.check(value, "applicationName", violations);
        }
        if let Some(value) =
            violations.required(&current_application_version_id, "currentApplicationVersionId")
        {
            rules::APPLICATION_VERSION_ID.check(*value, "currentApplicationVersionId", violations);
        }
        if let Some(value) = violations.required(&reference_id, "referenceId") {
            rules::ID.check(value, "referenceId", violations);
        }
        Ok(Self {
            application_name: application_name.unwrap_or_default(),
            current_application_version_id: current_application_version_id.unwrap_or_default(),
            reference_id: reference_id.unwrap_or_default(),
        })
    }
}

/// Input of `DeleteApplication`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteApplicationRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `CreateTimestamp`.
    pub create_timestamp: Timestamp,
}

impl Decode for DeleteApplicationRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ApplicationName", "CreateTimestamp"]);
        let mut application_name = None;
        let mut create_timestamp = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                1 => create_timestamp = Some(reader.timestamp()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_name, "applicationName") {
            rules::APPLICATION_NAME.check(value, "applicationName", violations);
        }
        violations.required(&create_timestamp, "createTimestamp");
        Ok(Self {
            application_name: application_name.unwrap_or_default(),
            create_timestamp: create_timestamp.unwrap_or_default(),
        })
    }
}

/// Input of `DeleteApplicationSnapshot`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteApplicationSnapshotRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `SnapshotName`: 1 to 256 characters, `[a-zA-Z0-9_.-]+`.
    pub snapshot_name: String,
    /// `SnapshotCreationTimestamp`.
    pub snapshot_creation_timestamp: Timestamp,
}

impl Decode for DeleteApplicationSnapshotRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ApplicationName", "SnapshotName", "SnapshotCreationTimestamp"]);
        let mut application_name = None;
        let mut snapshot_name = None;
        let mut snapshot_creation_timestamp = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                1 => snapshot_name = Some(reader.string()?),
                2 => snapshot_creation_timestamp = Some(reader.timestamp()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_name, "applicationName") {
            rules::APPLICATION_NAME.check(value, "applicationName", violations);
        }
        if let Some(value) = violations.required(&snapshot_name, "snapshotName") {
            rules::SNAPSHOT_NAME.check(value, "snapshotName", violations);
        }
        violations.required(&snapshot_creation_timestamp, "snapshotCreationTimestamp");
        Ok(Self {
            application_name: application_name.unwrap_or_default(),
            snapshot_name: snapshot_name.unwrap_or_default(),
            snapshot_creation_timestamp: snapshot_creation_timestamp.unwrap_or_default(),
        })
    }
}

/// Input of `DeleteApplicationVpcConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteApplicationVpcConfigurationRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `CurrentApplicationVersionId`: 1 to 999999999.
    pub current_application_version_id: Option<i64>,
    /// `VpcConfigurationId`: 1 to 50 characters, `[a-zA-Z0-9_.-]+`.
    pub vpc_configuration_id: String,
    /// `ConditionalToken`: 1 to 512 characters, `[a-zA-Z0-9-_+/=]+`.
    pub conditional_token: Option<String>,
}

impl Decode for DeleteApplicationVpcConfigurationRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "ApplicationName",
            "CurrentApplicationVersionId",
            "VpcConfigurationId",
            "ConditionalToken",
        ]);
        let mut application_name = None;
        let mut current_application_version_id = None;
        let mut vpc_configuration_id = None;
        let mut conditional_token = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                1 => current_application_version_id = Some(reader.long()?),
                2 => vpc_configuration_id = Some(reader.string()?),
                3 => conditional_token = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_name, "applicationName") {
            rules::APPLICATION_NAME.check(value, "applicationName", violations);
        }
        if let Some(value) = &current_application_version_id {
            rules::APPLICATION_VERSION_ID.check(*value, "currentApplicationVersionId", violations);
        }
        if let Some(value) = violations.required(&vpc_configuration_id, "vpcConfigurationId") {
            rules::ID.check(value, "vpcConfigurationId", violations);
        }
        if let Some(value) = &conditional_token {
            rules::CONDITIONAL_TOKEN.check(value, "conditionalToken", violations);
        }
        Ok(Self {
            application_name: application_name.unwrap_or_default(),
            current_application_version_id,
            vpc_configuration_id: vpc_configuration_id.unwrap_or_default(),
            conditional_token,
        })
    }
}

/// Input of `DeleteSnapshot`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteSnapshotRequest {
    /// `SnapshotName`: 1 to 100 characters, `[a-zA-Z0-9_.-]+`.
    pub snapshot_name: String,
    /// `SnapshotCreationTimestamp`.
    pub snapshot_creation_timestamp: Timestamp,
}

impl Decode for DeleteSnapshotRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["SnapshotName", "SnapshotCreationTimestamp"]);
        let mut snapshot_name = None;
        let mut snapshot_creation_timestamp = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => snapshot_name = Some(reader.string()?),
                1 => snapshot_creation_timestamp = Some(reader.timestamp()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&snapshot_name, "snapshotName") {
            rules::SNAPSHOT_V2_NAME.check(value, "snapshotName", violations);
        }
        violations.required(&snapshot_creation_timestamp, "snapshotCreationTimestamp");
        Ok(Self {
            snapshot_name: snapshot_name.unwrap_or_default(),
            snapshot_creation_timestamp: snapshot_creation_timestamp.unwrap_or_default(),
        })
    }
}

/// Input of `DescribeApplicationOperation`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeApplicationOperationRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `OperationId`: 1 to 64 characters.
    pub operation_id: String,
}

impl Decode for DescribeApplicationOperationRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ApplicationName", "OperationId"]);
        let mut application_name = None;
        let mut operation_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                1 => operation_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_name, "applicationName") {
            rules::APPLICATION_NAME.check(value, "applicationName", violations);
        }
        if let Some(value) = violations.required(&operation_id, "operationId") {
            rules::OPERATION_ID.check(value, "operationId", violations);
        }
        Ok(Self {
            application_name: application_name.unwrap_or_default(),
            operation_id: operation_id.unwrap_or_default(),
        })
    }
}

/// Input of `DescribeApplication`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeApplicationRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `IncludeAdditionalDetails`.
    pub include_additional_details: Option<bool>,
}

impl Decode for DescribeApplicationRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ApplicationName", "IncludeAdditionalDetails"]);
        let mut application_name = None;
        let mut include_additional_details = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                1 => include_additional_details = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_name, "applicationName") {
            rules::APPLICATION_NAME.check(value, "applicationName", violations);
        }
        Ok(Self { application_name: application_name.unwrap_or_default(), include_additional_details })
    }
}

/// Input of `DescribeApplicationSnapshot`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeApplicationSnapshotRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `SnapshotName`: 1 to 256 characters, `[a-zA-Z0-9_.-]+`.
    pub snapshot_name: String,
}

impl Decode for DescribeApplicationSnapshotRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ApplicationName", "SnapshotName"]);
        let mut application_name = None;
        let mut snapshot_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                1 => snapshot_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_name, "applicationName") {
            rules::APPLICATION_NAME.check(value, "applicationName", violations);
        }
        if let Some(value) = violations.required(&snapshot_name, "snapshotName") {
            rules::SNAPSHOT_NAME.check(value, "snapshotName", violations);
        }
        Ok(Self {
            application_name: application_name.unwrap_or_default(),
            snapshot_name: snapshot_name.unwrap_or_default(),
        })
    }
}

/// Input of `DescribeApplicationVersion`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeApplicationVersionRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `ApplicationVersionId`: 1 to 999999999.
    pub application_version_id: i64,
}

impl Decode for DescribeApplicationVersionRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ApplicationName", "ApplicationVersionId"]);
        let mut application_name = None;
        let mut application_version_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                1 => application_version_id = Some(reader.long()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_name, "applicationName") {
            rules::APPLICATION_NAME.check(value, "applicationName", violations);
        }
        if let Some(value) = violations.required(&application_version_id, "applicationVersionId") {
            rules::APPLICATION_VERSION_ID.check(*value, "applicationVersionId", violations);
        }
        Ok(Self {
            application_name: application_name.unwrap_or_default(),
            application_version_id: application_version_id.unwrap_or_default(),
        })
    }
}

/// Input of `DescribeSnapshotOperation`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeSnapshotOperationRequest {
    /// `SnapshotName`: 1 to 100 characters, `[a-zA-Z0-9_.-]+`.
    pub snapshot_name: String,
    /// `SnapshotOperationId`: 1 to 64 characters.
    pub snapshot_operation_id: String,
}

impl Decode for DescribeSnapshotOperationRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["SnapshotName", "SnapshotOperationId"]);
        let mut snapshot_name = None;
        let mut snapshot_operation_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => snapshot_name = Some(reader.string()?),
                1 => snapshot_operation_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&snapshot_name, "snapshotName") {
            rules::SNAPSHOT_V2_NAME.check(value, "snapshotName", violations);
        }
        if let Some(value) = violations.required(&snapshot_operation_id, "snapshotOperationId") {
            rules::SNAPSHOT_OPERATION_ID.check(value, "snapshotOperationId", violations);
        }
        Ok(Self {
            snapshot_name: snapshot_name.unwrap_or_default(),
            snapshot_operation_id: snapshot_operation_id.unwrap_or_default(),
        })
    }
}

/// Input of `DescribeSnapshot`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeSnapshotRequest {
    /// `SnapshotName`: 1 to 100 characters, `[a-zA-Z0-9_.-]+`.
    pub snapshot_name: String,
}

impl Decode for DescribeSnapshotRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["SnapshotName"]);
        let mut snapshot_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => snapshot_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&snapshot_name, "snapshotName") {
            rules::SNAPSHOT_V2_NAME.check(value, "snapshotName", violations);
        }
        Ok(Self { snapshot_name: snapshot_name.unwrap_or_default() })
    }
}

/// Input of `DiscoverInputSchema`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DiscoverInputSchemaRequest {
    /// `ResourceARN`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn: Option<String>,
    /// `ServiceExecutionRole`: 1 to 2048 characters, `arn:.*`.
    pub service_execution_role: String,
    /// `InputStartingPositionConfiguration`.
    pub input_starting_position_configuration: Option<InputStartingPositionConfiguration>,
    /// `S3Configuration`.
    pub s3_configuration: Option<S3Configuration>,
    /// `InputProcessingConfiguration`.
    pub input_processing_configuration: Option<InputProcessingConfiguration>,
}

impl Decode for DiscoverInputSchemaRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "ResourceARN",
            "ServiceExecutionRole",
            "InputStartingPositionConfiguration",
            "S3Configuration",
            "InputProcessingConfiguration",
        ]);
        let mut resource_arn = None;
        let mut service_execution_role = None;
        let mut input_starting_position_configuration = None;
        let mut s3_configuration = None;
        let mut input_processing_configuration = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn = Some(reader.string()?),
                1 => service_execution_role = Some(reader.string()?),
                2 => {
                    input_starting_position_configuration = Some(held.keep(2, violations, |violations| {
                        violations.within("inputStartingPositionConfiguration", |violations| {
                            InputStartingPositionConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                3 => {
                    s3_configuration = Some(held.keep(3, violations, |violations| {
                        violations.within("s3Configuration", |violations| {
                            S3Configuration::decode(reader, violations)
                        })
                    })?)
                }
                4 => {
                    input_processing_configuration = Some(held.keep(4, violations, |violations| {
                        violations.within("inputProcessingConfiguration", |violations| {
                            InputProcessingConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &resource_arn {
            rules::RESOURCE_ARN.check(value, "resourceARN", violations);
        }
        if let Some(value) = violations.required(&service_execution_role, "serviceExecutionRole") {
            rules::ROLE_ARN.check(value, "serviceExecutionRole", violations);
        }
        held.report(2, violations);
        held.report(3, violations);
        held.report(4, violations);
        Ok(Self {
            resource_arn,
            service_execution_role: service_execution_role.unwrap_or_default(),
            input_starting_position_configuration,
            s3_configuration,
            input_processing_configuration,
        })
    }
}

/// Input of `ExportSnapshot`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExportSnapshotRequest {
    /// `SnapshotName`: 1 to 100 characters, `[a-zA-Z0-9_.-]+`.
    pub snapshot_name: String,
    /// `ExportDestinationConfiguration`.
    pub export_destination_configuration: ExportDestinationConfiguration,
}

impl Decode for ExportSnapshotRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["SnapshotName", "ExportDestinationConfiguration"]);
        let mut snapshot_name = None;
        let mut export_destination_configuration = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => snapshot_name = Some(reader.string()?),
                1 => {
                    export_destination_configuration = Some(held.keep(1, violations, |violations| {
                        violations.within("exportDestinationConfiguration", |violations| {
                            ExportDestinationConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&snapshot_name, "snapshotName") {
            rules::SNAPSHOT_V2_NAME.check(value, "snapshotName", violations);
        }
        violations.required(&export_destination_configuration, "exportDestinationConfiguration");
        held.report(1, violations);
        Ok(Self {
            snapshot_name: snapshot_name.unwrap_or_default(),
            export_destination_configuration: export_destination_configuration.unwrap_or_default(),
        })
    }
}

/// Input of `ImportSnapshot`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportSnapshotRequest {
    /// `SnapshotName`: 1 to 100 characters, `[a-zA-Z0-9_.-]+`.
    pub snapshot_name: String,
    /// `ImportSourceConfiguration`.
    pub import_source_configuration: ImportSourceConfiguration,
    /// `DestinationEncryptionConfiguration`.
    pub destination_encryption_configuration: Option<SnapshotEncryptionConfiguration>,
    /// `SnapshotDescription`: 0 to 1024 characters, `[^\u0000-\u001F\u007F]*`.
    pub snapshot_description: Option<String>,
    /// `SnapshotFormat`.
    pub snapshot_format: Option<SnapshotFormat>,
    /// `Tags`: 1 to 200 items.
    pub tags: Option<Vec<Tag>>,
}

impl Decode for ImportSnapshotRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "SnapshotName",
            "ImportSourceConfiguration",
            "DestinationEncryptionConfiguration",
            "SnapshotDescription",
            "SnapshotFormat",
            "Tags",
        ]);
        let mut snapshot_name = None;
        let mut import_source_configuration = None;
        let mut destination_encryption_configuration = None;
        let mut snapshot_description = None;
        let mut snapshot_format = None;
        let mut tags = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => snapshot_name = Some(reader.string()?),
                1 => {
                    import_source_configuration = Some(held.keep(1, violations, |violations| {
                        violations.within("importSourceConfiguration", |violations| {
                            ImportSourceConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                2 => {
                    destination_encryption_configuration = Some(held.keep(2, violations, |violations| {
                        violations.within("destinationEncryptionConfiguration", |violations| {
                            SnapshotEncryptionConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                3 => snapshot_description = Some(reader.string()?),
                4 => snapshot_format = Some(reader.string()?),
                5 => tags = Some(held.keep(5, violations, |violations| list(reader, "tags", violations))?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&snapshot_name, "snapshotName") {
            rules::SNAPSHOT_V2_NAME.check(value, "snapshotName", violations);
        }
        violations.required(&import_source_configuration, "importSourceConfiguration");
        held.report(1, violations);
        held.report(2, violations);
        if let Some(value) = &snapshot_description {
            rules::SNAPSHOT_V2_DESCRIPTION.check(value, "snapshotDescription", violations);
        }
        if let Some(value) = &snapshot_format {
            rules::SNAPSHOT_FORMAT.check(value, "snapshotFormat", violations);
        }
        if let Some(value) = &tags {
            rules::TAGS.check(value, "tags", violations);
            held.report(5, violations);
        }
        Ok(Self {
            snapshot_name: snapshot_name.unwrap_or_default(),
            import_source_configuration: import_source_configuration.unwrap_or_default(),
            destination_encryption_configuration,
            snapshot_description,
            snapshot_format: snapshot_format.as_deref().and_then(SnapshotFormat::parse),
            tags,
        })
    }
}

/// Input of `ListApplicationOperations`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListApplicationOperationsRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `Limit`: 1 to 50.
    pub limit: Option<i32>,
    /// `NextToken`: 1 to 512 characters.
    pub next_token: Option<String>,
    /// `Operation`: 1 to 64 characters.
    pub operation: Option<String>,
    /// `OperationStatus`.
    pub operation_status: Option<OperationStatus>,
}

impl Decode for ListApplicationOperationsRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["ApplicationName", "Limit", "NextToken", "Operation", "OperationStatus"]);
        let mut application_name = None;
        let mut limit = None;
        let mut next_token = None;
        let mut operation = None;
        let mut operation_status = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                1 => limit = Some(int(reader)?),
                2 => next_token = Some(reader.string()?),
                3 => operation = Some(reader.string()?),
                4 => operation_status = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_name, "applicationName") {
            rules::APPLICATION_NAME.check(value, "applicationName", violations);
        }
        if let Some(value) = &limit {
            rules::LIST_APPLICATION_OPERATIONS_INPUT_LIMIT.check(*value, "limit", violations);
        }
        if let Some(value) = &next_token {
            rules::NEXT_TOKEN.check(value, "nextToken", violations);
        }
        if let Some(value) = &operation {
            rules::OPERATION.check(value, "operation", violations);
        }
        if let Some(value) = &operation_status {
            rules::OPERATION_STATUS.check(value, "operationStatus", violations);
        }
        Ok(Self {
            application_name: application_name.unwrap_or_default(),
            limit,
            next_token,
            operation,
            operation_status: operation_status.as_deref().and_then(OperationStatus::parse),
        })
    }
}

/// Input of `ListApplicationSnapshots`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListApplicationSnapshotsRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `Limit`: 1 to 50.
    pub limit: Option<i32>,
    /// `NextToken`: 1 to 512 characters.
    pub next_token: Option<String>,
}

impl Decode for ListApplicationSnapshotsRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ApplicationName", "Limit", "NextToken"]);
        let mut application_name = None;
        let mut limit = None;
        let mut next_token = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                1 => limit = Some(int(reader)?),
                2 => next_token = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_name, "applicationName") {
            rules::APPLICATION_NAME.check(value, "applicationName", violations);
        }
        if let Some(value) = &limit {
            rules::LIST_SNAPSHOTS_INPUT_LIMIT.check(*value, "limit", violations);
        }
        if let Some(value) = &next_token {
            rules::NEXT_TOKEN.check(value, "nextToken", violations);
        }
        Ok(Self { application_name: application_name.unwrap_or_default(), limit, next_token })
    }
}

/// Input of `ListApplicationVersions`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListApplicationVersionsRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `Limit`: 1 to 50.
    pub limit: Option<i32>,
    /// `NextToken`: 1 to 512 characters.
    pub next_token: Option<String>,
}

impl Decode for ListApplicationVersionsRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ApplicationName", "Limit", "NextToken"]);
        let mut application_name = None;
        let mut limit = None;
        let mut next_token = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                1 => limit = Some(int(reader)?),
                2 => next_token = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_name, "applicationName") {
            rules::APPLICATION_NAME.check(value, "applicationName", violations);
        }
        if let Some(value) = &limit {
            rules::LIST_APPLICATION_VERSIONS_INPUT_LIMIT.check(*value, "limit", violations);
        }
        if let Some(value) = &next_token {
            rules::NEXT_TOKEN.check(value, "nextToken", violations);
        }
        Ok(Self { application_name: application_name.unwrap_or_default(), limit, next_token })
    }
}

/// Input of `ListApplications`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListApplicationsRequest {
    /// `Limit`: 1 to 50.
    pub limit: Option<i32>,
    /// `NextToken`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub next_token: Option<String>,
}

impl Decode for ListApplicationsRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Limit", "NextToken"]);
        let mut limit = None;
        let mut next_token = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => limit = Some(int(reader)?),
                1 => next_token = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &limit {
            rules::LIST_APPLICATIONS_INPUT_LIMIT.check(*value, "limit", violations);
        }
        if let Some(value) = &next_token {
            rules::APPLICATION_NAME.check(value, "nextToken", violations);
        }
        Ok(Self { limit, next_token })
    }
}

/// Input of `ListSnapshotOperations`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListSnapshotOperationsRequest {
    /// `SnapshotName`: 1 to 100 characters, `[a-zA-Z0-9_.-]+`.
    pub snapshot_name: String,
    /// `SnapshotOperation`.
    pub snapshot_operation: Option<SnapshotOperation>,
    /// `SnapshotOperationStatus`.
    pub snapshot_operation_status: Option<SnapshotOperationStatus>,
    /// `Limit`: 1 to 50.
    pub limit: Option<i32>,
    /// `NextToken`: 1 to 512 characters.
    pub next_token: Option<String>,
}

impl Decode for ListSnapshotOperationsRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["SnapshotName", "SnapshotOperation", "SnapshotOperationStatus", "Limit", "NextToken"]);
        let mut snapshot_name = None;
        let mut snapshot_operation = None;
        let mut snapshot_operation_status = None;
        let mut limit = None;
        let mut next_token = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => snapshot_name = Some(reader.string()?),
                1 => snapshot_operation = Some(reader.string()?),
                2 => snapshot_operation_status = Some(reader.string()?),
                3 => limit = Some(int(reader)?),
                4 => next_token = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&snapshot_name, "snapshotName") {
            rules::SNAPSHOT_V2_NAME.check(value, "snapshotName", violations);
        }
        if let Some(value) = &snapshot_operation {
            rules::SNAPSHOT_OPERATION.check(value, "snapshotOperation", violations);
        }
        if let Some(value) = &snapshot_operation_status {
            rules::SNAPSHOT_OPERATION_STATUS.check(value, "snapshotOperationStatus", violations);
        }
        if let Some(value) = &limit {
            rules::LIST_SNAPSHOT_OPERATIONS_LIMIT.check(*value, "limit", violations);
        }
        if let Some(value) = &next_token {
            rules::NEXT_TOKEN.check(value, "nextToken", violations);
        }
        Ok(Self {
            snapshot_name: snapshot_name.unwrap_or_default(),
            snapshot_operation: snapshot_operation.as_deref().and_then(SnapshotOperation::parse),
            snapshot_operation_status: snapshot_operation_status
                .as_deref()
                .and_then(SnapshotOperationStatus::parse),
            limit,
            next_token,
        })
    }
}

/// Input of `ListSnapshots`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListSnapshotsRequest {
    /// `SourceApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub source_application_name: Option<String>,
    /// `SnapshotInitiator`.
    pub snapshot_initiator: Option<SnapshotInitiator>,
    /// `SnapshotInitiatorOperation`.
    pub snapshot_initiator_operation: Option<SnapshotInitiatorOperation>,
    /// `SnapshotStatus`.
    pub snapshot_status: Option<SnapshotStatus>,
    /// `Limit`: 1 to 50.
    pub limit: Option<i32>,
    /// `NextToken`: 1 to 512 characters.
    pub next_token: Option<String>,
}

impl Decode for ListSnapshotsRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "SourceApplicationName",
            "SnapshotInitiator",
            "SnapshotInitiatorOperation",
            "SnapshotStatus",
            "Limit",
            "NextToken",
        ]);
        let mut source_application_name = None;
        let mut snapshot_initiator = None;
        let mut snapshot_initiator_operation = None;
        let mut snapshot_status = None;
        let mut limit = None;
        let mut next_token = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => source_application_name = Some(reader.string()?),
                1 => snapshot_initiator = Some(reader.string()?),
                2 => snapshot_initiator_operation = Some(reader.string()?),
                3 => snapshot_status = Some(reader.string()?),
                4 => limit = Some(int(reader)?),
                5 => next_token = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &source_application_name {
            rules::APPLICATION_NAME.check(value, "sourceApplicationName", violations);
        }
        if let Some(value) = &snapshot_initiator {
            rules::SNAPSHOT_INITIATOR.check(value, "snapshotInitiator", violations);
        }
        if let Some(value) = &snapshot_initiator_operation {
            rules::SNAPSHOT_INITIATOR_OPERATION.check(value, "snapshotInitiatorOperation", violations);
        }
        if let Some(value) = &snapshot_status {
            rules::SNAPSHOT_STATUS.check(value, "snapshotStatus", violations);
        }
        if let Some(value) = &limit {
            rules::LIST_SNAPSHOTS_LIMIT.check(*value, "limit", violations);
        }
        if let Some(value) = &next_token {
            rules::NEXT_TOKEN.check(value, "nextToken", violations);
        }
        Ok(Self {
            source_application_name,
            snapshot_initiator: snapshot_initiator.as_deref().and_then(SnapshotInitiator::parse),
            snapshot_initiator_operation: snapshot_initiator_operation
                .as_deref()
                .and_then(SnapshotInitiatorOperation::parse),
            snapshot_status: snapshot_status.as_deref().and_then(SnapshotStatus::parse),
            limit,
            next_token,
        })
    }
}

/// Input of `ListTagsForResource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTagsForResourceRequest {
    /// `ResourceARN`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn: String,
}

impl Decode for ListTagsForResourceRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceARN"]);
        let mut resource_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&resource_arn, "resourceARN") {
            rules::KINESIS_ANALYTICS_ARN.check(value, "resourceARN", violations);
        }
        Ok(Self { resource_arn: resource_arn.unwrap_or_default() })
    }
}

/// Input of `RollbackApplication`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RollbackApplicationRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `CurrentApplicationVersionId`: 1 to 999999999.
    pub current_application_version_id: i64,
}

impl Decode for RollbackApplicationRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ApplicationName", "CurrentApplicationVersionId"]);
        let mut application_name = None;
        let mut current_application_version_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                1 => current_application_version_id = Some(reader.long()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_name, "applicationName") {
            rules::APPLICATION_NAME.check(value, "applicationName", violations);
        }
        if let Some(value) =
            violations.required(&current_application_version_id, "currentApplicationVersionId")
        {
            rules::APPLICATION_VERSION_ID.check(*value, "currentApplicationVersionId", violations);
        }
        Ok(Self {
            application_name: application_name.unwrap_or_default(),
            current_application_version_id: current_application_version_id.unwrap_or_default(),
        })
    }
}

/// Input of `StartApplication`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartApplicationRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `RunConfiguration`.
    pub run_configuration: Option<RunConfiguration>,
}

impl Decode for StartApplicationRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ApplicationName", "RunConfiguration"]);
        let mut application_name = None;
        let mut run_configuration = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                1 => {
                    run_configuration = Some(held.keep(1, violations, |violations| {
                        violations.within("runConfiguration", |violations| {
                            RunConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_name, "applicationName") {
            rules::APPLICATION_NAME.check(value, "applicationName", violations);
        }
        held.report(1, violations);
        Ok(Self { application_name: application_name.unwrap_or_default(), run_configuration })
    }
}

/// Input of `StopApplication`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StopApplicationRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `Force`.
    pub force: Option<bool>,
}

impl Decode for StopApplicationRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ApplicationName", "Force"]);
        let mut application_name = None;
        let mut force = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                1 => force = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_name, "applicationName") {
            rules::APPLICATION_NAME.check(value, "applicationName", violations);
        }
        Ok(Self { application_name: application_name.unwrap_or_default(), force })
    }
}

/// Input of `TagResource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TagResourceRequest {
    /// `ResourceARN`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn: String,
    /// `Tags`: 1 to 200 items.
    pub tags: Vec<Tag>,
}

impl Decode for TagResourceRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceARN", "Tags"]);
        let mut resource_arn = None;
        let mut tags = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn = Some(reader.string()?),
                1 => tags = Some(held.keep(1, violations, |violations| list(reader, "tags", violations))?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&resource_arn, "resourceARN") {
            rules::KINESIS_ANALYTICS_ARN.check(value, "resourceARN", violations);
        }
        if let Some(value) = violations.required(&tags, "tags") {
            rules::TAGS.check(value, "tags", violations);
            held.report(1, violations);
        }
        Ok(Self { resource_arn: resource_arn.unwrap_or_default(), tags: tags.unwrap_or_default() })
    }
}

/// Input of `UntagResource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UntagResourceRequest {
    /// `ResourceARN`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn: String,
    /// `TagKeys`: 1 to 200 items.
    pub tag_keys: Vec<String>,
}

impl Decode for UntagResourceRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceARN", "TagKeys"]);
        let mut resource_arn = None;
        let mut tag_keys = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn = Some(reader.string()?),
                1 => {
                    tag_keys =
                        Some(held.keep(1, violations, |violations| texts(reader, "tagKeys", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&resource_arn, "resourceARN") {
            rules::KINESIS_ANALYTICS_ARN.check(value, "resourceARN", violations);
        }
        if let Some(value) = violations.required(&tag_keys, "tagKeys") {
            rules::TAG_KEYS.check_texts(value, "tagKeys", violations);
            held.report(1, violations);
        }
        Ok(Self { resource_arn: resource_arn.unwrap_or_default(), tag_keys: tag_keys.unwrap_or_default() })
    }
}

/// Input of `UpdateApplicationMaintenanceConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateApplicationMaintenanceConfigurationRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `ApplicationMaintenanceConfigurationUpdate`.
    pub application_maintenance_configuration_update: ApplicationMaintenanceConfigurationUpdate,
}

impl Decode for UpdateApplicationMaintenanceConfigurationRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ApplicationName", "ApplicationMaintenanceConfigurationUpdate"]);
        let mut application_name = None;
        let mut application_maintenance_configuration_update = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                1 => {
                    application_maintenance_configuration_update =
                        Some(held.keep(1, violations, |violations| {
                            violations.within("applicationMaintenanceConfigurationUpdate", |violations| {
                                ApplicationMaintenanceConfigurationUpdate::decode(reader, violations)
                            })
                        })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_name, "applicationName") {
            rules::APPLICATION_NAME.check(value, "applicationName", violations);
        }
        violations.required(
            &application_maintenance_configuration_update,
            "applicationMaintenanceConfigurationUpdate",
        );
        held.report(1, violations);
        Ok(Self {
            application_name: application_name.unwrap_or_default(),
            application_maintenance_configuration_update: application_maintenance_configuration_update
                .unwrap_or_default(),
        })
    }
}

/// Input of `UpdateApplication`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateApplicationRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `CurrentApplicationVersionId`: 1 to 999999999.
    pub current_application_version_id: Option<i64>,
    /// `ApplicationConfigurationUpdate`.
    pub application_configuration_update: Option<ApplicationConfigurationUpdate>,
    /// `ServiceExecutionRoleUpdate`: 1 to 2048 characters, `arn:.*`.
    pub service_execution_role_update: Option<String>,
    /// `RunConfigurationUpdate`.
    pub run_configuration_update: Option<RunConfigurationUpdate>,
    /// `CloudWatchLoggingOptionUpdates`.
    pub cloud_watch_logging_option_updates: Option<Vec<CloudWatchLoggingOptionUpdate>>,
    /// `ConditionalToken`: 1 to 512 characters, `[a-zA-Z0-9-_+/=]+`.
    pub conditional_token: Option<String>,
    /// `RuntimeEnvironmentUpdate`.
    pub runtime_environment_update: Option<RuntimeEnvironment>,
}

impl Decode for UpdateApplicationRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "ApplicationName",
            "CurrentApplicationVersionId",
            "ApplicationConfigurationUpdate",
            "ServiceExecutionRoleUpdate",
            "RunConfigurationUpdate",
            "CloudWatchLoggingOptionUpdates",
            "ConditionalToken",
            "RuntimeEnvironmentUpdate",
        ]);
        let mut application_name = None;
        let mut current_application_version_id = None;
        let mut application_configuration_update = None;
        let mut service_execution_role_update = None;
        let mut run_configuration_update = None;
        let mut cloud_watch_logging_option_updates = None;
        let mut conditional_token = None;
        let mut runtime_environment_update = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                1 => current_application_version_id = Some(reader.long()?),
                2 => {
                    application_configuration_update = Some(held.keep(2, violations, |violations| {
                        violations.within("applicationConfigurationUpdate", |violations| {
                            ApplicationConfigurationUpdate::decode(reader, violations)
                        })
                    })?)
                }
                3 => service_execution_role_update = Some(reader.string()?),
                4 => {
                    run_configuration_update = Some(held.keep(4, violations, |violations| {
                        violations.within("runConfigurationUpdate", |violations| {
                            RunConfigurationUpdate::decode(reader, violations)
                        })
                    })?)
                }
                5 => {
                    cloud_watch_logging_option_updates = Some(held.keep(5, violations, |violations| {
                        list(reader, "cloudWatchLoggingOptionUpdates", violations)
                    })?)
                }
                6 => conditional_token = Some(reader.string()?),
                7 => runtime_environment_update = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_name, "applicationName") {
            rules::APPLICATION_NAME.check(value, "applicationName", violations);
        }
        if let Some(value) = &current_application_version_id {
            rules::APPLICATION_VERSION_ID.check(*value, "currentApplicationVersionId", violations);
        }
        held.report(2, violations);
        if let Some(value) = &service_execution_role_update {
            rules::ROLE_ARN.check(value, "serviceExecutionRoleUpdate", violations);
        }
        held.report(4, violations);
        held.report(5, violations);
        if let Some(value) = &conditional_token {
            rules::CONDITIONAL_TOKEN.check(value, "conditionalToken", violations);
        }
        if let Some(value) = &runtime_environment_update {
            rules::RUNTIME_ENVIRONMENT.check(value, "runtimeEnvironmentUpdate", violations);
        }
        Ok(Self {
            application_name: application_name.unwrap_or_default(),
            current_application_version_id,
            application_configuration_update,
            service_execution_role_update,
            run_configuration_update,
            cloud_watch_logging_option_updates,
            conditional_token,
            runtime_environment_update: runtime_environment_update
                .as_deref()
                .and_then(RuntimeEnvironment::parse),
        })
    }
}
