//! How an update changes a destination: members that are given replace those that were, all others stay; a destination of
//! another kind replaces the whole.

use serde_json::{Map, Value};

use super::{check, complete, invalid, is_enabled, value};
use crate::{
    error::FirehoseError,
    generated::UpdateDestinationInput,
    tables::{DestinationRecord, Kind},
};

/// What an update gives.
#[derive(Clone, Debug)]
pub(crate) struct Update {
    pub kind: Kind,
    pub settings: Value,
}

impl Update {
    /// The one update that the call gives.
    pub fn of(input: &UpdateDestinationInput) -> Result<Self, FirehoseError> {
        let absent = [
            ("Redshift", input.redshift_destination_update.is_some()),
            ("Elasticsearch", input.elasticsearch_destination_update.is_some()),
            ("Amazonopensearchservice", input.amazonopensearchservice_destination_update.is_some()),
            ("Splunk", input.splunk_destination_update.is_some()),
            ("AmazonOpenSearchServerless", input.amazon_open_search_serverless_destination_update.is_some()),
            ("Snowflake", input.snowflake_destination_update.is_some()),
            ("Iceberg", input.iceberg_destination_update.is_some()),
        ];
        let mut updates = Vec::new();
        if let Some(update) = &input.s3_destination_update {
            updates.push(Self { kind: Kind::S3, settings: value(update) });
        }
        if let Some(update) = &input.extended_s3_destination_update {
            updates.push(Self { kind: Kind::ExtendedS3, settings: value(update) });
        }
        if let Some(update) = &input.http_endpoint_destination_update {
            updates.push(Self { kind: Kind::HttpEndpoint, settings: value(update) });
        }
        if updates.len() + absent.iter().filter(|(_, given)| *given).count() != 1 {
            return Err(invalid("Exactly one destination configuration is supported for a Firehose"));
        }
        updates.pop().ok_or_else(|| {
            let name = absent.iter().find(|(_, given)| *given).map_or("", |(name, _)| *name);
            invalid(format!("{name}DestinationUpdate is not supported by this server."))
        })
    }
}

/// The destination after the update.
pub(crate) fn merge(before: &DestinationRecord, update: &Update) -> Result<DestinationRecord, FirehoseError> {
    let is_s3 = |kind| matches!(kind, Kind::S3 | Kind::ExtendedS3);
    let same = before.kind == update.kind || (is_s3(before.kind) && is_s3(update.kind));
    let mut given = update.settings.clone();
    let nested = match update.kind {
        Kind::S3 => None,
        Kind::ExtendedS3 => Some(("S3BackupUpdate", "S3BackupDescription")),
        Kind::HttpEndpoint => Some(("S3Update", "S3DestinationDescription")),
    };
    let inner = nested.and_then(|(from, to)| Some((to, given.as_object_mut()?.remove(from)?)));
    // An older block stays one only as long as nothing is asked that it does not have.
    let kind = if same && update.kind == Kind::S3 { before.kind } else { update.kind };
    let mut settings = if same { before.settings.clone() } else { Value::Object(Map::new()) };
    lay(&mut settings, given);
    if let Some((to, inner)) = inner {
        let members = settings.as_object_mut().expect("settings are a structure");
        lay(members.entry(to).or_insert(Value::Object(Map::new())), inner);
    }
    complete(kind, &mut settings);
    let after = DestinationRecord { kind, settings };
    if same {
        stays(before, &after)?;
    }
    check(&after)?;
    Ok(after)
}

/// What an update may not change (API guide, UpdateDestination and dynamic partitioning).
fn stays(before: &DestinationRecord, after: &DestinationRecord) -> Result<(), FirehoseError> {
    let backs_up = |record: &DestinationRecord| record.settings["S3BackupMode"] == "Enabled";
    if backs_up(before) && !backs_up(after) {
        return Err(invalid("S3 backup cannot be disabled once it is enabled."));
    }
    let partitions =
        |record: &DestinationRecord| is_enabled(record.settings.get("DynamicPartitioningConfiguration"));
    if partitions(before) != partitions(after) {
        return Err(invalid(
            "Dynamic Partitioning can only be enabled or disabled when the Firehose is created.",
        ));
    }
    Ok(())
}

/// Puts the members that are given in the place of those that were.
fn lay(settings: &mut Value, given: Value) {
    if let (Value::Object(settings), Value::Object(given)) = (settings, given) {
        settings.extend(given);
    }
}
