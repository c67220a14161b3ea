// Made by `cargo xtask generate` from models/sts.json; what is changed here is lost.

//! The errors of the model.

use millstream_api::ErrorCode;

/// `ExpiredTokenException`, HTTP status 400.
pub const EXPIRED_TOKEN_EXCEPTION: ErrorCode = ErrorCode::sender("ExpiredTokenException");

/// `MalformedPolicyDocumentException`, `MalformedPolicyDocument` in Query, HTTP status 400.
pub const MALFORMED_POLICY_DOCUMENT_EXCEPTION: ErrorCode =
    ErrorCode::sender("MalformedPolicyDocumentException").in_query("MalformedPolicyDocument");

/// `PackedPolicyTooLargeException`, `PackedPolicyTooLarge` in Query, HTTP status 400.
pub const PACKED_POLICY_TOO_LARGE_EXCEPTION: ErrorCode =
    ErrorCode::sender("PackedPolicyTooLargeException").in_query("PackedPolicyTooLarge");

/// `RegionDisabledException`, HTTP status 403.
pub const REGION_DISABLED_EXCEPTION: ErrorCode = ErrorCode::with_status("RegionDisabledException", 403);

/// The errors that the model declares for each operation.
pub mod declared {
    use super::*;

    /// Errors of `AssumeRole`.
    pub const ASSUME_ROLE: &[ErrorCode] = &[
        MALFORMED_POLICY_DOCUMENT_EXCEPTION,
        PACKED_POLICY_TOO_LARGE_EXCEPTION,
        REGION_DISABLED_EXCEPTION,
        EXPIRED_TOKEN_EXCEPTION,
    ];

    /// Errors of `GetCallerIdentity`.
    pub const GET_CALLER_IDENTITY: &[ErrorCode] = &[];

    /// Errors of `GetSessionToken`.
    pub const GET_SESSION_TOKEN: &[ErrorCode] = &[REGION_DISABLED_EXCEPTION];
}
