// Made by `cargo xtask generate` from models/kinesis-video-archived-media.json; what is changed here is lost.

//! The errors of the model.

use millstream_api::ErrorCode;

/// `ClientLimitExceededException`, HTTP status 400.
pub const CLIENT_LIMIT_EXCEEDED_EXCEPTION: ErrorCode = ErrorCode::sender("ClientLimitExceededException");

/// `InvalidArgumentException`, HTTP status 400.
pub const INVALID_ARGUMENT_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidArgumentException");

/// `InvalidCodecPrivateDataException`, HTTP status 400.
pub const INVALID_CODEC_PRIVATE_DATA_EXCEPTION: ErrorCode =
    ErrorCode::sender("InvalidCodecPrivateDataException");

/// `InvalidMediaFrameException`, HTTP status 400.
pub const INVALID_MEDIA_FRAME_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidMediaFrameException");

/// `MissingCodecPrivateDataException`, HTTP status 400.
pub const MISSING_CODEC_PRIVATE_DATA_EXCEPTION: ErrorCode =
    ErrorCode::sender("MissingCodecPrivateDataException");

/// `NoDataRetentionException`, HTTP status 400.
pub const NO_DATA_RETENTION_EXCEPTION: ErrorCode = ErrorCode::sender("NoDataRetentionException");

/// `NotAuthorizedException`, HTTP status 401.
pub const NOT_AUTHORIZED_EXCEPTION: ErrorCode = ErrorCode::with_status("NotAuthorizedException", 401);

/// `ResourceNotFoundException`, HTTP status 404.
pub const RESOURCE_NOT_FOUND_EXCEPTION: ErrorCode = ErrorCode::with_status("ResourceNotFoundException", 404);

/// `UnsupportedStreamMediaTypeException`, HTTP status 400.
pub const UNSUPPORTED_STREAM_MEDIA_TYPE_EXCEPTION: ErrorCode =
    ErrorCode::sender("UnsupportedStreamMediaTypeException");

/// The errors that the model declares for each operation.
pub mod declared {
    use super::*;

    /// Errors of `GetClip`.
    pub const GET_CLIP: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        CLIENT_LIMIT_EXCEEDED_EXCEPTION,
        NOT_AUTHORIZED_EXCEPTION,
        UNSUPPORTED_STREAM_MEDIA_TYPE_EXCEPTION,
        MISSING_CODEC_PRIVATE_DATA_EXCEPTION,
        INVALID_CODEC_PRIVATE_DATA_EXCEPTION,
        INVALID_MEDIA_FRAME_EXCEPTION,
        NO_DATA_RETENTION_EXCEPTION,
    ];

    /// Errors of `GetHLSStreamingSessionURL`.
    pub const GET_HLS_STREAMING_SESSION_URL: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        CLIENT_LIMIT_EXCEEDED_EXCEPTION,
        NOT_AUTHORIZED_EXCEPTION,
        UNSUPPORTED_STREAM_MEDIA_TYPE_EXCEPTION,
        NO_DATA_RETENTION_EXCEPTION,
        MISSING_CODEC_PRIVATE_DATA_EXCEPTION,
        INVALID_CODEC_PRIVATE_DATA_EXCEPTION,
    ];

    /// Errors of `GetMediaForFragmentList`.
    pub const GET_MEDIA_FOR_FRAGMENT_LIST: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        CLIENT_LIMIT_EXCEEDED_EXCEPTION,
        NOT_AUTHORIZED_EXCEPTION,
    ];

    /// Errors of `ListFragments`.
    pub const LIST_FRAGMENTS: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        CLIENT_LIMIT_EXCEEDED_EXCEPTION,
        NOT_AUTHORIZED_EXCEPTION,
    ];
}
