//! Data keys under KMS keys.

use std::sync::Arc;

use base::Arn;
use bytes::Bytes;
use millstream_base as base;

use super::PortFuture;
use crate::Caller;

/// A data key: 32 bytes for AES-256-GCM, wiped when dropped by whoever holds it in a wiping type.
pub struct DataKey {
    /// The key itself; never stored.
    pub plaintext: [u8; 32],
    /// The key, wrapped under the named KMS key; what is stored.
    pub wrapped: Bytes,
    /// The full ARN of the KMS key that wrapped it.
    pub key: Arn,
}

/// Why a key cannot be used, as the KMS exceptions of the data services name it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// KMSNotFoundException.
    #[error("key {0} not found")]
    NotFound(String),
    /// KMSDisabledException.
    #[error("key {0} is disabled")]
    Disabled(String),
    /// KMSInvalidStateException: pending deletion, or not yet there.
    #[error("key {0} is not in a usable state")]
    InvalidState(String),
    /// KMSAccessDeniedException.
    #[error("access to key {0} denied")]
    AccessDenied(String),
    /// KMSThrottlingException.
    #[error("too many requests for key {0}")]
    Throttling(String),
    /// The key store itself fails; not the caller's fault.
    #[error("key store unavailable: {0}")]
    Unavailable(String),
}

/// Data keys under KMS keys.
///
/// `context` is the encryption context: the same bytes must come with wrap and unwrap, or unwrapping fails.
pub trait KeyCipher: Send + Sync + 'static {
    /// Resolves a key id, ARN or alias to the ARN of a usable key, on behalf of the caller.
    fn resolve<'a>(&'a self, key_id: &'a str, caller: &'a Caller) -> PortFuture<'a, Result<Arn, KeyError>>;

    /// Makes a data key under the KMS key.
    fn generate<'a>(&'a self, key: &'a Arn, context: &'a [u8]) -> PortFuture<'a, Result<DataKey, KeyError>>;

    /// Opens a wrapped data key.
    fn unwrap<'a>(
        &'a self,
        wrapped: &'a [u8],
        context: &'a [u8],
    ) -> PortFuture<'a, Result<[u8; 32], KeyError>>;
}

/// A shared [`KeyCipher`].
pub type SharedKeyCipher = Arc<dyn KeyCipher>;
