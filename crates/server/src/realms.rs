//! The keys of the log's groups, each asked of the service whose realm the group is in.

use std::sync::Arc;

use log::{GroupCipher, GroupId, KeyUnavailable, KeyVersion, Realm, SealingKey};
use millstream_log as log;

/// Ciphers by realm. What is in none of them is written in clear.
pub struct RealmCiphers(Vec<(Realm, Arc<dyn GroupCipher>)>);

impl RealmCiphers {
    /// Of these services.
    pub fn new(ciphers: Vec<(Realm, Arc<dyn GroupCipher>)>) -> Self {
        Self(ciphers)
    }

    fn of(&self, group: GroupId) -> Option<&dyn GroupCipher> {
        let found = self.0.iter().find(|(realm, _)| *realm == group.realm());
        found.map(|(_, cipher)| cipher.as_ref())
    }
}

impl GroupCipher for RealmCiphers {
    fn sealing_key(&self, group: GroupId) -> Option<SealingKey> {
        self.of(group)?.sealing_key(group)
    }

    fn opening_key(&self, group: GroupId, version: KeyVersion) -> Result<SealingKey, KeyUnavailable> {
        match self.of(group) {
            Some(cipher) => cipher.opening_key(group, version),
            None => Err(KeyUnavailable { group, version }),
        }
    }
}
