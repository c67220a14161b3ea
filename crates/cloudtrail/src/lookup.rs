//! Looking up management events, the newest first.

use base::Timestamp;
use millstream_base as base;
use serde_json::Value;

use crate::{
    audit_log::AuditLog,
    error::CloudTrailError,
    event::{MANAGEMENT, parse_instant},
    generated::{EventShape as Event, LookupAttributeKey, Resource},
};

/// How many events one call looks at; what it has not found by then, the next page goes on with.
const LOOKED_AT_MAX: usize = 20_000;

/// What is looked for.
pub(crate) struct Query {
    pub region: String,
    pub account: String,
    pub attribute: Option<(LookupAttributeKey, String)>,
    pub from: Option<Timestamp>,
    pub to: Option<Timestamp>,
    pub most: usize,
    /// Where the page before ended.
    pub before: Option<u64>,
}

/// What was found, and where the next page begins.
pub(crate) struct Found {
    pub events: Vec<Event>,
    pub before: Option<u64>,
}

/// Reads back from the end of the log until the page is full.
pub(crate) async fn lookup(log: &AuditLog, query: &Query) -> Result<Found, CloudTrailError> {
    let mut events = Vec::new();
    let mut before = query.before.unwrap_or_else(|| log.end());
    let mut looked_at = 0;
    while let Some((window, next)) = log.read_back(before).await? {
        for stored in window.iter().rev() {
            let Ok(record) = serde_json::from_slice::<Value>(&stored.bytes) else { continue };
            if !query.matches(&record) {
                continue;
            }
            if events.len() == query.most {
                // There is one more, so there is a next page; it begins with this one.
                return Ok(Found { events, before: Some(stored.position + 1) });
            }
            events.push(answer(&record, &stored.bytes));
        }
        looked_at += window.len();
        before = next;
        if looked_at >= LOOKED_AT_MAX {
            return Ok(Found { events, before: Some(before) });
        }
    }
    Ok(Found { events, before: None })
}

impl Query {
    fn matches(&self, record: &Value) -> bool {
        let text = |name: &str| record[name].as_str().unwrap_or_default();
        if text("eventCategory") != MANAGEMENT
            || text("awsRegion") != self.region
            || text("recipientAccountId") != self.account
        {
            return false;
        }
        let at = parse_instant(text("eventTime")).unwrap_or_default();
        // Events have whole seconds, and the end of the range is meant to be in it.
        if self.from.is_some_and(|from| at.as_millis() < from.as_millis() / 1000 * 1000)
            || self.to.is_some_and(|to| at > to)
        {
            return false;
        }
        let Some((key, wanted)) = &self.attribute else { return true };
        let among = |name: &str| {
            let resources = record["resources"].as_array().into_iter().flatten();
            resources
                .filter_map(|resource| resource[name].as_str())
                .any(|value| value == wanted || (name == "ARN" && resource_name(value) == wanted.as_str()))
        };
        match key {
            LookupAttributeKey::EventId => text("eventID") == wanted,
            LookupAttributeKey::EventName => text("eventName") == wanted,
            LookupAttributeKey::ReadOnly => (record["readOnly"] == true).to_string() == *wanted,
            LookupAttributeKey::Username => username(record) == Some(wanted),
            LookupAttributeKey::ResourceType => among("type"),
            LookupAttributeKey::ResourceName => among("ARN"),
            LookupAttributeKey::EventSource => text("eventSource") == wanted,
            LookupAttributeKey::AccessKeyId => record["userIdentity"]["accessKeyId"].as_str() == Some(wanted),
        }
    }
}

fn username(record: &Value) -> Option<&str> {
    let identity = &record["userIdentity"];
    match identity["type"].as_str() {
        Some("Root") => Some("root"),
        Some("AssumedRole") => identity["arn"].as_str().and_then(|arn| arn.rsplit('/').next()),
        _ => identity["userName"].as_str(),
    }
}

/// `orders` in `arn:…:stream/orders`.
fn resource_name(arn: &str) -> &str {
    let resource = arn.splitn(6, ':').nth(5).unwrap_or(arn);
    resource.split_once('/').map_or(resource, |(_, name)| name)
}

fn answer(record: &Value, bytes: &[u8]) -> Event {
    let text = |name: &str| record[name].as_str().map(str::to_owned);
    let resources = record["resources"].as_array().into_iter().flatten();
    let resource = |resource: &Value| Resource {
        resource_type: resource["type"].as_str().map(str::to_owned),
        resource_name: resource["ARN"].as_str().map(|arn| resource_name(arn).to_owned()),
    };
    Event {
        event_id: text("eventID"),
        event_name: text("eventName"),
        read_only: Some((record["readOnly"] == true).to_string()),
        access_key_id: record["userIdentity"]["accessKeyId"].as_str().map(str::to_owned),
        event_time: record["eventTime"].as_str().and_then(parse_instant),
        event_source: text("eventSource"),
        username: username(record).map(str::to_owned),
        resources: Some(resources.map(resource).collect()),
        cloud_trail_event: Some(String::from_utf8_lossy(bytes).into_owned()),
    }
}
