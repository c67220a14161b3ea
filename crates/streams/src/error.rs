//! Errors of Data Streams, and the one place that knows their AWS codes.

use api::{ErrorCode, WireError, ports::KeyError};
use base::{AccountId, ShardId, StreamName};
use log::{KeyUnavailable, LogError};
use meta::MetaError;
use millstream_api as api;
use millstream_base as base;
use millstream_log as log;
use millstream_meta as meta;

use crate::generated::errors as code;

/// What can go wrong in a call. Messages are those that clients see.
#[derive(Clone, Debug, thiserror::Error)]
pub enum StreamsError {
    /// There is no such stream.
    #[error("Stream {stream} under account {account} not found.")]
    StreamNotFound {
        /// Its name.
        stream: StreamName,
        /// Where it was looked for.
        account: AccountId,
    },
    /// There is no such shard, or its records have all expired.
    #[error("Could not find shard {shard} in stream {stream} under account {account}.")]
    ShardNotFound {
        /// As the caller wrote it.
        shard: String,
        /// The stream's name.
        stream: StreamName,
        /// The stream's account.
        account: AccountId,
    },
    /// Some other thing that was named does not exist.
    #[error("{0}")]
    NotFound(String),
    /// Something exists already, or is not in a state that allows the call.
    #[error("{0}")]
    InUse(String),
    /// The input contradicts itself, the stream or the rules.
    #[error("{0}")]
    InvalidArgument(String),
    /// The input breaks a rule that the service reports as a validation error.
    #[error("{0}")]
    Validation(String),
    /// More than the account or the stream may have or do.
    #[error("{0}")]
    LimitExceeded(String),
    /// More than the shard takes or gives.
    #[error("{0}")]
    ThroughputExceeded(String),
    /// The iterator is too old.
    #[error("{0}")]
    ExpiredIterator(String),
    /// The token of a list operation is too old.
    #[error("{0}")]
    ExpiredNextToken(String),
    /// Everything would have been fine.
    #[error("Request would have succeeded, but DryRun flag is set.")]
    DryRun,
    /// Access refused by the service itself.
    #[error("{0}")]
    AccessDenied(String),
    /// The key that the stream is encrypted with cannot be used.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The data key is not in memory. Reading on behalf of a caller opens it, or says why it cannot be used.
    #[error("The data key of the records is not open.")]
    KeyNotOpen(KeyUnavailable),
    /// A shard was closed while the call was under way; the caller's router tries again.
    #[error("shard {0} is closed")]
    ShardClosed(ShardId),
    /// The log fails.
    #[error("the log fails")]
    Log(#[source] LogError),
    /// The metadata store fails.
    #[error("the metadata store fails")]
    Meta(#[from] MetaError),
}

impl From<LogError> for StreamsError {
    fn from(error: LogError) -> Self {
        match error {
            LogError::Key(key) => Self::KeyNotOpen(key),
            error => Self::Log(error),
        }
    }
}

impl StreamsError {
    fn code(&self) -> ErrorCode {
        match self {
            Self::StreamNotFound { .. } | Self::ShardNotFound { .. } | Self::NotFound(_) => {
                code::RESOURCE_NOT_FOUND_EXCEPTION
            }
            Self::InUse(_) => code::RESOURCE_IN_USE_EXCEPTION,
            Self::InvalidArgument(_) => code::INVALID_ARGUMENT_EXCEPTION,
            Self::Validation(_) => ErrorCode::VALIDATION,
            Self::LimitExceeded(_) => code::LIMIT_EXCEEDED_EXCEPTION,
            Self::ThroughputExceeded(_) => code::PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION,
            Self::ExpiredIterator(_) => code::EXPIRED_ITERATOR_EXCEPTION,
            Self::ExpiredNextToken(_) => code::EXPIRED_NEXT_TOKEN_EXCEPTION,
            Self::DryRun => code::DRY_RUN_OPERATION_EXCEPTION,
            Self::AccessDenied(_) => code::ACCESS_DENIED_EXCEPTION,
            Self::Key(key) => match key {
                KeyError::NotFound(_) => code::KMS_NOT_FOUND_EXCEPTION,
                KeyError::Disabled(_) => code::KMS_DISABLED_EXCEPTION,
                KeyError::InvalidState(_) => code::KMS_INVALID_STATE_EXCEPTION,
                KeyError::AccessDenied(_) => code::KMS_ACCESS_DENIED_EXCEPTION,
                KeyError::OptInRequired(_) => code::KMS_OPT_IN_REQUIRED,
                KeyError::Throttling(_) => code::KMS_THROTTLING_EXCEPTION,
                KeyError::Unavailable(_) => code::INTERNAL_FAILURE_EXCEPTION,
            },
            Self::KeyNotOpen(_) => code::KMS_INVALID_STATE_EXCEPTION,
            Self::ShardClosed(_) | Self::Log(_) | Self::Meta(_) => code::INTERNAL_FAILURE_EXCEPTION,
        }
    }
}

impl From<StreamsError> for WireError {
    fn from(error: StreamsError) -> Self {
        let code = error.code();
        if code == code::INTERNAL_FAILURE_EXCEPTION {
            WireError::new(code, "Internal service failure. Try again.").caused_by(error)
        } else {
            WireError::new(code, error.to_string())
        }
    }
}
