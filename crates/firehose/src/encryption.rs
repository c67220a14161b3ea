//! Sealing of records that wait for delivery, with data keys of the delivery stream.

use std::{collections::HashMap, sync::Arc, time::Duration};

use api::{
    Caller,
    ports::{DataKey, KeyError, KeyUse},
};
use base::{Arn, Timestamp};
use log::{GroupCipher, GroupId, KeyUnavailable, KeyVersion, SealingKey};
use millstream_api as api;
use millstream_base as base;
use millstream_log as log;
use parking_lot::RwLock;
use zeroize::Zeroizing;

use crate::{
    config::FirehoseConfig,
    error::FirehoseError,
    generated::{DeliveryStreamEncryptionConfigurationInput, KeyType},
    service::Firehose,
    settings::invalid,
    stream::{DeliveryStream, group},
    tables::{DeliveryStreamRecord, EncryptionRecord, SourceRecord},
};

/// The key of the account that records are sealed with where no other is named.
const OWNED_KEY: &str = "alias/aws/firehose";
/// The encryption context of data keys.
const CONTEXT: &str = "aws:firehose:arn";
const DAY: Duration = Duration::from_secs(24 * 3600);

/// Unwrapped data keys in memory, by delivery stream. The log is opened with it.
#[derive(Default)]
pub struct DeliveryKeys(RwLock<HashMap<GroupId, Group>>);

#[derive(Default)]
struct Group {
    sealing: Option<KeyVersion>,
    keys: HashMap<KeyVersion, SealingKey>,
}

impl DeliveryKeys {
    /// Without keys.
    pub fn new() -> Self {
        Self::default()
    }

    fn change(&self, id: u64, f: impl FnOnce(&mut Group)) {
        f(self.0.write().entry(group(id)).or_default());
    }

    /// Forgets the keys of a deleted delivery stream.
    pub(crate) fn forget(&self, id: u64) {
        self.0.write().remove(&group(id));
    }
}

impl GroupCipher for DeliveryKeys {
    fn sealing_key(&self, group: GroupId) -> Option<SealingKey> {
        let groups = self.0.read();
        let group = groups.get(&group)?;
        group.keys.get(&group.sealing?).cloned()
    }

    fn opening_key(&self, group: GroupId, version: KeyVersion) -> Result<SealingKey, KeyUnavailable> {
        let groups = self.0.read();
        let key = groups.get(&group).and_then(|group| group.keys.get(&version));
        key.cloned().ok_or(KeyUnavailable { group, version })
    }
}

impl Firehose {
    /// Seals new records from now on.
    pub(crate) async fn start_encryption(
        &self,
        caller: &Arc<Caller>,
        stream: &Arc<DeliveryStream>,
        configuration: Option<DeliveryStreamEncryptionConfigurationInput>,
    ) -> Result<(), FirehoseError> {
        let (key_type, key) = match configuration {
            None => (KeyType::AwsOwnedCmk, OWNED_KEY.to_owned()),
            Some(given) => match (given.key_type, given.key_arn) {
                (KeyType::AwsOwnedCmk, None) => (given.key_type, OWNED_KEY.to_owned()),
                (KeyType::AwsOwnedCmk, Some(_)) => {
                    return Err(invalid("KeyARN cannot be specified when KeyType is AWS_OWNED_CMK."));
                }
                (KeyType::CustomerManagedCmk, Some(key)) => (given.key_type, key),
                (KeyType::CustomerManagedCmk, None) => {
                    return Err(invalid("KeyARN is required when KeyType is CUSTOMER_MANAGED_CMK."));
                }
            },
        };
        let key_arn = self.cipher.resolve(&key, caller).await?;
        let context = [(CONTEXT, stream.arn.as_str())];
        // Whoever puts needs no right to the key: records are sealed by the service, as under a grant.
        self.cipher.admit(caller, &key_arn, KeyUse::GenerateDataKey, &context).decided().await?;
        let data_key = self.cipher.generate(&key_arn, &context).await?;
        let DataKey { plaintext, wrapped, .. } = data_key;
        let wrapped = base::hex(&wrapped);
        let (config, now) = (self.config.clone(), self.now());
        let version = self
            .update(stream, move |record| {
                count_change(record, &config, now)?;
                let mut keys = record.encryption.take().map(|before| before.keys).unwrap_or_default();
                let version = keys.last().map_or(1, |(version, _)| version + 1);
                keys.push((version, wrapped.clone()));
                record.encryption = Some(EncryptionRecord {
                    key_type: key_type.as_str().to_owned(),
                    key_arn: key_arn.to_string(),
                    key_version: version,
                    keys,
                    enabled: true,
                });
                Ok(version)
            })
            .await?;
        let version = KeyVersion(version);
        self.keys.change(stream.record().id, |group| {
            group.keys.insert(version, SealingKey { version, key: Zeroizing::new(plaintext) });
            group.sealing = Some(version);
        });
        Ok(())
    }

    /// Writes new records in clear from now on.
    pub(crate) async fn stop_encryption(&self, stream: &Arc<DeliveryStream>) -> Result<(), FirehoseError> {
        let (config, now) = (self.config.clone(), self.now());
        self.update(stream, move |record| {
            count_change(record, &config, now)?;
            if let Some(encryption) = &mut record.encryption {
                encryption.enabled = false;
            }
            Ok(())
        })
        .await?;
        self.keys.change(stream.record().id, |group| group.sealing = None);
        Ok(())
    }

    /// Opens the stored keys of a delivery stream.
    pub(crate) async fn load_keys(
        &self,
        arn: &Arn,
        record: &DeliveryStreamRecord,
    ) -> Result<(), FirehoseError> {
        let Some(encryption) = &record.encryption else { return Ok(()) };
        for (version, wrapped) in &encryption.keys {
            let wrapped = base::unhex(wrapped)
                .ok_or_else(|| KeyError::Unavailable("a stored key is damaged".into()))?;
            let key = self.cipher.unwrap(&wrapped, &[(CONTEXT, arn.as_str())]).await?;
            let version = KeyVersion(*version);
            self.keys.change(record.id, |group| {
                group.keys.insert(version, SealingKey { version, key: Zeroizing::new(key) });
            });
        }
        let sealing = encryption.enabled.then_some(KeyVersion(encryption.key_version));
        self.keys.change(record.id, |group| group.sealing = sealing);
        Ok(())
    }
}

fn count_change(
    record: &mut DeliveryStreamRecord,
    config: &FirehoseConfig,
    now: Timestamp,
) -> Result<(), FirehoseError> {
    if !matches!(record.source, SourceRecord::DirectPut { .. }) {
        return Err(invalid("Server-side encryption is supported for DirectPut delivery streams only."));
    }
    let since = now.minus(DAY).as_millis();
    record.encryption_changes_ms.retain(|at| *at > since);
    let most = config.quotas.delivery_stream_encryption_changes_per_day;
    if config.enforce_quotas && record.encryption_changes_ms.len() as u64 >= most {
        return Err(FirehoseError::LimitExceeded(format!(
            "The encryption of a delivery stream cannot be changed more than {most} times in 24 hours."
        )));
    }
    record.encryption_changes_ms.push(now.as_millis());
    Ok(())
}
