//! Errors of the key management service, and the one place that knows their AWS codes.

use api::{ErrorCode, WireError, ports::KeyError};
use meta::MetaError;
use millstream_api as api;
use millstream_meta as meta;

use crate::{generated::errors as code, provider::ProviderError};

/// What can go wrong in a call. Messages are those that clients see.
#[derive(Clone, Debug, thiserror::Error)]
pub enum KmsError {
    /// There is no such key, alias or grant.
    #[error("{0}")]
    NotFound(String),
    /// The text is no ARN of a key or alias of this account and region.
    #[error("{0}")]
    InvalidArn(String),
    /// The key is disabled.
    #[error("{0} is disabled.")]
    Disabled(String),
    /// The key is not in a state that allows the call.
    #[error("{0}")]
    InvalidState(String),
    /// The key is one of the server's own, which nobody edits.
    #[error("{0} is a key of the server's own and cannot be changed.")]
    Managed(String),
    /// What was given was not encrypted here, was changed since, or belongs to another encryption context.
    #[error("The ciphertext is invalid, or its encryption context is another one.")]
    InvalidCiphertext,
    /// The blob was encrypted under another key than the one that was named.
    #[error("The key ID in the request does not identify a CMK that can perform this operation.")]
    IncorrectKey,
    /// An alias of the name is there already.
    #[error("An alias with the name {0} already exists")]
    AlreadyExists(String),
    /// No alias may have the name.
    #[error("{0}")]
    InvalidAliasName(String),
    /// More than a key or an account may have.
    #[error("{0}")]
    LimitExceeded(String),
    /// The policy cannot be read, or would shut its owner out.
    #[error("{0}")]
    MalformedPolicy(String),
    /// Tags that no key may have.
    #[error("{0}")]
    Tag(String),
    /// What KMS can do and this service does not.
    #[error("{0}")]
    Unsupported(String),
    /// There is no such grant.
    #[error("{0}")]
    InvalidGrantId(String),
    /// The token is of no grant.
    #[error("The grant token is invalid.")]
    InvalidGrantToken,
    /// The marker is not one that was given out.
    #[error("The marker is invalid.")]
    InvalidMarker,
    /// The input contradicts itself.
    #[error("{0}")]
    Validation(String),
    /// Everything would have been fine.
    #[error("The request would have succeeded, but the DryRun option is set.")]
    DryRun,
    /// The key provider fails.
    #[error("the key provider fails")]
    Provider(#[from] ProviderError),
    /// The metadata store fails.
    #[error("the metadata store fails")]
    Meta(#[from] MetaError),
}

impl KmsError {
    fn code(&self) -> ErrorCode {
        match self {
            Self::NotFound(_) => code::NOT_FOUND_EXCEPTION,
            Self::InvalidArn(_) => code::INVALID_ARN_EXCEPTION,
            Self::Disabled(_) => code::DISABLED_EXCEPTION,
            Self::InvalidState(_) => code::KMS_INVALID_STATE_EXCEPTION,
            Self::Managed(_) => ErrorCode::ACCESS_DENIED,
            Self::InvalidCiphertext => code::INVALID_CIPHERTEXT_EXCEPTION,
            Self::IncorrectKey => code::INCORRECT_KEY_EXCEPTION,
            Self::AlreadyExists(_) => code::ALREADY_EXISTS_EXCEPTION,
            Self::InvalidAliasName(_) => code::INVALID_ALIAS_NAME_EXCEPTION,
            Self::LimitExceeded(_) => code::LIMIT_EXCEEDED_EXCEPTION,
            Self::MalformedPolicy(_) => code::MALFORMED_POLICY_DOCUMENT_EXCEPTION,
            Self::Tag(_) => code::TAG_EXCEPTION,
            Self::Unsupported(_) => code::UNSUPPORTED_OPERATION_EXCEPTION,
            Self::InvalidGrantId(_) => code::INVALID_GRANT_ID_EXCEPTION,
            Self::InvalidGrantToken => code::INVALID_GRANT_TOKEN_EXCEPTION,
            Self::InvalidMarker => code::INVALID_MARKER_EXCEPTION,
            Self::Validation(_) => ErrorCode::VALIDATION,
            Self::DryRun => code::DRY_RUN_OPERATION_EXCEPTION,
            Self::Provider(_) | Self::Meta(_) => code::KMS_INTERNAL_EXCEPTION,
        }
    }
}

impl From<KmsError> for WireError {
    fn from(error: KmsError) -> Self {
        let code = error.code();
        if code == code::KMS_INTERNAL_EXCEPTION {
            WireError::new(code, "The request failed inside the service and can be tried again.")
                .caused_by(error)
        } else {
            WireError::new(code, error.to_string())
        }
    }
}

/// As services see it that use a key on somebody's behalf.
impl From<KmsError> for KeyError {
    fn from(error: KmsError) -> Self {
        match error {
            KmsError::Disabled(key) => Self::Disabled(key),
            KmsError::InvalidState(message) => Self::InvalidState(message),
            KmsError::NotFound(message) | KmsError::InvalidArn(message) => Self::NotFound(message),
            other => Self::Unavailable(other.to_string()),
        }
    }
}
