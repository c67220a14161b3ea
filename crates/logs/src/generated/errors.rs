// Made by `cargo xtask generate` from models/logs.json; what is changed here is lost.

//! The errors of the model.

use millstream_api::ErrorCode;

/// `DataAlreadyAcceptedException`, HTTP status 400.
pub const DATA_ALREADY_ACCEPTED_EXCEPTION: ErrorCode = ErrorCode::sender("DataAlreadyAcceptedException");

/// `InvalidParameterException`, HTTP status 400.
pub const INVALID_PARAMETER_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidParameterException");

/// `InvalidSequenceTokenException`, HTTP status 400.
pub const INVALID_SEQUENCE_TOKEN_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidSequenceTokenException");

/// `LimitExceededException`, HTTP status 400.
pub const LIMIT_EXCEEDED_EXCEPTION: ErrorCode = ErrorCode::sender("LimitExceededException");

/// `OperationAbortedException`, HTTP status 400.
pub const OPERATION_ABORTED_EXCEPTION: ErrorCode = ErrorCode::sender("OperationAbortedException");

/// `ResourceAlreadyExistsException`, HTTP status 400.
pub const RESOURCE_ALREADY_EXISTS_EXCEPTION: ErrorCode = ErrorCode::sender("ResourceAlreadyExistsException");

/// `ResourceNotFoundException`, HTTP status 400.
pub const RESOURCE_NOT_FOUND_EXCEPTION: ErrorCode = ErrorCode::sender("ResourceNotFoundException");

/// `ServiceUnavailableException`, HTTP status 500.
pub const SERVICE_UNAVAILABLE_EXCEPTION: ErrorCode =
    ErrorCode::with_status("ServiceUnavailableException", 500);

/// `TooManyTagsException`, HTTP status 400.
pub const TOO_MANY_TAGS_EXCEPTION: ErrorCode = ErrorCode::sender("TooManyTagsException");

/// `UnrecognizedClientException`, HTTP status 400.
pub const UNRECOGNIZED_CLIENT_EXCEPTION: ErrorCode = ErrorCode::sender("UnrecognizedClientException");

/// `ValidationException`, HTTP status 400.
pub const VALIDATION_EXCEPTION: ErrorCode = ErrorCode::sender("ValidationException");

/// The errors that the model declares for each operation.
pub mod declared {
    use super::*;

    /// Errors of `CreateLogGroup`.
    pub const CREATE_LOG_GROUP: &[ErrorCode] = &[
        INVALID_PARAMETER_EXCEPTION,
        RESOURCE_ALREADY_EXISTS_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        OPERATION_ABORTED_EXCEPTION,
        SERVICE_UNAVAILABLE_EXCEPTION,
    ];

    /// Errors of `CreateLogStream`.
    pub const CREATE_LOG_STREAM: &[ErrorCode] = &[
        INVALID_PARAMETER_EXCEPTION,
        RESOURCE_ALREADY_EXISTS_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        SERVICE_UNAVAILABLE_EXCEPTION,
    ];

    /// Errors of `DeleteLogGroup`.
    pub const DELETE_LOG_GROUP: &[ErrorCode] = &[
        INVALID_PARAMETER_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        OPERATION_ABORTED_EXCEPTION,
        SERVICE_UNAVAILABLE_EXCEPTION,
        VALIDATION_EXCEPTION,
    ];

    /// Errors of `DeleteLogStream`.
    pub const DELETE_LOG_STREAM: &[ErrorCode] = &[
        INVALID_PARAMETER_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        OPERATION_ABORTED_EXCEPTION,
        SERVICE_UNAVAILABLE_EXCEPTION,
        VALIDATION_EXCEPTION,
    ];

    /// Errors of `DeleteRetentionPolicy`.
    pub const DELETE_RETENTION_POLICY: &[ErrorCode] = &[
        INVALID_PARAMETER_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        OPERATION_ABORTED_EXCEPTION,
        SERVICE_UNAVAILABLE_EXCEPTION,
    ];

    /// Errors of `DescribeLogGroups`.
    pub const DESCRIBE_LOG_GROUPS: &[ErrorCode] =
        &[INVALID_PARAMETER_EXCEPTION, SERVICE_UNAVAILABLE_EXCEPTION];

    /// Errors of `DescribeLogStreams`.
    pub const DESCRIBE_LOG_STREAMS: &[ErrorCode] =
        &[INVALID_PARAMETER_EXCEPTION, RESOURCE_NOT_FOUND_EXCEPTION, SERVICE_UNAVAILABLE_EXCEPTION];

    /// Errors of `FilterLogEvents`.
    pub const FILTER_LOG_EVENTS: &[ErrorCode] =
        &[INVALID_PARAMETER_EXCEPTION, RESOURCE_NOT_FOUND_EXCEPTION, SERVICE_UNAVAILABLE_EXCEPTION];

    /// Errors of `GetLogEvents`.
    pub const GET_LOG_EVENTS: &[ErrorCode] =
        &[INVALID_PARAMETER_EXCEPTION, RESOURCE_NOT_FOUND_EXCEPTION, SERVICE_UNAVAILABLE_EXCEPTION];

    /// Errors of `ListTagsForResource`.
    pub const LIST_TAGS_FOR_RESOURCE: &[ErrorCode] =
        &[INVALID_PARAMETER_EXCEPTION, RESOURCE_NOT_FOUND_EXCEPTION, SERVICE_UNAVAILABLE_EXCEPTION];

    /// Errors of `ListTagsLogGroup`.
    pub const LIST_TAGS_LOG_GROUP: &[ErrorCode] =
        &[RESOURCE_NOT_FOUND_EXCEPTION, SERVICE_UNAVAILABLE_EXCEPTION];

    /// Errors of `PutLogEvents`.
    pub const PUT_LOG_EVENTS: &[ErrorCode] = &[
        INVALID_PARAMETER_EXCEPTION,
        INVALID_SEQUENCE_TOKEN_EXCEPTION,
        DATA_ALREADY_ACCEPTED_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        SERVICE_UNAVAILABLE_EXCEPTION,
        UNRECOGNIZED_CLIENT_EXCEPTION,
    ];

    /// Errors of `PutRetentionPolicy`.
    pub const PUT_RETENTION_POLICY: &[ErrorCode] = &[
        INVALID_PARAMETER_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        OPERATION_ABORTED_EXCEPTION,
        SERVICE_UNAVAILABLE_EXCEPTION,
    ];

    /// Errors of `TagLogGroup`.
    pub const TAG_LOG_GROUP: &[ErrorCode] = &[RESOURCE_NOT_FOUND_EXCEPTION, INVALID_PARAMETER_EXCEPTION];

    /// Errors of `TagResource`.
    pub const TAG_RESOURCE: &[ErrorCode] = &[
        INVALID_PARAMETER_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        SERVICE_UNAVAILABLE_EXCEPTION,
        TOO_MANY_TAGS_EXCEPTION,
    ];

    /// Errors of `UntagLogGroup`.
    pub const UNTAG_LOG_GROUP: &[ErrorCode] = &[RESOURCE_NOT_FOUND_EXCEPTION];

    /// Errors of `UntagResource`.
    pub const UNTAG_RESOURCE: &[ErrorCode] =
        &[INVALID_PARAMETER_EXCEPTION, RESOURCE_NOT_FOUND_EXCEPTION, SERVICE_UNAVAILABLE_EXCEPTION];
}
