// Made by `cargo xtask generate` from models/dynamodb.json; what is changed here is lost.

//! The errors of the model.

use millstream_api::ErrorCode;

/// `ConditionalCheckFailedException`, HTTP status 400.
pub const CONDITIONAL_CHECK_FAILED_EXCEPTION: ErrorCode =
    ErrorCode::sender("ConditionalCheckFailedException");

/// `ContinuousBackupsUnavailableException`, HTTP status 400.
pub const CONTINUOUS_BACKUPS_UNAVAILABLE_EXCEPTION: ErrorCode =
    ErrorCode::sender("ContinuousBackupsUnavailableException");

/// `IdempotentParameterMismatchException`, HTTP status 400.
pub const IDEMPOTENT_PARAMETER_MISMATCH_EXCEPTION: ErrorCode =
    ErrorCode::sender("IdempotentParameterMismatchException");

/// `InternalServerError`, HTTP status 500.
pub const INTERNAL_SERVER_ERROR: ErrorCode = ErrorCode::with_status("InternalServerError", 500);

/// `ItemCollectionSizeLimitExceededException`, HTTP status 400.
pub const ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED_EXCEPTION: ErrorCode =
    ErrorCode::sender("ItemCollectionSizeLimitExceededException");

/// `LimitExceededException`, HTTP status 400.
pub const LIMIT_EXCEEDED_EXCEPTION: ErrorCode = ErrorCode::sender("LimitExceededException");

/// `ProvisionedThroughputExceededException`, HTTP status 400.
pub const PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION: ErrorCode =
    ErrorCode::sender("ProvisionedThroughputExceededException");

/// `ReplicatedWriteConflictException`, HTTP status 400.
pub const REPLICATED_WRITE_CONFLICT_EXCEPTION: ErrorCode =
    ErrorCode::sender("ReplicatedWriteConflictException");

/// `RequestLimitExceeded`, HTTP status 400.
pub const REQUEST_LIMIT_EXCEEDED: ErrorCode = ErrorCode::sender("RequestLimitExceeded");

/// `ResourceInUseException`, HTTP status 400.
pub const RESOURCE_IN_USE_EXCEPTION: ErrorCode = ErrorCode::sender("ResourceInUseException");

/// `ResourceNotFoundException`, HTTP status 400.
pub const RESOURCE_NOT_FOUND_EXCEPTION: ErrorCode = ErrorCode::sender("ResourceNotFoundException");

/// `TableNotFoundException`, HTTP status 400.
pub const TABLE_NOT_FOUND_EXCEPTION: ErrorCode = ErrorCode::sender("TableNotFoundException");

/// `ThrottlingException`, HTTP status 400.
pub const THROTTLING_EXCEPTION: ErrorCode = ErrorCode::sender("ThrottlingException");

/// `TransactionCanceledException`, HTTP status 400.
pub const TRANSACTION_CANCELED_EXCEPTION: ErrorCode = ErrorCode::sender("TransactionCanceledException");

/// `TransactionConflictException`, HTTP status 400.
pub const TRANSACTION_CONFLICT_EXCEPTION: ErrorCode = ErrorCode::sender("TransactionConflictException");

/// `TransactionInProgressException`, HTTP status 400.
pub const TRANSACTION_IN_PROGRESS_EXCEPTION: ErrorCode = ErrorCode::sender("TransactionInProgressException");

/// The errors that the model declares for each operation.
pub mod declared {
    use super::*;

    /// Errors of `BatchGetItem`.
    pub const BATCH_GET_ITEM: &[ErrorCode] = &[
        PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        REQUEST_LIMIT_EXCEEDED,
        INTERNAL_SERVER_ERROR,
        THROTTLING_EXCEPTION,
    ];

    /// Errors of `BatchWriteItem`.
    pub const BATCH_WRITE_ITEM: &[ErrorCode] = &[
        PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED_EXCEPTION,
        REQUEST_LIMIT_EXCEEDED,
        INTERNAL_SERVER_ERROR,
        REPLICATED_WRITE_CONFLICT_EXCEPTION,
        THROTTLING_EXCEPTION,
    ];

    /// Errors of `CreateTable`.
    pub const CREATE_TABLE: &[ErrorCode] =
        &[RESOURCE_IN_USE_EXCEPTION, LIMIT_EXCEEDED_EXCEPTION, INTERNAL_SERVER_ERROR];

    /// Errors of `DeleteItem`.
    pub const DELETE_ITEM: &[ErrorCode] = &[
        CONDITIONAL_CHECK_FAILED_EXCEPTION,
        PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED_EXCEPTION,
        TRANSACTION_CONFLICT_EXCEPTION,
        REQUEST_LIMIT_EXCEEDED,
        INTERNAL_SERVER_ERROR,
        REPLICATED_WRITE_CONFLICT_EXCEPTION,
        THROTTLING_EXCEPTION,
    ];

    /// Errors of `DeleteTable`.
    pub const DELETE_TABLE: &[ErrorCode] = &[
        RESOURCE_IN_USE_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        INTERNAL_SERVER_ERROR,
    ];

    /// Errors of `DescribeContinuousBackups`.
    pub const DESCRIBE_CONTINUOUS_BACKUPS: &[ErrorCode] = &[TABLE_NOT_FOUND_EXCEPTION, INTERNAL_SERVER_ERROR];

    /// Errors of `DescribeTable`.
    pub const DESCRIBE_TABLE: &[ErrorCode] = &[RESOURCE_NOT_FOUND_EXCEPTION, INTERNAL_SERVER_ERROR];

    /// Errors of `DescribeTimeToLive`.
    pub const DESCRIBE_TIME_TO_LIVE: &[ErrorCode] = &[RESOURCE_NOT_FOUND_EXCEPTION, INTERNAL_SERVER_ERROR];

    /// Errors of `GetItem`.
    pub const GET_ITEM: &[ErrorCode] = &[
        PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        REQUEST_LIMIT_EXCEEDED,
        INTERNAL_SERVER_ERROR,
        THROTTLING_EXCEPTION,
    ];

    /// Errors of `ListTables`.
    pub const LIST_TABLES: &[ErrorCode] = &[INTERNAL_SERVER_ERROR];

    /// Errors of `ListTagsOfResource`.
    pub const LIST_TAGS_OF_RESOURCE: &[ErrorCode] = &[RESOURCE_NOT_FOUND_EXCEPTION, INTERNAL_SERVER_ERROR];

    /// Errors of `PutItem`.
    pub const PUT_ITEM: &[ErrorCode] = &[
        CONDITIONAL_CHECK_FAILED_EXCEPTION,
        PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED_EXCEPTION,
        TRANSACTION_CONFLICT_EXCEPTION,
        REQUEST_LIMIT_EXCEEDED,
        INTERNAL_SERVER_ERROR,
        REPLICATED_WRITE_CONFLICT_EXCEPTION,
        THROTTLING_EXCEPTION,
    ];

    /// Errors of `Query`.
    pub const QUERY: &[ErrorCode] = &[
        PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        REQUEST_LIMIT_EXCEEDED,
        INTERNAL_SERVER_ERROR,
        THROTTLING_EXCEPTION,
    ];

    /// Errors of `Scan`.
    pub const SCAN: &[ErrorCode] = &[
        PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        REQUEST_LIMIT_EXCEEDED,
        INTERNAL_SERVER_ERROR,
        THROTTLING_EXCEPTION,
    ];

    /// Errors of `TagResource`.
    pub const TAG_RESOURCE: &[ErrorCode] = &[
        LIMIT_EXCEEDED_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        INTERNAL_SERVER_ERROR,
        RESOURCE_IN_USE_EXCEPTION,
    ];

    /// Errors of `TransactGetItems`.
    pub const TRANSACT_GET_ITEMS: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        TRANSACTION_CANCELED_EXCEPTION,
        PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION,
        REQUEST_LIMIT_EXCEEDED,
        INTERNAL_SERVER_ERROR,
        THROTTLING_EXCEPTION,
    ];

    /// Errors of `TransactWriteItems`.
    pub const TRANSACT_WRITE_ITEMS: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        TRANSACTION_CANCELED_EXCEPTION,
        TRANSACTION_IN_PROGRESS_EXCEPTION,
        IDEMPOTENT_PARAMETER_MISMATCH_EXCEPTION,
        PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION,
        REQUEST_LIMIT_EXCEEDED,
        INTERNAL_SERVER_ERROR,
        THROTTLING_EXCEPTION,
    ];

    /// Errors of `UntagResource`.
    pub const UNTAG_RESOURCE: &[ErrorCode] = &[
        LIMIT_EXCEEDED_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        INTERNAL_SERVER_ERROR,
        RESOURCE_IN_USE_EXCEPTION,
    ];

    /// Errors of `UpdateContinuousBackups`.
    pub const UPDATE_CONTINUOUS_BACKUPS: &[ErrorCode] =
        &[TABLE_NOT_FOUND_EXCEPTION, CONTINUOUS_BACKUPS_UNAVAILABLE_EXCEPTION, INTERNAL_SERVER_ERROR];

    /// Errors of `UpdateItem`.
    pub const UPDATE_ITEM: &[ErrorCode] = &[
        CONDITIONAL_CHECK_FAILED_EXCEPTION,
        PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED_EXCEPTION,
        TRANSACTION_CONFLICT_EXCEPTION,
        REQUEST_LIMIT_EXCEEDED,
        INTERNAL_SERVER_ERROR,
        REPLICATED_WRITE_CONFLICT_EXCEPTION,
        THROTTLING_EXCEPTION,
    ];

    /// Errors of `UpdateTable`.
    pub const UPDATE_TABLE: &[ErrorCode] = &[
        RESOURCE_IN_USE_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        INTERNAL_SERVER_ERROR,
    ];

    /// Errors of `UpdateTimeToLive`.
    pub const UPDATE_TIME_TO_LIVE: &[ErrorCode] = &[
        RESOURCE_IN_USE_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        INTERNAL_SERVER_ERROR,
    ];
}
