// Made by `cargo xtask generate` from models/kinesisvideo.json; what is changed here is lost.

//! What inputs and outputs are made of.

use millstream_api::{Decode, Encode, Malformed, Members, Print, Printed, Reader, Violations, Writer};
use millstream_base::Timestamp;

use super::{ComparisonOperator, DefaultStorageTier, Status, rules};

/// `StreamInfo`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StreamInfo {
    /// `DeviceName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub device_name: Option<String>,
    /// `StreamName`: 1 to 256 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `StreamARN`: 1 to 1024 characters,
    /// `arn:[a-z\d-]+:kinesisvideo:[a-z0-9-]+:[0-9]+:[a-z]+/[a-zA-Z0-9_.-]+/[0-9]+`.
    pub stream_arn: Option<String>,
    /// `MediaType`: 1 to 128 characters, `[\w\-\.\+]+/[\w\-\.\+]+(,[\w\-\.\+]+/[\w\-\.\+]+)*`.
    pub media_type: Option<String>,
    /// `KmsKeyId`: 1 to 2048 characters, `.+`.
    pub kms_key_id: Option<String>,
    /// `Version`: 1 to 64 characters, `[a-zA-Z0-9]+`.
    pub version: Option<String>,
    /// `Status`.
    pub status: Option<Status>,
    /// `CreationTime`.
    pub creation_time: Option<Timestamp>,
    /// `DataRetentionInHours`: at least 0.
    pub data_retention_in_hours: Option<i32>,
}

impl Encode for StreamInfo {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.device_name {
            writer.member("DeviceName");
            value.encode(writer);
        }
        if let Some(value) = &self.stream_name {
            writer.member("StreamName");
            value.encode(writer);
        }
        if let Some(value) = &self.stream_arn {
            writer.member("StreamARN");
            value.encode(writer);
        }
        if let Some(value) = &self.media_type {
            writer.member("MediaType");
            value.encode(writer);
        }
        if let Some(value) = &self.kms_key_id {
            writer.member("KmsKeyId");
            value.encode(writer);
        }
        if let Some(value) = &self.version {
            writer.member("Version");
            value.encode(writer);
        }
        if let Some(value) = &self.status {
            writer.member("Status");
            value.encode(writer);
        }
        if let Some(value) = &self.creation_time {
            writer.member("CreationTime");
            value.encode(writer);
        }
        if let Some(value) = &self.data_retention_in_hours {
            writer.member("DataRetentionInHours");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `StreamNameCondition`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StreamNameCondition {
    /// `ComparisonOperator`.
    pub comparison_operator: Option<ComparisonOperator>,
    /// `ComparisonValue`: 1 to 256 characters, `[a-zA-Z0-9_.-]+`.
    pub comparison_value: Option<String>,
}

impl Decode for StreamNameCondition {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ComparisonOperator", "ComparisonValue"]);
        let mut comparison_operator = None;
        let mut comparison_value = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => comparison_operator = Some(reader.string()?),
                1 => comparison_value = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &comparison_operator {
            rules::COMPARISON_OPERATOR.check(value, "comparisonOperator", violations);
        }
        if let Some(value) = &comparison_value {
            rules::STREAM_NAME.check(value, "comparisonValue", violations);
        }
        Ok(Self {
            comparison_operator: comparison_operator.as_deref().and_then(ComparisonOperator::parse),
            comparison_value,
        })
    }
}

/// `StreamStorageConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StreamStorageConfiguration {
    /// `DefaultStorageTier`.
    pub default_storage_tier: DefaultStorageTier,
}

impl Decode for StreamStorageConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["DefaultStorageTier"]);
        let mut default_storage_tier = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => default_storage_tier = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&default_storage_tier, "defaultStorageTier") {
            rules::DEFAULT_STORAGE_TIER.check(value, "defaultStorageTier", violations);
        }
        Ok(Self {
            default_storage_tier: default_storage_tier
                .as_deref()
                .and_then(DefaultStorageTier::parse)
                .unwrap_or_default(),
        })
    }
}

impl Encode for StreamStorageConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("DefaultStorageTier");
        self.default_storage_tier.encode(writer);
        writer.end_object();
    }
}

/// `Tag`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tag {
    /// `Key`: 1 to 128 characters, `^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$`.
    pub key: String,
    /// `Value`: 0 to 256 characters, `[\p{L}\p{Z}\p{N}_.:/=+\-@]*`.
    pub value: String,
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
        if let Some(value) = violations.required(&value_, "value") {
            rules::TAG_VALUE.check(value, "value", violations);
        }
        Ok(Self { key: key.unwrap_or_default(), value: value_.unwrap_or_default() })
    }
}

impl Print for Tag {
    fn print(&self, out: &mut Printed) {
        out.structure("Tag", &[("key", &self.key), ("value", &self.value)]);
    }
}
