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

/// Pairs that are bound to what is encrypted: whoever decrypts gives the same ones. They stand in audit records and in the
/// conditions of policies (`kms:EncryptionContext:KEY`), so they are no place for secrets. Order has no meaning.
pub type EncryptionContext<'a> = &'a [(&'a str, &'a str)];

/// What a caller needs the key for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KeyUse {
    /// To write: `kms:GenerateDataKey`.
    GenerateDataKey,
    /// To read: `kms:Decrypt`.
    Decrypt,
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
    /// KMSOptInRequired: the account has no subscription to the key service. Only providers elsewhere answer it.
    #[error("key {0} needs a subscription to the key service")]
    OptInRequired(String),
    /// KMSThrottlingException.
    #[error("too many requests for key {0}")]
    Throttling(String),
    /// The key store itself fails; not the caller's fault.
    #[error("key store unavailable: {0}")]
    Unavailable(String),
}

/// Whether a caller may use a key.
pub enum Admission<'a> {
    /// Decided from memory.
    Known(Result<(), KeyError>),
    /// Still to be decided.
    Asked(PortFuture<'a, Result<(), KeyError>>),
}

impl Admission<'_> {
    /// The decision.
    pub async fn decided(self) -> Result<(), KeyError> {
        match self {
            Self::Known(decision) => decision,
            Self::Asked(deciding) => deciding.await,
        }
    }
}

/// Data keys under KMS keys.
///
/// [`generate`](Self::generate) and [`unwrap`](Self::unwrap) are the server's own doing: they ask for the key's state and
/// for nobody's rights. A service that does them because somebody called asks [`admit`](Self::admit) first, and asks it
/// again whenever data that the key protects are written or read.
pub trait KeyCipher: Send + Sync + 'static {
    /// Resolves a key id, ARN or alias to the ARN of a usable key, on behalf of the caller, who must be allowed to see it
    /// (`kms:DescribeKey`). `alias/aws/SERVICE` is made on first use.
    fn resolve<'a>(&'a self, key_id: &'a str, caller: &'a Caller) -> PortFuture<'a, Result<Arn, KeyError>>;

    /// Whether the caller may use the key now. A decision about rights may be five minutes old; a change of the key's
    /// state is seen at once where the keys are this server's own. What was decided a moment ago is answered without
    /// waiting, so that this can stand on the path of every put and get.
    fn admit<'a>(
        &'a self,
        caller: &'a Caller,
        key: &'a Arn,
        usage: KeyUse,
        context: EncryptionContext<'a>,
    ) -> Admission<'a>;

    /// Makes a data key under the KMS key.
    fn generate<'a>(
        &'a self,
        key: &'a Arn,
        context: EncryptionContext<'a>,
    ) -> PortFuture<'a, Result<DataKey, KeyError>>;

    /// Opens a wrapped data key.
    fn unwrap<'a>(
        &'a self,
        wrapped: &'a [u8],
        context: EncryptionContext<'a>,
    ) -> PortFuture<'a, Result<[u8; 32], KeyError>>;
}

/// A shared [`KeyCipher`].
pub type SharedKeyCipher = Arc<dyn KeyCipher>;
