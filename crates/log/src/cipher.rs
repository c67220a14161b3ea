//! Encryption at rest, as the log sees it: opaque groups and keys of 32 bytes.

use std::fmt;

use zeroize::Zeroizing;

use crate::GroupId;

/// Which of a group's keys; numbers start at 1 and only rise.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct KeyVersion(pub u32);

/// A group's key; wiped from memory when dropped.
#[derive(Clone)]
pub struct SealingKey {
    /// Which key it is; kept beside the data.
    pub version: KeyVersion,
    /// The root from which the log derives a key for each segment.
    pub key: Zeroizing<[u8; 32]>,
}

impl fmt::Debug for SealingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SealingKey({})", self.version.0)
    }
}

/// A key cannot be had now, or never again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("key {version:?} of group {group:?} is not available")]
pub struct KeyUnavailable {
    /// Whose key.
    pub group: GroupId,
    /// Which one.
    pub version: KeyVersion,
}

/// Hands out keys. Both calls are made on the commit and read paths and answer from memory, without waiting.
pub trait GroupCipher: Send + Sync + 'static {
    /// The key for new data of the group; `None` to write it in clear.
    fn sealing_key(&self, group: GroupId) -> Option<SealingKey>;

    /// The key for stored data of the group.
    fn opening_key(&self, group: GroupId, version: KeyVersion) -> Result<SealingKey, KeyUnavailable>;
}

/// Writes everything in clear.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoCipher;

impl GroupCipher for NoCipher {
    fn sealing_key(&self, _: GroupId) -> Option<SealingKey> {
        None
    }

    fn opening_key(&self, group: GroupId, version: KeyVersion) -> Result<SealingKey, KeyUnavailable> {
        Err(KeyUnavailable { group, version })
    }
}
