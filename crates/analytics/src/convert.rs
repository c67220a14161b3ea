//! Between the types of the API and what is stored.

use base::{Arn, Timestamp};
use millstream_base as base;

use crate::{
    error::AnalyticsError,
    generated::v2::{
        ApplicationCodeConfiguration, ApplicationCodeConfigurationDescription,
        ApplicationConfigurationDescription, ApplicationDetail, ApplicationStatus, ApplicationSummary,
        CSVMappingParameters, CodeContentDescription, CodeContentType, DestinationSchema, Input,
        InputDescription, InputParallelism, InputStartingPosition, InputStartingPositionConfiguration,
        JSONMappingParameters, KinesisStreamsInputDescription, KinesisStreamsOutputDescription,
        MappingParameters, Output, OutputDescription, RecordColumn, RecordFormat, RecordFormatType,
        RuntimeEnvironment, SourceSchema, SqlApplicationConfigurationDescription,
    },
    tables::{Application, ColumnRecord, Format, InputRecord, OutputRecord, Start, Status},
};

fn unsupported(what: &str) -> AnalyticsError {
    AnalyticsError::Unsupported(format!("{what} is not supported"))
}

fn stream_arn(text: &str) -> Result<Arn, AnalyticsError> {
    let arn = Arn::parse(text).ok();
    arn.filter(|arn| arn.service() == "kinesis" && arn.resource().starts_with("stream/"))
        .ok_or_else(|| AnalyticsError::InvalidArgument(format!("{text} is not the ARN of a data stream")))
}

/// An input, as it is stored.
pub(crate) fn input(application: &mut Application, input: Input) -> Result<InputRecord, AnalyticsError> {
    if input.input_processing_configuration.is_some() {
        return Err(unsupported("InputProcessingConfiguration"));
    }
    if input.kinesis_firehose_input.is_some() {
        return Err(unsupported("KinesisFirehoseInput"));
    }
    let Some(stream) = input.kinesis_streams_input else {
        return Err(AnalyticsError::InvalidArgument("An input has a KinesisStreamsInput".into()));
    };
    let taken = application.inputs.iter().any(|other| other.prefix == input.name_prefix);
    if taken {
        return Err(AnalyticsError::InvalidArgument(format!(
            "There is already an input {}",
            input.name_prefix
        )));
    }
    let schema = input.input_schema;
    if schema.record_encoding.as_ref().is_some_and(|encoding| !encoding.eq_ignore_ascii_case("UTF-8")) {
        return Err(AnalyticsError::InvalidArgument("RecordEncoding is UTF-8".into()));
    }
    let columns = schema.record_columns.into_iter().map(|column| ColumnRecord {
        name: column.name,
        mapping: column.mapping,
        sql_type: column.sql_type,
    });
    let count = input.input_parallelism.and_then(|parallelism| parallelism.count).unwrap_or(1);
    let record = InputRecord {
        id: application.new_part(),
        prefix: input.name_prefix,
        stream: stream_arn(&stream.resource_arn)?,
        format: format(schema.record_format),
        encoding: schema.record_encoding,
        columns: columns.collect(),
        parallelism: u32::try_from(count).unwrap_or(1),
        start: None,
    };
    crate::service::fields(&record)?;
    crate::mapping::Mapping::new(&record)?;
    Ok(record)
}

fn format(format: RecordFormat) -> Format {
    let parameters = format.mapping_parameters;
    let csv = parameters.as_ref().and_then(|parameters| parameters.csv_mapping_parameters.clone());
    let json = parameters.and_then(|parameters| parameters.json_mapping_parameters);
    match format.record_format_type {
        RecordFormatType::Csv => Format::Csv {
            row_delimiter: csv.as_ref().map_or("\n".into(), |csv| csv.record_row_delimiter.clone()),
            column_delimiter: csv.map_or(",".into(), |csv| csv.record_column_delimiter),
        },
        _ => Format::Json { row_path: json.map_or("$".into(), |json| json.record_row_path) },
    }
}

/// An output, as it is stored; `writer` is a number of its own.
pub(crate) fn output(
    application: &mut Application,
    output: Output,
    writer: u64,
) -> Result<OutputRecord, AnalyticsError> {
    if output.kinesis_firehose_output.is_some() {
        return Err(unsupported("KinesisFirehoseOutput"));
    }
    if output.lambda_output.is_some() {
        return Err(unsupported("LambdaOutput"));
    }
    let Some(stream) = output.kinesis_streams_output else {
        return Err(AnalyticsError::InvalidArgument("An output has a KinesisStreamsOutput".into()));
    };
    let csv = output.destination_schema.record_format_type == RecordFormatType::Csv;
    let id = application.new_part();
    Ok(OutputRecord { id, name: output.name, stream: stream_arn(&stream.resource_arn)?, csv, writer })
}

/// The SQL text of a code configuration.
pub(crate) fn code(configuration: ApplicationCodeConfiguration) -> Result<String, AnalyticsError> {
    if configuration.code_content_type != CodeContentType::Plaintext {
        return Err(AnalyticsError::InvalidArgument("The code of a SQL application is PLAINTEXT".into()));
    }
    let content = configuration.code_content;
    match content {
        Some(content) if content.s3_content_location.is_some() => {
            Err(unsupported("S3ContentLocation of a SQL application"))
        }
        Some(content) if content.zip_file_content.is_some() => {
            Err(unsupported("ZipFileContent of a SQL application"))
        }
        content => Ok(content.and_then(|content| content.text_content).unwrap_or_default()),
    }
}

/// A status, as the API has it.
pub(crate) fn status(status: Status) -> ApplicationStatus {
    match status {
        Status::Ready => ApplicationStatus::Ready,
        Status::Starting => ApplicationStatus::Starting,
        Status::Running => ApplicationStatus::Running,
        Status::Stopping => ApplicationStatus::Stopping,
        Status::Deleting => ApplicationStatus::Deleting,
    }
}

/// An input, as it is described.
pub(crate) fn describe_input(input: &InputRecord) -> InputDescription {
    let (record_format_type, mapping) = match &input.format {
        Format::Json { row_path } => (
            RecordFormatType::Json,
            MappingParameters {
                json_mapping_parameters: Some(JSONMappingParameters { record_row_path: row_path.clone() }),
                csv_mapping_parameters: None,
            },
        ),
        Format::Csv { row_delimiter, column_delimiter } => (
            RecordFormatType::Csv,
            MappingParameters {
                json_mapping_parameters: None,
                csv_mapping_parameters: Some(CSVMappingParameters {
                    record_row_delimiter: row_delimiter.clone(),
                    record_column_delimiter: column_delimiter.clone(),
                }),
            },
        ),
    };
    let columns = input.columns.iter().map(|column| RecordColumn {
        name: column.name.clone(),
        mapping: column.mapping.clone(),
        sql_type: column.sql_type.clone(),
    });
    InputDescription {
        input_id: Some(input.id.clone()),
        name_prefix: Some(input.prefix.clone()),
        in_app_stream_names: Some(input.stream_names()),
        input_processing_configuration_description: None,
        kinesis_streams_input_description: Some(KinesisStreamsInputDescription {
            resource_arn: input.stream.as_str().into(),
            role_arn: None,
        }),
        kinesis_firehose_input_description: None,
        input_schema: Some(SourceSchema {
            record_format: RecordFormat { record_format_type, mapping_parameters: Some(mapping) },
            record_encoding: input.encoding.clone(),
            record_columns: columns.collect(),
        }),
        input_parallelism: Some(InputParallelism { count: i32::try_from(input.parallelism).ok() }),
        input_starting_position_configuration: input.start.map(|start| InputStartingPositionConfiguration {
            input_starting_position: Some(match start {
                Start::Now => InputStartingPosition::Now,
                Start::TrimHorizon => InputStartingPosition::TrimHorizon,
                Start::LastStoppedPoint => InputStartingPosition::LastStoppedPoint,
            }),
        }),
    }
}

/// An output, as it is described.
pub(crate) fn describe_output(output: &OutputRecord) -> OutputDescription {
    let record_format_type = if output.csv { RecordFormatType::Csv } else { RecordFormatType::Json };
    OutputDescription {
        output_id: Some(output.id.clone()),
        name: Some(output.name.clone()),
        kinesis_streams_output_description: Some(KinesisStreamsOutputDescription {
            resource_arn: output.stream.as_str().into(),
            role_arn: None,
        }),
        kinesis_firehose_output_description: None,
        lambda_output_description: None,
        destination_schema: Some(DestinationSchema { record_format_type }),
    }
}

/// An application, as it is listed.
pub(crate) fn summary(application: &Application) -> ApplicationSummary {
    ApplicationSummary {
        application_name: application.name.clone(),
        application_arn: application.arn().as_str().into(),
        application_status: status(application.status),
        application_version_id: application.version,
        runtime_environment: RuntimeEnvironment::Sql10,
        application_mode: None,
    }
}

/// An application, as it is described.
pub(crate) fn detail(application: &Application) -> ApplicationDetail {
    let code = ApplicationCodeConfigurationDescription {
        code_content_type: CodeContentType::Plaintext,
        code_content_description: Some(CodeContentDescription {
            text_content: Some(application.code.clone()),
            code_md5: None,
            code_size: i64::try_from(application.code.len()).ok(),
            s3_application_code_location_description: None,
        }),
    };
    let sql = SqlApplicationConfigurationDescription {
        input_descriptions: Some(application.inputs.iter().map(describe_input).collect()),
        output_descriptions: Some(application.outputs.iter().map(describe_output).collect()),
        reference_data_source_descriptions: None,
    };
    ApplicationDetail {
        application_arn: application.arn().as_str().into(),
        application_description: application.description.clone(),
        application_name: application.name.clone(),
        runtime_environment: RuntimeEnvironment::Sql10,
        service_execution_role: Some(application.role.as_str().into()),
        application_status: status(application.status),
        application_version_id: application.version,
        create_timestamp: Some(Timestamp::from_millis(application.created_ms)),
        last_update_timestamp: Some(Timestamp::from_millis(application.updated_ms)),
        application_configuration_description: Some(ApplicationConfigurationDescription {
            sql_application_configuration_description: Some(sql),
            application_code_configuration_description: Some(code),
            run_configuration_description: None,
            flink_application_configuration_description: None,
            environment_property_descriptions: None,
            application_snapshot_configuration_description: None,
            application_system_rollback_configuration_description: None,
            vpc_configuration_descriptions: None,
            zeppelin_application_configuration_description: None,
            application_encryption_configuration_description: None,
        }),
        cloud_watch_logging_option_descriptions: None,
        application_maintenance_configuration_description: None,
        application_version_updated_from: None,
        application_version_rolled_back_from: None,
        application_version_create_timestamp: None,
        conditional_token: None,
        application_version_rolled_back_to: None,
        application_mode: None,
    }
}
