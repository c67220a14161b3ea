//! The data keys of encrypted streams, as the log asks for them.

use std::{collections::HashMap, sync::Arc};

use api::ports::{DataKey, KeyCipher};
use arc_swap::ArcSwap;
use base::{Arn, Generation, hex, unhex};
use log::{GroupCipher, GroupId, KeyUnavailable, KeyVersion, SealingKey};
use millstream_api as api;
use millstream_base as base;
use millstream_log as log;
use parking_lot::Mutex;
use zeroize::Zeroizing;

use crate::{error::StreamsError, shard::group, tables::StreamKeyRecord};

/// Data keys in memory, by stream, unwrapped as far as their KMS keys let it. The log is opened with it; the service fills
/// it before it serves.
#[derive(Default)]
pub struct StreamKeys {
    groups: ArcSwap<HashMap<GroupId, Arc<Group>>>,
    writers: Mutex<()>,
}

#[derive(Clone, Default)]
struct Group {
    sealing: Option<SealingKey>,
    keys: HashMap<KeyVersion, Held>,
}

/// A data key: which KMS key it is under, and the key itself once it was opened.
#[derive(Clone)]
pub(crate) struct Held {
    pub kms_key: Arn,
    opened: Option<SealingKey>,
}

impl Held {
    /// Whether records can be read with it.
    pub fn is_open(&self) -> bool {
        self.opened.is_some()
    }
}

impl StreamKeys {
    /// Without keys.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a data key; one that was not opened holds the place of its KMS key.
    pub(crate) fn add(
        &self,
        generation: Generation,
        kms_key: Arn,
        version: KeyVersion,
        opened: Option<SealingKey>,
    ) {
        self.change(generation, |group| {
            group.keys.insert(version, Held { kms_key, opened });
        });
    }

    /// Seals new records of the stream with this key from now on; `None` writes them in clear.
    pub(crate) fn seal_with(&self, generation: Generation, key: Option<SealingKey>) {
        self.change(generation, |group| group.sealing = key);
    }

    /// A data key of a stream.
    pub(crate) fn held(&self, generation: Generation, version: KeyVersion) -> Option<Held> {
        self.groups.load().get(&group(generation))?.keys.get(&version).cloned()
    }

    /// An opened data key takes the place of what was known of it, for reading, and for sealing where new records are to be
    /// sealed with it.
    pub(crate) fn opened(&self, generation: Generation, key: SealingKey) {
        self.change(generation, |group| {
            if let Some(sealing) = group.sealing.as_mut().filter(|sealing| sealing.version == key.version) {
                *sealing = key.clone();
            }
            if let Some(held) = group.keys.get_mut(&key.version) {
                held.opened = Some(key);
            }
        });
    }

    /// Wipes a data key whose KMS key is gone. Nothing is sealed in clear in its place: whatever was on its way into the
    /// log is sealed with `substitute`, which nobody keeps.
    pub(crate) fn wipe(&self, generation: Generation, substitute: SealingKey) {
        self.opened(generation, substitute.clone());
        self.change(generation, |group| {
            if let Some(held) = group.keys.get_mut(&substitute.version) {
                held.opened = None;
            }
        });
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
        self.groups.load().get(&group)?.sealing.clone()
    }

    fn opening_key(&self, group: GroupId, version: KeyVersion) -> Result<SealingKey, KeyUnavailable> {
        let groups = self.groups.load();
        let held = groups.get(&group).and_then(|group| group.keys.get(&version));
        held.and_then(|held| held.opened.clone()).ok_or(KeyUnavailable { group, version })
    }
}

/// The encryption context of a stream's keys, as the developer guide documents it.
pub(crate) fn encryption_context(stream: &Arn) -> [(&'static str, &str); 1] {
    [("aws:kinesis:arn", stream.as_str())]
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
