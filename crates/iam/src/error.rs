//! Errors of IAM and STS, and the one place that knows their AWS codes.

use api::{ErrorCode, WireError};
use meta::MetaError;
use millstream_api as api;
use millstream_meta as meta;

use crate::{generated::iam::errors as code, policy::Malformed, tables::Kind};

/// What can go wrong in a call. Messages are those that clients see.
#[derive(Debug, thiserror::Error)]
pub enum IamError {
    /// There is no such thing.
    #[error("{0}")]
    NoSuchEntity(String),
    /// There is one already.
    #[error("{0}")]
    AlreadyExists(String),
    /// Something else must be deleted or detached before.
    #[error("{0}")]
    DeleteConflict(String),
    /// More than the account may have.
    #[error("{0}")]
    LimitExceeded(String),
    /// A document is not a policy.
    #[error("{0}")]
    MalformedPolicy(#[from] Malformed),
    /// The input contradicts itself or what is stored.
    #[error("{0}")]
    InvalidInput(String),
    /// The input breaks a rule that the service reports as a validation error.
    #[error("{0}")]
    Validation(String),
    /// It belongs to everybody.
    #[error("{0}")]
    Unmodifiable(String),
    /// Refused by the service itself.
    #[error("{0}")]
    AccessDenied(String),
    /// A session's policies and tags are too large.
    #[error("{0}")]
    PackedPolicyTooLarge(String),
    /// The metadata store fails.
    #[error("the metadata store fails")]
    Meta(#[from] MetaError),
    /// A stored secret does not open with the server's key.
    #[error("a stored secret does not open")]
    Sealed,
}

impl IamError {
    pub(crate) fn no_such(kind: Kind, name: &str) -> Self {
        Self::NoSuchEntity(format!("The {} with name {name} cannot be found.", kind.word()))
    }

    pub(crate) fn no_such_policy(arn: &str) -> Self {
        Self::NoSuchEntity(format!("Policy {arn} does not exist or is not attachable."))
    }
}

impl From<IamError> for WireError {
    fn from(error: IamError) -> Self {
        let code = match &error {
            IamError::NoSuchEntity(_) => code::NO_SUCH_ENTITY_EXCEPTION,
            IamError::AlreadyExists(_) => code::ENTITY_ALREADY_EXISTS_EXCEPTION,
            IamError::DeleteConflict(_) => code::DELETE_CONFLICT_EXCEPTION,
            IamError::LimitExceeded(_) => code::LIMIT_EXCEEDED_EXCEPTION,
            IamError::MalformedPolicy(_) => code::MALFORMED_POLICY_DOCUMENT_EXCEPTION,
            IamError::InvalidInput(_) => code::INVALID_INPUT_EXCEPTION,
            IamError::Unmodifiable(_) => code::UNMODIFIABLE_ENTITY_EXCEPTION,
            IamError::Validation(_) => ErrorCode::VALIDATION,
            IamError::AccessDenied(_) => ErrorCode::ACCESS_DENIED,
            IamError::PackedPolicyTooLarge(_) => {
                crate::generated::sts::errors::PACKED_POLICY_TOO_LARGE_EXCEPTION
            }
            IamError::Meta(_) | IamError::Sealed => code::SERVICE_FAILURE_EXCEPTION,
        };
        match error {
            IamError::Meta(_) | IamError::Sealed => {
                WireError::new(code, "The request processing has failed because of an unknown error.")
                    .caused_by(error)
            }
            error => WireError::new(code, error.to_string()),
        }
    }
}
