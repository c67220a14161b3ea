//! What both versions of the API have alike: their types have the same members, and differ in where roles are.

/// Conversions from and to the types of `$api`. The module that calls it says with `HasRole` which of its types name a role.
macro_rules! conversions {
    ($api:ident) => {
        use crate::{
            generated::$api as api_types,
            given,
            tables::{self, Format},
        };

        fn resource<T: HasRole>(arn: impl Into<Option<String>>, of: &T) -> given::Resource {
            given::Resource { arn: arn.into().unwrap_or_default(), role: of.role() }
        }

        fn resource_update<T: HasRole>(arn: impl Into<Option<String>>, of: &T) -> given::ResourceUpdate {
            given::ResourceUpdate { arn: arn.into(), role: of.role() }
        }

        fn format(format: api_types::RecordFormat) -> Format {
            let parameters = format.mapping_parameters;
            let csv = parameters.as_ref().and_then(|parameters| parameters.csv_mapping_parameters.clone());
            let json = parameters.and_then(|parameters| parameters.json_mapping_parameters);
            match format.record_format_type {
                api_types::RecordFormatType::Csv => Format::Csv {
                    row_delimiter: csv.as_ref().map_or("\n".into(), |csv| csv.record_row_delimiter.clone()),
                    column_delimiter: csv.map_or(",".into(), |csv| csv.record_column_delimiter),
                },
                api_types::RecordFormatType::Json => {
                    Format::Json { row_path: json.map_or("$".into(), |json| json.record_row_path) }
                }
            }
        }

        fn columns(columns: Vec<api_types::RecordColumn>) -> Vec<tables::ColumnRecord> {
            let column = |column: api_types::RecordColumn| tables::ColumnRecord {
                name: column.name,
                mapping: column.mapping,
                sql_type: column.sql_type,
            };
            columns.into_iter().map(column).collect()
        }

        fn schema(schema: api_types::SourceSchema) -> tables::Schema {
            tables::Schema {
                format: format(schema.record_format),
                encoding: schema.record_encoding,
                columns: columns(schema.record_columns),
            }
        }

        /// A processor, as a caller gives it.
        pub(crate) fn processor(configuration: &api_types::InputProcessingConfiguration) -> given::Resource {
            let lambda = &configuration.input_lambda_processor;
            resource(lambda.resource_arn.clone(), lambda)
        }

        /// An input, as a caller gives it.
        pub(crate) fn input(input: api_types::Input) -> given::Input {
            given::Input {
                prefix: input.name_prefix,
                processor: input.input_processing_configuration.as_ref().map(processor),
                stream: input.kinesis_streams_input.map(|given| resource(given.resource_arn.clone(), &given)),
                delivery_stream: input
                    .kinesis_firehose_input
                    .map(|given| resource(given.resource_arn.clone(), &given)),
                count: input.input_parallelism.and_then(|parallelism| parallelism.count),
                schema: schema(input.input_schema),
            }
        }

        /// An output, as a caller gives it.
        pub(crate) fn output(output: api_types::Output) -> given::Output {
            given::Output {
                name: output.name,
                stream: output
                    .kinesis_streams_output
                    .map(|given| resource(given.resource_arn.clone(), &given)),
                delivery_stream: output
                    .kinesis_firehose_output
                    .map(|given| resource(given.resource_arn.clone(), &given)),
                function: output.lambda_output.map(|given| resource(given.resource_arn.clone(), &given)),
                csv: is_csv(&output.destination_schema),
            }
        }

        fn is_csv(schema: &api_types::DestinationSchema) -> bool {
            schema.record_format_type == api_types::RecordFormatType::Csv
        }

        /// A reference table, as a caller gives it.
        pub(crate) fn reference(reference: api_types::ReferenceDataSource) -> given::Reference {
            given::Reference {
                table: reference.table_name,
                object: reference.s3_reference_data_source.map(|object| given::Object {
                    role: object.role(),
                    bucket: object.bucket_arn.into(),
                    key: object.file_key.into(),
                }),
                schema: schema(reference.reference_schema),
            }
        }

        /// A logging option, as a caller gives it.
        pub(crate) fn logging(option: &api_types::CloudWatchLoggingOption) -> given::Resource {
            resource(option.log_stream_arn.clone(), option)
        }

        fn input_update(update: api_types::InputUpdate) -> given::InputUpdate {
            given::InputUpdate {
                id: update.input_id,
                prefix: update.name_prefix_update,
                processor: update.input_processing_configuration_update.map(|update| {
                    let lambda = update.input_lambda_processor_update;
                    resource_update(lambda.resource_arn_update.clone(), &lambda)
                }),
                stream: update
                    .kinesis_streams_input_update
                    .map(|update| resource_update(update.resource_arn_update.clone(), &update)),
                delivery_stream: update
                    .kinesis_firehose_input_update
                    .map(|update| resource_update(update.resource_arn_update.clone(), &update)),
                schema: update.input_schema_update.map(|update| given::SchemaUpdate {
                    format: update.record_format_update.map(format),
                    encoding: update.record_encoding_update,
                    columns: update.record_column_updates.map(columns),
                }),
                count: update.input_parallelism_update.and_then(|update| update.count_update.into()),
            }
        }

        fn output_update(update: api_types::OutputUpdate) -> given::OutputUpdate {
            given::OutputUpdate {
                id: update.output_id,
                name: update.name_update,
                stream: update
                    .kinesis_streams_output_update
                    .map(|update| resource_update(update.resource_arn_update.clone(), &update)),
                delivery_stream: update
                    .kinesis_firehose_output_update
                    .map(|update| resource_update(update.resource_arn_update.clone(), &update)),
                function: update
                    .lambda_output_update
                    .map(|update| resource_update(update.resource_arn_update.clone(), &update)),
                csv: update.destination_schema_update.as_ref().map(is_csv),
            }
        }

        fn reference_update(update: api_types::ReferenceDataSourceUpdate) -> given::ReferenceUpdate {
            given::ReferenceUpdate {
                id: update.reference_id,
                table: update.table_name_update,
                object: update.s3_reference_data_source_update.map(|object| given::Object {
                    role: object.role(),
                    bucket: object.bucket_arn_update,
                    key: object.file_key_update,
                }),
                schema: update.reference_schema_update.map(schema),
            }
        }

        fn logging_update(update: api_types::CloudWatchLoggingOptionUpdate) -> given::LoggingUpdate {
            let resource = resource_update(update.log_stream_arn_update.clone(), &update);
            given::LoggingUpdate { id: update.cloud_watch_logging_option_id, resource }
        }

        /// Where an input begins.
        pub(crate) fn start(configuration: &api_types::InputStartingPositionConfiguration) -> tables::Start {
            match configuration.input_starting_position {
                Some(api_types::InputStartingPosition::TrimHorizon) => tables::Start::TrimHorizon,
                Some(api_types::InputStartingPosition::LastStoppedPoint) => tables::Start::LastStoppedPoint,
                Some(api_types::InputStartingPosition::Now) | None => tables::Start::Now,
            }
        }

        fn describe_start(start: tables::Start) -> api_types::InputStartingPositionConfiguration {
            api_types::InputStartingPositionConfiguration {
                input_starting_position: Some(match start {
                    tables::Start::Now => api_types::InputStartingPosition::Now,
                    tables::Start::TrimHorizon => api_types::InputStartingPosition::TrimHorizon,
                    tables::Start::LastStoppedPoint => api_types::InputStartingPosition::LastStoppedPoint,
                }),
            }
        }

        /// A schema, as it is described.
        pub(crate) fn describe_schema(schema: &tables::Schema) -> api_types::SourceSchema {
            let (record_format_type, json, csv) = match &schema.format {
                Format::Json { row_path } => (
                    api_types::RecordFormatType::Json,
                    Some(api_types::JSONMappingParameters { record_row_path: row_path.clone() }),
                    None,
                ),
                Format::Csv { row_delimiter, column_delimiter } => (
                    api_types::RecordFormatType::Csv,
                    None,
                    Some(api_types::CSVMappingParameters {
                        record_row_delimiter: row_delimiter.clone(),
                        record_column_delimiter: column_delimiter.clone(),
                    }),
                ),
            };
            let columns = schema.columns.iter().map(|column| api_types::RecordColumn {
                name: column.name.clone(),
                mapping: column.mapping.clone(),
                sql_type: column.sql_type.clone(),
            });
            api_types::SourceSchema {
                record_format: api_types::RecordFormat {
                    record_format_type,
                    mapping_parameters: Some(api_types::MappingParameters {
                        json_mapping_parameters: json,
                        csv_mapping_parameters: csv,
                    }),
                },
                record_encoding: schema.encoding.clone(),
                record_columns: columns.collect(),
            }
        }

        /// A processor, as it is described.
        pub(crate) fn describe_processor(
            application: &tables::Application,
            processor: &tables::Processor,
        ) -> api_types::InputProcessingConfigurationDescription {
            api_types::InputProcessingConfigurationDescription {
                input_lambda_processor_description: Some(api_types::InputLambdaProcessorDescription {
                    resource_arn: processor.function.to_string().into(),
                    role_arn: shown(application, &processor.role),
                }),
            }
        }

        /// An input, as it is described.
        pub(crate) fn describe_input(
            application: &tables::Application,
            input: &tables::InputRecord,
        ) -> api_types::InputDescription {
            let (arn, role) = (input.resource.to_string(), shown(application, &input.role));
            let delivery = input.resource.service() == "firehose";
            api_types::InputDescription {
                input_id: Some(input.id.clone()),
                name_prefix: Some(input.prefix.clone()),
                in_app_stream_names: Some(input.stream_names()),
                input_processing_configuration_description: input
                    .processor
                    .as_ref()
                    .map(|processor| describe_processor(application, processor)),
                kinesis_streams_input_description: (!delivery).then(|| {
                    api_types::KinesisStreamsInputDescription {
                        resource_arn: arn.clone().into(),
                        role_arn: role.clone(),
                    }
                }),
                kinesis_firehose_input_description: delivery.then(|| {
                    api_types::KinesisFirehoseInputDescription {
                        resource_arn: arn.clone().into(),
                        role_arn: role.clone(),
                    }
                }),
                input_schema: Some(describe_schema(&input.schema)),
                input_parallelism: Some(api_types::InputParallelism {
                    count: i32::try_from(input.parallelism).ok(),
                }),
                input_starting_position_configuration: input.start.map(describe_start),
            }
        }

        /// An output, as it is described.
        pub(crate) fn describe_output(
            application: &tables::Application,
            output: &tables::OutputRecord,
        ) -> api_types::OutputDescription {
            let (arn, role_arn) = (output.resource.to_string(), shown(application, &output.role));
            let mut description = api_types::OutputDescription {
                output_id: Some(output.id.clone()),
                name: Some(output.name.clone()),
                kinesis_streams_output_description: None,
                kinesis_firehose_output_description: None,
                lambda_output_description: None,
                destination_schema: Some(api_types::DestinationSchema {
                    record_format_type: match output.csv {
                        true => api_types::RecordFormatType::Csv,
                        false => api_types::RecordFormatType::Json,
                    },
                }),
            };
            let resource_arn = arn.into();
            match output.resource.service() {
                "firehose" => {
                    description.kinesis_firehose_output_description =
                        Some(api_types::KinesisFirehoseOutputDescription { resource_arn, role_arn });
                }
                "lambda" => {
                    description.lambda_output_description =
                        Some(api_types::LambdaOutputDescription { resource_arn, role_arn });
                }
                _ => {
                    description.kinesis_streams_output_description =
                        Some(api_types::KinesisStreamsOutputDescription { resource_arn, role_arn });
                }
            }
            description
        }

        /// A reference table, as it is described.
        pub(crate) fn describe_reference(
            application: &tables::Application,
            reference: &tables::ReferenceRecord,
        ) -> api_types::ReferenceDataSourceDescription {
            api_types::ReferenceDataSourceDescription {
                reference_id: reference.id.clone(),
                table_name: reference.table.clone(),
                s3_reference_data_source_description: api_types::S3ReferenceDataSourceDescription {
                    bucket_arn: reference.bucket.to_string(),
                    file_key: reference.key.clone(),
                    reference_role_arn: required(shown(application, &reference.role)),
                },
                reference_schema: Some(describe_schema(&reference.schema)),
            }
        }

        /// A logging option, as it is described.
        pub(crate) fn describe_logging(
            application: &tables::Application,
            logging: &tables::LoggingRecord,
        ) -> api_types::CloudWatchLoggingOptionDescription {
            api_types::CloudWatchLoggingOptionDescription {
                cloud_watch_logging_option_id: Some(logging.id.clone()),
                log_stream_arn: logging.log_stream.to_string(),
                role_arn: required(shown(application, &logging.role)),
            }
        }

        /// A status.
        fn describe_status(status: tables::Status) -> api_types::ApplicationStatus {
            match status {
                tables::Status::Ready => api_types::ApplicationStatus::Ready,
                tables::Status::Starting => api_types::ApplicationStatus::Starting,
                tables::Status::Running => api_types::ApplicationStatus::Running,
                tables::Status::Stopping => api_types::ApplicationStatus::Stopping,
                tables::Status::Deleting => api_types::ApplicationStatus::Deleting,
            }
        }
    };
}

pub(super) use conversions;
