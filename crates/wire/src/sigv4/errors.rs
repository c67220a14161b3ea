//! Why a request is not authenticated, in the words of AWS.
//!
//! The words were recorded by the public projects kinesalite (`test/connection.js`) and dynalite (`index.js`); the status
//! is 400 in both where the Content-Type is one that the service knows. (Where it is not, production answers 403 in XML.)

use millstream_api::{ErrorCode, WireError};

/// No signature at all.
pub const MISSING_AUTHENTICATION_TOKEN: ErrorCode = ErrorCode::sender("MissingAuthenticationTokenException");
/// A signature that lacks a part, or has one that cannot be read.
pub const INCOMPLETE_SIGNATURE: ErrorCode = ErrorCode::sender("IncompleteSignatureException");
/// A signature that is wrong, too old, or for something else.
pub const INVALID_SIGNATURE: ErrorCode = ErrorCode::sender("InvalidSignatureException");
/// A signature by nobody that we know.
pub const UNRECOGNIZED_CLIENT: ErrorCode = ErrorCode::sender("UnrecognizedClientException");
/// A session token past its time.
pub const EXPIRED_TOKEN: ErrorCode = ErrorCode::sender("ExpiredTokenException");

/// The request carries no signature, and its receiver wants one.
pub fn missing_authentication_token() -> WireError {
    WireError::new(MISSING_AUTHENTICATION_TOKEN, "Missing Authentication Token")
}

/// The access key id, or the session token that came with it, is not one of ours.
pub fn unrecognized_client() -> WireError {
    WireError::new(UNRECOGNIZED_CLIENT, "The security token included in the request is invalid.")
}

/// The session token was ours, but its time is over.
pub fn expired_token() -> WireError {
    WireError::new(EXPIRED_TOKEN, "The security token included in the request is expired")
}

/// The signature is not what the request and the secret give.
pub fn mismatch() -> WireError {
    invalid(
        "The request signature we calculated does not match the signature you provided. Check your AWS Secret \
         Access Key and signing method. Consult the service documentation for details.",
    )
}

pub(super) fn invalid(message: impl Into<String>) -> WireError {
    WireError::new(INVALID_SIGNATURE, message)
}

pub(super) fn incomplete(message: impl Into<String>) -> WireError {
    WireError::new(INCOMPLETE_SIGNATURE, message)
}

/// A chunk of a body does not read as one.
pub(super) fn broken_chunk() -> WireError {
    incomplete("The chunked body does not keep its format.")
}

/// A header that says something to the service is not under the signature.
pub fn unsigned_header(name: &str) -> WireError {
    invalid(format!("There were headers present in the request which were not signed: {name}"))
}
