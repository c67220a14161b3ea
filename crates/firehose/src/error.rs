//! What can go wrong, and what the client is told of it.

use api::{ErrorCode, WireError, ports::KeyError};
use log::LogError;
use meta::MetaError;
use millstream_api as api;
use millstream_log as log;
use millstream_meta as meta;

use crate::generated::errors as code;

/// An error of the service.
#[derive(Clone, Debug, thiserror::Error)]
pub enum FirehoseError {
    /// There is no such delivery stream.
    #[error("Firehose {name} under account {account} not found.")]
    NotFound {
        /// Its name.
        name: String,
        /// The account that was asked.
        account: String,
    },
    /// The name is taken, or the delivery stream is being changed.
    #[error("{0}")]
    InUse(String),
    /// An argument that the model allows and the service does not.
    #[error("{0}")]
    InvalidArgument(String),
    /// A quota is used up.
    #[error("{0}")]
    LimitExceeded(String),
    /// The version is not the present one.
    #[error("{0}")]
    ConcurrentModification(String),
    /// The delivery stream takes its records from elsewhere.
    #[error("This operation is not permitted on KinesisStreamAsSource delivery stream type.")]
    InvalidSource,
    /// More is put than the delivery stream may take.
    #[error("Slow down.")]
    SlowDown,
    /// The key of the delivery stream cannot be used.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The log fails.
    #[error("the log fails")]
    Log(#[from] LogError),
    /// The metadata store fails.
    #[error("the metadata store fails")]
    Meta(#[from] MetaError),
}

/// The real service answers it with 503, though the model gives a fault no status.
const SERVICE_UNAVAILABLE: ErrorCode = ErrorCode::with_status("ServiceUnavailableException", 503);

impl FirehoseError {
    /// As the service names it.
    pub(crate) fn code(&self) -> ErrorCode {
        match self {
            Self::NotFound { .. } => code::RESOURCE_NOT_FOUND_EXCEPTION,
            Self::InUse(_) => code::RESOURCE_IN_USE_EXCEPTION,
            Self::InvalidArgument(_) => code::INVALID_ARGUMENT_EXCEPTION,
            Self::LimitExceeded(_) => code::LIMIT_EXCEEDED_EXCEPTION,
            Self::ConcurrentModification(_) => code::CONCURRENT_MODIFICATION_EXCEPTION,
            Self::InvalidSource => code::INVALID_SOURCE_EXCEPTION,
            Self::SlowDown => SERVICE_UNAVAILABLE,
            Self::Key(KeyError::Unavailable(_)) | Self::Log(_) | Self::Meta(_) => ErrorCode::INTERNAL_FAILURE,
            Self::Key(_) => code::INVALID_KMS_RESOURCE_EXCEPTION,
        }
    }
}

impl From<FirehoseError> for WireError {
    fn from(error: FirehoseError) -> Self {
        match error.code() {
            ErrorCode::INTERNAL_FAILURE => Self::internal(error),
            code => Self::new(code, error.to_string()),
        }
    }
}
