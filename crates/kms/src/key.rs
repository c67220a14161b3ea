//! A key in memory.

use std::sync::Arc;

use base::{AccountId, Arn, Region, Timestamp};
use millstream_base as base;
use zeroize::Zeroizing;

use crate::{
    error::KmsError,
    generated::{
        EncryptionAlgorithmSpec, KeyManagerType, KeyMetadata, KeySpec, KeyState, KeyUsageType, OriginType,
    },
    keystore::KEY_BYTES,
    policy,
    provider::ProviderError,
    tables::{GrantRecord, KeyRecord},
};

/// The material of a key; wiped when dropped.
pub(crate) type Material = Zeroizing<[u8; KEY_BYTES]>;

/// A key with its grants, as a snapshot shows it.
pub(crate) struct Key {
    pub arn: Arn,
    pub record: KeyRecord,
    pub grants: Vec<Arc<GrantRecord>>,
    /// What the policy engine evaluates: the key policy, and a statement for each grant.
    pub policy: Arc<str>,
    /// As many as the record has; `None` where the provider did not open one.
    materials: Vec<Option<Arc<Material>>>,
}

impl Key {
    pub fn new(
        record: KeyRecord,
        grants: Vec<Arc<GrantRecord>>,
        materials: Vec<Option<Arc<Material>>>,
    ) -> Result<Self, KmsError> {
        assert_eq!(record.materials.len(), materials.len(), "a key is shown with all its materials");
        let bad = |invalid: base::Invalid| KmsError::InvalidArn(invalid.to_string());
        let region = Region::parse(&record.region).map_err(bad)?;
        let account = AccountId::parse(&record.account).map_err(bad)?;
        let arn = Arn::new("kms", &region, &account, &format!("key/{}", record.id));
        let policy = policy::in_force(&record.policy, &arn, &grants);
        Ok(Self { arn, record, grants, policy, materials })
    }

    /// The same key after a change of its record or its grants.
    pub fn changed(&self, record: KeyRecord, grants: Vec<Arc<GrantRecord>>) -> Result<Self, KmsError> {
        Self::new(record, grants, self.materials.clone())
    }

    /// The same key with a material more, which its record has too.
    pub fn rotated(&self, record: KeyRecord, material: Material) -> Result<Self, KmsError> {
        let mut materials = self.materials.clone();
        materials.push(Some(Arc::new(material)));
        Self::new(record, self.grants.clone(), materials)
    }

    /// The number and the material that encrypt now.
    pub fn newest(&self) -> Result<(u32, &Material), KmsError> {
        let number = u32::try_from(self.materials.len() - 1).expect("a key is not rotated that often");
        self.material(number).map(|material| (number, material))
    }

    /// The material of this number.
    pub fn material(&self, number: u32) -> Result<&Material, KmsError> {
        let slot = self.materials.get(number as usize).ok_or(KmsError::InvalidCiphertext)?;
        slot.as_deref().ok_or(KmsError::Provider(ProviderError::Invalid))
    }

    /// `KeyMaterialId` of the material of this number.
    pub fn material_id(&self, number: u32) -> Option<String> {
        self.record.materials.get(number as usize).map(|material| material.id.clone())
    }

    /// Whether its material is to be destroyed by now: it is gone, even if nobody has come by to do it.
    pub fn is_gone(&self, now: Timestamp) -> bool {
        self.record.deletion.is_some_and(|deletion| deletion.at_ms <= now.as_millis())
    }

    /// Whether it waits for its deletion.
    pub fn is_pending_deletion(&self) -> bool {
        self.record.deletion.is_some()
    }

    /// It encrypts and decrypts only while it is enabled.
    pub fn require_enabled(&self) -> Result<(), KmsError> {
        self.require_not_pending()?;
        if self.record.enabled { Ok(()) } else { Err(KmsError::Disabled(self.arn.to_string())) }
    }

    /// Most changes are refused while it waits for its deletion.
    pub fn require_not_pending(&self) -> Result<(), KmsError> {
        match self.is_pending_deletion() {
            true => Err(KmsError::InvalidState(format!("{} is pending deletion.", self.arn))),
            false => Ok(()),
        }
    }

    /// Nobody changes the server's own keys.
    pub fn require_customer(&self) -> Result<(), KmsError> {
        if self.record.managed { Err(KmsError::Managed(self.arn.to_string())) } else { Ok(()) }
    }

    /// `KeyMetadata`.
    pub fn metadata(&self) -> KeyMetadata {
        let record = &self.record;
        let state = match (record.deletion, record.enabled) {
            (Some(_), _) => KeyState::PendingDeletion,
            (None, true) => KeyState::Enabled,
            (None, false) => KeyState::Disabled,
        };
        KeyMetadata {
            aws_account_id: Some(record.account.clone()),
            key_id: record.id.clone(),
            arn: Some(self.arn.to_string()),
            creation_date: Some(Timestamp::from_millis(record.created_ms)),
            enabled: Some(state == KeyState::Enabled),
            description: Some(record.description.clone()),
            key_usage: Some(KeyUsageType::EncryptDecrypt),
            key_state: Some(state),
            deletion_date: record.deletion.map(|deletion| Timestamp::from_millis(deletion.at_ms)),
            origin: Some(OriginType::AwsKms),
            key_manager: Some(if record.managed { KeyManagerType::Aws } else { KeyManagerType::Customer }),
            customer_master_key_spec: Some(crate::generated::CustomerMasterKeySpec::SymmetricDefault),
            key_spec: Some(KeySpec::SymmetricDefault),
            encryption_algorithms: Some(vec![EncryptionAlgorithmSpec::SymmetricDefault]),
            multi_region: Some(record.multi_region),
            current_key_material_id: record.materials.last().map(|material| material.id.clone()),
            ..KeyMetadata::default()
        }
    }
}
