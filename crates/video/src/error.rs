//! Errors of Video Streams, and the one place that knows their AWS codes.

use api::{ErrorCode, WireError, ports::KeyError};
use log::LogError;
use meta::MetaError;
use millstream_api as api;
use millstream_log as log;
use millstream_meta as meta;

use crate::{
    generated::{archived_media::errors as archived, video::errors as code},
    ingest::ack::ErrorId,
};

/// What can go wrong in a call. Messages are those that clients see.
#[derive(Clone, Debug, thiserror::Error)]
pub enum VideoError {
    /// There is no such stream, or no such fragment.
    #[error("{0}")]
    NotFound(String),
    /// A stream of the name exists already.
    #[error("{0}")]
    InUse(String),
    /// The input contradicts itself, the stream or the rules.
    #[error("{0}")]
    InvalidArgument(String),
    /// The version that the caller knows is not the stream's.
    #[error("The specified version does not match the current version of the stream {0}.")]
    VersionMismatch(String),
    /// More streams than an account may have.
    #[error("{0}")]
    AccountStreamLimit(String),
    /// More tags than a stream may have.
    #[error("{0}")]
    TagsLimit(String),
    /// Too many calls or connections of a kind.
    #[error("{0}")]
    ClientLimit(String),
    /// As many connections as the stream may have are open.
    #[error("{0}")]
    ConnectionLimit(String),
    /// The stream keeps nothing that could be read back.
    #[error("The stream {0} does not retain data.")]
    NoDataRetention(String),
    /// The stream's media cannot be repackaged.
    #[error("{0}")]
    UnsupportedMedia(String),
    /// A track has no codec private data.
    #[error("No codec private data was found in track {0}.")]
    MissingCodecPrivateData(u64),
    /// A track's codec private data cannot be used.
    #[error("{0}")]
    InvalidCodecPrivateData(String),
    /// A frame cannot be used.
    #[error("{0}")]
    InvalidMediaFrame(String),
    /// A session's token is not one of ours, or its time is over.
    #[error("{0}")]
    NotAuthorized(String),
    /// The key that the stream is encrypted with cannot be used.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// A stored fragment cannot be read back as it was written.
    #[error("fragment {0} is damaged")]
    Damaged(u64),
    /// The log fails.
    #[error("the log fails")]
    Log(#[from] LogError),
    /// The metadata store fails.
    #[error("the metadata store fails")]
    Meta(#[from] MetaError),
}

/// As many connections as there may be are open; PutMedia, which no model has, gives it as well.
pub(crate) const CONNECTION_LIMIT_EXCEEDED: ErrorCode = ErrorCode::sender("ConnectionLimitExceededException");

impl VideoError {
    fn code(&self) -> ErrorCode {
        match self {
            Self::NotFound(_) => code::RESOURCE_NOT_FOUND_EXCEPTION,
            Self::InUse(_) => code::RESOURCE_IN_USE_EXCEPTION,
            Self::InvalidArgument(_) | Self::Key(_) => code::INVALID_ARGUMENT_EXCEPTION,
            Self::VersionMismatch(_) => code::VERSION_MISMATCH_EXCEPTION,
            Self::AccountStreamLimit(_) => code::ACCOUNT_STREAM_LIMIT_EXCEEDED_EXCEPTION,
            Self::TagsLimit(_) => code::TAGS_PER_RESOURCE_EXCEEDED_LIMIT_EXCEPTION,
            Self::ClientLimit(_) => code::CLIENT_LIMIT_EXCEEDED_EXCEPTION,
            Self::ConnectionLimit(_) => CONNECTION_LIMIT_EXCEEDED,
            Self::NoDataRetention(_) => archived::NO_DATA_RETENTION_EXCEPTION,
            Self::UnsupportedMedia(_) => archived::UNSUPPORTED_STREAM_MEDIA_TYPE_EXCEPTION,
            Self::MissingCodecPrivateData(_) => archived::MISSING_CODEC_PRIVATE_DATA_EXCEPTION,
            Self::InvalidCodecPrivateData(_) => archived::INVALID_CODEC_PRIVATE_DATA_EXCEPTION,
            Self::NotAuthorized(_) => code::NOT_AUTHORIZED_EXCEPTION,
            Self::InvalidMediaFrame(_) => archived::INVALID_MEDIA_FRAME_EXCEPTION,
            Self::Damaged(_) | Self::Log(_) | Self::Meta(_) => ErrorCode::INTERNAL_FAILURE,
        }
    }

    /// How a producer is told of a fragment that could not be stored.
    pub(crate) fn acknowledged(&self) -> ErrorId {
        match self {
            Self::Key(KeyError::AccessDenied(_) | KeyError::OptInRequired(_)) => ErrorId::KmsKeyAccessDenied,
            Self::Key(KeyError::Disabled(_)) => ErrorId::KmsKeyDisabled,
            Self::Key(KeyError::NotFound(_)) => ErrorId::KmsKeyNotFound,
            Self::Key(KeyError::InvalidState(_)) => ErrorId::KmsKeyInvalidState,
            Self::Key(KeyError::Throttling(_) | KeyError::Unavailable(_)) => ErrorId::KmsKeyUnavailable,
            Self::Log(LogError::NoSuchShard(_)) | Self::NotFound(_) => ErrorId::StreamDeleted,
            Self::Log(LogError::Key(_)) => ErrorId::KmsKeyInvalidState,
            Self::Log(_) => ErrorId::ArchivalError,
            _ => ErrorId::InternalError,
        }
    }
}

impl From<VideoError> for WireError {
    fn from(error: VideoError) -> Self {
        match error {
            VideoError::Damaged(_) | VideoError::Log(_) | VideoError::Meta(_) => Self::internal(error),
            error => Self::new(error.code(), error.to_string()),
        }
    }
}
