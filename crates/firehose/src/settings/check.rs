//! What the model allows and the service refuses.

use serde_json::Value;

use super::{Processing, invalid, is_enabled};
use crate::{
    error::FirehoseError,
    prefix::{self, Prefix},
    processing::Query,
    tables::{DestinationRecord, Kind},
};

/// Checks a destination that is complete.
pub(crate) fn check(record: &DestinationRecord) -> Result<(), FirehoseError> {
    let settings = &record.settings;
    for part in [settings, &settings["S3BackupDescription"], &settings["S3DestinationDescription"]] {
        error_log(part)?;
    }
    let processing = Processing::read(settings.get("ProcessingConfiguration")).map_err(invalid)?;
    if let Some(query) = &processing.query {
        Query::parse(query).map_err(invalid)?;
    }
    match record.kind {
        Kind::S3 => s3(settings, false),
        Kind::ExtendedS3 => extended_s3(settings, &processing),
        Kind::HttpEndpoint => http_endpoint(settings, &processing),
    }
}

/// An error log that is switched on has a place.
fn error_log(settings: &Value) -> Result<(), FirehoseError> {
    let options = settings.get("CloudWatchLoggingOptions");
    let named = |name: &str| options.is_some_and(|options| options[name].is_string());
    if is_enabled(options) && !(named("LogGroupName") && named("LogStreamName")) {
        return Err(invalid(
            "LogGroupName and LogStreamName must be specified when CloudWatchLoggingOptions is enabled.",
        ));
    }
    Ok(())
}

fn s3(settings: &Value, partitioned: bool) -> Result<(), FirehoseError> {
    let text = |name: &str| settings[name].as_str().unwrap_or_default();
    if settings["EncryptionConfiguration"].get("KMSEncryptionConfig").is_some() {
        return Err(invalid("KMSEncryptionConfig is not supported by this server."));
    }
    let prefix = Prefix::parse(text("Prefix")).map_err(invalid)?;
    let errors = Prefix::parse(text("ErrorOutputPrefix")).map_err(invalid)?;
    if prefix.names_error_output_type() {
        return Err(invalid("Prefix cannot contain !{firehose:error-output-type}."));
    }
    if errors.partition_keys().next().is_some() {
        return Err(invalid("ErrorOutputPrefix cannot contain partition keys."));
    }
    if prefix.has_expressions() && text("ErrorOutputPrefix").is_empty() {
        return Err(invalid("ErrorOutputPrefix cannot be null or empty when Prefix contains expressions."));
    }
    if errors.has_expressions() && !errors.names_error_output_type() {
        return Err(invalid(
            "ErrorOutputPrefix must contain at least one instance of !{firehose:error-output-type} when it contains expressions.",
        ));
    }
    if !partitioned && prefix.partition_keys().next().is_some() {
        return Err(invalid(
            "Prefix can contain partitionKeyFromQuery and partitionKeyFromLambda only when Dynamic Partitioning is enabled.",
        ));
    }
    prefix::zone(settings["CustomTimeZone"].as_str()).map_err(invalid).map(drop)
}

fn extended_s3(settings: &Value, processing: &Processing) -> Result<(), FirehoseError> {
    if settings.get("DataFormatConversionConfiguration").is_some_and(|block| block["Enabled"] != false) {
        return Err(invalid("DataFormatConversionConfiguration is not supported by this server."));
    }
    let partitioned = is_enabled(settings.get("DynamicPartitioningConfiguration"));
    s3(settings, partitioned)?;
    if settings["S3BackupMode"] == "Enabled" {
        let Some(backup) = settings.get("S3BackupDescription") else {
            return Err(invalid("S3BackupConfiguration cannot be null when S3BackupMode is Enabled."));
        };
        backup_s3(backup)?;
    }
    if !partitioned {
        return if processing.query.is_some() {
            Err(invalid("MetadataExtraction needs Dynamic Partitioning to be enabled."))
        } else {
            Ok(())
        };
    }
    partitions(settings, processing)
}

fn partitions(settings: &Value, processing: &Processing) -> Result<(), FirehoseError> {
    if settings["BufferingHints"]["SizeInMBs"].as_u64().is_some_and(|size| size < 64) {
        return Err(invalid(
            "BufferingHints.SizeInMBs must be at least 64 when Dynamic Partitioning is enabled.",
        ));
    }
    if settings["BufferingHints"]["IntervalInSeconds"].as_u64() == Some(0) {
        return Err(invalid(
            "BufferingHints.IntervalInSeconds cannot be 0 when Dynamic Partitioning is enabled.",
        ));
    }
    let prefix = Prefix::parse(settings["Prefix"].as_str().unwrap_or_default()).map_err(invalid)?;
    let queried: Vec<String> = match &processing.query {
        Some(query) => {
            let query = Query::parse(query).map_err(invalid)?;
            query.names().into_iter().map(str::to_owned).collect()
        }
        None => Vec::new(),
    };
    let mut any = false;
    for (from_query, key) in prefix.partition_keys() {
        any = true;
        if from_query && !queried.iter().any(|name| name == key) {
            return Err(invalid(format!(
                "The partition key {key} is not extracted by MetadataExtractionQuery."
            )));
        }
        if !from_query && processing.lambda.is_none() {
            return Err(invalid("partitionKeyFromLambda needs the processor Lambda."));
        }
    }
    if !any {
        return Err(invalid("Prefix must contain a partition key when Dynamic Partitioning is enabled."));
    }
    Ok(())
}

/// Zero buffering is not for backups (developer guide, buffering hints).
fn backup_s3(settings: &Value) -> Result<(), FirehoseError> {
    if settings["BufferingHints"]["IntervalInSeconds"].as_u64() == Some(0) {
        return Err(invalid("Zero buffering is not supported for S3 backup."));
    }
    s3(settings, false)
}

fn http_endpoint(settings: &Value, processing: &Processing) -> Result<(), FirehoseError> {
    if is_enabled(settings.get("SecretsManagerConfiguration")) {
        return Err(invalid("SecretsManagerConfiguration is not supported by this server."));
    }
    if processing.query.is_some() {
        return Err(invalid("MetadataExtraction is not supported for this destination."));
    }
    let Some(s3_settings) = settings.get("S3DestinationDescription") else {
        return Err(invalid("S3Configuration cannot be null."));
    };
    s3(s3_settings, false)
}
