//! Errors of CloudWatch Logs, and the one place that knows their AWS codes.

use api::{ErrorCode, WireError};
use log::LogError;
use meta::MetaError;
use millstream_api as api;
use millstream_log as log;
use millstream_meta as meta;

use crate::generated::errors as code;

/// What can go wrong in a call. Messages are those that clients see.
#[derive(Clone, Debug, thiserror::Error)]
pub enum LogsError {
    /// There is no such log group.
    #[error("The specified log group does not exist.")]
    NoGroup,
    /// There is no such log stream.
    #[error("The specified log stream does not exist.")]
    NoStream,
    /// A log group of the name is there already.
    #[error("The specified log group already exists")]
    GroupExists,
    /// A log stream of the name is there already.
    #[error("The specified log stream already exists")]
    StreamExists,
    /// A value that the service does not take.
    #[error("{0}")]
    Invalid(String),
    /// What CloudWatch Logs can do and this service does not.
    #[error("{0} is not supported.")]
    Unsupported(String),
    /// The pattern is none.
    #[error("Invalid filter pattern: {0}")]
    Pattern(String),
    /// The token was not given out.
    #[error("The specified nextToken is invalid.")]
    Token,
    /// More than is kept.
    #[error("{0}")]
    LimitExceeded(String),
    /// More tags than a group may have.
    #[error("{0}")]
    TooManyTags(String),
    /// More waits to be forgotten than is taken beyond the bound.
    #[error("Log events come faster than old ones are forgotten.")]
    Full,
    /// The log fails.
    #[error("the log fails")]
    Log(#[from] LogError),
    /// The metadata store fails.
    #[error("the metadata store fails")]
    Meta(#[from] MetaError),
}

impl LogsError {
    fn code(&self) -> ErrorCode {
        match self {
            Self::NoGroup | Self::NoStream => code::RESOURCE_NOT_FOUND_EXCEPTION,
            Self::GroupExists | Self::StreamExists => code::RESOURCE_ALREADY_EXISTS_EXCEPTION,
            Self::Invalid(_) | Self::Unsupported(_) | Self::Pattern(_) | Self::Token => {
                code::INVALID_PARAMETER_EXCEPTION
            }
            Self::LimitExceeded(_) => code::LIMIT_EXCEEDED_EXCEPTION,
            Self::TooManyTags(_) => code::TOO_MANY_TAGS_EXCEPTION,
            Self::Full | Self::Log(_) | Self::Meta(_) => code::SERVICE_UNAVAILABLE_EXCEPTION,
        }
    }
}

impl From<LogsError> for WireError {
    fn from(error: LogsError) -> Self {
        let code = error.code();
        match error {
            LogsError::Log(_) | LogsError::Meta(_) => {
                WireError::new(code, "The service cannot complete the request.").caused_by(error)
            }
            error => WireError::new(code, error.to_string()),
        }
    }
}
