//! What the errors that every service shares are called in Query protocols.

use millstream_api::ErrorCode;

/// The errors before an operation runs: their name everywhere else, then name and status in Query protocols, as IAM and STS
/// document them under "Common Errors".
const COMMON: &[(&str, &str, u16)] = &[
    ("AccessDeniedException", "AccessDenied", 403),
    ("ExpiredTokenException", "ExpiredToken", 403),
    ("IncompleteSignatureException", "IncompleteSignature", 400),
    ("InternalFailure", "InternalFailure", 500),
    ("InvalidSignatureException", "SignatureDoesNotMatch", 403),
    ("MissingAuthenticationTokenException", "MissingAuthenticationToken", 403),
    ("SerializationException", "MalformedInput", 400),
    ("ServiceUnavailable", "ServiceUnavailable", 503),
    ("ThrottlingException", "Throttling", 400),
    ("UnknownOperationException", "InvalidAction", 400),
    ("UnrecognizedClientException", "InvalidClientTokenId", 403),
    ("ValidationException", "ValidationError", 400),
];

/// Name and status of an error in Query protocols.
pub fn code_in_query(code: ErrorCode) -> (&'static str, u16) {
    if let Some(name) = code.query {
        return (name, code.status);
    }
    let common = COMMON.iter().find(|(name, ..)| *name == code.name);
    common.map_or((code.name, code.status), |(_, name, status)| (name, *status))
}
