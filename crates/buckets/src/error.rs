//! Errors in the words of S3.

use std::io;

use api::{ErrorCode, WireError};
use millstream_api as api;
use millstream_meta::MetaError;
use s3s::{S3Error, S3ErrorCode, s3_error};

/// What the edge or the planes said, as S3 says it ("Error responses" of the API reference).
pub(crate) fn of_wire(error: &WireError) -> S3Error {
    let code = match error.code().name {
        "InvalidSignatureException" if error.message().starts_with("The request signature") => {
            S3ErrorCode::SignatureDoesNotMatch
        }
        "InvalidSignatureException" if error.message().contains("expired") => {
            S3ErrorCode::RequestTimeTooSkewed
        }
        "InvalidSignatureException" | "IncompleteSignatureException" => {
            S3ErrorCode::AuthorizationHeaderMalformed
        }
        "UnrecognizedClientException" => S3ErrorCode::InvalidAccessKeyId,
        "ExpiredTokenException" => S3ErrorCode::ExpiredToken,
        "AccessDeniedException" | "MissingAuthenticationTokenException" => S3ErrorCode::AccessDenied,
        "InternalFailure" => S3ErrorCode::InternalError,
        other => S3ErrorCode::from_bytes(other.as_bytes()).unwrap_or(S3ErrorCode::AccessDenied),
    };
    let message = match code {
        S3ErrorCode::AccessDenied if error.message().is_empty() => "Access Denied".to_owned(),
        S3ErrorCode::InternalError => "We encountered an internal error. Please try again.".to_owned(),
        _ => error.message().to_owned(),
    };
    S3Error::with_message(code, message)
}

/// For the audit.
pub(crate) fn to_wire(error: &S3Error) -> WireError {
    let named = |name| match error.status_code().map(|status| status.as_u16()) {
        Some(status) => ErrorCode::with_status(name, status),
        None => ErrorCode::sender(name),
    };
    // Those that a client can do something about; the rest is one of them with another name in the message.
    let name = match error.code() {
        S3ErrorCode::AccessDenied => "AccessDenied",
        S3ErrorCode::BadDigest => "BadDigest",
        S3ErrorCode::BucketAlreadyOwnedByYou => "BucketAlreadyOwnedByYou",
        S3ErrorCode::BucketNotEmpty => "BucketNotEmpty",
        S3ErrorCode::InternalError => "InternalError",
        S3ErrorCode::InvalidRange => "InvalidRange",
        S3ErrorCode::NoSuchBucket => "NoSuchBucket",
        S3ErrorCode::NoSuchKey => "NoSuchKey",
        S3ErrorCode::NoSuchUpload => "NoSuchUpload",
        S3ErrorCode::NotImplemented => "NotImplemented",
        S3ErrorCode::NotModified => "NotModified",
        S3ErrorCode::PreconditionFailed => "PreconditionFailed",
        _ => "InvalidRequest",
    };
    WireError::new(named(name), error.message().unwrap_or_else(|| error.code().as_str()))
}

/// For the audit of a request that never came to an operation's code.
pub(crate) fn unnamed() -> WireError {
    WireError::new(ErrorCode::sender("InvalidRequest"), "The request cannot be read.")
}

/// A key that no file can have.
pub(crate) fn key_of_no_file() -> S3Error {
    s3_error!(
        InvalidArgument,
        "Objects of local buckets are files: a key must have no empty step, no step of . or .., none of more than 255 bytes, \
         and no control character, and must not end with /."
    )
}

/// There is no such object.
pub(crate) fn no_such_key() -> S3Error {
    s3_error!(NoSuchKey, "The specified key does not exist.")
}

/// There is no such bucket.
pub(crate) fn no_such_bucket() -> S3Error {
    s3_error!(NoSuchBucket, "The specified bucket does not exist")
}

/// A condition on what is there does not hold.
pub(crate) fn precondition_failed() -> S3Error {
    s3_error!(PreconditionFailed, "At least one of the pre-conditions you specified did not hold")
}

/// What a file system says of an object that is written.
pub(crate) fn of_io(error: io::Error) -> S3Error {
    match error.kind() {
        io::ErrorKind::AlreadyExists => precondition_failed(),
        io::ErrorKind::NotADirectory | io::ErrorKind::IsADirectory | io::ErrorKind::DirectoryNotEmpty => {
            s3_error!(
                InvalidArgument,
                "Objects of local buckets are files: a key cannot be both an object's and the beginning of others'."
            )
        }
        io::ErrorKind::InvalidFilename | io::ErrorKind::InvalidInput => key_of_no_file(),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            s3_error!(error, ServiceUnavailable, "There is no room for the object.")
        }
        _ => internal(error),
    }
}

/// A fault of ours.
pub(crate) fn internal(error: impl std::error::Error + Send + Sync + 'static) -> S3Error {
    tracing::error!(error = %error, "a call of S3 failed");
    s3_error!(error, InternalError, "We encountered an internal error. Please try again.")
}

/// The metadata cannot be used.
pub(crate) fn of_meta(error: MetaError) -> S3Error {
    internal(error)
}
