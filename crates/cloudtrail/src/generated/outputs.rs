// Made by `cargo xtask generate` from models/cloudtrail.json; what is changed here is lost.

//! What the operations answer. Nothing checks it against the model.

use millstream_api::{Encode, Reply, Writer};
use millstream_base::Timestamp;

use super::{AdvancedEventSelector, EventSelector, EventShape, PublicKey, ResourceTag, Trail, TrailInfo};

/// Output of `AddTags`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AddTagsResponse {}

impl Encode for AddTagsResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.end_object();
    }
}

impl From<AddTagsResponse> for Reply {
    fn from(output: AddTagsResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `CreateTrail`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateTrailResponse {
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
    /// `IsOrganizationTrail`.
    pub is_organization_trail: Option<bool>,
    /// `RecursiveLogging`.
    pub recursive_logging: Option<bool>,
}

impl Encode for CreateTrailResponse {
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

impl From<CreateTrailResponse> for Reply {
    fn from(output: CreateTrailResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `DeleteTrail`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteTrailResponse {}

impl Encode for DeleteTrailResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.end_object();
    }
}

impl From<DeleteTrailResponse> for Reply {
    fn from(output: DeleteTrailResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `DescribeTrails`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeTrailsResponse {
    /// `trailList`.
    pub trail_list: Option<Vec<Trail>>,
}

impl Encode for DescribeTrailsResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.trail_list {
            writer.member("trailList");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<DescribeTrailsResponse> for Reply {
    fn from(output: DescribeTrailsResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `GetEventSelectors`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetEventSelectorsResponse {
    /// `TrailARN`.
    pub trail_arn: Option<String>,
    /// `EventSelectors`.
    pub event_selectors: Option<Vec<EventSelector>>,
    /// `AdvancedEventSelectors`.
    pub advanced_event_selectors: Option<Vec<AdvancedEventSelector>>,
}

impl Encode for GetEventSelectorsResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.trail_arn {
            writer.member("TrailARN");
            value.encode(writer);
        }
        if let Some(value) = &self.event_selectors {
            writer.member("EventSelectors");
            value.encode(writer);
        }
        if let Some(value) = &self.advanced_event_selectors {
            writer.member("AdvancedEventSelectors");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<GetEventSelectorsResponse> for Reply {
    fn from(output: GetEventSelectorsResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `GetTrail`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetTrailResponse {
    /// `Trail`.
    pub trail: Option<Trail>,
}

impl Encode for GetTrailResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.trail {
            writer.member("Trail");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<GetTrailResponse> for Reply {
    fn from(output: GetTrailResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `GetTrailStatus`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetTrailStatusResponse {
    /// `IsLogging`.
    pub is_logging: Option<bool>,
    /// `LatestDeliveryError`.
    pub latest_delivery_error: Option<String>,
    /// `LatestNotificationError`.
    pub latest_notification_error: Option<String>,
    /// `LatestDeliveryTime`.
    pub latest_delivery_time: Option<Timestamp>,
    /// `LatestNotificationTime`.
    pub latest_notification_time: Option<Timestamp>,
    /// `StartLoggingTime`.
    pub start_logging_time: Option<Timestamp>,
    /// `StopLoggingTime`.
    pub stop_logging_time: Option<Timestamp>,
    /// `LatestCloudWatchLogsDeliveryError`.
    pub latest_cloud_watch_logs_delivery_error: Option<String>,
    /// `LatestCloudWatchLogsDeliveryTime`.
    pub latest_cloud_watch_logs_delivery_time: Option<Timestamp>,
    /// `LatestDigestDeliveryTime`.
    pub latest_digest_delivery_time: Option<Timestamp>,
    /// `LatestDigestDeliveryError`.
    pub latest_digest_delivery_error: Option<String>,
    /// `LatestDeliveryAttemptTime`.
    pub latest_delivery_attempt_time: Option<String>,
    /// `LatestNotificationAttemptTime`.
    pub latest_notification_attempt_time: Option<String>,
    /// `LatestNotificationAttemptSucceeded`.
    pub latest_notification_attempt_succeeded: Option<String>,
    /// `LatestDeliveryAttemptSucceeded`.
    pub latest_delivery_attempt_succeeded: Option<String>,
    /// `TimeLoggingStarted`.
    pub time_logging_started: Option<String>,
    /// `TimeLoggingStopped`.
    pub time_logging_stopped: Option<String>,
}

impl Encode for GetTrailStatusResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.is_logging {
            writer.member("IsLogging");
            value.encode(writer);
        }
        if let Some(value) = &self.latest_delivery_error {
            writer.member("LatestDeliveryError");
            value.encode(writer);
        }
        if let Some(value) = &self.latest_notification_error {
            writer.member("LatestNotificationError");
            value.encode(writer);
        }
        if let Some(value) = &self.latest_delivery_time {
            writer.member("LatestDeliveryTime");
            value.encode(writer);
        }
        if let Some(value) = &self.latest_notification_time {
            writer.member("LatestNotificationTime");
            value.encode(writer);
        }
        if let Some(value) = &self.start_logging_time {
            writer.member("StartLoggingTime");
            value.encode(writer);
        }
        if let Some(value) = &self.stop_logging_time {
            writer.member("StopLoggingTime");
            value.encode(writer);
        }
        if let Some(value) = &self.latest_cloud_watch_logs_delivery_error {
            writer.member("LatestCloudWatchLogsDeliveryError");
            value.encode(writer);
        }
        if let Some(value) = &self.latest_cloud_watch_logs_delivery_time {
            writer.member("LatestCloudWatchLogsDeliveryTime");
            value.encode(writer);
        }
        if let Some(value) = &self.latest_digest_delivery_time {
            writer.member("LatestDigestDeliveryTime");
            value.encode(writer);
        }
        if let Some(value) = &self.latest_digest_delivery_error {
            writer.member("LatestDigestDeliveryError");
            value.encode(writer);
        }
        if let Some(value) = &self.latest_delivery_attempt_time {
            writer.member("LatestDeliveryAttemptTime");
            value.encode(writer);
        }
        if let Some(value) = &self.latest_notification_attempt_time {
            writer.member("LatestNotificationAttemptTime");
            value.encode(writer);
        }
        if let Some(value) = &self.latest_notification_attempt_succeeded {
            writer.member("LatestNotificationAttemptSucceeded");
            value.encode(writer);
        }
        if let Some(value) = &self.latest_delivery_attempt_succeeded {
            writer.member("LatestDeliveryAttemptSucceeded");
            value.encode(writer);
        }
        if let Some(value) = &self.time_logging_started {
            writer.member("TimeLoggingStarted");
            value.encode(writer);
        }
        if let Some(value) = &self.time_logging_stopped {
            writer.member("TimeLoggingStopped");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<GetTrailStatusResponse> for Reply {
    fn from(output: GetTrailStatusResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListPublicKeys`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListPublicKeysResponse {
    /// `PublicKeyList`.
    pub public_key_list: Option<Vec<PublicKey>>,
    /// `NextToken`.
    pub next_token: Option<String>,
}

impl Encode for ListPublicKeysResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.public_key_list {
            writer.member("PublicKeyList");
            value.encode(writer);
        }
        if let Some(value) = &self.next_token {
            writer.member("NextToken");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListPublicKeysResponse> for Reply {
    fn from(output: ListPublicKeysResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListTags`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTagsResponse {
    /// `ResourceTagList`.
    pub resource_tag_list: Option<Vec<ResourceTag>>,
    /// `NextToken`.
    pub next_token: Option<String>,
}

impl Encode for ListTagsResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.resource_tag_list {
            writer.member("ResourceTagList");
            value.encode(writer);
        }
        if let Some(value) = &self.next_token {
            writer.member("NextToken");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListTagsResponse> for Reply {
    fn from(output: ListTagsResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListTrails`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTrailsResponse {
    /// `Trails`.
    pub trails: Option<Vec<TrailInfo>>,
    /// `NextToken`.
    pub next_token: Option<String>,
}

impl Encode for ListTrailsResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.trails {
            writer.member("Trails");
            value.encode(writer);
        }
        if let Some(value) = &self.next_token {
            writer.member("NextToken");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListTrailsResponse> for Reply {
    fn from(output: ListTrailsResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `LookupEvents`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LookupEventsResponse {
    /// `Events`.
    pub events: Option<Vec<EventShape>>,
    /// `NextToken`.
    pub next_token: Option<String>,
}

impl Encode for LookupEventsResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.events {
            writer.member("Events");
            value.encode(writer);
        }
        if let Some(value) = &self.next_token {
            writer.member("NextToken");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<LookupEventsResponse> for Reply {
    fn from(output: LookupEventsResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `PutEventSelectors`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PutEventSelectorsResponse {
    /// `TrailARN`.
    pub trail_arn: Option<String>,
    /// `EventSelectors`.
    pub event_selectors: Option<Vec<EventSelector>>,
    /// `AdvancedEventSelectors`.
    pub advanced_event_selectors: Option<Vec<AdvancedEventSelector>>,
}

impl Encode for PutEventSelectorsResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.trail_arn {
            writer.member("TrailARN");
            value.encode(writer);
        }
        if let Some(value) = &self.event_selectors {
            writer.member("EventSelectors");
            value.encode(writer);
        }
        if let Some(value) = &self.advanced_event_selectors {
            writer.member("AdvancedEventSelectors");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<PutEventSelectorsResponse> for Reply {
    fn from(output: PutEventSelectorsResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `RemoveTags`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RemoveTagsResponse {}

impl Encode for RemoveTagsResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.end_object();
    }
}

impl From<RemoveTagsResponse> for Reply {
    fn from(output: RemoveTagsResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `StartLogging`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartLoggingResponse {}

impl Encode for StartLoggingResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.end_object();
    }
}

impl From<StartLoggingResponse> for Reply {
    fn from(output: StartLoggingResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `StopLogging`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StopLoggingResponse {}

impl Encode for StopLoggingResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.end_object();
    }
}

impl From<StopLoggingResponse> for Reply {
    fn from(output: StopLoggingResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `UpdateTrail`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateTrailResponse {
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
    /// `IsOrganizationTrail`.
    pub is_organization_trail: Option<bool>,
    /// `RecursiveLogging`.
    pub recursive_logging: Option<bool>,
}

impl Encode for UpdateTrailResponse {
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

impl From<UpdateTrailResponse> for Reply {
    fn from(output: UpdateTrailResponse) -> Self {
        Self::value(output)
    }
}
