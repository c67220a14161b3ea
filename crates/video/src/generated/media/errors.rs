// Made by `cargo xtask generate` from models/kinesis-video-media.json; what is changed here is lost.

//! The errors of the model.

use millstream_api::ErrorCode;

/// `ClientLimitExceededException`, HTTP status 400.
pub const CLIENT_LIMIT_EXCEEDED_EXCEPTION: ErrorCode = ErrorCode::sender("ClientLimitExceededException");

/// `ConnectionLimitExceededException`, HTTP status 400.
pub const CONNECTION_LIMIT_EXCEEDED_EXCEPTION: ErrorCode =
    ErrorCode::sender("ConnectionLimitExceededException");

/// `InvalidArgumentException`, HTTP status 400.
pub const INVALID_ARGUMENT_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidArgumentException");

/// `InvalidEndpointException`, HTTP status 400.
pub const INVALID_ENDPOINT_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidEndpointException");

/// `NotAuthorizedException`, HTTP status 401.
pub const NOT_AUTHORIZED_EXCEPTION: ErrorCode = ErrorCode::with_status("NotAuthorizedException", 401);

/// `ResourceNotFoundException`, HTTP status 404.
pub const RESOURCE_NOT_FOUND_EXCEPTION: ErrorCode = ErrorCode::with_status("ResourceNotFoundException", 404);

/// The errors that the model declares for each operation.
pub mod declared {
    use super::*;

    /// Errors of `GetMedia`.
    pub const GET_MEDIA: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        NOT_AUTHORIZED_EXCEPTION,
        INVALID_ENDPOINT_EXCEPTION,
        CLIENT_LIMIT_EXCEEDED_EXCEPTION,
        CONNECTION_LIMIT_EXCEEDED_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
    ];
}
