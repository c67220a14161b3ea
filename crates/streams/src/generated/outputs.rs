// Made by `cargo xtask generate` from models/kinesis.json; what is changed here is lost.

//! What the operations answer. Nothing checks it against the model.

use millstream_api::{Encode, Reply, Writer};

use super::{
    AcknowledgeDeadLetterQueueRecordsErrorEntry, AcknowledgeDeadLetterQueueRecordsResultEntry,
    AcknowledgeQueueRecordsErrorEntry, AcknowledgeQueueRecordsResultEntry, Consumer, ConsumerDescription,
    EncryptionType, MetricsName, MinimumThroughputBillingCommitmentOutput, QueueDescription, QueueRecord,
    QueueSummary, RestoreDeadLetterQueueRecordsErrorEntry, RestoreDeadLetterQueueRecordsResultEntry, Shard,
    StreamDescription, StreamDescriptionSummary, StreamSummary, Tag,
    UpdateDeadLetterQueueRecordsVisibilityErrorEntry, UpdateDeadLetterQueueRecordsVisibilityResultEntry,
    UpdateQueueRecordsVisibilityErrorEntry, UpdateQueueRecordsVisibilityResultEntry, WarmThroughputObject,
};

/// Output of `AcknowledgeDeadLetterQueueRecords`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AcknowledgeDeadLetterQueueRecordsOutput {
    /// `Successful`.
    pub successful: Vec<AcknowledgeDeadLetterQueueRecordsResultEntry>,
    /// `Failed`.
    pub failed: Vec<AcknowledgeDeadLetterQueueRecordsErrorEntry>,
}

impl Encode for AcknowledgeDeadLetterQueueRecordsOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Successful");
        self.successful.encode(writer);
        writer.member("Failed");
        self.failed.encode(writer);
        writer.end_object();
    }
}

impl From<AcknowledgeDeadLetterQueueRecordsOutput> for Reply {
    fn from(output: AcknowledgeDeadLetterQueueRecordsOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `AcknowledgeQueueRecords`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AcknowledgeQueueRecordsOutput {
    /// `Successful`.
    pub successful: Vec<AcknowledgeQueueRecordsResultEntry>,
    /// `Failed`.
    pub failed: Vec<AcknowledgeQueueRecordsErrorEntry>,
}

impl Encode for AcknowledgeQueueRecordsOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Successful");
        self.successful.encode(writer);
        writer.member("Failed");
        self.failed.encode(writer);
        writer.end_object();
    }
}

impl From<AcknowledgeQueueRecordsOutput> for Reply {
    fn from(output: AcknowledgeQueueRecordsOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `CreateQueue`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateQueueOutput {
    /// `QueueDescription`.
    pub queue_description: QueueDescription,
}

impl Encode for CreateQueueOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("QueueDescription");
        self.queue_description.encode(writer);
        writer.end_object();
    }
}

impl From<CreateQueueOutput> for Reply {
    fn from(output: CreateQueueOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `DescribeAccountSettings`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeAccountSettingsOutput {
    /// `MinimumThroughputBillingCommitment`.
    pub minimum_throughput_billing_commitment: Option<MinimumThroughputBillingCommitmentOutput>,
}

impl Encode for DescribeAccountSettingsOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.minimum_throughput_billing_commitment {
            writer.member("MinimumThroughputBillingCommitment");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<DescribeAccountSettingsOutput> for Reply {
    fn from(output: DescribeAccountSettingsOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `DescribeLimits`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeLimitsOutput {
    /// `ShardLimit`: 0 to 1000000.
    pub shard_limit: i32,
    /// `OpenShardCount`: 0 to 1000000.
    pub open_shard_count: i32,
    /// `OnDemandStreamCount`: 0 to 1000000.
    pub on_demand_stream_count: i32,
    /// `OnDemandStreamCountLimit`: 0 to 1000000.
    pub on_demand_stream_count_limit: i32,
    /// `ChannelCount`: 0 to 1000000.
    pub channel_count: Option<i32>,
    /// `ChannelCountLimit`: 0 to 1000000.
    pub channel_count_limit: Option<i32>,
}

impl Encode for DescribeLimitsOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ShardLimit");
        self.shard_limit.encode(writer);
        writer.member("OpenShardCount");
        self.open_shard_count.encode(writer);
        writer.member("OnDemandStreamCount");
        self.on_demand_stream_count.encode(writer);
        writer.member("OnDemandStreamCountLimit");
        self.on_demand_stream_count_limit.encode(writer);
        if let Some(value) = &self.channel_count {
            writer.member("ChannelCount");
            value.encode(writer);
        }
        if let Some(value) = &self.channel_count_limit {
            writer.member("ChannelCountLimit");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<DescribeLimitsOutput> for Reply {
    fn from(output: DescribeLimitsOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `DescribeQueue`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeQueueOutput {
    /// `QueueDescription`.
    pub queue_description: QueueDescription,
}

impl Encode for DescribeQueueOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("QueueDescription");
        self.queue_description.encode(writer);
        writer.end_object();
    }
}

impl From<DescribeQueueOutput> for Reply {
    fn from(output: DescribeQueueOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `DescribeStreamConsumer`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeStreamConsumerOutput {
    /// `ConsumerDescription`.
    pub consumer_description: ConsumerDescription,
}

impl Encode for DescribeStreamConsumerOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ConsumerDescription");
        self.consumer_description.encode(writer);
        writer.end_object();
    }
}

impl From<DescribeStreamConsumerOutput> for Reply {
    fn from(output: DescribeStreamConsumerOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `DescribeStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeStreamOutput {
    /// `StreamDescription`.
    pub stream_description: StreamDescription,
}

impl Encode for DescribeStreamOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("StreamDescription");
        self.stream_description.encode(writer);
        writer.end_object();
    }
}

impl From<DescribeStreamOutput> for Reply {
    fn from(output: DescribeStreamOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `DescribeStreamSummary`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeStreamSummaryOutput {
    /// `StreamDescriptionSummary`.
    pub stream_description_summary: StreamDescriptionSummary,
}

impl Encode for DescribeStreamSummaryOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("StreamDescriptionSummary");
        self.stream_description_summary.encode(writer);
        writer.end_object();
    }
}

impl From<DescribeStreamSummaryOutput> for Reply {
    fn from(output: DescribeStreamSummaryOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `DisableEnhancedMonitoring` and `EnableEnhancedMonitoring`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EnhancedMonitoringOutput {
    /// `StreamName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `CurrentShardLevelMetrics`: 1 to 7 items.
    pub current_shard_level_metrics: Option<Vec<MetricsName>>,
    /// `DesiredShardLevelMetrics`: 1 to 7 items.
    pub desired_shard_level_metrics: Option<Vec<MetricsName>>,
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: Option<String>,
}

impl Encode for EnhancedMonitoringOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.stream_name {
            writer.member("StreamName");
            value.encode(writer);
        }
        if let Some(value) = &self.current_shard_level_metrics {
            writer.member("CurrentShardLevelMetrics");
            value.encode(writer);
        }
        if let Some(value) = &self.desired_shard_level_metrics {
            writer.member("DesiredShardLevelMetrics");
            value.encode(writer);
        }
        if let Some(value) = &self.stream_arn {
            writer.member("StreamARN");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<EnhancedMonitoringOutput> for Reply {
    fn from(output: EnhancedMonitoringOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `GetResourcePolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetResourcePolicyOutput {
    /// `Policy`.
    pub policy: String,
}

impl Encode for GetResourcePolicyOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Policy");
        self.policy.encode(writer);
        writer.end_object();
    }
}

impl From<GetResourcePolicyOutput> for Reply {
    fn from(output: GetResourcePolicyOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `GetShardIterator`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetShardIteratorOutput {
    /// `ShardIterator`: 1 to 512 characters.
    pub shard_iterator: Option<String>,
}

impl Encode for GetShardIteratorOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.shard_iterator {
            writer.member("ShardIterator");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<GetShardIteratorOutput> for Reply {
    fn from(output: GetShardIteratorOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `ListQueues`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListQueuesOutput {
    /// `QueueSummaries`.
    pub queue_summaries: Vec<QueueSummary>,
    /// `NextToken`: 1 to 1048576 characters.
    pub next_token: Option<String>,
}

impl Encode for ListQueuesOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("QueueSummaries");
        self.queue_summaries.encode(writer);
        if let Some(value) = &self.next_token {
            writer.member("NextToken");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListQueuesOutput> for Reply {
    fn from(output: ListQueuesOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `ListShards`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListShardsOutput {
    /// `Shards`.
    pub shards: Option<Vec<Shard>>,
    /// `NextToken`: 1 to 1048576 characters.
    pub next_token: Option<String>,
}

impl Encode for ListShardsOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.shards {
            writer.member("Shards");
            value.encode(writer);
        }
        if let Some(value) = &self.next_token {
            writer.member("NextToken");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListShardsOutput> for Reply {
    fn from(output: ListShardsOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `ListStreamConsumers`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListStreamConsumersOutput {
    /// `Consumers`.
    pub consumers: Option<Vec<Consumer>>,
    /// `NextToken`: 1 to 1048576 characters.
    pub next_token: Option<String>,
}

impl Encode for ListStreamConsumersOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.consumers {
            writer.member("Consumers");
            value.encode(writer);
        }
        if let Some(value) = &self.next_token {
            writer.member("NextToken");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListStreamConsumersOutput> for Reply {
    fn from(output: ListStreamConsumersOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `ListStreams`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListStreamsOutput {
    /// `StreamNames`.
    pub stream_names: Vec<String>,
    /// `HasMoreStreams`.
    pub has_more_streams: bool,
    /// `NextToken`: 1 to 1048576 characters.
    pub next_token: Option<String>,
    /// `StreamSummaries`.
    pub stream_summaries: Option<Vec<StreamSummary>>,
}

impl Encode for ListStreamsOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("StreamNames");
        self.stream_names.encode(writer);
        writer.member("HasMoreStreams");
        self.has_more_streams.encode(writer);
        if let Some(value) = &self.next_token {
            writer.member("NextToken");
            value.encode(writer);
        }
        if let Some(value) = &self.stream_summaries {
            writer.member("StreamSummaries");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListStreamsOutput> for Reply {
    fn from(output: ListStreamsOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `ListTagsForResource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTagsForResourceOutput {
    /// `Tags`: 0 to 200 items.
    pub tags: Option<Vec<Tag>>,
}

impl Encode for ListTagsForResourceOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.tags {
            writer.member("Tags");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListTagsForResourceOutput> for Reply {
    fn from(output: ListTagsForResourceOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `ListTagsForStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTagsForStreamOutput {
    /// `Tags`: 0 to 200 items.
    pub tags: Vec<Tag>,
    /// `HasMoreTags`.
    pub has_more_tags: bool,
}

impl Encode for ListTagsForStreamOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Tags");
        self.tags.encode(writer);
        writer.member("HasMoreTags");
        self.has_more_tags.encode(writer);
        writer.end_object();
    }
}

impl From<ListTagsForStreamOutput> for Reply {
    fn from(output: ListTagsForStreamOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `PutRecord`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PutRecordOutput {
    /// `ShardId`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub shard_id: String,
    /// `SequenceNumber`: `^(0|([1-9]\d{0,128}))$`.
    pub sequence_number: String,
    /// `EncryptionType`.
    pub encryption_type: Option<EncryptionType>,
}

impl Encode for PutRecordOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ShardId");
        writer.plain(&self.shard_id);
        writer.member("SequenceNumber");
        writer.plain(&self.sequence_number);
        if let Some(value) = &self.encryption_type {
            writer.member("EncryptionType");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<PutRecordOutput> for Reply {
    fn from(output: PutRecordOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `ReceiveDeadLetterQueueRecords`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReceiveDeadLetterQueueRecordsOutput {
    /// `QueueRecords`.
    pub queue_records: Vec<QueueRecord>,
}

impl Encode for ReceiveDeadLetterQueueRecordsOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("QueueRecords");
        self.queue_records.encode(writer);
        writer.end_object();
    }
}

impl From<ReceiveDeadLetterQueueRecordsOutput> for Reply {
    fn from(output: ReceiveDeadLetterQueueRecordsOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `ReceiveQueueRecords`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReceiveQueueRecordsOutput {
    /// `QueueRecords`.
    pub queue_records: Vec<QueueRecord>,
}

impl Encode for ReceiveQueueRecordsOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("QueueRecords");
        self.queue_records.encode(writer);
        writer.end_object();
    }
}

impl From<ReceiveQueueRecordsOutput> for Reply {
    fn from(output: ReceiveQueueRecordsOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `RegisterStreamConsumer`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RegisterStreamConsumerOutput {
    /// `Consumer`.
    pub consumer: Consumer,
}

impl Encode for RegisterStreamConsumerOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Consumer");
        self.consumer.encode(writer);
        writer.end_object();
    }
}

impl From<RegisterStreamConsumerOutput> for Reply {
    fn from(output: RegisterStreamConsumerOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `RestoreDeadLetterQueueRecords`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RestoreDeadLetterQueueRecordsOutput {
    /// `Successful`.
    pub successful: Vec<RestoreDeadLetterQueueRecordsResultEntry>,
    /// `Failed`.
    pub failed: Vec<RestoreDeadLetterQueueRecordsErrorEntry>,
}

impl Encode for RestoreDeadLetterQueueRecordsOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Successful");
        self.successful.encode(writer);
        writer.member("Failed");
        self.failed.encode(writer);
        writer.end_object();
    }
}

impl From<RestoreDeadLetterQueueRecordsOutput> for Reply {
    fn from(output: RestoreDeadLetterQueueRecordsOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `UpdateAccountSettings`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateAccountSettingsOutput {
    /// `MinimumThroughputBillingCommitment`.
    pub minimum_throughput_billing_commitment: Option<MinimumThroughputBillingCommitmentOutput>,
}

impl Encode for UpdateAccountSettingsOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.minimum_throughput_billing_commitment {
            writer.member("MinimumThroughputBillingCommitment");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<UpdateAccountSettingsOutput> for Reply {
    fn from(output: UpdateAccountSettingsOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `UpdateDeadLetterQueueRecordsVisibility`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateDeadLetterQueueRecordsVisibilityOutput {
    /// `Successful`.
    pub successful: Vec<UpdateDeadLetterQueueRecordsVisibilityResultEntry>,
    /// `Failed`.
    pub failed: Vec<UpdateDeadLetterQueueRecordsVisibilityErrorEntry>,
}

impl Encode for UpdateDeadLetterQueueRecordsVisibilityOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Successful");
        self.successful.encode(writer);
        writer.member("Failed");
        self.failed.encode(writer);
        writer.end_object();
    }
}

impl From<UpdateDeadLetterQueueRecordsVisibilityOutput> for Reply {
    fn from(output: UpdateDeadLetterQueueRecordsVisibilityOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `UpdateQueue`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateQueueOutput {
    /// `QueueDescription`.
    pub queue_description: QueueDescription,
}

impl Encode for UpdateQueueOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("QueueDescription");
        self.queue_description.encode(writer);
        writer.end_object();
    }
}

impl From<UpdateQueueOutput> for Reply {
    fn from(output: UpdateQueueOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `UpdateQueueRecordsVisibility`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateQueueRecordsVisibilityOutput {
    /// `Successful`.
    pub successful: Vec<UpdateQueueRecordsVisibilityResultEntry>,
    /// `Failed`.
    pub failed: Vec<UpdateQueueRecordsVisibilityErrorEntry>,
}

impl Encode for UpdateQueueRecordsVisibilityOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Successful");
        self.successful.encode(writer);
        writer.member("Failed");
        self.failed.encode(writer);
        writer.end_object();
    }
}

impl From<UpdateQueueRecordsVisibilityOutput> for Reply {
    fn from(output: UpdateQueueRecordsVisibilityOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `UpdateShardCount`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateShardCountOutput {
    /// `StreamName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `CurrentShardCount`: at least 1.
    pub current_shard_count: Option<i32>,
    /// `TargetShardCount`: at least 1.
    pub target_shard_count: Option<i32>,
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: Option<String>,
}

impl Encode for UpdateShardCountOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.stream_name {
            writer.member("StreamName");
            value.encode(writer);
        }
        if let Some(value) = &self.current_shard_count {
            writer.member("CurrentShardCount");
            value.encode(writer);
        }
        if let Some(value) = &self.target_shard_count {
            writer.member("TargetShardCount");
            value.encode(writer);
        }
        if let Some(value) = &self.stream_arn {
            writer.member("StreamARN");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<UpdateShardCountOutput> for Reply {
    fn from(output: UpdateShardCountOutput) -> Self {
        Self::value(output)
    }
}

/// Output of `UpdateStreamWarmThroughput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateStreamWarmThroughputOutput {
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: Option<String>,
    /// `StreamName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `WarmThroughput`.
    pub warm_throughput: Option<WarmThroughputObject>,
}

impl Encode for UpdateStreamWarmThroughputOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.stream_arn {
            writer.member("StreamARN");
            value.encode(writer);
        }
        if let Some(value) = &self.stream_name {
            writer.member("StreamName");
            value.encode(writer);
        }
        if let Some(value) = &self.warm_throughput {
            writer.member("WarmThroughput");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<UpdateStreamWarmThroughputOutput> for Reply {
    fn from(output: UpdateStreamWarmThroughputOutput) -> Self {
        Self::value(output)
    }
}
