// Made by `cargo xtask generate` from models/cloudtrail.json; what is changed here is lost.

//! What inputs and outputs are made of.

use millstream_api::{
    Decode, Encode, Held, Malformed, Members, Print, Printed, Reader, Violations, Writer, list, texts,
};
use millstream_base::{Blob, Timestamp};

use super::{LookupAttributeKey, ReadWriteType, rules};

/// `AdvancedEventSelector`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AdvancedEventSelector {
    /// `Name`: 0 to 1000 characters, `.*`.
    pub name: Option<String>,
    /// `FieldSelectors`: at least 1 items.
    pub field_selectors: Vec<AdvancedFieldSelector>,
}

impl Decode for AdvancedEventSelector {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Name", "FieldSelectors"]);
        let mut name = None;
        let mut field_selectors = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => name = Some(reader.string()?),
                1 => {
                    field_selectors = Some(
                        held.keep(1, violations, |violations| list(reader, "fieldSelectors", violations))?,
                    )
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &name {
            rules::SELECTOR_NAME.check(value, "name", violations);
        }
        if let Some(value) = violations.required(&field_selectors, "fieldSelectors") {
            rules::ADVANCED_FIELD_SELECTORS.check(value, "fieldSelectors", violations);
            held.report(1, violations);
        }
        Ok(Self { name, field_selectors: field_selectors.unwrap_or_default() })
    }
}

impl Encode for AdvancedEventSelector {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.name {
            writer.member("Name");
            value.encode(writer);
        }
        writer.member("FieldSelectors");
        self.field_selectors.encode(writer);
        writer.end_object();
    }
}

/// `AdvancedFieldSelector`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AdvancedFieldSelector {
    /// `Field`: 1 to 1000 characters, `[\w|\d|\.|_]+`.
    pub field: String,
    /// `Equals`: at least 1 items.
    pub equals: Option<Vec<String>>,
    /// `StartsWith`: at least 1 items.
    pub starts_with: Option<Vec<String>>,
    /// `EndsWith`: at least 1 items.
    pub ends_with: Option<Vec<String>>,
    /// `NotEquals`: at least 1 items.
    pub not_equals: Option<Vec<String>>,
    /// `NotStartsWith`: at least 1 items.
    pub not_starts_with: Option<Vec<String>>,
    /// `NotEndsWith`: at least 1 items.
    pub not_ends_with: Option<Vec<String>>,
}

impl Decode for AdvancedFieldSelector {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "Field",
            "Equals",
            "StartsWith",
            "EndsWith",
            "NotEquals",
            "NotStartsWith",
            "NotEndsWith",
        ]);
        let mut field = None;
        let mut equals = None;
        let mut starts_with = None;
        let mut ends_with = None;
        let mut not_equals = None;
        let mut not_starts_with = None;
        let mut not_ends_with = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => field = Some(reader.string()?),
                1 => {
                    equals = Some(held.keep(1, violations, |violations| texts(reader, "equals", violations))?)
                }
                2 => {
                    starts_with =
                        Some(held.keep(2, violations, |violations| texts(reader, "startsWith", violations))?)
                }
                3 => {
                    ends_with =
                        Some(held.keep(3, violations, |violations| texts(reader, "endsWith", violations))?)
                }
                4 => {
                    not_equals =
                        Some(held.keep(4, violations, |violations| texts(reader, "notEquals", violations))?)
                }
                5 => {
                    not_starts_with = Some(
                        held.keep(5, violations, |violations| texts(reader, "notStartsWith", violations))?,
                    )
                }
                6 => {
                    not_ends_with =
                        Some(held.keep(6, violations, |violations| texts(reader, "notEndsWith", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&field, "field") {
            rules::SELECTOR_FIELD.check(value, "field", violations);
        }
        if let Some(value) = &equals {
            rules::OPERATOR.check_texts(value, "equals", violations);
            held.report(1, violations);
        }
        if let Some(value) = &starts_with {
            rules::OPERATOR.check_texts(value, "startsWith", violations);
            held.report(2, violations);
        }
        if let Some(value) = &ends_with {
            rules::OPERATOR.check_texts(value, "endsWith", violations);
            held.report(3, violations);
        }
        if let Some(value) = &not_equals {
            rules::OPERATOR.check_texts(value, "notEquals", violations);
            held.report(4, violations);
        }
        if let Some(value) = &not_starts_with {
            rules::OPERATOR.check_texts(value, "notStartsWith", violations);
            held.report(5, violations);
        }
        if let Some(value) = &not_ends_with {
            rules::OPERATOR.check_texts(value, "notEndsWith", violations);
            held.report(6, violations);
        }
        Ok(Self {
            field: field.unwrap_or_default(),
            equals,
            starts_with,
            ends_with,
            not_equals,
            not_starts_with,
            not_ends_with,
        })
    }
}

impl Encode for AdvancedFieldSelector {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Field");
        self.field.encode(writer);
        if let Some(value) = &self.equals {
            writer.member("Equals");
            value.encode(writer);
        }
        if let Some(value) = &self.starts_with {
            writer.member("StartsWith");
            value.encode(writer);
        }
        if let Some(value) = &self.ends_with {
            writer.member("EndsWith");
            value.encode(writer);
        }
        if let Some(value) = &self.not_equals {
            writer.member("NotEquals");
            value.encode(writer);
        }
        if let Some(value) = &self.not_starts_with {
            writer.member("NotStartsWith");
            value.encode(writer);
        }
        if let Some(value) = &self.not_ends_with {
            writer.member("NotEndsWith");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl Print for AdvancedFieldSelector {
    fn print(&self, out: &mut Printed) {
        out.structure(
            "AdvancedFieldSelector",
            &[
                ("field", &self.field),
                ("equals", &self.equals),
                ("startsWith", &self.starts_with),
                ("endsWith", &self.ends_with),
                ("notEquals", &self.not_equals),
                ("notStartsWith", &self.not_starts_with),
                ("notEndsWith", &self.not_ends_with),
            ],
        );
    }
}

/// `DataResource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DataResource {
    /// `Type`.
    pub r#type: Option<String>,
    /// `Values`.
    pub values: Option<Vec<String>>,
}

impl Decode for DataResource {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Type", "Values"]);
        let mut r#type = None;
        let mut values = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => r#type = Some(reader.string()?),
                1 => {
                    values = Some(held.keep(1, violations, |violations| texts(reader, "values", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        held.report(1, violations);
        Ok(Self { r#type, values })
    }
}

impl Encode for DataResource {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.r#type {
            writer.member("Type");
            value.encode(writer);
        }
        if let Some(value) = &self.values {
            writer.member("Values");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `Event`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EventShape {
    /// `EventId`.
    pub event_id: Option<String>,
    /// `EventName`.
    pub event_name: Option<String>,
    /// `ReadOnly`.
    pub read_only: Option<String>,
    /// `AccessKeyId`.
    pub access_key_id: Option<String>,
    /// `EventTime`.
    pub event_time: Option<Timestamp>,
    /// `EventSource`.
    pub event_source: Option<String>,
    /// `Username`.
    pub username: Option<String>,
    /// `Resources`.
    pub resources: Option<Vec<Resource>>,
    /// `CloudTrailEvent`.
    pub cloud_trail_event: Option<String>,
}

impl Encode for EventShape {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.event_id {
            writer.member("EventId");
            value.encode(writer);
        }
        if let Some(value) = &self.event_name {
            writer.member("EventName");
            value.encode(writer);
        }
        if let Some(value) = &self.read_only {
            writer.member("ReadOnly");
            value.encode(writer);
        }
        if let Some(value) = &self.access_key_id {
            writer.member("AccessKeyId");
            value.encode(writer);
        }
        if let Some(value) = &self.event_time {
            writer.member("EventTime");
            value.encode(writer);
        }
        if let Some(value) = &self.event_source {
            writer.member("EventSource");
            value.encode(writer);
        }
        if let Some(value) = &self.username {
            writer.member("Username");
            value.encode(writer);
        }
        if let Some(value) = &self.resources {
            writer.member("Resources");
            value.encode(writer);
        }
        if let Some(value) = &self.cloud_trail_event {
            writer.member("CloudTrailEvent");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `EventSelector`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EventSelector {
    /// `ReadWriteType`.
    pub read_write_type: Option<ReadWriteType>,
    /// `IncludeManagementEvents`.
    pub include_management_events: Option<bool>,
    /// `DataResources`.
    pub data_resources: Option<Vec<DataResource>>,
    /// `ExcludeManagementEventSources`.
    pub exclude_management_event_sources: Option<Vec<String>>,
}

impl Decode for EventSelector {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "ReadWriteType",
            "IncludeManagementEvents",
            "DataResources",
            "ExcludeManagementEventSources",
        ]);
        let mut read_write_type = None;
        let mut include_management_events = None;
        let mut data_resources = None;
        let mut exclude_management_event_sources = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => read_write_type = Some(reader.string()?),
                1 => include_management_events = Some(reader.bool()?),
                2 => {
                    data_resources = Some(
                        held.keep(2, violations, |violations| list(reader, "dataResources", violations))?,
                    )
                }
                3 => {
                    exclude_management_event_sources = Some(held.keep(3, violations, |violations| {
                        texts(reader, "excludeManagementEventSources", violations)
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &read_write_type {
            rules::READ_WRITE_TYPE.check(value, "readWriteType", violations);
        }
        held.report(2, violations);
        held.report(3, violations);
        Ok(Self {
            read_write_type: read_write_type.as_deref().and_then(ReadWriteType::parse),
            include_management_events,
            data_resources,
            exclude_management_event_sources,
        })
    }
}

impl Encode for EventSelector {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.read_write_type {
            writer.member("ReadWriteType");
            value.encode(writer);
        }
        if let Some(value) = &self.include_management_events {
            writer.member("IncludeManagementEvents");
            value.encode(writer);
        }
        if let Some(value) = &self.data_resources {
            writer.member("DataResources");
            value.encode(writer);
        }
        if let Some(value) = &self.exclude_management_event_sources {
            writer.member("ExcludeManagementEventSources");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `LookupAttribute`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LookupAttribute {
    /// `AttributeKey`.
    pub attribute_key: LookupAttributeKey,
    /// `AttributeValue`: 1 to 2000 characters.
    pub attribute_value: String,
}

impl Decode for LookupAttribute {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["AttributeKey", "AttributeValue"]);
        let mut attribute_key = None;
        let mut attribute_value = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => attribute_key = Some(reader.string()?),
                1 => attribute_value = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&attribute_key, "attributeKey") {
            rules::LOOKUP_ATTRIBUTE_KEY.check(value, "attributeKey", violations);
        }
        if let Some(value) = violations.required(&attribute_value, "attributeValue") {
            rules::LOOKUP_ATTRIBUTE_VALUE.check(value, "attributeValue", violations);
        }
        Ok(Self {
            attribute_key: attribute_key.as_deref().and_then(LookupAttributeKey::parse).unwrap_or_default(),
            attribute_value: attribute_value.unwrap_or_default(),
        })
    }
}

/// `PublicKey`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PublicKey {
    /// `Value`.
    pub value: Option<Blob>,
    /// `ValidityStartTime`.
    pub validity_start_time: Option<Timestamp>,
    /// `ValidityEndTime`.
    pub validity_end_time: Option<Timestamp>,
    /// `Fingerprint`.
    pub fingerprint: Option<String>,
}

impl Encode for PublicKey {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.value {
            writer.member("Value");
            value.encode(writer);
        }
        if let Some(value) = &self.validity_start_time {
            writer.member("ValidityStartTime");
            value.encode(writer);
        }
        if let Some(value) = &self.validity_end_time {
            writer.member("ValidityEndTime");
            value.encode(writer);
        }
        if let Some(value) = &self.fingerprint {
            writer.member("Fingerprint");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `Resource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Resource {
    /// `ResourceType`.
    pub resource_type: Option<String>,
    /// `ResourceName`.
    pub resource_name: Option<String>,
}

impl Encode for Resource {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.resource_type {
            writer.member("ResourceType");
            value.encode(writer);
        }
        if let Some(value) = &self.resource_name {
            writer.member("ResourceName");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `ResourceTag`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResourceTag {
    /// `ResourceId`.
    pub resource_id: Option<String>,
    /// `TagsList`: at most 200 items.
    pub tags_list: Option<Vec<Tag>>,
}

impl Encode for ResourceTag {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.resource_id {
            writer.member("ResourceId");
            value.encode(writer);
        }
        if let Some(value) = &self.tags_list {
            writer.member("TagsList");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `Tag`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tag {
    /// `Key`: 1 to 128 characters.
    pub key: String,
    /// `Value`: 1 to 256 characters.
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

/// `Trail`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trail {
    /// `Name`.
    pub name: Option<String>,
    /// `S3BucketName`.
    pub s3_bucket_name: Option<String>,
    /// `S3KeyPrefix`.
    pub s3_key_prefix: Option<String>,
    /// `SnsTopicName`.
    pub sns_topic_name: Option<String>,
    /// `SnsTopicARN`.
    pub sns_topic_arn: Option<String>,
    /// `IncludeGlobalServiceEvents`.
    pub include_global_service_events: Option<bool>,
    /// `IsMultiRegionTrail`.
    pub is_multi_region_trail: Option<bool>,
    /// `HomeRegion`.
    pub home_region: Option<String>,
    /// `TrailARN`.
    pub trail_arn: Option<String>,
    /// `LogFileValidationEnabled`.
    pub log_file_validation_enabled: Option<bool>,
    /// `CloudWatchLogsLogGroupArn`.
    pub cloud_watch_logs_log_group_arn: Option<String>,
    /// `CloudWatchLogsRoleArn`.
    pub cloud_watch_logs_role_arn: Option<String>,
    /// `KmsKeyId`.
    pub kms_key_id: Option<String>,
    /// `HasCustomEventSelectors`.
    pub has_custom_event_selectors: Option<bool>,
    /// `HasInsightSelectors`.
    pub has_insight_selectors: Option<bool>,
    /// `IsOrganizationTrail`.
    pub is_organization_trail: Option<bool>,
    /// `RecursiveLogging`.
    pub recursive_logging: Option<bool>,
}

impl Encode for Trail {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.name {
            writer.member("Name");
            value.encode(writer);
        }
        if let Some(value) = &self.s3_bucket_name {
            writer.member("S3BucketName");
            value.encode(writer);
        }
        if let Some(value) = &self.s3_key_prefix {
            writer.member("S3KeyPrefix");
            value.encode(writer);
        }
        if let Some(value) = &self.sns_topic_name {
            writer.member("SnsTopicName");
            value.encode(writer);
        }
        if let Some(value) = &self.sns_topic_arn {
            writer.member("SnsTopicARN");
            value.encode(writer);
        }
        if let Some(value) = &self.include_global_service_events {
            writer.member("IncludeGlobalServiceEvents");
            value.encode(writer);
        }
        if let Some(value) = &self.is_multi_region_trail {
            writer.member("IsMultiRegionTrail");
            value.encode(writer);
        }
        if let Some(value) = &self.home_region {
            writer.member("HomeRegion");
            value.encode(writer);
        }
        if let Some(value) = &self.trail_arn {
            writer.member("TrailARN");
            value.encode(writer);
        }
        if let Some(value) = &self.log_file_validation_enabled {
            writer.member("LogFileValidationEnabled");
            value.encode(writer);
        }
        if let Some(value) = &self.cloud_watch_logs_log_group_arn {
            writer.member("CloudWatchLogsLogGroupArn");
            value.encode(writer);
        }
        if let Some(value) = &self.cloud_watch_logs_role_arn {
            writer.member("CloudWatchLogsRoleArn");
            value.encode(writer);
        }
        if let Some(value) = &self.kms_key_id {
            writer.member("KmsKeyId");
            value.encode(writer);
        }
        if let Some(value) = &self.has_custom_event_selectors {
            writer.member("HasCustomEventSelectors");
            value.encode(writer);
        }
        if let Some(value) = &self.has_insight_selectors {
            writer.member("HasInsightSelectors");
            value.encode(writer);
        }
        if let Some(value) = &self.is_organization_trail {
            writer.member("IsOrganizationTrail");
            value.encode(writer);
        }
        if let Some(value) = &self.recursive_logging {
            writer.member("RecursiveLogging");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `TrailInfo`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TrailInfo {
    /// `TrailARN`.
    pub trail_arn: Option<String>,
    /// `Name`.
    pub name: Option<String>,
    /// `HomeRegion`.
    pub home_region: Option<String>,
}

impl Encode for TrailInfo {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.trail_arn {
            writer.member("TrailARN");
            value.encode(writer);
        }
        if let Some(value) = &self.name {
            writer.member("Name");
            value.encode(writer);
        }
        if let Some(value) = &self.home_region {
            writer.member("HomeRegion");
            value.encode(writer);
        }
        writer.end_object();
    }
}
