//! The data keys of encrypted streams, as the log asks for them.

use std::{collections::HashMap, sync::Arc};

use api::ports::{DataKey, KeyCipher};
use arc_swap::ArcSwap;
use base::{Arn, Generation};
use log::{GroupCipher, GroupId, KeyUnavailable, KeyVersion, SealingKey};
use millstream_api as api;
use millstream_base as base;
use millstream_log as log;
use parking_lot::Mutex;
use zeroize::Zeroizing;

use crate::{error::StreamsError, shard::group, tables::StreamKeyRecord};

/// Unwrapped data keys in memory, by stream. The log is opened with it; the service fills it before it serves.
#[derive(Default)]
pub struct StreamKeys {
    groups: ArcSwap<HashMap<GroupId, Arc<Group>>>,
    writers: Mutex<()>,
}

#[derive(Clone, Default)]
struct Group {
    sealing: Option<KeyVersion>,
    keys: HashMap<KeyVersion, SealingKey>,
}

impl StreamKeys {
    /// Without keys.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a key for reading.
    pub(crate) fn add(&self, generation: Generation, key: SealingKey) {
        self.change(generation, |group| {
            group.keys.insert(key.version, key);
        });
    }

    /// Seals new records of the stream with this version from now on; `None` writes them in clear.
    pub(crate) fn seal_with(&self, generation: Generation, version: Option<KeyVersion>) {
        self.change(generation, |group| group.sealing = version);
    }

    /// Forgets the keys of a deleted stream.
    pub(crate) fn forget(&self, generation: Generation) {
        let _one_at_a_time = self.writers.lock();
        let mut groups = HashMap::clone(&self.groups.load());
        groups.remove(&group(generation));
        self.groups.store(Arc::new(groups));
    }

    fn change(&self, generation: Generation, f: impl FnOnce(&mut Group)) {
        let _one_at_a_time = self.writers.lock();
        let mut groups = HashMap::clone(&self.groups.load());
        f(Arc::make_mut(groups.entry(group(generation)).or_default()));
        self.groups.store(Arc::new(groups));
    }
}

impl GroupCipher for StreamKeys {
    fn sealing_key(&self, group: GroupId) -> Option<SealingKey> {
        let groups = self.groups.load();
        let group = groups.get(&group)?;
        group.keys.get(&group.sealing?).cloned()
    }

    fn opening_key(&self, group: GroupId, version: KeyVersion) -> Result<SealingKey, KeyUnavailable> {
        let groups = self.groups.load();
        let key = groups.get(&group).and_then(|group| group.keys.get(&version));
        key.cloned().ok_or(KeyUnavailable { group, version })
    }
}

/// The encryption context of a stream's keys, as the developer guide documents it.
pub(crate) fn encryption_context(stream: &Arn) -> Vec<u8> {
    format!("aws:kinesis:arn={stream}").into_bytes()
}

/// What is stored of a fresh data key, and the key itself.
pub(crate) fn store_form(version: u32, key: DataKey) -> (StreamKeyRecord, SealingKey) {
    let record = StreamKeyRecord { version, key_arn: key.key.to_string(), wrapped: hex(&key.wrapped) };
    (record, SealingKey { version: KeyVersion(version), key: Zeroizing::new(key.plaintext) })
}

/// Opens a stored data key.
pub(crate) async fn open(
    cipher: &dyn KeyCipher,
    stream: &Arn,
    record: &StreamKeyRecord,
) -> Result<SealingKey, StreamsError> {
    let wrapped = unhex(&record.wrapped).ok_or_else(|| {
        StreamsError::InvalidArgument(format!("stored key {} is not hexadecimal", record.version))
    })?;
    let key = cipher.unwrap(&wrapped, &encryption_context(stream)).await?;
    Ok(SealingKey { version: KeyVersion(record.version), key: Zeroizing::new(key) })
}

/// Hexadecimal digits of bytes.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The bytes of hexadecimal digits.
pub(crate) fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits = text.as_bytes();
    if !digits.len().is_multiple_of(2) || !text.is_ascii() {
        return None;
    }
    (0..digits.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).ok()).collect()
}
