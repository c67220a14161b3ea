// Made by `cargo xtask generate` from models/kinesisvideo.json; what is changed here is lost.

//! What the operations take.

use std::collections::BTreeMap;

use millstream_api::{Decode, Held, Malformed, Members, Reader, Violations, int, list, map, texts};

use super::{
    APIName, StreamNameCondition, StreamStorageConfiguration, Tag, UpdateDataRetentionOperation, rules,
};

/// Input of `CreateStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateStreamInput {
    /// `DeviceName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub device_name: Option<String>,
    /// `StreamName`: 1 to 256 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: String,
    /// `MediaType`: 1 to 128 characters, `[\w\-\.\+]+/[\w\-\.\+]+(,[\w\-\.\+]+/[\w\-\.\+]+)*`.
    pub media_type: Option<String>,
    /// `KmsKeyId`: 1 to 2048 characters, `.+`.
    pub kms_key_id: Option<String>,
    /// `DataRetentionInHours`: at least 0.
    pub data_retention_in_hours: Option<i32>,
    /// `Tags`: 1 to 50 entries.
    pub tags: Option<BTreeMap<String, String>>,
    /// `StreamStorageConfiguration`.
    pub stream_storage_configuration: Option<StreamStorageConfiguration>,
}

impl Decode for CreateStreamInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "DeviceName",
            "StreamName",
            "MediaType",
            "KmsKeyId",
            "DataRetentionInHours",
            "Tags",
            "StreamStorageConfiguration",
        ]);
        let mut device_name = None;
        let mut stream_name = None;
        let mut media_type = None;
        let mut kms_key_id = None;
        let mut data_retention_in_hours = None;
        let mut tags = None;
        let mut stream_storage_configuration = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => device_name = Some(reader.string()?),
                1 => stream_name = Some(reader.string()?),
                2 => media_type = Some(reader.string()?),
                3 => kms_key_id = Some(reader.string()?),
                4 => data_retention_in_hours = Some(int(reader)?),
                5 => tags = Some(held.keep(5, violations, |violations| map(reader, "tags", violations))?),
                6 => {
                    stream_storage_configuration = Some(held.keep(6, violations, |violations| {
                        violations.within("streamStorageConfiguration", |violations| {
                            StreamStorageConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &device_name {
            rules::DEVICE_NAME.check(value, "deviceName", violations);
        }
        if let Some(value) = violations.required(&stream_name, "streamName") {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        if let Some(value) = &media_type {
            rules::MEDIA_TYPE.check(value, "mediaType", violations);
        }
        if let Some(value) = &kms_key_id {
            rules::KMS_KEY_ID.check(value, "kmsKeyId", violations);
        }
        if let Some(value) = &data_retention_in_hours {
            rules::DATA_RETENTION_IN_HOURS.check(*value, "dataRetentionInHours", violations);
        }
        if let Some(value) = &tags {
            rules::RESOURCE_TAGS.check(value, "tags", violations);
            held.report(5, violations);
        }
        held.report(6, violations);
        Ok(Self {
            device_name,
            stream_name: stream_name.unwrap_or_default(),
            media_type,
            kms_key_id,
            data_retention_in_hours,
            tags,
            stream_storage_configuration,
        })
    }
}

/// Input of `DeleteStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteStreamInput {
    /// `StreamARN`: 1 to 1024 characters,
    /// `arn:[a-z\d-]+:kinesisvideo:[a-z0-9-]+:[0-9]+:[a-z]+/[a-zA-Z0-9_.-]+/[0-9]+`.
    pub stream_arn: String,
    /// `CurrentVersion`: 1 to 64 characters, `[a-zA-Z0-9]+`.
    pub current_version: Option<String>,
}

impl Decode for DeleteStreamInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StreamARN", "CurrentVersion"]);
        let mut stream_arn = None;
        let mut current_version = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_arn = Some(reader.string()?),
                1 => current_version = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&stream_arn, "streamARN") {
            rules::RESOURCE_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = &current_version {
            rules::VERSION.check(value, "currentVersion", violations);
        }
        Ok(Self { stream_arn: stream_arn.unwrap_or_default(), current_version })
    }
}

/// Input of `DescribeStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeStreamInput {
    /// `StreamName`: 1 to 256 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `StreamARN`: 1 to 1024 characters,
    /// `arn:[a-z\d-]+:kinesisvideo:[a-z0-9-]+:[0-9]+:[a-z]+/[a-zA-Z0-9_.-]+/[0-9]+`.
    pub stream_arn: Option<String>,
}

impl Decode for DescribeStreamInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StreamName", "StreamARN"]);
        let mut stream_name = None;
        let mut stream_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_name = Some(reader.string()?),
                1 => stream_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        if let Some(value) = &stream_arn {
            rules::RESOURCE_ARN.check(value, "streamARN", violations);
        }
        Ok(Self { stream_name, stream_arn })
    }
}

/// Input of `DescribeStreamStorageConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeStreamStorageConfigurationInput {
    /// `StreamName`: 1 to 256 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `StreamARN`: 1 to 1024 characters,
    /// `arn:[a-z\d-]+:kinesisvideo:[a-z0-9-]+:[0-9]+:[a-z]+/[a-zA-Z0-9_.-]+/[0-9]+`.
    pub stream_arn: Option<String>,
}

impl Decode for DescribeStreamStorageConfigurationInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StreamName", "StreamARN"]);
        let mut stream_name = None;
        let mut stream_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_name = Some(reader.string()?),
                1 => stream_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        if let Some(value) = &stream_arn {
            rules::RESOURCE_ARN.check(value, "streamARN", violations);
        }
        Ok(Self { stream_name, stream_arn })
    }
}

/// Input of `GetDataEndpoint`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetDataEndpointInput {
    /// `StreamName`: 1 to 256 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `StreamARN`: 1 to 1024 characters,
    /// `arn:[a-z\d-]+:kinesisvideo:[a-z0-9-]+:[0-9]+:[a-z]+/[a-zA-Z0-9_.-]+/[0-9]+`.
    pub stream_arn: Option<String>,
    /// `APIName`.
    pub api_name: APIName,
}

impl Decode for GetDataEndpointInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StreamName", "StreamARN", "APIName"]);
        let mut stream_name = None;
        let mut stream_arn = None;
        let mut api_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_name = Some(reader.string()?),
                1 => stream_arn = Some(reader.string()?),
                2 => api_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        if let Some(value) = &stream_arn {
            rules::RESOURCE_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = violations.required(&api_name, "aPIName") {
            rules::API_NAME.check(value, "aPIName", violations);
        }
        Ok(Self {
            stream_name,
            stream_arn,
            api_name: api_name.as_deref().and_then(APIName::parse).unwrap_or_default(),
        })
    }
}

/// Input of `ListStreams`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListStreamsInput {
    /// `MaxResults`: 1 to 10000.
    pub max_results: Option<i32>,
    /// `NextToken`: 0 to 1024 characters, `[a-zA-Z0-9+/=]*`.
    pub next_token: Option<String>,
    /// `StreamNameCondition`.
    pub stream_name_condition: Option<StreamNameCondition>,
}

impl Decode for ListStreamsInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["MaxResults", "NextToken", "StreamNameCondition"]);
        let mut max_results = None;
        let mut next_token = None;
        let mut stream_name_condition = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => max_results = Some(int(reader)?),
                1 => next_token = Some(reader.string()?),
                2 => {
                    stream_name_condition = Some(held.keep(2, violations, |violations| {
                        violations.within("streamNameCondition", |violations| {
                            StreamNameCondition::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &max_results {
            rules::LIST_STREAMS_INPUT_LIMIT.check(*value, "maxResults", violations);
        }
        if let Some(value) = &next_token {
            rules::NEXT_TOKEN.check(value, "nextToken", violations);
        }
        held.report(2, violations);
        Ok(Self { max_results, next_token, stream_name_condition })
    }
}

/// Input of `ListTagsForResource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTagsForResourceInput {
    /// `NextToken`: 0 to 1024 characters, `[a-zA-Z0-9+/=]*`.
    pub next_token: Option<String>,
    /// `ResourceARN`: 1 to 1024 characters,
    /// `arn:[a-z\d-]+:kinesisvideo:[a-z0-9-]+:[0-9]+:[a-z]+/[a-zA-Z0-9_.-]+/[0-9]+`.
    pub resource_arn: String,
}

impl Decode for ListTagsForResourceInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["NextToken", "ResourceARN"]);
        let mut next_token = None;
        let mut resource_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => next_token = Some(reader.string()?),
                1 => resource_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &next_token {
            rules::NEXT_TOKEN.check(value, "nextToken", violations);
        }
        if let Some(value) = violations.required(&resource_arn, "resourceARN") {
            rules::RESOURCE_ARN.check(value, "resourceARN", violations);
        }
        Ok(Self { next_token, resource_arn: resource_arn.unwrap_or_default() })
    }
}

/// Input of `ListTagsForStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTagsForStreamInput {
    /// `NextToken`: 0 to 1024 characters, `[a-zA-Z0-9+/=]*`.
    pub next_token: Option<String>,
    /// `StreamARN`: 1 to 1024 characters,
    /// `arn:[a-z\d-]+:kinesisvideo:[a-z0-9-]+:[0-9]+:[a-z]+/[a-zA-Z0-9_.-]+/[0-9]+`.
    pub stream_arn: Option<String>,
    /// `StreamName`: 1 to 256 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
}

impl Decode for ListTagsForStreamInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["NextToken", "StreamARN", "StreamName"]);
        let mut next_token = None;
        let mut stream_arn = None;
        let mut stream_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => next_token = Some(reader.string()?),
                1 => stream_arn = Some(reader.string()?),
                2 => stream_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &next_token {
            rules::NEXT_TOKEN.check(value, "nextToken", violations);
        }
        if let Some(value) = &stream_arn {
            rules::RESOURCE_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = &stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        Ok(Self { next_token, stream_arn, stream_name })
    }
}

/// Input of `TagResource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TagResourceInput {
    /// `ResourceARN`: 1 to 1024 characters,
    /// `arn:[a-z\d-]+:kinesisvideo:[a-z0-9-]+:[0-9]+:[a-z]+/[a-zA-Z0-9_.-]+/[0-9]+`.
    pub resource_arn: String,
    /// `Tags`: 1 to 50 items.
    pub tags: Vec<Tag>,
}

impl Decode for TagResourceInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceARN", "Tags"]);
        let mut resource_arn = None;
        let mut tags = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn = Some(reader.string()?),
                1 => tags = Some(held.keep(1, violations, |violations| list(reader, "tags", violations))?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&resource_arn, "resourceARN") {
            rules::RESOURCE_ARN.check(value, "resourceARN", violations);
        }
        if let Some(value) = violations.required(&tags, "tags") {
            rules::TAG_LIST.check(value, "tags", violations);
            held.report(1, violations);
        }
        Ok(Self { resource_arn: resource_arn.unwrap_or_default(), tags: tags.unwrap_or_default() })
    }
}

/// Input of `TagStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TagStreamInput {
    /// `StreamARN`: 1 to 1024 characters,
    /// `arn:[a-z\d-]+:kinesisvideo:[a-z0-9-]+:[0-9]+:[a-z]+/[a-zA-Z0-9_.-]+/[0-9]+`.
    pub stream_arn: Option<String>,
    /// `StreamName`: 1 to 256 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `Tags`: 1 to 50 entries.
    pub tags: BTreeMap<String, String>,
}

impl Decode for TagStreamInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StreamARN", "StreamName", "Tags"]);
        let mut stream_arn = None;
        let mut stream_name = None;
        let mut tags = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_arn = Some(reader.string()?),
                1 => stream_name = Some(reader.string()?),
                2 => tags = Some(held.keep(2, violations, |violations| map(reader, "tags", violations))?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_arn {
            rules::RESOURCE_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = &stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        if let Some(value) = violations.required(&tags, "tags") {
            rules::RESOURCE_TAGS.check(value, "tags", violations);
            held.report(2, violations);
        }
        Ok(Self { stream_arn, stream_name, tags: tags.unwrap_or_default() })
    }
}

/// Input of `UntagResource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UntagResourceInput {
    /// `ResourceARN`: 1 to 1024 characters,
    /// `arn:[a-z\d-]+:kinesisvideo:[a-z0-9-]+:[0-9]+:[a-z]+/[a-zA-Z0-9_.-]+/[0-9]+`.
    pub resource_arn: String,
    /// `TagKeyList`: 1 to 50 items.
    pub tag_key_list: Vec<String>,
}

impl Decode for UntagResourceInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceARN", "TagKeyList"]);
        let mut resource_arn = None;
        let mut tag_key_list = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn = Some(reader.string()?),
                1 => {
                    tag_key_list =
                        Some(held.keep(1, violations, |violations| texts(reader, "tagKeyList", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&resource_arn, "resourceARN") {
            rules::RESOURCE_ARN.check(value, "resourceARN", violations);
        }
        if let Some(value) = violations.required(&tag_key_list, "tagKeyList") {
            rules::TAG_KEY_LIST.check_texts(value, "tagKeyList", violations);
            held.report(1, violations);
        }
        Ok(Self {
            resource_arn: resource_arn.unwrap_or_default(),
            tag_key_list: tag_key_list.unwrap_or_default(),
        })
    }
}

/// Input of `UntagStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UntagStreamInput {
    /// `StreamARN`: 1 to 1024 characters,
    /// `arn:[a-z\d-]+:kinesisvideo:[a-z0-9-]+:[0-9]+:[a-z]+/[a-zA-Z0-9_.-]+/[0-9]+`.
    pub stream_arn: Option<String>,
    /// `StreamName`: 1 to 256 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `TagKeyList`: 1 to 50 items.
    pub tag_key_list: Vec<String>,
}

impl Decode for UntagStreamInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StreamARN", "StreamName", "TagKeyList"]);
        let mut stream_arn = None;
        let mut stream_name = None;
        let mut tag_key_list = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_arn = Some(reader.string()?),
                1 => stream_name = Some(reader.string()?),
                2 => {
                    tag_key_list =
                        Some(held.keep(2, violations, |violations| texts(reader, "tagKeyList", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_arn {
            rules::RESOURCE_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = &stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        if let Some(value) = violations.required(&tag_key_list, "tagKeyList") {
            rules::TAG_KEY_LIST.check_texts(value, "tagKeyList", violations);
            held.report(2, violations);
        }
        Ok(Self { stream_arn, stream_name, tag_key_list: tag_key_list.unwrap_or_default() })
    }
}

/// Input of `UpdateDataRetention`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateDataRetentionInput {
    /// `StreamName`: 1 to 256 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `StreamARN`: 1 to 1024 characters,
    /// `arn:[a-z\d-]+:kinesisvideo:[a-z0-9-]+:[0-9]+:[a-z]+/[a-zA-Z0-9_.-]+/[0-9]+`.
    pub stream_arn: Option<String>,
    /// `CurrentVersion`: 1 to 64 characters, `[a-zA-Z0-9]+`.
    pub current_version: String,
    /// `Operation`.
    pub operation: UpdateDataRetentionOperation,
    /// `DataRetentionChangeInHours`: at least 1.
    pub data_retention_change_in_hours: i32,
}

impl Decode for UpdateDataRetentionInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "StreamName",
            "StreamARN",
            "CurrentVersion",
            "Operation",
            "DataRetentionChangeInHours",
        ]);
        let mut stream_name = None;
        let mut stream_arn = None;
        let mut current_version = None;
        let mut operation = None;
        let mut data_retention_change_in_hours = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_name = Some(reader.string()?),
                1 => stream_arn = Some(reader.string()?),
                2 => current_version = Some(reader.string()?),
                3 => operation = Some(reader.string()?),
                4 => data_retention_change_in_hours = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        if let Some(value) = &stream_arn {
            rules::RESOURCE_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = violations.required(&current_version, "currentVersion") {
            rules::VERSION.check(value, "currentVersion", violations);
        }
        if let Some(value) = violations.required(&operation, "operation") {
            rules::UPDATE_DATA_RETENTION_OPERATION.check(value, "operation", violations);
        }
        if let Some(value) =
            violations.required(&data_retention_change_in_hours, "dataRetentionChangeInHours")
        {
            rules::DATA_RETENTION_CHANGE_IN_HOURS.check(*value, "dataRetentionChangeInHours", violations);
        }
        Ok(Self {
            stream_name,
            stream_arn,
            current_version: current_version.unwrap_or_default(),
            operation: operation.as_deref().and_then(UpdateDataRetentionOperation::parse).unwrap_or_default(),
            data_retention_change_in_hours: data_retention_change_in_hours.unwrap_or_default(),
        })
    }
}

/// Input of `UpdateStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateStreamInput {
    /// `StreamName`: 1 to 256 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `StreamARN`: 1 to 1024 characters,
    /// `arn:[a-z\d-]+:kinesisvideo:[a-z0-9-]+:[0-9]+:[a-z]+/[a-zA-Z0-9_.-]+/[0-9]+`.
    pub stream_arn: Option<String>,
    /// `CurrentVersion`: 1 to 64 characters, `[a-zA-Z0-9]+`.
    pub current_version: String,
    /// `DeviceName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub device_name: Option<String>,
    /// `MediaType`: 1 to 128 characters, `[\w\-\.\+]+/[\w\-\.\+]+(,[\w\-\.\+]+/[\w\-\.\+]+)*`.
    pub media_type: Option<String>,
}

impl Decode for UpdateStreamInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["StreamName", "StreamARN", "CurrentVersion", "DeviceName", "MediaType"]);
        let mut stream_name = None;
        let mut stream_arn = None;
        let mut current_version = None;
        let mut device_name = None;
        let mut media_type = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_name = Some(reader.string()?),
                1 => stream_arn = Some(reader.string()?),
                2 => current_version = Some(reader.string()?),
                3 => device_name = Some(reader.string()?),
                4 => media_type = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        if let Some(value) = &stream_arn {
            rules::RESOURCE_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = violations.required(&current_version, "currentVersion") {
            rules::VERSION.check(value, "currentVersion", violations);
        }
        if let Some(value) = &device_name {
            rules::DEVICE_NAME.check(value, "deviceName", violations);
        }
        if let Some(value) = &media_type {
            rules::MEDIA_TYPE.check(value, "mediaType", violations);
        }
        Ok(Self {
            stream_name,
            stream_arn,
            current_version: current_version.unwrap_or_default(),
            device_name,
            media_type,
        })
    }
}

/// Input of `UpdateStreamStorageConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateStreamStorageConfigurationInput {
    /// `StreamName`: 1 to 256 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `StreamARN`: 1 to 1024 characters,
    /// `arn:[a-z\d-]+:kinesisvideo:[a-z0-9-]+:[0-9]+:[a-z]+/[a-zA-Z0-9_.-]+/[0-9]+`.
    pub stream_arn: Option<String>,
    /// `CurrentVersion`: 1 to 64 characters, `[a-zA-Z0-9]+`.
    pub current_version: String,
    /// `StreamStorageConfiguration`.
    pub stream_storage_configuration: StreamStorageConfiguration,
}

impl Decode for UpdateStreamStorageConfigurationInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["StreamName", "StreamARN", "CurrentVersion", "StreamStorageConfiguration"]);
        let mut stream_name = None;
        let mut stream_arn = None;
        let mut current_version = None;
        let mut stream_storage_configuration = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_name = Some(reader.string()?),
                1 => stream_arn = Some(reader.string()?),
                2 => current_version = Some(reader.string()?),
                3 => {
                    stream_storage_configuration = Some(held.keep(3, violations, |violations| {
                        violations.within("streamStorageConfiguration", |violations| {
                            StreamStorageConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        if let Some(value) = &stream_arn {
            rules::RESOURCE_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = violations.required(&current_version, "currentVersion") {
            rules::VERSION.check(value, "currentVersion", violations);
        }
        violations.required(&stream_storage_configuration, "streamStorageConfiguration");
        held.report(3, violations);
        Ok(Self {
            stream_name,
            stream_arn,
            current_version: current_version.unwrap_or_default(),
            stream_storage_configuration: stream_storage_configuration.unwrap_or_default(),
        })
    }
}
