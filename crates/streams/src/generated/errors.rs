// Made by `cargo xtask generate` from models/kinesis.json; what is changed here is lost.

//! The errors of the model.

use millstream_api::ErrorCode;

/// `AccessDeniedException`, HTTP status 400.
pub const ACCESS_DENIED_EXCEPTION: ErrorCode = ErrorCode::sender("AccessDeniedException");

/// `DryRunOperationException`, HTTP status 400.
pub const DRY_RUN_OPERATION_EXCEPTION: ErrorCode = ErrorCode::sender("DryRunOperationException");

/// `ExpiredIteratorException`, HTTP status 400.
pub const EXPIRED_ITERATOR_EXCEPTION: ErrorCode = ErrorCode::sender("ExpiredIteratorException");

/// `ExpiredNextTokenException`, HTTP status 400.
pub const EXPIRED_NEXT_TOKEN_EXCEPTION: ErrorCode = ErrorCode::sender("ExpiredNextTokenException");

/// `InternalFailureException`, HTTP status 500.
pub const INTERNAL_FAILURE_EXCEPTION: ErrorCode = ErrorCode::with_status("InternalFailureException", 500);

/// `InvalidArgumentException`, HTTP status 400.
pub const INVALID_ARGUMENT_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidArgumentException");

/// `KMSAccessDeniedException`, HTTP status 400.
pub const KMS_ACCESS_DENIED_EXCEPTION: ErrorCode = ErrorCode::sender("KMSAccessDeniedException");

/// `KMSDisabledException`, HTTP status 400.
pub const KMS_DISABLED_EXCEPTION: ErrorCode = ErrorCode::sender("KMSDisabledException");

/// `KMSInvalidStateException`, HTTP status 400.
pub const KMS_INVALID_STATE_EXCEPTION: ErrorCode = ErrorCode::sender("KMSInvalidStateException");

/// `KMSNotFoundException`, HTTP status 400.
pub const KMS_NOT_FOUND_EXCEPTION: ErrorCode = ErrorCode::sender("KMSNotFoundException");

/// `KMSOptInRequired`, HTTP status 400.
pub const KMS_OPT_IN_REQUIRED: ErrorCode = ErrorCode::sender("KMSOptInRequired");

/// `KMSThrottlingException`, HTTP status 400.
pub const KMS_THROTTLING_EXCEPTION: ErrorCode = ErrorCode::sender("KMSThrottlingException");

/// `LimitExceededException`, HTTP status 400.
pub const LIMIT_EXCEEDED_EXCEPTION: ErrorCode = ErrorCode::sender("LimitExceededException");

/// `ProvisionedThroughputExceededException`, HTTP status 400.
pub const PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION: ErrorCode =
    ErrorCode::sender("ProvisionedThroughputExceededException");

/// `ResourceInUseException`, HTTP status 400.
pub const RESOURCE_IN_USE_EXCEPTION: ErrorCode = ErrorCode::sender("ResourceInUseException");

/// `ResourceNotFoundException`, HTTP status 400.
pub const RESOURCE_NOT_FOUND_EXCEPTION: ErrorCode = ErrorCode::sender("ResourceNotFoundException");

/// `ThrottlingException`, HTTP status 400.
pub const THROTTLING_EXCEPTION: ErrorCode = ErrorCode::sender("ThrottlingException");

/// `ValidationException`, HTTP status 400.
pub const VALIDATION_EXCEPTION: ErrorCode = ErrorCode::sender("ValidationException");

/// The errors that the model declares for each operation.
pub mod declared {
    use super::*;

    /// Errors of `AcknowledgeDeadLetterQueueRecords`.
    pub const ACKNOWLEDGE_DEAD_LETTER_QUEUE_RECORDS: &[ErrorCode] = &[
        ACCESS_DENIED_EXCEPTION,
        INTERNAL_FAILURE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        THROTTLING_EXCEPTION,
    ];

    /// Errors of `AcknowledgeQueueRecords`.
    pub const ACKNOWLEDGE_QUEUE_RECORDS: &[ErrorCode] = &[
        ACCESS_DENIED_EXCEPTION,
        INTERNAL_FAILURE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        THROTTLING_EXCEPTION,
    ];

    /// Errors of `AddTagsToStream`.
    pub const ADD_TAGS_TO_STREAM: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
    ];

    /// Errors of `CreateQueue`.
    pub const CREATE_QUEUE: &[ErrorCode] = &[
        VALIDATION_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
        INTERNAL_FAILURE_EXCEPTION,
    ];

    /// Errors of `CreateStream`.
    pub const CREATE_STREAM: &[ErrorCode] = &[
        RESOURCE_IN_USE_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        VALIDATION_EXCEPTION,
    ];

    /// Errors of `DecreaseStreamRetentionPeriod`.
    pub const DECREASE_STREAM_RETENTION_PERIOD: &[ErrorCode] = &[
        RESOURCE_IN_USE_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
    ];

    /// Errors of `DeleteQueue`.
    pub const DELETE_QUEUE: &[ErrorCode] = &[
        VALIDATION_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
        INTERNAL_FAILURE_EXCEPTION,
    ];

    /// Errors of `DeleteResourcePolicy`.
    pub const DELETE_RESOURCE_POLICY: &[ErrorCode] = &[
        VALIDATION_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INTERNAL_FAILURE_EXCEPTION,
    ];

    /// Errors of `DeleteStream`.
    pub const DELETE_STREAM: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
    ];

    /// Errors of `DeregisterStreamConsumer`.
    pub const DEREGISTER_STREAM_CONSUMER: &[ErrorCode] =
        &[LIMIT_EXCEEDED_EXCEPTION, RESOURCE_NOT_FOUND_EXCEPTION, INVALID_ARGUMENT_EXCEPTION];

    /// Errors of `DescribeAccountSettings`.
    pub const DESCRIBE_ACCOUNT_SETTINGS: &[ErrorCode] = &[LIMIT_EXCEEDED_EXCEPTION];

    /// Errors of `DescribeLimits`.
    pub const DESCRIBE_LIMITS: &[ErrorCode] = &[LIMIT_EXCEEDED_EXCEPTION];

    /// Errors of `DescribeQueue`.
    pub const DESCRIBE_QUEUE: &[ErrorCode] = &[
        VALIDATION_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
        INTERNAL_FAILURE_EXCEPTION,
    ];

    /// Errors of `DescribeStream`.
    pub const DESCRIBE_STREAM: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
    ];

    /// Errors of `DescribeStreamConsumer`.
    pub const DESCRIBE_STREAM_CONSUMER: &[ErrorCode] =
        &[LIMIT_EXCEEDED_EXCEPTION, RESOURCE_NOT_FOUND_EXCEPTION, INVALID_ARGUMENT_EXCEPTION];

    /// Errors of `DescribeStreamSummary`.
    pub const DESCRIBE_STREAM_SUMMARY: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
    ];

    /// Errors of `DisableEnhancedMonitoring`.
    pub const DISABLE_ENHANCED_MONITORING: &[ErrorCode] = &[
        INVALID_ARGUMENT_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
    ];

    /// Errors of `EnableEnhancedMonitoring`.
    pub const ENABLE_ENHANCED_MONITORING: &[ErrorCode] = &[
        INVALID_ARGUMENT_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
    ];

    /// Errors of `GetRecords`.
    pub const GET_RECORDS: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION,
        EXPIRED_ITERATOR_EXCEPTION,
        KMS_DISABLED_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
        KMS_ACCESS_DENIED_EXCEPTION,
        KMS_NOT_FOUND_EXCEPTION,
        KMS_OPT_IN_REQUIRED,
        KMS_THROTTLING_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
        INTERNAL_FAILURE_EXCEPTION,
        DRY_RUN_OPERATION_EXCEPTION,
    ];

    /// Errors of `GetResourcePolicy`.
    pub const GET_RESOURCE_POLICY: &[ErrorCode] = &[
        VALIDATION_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INTERNAL_FAILURE_EXCEPTION,
    ];

    /// Errors of `GetShardIterator`.
    pub const GET_SHARD_ITERATOR: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
        INTERNAL_FAILURE_EXCEPTION,
        DRY_RUN_OPERATION_EXCEPTION,
    ];

    /// Errors of `IncreaseStreamRetentionPeriod`.
    pub const INCREASE_STREAM_RETENTION_PERIOD: &[ErrorCode] = &[
        RESOURCE_IN_USE_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
    ];

    /// Errors of `ListQueues`.
    pub const LIST_QUEUES: &[ErrorCode] = &[
        VALIDATION_EXCEPTION,
        EXPIRED_NEXT_TOKEN_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
        INTERNAL_FAILURE_EXCEPTION,
    ];

    /// Errors of `ListShards`.
    pub const LIST_SHARDS: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        EXPIRED_NEXT_TOKEN_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
    ];

    /// Errors of `ListStreamConsumers`.
    pub const LIST_STREAM_CONSUMERS: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        EXPIRED_NEXT_TOKEN_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
    ];

    /// Errors of `ListStreams`.
    pub const LIST_STREAMS: &[ErrorCode] =
        &[LIMIT_EXCEEDED_EXCEPTION, EXPIRED_NEXT_TOKEN_EXCEPTION, INVALID_ARGUMENT_EXCEPTION];

    /// Errors of `ListTagsForResource`.
    pub const LIST_TAGS_FOR_RESOURCE: &[ErrorCode] = &[
        VALIDATION_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
        INTERNAL_FAILURE_EXCEPTION,
    ];

    /// Errors of `ListTagsForStream`.
    pub const LIST_TAGS_FOR_STREAM: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
    ];

    /// Errors of `MergeShards`.
    pub const MERGE_SHARDS: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        VALIDATION_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
    ];

    /// Errors of `PutRecord`.
    pub const PUT_RECORD: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION,
        KMS_DISABLED_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
        KMS_ACCESS_DENIED_EXCEPTION,
        KMS_NOT_FOUND_EXCEPTION,
        KMS_OPT_IN_REQUIRED,
        KMS_THROTTLING_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
        INTERNAL_FAILURE_EXCEPTION,
        DRY_RUN_OPERATION_EXCEPTION,
    ];

    /// Errors of `PutRecords`.
    pub const PUT_RECORDS: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION,
        KMS_DISABLED_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
        KMS_ACCESS_DENIED_EXCEPTION,
        KMS_NOT_FOUND_EXCEPTION,
        KMS_OPT_IN_REQUIRED,
        KMS_THROTTLING_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
        INTERNAL_FAILURE_EXCEPTION,
        DRY_RUN_OPERATION_EXCEPTION,
    ];

    /// Errors of `PutResourcePolicy`.
    pub const PUT_RESOURCE_POLICY: &[ErrorCode] = &[
        VALIDATION_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INTERNAL_FAILURE_EXCEPTION,
    ];

    /// Errors of `ReceiveDeadLetterQueueRecords`.
    pub const RECEIVE_DEAD_LETTER_QUEUE_RECORDS: &[ErrorCode] = &[
        ACCESS_DENIED_EXCEPTION,
        INTERNAL_FAILURE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        KMS_ACCESS_DENIED_EXCEPTION,
        KMS_DISABLED_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
        KMS_NOT_FOUND_EXCEPTION,
        KMS_OPT_IN_REQUIRED,
        KMS_THROTTLING_EXCEPTION,
        THROTTLING_EXCEPTION,
    ];

    /// Errors of `ReceiveQueueRecords`.
    pub const RECEIVE_QUEUE_RECORDS: &[ErrorCode] = &[
        ACCESS_DENIED_EXCEPTION,
        INTERNAL_FAILURE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        KMS_ACCESS_DENIED_EXCEPTION,
        KMS_DISABLED_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
        KMS_NOT_FOUND_EXCEPTION,
        KMS_OPT_IN_REQUIRED,
        KMS_THROTTLING_EXCEPTION,
        THROTTLING_EXCEPTION,
    ];

    /// Errors of `RegisterStreamConsumer`.
    pub const REGISTER_STREAM_CONSUMER: &[ErrorCode] = &[
        INVALID_ARGUMENT_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
    ];

    /// Errors of `RemoveTagsFromStream`.
    pub const REMOVE_TAGS_FROM_STREAM: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
    ];

    /// Errors of `RestoreDeadLetterQueueRecords`.
    pub const RESTORE_DEAD_LETTER_QUEUE_RECORDS: &[ErrorCode] = &[
        ACCESS_DENIED_EXCEPTION,
        INTERNAL_FAILURE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        THROTTLING_EXCEPTION,
    ];

    /// Errors of `SplitShard`.
    pub const SPLIT_SHARD: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        VALIDATION_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
    ];

    /// Errors of `StartStreamEncryption`.
    pub const START_STREAM_ENCRYPTION: &[ErrorCode] = &[
        INVALID_ARGUMENT_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        KMS_DISABLED_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
        KMS_ACCESS_DENIED_EXCEPTION,
        KMS_NOT_FOUND_EXCEPTION,
        KMS_OPT_IN_REQUIRED,
        KMS_THROTTLING_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
    ];

    /// Errors of `StopStreamEncryption`.
    pub const STOP_STREAM_ENCRYPTION: &[ErrorCode] = &[
        INVALID_ARGUMENT_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
    ];

    /// Errors of `SubscribeToShard`.
    pub const SUBSCRIBE_TO_SHARD: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
        DRY_RUN_OPERATION_EXCEPTION,
    ];

    /// Errors of `TagResource`.
    pub const TAG_RESOURCE: &[ErrorCode] = &[
        VALIDATION_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
        INTERNAL_FAILURE_EXCEPTION,
    ];

    /// Errors of `UntagResource`.
    pub const UNTAG_RESOURCE: &[ErrorCode] = &[
        VALIDATION_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
        INTERNAL_FAILURE_EXCEPTION,
    ];

    /// Errors of `UpdateAccountSettings`.
    pub const UPDATE_ACCOUNT_SETTINGS: &[ErrorCode] =
        &[INVALID_ARGUMENT_EXCEPTION, VALIDATION_EXCEPTION, LIMIT_EXCEEDED_EXCEPTION];

    /// Errors of `UpdateDeadLetterQueueRecordsVisibility`.
    pub const UPDATE_DEAD_LETTER_QUEUE_RECORDS_VISIBILITY: &[ErrorCode] = &[
        ACCESS_DENIED_EXCEPTION,
        INTERNAL_FAILURE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        THROTTLING_EXCEPTION,
    ];

    /// Errors of `UpdateMaxRecordSize`.
    pub const UPDATE_MAX_RECORD_SIZE: &[ErrorCode] = &[
        RESOURCE_IN_USE_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
        VALIDATION_EXCEPTION,
    ];

    /// Errors of `UpdateQueue`.
    pub const UPDATE_QUEUE: &[ErrorCode] = &[
        VALIDATION_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
        INTERNAL_FAILURE_EXCEPTION,
    ];

    /// Errors of `UpdateQueueRecordsVisibility`.
    pub const UPDATE_QUEUE_RECORDS_VISIBILITY: &[ErrorCode] = &[
        ACCESS_DENIED_EXCEPTION,
        INTERNAL_FAILURE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        THROTTLING_EXCEPTION,
    ];

    /// Errors of `UpdateShardCount`.
    pub const UPDATE_SHARD_COUNT: &[ErrorCode] = &[
        INVALID_ARGUMENT_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        VALIDATION_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
    ];

    /// Errors of `UpdateStreamMode`.
    pub const UPDATE_STREAM_MODE: &[ErrorCode] = &[
        INVALID_ARGUMENT_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        VALIDATION_EXCEPTION,
    ];

    /// Errors of `UpdateStreamRecordDistributionStrategy`.
    pub const UPDATE_STREAM_RECORD_DISTRIBUTION_STRATEGY: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
        VALIDATION_EXCEPTION,
    ];

    /// Errors of `UpdateStreamWarmThroughput`.
    pub const UPDATE_STREAM_WARM_THROUGHPUT: &[ErrorCode] = &[
        ACCESS_DENIED_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        VALIDATION_EXCEPTION,
    ];

    /// Errors that may end the event stream of `SubscribeToShard`.
    pub const SUBSCRIBE_TO_SHARD_STREAM: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        KMS_DISABLED_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
        KMS_ACCESS_DENIED_EXCEPTION,
        KMS_NOT_FOUND_EXCEPTION,
        KMS_OPT_IN_REQUIRED,
        KMS_THROTTLING_EXCEPTION,
        INTERNAL_FAILURE_EXCEPTION,
    ];
}
