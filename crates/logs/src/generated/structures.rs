// Made by `cargo xtask generate` from models/logs.json; what is changed here is lost.

//! What inputs and outputs are made of.

use std::collections::BTreeMap;

use millstream_api::{
    Decode, Encode, Held, Malformed, Members, Print, Printed, Reader, Violations, Writer, map,
};

use super::{DataProtectionStatus, EntityRejectionErrorType, InheritedProperty, LogGroupClass, rules};

/// `Entity`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entity {
    /// `keyAttributes`: 2 to 4 entries.
    pub key_attributes: Option<BTreeMap<String, String>>,
    /// `attributes`: 0 to 10 entries.
    pub attributes: Option<BTreeMap<String, String>>,
}

impl Decode for Entity {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["keyAttributes", "attributes"]);
        let mut key_attributes = None;
        let mut attributes = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    key_attributes =
                        Some(held.keep(0, violations, |violations| map(reader, "keyAttributes", violations))?)
                }
                1 => {
                    attributes =
                        Some(held.keep(1, violations, |violations| map(reader, "attributes", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &key_attributes {
            rules::ENTITY_KEY_ATTRIBUTES.check(value, "keyAttributes", violations);
            held.report(0, violations);
        }
        if let Some(value) = &attributes {
            rules::ENTITY_ATTRIBUTES.check(value, "attributes", violations);
            held.report(1, violations);
        }
        Ok(Self { key_attributes, attributes })
    }
}

/// `FilteredLogEvent`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FilteredLogEvent {
    /// `logStreamName`: 1 to 512 characters, `[^:*]*`.
    pub log_stream_name: Option<String>,
    /// `timestamp`: at least 0.
    pub timestamp: Option<i64>,
    /// `message`: at least 1 characters.
    pub message: Option<String>,
    /// `ingestionTime`: at least 0.
    pub ingestion_time: Option<i64>,
    /// `eventId`.
    pub event_id: Option<String>,
}

impl Encode for FilteredLogEvent {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.log_stream_name {
            writer.member("logStreamName");
            value.encode(writer);
        }
        if let Some(value) = &self.timestamp {
            writer.member("timestamp");
            value.encode(writer);
        }
        if let Some(value) = &self.message {
            writer.member("message");
            value.encode(writer);
        }
        if let Some(value) = &self.ingestion_time {
            writer.member("ingestionTime");
            value.encode(writer);
        }
        if let Some(value) = &self.event_id {
            writer.member("eventId");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `InputLogEvent`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputLogEvent {
    /// `timestamp`: at least 0.
    pub timestamp: i64,
    /// `message`: at least 1 characters.
    pub message: String,
}

impl Decode for InputLogEvent {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["timestamp", "message"]);
        let mut timestamp = None;
        let mut message = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => timestamp = Some(reader.long()?),
                1 => message = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&timestamp, "timestamp") {
            rules::TIMESTAMP.check(*value, "timestamp", violations);
        }
        if let Some(value) = violations.required(&message, "message") {
            rules::EVENT_MESSAGE.check(value, "message", violations);
        }
        Ok(Self { timestamp: timestamp.unwrap_or_default(), message: message.unwrap_or_default() })
    }
}

impl Print for InputLogEvent {
    fn print(&self, out: &mut Printed) {
        out.structure("InputLogEvent", &[("timestamp", &self.timestamp), ("message", &self.message)]);
    }
}

/// `LogGroup`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LogGroup {
    /// `logGroupName`: 1 to 512 characters, `[\.\-_/#A-Za-z0-9]+`.
    pub log_group_name: Option<String>,
    /// `creationTime`: at least 0.
    pub creation_time: Option<i64>,
    /// `retentionInDays`.
    pub retention_in_days: Option<i32>,
    /// `metricFilterCount`.
    pub metric_filter_count: Option<i32>,
    /// `arn`.
    pub arn: Option<String>,
    /// `storedBytes`: at least 0.
    pub stored_bytes: Option<i64>,
    /// `kmsKeyId`: at most 256 characters.
    pub kms_key_id: Option<String>,
    /// `dataProtectionStatus`.
    pub data_protection_status: Option<DataProtectionStatus>,
    /// `inheritedProperties`.
    pub inherited_properties: Option<Vec<InheritedProperty>>,
    /// `logGroupClass`.
    pub log_group_class: Option<LogGroupClass>,
    /// `logGroupArn`.
    pub log_group_arn: Option<String>,
    /// `deletionProtectionEnabled`.
    pub deletion_protection_enabled: Option<bool>,
    /// `bearerTokenAuthenticationEnabled`.
    pub bearer_token_authentication_enabled: Option<bool>,
    /// `retentionPolicyName`.
    pub retention_policy_name: Option<String>,
}

impl Encode for LogGroup {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.log_group_name {
            writer.member("logGroupName");
            value.encode(writer);
        }
        if let Some(value) = &self.creation_time {
            writer.member("creationTime");
            value.encode(writer);
        }
        if let Some(value) = &self.retention_in_days {
            writer.member("retentionInDays");
            value.encode(writer);
        }
        if let Some(value) = &self.metric_filter_count {
            writer.member("metricFilterCount");
            value.encode(writer);
        }
        if let Some(value) = &self.arn {
            writer.member("arn");
            value.encode(writer);
        }
        if let Some(value) = &self.stored_bytes {
            writer.member("storedBytes");
            value.encode(writer);
        }
        if let Some(value) = &self.kms_key_id {
            writer.member("kmsKeyId");
            value.encode(writer);
        }
        if let Some(value) = &self.data_protection_status {
            writer.member("dataProtectionStatus");
            value.encode(writer);
        }
        if let Some(value) = &self.inherited_properties {
            writer.member("inheritedProperties");
            value.encode(writer);
        }
        if let Some(value) = &self.log_group_class {
            writer.member("logGroupClass");
            value.encode(writer);
        }
        if let Some(value) = &self.log_group_arn {
            writer.member("logGroupArn");
            value.encode(writer);
        }
        if let Some(value) = &self.deletion_protection_enabled {
            writer.member("deletionProtectionEnabled");
            value.encode(writer);
        }
        if let Some(value) = &self.bearer_token_authentication_enabled {
            writer.member("bearerTokenAuthenticationEnabled");
            value.encode(writer);
        }
        if let Some(value) = &self.retention_policy_name {
            writer.member("retentionPolicyName");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `LogStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LogStream {
    /// `logStreamName`: 1 to 512 characters, `[^:*]*`.
    pub log_stream_name: Option<String>,
    /// `creationTime`: at least 0.
    pub creation_time: Option<i64>,
    /// `firstEventTimestamp`: at least 0.
    pub first_event_timestamp: Option<i64>,
    /// `lastEventTimestamp`: at least 0.
    pub last_event_timestamp: Option<i64>,
    /// `lastIngestionTime`: at least 0.
    pub last_ingestion_time: Option<i64>,
    /// `uploadSequenceToken`: at least 1 characters.
    pub upload_sequence_token: Option<String>,
    /// `arn`.
    pub arn: Option<String>,
    /// `storedBytes`: at least 0.
    pub stored_bytes: Option<i64>,
}

impl Encode for LogStream {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.log_stream_name {
            writer.member("logStreamName");
            value.encode(writer);
        }
        if let Some(value) = &self.creation_time {
            writer.member("creationTime");
            value.encode(writer);
        }
        if let Some(value) = &self.first_event_timestamp {
            writer.member("firstEventTimestamp");
            value.encode(writer);
        }
        if let Some(value) = &self.last_event_timestamp {
            writer.member("lastEventTimestamp");
            value.encode(writer);
        }
        if let Some(value) = &self.last_ingestion_time {
            writer.member("lastIngestionTime");
            value.encode(writer);
        }
        if let Some(value) = &self.upload_sequence_token {
            writer.member("uploadSequenceToken");
            value.encode(writer);
        }
        if let Some(value) = &self.arn {
            writer.member("arn");
            value.encode(writer);
        }
        if let Some(value) = &self.stored_bytes {
            writer.member("storedBytes");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `OutputLogEvent`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OutputLogEvent {
    /// `timestamp`: at least 0.
    pub timestamp: Option<i64>,
    /// `message`: at least 1 characters.
    pub message: Option<String>,
    /// `ingestionTime`: at least 0.
    pub ingestion_time: Option<i64>,
}

impl Encode for OutputLogEvent {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.timestamp {
            writer.member("timestamp");
            value.encode(writer);
        }
        if let Some(value) = &self.message {
            writer.member("message");
            value.encode(writer);
        }
        if let Some(value) = &self.ingestion_time {
            writer.member("ingestionTime");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `RejectedEntityInfo`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RejectedEntityInfo {
    /// `errorType`.
    pub error_type: EntityRejectionErrorType,
}

impl Encode for RejectedEntityInfo {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("errorType");
        self.error_type.encode(writer);
        writer.end_object();
    }
}

/// `RejectedLogEventsInfo`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RejectedLogEventsInfo {
    /// `tooNewLogEventStartIndex`.
    pub too_new_log_event_start_index: Option<i32>,
    /// `tooOldLogEventEndIndex`.
    pub too_old_log_event_end_index: Option<i32>,
    /// `expiredLogEventEndIndex`.
    pub expired_log_event_end_index: Option<i32>,
}

impl Encode for RejectedLogEventsInfo {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.too_new_log_event_start_index {
            writer.member("tooNewLogEventStartIndex");
            value.encode(writer);
        }
        if let Some(value) = &self.too_old_log_event_end_index {
            writer.member("tooOldLogEventEndIndex");
            value.encode(writer);
        }
        if let Some(value) = &self.expired_log_event_end_index {
            writer.member("expiredLogEventEndIndex");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `SearchedLogStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SearchedLogStream {
    /// `logStreamName`: 1 to 512 characters, `[^:*]*`.
    pub log_stream_name: Option<String>,
    /// `searchedCompletely`.
    pub searched_completely: Option<bool>,
}

impl Encode for SearchedLogStream {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.log_stream_name {
            writer.member("logStreamName");
            value.encode(writer);
        }
        if let Some(value) = &self.searched_completely {
            writer.member("searchedCompletely");
            value.encode(writer);
        }
        writer.end_object();
    }
}
