//! Errors of Data Analytics, and the one place that knows their AWS codes.

use api::{ErrorCode, OperationSpec, WireError};
use meta::MetaError;
use millstream_api as api;
use millstream_meta as meta;

use crate::{generated::v2::errors as code, sql::SqlError};

/// What can go wrong in a call. Messages are those that clients see.
#[derive(Debug, thiserror::Error)]
pub enum AnalyticsError {
    /// There is no such application, input, output or tag.
    #[error("{0}")]
    NotFound(String),
    /// Something exists already, or is not in a state that allows the call.
    #[error("{0}")]
    InUse(String),
    /// The input contradicts itself or the rules.
    #[error("{0}")]
    InvalidArgument(String),
    /// Part of the service that is not there.
    #[error("{0}")]
    Unsupported(String),
    /// The call is for another version of the application than there is.
    #[error("{0}")]
    ConcurrentModification(String),
    /// The application's code is refused.
    #[error("Please check SQL code. {0}")]
    Code(#[from] SqlError),
    /// More than the account or the application may have.
    #[error("{0}")]
    LimitExceeded(String),
    /// Too many tags, or tags that no resource may have.
    #[error("{0}")]
    TooManyTags(String),
    /// The call cannot be done for the application as it is.
    #[error("{0}")]
    InvalidRequest(String),
    /// What the call needs of the application is not configured.
    #[error("{0}")]
    InvalidConfiguration(String),
    /// Records have no schema that could be inferred.
    #[error("{message}")]
    NoSchema {
        /// Why.
        message: String,
        /// The records.
        raw: Vec<String>,
        /// What a function made of them.
        processed: Option<Vec<String>>,
    },
    /// Something that is needed fails at the moment.
    #[error("{0}")]
    Unavailable(String),
    /// The metadata store fails.
    #[error("the metadata store fails")]
    Meta(#[from] MetaError),
    /// The application's files fail.
    #[error("the files of an application fail")]
    Io(#[from] std::io::Error),
}

impl AnalyticsError {
    /// The operation is for applications of other runtimes. Operations that do not declare UnsupportedOperationException have
    /// InvalidArgumentException for it.
    pub(crate) fn not_for_sql(spec: &OperationSpec, application: &str) -> Self {
        let message = format!(
            "{} is not valid for application {application}, whose runtime environment is SQL-1_0",
            spec.name
        );
        match spec.errors.contains(&code::UNSUPPORTED_OPERATION_EXCEPTION) {
            true => Self::Unsupported(message),
            false => Self::InvalidArgument(message),
        }
    }
}

impl From<AnalyticsError> for WireError {
    fn from(error: AnalyticsError) -> Self {
        let code = match &error {
            AnalyticsError::NotFound(_) => code::RESOURCE_NOT_FOUND_EXCEPTION,
            AnalyticsError::InUse(_) => code::RESOURCE_IN_USE_EXCEPTION,
            AnalyticsError::InvalidArgument(_) => code::INVALID_ARGUMENT_EXCEPTION,
            AnalyticsError::Unsupported(_) => code::UNSUPPORTED_OPERATION_EXCEPTION,
            AnalyticsError::ConcurrentModification(_) => code::CONCURRENT_MODIFICATION_EXCEPTION,
            AnalyticsError::Code(_) => code::CODE_VALIDATION_EXCEPTION,
            AnalyticsError::LimitExceeded(_) => code::LIMIT_EXCEEDED_EXCEPTION,
            AnalyticsError::TooManyTags(_) => code::TOO_MANY_TAGS_EXCEPTION,
            AnalyticsError::Unavailable(_) => code::SERVICE_UNAVAILABLE_EXCEPTION,
            AnalyticsError::NoSchema { message, raw, processed } => {
                let error = WireError::new(code::UNABLE_TO_DETECT_SCHEMA_EXCEPTION, message)
                    .with_member("RawInputRecords", raw.clone());
                return match processed {
                    Some(processed) => error.with_member("ProcessedInputRecords", processed.clone()),
                    None => error,
                };
            }
            AnalyticsError::InvalidRequest(_) => code::INVALID_REQUEST_EXCEPTION,
            AnalyticsError::InvalidConfiguration(_) => code::INVALID_APPLICATION_CONFIGURATION_EXCEPTION,
            AnalyticsError::Meta(_) | AnalyticsError::Io(_) => {
                let code = ErrorCode::INTERNAL_FAILURE;
                return WireError::new(code, "Internal service failure. Try again.").caused_by(error);
            }
        };
        WireError::new(code, error.to_string())
    }
}
