//! The roles that a call hands over, which the caller must be allowed to pass.

use base::Arn;
use millstream_base as base;
use serde_json::Value;

use super::value;
use crate::generated::{CreateDeliveryStreamInput, UpdateDestinationInput};

/// The roles of a new delivery stream.
pub(crate) fn roles(input: &CreateDeliveryStreamInput) -> Vec<Arn> {
    let mut found = Vec::new();
    collect(&value(&input.s3_destination_configuration), &mut found);
    collect(&value(&input.extended_s3_destination_configuration), &mut found);
    collect(&value(&input.http_endpoint_destination_configuration), &mut found);
    if let Some(kinesis) = &input.kinesis_stream_source_configuration {
        found.extend(Arn::parse(&kinesis.role_arn));
    }
    unique(found)
}

/// The roles of an update.
pub(crate) fn updated_roles(input: &UpdateDestinationInput) -> Vec<Arn> {
    let mut found = Vec::new();
    collect(&value(&input.s3_destination_update), &mut found);
    collect(&value(&input.extended_s3_destination_update), &mut found);
    collect(&value(&input.http_endpoint_destination_update), &mut found);
    unique(found)
}

fn unique(mut roles: Vec<Arn>) -> Vec<Arn> {
    roles.sort_unstable();
    roles.dedup();
    roles
}

fn collect(value: &Value, found: &mut Vec<Arn>) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                match value.as_str() {
                    Some(text) if name == "RoleARN" => found.extend(Arn::parse(text)),
                    _ => collect(value, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, found)),
        _ => {}
    }
}
