// Made by `cargo xtask generate` from models/kinesisvideo.json; what is changed here is lost.

//! The errors of the model.

use millstream_api::ErrorCode;

/// `AccessDeniedException`, HTTP status 401.
pub const ACCESS_DENIED_EXCEPTION: ErrorCode = ErrorCode::with_status("AccessDeniedException", 401);

/// `AccountStreamLimitExceededException`, HTTP status 400.
pub const ACCOUNT_STREAM_LIMIT_EXCEEDED_EXCEPTION: ErrorCode =
    ErrorCode::sender("AccountStreamLimitExceededException");

/// `ClientLimitExceededException`, HTTP status 400.
pub const CLIENT_LIMIT_EXCEEDED_EXCEPTION: ErrorCode = ErrorCode::sender("ClientLimitExceededException");

/// `DeviceStreamLimitExceededException`, HTTP status 400.
pub const DEVICE_STREAM_LIMIT_EXCEEDED_EXCEPTION: ErrorCode =
    ErrorCode::sender("DeviceStreamLimitExceededException");

/// `InvalidArgumentException`, HTTP status 400.
pub const INVALID_ARGUMENT_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidArgumentException");

/// `InvalidDeviceException`, HTTP status 400.
pub const INVALID_DEVICE_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidDeviceException");

/// `InvalidResourceFormatException`, HTTP status 400.
pub const INVALID_RESOURCE_FORMAT_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidResourceFormatException");

/// `NotAuthorizedException`, HTTP status 401.
pub const NOT_AUTHORIZED_EXCEPTION: ErrorCode = ErrorCode::with_status("NotAuthorizedException", 401);

/// `ResourceInUseException`, HTTP status 400.
pub const RESOURCE_IN_USE_EXCEPTION: ErrorCode = ErrorCode::sender("ResourceInUseException");

/// `ResourceNotFoundException`, HTTP status 404.
pub const RESOURCE_NOT_FOUND_EXCEPTION: ErrorCode = ErrorCode::with_status("ResourceNotFoundException", 404);

/// `TagsPerResourceExceededLimitException`, HTTP status 400.
pub const TAGS_PER_RESOURCE_EXCEEDED_LIMIT_EXCEPTION: ErrorCode =
    ErrorCode::sender("TagsPerResourceExceededLimitException");

/// `VersionMismatchException`, HTTP status 400.
pub const VERSION_MISMATCH_EXCEPTION: ErrorCode = ErrorCode::sender("VersionMismatchException");

/// The errors that the model declares for each operation.
pub mod declared {
    use super::*;

    /// Errors of `CreateStream`.
    pub const CREATE_STREAM: &[ErrorCode] = &[
        ACCOUNT_STREAM_LIMIT_EXCEEDED_EXCEPTION,
        DEVICE_STREAM_LIMIT_EXCEEDED_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_DEVICE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        CLIENT_LIMIT_EXCEEDED_EXCEPTION,
        TAGS_PER_RESOURCE_EXCEEDED_LIMIT_EXCEPTION,
    ];

    /// Errors of `DeleteStream`.
    pub const DELETE_STREAM: &[ErrorCode] = &[
        CLIENT_LIMIT_EXCEEDED_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        NOT_AUTHORIZED_EXCEPTION,
        VERSION_MISMATCH_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
    ];

    /// Errors of `DescribeStream`.
    pub const DESCRIBE_STREAM: &[ErrorCode] = &[
        INVALID_ARGUMENT_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        CLIENT_LIMIT_EXCEEDED_EXCEPTION,
        NOT_AUTHORIZED_EXCEPTION,
    ];

    /// Errors of `DescribeStreamStorageConfiguration`.
    pub const DESCRIBE_STREAM_STORAGE_CONFIGURATION: &[ErrorCode] = &[
        ACCESS_DENIED_EXCEPTION,
        CLIENT_LIMIT_EXCEEDED_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
    ];

    /// Errors of `GetDataEndpoint`.
    pub const GET_DATA_ENDPOINT: &[ErrorCode] = &[
        INVALID_ARGUMENT_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        CLIENT_LIMIT_EXCEEDED_EXCEPTION,
        NOT_AUTHORIZED_EXCEPTION,
    ];

    /// Errors of `ListStreams`.
    pub const LIST_STREAMS: &[ErrorCode] = &[CLIENT_LIMIT_EXCEEDED_EXCEPTION, INVALID_ARGUMENT_EXCEPTION];

    /// Errors of `ListTagsForResource`.
    pub const LIST_TAGS_FOR_RESOURCE: &[ErrorCode] = &[
        INVALID_ARGUMENT_EXCEPTION,
        CLIENT_LIMIT_EXCEEDED_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
    ];

    /// Errors of `ListTagsForStream`.
    pub const LIST_TAGS_FOR_STREAM: &[ErrorCode] = &[
        CLIENT_LIMIT_EXCEEDED_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        NOT_AUTHORIZED_EXCEPTION,
        INVALID_RESOURCE_FORMAT_EXCEPTION,
    ];

    /// Errors of `TagResource`.
    pub const TAG_RESOURCE: &[ErrorCode] = &[
        INVALID_ARGUMENT_EXCEPTION,
        CLIENT_LIMIT_EXCEEDED_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
        TAGS_PER_RESOURCE_EXCEEDED_LIMIT_EXCEPTION,
    ];

    /// Errors of `TagStream`.
    pub const TAG_STREAM: &[ErrorCode] = &[
        CLIENT_LIMIT_EXCEEDED_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        NOT_AUTHORIZED_EXCEPTION,
        INVALID_RESOURCE_FORMAT_EXCEPTION,
        TAGS_PER_RESOURCE_EXCEEDED_LIMIT_EXCEPTION,
    ];

    /// Errors of `UntagResource`.
    pub const UNTAG_RESOURCE: &[ErrorCode] = &[
        INVALID_ARGUMENT_EXCEPTION,
        CLIENT_LIMIT_EXCEEDED_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        ACCESS_DENIED_EXCEPTION,
    ];

    /// Errors of `UntagStream`.
    pub const UNTAG_STREAM: &[ErrorCode] = &[
        CLIENT_LIMIT_EXCEEDED_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        NOT_AUTHORIZED_EXCEPTION,
        INVALID_RESOURCE_FORMAT_EXCEPTION,
    ];

    /// Errors of `UpdateDataRetention`.
    pub const UPDATE_DATA_RETENTION: &[ErrorCode] = &[
        CLIENT_LIMIT_EXCEEDED_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        NOT_AUTHORIZED_EXCEPTION,
        VERSION_MISMATCH_EXCEPTION,
    ];

    /// Errors of `UpdateStream`.
    pub const UPDATE_STREAM: &[ErrorCode] = &[
        CLIENT_LIMIT_EXCEEDED_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        NOT_AUTHORIZED_EXCEPTION,
        VERSION_MISMATCH_EXCEPTION,
    ];

    /// Errors of `UpdateStreamStorageConfiguration`.
    pub const UPDATE_STREAM_STORAGE_CONFIGURATION: &[ErrorCode] = &[
        ACCESS_DENIED_EXCEPTION,
        CLIENT_LIMIT_EXCEEDED_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        VERSION_MISMATCH_EXCEPTION,
    ];
}
