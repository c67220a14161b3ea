// Made by `cargo xtask generate` from models/firehose.json; what is changed here is lost.

//! The errors of the model.

use millstream_api::ErrorCode;

/// `ConcurrentModificationException`, HTTP status 400.
pub const CONCURRENT_MODIFICATION_EXCEPTION: ErrorCode = ErrorCode::sender("ConcurrentModificationException");

/// `InvalidArgumentException`, HTTP status 400.
pub const INVALID_ARGUMENT_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidArgumentException");

/// `InvalidKMSResourceException`, HTTP status 400.
pub const INVALID_KMS_RESOURCE_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidKMSResourceException");

/// `InvalidSourceException`, HTTP status 400.
pub const INVALID_SOURCE_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidSourceException");

/// `LimitExceededException`, HTTP status 400.
pub const LIMIT_EXCEEDED_EXCEPTION: ErrorCode = ErrorCode::sender("LimitExceededException");

/// `ResourceInUseException`, HTTP status 400.
pub const RESOURCE_IN_USE_EXCEPTION: ErrorCode = ErrorCode::sender("ResourceInUseException");

/// `ResourceNotFoundException`, HTTP status 400.
pub const RESOURCE_NOT_FOUND_EXCEPTION: ErrorCode = ErrorCode::sender("ResourceNotFoundException");

/// `ServiceUnavailableException`, HTTP status 500.
pub const SERVICE_UNAVAILABLE_EXCEPTION: ErrorCode =
    ErrorCode::with_status("ServiceUnavailableException", 500);

/// The errors that the model declares for each operation.
pub mod declared {
    use super::*;

    /// Errors of `CreateDeliveryStream`.
    pub const CREATE_DELIVERY_STREAM: &[ErrorCode] = &[
        INVALID_ARGUMENT_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_KMS_RESOURCE_EXCEPTION,
    ];

    /// Errors of `DeleteDeliveryStream`.
    pub const DELETE_DELIVERY_STREAM: &[ErrorCode] =
        &[RESOURCE_IN_USE_EXCEPTION, RESOURCE_NOT_FOUND_EXCEPTION];

    /// Errors of `DescribeDeliveryStream`.
    pub const DESCRIBE_DELIVERY_STREAM: &[ErrorCode] = &[RESOURCE_NOT_FOUND_EXCEPTION];

    /// Errors of `ListDeliveryStreams`.
    pub const LIST_DELIVERY_STREAMS: &[ErrorCode] = &[];

    /// Errors of `ListTagsForDeliveryStream`.
    pub const LIST_TAGS_FOR_DELIVERY_STREAM: &[ErrorCode] =
        &[RESOURCE_NOT_FOUND_EXCEPTION, INVALID_ARGUMENT_EXCEPTION, LIMIT_EXCEEDED_EXCEPTION];

    /// Errors of `PutRecord`.
    pub const PUT_RECORD: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        INVALID_KMS_RESOURCE_EXCEPTION,
        INVALID_SOURCE_EXCEPTION,
        SERVICE_UNAVAILABLE_EXCEPTION,
    ];

    /// Errors of `PutRecordBatch`.
    pub const PUT_RECORD_BATCH: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        INVALID_KMS_RESOURCE_EXCEPTION,
        INVALID_SOURCE_EXCEPTION,
        SERVICE_UNAVAILABLE_EXCEPTION,
    ];

    /// Errors of `StartDeliveryStreamEncryption`.
    pub const START_DELIVERY_STREAM_ENCRYPTION: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        INVALID_KMS_RESOURCE_EXCEPTION,
    ];

    /// Errors of `StopDeliveryStreamEncryption`.
    pub const STOP_DELIVERY_STREAM_ENCRYPTION: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
    ];

    /// Errors of `TagDeliveryStream`.
    pub const TAG_DELIVERY_STREAM: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
    ];

    /// Errors of `UntagDeliveryStream`.
    pub const UNTAG_DELIVERY_STREAM: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
    ];

    /// Errors of `UpdateDestination`.
    pub const UPDATE_DESTINATION: &[ErrorCode] = &[
        INVALID_ARGUMENT_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
    ];
}
