//! Errors of CloudTrail, and the one place that knows their AWS codes.

use api::{ErrorCode, WireError};
use log::LogError;
use meta::MetaError;
use millstream_api as api;
use millstream_log as log;
use millstream_meta as meta;

use crate::generated::errors as code;

/// What can go wrong in a call. Messages are those that clients see.
#[derive(Clone, Debug, thiserror::Error)]
pub enum CloudTrailError {
    /// There is no such trail.
    #[error("Unknown trail: {0}")]
    TrailNotFound(String),
    /// A trail of the name is there already.
    #[error("Trail {0} already exists")]
    TrailExists(String),
    /// No trail may have the name.
    #[error("{0}")]
    InvalidTrailName(String),
    /// No bucket may have the name.
    #[error("Bucket name {0} is invalid.")]
    InvalidBucket(String),
    /// The prefix cannot stand before a file's name.
    #[error("Prefix {0} is invalid.")]
    InvalidPrefix(String),
    /// The ARN is no trail's.
    #[error("{0} is not the ARN of a trail.")]
    InvalidArn(String),
    /// Selectors that select nothing that there is.
    #[error("{0}")]
    InvalidSelectors(String),
    /// What a look-up cannot look for.
    #[error("{0}")]
    InvalidLookup(String),
    /// The times are the wrong way round.
    #[error("Start time must be before or equal to end time.")]
    InvalidTimeRange,
    /// The token was not given out.
    #[error("The token is invalid.")]
    InvalidToken,
    /// Only 1 to 50 events come at once.
    #[error("MaxResults must be between 1 and 50.")]
    InvalidMaxResults,
    /// More than an account may have.
    #[error("{0}")]
    TooManyTrails(String),
    /// More tags than a trail may have.
    #[error("{0}")]
    TooManyTags(String),
    /// Tags that no trail may have.
    #[error("{0}")]
    InvalidTag(String),
    /// What CloudTrail can do and this service does not.
    #[error("{0} is not supported.")]
    Unsupported(String),
    /// The log fails.
    #[error("the log fails")]
    Log(#[from] LogError),
    /// The metadata store fails.
    #[error("the metadata store fails")]
    Meta(#[from] MetaError),
    /// Our own mistake, or damage.
    #[error("{0}")]
    Internal(String),
}

impl CloudTrailError {
    fn code(&self) -> ErrorCode {
        match self {
            Self::TrailNotFound(_) => code::TRAIL_NOT_FOUND_EXCEPTION,
            Self::TrailExists(_) => code::TRAIL_ALREADY_EXISTS_EXCEPTION,
            Self::InvalidTrailName(_) => code::INVALID_TRAIL_NAME_EXCEPTION,
            Self::InvalidBucket(_) => code::INVALID_S3_BUCKET_NAME_EXCEPTION,
            Self::InvalidPrefix(_) => code::INVALID_S3_PREFIX_EXCEPTION,
            Self::InvalidArn(_) => code::CLOUD_TRAIL_ARN_INVALID_EXCEPTION,
            Self::InvalidSelectors(_) => code::INVALID_EVENT_SELECTORS_EXCEPTION,
            Self::InvalidLookup(_) => code::INVALID_LOOKUP_ATTRIBUTES_EXCEPTION,
            Self::InvalidTimeRange => code::INVALID_TIME_RANGE_EXCEPTION,
            Self::InvalidToken => code::INVALID_NEXT_TOKEN_EXCEPTION,
            Self::InvalidMaxResults => code::INVALID_MAX_RESULTS_EXCEPTION,
            Self::TooManyTrails(_) => code::MAXIMUM_NUMBER_OF_TRAILS_EXCEEDED_EXCEPTION,
            Self::TooManyTags(_) => code::TAGS_LIMIT_EXCEEDED_EXCEPTION,
            Self::InvalidTag(_) => code::INVALID_TAG_PARAMETER_EXCEPTION,
            Self::Unsupported(_) => code::UNSUPPORTED_OPERATION_EXCEPTION,
            Self::Log(_) | Self::Meta(_) | Self::Internal(_) => ErrorCode::INTERNAL_FAILURE,
        }
    }
}

impl From<CloudTrailError> for WireError {
    fn from(error: CloudTrailError) -> Self {
        let code = error.code();
        if code == ErrorCode::INTERNAL_FAILURE {
            WireError::internal(error)
        } else {
            WireError::new(code, error.to_string())
        }
    }
}
