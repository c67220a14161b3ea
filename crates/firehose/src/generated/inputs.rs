// Made by `cargo xtask generate` from models/firehose.json; what is changed here is lost.

//! What the operations take.

use millstream_api::{Decode, Held, Malformed, Members, Reader, Violations, int, list, texts};

use super::{
    AmazonOpenSearchServerlessDestinationConfiguration, AmazonOpenSearchServerlessDestinationUpdate,
    AmazonopensearchserviceDestinationConfiguration, AmazonopensearchserviceDestinationUpdate,
    DatabaseSourceConfiguration, DeliveryStreamEncryptionConfigurationInput, DeliveryStreamType,
    DirectPutSourceConfiguration, ElasticsearchDestinationConfiguration, ElasticsearchDestinationUpdate,
    ExtendedS3DestinationConfiguration, ExtendedS3DestinationUpdate, HttpEndpointDestinationConfiguration,
    HttpEndpointDestinationUpdate, IcebergDestinationConfiguration, IcebergDestinationUpdate,
    KinesisStreamSourceConfiguration, MSKSourceConfiguration, Record, RedshiftDestinationConfiguration,
    RedshiftDestinationUpdate, S3DestinationConfiguration, S3DestinationUpdate,
    SnowflakeDestinationConfiguration, SnowflakeDestinationUpdate, SplunkDestinationConfiguration,
    SplunkDestinationUpdate, Tag, rules,
};

/// Input of `CreateDeliveryStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateDeliveryStreamInput {
    /// `DeliveryStreamName`: 1 to 64 characters, `[a-zA-Z0-9_.-]+`.
    pub delivery_stream_name: String,
    /// `DeliveryStreamType`.
    pub delivery_stream_type: Option<DeliveryStreamType>,
    /// `DirectPutSourceConfiguration`.
    pub direct_put_source_configuration: Option<DirectPutSourceConfiguration>,
    /// `KinesisStreamSourceConfiguration`.
    pub kinesis_stream_source_configuration: Option<KinesisStreamSourceConfiguration>,
    /// `DeliveryStreamEncryptionConfigurationInput`.
    pub delivery_stream_encryption_configuration_input: Option<DeliveryStreamEncryptionConfigurationInput>,
    /// `S3DestinationConfiguration`.
    pub s3_destination_configuration: Option<S3DestinationConfiguration>,
    /// `ExtendedS3DestinationConfiguration`.
    pub extended_s3_destination_configuration: Option<ExtendedS3DestinationConfiguration>,
    /// `RedshiftDestinationConfiguration`.
    pub redshift_destination_configuration: Option<RedshiftDestinationConfiguration>,
    /// `ElasticsearchDestinationConfiguration`.
    pub elasticsearch_destination_configuration: Option<ElasticsearchDestinationConfiguration>,
    /// `AmazonopensearchserviceDestinationConfiguration`.
    pub amazonopensearchservice_destination_configuration:
        Option<AmazonopensearchserviceDestinationConfiguration>,
    /// `SplunkDestinationConfiguration`.
    pub splunk_destination_configuration: Option<SplunkDestinationConfiguration>,
    /// `HttpEndpointDestinationConfiguration`.
    pub http_endpoint_destination_configuration: Option<HttpEndpointDestinationConfiguration>,
    /// `Tags`: 1 to 50 items.
    pub tags: Option<Vec<Tag>>,
    /// `AmazonOpenSearchServerlessDestinationConfiguration`.
    pub amazon_open_search_serverless_destination_configuration:
        Option<AmazonOpenSearchServerlessDestinationConfiguration>,
    /// `MSKSourceConfiguration`.
    pub msk_source_configuration: Option<MSKSourceConfiguration>,
    /// `SnowflakeDestinationConfiguration`.
    pub snowflake_destination_configuration: Option<SnowflakeDestinationConfiguration>,
    /// `IcebergDestinationConfiguration`.
    pub iceberg_destination_configuration: Option<IcebergDestinationConfiguration>,
    /// `DatabaseSourceConfiguration`.
    pub database_source_configuration: Option<DatabaseSourceConfiguration>,
}

impl Decode for CreateDeliveryStreamInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "DeliveryStreamName",
            "DeliveryStreamType",
            "DirectPutSourceConfiguration",
            "KinesisStreamSourceConfiguration",
            "DeliveryStreamEncryptionConfigurationInput",
            "S3DestinationConfiguration",
            "ExtendedS3DestinationConfiguration",
            "RedshiftDestinationConfiguration",
            "ElasticsearchDestinationConfiguration",
            "AmazonopensearchserviceDestinationConfiguration",
            "SplunkDestinationConfiguration",
            "HttpEndpointDestinationConfiguration",
            "Tags",
            "AmazonOpenSearchServerlessDestinationConfiguration",
            "MSKSourceConfiguration",
            "SnowflakeDestinationConfiguration",
            "IcebergDestinationConfiguration",
            "DatabaseSourceConfiguration",
        ]);
        let mut delivery_stream_name = None;
        let mut delivery_stream_type = None;
        let mut direct_put_source_configuration = None;
        let mut kinesis_stream_source_configuration = None;
        let mut delivery_stream_encryption_configuration_input = None;
        let mut s3_destination_configuration = None;
        let mut extended_s3_destination_configuration = None;
        let mut redshift_destination_configuration = None;
        let mut elasticsearch_destination_configuration = None;
        let mut amazonopensearchservice_destination_configuration = None;
        let mut splunk_destination_configuration = None;
        let mut http_endpoint_destination_configuration = None;
        let mut tags = None;
        let mut amazon_open_search_serverless_destination_configuration = None;
        let mut msk_source_configuration = None;
        let mut snowflake_destination_configuration = None;
        let mut iceberg_destination_configuration = None;
        let mut database_source_configuration = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => delivery_stream_name = Some(reader.string()?),
                1 => delivery_stream_type = Some(reader.string()?),
                2 => {
                    direct_put_source_configuration = Some(held.keep(2, violations, |violations| {
                        violations.within("directPutSourceConfiguration", |violations| {
                            DirectPutSourceConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                3 => {
                    kinesis_stream_source_configuration = Some(held.keep(3, violations, |violations| {
                        violations.within("kinesisStreamSourceConfiguration", |violations| {
                            KinesisStreamSourceConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                4 => {
                    delivery_stream_encryption_configuration_input =
                        Some(held.keep(4, violations, |violations| {
                            violations.within("deliveryStreamEncryptionConfigurationInput", |violations| {
                                DeliveryStreamEncryptionConfigurationInput::decode(reader, violations)
                            })
                        })?)
                }
                5 => {
                    s3_destination_configuration = Some(held.keep(5, violations, |violations| {
                        violations.within("s3DestinationConfiguration", |violations| {
                            S3DestinationConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                6 => {
                    extended_s3_destination_configuration = Some(held.keep(6, violations, |violations| {
                        violations.within("extendedS3DestinationConfiguration", |violations| {
                            ExtendedS3DestinationConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                7 => {
                    redshift_destination_configuration = Some(held.keep(7, violations, |violations| {
                        violations.within("redshiftDestinationConfiguration", |violations| {
                            RedshiftDestinationConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                8 => {
                    elasticsearch_destination_configuration =
                        Some(held.keep(8, violations, |violations| {
                            violations.within("elasticsearchDestinationConfiguration", |violations| {
                                ElasticsearchDestinationConfiguration::decode(reader, violations)
                            })
                        })?)
                }
                9 => {
                    amazonopensearchservice_destination_configuration =
                        Some(held.keep(9, violations, |violations| {
                            violations.within(
                                "amazonopensearchserviceDestinationConfiguration",
                                |violations| {
                                    AmazonopensearchserviceDestinationConfiguration::decode(
                                        reader, violations,
                                    )
                                },
                            )
                        })?)
                }
                10 => {
                    splunk_destination_configuration = Some(held.keep(10, violations, |violations| {
                        violations.within("splunkDestinationConfiguration", |violations| {
                            SplunkDestinationConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                11 => {
                    http_endpoint_destination_configuration =
                        Some(held.keep(11, violations, |violations| {
                            violations.within("httpEndpointDestinationConfiguration", |violations| {
                                HttpEndpointDestinationConfiguration::decode(reader, violations)
                            })
                        })?)
                }
                12 => tags = Some(held.keep(12, violations, |violations| list(reader, "tags", violations))?),
                13 => {
                    amazon_open_search_serverless_destination_configuration =
                        Some(held.keep(13, violations, |violations| {
                            violations.within(
                                "amazonOpenSearchServerlessDestinationConfiguration",
                                |violations| {
                                    AmazonOpenSearchServerlessDestinationConfiguration::decode(
                                        reader, violations,
                                    )
                                },
                            )
                        })?)
                }
                14 => {
                    msk_source_configuration = Some(held.keep(14, violations, |violations| {
                        violations.within("mSKSourceConfiguration", |violations| {
                            MSKSourceConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                15 => {
                    snowflake_destination_configuration = Some(held.keep(15, violations, |violations| {
                        violations.within("snowflakeDestinationConfiguration", |violations| {
                            SnowflakeDestinationConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                16 => {
                    iceberg_destination_configuration = Some(held.keep(16, violations, |violations| {
                        violations.within("icebergDestinationConfiguration", |violations| {
                            IcebergDestinationConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                17 => {
                    database_source_configuration = Some(held.keep(17, violations, |violations| {
                        violations.within("databaseSourceConfiguration", |violations| {
                            DatabaseSourceConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&delivery_stream_name, "deliveryStreamName") {
            rules::DELIVERY_STREAM_NAME.check(value, "deliveryStreamName", violations);
        }
        if let Some(value) = &delivery_stream_type {
            rules::DELIVERY_STREAM_TYPE.check(value, "deliveryStreamType", violations);
        }
        held.report(2, violations);
        held.report(3, violations);
        held.report(4, violations);
        held.report(5, violations);
        held.report(6, violations);
        held.report(7, violations);
        held.report(8, violations);
        held.report(9, violations);
        held.report(10, violations);
        held.report(11, violations);
        if let Some(value) = &tags {
            rules::TAG_DELIVERY_STREAM_INPUT_TAG_LIST.check(value, "tags", violations);
            held.report(12, violations);
        }
        held.report(13, violations);
        held.report(14, violations);
        held.report(15, violations);
        held.report(16, violations);
        held.report(17, violations);
        Ok(Self {
            delivery_stream_name: delivery_stream_name.unwrap_or_default(),
            delivery_stream_type: delivery_stream_type.as_deref().and_then(DeliveryStreamType::parse),
            direct_put_source_configuration,
            kinesis_stream_source_configuration,
            delivery_stream_encryption_configuration_input,
            s3_destination_configuration,
            extended_s3_destination_configuration,
            redshift_destination_configuration,
            elasticsearch_destination_configuration,
            amazonopensearchservice_destination_configuration,
            splunk_destination_configuration,
            http_endpoint_destination_configuration,
            tags,
            amazon_open_search_serverless_destination_configuration,
            msk_source_configuration,
            snowflake_destination_configuration,
            iceberg_destination_configuration,
            database_source_configuration,
        })
    }
}

/// Input of `DeleteDeliveryStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteDeliveryStreamInput {
    /// `DeliveryStreamName`: 1 to 64 characters, `[a-zA-Z0-9_.-]+`.
    pub delivery_stream_name: String,
    /// `AllowForceDelete`.
    pub allow_force_delete: Option<bool>,
}

impl Decode for DeleteDeliveryStreamInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["DeliveryStreamName", "AllowForceDelete"]);
        let mut delivery_stream_name = None;
        let mut allow_force_delete = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => delivery_stream_name = Some(reader.string()?),
                1 => allow_force_delete = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&delivery_stream_name, "deliveryStreamName") {
            rules::DELIVERY_STREAM_NAME.check(value, "deliveryStreamName", violations);
        }
        Ok(Self { delivery_stream_name: delivery_stream_name.unwrap_or_default(), allow_force_delete })
    }
}

/// Input of `DescribeDeliveryStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeDeliveryStreamInput {
    /// `DeliveryStreamName`: 1 to 64 characters, `[a-zA-Z0-9_.-]+`.
    pub delivery_stream_name: String,
    /// `Limit`: 1 to 10000.
    pub limit: Option<i32>,
    /// `ExclusiveStartDestinationId`: 1 to 100 characters, `[a-zA-Z0-9-]+`.
    pub exclusive_start_destination_id: Option<String>,
}

impl Decode for DescribeDeliveryStreamInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["DeliveryStreamName", "Limit", "ExclusiveStartDestinationId"]);
        let mut delivery_stream_name = None;
        let mut limit = None;
        let mut exclusive_start_destination_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => delivery_stream_name = Some(reader.string()?),
                1 => limit = Some(int(reader)?),
                2 => exclusive_start_destination_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&delivery_stream_name, "deliveryStreamName") {
            rules::DELIVERY_STREAM_NAME.check(value, "deliveryStreamName", violations);
        }
        if let Some(value) = &limit {
            rules::DESCRIBE_DELIVERY_STREAM_INPUT_LIMIT.check(*value, "limit", violations);
        }
        if let Some(value) = &exclusive_start_destination_id {
            rules::DESTINATION_ID.check(value, "exclusiveStartDestinationId", violations);
        }
        Ok(Self {
            delivery_stream_name: delivery_stream_name.unwrap_or_default(),
            limit,
            exclusive_start_destination_id,
        })
    }
}

/// Input of `ListDeliveryStreams`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListDeliveryStreamsInput {
    /// `Limit`: 1 to 10000.
    pub limit: Option<i32>,
    /// `DeliveryStreamType`.
    pub delivery_stream_type: Option<DeliveryStreamType>,
    /// `ExclusiveStartDeliveryStreamName`: 1 to 64 characters, `[a-zA-Z0-9_.-]+`.
    pub exclusive_start_delivery_stream_name: Option<String>,
}

impl Decode for ListDeliveryStreamsInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["Limit", "DeliveryStreamType", "ExclusiveStartDeliveryStreamName"]);
        let mut limit = None;
        let mut delivery_stream_type = None;
        let mut exclusive_start_delivery_stream_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => limit = Some(int(reader)?),
                1 => delivery_stream_type = Some(reader.string()?),
                2 => exclusive_start_delivery_stream_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &limit {
            rules::LIST_DELIVERY_STREAMS_INPUT_LIMIT.check(*value, "limit", violations);
        }
        if let Some(value) = &delivery_stream_type {
            rules::DELIVERY_STREAM_TYPE.check(value, "deliveryStreamType", violations);
        }
        if let Some(value) = &exclusive_start_delivery_stream_name {
            rules::DELIVERY_STREAM_NAME.check(value, "exclusiveStartDeliveryStreamName", violations);
        }
        Ok(Self {
            limit,
            delivery_stream_type: delivery_stream_type.as_deref().and_then(DeliveryStreamType::parse),
            exclusive_start_delivery_stream_name,
        })
    }
}

/// Input of `ListTagsForDeliveryStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTagsForDeliveryStreamInput {
    /// `DeliveryStreamName`: 1 to 64 characters, `[a-zA-Z0-9_.-]+`.
    pub delivery_stream_name: String,
    /// `ExclusiveStartTagKey`: 1 to 128 characters, `^(?!aws:)[\p{L}\p{Z}\p{N}_.:\/=+\-@%]*$`.
    pub exclusive_start_tag_key: Option<String>,
    /// `Limit`: 1 to 50.
    pub limit: Option<i32>,
}

impl Decode for ListTagsForDeliveryStreamInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["DeliveryStreamName", "ExclusiveStartTagKey", "Limit"]);
        let mut delivery_stream_name = None;
        let mut exclusive_start_tag_key = None;
        let mut limit = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => delivery_stream_name = Some(reader.string()?),
                1 => exclusive_start_tag_key = Some(reader.string()?),
                2 => limit = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&delivery_stream_name, "deliveryStreamName") {
            rules::DELIVERY_STREAM_NAME.check(value, "deliveryStreamName", violations);
        }
        if let Some(value) = &exclusive_start_tag_key {
            rules::TAG_KEY.check(value, "exclusiveStartTagKey", violations);
        }
        if let Some(value) = &limit {
            rules::LIST_TAGS_FOR_DELIVERY_STREAM_INPUT_LIMIT.check(*value, "limit", violations);
        }
        Ok(Self {
            delivery_stream_name: delivery_stream_name.unwrap_or_default(),
            exclusive_start_tag_key,
            limit,
        })
    }
}

/// Input of `PutRecord`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PutRecordInput {
    /// `DeliveryStreamName`: 1 to 64 characters, `[a-zA-Z0-9_.-]+`.
    pub delivery_stream_name: String,
    /// `Record`.
    pub record: Record,
}

impl Decode for PutRecordInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["DeliveryStreamName", "Record"]);
        let mut delivery_stream_name = None;
        let mut record = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => delivery_stream_name = Some(reader.string()?),
                1 => {
                    record = Some(held.keep(1, violations, |violations| {
                        violations.within("record", |violations| Record::decode(reader, violations))
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&delivery_stream_name, "deliveryStreamName") {
            rules::DELIVERY_STREAM_NAME.check(value, "deliveryStreamName", violations);
        }
        violations.required(&record, "record");
        held.report(1, violations);
        Ok(Self {
            delivery_stream_name: delivery_stream_name.unwrap_or_default(),
            record: record.unwrap_or_default(),
        })
    }
}

/// Input of `StartDeliveryStreamEncryption`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartDeliveryStreamEncryptionInput {
    /// `DeliveryStreamName`: 1 to 64 characters, `[a-zA-Z0-9_.-]+`.
    pub delivery_stream_name: String,
    /// `DeliveryStreamEncryptionConfigurationInput`.
    pub delivery_stream_encryption_configuration_input: Option<DeliveryStreamEncryptionConfigurationInput>,
}

impl Decode for StartDeliveryStreamEncryptionInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["DeliveryStreamName", "DeliveryStreamEncryptionConfigurationInput"]);
        let mut delivery_stream_name = None;
        let mut delivery_stream_encryption_configuration_input = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => delivery_stream_name = Some(reader.string()?),
                1 => {
                    delivery_stream_encryption_configuration_input =
                        Some(held.keep(1, violations, |violations| {
                            violations.within("deliveryStreamEncryptionConfigurationInput", |violations| {
                                DeliveryStreamEncryptionConfigurationInput::decode(reader, violations)
                            })
                        })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&delivery_stream_name, "deliveryStreamName") {
            rules::DELIVERY_STREAM_NAME.check(value, "deliveryStreamName", violations);
        }
        held.report(1, violations);
        Ok(Self {
            delivery_stream_name: delivery_stream_name.unwrap_or_default(),
            delivery_stream_encryption_configuration_input,
        })
    }
}

/// Input of `StopDeliveryStreamEncryption`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StopDeliveryStreamEncryptionInput {
    /// `DeliveryStreamName`: 1 to 64 characters, `[a-zA-Z0-9_.-]+`.
    pub delivery_stream_name: String,
}

impl Decode for StopDeliveryStreamEncryptionInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["DeliveryStreamName"]);
        let mut delivery_stream_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => delivery_stream_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&delivery_stream_name, "deliveryStreamName") {
            rules::DELIVERY_STREAM_NAME.check(value, "deliveryStreamName", violations);
        }
        Ok(Self { delivery_stream_name: delivery_stream_name.unwrap_or_default() })
    }
}

/// Input of `TagDeliveryStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TagDeliveryStreamInput {
    /// `DeliveryStreamName`: 1 to 64 characters, `[a-zA-Z0-9_.-]+`.
    pub delivery_stream_name: String,
    /// `Tags`: 1 to 50 items.
    pub tags: Vec<Tag>,
}

impl Decode for TagDeliveryStreamInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["DeliveryStreamName", "Tags"]);
        let mut delivery_stream_name = None;
        let mut tags = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => delivery_stream_name = Some(reader.string()?),
                1 => tags = Some(held.keep(1, violations, |violations| list(reader, "tags", violations))?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&delivery_stream_name, "deliveryStreamName") {
            rules::DELIVERY_STREAM_NAME.check(value, "deliveryStreamName", violations);
        }
        if let Some(value) = violations.required(&tags, "tags") {
            rules::TAG_DELIVERY_STREAM_INPUT_TAG_LIST.check(value, "tags", violations);
            held.report(1, violations);
        }
        Ok(Self {
            delivery_stream_name: delivery_stream_name.unwrap_or_default(),
            tags: tags.unwrap_or_default(),
        })
    }
}

/// Input of `UntagDeliveryStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UntagDeliveryStreamInput {
    /// `DeliveryStreamName`: 1 to 64 characters, `[a-zA-Z0-9_.-]+`.
    pub delivery_stream_name: String,
    /// `TagKeys`: 1 to 50 items.
    pub tag_keys: Vec<String>,
}

impl Decode for UntagDeliveryStreamInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["DeliveryStreamName", "TagKeys"]);
        let mut delivery_stream_name = None;
        let mut tag_keys = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => delivery_stream_name = Some(reader.string()?),
                1 => {
                    tag_keys =
                        Some(held.keep(1, violations, |violations| texts(reader, "tagKeys", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&delivery_stream_name, "deliveryStreamName") {
            rules::DELIVERY_STREAM_NAME.check(value, "deliveryStreamName", violations);
        }
        if let Some(value) = violations.required(&tag_keys, "tagKeys") {
            rules::TAG_KEY_LIST.check_texts(value, "tagKeys", violations);
            held.report(1, violations);
        }
        Ok(Self {
            delivery_stream_name: delivery_stream_name.unwrap_or_default(),
            tag_keys: tag_keys.unwrap_or_default(),
        })
    }
}

/// Input of `UpdateDestination`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateDestinationInput {
    /// `DeliveryStreamName`: 1 to 64 characters, `[a-zA-Z0-9_.-]+`.
    pub delivery_stream_name: String,
    /// `CurrentDeliveryStreamVersionId`: 1 to 50 characters, `[0-9]+`.
    pub current_delivery_stream_version_id: String,
    /// `DestinationId`: 1 to 100 characters, `[a-zA-Z0-9-]+`.
    pub destination_id: String,
    /// `S3DestinationUpdate`.
    pub s3_destination_update: Option<S3DestinationUpdate>,
    /// `ExtendedS3DestinationUpdate`.
    pub extended_s3_destination_update: Option<ExtendedS3DestinationUpdate>,
    /// `RedshiftDestinationUpdate`.
    pub redshift_destination_update: Option<RedshiftDestinationUpdate>,
    /// `ElasticsearchDestinationUpdate`.
    pub elasticsearch_destination_update: Option<ElasticsearchDestinationUpdate>,
    /// `AmazonopensearchserviceDestinationUpdate`.
    pub amazonopensearchservice_destination_update: Option<AmazonopensearchserviceDestinationUpdate>,
    /// `SplunkDestinationUpdate`.
    pub splunk_destination_update: Option<SplunkDestinationUpdate>,
    /// `HttpEndpointDestinationUpdate`.
    pub http_endpoint_destination_update: Option<HttpEndpointDestinationUpdate>,
    /// `AmazonOpenSearchServerlessDestinationUpdate`.
    pub amazon_open_search_serverless_destination_update: Option<AmazonOpenSearchServerlessDestinationUpdate>,
    /// `SnowflakeDestinationUpdate`.
    pub snowflake_destination_update: Option<SnowflakeDestinationUpdate>,
    /// `IcebergDestinationUpdate`.
    pub iceberg_destination_update: Option<IcebergDestinationUpdate>,
}

impl Decode for UpdateDestinationInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "DeliveryStreamName",
            "CurrentDeliveryStreamVersionId",
            "DestinationId",
            "S3DestinationUpdate",
            "ExtendedS3DestinationUpdate",
            "RedshiftDestinationUpdate",
            "ElasticsearchDestinationUpdate",
            "AmazonopensearchserviceDestinationUpdate",
            "SplunkDestinationUpdate",
            "HttpEndpointDestinationUpdate",
            "AmazonOpenSearchServerlessDestinationUpdate",
            "SnowflakeDestinationUpdate",
            "IcebergDestinationUpdate",
        ]);
        let mut delivery_stream_name = None;
        let mut current_delivery_stream_version_id = None;
        let mut destination_id = None;
        let mut s3_destination_update = None;
        let mut extended_s3_destination_update = None;
        let mut redshift_destination_update = None;
        let mut elasticsearch_destination_update = None;
        let mut amazonopensearchservice_destination_update = None;
        let mut splunk_destination_update = None;
        let mut http_endpoint_destination_update = None;
        let mut amazon_open_search_serverless_destination_update = None;
        let mut snowflake_destination_update = None;
        let mut iceberg_destination_update = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => delivery_stream_name = Some(reader.string()?),
                1 => current_delivery_stream_version_id = Some(reader.string()?),
                2 => destination_id = Some(reader.string()?),
                3 => {
                    s3_destination_update = Some(held.keep(3, violations, |violations| {
                        violations.within("s3DestinationUpdate", |violations| {
                            S3DestinationUpdate::decode(reader, violations)
                        })
                    })?)
                }
                4 => {
                    extended_s3_destination_update = Some(held.keep(4, violations, |violations| {
                        violations.within("extendedS3DestinationUpdate", |violations| {
                            ExtendedS3DestinationUpdate::decode(reader, violations)
                        })
                    })?)
                }
                5 => {
                    redshift_destination_update = Some(held.keep(5, violations, |violations| {
                        violations.within("redshiftDestinationUpdate", |violations| {
                            RedshiftDestinationUpdate::decode(reader, violations)
                        })
                    })?)
                }
                6 => {
                    elasticsearch_destination_update = Some(held.keep(6, violations, |violations| {
                        violations.within("elasticsearchDestinationUpdate", |violations| {
                            ElasticsearchDestinationUpdate::decode(reader, violations)
                        })
                    })?)
                }
                7 => {
                    amazonopensearchservice_destination_update =
                        Some(held.keep(7, violations, |violations| {
                            violations.within("amazonopensearchserviceDestinationUpdate", |violations| {
                                AmazonopensearchserviceDestinationUpdate::decode(reader, violations)
                            })
                        })?)
                }
                8 => {
                    splunk_destination_update = Some(held.keep(8, violations, |violations| {
                        violations.within("splunkDestinationUpdate", |violations| {
                            SplunkDestinationUpdate::decode(reader, violations)
                        })
                    })?)
                }
                9 => {
                    http_endpoint_destination_update = Some(held.keep(9, violations, |violations| {
                        violations.within("httpEndpointDestinationUpdate", |violations| {
                            HttpEndpointDestinationUpdate::decode(reader, violations)
                        })
                    })?)
                }
                10 => {
                    amazon_open_search_serverless_destination_update =
                        Some(held.keep(10, violations, |violations| {
                            violations.within("amazonOpenSearchServerlessDestinationUpdate", |violations| {
                                AmazonOpenSearchServerlessDestinationUpdate::decode(reader, violations)
                            })
                        })?)
                }
                11 => {
                    snowflake_destination_update = Some(held.keep(11, violations, |violations| {
                        violations.within("snowflakeDestinationUpdate", |violations| {
                            SnowflakeDestinationUpdate::decode(reader, violations)
                        })
                    })?)
                }
                12 => {
                    iceberg_destination_update = Some(held.keep(12, violations, |violations| {
                        violations.within("icebergDestinationUpdate", |violations| {
                            IcebergDestinationUpdate::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&delivery_stream_name, "deliveryStreamName") {
            rules::DELIVERY_STREAM_NAME.check(value, "deliveryStreamName", violations);
        }
        if let Some(value) =
            violations.required(&current_delivery_stream_version_id, "currentDeliveryStreamVersionId")
        {
            rules::DELIVERY_STREAM_VERSION_ID.check(value, "currentDeliveryStreamVersionId", violations);
        }
        if let Some(value) = violations.required(&destination_id, "destinationId") {
            rules::DESTINATION_ID.check(value, "destinationId", violations);
        }
        held.report(3, violations);
        held.report(4, violations);
        held.report(5, violations);
        held.report(6, violations);
        held.report(7, violations);
        held.report(8, violations);
        held.report(9, violations);
        held.report(10, violations);
        held.report(11, violations);
        held.report(12, violations);
        Ok(Self {
            delivery_stream_name: delivery_stream_name.unwrap_or_default(),
            current_delivery_stream_version_id: current_delivery_stream_version_id.unwrap_or_default(),
            destination_id: destination_id.unwrap_or_default(),
            s3_destination_update,
            extended_s3_destination_update,
            redshift_destination_update,
            elasticsearch_destination_update,
            amazonopensearchservice_destination_update,
            splunk_destination_update,
            http_endpoint_destination_update,
            amazon_open_search_serverless_destination_update,
            snowflake_destination_update,
            iceberg_destination_update,
        })
    }
}
