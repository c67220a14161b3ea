//! Destinations as callers configure them: which one, its defaults, what the service refuses.
//!
//! Settings are stored as JSON with the members of the model's description, so that they can be described, merged and read by the
//! destination that they are for ([`Kind`](crate::tables::Kind)).

mod check;
mod merge;
mod processing;
mod roles;

use serde::Serialize;
use serde_json::{Map, Value, json};

pub(crate) use check::check;
pub(crate) use merge::{Update, merge};
pub use processing::{Deaggregation, Lambda, Processing};
pub(crate) use roles::{roles, updated_roles};

use crate::{
    error::FirehoseError,
    generated::CreateDeliveryStreamInput,
    tables::{DestinationRecord, Kind},
};

/// The id of the one destination that a delivery stream has.
pub(crate) const DESTINATION_ID: &str = "destinationId-000000000001";

/// The destination that a call configures.
pub(crate) fn create(input: &CreateDeliveryStreamInput) -> Result<DestinationRecord, FirehoseError> {
    let absent = [
        ("Redshift", input.redshift_destination_configuration.is_some()),
        ("Elasticsearch", input.elasticsearch_destination_configuration.is_some()),
        ("Amazonopensearchservice", input.amazonopensearchservice_destination_configuration.is_some()),
        ("Splunk", input.splunk_destination_configuration.is_some()),
        (
            "AmazonOpenSearchServerless",
            input.amazon_open_search_serverless_destination_configuration.is_some(),
        ),
        ("Snowflake", input.snowflake_destination_configuration.is_some()),
        ("Iceberg", input.iceberg_destination_configuration.is_some()),
    ];
    let given = [
        input.s3_destination_configuration.is_some(),
        input.extended_s3_destination_configuration.is_some(),
        input.http_endpoint_destination_configuration.is_some(),
    ];
    let count =
        absent.iter().filter(|(_, given)| *given).count() + given.iter().filter(|given| **given).count();
    if count != 1 {
        return Err(invalid("Exactly one destination configuration is supported for a Firehose"));
    }
    if let Some((name, _)) = absent.iter().find(|(_, given)| *given) {
        return Err(invalid(format!("{name}DestinationConfiguration is not supported by this server.")));
    }
    let (kind, mut settings) = if let Some(s3) = &input.s3_destination_configuration {
        (Kind::S3, value(s3))
    } else if let Some(s3) = &input.extended_s3_destination_configuration {
        (Kind::ExtendedS3, value(s3))
    } else {
        (Kind::HttpEndpoint, value(&input.http_endpoint_destination_configuration))
    };
    complete(kind, &mut settings);
    let record = DestinationRecord { kind, settings };
    check(&record)?;
    Ok(record)
}

/// Names members as the description does, and fills in what the service defaults to.
pub(crate) fn complete(kind: Kind, settings: &mut Value) {
    let Some(members) = settings.as_object_mut() else { return };
    match kind {
        Kind::S3 => s3_defaults(members),
        Kind::ExtendedS3 => {
            rename(members, "S3BackupConfiguration", "S3BackupDescription");
            let partitioned = is_enabled(members.get("DynamicPartitioningConfiguration"));
            if partitioned {
                members
                    .entry("BufferingHints")
                    .or_insert(json!({"SizeInMBs": 128, "IntervalInSeconds": 300}));
                let partitioning = members["DynamicPartitioningConfiguration"].as_object_mut();
                let partitioning = partitioning.expect("it was read as a structure");
                partitioning.entry("RetryOptions").or_insert(json!({"DurationInSeconds": 300}));
            }
            s3_defaults(members);
            members.entry("S3BackupMode").or_insert(json!("Disabled"));
            nested_s3(members, "S3BackupDescription");
        }
        Kind::HttpEndpoint => {
            rename(members, "S3Configuration", "S3DestinationDescription");
            hints(members);
            members.entry("CloudWatchLoggingOptions").or_insert(json!({"Enabled": false}));
            members.entry("RetryOptions").or_insert(json!({}));
            default_in(members, "RetryOptions", "DurationInSeconds", json!(300));
            members.entry("RequestConfiguration").or_insert(json!({}));
            default_in(members, "RequestConfiguration", "ContentEncoding", json!("NONE"));
            members.entry("S3BackupMode").or_insert(json!("FailedDataOnly"));
            nested_s3(members, "S3DestinationDescription");
        }
    }
}

fn nested_s3(members: &mut Map<String, Value>, name: &str) {
    if let Some(s3) = members.get_mut(name).and_then(Value::as_object_mut) {
        s3_defaults(s3);
    }
}

fn s3_defaults(members: &mut Map<String, Value>) {
    hints(members);
    members.entry("CompressionFormat").or_insert(json!("UNCOMPRESSED"));
    members.entry("EncryptionConfiguration").or_insert(json!({"NoEncryptionConfig": "NoEncryption"}));
    members.entry("CloudWatchLoggingOptions").or_insert(json!({"Enabled": false}));
}

fn hints(members: &mut Map<String, Value>) {
    members.entry("BufferingHints").or_insert(json!({}));
    default_in(members, "BufferingHints", "SizeInMBs", json!(5));
    default_in(members, "BufferingHints", "IntervalInSeconds", json!(300));
}

fn default_in(members: &mut Map<String, Value>, name: &str, inner: &str, value: Value) {
    if let Some(object) = members.get_mut(name).and_then(Value::as_object_mut) {
        object.entry(inner).or_insert(value);
    }
}

fn rename(members: &mut Map<String, Value>, from: &str, to: &str) {
    if let Some(value) = members.remove(from) {
        members.insert(to.to_owned(), value);
    }
}

/// Whether a block is there and not switched off.
pub(crate) fn is_enabled(block: Option<&Value>) -> bool {
    block.is_some_and(|block| block["Enabled"].as_bool().unwrap_or(false))
}

/// A generated structure as JSON.
pub(crate) fn value(structure: &impl Serialize) -> Value {
    serde_json::to_value(structure).expect("structures of the model have text keys and plain values")
}

pub(crate) fn invalid(message: impl Into<String>) -> FirehoseError {
    FirehoseError::InvalidArgument(message.into())
}

/// How much is gathered before it is delivered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hints {
    /// Bytes, before compression.
    pub bytes: usize,
    /// How long the first record waits; 0 for hardly at all.
    pub interval: std::time::Duration,
}

impl Hints {
    /// Those of settings that are complete.
    pub fn of(settings: &Value) -> Self {
        let number = |name: &str, default| settings["BufferingHints"][name].as_u64().unwrap_or(default);
        Self {
            bytes: usize::try_from(number("SizeInMBs", 5) << 20).unwrap_or(usize::MAX),
            interval: std::time::Duration::from_secs(number("IntervalInSeconds", 300)),
        }
    }
}
