// Made by `cargo xtask generate` from models/kinesisanalytics.json; what is changed here is lost.

//! What inputs and outputs are made of.

use millstream_api::{
    Decode, Encode, Held, Malformed, Members, Print, Printed, Reader, Violations, Writer, int, list,
};
use millstream_base::Timestamp;

use super::{ApplicationStatus, InputStartingPosition, RecordFormatType, rules};

/// `ApplicationDetail`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApplicationDetail {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `ApplicationDescription`: 0 to 1024 characters.
    pub application_description: Option<String>,
    /// `ApplicationARN`: 1 to 2048 characters, `arn:.*`.
    pub application_arn: String,
    /// `ApplicationStatus`.
    pub application_status: ApplicationStatus,
    /// `CreateTimestamp`.
    pub create_timestamp: Option<Timestamp>,
    /// `LastUpdateTimestamp`.
    pub last_update_timestamp: Option<Timestamp>,
    /// `InputDescriptions`.
    pub input_descriptions: Option<Vec<InputDescription>>,
    /// `OutputDescriptions`.
    pub output_descriptions: Option<Vec<OutputDescription>>,
    /// `ReferenceDataSourceDescriptions`.
    pub reference_data_source_descriptions: Option<Vec<ReferenceDataSourceDescription>>,
    /// `CloudWatchLoggingOptionDescriptions`.
    pub cloud_watch_logging_option_descriptions: Option<Vec<CloudWatchLoggingOptionDescription>>,
    /// `ApplicationCode`: 0 to 102400 characters.
    pub application_code: Option<String>,
    /// `ApplicationVersionId`: 1 to 999999999.
    pub application_version_id: i64,
}

impl Encode for ApplicationDetail {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ApplicationName");
        self.application_name.encode(writer);
        if let Some(value) = &self.application_description {
            writer.member("ApplicationDescription");
            value.encode(writer);
        }
        writer.member("ApplicationARN");
        self.application_arn.encode(writer);
        writer.member("ApplicationStatus");
        self.application_status.encode(writer);
        if let Some(value) = &self.create_timestamp {
            writer.member("CreateTimestamp");
            value.encode(writer);
        }
        if let Some(value) = &self.last_update_timestamp {
            writer.member("LastUpdateTimestamp");
            value.encode(writer);
        }
        if let Some(value) = &self.input_descriptions {
            writer.member("InputDescriptions");
            value.encode(writer);
        }
        if let Some(value) = &self.output_descriptions {
            writer.member("OutputDescriptions");
            value.encode(writer);
        }
        if let Some(value) = &self.reference_data_source_descriptions {
            writer.member("ReferenceDataSourceDescriptions");
            value.encode(writer);
        }
        if let Some(value) = &self.cloud_watch_logging_option_descriptions {
            writer.member("CloudWatchLoggingOptionDescriptions");
            value.encode(writer);
        }
        if let Some(value) = &self.application_code {
            writer.member("ApplicationCode");
            value.encode(writer);
        }
        writer.member("ApplicationVersionId");
        self.application_version_id.encode(writer);
        writer.end_object();
    }
}

/// `ApplicationSummary`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApplicationSummary {
    /// `ApplicationName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub application_name: String,
    /// `ApplicationARN`: 1 to 2048 characters, `arn:.*`.
    pub application_arn: String,
    /// `ApplicationStatus`.
    pub application_status: ApplicationStatus,
}

impl Encode for ApplicationSummary {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ApplicationName");
        self.application_name.encode(writer);
        writer.member("ApplicationARN");
        self.application_arn.encode(writer);
        writer.member("ApplicationStatus");
        self.application_status.encode(writer);
        writer.end_object();
    }
}

/// `ApplicationUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ApplicationUpdate {
    /// `InputUpdates`.
    pub input_updates: Option<Vec<InputUpdate>>,
    /// `ApplicationCodeUpdate`: 0 to 102400 characters.
    pub application_code_update: Option<String>,
    /// `OutputUpdates`.
    pub output_updates: Option<Vec<OutputUpdate>>,
    /// `ReferenceDataSourceUpdates`.
    pub reference_data_source_updates: Option<Vec<ReferenceDataSourceUpdate>>,
    /// `CloudWatchLoggingOptionUpdates`.
    pub cloud_watch_logging_option_updates: Option<Vec<CloudWatchLoggingOptionUpdate>>,
}

impl Decode for ApplicationUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "InputUpdates",
            "ApplicationCodeUpdate",
            "OutputUpdates",
            "ReferenceDataSourceUpdates",
            "CloudWatchLoggingOptionUpdates",
        ]);
        let mut input_updates = None;
        let mut application_code_update = None;
        let mut output_updates = None;
        let mut reference_data_source_updates = None;
        let mut cloud_watch_logging_option_updates = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    input_updates =
                        Some(held.keep(0, violations, |violations| list(reader, "inputUpdates", violations))?)
                }
                1 => application_code_update = Some(reader.string()?),
                2 => {
                    output_updates = Some(
                        held.keep(2, violations, |violations| list(reader, "outputUpdates", violations))?,
                    )
                }
                3 => {
                    reference_data_source_updates = Some(held.keep(3, violations, |violations| {
                        list(reader, "referenceDataSourceUpdates", violations)
                    })?)
                }
                4 => {
                    cloud_watch_logging_option_updates = Some(held.keep(4, violations, |violations| {
                        list(reader, "cloudWatchLoggingOptionUpdates", violations)
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        if let Some(value) = &application_code_update {
            rules::APPLICATION_CODE.check(value, "applicationCodeUpdate", violations);
        }
        held.report(2, violations);
        held.report(3, violations);
        held.report(4, violations);
        Ok(Self {
            input_updates,
            application_code_update,
            output_updates,
            reference_data_source_updates,
            cloud_watch_logging_option_updates,
        })
    }
}

/// `CSVMappingParameters`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CSVMappingParameters {
    /// `RecordRowDelimiter`: at least 1 characters.
    pub record_row_delimiter: String,
    /// `RecordColumnDelimiter`: at least 1 characters.
    pub record_column_delimiter: String,
}

impl Decode for CSVMappingParameters {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RecordRowDelimiter", "RecordColumnDelimiter"]);
        let mut record_row_delimiter = None;
        let mut record_column_delimiter = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => record_row_delimiter = Some(reader.string()?),
                1 => record_column_delimiter = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&record_row_delimiter, "recordRowDelimiter") {
            rules::RECORD_ROW_DELIMITER.check(value, "recordRowDelimiter", violations);
        }
        if let Some(value) = violations.required(&record_column_delimiter, "recordColumnDelimiter") {
            rules::RECORD_COLUMN_DELIMITER.check(value, "recordColumnDelimiter", violations);
        }
        Ok(Self {
            record_row_delimiter: record_row_delimiter.unwrap_or_default(),
            record_column_delimiter: record_column_delimiter.unwrap_or_default(),
        })
    }
}

impl Encode for CSVMappingParameters {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("RecordRowDelimiter");
        self.record_row_delimiter.encode(writer);
        writer.member("RecordColumnDelimiter");
        self.record_column_delimiter.encode(writer);
        writer.end_object();
    }
}

/// `CloudWatchLoggingOption`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CloudWatchLoggingOption {
    /// `LogStreamARN`: 1 to 2048 characters, `arn:.*`.
    pub log_stream_arn: String,
    /// `RoleARN`: 1 to 2048 characters, `arn:aws:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: String,
}

impl Decode for CloudWatchLoggingOption {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["LogStreamARN", "RoleARN"]);
        let mut log_stream_arn = None;
        let mut role_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => log_stream_arn = Some(reader.string()?),
                1 => role_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&log_stream_arn, "logStreamARN") {
            rules::LOG_STREAM_ARN.check(value, "logStreamARN", violations);
        }
        if let Some(value) = violations.required(&role_arn, "roleARN") {
            rules::ROLE_ARN.check(value, "roleARN", violations);
        }
        Ok(Self {
            log_stream_arn: log_stream_arn.unwrap_or_default(),
            role_arn: role_arn.unwrap_or_default(),
        })
    }
}

/// `CloudWatchLoggingOptionDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CloudWatchLoggingOptionDescription {
    /// `CloudWatchLoggingOptionId`: 1 to 50 characters, `[a-zA-Z0-9_.-]+`.
    pub cloud_watch_logging_option_id: Option<String>,
    /// `LogStreamARN`: 1 to 2048 characters, `arn:.*`.
    pub log_stream_arn: String,
    /// `RoleARN`: 1 to 2048 characters, `arn:aws:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: String,
}

impl Encode for CloudWatchLoggingOptionDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.cloud_watch_logging_option_id {
            writer.member("CloudWatchLoggingOptionId");
            value.encode(writer);
        }
        writer.member("LogStreamARN");
        self.log_stream_arn.encode(writer);
        writer.member("RoleARN");
        self.role_arn.encode(writer);
        writer.end_object();
    }
}

/// `CloudWatchLoggingOptionUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CloudWatchLoggingOptionUpdate {
    /// `CloudWatchLoggingOptionId`: 1 to 50 characters, `[a-zA-Z0-9_.-]+`.
    pub cloud_watch_logging_option_id: String,
    /// `LogStreamARNUpdate`: 1 to 2048 characters, `arn:.*`.
    pub log_stream_arn_update: Option<String>,
    /// `RoleARNUpdate`: 1 to 2048 characters, `arn:aws:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn_update: Option<String>,
}

impl Decode for CloudWatchLoggingOptionUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["CloudWatchLoggingOptionId", "LogStreamARNUpdate", "RoleARNUpdate"]);
        let mut cloud_watch_logging_option_id = None;
        let mut log_stream_arn_update = None;
        let mut role_arn_update = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => cloud_watch_logging_option_id = Some(reader.string()?),
                1 => log_stream_arn_update = Some(reader.string()?),
                2 => role_arn_update = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&cloud_watch_logging_option_id, "cloudWatchLoggingOptionId")
        {
            rules::ID.check(value, "cloudWatchLoggingOptionId", violations);
        }
        if let Some(value) = &log_stream_arn_update {
            rules::LOG_STREAM_ARN.check(value, "logStreamARNUpdate", violations);
        }
        if let Some(value) = &role_arn_update {
            rules::ROLE_ARN.check(value, "roleARNUpdate", violations);
        }
        Ok(Self {
            cloud_watch_logging_option_id: cloud_watch_logging_option_id.unwrap_or_default(),
            log_stream_arn_update,
            role_arn_update,
        })
    }
}

/// `DestinationSchema`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DestinationSchema {
    /// `RecordFormatType`.
    pub record_format_type: RecordFormatType,
}

impl Decode for DestinationSchema {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RecordFormatType"]);
        let mut record_format_type = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => record_format_type = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&record_format_type, "recordFormatType") {
            rules::RECORD_FORMAT_TYPE.check(value, "recordFormatType", violations);
        }
        Ok(Self {
            record_format_type: record_format_type
                .as_deref()
                .and_then(RecordFormatType::parse)
                .unwrap_or_default(),
        })
    }
}

impl Encode for DestinationSchema {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("RecordFormatType");
        self.record_format_type.encode(writer);
        writer.end_object();
    }
}

/// `Input`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Input {
    /// `NamePrefix`: 1 to 32 characters.
    pub name_prefix: String,
    /// `InputProcessingConfiguration`.
    pub input_processing_configuration: Option<InputProcessingConfiguration>,
    /// `KinesisStreamsInput`.
    pub kinesis_streams_input: Option<KinesisStreamsInput>,
    /// `KinesisFirehoseInput`.
    pub kinesis_firehose_input: Option<KinesisFirehoseInput>,
    /// `InputParallelism`.
    pub input_parallelism: Option<InputParallelism>,
    /// `InputSchema`.
    pub input_schema: SourceSchema,
}

impl Decode for Input {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "NamePrefix",
            "InputProcessingConfiguration",
            "KinesisStreamsInput",
            "KinesisFirehoseInput",
            "InputParallelism",
            "InputSchema",
        ]);
        let mut name_prefix = None;
        let mut input_processing_configuration = None;
        let mut kinesis_streams_input = None;
        let mut kinesis_firehose_input = None;
        let mut input_parallelism = None;
        let mut input_schema = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => name_prefix = Some(reader.string()?),
                1 => {
                    input_processing_configuration = Some(held.keep(1, violations, |violations| {
                        violations.within("inputProcessingConfiguration", |violations| {
                            InputProcessingConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                2 => {
                    kinesis_streams_input = Some(held.keep(2, violations, |violations| {
                        violations.within("kinesisStreamsInput", |violations| {
                            KinesisStreamsInput::decode(reader, violations)
                        })
                    })?)
                }
                3 => {
                    kinesis_firehose_input = Some(held.keep(3, violations, |violations| {
                        violations.within("kinesisFirehoseInput", |violations| {
                            KinesisFirehoseInput::decode(reader, violations)
                        })
                    })?)
                }
                4 => {
                    input_parallelism = Some(held.keep(4, violations, |violations| {
                        violations.within("inputParallelism", |violations| {
                            InputParallelism::decode(reader, violations)
                        })
                    })?)
                }
                5 => {
                    input_schema = Some(held.keep(5, violations, |violations| {
                        violations
                            .within("inputSchema", |violations| SourceSchema::decode(reader, violations))
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&name_prefix, "namePrefix") {
            rules::IN_APP_STREAM_NAME.check(value, "namePrefix", violations);
        }
        held.report(1, violations);
        held.report(2, violations);
        held.report(3, violations);
        held.report(4, violations);
        violations.required(&input_schema, "inputSchema");
        held.report(5, violations);
        Ok(Self {
            name_prefix: name_prefix.unwrap_or_default(),
            input_processing_configuration,
            kinesis_streams_input,
            kinesis_firehose_input,
            input_parallelism,
            input_schema: input_schema.unwrap_or_default(),
        })
    }
}

/// `InputConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputConfiguration {
    /// `Id`: 1 to 50 characters, `[a-zA-Z0-9_.-]+`.
    pub id: String,
    /// `InputStartingPositionConfiguration`.
    pub input_starting_position_configuration: InputStartingPositionConfiguration,
}

impl Decode for InputConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Id", "InputStartingPositionConfiguration"]);
        let mut id = None;
        let mut input_starting_position_configuration = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => id = Some(reader.string()?),
                1 => {
                    input_starting_position_configuration = Some(held.keep(1, violations, |violations| {
                        violations.within("inputStartingPositionConfiguration", |violations| {
                            InputStartingPositionConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&id, "id") {
            rules::ID.check(value, "id", violations);
        }
        violations.required(&input_starting_position_configuration, "inputStartingPositionConfiguration");
        held.report(1, violations);
        Ok(Self {
            id: id.unwrap_or_default(),
            input_starting_position_configuration: input_starting_position_configuration.unwrap_or_default(),
        })
    }
}

/// `InputDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputDescription {
    /// `InputId`: 1 to 50 characters, `[a-zA-Z0-9_.-]+`.
    pub input_id: Option<String>,
    /// `NamePrefix`: 1 to 32 characters.
    pub name_prefix: Option<String>,
    /// `InAppStreamNames`.
    pub in_app_stream_names: Option<Vec<String>>,
    /// `InputProcessingConfigurationDescription`.
    pub input_processing_configuration_description: Option<InputProcessingConfigurationDescription>,
    /// `KinesisStreamsInputDescription`.
    pub kinesis_streams_input_description: Option<KinesisStreamsInputDescription>,
    /// `KinesisFirehoseInputDescription`.
    pub kinesis_firehose_input_description: Option<KinesisFirehoseInputDescription>,
    /// `InputSchema`.
    pub input_schema: Option<SourceSchema>,
    /// `InputParallelism`.
    pub input_parallelism: Option<InputParallelism>,
    /// `InputStartingPositionConfiguration`.
    pub input_starting_position_configuration: Option<InputStartingPositionConfiguration>,
}

impl Encode for InputDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.input_id {
            writer.member("InputId");
            value.encode(writer);
        }
        if let Some(value) = &self.name_prefix {
            writer.member("NamePrefix");
            value.encode(writer);
        }
        if let Some(value) = &self.in_app_stream_names {
            writer.member("InAppStreamNames");
            value.encode(writer);
        }
        if let Some(value) = &self.input_processing_configuration_description {
            writer.member("InputProcessingConfigurationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.kinesis_streams_input_description {
            writer.member("KinesisStreamsInputDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.kinesis_firehose_input_description {
            writer.member("KinesisFirehoseInputDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.input_schema {
            writer.member("InputSchema");
            value.encode(writer);
        }
        if let Some(value) = &self.input_parallelism {
            writer.member("InputParallelism");
            value.encode(writer);
        }
        if let Some(value) = &self.input_starting_position_configuration {
            writer.member("InputStartingPositionConfiguration");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `InputLambdaProcessor`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputLambdaProcessor {
    /// `ResourceARN`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn: String,
    /// `RoleARN`: 1 to 2048 characters, `arn:aws:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: String,
}

impl Decode for InputLambdaProcessor {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceARN", "RoleARN"]);
        let mut resource_arn = None;
        let mut role_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn = Some(reader.string()?),
                1 => role_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&resource_arn, "resourceARN") {
            rules::RESOURCE_ARN.check(value, "resourceARN", violations);
        }
        if let Some(value) = violations.required(&role_arn, "roleARN") {
            rules::ROLE_ARN.check(value, "roleARN", violations);
        }
        Ok(Self { resource_arn: resource_arn.unwrap_or_default(), role_arn: role_arn.unwrap_or_default() })
    }
}

/// `InputLambdaProcessorDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputLambdaProcessorDescription {
    /// `ResourceARN`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn: Option<String>,
    /// `RoleARN`: 1 to 2048 characters, `arn:aws:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: Option<String>,
}

impl Encode for InputLambdaProcessorDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.resource_arn {
            writer.member("ResourceARN");
            value.encode(writer);
        }
        if let Some(value) = &self.role_arn {
            writer.member("RoleARN");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `InputLambdaProcessorUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputLambdaProcessorUpdate {
    /// `ResourceARNUpdate`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn_update: Option<String>,
    /// `RoleARNUpdate`: 1 to 2048 characters, `arn:aws:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn_update: Option<String>,
}

impl Decode for InputLambdaProcessorUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceARNUpdate", "RoleARNUpdate"]);
        let mut resource_arn_update = None;
        let mut role_arn_update = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn_update = Some(reader.string()?),
                1 => role_arn_update = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &resource_arn_update {
            rules::RESOURCE_ARN.check(value, "resourceARNUpdate", violations);
        }
        if let Some(value) = &role_arn_update {
            rules::ROLE_ARN.check(value, "roleARNUpdate", violations);
        }
        Ok(Self { resource_arn_update, role_arn_update })
    }
}

/// `InputParallelism`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputParallelism {
    /// `Count`: 1 to 64.
    pub count: Option<i32>,
}

impl Decode for InputParallelism {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Count"]);
        let mut count = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => count = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &count {
            rules::INPUT_PARALLELISM_COUNT.check(*value, "count", violations);
        }
        Ok(Self { count })
    }
}

impl Encode for InputParallelism {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.count {
            writer.member("Count");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `InputParallelismUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputParallelismUpdate {
    /// `CountUpdate`: 1 to 64.
    pub count_update: Option<i32>,
}

impl Decode for InputParallelismUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["CountUpdate"]);
        let mut count_update = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => count_update = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &count_update {
            rules::INPUT_PARALLELISM_COUNT.check(*value, "countUpdate", violations);
        }
        Ok(Self { count_update })
    }
}

/// `InputProcessingConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputProcessingConfiguration {
    /// `InputLambdaProcessor`.
    pub input_lambda_processor: InputLambdaProcessor,
}

impl Decode for InputProcessingConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["InputLambdaProcessor"]);
        let mut input_lambda_processor = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    input_lambda_processor = Some(held.keep(0, violations, |violations| {
                        violations.within("inputLambdaProcessor", |violations| {
                            InputLambdaProcessor::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        violations.required(&input_lambda_processor, "inputLambdaProcessor");
        held.report(0, violations);
        Ok(Self { input_lambda_processor: input_lambda_processor.unwrap_or_default() })
    }
}

/// `InputProcessingConfigurationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputProcessingConfigurationDescription {
    /// `InputLambdaProcessorDescription`.
    pub input_lambda_processor_description: Option<InputLambdaProcessorDescription>,
}

impl Encode for InputProcessingConfigurationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.input_lambda_processor_description {
            writer.member("InputLambdaProcessorDescription");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `InputProcessingConfigurationUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputProcessingConfigurationUpdate {
    /// `InputLambdaProcessorUpdate`.
    pub input_lambda_processor_update: InputLambdaProcessorUpdate,
}

impl Decode for InputProcessingConfigurationUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["InputLambdaProcessorUpdate"]);
        let mut input_lambda_processor_update = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    input_lambda_processor_update = Some(held.keep(0, violations, |violations| {
                        violations.within("inputLambdaProcessorUpdate", |violations| {
                            InputLambdaProcessorUpdate::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        violations.required(&input_lambda_processor_update, "inputLambdaProcessorUpdate");
        held.report(0, violations);
        Ok(Self { input_lambda_processor_update: input_lambda_processor_update.unwrap_or_default() })
    }
}

/// `InputSchemaUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputSchemaUpdate {
    /// `RecordFormatUpdate`.
    pub record_format_update: Option<RecordFormat>,
    /// `RecordEncodingUpdate`: `UTF-8`.
    pub record_encoding_update: Option<String>,
    /// `RecordColumnUpdates`: 1 to 1000 items.
    pub record_column_updates: Option<Vec<RecordColumn>>,
}

impl Decode for InputSchemaUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["RecordFormatUpdate", "RecordEncodingUpdate", "RecordColumnUpdates"]);
        let mut record_format_update = None;
        let mut record_encoding_update = None;
        let mut record_column_updates = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    record_format_update = Some(held.keep(0, violations, |violations| {
                        violations.within("recordFormatUpdate", |violations| {
                            RecordFormat::decode(reader, violations)
                        })
                    })?)
                }
                1 => record_encoding_update = Some(reader.string()?),
                2 => {
                    record_column_updates =
                        Some(held.keep(2, violations, |violations| {
                            list(reader, "recordColumnUpdates", violations)
                        })?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        if let Some(value) = &record_encoding_update {
            rules::RECORD_ENCODING.check(value, "recordEncodingUpdate", violations);
        }
        if let Some(value) = &record_column_updates {
            rules::RECORD_COLUMNS.check(value, "recordColumnUpdates", violations);
            held.report(2, violations);
        }
        Ok(Self { record_format_update, record_encoding_update, record_column_updates })
    }
}

/// `InputStartingPositionConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputStartingPositionConfiguration {
    /// `InputStartingPosition`.
    pub input_starting_position: Option<InputStartingPosition>,
}

impl Decode for InputStartingPositionConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["InputStartingPosition"]);
        let mut input_starting_position = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => input_starting_position = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &input_starting_position {
            rules::INPUT_STARTING_POSITION.check(value, "inputStartingPosition", violations);
        }
        Ok(Self {
            input_starting_position: input_starting_position
                .as_deref()
                .and_then(InputStartingPosition::parse),
        })
    }
}

impl Encode for InputStartingPositionConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.input_starting_position {
            writer.member("InputStartingPosition");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `InputUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputUpdate {
    /// `InputId`: 1 to 50 characters, `[a-zA-Z0-9_.-]+`.
    pub input_id: String,
    /// `NamePrefixUpdate`: 1 to 32 characters.
    pub name_prefix_update: Option<String>,
    /// `InputProcessingConfigurationUpdate`.
    pub input_processing_configuration_update: Option<InputProcessingConfigurationUpdate>,
    /// `KinesisStreamsInputUpdate`.
    pub kinesis_streams_input_update: Option<KinesisStreamsInputUpdate>,
    /// `KinesisFirehoseInputUpdate`.
    pub kinesis_firehose_input_update: Option<KinesisFirehoseInputUpdate>,
    /// `InputSchemaUpdate`.
    pub input_schema_update: Option<InputSchemaUpdate>,
    /// `InputParallelismUpdate`.
    pub input_parallelism_update: Option<InputParallelismUpdate>,
}

impl Decode for InputUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "InputId",
            "NamePrefixUpdate",
            "InputProcessingConfigurationUpdate",
            "KinesisStreamsInputUpdate",
            "KinesisFirehoseInputUpdate",
            "InputSchemaUpdate",
            "InputParallelismUpdate",
        ]);
        let mut input_id = None;
        let mut name_prefix_update = None;
        let mut input_processing_configuration_update = None;
        let mut kinesis_streams_input_update = None;
        let mut kinesis_firehose_input_update = None;
        let mut input_schema_update = None;
        let mut input_parallelism_update = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => input_id = Some(reader.string()?),
                1 => name_prefix_update = Some(reader.string()?),
                2 => {
                    input_processing_configuration_update = Some(held.keep(2, violations, |violations| {
                        violations.within("inputProcessingConfigurationUpdate", |violations| {
                            InputProcessingConfigurationUpdate::decode(reader, violations)
                        })
                    })?)
                }
                3 => {
                    kinesis_streams_input_update = Some(held.keep(3, violations, |violations| {
                        violations.within("kinesisStreamsInputUpdate", |violations| {
                            KinesisStreamsInputUpdate::decode(reader, violations)
                        })
                    })?)
                }
                4 => {
                    kinesis_firehose_input_update = Some(held.keep(4, violations, |violations| {
                        violations.within("kinesisFirehoseInputUpdate", |violations| {
                            KinesisFirehoseInputUpdate::decode(reader, violations)
                        })
                    })?)
                }
                5 => {
                    input_schema_update = Some(held.keep(5, violations, |violations| {
                        violations.within("inputSchemaUpdate", |violations| {
                            InputSchemaUpdate::decode(reader, violations)
                        })
                    })?)
                }
                6 => {
                    input_parallelism_update = Some(held.keep(6, violations, |violations| {
                        violations.within("inputParallelismUpdate", |violations| {
                            InputParallelismUpdate::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&input_id, "inputId") {
            rules::ID.check(value, "inputId", violations);
        }
        if let Some(value) = &name_prefix_update {
            rules::IN_APP_STREAM_NAME.check(value, "namePrefixUpdate", violations);
        }
        held.report(2, violations);
        held.report(3, violations);
        held.report(4, violations);
        held.report(5, violations);
        held.report(6, violations);
        Ok(Self {
            input_id: input_id.unwrap_or_default(),
            name_prefix_update,
            input_processing_configuration_update,
            kinesis_streams_input_update,
            kinesis_firehose_input_update,
            input_schema_update,
            input_parallelism_update,
        })
    }
}

/// `JSONMappingParameters`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct JSONMappingParameters {
    /// `RecordRowPath`: at least 1 characters.
    pub record_row_path: String,
}

impl Decode for JSONMappingParameters {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RecordRowPath"]);
        let mut record_row_path = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => record_row_path = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&record_row_path, "recordRowPath") {
            rules::RECORD_ROW_PATH.check(value, "recordRowPath", violations);
        }
        Ok(Self { record_row_path: record_row_path.unwrap_or_default() })
    }
}

impl Encode for JSONMappingParameters {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("RecordRowPath");
        self.record_row_path.encode(writer);
        writer.end_object();
    }
}

/// `KinesisFirehoseInput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KinesisFirehoseInput {
    /// `ResourceARN`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn: String,
    /// `RoleARN`: 1 to 2048 characters, `arn:aws:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: String,
}

impl Decode for KinesisFirehoseInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceARN", "RoleARN"]);
        let mut resource_arn = None;
        let mut role_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn = Some(reader.string()?),
                1 => role_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&resource_arn, "resourceARN") {
            rules::RESOURCE_ARN.check(value, "resourceARN", violations);
        }
        if let Some(value) = violations.required(&role_arn, "roleARN") {
            rules::ROLE_ARN.check(value, "roleARN", violations);
        }
        Ok(Self { resource_arn: resource_arn.unwrap_or_default(), role_arn: role_arn.unwrap_or_default() })
    }
}

/// `KinesisFirehoseInputDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KinesisFirehoseInputDescription {
    /// `ResourceARN`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn: Option<String>,
    /// `RoleARN`: 1 to 2048 characters, `arn:aws:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: Option<String>,
}

impl Encode for KinesisFirehoseInputDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.resource_arn {
            writer.member("ResourceARN");
            value.encode(writer);
        }
        if let Some(value) = &self.role_arn {
            writer.member("RoleARN");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `KinesisFirehoseInputUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KinesisFirehoseInputUpdate {
    /// `ResourceARNUpdate`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn_update: Option<String>,
    /// `RoleARNUpdate`: 1 to 2048 characters, `arn:aws:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn_update: Option<String>,
}

impl Decode for KinesisFirehoseInputUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceARNUpdate", "RoleARNUpdate"]);
        let mut resource_arn_update = None;
        let mut role_arn_update = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn_update = Some(reader.string()?),
                1 => role_arn_update = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &resource_arn_update {
            rules::RESOURCE_ARN.check(value, "resourceARNUpdate", violations);
        }
        if let Some(value) = &role_arn_update {
            rules::ROLE_ARN.check(value, "roleARNUpdate", violations);
        }
        Ok(Self { resource_arn_update, role_arn_update })
    }
}

/// `KinesisFirehoseOutput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KinesisFirehoseOutput {
    /// `ResourceARN`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn: String,
    /// `RoleARN`: 1 to 2048 characters, `arn:aws:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: String,
}

impl Decode for KinesisFirehoseOutput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceARN", "RoleARN"]);
        let mut resource_arn = None;
        let mut role_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn = Some(reader.string()?),
                1 => role_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&resource_arn, "resourceARN") {
            rules::RESOURCE_ARN.check(value, "resourceARN", violations);
        }
        if let Some(value) = violations.required(&role_arn, "roleARN") {
            rules::ROLE_ARN.check(value, "roleARN", violations);
        }
        Ok(Self { resource_arn: resource_arn.unwrap_or_default(), role_arn: role_arn.unwrap_or_default() })
    }
}

/// `KinesisFirehoseOutputDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KinesisFirehoseOutputDescription {
    /// `ResourceARN`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn: Option<String>,
    /// `RoleARN`: 1 to 2048 characters, `arn:aws:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: Option<String>,
}

impl Encode for KinesisFirehoseOutputDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.resource_arn {
            writer.member("ResourceARN");
            value.encode(writer);
        }
        if let Some(value) = &self.role_arn {
            writer.member("RoleARN");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `KinesisFirehoseOutputUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KinesisFirehoseOutputUpdate {
    /// `ResourceARNUpdate`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn_update: Option<String>,
    /// `RoleARNUpdate`: 1 to 2048 characters, `arn:aws:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn_update: Option<String>,
}

impl Decode for KinesisFirehoseOutputUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceARNUpdate", "RoleARNUpdate"]);
        let mut resource_arn_update = None;
        let mut role_arn_update = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn_update = Some(reader.string()?),
                1 => role_arn_update = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &resource_arn_update {
            rules::RESOURCE_ARN.check(value, "resourceARNUpdate", violations);
        }
        if let Some(value) = &role_arn_update {
            rules::ROLE_ARN.check(value, "roleARNUpdate", violations);
        }
        Ok(Self { resource_arn_update, role_arn_update })
    }
}

/// `KinesisStreamsInput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KinesisStreamsInput {
    /// `ResourceARN`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn: String,
    /// `RoleARN`: 1 to 2048 characters, `arn:aws:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: String,
}

impl Decode for KinesisStreamsInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceARN", "RoleARN"]);
        let mut resource_arn = None;
        let mut role_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn = Some(reader.string()?),
                1 => role_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&resource_arn, "resourceARN") {
            rules::RESOURCE_ARN.check(value, "resourceARN", violations);
        }
        if let Some(value) = violations.required(&role_arn, "roleARN") {
            rules::ROLE_ARN.check(value, "roleARN", violations);
        }
        Ok(Self { resource_arn: resource_arn.unwrap_or_default(), role_arn: role_arn.unwrap_or_default() })
    }
}

/// `KinesisStreamsInputDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KinesisStreamsInputDescription {
    /// `ResourceARN`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn: Option<String>,
    /// `RoleARN`: 1 to 2048 characters, `arn:aws:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: Option<String>,
}

impl Encode for KinesisStreamsInputDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.resource_arn {
            writer.member("ResourceARN");
            value.encode(writer);
        }
        if let Some(value) = &self.role_arn {
            writer.member("RoleARN");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `KinesisStreamsInputUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KinesisStreamsInputUpdate {
    /// `ResourceARNUpdate`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn_update: Option<String>,
    /// `RoleARNUpdate`: 1 to 2048 characters, `arn:aws:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn_update: Option<String>,
}

impl Decode for KinesisStreamsInputUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceARNUpdate", "RoleARNUpdate"]);
        let mut resource_arn_update = None;
        let mut role_arn_update = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn_update = Some(reader.string()?),
                1 => role_arn_update = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &resource_arn_update {
            rules::RESOURCE_ARN.check(value, "resourceARNUpdate", violations);
        }
        if let Some(value) = &role_arn_update {
            rules::ROLE_ARN.check(value, "roleARNUpdate", violations);
        }
        Ok(Self { resource_arn_update, role_arn_update })
    }
}

/// `KinesisStreamsOutput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KinesisStreamsOutput {
    /// `ResourceARN`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn: String,
    /// `RoleARN`: 1 to 2048 characters, `arn:aws:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: String,
}

impl Decode for KinesisStreamsOutput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceARN", "RoleARN"]);
        let mut resource_arn = None;
        let mut role_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn = Some(reader.string()?),
                1 => role_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&resource_arn, "resourceARN") {
            rules::RESOURCE_ARN.check(value, "resourceARN", violations);
        }
        if let Some(value) = violations.required(&role_arn, "roleARN") {
            rules::ROLE_ARN.check(value, "roleARN", violations);
        }
        Ok(Self { resource_arn: resource_arn.unwrap_or_default(), role_arn: role_arn.unwrap_or_default() })
    }
}

/// `KinesisStreamsOutputDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KinesisStreamsOutputDescription {
    /// `ResourceARN`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn: Option<String>,
    /// `RoleARN`: 1 to 2048 characters, `arn:aws:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: Option<String>,
}

impl Encode for KinesisStreamsOutputDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.resource_arn {
            writer.member("ResourceARN");
            value.encode(writer);
        }
        if let Some(value) = &self.role_arn {
            writer.member("RoleARN");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `KinesisStreamsOutputUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KinesisStreamsOutputUpdate {
    /// `ResourceARNUpdate`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn_update: Option<String>,
    /// `RoleARNUpdate`: 1 to 2048 characters, `arn:aws:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn_update: Option<String>,
}

impl Decode for KinesisStreamsOutputUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceARNUpdate", "RoleARNUpdate"]);
        let mut resource_arn_update = None;
        let mut role_arn_update = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn_update = Some(reader.string()?),
                1 => role_arn_update = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &resource_arn_update {
            rules::RESOURCE_ARN.check(value, "resourceARNUpdate", violations);
        }
        if let Some(value) = &role_arn_update {
            rules::ROLE_ARN.check(value, "roleARNUpdate", violations);
        }
        Ok(Self { resource_arn_update, role_arn_update })
    }
}

/// `LambdaOutput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LambdaOutput {
    /// `ResourceARN`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn: String,
    /// `RoleARN`: 1 to 2048 characters, `arn:aws:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: String,
}

impl Decode for LambdaOutput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceARN", "RoleARN"]);
        let mut resource_arn = None;
        let mut role_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn = Some(reader.string()?),
                1 => role_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&resource_arn, "resourceARN") {
            rules::RESOURCE_ARN.check(value, "resourceARN", violations);
        }
        if let Some(value) = violations.required(&role_arn, "roleARN") {
            rules::ROLE_ARN.check(value, "roleARN", violations);
        }
        Ok(Self { resource_arn: resource_arn.unwrap_or_default(), role_arn: role_arn.unwrap_or_default() })
    }
}

/// `LambdaOutputDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LambdaOutputDescription {
    /// `ResourceARN`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn: Option<String>,
    /// `RoleARN`: 1 to 2048 characters, `arn:aws:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: Option<String>,
}

impl Encode for LambdaOutputDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.resource_arn {
            writer.member("ResourceARN");
            value.encode(writer);
        }
        if let Some(value) = &self.role_arn {
            writer.member("RoleARN");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `LambdaOutputUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LambdaOutputUpdate {
    /// `ResourceARNUpdate`: 1 to 2048 characters, `arn:.*`.
    pub resource_arn_update: Option<String>,
    /// `RoleARNUpdate`: 1 to 2048 characters, `arn:aws:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn_update: Option<String>,
}

impl Decode for LambdaOutputUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceARNUpdate", "RoleARNUpdate"]);
        let mut resource_arn_update = None;
        let mut role_arn_update = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn_update = Some(reader.string()?),
                1 => role_arn_update = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &resource_arn_update {
            rules::RESOURCE_ARN.check(value, "resourceARNUpdate", violations);
        }
        if let Some(value) = &role_arn_update {
            rules::ROLE_ARN.check(value, "roleARNUpdate", violations);
        }
        Ok(Self { resource_arn_update, role_arn_update })
    }
}

/// `MappingParameters`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MappingParameters {
    /// `JSONMappingParameters`.
    pub json_mapping_parameters: Option<JSONMappingParameters>,
    /// `CSVMappingParameters`.
    pub csv_mapping_parameters: Option<CSVMappingParameters>,
}

impl Decode for MappingParameters {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["JSONMappingParameters", "CSVMappingParameters"]);
        let mut json_mapping_parameters = None;
        let mut csv_mapping_parameters = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    json_mapping_parameters = Some(held.keep(0, violations, |violations| {
                        violations.within("jSONMappingParameters", |violations| {
                            JSONMappingParameters::decode(reader, violations)
                        })
                    })?)
                }
                1 => {
                    csv_mapping_parameters = Some(held.keep(1, violations, |violations| {
                        violations.within("cSVMappingParameters", |violations| {
                            CSVMappingParameters::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        held.report(1, violations);
        Ok(Self { json_mapping_parameters, csv_mapping_parameters })
    }
}

impl Encode for MappingParameters {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.json_mapping_parameters {
            writer.member("JSONMappingParameters");
            value.encode(writer);
        }
        if let Some(value) = &self.csv_mapping_parameters {
            writer.member("CSVMappingParameters");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `Output`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Output {
    /// `Name`: 1 to 32 characters.
    pub name: String,
    /// `KinesisStreamsOutput`.
    pub kinesis_streams_output: Option<KinesisStreamsOutput>,
    /// `KinesisFirehoseOutput`.
    pub kinesis_firehose_output: Option<KinesisFirehoseOutput>,
    /// `LambdaOutput`.
    pub lambda_output: Option<LambdaOutput>,
    /// `DestinationSchema`.
    pub destination_schema: DestinationSchema,
}

impl Decode for Output {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "Name",
            "KinesisStreamsOutput",
            "KinesisFirehoseOutput",
            "LambdaOutput",
            "DestinationSchema",
        ]);
        let mut name = None;
        let mut kinesis_streams_output = None;
        let mut kinesis_firehose_output = None;
        let mut lambda_output = None;
        let mut destination_schema = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => name = Some(reader.string()?),
                1 => {
                    kinesis_streams_output = Some(held.keep(1, violations, |violations| {
                        violations.within("kinesisStreamsOutput", |violations| {
                            KinesisStreamsOutput::decode(reader, violations)
                        })
                    })?)
                }
                2 => {
                    kinesis_firehose_output = Some(held.keep(2, violations, |violations| {
                        violations.within("kinesisFirehoseOutput", |violations| {
                            KinesisFirehoseOutput::decode(reader, violations)
                        })
                    })?)
                }
                3 => {
                    lambda_output = Some(held.keep(3, violations, |violations| {
                        violations
                            .within("lambdaOutput", |violations| LambdaOutput::decode(reader, violations))
                    })?)
                }
                4 => {
                    destination_schema = Some(held.keep(4, violations, |violations| {
                        violations.within("destinationSchema", |violations| {
                            DestinationSchema::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&name, "name") {
            rules::IN_APP_STREAM_NAME.check(value, "name", violations);
        }
        held.report(1, violations);
        held.report(2, violations);
        held.report(3, violations);
        violations.required(&destination_schema, "destinationSchema");
        held.report(4, violations);
        Ok(Self {
            name: name.unwrap_or_default(),
            kinesis_streams_output,
            kinesis_firehose_output,
            lambda_output,
            destination_schema: destination_schema.unwrap_or_default(),
        })
    }
}

/// `OutputDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OutputDescription {
    /// `OutputId`: 1 to 50 characters, `[a-zA-Z0-9_.-]+`.
    pub output_id: Option<String>,
    /// `Name`: 1 to 32 characters.
    pub name: Option<String>,
    /// `KinesisStreamsOutputDescription`.
    pub kinesis_streams_output_description: Option<KinesisStreamsOutputDescription>,
    /// `KinesisFirehoseOutputDescription`.
    pub kinesis_firehose_output_description: Option<KinesisFirehoseOutputDescription>,
    /// `LambdaOutputDescription`.
    pub lambda_output_description: Option<LambdaOutputDescription>,
    /// `DestinationSchema`.
    pub destination_schema: Option<DestinationSchema>,
}

impl Encode for OutputDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.output_id {
            writer.member("OutputId");
            value.encode(writer);
        }
        if let Some(value) = &self.name {
            writer.member("Name");
            value.encode(writer);
        }
        if let Some(value) = &self.kinesis_streams_output_description {
            writer.member("KinesisStreamsOutputDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.kinesis_firehose_output_description {
            writer.member("KinesisFirehoseOutputDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.lambda_output_description {
            writer.member("LambdaOutputDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.destination_schema {
            writer.member("DestinationSchema");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `OutputUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OutputUpdate {
    /// `OutputId`: 1 to 50 characters, `[a-zA-Z0-9_.-]+`.
    pub output_id: String,
    /// `NameUpdate`: 1 to 32 characters.
    pub name_update: Option<String>,
    /// `KinesisStreamsOutputUpdate`.
    pub kinesis_streams_output_update: Option<KinesisStreamsOutputUpdate>,
    /// `KinesisFirehoseOutputUpdate`.
    pub kinesis_firehose_output_update: Option<KinesisFirehoseOutputUpdate>,
    /// `LambdaOutputUpdate`.
    pub lambda_output_update: Option<LambdaOutputUpdate>,
    /// `DestinationSchemaUpdate`.
    pub destination_schema_update: Option<DestinationSchema>,
}

impl Decode for OutputUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "OutputId",
            "NameUpdate",
            "KinesisStreamsOutputUpdate",
            "KinesisFirehoseOutputUpdate",
            "LambdaOutputUpdate",
            "DestinationSchemaUpdate",
        ]);
        let mut output_id = None;
        let mut name_update = None;
        let mut kinesis_streams_output_update = None;
        let mut kinesis_firehose_output_update = None;
        let mut lambda_output_update = None;
        let mut destination_schema_update = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => output_id = Some(reader.string()?),
                1 => name_update = Some(reader.string()?),
                2 => {
                    kinesis_streams_output_update = Some(held.keep(2, violations, |violations| {
                        violations.within("kinesisStreamsOutputUpdate", |violations| {
                            KinesisStreamsOutputUpdate::decode(reader, violations)
                        })
                    })?)
                }
                3 => {
                    kinesis_firehose_output_update = Some(held.keep(3, violations, |violations| {
                        violations.within("kinesisFirehoseOutputUpdate", |violations| {
                            KinesisFirehoseOutputUpdate::decode(reader, violations)
                        })
                    })?)
                }
                4 => {
                    lambda_output_update = Some(held.keep(4, violations, |violations| {
                        violations.within("lambdaOutputUpdate", |violations| {
                            LambdaOutputUpdate::decode(reader, violations)
                        })
                    })?)
                }
                5 => {
                    destination_schema_update = Some(held.keep(5, violations, |violations| {
                        violations.within("destinationSchemaUpdate", |violations| {
                            DestinationSchema::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&output_id, "outputId") {
            rules::ID.check(value, "outputId", violations);
        }
        if let Some(value) = &name_update {
            rules::IN_APP_STREAM_NAME.check(value, "nameUpdate", violations);
        }
        held.report(2, violations);
        held.report(3, violations);
        held.report(4, violations);
        held.report(5, violations);
        Ok(Self {
            output_id: output_id.unwrap_or_default(),
            name_update,
            kinesis_streams_output_update,
            kinesis_firehose_output_update,
            lambda_output_update,
            destination_schema_update,
        })
    }
}

/// `RecordColumn`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RecordColumn {
    /// `Name`.
    pub name: String,
    /// `Mapping`.
    pub mapping: Option<String>,
    /// `SqlType`: at least 1 characters.
    pub sql_type: String,
}

impl Decode for RecordColumn {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Name", "Mapping", "SqlType"]);
        let mut name = None;
        let mut mapping = None;
        let mut sql_type = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => name = Some(reader.string()?),
                1 => mapping = Some(reader.string()?),
                2 => sql_type = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        violations.required(&name, "name");
        if let Some(value) = violations.required(&sql_type, "sqlType") {
            rules::RECORD_COLUMN_SQL_TYPE.check(value, "sqlType", violations);
        }
        Ok(Self { name: name.unwrap_or_default(), mapping, sql_type: sql_type.unwrap_or_default() })
    }
}

impl Encode for RecordColumn {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Name");
        self.name.encode(writer);
        if let Some(value) = &self.mapping {
            writer.member("Mapping");
            value.encode(writer);
        }
        writer.member("SqlType");
        self.sql_type.encode(writer);
        writer.end_object();
    }
}

impl Print for RecordColumn {
    fn print(&self, out: &mut Printed) {
        out.structure(
            "RecordColumn",
            &[("name", &self.name), ("mapping", &self.mapping), ("sqlType", &self.sql_type)],
        );
    }
}

/// `RecordFormat`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RecordFormat {
    /// `RecordFormatType`.
    pub record_format_type: RecordFormatType,
    /// `MappingParameters`.
    pub mapping_parameters: Option<MappingParameters>,
}

impl Decode for RecordFormat {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RecordFormatType", "MappingParameters"]);
        let mut record_format_type = None;
        let mut mapping_parameters = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => record_format_type = Some(reader.string()?),
                1 => {
                    mapping_parameters = Some(held.keep(1, violations, |violations| {
                        violations.within("mappingParameters", |violations| {
                            MappingParameters::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&record_format_type, "recordFormatType") {
            rules::RECORD_FORMAT_TYPE.check(value, "recordFormatType", violations);
        }
        held.report(1, violations);
        Ok(Self {
            record_format_type: record_format_type
                .as_deref()
                .and_then(RecordFormatType::parse)
                .unwrap_or_default(),
            mapping_parameters,
        })
    }
}

impl Encode for RecordFormat {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("RecordFormatType");
        self.record_format_type.encode(writer);
        if let Some(value) = &self.mapping_parameters {
            writer.member("MappingParameters");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ReferenceDataSource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReferenceDataSource {
    /// `TableName`: 1 to 32 characters.
    pub table_name: String,
    /// `S3ReferenceDataSource`.
    pub s3_reference_data_source: Option<S3ReferenceDataSource>,
    /// `ReferenceSchema`.
    pub reference_schema: SourceSchema,
}

impl Decode for ReferenceDataSource {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["TableName", "S3ReferenceDataSource", "ReferenceSchema"]);
        let mut table_name = None;
        let mut s3_reference_data_source = None;
        let mut reference_schema = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => table_name = Some(reader.string()?),
                1 => {
                    s3_reference_data_source = Some(held.keep(1, violations, |violations| {
                        violations.within("s3ReferenceDataSource", |violations| {
                            S3ReferenceDataSource::decode(reader, violations)
                        })
                    })?)
                }
                2 => {
                    reference_schema = Some(held.keep(2, violations, |violations| {
                        violations
                            .within("referenceSchema", |violations| SourceSchema::decode(reader, violations))
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&table_name, "tableName") {
            rules::IN_APP_TABLE_NAME.check(value, "tableName", violations);
        }
        held.report(1, violations);
        violations.required(&reference_schema, "referenceSchema");
        held.report(2, violations);
        Ok(Self {
            table_name: table_name.unwrap_or_default(),
            s3_reference_data_source,
            reference_schema: reference_schema.unwrap_or_default(),
        })
    }
}

/// `ReferenceDataSourceDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReferenceDataSourceDescription {
    /// `ReferenceId`: 1 to 50 characters, `[a-zA-Z0-9_.-]+`.
    pub reference_id: String,
    /// `TableName`: 1 to 32 characters.
    pub table_name: String,
    /// `S3ReferenceDataSourceDescription`.
    pub s3_reference_data_source_description: S3ReferenceDataSourceDescription,
    /// `ReferenceSchema`.
    pub reference_schema: Option<SourceSchema>,
}

impl Encode for ReferenceDataSourceDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ReferenceId");
        self.reference_id.encode(writer);
        writer.member("TableName");
        self.table_name.encode(writer);
        writer.member("S3ReferenceDataSourceDescription");
        self.s3_reference_data_source_description.encode(writer);
        if let Some(value) = &self.reference_schema {
            writer.member("ReferenceSchema");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ReferenceDataSourceUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReferenceDataSourceUpdate {
    /// `ReferenceId`: 1 to 50 characters, `[a-zA-Z0-9_.-]+`.
    pub reference_id: String,
    /// `TableNameUpdate`: 1 to 32 characters.
    pub table_name_update: Option<String>,
    /// `S3ReferenceDataSourceUpdate`.
    pub s3_reference_data_source_update: Option<S3ReferenceDataSourceUpdate>,
    /// `ReferenceSchemaUpdate`.
    pub reference_schema_update: Option<SourceSchema>,
}

impl Decode for ReferenceDataSourceUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "ReferenceId",
            "TableNameUpdate",
            "S3ReferenceDataSourceUpdate",
            "ReferenceSchemaUpdate",
        ]);
        let mut reference_id = None;
        let mut table_name_update = None;
        let mut s3_reference_data_source_update = None;
        let mut reference_schema_update = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => reference_id = Some(reader.string()?),
                1 => table_name_update = Some(reader.string()?),
                2 => {
                    s3_reference_data_source_update = Some(held.keep(2, violations, |violations| {
                        violations.within("s3ReferenceDataSourceUpdate", |violations| {
                            S3ReferenceDataSourceUpdate::decode(reader, violations)
                        })
                    })?)
                }
                3 => {
                    reference_schema_update = Some(held.keep(3, violations, |violations| {
                        violations.within("referenceSchemaUpdate", |violations| {
                            SourceSchema::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&reference_id, "referenceId") {
            rules::ID.check(value, "referenceId", violations);
        }
        if let Some(value) = &table_name_update {
            rules::IN_APP_TABLE_NAME.check(value, "tableNameUpdate", violations);
        }
        held.report(2, violations);
        held.report(3, violations);
        Ok(Self {
            reference_id: reference_id.unwrap_or_default(),
            table_name_update,
            s3_reference_data_source_update,
            reference_schema_update,
        })
    }
}

/// `S3Configuration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct S3Configuration {
    /// `RoleARN`: 1 to 2048 characters, `arn:aws:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: String,
    /// `BucketARN`: 1 to 2048 characters, `arn:.*`.
    pub bucket_arn: String,
    /// `FileKey`: 1 to 1024 characters.
    pub file_key: String,
}

impl Decode for S3Configuration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RoleARN", "BucketARN", "FileKey"]);
        let mut role_arn = None;
        let mut bucket_arn = None;
        let mut file_key = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_arn = Some(reader.string()?),
                1 => bucket_arn = Some(reader.string()?),
                2 => file_key = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&role_arn, "roleARN") {
            rules::ROLE_ARN.check(value, "roleARN", violations);
        }
        if let Some(value) = violations.required(&bucket_arn, "bucketARN") {
            rules::BUCKET_ARN.check(value, "bucketARN", violations);
        }
        if let Some(value) = violations.required(&file_key, "fileKey") {
            rules::FILE_KEY.check(value, "fileKey", violations);
        }
        Ok(Self {
            role_arn: role_arn.unwrap_or_default(),
            bucket_arn: bucket_arn.unwrap_or_default(),
            file_key: file_key.unwrap_or_default(),
        })
    }
}

/// `S3ReferenceDataSource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct S3ReferenceDataSource {
    /// `BucketARN`: 1 to 2048 characters, `arn:.*`.
    pub bucket_arn: String,
    /// `FileKey`: 1 to 1024 characters.
    pub file_key: String,
    /// `ReferenceRoleARN`: 1 to 2048 characters, `arn:aws:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`.
    pub reference_role_arn: String,
}

impl Decode for S3ReferenceDataSource {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["BucketARN", "FileKey", "ReferenceRoleARN"]);
        let mut bucket_arn = None;
        let mut file_key = None;
        let mut reference_role_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => bucket_arn = Some(reader.string()?),
                1 => file_key = Some(reader.string()?),
                2 => reference_role_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&bucket_arn, "bucketARN") {
            rules::BUCKET_ARN.check(value, "bucketARN", violations);
        }
        if let Some(value) = violations.required(&file_key, "fileKey") {
            rules::FILE_KEY.check(value, "fileKey", violations);
        }
        if let Some(value) = violations.required(&reference_role_arn, "referenceRoleARN") {
            rules::ROLE_ARN.check(value, "referenceRoleARN", violations);
        }
        Ok(Self {
            bucket_arn: bucket_arn.unwrap_or_default(),
            file_key: file_key.unwrap_or_default(),
            reference_role_arn: reference_role_arn.unwrap_or_default(),
        })
    }
}

/// `S3ReferenceDataSourceDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct S3ReferenceDataSourceDescription {
    /// `BucketARN`: 1 to 2048 characters, `arn:.*`.
    pub bucket_arn: String,
    /// `FileKey`: 1 to 1024 characters.
    pub file_key: String,
    /// `ReferenceRoleARN`: 1 to 2048 characters, `arn:aws:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`.
    pub reference_role_arn: String,
}

impl Encode for S3ReferenceDataSourceDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("BucketARN");
        self.bucket_arn.encode(writer);
        writer.member("FileKey");
        self.file_key.encode(writer);
        writer.member("ReferenceRoleARN");
        self.reference_role_arn.encode(writer);
        writer.end_object();
    }
}

/// `S3ReferenceDataSourceUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct S3ReferenceDataSourceUpdate {
    /// `BucketARNUpdate`: 1 to 2048 characters, `arn:.*`.
    pub bucket_arn_update: Option<String>,
    /// `FileKeyUpdate`: 1 to 1024 characters.
    pub file_key_update: Option<String>,
    /// `ReferenceRoleARNUpdate`: 1 to 2048 characters, `arn:aws:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+`.
    pub reference_role_arn_update: Option<String>,
}

impl Decode for S3ReferenceDataSourceUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["BucketARNUpdate", "FileKeyUpdate", "ReferenceRoleARNUpdate"]);
        let mut bucket_arn_update = None;
        let mut file_key_update = None;
        let mut reference_role_arn_update = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => bucket_arn_update = Some(reader.string()?),
                1 => file_key_update = Some(reader.string()?),
                2 => reference_role_arn_update = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &bucket_arn_update {
            rules::BUCKET_ARN.check(value, "bucketARNUpdate", violations);
        }
        if let Some(value) = &file_key_update {
            rules::FILE_KEY.check(value, "fileKeyUpdate", violations);
        }
        if let Some(value) = &reference_role_arn_update {
            rules::ROLE_ARN.check(value, "referenceRoleARNUpdate", violations);
        }
        Ok(Self { bucket_arn_update, file_key_update, reference_role_arn_update })
    }
}

/// `SourceSchema`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SourceSchema {
    /// `RecordFormat`.
    pub record_format: RecordFormat,
    /// `RecordEncoding`: `UTF-8`.
    pub record_encoding: Option<String>,
    /// `RecordColumns`: 1 to 1000 items.
    pub record_columns: Vec<RecordColumn>,
}

impl Decode for SourceSchema {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RecordFormat", "RecordEncoding", "RecordColumns"]);
        let mut record_format = None;
        let mut record_encoding = None;
        let mut record_columns = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    record_format = Some(held.keep(0, violations, |violations| {
                        violations
                            .within("recordFormat", |violations| RecordFormat::decode(reader, violations))
                    })?)
                }
                1 => record_encoding = Some(reader.string()?),
                2 => {
                    record_columns = Some(
                        held.keep(2, violations, |violations| list(reader, "recordColumns", violations))?,
                    )
                }
                _ => reader.skip()?,
            }
        }
        violations.required(&record_format, "recordFormat");
        held.report(0, violations);
        if let Some(value) = &record_encoding {
            rules::RECORD_ENCODING.check(value, "recordEncoding", violations);
        }
        if let Some(value) = violations.required(&record_columns, "recordColumns") {
            rules::RECORD_COLUMNS.check(value, "recordColumns", violations);
            held.report(2, violations);
        }
        Ok(Self {
            record_format: record_format.unwrap_or_default(),
            record_encoding,
            record_columns: record_columns.unwrap_or_default(),
        })
    }
}

impl Encode for SourceSchema {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("RecordFormat");
        self.record_format.encode(writer);
        if let Some(value) = &self.record_encoding {
            writer.member("RecordEncoding");
            value.encode(writer);
        }
        writer.member("RecordColumns");
        self.record_columns.encode(writer);
        writer.end_object();
    }
}

/// `Tag`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tag {
    /// `Key`: 1 to 128 characters.
    pub key: String,
    /// `Value`: 0 to 256 characters.
    pub value: Option<String>,
}

impl Decode for Tag {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Key", "Value"]);
        let mut key = None;
        let mut value_ = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key = Some(reader.string()?),
                1 => value_ = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&key, "key") {
            rules::TAG_KEY.check(value, "key", violations);
        }
        if let Some(value) = &value_ {
            rules::TAG_VALUE.check(value, "value", violations);
        }
        Ok(Self { key: key.unwrap_or_default(), value: value_ })
    }
}

impl Encode for Tag {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Key");
        self.key.encode(writer);
        if let Some(value) = &self.value {
            writer.member("Value");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl Print for Tag {
    fn print(&self, out: &mut Printed) {
        out.structure("Tag", &[("key", &self.key), ("value", &self.value)]);
    }
}
