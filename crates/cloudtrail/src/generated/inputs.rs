// Made by `cargo xtask generate` from models/cloudtrail.json; what is changed here is lost.

//! What the operations take.

use millstream_api::{Decode, Held, Malformed, Members, Reader, Violations, int, list, texts};
use millstream_base::Timestamp;

use super::{AdvancedEventSelector, EventCategory, EventSelector, LookupAttribute, Tag, rules};

/// Input of `AddTags`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AddTagsRequest {
    /// `ResourceId`.
    pub resource_id: String,
    /// `TagsList`: at most 200 items.
    pub tags_list: Vec<Tag>,
}

impl Decode for AddTagsRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceId", "TagsList"]);
        let mut resource_id = None;
        let mut tags_list = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_id = Some(reader.string()?),
                1 => {
                    tags_list =
                        Some(held.keep(1, violations, |violations| list(reader, "tagsList", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        violations.required(&resource_id, "resourceId");
        if let Some(value) = violations.required(&tags_list, "tagsList") {
            rules::TAGS_LIST.check(value, "tagsList", violations);
            held.report(1, violations);
        }
        Ok(Self { resource_id: resource_id.unwrap_or_default(), tags_list: tags_list.unwrap_or_default() })
    }
}

/// Input of `CreateTrail`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateTrailRequest {
    /// `Name`.
    pub name: String,
    /// `S3BucketName`.
    pub s3_bucket_name: String,
    /// `S3KeyPrefix`.
    pub s3_key_prefix: Option<String>,
    /// `SnsTopicName`.
    pub sns_topic_name: Option<String>,
    /// `IncludeGlobalServiceEvents`.
    pub include_global_service_events: Option<bool>,
    /// `IsMultiRegionTrail`.
    pub is_multi_region_trail: Option<bool>,
    /// `EnableLogFileValidation`.
    pub enable_log_file_validation: Option<bool>,
    /// `CloudWatchLogsLogGroupArn`.
    pub cloud_watch_logs_log_group_arn: Option<String>,
    /// `CloudWatchLogsRoleArn`.
    pub cloud_watch_logs_role_arn: Option<String>,
    /// `KmsKeyId`.
    pub kms_key_id: Option<String>,
    /// `IsOrganizationTrail`.
    pub is_organization_trail: Option<bool>,
    /// `TagsList`: at most 200 items.
    pub tags_list: Option<Vec<Tag>>,
    /// `RecursiveLogging`.
    pub recursive_logging: Option<bool>,
}

impl Decode for CreateTrailRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "Name",
            "S3BucketName",
            "S3KeyPrefix",
            "SnsTopicName",
            "IncludeGlobalServiceEvents",
            "IsMultiRegionTrail",
            "EnableLogFileValidation",
            "CloudWatchLogsLogGroupArn",
            "CloudWatchLogsRoleArn",
            "KmsKeyId",
            "IsOrganizationTrail",
            "TagsList",
            "RecursiveLogging",
        ]);
        let mut name = None;
        let mut s3_bucket_name = None;
        let mut s3_key_prefix = None;
        let mut sns_topic_name = None;
        let mut include_global_service_events = None;
        let mut is_multi_region_trail = None;
        let mut enable_log_file_validation = None;
        let mut cloud_watch_logs_log_group_arn = None;
        let mut cloud_watch_logs_role_arn = None;
        let mut kms_key_id = None;
        let mut is_organization_trail = None;
        let mut tags_list = None;
        let mut recursive_logging = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => name = Some(reader.string()?),
                1 => s3_bucket_name = Some(reader.string()?),
                2 => s3_key_prefix = Some(reader.string()?),
                3 => sns_topic_name = Some(reader.string()?),
                4 => include_global_service_events = Some(reader.bool()?),
                5 => is_multi_region_trail = Some(reader.bool()?),
                6 => enable_log_file_validation = Some(reader.bool()?),
                7 => cloud_watch_logs_log_group_arn = Some(reader.string()?),
                8 => cloud_watch_logs_role_arn = Some(reader.string()?),
                9 => kms_key_id = Some(reader.string()?),
                10 => is_organization_trail = Some(reader.bool()?),
                11 => {
                    tags_list =
                        Some(held.keep(11, violations, |violations| list(reader, "tagsList", violations))?)
                }
                12 => recursive_logging = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        violations.required(&name, "name");
        violations.required(&s3_bucket_name, "s3BucketName");
        if let Some(value) = &tags_list {
            rules::TAGS_LIST.check(value, "tagsList", violations);
            held.report(11, violations);
        }
        Ok(Self {
            name: name.unwrap_or_default(),
            s3_bucket_name: s3_bucket_name.unwrap_or_default(),
            s3_key_prefix,
            sns_topic_name,
            include_global_service_events,
            is_multi_region_trail,
            enable_log_file_validation,
            cloud_watch_logs_log_group_arn,
            cloud_watch_logs_role_arn,
            kms_key_id,
            is_organization_trail,
            tags_list,
            recursive_logging,
        })
    }
}

/// Input of `DeleteTrail`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteTrailRequest {
    /// `Name`.
    pub name: String,
}

impl Decode for DeleteTrailRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Name"]);
        let mut name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        violations.required(&name, "name");
        Ok(Self { name: name.unwrap_or_default() })
    }
}

/// Input of `DescribeTrails`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeTrailsRequest {
    /// `trailNameList`.
    pub trail_name_list: Option<Vec<String>>,
    /// `includeShadowTrails`.
    pub include_shadow_trails: Option<bool>,
}

impl Decode for DescribeTrailsRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["trailNameList", "includeShadowTrails"]);
        let mut trail_name_list = None;
        let mut include_shadow_trails = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    trail_name_list = Some(
                        held.keep(0, violations, |violations| texts(reader, "trailNameList", violations))?,
                    )
                }
                1 => include_shadow_trails = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        Ok(Self { trail_name_list, include_shadow_trails })
    }
}

/// Input of `GetEventSelectors`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetEventSelectorsRequest {
    /// `TrailName`.
    pub trail_name: String,
}

impl Decode for GetEventSelectorsRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["TrailName"]);
        let mut trail_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => trail_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        violations.required(&trail_name, "trailName");
        Ok(Self { trail_name: trail_name.unwrap_or_default() })
    }
}

/// Input of `GetTrail`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetTrailRequest {
    /// `Name`.
    pub name: String,
}

impl Decode for GetTrailRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Name"]);
        let mut name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        violations.required(&name, "name");
        Ok(Self { name: name.unwrap_or_default() })
    }
}

/// Input of `GetTrailStatus`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetTrailStatusRequest {
    /// `Name`.
    pub name: String,
}

impl Decode for GetTrailStatusRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Name"]);
        let mut name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        violations.required(&name, "name");
        Ok(Self { name: name.unwrap_or_default() })
    }
}

/// Input of `ListPublicKeys`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListPublicKeysRequest {
    /// `StartTime`.
    pub start_time: Option<Timestamp>,
    /// `EndTime`.
    pub end_time: Option<Timestamp>,
    /// `NextToken`.
    pub next_token: Option<String>,
}

impl Decode for ListPublicKeysRequest {
    fn decode(reader: &mut dyn Reader, _: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StartTime", "EndTime", "NextToken"]);
        let mut start_time = None;
        let mut end_time = None;
        let mut next_token = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => start_time = Some(reader.timestamp()?),
                1 => end_time = Some(reader.timestamp()?),
                2 => next_token = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        Ok(Self { start_time, end_time, next_token })
    }
}

/// Input of `ListTags`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTagsRequest {
    /// `ResourceIdList`.
    pub resource_id_list: Vec<String>,
    /// `NextToken`.
    pub next_token: Option<String>,
}

impl Decode for ListTagsRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceIdList", "NextToken"]);
        let mut resource_id_list = None;
        let mut next_token = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    resource_id_list = Some(
                        held.keep(0, violations, |violations| texts(reader, "resourceIdList", violations))?,
                    )
                }
                1 => next_token = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        violations.required(&resource_id_list, "resourceIdList");
        held.report(0, violations);
        Ok(Self { resource_id_list: resource_id_list.unwrap_or_default(), next_token })
    }
}

/// Input of `ListTrails`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTrailsRequest {
    /// `NextToken`.
    pub next_token: Option<String>,
}

impl Decode for ListTrailsRequest {
    fn decode(reader: &mut dyn Reader, _: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["NextToken"]);
        let mut next_token = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => next_token = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        Ok(Self { next_token })
    }
}

/// Input of `LookupEvents`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LookupEventsRequest {
    /// `LookupAttributes`.
    pub lookup_attributes: Option<Vec<LookupAttribute>>,
    /// `StartTime`.
    pub start_time: Option<Timestamp>,
    /// `EndTime`.
    pub end_time: Option<Timestamp>,
    /// `EventCategory`.
    pub event_category: Option<EventCategory>,
    /// `MaxResults`: 1 to 50.
    pub max_results: Option<i32>,
    /// `NextToken`.
    pub next_token: Option<String>,
}

impl Decode for LookupEventsRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "LookupAttributes",
            "StartTime",
            "EndTime",
            "EventCategory",
            "MaxResults",
            "NextToken",
        ]);
        let mut lookup_attributes = None;
        let mut start_time = None;
        let mut end_time = None;
        let mut event_category = None;
        let mut max_results = None;
        let mut next_token = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    lookup_attributes = Some(
                        held.keep(0, violations, |violations| list(reader, "lookupAttributes", violations))?,
                    )
                }
                1 => start_time = Some(reader.timestamp()?),
                2 => end_time = Some(reader.timestamp()?),
                3 => event_category = Some(reader.string()?),
                4 => max_results = Some(int(reader)?),
                5 => next_token = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        if let Some(value) = &event_category {
            rules::EVENT_CATEGORY.check(value, "eventCategory", violations);
        }
        if let Some(value) = &max_results {
            rules::MAX_RESULTS.check(*value, "maxResults", violations);
        }
        Ok(Self {
            lookup_attributes,
            start_time,
            end_time,
            event_category: event_category.as_deref().and_then(EventCategory::parse),
            max_results,
            next_token,
        })
    }
}

/// Input of `PutEventSelectors`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PutEventSelectorsRequest {
    /// `TrailName`.
    pub trail_name: String,
    /// `EventSelectors`.
    pub event_selectors: Option<Vec<EventSelector>>,
    /// `AdvancedEventSelectors`.
    pub advanced_event_selectors: Option<Vec<AdvancedEventSelector>>,
}

impl Decode for PutEventSelectorsRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["TrailName", "EventSelectors", "AdvancedEventSelectors"]);
        let mut trail_name = None;
        let mut event_selectors = None;
        let mut advanced_event_selectors = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => trail_name = Some(reader.string()?),
                1 => {
                    event_selectors = Some(
                        held.keep(1, violations, |violations| list(reader, "eventSelectors", violations))?,
                    )
                }
                2 => {
                    advanced_event_selectors = Some(held.keep(2, violations, |violations| {
                        list(reader, "advancedEventSelectors", violations)
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        violations.required(&trail_name, "trailName");
        held.report(1, violations);
        held.report(2, violations);
        Ok(Self { trail_name: trail_name.unwrap_or_default(), event_selectors, advanced_event_selectors })
    }
}

/// Input of `RemoveTags`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RemoveTagsRequest {
    /// `ResourceId`.
    pub resource_id: String,
    /// `TagsList`: at most 200 items.
    pub tags_list: Vec<Tag>,
}

impl Decode for RemoveTagsRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceId", "TagsList"]);
        let mut resource_id = None;
        let mut tags_list = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_id = Some(reader.string()?),
                1 => {
                    tags_list =
                        Some(held.keep(1, violations, |violations| list(reader, "tagsList", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        violations.required(&resource_id, "resourceId");
        if let Some(value) = violations.required(&tags_list, "tagsList") {
            rules::TAGS_LIST.check(value, "tagsList", violations);
            held.report(1, violations);
        }
        Ok(Self { resource_id: resource_id.unwrap_or_default(), tags_list: tags_list.unwrap_or_default() })
    }
}

/// Input of `StartLogging`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartLoggingRequest {
    /// `Name`.
    pub name: String,
}

impl Decode for StartLoggingRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Name"]);
        let mut name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        violations.required(&name, "name");
        Ok(Self { name: name.unwrap_or_default() })
    }
}

/// Input of `StopLogging`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StopLoggingRequest {
    /// `Name`.
    pub name: String,
}

impl Decode for StopLoggingRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Name"]);
        let mut name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        violations.required(&name, "name");
        Ok(Self { name: name.unwrap_or_default() })
    }
}

/// Input of `UpdateTrail`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateTrailRequest {
    /// `Name`.
    pub name: String,
    /// `S3BucketName`.
    pub s3_bucket_name: Option<String>,
    /// `S3KeyPrefix`.
    pub s3_key_prefix: Option<String>,
    /// `SnsTopicName`.
    pub sns_topic_name: Option<String>,
    /// `IncludeGlobalServiceEvents`.
    pub include_global_service_events: Option<bool>,
    /// `IsMultiRegionTrail`.
    pub is_multi_region_trail: Option<bool>,
    /// `EnableLogFileValidation`.
    pub enable_log_file_validation: Option<bool>,
    /// `CloudWatchLogsLogGroupArn`.
    pub cloud_watch_logs_log_group_arn: Option<String>,
    /// `CloudWatchLogsRoleArn`.
    pub cloud_watch_logs_role_arn: Option<String>,
    /// `KmsKeyId`.
    pub kms_key_id: Option<String>,
    /// `IsOrganizationTrail`.
    pub is_organization_trail: Option<bool>,
    /// `RecursiveLogging`.
    pub recursive_logging: Option<bool>,
}

impl Decode for UpdateTrailRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "Name",
            "S3BucketName",
            "S3KeyPrefix",
            "SnsTopicName",
            "IncludeGlobalServiceEvents",
            "IsMultiRegionTrail",
            "EnableLogFileValidation",
            "CloudWatchLogsLogGroupArn",
            "CloudWatchLogsRoleArn",
            "KmsKeyId",
            "IsOrganizationTrail",
            "RecursiveLogging",
        ]);
        let mut name = None;
        let mut s3_bucket_name = None;
        let mut s3_key_prefix = None;
        let mut sns_topic_name = None;
        let mut include_global_service_events = None;
        let mut is_multi_region_trail = None;
        let mut enable_log_file_validation = None;
        let mut cloud_watch_logs_log_group_arn = None;
        let mut cloud_watch_logs_role_arn = None;
        let mut kms_key_id = None;
        let mut is_organization_trail = None;
        let mut recursive_logging = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => name = Some(reader.string()?),
                1 => s3_bucket_name = Some(reader.string()?),
                2 => s3_key_prefix = Some(reader.string()?),
                3 => sns_topic_name = Some(reader.string()?),
                4 => include_global_service_events = Some(reader.bool()?),
                5 => is_multi_region_trail = Some(reader.bool()?),
                6 => enable_log_file_validation = Some(reader.bool()?),
                7 => cloud_watch_logs_log_group_arn = Some(reader.string()?),
                8 => cloud_watch_logs_role_arn = Some(reader.string()?),
                9 => kms_key_id = Some(reader.string()?),
                10 => is_organization_trail = Some(reader.bool()?),
                11 => recursive_logging = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        violations.required(&name, "name");
        Ok(Self {
            name: name.unwrap_or_default(),
            s3_bucket_name,
            s3_key_prefix,
            sns_topic_name,
            include_global_service_events,
            is_multi_region_trail,
            enable_log_file_validation,
            cloud_watch_logs_log_group_arn,
            cloud_watch_logs_role_arn,
            kms_key_id,
            is_organization_trail,
            recursive_logging,
        })
    }
}
