//! Errors of the service, and the one place that knows their AWS codes.

use std::io;

use api::{ErrorCode, WireError};
use meta::MetaError;
use millstream_api as api;
use millstream_meta as meta;

use crate::generated::errors as code;

/// What can go wrong in a call. Messages are those that clients see.
#[derive(Debug, thiserror::Error)]
pub enum FunctionsError {
    /// There is no such function, version or alias.
    #[error("Function not found: {0}")]
    NotFound(String),
    /// There is such a function already.
    #[error("Function already exist: {0}")]
    Exists(String),
    /// What is asked for cannot be, or is not supported.
    #[error("{0}")]
    Invalid(String),
    /// The function has changed since the caller looked.
    #[error(
        "The RevisionId provided does not match the latest RevisionId. Call the GetFunction/GetAlias API to retrieve the latest RevisionId"
    )]
    Changed,
    /// The event is no JSON.
    #[error("Could not parse request body into json: {0}")]
    NoJson(String),
    /// The event is too large.
    #[error("Request must be smaller than 6291456 bytes for the InvokeFunction operation")]
    TooLarge,
    /// Too many calls at once.
    #[error("Rate Exceeded.")]
    Busy,
    /// A function elsewhere cannot be reached.
    #[error("{0}")]
    Remote(String),
    /// Functions do not run on this server.
    #[error("{0}")]
    Unavailable(String),
    /// The disk fails.
    #[error("the code cannot be kept or read")]
    Io(#[from] io::Error),
    /// The metadata store fails.
    #[error("the metadata store fails")]
    Meta(#[from] MetaError),
}

impl FunctionsError {
    fn code(&self) -> ErrorCode {
        match self {
            Self::NotFound(_) => code::RESOURCE_NOT_FOUND_EXCEPTION,
            Self::Exists(_) => code::RESOURCE_CONFLICT_EXCEPTION,
            Self::Invalid(_) => code::INVALID_PARAMETER_VALUE_EXCEPTION,
            Self::Changed => code::PRECONDITION_FAILED_EXCEPTION,
            Self::NoJson(_) => code::INVALID_REQUEST_CONTENT_EXCEPTION,
            Self::TooLarge => code::REQUEST_TOO_LARGE_EXCEPTION,
            Self::Busy => code::TOO_MANY_REQUESTS_EXCEPTION,
            Self::Remote(_) | Self::Unavailable(_) => code::SERVICE_EXCEPTION,
            Self::Io(_) | Self::Meta(_) => ErrorCode::INTERNAL_FAILURE,
        }
    }
}

impl From<FunctionsError> for WireError {
    fn from(error: FunctionsError) -> Self {
        match error.code() {
            ErrorCode::INTERNAL_FAILURE => WireError::internal(error),
            code => WireError::new(code, error.to_string()),
        }
    }
}
