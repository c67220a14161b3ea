// Made by `cargo xtask generate` from models/kinesis.json; what is changed here is lost.

//! What the model says about values in inputs.

use millstream_api::Pattern;
use millstream_api::rules::{BlobRule, LengthRule, ListRule, MapRule, NumberRule, TextRule};

/// `AcknowledgeDeadLetterQueueRecordsRequestEntryList`: 1 to 10 items.
pub static ACKNOWLEDGE_DEAD_LETTER_QUEUE_RECORDS_REQUEST_ENTRY_LIST: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(10) }, items: None };

/// `AcknowledgeQueueRecordsRequestEntryList`: 1 to 10 items.
pub static ACKNOWLEDGE_QUEUE_RECORDS_REQUEST_ENTRY_LIST: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(10) }, items: None };

/// `ConsumerARN`: 1 to 2048 characters,
/// `^(arn):aws.*:kinesis:.*:\d{12}:.*stream\/[a-zA-Z0-9_.-]+\/consumer\/[a-zA-Z0-9_.-]+:[0-9]+`.
pub static CONSUMER_ARN: TextRule = TextRule {
    pattern: Some(Pattern::new(
        r"^(arn):aws.*:kinesis:.*:\d{12}:.*stream\/[a-zA-Z0-9_.-]+\/consumer\/[a-zA-Z0-9_.-]+:[0-9]+",
    )),
    min: Some(1),
    max: Some(2048),
    values: &[],
};

/// `ConsumerName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
pub static CONSUMER_NAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[a-zA-Z0-9_.-]+")), min: Some(1), max: Some(128), values: &[] };

/// `Data`: 0 to 10485760 bytes.
pub static DATA: BlobRule = BlobRule { length: LengthRule { min: Some(0), max: Some(10485760) } };

/// `DescribeStreamInputLimit`: 1 to 10000.
pub static DESCRIBE_STREAM_INPUT_LIMIT: NumberRule = NumberRule { min: Some(1), max: Some(10000) };

/// `EncryptionType`.
pub static ENCRYPTION_TYPE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["KMS", "NONE"] };

/// `GetRecordsInputLimit`: 1 to 10000.
pub static GET_RECORDS_INPUT_LIMIT: NumberRule = NumberRule { min: Some(1), max: Some(10000) };

/// `HashKey`: `^(0|([1-9]\d{0,38}))$`.
pub static HASH_KEY: TextRule =
    TextRule { pattern: Some(Pattern::new(r"^(0|([1-9]\d{0,38}))$")), min: None, max: None, values: &[] };

/// `KeyId`: 1 to 2048 characters.
pub static KEY_ID: TextRule = TextRule { pattern: None, min: Some(1), max: Some(2048), values: &[] };

/// `ListQueuesInputLimit`: 1 to 10000.
pub static LIST_QUEUES_INPUT_LIMIT: NumberRule = NumberRule { min: Some(1), max: Some(10000) };

/// `ListShardsInputLimit`: 1 to 10000.
pub static LIST_SHARDS_INPUT_LIMIT: NumberRule = NumberRule { min: Some(1), max: Some(10000) };

/// `ListStreamConsumersInputLimit`: 1 to 10000.
pub static LIST_STREAM_CONSUMERS_INPUT_LIMIT: NumberRule = NumberRule { min: Some(1), max: Some(10000) };

/// `ListStreamsInputLimit`: 1 to 10000.
pub static LIST_STREAMS_INPUT_LIMIT: NumberRule = NumberRule { min: Some(1), max: Some(10000) };

/// `ListTagsForStreamInputLimit`: 1 to 50.
pub static LIST_TAGS_FOR_STREAM_INPUT_LIMIT: NumberRule = NumberRule { min: Some(1), max: Some(50) };

/// `MaxReceiveCount`: 1 to 1000.
pub static MAX_RECEIVE_COUNT: NumberRule = NumberRule { min: Some(1), max: Some(1000) };

/// `MaxRecordSizeInKiB`: 1024 to 10240.
pub static MAX_RECORD_SIZE_IN_KIB: NumberRule = NumberRule { min: Some(1024), max: Some(10240) };

/// `MetricsName`.
pub static METRICS_NAME: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &[
        "IncomingBytes",
        "ALL",
        "OutgoingRecords",
        "IteratorAgeMilliseconds",
        "IncomingRecords",
        "ReadProvisionedThroughputExceeded",
        "OutgoingBytes",
        "WriteProvisionedThroughputExceeded",
    ],
};

/// `MetricsNameList`: 1 to 7 items.
pub static METRICS_NAME_LIST: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(7) }, items: Some(&METRICS_NAME) };

/// `MinimumThroughputBillingCommitmentInputStatus`.
pub static MINIMUM_THROUGHPUT_BILLING_COMMITMENT_INPUT_STATUS: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["DISABLED", "ENABLED"] };

/// `NaturalIntegerObject`: at least 0.
pub static NATURAL_INTEGER_OBJECT: NumberRule = NumberRule { min: Some(0), max: None };

/// `NextToken`: 1 to 1048576 characters.
pub static NEXT_TOKEN: TextRule = TextRule { pattern: None, min: Some(1), max: Some(1048576), values: &[] };

/// `PartitionKey`: 1 to 256 characters.
pub static PARTITION_KEY: TextRule = TextRule { pattern: None, min: Some(1), max: Some(256), values: &[] };

/// `PositiveIntegerObject`: at least 1.
pub static POSITIVE_INTEGER_OBJECT: NumberRule = NumberRule { min: Some(1), max: None };

/// `PutRecordsRequestEntryList`: 1 to 500 items.
pub static PUT_RECORDS_REQUEST_ENTRY_LIST: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(500) }, items: None };

/// `QueueARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:queue/\S+`.
pub static QUEUE_ARN: TextRule = TextRule {
    pattern: Some(Pattern::new(r"arn:aws.*:kinesis:.*:\d{12}:queue/\S+")),
    min: Some(1),
    max: Some(2048),
    values: &[],
};

/// `QueueName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
pub static QUEUE_NAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[a-zA-Z0-9_.-]+")), min: Some(1), max: Some(128), values: &[] };

/// `QueueStartingPositionType`.
pub static QUEUE_STARTING_POSITION_TYPE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["TRIM_HORIZON", "LATEST", "AT_TIMESTAMP"] };

/// `QueueStreamConfigurationList`: 1 to 10000 items.
pub static QUEUE_STREAM_CONFIGURATION_LIST: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(10000) }, items: None };

/// `QueueStreamFilterList`: 1 to 10000 items.
pub static QUEUE_STREAM_FILTER_LIST: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(10000) }, items: None };

/// `ReceiptHandle`: 1 to 1024 characters.
pub static RECEIPT_HANDLE: TextRule = TextRule { pattern: None, min: Some(1), max: Some(1024), values: &[] };

/// `ReceiveQueueRecordsInputLimit`: 1 to 10.
pub static RECEIVE_QUEUE_RECORDS_INPUT_LIMIT: NumberRule = NumberRule { min: Some(1), max: Some(10) };

/// `ReceiveQueueRecordsWaitTimeSeconds`: 1 to 20.
pub static RECEIVE_QUEUE_RECORDS_WAIT_TIME_SECONDS: NumberRule = NumberRule { min: Some(1), max: Some(20) };

/// `RecordDistributionStrategy`.
pub static RECORD_DISTRIBUTION_STRATEGY: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["AUTO", "USER_PARTITION_KEY"] };

/// `ResourceARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:.*(stream|channel|queue)/\S+`.
pub static RESOURCE_ARN: TextRule = TextRule {
    pattern: Some(Pattern::new(r"arn:aws.*:kinesis:.*:\d{12}:.*(stream|channel|queue)/\S+")),
    min: Some(1),
    max: Some(2048),
    values: &[],
};

/// `RestoreDeadLetterQueueRecordsRequestEntryList`: 1 to 10 items.
pub static RESTORE_DEAD_LETTER_QUEUE_RECORDS_REQUEST_ENTRY_LIST: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(10) }, items: None };

/// `ScalingType`.
pub static SCALING_TYPE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["UNIFORM_SCALING"] };

/// `SequenceNumber`: `^(0|([1-9]\d{0,128}))$`.
pub static SEQUENCE_NUMBER: TextRule =
    TextRule { pattern: Some(Pattern::new(r"^(0|([1-9]\d{0,128}))$")), min: None, max: None, values: &[] };

/// `ShardFilterType`.
pub static SHARD_FILTER_TYPE: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &[
        "AFTER_SHARD_ID",
        "AT_TRIM_HORIZON",
        "FROM_TIMESTAMP",
        "FROM_TRIM_HORIZON",
        "AT_LATEST",
        "AT_TIMESTAMP",
    ],
};

/// `ShardId`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
pub static SHARD_ID: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[a-zA-Z0-9_.-]+")), min: Some(1), max: Some(128), values: &[] };

/// `ShardIterator`: 1 to 512 characters.
pub static SHARD_ITERATOR: TextRule = TextRule { pattern: None, min: Some(1), max: Some(512), values: &[] };

/// `ShardIteratorType`.
pub static SHARD_ITERATOR_TYPE: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &["AFTER_SEQUENCE_NUMBER", "LATEST", "AT_TIMESTAMP", "AT_SEQUENCE_NUMBER", "TRIM_HORIZON"],
};

/// `StreamARN`: 1 to 2048 characters, `arn:aws.*:kinesis:.*:\d{12}:stream/\S+`.
pub static STREAM_ARN: TextRule = TextRule {
    pattern: Some(Pattern::new(r"arn:aws.*:kinesis:.*:\d{12}:stream/\S+")),
    min: Some(1),
    max: Some(2048),
    values: &[],
};

/// `StreamId`: 1 to 24 characters, `[a-z0-9]{20}-[a-z0-9]{3}`.
pub static STREAM_ID: TextRule = TextRule {
    pattern: Some(Pattern::new(r"[a-z0-9]{20}-[a-z0-9]{3}")),
    min: Some(1),
    max: Some(24),
    values: &[],
};

/// `StreamMode`.
pub static STREAM_MODE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["PROVISIONED", "ON_DEMAND"] };

/// `StreamName`: 1 to 128 characters, `[a-zA-Z0-9_.-]+`.
pub static STREAM_NAME: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[a-zA-Z0-9_.-]+")), min: Some(1), max: Some(128), values: &[] };

/// `TagKey`: 1 to 128 characters.
pub static TAG_KEY: TextRule = TextRule { pattern: None, min: Some(1), max: Some(128), values: &[] };

/// `TagKeyList`: 1 to 50 items.
pub static TAG_KEY_LIST: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(50) }, items: Some(&TAG_KEY) };

/// `TagMap`: 1 to 200 entries.
pub static TAG_MAP: MapRule = MapRule {
    length: LengthRule { min: Some(1), max: Some(200) },
    keys: Some(&TAG_KEY),
    values: Some(&TAG_VALUE),
};

/// `TagValue`: 0 to 256 characters.
pub static TAG_VALUE: TextRule = TextRule { pattern: None, min: Some(0), max: Some(256), values: &[] };

/// `TargetType`.
pub static TARGET_TYPE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["BUILT_IN", "NONE"] };

/// `UpdateDeadLetterQueueRecordsVisibilityRequestEntryList`: 1 to 10 items.
pub static UPDATE_DEAD_LETTER_QUEUE_RECORDS_VISIBILITY_REQUEST_ENTRY_LIST: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(10) }, items: None };

/// `UpdateQueueRecordsVisibilityRequestEntryList`: 1 to 10 items.
pub static UPDATE_QUEUE_RECORDS_VISIBILITY_REQUEST_ENTRY_LIST: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(10) }, items: None };

/// `VisibilityTimeoutSeconds`: 0 to 43200.
pub static VISIBILITY_TIMEOUT_SECONDS: NumberRule = NumberRule { min: Some(0), max: Some(43200) };
