//! Errors of CloudWatch, and the one place that knows their AWS codes.

use api::{ErrorCode, WireError};
use meta::MetaError;
use millstream_api as api;
use millstream_meta as meta;

use crate::generated::metrics::errors as code;

/// What can go wrong in a call. Messages are those that clients see.
#[derive(Clone, Debug, thiserror::Error)]
pub enum CloudWatchError {
    /// A value that no rule of the model forbids, and the service does.
    #[error("{0}")]
    InvalidValue(String),
    /// Values that do not go together.
    #[error("{0}")]
    InvalidCombination(String),
    /// A value without which nothing can be done.
    #[error("{0}")]
    Missing(String),
    /// The input breaks a rule that the service reports as a validation error.
    #[error("{0}")]
    Validation(String),
    /// A token that was not given out.
    #[error("{0}")]
    InvalidNextToken(String),
    /// A text that is not what it should be.
    #[error("{0}")]
    InvalidFormat(String),
    /// There is no such thing.
    #[error("{0}")]
    NotFound(String),
    /// There is no such thing, in the words of newer operations.
    #[error("{0}")]
    NotFoundHere(String),
    /// More than is kept.
    #[error("{0}")]
    LimitExceeded(String),
    /// More at once than can be kept.
    #[error("Rate exceeded")]
    Throttled,
    /// The store fails.
    #[error("the store of metrics fails")]
    Meta(#[from] MetaError),
}

impl CloudWatchError {
    fn code(&self) -> ErrorCode {
        match self {
            Self::InvalidValue(_) => code::INVALID_PARAMETER_VALUE_EXCEPTION,
            Self::InvalidCombination(_) => code::INVALID_PARAMETER_COMBINATION_EXCEPTION,
            Self::Missing(_) => code::MISSING_REQUIRED_PARAMETER_EXCEPTION,
            Self::Validation(_) => ErrorCode::VALIDATION,
            Self::InvalidNextToken(_) => code::INVALID_NEXT_TOKEN,
            Self::InvalidFormat(_) => code::INVALID_FORMAT_FAULT,
            Self::NotFound(_) => code::RESOURCE_NOT_FOUND,
            Self::NotFoundHere(_) => code::RESOURCE_NOT_FOUND_EXCEPTION,
            Self::LimitExceeded(_) => code::LIMIT_EXCEEDED_FAULT,
            Self::Throttled => ErrorCode::THROTTLING,
            Self::Meta(_) => code::INTERNAL_SERVICE_FAULT,
        }
    }
}

impl From<CloudWatchError> for WireError {
    fn from(error: CloudWatchError) -> Self {
        let code = error.code();
        match error {
            CloudWatchError::Meta(_) => {
                WireError::new(code, "The request processing has failed because of an unknown error.")
                    .caused_by(error)
            }
            error => WireError::new(code, error.to_string()),
        }
    }
}
