// Made by `cargo xtask generate` from models/firehose.json; what is changed here is lost.

//! What inputs and outputs are made of.

use std::collections::BTreeMap;

use millstream_api::{
    Decode, Encode, Held, Malformed, Members, Print, Printed, Reader, Violations, Writer, int, list, map,
    texts,
};
use millstream_base::{Blob, Timestamp};

use super::{
    AmazonOpenSearchServerlessS3BackupMode, AmazonopensearchserviceIndexRotationPeriod,
    AmazonopensearchserviceS3BackupMode, CompressionFormat, Connectivity, ContentEncoding, DatabaseType,
    DefaultDocumentIdFormat, DeliveryStreamEncryptionStatus, DeliveryStreamFailureType, DeliveryStreamStatus,
    DeliveryStreamType, ElasticsearchIndexRotationPeriod, ElasticsearchS3BackupMode, HECEndpointType,
    HttpEndpointS3BackupMode, IcebergS3BackupMode, KeyType, NoEncryptionConfig, OrcCompression,
    OrcFormatVersion, ParquetCompression, ParquetWriterVersion, ProcessorParameterName, ProcessorType,
    RedshiftS3BackupMode, S3BackupMode, SSLMode, SnapshotRequestedBy, SnapshotStatus,
    SnowflakeDataLoadingOption, SnowflakeS3BackupMode, SplunkS3BackupMode, rules,
};

/// `AmazonOpenSearchServerlessBufferingHints`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AmazonOpenSearchServerlessBufferingHints {
    /// `IntervalInSeconds`: 0 to 900.
    pub interval_in_seconds: Option<i32>,
    /// `SizeInMBs`: 1 to 100.
    pub size_in_m_bs: Option<i32>,
}

impl Decode for AmazonOpenSearchServerlessBufferingHints {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["IntervalInSeconds", "SizeInMBs"]);
        let mut interval_in_seconds = None;
        let mut size_in_m_bs = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => interval_in_seconds = Some(int(reader)?),
                1 => size_in_m_bs = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &interval_in_seconds {
            rules::AMAZON_OPEN_SEARCH_SERVERLESS_BUFFERING_INTERVAL_IN_SECONDS.check(
                *value,
                "intervalInSeconds",
                violations,
            );
        }
        if let Some(value) = &size_in_m_bs {
            rules::AMAZON_OPEN_SEARCH_SERVERLESS_BUFFERING_SIZE_IN_M_BS.check(
                *value,
                "sizeInMBs",
                violations,
            );
        }
        Ok(Self { interval_in_seconds, size_in_m_bs })
    }
}

impl Encode for AmazonOpenSearchServerlessBufferingHints {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.interval_in_seconds {
            writer.member("IntervalInSeconds");
            value.encode(writer);
        }
        if let Some(value) = &self.size_in_m_bs {
            writer.member("SizeInMBs");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `AmazonOpenSearchServerlessDestinationConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AmazonOpenSearchServerlessDestinationConfiguration {
    /// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: String,
    /// `CollectionEndpoint`: 1 to 512 characters, `https:.*`.
    pub collection_endpoint: Option<String>,
    /// `IndexName`: 1 to 80 characters, `.*`.
    pub index_name: String,
    /// `BufferingHints`.
    pub buffering_hints: Option<AmazonOpenSearchServerlessBufferingHints>,
    /// `RetryOptions`.
    pub retry_options: Option<AmazonOpenSearchServerlessRetryOptions>,
    /// `S3BackupMode`.
    pub s3_backup_mode: Option<AmazonOpenSearchServerlessS3BackupMode>,
    /// `S3Configuration`.
    pub s3_configuration: S3DestinationConfiguration,
    /// `ProcessingConfiguration`.
    pub processing_configuration: Option<ProcessingConfiguration>,
    /// `CloudWatchLoggingOptions`.
    pub cloud_watch_logging_options: Option<CloudWatchLoggingOptions>,
    /// `VpcConfiguration`.
    pub vpc_configuration: Option<VpcConfiguration>,
}

impl Decode for AmazonOpenSearchServerlessDestinationConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "RoleARN",
            "CollectionEndpoint",
            "IndexName",
            "BufferingHints",
            "RetryOptions",
            "S3BackupMode",
            "S3Configuration",
            "ProcessingConfiguration",
            "CloudWatchLoggingOptions",
            "VpcConfiguration",
        ]);
        let mut role_arn = None;
        let mut collection_endpoint = None;
        let mut index_name = None;
        let mut buffering_hints = None;
        let mut retry_options = None;
        let mut s3_backup_mode = None;
        let mut s3_configuration = None;
        let mut processing_configuration = None;
        let mut cloud_watch_logging_options = None;
        let mut vpc_configuration = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_arn = Some(reader.string()?),
                1 => collection_endpoint = Some(reader.string()?),
                2 => index_name = Some(reader.string()?),
                3 => {
                    buffering_hints = Some(held.keep(3, violations, |violations| {
                        violations.within("bufferingHints", |violations| {
                            AmazonOpenSearchServerlessBufferingHints::decode(reader, violations)
                        })
                    })?)
                }
                4 => {
                    retry_options = Some(held.keep(4, violations, |violations| {
                        violations.within("retryOptions", |violations| {
                            AmazonOpenSearchServerlessRetryOptions::decode(reader, violations)
                        })
                    })?)
                }
                5 => s3_backup_mode = Some(reader.string()?),
                6 => {
                    s3_configuration = Some(held.keep(6, violations, |violations| {
                        violations.within("s3Configuration", |violations| {
                            S3DestinationConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                7 => {
                    processing_configuration = Some(held.keep(7, violations, |violations| {
                        violations.within("processingConfiguration", |violations| {
                            ProcessingConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                8 => {
                    cloud_watch_logging_options = Some(held.keep(8, violations, |violations| {
                        violations.within("cloudWatchLoggingOptions", |violations| {
                            CloudWatchLoggingOptions::decode(reader, violations)
                        })
                    })?)
                }
                9 => {
                    vpc_configuration = Some(held.keep(9, violations, |violations| {
                        violations.within("vpcConfiguration", |violations| {
                            VpcConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&role_arn, "roleARN") {
            rules::ROLE_ARN.check(value, "roleARN", violations);
        }
        if let Some(value) = &collection_endpoint {
            rules::AMAZON_OPEN_SEARCH_SERVERLESS_COLLECTION_ENDPOINT.check(
                value,
                "collectionEndpoint",
                violations,
            );
        }
        if let Some(value) = violations.required(&index_name, "indexName") {
            rules::AMAZON_OPEN_SEARCH_SERVERLESS_INDEX_NAME.check(value, "indexName", violations);
        }
        held.report(3, violations);
        held.report(4, violations);
        if let Some(value) = &s3_backup_mode {
            rules::AMAZON_OPEN_SEARCH_SERVERLESS_S3_BACKUP_MODE.check(value, "s3BackupMode", violations);
        }
        violations.required(&s3_configuration, "s3Configuration");
        held.report(6, violations);
        held.report(7, violations);
        held.report(8, violations);
        held.report(9, violations);
        Ok(Self {
            role_arn: role_arn.unwrap_or_default(),
            collection_endpoint,
            index_name: index_name.unwrap_or_default(),
            buffering_hints,
            retry_options,
            s3_backup_mode: s3_backup_mode.as_deref().and_then(AmazonOpenSearchServerlessS3BackupMode::parse),
            s3_configuration: s3_configuration.unwrap_or_default(),
            processing_configuration,
            cloud_watch_logging_options,
            vpc_configuration,
        })
    }
}

/// `AmazonOpenSearchServerlessDestinationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AmazonOpenSearchServerlessDestinationDescription {
    /// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: Option<String>,
    /// `CollectionEndpoint`: 1 to 512 characters, `https:.*`.
    pub collection_endpoint: Option<String>,
    /// `IndexName`: 1 to 80 characters, `.*`.
    pub index_name: Option<String>,
    /// `BufferingHints`.
    pub buffering_hints: Option<AmazonOpenSearchServerlessBufferingHints>,
    /// `RetryOptions`.
    pub retry_options: Option<AmazonOpenSearchServerlessRetryOptions>,
    /// `S3BackupMode`.
    pub s3_backup_mode: Option<AmazonOpenSearchServerlessS3BackupMode>,
    /// `S3DestinationDescription`.
    pub s3_destination_description: Option<S3DestinationDescription>,
    /// `ProcessingConfiguration`.
    pub processing_configuration: Option<ProcessingConfiguration>,
    /// `CloudWatchLoggingOptions`.
    pub cloud_watch_logging_options: Option<CloudWatchLoggingOptions>,
    /// `VpcConfigurationDescription`.
    pub vpc_configuration_description: Option<VpcConfigurationDescription>,
}

impl Encode for AmazonOpenSearchServerlessDestinationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.role_arn {
            writer.member("RoleARN");
            value.encode(writer);
        }
        if let Some(value) = &self.collection_endpoint {
            writer.member("CollectionEndpoint");
            value.encode(writer);
        }
        if let Some(value) = &self.index_name {
            writer.member("IndexName");
            value.encode(writer);
        }
        if let Some(value) = &self.buffering_hints {
            writer.member("BufferingHints");
            value.encode(writer);
        }
        if let Some(value) = &self.retry_options {
            writer.member("RetryOptions");
            value.encode(writer);
        }
        if let Some(value) = &self.s3_backup_mode {
            writer.member("S3BackupMode");
            value.encode(writer);
        }
        if let Some(value) = &self.s3_destination_description {
            writer.member("S3DestinationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.processing_configuration {
            writer.member("ProcessingConfiguration");
            value.encode(writer);
        }
        if let Some(value) = &self.cloud_watch_logging_options {
            writer.member("CloudWatchLoggingOptions");
            value.encode(writer);
        }
        if let Some(value) = &self.vpc_configuration_description {
            writer.member("VpcConfigurationDescription");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `AmazonOpenSearchServerlessDestinationUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AmazonOpenSearchServerlessDestinationUpdate {
    /// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: Option<String>,
    /// `CollectionEndpoint`: 1 to 512 characters, `https:.*`.
    pub collection_endpoint: Option<String>,
    /// `IndexName`: 1 to 80 characters, `.*`.
    pub index_name: Option<String>,
    /// `BufferingHints`.
    pub buffering_hints: Option<AmazonOpenSearchServerlessBufferingHints>,
    /// `RetryOptions`.
    pub retry_options: Option<AmazonOpenSearchServerlessRetryOptions>,
    /// `S3Update`.
    pub s3_update: Option<S3DestinationUpdate>,
    /// `ProcessingConfiguration`.
    pub processing_configuration: Option<ProcessingConfiguration>,
    /// `CloudWatchLoggingOptions`.
    pub cloud_watch_logging_options: Option<CloudWatchLoggingOptions>,
}

impl Decode for AmazonOpenSearchServerlessDestinationUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "RoleARN",
            "CollectionEndpoint",
            "IndexName",
            "BufferingHints",
            "RetryOptions",
            "S3Update",
            "ProcessingConfiguration",
            "CloudWatchLoggingOptions",
        ]);
        let mut role_arn = None;
        let mut collection_endpoint = None;
        let mut index_name = None;
        let mut buffering_hints = None;
        let mut retry_options = None;
        let mut s3_update = None;
        let mut processing_configuration = None;
        let mut cloud_watch_logging_options = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_arn = Some(reader.string()?),
                1 => collection_endpoint = Some(reader.string()?),
                2 => index_name = Some(reader.string()?),
                3 => {
                    buffering_hints = Some(held.keep(3, violations, |violations| {
                        violations.within("bufferingHints", |violations| {
                            AmazonOpenSearchServerlessBufferingHints::decode(reader, violations)
                        })
                    })?)
                }
                4 => {
                    retry_options = Some(held.keep(4, violations, |violations| {
                        violations.within("retryOptions", |violations| {
                            AmazonOpenSearchServerlessRetryOptions::decode(reader, violations)
                        })
                    })?)
                }
                5 => {
                    s3_update = Some(held.keep(5, violations, |violations| {
                        violations
                            .within("s3Update", |violations| S3DestinationUpdate::decode(reader, violations))
                    })?)
                }
                6 => {
                    processing_configuration = Some(held.keep(6, violations, |violations| {
                        violations.within("processingConfiguration", |violations| {
                            ProcessingConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                7 => {
                    cloud_watch_logging_options = Some(held.keep(7, violations, |violations| {
                        violations.within("cloudWatchLoggingOptions", |violations| {
                            CloudWatchLoggingOptions::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &role_arn {
            rules::ROLE_ARN.check(value, "roleARN", violations);
        }
        if let Some(value) = &collection_endpoint {
            rules::AMAZON_OPEN_SEARCH_SERVERLESS_COLLECTION_ENDPOINT.check(
                value,
                "collectionEndpoint",
                violations,
            );
        }
        if let Some(value) = &index_name {
            rules::AMAZON_OPEN_SEARCH_SERVERLESS_INDEX_NAME.check(value, "indexName", violations);
        }
        held.report(3, violations);
        held.report(4, violations);
        held.report(5, violations);
        held.report(6, violations);
        held.report(7, violations);
        Ok(Self {
            role_arn,
            collection_endpoint,
            index_name,
            buffering_hints,
            retry_options,
            s3_update,
            processing_configuration,
            cloud_watch_logging_options,
        })
    }
}

/// `AmazonOpenSearchServerlessRetryOptions`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AmazonOpenSearchServerlessRetryOptions {
    /// `DurationInSeconds`: 0 to 7200.
    pub duration_in_seconds: Option<i32>,
}

impl Decode for AmazonOpenSearchServerlessRetryOptions {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["DurationInSeconds"]);
        let mut duration_in_seconds = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => duration_in_seconds = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &duration_in_seconds {
            rules::AMAZON_OPEN_SEARCH_SERVERLESS_RETRY_DURATION_IN_SECONDS.check(
                *value,
                "durationInSeconds",
                violations,
            );
        }
        Ok(Self { duration_in_seconds })
    }
}

impl Encode for AmazonOpenSearchServerlessRetryOptions {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.duration_in_seconds {
            writer.member("DurationInSeconds");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `AmazonopensearchserviceBufferingHints`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AmazonopensearchserviceBufferingHints {
    /// `IntervalInSeconds`: 0 to 900.
    pub interval_in_seconds: Option<i32>,
    /// `SizeInMBs`: 1 to 100.
    pub size_in_m_bs: Option<i32>,
}

impl Decode for AmazonopensearchserviceBufferingHints {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["IntervalInSeconds", "SizeInMBs"]);
        let mut interval_in_seconds = None;
        let mut size_in_m_bs = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => interval_in_seconds = Some(int(reader)?),
                1 => size_in_m_bs = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &interval_in_seconds {
            rules::AMAZONOPENSEARCHSERVICE_BUFFERING_INTERVAL_IN_SECONDS.check(
                *value,
                "intervalInSeconds",
                violations,
            );
        }
        if let Some(value) = &size_in_m_bs {
            rules::AMAZONOPENSEARCHSERVICE_BUFFERING_SIZE_IN_M_BS.check(*value, "sizeInMBs", violations);
        }
        Ok(Self { interval_in_seconds, size_in_m_bs })
    }
}

impl Encode for AmazonopensearchserviceBufferingHints {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.interval_in_seconds {
            writer.member("IntervalInSeconds");
            value.encode(writer);
        }
        if let Some(value) = &self.size_in_m_bs {
            writer.member("SizeInMBs");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `AmazonopensearchserviceDestinationConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AmazonopensearchserviceDestinationConfiguration {
    /// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: String,
    /// `DomainARN`: 1 to 512 characters, `arn:.*:es:[a-zA-Z0-9\-]+:\d{12}:domain/[a-z][-0-9a-z]{2,27}`.
    pub domain_arn: Option<String>,
    /// `ClusterEndpoint`: 1 to 512 characters, `https:.*`.
    pub cluster_endpoint: Option<String>,
    /// `IndexName`: 1 to 80 characters, `.*`.
    pub index_name: String,
    /// `TypeName`: 0 to 100 characters, `.*`.
    pub type_name: Option<String>,
    /// `IndexRotationPeriod`.
    pub index_rotation_period: Option<AmazonopensearchserviceIndexRotationPeriod>,
    /// `BufferingHints`.
    pub buffering_hints: Option<AmazonopensearchserviceBufferingHints>,
    /// `RetryOptions`.
    pub retry_options: Option<AmazonopensearchserviceRetryOptions>,
    /// `S3BackupMode`.
    pub s3_backup_mode: Option<AmazonopensearchserviceS3BackupMode>,
    /// `S3Configuration`.
    pub s3_configuration: S3DestinationConfiguration,
    /// `ProcessingConfiguration`.
    pub processing_configuration: Option<ProcessingConfiguration>,
    /// `CloudWatchLoggingOptions`.
    pub cloud_watch_logging_options: Option<CloudWatchLoggingOptions>,
    /// `VpcConfiguration`.
    pub vpc_configuration: Option<VpcConfiguration>,
    /// `DocumentIdOptions`.
    pub document_id_options: Option<DocumentIdOptions>,
}

impl Decode for AmazonopensearchserviceDestinationConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "RoleARN",
            "DomainARN",
            "ClusterEndpoint",
            "IndexName",
            "TypeName",
            "IndexRotationPeriod",
            "BufferingHints",
            "RetryOptions",
            "S3BackupMode",
            "S3Configuration",
            "ProcessingConfiguration",
            "CloudWatchLoggingOptions",
            "VpcConfiguration",
            "DocumentIdOptions",
        ]);
        let mut role_arn = None;
        let mut domain_arn = None;
        let mut cluster_endpoint = None;
        let mut index_name = None;
        let mut type_name = None;
        let mut index_rotation_period = None;
        let mut buffering_hints = None;
        let mut retry_options = None;
        let mut s3_backup_mode = None;
        let mut s3_configuration = None;
        let mut processing_configuration = None;
        let mut cloud_watch_logging_options = None;
        let mut vpc_configuration = None;
        let mut document_id_options = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_arn = Some(reader.string()?),
                1 => domain_arn = Some(reader.string()?),
                2 => cluster_endpoint = Some(reader.string()?),
                3 => index_name = Some(reader.string()?),
                4 => type_name = Some(reader.string()?),
                5 => index_rotation_period = Some(reader.string()?),
                6 => {
                    buffering_hints = Some(held.keep(6, violations, |violations| {
                        violations.within("bufferingHints", |violations| {
                            AmazonopensearchserviceBufferingHints::decode(reader, violations)
                        })
                    })?)
                }
                7 => {
                    retry_options = Some(held.keep(7, violations, |violations| {
                        violations.within("retryOptions", |violations| {
                            AmazonopensearchserviceRetryOptions::decode(reader, violations)
                        })
                    })?)
                }
                8 => s3_backup_mode = Some(reader.string()?),
                9 => {
                    s3_configuration = Some(held.keep(9, violations, |violations| {
                        violations.within("s3Configuration", |violations| {
                            S3DestinationConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                10 => {
                    processing_configuration = Some(held.keep(10, violations, |violations| {
                        violations.within("processingConfiguration", |violations| {
                            ProcessingConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                11 => {
                    cloud_watch_logging_options = Some(held.keep(11, violations, |violations| {
                        violations.within("cloudWatchLoggingOptions", |violations| {
                            CloudWatchLoggingOptions::decode(reader, violations)
                        })
                    })?)
                }
                12 => {
                    vpc_configuration = Some(held.keep(12, violations, |violations| {
                        violations.within("vpcConfiguration", |violations| {
                            VpcConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                13 => {
                    document_id_options = Some(held.keep(13, violations, |violations| {
                        violations.within("documentIdOptions", |violations| {
                            DocumentIdOptions::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&role_arn, "roleARN") {
            rules::ROLE_ARN.check(value, "roleARN", violations);
        }
        if let Some(value) = &domain_arn {
            rules::AMAZONOPENSEARCHSERVICE_DOMAIN_ARN.check(value, "domainARN", violations);
        }
        if let Some(value) = &cluster_endpoint {
            rules::AMAZONOPENSEARCHSERVICE_CLUSTER_ENDPOINT.check(value, "clusterEndpoint", violations);
        }
        if let Some(value) = violations.required(&index_name, "indexName") {
            rules::AMAZONOPENSEARCHSERVICE_INDEX_NAME.check(value, "indexName", violations);
        }
        if let Some(value) = &type_name {
            rules::AMAZONOPENSEARCHSERVICE_TYPE_NAME.check(value, "typeName", violations);
        }
        if let Some(value) = &index_rotation_period {
            rules::AMAZONOPENSEARCHSERVICE_INDEX_ROTATION_PERIOD.check(
                value,
                "indexRotationPeriod",
                violations,
            );
        }
        held.report(6, violations);
        held.report(7, violations);
        if let Some(value) = &s3_backup_mode {
            rules::AMAZONOPENSEARCHSERVICE_S3_BACKUP_MODE.check(value, "s3BackupMode", violations);
        }
        violations.required(&s3_configuration, "s3Configuration");
        held.report(9, violations);
        held.report(10, violations);
        held.report(11, violations);
        held.report(12, violations);
        held.report(13, violations);
        Ok(Self {
            role_arn: role_arn.unwrap_or_default(),
            domain_arn,
            cluster_endpoint,
            index_name: index_name.unwrap_or_default(),
            type_name,
            index_rotation_period: index_rotation_period
                .as_deref()
                .and_then(AmazonopensearchserviceIndexRotationPeriod::parse),
            buffering_hints,
            retry_options,
            s3_backup_mode: s3_backup_mode.as_deref().and_then(AmazonopensearchserviceS3BackupMode::parse),
            s3_configuration: s3_configuration.unwrap_or_default(),
            processing_configuration,
            cloud_watch_logging_options,
            vpc_configuration,
            document_id_options,
        })
    }
}

/// `AmazonopensearchserviceDestinationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AmazonopensearchserviceDestinationDescription {
    /// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: Option<String>,
    /// `DomainARN`: 1 to 512 characters, `arn:.*:es:[a-zA-Z0-9\-]+:\d{12}:domain/[a-z][-0-9a-z]{2,27}`.
    pub domain_arn: Option<String>,
    /// `ClusterEndpoint`: 1 to 512 characters, `https:.*`.
    pub cluster_endpoint: Option<String>,
    /// `IndexName`: 1 to 80 characters, `.*`.
    pub index_name: Option<String>,
    /// `TypeName`: 0 to 100 characters, `.*`.
    pub type_name: Option<String>,
    /// `IndexRotationPeriod`.
    pub index_rotation_period: Option<AmazonopensearchserviceIndexRotationPeriod>,
    /// `BufferingHints`.
    pub buffering_hints: Option<AmazonopensearchserviceBufferingHints>,
    /// `RetryOptions`.
    pub retry_options: Option<AmazonopensearchserviceRetryOptions>,
    /// `S3BackupMode`.
    pub s3_backup_mode: Option<AmazonopensearchserviceS3BackupMode>,
    /// `S3DestinationDescription`.
    pub s3_destination_description: Option<S3DestinationDescription>,
    /// `ProcessingConfiguration`.
    pub processing_configuration: Option<ProcessingConfiguration>,
    /// `CloudWatchLoggingOptions`.
    pub cloud_watch_logging_options: Option<CloudWatchLoggingOptions>,
    /// `VpcConfigurationDescription`.
    pub vpc_configuration_description: Option<VpcConfigurationDescription>,
    /// `DocumentIdOptions`.
    pub document_id_options: Option<DocumentIdOptions>,
}

impl Encode for AmazonopensearchserviceDestinationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.role_arn {
            writer.member("RoleARN");
            value.encode(writer);
        }
        if let Some(value) = &self.domain_arn {
            writer.member("DomainARN");
            value.encode(writer);
        }
        if let Some(value) = &self.cluster_endpoint {
            writer.member("ClusterEndpoint");
            value.encode(writer);
        }
        if let Some(value) = &self.index_name {
            writer.member("IndexName");
            value.encode(writer);
        }
        if let Some(value) = &self.type_name {
            writer.member("TypeName");
            value.encode(writer);
        }
        if let Some(value) = &self.index_rotation_period {
            writer.member("IndexRotationPeriod");
            value.encode(writer);
        }
        if let Some(value) = &self.buffering_hints {
            writer.member("BufferingHints");
            value.encode(writer);
        }
        if let Some(value) = &self.retry_options {
            writer.member("RetryOptions");
            value.encode(writer);
        }
        if let Some(value) = &self.s3_backup_mode {
            writer.member("S3BackupMode");
            value.encode(writer);
        }
        if let Some(value) = &self.s3_destination_description {
            writer.member("S3DestinationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.processing_configuration {
            writer.member("ProcessingConfiguration");
            value.encode(writer);
        }
        if let Some(value) = &self.cloud_watch_logging_options {
            writer.member("CloudWatchLoggingOptions");
            value.encode(writer);
        }
        if let Some(value) = &self.vpc_configuration_description {
            writer.member("VpcConfigurationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.document_id_options {
            writer.member("DocumentIdOptions");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `AmazonopensearchserviceDestinationUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AmazonopensearchserviceDestinationUpdate {
    /// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: Option<String>,
    /// `DomainARN`: 1 to 512 characters, `arn:.*:es:[a-zA-Z0-9\-]+:\d{12}:domain/[a-z][-0-9a-z]{2,27}`.
    pub domain_arn: Option<String>,
    /// `ClusterEndpoint`: 1 to 512 characters, `https:.*`.
    pub cluster_endpoint: Option<String>,
    /// `IndexName`: 1 to 80 characters, `.*`.
    pub index_name: Option<String>,
    /// `TypeName`: 0 to 100 characters, `.*`.
    pub type_name: Option<String>,
    /// `IndexRotationPeriod`.
    pub index_rotation_period: Option<AmazonopensearchserviceIndexRotationPeriod>,
    /// `BufferingHints`.
    pub buffering_hints: Option<AmazonopensearchserviceBufferingHints>,
    /// `RetryOptions`.
    pub retry_options: Option<AmazonopensearchserviceRetryOptions>,
    /// `S3Update`.
    pub s3_update: Option<S3DestinationUpdate>,
    /// `ProcessingConfiguration`.
    pub processing_configuration: Option<ProcessingConfiguration>,
    /// `CloudWatchLoggingOptions`.
    pub cloud_watch_logging_options: Option<CloudWatchLoggingOptions>,
    /// `DocumentIdOptions`.
    pub document_id_options: Option<DocumentIdOptions>,
}

impl Decode for AmazonopensearchserviceDestinationUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "RoleARN",
            "DomainARN",
            "ClusterEndpoint",
            "IndexName",
            "TypeName",
            "IndexRotationPeriod",
            "BufferingHints",
            "RetryOptions",
            "S3Update",
            "ProcessingConfiguration",
            "CloudWatchLoggingOptions",
            "DocumentIdOptions",
        ]);
        let mut role_arn = None;
        let mut domain_arn = None;
        let mut cluster_endpoint = None;
        let mut index_name = None;
        let mut type_name = None;
        let mut index_rotation_period = None;
        let mut buffering_hints = None;
        let mut retry_options = None;
        let mut s3_update = None;
        let mut processing_configuration = None;
        let mut cloud_watch_logging_options = None;
        let mut document_id_options = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_arn = Some(reader.string()?),
                1 => domain_arn = Some(reader.string()?),
                2 => cluster_endpoint = Some(reader.string()?),
                3 => index_name = Some(reader.string()?),
                4 => type_name = Some(reader.string()?),
                5 => index_rotation_period = Some(reader.string()?),
                6 => {
                    buffering_hints = Some(held.keep(6, violations, |violations| {
                        violations.within("bufferingHints", |violations| {
                            AmazonopensearchserviceBufferingHints::decode(reader, violations)
                        })
                    })?)
                }
                7 => {
                    retry_options = Some(held.keep(7, violations, |violations| {
                        violations.within("retryOptions", |violations| {
                            AmazonopensearchserviceRetryOptions::decode(reader, violations)
                        })
                    })?)
                }
                8 => {
                    s3_update = Some(held.keep(8, violations, |violations| {
                        violations
                            .within("s3Update", |violations| S3DestinationUpdate::decode(reader, violations))
                    })?)
                }
                9 => {
                    processing_configuration = Some(held.keep(9, violations, |violations| {
                        violations.within("processingConfiguration", |violations| {
                            ProcessingConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                10 => {
                    cloud_watch_logging_options = Some(held.keep(10, violations, |violations| {
                        violations.within("cloudWatchLoggingOptions", |violations| {
                            CloudWatchLoggingOptions::decode(reader, violations)
                        })
                    })?)
                }
                11 => {
                    document_id_options = Some(held.keep(11, violations, |violations| {
                        violations.within("documentIdOptions", |violations| {
                            DocumentIdOptions::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &role_arn {
            rules::ROLE_ARN.check(value, "roleARN", violations);
        }
        if let Some(value) = &domain_arn {
            rules::AMAZONOPENSEARCHSERVICE_DOMAIN_ARN.check(value, "domainARN", violations);
        }
        if let Some(value) = &cluster_endpoint {
            rules::AMAZONOPENSEARCHSERVICE_CLUSTER_ENDPOINT.check(value, "clusterEndpoint", violations);
        }
        if let Some(value) = &index_name {
            rules::AMAZONOPENSEARCHSERVICE_INDEX_NAME.check(value, "indexName", violations);
        }
        if let Some(value) = &type_name {
            rules::AMAZONOPENSEARCHSERVICE_TYPE_NAME.check(value, "typeName", violations);
        }
        if let Some(value) = &index_rotation_period {
            rules::AMAZONOPENSEARCHSERVICE_INDEX_ROTATION_PERIOD.check(
                value,
                "indexRotationPeriod",
                violations,
            );
        }
        held.report(6, violations);
        held.report(7, violations);
        held.report(8, violations);
        held.report(9, violations);
        held.report(10, violations);
        held.report(11, violations);
        Ok(Self {
            role_arn,
            domain_arn,
            cluster_endpoint,
            index_name,
            type_name,
            index_rotation_period: index_rotation_period
                .as_deref()
                .and_then(AmazonopensearchserviceIndexRotationPeriod::parse),
            buffering_hints,
            retry_options,
            s3_update,
            processing_configuration,
            cloud_watch_logging_options,
            document_id_options,
        })
    }
}

/// `AmazonopensearchserviceRetryOptions`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AmazonopensearchserviceRetryOptions {
    /// `DurationInSeconds`: 0 to 7200.
    pub duration_in_seconds: Option<i32>,
}

impl Decode for AmazonopensearchserviceRetryOptions {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["DurationInSeconds"]);
        let mut duration_in_seconds = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => duration_in_seconds = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &duration_in_seconds {
            rules::AMAZONOPENSEARCHSERVICE_RETRY_DURATION_IN_SECONDS.check(
                *value,
                "durationInSeconds",
                violations,
            );
        }
        Ok(Self { duration_in_seconds })
    }
}

impl Encode for AmazonopensearchserviceRetryOptions {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.duration_in_seconds {
            writer.member("DurationInSeconds");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `AuthenticationConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AuthenticationConfiguration {
    /// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: String,
    /// `Connectivity`.
    pub connectivity: Connectivity,
}

impl Decode for AuthenticationConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RoleARN", "Connectivity"]);
        let mut role_arn = None;
        let mut connectivity = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_arn = Some(reader.string()?),
                1 => connectivity = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&role_arn, "roleARN") {
            rules::ROLE_ARN.check(value, "roleARN", violations);
        }
        if let Some(value) = violations.required(&connectivity, "connectivity") {
            rules::CONNECTIVITY.check(value, "connectivity", violations);
        }
        Ok(Self {
            role_arn: role_arn.unwrap_or_default(),
            connectivity: connectivity.as_deref().and_then(Connectivity::parse).unwrap_or_default(),
        })
    }
}

impl Encode for AuthenticationConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("RoleARN");
        self.role_arn.encode(writer);
        writer.member("Connectivity");
        self.connectivity.encode(writer);
        writer.end_object();
    }
}

/// `BufferingHints`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct BufferingHints {
    /// `SizeInMBs`: 1 to 128.
    #[serde(rename = "SizeInMBs", default, skip_serializing_if = "Option::is_none")]
    pub size_in_m_bs: Option<i32>,
    /// `IntervalInSeconds`: 0 to 900.
    #[serde(rename = "IntervalInSeconds", default, skip_serializing_if = "Option::is_none")]
    pub interval_in_seconds: Option<i32>,
}

impl Decode for BufferingHints {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["SizeInMBs", "IntervalInSeconds"]);
        let mut size_in_m_bs = None;
        let mut interval_in_seconds = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => size_in_m_bs = Some(int(reader)?),
                1 => interval_in_seconds = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &size_in_m_bs {
            rules::SIZE_IN_M_BS.check(*value, "sizeInMBs", violations);
        }
        if let Some(value) = &interval_in_seconds {
            rules::INTERVAL_IN_SECONDS.check(*value, "intervalInSeconds", violations);
        }
        Ok(Self { size_in_m_bs, interval_in_seconds })
    }
}

impl Encode for BufferingHints {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.size_in_m_bs {
            writer.member("SizeInMBs");
            value.encode(writer);
        }
        if let Some(value) = &self.interval_in_seconds {
            writer.member("IntervalInSeconds");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `CatalogConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CatalogConfiguration {
    /// `CatalogARN`: 1 to 512 characters, `arn:.*:glue:.*:\d{12}:catalog(?:(/[a-z0-9_-]+){1,2})?`.
    pub catalog_arn: Option<String>,
    /// `WarehouseLocation`: 1 to 2048 characters, `s3:\/\/.*`.
    pub warehouse_location: Option<String>,
}

impl Decode for CatalogConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["CatalogARN", "WarehouseLocation"]);
        let mut catalog_arn = None;
        let mut warehouse_location = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => catalog_arn = Some(reader.string()?),
                1 => warehouse_location = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &catalog_arn {
            rules::GLUE_DATA_CATALOG_ARN.check(value, "catalogARN", violations);
        }
        if let Some(value) = &warehouse_location {
            rules::WAREHOUSE_LOCATION.check(value, "warehouseLocation", violations);
        }
        Ok(Self { catalog_arn, warehouse_location })
    }
}

impl Encode for CatalogConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.catalog_arn {
            writer.member("CatalogARN");
            value.encode(writer);
        }
        if let Some(value) = &self.warehouse_location {
            writer.member("WarehouseLocation");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `CloudWatchLoggingOptions`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct CloudWatchLoggingOptions {
    /// `Enabled`.
    #[serde(rename = "Enabled", default, skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// `LogGroupName`: 0 to 512 characters, `[\.\-_/#A-Za-z0-9]*`.
    #[serde(rename = "LogGroupName", default, skip_serializing_if = "Option::is_none")]
    pub log_group_name: Option<String>,
    /// `LogStreamName`: 0 to 512 characters, `[^:*]*`.
    #[serde(rename = "LogStreamName", default, skip_serializing_if = "Option::is_none")]
    pub log_stream_name: Option<String>,
}

impl Decode for CloudWatchLoggingOptions {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Enabled", "LogGroupName", "LogStreamName"]);
        let mut enabled = None;
        let mut log_group_name = None;
        let mut log_stream_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => enabled = Some(reader.bool()?),
                1 => log_group_name = Some(reader.string()?),
                2 => log_stream_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &log_group_name {
            rules::LOG_GROUP_NAME.check(value, "logGroupName", violations);
        }
        if let Some(value) = &log_stream_name {
            rules::LOG_STREAM_NAME.check(value, "logStreamName", violations);
        }
        Ok(Self { enabled, log_group_name, log_stream_name })
    }
}

impl Encode for CloudWatchLoggingOptions {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.enabled {
            writer.member("Enabled");
            value.encode(writer);
        }
        if let Some(value) = &self.log_group_name {
            writer.member("LogGroupName");
            value.encode(writer);
        }
        if let Some(value) = &self.log_stream_name {
            writer.member("LogStreamName");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `CopyCommand`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CopyCommand {
    /// `DataTableName`: 1 to 512 characters, `.*`.
    pub data_table_name: String,
    /// `DataTableColumns`: 0 to 10240 characters, `.*`.
    pub data_table_columns: Option<String>,
    /// `CopyOptions`: 0 to 10240 characters, `.*`.
    pub copy_options: Option<String>,
}

impl Decode for CopyCommand {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["DataTableName", "DataTableColumns", "CopyOptions"]);
        let mut data_table_name = None;
        let mut data_table_columns = None;
        let mut copy_options = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => data_table_name = Some(reader.string()?),
                1 => data_table_columns = Some(reader.string()?),
                2 => copy_options = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&data_table_name, "dataTableName") {
            rules::DATA_TABLE_NAME.check(value, "dataTableName", violations);
        }
        if let Some(value) = &data_table_columns {
            rules::DATA_TABLE_COLUMNS.check(value, "dataTableColumns", violations);
        }
        if let Some(value) = &copy_options {
            rules::COPY_OPTIONS.check(value, "copyOptions", violations);
        }
        Ok(Self { data_table_name: data_table_name.unwrap_or_default(), data_table_columns, copy_options })
    }
}

impl Encode for CopyCommand {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("DataTableName");
        self.data_table_name.encode(writer);
        if let Some(value) = &self.data_table_columns {
            writer.member("DataTableColumns");
            value.encode(writer);
        }
        if let Some(value) = &self.copy_options {
            writer.member("CopyOptions");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `DataFormatConversionConfiguration`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct DataFormatConversionConfiguration {
    /// `SchemaConfiguration`.
    #[serde(rename = "SchemaConfiguration", default, skip_serializing_if = "Option::is_none")]
    pub schema_configuration: Option<SchemaConfiguration>,
    /// `InputFormatConfiguration`.
    #[serde(rename = "InputFormatConfiguration", default, skip_serializing_if = "Option::is_none")]
    pub input_format_configuration: Option<InputFormatConfiguration>,
    /// `OutputFormatConfiguration`.
    #[serde(rename = "OutputFormatConfiguration", default, skip_serializing_if = "Option::is_none")]
    pub output_format_configuration: Option<OutputFormatConfiguration>,
    /// `Enabled`.
    #[serde(rename = "Enabled", default, skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
}

impl Decode for DataFormatConversionConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "SchemaConfiguration",
            "InputFormatConfiguration",
            "OutputFormatConfiguration",
            "Enabled",
        ]);
        let mut schema_configuration = None;
        let mut input_format_configuration = None;
        let mut output_format_configuration = None;
        let mut enabled = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    schema_configuration = Some(held.keep(0, violations, |violations| {
                        violations.within("schemaConfiguration", |violations| {
                            SchemaConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                1 => {
                    input_format_configuration = Some(held.keep(1, violations, |violations| {
                        violations.within("inputFormatConfiguration", |violations| {
                            InputFormatConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                2 => {
                    output_format_configuration = Some(held.keep(2, violations, |violations| {
                        violations.within("outputFormatConfiguration", |violations| {
                            OutputFormatConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                3 => enabled = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        held.report(1, violations);
        held.report(2, violations);
        Ok(Self { schema_configuration, input_format_configuration, output_format_configuration, enabled })
    }
}

impl Encode for DataFormatConversionConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.schema_configuration {
            writer.member("SchemaConfiguration");
            value.encode(writer);
        }
        if let Some(value) = &self.input_format_configuration {
            writer.member("InputFormatConfiguration");
            value.encode(writer);
        }
        if let Some(value) = &self.output_format_configuration {
            writer.member("OutputFormatConfiguration");
            value.encode(writer);
        }
        if let Some(value) = &self.enabled {
            writer.member("Enabled");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `DatabaseColumnList`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DatabaseColumnList {
    /// `Include`.
    pub include: Option<Vec<String>>,
    /// `Exclude`.
    pub exclude: Option<Vec<String>>,
}

impl Decode for DatabaseColumnList {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Include", "Exclude"]);
        let mut include = None;
        let mut exclude = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    include =
                        Some(held.keep(0, violations, |violations| texts(reader, "include", violations))?)
                }
                1 => {
                    exclude =
                        Some(held.keep(1, violations, |violations| texts(reader, "exclude", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &include {
            rules::DATABASE_COLUMN_INCLUDE_OR_EXCLUDE_LIST.check_texts(value, "include", violations);
            held.report(0, violations);
        }
        if let Some(value) = &exclude {
            rules::DATABASE_COLUMN_INCLUDE_OR_EXCLUDE_LIST.check_texts(value, "exclude", violations);
            held.report(1, violations);
        }
        Ok(Self { include, exclude })
    }
}

impl Encode for DatabaseColumnList {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.include {
            writer.member("Include");
            value.encode(writer);
        }
        if let Some(value) = &self.exclude {
            writer.member("Exclude");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `DatabaseList`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DatabaseList {
    /// `Include`.
    pub include: Option<Vec<String>>,
    /// `Exclude`.
    pub exclude: Option<Vec<String>>,
}

impl Decode for DatabaseList {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Include", "Exclude"]);
        let mut include = None;
        let mut exclude = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    include =
                        Some(held.keep(0, violations, |violations| texts(reader, "include", violations))?)
                }
                1 => {
                    exclude =
                        Some(held.keep(1, violations, |violations| texts(reader, "exclude", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &include {
            rules::DATABASE_INCLUDE_OR_EXCLUDE_LIST.check_texts(value, "include", violations);
            held.report(0, violations);
        }
        if let Some(value) = &exclude {
            rules::DATABASE_INCLUDE_OR_EXCLUDE_LIST.check_texts(value, "exclude", violations);
            held.report(1, violations);
        }
        Ok(Self { include, exclude })
    }
}

impl Encode for DatabaseList {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.include {
            writer.member("Include");
            value.encode(writer);
        }
        if let Some(value) = &self.exclude {
            writer.member("Exclude");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `DatabaseSnapshotInfo`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DatabaseSnapshotInfo {
    /// `Id`: 1 to 1024 characters, `^\S+$`.
    pub id: String,
    /// `Table`: 1 to 129 characters, `[\u0001-\uFFFF]*`.
    pub table: String,
    /// `RequestTimestamp`.
    pub request_timestamp: Timestamp,
    /// `RequestedBy`.
    pub requested_by: SnapshotRequestedBy,
    /// `Status`.
    pub status: SnapshotStatus,
    /// `FailureDescription`.
    pub failure_description: Option<FailureDescription>,
}

impl Encode for DatabaseSnapshotInfo {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Id");
        self.id.encode(writer);
        writer.member("Table");
        self.table.encode(writer);
        writer.member("RequestTimestamp");
        self.request_timestamp.encode(writer);
        writer.member("RequestedBy");
        self.requested_by.encode(writer);
        writer.member("Status");
        self.status.encode(writer);
        if let Some(value) = &self.failure_description {
            writer.member("FailureDescription");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `DatabaseSourceAuthenticationConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DatabaseSourceAuthenticationConfiguration {
    /// `SecretsManagerConfiguration`.
    pub secrets_manager_configuration: SecretsManagerConfiguration,
}

impl Decode for DatabaseSourceAuthenticationConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["SecretsManagerConfiguration"]);
        let mut secrets_manager_configuration = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    secrets_manager_configuration = Some(held.keep(0, violations, |violations| {
                        violations.within("secretsManagerConfiguration", |violations| {
                            SecretsManagerConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        violations.required(&secrets_manager_configuration, "secretsManagerConfiguration");
        held.report(0, violations);
        Ok(Self { secrets_manager_configuration: secrets_manager_configuration.unwrap_or_default() })
    }
}

impl Encode for DatabaseSourceAuthenticationConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("SecretsManagerConfiguration");
        self.secrets_manager_configuration.encode(writer);
        writer.end_object();
    }
}

/// `DatabaseSourceConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DatabaseSourceConfiguration {
    /// `Type`.
    pub r#type: DatabaseType,
    /// `Endpoint`: 1 to 255 characters, `^(?!\s*$).+`.
    pub endpoint: String,
    /// `Port`: 0 to 65535.
    pub port: i32,
    /// `SSLMode`.
    pub ssl_mode: Option<SSLMode>,
    /// `Databases`.
    pub databases: DatabaseList,
    /// `Tables`.
    pub tables: DatabaseTableList,
    /// `Columns`.
    pub columns: Option<DatabaseColumnList>,
    /// `SurrogateKeys`.
    pub surrogate_keys: Option<Vec<String>>,
    /// `SnapshotWatermarkTable`: 1 to 129 characters, `[\u0001-\uFFFF]*`.
    pub snapshot_watermark_table: String,
    /// `DatabaseSourceAuthenticationConfiguration`.
    pub database_source_authentication_configuration: DatabaseSourceAuthenticationConfiguration,
    /// `DatabaseSourceVPCConfiguration`.
    pub database_source_vpc_configuration: DatabaseSourceVPCConfiguration,
}

impl Decode for DatabaseSourceConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "Type",
            "Endpoint",
            "Port",
            "SSLMode",
            "Databases",
            "Tables",
            "Columns",
            "SurrogateKeys",
            "SnapshotWatermarkTable",
            "DatabaseSourceAuthenticationConfiguration",
            "DatabaseSourceVPCConfiguration",
        ]);
        let mut r#type = None;
        let mut endpoint = None;
        let mut port = None;
        let mut ssl_mode = None;
        let mut databases = None;
        let mut tables = None;
        let mut columns = None;
        let mut surrogate_keys = None;
        let mut snapshot_watermark_table = None;
        let mut database_source_authentication_configuration = None;
        let mut database_source_vpc_configuration = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => r#type = Some(reader.string()?),
                1 => endpoint = Some(reader.string()?),
                2 => port = Some(int(reader)?),
                3 => ssl_mode = Some(reader.string()?),
                4 => {
                    databases = Some(held.keep(4, violations, |violations| {
                        violations.within("databases", |violations| DatabaseList::decode(reader, violations))
                    })?)
                }
                5 => {
                    tables = Some(held.keep(5, violations, |violations| {
                        violations
                            .within("tables", |violations| DatabaseTableList::decode(reader, violations))
                    })?)
                }
                6 => {
                    columns = Some(held.keep(6, violations, |violations| {
                        violations
                            .within("columns", |violations| DatabaseColumnList::decode(reader, violations))
                    })?)
                }
                7 => {
                    surrogate_keys = Some(
                        held.keep(7, violations, |violations| texts(reader, "surrogateKeys", violations))?,
                    )
                }
                8 => snapshot_watermark_table = Some(reader.string()?),
                9 => {
                    database_source_authentication_configuration =
                        Some(held.keep(9, violations, |violations| {
                            violations.within("databaseSourceAuthenticationConfiguration", |violations| {
                                DatabaseSourceAuthenticationConfiguration::decode(reader, violations)
                            })
                        })?)
                }
                10 => {
                    database_source_vpc_configuration = Some(held.keep(10, violations, |violations| {
                        violations.within("databaseSourceVPCConfiguration", |violations| {
                            DatabaseSourceVPCConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&r#type, "type") {
            rules::DATABASE_TYPE.check(value, "type", violations);
        }
        if let Some(value) = violations.required(&endpoint, "endpoint") {
            rules::DATABASE_ENDPOINT.check(value, "endpoint", violations);
        }
        if let Some(value) = violations.required(&port, "port") {
            rules::DATABASE_PORT.check(*value, "port", violations);
        }
        if let Some(value) = &ssl_mode {
            rules::SSL_MODE.check(value, "sSLMode", violations);
        }
        violations.required(&databases, "databases");
        held.report(4, violations);
        violations.required(&tables, "tables");
        held.report(5, violations);
        held.report(6, violations);
        if let Some(value) = &surrogate_keys {
            rules::DATABASE_SURROGATE_KEY_LIST.check_texts(value, "surrogateKeys", violations);
            held.report(7, violations);
        }
        if let Some(value) = violations.required(&snapshot_watermark_table, "snapshotWatermarkTable") {
            rules::DATABASE_TABLE_NAME.check(value, "snapshotWatermarkTable", violations);
        }
        violations.required(
            &database_source_authentication_configuration,
            "databaseSourceAuthenticationConfiguration",
        );
        held.report(9, violations);
        violations.required(&database_source_vpc_configuration, "databaseSourceVPCConfiguration");
        held.report(10, violations);
        Ok(Self {
            r#type: r#type.as_deref().and_then(DatabaseType::parse).unwrap_or_default(),
            endpoint: endpoint.unwrap_or_default(),
            port: port.unwrap_or_default(),
            ssl_mode: ssl_mode.as_deref().and_then(SSLMode::parse),
            databases: databases.unwrap_or_default(),
            tables: tables.unwrap_or_default(),
            columns,
            surrogate_keys,
            snapshot_watermark_table: snapshot_watermark_table.unwrap_or_default(),
            database_source_authentication_configuration: database_source_authentication_configuration
                .unwrap_or_default(),
            database_source_vpc_configuration: database_source_vpc_configuration.unwrap_or_default(),
        })
    }
}

/// `DatabaseSourceDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DatabaseSourceDescription {
    /// `Type`.
    pub r#type: Option<DatabaseType>,
    /// `Endpoint`: 1 to 255 characters, `^(?!\s*$).+`.
    pub endpoint: Option<String>,
    /// `Port`: 0 to 65535.
    pub port: Option<i32>,
    /// `SSLMode`.
    pub ssl_mode: Option<SSLMode>,
    /// `Databases`.
    pub databases: Option<DatabaseList>,
    /// `Tables`.
    pub tables: Option<DatabaseTableList>,
    /// `Columns`.
    pub columns: Option<DatabaseColumnList>,
    /// `SurrogateKeys`.
    pub surrogate_keys: Option<Vec<String>>,
    /// `SnapshotWatermarkTable`: 1 to 129 characters, `[\u0001-\uFFFF]*`.
    pub snapshot_watermark_table: Option<String>,
    /// `SnapshotInfo`.
    pub snapshot_info: Option<Vec<DatabaseSnapshotInfo>>,
    /// `DatabaseSourceAuthenticationConfiguration`.
    pub database_source_authentication_configuration: Option<DatabaseSourceAuthenticationConfiguration>,
    /// `DatabaseSourceVPCConfiguration`.
    pub database_source_vpc_configuration: Option<DatabaseSourceVPCConfiguration>,
}

impl Encode for DatabaseSourceDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.r#type {
            writer.member("Type");
            value.encode(writer);
        }
        if let Some(value) = &self.endpoint {
            writer.member("Endpoint");
            value.encode(writer);
        }
        if let Some(value) = &self.port {
            writer.member("Port");
            value.encode(writer);
        }
        if let Some(value) = &self.ssl_mode {
            writer.member("SSLMode");
            value.encode(writer);
        }
        if let Some(value) = &self.databases {
            writer.member("Databases");
            value.encode(writer);
        }
        if let Some(value) = &self.tables {
            writer.member("Tables");
            value.encode(writer);
        }
        if let Some(value) = &self.columns {
            writer.member("Columns");
            value.encode(writer);
        }
        if let Some(value) = &self.surrogate_keys {
            writer.member("SurrogateKeys");
            value.encode(writer);
        }
        if let Some(value) = &self.snapshot_watermark_table {
            writer.member("SnapshotWatermarkTable");
            value.encode(writer);
        }
        if let Some(value) = &self.snapshot_info {
            writer.member("SnapshotInfo");
            value.encode(writer);
        }
        if let Some(value) = &self.database_source_authentication_configuration {
            writer.member("DatabaseSourceAuthenticationConfiguration");
            value.encode(writer);
        }
        if let Some(value) = &self.database_source_vpc_configuration {
            writer.member("DatabaseSourceVPCConfiguration");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `DatabaseSourceVPCConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DatabaseSourceVPCConfiguration {
    /// `VpcEndpointServiceName`: 47 to 255 characters,
    /// `([a-zA-Z0-9\-\_]+\.){2,3}vpce\.[a-zA-Z0-9\-]*\.vpce-svc\-[a-zA-Z0-9\-]{17}$`.
    pub vpc_endpoint_service_name: String,
}

impl Decode for DatabaseSourceVPCConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["VpcEndpointServiceName"]);
        let mut vpc_endpoint_service_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => vpc_endpoint_service_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&vpc_endpoint_service_name, "vpcEndpointServiceName") {
            rules::VPC_ENDPOINT_SERVICE_NAME.check(value, "vpcEndpointServiceName", violations);
        }
        Ok(Self { vpc_endpoint_service_name: vpc_endpoint_service_name.unwrap_or_default() })
    }
}

impl Encode for DatabaseSourceVPCConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("VpcEndpointServiceName");
        self.vpc_endpoint_service_name.encode(writer);
        writer.end_object();
    }
}

/// `DatabaseTableList`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DatabaseTableList {
    /// `Include`.
    pub include: Option<Vec<String>>,
    /// `Exclude`.
    pub exclude: Option<Vec<String>>,
}

impl Decode for DatabaseTableList {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Include", "Exclude"]);
        let mut include = None;
        let mut exclude = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    include =
                        Some(held.keep(0, violations, |violations| texts(reader, "include", violations))?)
                }
                1 => {
                    exclude =
                        Some(held.keep(1, violations, |violations| texts(reader, "exclude", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &include {
            rules::DATABASE_TABLE_INCLUDE_OR_EXCLUDE_LIST.check_texts(value, "include", violations);
            held.report(0, violations);
        }
        if let Some(value) = &exclude {
            rules::DATABASE_TABLE_INCLUDE_OR_EXCLUDE_LIST.check_texts(value, "exclude", violations);
            held.report(1, violations);
        }
        Ok(Self { include, exclude })
    }
}

impl Encode for DatabaseTableList {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.include {
            writer.member("Include");
            value.encode(writer);
        }
        if let Some(value) = &self.exclude {
            writer.member("Exclude");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `DeliveryStreamDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeliveryStreamDescription {
    /// `DeliveryStreamName`: 1 to 64 characters, `[a-zA-Z0-9_.-]+`.
    pub delivery_stream_name: String,
    /// `DeliveryStreamARN`: 1 to 512 characters,
    /// `arn:.*:firehose:[a-zA-Z0-9\-]+:\d{12}:deliverystream/[a-zA-Z0-9._-]+`.
    pub delivery_stream_arn: String,
    /// `DeliveryStreamStatus`.
    pub delivery_stream_status: DeliveryStreamStatus,
    /// `FailureDescription`.
    pub failure_description: Option<FailureDescription>,
    /// `DeliveryStreamEncryptionConfiguration`.
    pub delivery_stream_encryption_configuration: Option<DeliveryStreamEncryptionConfiguration>,
    /// `DeliveryStreamType`.
    pub delivery_stream_type: DeliveryStreamType,
    /// `VersionId`: 1 to 50 characters, `[0-9]+`.
    pub version_id: String,
    /// `CreateTimestamp`.
    pub create_timestamp: Option<Timestamp>,
    /// `LastUpdateTimestamp`.
    pub last_update_timestamp: Option<Timestamp>,
    /// `Source`.
    pub source: Option<SourceDescription>,
    /// `Destinations`.
    pub destinations: Vec<DestinationDescription>,
    /// `HasMoreDestinations`.
    pub has_more_destinations: bool,
}

impl Encode for DeliveryStreamDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("DeliveryStreamName");
        self.delivery_stream_name.encode(writer);
        writer.member("DeliveryStreamARN");
        self.delivery_stream_arn.encode(writer);
        writer.member("DeliveryStreamStatus");
        self.delivery_stream_status.encode(writer);
        if let Some(value) = &self.failure_description {
            writer.member("FailureDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.delivery_stream_encryption_configuration {
            writer.member("DeliveryStreamEncryptionConfiguration");
            value.encode(writer);
        }
        writer.member("DeliveryStreamType");
        self.delivery_stream_type.encode(writer);
        writer.member("VersionId");
        self.version_id.encode(writer);
        if let Some(value) = &self.create_timestamp {
            writer.member("CreateTimestamp");
            value.encode(writer);
        }
        if let Some(value) = &self.last_update_timestamp {
            writer.member("LastUpdateTimestamp");
            value.encode(writer);
        }
        if let Some(value) = &self.source {
            writer.member("Source");
            value.encode(writer);
        }
        writer.member("Destinations");
        self.destinations.encode(writer);
        writer.member("HasMoreDestinations");
        self.has_more_destinations.encode(writer);
        writer.end_object();
    }
}

/// `DeliveryStreamEncryptionConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeliveryStreamEncryptionConfiguration {
    /// `KeyARN`: 1 to 512 characters, `arn:.*:kms:[a-zA-Z0-9\-]+:\d{12}:key/[a-zA-Z_0-9+=,.@\-_/]+`.
    pub key_arn: Option<String>,
    /// `KeyType`.
    pub key_type: Option<KeyType>,
    /// `Status`.
    pub status: Option<DeliveryStreamEncryptionStatus>,
    /// `FailureDescription`.
    pub failure_description: Option<FailureDescription>,
}

impl Encode for DeliveryStreamEncryptionConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.key_arn {
            writer.member("KeyARN");
            value.encode(writer);
        }
        if let Some(value) = &self.key_type {
            writer.member("KeyType");
            value.encode(writer);
        }
        if let Some(value) = &self.status {
            writer.member("Status");
            value.encode(writer);
        }
        if let Some(value) = &self.failure_description {
            writer.member("FailureDescription");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `DeliveryStreamEncryptionConfigurationInput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeliveryStreamEncryptionConfigurationInput {
    /// `KeyARN`: 1 to 512 characters, `arn:.*:kms:[a-zA-Z0-9\-]+:\d{12}:key/[a-zA-Z_0-9+=,.@\-_/]+`.
    pub key_arn: Option<String>,
    /// `KeyType`.
    pub key_type: KeyType,
}

impl Decode for DeliveryStreamEncryptionConfigurationInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["KeyARN", "KeyType"]);
        let mut key_arn = None;
        let mut key_type = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key_arn = Some(reader.string()?),
                1 => key_type = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &key_arn {
            rules::AWSKMS_KEY_ARN_FOR_SSE.check(value, "keyARN", violations);
        }
        if let Some(value) = violations.required(&key_type, "keyType") {
            rules::KEY_TYPE.check(value, "keyType", violations);
        }
        Ok(Self { key_arn, key_type: key_type.as_deref().and_then(KeyType::parse).unwrap_or_default() })
    }
}

/// `Deserializer`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Deserializer {
    /// `OpenXJsonSerDe`.
    #[serde(rename = "OpenXJsonSerDe", default, skip_serializing_if = "Option::is_none")]
    pub open_x_json_ser_de: Option<OpenXJsonSerDe>,
    /// `HiveJsonSerDe`.
    #[serde(rename = "HiveJsonSerDe", default, skip_serializing_if = "Option::is_none")]
    pub hive_json_ser_de: Option<HiveJsonSerDe>,
}

impl Decode for Deserializer {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["OpenXJsonSerDe", "HiveJsonSerDe"]);
        let mut open_x_json_ser_de = None;
        let mut hive_json_ser_de = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    open_x_json_ser_de = Some(held.keep(0, violations, |violations| {
                        violations
                            .within("openXJsonSerDe", |violations| OpenXJsonSerDe::decode(reader, violations))
                    })?)
                }
                1 => {
                    hive_json_ser_de = Some(held.keep(1, violations, |violations| {
                        violations
                            .within("hiveJsonSerDe", |violations| HiveJsonSerDe::decode(reader, violations))
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        held.report(1, violations);
        Ok(Self { open_x_json_ser_de, hive_json_ser_de })
    }
}

impl Encode for Deserializer {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.open_x_json_ser_de {
            writer.member("OpenXJsonSerDe");
            value.encode(writer);
        }
        if let Some(value) = &self.hive_json_ser_de {
            writer.member("HiveJsonSerDe");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `DestinationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DestinationDescription {
    /// `DestinationId`: 1 to 100 characters, `[a-zA-Z0-9-]+`.
    pub destination_id: String,
    /// `S3DestinationDescription`.
    pub s3_destination_description: Option<S3DestinationDescription>,
    /// `ExtendedS3DestinationDescription`.
    pub extended_s3_destination_description: Option<ExtendedS3DestinationDescription>,
    /// `RedshiftDestinationDescription`.
    pub redshift_destination_description: Option<RedshiftDestinationDescription>,
    /// `ElasticsearchDestinationDescription`.
    pub elasticsearch_destination_description: Option<ElasticsearchDestinationDescription>,
    /// `AmazonopensearchserviceDestinationDescription`.
    pub amazonopensearchservice_destination_description:
        Option<AmazonopensearchserviceDestinationDescription>,
    /// `SplunkDestinationDescription`.
    pub splunk_destination_description: Option<SplunkDestinationDescription>,
    /// `HttpEndpointDestinationDescription`.
    pub http_endpoint_destination_description: Option<HttpEndpointDestinationDescription>,
    /// `SnowflakeDestinationDescription`.
    pub snowflake_destination_description: Option<SnowflakeDestinationDescription>,
    /// `AmazonOpenSearchServerlessDestinationDescription`.
    pub amazon_open_search_serverless_destination_description:
        Option<AmazonOpenSearchServerlessDestinationDescription>,
    /// `IcebergDestinationDescription`.
    pub iceberg_destination_description: Option<IcebergDestinationDescription>,
}

impl Encode for DestinationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("DestinationId");
        self.destination_id.encode(writer);
        if let Some(value) = &self.s3_destination_description {
            writer.member("S3DestinationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.extended_s3_destination_description {
            writer.member("ExtendedS3DestinationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.redshift_destination_description {
            writer.member("RedshiftDestinationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.elasticsearch_destination_description {
            writer.member("ElasticsearchDestinationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.amazonopensearchservice_destination_description {
            writer.member("AmazonopensearchserviceDestinationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.splunk_destination_description {
            writer.member("SplunkDestinationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.http_endpoint_destination_description {
            writer.member("HttpEndpointDestinationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.snowflake_destination_description {
            writer.member("SnowflakeDestinationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.amazon_open_search_serverless_destination_description {
            writer.member("AmazonOpenSearchServerlessDestinationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.iceberg_destination_description {
            writer.member("IcebergDestinationDescription");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `DestinationTableConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DestinationTableConfiguration {
    /// `DestinationTableName`: 1 to 255 characters, `[a-zA-Z0-9\.\_]+`.
    pub destination_table_name: String,
    /// `DestinationDatabaseName`: 1 to 255 characters, `[a-zA-Z0-9\.\_]+`.
    pub destination_database_name: String,
    /// `UniqueKeys`.
    pub unique_keys: Option<Vec<String>>,
    /// `PartitionSpec`.
    pub partition_spec: Option<PartitionSpec>,
    /// `S3ErrorOutputPrefix`: 0 to 1024 characters, `.*`.
    pub s3_error_output_prefix: Option<String>,
}

impl Decode for DestinationTableConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "DestinationTableName",
            "DestinationDatabaseName",
            "UniqueKeys",
            "PartitionSpec",
            "S3ErrorOutputPrefix",
        ]);
        let mut destination_table_name = None;
        let mut destination_database_name = None;
        let mut unique_keys = None;
        let mut partition_spec = None;
        let mut s3_error_output_prefix = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => destination_table_name = Some(reader.string()?),
                1 => destination_database_name = Some(reader.string()?),
                2 => {
                    unique_keys =
                        Some(held.keep(2, violations, |violations| texts(reader, "uniqueKeys", violations))?)
                }
                3 => {
                    partition_spec = Some(held.keep(3, violations, |violations| {
                        violations
                            .within("partitionSpec", |violations| PartitionSpec::decode(reader, violations))
                    })?)
                }
                4 => s3_error_output_prefix = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&destination_table_name, "destinationTableName") {
            rules::STRING_WITH_LETTERS_DIGITS_UNDERSCORES_DOTS.check(
                value,
                "destinationTableName",
                violations,
            );
        }
        if let Some(value) = violations.required(&destination_database_name, "destinationDatabaseName") {
            rules::STRING_WITH_LETTERS_DIGITS_UNDERSCORES_DOTS.check(
                value,
                "destinationDatabaseName",
                violations,
            );
        }
        if let Some(value) = &unique_keys {
            rules::LIST_OF_NON_EMPTY_STRINGS_WITHOUT_WHITESPACE.check_texts(value, "uniqueKeys", violations);
            held.report(2, violations);
        }
        held.report(3, violations);
        if let Some(value) = &s3_error_output_prefix {
            rules::ERROR_OUTPUT_PREFIX.check(value, "s3ErrorOutputPrefix", violations);
        }
        Ok(Self {
            destination_table_name: destination_table_name.unwrap_or_default(),
            destination_database_name: destination_database_name.unwrap_or_default(),
            unique_keys,
            partition_spec,
            s3_error_output_prefix,
        })
    }
}

impl Encode for DestinationTableConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("DestinationTableName");
        self.destination_table_name.encode(writer);
        writer.member("DestinationDatabaseName");
        self.destination_database_name.encode(writer);
        if let Some(value) = &self.unique_keys {
            writer.member("UniqueKeys");
            value.encode(writer);
        }
        if let Some(value) = &self.partition_spec {
            writer.member("PartitionSpec");
            value.encode(writer);
        }
        if let Some(value) = &self.s3_error_output_prefix {
            writer.member("S3ErrorOutputPrefix");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `DirectPutSourceConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DirectPutSourceConfiguration {
    /// `ThroughputHintInMBs`: 1 to 100.
    pub throughput_hint_in_m_bs: i32,
}

impl Decode for DirectPutSourceConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ThroughputHintInMBs"]);
        let mut throughput_hint_in_m_bs = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => throughput_hint_in_m_bs = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&throughput_hint_in_m_bs, "throughputHintInMBs") {
            rules::THROUGHPUT_HINT_IN_M_BS.check(*value, "throughputHintInMBs", violations);
        }
        Ok(Self { throughput_hint_in_m_bs: throughput_hint_in_m_bs.unwrap_or_default() })
    }
}

/// `DirectPutSourceDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DirectPutSourceDescription {
    /// `ThroughputHintInMBs`: 1 to 100.
    pub throughput_hint_in_m_bs: Option<i32>,
}

impl Encode for DirectPutSourceDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.throughput_hint_in_m_bs {
            writer.member("ThroughputHintInMBs");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `DocumentIdOptions`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DocumentIdOptions {
    /// `DefaultDocumentIdFormat`.
    pub default_document_id_format: DefaultDocumentIdFormat,
}

impl Decode for DocumentIdOptions {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["DefaultDocumentIdFormat"]);
        let mut default_document_id_format = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => default_document_id_format = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&default_document_id_format, "defaultDocumentIdFormat") {
            rules::DEFAULT_DOCUMENT_ID_FORMAT.check(value, "defaultDocumentIdFormat", violations);
        }
        Ok(Self {
            default_document_id_format: default_document_id_format
                .as_deref()
                .and_then(DefaultDocumentIdFormat::parse)
                .unwrap_or_default(),
        })
    }
}

impl Encode for DocumentIdOptions {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("DefaultDocumentIdFormat");
        self.default_document_id_format.encode(writer);
        writer.end_object();
    }
}

/// `DynamicPartitioningConfiguration`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct DynamicPartitioningConfiguration {
    /// `RetryOptions`.
    #[serde(rename = "RetryOptions", default, skip_serializing_if = "Option::is_none")]
    pub retry_options: Option<RetryOptions>,
    /// `Enabled`.
    #[serde(rename = "Enabled", default, skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
}

impl Decode for DynamicPartitioningConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["RetryOptions", "Enabled"]);
        let mut retry_options = None;
        let mut enabled = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    retry_options = Some(held.keep(0, violations, |violations| {
                        violations
                            .within("retryOptions", |violations| RetryOptions::decode(reader, violations))
                    })?)
                }
                1 => enabled = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        Ok(Self { retry_options, enabled })
    }
}

impl Encode for DynamicPartitioningConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.retry_options {
            writer.member("RetryOptions");
            value.encode(writer);
        }
        if let Some(value) = &self.enabled {
            writer.member("Enabled");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ElasticsearchBufferingHints`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ElasticsearchBufferingHints {
    /// `IntervalInSeconds`: 0 to 900.
    pub interval_in_seconds: Option<i32>,
    /// `SizeInMBs`: 1 to 100.
    pub size_in_m_bs: Option<i32>,
}

impl Decode for ElasticsearchBufferingHints {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["IntervalInSeconds", "SizeInMBs"]);
        let mut interval_in_seconds = None;
        let mut size_in_m_bs = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => interval_in_seconds = Some(int(reader)?),
                1 => size_in_m_bs = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &interval_in_seconds {
            rules::ELASTICSEARCH_BUFFERING_INTERVAL_IN_SECONDS.check(*value, "intervalInSeconds", violations);
        }
        if let Some(value) = &size_in_m_bs {
            rules::ELASTICSEARCH_BUFFERING_SIZE_IN_M_BS.check(*value, "sizeInMBs", violations);
        }
        Ok(Self { interval_in_seconds, size_in_m_bs })
    }
}

impl Encode for ElasticsearchBufferingHints {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.interval_in_seconds {
            writer.member("IntervalInSeconds");
            value.encode(writer);
        }
        if let Some(value) = &self.size_in_m_bs {
            writer.member("SizeInMBs");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ElasticsearchDestinationConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ElasticsearchDestinationConfiguration {
    /// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: String,
    /// `DomainARN`: 1 to 512 characters, `arn:.*:es:[a-zA-Z0-9\-]+:\d{12}:domain/[a-z][-0-9a-z]{2,27}`.
    pub domain_arn: Option<String>,
    /// `ClusterEndpoint`: 1 to 512 characters, `https:.*`.
    pub cluster_endpoint: Option<String>,
    /// `IndexName`: 1 to 80 characters, `.*`.
    pub index_name: String,
    /// `TypeName`: 0 to 100 characters, `.*`.
    pub type_name: Option<String>,
    /// `IndexRotationPeriod`.
    pub index_rotation_period: Option<ElasticsearchIndexRotationPeriod>,
    /// `BufferingHints`.
    pub buffering_hints: Option<ElasticsearchBufferingHints>,
    /// `RetryOptions`.
    pub retry_options: Option<ElasticsearchRetryOptions>,
    /// `S3BackupMode`.
    pub s3_backup_mode: Option<ElasticsearchS3BackupMode>,
    /// `S3Configuration`.
    pub s3_configuration: S3DestinationConfiguration,
    /// `ProcessingConfiguration`.
    pub processing_configuration: Option<ProcessingConfiguration>,
    /// `CloudWatchLoggingOptions`.
    pub cloud_watch_logging_options: Option<CloudWatchLoggingOptions>,
    /// `VpcConfiguration`.
    pub vpc_configuration: Option<VpcConfiguration>,
    /// `DocumentIdOptions`.
    pub document_id_options: Option<DocumentIdOptions>,
}

impl Decode for ElasticsearchDestinationConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "RoleARN",
            "DomainARN",
            "ClusterEndpoint",
            "IndexName",
            "TypeName",
            "IndexRotationPeriod",
            "BufferingHints",
            "RetryOptions",
            "S3BackupMode",
            "S3Configuration",
            "ProcessingConfiguration",
            "CloudWatchLoggingOptions",
            "VpcConfiguration",
            "DocumentIdOptions",
        ]);
        let mut role_arn = None;
        let mut domain_arn = None;
        let mut cluster_endpoint = None;
        let mut index_name = None;
        let mut type_name = None;
        let mut index_rotation_period = None;
        let mut buffering_hints = None;
        let mut retry_options = None;
        let mut s3_backup_mode = None;
        let mut s3_configuration = None;
        let mut processing_configuration = None;
        let mut cloud_watch_logging_options = None;
        let mut vpc_configuration = None;
        let mut document_id_options = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_arn = Some(reader.string()?),
                1 => domain_arn = Some(reader.string()?),
                2 => cluster_endpoint = Some(reader.string()?),
                3 => index_name = Some(reader.string()?),
                4 => type_name = Some(reader.string()?),
                5 => index_rotation_period = Some(reader.string()?),
                6 => {
                    buffering_hints = Some(held.keep(6, violations, |violations| {
                        violations.within("bufferingHints", |violations| {
                            ElasticsearchBufferingHints::decode(reader, violations)
                        })
                    })?)
                }
                7 => {
                    retry_options = Some(held.keep(7, violations, |violations| {
                        violations.within("retryOptions", |violations| {
                            ElasticsearchRetryOptions::decode(reader, violations)
                        })
                    })?)
                }
                8 => s3_backup_mode = Some(reader.string()?),
                9 => {
                    s3_configuration = Some(held.keep(9, violations, |violations| {
                        violations.within("s3Configuration", |violations| {
                            S3DestinationConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                10 => {
                    processing_configuration = Some(held.keep(10, violations, |violations| {
                        violations.within("processingConfiguration", |violations| {
                            ProcessingConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                11 => {
                    cloud_watch_logging_options = Some(held.keep(11, violations, |violations| {
                        violations.within("cloudWatchLoggingOptions", |violations| {
                            CloudWatchLoggingOptions::decode(reader, violations)
                        })
                    })?)
                }
                12 => {
                    vpc_configuration = Some(held.keep(12, violations, |violations| {
                        violations.within("vpcConfiguration", |violations| {
                            VpcConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                13 => {
                    document_id_options = Some(held.keep(13, violations, |violations| {
                        violations.within("documentIdOptions", |violations| {
                            DocumentIdOptions::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&role_arn, "roleARN") {
            rules::ROLE_ARN.check(value, "roleARN", violations);
        }
        if let Some(value) = &domain_arn {
            rules::ELASTICSEARCH_DOMAIN_ARN.check(value, "domainARN", violations);
        }
        if let Some(value) = &cluster_endpoint {
            rules::ELASTICSEARCH_CLUSTER_ENDPOINT.check(value, "clusterEndpoint", violations);
        }
        if let Some(value) = violations.required(&index_name, "indexName") {
            rules::ELASTICSEARCH_INDEX_NAME.check(value, "indexName", violations);
        }
        if let Some(value) = &type_name {
            rules::ELASTICSEARCH_TYPE_NAME.check(value, "typeName", violations);
        }
        if let Some(value) = &index_rotation_period {
            rules::ELASTICSEARCH_INDEX_ROTATION_PERIOD.check(value, "indexRotationPeriod", violations);
        }
        held.report(6, violations);
        held.report(7, violations);
        if let Some(value) = &s3_backup_mode {
            rules::ELASTICSEARCH_S3_BACKUP_MODE.check(value, "s3BackupMode", violations);
        }
        violations.required(&s3_configuration, "s3Configuration");
        held.report(9, violations);
        held.report(10, violations);
        held.report(11, violations);
        held.report(12, violations);
        held.report(13, violations);
        Ok(Self {
            role_arn: role_arn.unwrap_or_default(),
            domain_arn,
            cluster_endpoint,
            index_name: index_name.unwrap_or_default(),
            type_name,
            index_rotation_period: index_rotation_period
                .as_deref()
                .and_then(ElasticsearchIndexRotationPeriod::parse),
            buffering_hints,
            retry_options,
            s3_backup_mode: s3_backup_mode.as_deref().and_then(ElasticsearchS3BackupMode::parse),
            s3_configuration: s3_configuration.unwrap_or_default(),
            processing_configuration,
            cloud_watch_logging_options,
            vpc_configuration,
            document_id_options,
        })
    }
}

/// `ElasticsearchDestinationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ElasticsearchDestinationDescription {
    /// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: Option<String>,
    /// `DomainARN`: 1 to 512 characters, `arn:.*:es:[a-zA-Z0-9\-]+:\d{12}:domain/[a-z][-0-9a-z]{2,27}`.
    pub domain_arn: Option<String>,
    /// `ClusterEndpoint`: 1 to 512 characters, `https:.*`.
    pub cluster_endpoint: Option<String>,
    /// `IndexName`: 1 to 80 characters, `.*`.
    pub index_name: Option<String>,
    /// `TypeName`: 0 to 100 characters, `.*`.
    pub type_name: Option<String>,
    /// `IndexRotationPeriod`.
    pub index_rotation_period: Option<ElasticsearchIndexRotationPeriod>,
    /// `BufferingHints`.
    pub buffering_hints: Option<ElasticsearchBufferingHints>,
    /// `RetryOptions`.
    pub retry_options: Option<ElasticsearchRetryOptions>,
    /// `S3BackupMode`.
    pub s3_backup_mode: Option<ElasticsearchS3BackupMode>,
    /// `S3DestinationDescription`.
    pub s3_destination_description: Option<S3DestinationDescription>,
    /// `ProcessingConfiguration`.
    pub processing_configuration: Option<ProcessingConfiguration>,
    /// `CloudWatchLoggingOptions`.
    pub cloud_watch_logging_options: Option<CloudWatchLoggingOptions>,
    /// `VpcConfigurationDescription`.
    pub vpc_configuration_description: Option<VpcConfigurationDescription>,
    /// `DocumentIdOptions`.
    pub document_id_options: Option<DocumentIdOptions>,
}

impl Encode for ElasticsearchDestinationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.role_arn {
            writer.member("RoleARN");
            value.encode(writer);
        }
        if let Some(value) = &self.domain_arn {
            writer.member("DomainARN");
            value.encode(writer);
        }
        if let Some(value) = &self.cluster_endpoint {
            writer.member("ClusterEndpoint");
            value.encode(writer);
        }
        if let Some(value) = &self.index_name {
            writer.member("IndexName");
            value.encode(writer);
        }
        if let Some(value) = &self.type_name {
            writer.member("TypeName");
            value.encode(writer);
        }
        if let Some(value) = &self.index_rotation_period {
            writer.member("IndexRotationPeriod");
            value.encode(writer);
        }
        if let Some(value) = &self.buffering_hints {
            writer.member("BufferingHints");
            value.encode(writer);
        }
        if let Some(value) = &self.retry_options {
            writer.member("RetryOptions");
            value.encode(writer);
        }
        if let Some(value) = &self.s3_backup_mode {
            writer.member("S3BackupMode");
            value.encode(writer);
        }
        if let Some(value) = &self.s3_destination_description {
            writer.member("S3DestinationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.processing_configuration {
            writer.member("ProcessingConfiguration");
            value.encode(writer);
        }
        if let Some(value) = &self.cloud_watch_logging_options {
            writer.member("CloudWatchLoggingOptions");
            value.encode(writer);
        }
        if let Some(value) = &self.vpc_configuration_description {
            writer.member("VpcConfigurationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.document_id_options {
            writer.member("DocumentIdOptions");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ElasticsearchDestinationUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ElasticsearchDestinationUpdate {
    /// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: Option<String>,
    /// `DomainARN`: 1 to 512 characters, `arn:.*:es:[a-zA-Z0-9\-]+:\d{12}:domain/[a-z][-0-9a-z]{2,27}`.
    pub domain_arn: Option<String>,
    /// `ClusterEndpoint`: 1 to 512 characters, `https:.*`.
    pub cluster_endpoint: Option<String>,
    /// `IndexName`: 1 to 80 characters, `.*`.
    pub index_name: Option<String>,
    /// `TypeName`: 0 to 100 characters, `.*`.
    pub type_name: Option<String>,
    /// `IndexRotationPeriod`.
    pub index_rotation_period: Option<ElasticsearchIndexRotationPeriod>,
    /// `BufferingHints`.
    pub buffering_hints: Option<ElasticsearchBufferingHints>,
    /// `RetryOptions`.
    pub retry_options: Option<ElasticsearchRetryOptions>,
    /// `S3Update`.
    pub s3_update: Option<S3DestinationUpdate>,
    /// `ProcessingConfiguration`.
    pub processing_configuration: Option<ProcessingConfiguration>,
    /// `CloudWatchLoggingOptions`.
    pub cloud_watch_logging_options: Option<CloudWatchLoggingOptions>,
    /// `DocumentIdOptions`.
    pub document_id_options: Option<DocumentIdOptions>,
}

impl Decode for ElasticsearchDestinationUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "RoleARN",
            "DomainARN",
            "ClusterEndpoint",
            "IndexName",
            "TypeName",
            "IndexRotationPeriod",
            "BufferingHints",
            "RetryOptions",
            "S3Update",
            "ProcessingConfiguration",
            "CloudWatchLoggingOptions",
            "DocumentIdOptions",
        ]);
        let mut role_arn = None;
        let mut domain_arn = None;
        let mut cluster_endpoint = None;
        let mut index_name = None;
        let mut type_name = None;
        let mut index_rotation_period = None;
        let mut buffering_hints = None;
        let mut retry_options = None;
        let mut s3_update = None;
        let mut processing_configuration = None;
        let mut cloud_watch_logging_options = None;
        let mut document_id_options = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_arn = Some(reader.string()?),
                1 => domain_arn = Some(reader.string()?),
                2 => cluster_endpoint = Some(reader.string()?),
                3 => index_name = Some(reader.string()?),
                4 => type_name = Some(reader.string()?),
                5 => index_rotation_period = Some(reader.string()?),
                6 => {
                    buffering_hints = Some(held.keep(6, violations, |violations| {
                        violations.within("bufferingHints", |violations| {
                            ElasticsearchBufferingHints::decode(reader, violations)
                        })
                    })?)
                }
                7 => {
                    retry_options = Some(held.keep(7, violations, |violations| {
                        violations.within("retryOptions", |violations| {
                            ElasticsearchRetryOptions::decode(reader, violations)
                        })
                    })?)
                }
                8 => {
                    s3_update = Some(held.keep(8, violations, |violations| {
                        violations
                            .within("s3Update", |violations| S3DestinationUpdate::decode(reader, violations))
                    })?)
                }
                9 => {
                    processing_configuration = Some(held.keep(9, violations, |violations| {
                        violations.within("processingConfiguration", |violations| {
                            ProcessingConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                10 => {
                    cloud_watch_logging_options = Some(held.keep(10, violations, |violations| {
                        violations.within("cloudWatchLoggingOptions", |violations| {
                            CloudWatchLoggingOptions::decode(reader, violations)
                        })
                    })?)
                }
                11 => {
                    document_id_options = Some(held.keep(11, violations, |violations| {
                        violations.within("documentIdOptions", |violations| {
                            DocumentIdOptions::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &role_arn {
            rules::ROLE_ARN.check(value, "roleARN", violations);
        }
        if let Some(value) = &domain_arn {
            rules::ELASTICSEARCH_DOMAIN_ARN.check(value, "domainARN", violations);
        }
        if let Some(value) = &cluster_endpoint {
            rules::ELASTICSEARCH_CLUSTER_ENDPOINT.check(value, "clusterEndpoint", violations);
        }
        if let Some(value) = &index_name {
            rules::ELASTICSEARCH_INDEX_NAME.check(value, "indexName", violations);
        }
        if let Some(value) = &type_name {
            rules::ELASTICSEARCH_TYPE_NAME.check(value, "typeName", violations);
        }
        if let Some(value) = &index_rotation_period {
            rules::ELASTICSEARCH_INDEX_ROTATION_PERIOD.check(value, "indexRotationPeriod", violations);
        }
        held.report(6, violations);
        held.report(7, violations);
        held.report(8, violations);
        held.report(9, violations);
        held.report(10, violations);
        held.report(11, violations);
        Ok(Self {
            role_arn,
            domain_arn,
            cluster_endpoint,
            index_name,
            type_name,
            index_rotation_period: index_rotation_period
                .as_deref()
                .and_then(ElasticsearchIndexRotationPeriod::parse),
            buffering_hints,
            retry_options,
            s3_update,
            processing_configuration,
            cloud_watch_logging_options,
            document_id_options,
        })
    }
}

/// `ElasticsearchRetryOptions`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ElasticsearchRetryOptions {
    /// `DurationInSeconds`: 0 to 7200.
    pub duration_in_seconds: Option<i32>,
}

impl Decode for ElasticsearchRetryOptions {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["DurationInSeconds"]);
        let mut duration_in_seconds = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => duration_in_seconds = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &duration_in_seconds {
            rules::ELASTICSEARCH_RETRY_DURATION_IN_SECONDS.check(*value, "durationInSeconds", violations);
        }
        Ok(Self { duration_in_seconds })
    }
}

impl Encode for ElasticsearchRetryOptions {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.duration_in_seconds {
            writer.member("DurationInSeconds");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `EncryptionConfiguration`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct EncryptionConfiguration {
    /// `NoEncryptionConfig`.
    #[serde(rename = "NoEncryptionConfig", default, skip_serializing_if = "Option::is_none")]
    pub no_encryption_config: Option<NoEncryptionConfig>,
    /// `KMSEncryptionConfig`.
    #[serde(rename = "KMSEncryptionConfig", default, skip_serializing_if = "Option::is_none")]
    pub kms_encryption_config: Option<KMSEncryptionConfig>,
}

impl Decode for EncryptionConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["NoEncryptionConfig", "KMSEncryptionConfig"]);
        let mut no_encryption_config = None;
        let mut kms_encryption_config = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => no_encryption_config = Some(reader.string()?),
                1 => {
                    kms_encryption_config = Some(held.keep(1, violations, |violations| {
                        violations.within("kMSEncryptionConfig", |violations| {
                            KMSEncryptionConfig::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &no_encryption_config {
            rules::NO_ENCRYPTION_CONFIG.check(value, "noEncryptionConfig", violations);
        }
        held.report(1, violations);
        Ok(Self {
            no_encryption_config: no_encryption_config.as_deref().and_then(NoEncryptionConfig::parse),
            kms_encryption_config,
        })
    }
}

impl Encode for EncryptionConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.no_encryption_config {
            writer.member("NoEncryptionConfig");
            value.encode(writer);
        }
        if let Some(value) = &self.kms_encryption_config {
            writer.member("KMSEncryptionConfig");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ExtendedS3DestinationConfiguration`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ExtendedS3DestinationConfiguration {
    /// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
    #[serde(rename = "RoleARN")]
    pub role_arn: String,
    /// `BucketARN`: 1 to 2048 characters, `arn:.*:s3:::[\w\.\-]{1,255}`.
    #[serde(rename = "BucketARN")]
    pub bucket_arn: String,
    /// `Prefix`: 0 to 1024 characters, `.*`.
    #[serde(rename = "Prefix", default, skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// `ErrorOutputPrefix`: 0 to 1024 characters, `.*`.
    #[serde(rename = "ErrorOutputPrefix", default, skip_serializing_if = "Option::is_none")]
    pub error_output_prefix: Option<String>,
    /// `BufferingHints`.
    #[serde(rename = "BufferingHints", default, skip_serializing_if = "Option::is_none")]
    pub buffering_hints: Option<BufferingHints>,
    /// `CompressionFormat`.
    #[serde(rename = "CompressionFormat", default, skip_serializing_if = "Option::is_none")]
    pub compression_format: Option<CompressionFormat>,
    /// `EncryptionConfiguration`.
    #[serde(rename = "EncryptionConfiguration", default, skip_serializing_if = "Option::is_none")]
    pub encryption_configuration: Option<EncryptionConfiguration>,
    /// `CloudWatchLoggingOptions`.
    #[serde(rename = "CloudWatchLoggingOptions", default, skip_serializing_if = "Option::is_none")]
    pub cloud_watch_logging_options: Option<CloudWatchLoggingOptions>,
    /// `ProcessingConfiguration`.
    #[serde(rename = "ProcessingConfiguration", default, skip_serializing_if = "Option::is_none")]
    pub processing_configuration: Option<ProcessingConfiguration>,
    /// `S3BackupMode`.
    #[serde(rename = "S3BackupMode", default, skip_serializing_if = "Option::is_none")]
    pub s3_backup_mode: Option<S3BackupMode>,
    /// `S3BackupConfiguration`.
    #[serde(rename = "S3BackupConfiguration", default, skip_serializing_if = "Option::is_none")]
    pub s3_backup_configuration: Option<S3DestinationConfiguration>,
    /// `DataFormatConversionConfiguration`.
    #[serde(rename = "DataFormatConversionConfiguration", default, skip_serializing_if = "Option::is_none")]
    pub data_format_conversion_configuration: Option<DataFormatConversionConfiguration>,
    /// `DynamicPartitioningConfiguration`.
    #[serde(rename = "DynamicPartitioningConfiguration", default, skip_serializing_if = "Option::is_none")]
    pub dynamic_partitioning_configuration: Option<DynamicPartitioningConfiguration>,
    /// `FileExtension`: 0 to 128 characters, `^$|\.[0-9a-z!\-_.*'()]+`.
    #[serde(rename = "FileExtension", default, skip_serializing_if = "Option::is_none")]
    pub file_extension: Option<String>,
    /// `CustomTimeZone`: 0 to 50 characters, `^$|[a-zA-Z/_]+`.
    #[serde(rename = "CustomTimeZone", default, skip_serializing_if = "Option::is_none")]
    pub custom_time_zone: Option<String>,
}

impl Decode for ExtendedS3DestinationConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "RoleARN",
            "BucketARN",
            "Prefix",
            "ErrorOutputPrefix",
            "BufferingHints",
            "CompressionFormat",
            "EncryptionConfiguration",
            "CloudWatchLoggingOptions",
            "ProcessingConfiguration",
            "S3BackupMode",
            "S3BackupConfiguration",
            "DataFormatConversionConfiguration",
            "DynamicPartitioningConfiguration",
            "FileExtension",
            "CustomTimeZone",
        ]);
        let mut role_arn = None;
        let mut bucket_arn = None;
        let mut prefix = None;
        let mut error_output_prefix = None;
        let mut buffering_hints = None;
        let mut compression_format = None;
        let mut encryption_configuration = None;
        let mut cloud_watch_logging_options = None;
        let mut processing_configuration = None;
        let mut s3_backup_mode = None;
        let mut s3_backup_configuration = None;
        let mut data_format_conversion_configuration = None;
        let mut dynamic_partitioning_configuration = None;
        let mut file_extension = None;
        let mut custom_time_zone = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_arn = Some(reader.string()?),
                1 => bucket_arn = Some(reader.string()?),
                2 => prefix = Some(reader.string()?),
                3 => error_output_prefix = Some(reader.string()?),
                4 => {
                    buffering_hints = Some(held.keep(4, violations, |violations| {
                        violations
                            .within("bufferingHints", |violations| BufferingHints::decode(reader, violations))
                    })?)
                }
                5 => compression_format = Some(reader.string()?),
                6 => {
                    encryption_configuration = Some(held.keep(6, violations, |violations| {
                        violations.within("encryptionConfiguration", |violations| {
                            EncryptionConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                7 => {
                    cloud_watch_logging_options = Some(held.keep(7, violations, |violations| {
                        violations.within("cloudWatchLoggingOptions", |violations| {
                            CloudWatchLoggingOptions::decode(reader, violations)
                        })
                    })?)
                }
                8 => {
                    processing_configuration = Some(held.keep(8, violations, |violations| {
                        violations.within("processingConfiguration", |violations| {
                            ProcessingConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                9 => s3_backup_mode = Some(reader.string()?),
                10 => {
                    s3_backup_configuration = Some(held.keep(10, violations, |violations| {
                        violations.within("s3BackupConfiguration", |violations| {
                            S3DestinationConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                11 => {
                    data_format_conversion_configuration = Some(held.keep(11, violations, |violations| {
                        violations.within("dataFormatConversionConfiguration", |violations| {
                            DataFormatConversionConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                12 => {
                    dynamic_partitioning_configuration = Some(held.keep(12, violations, |violations| {
                        violations.within("dynamicPartitioningConfiguration", |violations| {
                            DynamicPartitioningConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                13 => file_extension = Some(reader.string()?),
                14 => custom_time_zone = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&role_arn, "roleARN") {
            rules::ROLE_ARN.check(value, "roleARN", violations);
        }
        if let Some(value) = violations.required(&bucket_arn, "bucketARN") {
            rules::BUCKET_ARN.check(value, "bucketARN", violations);
        }
        if let Some(value) = &prefix {
            rules::PREFIX.check(value, "prefix", violations);
        }
        if let Some(value) = &error_output_prefix {
            rules::ERROR_OUTPUT_PREFIX.check(value, "errorOutputPrefix", violations);
        }
        held.report(4, violations);
        if let Some(value) = &compression_format {
            rules::COMPRESSION_FORMAT.check(value, "compressionFormat", violations);
        }
        held.report(6, violations);
        held.report(7, violations);
        held.report(8, violations);
        if let Some(value) = &s3_backup_mode {
            rules::S3_BACKUP_MODE.check(value, "s3BackupMode", violations);
        }
        held.report(10, violations);
        held.report(11, violations);
        held.report(12, violations);
        if let Some(value) = &file_extension {
            rules::FILE_EXTENSION.check(value, "fileExtension", violations);
        }
        if let Some(value) = &custom_time_zone {
            rules::CUSTOM_TIME_ZONE.check(value, "customTimeZone", violations);
        }
        Ok(Self {
            role_arn: role_arn.unwrap_or_default(),
            bucket_arn: bucket_arn.unwrap_or_default(),
            prefix,
            error_output_prefix,
            buffering_hints,
            compression_format: compression_format.as_deref().and_then(CompressionFormat::parse),
            encryption_configuration,
            cloud_watch_logging_options,
            processing_configuration,
            s3_backup_mode: s3_backup_mode.as_deref().and_then(S3BackupMode::parse),
            s3_backup_configuration,
            data_format_conversion_configuration,
            dynamic_partitioning_configuration,
            file_extension,
            custom_time_zone,
        })
    }
}

/// `ExtendedS3DestinationDescription`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ExtendedS3DestinationDescription {
    /// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
    #[serde(rename = "RoleARN")]
    pub role_arn: String,
    /// `BucketARN`: 1 to 2048 characters, `arn:.*:s3:::[\w\.\-]{1,255}`.
    #[serde(rename = "BucketARN")]
    pub bucket_arn: String,
    /// `Prefix`: 0 to 1024 characters, `.*`.
    #[serde(rename = "Prefix", default, skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// `ErrorOutputPrefix`: 0 to 1024 characters, `.*`.
    #[serde(rename = "ErrorOutputPrefix", default, skip_serializing_if = "Option::is_none")]
    pub error_output_prefix: Option<String>,
    /// `BufferingHints`.
    #[serde(rename = "BufferingHints")]
    pub buffering_hints: BufferingHints,
    /// `CompressionFormat`.
    #[serde(rename = "CompressionFormat")]
    pub compression_format: CompressionFormat,
    /// `EncryptionConfiguration`.
    #[serde(rename = "EncryptionConfiguration")]
    pub encryption_configuration: EncryptionConfiguration,
    /// `CloudWatchLoggingOptions`.
    #[serde(rename = "CloudWatchLoggingOptions", default, skip_serializing_if = "Option::is_none")]
    pub cloud_watch_logging_options: Option<CloudWatchLoggingOptions>,
    /// `ProcessingConfiguration`.
    #[serde(rename = "ProcessingConfiguration", default, skip_serializing_if = "Option::is_none")]
    pub processing_configuration: Option<ProcessingConfiguration>,
    /// `S3BackupMode`.
    #[serde(rename = "S3BackupMode", default, skip_serializing_if = "Option::is_none")]
    pub s3_backup_mode: Option<S3BackupMode>,
    /// `S3BackupDescription`.
    #[serde(rename = "S3BackupDescription", default, skip_serializing_if = "Option::is_none")]
    pub s3_backup_description: Option<S3DestinationDescription>,
    /// `DataFormatConversionConfiguration`.
    #[serde(rename = "DataFormatConversionConfiguration", default, skip_serializing_if = "Option::is_none")]
    pub data_format_conversion_configuration: Option<DataFormatConversionConfiguration>,
    /// `DynamicPartitioningConfiguration`.
    #[serde(rename = "DynamicPartitioningConfiguration", default, skip_serializing_if = "Option::is_none")]
    pub dynamic_partitioning_configuration: Option<DynamicPartitioningConfiguration>,
    /// `FileExtension`: 0 to 128 characters, `^$|\.[0-9a-z!\-_.*'()]+`.
    #[serde(rename = "FileExtension", default, skip_serializing_if = "Option::is_none")]
    pub file_extension: Option<String>,
    /// `CustomTimeZone`: 0 to 50 characters, `^$|[a-zA-Z/_]+`.
    #[serde(rename = "CustomTimeZone", default, skip_serializing_if = "Option::is_none")]
    pub custom_time_zone: Option<String>,
}

impl Encode for ExtendedS3DestinationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("RoleARN");
        self.role_arn.encode(writer);
        writer.member("BucketARN");
        self.bucket_arn.encode(writer);
        if let Some(value) = &self.prefix {
            writer.member("Prefix");
            value.encode(writer);
        }
        if let Some(value) = &self.error_output_prefix {
            writer.member("ErrorOutputPrefix");
            value.encode(writer);
        }
        writer.member("BufferingHints");
        self.buffering_hints.encode(writer);
        writer.member("CompressionFormat");
        self.compression_format.encode(writer);
        writer.member("EncryptionConfiguration");
        self.encryption_configuration.encode(writer);
        if let Some(value) = &self.cloud_watch_logging_options {
            writer.member("CloudWatchLoggingOptions");
            value.encode(writer);
        }
        if let Some(value) = &self.processing_configuration {
            writer.member("ProcessingConfiguration");
            value.encode(writer);
        }
        if let Some(value) = &self.s3_backup_mode {
            writer.member("S3BackupMode");
            value.encode(writer);
        }
        if let Some(value) = &self.s3_backup_description {
            writer.member("S3BackupDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.data_format_conversion_configuration {
            writer.member("DataFormatConversionConfiguration");
            value.encode(writer);
        }
        if let Some(value) = &self.dynamic_partitioning_configuration {
            writer.member("DynamicPartitioningConfiguration");
            value.encode(writer);
        }
        if let Some(value) = &self.file_extension {
            writer.member("FileExtension");
            value.encode(writer);
        }
        if let Some(value) = &self.custom_time_zone {
            writer.member("CustomTimeZone");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ExtendedS3DestinationUpdate`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ExtendedS3DestinationUpdate {
    /// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
    #[serde(rename = "RoleARN", default, skip_serializing_if = "Option::is_none")]
    pub role_arn: Option<String>,
    /// `BucketARN`: 1 to 2048 characters, `arn:.*:s3:::[\w\.\-]{1,255}`.
    #[serde(rename = "BucketARN", default, skip_serializing_if = "Option::is_none")]
    pub bucket_arn: Option<String>,
    /// `Prefix`: 0 to 1024 characters, `.*`.
    #[serde(rename = "Prefix", default, skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// `ErrorOutputPrefix`: 0 to 1024 characters, `.*`.
    #[serde(rename = "ErrorOutputPrefix", default, skip_serializing_if = "Option::is_none")]
    pub error_output_prefix: Option<String>,
    /// `BufferingHints`.
    #[serde(rename = "BufferingHints", default, skip_serializing_if = "Option::is_none")]
    pub buffering_hints: Option<BufferingHints>,
    /// `CompressionFormat`.
    #[serde(rename = "CompressionFormat", default, skip_serializing_if = "Option::is_none")]
    pub compression_format: Option<CompressionFormat>,
    /// `EncryptionConfiguration`.
    #[serde(rename = "EncryptionConfiguration", default, skip_serializing_if = "Option::is_none")]
    pub encryption_configuration: Option<EncryptionConfiguration>,
    /// `CloudWatchLoggingOptions`.
    #[serde(rename = "CloudWatchLoggingOptions", default, skip_serializing_if = "Option::is_none")]
    pub cloud_watch_logging_options: Option<CloudWatchLoggingOptions>,
    /// `ProcessingConfiguration`.
    #[serde(rename = "ProcessingConfiguration", default, skip_serializing_if = "Option::is_none")]
    pub processing_configuration: Option<ProcessingConfiguration>,
    /// `S3BackupMode`.
    #[serde(rename = "S3BackupMode", default, skip_serializing_if = "Option::is_none")]
    pub s3_backup_mode: Option<S3BackupMode>,
    /// `S3BackupUpdate`.
    #[serde(rename = "S3BackupUpdate", default, skip_serializing_if = "Option::is_none")]
    pub s3_backup_update: Option<S3DestinationUpdate>,
    /// `DataFormatConversionConfiguration`.
    #[serde(rename = "DataFormatConversionConfiguration", default, skip_serializing_if = "Option::is_none")]
    pub data_format_conversion_configuration: Option<DataFormatConversionConfiguration>,
    /// `DynamicPartitioningConfiguration`.
    #[serde(rename = "DynamicPartitioningConfiguration", default, skip_serializing_if = "Option::is_none")]
    pub dynamic_partitioning_configuration: Option<DynamicPartitioningConfiguration>,
    /// `FileExtension`: 0 to 128 characters, `^$|\.[0-9a-z!\-_.*'()]+`.
    #[serde(rename = "FileExtension", default, skip_serializing_if = "Option::is_none")]
    pub file_extension: Option<String>,
    /// `CustomTimeZone`: 0 to 50 characters, `^$|[a-zA-Z/_]+`.
    #[serde(rename = "CustomTimeZone", default, skip_serializing_if = "Option::is_none")]
    pub custom_time_zone: Option<String>,
}

impl Decode for ExtendedS3DestinationUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "RoleARN",
            "BucketARN",
            "Prefix",
            "ErrorOutputPrefix",
            "BufferingHints",
            "CompressionFormat",
            "EncryptionConfiguration",
            "CloudWatchLoggingOptions",
            "ProcessingConfiguration",
            "S3BackupMode",
            "S3BackupUpdate",
            "DataFormatConversionConfiguration",
            "DynamicPartitioningConfiguration",
            "FileExtension",
            "CustomTimeZone",
        ]);
        let mut role_arn = None;
        let mut bucket_arn = None;
        let mut prefix = None;
        let mut error_output_prefix = None;
        let mut buffering_hints = None;
        let mut compression_format = None;
        let mut encryption_configuration = None;
        let mut cloud_watch_logging_options = None;
        let mut processing_configuration = None;
        let mut s3_backup_mode = None;
        let mut s3_backup_update = None;
        let mut data_format_conversion_configuration = None;
        let mut dynamic_partitioning_configuration = None;
        let mut file_extension = None;
        let mut custom_time_zone = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_arn = Some(reader.string()?),
                1 => bucket_arn = Some(reader.string()?),
                2 => prefix = Some(reader.string()?),
                3 => error_output_prefix = Some(reader.string()?),
                4 => {
                    buffering_hints = Some(held.keep(4, violations, |violations| {
                        violations
                            .within("bufferingHints", |violations| BufferingHints::decode(reader, violations))
                    })?)
                }
                5 => compression_format = Some(reader.string()?),
                6 => {
                    encryption_configuration = Some(held.keep(6, violations, |violations| {
                        violations.within("encryptionConfiguration", |violations| {
                            EncryptionConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                7 => {
                    cloud_watch_logging_options = Some(held.keep(7, violations, |violations| {
                        violations.within("cloudWatchLoggingOptions", |violations| {
                            CloudWatchLoggingOptions::decode(reader, violations)
                        })
                    })?)
                }
                8 => {
                    processing_configuration = Some(held.keep(8, violations, |violations| {
                        violations.within("processingConfiguration", |violations| {
                            ProcessingConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                9 => s3_backup_mode = Some(reader.string()?),
                10 => {
                    s3_backup_update = Some(held.keep(10, violations, |violations| {
                        violations.within("s3BackupUpdate", |violations| {
                            S3DestinationUpdate::decode(reader, violations)
                        })
                    })?)
                }
                11 => {
                    data_format_conversion_configuration = Some(held.keep(11, violations, |violations| {
                        violations.within("dataFormatConversionConfiguration", |violations| {
                            DataFormatConversionConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                12 => {
                    dynamic_partitioning_configuration = Some(held.keep(12, violations, |violations| {
                        violations.within("dynamicPartitioningConfiguration", |violations| {
                            DynamicPartitioningConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                13 => file_extension = Some(reader.string()?),
                14 => custom_time_zone = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &role_arn {
            rules::ROLE_ARN.check(value, "roleARN", violations);
        }
        if let Some(value) = &bucket_arn {
            rules::BUCKET_ARN.check(value, "bucketARN", violations);
        }
        if let Some(value) = &prefix {
            rules::PREFIX.check(value, "prefix", violations);
        }
        if let Some(value) = &error_output_prefix {
            rules::ERROR_OUTPUT_PREFIX.check(value, "errorOutputPrefix", violations);
        }
        held.report(4, violations);
        if let Some(value) = &compression_format {
            rules::COMPRESSION_FORMAT.check(value, "compressionFormat", violations);
        }
        held.report(6, violations);
        held.report(7, violations);
        held.report(8, violations);
        if let Some(value) = &s3_backup_mode {
            rules::S3_BACKUP_MODE.check(value, "s3BackupMode", violations);
        }
        held.report(10, violations);
        held.report(11, violations);
        held.report(12, violations);
        if let Some(value) = &file_extension {
            rules::FILE_EXTENSION.check(value, "fileExtension", violations);
        }
        if let Some(value) = &custom_time_zone {
            rules::CUSTOM_TIME_ZONE.check(value, "customTimeZone", violations);
        }
        Ok(Self {
            role_arn,
            bucket_arn,
            prefix,
            error_output_prefix,
            buffering_hints,
            compression_format: compression_format.as_deref().and_then(CompressionFormat::parse),
            encryption_configuration,
            cloud_watch_logging_options,
            processing_configuration,
            s3_backup_mode: s3_backup_mode.as_deref().and_then(S3BackupMode::parse),
            s3_backup_update,
            data_format_conversion_configuration,
            dynamic_partitioning_configuration,
            file_extension,
            custom_time_zone,
        })
    }
}

/// `FailureDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FailureDescription {
    /// `Type`.
    pub r#type: DeliveryStreamFailureType,
    /// `Details`: 1 to 1024 characters, `^(?!\s*$).+`.
    pub details: String,
}

impl Encode for FailureDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Type");
        self.r#type.encode(writer);
        writer.member("Details");
        self.details.encode(writer);
        writer.end_object();
    }
}

/// `HiveJsonSerDe`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct HiveJsonSerDe {
    /// `TimestampFormats`.
    #[serde(rename = "TimestampFormats", default, skip_serializing_if = "Option::is_none")]
    pub timestamp_formats: Option<Vec<String>>,
}

impl Decode for HiveJsonSerDe {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["TimestampFormats"]);
        let mut timestamp_formats = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    timestamp_formats =
                        Some(held.keep(0, violations, |violations| {
                            texts(reader, "timestampFormats", violations)
                        })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &timestamp_formats {
            rules::LIST_OF_NON_EMPTY_STRINGS.check_texts(value, "timestampFormats", violations);
            held.report(0, violations);
        }
        Ok(Self { timestamp_formats })
    }
}

impl Encode for HiveJsonSerDe {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.timestamp_formats {
            writer.member("TimestampFormats");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `HttpEndpointBufferingHints`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct HttpEndpointBufferingHints {
    /// `SizeInMBs`: 1 to 64.
    #[serde(rename = "SizeInMBs", default, skip_serializing_if = "Option::is_none")]
    pub size_in_m_bs: Option<i32>,
    /// `IntervalInSeconds`: 0 to 900.
    #[serde(rename = "IntervalInSeconds", default, skip_serializing_if = "Option::is_none")]
    pub interval_in_seconds: Option<i32>,
}

impl Decode for HttpEndpointBufferingHints {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["SizeInMBs", "IntervalInSeconds"]);
        let mut size_in_m_bs = None;
        let mut interval_in_seconds = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => size_in_m_bs = Some(int(reader)?),
                1 => interval_in_seconds = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &size_in_m_bs {
            rules::HTTP_ENDPOINT_BUFFERING_SIZE_IN_M_BS.check(*value, "sizeInMBs", violations);
        }
        if let Some(value) = &interval_in_seconds {
            rules::HTTP_ENDPOINT_BUFFERING_INTERVAL_IN_SECONDS.check(*value, "intervalInSeconds", violations);
        }
        Ok(Self { size_in_m_bs, interval_in_seconds })
    }
}

impl Encode for HttpEndpointBufferingHints {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.size_in_m_bs {
            writer.member("SizeInMBs");
            value.encode(writer);
        }
        if let Some(value) = &self.interval_in_seconds {
            writer.member("IntervalInSeconds");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `HttpEndpointCommonAttribute`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct HttpEndpointCommonAttribute {
    /// `AttributeName`: 1 to 256 characters, `^(?!\s*$).+`.
    #[serde(rename = "AttributeName")]
    pub attribute_name: String,
    /// `AttributeValue`: 0 to 1024 characters, `.*`.
    #[serde(rename = "AttributeValue")]
    pub attribute_value: String,
}

impl Decode for HttpEndpointCommonAttribute {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["AttributeName", "AttributeValue"]);
        let mut attribute_name = None;
        let mut attribute_value = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => attribute_name = Some(reader.string()?),
                1 => attribute_value = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&attribute_name, "attributeName") {
            rules::HTTP_ENDPOINT_ATTRIBUTE_NAME.check(value, "attributeName", violations);
        }
        if let Some(value) = violations.required(&attribute_value, "attributeValue") {
            rules::HTTP_ENDPOINT_ATTRIBUTE_VALUE.check(value, "attributeValue", violations);
        }
        Ok(Self {
            attribute_name: attribute_name.unwrap_or_default(),
            attribute_value: attribute_value.unwrap_or_default(),
        })
    }
}

impl Encode for HttpEndpointCommonAttribute {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("AttributeName");
        self.attribute_name.encode(writer);
        writer.member("AttributeValue");
        self.attribute_value.encode(writer);
        writer.end_object();
    }
}

impl Print for HttpEndpointCommonAttribute {
    fn print(&self, out: &mut Printed) {
        out.structure(
            "HttpEndpointCommonAttribute",
            &[("attributeName", &self.attribute_name), ("attributeValue", &self.attribute_value)],
        );
    }
}

/// `HttpEndpointConfiguration`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct HttpEndpointConfiguration {
    /// `Url`: 1 to 1000 characters, `https://.*`.
    #[serde(rename = "Url")]
    pub url: String,
    /// `Name`: 1 to 256 characters, `^(?!\s*$).+`.
    #[serde(rename = "Name", default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `AccessKey`: 0 to 4096 characters, `.*`.
    #[serde(rename = "AccessKey", default, skip_serializing_if = "Option::is_none")]
    pub access_key: Option<String>,
}

impl Decode for HttpEndpointConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Url", "Name", "AccessKey"]);
        let mut url = None;
        let mut name = None;
        let mut access_key = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => url = Some(reader.string()?),
                1 => name = Some(reader.string()?),
                2 => access_key = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&url, "url") {
            rules::HTTP_ENDPOINT_URL.check(value, "url", violations);
        }
        if let Some(value) = &name {
            rules::HTTP_ENDPOINT_NAME.check(value, "name", violations);
        }
        if let Some(value) = &access_key {
            rules::HTTP_ENDPOINT_ACCESS_KEY.check(value, "accessKey", violations);
        }
        Ok(Self { url: url.unwrap_or_default(), name, access_key })
    }
}

/// `HttpEndpointDescription`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct HttpEndpointDescription {
    /// `Url`: 1 to 1000 characters, `https://.*`.
    #[serde(rename = "Url", default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// `Name`: 1 to 256 characters, `^(?!\s*$).+`.
    #[serde(rename = "Name", default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl Encode for HttpEndpointDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.url {
            writer.member("Url");
            value.encode(writer);
        }
        if let Some(value) = &self.name {
            writer.member("Name");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `HttpEndpointDestinationConfiguration`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct HttpEndpointDestinationConfiguration {
    /// `EndpointConfiguration`.
    #[serde(rename = "EndpointConfiguration")]
    pub endpoint_configuration: HttpEndpointConfiguration,
    /// `BufferingHints`.
    #[serde(rename = "BufferingHints", default, skip_serializing_if = "Option::is_none")]
    pub buffering_hints: Option<HttpEndpointBufferingHints>,
    /// `CloudWatchLoggingOptions`.
    #[serde(rename = "CloudWatchLoggingOptions", default, skip_serializing_if = "Option::is_none")]
    pub cloud_watch_logging_options: Option<CloudWatchLoggingOptions>,
    /// `RequestConfiguration`.
    #[serde(rename = "RequestConfiguration", default, skip_serializing_if = "Option::is_none")]
    pub request_configuration: Option<HttpEndpointRequestConfiguration>,
    /// `ProcessingConfiguration`.
    #[serde(rename = "ProcessingConfiguration", default, skip_serializing_if = "Option::is_none")]
    pub processing_configuration: Option<ProcessingConfiguration>,
    /// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
    #[serde(rename = "RoleARN", default, skip_serializing_if = "Option::is_none")]
    pub role_arn: Option<String>,
    /// `RetryOptions`.
    #[serde(rename = "RetryOptions", default, skip_serializing_if = "Option::is_none")]
    pub retry_options: Option<HttpEndpointRetryOptions>,
    /// `S3BackupMode`.
    #[serde(rename = "S3BackupMode", default, skip_serializing_if = "Option::is_none")]
    pub s3_backup_mode: Option<HttpEndpointS3BackupMode>,
    /// `S3Configuration`.
    #[serde(rename = "S3Configuration")]
    pub s3_configuration: S3DestinationConfiguration,
    /// `SecretsManagerConfiguration`.
    #[serde(rename = "SecretsManagerConfiguration", default, skip_serializing_if = "Option::is_none")]
    pub secrets_manager_configuration: Option<SecretsManagerConfiguration>,
}

impl Decode for HttpEndpointDestinationConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "EndpointConfiguration",
            "BufferingHints",
            "CloudWatchLoggingOptions",
            "RequestConfiguration",
            "ProcessingConfiguration",
            "RoleARN",
            "RetryOptions",
            "S3BackupMode",
            "S3Configuration",
            "SecretsManagerConfiguration",
        ]);
        let mut endpoint_configuration = None;
        let mut buffering_hints = None;
        let mut cloud_watch_logging_options = None;
        let mut request_configuration = None;
        let mut processing_configuration = None;
        let mut role_arn = None;
        let mut retry_options = None;
        let mut s3_backup_mode = None;
        let mut s3_configuration = None;
        let mut secrets_manager_configuration = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    endpoint_configuration = Some(held.keep(0, violations, |violations| {
                        violations.within("endpointConfiguration", |violations| {
                            HttpEndpointConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                1 => {
                    buffering_hints = Some(held.keep(1, violations, |violations| {
                        violations.within("bufferingHints", |violations| {
                            HttpEndpointBufferingHints::decode(reader, violations)
                        })
                    })?)
                }
                2 => {
                    cloud_watch_logging_options = Some(held.keep(2, violations, |violations| {
                        violations.within("cloudWatchLoggingOptions", |violations| {
                            CloudWatchLoggingOptions::decode(reader, violations)
                        })
                    })?)
                }
                3 => {
                    request_configuration = Some(held.keep(3, violations, |violations| {
                        violations.within("requestConfiguration", |violations| {
                            HttpEndpointRequestConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                4 => {
                    processing_configuration = Some(held.keep(4, violations, |violations| {
                        violations.within("processingConfiguration", |violations| {
                            ProcessingConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                5 => role_arn = Some(reader.string()?),
                6 => {
                    retry_options = Some(held.keep(6, violations, |violations| {
                        violations.within("retryOptions", |violations| {
                            HttpEndpointRetryOptions::decode(reader, violations)
                        })
                    })?)
                }
                7 => s3_backup_mode = Some(reader.string()?),
                8 => {
                    s3_configuration = Some(held.keep(8, violations, |violations| {
                        violations.within("s3Configuration", |violations| {
                            S3DestinationConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                9 => {
                    secrets_manager_configuration = Some(held.keep(9, violations, |violations| {
                        violations.within("secretsManagerConfiguration", |violations| {
                            SecretsManagerConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        violations.required(&endpoint_configuration, "endpointConfiguration");
        held.report(0, violations);
        held.report(1, violations);
        held.report(2, violations);
        held.report(3, violations);
        held.report(4, violations);
        if let Some(value) = &role_arn {
            rules::ROLE_ARN.check(value, "roleARN", violations);
        }
        held.report(6, violations);
        if let Some(value) = &s3_backup_mode {
            rules::HTTP_ENDPOINT_S3_BACKUP_MODE.check(value, "s3BackupMode", violations);
        }
        violations.required(&s3_configuration, "s3Configuration");
        held.report(8, violations);
        held.report(9, violations);
        Ok(Self {
            endpoint_configuration: endpoint_configuration.unwrap_or_default(),
            buffering_hints,
            cloud_watch_logging_options,
            request_configuration,
            processing_configuration,
            role_arn,
            retry_options,
            s3_backup_mode: s3_backup_mode.as_deref().and_then(HttpEndpointS3BackupMode::parse),
            s3_configuration: s3_configuration.unwrap_or_default(),
            secrets_manager_configuration,
        })
    }
}

/// `HttpEndpointDestinationDescription`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct HttpEndpointDestinationDescription {
    /// `EndpointConfiguration`.
    #[serde(rename = "EndpointConfiguration", default, skip_serializing_if = "Option::is_none")]
    pub endpoint_configuration: Option<HttpEndpointDescription>,
    /// `BufferingHints`.
    #[serde(rename = "BufferingHints", default, skip_serializing_if = "Option::is_none")]
    pub buffering_hints: Option<HttpEndpointBufferingHints>,
    /// `CloudWatchLoggingOptions`.
    #[serde(rename = "CloudWatchLoggingOptions", default, skip_serializing_if = "Option::is_none")]
    pub cloud_watch_logging_options: Option<CloudWatchLoggingOptions>,
    /// `RequestConfiguration`.
    #[serde(rename = "RequestConfiguration", default, skip_serializing_if = "Option::is_none")]
    pub request_configuration: Option<HttpEndpointRequestConfiguration>,
    /// `ProcessingConfiguration`.
    #[serde(rename = "ProcessingConfiguration", default, skip_serializing_if = "Option::is_none")]
    pub processing_configuration: Option<ProcessingConfiguration>,
    /// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
    #[serde(rename = "RoleARN", default, skip_serializing_if = "Option::is_none")]
    pub role_arn: Option<String>,
    /// `RetryOptions`.
    #[serde(rename = "RetryOptions", default, skip_serializing_if = "Option::is_none")]
    pub retry_options: Option<HttpEndpointRetryOptions>,
    /// `S3BackupMode`.
    #[serde(rename = "S3BackupMode", default, skip_serializing_if = "Option::is_none")]
    pub s3_backup_mode: Option<HttpEndpointS3BackupMode>,
    /// `S3DestinationDescription`.
    #[serde(rename = "S3DestinationDescription", default, skip_serializing_if = "Option::is_none")]
    pub s3_destination_description: Option<S3DestinationDescription>,
    /// `SecretsManagerConfiguration`.
    #[serde(rename = "SecretsManagerConfiguration", default, skip_serializing_if = "Option::is_none")]
    pub secrets_manager_configuration: Option<SecretsManagerConfiguration>,
}

impl Encode for HttpEndpointDestinationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.endpoint_configuration {
            writer.member("EndpointConfiguration");
            value.encode(writer);
        }
        if let Some(value) = &self.buffering_hints {
            writer.member("BufferingHints");
            value.encode(writer);
        }
        if let Some(value) = &self.cloud_watch_logging_options {
            writer.member("CloudWatchLoggingOptions");
            value.encode(writer);
        }
        if let Some(value) = &self.request_configuration {
            writer.member("RequestConfiguration");
            value.encode(writer);
        }
        if let Some(value) = &self.processing_configuration {
            writer.member("ProcessingConfiguration");
            value.encode(writer);
        }
        if let Some(value) = &self.role_arn {
            writer.member("RoleARN");
            value.encode(writer);
        }
        if let Some(value) = &self.retry_options {
            writer.member("RetryOptions");
            value.encode(writer);
        }
        if let Some(value) = &self.s3_backup_mode {
            writer.member("S3BackupMode");
            value.encode(writer);
        }
        if let Some(value) = &self.s3_destination_description {
            writer.member("S3DestinationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.secrets_manager_configuration {
            writer.member("SecretsManagerConfiguration");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `HttpEndpointDestinationUpdate`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct HttpEndpointDestinationUpdate {
    /// `EndpointConfiguration`.
    #[serde(rename = "EndpointConfiguration", default, skip_serializing_if = "Option::is_none")]
    pub endpoint_configuration: Option<HttpEndpointConfiguration>,
    /// `BufferingHints`.
    #[serde(rename = "BufferingHints", default, skip_serializing_if = "Option::is_none")]
    pub buffering_hints: Option<HttpEndpointBufferingHints>,
    /// `CloudWatchLoggingOptions`.
    #[serde(rename = "CloudWatchLoggingOptions", default, skip_serializing_if = "Option::is_none")]
    pub cloud_watch_logging_options: Option<CloudWatchLoggingOptions>,
    /// `RequestConfiguration`.
    #[serde(rename = "RequestConfiguration", default, skip_serializing_if = "Option::is_none")]
    pub request_configuration: Option<HttpEndpointRequestConfiguration>,
    /// `ProcessingConfiguration`.
    #[serde(rename = "ProcessingConfiguration", default, skip_serializing_if = "Option::is_none")]
    pub processing_configuration: Option<ProcessingConfiguration>,
    /// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
    #[serde(rename = "RoleARN", default, skip_serializing_if = "Option::is_none")]
    pub role_arn: Option<String>,
    /// `RetryOptions`.
    #[serde(rename = "RetryOptions", default, skip_serializing_if = "Option::is_none")]
    pub retry_options: Option<HttpEndpointRetryOptions>,
    /// `S3BackupMode`.
    #[serde(rename = "S3BackupMode", default, skip_serializing_if = "Option::is_none")]
    pub s3_backup_mode: Option<HttpEndpointS3BackupMode>,
    /// `S3Update`.
    #[serde(rename = "S3Update", default, skip_serializing_if = "Option::is_none")]
    pub s3_update: Option<S3DestinationUpdate>,
    /// `SecretsManagerConfiguration`.
    #[serde(rename = "SecretsManagerConfiguration", default, skip_serializing_if = "Option::is_none")]
    pub secrets_manager_configuration: Option<SecretsManagerConfiguration>,
}

impl Decode for HttpEndpointDestinationUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "EndpointConfiguration",
            "BufferingHints",
            "CloudWatchLoggingOptions",
            "RequestConfiguration",
            "ProcessingConfiguration",
            "RoleARN",
            "RetryOptions",
            "S3BackupMode",
            "S3Update",
            "SecretsManagerConfiguration",
        ]);
        let mut endpoint_configuration = None;
        let mut buffering_hints = None;
        let mut cloud_watch_logging_options = None;
        let mut request_configuration = None;
        let mut processing_configuration = None;
        let mut role_arn = None;
        let mut retry_options = None;
        let mut s3_backup_mode = None;
        let mut s3_update = None;
        let mut secrets_manager_configuration = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    endpoint_configuration = Some(held.keep(0, violations, |violations| {
                        violations.within("endpointConfiguration", |violations| {
                            HttpEndpointConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                1 => {
                    buffering_hints = Some(held.keep(1, violations, |violations| {
                        violations.within("bufferingHints", |violations| {
                            HttpEndpointBufferingHints::decode(reader, violations)
                        })
                    })?)
                }
                2 => {
                    cloud_watch_logging_options = Some(held.keep(2, violations, |violations| {
                        violations.within("cloudWatchLoggingOptions", |violations| {
                            CloudWatchLoggingOptions::decode(reader, violations)
                        })
                    })?)
                }
                3 => {
                    request_configuration = Some(held.keep(3, violations, |violations| {
                        violations.within("requestConfiguration", |violations| {
                            HttpEndpointRequestConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                4 => {
                    processing_configuration = Some(held.keep(4, violations, |violations| {
                        violations.within("processingConfiguration", |violations| {
                            ProcessingConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                5 => role_arn = Some(reader.string()?),
                6 => {
                    retry_options = Some(held.keep(6, violations, |violations| {
                        violations.within("retryOptions", |violations| {
                            HttpEndpointRetryOptions::decode(reader, violations)
                        })
                    })?)
                }
                7 => s3_backup_mode = Some(reader.string()?),
                8 => {
                    s3_update = Some(held.keep(8, violations, |violations| {
                        violations
                            .within("s3Update", |violations| S3DestinationUpdate::decode(reader, violations))
                    })?)
                }
                9 => {
                    secrets_manager_configuration = Some(held.keep(9, violations, |violations| {
                        violations.within("secretsManagerConfiguration", |violations| {
                            SecretsManagerConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        held.report(1, violations);
        held.report(2, violations);
        held.report(3, violations);
        held.report(4, violations);
        if let Some(value) = &role_arn {
            rules::ROLE_ARN.check(value, "roleARN", violations);
        }
        held.report(6, violations);
        if let Some(value) = &s3_backup_mode {
            rules::HTTP_ENDPOINT_S3_BACKUP_MODE.check(value, "s3BackupMode", violations);
        }
        held.report(8, violations);
        held.report(9, violations);
        Ok(Self {
            endpoint_configuration,
            buffering_hints,
            cloud_watch_logging_options,
            request_configuration,
            processing_configuration,
            role_arn,
            retry_options,
            s3_backup_mode: s3_backup_mode.as_deref().and_then(HttpEndpointS3BackupMode::parse),
            s3_update,
            secrets_manager_configuration,
        })
    }
}

/// `HttpEndpointRequestConfiguration`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct HttpEndpointRequestConfiguration {
    /// `ContentEncoding`.
    #[serde(rename = "ContentEncoding", default, skip_serializing_if = "Option::is_none")]
    pub content_encoding: Option<ContentEncoding>,
    /// `CommonAttributes`: 0 to 50 items.
    #[serde(rename = "CommonAttributes", default, skip_serializing_if = "Option::is_none")]
    pub common_attributes: Option<Vec<HttpEndpointCommonAttribute>>,
}

impl Decode for HttpEndpointRequestConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ContentEncoding", "CommonAttributes"]);
        let mut content_encoding = None;
        let mut common_attributes = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => content_encoding = Some(reader.string()?),
                1 => {
                    common_attributes = Some(
                        held.keep(1, violations, |violations| list(reader, "commonAttributes", violations))?,
                    )
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &content_encoding {
            rules::CONTENT_ENCODING.check(value, "contentEncoding", violations);
        }
        if let Some(value) = &common_attributes {
            rules::HTTP_ENDPOINT_COMMON_ATTRIBUTES_LIST.check(value, "commonAttributes", violations);
            held.report(1, violations);
        }
        Ok(Self {
            content_encoding: content_encoding.as_deref().and_then(ContentEncoding::parse),
            common_attributes,
        })
    }
}

impl Encode for HttpEndpointRequestConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.content_encoding {
            writer.member("ContentEncoding");
            value.encode(writer);
        }
        if let Some(value) = &self.common_attributes {
            writer.member("CommonAttributes");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `HttpEndpointRetryOptions`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct HttpEndpointRetryOptions {
    /// `DurationInSeconds`: 0 to 7200.
    #[serde(rename = "DurationInSeconds", default, skip_serializing_if = "Option::is_none")]
    pub duration_in_seconds: Option<i32>,
}

impl Decode for HttpEndpointRetryOptions {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["DurationInSeconds"]);
        let mut duration_in_seconds = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => duration_in_seconds = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &duration_in_seconds {
            rules::HTTP_ENDPOINT_RETRY_DURATION_IN_SECONDS.check(*value, "durationInSeconds", violations);
        }
        Ok(Self { duration_in_seconds })
    }
}

impl Encode for HttpEndpointRetryOptions {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.duration_in_seconds {
            writer.member("DurationInSeconds");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `IcebergDestinationConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IcebergDestinationConfiguration {
    /// `DestinationTableConfigurationList`.
    pub destination_table_configuration_list: Option<Vec<DestinationTableConfiguration>>,
    /// `SchemaEvolutionConfiguration`.
    pub schema_evolution_configuration: Option<SchemaEvolutionConfiguration>,
    /// `TableCreationConfiguration`.
    pub table_creation_configuration: Option<TableCreationConfiguration>,
    /// `BufferingHints`.
    pub buffering_hints: Option<BufferingHints>,
    /// `CloudWatchLoggingOptions`.
    pub cloud_watch_logging_options: Option<CloudWatchLoggingOptions>,
    /// `ProcessingConfiguration`.
    pub processing_configuration: Option<ProcessingConfiguration>,
    /// `S3BackupMode`.
    pub s3_backup_mode: Option<IcebergS3BackupMode>,
    /// `RetryOptions`.
    pub retry_options: Option<RetryOptions>,
    /// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: String,
    /// `AppendOnly`.
    pub append_only: Option<bool>,
    /// `CatalogConfiguration`.
    pub catalog_configuration: CatalogConfiguration,
    /// `S3Configuration`.
    pub s3_configuration: S3DestinationConfiguration,
}

impl Decode for IcebergDestinationConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "DestinationTableConfigurationList",
            "SchemaEvolutionConfiguration",
            "TableCreationConfiguration",
            "BufferingHints",
            "CloudWatchLoggingOptions",
            "ProcessingConfiguration",
            "S3BackupMode",
            "RetryOptions",
            "RoleARN",
            "AppendOnly",
            "CatalogConfiguration",
            "S3Configuration",
        ]);
        let mut destination_table_configuration_list = None;
        let mut schema_evolution_configuration = None;
        let mut table_creation_configuration = None;
        let mut buffering_hints = None;
        let mut cloud_watch_logging_options = None;
        let mut processing_configuration = None;
        let mut s3_backup_mode = None;
        let mut retry_options = None;
        let mut role_arn = None;
        let mut append_only = None;
        let mut catalog_configuration = None;
        let mut s3_configuration = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    destination_table_configuration_list = Some(held.keep(0, violations, |violations| {
                        list(reader, "destinationTableConfigurationList", violations)
                    })?)
                }
                1 => {
                    schema_evolution_configuration = Some(held.keep(1, violations, |violations| {
                        violations.within("schemaEvolutionConfiguration", |violations| {
                            SchemaEvolutionConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                2 => {
                    table_creation_configuration = Some(held.keep(2, violations, |violations| {
                        violations.within("tableCreationConfiguration", |violations| {
                            TableCreationConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                3 => {
                    buffering_hints = Some(held.keep(3, violations, |violations| {
                        violations
                            .within("bufferingHints", |violations| BufferingHints::decode(reader, violations))
                    })?)
                }
                4 => {
                    cloud_watch_logging_options = Some(held.keep(4, violations, |violations| {
                        violations.within("cloudWatchLoggingOptions", |violations| {
                            CloudWatchLoggingOptions::decode(reader, violations)
                        })
                    })?)
                }
                5 => {
                    processing_configuration = Some(held.keep(5, violations, |violations| {
                        violations.within("processingConfiguration", |violations| {
                            ProcessingConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                6 => s3_backup_mode = Some(reader.string()?),
                7 => {
                    retry_options = Some(held.keep(7, violations, |violations| {
                        violations
                            .within("retryOptions", |violations| RetryOptions::decode(reader, violations))
                    })?)
                }
                8 => role_arn = Some(reader.string()?),
                9 => append_only = Some(reader.bool()?),
                10 => {
                    catalog_configuration = Some(held.keep(10, violations, |violations| {
                        violations.within("catalogConfiguration", |violations| {
                            CatalogConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                11 => {
                    s3_configuration = Some(held.keep(11, violations, |violations| {
                        violations.within("s3Configuration", |violations| {
                            S3DestinationConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        held.report(1, violations);
        held.report(2, violations);
        held.report(3, violations);
        held.report(4, violations);
        held.report(5, violations);
        if let Some(value) = &s3_backup_mode {
            rules::ICEBERG_S3_BACKUP_MODE.check(value, "s3BackupMode", violations);
        }
        held.report(7, violations);
        if let Some(value) = violations.required(&role_arn, "roleARN") {
            rules::ROLE_ARN.check(value, "roleARN", violations);
        }
        violations.required(&catalog_configuration, "catalogConfiguration");
        held.report(10, violations);
        violations.required(&s3_configuration, "s3Configuration");
        held.report(11, violations);
        Ok(Self {
            destination_table_configuration_list,
            schema_evolution_configuration,
            table_creation_configuration,
            buffering_hints,
            cloud_watch_logging_options,
            processing_configuration,
            s3_backup_mode: s3_backup_mode.as_deref().and_then(IcebergS3BackupMode::parse),
            retry_options,
            role_arn: role_arn.unwrap_or_default(),
            append_only,
            catalog_configuration: catalog_configuration.unwrap_or_default(),
            s3_configuration: s3_configuration.unwrap_or_default(),
        })
    }
}

/// `IcebergDestinationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IcebergDestinationDescription {
    /// `DestinationTableConfigurationList`.
    pub destination_table_configuration_list: Option<Vec<DestinationTableConfiguration>>,
    /// `SchemaEvolutionConfiguration`.
    pub schema_evolution_configuration: Option<SchemaEvolutionConfiguration>,
    /// `TableCreationConfiguration`.
    pub table_creation_configuration: Option<TableCreationConfiguration>,
    /// `BufferingHints`.
    pub buffering_hints: Option<BufferingHints>,
    /// `CloudWatchLoggingOptions`.
    pub cloud_watch_logging_options: Option<CloudWatchLoggingOptions>,
    /// `ProcessingConfiguration`.
    pub processing_configuration: Option<ProcessingConfiguration>,
    /// `S3BackupMode`.
    pub s3_backup_mode: Option<IcebergS3BackupMode>,
    /// `RetryOptions`.
    pub retry_options: Option<RetryOptions>,
    /// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: Option<String>,
    /// `AppendOnly`.
    pub append_only: Option<bool>,
    /// `CatalogConfiguration`.
    pub catalog_configuration: Option<CatalogConfiguration>,
    /// `S3DestinationDescription`.
    pub s3_destination_description: Option<S3DestinationDescription>,
}

impl Encode for IcebergDestinationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.destination_table_configuration_list {
            writer.member("DestinationTableConfigurationList");
            value.encode(writer);
        }
        if let Some(value) = &self.schema_evolution_configuration {
            writer.member("SchemaEvolutionConfiguration");
            value.encode(writer);
        }
        if let Some(value) = &self.table_creation_configuration {
            writer.member("TableCreationConfiguration");
            value.encode(writer);
        }
        if let Some(value) = &self.buffering_hints {
            writer.member("BufferingHints");
            value.encode(writer);
        }
        if let Some(value) = &self.cloud_watch_logging_options {
            writer.member("CloudWatchLoggingOptions");
            value.encode(writer);
        }
        if let Some(value) = &self.processing_configuration {
            writer.member("ProcessingConfiguration");
            value.encode(writer);
        }
        if let Some(value) = &self.s3_backup_mode {
            writer.member("S3BackupMode");
            value.encode(writer);
        }
        if let Some(value) = &self.retry_options {
            writer.member("RetryOptions");
            value.encode(writer);
        }
        if let Some(value) = &self.role_arn {
            writer.member("RoleARN");
            value.encode(writer);
        }
        if let Some(value) = &self.append_only {
            writer.member("AppendOnly");
            value.encode(writer);
        }
        if let Some(value) = &self.catalog_configuration {
            writer.member("CatalogConfiguration");
            value.encode(writer);
        }
        if let Some(value) = &self.s3_destination_description {
            writer.member("S3DestinationDescription");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `IcebergDestinationUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IcebergDestinationUpdate {
    /// `DestinationTableConfigurationList`.
    pub destination_table_configuration_list: Option<Vec<DestinationTableConfiguration>>,
    /// `SchemaEvolutionConfiguration`.
    pub schema_evolution_configuration: Option<SchemaEvolutionConfiguration>,
    /// `TableCreationConfiguration`.
    pub table_creation_configuration: Option<TableCreationConfiguration>,
    /// `BufferingHints`.
    pub buffering_hints: Option<BufferingHints>,
    /// `CloudWatchLoggingOptions`.
    pub cloud_watch_logging_options: Option<CloudWatchLoggingOptions>,
    /// `ProcessingConfiguration`.
    pub processing_configuration: Option<ProcessingConfiguration>,
    /// `S3BackupMode`.
    pub s3_backup_mode: Option<IcebergS3BackupMode>,
    /// `RetryOptions`.
    pub retry_options: Option<RetryOptions>,
    /// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: Option<String>,
    /// `AppendOnly`.
    pub append_only: Option<bool>,
    /// `CatalogConfiguration`.
    pub catalog_configuration: Option<CatalogConfiguration>,
    /// `S3Configuration`.
    pub s3_configuration: Option<S3DestinationConfiguration>,
}

impl Decode for IcebergDestinationUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "DestinationTableConfigurationList",
            "SchemaEvolutionConfiguration",
            "TableCreationConfiguration",
            "BufferingHints",
            "CloudWatchLoggingOptions",
            "ProcessingConfiguration",
            "S3BackupMode",
            "RetryOptions",
            "RoleARN",
            "AppendOnly",
            "CatalogConfiguration",
            "S3Configuration",
        ]);
        let mut destination_table_configuration_list = None;
        let mut schema_evolution_configuration = None;
        let mut table_creation_configuration = None;
        let mut buffering_hints = None;
        let mut cloud_watch_logging_options = None;
        let mut processing_configuration = None;
        let mut s3_backup_mode = None;
        let mut retry_options = None;
        let mut role_arn = None;
        let mut append_only = None;
        let mut catalog_configuration = None;
        let mut s3_configuration = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    destination_table_configuration_list = Some(held.keep(0, violations, |violations| {
                        list(reader, "destinationTableConfigurationList", violations)
                    })?)
                }
                1 => {
                    schema_evolution_configuration = Some(held.keep(1, violations, |violations| {
                        violations.within("schemaEvolutionConfiguration", |violations| {
                            SchemaEvolutionConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                2 => {
                    table_creation_configuration = Some(held.keep(2, violations, |violations| {
                        violations.within("tableCreationConfiguration", |violations| {
                            TableCreationConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                3 => {
                    buffering_hints = Some(held.keep(3, violations, |violations| {
                        violations
                            .within("bufferingHints", |violations| BufferingHints::decode(reader, violations))
                    })?)
                }
                4 => {
                    cloud_watch_logging_options = Some(held.keep(4, violations, |violations| {
                        violations.within("cloudWatchLoggingOptions", |violations| {
                            CloudWatchLoggingOptions::decode(reader, violations)
                        })
                    })?)
                }
                5 => {
                    processing_configuration = Some(held.keep(5, violations, |violations| {
                        violations.within("processingConfiguration", |violations| {
                            ProcessingConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                6 => s3_backup_mode = Some(reader.string()?),
                7 => {
                    retry_options = Some(held.keep(7, violations, |violations| {
                        violations
                            .within("retryOptions", |violations| RetryOptions::decode(reader, violations))
                    })?)
                }
                8 => role_arn = Some(reader.string()?),
                9 => append_only = Some(reader.bool()?),
                10 => {
                    catalog_configuration = Some(held.keep(10, violations, |violations| {
                        violations.within("catalogConfiguration", |violations| {
                            CatalogConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                11 => {
                    s3_configuration = Some(held.keep(11, violations, |violations| {
                        violations.within("s3Configuration", |violations| {
                            S3DestinationConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        held.report(1, violations);
        held.report(2, violations);
        held.report(3, violations);
        held.report(4, violations);
        held.report(5, violations);
        if let Some(value) = &s3_backup_mode {
            rules::ICEBERG_S3_BACKUP_MODE.check(value, "s3BackupMode", violations);
        }
        held.report(7, violations);
        if let Some(value) = &role_arn {
            rules::ROLE_ARN.check(value, "roleARN", violations);
        }
        held.report(10, violations);
        held.report(11, violations);
        Ok(Self {
            destination_table_configuration_list,
            schema_evolution_configuration,
            table_creation_configuration,
            buffering_hints,
            cloud_watch_logging_options,
            processing_configuration,
            s3_backup_mode: s3_backup_mode.as_deref().and_then(IcebergS3BackupMode::parse),
            retry_options,
            role_arn,
            append_only,
            catalog_configuration,
            s3_configuration,
        })
    }
}

/// `InputFormatConfiguration`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct InputFormatConfiguration {
    /// `Deserializer`.
    #[serde(rename = "Deserializer", default, skip_serializing_if = "Option::is_none")]
    pub deserializer: Option<Deserializer>,
}

impl Decode for InputFormatConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Deserializer"]);
        let mut deserializer = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    deserializer = Some(held.keep(0, violations, |violations| {
                        violations
                            .within("deserializer", |violations| Deserializer::decode(reader, violations))
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        Ok(Self { deserializer })
    }
}

impl Encode for InputFormatConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.deserializer {
            writer.member("Deserializer");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `KMSEncryptionConfig`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct KMSEncryptionConfig {
    /// `AWSKMSKeyARN`: 1 to 512 characters,
    /// `arn:.*:kms:[a-zA-Z0-9\-]+:\d{12}:(key|alias)/[a-zA-Z_0-9+=,.@\-_/]+`.
    #[serde(rename = "AWSKMSKeyARN")]
    pub awskms_key_arn: String,
}

impl Decode for KMSEncryptionConfig {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["AWSKMSKeyARN"]);
        let mut awskms_key_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => awskms_key_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&awskms_key_arn, "aWSKMSKeyARN") {
            rules::AWSKMS_KEY_ARN.check(value, "aWSKMSKeyARN", violations);
        }
        Ok(Self { awskms_key_arn: awskms_key_arn.unwrap_or_default() })
    }
}

impl Encode for KMSEncryptionConfig {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("AWSKMSKeyARN");
        self.awskms_key_arn.encode(writer);
        writer.end_object();
    }
}

/// `KinesisStreamSourceConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KinesisStreamSourceConfiguration {
    /// `KinesisStreamARN`: 1 to 512 characters,
    /// `arn:.*:kinesis:[a-zA-Z0-9\-]+:\d{12}:stream/[a-zA-Z0-9_.-]+`.
    pub kinesis_stream_arn: String,
    /// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: String,
}

impl Decode for KinesisStreamSourceConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["KinesisStreamARN", "RoleARN"]);
        let mut kinesis_stream_arn = None;
        let mut role_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => kinesis_stream_arn = Some(reader.string()?),
                1 => role_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&kinesis_stream_arn, "kinesisStreamARN") {
            rules::KINESIS_STREAM_ARN.check(value, "kinesisStreamARN", violations);
        }
        if let Some(value) = violations.required(&role_arn, "roleARN") {
            rules::ROLE_ARN.check(value, "roleARN", violations);
        }
        Ok(Self {
            kinesis_stream_arn: kinesis_stream_arn.unwrap_or_default(),
            role_arn: role_arn.unwrap_or_default(),
        })
    }
}

/// `KinesisStreamSourceDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KinesisStreamSourceDescription {
    /// `KinesisStreamARN`: 1 to 512 characters,
    /// `arn:.*:kinesis:[a-zA-Z0-9\-]+:\d{12}:stream/[a-zA-Z0-9_.-]+`.
    pub kinesis_stream_arn: Option<String>,
    /// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: Option<String>,
    /// `DeliveryStartTimestamp`.
    pub delivery_start_timestamp: Option<Timestamp>,
}

impl Encode for KinesisStreamSourceDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.kinesis_stream_arn {
            writer.member("KinesisStreamARN");
            value.encode(writer);
        }
        if let Some(value) = &self.role_arn {
            writer.member("RoleARN");
            value.encode(writer);
        }
        if let Some(value) = &self.delivery_start_timestamp {
            writer.member("DeliveryStartTimestamp");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `MSKSourceConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MSKSourceConfiguration {
    /// `MSKClusterARN`: 1 to 512 characters, `arn:.*`.
    pub msk_cluster_arn: String,
    /// `TopicName`: 1 to 255 characters, `[a-zA-Z0-9\\._\\-]+`.
    pub topic_name: String,
    /// `AuthenticationConfiguration`.
    pub authentication_configuration: AuthenticationConfiguration,
    /// `ReadFromTimestamp`.
    pub read_from_timestamp: Option<Timestamp>,
}

impl Decode for MSKSourceConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["MSKClusterARN", "TopicName", "AuthenticationConfiguration", "ReadFromTimestamp"]);
        let mut msk_cluster_arn = None;
        let mut topic_name = None;
        let mut authentication_configuration = None;
        let mut read_from_timestamp = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => msk_cluster_arn = Some(reader.string()?),
                1 => topic_name = Some(reader.string()?),
                2 => {
                    authentication_configuration = Some(held.keep(2, violations, |violations| {
                        violations.within("authenticationConfiguration", |violations| {
                            AuthenticationConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                3 => read_from_timestamp = Some(reader.timestamp()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&msk_cluster_arn, "mSKClusterARN") {
            rules::MSK_CLUSTER_ARN.check(value, "mSKClusterARN", violations);
        }
        if let Some(value) = violations.required(&topic_name, "topicName") {
            rules::TOPIC_NAME.check(value, "topicName", violations);
        }
        violations.required(&authentication_configuration, "authenticationConfiguration");
        held.report(2, violations);
        Ok(Self {
            msk_cluster_arn: msk_cluster_arn.unwrap_or_default(),
            topic_name: topic_name.unwrap_or_default(),
            authentication_configuration: authentication_configuration.unwrap_or_default(),
            read_from_timestamp,
        })
    }
}

/// `MSKSourceDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MSKSourceDescription {
    /// `MSKClusterARN`: 1 to 512 characters, `arn:.*`.
    pub msk_cluster_arn: Option<String>,
    /// `TopicName`: 1 to 255 characters, `[a-zA-Z0-9\\._\\-]+`.
    pub topic_name: Option<String>,
    /// `AuthenticationConfiguration`.
    pub authentication_configuration: Option<AuthenticationConfiguration>,
    /// `DeliveryStartTimestamp`.
    pub delivery_start_timestamp: Option<Timestamp>,
    /// `ReadFromTimestamp`.
    pub read_from_timestamp: Option<Timestamp>,
}

impl Encode for MSKSourceDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.msk_cluster_arn {
            writer.member("MSKClusterARN");
            value.encode(writer);
        }
        if let Some(value) = &self.topic_name {
            writer.member("TopicName");
            value.encode(writer);
        }
        if let Some(value) = &self.authentication_configuration {
            writer.member("AuthenticationConfiguration");
            value.encode(writer);
        }
        if let Some(value) = &self.delivery_start_timestamp {
            writer.member("DeliveryStartTimestamp");
            value.encode(writer);
        }
        if let Some(value) = &self.read_from_timestamp {
            writer.member("ReadFromTimestamp");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `OpenXJsonSerDe`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct OpenXJsonSerDe {
    /// `ConvertDotsInJsonKeysToUnderscores`.
    #[serde(rename = "ConvertDotsInJsonKeysToUnderscores", default, skip_serializing_if = "Option::is_none")]
    pub convert_dots_in_json_keys_to_underscores: Option<bool>,
    /// `CaseInsensitive`.
    #[serde(rename = "CaseInsensitive", default, skip_serializing_if = "Option::is_none")]
    pub case_insensitive: Option<bool>,
    /// `ColumnToJsonKeyMappings`.
    #[serde(rename = "ColumnToJsonKeyMappings", default, skip_serializing_if = "Option::is_none")]
    pub column_to_json_key_mappings: Option<BTreeMap<String, String>>,
}

impl Decode for OpenXJsonSerDe {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["ConvertDotsInJsonKeysToUnderscores", "CaseInsensitive", "ColumnToJsonKeyMappings"]);
        let mut convert_dots_in_json_keys_to_underscores = None;
        let mut case_insensitive = None;
        let mut column_to_json_key_mappings = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => convert_dots_in_json_keys_to_underscores = Some(reader.bool()?),
                1 => case_insensitive = Some(reader.bool()?),
                2 => {
                    column_to_json_key_mappings = Some(held.keep(2, violations, |violations| {
                        map(reader, "columnToJsonKeyMappings", violations)
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &column_to_json_key_mappings {
            rules::COLUMN_TO_JSON_KEY_MAPPINGS.check(value, "columnToJsonKeyMappings", violations);
            held.report(2, violations);
        }
        Ok(Self { convert_dots_in_json_keys_to_underscores, case_insensitive, column_to_json_key_mappings })
    }
}

impl Encode for OpenXJsonSerDe {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.convert_dots_in_json_keys_to_underscores {
            writer.member("ConvertDotsInJsonKeysToUnderscores");
            value.encode(writer);
        }
        if let Some(value) = &self.case_insensitive {
            writer.member("CaseInsensitive");
            value.encode(writer);
        }
        if let Some(value) = &self.column_to_json_key_mappings {
            writer.member("ColumnToJsonKeyMappings");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `OrcSerDe`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct OrcSerDe {
    /// `StripeSizeBytes`: at least 8388608.
    #[serde(rename = "StripeSizeBytes", default, skip_serializing_if = "Option::is_none")]
    pub stripe_size_bytes: Option<i32>,
    /// `BlockSizeBytes`: at least 67108864.
    #[serde(rename = "BlockSizeBytes", default, skip_serializing_if = "Option::is_none")]
    pub block_size_bytes: Option<i32>,
    /// `RowIndexStride`: at least 1000.
    #[serde(rename = "RowIndexStride", default, skip_serializing_if = "Option::is_none")]
    pub row_index_stride: Option<i32>,
    /// `EnablePadding`.
    #[serde(rename = "EnablePadding", default, skip_serializing_if = "Option::is_none")]
    pub enable_padding: Option<bool>,
    /// `PaddingTolerance`.
    #[serde(rename = "PaddingTolerance", default, skip_serializing_if = "Option::is_none")]
    pub padding_tolerance: Option<f64>,
    /// `Compression`.
    #[serde(rename = "Compression", default, skip_serializing_if = "Option::is_none")]
    pub compression: Option<OrcCompression>,
    /// `BloomFilterColumns`.
    #[serde(rename = "BloomFilterColumns", default, skip_serializing_if = "Option::is_none")]
    pub bloom_filter_columns: Option<Vec<String>>,
    /// `BloomFilterFalsePositiveProbability`.
    #[serde(
        rename = "BloomFilterFalsePositiveProbability",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub bloom_filter_false_positive_probability: Option<f64>,
    /// `DictionaryKeyThreshold`.
    #[serde(rename = "DictionaryKeyThreshold", default, skip_serializing_if = "Option::is_none")]
    pub dictionary_key_threshold: Option<f64>,
    /// `FormatVersion`.
    #[serde(rename = "FormatVersion", default, skip_serializing_if = "Option::is_none")]
    pub format_version: Option<OrcFormatVersion>,
}

impl Decode for OrcSerDe {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "StripeSizeBytes",
            "BlockSizeBytes",
            "RowIndexStride",
            "EnablePadding",
            "PaddingTolerance",
            "Compression",
            "BloomFilterColumns",
            "BloomFilterFalsePositiveProbability",
            "DictionaryKeyThreshold",
            "FormatVersion",
        ]);
        let mut stripe_size_bytes = None;
        let mut block_size_bytes = None;
        let mut row_index_stride = None;
        let mut enable_padding = None;
        let mut padding_tolerance = None;
        let mut compression = None;
        let mut bloom_filter_columns = None;
        let mut bloom_filter_false_positive_probability = None;
        let mut dictionary_key_threshold = None;
        let mut format_version = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stripe_size_bytes = Some(int(reader)?),
                1 => block_size_bytes = Some(int(reader)?),
                2 => row_index_stride = Some(int(reader)?),
                3 => enable_padding = Some(reader.bool()?),
                4 => padding_tolerance = Some(reader.double()?),
                5 => compression = Some(reader.string()?),
                6 => {
                    bloom_filter_columns =
                        Some(held.keep(6, violations, |violations| {
                            texts(reader, "bloomFilterColumns", violations)
                        })?)
                }
                7 => bloom_filter_false_positive_probability = Some(reader.double()?),
                8 => dictionary_key_threshold = Some(reader.double()?),
                9 => format_version = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stripe_size_bytes {
            rules::ORC_STRIPE_SIZE_BYTES.check(*value, "stripeSizeBytes", violations);
        }
        if let Some(value) = &block_size_bytes {
            rules::BLOCK_SIZE_BYTES.check(*value, "blockSizeBytes", violations);
        }
        if let Some(value) = &row_index_stride {
            rules::ORC_ROW_INDEX_STRIDE.check(*value, "rowIndexStride", violations);
        }
        if let Some(value) = &compression {
            rules::ORC_COMPRESSION.check(value, "compression", violations);
        }
        if let Some(value) = &bloom_filter_columns {
            rules::LIST_OF_NON_EMPTY_STRINGS_WITHOUT_WHITESPACE.check_texts(
                value,
                "bloomFilterColumns",
                violations,
            );
            held.report(6, violations);
        }
        if let Some(value) = &format_version {
            rules::ORC_FORMAT_VERSION.check(value, "formatVersion", violations);
        }
        Ok(Self {
            stripe_size_bytes,
            block_size_bytes,
            row_index_stride,
            enable_padding,
            padding_tolerance,
            compression: compression.as_deref().and_then(OrcCompression::parse),
            bloom_filter_columns,
            bloom_filter_false_positive_probability,
            dictionary_key_threshold,
            format_version: format_version.as_deref().and_then(OrcFormatVersion::parse),
        })
    }
}

impl Encode for OrcSerDe {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.stripe_size_bytes {
            writer.member("StripeSizeBytes");
            value.encode(writer);
        }
        if let Some(value) = &self.block_size_bytes {
            writer.member("BlockSizeBytes");
            value.encode(writer);
        }
        if let Some(value) = &self.row_index_stride {
            writer.member("RowIndexStride");
            value.encode(writer);
        }
        if let Some(value) = &self.enable_padding {
            writer.member("EnablePadding");
            value.encode(writer);
        }
        if let Some(value) = &self.padding_tolerance {
            writer.member("PaddingTolerance");
            value.encode(writer);
        }
        if let Some(value) = &self.compression {
            writer.member("Compression");
            value.encode(writer);
        }
        if let Some(value) = &self.bloom_filter_columns {
            writer.member("BloomFilterColumns");
            value.encode(writer);
        }
        if let Some(value) = &self.bloom_filter_false_positive_probability {
            writer.member("BloomFilterFalsePositiveProbability");
            value.encode(writer);
        }
        if let Some(value) = &self.dictionary_key_threshold {
            writer.member("DictionaryKeyThreshold");
            value.encode(writer);
        }
        if let Some(value) = &self.format_version {
            writer.member("FormatVersion");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `OutputFormatConfiguration`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct OutputFormatConfiguration {
    /// `Serializer`.
    #[serde(rename = "Serializer", default, skip_serializing_if = "Option::is_none")]
    pub serializer: Option<Serializer>,
}

impl Decode for OutputFormatConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Serializer"]);
        let mut serializer = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    serializer = Some(held.keep(0, violations, |violations| {
                        violations.within("serializer", |violations| Serializer::decode(reader, violations))
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        Ok(Self { serializer })
    }
}

impl Encode for OutputFormatConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.serializer {
            writer.member("Serializer");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ParquetSerDe`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ParquetSerDe {
    /// `BlockSizeBytes`: at least 67108864.
    #[serde(rename = "BlockSizeBytes", default, skip_serializing_if = "Option::is_none")]
    pub block_size_bytes: Option<i32>,
    /// `PageSizeBytes`: at least 65536.
    #[serde(rename = "PageSizeBytes", default, skip_serializing_if = "Option::is_none")]
    pub page_size_bytes: Option<i32>,
    /// `Compression`.
    #[serde(rename = "Compression", default, skip_serializing_if = "Option::is_none")]
    pub compression: Option<ParquetCompression>,
    /// `EnableDictionaryCompression`.
    #[serde(rename = "EnableDictionaryCompression", default, skip_serializing_if = "Option::is_none")]
    pub enable_dictionary_compression: Option<bool>,
    /// `MaxPaddingBytes`: at least 0.
    #[serde(rename = "MaxPaddingBytes", default, skip_serializing_if = "Option::is_none")]
    pub max_padding_bytes: Option<i32>,
    /// `WriterVersion`.
    #[serde(rename = "WriterVersion", default, skip_serializing_if = "Option::is_none")]
    pub writer_version: Option<ParquetWriterVersion>,
}

impl Decode for ParquetSerDe {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "BlockSizeBytes",
            "PageSizeBytes",
            "Compression",
            "EnableDictionaryCompression",
            "MaxPaddingBytes",
            "WriterVersion",
        ]);
        let mut block_size_bytes = None;
        let mut page_size_bytes = None;
        let mut compression = None;
        let mut enable_dictionary_compression = None;
        let mut max_padding_bytes = None;
        let mut writer_version = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => block_size_bytes = Some(int(reader)?),
                1 => page_size_bytes = Some(int(reader)?),
                2 => compression = Some(reader.string()?),
                3 => enable_dictionary_compression = Some(reader.bool()?),
                4 => max_padding_bytes = Some(int(reader)?),
                5 => writer_version = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &block_size_bytes {
            rules::BLOCK_SIZE_BYTES.check(*value, "blockSizeBytes", violations);
        }
        if let Some(value) = &page_size_bytes {
            rules::PARQUET_PAGE_SIZE_BYTES.check(*value, "pageSizeBytes", violations);
        }
        if let Some(value) = &compression {
            rules::PARQUET_COMPRESSION.check(value, "compression", violations);
        }
        if let Some(value) = &max_padding_bytes {
            rules::NON_NEGATIVE_INTEGER_OBJECT.check(*value, "maxPaddingBytes", violations);
        }
        if let Some(value) = &writer_version {
            rules::PARQUET_WRITER_VERSION.check(value, "writerVersion", violations);
        }
        Ok(Self {
            block_size_bytes,
            page_size_bytes,
            compression: compression.as_deref().and_then(ParquetCompression::parse),
            enable_dictionary_compression,
            max_padding_bytes,
            writer_version: writer_version.as_deref().and_then(ParquetWriterVersion::parse),
        })
    }
}

impl Encode for ParquetSerDe {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.block_size_bytes {
            writer.member("BlockSizeBytes");
            value.encode(writer);
        }
        if let Some(value) = &self.page_size_bytes {
            writer.member("PageSizeBytes");
            value.encode(writer);
        }
        if let Some(value) = &self.compression {
            writer.member("Compression");
            value.encode(writer);
        }
        if let Some(value) = &self.enable_dictionary_compression {
            writer.member("EnableDictionaryCompression");
            value.encode(writer);
        }
        if let Some(value) = &self.max_padding_bytes {
            writer.member("MaxPaddingBytes");
            value.encode(writer);
        }
        if let Some(value) = &self.writer_version {
            writer.member("WriterVersion");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `PartitionField`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PartitionField {
    /// `SourceName`: 1 to 1024 characters, `^\S+$`.
    pub source_name: String,
}

impl Decode for PartitionField {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["SourceName"]);
        let mut source_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => source_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&source_name, "sourceName") {
            rules::NON_EMPTY_STRING_WITHOUT_WHITESPACE.check(value, "sourceName", violations);
        }
        Ok(Self { source_name: source_name.unwrap_or_default() })
    }
}

impl Encode for PartitionField {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("SourceName");
        self.source_name.encode(writer);
        writer.end_object();
    }
}

/// `PartitionSpec`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PartitionSpec {
    /// `Identity`.
    pub identity: Option<Vec<PartitionField>>,
}

impl Decode for PartitionSpec {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Identity"]);
        let mut identity = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    identity =
                        Some(held.keep(0, violations, |violations| list(reader, "identity", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        Ok(Self { identity })
    }
}

impl Encode for PartitionSpec {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.identity {
            writer.member("Identity");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ProcessingConfiguration`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ProcessingConfiguration {
    /// `Enabled`.
    #[serde(rename = "Enabled", default, skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// `Processors`.
    #[serde(rename = "Processors", default, skip_serializing_if = "Option::is_none")]
    pub processors: Option<Vec<Processor>>,
}

impl Decode for ProcessingConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Enabled", "Processors"]);
        let mut enabled = None;
        let mut processors = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => enabled = Some(reader.bool()?),
                1 => {
                    processors =
                        Some(held.keep(1, violations, |violations| list(reader, "processors", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(1, violations);
        Ok(Self { enabled, processors })
    }
}

impl Encode for ProcessingConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.enabled {
            writer.member("Enabled");
            value.encode(writer);
        }
        if let Some(value) = &self.processors {
            writer.member("Processors");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `Processor`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Processor {
    /// `Type`.
    #[serde(rename = "Type")]
    pub r#type: ProcessorType,
    /// `Parameters`.
    #[serde(rename = "Parameters", default, skip_serializing_if = "Option::is_none")]
    pub parameters: Option<Vec<ProcessorParameter>>,
}

impl Decode for Processor {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Type", "Parameters"]);
        let mut r#type = None;
        let mut parameters = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => r#type = Some(reader.string()?),
                1 => {
                    parameters =
                        Some(held.keep(1, violations, |violations| list(reader, "parameters", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&r#type, "type") {
            rules::PROCESSOR_TYPE.check(value, "type", violations);
        }
        held.report(1, violations);
        Ok(Self { r#type: r#type.as_deref().and_then(ProcessorType::parse).unwrap_or_default(), parameters })
    }
}

impl Encode for Processor {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Type");
        self.r#type.encode(writer);
        if let Some(value) = &self.parameters {
            writer.member("Parameters");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ProcessorParameter`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ProcessorParameter {
    /// `ParameterName`.
    #[serde(rename = "ParameterName")]
    pub parameter_name: ProcessorParameterName,
    /// `ParameterValue`: 1 to 5120 characters, `^(?!\s*$).+`.
    #[serde(rename = "ParameterValue")]
    pub parameter_value: String,
}

impl Decode for ProcessorParameter {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ParameterName", "ParameterValue"]);
        let mut parameter_name = None;
        let mut parameter_value = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => parameter_name = Some(reader.string()?),
                1 => parameter_value = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&parameter_name, "parameterName") {
            rules::PROCESSOR_PARAMETER_NAME.check(value, "parameterName", violations);
        }
        if let Some(value) = violations.required(&parameter_value, "parameterValue") {
            rules::PROCESSOR_PARAMETER_VALUE.check(value, "parameterValue", violations);
        }
        Ok(Self {
            parameter_name: parameter_name
                .as_deref()
                .and_then(ProcessorParameterName::parse)
                .unwrap_or_default(),
            parameter_value: parameter_value.unwrap_or_default(),
        })
    }
}

impl Encode for ProcessorParameter {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ParameterName");
        self.parameter_name.encode(writer);
        writer.member("ParameterValue");
        self.parameter_value.encode(writer);
        writer.end_object();
    }
}

/// `PutRecordBatchResponseEntry`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PutRecordBatchResponseEntry {
    /// `RecordId`: at least 1 characters.
    pub record_id: Option<String>,
    /// `ErrorCode`.
    pub error_code: Option<String>,
    /// `ErrorMessage`.
    pub error_message: Option<String>,
}

impl Encode for PutRecordBatchResponseEntry {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.record_id {
            writer.member("RecordId");
            value.encode(writer);
        }
        if let Some(value) = &self.error_code {
            writer.member("ErrorCode");
            value.encode(writer);
        }
        if let Some(value) = &self.error_message {
            writer.member("ErrorMessage");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `Record`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// `Data`: 0 to 1024000 bytes.
    pub data: Blob,
}

impl Decode for Record {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Data"]);
        let mut data = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => data = Some(reader.blob()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&data, "data") {
            rules::DATA.check(value, "data", violations);
        }
        Ok(Self { data: data.unwrap_or_default() })
    }
}

impl Print for Record {
    fn print(&self, out: &mut Printed) {
        out.structure("Record", &[("data", &self.data)]);
    }
}

/// `RedshiftDestinationConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RedshiftDestinationConfiguration {
    /// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: String,
    /// `ClusterJDBCURL`: 1 to 512 characters,
    /// `jdbc:(redshift|postgresql)://((?!-)[A-Za-z0-9-]{1,63}(?<!-)\.)+(redshift(-serverless)?)\.([a-zA-Z0-9\.\-]+):\d{1,5}/[a-zA-Z0-9_$-]+`.
    pub cluster_jdbcurl: String,
    /// `CopyCommand`.
    pub copy_command: CopyCommand,
    /// `Username`: 1 to 512 characters, `.*`.
    pub username: Option<String>,
    /// `Password`: 6 to 512 characters, `.*`.
    pub password: Option<String>,
    /// `RetryOptions`.
    pub retry_options: Option<RedshiftRetryOptions>,
    /// `S3Configuration`.
    pub s3_configuration: S3DestinationConfiguration,
    /// `ProcessingConfiguration`.
    pub processing_configuration: Option<ProcessingConfiguration>,
    /// `S3BackupMode`.
    pub s3_backup_mode: Option<RedshiftS3BackupMode>,
    /// `S3BackupConfiguration`.
    pub s3_backup_configuration: Option<S3DestinationConfiguration>,
    /// `CloudWatchLoggingOptions`.
    pub cloud_watch_logging_options: Option<CloudWatchLoggingOptions>,
    /// `SecretsManagerConfiguration`.
    pub secrets_manager_configuration: Option<SecretsManagerConfiguration>,
}

impl Decode for RedshiftDestinationConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "RoleARN",
            "ClusterJDBCURL",
            "CopyCommand",
            "Username",
            "Password",
            "RetryOptions",
            "S3Configuration",
            "ProcessingConfiguration",
            "S3BackupMode",
            "S3BackupConfiguration",
            "CloudWatchLoggingOptions",
            "SecretsManagerConfiguration",
        ]);
        let mut role_arn = None;
        let mut cluster_jdbcurl = None;
        let mut copy_command = None;
        let mut username = None;
        let mut password = None;
        let mut retry_options = None;
        let mut s3_configuration = None;
        let mut processing_configuration = None;
        let mut s3_backup_mode = None;
        let mut s3_backup_configuration = None;
        let mut cloud_watch_logging_options = None;
        let mut secrets_manager_configuration = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_arn = Some(reader.string()?),
                1 => cluster_jdbcurl = Some(reader.string()?),
                2 => {
                    copy_command = Some(held.keep(2, violations, |violations| {
                        violations.within("copyCommand", |violations| CopyCommand::decode(reader, violations))
                    })?)
                }
                3 => username = Some(reader.string()?),
                4 => password = Some(reader.string()?),
                5 => {
                    retry_options = Some(held.keep(5, violations, |violations| {
                        violations.within("retryOptions", |violations| {
                            RedshiftRetryOptions::decode(reader, violations)
                        })
                    })?)
                }
                6 => {
                    s3_configuration = Some(held.keep(6, violations, |violations| {
                        violations.within("s3Configuration", |violations| {
                            S3DestinationConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                7 => {
                    processing_configuration = Some(held.keep(7, violations, |violations| {
                        violations.within("processingConfiguration", |violations| {
                            ProcessingConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                8 => s3_backup_mode = Some(reader.string()?),
                9 => {
                    s3_backup_configuration = Some(held.keep(9, violations, |violations| {
                        violations.within("s3BackupConfiguration", |violations| {
                            S3DestinationConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                10 => {
                    cloud_watch_logging_options = Some(held.keep(10, violations, |violations| {
                        violations.within("cloudWatchLoggingOptions", |violations| {
                            CloudWatchLoggingOptions::decode(reader, violations)
                        })
                    })?)
                }
                11 => {
                    secrets_manager_configuration = Some(held.keep(11, violations, |violations| {
                        violations.within("secretsManagerConfiguration", |violations| {
                            SecretsManagerConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&role_arn, "roleARN") {
            rules::ROLE_ARN.check(value, "roleARN", violations);
        }
        if let Some(value) = violations.required(&cluster_jdbcurl, "clusterJDBCURL") {
            rules::CLUSTER_JDBCURL.check(value, "clusterJDBCURL", violations);
        }
        violations.required(&copy_command, "copyCommand");
        held.report(2, violations);
        if let Some(value) = &username {
            rules::USERNAME.check(value, "username", violations);
        }
        if let Some(value) = &password {
            rules::PASSWORD.check(value, "password", violations);
        }
        held.report(5, violations);
        violations.required(&s3_configuration, "s3Configuration");
        held.report(6, violations);
        held.report(7, violations);
        if let Some(value) = &s3_backup_mode {
            rules::REDSHIFT_S3_BACKUP_MODE.check(value, "s3BackupMode", violations);
        }
        held.report(9, violations);
        held.report(10, violations);
        held.report(11, violations);
        Ok(Self {
            role_arn: role_arn.unwrap_or_default(),
            cluster_jdbcurl: cluster_jdbcurl.unwrap_or_default(),
            copy_command: copy_command.unwrap_or_default(),
            username,
            password,
            retry_options,
            s3_configuration: s3_configuration.unwrap_or_default(),
            processing_configuration,
            s3_backup_mode: s3_backup_mode.as_deref().and_then(RedshiftS3BackupMode::parse),
            s3_backup_configuration,
            cloud_watch_logging_options,
            secrets_manager_configuration,
        })
    }
}

/// `RedshiftDestinationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RedshiftDestinationDescription {
    /// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: String,
    /// `ClusterJDBCURL`: 1 to 512 characters,
    /// `jdbc:(redshift|postgresql)://((?!-)[A-Za-z0-9-]{1,63}(?<!-)\.)+(redshift(-serverless)?)\.([a-zA-Z0-9\.\-]+):\d{1,5}/[a-zA-Z0-9_$-]+`.
    pub cluster_jdbcurl: String,
    /// `CopyCommand`.
    pub copy_command: CopyCommand,
    /// `Username`: 1 to 512 characters, `.*`.
    pub username: Option<String>,
    /// `RetryOptions`.
    pub retry_options: Option<RedshiftRetryOptions>,
    /// `S3DestinationDescription`.
    pub s3_destination_description: S3DestinationDescription,
    /// `ProcessingConfiguration`.
    pub processing_configuration: Option<ProcessingConfiguration>,
    /// `S3BackupMode`.
    pub s3_backup_mode: Option<RedshiftS3BackupMode>,
    /// `S3BackupDescription`.
    pub s3_backup_description: Option<S3DestinationDescription>,
    /// `CloudWatchLoggingOptions`.
    pub cloud_watch_logging_options: Option<CloudWatchLoggingOptions>,
    /// `SecretsManagerConfiguration`.
    pub secrets_manager_configuration: Option<SecretsManagerConfiguration>,
}

impl Encode for RedshiftDestinationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("RoleARN");
        self.role_arn.encode(writer);
        writer.member("ClusterJDBCURL");
        self.cluster_jdbcurl.encode(writer);
        writer.member("CopyCommand");
        self.copy_command.encode(writer);
        if let Some(value) = &self.username {
            writer.member("Username");
            value.encode(writer);
        }
        if let Some(value) = &self.retry_options {
            writer.member("RetryOptions");
            value.encode(writer);
        }
        writer.member("S3DestinationDescription");
        self.s3_destination_description.encode(writer);
        if let Some(value) = &self.processing_configuration {
            writer.member("ProcessingConfiguration");
            value.encode(writer);
        }
        if let Some(value) = &self.s3_backup_mode {
            writer.member("S3BackupMode");
            value.encode(writer);
        }
        if let Some(value) = &self.s3_backup_description {
            writer.member("S3BackupDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.cloud_watch_logging_options {
            writer.member("CloudWatchLoggingOptions");
            value.encode(writer);
        }
        if let Some(value) = &self.secrets_manager_configuration {
            writer.member("SecretsManagerConfiguration");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `RedshiftDestinationUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RedshiftDestinationUpdate {
    /// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: Option<String>,
    /// `ClusterJDBCURL`: 1 to 512 characters,
    /// `jdbc:(redshift|postgresql)://((?!-)[A-Za-z0-9-]{1,63}(?<!-)\.)+(redshift(-serverless)?)\.([a-zA-Z0-9\.\-]+):\d{1,5}/[a-zA-Z0-9_$-]+`.
    pub cluster_jdbcurl: Option<String>,
    /// `CopyCommand`.
    pub copy_command: Option<CopyCommand>,
    /// `Username`: 1 to 512 characters, `.*`.
    pub username: Option<String>,
    /// `Password`: 6 to 512 characters, `.*`.
    pub password: Option<String>,
    /// `RetryOptions`.
    pub retry_options: Option<RedshiftRetryOptions>,
    /// `S3Update`.
    pub s3_update: Option<S3DestinationUpdate>,
    /// `ProcessingConfiguration`.
    pub processing_configuration: Option<ProcessingConfiguration>,
    /// `S3BackupMode`.
    pub s3_backup_mode: Option<RedshiftS3BackupMode>,
    /// `S3BackupUpdate`.
    pub s3_backup_update: Option<S3DestinationUpdate>,
    /// `CloudWatchLoggingOptions`.
    pub cloud_watch_logging_options: Option<CloudWatchLoggingOptions>,
    /// `SecretsManagerConfiguration`.
    pub secrets_manager_configuration: Option<SecretsManagerConfiguration>,
}

impl Decode for RedshiftDestinationUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "RoleARN",
            "ClusterJDBCURL",
            "CopyCommand",
            "Username",
            "Password",
            "RetryOptions",
            "S3Update",
            "ProcessingConfiguration",
            "S3BackupMode",
            "S3BackupUpdate",
            "CloudWatchLoggingOptions",
            "SecretsManagerConfiguration",
        ]);
        let mut role_arn = None;
        let mut cluster_jdbcurl = None;
        let mut copy_command = None;
        let mut username = None;
        let mut password = None;
        let mut retry_options = None;
        let mut s3_update = None;
        let mut processing_configuration = None;
        let mut s3_backup_mode = None;
        let mut s3_backup_update = None;
        let mut cloud_watch_logging_options = None;
        let mut secrets_manager_configuration = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_arn = Some(reader.string()?),
                1 => cluster_jdbcurl = Some(reader.string()?),
                2 => {
                    copy_command = Some(held.keep(2, violations, |violations| {
                        violations.within("copyCommand", |violations| CopyCommand::decode(reader, violations))
                    })?)
                }
                3 => username = Some(reader.string()?),
                4 => password = Some(reader.string()?),
                5 => {
                    retry_options = Some(held.keep(5, violations, |violations| {
                        violations.within("retryOptions", |violations| {
                            RedshiftRetryOptions::decode(reader, violations)
                        })
                    })?)
                }
                6 => {
                    s3_update = Some(held.keep(6, violations, |violations| {
                        violations
                            .within("s3Update", |violations| S3DestinationUpdate::decode(reader, violations))
                    })?)
                }
                7 => {
                    processing_configuration = Some(held.keep(7, violations, |violations| {
                        violations.within("processingConfiguration", |violations| {
                            ProcessingConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                8 => s3_backup_mode = Some(reader.string()?),
                9 => {
                    s3_backup_update = Some(held.keep(9, violations, |violations| {
                        violations.within("s3BackupUpdate", |violations| {
                            S3DestinationUpdate::decode(reader, violations)
                        })
                    })?)
                }
                10 => {
                    cloud_watch_logging_options = Some(held.keep(10, violations, |violations| {
                        violations.within("cloudWatchLoggingOptions", |violations| {
                            CloudWatchLoggingOptions::decode(reader, violations)
                        })
                    })?)
                }
                11 => {
                    secrets_manager_configuration = Some(held.keep(11, violations, |violations| {
                        violations.within("secretsManagerConfiguration", |violations| {
                            SecretsManagerConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &role_arn {
            rules::ROLE_ARN.check(value, "roleARN", violations);
        }
        if let Some(value) = &cluster_jdbcurl {
            rules::CLUSTER_JDBCURL.check(value, "clusterJDBCURL", violations);
        }
        held.report(2, violations);
        if let Some(value) = &username {
            rules::USERNAME.check(value, "username", violations);
        }
        if let Some(value) = &password {
            rules::PASSWORD.check(value, "password", violations);
        }
        held.report(5, violations);
        held.report(6, violations);
        held.report(7, violations);
        if let Some(value) = &s3_backup_mode {
            rules::REDSHIFT_S3_BACKUP_MODE.check(value, "s3BackupMode", violations);
        }
        held.report(9, violations);
        held.report(10, violations);
        held.report(11, violations);
        Ok(Self {
            role_arn,
            cluster_jdbcurl,
            copy_command,
            username,
            password,
            retry_options,
            s3_update,
            processing_configuration,
            s3_backup_mode: s3_backup_mode.as_deref().and_then(RedshiftS3BackupMode::parse),
            s3_backup_update,
            cloud_watch_logging_options,
            secrets_manager_configuration,
        })
    }
}

/// `RedshiftRetryOptions`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RedshiftRetryOptions {
    /// `DurationInSeconds`: 0 to 7200.
    pub duration_in_seconds: Option<i32>,
}

impl Decode for RedshiftRetryOptions {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["DurationInSeconds"]);
        let mut duration_in_seconds = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => duration_in_seconds = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &duration_in_seconds {
            rules::REDSHIFT_RETRY_DURATION_IN_SECONDS.check(*value, "durationInSeconds", violations);
        }
        Ok(Self { duration_in_seconds })
    }
}

impl Encode for RedshiftRetryOptions {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.duration_in_seconds {
            writer.member("DurationInSeconds");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `RetryOptions`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct RetryOptions {
    /// `DurationInSeconds`: 0 to 7200.
    #[serde(rename = "DurationInSeconds", default, skip_serializing_if = "Option::is_none")]
    pub duration_in_seconds: Option<i32>,
}

impl Decode for RetryOptions {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["DurationInSeconds"]);
        let mut duration_in_seconds = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => duration_in_seconds = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &duration_in_seconds {
            rules::RETRY_DURATION_IN_SECONDS.check(*value, "durationInSeconds", violations);
        }
        Ok(Self { duration_in_seconds })
    }
}

impl Encode for RetryOptions {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.duration_in_seconds {
            writer.member("DurationInSeconds");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `S3DestinationConfiguration`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct S3DestinationConfiguration {
    /// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
    #[serde(rename = "RoleARN")]
    pub role_arn: String,
    /// `BucketARN`: 1 to 2048 characters, `arn:.*:s3:::[\w\.\-]{1,255}`.
    #[serde(rename = "BucketARN")]
    pub bucket_arn: String,
    /// `Prefix`: 0 to 1024 characters, `.*`.
    #[serde(rename = "Prefix", default, skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// `ErrorOutputPrefix`: 0 to 1024 characters, `.*`.
    #[serde(rename = "ErrorOutputPrefix", default, skip_serializing_if = "Option::is_none")]
    pub error_output_prefix: Option<String>,
    /// `BufferingHints`.
    #[serde(rename = "BufferingHints", default, skip_serializing_if = "Option::is_none")]
    pub buffering_hints: Option<BufferingHints>,
    /// `CompressionFormat`.
    #[serde(rename = "CompressionFormat", default, skip_serializing_if = "Option::is_none")]
    pub compression_format: Option<CompressionFormat>,
    /// `EncryptionConfiguration`.
    #[serde(rename = "EncryptionConfiguration", default, skip_serializing_if = "Option::is_none")]
    pub encryption_configuration: Option<EncryptionConfiguration>,
    /// `CloudWatchLoggingOptions`.
    #[serde(rename = "CloudWatchLoggingOptions", default, skip_serializing_if = "Option::is_none")]
    pub cloud_watch_logging_options: Option<CloudWatchLoggingOptions>,
}

impl Decode for S3DestinationConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "RoleARN",
            "BucketARN",
            "Prefix",
            "ErrorOutputPrefix",
            "BufferingHints",
            "CompressionFormat",
            "EncryptionConfiguration",
            "CloudWatchLoggingOptions",
        ]);
        let mut role_arn = None;
        let mut bucket_arn = None;
        let mut prefix = None;
        let mut error_output_prefix = None;
        let mut buffering_hints = None;
        let mut compression_format = None;
        let mut encryption_configuration = None;
        let mut cloud_watch_logging_options = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_arn = Some(reader.string()?),
                1 => bucket_arn = Some(reader.string()?),
                2 => prefix = Some(reader.string()?),
                3 => error_output_prefix = Some(reader.string()?),
                4 => {
                    buffering_hints = Some(held.keep(4, violations, |violations| {
                        violations
                            .within("bufferingHints", |violations| BufferingHints::decode(reader, violations))
                    })?)
                }
                5 => compression_format = Some(reader.string()?),
                6 => {
                    encryption_configuration = Some(held.keep(6, violations, |violations| {
                        violations.within("encryptionConfiguration", |violations| {
                            EncryptionConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                7 => {
                    cloud_watch_logging_options = Some(held.keep(7, violations, |violations| {
                        violations.within("cloudWatchLoggingOptions", |violations| {
                            CloudWatchLoggingOptions::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&role_arn, "roleARN") {
            rules::ROLE_ARN.check(value, "roleARN", violations);
        }
        if let Some(value) = violations.required(&bucket_arn, "bucketARN") {
            rules::BUCKET_ARN.check(value, "bucketARN", violations);
        }
        if let Some(value) = &prefix {
            rules::PREFIX.check(value, "prefix", violations);
        }
        if let Some(value) = &error_output_prefix {
            rules::ERROR_OUTPUT_PREFIX.check(value, "errorOutputPrefix", violations);
        }
        held.report(4, violations);
        if let Some(value) = &compression_format {
            rules::COMPRESSION_FORMAT.check(value, "compressionFormat", violations);
        }
        held.report(6, violations);
        held.report(7, violations);
        Ok(Self {
            role_arn: role_arn.unwrap_or_default(),
            bucket_arn: bucket_arn.unwrap_or_default(),
            prefix,
            error_output_prefix,
            buffering_hints,
            compression_format: compression_format.as_deref().and_then(CompressionFormat::parse),
            encryption_configuration,
            cloud_watch_logging_options,
        })
    }
}

/// `S3DestinationDescription`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct S3DestinationDescription {
    /// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
    #[serde(rename = "RoleARN")]
    pub role_arn: String,
    /// `BucketARN`: 1 to 2048 characters, `arn:.*:s3:::[\w\.\-]{1,255}`.
    #[serde(rename = "BucketARN")]
    pub bucket_arn: String,
    /// `Prefix`: 0 to 1024 characters, `.*`.
    #[serde(rename = "Prefix", default, skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// `ErrorOutputPrefix`: 0 to 1024 characters, `.*`.
    #[serde(rename = "ErrorOutputPrefix", default, skip_serializing_if = "Option::is_none")]
    pub error_output_prefix: Option<String>,
    /// `BufferingHints`.
    #[serde(rename = "BufferingHints")]
    pub buffering_hints: BufferingHints,
    /// `CompressionFormat`.
    #[serde(rename = "CompressionFormat")]
    pub compression_format: CompressionFormat,
    /// `EncryptionConfiguration`.
    #[serde(rename = "EncryptionConfiguration")]
    pub encryption_configuration: EncryptionConfiguration,
    /// `CloudWatchLoggingOptions`.
    #[serde(rename = "CloudWatchLoggingOptions", default, skip_serializing_if = "Option::is_none")]
    pub cloud_watch_logging_options: Option<CloudWatchLoggingOptions>,
}

impl Encode for S3DestinationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("RoleARN");
        self.role_arn.encode(writer);
        writer.member("BucketARN");
        self.bucket_arn.encode(writer);
        if let Some(value) = &self.prefix {
            writer.member("Prefix");
            value.encode(writer);
        }
        if let Some(value) = &self.error_output_prefix {
            writer.member("ErrorOutputPrefix");
            value.encode(writer);
        }
        writer.member("BufferingHints");
        self.buffering_hints.encode(writer);
        writer.member("CompressionFormat");
        self.compression_format.encode(writer);
        writer.member("EncryptionConfiguration");
        self.encryption_configuration.encode(writer);
        if let Some(value) = &self.cloud_watch_logging_options {
            writer.member("CloudWatchLoggingOptions");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `S3DestinationUpdate`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct S3DestinationUpdate {
    /// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
    #[serde(rename = "RoleARN", default, skip_serializing_if = "Option::is_none")]
    pub role_arn: Option<String>,
    /// `BucketARN`: 1 to 2048 characters, `arn:.*:s3:::[\w\.\-]{1,255}`.
    #[serde(rename = "BucketARN", default, skip_serializing_if = "Option::is_none")]
    pub bucket_arn: Option<String>,
    /// `Prefix`: 0 to 1024 characters, `.*`.
    #[serde(rename = "Prefix", default, skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// `ErrorOutputPrefix`: 0 to 1024 characters, `.*`.
    #[serde(rename = "ErrorOutputPrefix", default, skip_serializing_if = "Option::is_none")]
    pub error_output_prefix: Option<String>,
    /// `BufferingHints`.
    #[serde(rename = "BufferingHints", default, skip_serializing_if = "Option::is_none")]
    pub buffering_hints: Option<BufferingHints>,
    /// `CompressionFormat`.
    #[serde(rename = "CompressionFormat", default, skip_serializing_if = "Option::is_none")]
    pub compression_format: Option<CompressionFormat>,
    /// `EncryptionConfiguration`.
    #[serde(rename = "EncryptionConfiguration", default, skip_serializing_if = "Option::is_none")]
    pub encryption_configuration: Option<EncryptionConfiguration>,
    /// `CloudWatchLoggingOptions`.
    #[serde(rename = "CloudWatchLoggingOptions", default, skip_serializing_if = "Option::is_none")]
    pub cloud_watch_logging_options: Option<CloudWatchLoggingOptions>,
}

impl Decode for S3DestinationUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "RoleARN",
            "BucketARN",
            "Prefix",
            "ErrorOutputPrefix",
            "BufferingHints",
            "CompressionFormat",
            "EncryptionConfiguration",
            "CloudWatchLoggingOptions",
        ]);
        let mut role_arn = None;
        let mut bucket_arn = None;
        let mut prefix = None;
        let mut error_output_prefix = None;
        let mut buffering_hints = None;
        let mut compression_format = None;
        let mut encryption_configuration = None;
        let mut cloud_watch_logging_options = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_arn = Some(reader.string()?),
                1 => bucket_arn = Some(reader.string()?),
                2 => prefix = Some(reader.string()?),
                3 => error_output_prefix = Some(reader.string()?),
                4 => {
                    buffering_hints = Some(held.keep(4, violations, |violations| {
                        violations
                            .within("bufferingHints", |violations| BufferingHints::decode(reader, violations))
                    })?)
                }
                5 => compression_format = Some(reader.string()?),
                6 => {
                    encryption_configuration = Some(held.keep(6, violations, |violations| {
                        violations.within("encryptionConfiguration", |violations| {
                            EncryptionConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                7 => {
                    cloud_watch_logging_options = Some(held.keep(7, violations, |violations| {
                        violations.within("cloudWatchLoggingOptions", |violations| {
                            CloudWatchLoggingOptions::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &role_arn {
            rules::ROLE_ARN.check(value, "roleARN", violations);
        }
        if let Some(value) = &bucket_arn {
            rules::BUCKET_ARN.check(value, "bucketARN", violations);
        }
        if let Some(value) = &prefix {
            rules::PREFIX.check(value, "prefix", violations);
        }
        if let Some(value) = &error_output_prefix {
            rules::ERROR_OUTPUT_PREFIX.check(value, "errorOutputPrefix", violations);
        }
        held.report(4, violations);
        if let Some(value) = &compression_format {
            rules::COMPRESSION_FORMAT.check(value, "compressionFormat", violations);
        }
        held.report(6, violations);
        held.report(7, violations);
        Ok(Self {
            role_arn,
            bucket_arn,
            prefix,
            error_output_prefix,
            buffering_hints,
            compression_format: compression_format.as_deref().and_then(CompressionFormat::parse),
            encryption_configuration,
            cloud_watch_logging_options,
        })
    }
}

/// `SchemaConfiguration`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct SchemaConfiguration {
    /// `RoleARN`: 1 to 1024 characters, `^\S+$`.
    #[serde(rename = "RoleARN", default, skip_serializing_if = "Option::is_none")]
    pub role_arn: Option<String>,
    /// `CatalogId`: 1 to 1024 characters, `^\S+$`.
    #[serde(rename = "CatalogId", default, skip_serializing_if = "Option::is_none")]
    pub catalog_id: Option<String>,
    /// `DatabaseName`: 1 to 1024 characters, `^\S+$`.
    #[serde(rename = "DatabaseName", default, skip_serializing_if = "Option::is_none")]
    pub database_name: Option<String>,
    /// `TableName`: 1 to 1024 characters, `^\S+$`.
    #[serde(rename = "TableName", default, skip_serializing_if = "Option::is_none")]
    pub table_name: Option<String>,
    /// `Region`: 1 to 1024 characters, `^\S+$`.
    #[serde(rename = "Region", default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// `VersionId`: 1 to 1024 characters, `^\S+$`.
    #[serde(rename = "VersionId", default, skip_serializing_if = "Option::is_none")]
    pub version_id: Option<String>,
}

impl Decode for SchemaConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["RoleARN", "CatalogId", "DatabaseName", "TableName", "Region", "VersionId"]);
        let mut role_arn = None;
        let mut catalog_id = None;
        let mut database_name = None;
        let mut table_name = None;
        let mut region = None;
        let mut version_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => role_arn = Some(reader.string()?),
                1 => catalog_id = Some(reader.string()?),
                2 => database_name = Some(reader.string()?),
                3 => table_name = Some(reader.string()?),
                4 => region = Some(reader.string()?),
                5 => version_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &role_arn {
            rules::NON_EMPTY_STRING_WITHOUT_WHITESPACE.check(value, "roleARN", violations);
        }
        if let Some(value) = &catalog_id {
            rules::NON_EMPTY_STRING_WITHOUT_WHITESPACE.check(value, "catalogId", violations);
        }
        if let Some(value) = &database_name {
            rules::NON_EMPTY_STRING_WITHOUT_WHITESPACE.check(value, "databaseName", violations);
        }
        if let Some(value) = &table_name {
            rules::NON_EMPTY_STRING_WITHOUT_WHITESPACE.check(value, "tableName", violations);
        }
        if let Some(value) = &region {
            rules::NON_EMPTY_STRING_WITHOUT_WHITESPACE.check(value, "region", violations);
        }
        if let Some(value) = &version_id {
            rules::NON_EMPTY_STRING_WITHOUT_WHITESPACE.check(value, "versionId", violations);
        }
        Ok(Self { role_arn, catalog_id, database_name, table_name, region, version_id })
    }
}

impl Encode for SchemaConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.role_arn {
            writer.member("RoleARN");
            value.encode(writer);
        }
        if let Some(value) = &self.catalog_id {
            writer.member("CatalogId");
            value.encode(writer);
        }
        if let Some(value) = &self.database_name {
            writer.member("DatabaseName");
            value.encode(writer);
        }
        if let Some(value) = &self.table_name {
            writer.member("TableName");
            value.encode(writer);
        }
        if let Some(value) = &self.region {
            writer.member("Region");
            value.encode(writer);
        }
        if let Some(value) = &self.version_id {
            writer.member("VersionId");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `SchemaEvolutionConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SchemaEvolutionConfiguration {
    /// `Enabled`.
    pub enabled: bool,
}

impl Decode for SchemaEvolutionConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Enabled"]);
        let mut enabled = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => enabled = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        violations.required(&enabled, "enabled");
        Ok(Self { enabled: enabled.unwrap_or_default() })
    }
}

impl Encode for SchemaEvolutionConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Enabled");
        self.enabled.encode(writer);
        writer.end_object();
    }
}

/// `SecretsManagerConfiguration`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct SecretsManagerConfiguration {
    /// `SecretARN`: 1 to 2048 characters,
    /// `arn:.*:secretsmanager:[a-zA-Z0-9\-]+:\d{12}:secret:[a-zA-Z0-9\-/_+=.@!]+`.
    #[serde(rename = "SecretARN", default, skip_serializing_if = "Option::is_none")]
    pub secret_arn: Option<String>,
    /// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
    #[serde(rename = "RoleARN", default, skip_serializing_if = "Option::is_none")]
    pub role_arn: Option<String>,
    /// `Enabled`.
    #[serde(rename = "Enabled")]
    pub enabled: bool,
}

impl Decode for SecretsManagerConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["SecretARN", "RoleARN", "Enabled"]);
        let mut secret_arn = None;
        let mut role_arn = None;
        let mut enabled = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => secret_arn = Some(reader.string()?),
                1 => role_arn = Some(reader.string()?),
                2 => enabled = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &secret_arn {
            rules::SECRET_ARN.check(value, "secretARN", violations);
        }
        if let Some(value) = &role_arn {
            rules::ROLE_ARN.check(value, "roleARN", violations);
        }
        violations.required(&enabled, "enabled");
        Ok(Self { secret_arn, role_arn, enabled: enabled.unwrap_or_default() })
    }
}

impl Encode for SecretsManagerConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.secret_arn {
            writer.member("SecretARN");
            value.encode(writer);
        }
        if let Some(value) = &self.role_arn {
            writer.member("RoleARN");
            value.encode(writer);
        }
        writer.member("Enabled");
        self.enabled.encode(writer);
        writer.end_object();
    }
}

/// `Serializer`.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Serializer {
    /// `ParquetSerDe`.
    #[serde(rename = "ParquetSerDe", default, skip_serializing_if = "Option::is_none")]
    pub parquet_ser_de: Option<ParquetSerDe>,
    /// `OrcSerDe`.
    #[serde(rename = "OrcSerDe", default, skip_serializing_if = "Option::is_none")]
    pub orc_ser_de: Option<OrcSerDe>,
}

impl Decode for Serializer {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ParquetSerDe", "OrcSerDe"]);
        let mut parquet_ser_de = None;
        let mut orc_ser_de = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    parquet_ser_de = Some(held.keep(0, violations, |violations| {
                        violations
                            .within("parquetSerDe", |violations| ParquetSerDe::decode(reader, violations))
                    })?)
                }
                1 => {
                    orc_ser_de = Some(held.keep(1, violations, |violations| {
                        violations.within("orcSerDe", |violations| OrcSerDe::decode(reader, violations))
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        held.report(1, violations);
        Ok(Self { parquet_ser_de, orc_ser_de })
    }
}

impl Encode for Serializer {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.parquet_ser_de {
            writer.member("ParquetSerDe");
            value.encode(writer);
        }
        if let Some(value) = &self.orc_ser_de {
            writer.member("OrcSerDe");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `SnowflakeBufferingHints`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SnowflakeBufferingHints {
    /// `SizeInMBs`: 1 to 128.
    pub size_in_m_bs: Option<i32>,
    /// `IntervalInSeconds`: 0 to 900.
    pub interval_in_seconds: Option<i32>,
}

impl Decode for SnowflakeBufferingHints {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["SizeInMBs", "IntervalInSeconds"]);
        let mut size_in_m_bs = None;
        let mut interval_in_seconds = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => size_in_m_bs = Some(int(reader)?),
                1 => interval_in_seconds = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &size_in_m_bs {
            rules::SNOWFLAKE_BUFFERING_SIZE_IN_M_BS.check(*value, "sizeInMBs", violations);
        }
        if let Some(value) = &interval_in_seconds {
            rules::SNOWFLAKE_BUFFERING_INTERVAL_IN_SECONDS.check(*value, "intervalInSeconds", violations);
        }
        Ok(Self { size_in_m_bs, interval_in_seconds })
    }
}

impl Encode for SnowflakeBufferingHints {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.size_in_m_bs {
            writer.member("SizeInMBs");
            value.encode(writer);
        }
        if let Some(value) = &self.interval_in_seconds {
            writer.member("IntervalInSeconds");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `SnowflakeDestinationConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SnowflakeDestinationConfiguration {
    /// `AccountUrl`: 24 to 2048 characters, `.+?\.snowflakecomputing\.com`.
    pub account_url: String,
    /// `PrivateKey`: 256 to 4096 characters,
    /// `^(?:[A-Za-z0-9+\/]{4})*(?:[A-Za-z0-9+\/]{2}==|[A-Za-z0-9+\/]{3}=)?$`.
    pub private_key: Option<String>,
    /// `KeyPassphrase`: 7 to 255 characters.
    pub key_passphrase: Option<String>,
    /// `User`: 1 to 255 characters.
    pub user: Option<String>,
    /// `Database`: 1 to 255 characters.
    pub database: String,
    /// `Schema`: 1 to 255 characters.
    pub schema: String,
    /// `Table`: 1 to 255 characters.
    pub table: String,
    /// `SnowflakeRoleConfiguration`.
    pub snowflake_role_configuration: Option<SnowflakeRoleConfiguration>,
    /// `DataLoadingOption`.
    pub data_loading_option: Option<SnowflakeDataLoadingOption>,
    /// `MetaDataColumnName`: 1 to 255 characters.
    pub meta_data_column_name: Option<String>,
    /// `ContentColumnName`: 1 to 255 characters.
    pub content_column_name: Option<String>,
    /// `SnowflakeVpcConfiguration`.
    pub snowflake_vpc_configuration: Option<SnowflakeVpcConfiguration>,
    /// `CloudWatchLoggingOptions`.
    pub cloud_watch_logging_options: Option<CloudWatchLoggingOptions>,
    /// `ProcessingConfiguration`.
    pub processing_configuration: Option<ProcessingConfiguration>,
    /// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: String,
    /// `RetryOptions`.
    pub retry_options: Option<SnowflakeRetryOptions>,
    /// `S3BackupMode`.
    pub s3_backup_mode: Option<SnowflakeS3BackupMode>,
    /// `S3Configuration`.
    pub s3_configuration: S3DestinationConfiguration,
    /// `SecretsManagerConfiguration`.
    pub secrets_manager_configuration: Option<SecretsManagerConfiguration>,
    /// `BufferingHints`.
    pub buffering_hints: Option<SnowflakeBufferingHints>,
}

impl Decode for SnowflakeDestinationConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "AccountUrl",
            "PrivateKey",
            "KeyPassphrase",
            "User",
            "Database",
            "Schema",
            "Table",
            "SnowflakeRoleConfiguration",
            "DataLoadingOption",
            "MetaDataColumnName",
            "ContentColumnName",
            "SnowflakeVpcConfiguration",
            "CloudWatchLoggingOptions",
            "ProcessingConfiguration",
            "RoleARN",
            "RetryOptions",
            "S3BackupMode",
            "S3Configuration",
            "SecretsManagerConfiguration",
            "BufferingHints",
        ]);
        let mut account_url = None;
        let mut private_key = None;
        let mut key_passphrase = None;
        let mut user = None;
        let mut database = None;
        let mut schema = None;
        let mut table = None;
        let mut snowflake_role_configuration = None;
        let mut data_loading_option = None;
        let mut meta_data_column_name = None;
        let mut content_column_name = None;
        let mut snowflake_vpc_configuration = None;
        let mut cloud_watch_logging_options = None;
        let mut processing_configuration = None;
        let mut role_arn = None;
        let mut retry_options = None;
        let mut s3_backup_mode = None;
        let mut s3_configuration = None;
        let mut secrets_manager_configuration = None;
        let mut buffering_hints = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => account_url = Some(reader.string()?),
                1 => private_key = Some(reader.string()?),
                2 => key_passphrase = Some(reader.string()?),
                3 => user = Some(reader.string()?),
                4 => database = Some(reader.string()?),
                5 => schema = Some(reader.string()?),
                6 => table = Some(reader.string()?),
                7 => {
                    snowflake_role_configuration = Some(held.keep(7, violations, |violations| {
                        violations.within("snowflakeRoleConfiguration", |violations| {
                            SnowflakeRoleConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                8 => data_loading_option = Some(reader.string()?),
                9 => meta_data_column_name = Some(reader.string()?),
                10 => content_column_name = Some(reader.string()?),
                11 => {
                    snowflake_vpc_configuration = Some(held.keep(11, violations, |violations| {
                        violations.within("snowflakeVpcConfiguration", |violations| {
                            SnowflakeVpcConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                12 => {
                    cloud_watch_logging_options = Some(held.keep(12, violations, |violations| {
                        violations.within("cloudWatchLoggingOptions", |violations| {
                            CloudWatchLoggingOptions::decode(reader, violations)
                        })
                    })?)
                }
                13 => {
                    processing_configuration = Some(held.keep(13, violations, |violations| {
                        violations.within("processingConfiguration", |violations| {
                            ProcessingConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                14 => role_arn = Some(reader.string()?),
                15 => {
                    retry_options = Some(held.keep(15, violations, |violations| {
                        violations.within("retryOptions", |violations| {
                            SnowflakeRetryOptions::decode(reader, violations)
                        })
                    })?)
                }
                16 => s3_backup_mode = Some(reader.string()?),
                17 => {
                    s3_configuration = Some(held.keep(17, violations, |violations| {
                        violations.within("s3Configuration", |violations| {
                            S3DestinationConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                18 => {
                    secrets_manager_configuration = Some(held.keep(18, violations, |violations| {
                        violations.within("secretsManagerConfiguration", |violations| {
                            SecretsManagerConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                19 => {
                    buffering_hints = Some(held.keep(19, violations, |violations| {
                        violations.within("bufferingHints", |violations| {
                            SnowflakeBufferingHints::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&account_url, "accountUrl") {
            rules::SNOWFLAKE_ACCOUNT_URL.check(value, "accountUrl", violations);
        }
        if let Some(value) = &private_key {
            rules::SNOWFLAKE_PRIVATE_KEY.check(value, "privateKey", violations);
        }
        if let Some(value) = &key_passphrase {
            rules::SNOWFLAKE_KEY_PASSPHRASE.check(value, "keyPassphrase", violations);
        }
        if let Some(value) = &user {
            rules::SNOWFLAKE_USER.check(value, "user", violations);
        }
        if let Some(value) = violations.required(&database, "database") {
            rules::SNOWFLAKE_DATABASE.check(value, "database", violations);
        }
        if let Some(value) = violations.required(&schema, "schema") {
            rules::SNOWFLAKE_SCHEMA.check(value, "schema", violations);
        }
        if let Some(value) = violations.required(&table, "table") {
            rules::SNOWFLAKE_TABLE.check(value, "table", violations);
        }
        held.report(7, violations);
        if let Some(value) = &data_loading_option {
            rules::SNOWFLAKE_DATA_LOADING_OPTION.check(value, "dataLoadingOption", violations);
        }
        if let Some(value) = &meta_data_column_name {
            rules::SNOWFLAKE_META_DATA_COLUMN_NAME.check(value, "metaDataColumnName", violations);
        }
        if let Some(value) = &content_column_name {
            rules::SNOWFLAKE_CONTENT_COLUMN_NAME.check(value, "contentColumnName", violations);
        }
        held.report(11, violations);
        held.report(12, violations);
        held.report(13, violations);
        if let Some(value) = violations.required(&role_arn, "roleARN") {
            rules::ROLE_ARN.check(value, "roleARN", violations);
        }
        held.report(15, violations);
        if let Some(value) = &s3_backup_mode {
            rules::SNOWFLAKE_S3_BACKUP_MODE.check(value, "s3BackupMode", violations);
        }
        violations.required(&s3_configuration, "s3Configuration");
        held.report(17, violations);
        held.report(18, violations);
        held.report(19, violations);
        Ok(Self {
            account_url: account_url.unwrap_or_default(),
            private_key,
            key_passphrase,
            user,
            database: database.unwrap_or_default(),
            schema: schema.unwrap_or_default(),
            table: table.unwrap_or_default(),
            snowflake_role_configuration,
            data_loading_option: data_loading_option.as_deref().and_then(SnowflakeDataLoadingOption::parse),
            meta_data_column_name,
            content_column_name,
            snowflake_vpc_configuration,
            cloud_watch_logging_options,
            processing_configuration,
            role_arn: role_arn.unwrap_or_default(),
            retry_options,
            s3_backup_mode: s3_backup_mode.as_deref().and_then(SnowflakeS3BackupMode::parse),
            s3_configuration: s3_configuration.unwrap_or_default(),
            secrets_manager_configuration,
            buffering_hints,
        })
    }
}

/// `SnowflakeDestinationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SnowflakeDestinationDescription {
    /// `AccountUrl`: 24 to 2048 characters, `.+?\.snowflakecomputing\.com`.
    pub account_url: Option<String>,
    /// `User`: 1 to 255 characters.
    pub user: Option<String>,
    /// `Database`: 1 to 255 characters.
    pub database: Option<String>,
    /// `Schema`: 1 to 255 characters.
    pub schema: Option<String>,
    /// `Table`: 1 to 255 characters.
    pub table: Option<String>,
    /// `SnowflakeRoleConfiguration`.
    pub snowflake_role_configuration: Option<SnowflakeRoleConfiguration>,
    /// `DataLoadingOption`.
    pub data_loading_option: Option<SnowflakeDataLoadingOption>,
    /// `MetaDataColumnName`: 1 to 255 characters.
    pub meta_data_column_name: Option<String>,
    /// `ContentColumnName`: 1 to 255 characters.
    pub content_column_name: Option<String>,
    /// `SnowflakeVpcConfiguration`.
    pub snowflake_vpc_configuration: Option<SnowflakeVpcConfiguration>,
    /// `CloudWatchLoggingOptions`.
    pub cloud_watch_logging_options: Option<CloudWatchLoggingOptions>,
    /// `ProcessingConfiguration`.
    pub processing_configuration: Option<ProcessingConfiguration>,
    /// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: Option<String>,
    /// `RetryOptions`.
    pub retry_options: Option<SnowflakeRetryOptions>,
    /// `S3BackupMode`.
    pub s3_backup_mode: Option<SnowflakeS3BackupMode>,
    /// `S3DestinationDescription`.
    pub s3_destination_description: Option<S3DestinationDescription>,
    /// `SecretsManagerConfiguration`.
    pub secrets_manager_configuration: Option<SecretsManagerConfiguration>,
    /// `BufferingHints`.
    pub buffering_hints: Option<SnowflakeBufferingHints>,
}

impl Encode for SnowflakeDestinationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.account_url {
            writer.member("AccountUrl");
            value.encode(writer);
        }
        if let Some(value) = &self.user {
            writer.member("User");
            value.encode(writer);
        }
        if let Some(value) = &self.database {
            writer.member("Database");
            value.encode(writer);
        }
        if let Some(value) = &self.schema {
            writer.member("Schema");
            value.encode(writer);
        }
        if let Some(value) = &self.table {
            writer.member("Table");
            value.encode(writer);
        }
        if let Some(value) = &self.snowflake_role_configuration {
            writer.member("SnowflakeRoleConfiguration");
            value.encode(writer);
        }
        if let Some(value) = &self.data_loading_option {
            writer.member("DataLoadingOption");
            value.encode(writer);
        }
        if let Some(value) = &self.meta_data_column_name {
            writer.member("MetaDataColumnName");
            value.encode(writer);
        }
        if let Some(value) = &self.content_column_name {
            writer.member("ContentColumnName");
            value.encode(writer);
        }
        if let Some(value) = &self.snowflake_vpc_configuration {
            writer.member("SnowflakeVpcConfiguration");
            value.encode(writer);
        }
        if let Some(value) = &self.cloud_watch_logging_options {
            writer.member("CloudWatchLoggingOptions");
            value.encode(writer);
        }
        if let Some(value) = &self.processing_configuration {
            writer.member("ProcessingConfiguration");
            value.encode(writer);
        }
        if let Some(value) = &self.role_arn {
            writer.member("RoleARN");
            value.encode(writer);
        }
        if let Some(value) = &self.retry_options {
            writer.member("RetryOptions");
            value.encode(writer);
        }
        if let Some(value) = &self.s3_backup_mode {
            writer.member("S3BackupMode");
            value.encode(writer);
        }
        if let Some(value) = &self.s3_destination_description {
            writer.member("S3DestinationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.secrets_manager_configuration {
            writer.member("SecretsManagerConfiguration");
            value.encode(writer);
        }
        if let Some(value) = &self.buffering_hints {
            writer.member("BufferingHints");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `SnowflakeDestinationUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SnowflakeDestinationUpdate {
    /// `AccountUrl`: 24 to 2048 characters, `.+?\.snowflakecomputing\.com`.
    pub account_url: Option<String>,
    /// `PrivateKey`: 256 to 4096 characters,
    /// `^(?:[A-Za-z0-9+\/]{4})*(?:[A-Za-z0-9+\/]{2}==|[A-Za-z0-9+\/]{3}=)?$`.
    pub private_key: Option<String>,
    /// `KeyPassphrase`: 7 to 255 characters.
    pub key_passphrase: Option<String>,
    /// `User`: 1 to 255 characters.
    pub user: Option<String>,
    /// `Database`: 1 to 255 characters.
    pub database: Option<String>,
    /// `Schema`: 1 to 255 characters.
    pub schema: Option<String>,
    /// `Table`: 1 to 255 characters.
    pub table: Option<String>,
    /// `SnowflakeRoleConfiguration`.
    pub snowflake_role_configuration: Option<SnowflakeRoleConfiguration>,
    /// `DataLoadingOption`.
    pub data_loading_option: Option<SnowflakeDataLoadingOption>,
    /// `MetaDataColumnName`: 1 to 255 characters.
    pub meta_data_column_name: Option<String>,
    /// `ContentColumnName`: 1 to 255 characters.
    pub content_column_name: Option<String>,
    /// `CloudWatchLoggingOptions`.
    pub cloud_watch_logging_options: Option<CloudWatchLoggingOptions>,
    /// `ProcessingConfiguration`.
    pub processing_configuration: Option<ProcessingConfiguration>,
    /// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: Option<String>,
    /// `RetryOptions`.
    pub retry_options: Option<SnowflakeRetryOptions>,
    /// `S3BackupMode`.
    pub s3_backup_mode: Option<SnowflakeS3BackupMode>,
    /// `S3Update`.
    pub s3_update: Option<S3DestinationUpdate>,
    /// `SecretsManagerConfiguration`.
    pub secrets_manager_configuration: Option<SecretsManagerConfiguration>,
    /// `BufferingHints`.
    pub buffering_hints: Option<SnowflakeBufferingHints>,
}

impl Decode for SnowflakeDestinationUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "AccountUrl",
            "PrivateKey",
            "KeyPassphrase",
            "User",
            "Database",
            "Schema",
            "Table",
            "SnowflakeRoleConfiguration",
            "DataLoadingOption",
            "MetaDataColumnName",
            "ContentColumnName",
            "CloudWatchLoggingOptions",
            "ProcessingConfiguration",
            "RoleARN",
            "RetryOptions",
            "S3BackupMode",
            "S3Update",
            "SecretsManagerConfiguration",
            "BufferingHints",
        ]);
        let mut account_url = None;
        let mut private_key = None;
        let mut key_passphrase = None;
        let mut user = None;
        let mut database = None;
        let mut schema = None;
        let mut table = None;
        let mut snowflake_role_configuration = None;
        let mut data_loading_option = None;
        let mut meta_data_column_name = None;
        let mut content_column_name = None;
        let mut cloud_watch_logging_options = None;
        let mut processing_configuration = None;
        let mut role_arn = None;
        let mut retry_options = None;
        let mut s3_backup_mode = None;
        let mut s3_update = None;
        let mut secrets_manager_configuration = None;
        let mut buffering_hints = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => account_url = Some(reader.string()?),
                1 => private_key = Some(reader.string()?),
                2 => key_passphrase = Some(reader.string()?),
                3 => user = Some(reader.string()?),
                4 => database = Some(reader.string()?),
                5 => schema = Some(reader.string()?),
                6 => table = Some(reader.string()?),
                7 => {
                    snowflake_role_configuration = Some(held.keep(7, violations, |violations| {
                        violations.within("snowflakeRoleConfiguration", |violations| {
                            SnowflakeRoleConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                8 => data_loading_option = Some(reader.string()?),
                9 => meta_data_column_name = Some(reader.string()?),
                10 => content_column_name = Some(reader.string()?),
                11 => {
                    cloud_watch_logging_options = Some(held.keep(11, violations, |violations| {
                        violations.within("cloudWatchLoggingOptions", |violations| {
                            CloudWatchLoggingOptions::decode(reader, violations)
                        })
                    })?)
                }
                12 => {
                    processing_configuration = Some(held.keep(12, violations, |violations| {
                        violations.within("processingConfiguration", |violations| {
                            ProcessingConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                13 => role_arn = Some(reader.string()?),
                14 => {
                    retry_options = Some(held.keep(14, violations, |violations| {
                        violations.within("retryOptions", |violations| {
                            SnowflakeRetryOptions::decode(reader, violations)
                        })
                    })?)
                }
                15 => s3_backup_mode = Some(reader.string()?),
                16 => {
                    s3_update = Some(held.keep(16, violations, |violations| {
                        violations
                            .within("s3Update", |violations| S3DestinationUpdate::decode(reader, violations))
                    })?)
                }
                17 => {
                    secrets_manager_configuration = Some(held.keep(17, violations, |violations| {
                        violations.within("secretsManagerConfiguration", |violations| {
                            SecretsManagerConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                18 => {
                    buffering_hints = Some(held.keep(18, violations, |violations| {
                        violations.within("bufferingHints", |violations| {
                            SnowflakeBufferingHints::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &account_url {
            rules::SNOWFLAKE_ACCOUNT_URL.check(value, "accountUrl", violations);
        }
        if let Some(value) = &private_key {
            rules::SNOWFLAKE_PRIVATE_KEY.check(value, "privateKey", violations);
        }
        if let Some(value) = &key_passphrase {
            rules::SNOWFLAKE_KEY_PASSPHRASE.check(value, "keyPassphrase", violations);
        }
        if let Some(value) = &user {
            rules::SNOWFLAKE_USER.check(value, "user", violations);
        }
        if let Some(value) = &database {
            rules::SNOWFLAKE_DATABASE.check(value, "database", violations);
        }
        if let Some(value) = &schema {
            rules::SNOWFLAKE_SCHEMA.check(value, "schema", violations);
        }
        if let Some(value) = &table {
            rules::SNOWFLAKE_TABLE.check(value, "table", violations);
        }
        held.report(7, violations);
        if let Some(value) = &data_loading_option {
            rules::SNOWFLAKE_DATA_LOADING_OPTION.check(value, "dataLoadingOption", violations);
        }
        if let Some(value) = &meta_data_column_name {
            rules::SNOWFLAKE_META_DATA_COLUMN_NAME.check(value, "metaDataColumnName", violations);
        }
        if let Some(value) = &content_column_name {
            rules::SNOWFLAKE_CONTENT_COLUMN_NAME.check(value, "contentColumnName", violations);
        }
        held.report(11, violations);
        held.report(12, violations);
        if let Some(value) = &role_arn {
            rules::ROLE_ARN.check(value, "roleARN", violations);
        }
        held.report(14, violations);
        if let Some(value) = &s3_backup_mode {
            rules::SNOWFLAKE_S3_BACKUP_MODE.check(value, "s3BackupMode", violations);
        }
        held.report(16, violations);
        held.report(17, violations);
        held.report(18, violations);
        Ok(Self {
            account_url,
            private_key,
            key_passphrase,
            user,
            database,
            schema,
            table,
            snowflake_role_configuration,
            data_loading_option: data_loading_option.as_deref().and_then(SnowflakeDataLoadingOption::parse),
            meta_data_column_name,
            content_column_name,
            cloud_watch_logging_options,
            processing_configuration,
            role_arn,
            retry_options,
            s3_backup_mode: s3_backup_mode.as_deref().and_then(SnowflakeS3BackupMode::parse),
            s3_update,
            secrets_manager_configuration,
            buffering_hints,
        })
    }
}

/// `SnowflakeRetryOptions`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SnowflakeRetryOptions {
    /// `DurationInSeconds`: 0 to 7200.
    pub duration_in_seconds: Option<i32>,
}

impl Decode for SnowflakeRetryOptions {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["DurationInSeconds"]);
        let mut duration_in_seconds = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => duration_in_seconds = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &duration_in_seconds {
            rules::SNOWFLAKE_RETRY_DURATION_IN_SECONDS.check(*value, "durationInSeconds", violations);
        }
        Ok(Self { duration_in_seconds })
    }
}

impl Encode for SnowflakeRetryOptions {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.duration_in_seconds {
            writer.member("DurationInSeconds");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `SnowflakeRoleConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SnowflakeRoleConfiguration {
    /// `Enabled`.
    pub enabled: Option<bool>,
    /// `SnowflakeRole`: 1 to 255 characters.
    pub snowflake_role: Option<String>,
}

impl Decode for SnowflakeRoleConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Enabled", "SnowflakeRole"]);
        let mut enabled = None;
        let mut snowflake_role = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => enabled = Some(reader.bool()?),
                1 => snowflake_role = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &snowflake_role {
            rules::SNOWFLAKE_ROLE.check(value, "snowflakeRole", violations);
        }
        Ok(Self { enabled, snowflake_role })
    }
}

impl Encode for SnowflakeRoleConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.enabled {
            writer.member("Enabled");
            value.encode(writer);
        }
        if let Some(value) = &self.snowflake_role {
            writer.member("SnowflakeRole");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `SnowflakeVpcConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SnowflakeVpcConfiguration {
    /// `PrivateLinkVpceId`: 47 to 255 characters,
    /// `([a-zA-Z0-9\-\_]+\.){2,3}vpce\.[a-zA-Z0-9\-]*\.vpce-svc\-[a-zA-Z0-9\-]{17}$`.
    pub private_link_vpce_id: String,
}

impl Decode for SnowflakeVpcConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["PrivateLinkVpceId"]);
        let mut private_link_vpce_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => private_link_vpce_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&private_link_vpce_id, "privateLinkVpceId") {
            rules::SNOWFLAKE_PRIVATE_LINK_VPCE_ID.check(value, "privateLinkVpceId", violations);
        }
        Ok(Self { private_link_vpce_id: private_link_vpce_id.unwrap_or_default() })
    }
}

impl Encode for SnowflakeVpcConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("PrivateLinkVpceId");
        self.private_link_vpce_id.encode(writer);
        writer.end_object();
    }
}

/// `SourceDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SourceDescription {
    /// `DirectPutSourceDescription`.
    pub direct_put_source_description: Option<DirectPutSourceDescription>,
    /// `KinesisStreamSourceDescription`.
    pub kinesis_stream_source_description: Option<KinesisStreamSourceDescription>,
    /// `MSKSourceDescription`.
    pub msk_source_description: Option<MSKSourceDescription>,
    /// `DatabaseSourceDescription`.
    pub database_source_description: Option<DatabaseSourceDescription>,
}

impl Encode for SourceDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.direct_put_source_description {
            writer.member("DirectPutSourceDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.kinesis_stream_source_description {
            writer.member("KinesisStreamSourceDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.msk_source_description {
            writer.member("MSKSourceDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.database_source_description {
            writer.member("DatabaseSourceDescription");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `SplunkBufferingHints`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SplunkBufferingHints {
    /// `IntervalInSeconds`: 0 to 60.
    pub interval_in_seconds: Option<i32>,
    /// `SizeInMBs`: 1 to 5.
    pub size_in_m_bs: Option<i32>,
}

impl Decode for SplunkBufferingHints {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["IntervalInSeconds", "SizeInMBs"]);
        let mut interval_in_seconds = None;
        let mut size_in_m_bs = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => interval_in_seconds = Some(int(reader)?),
                1 => size_in_m_bs = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &interval_in_seconds {
            rules::SPLUNK_BUFFERING_INTERVAL_IN_SECONDS.check(*value, "intervalInSeconds", violations);
        }
        if let Some(value) = &size_in_m_bs {
            rules::SPLUNK_BUFFERING_SIZE_IN_M_BS.check(*value, "sizeInMBs", violations);
        }
        Ok(Self { interval_in_seconds, size_in_m_bs })
    }
}

impl Encode for SplunkBufferingHints {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.interval_in_seconds {
            writer.member("IntervalInSeconds");
            value.encode(writer);
        }
        if let Some(value) = &self.size_in_m_bs {
            writer.member("SizeInMBs");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `SplunkDestinationConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SplunkDestinationConfiguration {
    /// `HECEndpoint`: 0 to 2048 characters, `.*`.
    pub hec_endpoint: String,
    /// `HECEndpointType`.
    pub hec_endpoint_type: HECEndpointType,
    /// `HECToken`: 0 to 2048 characters, `.*`.
    pub hec_token: Option<String>,
    /// `HECAcknowledgmentTimeoutInSeconds`: 180 to 600.
    pub hec_acknowledgment_timeout_in_seconds: Option<i32>,
    /// `RetryOptions`.
    pub retry_options: Option<SplunkRetryOptions>,
    /// `S3BackupMode`.
    pub s3_backup_mode: Option<SplunkS3BackupMode>,
    /// `S3Configuration`.
    pub s3_configuration: S3DestinationConfiguration,
    /// `ProcessingConfiguration`.
    pub processing_configuration: Option<ProcessingConfiguration>,
    /// `CloudWatchLoggingOptions`.
    pub cloud_watch_logging_options: Option<CloudWatchLoggingOptions>,
    /// `BufferingHints`.
    pub buffering_hints: Option<SplunkBufferingHints>,
    /// `SecretsManagerConfiguration`.
    pub secrets_manager_configuration: Option<SecretsManagerConfiguration>,
}

impl Decode for SplunkDestinationConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "HECEndpoint",
            "HECEndpointType",
            "HECToken",
            "HECAcknowledgmentTimeoutInSeconds",
            "RetryOptions",
            "S3BackupMode",
            "S3Configuration",
            "ProcessingConfiguration",
            "CloudWatchLoggingOptions",
            "BufferingHints",
            "SecretsManagerConfiguration",
        ]);
        let mut hec_endpoint = None;
        let mut hec_endpoint_type = None;
        let mut hec_token = None;
        let mut hec_acknowledgment_timeout_in_seconds = None;
        let mut retry_options = None;
        let mut s3_backup_mode = None;
        let mut s3_configuration = None;
        let mut processing_configuration = None;
        let mut cloud_watch_logging_options = None;
        let mut buffering_hints = None;
        let mut secrets_manager_configuration = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => hec_endpoint = Some(reader.string()?),
                1 => hec_endpoint_type = Some(reader.string()?),
                2 => hec_token = Some(reader.string()?),
                3 => hec_acknowledgment_timeout_in_seconds = Some(int(reader)?),
                4 => {
                    retry_options = Some(held.keep(4, violations, |violations| {
                        violations.within("retryOptions", |violations| {
                            SplunkRetryOptions::decode(reader, violations)
                        })
                    })?)
                }
                5 => s3_backup_mode = Some(reader.string()?),
                6 => {
                    s3_configuration = Some(held.keep(6, violations, |violations| {
                        violations.within("s3Configuration", |violations| {
                            S3DestinationConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                7 => {
                    processing_configuration = Some(held.keep(7, violations, |violations| {
                        violations.within("processingConfiguration", |violations| {
                            ProcessingConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                8 => {
                    cloud_watch_logging_options = Some(held.keep(8, violations, |violations| {
                        violations.within("cloudWatchLoggingOptions", |violations| {
                            CloudWatchLoggingOptions::decode(reader, violations)
                        })
                    })?)
                }
                9 => {
                    buffering_hints = Some(held.keep(9, violations, |violations| {
                        violations.within("bufferingHints", |violations| {
                            SplunkBufferingHints::decode(reader, violations)
                        })
                    })?)
                }
                10 => {
                    secrets_manager_configuration = Some(held.keep(10, violations, |violations| {
                        violations.within("secretsManagerConfiguration", |violations| {
                            SecretsManagerConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&hec_endpoint, "hECEndpoint") {
            rules::HEC_ENDPOINT.check(value, "hECEndpoint", violations);
        }
        if let Some(value) = violations.required(&hec_endpoint_type, "hECEndpointType") {
            rules::HEC_ENDPOINT_TYPE.check(value, "hECEndpointType", violations);
        }
        if let Some(value) = &hec_token {
            rules::HEC_TOKEN.check(value, "hECToken", violations);
        }
        if let Some(value) = &hec_acknowledgment_timeout_in_seconds {
            rules::HEC_ACKNOWLEDGMENT_TIMEOUT_IN_SECONDS.check(
                *value,
                "hECAcknowledgmentTimeoutInSeconds",
                violations,
            );
        }
        held.report(4, violations);
        if let Some(value) = &s3_backup_mode {
            rules::SPLUNK_S3_BACKUP_MODE.check(value, "s3BackupMode", violations);
        }
        violations.required(&s3_configuration, "s3Configuration");
        held.report(6, violations);
        held.report(7, violations);
        held.report(8, violations);
        held.report(9, violations);
        held.report(10, violations);
        Ok(Self {
            hec_endpoint: hec_endpoint.unwrap_or_default(),
            hec_endpoint_type: hec_endpoint_type
                .as_deref()
                .and_then(HECEndpointType::parse)
                .unwrap_or_default(),
            hec_token,
            hec_acknowledgment_timeout_in_seconds,
            retry_options,
            s3_backup_mode: s3_backup_mode.as_deref().and_then(SplunkS3BackupMode::parse),
            s3_configuration: s3_configuration.unwrap_or_default(),
            processing_configuration,
            cloud_watch_logging_options,
            buffering_hints,
            secrets_manager_configuration,
        })
    }
}

/// `SplunkDestinationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SplunkDestinationDescription {
    /// `HECEndpoint`: 0 to 2048 characters, `.*`.
    pub hec_endpoint: Option<String>,
    /// `HECEndpointType`.
    pub hec_endpoint_type: Option<HECEndpointType>,
    /// `HECToken`: 0 to 2048 characters, `.*`.
    pub hec_token: Option<String>,
    /// `HECAcknowledgmentTimeoutInSeconds`: 180 to 600.
    pub hec_acknowledgment_timeout_in_seconds: Option<i32>,
    /// `RetryOptions`.
    pub retry_options: Option<SplunkRetryOptions>,
    /// `S3BackupMode`.
    pub s3_backup_mode: Option<SplunkS3BackupMode>,
    /// `S3DestinationDescription`.
    pub s3_destination_description: Option<S3DestinationDescription>,
    /// `ProcessingConfiguration`.
    pub processing_configuration: Option<ProcessingConfiguration>,
    /// `CloudWatchLoggingOptions`.
    pub cloud_watch_logging_options: Option<CloudWatchLoggingOptions>,
    /// `BufferingHints`.
    pub buffering_hints: Option<SplunkBufferingHints>,
    /// `SecretsManagerConfiguration`.
    pub secrets_manager_configuration: Option<SecretsManagerConfiguration>,
}

impl Encode for SplunkDestinationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.hec_endpoint {
            writer.member("HECEndpoint");
            value.encode(writer);
        }
        if let Some(value) = &self.hec_endpoint_type {
            writer.member("HECEndpointType");
            value.encode(writer);
        }
        if let Some(value) = &self.hec_token {
            writer.member("HECToken");
            value.encode(writer);
        }
        if let Some(value) = &self.hec_acknowledgment_timeout_in_seconds {
            writer.member("HECAcknowledgmentTimeoutInSeconds");
            value.encode(writer);
        }
        if let Some(value) = &self.retry_options {
            writer.member("RetryOptions");
            value.encode(writer);
        }
        if let Some(value) = &self.s3_backup_mode {
            writer.member("S3BackupMode");
            value.encode(writer);
        }
        if let Some(value) = &self.s3_destination_description {
            writer.member("S3DestinationDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.processing_configuration {
            writer.member("ProcessingConfiguration");
            value.encode(writer);
        }
        if let Some(value) = &self.cloud_watch_logging_options {
            writer.member("CloudWatchLoggingOptions");
            value.encode(writer);
        }
        if let Some(value) = &self.buffering_hints {
            writer.member("BufferingHints");
            value.encode(writer);
        }
        if let Some(value) = &self.secrets_manager_configuration {
            writer.member("SecretsManagerConfiguration");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `SplunkDestinationUpdate`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SplunkDestinationUpdate {
    /// `HECEndpoint`: 0 to 2048 characters, `.*`.
    pub hec_endpoint: Option<String>,
    /// `HECEndpointType`.
    pub hec_endpoint_type: Option<HECEndpointType>,
    /// `HECToken`: 0 to 2048 characters, `.*`.
    pub hec_token: Option<String>,
    /// `HECAcknowledgmentTimeoutInSeconds`: 180 to 600.
    pub hec_acknowledgment_timeout_in_seconds: Option<i32>,
    /// `RetryOptions`.
    pub retry_options: Option<SplunkRetryOptions>,
    /// `S3BackupMode`.
    pub s3_backup_mode: Option<SplunkS3BackupMode>,
    /// `S3Update`.
    pub s3_update: Option<S3DestinationUpdate>,
    /// `ProcessingConfiguration`.
    pub processing_configuration: Option<ProcessingConfiguration>,
    /// `CloudWatchLoggingOptions`.
    pub cloud_watch_logging_options: Option<CloudWatchLoggingOptions>,
    /// `BufferingHints`.
    pub buffering_hints: Option<SplunkBufferingHints>,
    /// `SecretsManagerConfiguration`.
    pub secrets_manager_configuration: Option<SecretsManagerConfiguration>,
}

impl Decode for SplunkDestinationUpdate {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "HECEndpoint",
            "HECEndpointType",
            "HECToken",
            "HECAcknowledgmentTimeoutInSeconds",
            "RetryOptions",
            "S3BackupMode",
            "S3Update",
            "ProcessingConfiguration",
            "CloudWatchLoggingOptions",
            "BufferingHints",
            "SecretsManagerConfiguration",
        ]);
        let mut hec_endpoint = None;
        let mut hec_endpoint_type = None;
        let mut hec_token = None;
        let mut hec_acknowledgment_timeout_in_seconds = None;
        let mut retry_options = None;
        let mut s3_backup_mode = None;
        let mut s3_update = None;
        let mut processing_configuration = None;
        let mut cloud_watch_logging_options = None;
        let mut buffering_hints = None;
        let mut secrets_manager_configuration = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => hec_endpoint = Some(reader.string()?),
                1 => hec_endpoint_type = Some(reader.string()?),
                2 => hec_token = Some(reader.string()?),
                3 => hec_acknowledgment_timeout_in_seconds = Some(int(reader)?),
                4 => {
                    retry_options = Some(held.keep(4, violations, |violations| {
                        violations.within("retryOptions", |violations| {
                            SplunkRetryOptions::decode(reader, violations)
                        })
                    })?)
                }
                5 => s3_backup_mode = Some(reader.string()?),
                6 => {
                    s3_update = Some(held.keep(6, violations, |violations| {
                        violations
                            .within("s3Update", |violations| S3DestinationUpdate::decode(reader, violations))
                    })?)
                }
                7 => {
                    processing_configuration = Some(held.keep(7, violations, |violations| {
                        violations.within("processingConfiguration", |violations| {
                            ProcessingConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                8 => {
                    cloud_watch_logging_options = Some(held.keep(8, violations, |violations| {
                        violations.within("cloudWatchLoggingOptions", |violations| {
                            CloudWatchLoggingOptions::decode(reader, violations)
                        })
                    })?)
                }
                9 => {
                    buffering_hints = Some(held.keep(9, violations, |violations| {
                        violations.within("bufferingHints", |violations| {
                            SplunkBufferingHints::decode(reader, violations)
                        })
                    })?)
                }
                10 => {
                    secrets_manager_configuration = Some(held.keep(10, violations, |violations| {
                        violations.within("secretsManagerConfiguration", |violations| {
                            SecretsManagerConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &hec_endpoint {
            rules::HEC_ENDPOINT.check(value, "hECEndpoint", violations);
        }
        if let Some(value) = &hec_endpoint_type {
            rules::HEC_ENDPOINT_TYPE.check(value, "hECEndpointType", violations);
        }
        if let Some(value) = &hec_token {
            rules::HEC_TOKEN.check(value, "hECToken", violations);
        }
        if let Some(value) = &hec_acknowledgment_timeout_in_seconds {
            rules::HEC_ACKNOWLEDGMENT_TIMEOUT_IN_SECONDS.check(
                *value,
                "hECAcknowledgmentTimeoutInSeconds",
                violations,
            );
        }
        held.report(4, violations);
        if let Some(value) = &s3_backup_mode {
            rules::SPLUNK_S3_BACKUP_MODE.check(value, "s3BackupMode", violations);
        }
        held.report(6, violations);
        held.report(7, violations);
        held.report(8, violations);
        held.report(9, violations);
        held.report(10, violations);
        Ok(Self {
            hec_endpoint,
            hec_endpoint_type: hec_endpoint_type.as_deref().and_then(HECEndpointType::parse),
            hec_token,
            hec_acknowledgment_timeout_in_seconds,
            retry_options,
            s3_backup_mode: s3_backup_mode.as_deref().and_then(SplunkS3BackupMode::parse),
            s3_update,
            processing_configuration,
            cloud_watch_logging_options,
            buffering_hints,
            secrets_manager_configuration,
        })
    }
}

/// `SplunkRetryOptions`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SplunkRetryOptions {
    /// `DurationInSeconds`: 0 to 7200.
    pub duration_in_seconds: Option<i32>,
}

impl Decode for SplunkRetryOptions {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["DurationInSeconds"]);
        let mut duration_in_seconds = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => duration_in_seconds = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &duration_in_seconds {
            rules::SPLUNK_RETRY_DURATION_IN_SECONDS.check(*value, "durationInSeconds", violations);
        }
        Ok(Self { duration_in_seconds })
    }
}

impl Encode for SplunkRetryOptions {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.duration_in_seconds {
            writer.member("DurationInSeconds");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `TableCreationConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableCreationConfiguration {
    /// `Enabled`.
    pub enabled: bool,
}

impl Decode for TableCreationConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Enabled"]);
        let mut enabled = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => enabled = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        violations.required(&enabled, "enabled");
        Ok(Self { enabled: enabled.unwrap_or_default() })
    }
}

impl Encode for TableCreationConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Enabled");
        self.enabled.encode(writer);
        writer.end_object();
    }
}

/// `Tag`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tag {
    /// `Key`: 1 to 128 characters, `^(?!aws:)[\p{L}\p{Z}\p{N}_.:\/=+\-@%]*$`.
    pub key: String,
    /// `Value`: 0 to 256 characters, `^[\p{L}\p{Z}\p{N}_.:\/=+\-@%]*$`.
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

/// `VpcConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VpcConfiguration {
    /// `SubnetIds`: 1 to 16 items.
    pub subnet_ids: Vec<String>,
    /// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: String,
    /// `SecurityGroupIds`: 1 to 5 items.
    pub security_group_ids: Vec<String>,
}

impl Decode for VpcConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["SubnetIds", "RoleARN", "SecurityGroupIds"]);
        let mut subnet_ids = None;
        let mut role_arn = None;
        let mut security_group_ids = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    subnet_ids =
                        Some(held.keep(0, violations, |violations| texts(reader, "subnetIds", violations))?)
                }
                1 => role_arn = Some(reader.string()?),
                2 => {
                    security_group_ids =
                        Some(held.keep(2, violations, |violations| {
                            texts(reader, "securityGroupIds", violations)
                        })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&subnet_ids, "subnetIds") {
            rules::SUBNET_ID_LIST.check_texts(value, "subnetIds", violations);
            held.report(0, violations);
        }
        if let Some(value) = violations.required(&role_arn, "roleARN") {
            rules::ROLE_ARN.check(value, "roleARN", violations);
        }
        if let Some(value) = violations.required(&security_group_ids, "securityGroupIds") {
            rules::SECURITY_GROUP_ID_LIST.check_texts(value, "securityGroupIds", violations);
            held.report(2, violations);
        }
        Ok(Self {
            subnet_ids: subnet_ids.unwrap_or_default(),
            role_arn: role_arn.unwrap_or_default(),
            security_group_ids: security_group_ids.unwrap_or_default(),
        })
    }
}

/// `VpcConfigurationDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VpcConfigurationDescription {
    /// `SubnetIds`: 1 to 16 items.
    pub subnet_ids: Vec<String>,
    /// `RoleARN`: 1 to 512 characters, `arn:.*:iam::\d{12}:role/[a-zA-Z_0-9+=,.@\-_/]+`.
    pub role_arn: String,
    /// `SecurityGroupIds`: 1 to 5 items.
    pub security_group_ids: Vec<String>,
    /// `VpcId`: 1 to 1024 characters, `^\S+$`.
    pub vpc_id: String,
}

impl Encode for VpcConfigurationDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("SubnetIds");
        self.subnet_ids.encode(writer);
        writer.member("RoleARN");
        self.role_arn.encode(writer);
        writer.member("SecurityGroupIds");
        self.security_group_ids.encode(writer);
        writer.member("VpcId");
        self.vpc_id.encode(writer);
        writer.end_object();
    }
}
