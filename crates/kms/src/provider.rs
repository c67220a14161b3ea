//! Who seals the material of KMS keys at rest.

use api::ports::PortFuture;
use millstream_api as api;
use zeroize::Zeroizing;

/// Why material was not sealed or opened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProviderError {
    /// What was sealed does not open: it was changed, or sealed by another root or with another context.
    #[error("sealed key material does not open")]
    Invalid,
    /// The provider does not answer; worth another try.
    #[error("the key provider is unavailable: {0}")]
    Unavailable(String),
}

/// The root of trust: seals secrets under a key that only it has.
///
/// The built-in one is the [`Keystore`](crate::Keystore); AWS KMS, Vault's transit engine and PKCS#11 tokens fit behind the
/// same two calls. An implementation keeps no list of what it sealed, opens with every version of its own key that it ever
/// sealed with, and opens only with the context that was given when it sealed.
pub trait KeyProvider: Send + Sync + 'static {
    /// Seals a secret.
    fn seal<'a>(
        &'a self,
        secret: &'a [u8],
        context: &'a [u8],
    ) -> PortFuture<'a, Result<Vec<u8>, ProviderError>>;

    /// Opens what was sealed.
    fn open<'a>(
        &'a self,
        sealed: &'a [u8],
        context: &'a [u8],
    ) -> PortFuture<'a, Result<Zeroizing<Vec<u8>>, ProviderError>>;
}

#[cfg(test)]
pub(crate) mod conformance {
    //! What every provider does; each one's tests call it.

    use super::*;

    pub async fn provider(provider: &dyn KeyProvider) {
        let sealed = provider.seal(b"a secret", b"context").await.unwrap();
        assert_eq!(provider.open(&sealed, b"context").await.unwrap().as_slice(), b"a secret");
        assert_ne!(provider.seal(b"a secret", b"context").await.unwrap(), sealed, "never the same twice");
        assert_eq!(provider.open(&sealed, b"other").await.unwrap_err(), ProviderError::Invalid);
        for at in 0..sealed.len() {
            let mut forged = sealed.clone();
            forged[at] ^= 1;
            assert!(provider.open(&forged, b"context").await.is_err(), "byte {at}");
            assert!(provider.open(&sealed[..at], b"context").await.is_err(), "cut at {at}");
        }
    }
}
