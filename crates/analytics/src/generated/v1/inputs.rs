// Made by `cargo xtask generate` from models/kinesisanalytics.json; what is changed here is lost.

//! What the operations take.

use millstream_api::{Decode, Held, Malformed, Members, Reader, Violations, int, list, texts};
use millstream_base::Timestamp;

use super::{
    ApplicationUpdate, CloudWatchLoggingOption, Input, InputConfiguration, InputProcessingConfiguration,
    InputStartingPositionConfiguration, Output, ReferenceDataSource, S3Configuration, Tag, rules,
};

/// Input of `AddApplicationCloudWatchLoggingOption`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AddApplicationCloudWatchLoggingOptionRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `CurrentApplicationVersionId`: 1 to 999999999.
    pub current_application_version_id: i64,
    /// `CloudWatchLoggingOption`.
    pub cloud_watch_logging_option: CloudWatchLoggingOption,
}

impl Decode for AddApplicationCloudWatchLoggingOptionRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["ApplicationName", "CurrentApplicationVersionId", "CloudWatchLoggingOption"]);
        let mut application_name = None;
        let mut current_application_version_id = None;
        let mut cloud_watch_logging_option = None;
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
        violations.required(&cloud_watch_logging_option, "cloudWatchLoggingOption");
        held.report(2, violations);
        Ok(Self {
            application_name: application_name.unwrap_or_default(),
            current_application_version_id: current_application_version_id.unwrap_or_default(),
            cloud_watch_logging_option: cloud_watch_logging_option.unwrap_or_default(),
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

/// Input of `CreateApplication`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateApplicationRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `ApplicationDescription`: 0 to 1024 characters.
    pub application_description: Option<String>,
    /// `Inputs`.
    pub inputs: Option<Vec<Input>>,
    /// `Outputs`.
    pub outputs: Option<Vec<Output>>,
    /// `CloudWatchLoggingOptions`.
    pub cloud_watch_logging_options: Option<Vec<CloudWatchLoggingOption>>,
    /// `ApplicationCode`: 0 to 102400 characters.
    pub application_code: Option<String>,
    /// `Tags`: 1 to 200 items.
    pub tags: Option<Vec<Tag>>,
}

impl Decode for CreateApplicationRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "ApplicationName",
            "ApplicationDescription",
            "Inputs",
            "Outputs",
            "CloudWatchLoggingOptions",
            "ApplicationCode",
            "Tags",
        ]);
        let mut application_name = None;
        let mut application_description = None;
        let mut inputs = None;
        let mut outputs = None;
        let mut cloud_watch_logging_options = None;
        let mut application_code = None;
        let mut tags = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                1 => application_description = Some(reader.string()?),
                2 => {
                    inputs = Some(held.keep(2, violations, |violations| list(reader, "inputs", violations))?)
                }
                3 => {
                    outputs =
                        Some(held.keep(3, violations, |violations| list(reader, "outputs", violations))?)
                }
                4 => {
                    cloud_watch_logging_options = Some(held.keep(4, violations, |violations| {
                        list(reader, "cloudWatchLoggingOptions", violations)
                    })?)
                }
                5 => application_code = Some(reader.string()?),
                6 => tags = Some(held.keep(6, violations, |violations| list(reader, "tags", violations))?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_name, "applicationName") {
            rules::APPLICATION_NAME.check(value, "applicationName", violations);
        }
        if let Some(value) = &application_description {
            rules::APPLICATION_DESCRIPTION.check(value, "applicationDescription", violations);
        }
        held.report(2, violations);
        held.report(3, violations);
        held.report(4, violations);
        if let Some(value) = &application_code {
            rules::APPLICATION_CODE.check(value, "applicationCode", violations);
        }
        if let Some(value) = &tags {
            rules::TAGS.check(value, "tags", violations);
            held.report(6, violations);
        }
        Ok(Self {
            application_name: application_name.unwrap_or_default(),
            application_description,
            inputs,
            outputs,
            cloud_watch_logging_options,
            application_code,
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
    pub current_application_version_id: i64,
    /// `CloudWatchLoggingOptionId`: 1 to 50 characters, `[a-zA-Z0-9_.-]+`.
    pub cloud_watch_logging_option_id: String,
}

impl Decode for DeleteApplicationCloudWatchLoggingOptionRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["ApplicationName", "CurrentApplicationVersionId", "CloudWatchLoggingOptionId"]);
        let mut application_name = None;
        let mut current_application_version_id = None;
        let mut cloud_watch_logging_option_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                1 => current_application_version_id = Some(reader.long()?),
                2 => cloud_watch_logging_option_id = Some(reader.string()?),
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
        if let Some(value) = violations.required(&cloud_watch_logging_option_id, "cloudWatchLoggingOptionId")
        {
            rules::ID.check(value, "cloudWatchLoggingOptionId", violations);
        }
        Ok(Self {
            application_name: application_name.unwrap_or_default(),
            current_application_version_id: current_application_version_id.unwrap_or_default(),
            cloud_watch_logging_option_id: cloud_watch_logging_option_id.unwrap_or_default(),
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

/// Input of `DescribeApplication`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeApplicationRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
}

impl Decode for DescribeApplicationRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ApplicationName"]);
        let mut application_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_name, "applicationName") {
            rules::APPLICATION_NAME.check(value, "applicationName", violations);
        }
        Ok(Self { application_name: application_name.unwrap_or_default() })
    }
}

/// Input of `DiscoverInputSchema`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DiscoverInputSchemaRequest {
    /// `ResourceARN`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn: Option<String>,
    /// `RoleARN`: 1 to 2048 characters, `arn:aws:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: Option<String>,
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
            "RoleARN",
            "InputStartingPositionConfiguration",
            "S3Configuration",
            "InputProcessingConfiguration",
        ]);
        let mut resource_arn = None;
        let mut role_arn = None;
        let mut input_starting_position_configuration = None;
        let mut s3_configuration = None;
        let mut input_processing_configuration = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn = Some(reader.string()?),
                1 => role_arn = Some(reader.string()?),
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
        if let Some(value) = &role_arn {
            rules::ROLE_ARN.check(value, "roleARN", violations);
        }
        held.report(2, violations);
        held.report(3, violations);
        held.report(4, violations);
        Ok(Self {
            resource_arn,
            role_arn,
            input_starting_position_configuration,
            s3_configuration,
            input_processing_configuration,
        })
    }
}

/// Input of `ListApplications`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListApplicationsRequest {
    /// `Limit`: 1 to 50.
    pub limit: Option<i32>,
    /// `ExclusiveStartApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub exclusive_start_application_name: Option<String>,
}

impl Decode for ListApplicationsRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Limit", "ExclusiveStartApplicationName"]);
        let mut limit = None;
        let mut exclusive_start_application_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => limit = Some(int(reader)?),
                1 => exclusive_start_application_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &limit {
            rules::LIST_APPLICATIONS_INPUT_LIMIT.check(*value, "limit", violations);
        }
        if let Some(value) = &exclusive_start_application_name {
            rules::APPLICATION_NAME.check(value, "exclusiveStartApplicationName", violations);
        }
        Ok(Self { limit, exclusive_start_application_name })
    }
}

/// Input of `ListTagsForResource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTagsForResourceRequest {
    /// `ResourceARN`: 1 to 2048 characters,
    /// `arn:aws:kinesisanalytics:[a-z]{2}-[a-z]+-\d{1}+:\d{12}+:application/[a-zA-Z0-9_.-]{1,128}`.
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

/// Input of `StartApplication`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartApplicationRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `InputConfigurations`.
    pub input_configurations: Vec<InputConfiguration>,
}

impl Decode for StartApplicationRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ApplicationName", "InputConfigurations"]);
        let mut application_name = None;
        let mut input_configurations = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                1 => {
                    input_configurations =
                        Some(held.keep(1, violations, |violations| {
                            list(reader, "inputConfigurations", violations)
                        })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_name, "applicationName") {
            rules::APPLICATION_NAME.check(value, "applicationName", violations);
        }
        violations.required(&input_configurations, "inputConfigurations");
        held.report(1, violations);
        Ok(Self {
            application_name: application_name.unwrap_or_default(),
            input_configurations: input_configurations.unwrap_or_default(),
        })
    }
}

/// Input of `StopApplication`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StopApplicationRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
}

impl Decode for StopApplicationRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ApplicationName"]);
        let mut application_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&application_name, "applicationName") {
            rules::APPLICATION_NAME.check(value, "applicationName", violations);
        }
        Ok(Self { application_name: application_name.unwrap_or_default() })
    }
}

/// Input of `TagResource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TagResourceRequest {
    /// `ResourceARN`: 1 to 2048 characters,
    /// `arn:aws:kinesisanalytics:[a-z]{2}-[a-z]+-\d{1}+:\d{12}+:application/[a-zA-Z0-9_.-]{1,128}`.
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
    /// `ResourceARN`: 1 to 2048 characters,
    /// `arn:aws:kinesisanalytics:[a-z]{2}-[a-z]+-\d{1}+:\d{12}+:application/[a-zA-Z0-9_.-]{1,128}`.
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

/// Input of `UpdateApplication`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateApplicationRequest {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `CurrentApplicationVersionId`: 1 to 999999999.
    pub current_application_version_id: i64,
    /// `ApplicationUpdate`.
    pub application_update: ApplicationUpdate,
}

impl Decode for UpdateApplicationRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["ApplicationName", "CurrentApplicationVersionId", "ApplicationUpdate"]);
        let mut application_name = None;
        let mut current_application_version_id = None;
        let mut application_update = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => application_name = Some(reader.string()?),
                1 => current_application_version_id = Some(reader.long()?),
                2 => {
                    application_update = Some(held.keep(2, violations, |violations| {
                        violations.within("applicationUpdate", |violations| {
                            ApplicationUpdate::decode(reader, violations)
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
        violations.required(&application_update, "applicationUpdate");
        held.report(2, violations);
        Ok(Self {
            application_name: application_name.unwrap_or_default(),
            current_application_version_id: current_application_version_id.unwrap_or_default(),
            application_update: application_update.unwrap_or_default(),
        })
    }
}
