//! AWS Signature Version 4: verifying what arrives, and signing what our own clients send.
//!
//! Verification has two steps, so that the server can look up the secret in between:
//! [`Presented::parse`] takes a request's head apart and says whose signature it carries, [`Presented::verify`] checks it
//! against the secret, the clock and the hash of the body, which the server computes while the body arrives. What may
//! differ between services stands in [`Rules`]; the server takes them from what it will dispatch to, never from the
//! request. Bodies in signed chunks are read by [`ChunkedBody`], which `verify` alone hands out.
//!
//! Where the caller's key is looked up, whether its session token is still good and what it may do are not known here.
//! [`canonical`](self) form, string to sign and key derivation are shared with the signer ([`sign`], [`presign`]).

mod canonical;
mod chunked;
mod date;
pub mod errors;
mod escape;
mod head;
mod key;
mod parts;
mod presented;
mod sign;
mod verify;

pub use canonical::Rules;
pub use chunked::{ChunkedBody, Trailer};
pub use head::Head;
pub use key::{Credentials, KeyCache, SecretKey};
pub use presented::{Presented, Scope};
pub use sign::{presign, sign};
pub use verify::{BodyHash, Payload, Verified};

/// The hash of a body that is empty.
pub const SHA256_OF_NOTHING: [u8; 32] = [
    0xe3, 0xb0, 0xc4, 0x42, 0x98, 0xfc, 0x1c, 0x14, 0x9a, 0xfb, 0xf4, 0xc8, 0x99, 0x6f, 0xb9, 0x24, 0x27,
    0xae, 0x41, 0xe4, 0x64, 0x9b, 0x93, 0x4c, 0xa4, 0x95, 0x99, 0x1b, 0x78, 0x52, 0xb8, 0x55,
];

/// The hash that `x-amz-content-sha256` declares, if it declares one.
pub fn sha256_of(declared: &[u8]) -> Option<[u8; 32]> {
    escape::unhex(declared)
}

/// The only algorithm; SigV4A is another.
const ALGORITHM: &str = "AWS4-HMAC-SHA256";
/// What ends a credential scope.
const TERMINATOR: &str = "aws4_request";
/// In place of a hash where the body is not signed.
const UNSIGNED_PAYLOAD: &str = "UNSIGNED-PAYLOAD";
/// How far the request's date may lie from ours, unless the URL says how long it lives.
const SKEW_SECONDS_MAX: i64 = 300;
/// How long a presigned URL may live: a week.
const EXPIRES_SECONDS_MAX: i64 = 604_800;
