// Made by `cargo xtask generate` from models/kinesis.json; what is changed here is lost.

//! What inputs and outputs are made of.

use millstream_api::{
    Decode, Encode, Held, Malformed, Members, Print, Printed, Reader, Violations, Writer, int,
};
use millstream_base::{Blob, Timestamp};

use super::{
    ConsumerStatus, EncryptionType, MetricsName, MinimumThroughputBillingCommitmentInputStatus,
    MinimumThroughputBillingCommitmentOutputStatus, QueueStartingPositionType, QueueStatus,
    RecordDistributionStrategy, ShardFilterType, ShardIteratorType, StreamMode, StreamStatus, TargetType,
    rules,
};

/// `AcknowledgeDeadLetterQueueRecordsErrorEntry`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AcknowledgeDeadLetterQueueRecordsErrorEntry {
    /// `ReceiptHandle`: 1 to 1024 characters.
    pub receipt_handle: String,
    /// `ErrorCode`.
    pub error_code: String,
    /// `ErrorMessage`.
    pub error_message: Option<String>,
}

impl Encode for AcknowledgeDeadLetterQueueRecordsErrorEntry {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ReceiptHandle");
        self.receipt_handle.encode(writer);
        writer.member("ErrorCode");
        self.error_code.encode(writer);
        if let Some(value) = &self.error_message {
            writer.member("ErrorMessage");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `AcknowledgeDeadLetterQueueRecordsRequestEntry`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AcknowledgeDeadLetterQueueRecordsRequestEntry {
    /// `ReceiptHandle`: 1 to 1024 characters.
    pub receipt_handle: String,
}

impl Decode for AcknowledgeDeadLetterQueueRecordsRequestEntry {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ReceiptHandle"]);
        let mut receipt_handle = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => receipt_handle = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&receipt_handle, "receiptHandle") {
            rules::RECEIPT_HANDLE.check(value, "receiptHandle", violations);
        }
        Ok(Self { receipt_handle: receipt_handle.unwrap_or_default() })
    }
}

impl Print for AcknowledgeDeadLetterQueueRecordsRequestEntry {
    fn print(&self, out: &mut Printed) {
        out.structure(
            "AcknowledgeDeadLetterQueueRecordsRequestEntry",
            &[("receiptHandle", &self.receipt_handle)],
        );
    }
}

/// `AcknowledgeDeadLetterQueueRecordsResultEntry`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AcknowledgeDeadLetterQueueRecordsResultEntry {
    /// `ReceiptHandle`: 1 to 1024 characters.
    pub receipt_handle: String,
}

impl Encode for AcknowledgeDeadLetterQueueRecordsResultEntry {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ReceiptHandle");
        self.receipt_handle.encode(writer);
        writer.end_object();
    }
}

/// `AcknowledgeQueueRecordsErrorEntry`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AcknowledgeQueueRecordsErrorEntry {
    /// `ReceiptHandle`: 1 to 1024 characters.
    pub receipt_handle: String,
    /// `ErrorCode`.
    pub error_code: String,
    /// `ErrorMessage`.
    pub error_message: Option<String>,
}

impl Encode for AcknowledgeQueueRecordsErrorEntry {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ReceiptHandle");
        self.receipt_handle.encode(writer);
        writer.member("ErrorCode");
        self.error_code.encode(writer);
        if let Some(value) = &self.error_message {
            writer.member("ErrorMessage");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `AcknowledgeQueueRecordsRequestEntry`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AcknowledgeQueueRecordsRequestEntry {
    /// `ReceiptHandle`: 1 to 1024 characters.
    pub receipt_handle: String,
}

impl Decode for AcknowledgeQueueRecordsRequestEntry {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ReceiptHandle"]);
        let mut receipt_handle = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => receipt_handle = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&receipt_handle, "receiptHandle") {
            rules::RECEIPT_HANDLE.check(value, "receiptHandle", violations);
        }
        Ok(Self { receipt_handle: receipt_handle.unwrap_or_default() })
    }
}

impl Print for AcknowledgeQueueRecordsRequestEntry {
    fn print(&self, out: &mut Printed) {
        out.structure("AcknowledgeQueueRecordsRequestEntry", &[("receiptHandle", &self.receipt_handle)]);
    }
}

/// `AcknowledgeQueueRecordsResultEntry`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AcknowledgeQueueRecordsResultEntry {
    /// `ReceiptHandle`: 1 to 1024 characters.
    pub receipt_handle: String,
}

impl Encode for AcknowledgeQueueRecordsResultEntry {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ReceiptHandle");
        self.receipt_handle.encode(writer);
        writer.end_object();
    }
}

/// `Consumer`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Consumer {
    /// `ConsumerName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub consumer_name: String,
    /// `ConsumerARN`: 1 to 2048 characters,
    /// `^(arn):aws.*:kinesis:.*:\d{12}:.*stream\/[a-zA-Z0-9_.-]+\/consumer\/[a-zA-Z0-9_.-]+:[0-9]+`.
    pub consumer_arn: String,
    /// `ConsumerStatus`.
    pub consumer_status: ConsumerStatus,
    /// `ConsumerCreationTimestamp`.
    pub consumer_creation_timestamp: Timestamp,
}

impl Encode for Consumer {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ConsumerName");
        self.consumer_name.encode(writer);
        writer.member("ConsumerARN");
        self.consumer_arn.encode(writer);
        writer.member("ConsumerStatus");
        self.consumer_status.encode(writer);
        writer.member("ConsumerCreationTimestamp");
        self.consumer_creation_timestamp.encode(writer);
        writer.end_object();
    }
}

/// `ConsumerDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConsumerDescription {
    /// `ConsumerName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub consumer_name: String,
    /// `ConsumerARN`: 1 to 2048 characters,
    /// `^(arn):aws.*:kinesis:.*:\d{12}:.*stream\/[a-zA-Z0-9_.-]+\/consumer\/[a-zA-Z0-9_.-]+:[0-9]+`.
    pub consumer_arn: String,
    /// `ConsumerStatus`.
    pub consumer_status: ConsumerStatus,
    /// `ConsumerCreationTimestamp`.
    pub consumer_creation_timestamp: Timestamp,
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: String,
}

impl Encode for ConsumerDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ConsumerName");
        self.consumer_name.encode(writer);
        writer.member("ConsumerARN");
        self.consumer_arn.encode(writer);
        writer.member("ConsumerStatus");
        self.consumer_status.encode(writer);
        writer.member("ConsumerCreationTimestamp");
        self.consumer_creation_timestamp.encode(writer);
        writer.member("StreamARN");
        self.stream_arn.encode(writer);
        writer.end_object();
    }
}

/// `DeadLetterConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeadLetterConfiguration {
    /// `TargetType`.
    pub target_type: TargetType,
    /// `MaxReceiveCount`: 1 to 1000.
    pub max_receive_count: Option<i32>,
}

impl Decode for DeadLetterConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["TargetType", "MaxReceiveCount"]);
        let mut target_type = None;
        let mut max_receive_count = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => target_type = Some(reader.string()?),
                1 => max_receive_count = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&target_type, "targetType") {
            rules::TARGET_TYPE.check(value, "targetType", violations);
        }
        if let Some(value) = &max_receive_count {
            rules::MAX_RECEIVE_COUNT.check(*value, "maxReceiveCount", violations);
        }
        Ok(Self {
            target_type: target_type.as_deref().and_then(TargetType::parse).unwrap_or_default(),
            max_receive_count,
        })
    }
}

impl Encode for DeadLetterConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("TargetType");
        self.target_type.encode(writer);
        if let Some(value) = &self.max_receive_count {
            writer.member("MaxReceiveCount");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `EnhancedMetrics`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EnhancedMetrics {
    /// `ShardLevelMetrics`: 1 to 7 items.
    pub shard_level_metrics: Option<Vec<MetricsName>>,
}

impl Encode for EnhancedMetrics {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.shard_level_metrics {
            writer.member("ShardLevelMetrics");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `HashKeyRange`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HashKeyRange {
    /// `StartingHashKey`: `^(0|([1-9]\d{0,38}))$`.
    pub starting_hash_key: String,
    /// `EndingHashKey`: `^(0|([1-9]\d{0,38}))$`.
    pub ending_hash_key: String,
}

impl Encode for HashKeyRange {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("StartingHashKey");
        writer.plain(&self.starting_hash_key);
        writer.member("EndingHashKey");
        writer.plain(&self.ending_hash_key);
        writer.end_object();
    }
}

/// `MinimumThroughputBillingCommitmentInput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MinimumThroughputBillingCommitmentInput {
    /// `Status`.
    pub status: MinimumThroughputBillingCommitmentInputStatus,
}

impl Decode for MinimumThroughputBillingCommitmentInput {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Status"]);
        let mut status = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => status = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&status, "status") {
            rules::MINIMUM_THROUGHPUT_BILLING_COMMITMENT_INPUT_STATUS.check(value, "status", violations);
        }
        Ok(Self {
            status: status
                .as_deref()
                .and_then(MinimumThroughputBillingCommitmentInputStatus::parse)
                .unwrap_or_default(),
        })
    }
}

/// `MinimumThroughputBillingCommitmentOutput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MinimumThroughputBillingCommitmentOutput {
    /// `Status`.
    pub status: MinimumThroughputBillingCommitmentOutputStatus,
    /// `StartedAt`.
    pub started_at: Option<Timestamp>,
    /// `EndedAt`.
    pub ended_at: Option<Timestamp>,
    /// `EarliestAllowedEndAt`.
    pub earliest_allowed_end_at: Option<Timestamp>,
}

impl Encode for MinimumThroughputBillingCommitmentOutput {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Status");
        self.status.encode(writer);
        if let Some(value) = &self.started_at {
            writer.member("StartedAt");
            value.encode(writer);
        }
        if let Some(value) = &self.ended_at {
            writer.member("EndedAt");
            value.encode(writer);
        }
        if let Some(value) = &self.earliest_allowed_end_at {
            writer.member("EarliestAllowedEndAt");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `QueueAttributes`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QueueAttributes {
    /// `VisibilityTimeoutSeconds`: 0 to 43200.
    pub visibility_timeout_seconds: Option<i32>,
    /// `DeadLetterConfiguration`.
    pub dead_letter_configuration: Option<DeadLetterConfiguration>,
}

impl Decode for QueueAttributes {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["VisibilityTimeoutSeconds", "DeadLetterConfiguration"]);
        let mut visibility_timeout_seconds = None;
        let mut dead_letter_configuration = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => visibility_timeout_seconds = Some(int(reader)?),
                1 => {
                    dead_letter_configuration = Some(held.keep(1, violations, |violations| {
                        violations.within("deadLetterConfiguration", |violations| {
                            DeadLetterConfiguration::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &visibility_timeout_seconds {
            rules::VISIBILITY_TIMEOUT_SECONDS.check(*value, "visibilityTimeoutSeconds", violations);
        }
        held.report(1, violations);
        Ok(Self { visibility_timeout_seconds, dead_letter_configuration })
    }
}

impl Encode for QueueAttributes {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.visibility_timeout_seconds {
            writer.member("VisibilityTimeoutSeconds");
            value.encode(writer);
        }
        if let Some(value) = &self.dead_letter_configuration {
            writer.member("DeadLetterConfiguration");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `QueueDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QueueDescription {
    /// `QueueName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub queue_name: String,
    /// `QueueARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:queue/\S+`.
    pub queue_arn: String,
    /// `QueueStatus`.
    pub queue_status: QueueStatus,
    /// `QueueCreationTimestamp`.
    pub queue_creation_timestamp: Timestamp,
    /// `StreamConfigurationList`: 1 to 10000 items.
    pub stream_configuration_list: Vec<QueueStreamConfiguration>,
    /// `QueueAttributes`.
    pub queue_attributes: Option<QueueAttributes>,
}

impl Encode for QueueDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("QueueName");
        self.queue_name.encode(writer);
        writer.member("QueueARN");
        self.queue_arn.encode(writer);
        writer.member("QueueStatus");
        self.queue_status.encode(writer);
        writer.member("QueueCreationTimestamp");
        self.queue_creation_timestamp.encode(writer);
        writer.member("StreamConfigurationList");
        self.stream_configuration_list.encode(writer);
        if let Some(value) = &self.queue_attributes {
            writer.member("QueueAttributes");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `QueueRecord`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QueueRecord {
    /// `ReceiptHandle`: 1 to 1024 characters.
    pub receipt_handle: String,
    /// `RecordId`: 1 to 64 characters, `^[a-z0-9]+$`.
    pub record_id: String,
    /// `PartitionKey`: 1 to 256 characters.
    pub partition_key: Option<String>,
    /// `Data`: 0 to 10485760 bytes.
    pub data: Blob,
    /// `ApproximateArrivalTimestamp`.
    pub approximate_arrival_timestamp: Timestamp,
    /// `FirstReceiveTimestamp`.
    pub first_receive_timestamp: Timestamp,
    /// `ReceiveCount`: at least 0.
    pub receive_count: i32,
}

impl Encode for QueueRecord {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ReceiptHandle");
        self.receipt_handle.encode(writer);
        writer.member("RecordId");
        self.record_id.encode(writer);
        if let Some(value) = &self.partition_key {
            writer.member("PartitionKey");
            value.encode(writer);
        }
        writer.member("Data");
        self.data.encode(writer);
        writer.member("ApproximateArrivalTimestamp");
        self.approximate_arrival_timestamp.encode(writer);
        writer.member("FirstReceiveTimestamp");
        self.first_receive_timestamp.encode(writer);
        writer.member("ReceiveCount");
        self.receive_count.encode(writer);
        writer.end_object();
    }
}

/// `QueueStartingPosition`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QueueStartingPosition {
    /// `Type`.
    pub r#type: QueueStartingPositionType,
    /// `Timestamp`.
    pub timestamp: Option<Timestamp>,
}

impl Decode for QueueStartingPosition {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Type", "Timestamp"]);
        let mut r#type = None;
        let mut timestamp = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => r#type = Some(reader.string()?),
                1 => timestamp = Some(reader.timestamp()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&r#type, "type") {
            rules::QUEUE_STARTING_POSITION_TYPE.check(value, "type", violations);
        }
        Ok(Self {
            r#type: r#type.as_deref().and_then(QueueStartingPositionType::parse).unwrap_or_default(),
            timestamp,
        })
    }
}

impl Encode for QueueStartingPosition {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("Type");
        self.r#type.encode(writer);
        if let Some(value) = &self.timestamp {
            writer.member("Timestamp");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl Print for QueueStartingPosition {
    fn print(&self, out: &mut Printed) {
        out.structure("QueueStartingPosition", &[("type", &self.r#type), ("timestamp", &self.timestamp)]);
    }
}

/// `QueueStreamConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QueueStreamConfiguration {
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: String,
    /// `StartingPosition`.
    pub starting_position: Option<QueueStartingPosition>,
}

impl Decode for QueueStreamConfiguration {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StreamARN", "StartingPosition"]);
        let mut stream_arn = None;
        let mut starting_position = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_arn = Some(reader.string()?),
                1 => {
                    starting_position = Some(held.keep(1, violations, |violations| {
                        violations.within("startingPosition", |violations| {
                            QueueStartingPosition::decode(reader, violations)
                        })
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&stream_arn, "streamARN") {
            rules::STREAM_ARN.check(value, "streamARN", violations);
        }
        held.report(1, violations);
        Ok(Self { stream_arn: stream_arn.unwrap_or_default(), starting_position })
    }
}

impl Encode for QueueStreamConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("StreamARN");
        self.stream_arn.encode(writer);
        if let Some(value) = &self.starting_position {
            writer.member("StartingPosition");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl Print for QueueStreamConfiguration {
    fn print(&self, out: &mut Printed) {
        out.structure(
            "QueueStreamConfiguration",
            &[("streamARN", &self.stream_arn), ("startingPosition", &self.starting_position)],
        );
    }
}

/// `QueueStreamFilter`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QueueStreamFilter {
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: String,
    /// `StreamCreationTimestamp`.
    pub stream_creation_timestamp: Option<Timestamp>,
}

impl Decode for QueueStreamFilter {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StreamARN", "StreamCreationTimestamp"]);
        let mut stream_arn = None;
        let mut stream_creation_timestamp = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_arn = Some(reader.string()?),
                1 => stream_creation_timestamp = Some(reader.timestamp()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&stream_arn, "streamARN") {
            rules::STREAM_ARN.check(value, "streamARN", violations);
        }
        Ok(Self { stream_arn: stream_arn.unwrap_or_default(), stream_creation_timestamp })
    }
}

impl Print for QueueStreamFilter {
    fn print(&self, out: &mut Printed) {
        out.structure(
            "QueueStreamFilter",
            &[("streamARN", &self.stream_arn), ("streamCreationTimestamp", &self.stream_creation_timestamp)],
        );
    }
}

/// `QueueStreamIdentifier`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QueueStreamIdentifier {
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: String,
    /// `StreamCreationTimestamp`.
    pub stream_creation_timestamp: Timestamp,
}

impl Encode for QueueStreamIdentifier {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("StreamARN");
        self.stream_arn.encode(writer);
        writer.member("StreamCreationTimestamp");
        self.stream_creation_timestamp.encode(writer);
        writer.end_object();
    }
}

/// `QueueSummary`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QueueSummary {
    /// `QueueName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub queue_name: String,
    /// `QueueARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:queue/\S+`.
    pub queue_arn: String,
    /// `QueueStatus`.
    pub queue_status: QueueStatus,
    /// `QueueCreationTimestamp`.
    pub queue_creation_timestamp: Timestamp,
    /// `Streams`: 1 to 10000 items.
    pub streams: Vec<QueueStreamIdentifier>,
}

impl Encode for QueueSummary {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("QueueName");
        self.queue_name.encode(writer);
        writer.member("QueueARN");
        self.queue_arn.encode(writer);
        writer.member("QueueStatus");
        self.queue_status.encode(writer);
        writer.member("QueueCreationTimestamp");
        self.queue_creation_timestamp.encode(writer);
        writer.member("Streams");
        self.streams.encode(writer);
        writer.end_object();
    }
}

/// `RestoreDeadLetterQueueRecordsErrorEntry`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RestoreDeadLetterQueueRecordsErrorEntry {
    /// `ReceiptHandle`: 1 to 1024 characters.
    pub receipt_handle: String,
    /// `ErrorCode`.
    pub error_code: String,
    /// `ErrorMessage`.
    pub error_message: Option<String>,
}

impl Encode for RestoreDeadLetterQueueRecordsErrorEntry {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ReceiptHandle");
        self.receipt_handle.encode(writer);
        writer.member("ErrorCode");
        self.error_code.encode(writer);
        if let Some(value) = &self.error_message {
            writer.member("ErrorMessage");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `RestoreDeadLetterQueueRecordsRequestEntry`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RestoreDeadLetterQueueRecordsRequestEntry {
    /// `ReceiptHandle`: 1 to 1024 characters.
    pub receipt_handle: String,
}

impl Decode for RestoreDeadLetterQueueRecordsRequestEntry {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ReceiptHandle"]);
        let mut receipt_handle = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => receipt_handle = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&receipt_handle, "receiptHandle") {
            rules::RECEIPT_HANDLE.check(value, "receiptHandle", violations);
        }
        Ok(Self { receipt_handle: receipt_handle.unwrap_or_default() })
    }
}

impl Print for RestoreDeadLetterQueueRecordsRequestEntry {
    fn print(&self, out: &mut Printed) {
        out.structure(
            "RestoreDeadLetterQueueRecordsRequestEntry",
            &[("receiptHandle", &self.receipt_handle)],
        );
    }
}

/// `RestoreDeadLetterQueueRecordsResultEntry`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RestoreDeadLetterQueueRecordsResultEntry {
    /// `ReceiptHandle`: 1 to 1024 characters.
    pub receipt_handle: String,
}

impl Encode for RestoreDeadLetterQueueRecordsResultEntry {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ReceiptHandle");
        self.receipt_handle.encode(writer);
        writer.end_object();
    }
}

/// `SequenceNumberRange`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SequenceNumberRange {
    /// `StartingSequenceNumber`: `^(0|([1-9]\d{0,128}))$`.
    pub starting_sequence_number: String,
    /// `EndingSequenceNumber`: `^(0|([1-9]\d{0,128}))$`.
    pub ending_sequence_number: Option<String>,
}

impl Encode for SequenceNumberRange {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("StartingSequenceNumber");
        writer.plain(&self.starting_sequence_number);
        if let Some(value) = &self.ending_sequence_number {
            writer.member("EndingSequenceNumber");
            writer.plain(value);
        }
        writer.end_object();
    }
}

/// `Shard`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shard {
    /// `ShardId`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub shard_id: String,
    /// `ParentShardId`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub parent_shard_id: Option<String>,
    /// `AdjacentParentShardId`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub adjacent_parent_shard_id: Option<String>,
    /// `HashKeyRange`.
    pub hash_key_range: HashKeyRange,
    /// `SequenceNumberRange`.
    pub sequence_number_range: SequenceNumberRange,
}

impl Encode for Shard {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ShardId");
        writer.plain(&self.shard_id);
        if let Some(value) = &self.parent_shard_id {
            writer.member("ParentShardId");
            writer.plain(value);
        }
        if let Some(value) = &self.adjacent_parent_shard_id {
            writer.member("AdjacentParentShardId");
            writer.plain(value);
        }
        writer.member("HashKeyRange");
        self.hash_key_range.encode(writer);
        writer.member("SequenceNumberRange");
        self.sequence_number_range.encode(writer);
        writer.end_object();
    }
}

/// `ShardFilter`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ShardFilter {
    /// `Type`.
    pub r#type: ShardFilterType,
    /// `ShardId`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub shard_id: Option<String>,
    /// `Timestamp`.
    pub timestamp: Option<Timestamp>,
}

impl Decode for ShardFilter {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Type", "ShardId", "Timestamp"]);
        let mut r#type = None;
        let mut shard_id = None;
        let mut timestamp = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => r#type = Some(reader.string()?),
                1 => shard_id = Some(reader.string()?),
                2 => timestamp = Some(reader.timestamp()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&r#type, "type") {
            rules::SHARD_FILTER_TYPE.check(value, "type", violations);
        }
        if let Some(value) = &shard_id {
            rules::SHARD_ID.check(value, "shardId", violations);
        }
        Ok(Self {
            r#type: r#type.as_deref().and_then(ShardFilterType::parse).unwrap_or_default(),
            shard_id,
            timestamp,
        })
    }
}

/// `StartingPosition`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartingPosition {
    /// `Type`.
    pub r#type: ShardIteratorType,
    /// `SequenceNumber`: `^(0|([1-9]\d{0,128}))$`.
    pub sequence_number: Option<String>,
    /// `Timestamp`.
    pub timestamp: Option<Timestamp>,
}

impl Decode for StartingPosition {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Type", "SequenceNumber", "Timestamp"]);
        let mut r#type = None;
        let mut sequence_number = None;
        let mut timestamp = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => r#type = Some(reader.string()?),
                1 => sequence_number = Some(reader.string()?),
                2 => timestamp = Some(reader.timestamp()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&r#type, "type") {
            rules::SHARD_ITERATOR_TYPE.check(value, "type", violations);
        }
        if let Some(value) = &sequence_number {
            rules::SEQUENCE_NUMBER.check(value, "sequenceNumber", violations);
        }
        Ok(Self {
            r#type: r#type.as_deref().and_then(ShardIteratorType::parse).unwrap_or_default(),
            sequence_number,
            timestamp,
        })
    }
}

/// `StreamDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StreamDescription {
    /// `StreamName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: String,
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: String,
    /// `StreamStatus`.
    pub stream_status: StreamStatus,
    /// `StreamModeDetails`.
    pub stream_mode_details: Option<StreamModeDetails>,
    /// `Shards`.
    pub shards: Vec<Shard>,
    /// `HasMoreShards`.
    pub has_more_shards: bool,
    /// `RetentionPeriodHours`.
    pub retention_period_hours: i32,
    /// `StreamCreationTimestamp`.
    pub stream_creation_timestamp: Timestamp,
    /// `EnhancedMonitoring`.
    pub enhanced_monitoring: Vec<EnhancedMetrics>,
    /// `EncryptionType`.
    pub encryption_type: Option<EncryptionType>,
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: Option<String>,
}

impl Encode for StreamDescription {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("StreamName");
        self.stream_name.encode(writer);
        writer.member("StreamARN");
        self.stream_arn.encode(writer);
        writer.member("StreamStatus");
        self.stream_status.encode(writer);
        if let Some(value) = &self.stream_mode_details {
            writer.member("StreamModeDetails");
            value.encode(writer);
        }
        writer.member("Shards");
        self.shards.encode(writer);
        writer.member("HasMoreShards");
        self.has_more_shards.encode(writer);
        writer.member("RetentionPeriodHours");
        self.retention_period_hours.encode(writer);
        writer.member("StreamCreationTimestamp");
        self.stream_creation_timestamp.encode(writer);
        writer.member("EnhancedMonitoring");
        self.enhanced_monitoring.encode(writer);
        if let Some(value) = &self.encryption_type {
            writer.member("EncryptionType");
            value.encode(writer);
        }
        if let Some(value) = &self.key_id {
            writer.member("KeyId");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `StreamDescriptionSummary`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StreamDescriptionSummary {
    /// `StreamName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: String,
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: String,
    /// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
    pub stream_id: Option<String>,
    /// `StreamStatus`.
    pub stream_status: StreamStatus,
    /// `StreamModeDetails`.
    pub stream_mode_details: Option<StreamModeDetails>,
    /// `RetentionPeriodHours`.
    pub retention_period_hours: i32,
    /// `StreamCreationTimestamp`.
    pub stream_creation_timestamp: Timestamp,
    /// `EnhancedMonitoring`.
    pub enhanced_monitoring: Vec<EnhancedMetrics>,
    /// `EncryptionType`.
    pub encryption_type: Option<EncryptionType>,
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: Option<String>,
    /// `OpenShardCount`: 0 to 1000000.
    pub open_shard_count: i32,
    /// `ConsumerCount`: 0 to 1000000.
    pub consumer_count: Option<i32>,
    /// `WarmThroughput`.
    pub warm_throughput: Option<WarmThroughputObject>,
    /// `MaxRecordSizeInKiB`: 1024 to 10240.
    pub max_record_size_in_kib: Option<i32>,
    /// `ChannelCount`: 0 to 1000000.
    pub channel_count: Option<i32>,
    /// `RecordDistributionStrategy`.
    pub record_distribution_strategy: Option<RecordDistributionStrategy>,
    /// `QueueCount`: 0 to 1000000.
    pub queue_count: Option<i32>,
}

impl Encode for StreamDescriptionSummary {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("StreamName");
        self.stream_name.encode(writer);
        writer.member("StreamARN");
        self.stream_arn.encode(writer);
        if let Some(value) = &self.stream_id {
            writer.member("StreamId");
            value.encode(writer);
        }
        writer.member("StreamStatus");
        self.stream_status.encode(writer);
        if let Some(value) = &self.stream_mode_details {
            writer.member("StreamModeDetails");
            value.encode(writer);
        }
        writer.member("RetentionPeriodHours");
        self.retention_period_hours.encode(writer);
        writer.member("StreamCreationTimestamp");
        self.stream_creation_timestamp.encode(writer);
        writer.member("EnhancedMonitoring");
        self.enhanced_monitoring.encode(writer);
        if let Some(value) = &self.encryption_type {
            writer.member("EncryptionType");
            value.encode(writer);
        }
        if let Some(value) = &self.key_id {
            writer.member("KeyId");
            value.encode(writer);
        }
        writer.member("OpenShardCount");
        self.open_shard_count.encode(writer);
        if let Some(value) = &self.consumer_count {
            writer.member("ConsumerCount");
            value.encode(writer);
        }
        if let Some(value) = &self.warm_throughput {
            writer.member("WarmThroughput");
            value.encode(writer);
        }
        if let Some(value) = &self.max_record_size_in_kib {
            writer.member("MaxRecordSizeInKiB");
            value.encode(writer);
        }
        if let Some(value) = &self.channel_count {
            writer.member("ChannelCount");
            value.encode(writer);
        }
        if let Some(value) = &self.record_distribution_strategy {
            writer.member("RecordDistributionStrategy");
            value.encode(writer);
        }
        if let Some(value) = &self.queue_count {
            writer.member("QueueCount");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `StreamModeDetails`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StreamModeDetails {
    /// `StreamMode`.
    pub stream_mode: StreamMode,
}

impl Decode for StreamModeDetails {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["StreamMode"]);
        let mut stream_mode = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => stream_mode = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&stream_mode, "streamMode") {
            rules::STREAM_MODE.check(value, "streamMode", violations);
        }
        Ok(Self { stream_mode: stream_mode.as_deref().and_then(StreamMode::parse).unwrap_or_default() })
    }
}

impl Encode for StreamModeDetails {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("StreamMode");
        self.stream_mode.encode(writer);
        writer.end_object();
    }
}

/// `StreamSummary`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StreamSummary {
    /// `StreamName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
    pub stream_name: String,
    /// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
    pub stream_arn: String,
    /// `StreamStatus`.
    pub stream_status: StreamStatus,
    /// `StreamModeDetails`.
    pub stream_mode_details: Option<StreamModeDetails>,
    /// `StreamCreationTimestamp`.
    pub stream_creation_timestamp: Option<Timestamp>,
}

impl Encode for StreamSummary {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("StreamName");
        self.stream_name.encode(writer);
        writer.member("StreamARN");
        self.stream_arn.encode(writer);
        writer.member("StreamStatus");
        self.stream_status.encode(writer);
        if let Some(value) = &self.stream_mode_details {
            writer.member("StreamModeDetails");
            value.encode(writer);
        }
        if let Some(value) = &self.stream_creation_timestamp {
            writer.member("StreamCreationTimestamp");
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
    /// `Value`: 0 to 256 characters.
    pub value: Option<String>,
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

/// `UpdateDeadLetterQueueRecordsVisibilityErrorEntry`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateDeadLetterQueueRecordsVisibilityErrorEntry {
    /// `ReceiptHandle`: 1 to 1024 characters.
    pub receipt_handle: String,
    /// `ErrorCode`.
    pub error_code: String,
    /// `ErrorMessage`.
    pub error_message: Option<String>,
}

impl Encode for UpdateDeadLetterQueueRecordsVisibilityErrorEntry {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ReceiptHandle");
        self.receipt_handle.encode(writer);
        writer.member("ErrorCode");
        self.error_code.encode(writer);
        if let Some(value) = &self.error_message {
            writer.member("ErrorMessage");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `UpdateDeadLetterQueueRecordsVisibilityRequestEntry`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateDeadLetterQueueRecordsVisibilityRequestEntry {
    /// `ReceiptHandle`: 1 to 1024 characters.
    pub receipt_handle: String,
    /// `VisibilityTimeoutSeconds`: 0 to 43200.
    pub visibility_timeout_seconds: i32,
}

impl Decode for UpdateDeadLetterQueueRecordsVisibilityRequestEntry {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ReceiptHandle", "VisibilityTimeoutSeconds"]);
        let mut receipt_handle = None;
        let mut visibility_timeout_seconds = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => receipt_handle = Some(reader.string()?),
                1 => visibility_timeout_seconds = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&receipt_handle, "receiptHandle") {
            rules::RECEIPT_HANDLE.check(value, "receiptHandle", violations);
        }
        if let Some(value) = violations.required(&visibility_timeout_seconds, "visibilityTimeoutSeconds") {
            rules::VISIBILITY_TIMEOUT_SECONDS.check(*value, "visibilityTimeoutSeconds", violations);
        }
        Ok(Self {
            receipt_handle: receipt_handle.unwrap_or_default(),
            visibility_timeout_seconds: visibility_timeout_seconds.unwrap_or_default(),
        })
    }
}

impl Print for UpdateDeadLetterQueueRecordsVisibilityRequestEntry {
    fn print(&self, out: &mut Printed) {
        out.structure(
            "UpdateDeadLetterQueueRecordsVisibilityRequestEntry",
            &[
                ("receiptHandle", &self.receipt_handle),
                ("visibilityTimeoutSeconds", &self.visibility_timeout_seconds),
            ],
        );
    }
}

/// `UpdateDeadLetterQueueRecordsVisibilityResultEntry`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateDeadLetterQueueRecordsVisibilityResultEntry {
    /// `ReceiptHandle`: 1 to 1024 characters.
    pub receipt_handle: String,
}

impl Encode for UpdateDeadLetterQueueRecordsVisibilityResultEntry {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ReceiptHandle");
        self.receipt_handle.encode(writer);
        writer.end_object();
    }
}

/// `UpdateQueueRecordsVisibilityErrorEntry`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateQueueRecordsVisibilityErrorEntry {
    /// `ReceiptHandle`: 1 to 1024 characters.
    pub receipt_handle: String,
    /// `ErrorCode`.
    pub error_code: String,
    /// `ErrorMessage`.
    pub error_message: Option<String>,
}

impl Encode for UpdateQueueRecordsVisibilityErrorEntry {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ReceiptHandle");
        self.receipt_handle.encode(writer);
        writer.member("ErrorCode");
        self.error_code.encode(writer);
        if let Some(value) = &self.error_message {
            writer.member("ErrorMessage");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `UpdateQueueRecordsVisibilityRequestEntry`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateQueueRecordsVisibilityRequestEntry {
    /// `ReceiptHandle`: 1 to 1024 characters.
    pub receipt_handle: String,
    /// `VisibilityTimeoutSeconds`: 0 to 43200.
    pub visibility_timeout_seconds: i32,
}

impl Decode for UpdateQueueRecordsVisibilityRequestEntry {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["ReceiptHandle", "VisibilityTimeoutSeconds"]);
        let mut receipt_handle = None;
        let mut visibility_timeout_seconds = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => receipt_handle = Some(reader.string()?),
                1 => visibility_timeout_seconds = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&receipt_handle, "receiptHandle") {
            rules::RECEIPT_HANDLE.check(value, "receiptHandle", violations);
        }
        if let Some(value) = violations.required(&visibility_timeout_seconds, "visibilityTimeoutSeconds") {
            rules::VISIBILITY_TIMEOUT_SECONDS.check(*value, "visibilityTimeoutSeconds", violations);
        }
        Ok(Self {
            receipt_handle: receipt_handle.unwrap_or_default(),
            visibility_timeout_seconds: visibility_timeout_seconds.unwrap_or_default(),
        })
    }
}

impl Print for UpdateQueueRecordsVisibilityRequestEntry {
    fn print(&self, out: &mut Printed) {
        out.structure(
            "UpdateQueueRecordsVisibilityRequestEntry",
            &[
                ("receiptHandle", &self.receipt_handle),
                ("visibilityTimeoutSeconds", &self.visibility_timeout_seconds),
            ],
        );
    }
}

/// `UpdateQueueRecordsVisibilityResultEntry`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateQueueRecordsVisibilityResultEntry {
    /// `ReceiptHandle`: 1 to 1024 characters.
    pub receipt_handle: String,
}

impl Encode for UpdateQueueRecordsVisibilityResultEntry {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("ReceiptHandle");
        self.receipt_handle.encode(writer);
        writer.end_object();
    }
}

/// `WarmThroughputObject`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WarmThroughputObject {
    /// `TargetMiBps`: at least 0.
    pub target_mibps: Option<i32>,
    /// `CurrentMiBps`: at least 0.
    pub current_mibps: Option<i32>,
}

impl Encode for WarmThroughputObject {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.target_mibps {
            writer.member("TargetMiBps");
            value.encode(writer);
        }
        if let Some(value) = &self.current_mibps {
            writer.member("CurrentMiBps");
            value.encode(writer);
        }
        writer.end_object();
    }
}
