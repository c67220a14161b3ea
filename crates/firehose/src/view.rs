//! Delivery streams as the API shows them.

use base::Timestamp;
use millstream_base as base;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::{
    generated::{
        DeliveryStreamDescription, DeliveryStreamEncryptionConfiguration, DeliveryStreamEncryptionStatus,
        DeliveryStreamFailureType, DeliveryStreamStatus, DeliveryStreamType, DestinationDescription,
        DirectPutSourceDescription, FailureDescription, KeyType, KinesisStreamSourceDescription,
        SourceDescription,
    },
    settings::DESTINATION_ID,
    stream::DeliveryStream,
    tables::{DeliveryStreamRecord, DestinationRecord, Kind, SourceRecord, Status},
};

/// `DeliveryStreamType`.
pub(crate) fn source_type(source: &SourceRecord) -> DeliveryStreamType {
    match source {
        SourceRecord::DirectPut { .. } => DeliveryStreamType::DirectPut,
        SourceRecord::KinesisStream { .. } => DeliveryStreamType::KinesisStreamAsSource,
    }
}

/// What DescribeDeliveryStream answers; destinations are left out if the caller has seen them.
pub(crate) fn description(stream: &DeliveryStream, with_destination: bool) -> DeliveryStreamDescription {
    let record = stream.record();
    DeliveryStreamDescription {
        delivery_stream_name: record.name.clone(),
        delivery_stream_arn: stream.arn.to_string(),
        delivery_stream_status: match record.status {
            Status::Creating => DeliveryStreamStatus::Creating,
            Status::Active => DeliveryStreamStatus::Active,
            Status::Deleting => DeliveryStreamStatus::Deleting,
        },
        failure_description: failure(stream),
        delivery_stream_encryption_configuration: encryption(&record),
        delivery_stream_type: source_type(&record.source),
        version_id: record.version.to_string(),
        create_timestamp: Some(Timestamp::from_millis(record.created_ms)),
        last_update_timestamp: record.updated_ms.map(Timestamp::from_millis),
        source: source(&record.source),
        destinations: if with_destination { vec![destination(&record.destination)] } else { Vec::new() },
        has_more_destinations: false,
    }
}

/// Why nothing is delivered at the moment. The real service has this for encryption alone, and tells of deliveries in its
/// error log; here it is what every client can ask for.
fn failure(stream: &DeliveryStream) -> Option<FailureDescription> {
    let snapshot = stream.status.snapshot();
    let failure = snapshot.failing()?;
    Some(FailureDescription { r#type: DeliveryStreamFailureType::UnknownError, details: failure.to_string() })
}

fn encryption(record: &DeliveryStreamRecord) -> Option<DeliveryStreamEncryptionConfiguration> {
    if !matches!(record.source, SourceRecord::DirectPut { .. }) {
        return None;
    }
    let enabled = record.encryption.as_ref().filter(|encryption| encryption.enabled);
    Some(match enabled {
        None => DeliveryStreamEncryptionConfiguration {
            status: Some(DeliveryStreamEncryptionStatus::Disabled),
            ..DeliveryStreamEncryptionConfiguration::default()
        },
        Some(encryption) => {
            let key_type = KeyType::parse(&encryption.key_type);
            DeliveryStreamEncryptionConfiguration {
                key_arn: (key_type == Some(KeyType::CustomerManagedCmk)).then(|| encryption.key_arn.clone()),
                key_type,
                status: Some(DeliveryStreamEncryptionStatus::Enabled),
                failure_description: None,
            }
        }
    })
}

fn source(source: &SourceRecord) -> Option<SourceDescription> {
    match source {
        SourceRecord::DirectPut { throughput_hint_mbs } => {
            throughput_hint_mbs.map(|hint| SourceDescription {
                direct_put_source_description: Some(DirectPutSourceDescription {
                    throughput_hint_in_m_bs: Some(hint),
                }),
                ..SourceDescription::default()
            })
        }
        SourceRecord::KinesisStream { stream_arn, role_arn, start_ms } => Some(SourceDescription {
            kinesis_stream_source_description: Some(KinesisStreamSourceDescription {
                kinesis_stream_arn: Some(stream_arn.clone()),
                role_arn: Some(role_arn.clone()),
                delivery_start_timestamp: Some(Timestamp::from_millis(*start_ms)),
            }),
            ..SourceDescription::default()
        }),
    }
}

/// The settings as the model's description; secrets have no member there and stay behind.
fn destination(record: &DestinationRecord) -> DestinationDescription {
    let mut description = DestinationDescription {
        destination_id: DESTINATION_ID.to_owned(),
        ..DestinationDescription::default()
    };
    match record.kind {
        Kind::S3 => description.s3_destination_description = read(&record.settings),
        Kind::ExtendedS3 => {
            // The older block is always shown as well, with the members that it has.
            description.s3_destination_description = read(&record.settings);
            description.extended_s3_destination_description = read(&record.settings);
        }
        Kind::HttpEndpoint => description.http_endpoint_destination_description = read(&record.settings),
    }
    description
}

fn read<T: DeserializeOwned>(settings: &Value) -> Option<T> {
    T::deserialize(settings).ok()
}
