// Made by `cargo xtask generate` from models/kinesis.json; what is changed here is lost.

//! What the operations take.

use std::collections::BTreeMap;

use millstream_api::{Decode, Held, Malformed, Members, Reader, Violations, int, list, map, texts};
use millstream_base::{Blob, Timestamp};

use super::{
    AcknowledgeDeadLetterQueueRecordsRequestEntry, AcknowledgeQueueRecordsRequestEntry, EncryptionType,
    MetricsName, MinimumThroughputBillingCommitmentInput, QueueAttributes, QueueStreamConfiguration,
    QueueStreamFilter, RecordDistributionStrategy, RestoreDeadLetterQueueRecordsRequestEntry, ScalingType,
    ShardFilter, ShardIteratorType, StartingPosition, StreamModeDetails,
    UpdateDeadLetterQueueRecordsVisibilityRequestEntry, UpdateQueueRecordsVisibilityRequestEntry, rules,
};

/// Input of `AcknowledgeDeadLetterQueueRecords`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AcknowledgeDeadLetterQueueRecordsInput {
    /// `QueueARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:queue/\S+`.
    pub queue_arn: String,
    /// `Entries`: 1 to 10 items.
    pub entries: Vec<AcknowledgeDeadLetterQueueRecordsRequestEntry>,
}

impl Decode for AcknowledgeDeadLetterQueueRecordsInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["QueueARN", "Entries"]);
        let mut queue_arn = None;
        let mut entries = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => queue_arn = Some(reader.string()?),
                1 => {
                    entries =
                        Some(held.keep(1, violations, |violations| list(reader, "entries", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&queue_arn, "queueARN") {
            rules::QUEUE_ARN.check(value, "queueARN", violations);
        }
        if let Some(value) = violations.required(&entries, "entries") {
            rules::ACKNOWLEDGE_DEAD_LETTER_QUEUE_RECORDS_REQUEST_ENTRY_LIST
                .check(value, "entries", violations);
            held.report(1, violations);
        }
        Ok(Self { queue_arn: queue_arn.unwrap_or_default(), entries: entries.unwrap_or_default() })
    }
}

/// Input of `AcknowledgeQueueRecords`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AcknowledgeQueueRecordsInput {
    /// `QueueARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:queue/\S+`.
    pub queue_arn: String,
    /// `Entries`: 1 to 10 items.
    pub entries: Vec<AcknowledgeQueueRecordsRequestEntry>,
}

impl Decode for AcknowledgeQueueRecordsInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["QueueARN", "Entries"]);
        let mut queue_arn = None;
        let mut entries = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => queue_arn = Some(reader.string()?),
                1 => {
                    entries =
                        Some(held.keep(1, violations, |violations| list(reader, "entries", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&queue_arn, "queueARN") {
            rules::QUEUE_ARN.check(value, "queueARN", violations);
        }
        if let Some(value) = violations.required(&entries, "entries") {
            rules::ACKNOWLEDGE_QUEUE_RECORDS_REQUEST_ENTRY_LIST.check(value, "entries", violations);
            held.report(1, violations);
        }
        Ok(Self { queue_arn: queue_arn.unwrap_or_default(), entries: entries.unwrap_or_default() })
    }
}

/// Input of `AddTagsToStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AddTagsToStreamInput {
    /// `StreamName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `Tags`: 1 to 200 entries.
    pub tags: BTreeMap<String, String>,
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: Option<String>,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
}

impl Decode for AddTagsToStreamInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StreamName", "Tags", "StreamARN", "StreamId"]);
        let mut stream_name = None;
        let mut tags = None;
        let mut stream_arn = None;
        let mut stream_id = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_name = Some(reader.string()?),
                1 => tags = Some(held.keep(1, violations, |violations| map(reader, "tags", violations))?),
                2 => stream_arn = Some(reader.string()?),
                3 => stream_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        if let Some(value) = violations.required(&tags, "tags") {
            rules::TAG_MAP.check(value, "tags", violations);
            held.report(1, violations);
        }
        if let Some(value) = &stream_arn {
            rules::STREAM_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        Ok(Self { stream_name, tags: tags.unwrap_or_default(), stream_arn, stream_id })
    }
}

/// Input of `CreateQueue`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateQueueInput {
    /// `QueueName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub queue_name: String,
    /// `StreamConfigurationList`: 1 to 10000 items.
    pub stream_configuration_list: Vec<QueueStreamConfiguration>,
    /// `QueueAttributes`.
    pub queue_attributes: Option<QueueAttributes>,
    /// `Tags`: 1 to 200 entries.
    pub tags: Option<BTreeMap<String, String>>,
}

impl Decode for CreateQueueInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["QueueName", "StreamConfigurationList", "QueueAttributes", "Tags"]);
        let mut queue_name = None;
        let mut stream_configuration_list = None;
        let mut queue_attributes = None;
        let mut tags = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => queue_name = Some(reader.string()?),
                1 => {
                    stream_configuration_list = Some(held.keep(1, violations, |violations| {
                        list(reader, "streamConfigurationList", violations)
                    })?)
                }
                2 => {
                    queue_attributes = Some(held.keep(2, violations, |violations| {
                        violations.within("queueAttributes", |violations| {
                            QueueAttributes::decode(reader, violations)
                        })
                    })?)
                }
                3 => tags = Some(held.keep(3, violations, |violations| map(reader, "tags", violations))?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&queue_name, "queueName") {
            rules::QUEUE_NAME.check(value, "queueName", violations);
        }
        if let Some(value) = violations.required(&stream_configuration_list, "streamConfigurationList") {
            rules::QUEUE_STREAM_CONFIGURATION_LIST.check(value, "streamConfigurationList", violations);
            held.report(1, violations);
        }
        held.report(2, violations);
        if let Some(value) = &tags {
            rules::TAG_MAP.check(value, "tags", violations);
            held.report(3, violations);
        }
        Ok(Self {
            queue_name: queue_name.unwrap_or_default(),
            stream_configuration_list: stream_configuration_list.unwrap_or_default(),
            queue_attributes,
            tags,
        })
    }
}

/// Input of `CreateStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateStreamInput {
    /// `StreamName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: String,
    /// `ShardCount`: at least 1.
    pub shard_count: Option<i32>,
    /// `StreamModeDetails`.
    pub stream_mode_details: Option<StreamModeDetails>,
    /// `Tags`: 1 to 200 entries.
    pub tags: Option<BTreeMap<String, String>>,
    /// `WarmThroughputMiBps`: at least 0.
    pub warm_throughput_mibps: Option<i32>,
    /// `MaxRecordSizeInKiB`: 1024 to 10240.
    pub max_record_size_in_kib: Option<i32>,
    /// `RecordDistributionStrategy`.
    pub record_distribution_strategy: Option<RecordDistributionStrategy>,
}

impl Decode for CreateStreamInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "StreamName",
            "ShardCount",
            "StreamModeDetails",
            "Tags",
            "WarmThroughputMiBps",
            "MaxRecordSizeInKiB",
            "RecordDistributionStrategy",
        ]);
        let mut stream_name = None;
        let mut shard_count = None;
        let mut stream_mode_details = None;
        let mut tags = None;
        let mut warm_throughput_mibps = None;
        let mut max_record_size_in_kib = None;
        let mut record_distribution_strategy = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_name = Some(reader.string()?),
                1 => shard_count = Some(int(reader)?),
                2 => {
                    stream_mode_details = Some(held.keep(2, violations, |violations| {
                        violations.within("streamModeDetails", |violations| {
                            StreamModeDetails::decode(reader, violations)
                        })
                    })?)
                }
                3 => tags = Some(held.keep(3, violations, |violations| map(reader, "tags", violations))?),
                4 => warm_throughput_mibps = Some(int(reader)?),
                5 => max_record_size_in_kib = Some(int(reader)?),
                6 => record_distribution_strategy = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&stream_name, "streamName") {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        if let Some(value) = &shard_count {
            rules::POSITIVE_INTEGER_OBJECT.check(*value, "shardCount", violations);
        }
        held.report(2, violations);
        if let Some(value) = &tags {
            rules::TAG_MAP.check(value, "tags", violations);
            held.report(3, violations);
        }
        if let Some(value) = &warm_throughput_mibps {
            rules::NATURAL_INTEGER_OBJECT.check(*value, "warmThroughputMiBps", violations);
        }
        if let Some(value) = &max_record_size_in_kib {
            rules::MAX_RECORD_SIZE_IN_KIB.check(*value, "maxRecordSizeInKiB", violations);
        }
        if let Some(value) = &record_distribution_strategy {
            rules::RECORD_DISTRIBUTION_STRATEGY.check(value, "recordDistributionStrategy", violations);
        }
        Ok(Self {
            stream_name: stream_name.unwrap_or_default(),
            shard_count,
            stream_mode_details,
            tags,
            warm_throughput_mibps,
            max_record_size_in_kib,
            record_distribution_strategy: record_distribution_strategy
                .as_deref()
                .and_then(RecordDistributionStrategy::parse),
        })
    }
}

/// Input of `DecreaseStreamRetentionPeriod`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DecreaseStreamRetentionPeriodInput {
    /// `StreamName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `RetentionPeriodHours`.
    pub retention_period_hours: i32,
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: Option<String>,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
}

impl Decode for DecreaseStreamRetentionPeriodInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StreamName", "RetentionPeriodHours", "StreamARN", "StreamId"]);
        let mut stream_name = None;
        let mut retention_period_hours = None;
        let mut stream_arn = None;
        let mut stream_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_name = Some(reader.string()?),
                1 => retention_period_hours = Some(int(reader)?),
                2 => stream_arn = Some(reader.string()?),
                3 => stream_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        violations.required(&retention_period_hours, "retentionPeriodHours");
        if let Some(value) = &stream_arn {
            rules::STREAM_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        Ok(Self {
            stream_name,
            retention_period_hours: retention_period_hours.unwrap_or_default(),
            stream_arn,
            stream_id,
        })
    }
}

/// Input of `DeleteQueue`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteQueueInput {
    /// `QueueARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:queue/\S+`.
    pub queue_arn: String,
}

impl Decode for DeleteQueueInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["QueueARN"]);
        let mut queue_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => queue_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&queue_arn, "queueARN") {
            rules::QUEUE_ARN.check(value, "queueARN", violations);
        }
        Ok(Self { queue_arn: queue_arn.unwrap_or_default() })
    }
}

/// Input of `DeleteResourcePolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteResourcePolicyInput {
    /// `ResourceARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:.*(stream|channel|queue)/\S+`.
    pub resource_arn: String,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
}

impl Decode for DeleteResourcePolicyInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceARN", "StreamId"]);
        let mut resource_arn = None;
        let mut stream_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn = Some(reader.string()?),
                1 => stream_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&resource_arn, "resourceARN") {
            rules::RESOURCE_ARN.check(value, "resourceARN", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        Ok(Self { resource_arn: resource_arn.unwrap_or_default(), stream_id })
    }
}

/// Input of `DeleteStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteStreamInput {
    /// `StreamName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `EnforceConsumerDeletion`.
    pub enforce_consumer_deletion: Option<bool>,
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: Option<String>,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
}

impl Decode for DeleteStreamInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StreamName", "EnforceConsumerDeletion", "StreamARN", "StreamId"]);
        let mut stream_name = None;
        let mut enforce_consumer_deletion = None;
        let mut stream_arn = None;
        let mut stream_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_name = Some(reader.string()?),
                1 => enforce_consumer_deletion = Some(reader.bool()?),
                2 => stream_arn = Some(reader.string()?),
                3 => stream_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        if let Some(value) = &stream_arn {
            rules::STREAM_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        Ok(Self { stream_name, enforce_consumer_deletion, stream_arn, stream_id })
    }
}

/// Input of `DeregisterStreamConsumer`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeregisterStreamConsumerInput {
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: Option<String>,
    /// `ConsumerName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub consumer_name: Option<String>,
    /// `ConsumerARN`: 1 to 2048 characters,
    /// `^(arn):aws.*:kinesis:.*:\d{12}:.*stream\/[a-zA-Z0-9_.-]+\/consumer\/[a-zA-Z0-9_.-]+:[0-9]+`.
    pub consumer_arn: Option<String>,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
}

impl Decode for DeregisterStreamConsumerInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StreamARN", "ConsumerName", "ConsumerARN", "StreamId"]);
        let mut stream_arn = None;
        let mut consumer_name = None;
        let mut consumer_arn = None;
        let mut stream_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_arn = Some(reader.string()?),
                1 => consumer_name = Some(reader.string()?),
                2 => consumer_arn = Some(reader.string()?),
                3 => stream_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_arn {
            rules::STREAM_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = &consumer_name {
            rules::CONSUMER_NAME.check(value, "consumerName", violations);
        }
        if let Some(value) = &consumer_arn {
            rules::CONSUMER_ARN.check(value, "consumerARN", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        Ok(Self { stream_arn, consumer_name, consumer_arn, stream_id })
    }
}

/// Input of `DescribeAccountSettings`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeAccountSettingsInput {}

impl Decode for DescribeAccountSettingsInput {
    fn decode(reader: &mut dyn Reader, _: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[]);
        reader.begin_object()?;
        while reader.member(MEMBERS)?.is_some() {
            reader.skip()?;
        }
        Ok(Self {})
    }
}

/// Input of `DescribeLimits`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeLimitsInput {}

impl Decode for DescribeLimitsInput {
    fn decode(reader: &mut dyn Reader, _: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[]);
        reader.begin_object()?;
        while reader.member(MEMBERS)?.is_some() {
            reader.skip()?;
        }
        Ok(Self {})
    }
}

/// Input of `DescribeQueue`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeQueueInput {
    /// `QueueARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:queue/\S+`.
    pub queue_arn: String,
}

impl Decode for DescribeQueueInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["QueueARN"]);
        let mut queue_arn = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => queue_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&queue_arn, "queueARN") {
            rules::QUEUE_ARN.check(value, "queueARN", violations);
        }
        Ok(Self { queue_arn: queue_arn.unwrap_or_default() })
    }
}

/// Input of `DescribeStreamConsumer`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeStreamConsumerInput {
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: Option<String>,
    /// `ConsumerName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub consumer_name: Option<String>,
    /// `ConsumerARN`: 1 to 2048 characters,
    /// `^(arn):aws.*:kinesis:.*:\d{12}:.*stream\/[a-zA-Z0-9_.-]+\/consumer\/[a-zA-Z0-9_.-]+:[0-9]+`.
    pub consumer_arn: Option<String>,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
}

impl Decode for DescribeStreamConsumerInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StreamARN", "ConsumerName", "ConsumerARN", "StreamId"]);
        let mut stream_arn = None;
        let mut consumer_name = None;
        let mut consumer_arn = None;
        let mut stream_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_arn = Some(reader.string()?),
                1 => consumer_name = Some(reader.string()?),
                2 => consumer_arn = Some(reader.string()?),
                3 => stream_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_arn {
            rules::STREAM_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = &consumer_name {
            rules::CONSUMER_NAME.check(value, "consumerName", violations);
        }
        if let Some(value) = &consumer_arn {
            rules::CONSUMER_ARN.check(value, "consumerARN", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        Ok(Self { stream_arn, consumer_name, consumer_arn, stream_id })
    }
}

/// Input of `DescribeStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeStreamInput {
    /// `StreamName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `Limit`: 1 to 10000.
    pub limit: Option<i32>,
    /// `ExclusiveStartShardId`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub exclusive_start_shard_id: Option<String>,
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: Option<String>,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
}

impl Decode for DescribeStreamInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["StreamName", "Limit", "ExclusiveStartShardId", "StreamARN", "StreamId"]);
        let mut stream_name = None;
        let mut limit = None;
        let mut exclusive_start_shard_id = None;
        let mut stream_arn = None;
        let mut stream_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_name = Some(reader.string()?),
                1 => limit = Some(int(reader)?),
                2 => exclusive_start_shard_id = Some(reader.string()?),
                3 => stream_arn = Some(reader.string()?),
                4 => stream_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        if let Some(value) = &limit {
            rules::DESCRIBE_STREAM_INPUT_LIMIT.check(*value, "limit", violations);
        }
        if let Some(value) = &exclusive_start_shard_id {
            rules::SHARD_ID.check(value, "exclusiveStartShardId", violations);
        }
        if let Some(value) = &stream_arn {
            rules::STREAM_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        Ok(Self { stream_name, limit, exclusive_start_shard_id, stream_arn, stream_id })
    }
}

/// Input of `DescribeStreamSummary`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeStreamSummaryInput {
    /// `StreamName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: Option<String>,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
}

impl Decode for DescribeStreamSummaryInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StreamName", "StreamARN", "StreamId"]);
        let mut stream_name = None;
        let mut stream_arn = None;
        let mut stream_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_name = Some(reader.string()?),
                1 => stream_arn = Some(reader.string()?),
                2 => stream_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        if let Some(value) = &stream_arn {
            rules::STREAM_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        Ok(Self { stream_name, stream_arn, stream_id })
    }
}

/// Input of `DisableEnhancedMonitoring`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DisableEnhancedMonitoringInput {
    /// `StreamName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `ShardLevelMetrics`: 1 to 7 items.
    pub shard_level_metrics: Vec<MetricsName>,
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: Option<String>,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
}

impl Decode for DisableEnhancedMonitoringInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StreamName", "ShardLevelMetrics", "StreamARN", "StreamId"]);
        let mut stream_name = None;
        let mut shard_level_metrics = None;
        let mut stream_arn = None;
        let mut stream_id = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_name = Some(reader.string()?),
                1 => {
                    shard_level_metrics =
                        Some(held.keep(1, violations, |violations| {
                            texts(reader, "shardLevelMetrics", violations)
                        })?)
                }
                2 => stream_arn = Some(reader.string()?),
                3 => stream_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        if let Some(value) = violations.required(&shard_level_metrics, "shardLevelMetrics") {
            rules::METRICS_NAME_LIST.check_texts(value, "shardLevelMetrics", violations);
            held.report(1, violations);
        }
        if let Some(value) = &stream_arn {
            rules::STREAM_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        Ok(Self {
            stream_name,
            shard_level_metrics: shard_level_metrics
                .map(|texts| texts.iter().filter_map(|text| MetricsName::parse(text)).collect::<Vec<_>>())
                .unwrap_or_default(),
            stream_arn,
            stream_id,
        })
    }
}

/// Input of `EnableEnhancedMonitoring`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EnableEnhancedMonitoringInput {
    /// `StreamName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `ShardLevelMetrics`: 1 to 7 items.
    pub shard_level_metrics: Vec<MetricsName>,
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: Option<String>,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
}

impl Decode for EnableEnhancedMonitoringInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StreamName", "ShardLevelMetrics", "StreamARN", "StreamId"]);
        let mut stream_name = None;
        let mut shard_level_metrics = None;
        let mut stream_arn = None;
        let mut stream_id = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_name = Some(reader.string()?),
                1 => {
                    shard_level_metrics =
                        Some(held.keep(1, violations, |violations| {
                            texts(reader, "shardLevelMetrics", violations)
                        })?)
                }
                2 => stream_arn = Some(reader.string()?),
                3 => stream_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        if let Some(value) = violations.required(&shard_level_metrics, "shardLevelMetrics") {
            rules::METRICS_NAME_LIST.check_texts(value, "shardLevelMetrics", violations);
            held.report(1, violations);
        }
        if let Some(value) = &stream_arn {
            rules::STREAM_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        Ok(Self {
            stream_name,
            shard_level_metrics: shard_level_metrics
                .map(|texts| texts.iter().filter_map(|text| MetricsName::parse(text)).collect::<Vec<_>>())
                .unwrap_or_default(),
            stream_arn,
            stream_id,
        })
    }
}

/// Input of `GetRecords`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetRecordsInput {
    /// `ShardIterator`: 1 to 512 characters.
    pub shard_iterator: String,
    /// `Limit`: 1 to 10000.
    pub limit: Option<i32>,
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: Option<String>,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
    /// `DryRun`.
    pub dry_run: Option<bool>,
}

impl Decode for GetRecordsInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ShardIterator", "Limit", "StreamARN", "StreamId", "DryRun"]);
        let mut shard_iterator = None;
        let mut limit = None;
        let mut stream_arn = None;
        let mut stream_id = None;
        let mut dry_run = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => shard_iterator = Some(reader.string()?),
                1 => limit = Some(int(reader)?),
                2 => stream_arn = Some(reader.string()?),
                3 => stream_id = Some(reader.string()?),
                4 => dry_run = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&shard_iterator, "shardIterator") {
            rules::SHARD_ITERATOR.check(value, "shardIterator", violations);
        }
        if let Some(value) = &limit {
            rules::GET_RECORDS_INPUT_LIMIT.check(*value, "limit", violations);
        }
        if let Some(value) = &stream_arn {
            rules::STREAM_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        Ok(Self { shard_iterator: shard_iterator.unwrap_or_default(), limit, stream_arn, stream_id, dry_run })
    }
}

/// Input of `GetResourcePolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetResourcePolicyInput {
    /// `ResourceARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:.*(stream|channel|queue)/\S+`.
    pub resource_arn: String,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
}

impl Decode for GetResourcePolicyInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceARN", "StreamId"]);
        let mut resource_arn = None;
        let mut stream_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn = Some(reader.string()?),
                1 => stream_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&resource_arn, "resourceARN") {
            rules::RESOURCE_ARN.check(value, "resourceARN", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        Ok(Self { resource_arn: resource_arn.unwrap_or_default(), stream_id })
    }
}

/// Input of `GetShardIterator`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetShardIteratorInput {
    /// `StreamName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `ShardId`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub shard_id: String,
    /// `ShardIteratorType`.
    pub shard_iterator_type: ShardIteratorType,
    /// `StartingSequenceNumber`: `^(0|([1-9]\d{0,128}))$`.
    pub starting_sequence_number: Option<String>,
    /// `Timestamp`.
    pub timestamp: Option<Timestamp>,
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: Option<String>,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
    /// `DryRun`.
    pub dry_run: Option<bool>,
}

impl Decode for GetShardIteratorInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "StreamName",
            "ShardId",
            "ShardIteratorType",
            "StartingSequenceNumber",
            "Timestamp",
            "StreamARN",
            "StreamId",
            "DryRun",
        ]);
        let mut stream_name = None;
        let mut shard_id = None;
        let mut shard_iterator_type = None;
        let mut starting_sequence_number = None;
        let mut timestamp = None;
        let mut stream_arn = None;
        let mut stream_id = None;
        let mut dry_run = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_name = Some(reader.string()?),
                1 => shard_id = Some(reader.string()?),
                2 => shard_iterator_type = Some(reader.string()?),
                3 => starting_sequence_number = Some(reader.string()?),
                4 => timestamp = Some(reader.timestamp()?),
                5 => stream_arn = Some(reader.string()?),
                6 => stream_id = Some(reader.string()?),
                7 => dry_run = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        if let Some(value) = violations.required(&shard_id, "shardId") {
            rules::SHARD_ID.check(value, "shardId", violations);
        }
        if let Some(value) = violations.required(&shard_iterator_type, "shardIteratorType") {
            rules::SHARD_ITERATOR_TYPE.check(value, "shardIteratorType", violations);
        }
        if let Some(value) = &starting_sequence_number {
            rules::SEQUENCE_NUMBER.check(value, "startingSequenceNumber", violations);
        }
        if let Some(value) = &stream_arn {
            rules::STREAM_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        Ok(Self {
            stream_name,
            shard_id: shard_id.unwrap_or_default(),
            shard_iterator_type: shard_iterator_type
                .as_deref()
                .and_then(ShardIteratorType::parse)
                .unwrap_or_default(),
            starting_sequence_number,
            timestamp,
            stream_arn,
            stream_id,
            dry_run,
        })
    }
}

/// Input of `IncreaseStreamRetentionPeriod`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IncreaseStreamRetentionPeriodInput {
    /// `StreamName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `RetentionPeriodHours`.
    pub retention_period_hours: i32,
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: Option<String>,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
}

impl Decode for IncreaseStreamRetentionPeriodInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StreamName", "RetentionPeriodHours", "StreamARN", "StreamId"]);
        let mut stream_name = None;
        let mut retention_period_hours = None;
        let mut stream_arn = None;
        let mut stream_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_name = Some(reader.string()?),
                1 => retention_period_hours = Some(int(reader)?),
                2 => stream_arn = Some(reader.string()?),
                3 => stream_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        violations.required(&retention_period_hours, "retentionPeriodHours");
        if let Some(value) = &stream_arn {
            rules::STREAM_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        Ok(Self {
            stream_name,
            retention_period_hours: retention_period_hours.unwrap_or_default(),
            stream_arn,
            stream_id,
        })
    }
}

/// Input of `ListQueues`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListQueuesInput {
    /// `MaxResults`: 1 to 10000.
    pub max_results: Option<i32>,
    /// `NextToken`: 1 to 1048576 characters.
    pub next_token: Option<String>,
    /// `StreamFilter`: 1 to 10000 items.
    pub stream_filter: Option<Vec<QueueStreamFilter>>,
}

impl Decode for ListQueuesInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["MaxResults", "NextToken", "StreamFilter"]);
        let mut max_results = None;
        let mut next_token = None;
        let mut stream_filter = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => max_results = Some(int(reader)?),
                1 => next_token = Some(reader.string()?),
                2 => {
                    stream_filter =
                        Some(held.keep(2, violations, |violations| list(reader, "streamFilter", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &max_results {
            rules::LIST_QUEUES_INPUT_LIMIT.check(*value, "maxResults", violations);
        }
        if let Some(value) = &next_token {
            rules::NEXT_TOKEN.check(value, "nextToken", violations);
        }
        if let Some(value) = &stream_filter {
            rules::QUEUE_STREAM_FILTER_LIST.check(value, "streamFilter", violations);
            held.report(2, violations);
        }
        Ok(Self { max_results, next_token, stream_filter })
    }
}

/// Input of `ListShards`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListShardsInput {
    /// `StreamName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `NextToken`: 1 to 1048576 characters.
    pub next_token: Option<String>,
    /// `ExclusiveStartShardId`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub exclusive_start_shard_id: Option<String>,
    /// `MaxResults`: 1 to 10000.
    pub max_results: Option<i32>,
    /// `StreamCreationTimestamp`.
    pub stream_creation_timestamp: Option<Timestamp>,
    /// `ShardFilter`.
    pub shard_filter: Option<ShardFilter>,
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: Option<String>,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
}

impl Decode for ListShardsInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "StreamName",
            "NextToken",
            "ExclusiveStartShardId",
            "MaxResults",
            "StreamCreationTimestamp",
            "ShardFilter",
            "StreamARN",
            "StreamId",
        ]);
        let mut stream_name = None;
        let mut next_token = None;
        let mut exclusive_start_shard_id = None;
        let mut max_results = None;
        let mut stream_creation_timestamp = None;
        let mut shard_filter = None;
        let mut stream_arn = None;
        let mut stream_id = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_name = Some(reader.string()?),
                1 => next_token = Some(reader.string()?),
                2 => exclusive_start_shard_id = Some(reader.string()?),
                3 => max_results = Some(int(reader)?),
                4 => stream_creation_timestamp = Some(reader.timestamp()?),
                5 => {
                    shard_filter = Some(held.keep(5, violations, |violations| {
                        violations.within("shardFilter", |violations| ShardFilter::decode(reader, violations))
                    })?)
                }
                6 => stream_arn = Some(reader.string()?),
                7 => stream_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        if let Some(value) = &next_token {
            rules::NEXT_TOKEN.check(value, "nextToken", violations);
        }
        if let Some(value) = &exclusive_start_shard_id {
            rules::SHARD_ID.check(value, "exclusiveStartShardId", violations);
        }
        if let Some(value) = &max_results {
            rules::LIST_SHARDS_INPUT_LIMIT.check(*value, "maxResults", violations);
        }
        held.report(5, violations);
        if let Some(value) = &stream_arn {
            rules::STREAM_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        Ok(Self {
            stream_name,
            next_token,
            exclusive_start_shard_id,
            max_results,
            stream_creation_timestamp,
            shard_filter,
            stream_arn,
            stream_id,
        })
    }
}

/// Input of `ListStreamConsumers`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListStreamConsumersInput {
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: String,
    /// `NextToken`: 1 to 1048576 characters.
    pub next_token: Option<String>,
    /// `MaxResults`: 1 to 10000.
    pub max_results: Option<i32>,
    /// `StreamCreationTimestamp`.
    pub stream_creation_timestamp: Option<Timestamp>,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
}

impl Decode for ListStreamConsumersInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["StreamARN", "NextToken", "MaxResults", "StreamCreationTimestamp", "StreamId"]);
        let mut stream_arn = None;
        let mut next_token = None;
        let mut max_results = None;
        let mut stream_creation_timestamp = None;
        let mut stream_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_arn = Some(reader.string()?),
                1 => next_token = Some(reader.string()?),
                2 => max_results = Some(int(reader)?),
                3 => stream_creation_timestamp = Some(reader.timestamp()?),
                4 => stream_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&stream_arn, "streamARN") {
            rules::STREAM_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = &next_token {
            rules::NEXT_TOKEN.check(value, "nextToken", violations);
        }
        if let Some(value) = &max_results {
            rules::LIST_STREAM_CONSUMERS_INPUT_LIMIT.check(*value, "maxResults", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        Ok(Self {
            stream_arn: stream_arn.unwrap_or_default(),
            next_token,
            max_results,
            stream_creation_timestamp,
            stream_id,
        })
    }
}

/// Input of `ListStreams`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListStreamsInput {
    /// `Limit`: 1 to 10000.
    pub limit: Option<i32>,
    /// `ExclusiveStartStreamName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub exclusive_start_stream_name: Option<String>,
    /// `NextToken`: 1 to 1048576 characters.
    pub next_token: Option<String>,
}

impl Decode for ListStreamsInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Limit", "ExclusiveStartStreamName", "NextToken"]);
        let mut limit = None;
        let mut exclusive_start_stream_name = None;
        let mut next_token = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => limit = Some(int(reader)?),
                1 => exclusive_start_stream_name = Some(reader.string()?),
                2 => next_token = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &limit {
            rules::LIST_STREAMS_INPUT_LIMIT.check(*value, "limit", violations);
        }
        if let Some(value) = &exclusive_start_stream_name {
            rules::STREAM_NAME.check(value, "exclusiveStartStreamName", violations);
        }
        if let Some(value) = &next_token {
            rules::NEXT_TOKEN.check(value, "nextToken", violations);
        }
        Ok(Self { limit, exclusive_start_stream_name, next_token })
    }
}

/// Input of `ListTagsForResource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTagsForResourceInput {
    /// `ResourceARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:.*(stream|channel|queue)/\S+`.
    pub resource_arn: String,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
}

impl Decode for ListTagsForResourceInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceARN", "StreamId"]);
        let mut resource_arn = None;
        let mut stream_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn = Some(reader.string()?),
                1 => stream_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&resource_arn, "resourceARN") {
            rules::RESOURCE_ARN.check(value, "resourceARN", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        Ok(Self { resource_arn: resource_arn.unwrap_or_default(), stream_id })
    }
}

/// Input of `ListTagsForStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListTagsForStreamInput {
    /// `StreamName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `ExclusiveStartTagKey`: 1 to 128 characters.
    pub exclusive_start_tag_key: Option<String>,
    /// `Limit`: 1 to 50.
    pub limit: Option<i32>,
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: Option<String>,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
}

impl Decode for ListTagsForStreamInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["StreamName", "ExclusiveStartTagKey", "Limit", "StreamARN", "StreamId"]);
        let mut stream_name = None;
        let mut exclusive_start_tag_key = None;
        let mut limit = None;
        let mut stream_arn = None;
        let mut stream_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_name = Some(reader.string()?),
                1 => exclusive_start_tag_key = Some(reader.string()?),
                2 => limit = Some(int(reader)?),
                3 => stream_arn = Some(reader.string()?),
                4 => stream_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        if let Some(value) = &exclusive_start_tag_key {
            rules::TAG_KEY.check(value, "exclusiveStartTagKey", violations);
        }
        if let Some(value) = &limit {
            rules::LIST_TAGS_FOR_STREAM_INPUT_LIMIT.check(*value, "limit", violations);
        }
        if let Some(value) = &stream_arn {
            rules::STREAM_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        Ok(Self { stream_name, exclusive_start_tag_key, limit, stream_arn, stream_id })
    }
}

/// Input of `MergeShards`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MergeShardsInput {
    /// `StreamName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `ShardToMerge`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub shard_to_merge: String,
    /// `AdjacentShardToMerge`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub adjacent_shard_to_merge: String,
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: Option<String>,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
}

impl Decode for MergeShardsInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["StreamName", "ShardToMerge", "AdjacentShardToMerge", "StreamARN", "StreamId"]);
        let mut stream_name = None;
        let mut shard_to_merge = None;
        let mut adjacent_shard_to_merge = None;
        let mut stream_arn = None;
        let mut stream_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_name = Some(reader.string()?),
                1 => shard_to_merge = Some(reader.string()?),
                2 => adjacent_shard_to_merge = Some(reader.string()?),
                3 => stream_arn = Some(reader.string()?),
                4 => stream_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        if let Some(value) = violations.required(&shard_to_merge, "shardToMerge") {
            rules::SHARD_ID.check(value, "shardToMerge", violations);
        }
        if let Some(value) = violations.required(&adjacent_shard_to_merge, "adjacentShardToMerge") {
            rules::SHARD_ID.check(value, "adjacentShardToMerge", violations);
        }
        if let Some(value) = &stream_arn {
            rules::STREAM_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        Ok(Self {
            stream_name,
            shard_to_merge: shard_to_merge.unwrap_or_default(),
            adjacent_shard_to_merge: adjacent_shard_to_merge.unwrap_or_default(),
            stream_arn,
            stream_id,
        })
    }
}

/// Input of `PutRecord`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PutRecordInput {
    /// `StreamName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `Data`: 0 to 10485760 bytes.
    pub data: Blob,
    /// `PartitionKey`: 1 to 256 characters.
    pub partition_key: Option<String>,
    /// `ExplicitHashKey`: `^(0|([1-9]\d{0,38}))$`.
    pub explicit_hash_key: Option<String>,
    /// `SequenceNumberForOrdering`: `^(0|([1-9]\d{0,128}))$`.
    pub sequence_number_for_ordering: Option<String>,
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: Option<String>,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
    /// `DryRun`.
    pub dry_run: Option<bool>,
}

impl Decode for PutRecordInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "StreamName",
            "Data",
            "PartitionKey",
            "ExplicitHashKey",
            "SequenceNumberForOrdering",
            "StreamARN",
            "StreamId",
            "DryRun",
        ]);
        let mut stream_name = None;
        let mut data = None;
        let mut partition_key = None;
        let mut explicit_hash_key = None;
        let mut sequence_number_for_ordering = None;
        let mut stream_arn = None;
        let mut stream_id = None;
        let mut dry_run = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_name = Some(reader.string()?),
                1 => data = Some(reader.blob()?),
                2 => partition_key = Some(reader.string()?),
                3 => explicit_hash_key = Some(reader.string()?),
                4 => sequence_number_for_ordering = Some(reader.string()?),
                5 => stream_arn = Some(reader.string()?),
                6 => stream_id = Some(reader.string()?),
                7 => dry_run = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        if let Some(value) = violations.required(&data, "data") {
            rules::DATA.check(value, "data", violations);
        }
        if let Some(value) = &partition_key {
            rules::PARTITION_KEY.check(value, "partitionKey", violations);
        }
        if let Some(value) = &explicit_hash_key {
            rules::HASH_KEY.check(value, "explicitHashKey", violations);
        }
        if let Some(value) = &sequence_number_for_ordering {
            rules::SEQUENCE_NUMBER.check(value, "sequenceNumberForOrdering", violations);
        }
        if let Some(value) = &stream_arn {
            rules::STREAM_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        Ok(Self {
            stream_name,
            data: data.unwrap_or_default(),
            partition_key,
            explicit_hash_key,
            sequence_number_for_ordering,
            stream_arn,
            stream_id,
            dry_run,
        })
    }
}

/// Input of `PutResourcePolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PutResourcePolicyInput {
    /// `ResourceARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:.*(stream|channel|queue)/\S+`.
    pub resource_arn: String,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
    /// `Policy`.
    pub policy: String,
}

impl Decode for PutResourcePolicyInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ResourceARN", "StreamId", "Policy"]);
        let mut resource_arn = None;
        let mut stream_id = None;
        let mut policy = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => resource_arn = Some(reader.string()?),
                1 => stream_id = Some(reader.string()?),
                2 => policy = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&resource_arn, "resourceARN") {
            rules::RESOURCE_ARN.check(value, "resourceARN", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        violations.required(&policy, "policy");
        Ok(Self {
            resource_arn: resource_arn.unwrap_or_default(),
            stream_id,
            policy: policy.unwrap_or_default(),
        })
    }
}

/// Input of `ReceiveDeadLetterQueueRecords`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReceiveDeadLetterQueueRecordsInput {
    /// `QueueARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:queue/\S+`.
    pub queue_arn: String,
    /// `Limit`: 1 to 10.
    pub limit: Option<i32>,
    /// `WaitTimeSeconds`: 1 to 20.
    pub wait_time_seconds: Option<i32>,
    /// `VisibilityTimeoutSeconds`: 0 to 43200.
    pub visibility_timeout_seconds: Option<i32>,
}

impl Decode for ReceiveDeadLetterQueueRecordsInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["QueueARN", "Limit", "WaitTimeSeconds", "VisibilityTimeoutSeconds"]);
        let mut queue_arn = None;
        let mut limit = None;
        let mut wait_time_seconds = None;
        let mut visibility_timeout_seconds = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => queue_arn = Some(reader.string()?),
                1 => limit = Some(int(reader)?),
                2 => wait_time_seconds = Some(int(reader)?),
                3 => visibility_timeout_seconds = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&queue_arn, "queueARN") {
            rules::QUEUE_ARN.check(value, "queueARN", violations);
        }
        if let Some(value) = &limit {
            rules::RECEIVE_QUEUE_RECORDS_INPUT_LIMIT.check(*value, "limit", violations);
        }
        if let Some(value) = &wait_time_seconds {
            rules::RECEIVE_QUEUE_RECORDS_WAIT_TIME_SECONDS.check(*value, "waitTimeSeconds", violations);
        }
        if let Some(value) = &visibility_timeout_seconds {
            rules::VISIBILITY_TIMEOUT_SECONDS.check(*value, "visibilityTimeoutSeconds", violations);
        }
        Ok(Self {
            queue_arn: queue_arn.unwrap_or_default(),
            limit,
            wait_time_seconds,
            visibility_timeout_seconds,
        })
    }
}

/// Input of `ReceiveQueueRecords`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReceiveQueueRecordsInput {
    /// `QueueARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:queue/\S+`.
    pub queue_arn: String,
    /// `Limit`: 1 to 10.
    pub limit: Option<i32>,
    /// `WaitTimeSeconds`: 1 to 20.
    pub wait_time_seconds: Option<i32>,
    /// `VisibilityTimeoutSeconds`: 0 to 43200.
    pub visibility_timeout_seconds: Option<i32>,
}

impl Decode for ReceiveQueueRecordsInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["QueueARN", "Limit", "WaitTimeSeconds", "VisibilityTimeoutSeconds"]);
        let mut queue_arn = None;
        let mut limit = None;
        let mut wait_time_seconds = None;
        let mut visibility_timeout_seconds = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => queue_arn = Some(reader.string()?),
                1 => limit = Some(int(reader)?),
                2 => wait_time_seconds = Some(int(reader)?),
                3 => visibility_timeout_seconds = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&queue_arn, "queueARN") {
            rules::QUEUE_ARN.check(value, "queueARN", violations);
        }
        if let Some(value) = &limit {
            rules::RECEIVE_QUEUE_RECORDS_INPUT_LIMIT.check(*value, "limit", violations);
        }
        if let Some(value) = &wait_time_seconds {
            rules::RECEIVE_QUEUE_RECORDS_WAIT_TIME_SECONDS.check(*value, "waitTimeSeconds", violations);
        }
        if let Some(value) = &visibility_timeout_seconds {
            rules::VISIBILITY_TIMEOUT_SECONDS.check(*value, "visibilityTimeoutSeconds", violations);
        }
        Ok(Self {
            queue_arn: queue_arn.unwrap_or_default(),
            limit,
            wait_time_seconds,
            visibility_timeout_seconds,
        })
    }
}

/// Input of `RegisterStreamConsumer`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RegisterStreamConsumerInput {
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: String,
    /// `ConsumerName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub consumer_name: String,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
    /// `Tags`: 1 to 200 entries.
    pub tags: Option<BTreeMap<String, String>>,
}

impl Decode for RegisterStreamConsumerInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StreamARN", "ConsumerName", "StreamId", "Tags"]);
        let mut stream_arn = None;
        let mut consumer_name = None;
        let mut stream_id = None;
        let mut tags = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_arn = Some(reader.string()?),
                1 => consumer_name = Some(reader.string()?),
                2 => stream_id = Some(reader.string()?),
                3 => tags = Some(held.keep(3, violations, |violations| map(reader, "tags", violations))?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&stream_arn, "streamARN") {
            rules::STREAM_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = violations.required(&consumer_name, "consumerName") {
            rules::CONSUMER_NAME.check(value, "consumerName", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        if let Some(value) = &tags {
            rules::TAG_MAP.check(value, "tags", violations);
            held.report(3, violations);
        }
        Ok(Self {
            stream_arn: stream_arn.unwrap_or_default(),
            consumer_name: consumer_name.unwrap_or_default(),
            stream_id,
            tags,
        })
    }
}

/// Input of `RemoveTagsFromStream`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RemoveTagsFromStreamInput {
    /// `StreamName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `TagKeys`: 1 to 50 items.
    pub tag_keys: Vec<String>,
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: Option<String>,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
}

impl Decode for RemoveTagsFromStreamInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StreamName", "TagKeys", "StreamARN", "StreamId"]);
        let mut stream_name = None;
        let mut tag_keys = None;
        let mut stream_arn = None;
        let mut stream_id = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_name = Some(reader.string()?),
                1 => {
                    tag_keys =
                        Some(held.keep(1, violations, |violations| texts(reader, "tagKeys", violations))?)
                }
                2 => stream_arn = Some(reader.string()?),
                3 => stream_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        if let Some(value) = violations.required(&tag_keys, "tagKeys") {
            rules::TAG_KEY_LIST.check_texts(value, "tagKeys", violations);
            held.report(1, violations);
        }
        if let Some(value) = &stream_arn {
            rules::STREAM_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        Ok(Self { stream_name, tag_keys: tag_keys.unwrap_or_default(), stream_arn, stream_id })
    }
}

/// Input of `RestoreDeadLetterQueueRecords`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RestoreDeadLetterQueueRecordsInput {
    /// `QueueARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:queue/\S+`.
    pub queue_arn: String,
    /// `Entries`: 1 to 10 items.
    pub entries: Vec<RestoreDeadLetterQueueRecordsRequestEntry>,
}

impl Decode for RestoreDeadLetterQueueRecordsInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["QueueARN", "Entries"]);
        let mut queue_arn = None;
        let mut entries = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => queue_arn = Some(reader.string()?),
                1 => {
                    entries =
                        Some(held.keep(1, violations, |violations| list(reader, "entries", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&queue_arn, "queueARN") {
            rules::QUEUE_ARN.check(value, "queueARN", violations);
        }
        if let Some(value) = violations.required(&entries, "entries") {
            rules::RESTORE_DEAD_LETTER_QUEUE_RECORDS_REQUEST_ENTRY_LIST.check(value, "entries", violations);
            held.report(1, violations);
        }
        Ok(Self { queue_arn: queue_arn.unwrap_or_default(), entries: entries.unwrap_or_default() })
    }
}

/// Input of `SplitShard`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SplitShardInput {
    /// `StreamName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `ShardToSplit`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub shard_to_split: String,
    /// `NewStartingHashKey`: `^(0|([1-9]\d{0,38}))$`.
    pub new_starting_hash_key: String,
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: Option<String>,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
}

impl Decode for SplitShardInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["StreamName", "ShardToSplit", "NewStartingHashKey", "StreamARN", "StreamId"]);
        let mut stream_name = None;
        let mut shard_to_split = None;
        let mut new_starting_hash_key = None;
        let mut stream_arn = None;
        let mut stream_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_name = Some(reader.string()?),
                1 => shard_to_split = Some(reader.string()?),
                2 => new_starting_hash_key = Some(reader.string()?),
                3 => stream_arn = Some(reader.string()?),
                4 => stream_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        if let Some(value) = violations.required(&shard_to_split, "shardToSplit") {
            rules::SHARD_ID.check(value, "shardToSplit", violations);
        }
        if let Some(value) = violations.required(&new_starting_hash_key, "newStartingHashKey") {
            rules::HASH_KEY.check(value, "newStartingHashKey", violations);
        }
        if let Some(value) = &stream_arn {
            rules::STREAM_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        Ok(Self {
            stream_name,
            shard_to_split: shard_to_split.unwrap_or_default(),
            new_starting_hash_key: new_starting_hash_key.unwrap_or_default(),
            stream_arn,
            stream_id,
        })
    }
}

/// Input of `StartStreamEncryption`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartStreamEncryptionInput {
    /// `StreamName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `EncryptionType`.
    pub encryption_type: EncryptionType,
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: String,
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: Option<String>,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
}

impl Decode for StartStreamEncryptionInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StreamName", "EncryptionType", "KeyId", "StreamARN", "StreamId"]);
        let mut stream_name = None;
        let mut encryption_type = None;
        let mut key_id = None;
        let mut stream_arn = None;
        let mut stream_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_name = Some(reader.string()?),
                1 => encryption_type = Some(reader.string()?),
                2 => key_id = Some(reader.string()?),
                3 => stream_arn = Some(reader.string()?),
                4 => stream_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        if let Some(value) = violations.required(&encryption_type, "encryptionType") {
            rules::ENCRYPTION_TYPE.check(value, "encryptionType", violations);
        }
        if let Some(value) = violations.required(&key_id, "keyId") {
            rules::KEY_ID.check(value, "keyId", violations);
        }
        if let Some(value) = &stream_arn {
            rules::STREAM_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        Ok(Self {
            stream_name,
            encryption_type: encryption_type.as_deref().and_then(EncryptionType::parse).unwrap_or_default(),
            key_id: key_id.unwrap_or_default(),
            stream_arn,
            stream_id,
        })
    }
}

/// Input of `StopStreamEncryption`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StopStreamEncryptionInput {
    /// `StreamName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `EncryptionType`.
    pub encryption_type: EncryptionType,
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: String,
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: Option<String>,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
}

impl Decode for StopStreamEncryptionInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StreamName", "EncryptionType", "KeyId", "StreamARN", "StreamId"]);
        let mut stream_name = None;
        let mut encryption_type = None;
        let mut key_id = None;
        let mut stream_arn = None;
        let mut stream_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_name = Some(reader.string()?),
                1 => encryption_type = Some(reader.string()?),
                2 => key_id = Some(reader.string()?),
                3 => stream_arn = Some(reader.string()?),
                4 => stream_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        if let Some(value) = violations.required(&encryption_type, "encryptionType") {
            rules::ENCRYPTION_TYPE.check(value, "encryptionType", violations);
        }
        if let Some(value) = violations.required(&key_id, "keyId") {
            rules::KEY_ID.check(value, "keyId", violations);
        }
        if let Some(value) = &stream_arn {
            rules::STREAM_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        Ok(Self {
            stream_name,
            encryption_type: encryption_type.as_deref().and_then(EncryptionType::parse).unwrap_or_default(),
            key_id: key_id.unwrap_or_default(),
            stream_arn,
            stream_id,
        })
    }
}

/// Input of `SubscribeToShard`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SubscribeToShardInput {
    /// `ConsumerARN`: 1 to 2048 characters,
    /// `^(arn):aws.*:kinesis:.*:\d{12}:.*stream\/[a-zA-Z0-9_.-]+\/consumer\/[a-zA-Z0-9_.-]+:[0-9]+`.
    pub consumer_arn: String,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
    /// `ShardId`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub shard_id: String,
    /// `StartingPosition`.
    pub starting_position: StartingPosition,
    /// `DryRun`.
    pub dry_run: Option<bool>,
}

impl Decode for SubscribeToShardInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["ConsumerARN", "StreamId", "ShardId", "StartingPosition", "DryRun"]);
        let mut consumer_arn = None;
        let mut stream_id = None;
        let mut shard_id = None;
        let mut starting_position = None;
        let mut dry_run = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => consumer_arn = Some(reader.string()?),
                1 => stream_id = Some(reader.string()?),
                2 => shard_id = Some(reader.string()?),
                3 => {
                    starting_position = Some(held.keep(3, violations, |violations| {
                        violations.within("startingPosition", |violations| {
                            StartingPosition::decode(reader, violations)
                        })
                    })?)
                }
                4 => dry_run = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&consumer_arn, "consumerARN") {
            rules::CONSUMER_ARN.check(value, "consumerARN", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        if let Some(value) = violations.required(&shard_id, "shardId") {
            rules::SHARD_ID.check(value, "shardId", violations);
        }
        violations.required(&starting_position, "startingPosition");
        held.report(3, violations);
        Ok(Self {
            consumer_arn: consumer_arn.unwrap_or_default(),
            stream_id,
            shard_id: shard_id.unwrap_or_default(),
            starting_position: starting_position.unwrap_or_default(),
            dry_run,
        })
    }
}

/// Input of `TagResource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TagResourceInput {
    /// `Tags`: 1 to 200 entries.
    pub tags: BTreeMap<String, String>,
    /// `ResourceARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:.*(stream|channel|queue)/\S+`.
    pub resource_arn: String,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
}

impl Decode for TagResourceInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Tags", "ResourceARN", "StreamId"]);
        let mut tags = None;
        let mut resource_arn = None;
        let mut stream_id = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => tags = Some(held.keep(0, violations, |violations| map(reader, "tags", violations))?),
                1 => resource_arn = Some(reader.string()?),
                2 => stream_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&tags, "tags") {
            rules::TAG_MAP.check(value, "tags", violations);
            held.report(0, violations);
        }
        if let Some(value) = violations.required(&resource_arn, "resourceARN") {
            rules::RESOURCE_ARN.check(value, "resourceARN", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        Ok(Self { tags: tags.unwrap_or_default(), resource_arn: resource_arn.unwrap_or_default(), stream_id })
    }
}

/// Input of `UntagResource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UntagResourceInput {
    /// `TagKeys`: 1 to 50 items.
    pub tag_keys: Vec<String>,
    /// `ResourceARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:.*(stream|channel|queue)/\S+`.
    pub resource_arn: String,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
}

impl Decode for UntagResourceInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["TagKeys", "ResourceARN", "StreamId"]);
        let mut tag_keys = None;
        let mut resource_arn = None;
        let mut stream_id = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    tag_keys =
                        Some(held.keep(0, violations, |violations| texts(reader, "tagKeys", violations))?)
                }
                1 => resource_arn = Some(reader.string()?),
                2 => stream_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&tag_keys, "tagKeys") {
            rules::TAG_KEY_LIST.check_texts(value, "tagKeys", violations);
            held.report(0, violations);
        }
        if let Some(value) = violations.required(&resource_arn, "resourceARN") {
            rules::RESOURCE_ARN.check(value, "resourceARN", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        Ok(Self {
            tag_keys: tag_keys.unwrap_or_default(),
            resource_arn: resource_arn.unwrap_or_default(),
            stream_id,
        })
    }
}

/// Input of `UpdateAccountSettings`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateAccountSettingsInput {
    /// `MinimumThroughputBillingCommitment`.
    pub minimum_throughput_billing_commitment: MinimumThroughputBillingCommitmentInput,
}

impl Decode for UpdateAccountSettingsInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["MinimumThroughputBillingCommitment"]);
        let mut minimum_throughput_billing_commitment = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    minimum_throughput_billing_commitment = Some(held.keep(0, violations, |violations| {
                        violations.within("minimumThroughputBillingCommitment", |violations| {
                            MinimumThroughputBillingCommitmentInput::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        violations.required(&minimum_throughput_billing_commitment, "minimumThroughputBillingCommitment");
        held.report(0, violations);
        Ok(Self {
            minimum_throughput_billing_commitment: minimum_throughput_billing_commitment.unwrap_or_default(),
        })
    }
}

/// Input of `UpdateDeadLetterQueueRecordsVisibility`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateDeadLetterQueueRecordsVisibilityInput {
    /// `QueueARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:queue/\S+`.
    pub queue_arn: String,
    /// `Entries`: 1 to 10 items.
    pub entries: Vec<UpdateDeadLetterQueueRecordsVisibilityRequestEntry>,
}

impl Decode for UpdateDeadLetterQueueRecordsVisibilityInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["QueueARN", "Entries"]);
        let mut queue_arn = None;
        let mut entries = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => queue_arn = Some(reader.string()?),
                1 => {
                    entries =
                        Some(held.keep(1, violations, |violations| list(reader, "entries", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&queue_arn, "queueARN") {
            rules::QUEUE_ARN.check(value, "queueARN", violations);
        }
        if let Some(value) = violations.required(&entries, "entries") {
            rules::UPDATE_DEAD_LETTER_QUEUE_RECORDS_VISIBILITY_REQUEST_ENTRY_LIST
                .check(value, "entries", violations);
            held.report(1, violations);
        }
        Ok(Self { queue_arn: queue_arn.unwrap_or_default(), entries: entries.unwrap_or_default() })
    }
}

/// Input of `UpdateMaxRecordSize`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateMaxRecordSizeInput {
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: Option<String>,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
    /// `MaxRecordSizeInKiB`: 1024 to 10240.
    pub max_record_size_in_kib: i32,
}

impl Decode for UpdateMaxRecordSizeInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StreamARN", "StreamId", "MaxRecordSizeInKiB"]);
        let mut stream_arn = None;
        let mut stream_id = None;
        let mut max_record_size_in_kib = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_arn = Some(reader.string()?),
                1 => stream_id = Some(reader.string()?),
                2 => max_record_size_in_kib = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_arn {
            rules::STREAM_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        if let Some(value) = violations.required(&max_record_size_in_kib, "maxRecordSizeInKiB") {
            rules::MAX_RECORD_SIZE_IN_KIB.check(*value, "maxRecordSizeInKiB", violations);
        }
        Ok(Self { stream_arn, stream_id, max_record_size_in_kib: max_record_size_in_kib.unwrap_or_default() })
    }
}

/// Input of `UpdateQueue`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateQueueInput {
    /// `QueueARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:queue/\S+`.
    pub queue_arn: String,
    /// `QueueAttributes`.
    pub queue_attributes: QueueAttributes,
}

impl Decode for UpdateQueueInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["QueueARN", "QueueAttributes"]);
        let mut queue_arn = None;
        let mut queue_attributes = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => queue_arn = Some(reader.string()?),
                1 => {
                    queue_attributes = Some(held.keep(1, violations, |violations| {
                        violations.within("queueAttributes", |violations| {
                            QueueAttributes::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&queue_arn, "queueARN") {
            rules::QUEUE_ARN.check(value, "queueARN", violations);
        }
        violations.required(&queue_attributes, "queueAttributes");
        held.report(1, violations);
        Ok(Self {
            queue_arn: queue_arn.unwrap_or_default(),
            queue_attributes: queue_attributes.unwrap_or_default(),
        })
    }
}

/// Input of `UpdateQueueRecordsVisibility`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateQueueRecordsVisibilityInput {
    /// `QueueARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:queue/\S+`.
    pub queue_arn: String,
    /// `Entries`: 1 to 10 items.
    pub entries: Vec<UpdateQueueRecordsVisibilityRequestEntry>,
}

impl Decode for UpdateQueueRecordsVisibilityInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["QueueARN", "Entries"]);
        let mut queue_arn = None;
        let mut entries = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => queue_arn = Some(reader.string()?),
                1 => {
                    entries =
                        Some(held.keep(1, violations, |violations| list(reader, "entries", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&queue_arn, "queueARN") {
            rules::QUEUE_ARN.check(value, "queueARN", violations);
        }
        if let Some(value) = violations.required(&entries, "entries") {
            rules::UPDATE_QUEUE_RECORDS_VISIBILITY_REQUEST_ENTRY_LIST.check(value, "entries", violations);
            held.report(1, violations);
        }
        Ok(Self { queue_arn: queue_arn.unwrap_or_default(), entries: entries.unwrap_or_default() })
    }
}

/// Input of `UpdateShardCount`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateShardCountInput {
    /// `StreamName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `TargetShardCount`: at least 1.
    pub target_shard_count: i32,
    /// `ScalingType`.
    pub scaling_type: ScalingType,
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: Option<String>,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
}

impl Decode for UpdateShardCountInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["StreamName", "TargetShardCount", "ScalingType", "StreamARN", "StreamId"]);
        let mut stream_name = None;
        let mut target_shard_count = None;
        let mut scaling_type = None;
        let mut stream_arn = None;
        let mut stream_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_name = Some(reader.string()?),
                1 => target_shard_count = Some(int(reader)?),
                2 => scaling_type = Some(reader.string()?),
                3 => stream_arn = Some(reader.string()?),
                4 => stream_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        if let Some(value) = violations.required(&target_shard_count, "targetShardCount") {
            rules::POSITIVE_INTEGER_OBJECT.check(*value, "targetShardCount", violations);
        }
        if let Some(value) = violations.required(&scaling_type, "scalingType") {
            rules::SCALING_TYPE.check(value, "scalingType", violations);
        }
        if let Some(value) = &stream_arn {
            rules::STREAM_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        Ok(Self {
            stream_name,
            target_shard_count: target_shard_count.unwrap_or_default(),
            scaling_type: scaling_type.as_deref().and_then(ScalingType::parse).unwrap_or_default(),
            stream_arn,
            stream_id,
        })
    }
}

/// Input of `UpdateStreamMode`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateStreamModeInput {
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: String,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
    /// `StreamModeDetails`.
    pub stream_mode_details: StreamModeDetails,
    /// `WarmThroughputMiBps`: at least 0.
    pub warm_throughput_mibps: Option<i32>,
}

impl Decode for UpdateStreamModeInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["StreamARN", "StreamId", "StreamModeDetails", "WarmThroughputMiBps"]);
        let mut stream_arn = None;
        let mut stream_id = None;
        let mut stream_mode_details = None;
        let mut warm_throughput_mibps = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_arn = Some(reader.string()?),
                1 => stream_id = Some(reader.string()?),
                2 => {
                    stream_mode_details = Some(held.keep(2, violations, |violations| {
                        violations.within("streamModeDetails", |violations| {
                            StreamModeDetails::decode(reader, violations)
                        })
                    })?)
                }
                3 => warm_throughput_mibps = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&stream_arn, "streamARN") {
            rules::STREAM_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        violations.required(&stream_mode_details, "streamModeDetails");
        held.report(2, violations);
        if let Some(value) = &warm_throughput_mibps {
            rules::NATURAL_INTEGER_OBJECT.check(*value, "warmThroughputMiBps", violations);
        }
        Ok(Self {
            stream_arn: stream_arn.unwrap_or_default(),
            stream_id,
            stream_mode_details: stream_mode_details.unwrap_or_default(),
            warm_throughput_mibps,
        })
    }
}

/// Input of `UpdateStreamRecordDistributionStrategy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateStreamRecordDistributionStrategyInput {
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: String,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
    /// `RecordDistributionStrategy`.
    pub record_distribution_strategy: RecordDistributionStrategy,
}

impl Decode for UpdateStreamRecordDistributionStrategyInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StreamARN", "StreamId", "RecordDistributionStrategy"]);
        let mut stream_arn = None;
        let mut stream_id = None;
        let mut record_distribution_strategy = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_arn = Some(reader.string()?),
                1 => stream_id = Some(reader.string()?),
                2 => record_distribution_strategy = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&stream_arn, "streamARN") {
            rules::STREAM_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        if let Some(value) = violations.required(&record_distribution_strategy, "recordDistributionStrategy")
        {
            rules::RECORD_DISTRIBUTION_STRATEGY.check(value, "recordDistributionStrategy", violations);
        }
        Ok(Self {
            stream_arn: stream_arn.unwrap_or_default(),
            stream_id,
            record_distribution_strategy: record_distribution_strategy
                .as_deref()
                .and_then(RecordDistributionStrategy::parse)
                .unwrap_or_default(),
        })
    }
}

/// Input of `UpdateStreamWarmThroughput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateStreamWarmThroughputInput {
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: Option<String>,
    /// `StreamName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: Option<String>,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
    /// `WarmThroughputMiBps`: at least 0.
    pub warm_throughput_mibps: i32,
}

impl Decode for UpdateStreamWarmThroughputInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StreamARN", "StreamName", "StreamId", "WarmThroughputMiBps"]);
        let mut stream_arn = None;
        let mut stream_name = None;
        let mut stream_id = None;
        let mut warm_throughput_mibps = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_arn = Some(reader.string()?),
                1 => stream_name = Some(reader.string()?),
                2 => stream_id = Some(reader.string()?),
                3 => warm_throughput_mibps = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &stream_arn {
            rules::STREAM_ARN.check(value, "streamARN", violations);
        }
        if let Some(value) = &stream_name {
            rules::STREAM_NAME.check(value, "streamName", violations);
        }
        if let Some(value) = &stream_id {
            rules::STREAM_ID.check(value, "streamId", violations);
        }
        if let Some(value) = violations.required(&warm_throughput_mibps, "warmThroughputMiBps") {
            rules::NATURAL_INTEGER_OBJECT.check(*value, "warmThroughputMiBps", violations);
        }
        Ok(Self {
            stream_arn,
            stream_name,
            stream_id,
            warm_throughput_mibps: warm_throughput_mibps.unwrap_or_default(),
        })
    }
}
