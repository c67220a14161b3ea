// Made by `cargo xtask generate` from models/logs.json; what is changed here is lost.

//! What the operations take.

use std::collections::BTreeMap;

use millstream_api::{Decode, Held, Malformed, Members, Reader, Violations, int, list, map, texts};

use super::{Entity, InputLogEvent, LogGroupClass, OrderBy, rules};

/// Input of `CreateLogGroup`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateLogGroupRequest {
    /// `logGroupName`: 1 to 512 characters, `[\.\-_/#A-Za-z0-9]+`.
    pub log_group_name: String,
    /// `kmsKeyId`: at most 256 characters.
    pub kms_key_id: Option<String>,
    /// `tags`: 1 to 50 entries.
    pub tags: Option<BTreeMap<String, String>>,
    /// `logGroupClass`.
    pub log_group_class: Option<LogGroupClass>,
    /// `deletionProtectionEnabled`.
    pub deletion_protection_enabled: Option<bool>,
}

impl Decode for CreateLogGroupRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["logGroupName", "kmsKeyId", "tags", "logGroupClass", "deletionProtectionEnabled"]);
        let mut log_group_name = None;
        let mut kms_key_id = None;
        let mut tags = None;
        let mut log_group_class = None;
        let mut deletion_protection_enabled = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => log_group_name = Some(reader.string()?),
                1 => kms_key_id = Some(reader.string()?),
                2 => tags = Some(held.keep(2, violations, |violations| map(reader, "tags", violations))?),
                3 => log_group_class = Some(reader.string()?),
                4 => deletion_protection_enabled = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&log_group_name, "logGroupName") {
            rules::LOG_GROUP_NAME.check(value, "logGroupName", violations);
        }
        if let Some(value) = &kms_key_id {
            rules::KMS_KEY_ID.check(value, "kmsKeyId", violations);
        }
        if let Some(value) = &tags {
            rules::TAGS.check(value, "tags", violations);
            held.report(2, violations);
        }
        if let Some(value) = &log_group_class {
            rules::LOG_GROUP_CLASS.check(value, "logGroupClass", violations);
        }
        Ok(Self {
            log_group_name: log_group_name.unwrap_or_default(),
            kms_key_id,
            tags,
            log_group_class: log_group_class.as_deref().and_then(LogGroupClass::parse),
            deletion_protection_enabled,
        })
    }
}

/// Input of `CreateLogStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateLogStreamRequest {
    /// `logGroupName`: 1 to 512 characters, `[\.\-_/#A-Za-z0-9]+`.
    pub log_group_name: String,
    /// `logStreamName`: 1 to 512 characters, `[^:*]*`.
    pub log_stream_name: String,
}

impl Decode for CreateLogStreamRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["logGroupName", "logStreamName"]);
        let mut log_group_name = None;
        let mut log_stream_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => log_group_name = Some(reader.string()?),
                1 => log_stream_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&log_group_name, "logGroupName") {
            rules::LOG_GROUP_NAME.check(value, "logGroupName", violations);
        }
        if let Some(value) = violations.required(&log_stream_name, "logStreamName") {
            rules::LOG_STREAM_NAME.check(value, "logStreamName", violations);
        }
        Ok(Self {
            log_group_name: log_group_name.unwrap_or_default(),
            log_stream_name: log_stream_name.unwrap_or_default(),
        })
    }
}

/// Input of `DeleteLogGroup`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteLogGroupRequest {
    /// `logGroupName`: 1 to 512 characters, `[\.\-_/#A-Za-z0-9]+`.
    pub log_group_name: String,
}

impl Decode for DeleteLogGroupRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["logGroupName"]);
        let mut log_group_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => log_group_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&log_group_name, "logGroupName") {
            rules::LOG_GROUP_NAME.check(value, "logGroupName", violations);
        }
        Ok(Self { log_group_name: log_group_name.unwrap_or_default() })
    }
}

/// Input of `DeleteLogStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteLogStreamRequest {
    /// `logGroupName`: 1 to 512 characters, `[\.\-_/#A-Za-z0-9]+`.
    pub log_group_name: String,
    /// `logStreamName`: 1 to 512 characters, `[^:*]*`.
    pub log_stream_name: String,
}

impl Decode for DeleteLogStreamRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["logGroupName", "logStreamName"]);
        let mut log_group_name = None;
        let mut log_stream_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => log_group_name = Some(reader.string()?),
                1 => log_stream_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&log_group_name, "logGroupName") {
            rules::LOG_GROUP_NAME.check(value, "logGroupName", violations);
        }
        if let Some(value) = violations.required(&log_stream_name, "logStreamName") {
            rules::LOG_STREAM_NAME.check(value, "logStreamName", violations);
        }
        Ok(Self {
            log_group_name: log_group_name.unwrap_or_default(),
            log_stream_name: log_stream_name.unwrap_or_default(),
        })
    }
}

/// Input of `DeleteRetentionPolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteRetentionPolicyRequest {
    /// `logGroupName`: 1 to 512 characters, `[\.\-_/#A-Za-z0-9]+`.
    pub log_group_name: String,
}

impl Decode for DeleteRetentionPolicyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["logGroupName"]);
        let mut log_group_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => log_group_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&log_group_name, "logGroupName") {
            rules::LOG_GROUP_NAME.check(value, "logGroupName", violations);
        }
        Ok(Self { log_group_name: log_group_name.unwrap_or_default() })
    }
}

/// Input of `DescribeLogGroups`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeLogGroupsRequest {
    /// `accountIdentifiers`: 0 to 20 items.
    pub account_identifiers: Option<Vec<String>>,
    /// `logGroupNamePrefix`: 1 to 512 characters, `[\.\-_/#A-Za-z0-9]+`.
    pub log_group_name_prefix: Option<String>,
    /// `logGroupNamePattern`: 0 to 512 characters, `[\.\-_/#A-Za-z0-9]*`.
    pub log_group_name_pattern: Option<String>,
    /// `nextToken`: at least 1 characters.
    pub next_token: Option<String>,
    /// `limit`: 1 to 50.
    pub limit: Option<i32>,
    /// `includeLinkedAccounts`.
    pub include_linked_accounts: Option<bool>,
    /// `logGroupClass`.
    pub log_group_class: Option<LogGroupClass>,
    /// `logGroupIdentifiers`: 1 to 50 items.
    pub log_group_identifiers: Option<Vec<String>>,
}

impl Decode for DescribeLogGroupsRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "accountIdentifiers",
            "logGroupNamePrefix",
            "logGroupNamePattern",
            "nextToken",
            "limit",
            "includeLinkedAccounts",
            "logGroupClass",
            "logGroupIdentifiers",
        ]);
        let mut account_identifiers = None;
        let mut log_group_name_prefix = None;
        let mut log_group_name_pattern = None;
        let mut next_token = None;
        let mut limit = None;
        let mut include_linked_accounts = None;
        let mut log_group_class = None;
        let mut log_group_identifiers = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    account_identifiers =
                        Some(held.keep(0, violations, |violations| {
                            texts(reader, "accountIdentifiers", violations)
                        })?)
                }
                1 => log_group_name_prefix = Some(reader.string()?),
                2 => log_group_name_pattern = Some(reader.string()?),
                3 => next_token = Some(reader.string()?),
                4 => limit = Some(int(reader)?),
                5 => include_linked_accounts = Some(reader.bool()?),
                6 => log_group_class = Some(reader.string()?),
                7 => {
                    log_group_identifiers =
                        Some(held.keep(7, violations, |violations| {
                            texts(reader, "logGroupIdentifiers", violations)
                        })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &account_identifiers {
            rules::ACCOUNT_IDS.check_texts(value, "accountIdentifiers", violations);
            held.report(0, violations);
        }
        if let Some(value) = &log_group_name_prefix {
            rules::LOG_GROUP_NAME.check(value, "logGroupNamePrefix", violations);
        }
        if let Some(value) = &log_group_name_pattern {
            rules::LOG_GROUP_NAME_PATTERN.check(value, "logGroupNamePattern", violations);
        }
        if let Some(value) = &next_token {
            rules::NEXT_TOKEN.check(value, "nextToken", violations);
        }
        if let Some(value) = &limit {
            rules::DESCRIBE_LIMIT.check(*value, "limit", violations);
        }
        if let Some(value) = &log_group_class {
            rules::LOG_GROUP_CLASS.check(value, "logGroupClass", violations);
        }
        if let Some(value) = &log_group_identifiers {
            rules::DESCRIBE_LOG_GROUPS_LOG_GROUP_IDENTIFIERS.check_texts(
                value,
                "logGroupIdentifiers",
                violations,
            );
            held.report(7, violations);
        }
        Ok(Self {
            account_identifiers,
            log_group_name_prefix,
            log_group_name_pattern,
            next_token,
            limit,
            include_linked_accounts,
            log_group_class: log_group_class.as_deref().and_then(LogGroupClass::parse),
            log_group_identifiers,
        })
    }
}

/// Input of `DescribeLogStreams`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeLogStreamsRequest {
    /// `logGroupName`: 1 to 512 characters, `[\.\-_/#A-Za-z0-9]+`.
    pub log_group_name: Option<String>,
    /// `logGroupIdentifier`: 1 to 2048 characters, `[\w#+=/:,.@-]*`.
    pub log_group_identifier: Option<String>,
    /// `logStreamNamePrefix`: 1 to 512 characters, `[^:*]*`.
    pub log_stream_name_prefix: Option<String>,
    /// `orderBy`.
    pub order_by: Option<OrderBy>,
    /// `descending`.
    pub descending: Option<bool>,
    /// `nextToken`: at least 1 characters.
    pub next_token: Option<String>,
    /// `limit`: 1 to 50.
    pub limit: Option<i32>,
}

impl Decode for DescribeLogStreamsRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "logGroupName",
            "logGroupIdentifier",
            "logStreamNamePrefix",
            "orderBy",
            "descending",
            "nextToken",
            "limit",
        ]);
        let mut log_group_name = None;
        let mut log_group_identifier = None;
        let mut log_stream_name_prefix = None;
        let mut order_by = None;
        let mut descending = None;
        let mut next_token = None;
        let mut limit = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => log_group_name = Some(reader.string()?),
                1 => log_group_identifier = Some(reader.string()?),
                2 => log_stream_name_prefix = Some(reader.string()?),
                3 => order_by = Some(reader.string()?),
                4 => descending = Some(reader.bool()?),
                5 => next_token = Some(reader.string()?),
                6 => limit = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &log_group_name {
            rules::LOG_GROUP_NAME.check(value, "logGroupName", violations);
        }
        if let Some(value) = &log_group_identifier {
            rules::LOG_GROUP_IDENTIFIER.check(value, "logGroupIdentifier", violations);
        }
        if let Some(value) = &log_stream_name_prefix {
            rules::LOG_STREAM_NAME.check(value, "logStreamNamePrefix", violations);
        }
        if let Some(value) = &order_by {
            rules::ORDER_BY.check(value, "orderBy", violations);
        }
        if let Some(value) = &next_token {
            rules::NEXT_TOKEN.check(value, "nextToken", violations);
        }
        if let Some(value) = &limit {
            rules::DESCRIBE_LIMIT.check(*value, "limit", violations);
        }
        Ok(Self {
            log_group_name,
            log_group_identifier,
            log_stream_name_prefix,
            order_by: order_by.as_deref().and_then(OrderBy::parse),
            descending,
            next_token,
            limit,
        })
    }
}

/// Input of `FilterLogEvents`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FilterLogEventsRequest {
    /// `logGroupName`: 1 to 512 characters, `[\.\-_/#A-Za-z0-9]+`.
    pub log_group_name: Option<String>,
    /// `logGroupIdentifier`: 1 to 2048 characters, `[\w#+=/:,.@-]*`.
    pub log_group_identifier: Option<String>,
    /// `logStreamNames`: 1 to 100 items.
    pub log_stream_names: Option<Vec<String>>,
    /// `logStreamNamePrefix`: 1 to 512 characters, `[^:*]*`.
    pub log_stream_name_prefix: Option<String>,
    /// `startTime`: at least 0.
    pub start_time: Option<i64>,
    /// `endTime`: at least 0.
    pub end_time: Option<i64>,
    /// `filterPattern`: 0 to 1024 characters.
    pub filter_pattern: Option<String>,
    /// `nextToken`: at least 1 characters.
    pub next_token: Option<String>,
    /// `limit`: 1 to 10000.
    pub limit: Option<i32>,
    /// `startFromHead`.
    pub start_from_head: Option<bool>,
    /// `interleaved`.
    pub interleaved: Option<bool>,
    /// `unmask`.
    pub unmask: Option<bool>,
}

impl Decode for FilterLogEventsRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "logGroupName",
            "logGroupIdentifier",
            "logStreamNames",
            "logStreamNamePrefix",
            "startTime",
            "endTime",
            "filterPattern",
            "nextToken",
            "limit",
            "startFromHead",
            "interleaved",
            "unmask",
        ]);
        let mut log_group_name = None;
        let mut log_group_identifier = None;
        let mut log_stream_names = None;
        let mut log_stream_name_prefix = None;
        let mut start_time = None;
        let mut end_time = None;
        let mut filter_pattern = None;
        let mut next_token = None;
        let mut limit = None;
        let mut start_from_head = None;
        let mut interleaved = None;
        let mut unmask = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => log_group_name = Some(reader.string()?),
                1 => log_group_identifier = Some(reader.string()?),
                2 => {
                    log_stream_names = Some(
                        held.keep(2, violations, |violations| texts(reader, "logStreamNames", violations))?,
                    )
                }
                3 => log_stream_name_prefix = Some(reader.string()?),
                4 => start_time = Some(reader.long()?),
                5 => end_time = Some(reader.long()?),
                6 => filter_pattern = Some(reader.string()?),
                7 => next_token = Some(reader.string()?),
                8 => limit = Some(int(reader)?),
                9 => start_from_head = Some(reader.bool()?),
                10 => interleaved = Some(reader.bool()?),
                11 => unmask = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &log_group_name {
            rules::LOG_GROUP_NAME.check(value, "logGroupName", violations);
        }
        if let Some(value) = &log_group_identifier {
            rules::LOG_GROUP_IDENTIFIER.check(value, "logGroupIdentifier", violations);
        }
        if let Some(value) = &log_stream_names {
            rules::INPUT_LOG_STREAM_NAMES.check_texts(value, "logStreamNames", violations);
            held.report(2, violations);
        }
        if let Some(value) = &log_stream_name_prefix {
            rules::LOG_STREAM_NAME.check(value, "logStreamNamePrefix", violations);
        }
        if let Some(value) = &start_time {
            rules::TIMESTAMP.check(*value, "startTime", violations);
        }
        if let Some(value) = &end_time {
            rules::TIMESTAMP.check(*value, "endTime", violations);
        }
        if let Some(value) = &filter_pattern {
            rules::FILTER_PATTERN.check(value, "filterPattern", violations);
        }
        if let Some(value) = &next_token {
            rules::NEXT_TOKEN.check(value, "nextToken", violations);
        }
        if let Some(value) = &limit {
            rules::EVENTS_LIMIT.check(*value, "limit", violations);
        }
        Ok(Self {
            log_group_name,
            log_group_identifier,
            log_stream_names,
            log_stream_name_prefix,
            start_time,
            end_time,
            filter_pattern,
            next_token,
            limit,
            start_from_head,
            interleaved,
            unmask,
        })
    }
}

/// Input of `GetLogEvents`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetLogEventsRequest {
    /// `logGroupName`: 1 to 512 characters, `[\.\-_/#A-Za-z0-9]+`.
    pub log_group_name: Option<String>,
    /// `logGroupIdentifier`: 1 to 2048 characters, `[\w#+=/:,.@-]*`.
    pub log_group_identifier: Option<String>,
    /// `logStreamName`: 1 to 512 characters, `[^:*]*`.
    pub log_stream_name: String,
    /// `startTime`: at least 0.
    pub start_time: Option<i64>,
    /// `endTime`: at least 0.
    pub end_time: Option<i64>,
    /// `nextToken`: at least 1 characters.
    pub next_token: Option<String>,
    /// `limit`: 1 to 10000.
    pub limit: Option<i32>,
    /// `startFromHead`.
    pub start_from_head: Option<bool>,
    /// `unmask`.
    pub unmask: Option<bool>,
}

impl Decode for GetLogEventsRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "logGroupName",
            "logGroupIdentifier",
            "logStreamName",
            "startTime",
            "endTime",
            "nextToken",
            "limit",
            "startFromHead",
            "unmask",
        ]);
        let mut log_group_name = None;
        let mut log_group_identifier = None;
        let mut log_stream_name = None;
        let mut start_time = None;
        let mut end_time = None;
        let mut next_token = None;
        let mut limit = None;
        let mut start_from_head = None;
        let mut unmask = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => log_group_name = Some(reader.string()?),
                1 => log_group_identifier = Some(reader.string()?),
                2 => log_stream_name = Some(reader.string()?),
                3 => start_time = Some(reader.long()?),
                4 => end_time = Some(reader.long()?),
                5 => next_token = Some(reader.string()?),
                6 => limit = Some(int(reader)?),
                7 => start_from_head = Some(reader.bool()?),
                8 => unmask = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &log_group_name {
            rules::LOG_GROUP_NAME.check(value, "logGroupName", violations);
        }
        if let Some(value) = &log_group_identifier {
            rules::LOG_GROUP_IDENTIFIER.check(value, "logGroupIdentifier", violations);
        }
        if let Some(value) = violations.required(&log_stream_name, "logStreamName") {
            rules::LOG_STREAM_NAME.check(value, "logStreamName", violations);
        }
        if let Some(value) = &start_time {
            rules::TIMESTAMP.check(*value, "startTime", violations);
        }
        if let Some(value) = &end_time {
            rules::TIMESTAMP.check(*value, "endTime", violations);
        }
        if let Some(value) = &next_token {
            rules::NEXT_TOKEN.check(value, "nextToken", violations);
        }
        if let Some(value) = &limit {
            rules::EVENTS_LIMIT.check(*value, "limit", violations);
        }
        Ok(Self {
            log_group_name,
            log_group_identifier,
            log_stream_name: log_stream_name.unwrap_or_default(),
            start_time,
            end_time,
            next_token,
            limit,
            start_from_head,
            unmask,
        })
    }
}

/// Input of `ListTagsForResource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTagsForResourceRequest {
    /// `resourceArn`: 1 to 1011 characters, `[\w+=/:,.@-]*`.
    pub resource_arn: String,
}

impl Decode for ListTagsForResourceRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["resourceArn"]);
        let mut resource_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&resource_arn, "resourceArn") {
            rules::AMAZON_RESOURCE_NAME.check(value, "resourceArn", violations);
        }
        Ok(Self { resource_arn: resource_arn.unwrap_or_default() })
    }
}

/// Input of `ListTagsLogGroup`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTagsLogGroupRequest {
    /// `logGroupName`: 1 to 512 characters, `[\.\-_/#A-Za-z0-9]+`.
    pub log_group_name: String,
}

impl Decode for ListTagsLogGroupRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["logGroupName"]);
        let mut log_group_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => log_group_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&log_group_name, "logGroupName") {
            rules::LOG_GROUP_NAME.check(value, "logGroupName", violations);
        }
        Ok(Self { log_group_name: log_group_name.unwrap_or_default() })
    }
}

/// Input of `PutLogEvents`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PutLogEventsRequest {
    /// `logGroupName`: 1 to 512 characters, `[\.\-_/#A-Za-z0-9]+`.
    pub log_group_name: String,
    /// `logStreamName`: 1 to 512 characters, `[^:*]*`.
    pub log_stream_name: String,
    /// `logEvents`: 1 to 10000 items.
    pub log_events: Vec<InputLogEvent>,
    /// `sequenceToken`: at least 1 characters.
    pub sequence_token: Option<String>,
    /// `entity`.
    pub entity: Option<Entity>,
}

impl Decode for PutLogEventsRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["logGroupName", "logStreamName", "logEvents", "sequenceToken", "entity"]);
        let mut log_group_name = None;
        let mut log_stream_name = None;
        let mut log_events = None;
        let mut sequence_token = None;
        let mut entity = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => log_group_name = Some(reader.string()?),
                1 => log_stream_name = Some(reader.string()?),
                2 => {
                    log_events =
                        Some(held.keep(2, violations, |violations| list(reader, "logEvents", violations))?)
                }
                3 => sequence_token = Some(reader.string()?),
                4 => {
                    entity = Some(held.keep(4, violations, |violations| {
                        violations.within("entity", |violations| Entity::decode(reader, violations))
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&log_group_name, "logGroupName") {
            rules::LOG_GROUP_NAME.check(value, "logGroupName", violations);
        }
        if let Some(value) = violations.required(&log_stream_name, "logStreamName") {
            rules::LOG_STREAM_NAME.check(value, "logStreamName", violations);
        }
        if let Some(value) = violations.required(&log_events, "logEvents") {
            rules::INPUT_LOG_EVENTS.check(value, "logEvents", violations);
            held.report(2, violations);
        }
        if let Some(value) = &sequence_token {
            rules::SEQUENCE_TOKEN.check(value, "sequenceToken", violations);
        }
        held.report(4, violations);
        Ok(Self {
            log_group_name: log_group_name.unwrap_or_default(),
            log_stream_name: log_stream_name.unwrap_or_default(),
            log_events: log_events.unwrap_or_default(),
            sequence_token,
            entity,
        })
    }
}

/// Input of `PutRetentionPolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PutRetentionPolicyRequest {
    /// `logGroupName`: 1 to 512 characters, `[\.\-_/#A-Za-z0-9]+`.
    pub log_group_name: String,
    /// `retentionInDays`.
    pub retention_in_days: i32,
}

impl Decode for PutRetentionPolicyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["logGroupName", "retentionInDays"]);
        let mut log_group_name = None;
        let mut retention_in_days = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => log_group_name = Some(reader.string()?),
                1 => retention_in_days = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&log_group_name, "logGroupName") {
            rules::LOG_GROUP_NAME.check(value, "logGroupName", violations);
        }
        violations.required(&retention_in_days, "retentionInDays");
        Ok(Self {
            log_group_name: log_group_name.unwrap_or_default(),
            retention_in_days: retention_in_days.unwrap_or_default(),
        })
    }
}

/// Input of `TagLogGroup`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TagLogGroupRequest {
    /// `logGroupName`: 1 to 512 characters, `[\.\-_/#A-Za-z0-9]+`.
    pub log_group_name: String,
    /// `tags`: 1 to 50 entries.
    pub tags: BTreeMap<String, String>,
}

impl Decode for TagLogGroupRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["logGroupName", "tags"]);
        let mut log_group_name = None;
        let mut tags = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => log_group_name = Some(reader.string()?),
                1 => tags = Some(held.keep(1, violations, |violations| map(reader, "tags", violations))?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&log_group_name, "logGroupName") {
            rules::LOG_GROUP_NAME.check(value, "logGroupName", violations);
        }
        if let Some(value) = violations.required(&tags, "tags") {
            rules::TAGS.check(value, "tags", violations);
            held.report(1, violations);
        }
        Ok(Self { log_group_name: log_group_name.unwrap_or_default(), tags: tags.unwrap_or_default() })
    }
}

/// Input of `TagResource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TagResourceRequest {
    /// `resourceArn`: 1 to 1011 characters, `[\w+=/:,.@-]*`.
    pub resource_arn: String,
    /// `tags`: 1 to 50 entries.
    pub tags: BTreeMap<String, String>,
}

impl Decode for TagResourceRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["resourceArn", "tags"]);
        let mut resource_arn = None;
        let mut tags = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn = Some(reader.string()?),
                1 => tags = Some(held.keep(1, violations, |violations| map(reader, "tags", violations))?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&resource_arn, "resourceArn") {
            rules::AMAZON_RESOURCE_NAME.check(value, "resourceArn", violations);
        }
        if let Some(value) = violations.required(&tags, "tags") {
            rules::TAGS.check(value, "tags", violations);
            held.report(1, violations);
        }
        Ok(Self { resource_arn: resource_arn.unwrap_or_default(), tags: tags.unwrap_or_default() })
    }
}

/// Input of `UntagLogGroup`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UntagLogGroupRequest {
    /// `logGroupName`: 1 to 512 characters, `[\.\-_/#A-Za-z0-9]+`.
    pub log_group_name: String,
    /// `tags`: at least 1 items.
    pub tags: Vec<String>,
}

impl Decode for UntagLogGroupRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["logGroupName", "tags"]);
        let mut log_group_name = None;
        let mut tags = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => log_group_name = Some(reader.string()?),
                1 => tags = Some(held.keep(1, violations, |violations| texts(reader, "tags", violations))?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&log_group_name, "logGroupName") {
            rules::LOG_GROUP_NAME.check(value, "logGroupName", violations);
        }
        if let Some(value) = violations.required(&tags, "tags") {
            rules::TAG_LIST.check_texts(value, "tags", violations);
            held.report(1, violations);
        }
        Ok(Self { log_group_name: log_group_name.unwrap_or_default(), tags: tags.unwrap_or_default() })
    }
}

/// Input of `UntagResource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UntagResourceRequest {
    /// `resourceArn`: 1 to 1011 characters, `[\w+=/:,.@-]*`.
    pub resource_arn: String,
    /// `tagKeys`: 0 to 50 items.
    pub tag_keys: Vec<String>,
}

impl Decode for UntagResourceRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["resourceArn", "tagKeys"]);
        let mut resource_arn = None;
        let mut tag_keys = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn = Some(reader.string()?),
                1 => {
                    tag_keys =
                        Some(held.keep(1, violations, |violations| texts(reader, "tagKeys", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&resource_arn, "resourceArn") {
            rules::AMAZON_RESOURCE_NAME.check(value, "resourceArn", violations);
        }
        if let Some(value) = violations.required(&tag_keys, "tagKeys") {
            rules::TAG_KEY_LIST.check_texts(value, "tagKeys", violations);
            held.report(1, violations);
        }
        Ok(Self { resource_arn: resource_arn.unwrap_or_default(), tag_keys: tag_keys.unwrap_or_default() })
    }
}
