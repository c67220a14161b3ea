//! The data keys of streams, as the log asks for them.

use std::collections::HashMap;

use api::{
    Caller,
    ports::{KeyCipher, KeyUse},
};
use arc_swap::ArcSwap;
use base::{Arn, hex, unhex};
use log::{GroupCipher, GroupId, KeyUnavailable, KeyVersion, SealingKey};
use millstream_api as api;
use millstream_base as base;
use millstream_log as log;
use zeroize::Zeroizing;

use crate::{archive::group, error::VideoError, service::Video, stream::Stream, tables::KeyRecord};

/// A stream has one data key, made with it: deleting the stream's record makes its media unreadable.
const VERSION: KeyVersion = KeyVersion(1);

/// Unwrapped data keys in memory, by stream. The log is opened with it; the service fills it before it serves.
#[derive(Default)]
pub struct VideoKeys(ArcSwap<HashMap<GroupId, SealingKey>>);

impl VideoKeys {
    /// Without keys.
    pub fn new() -> Self {
        Self::default()
    }

    pub(crate) fn add(&self, generation: u64, key: Zeroizing<[u8; 32]>) {
        self.0.rcu(|keys| {
            let mut keys = HashMap::clone(keys);
            keys.insert(group(generation), SealingKey { version: VERSION, key: key.clone() });
            keys
        });
    }

    pub(crate) fn forget(&self, generation: u64) {
        self.0.rcu(|keys| {
            let mut keys = HashMap::clone(keys);
            keys.remove(&group(generation));
            keys
        });
    }
}

impl GroupCipher for VideoKeys {
    fn sealing_key(&self, group: GroupId) -> Option<SealingKey> {
        self.0.load().get(&group).cloned()
    }

    fn opening_key(&self, group: GroupId, version: KeyVersion) -> Result<SealingKey, KeyUnavailable> {
        let keys = self.0.load();
        let key = keys.get(&group).filter(|key| key.version == version);
        key.cloned().ok_or(KeyUnavailable { group, version })
    }
}

/// The name of the encryption context of a stream's key; its value is the stream's ARN.
pub(crate) const CONTEXT: &str = "aws:kinesisvideo:arn";

/// Makes a data key for a stream under this KMS key.
pub(crate) async fn make(
    cipher: &dyn KeyCipher,
    stream: &Arn,
    key: &Arn,
) -> Result<(KeyRecord, Zeroizing<[u8; 32]>), VideoError> {
    let made = cipher.generate(key, &[(CONTEXT, stream.as_str())]).await?;
    let record = KeyRecord { arn: made.key.to_string(), wrapped: hex(&made.wrapped) };
    Ok((record, Zeroizing::new(made.plaintext)))
}

/// Opens a stored data key.
pub(crate) async fn open(
    cipher: &dyn KeyCipher,
    stream: &Arn,
    record: &KeyRecord,
) -> Result<Zeroizing<[u8; 32]>, VideoError> {
    let wrapped = unhex(&record.wrapped)
        .ok_or_else(|| VideoError::InvalidArgument("the stored data key is not hexadecimal".into()))?;
    Ok(Zeroizing::new(cipher.unwrap(&wrapped, &[(CONTEXT, stream.as_str())]).await?))
}

impl Video {
    /// Whether the caller may use the stream's key now.
    pub(crate) async fn admit_key(
        &self,
        caller: &Caller,
        stream: &Stream,
        usage: KeyUse,
    ) -> Result<(), VideoError> {
        let context = [(CONTEXT, stream.arn.as_str())];
        Ok(self.cipher.admit(caller, &stream.key, usage, &context).decided().await?)
    }
}
