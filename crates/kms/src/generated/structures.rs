// Made by `cargo xtask generate` from models/kms.json; what is changed here is lost.

//! What inputs and outputs are made of.

use std::collections::BTreeMap;

use millstream_api::{Decode, Encode, Held, Malformed, Members, Reader, Violations, Writer, map};
use millstream_base::{Blob, Timestamp};

use super::{
    CustomerMasterKeySpec, EncapsulationAlgorithmSpec, EncryptionAlgorithmSpec, ExpirationModelType,
    GrantOperation, ImportState, KeyAgreementAlgorithmSpec, KeyEncryptionMechanism, KeyManagerType,
    KeyMaterialState, KeySpec, KeyState, KeyUsageType, MacAlgorithmSpec, MultiRegionKeyType, OriginType,
    RotationType, SigningAlgorithmSpec, rules,
};

/// `AliasListEntry`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AliasListEntry {
    /// `AliasName`: 1 to 256 characters, `^[a-zA-Z0-9:/_-]+$`.
    pub alias_name: Option<String>,
    /// `AliasArn`: 20 to 2048 characters.
    pub alias_arn: Option<String>,
    /// `TargetKeyId`: 1 to 2048 characters.
    pub target_key_id: Option<String>,
    /// `CreationDate`.
    pub creation_date: Option<Timestamp>,
    /// `LastUpdatedDate`.
    pub last_updated_date: Option<Timestamp>,
}

impl Encode for AliasListEntry {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.alias_name {
            writer.member("AliasName");
            value.encode(writer);
        }
        if let Some(value) = &self.alias_arn {
            writer.member("AliasArn");
            value.encode(writer);
        }
        if let Some(value) = &self.target_key_id {
            writer.member("TargetKeyId");
            value.encode(writer);
        }
        if let Some(value) = &self.creation_date {
            writer.member("CreationDate");
            value.encode(writer);
        }
        if let Some(value) = &self.last_updated_date {
            writer.member("LastUpdatedDate");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `GrantConstraints`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GrantConstraints {
    /// `EncryptionContextSubset`.
    pub encryption_context_subset: Option<BTreeMap<String, String>>,
    /// `EncryptionContextEquals`.
    pub encryption_context_equals: Option<BTreeMap<String, String>>,
    /// `SourceArn`: 20 to 512 characters, `^arn:aws[a-z0-9-]*:[a-z0-9-]+:[a-z0-9-]*:[0-9]{12}:.+$`.
    pub source_arn: Option<String>,
}

impl Decode for GrantConstraints {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["EncryptionContextSubset", "EncryptionContextEquals", "SourceArn"]);
        let mut encryption_context_subset = None;
        let mut encryption_context_equals = None;
        let mut source_arn = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => {
                    encryption_context_subset = Some(held.keep(0, violations, |violations| {
                        map(reader, "encryptionContextSubset", violations)
                    })?)
                }
                1 => {
                    encryption_context_equals = Some(held.keep(1, violations, |violations| {
                        map(reader, "encryptionContextEquals", violations)
                    })?)
                }
                2 => source_arn = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        held.report(0, violations);
        held.report(1, violations);
        if let Some(value) = &source_arn {
            rules::GRANT_CONSTRAINT_SOURCE_ARN_TYPE.check(value, "sourceArn", violations);
        }
        Ok(Self { encryption_context_subset, encryption_context_equals, source_arn })
    }
}

impl Encode for GrantConstraints {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.encryption_context_subset {
            writer.member("EncryptionContextSubset");
            value.encode(writer);
        }
        if let Some(value) = &self.encryption_context_equals {
            writer.member("EncryptionContextEquals");
            value.encode(writer);
        }
        if let Some(value) = &self.source_arn {
            writer.member("SourceArn");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `GrantListEntry`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GrantListEntry {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: Option<String>,
    /// `GrantId`: 1 to 128 characters.
    pub grant_id: Option<String>,
    /// `Name`: 1 to 256 characters, `^[a-zA-Z0-9:/_-]+$`.
    pub name: Option<String>,
    /// `CreationDate`.
    pub creation_date: Option<Timestamp>,
    /// `GranteePrincipal`: 1 to 256 characters, `^[\w+=,.@:/-]+$`.
    pub grantee_principal: Option<String>,
    /// `RetiringPrincipal`: 1 to 256 characters, `^[\w+=,.@:/-]+$`.
    pub retiring_principal: Option<String>,
    /// `IssuingAccount`: 1 to 256 characters, `^[\w+=,.@:/-]+$`.
    pub issuing_account: Option<String>,
    /// `Operations`.
    pub operations: Option<Vec<GrantOperation>>,
    /// `Constraints`.
    pub constraints: Option<GrantConstraints>,
    /// `GranteeServicePrincipal`: 1 to 128 characters,
    /// `^([A-Za-z0-9\-]+)\.([A-Za-z0-9\-]+)(\.[A-Za-z0-9\-]+)+$`.
    pub grantee_service_principal: Option<String>,
    /// `RetiringServicePrincipal`: 1 to 128 characters,
    /// `^([A-Za-z0-9\-]+)\.([A-Za-z0-9\-]+)(\.[A-Za-z0-9\-]+)+$`.
    pub retiring_service_principal: Option<String>,
}

impl Encode for GrantListEntry {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.key_id {
            writer.member("KeyId");
            value.encode(writer);
        }
        if let Some(value) = &self.grant_id {
            writer.member("GrantId");
            value.encode(writer);
        }
        if let Some(value) = &self.name {
            writer.member("Name");
            value.encode(writer);
        }
        if let Some(value) = &self.creation_date {
            writer.member("CreationDate");
            value.encode(writer);
        }
        if let Some(value) = &self.grantee_principal {
            writer.member("GranteePrincipal");
            value.encode(writer);
        }
        if let Some(value) = &self.retiring_principal {
            writer.member("RetiringPrincipal");
            value.encode(writer);
        }
        if let Some(value) = &self.issuing_account {
            writer.member("IssuingAccount");
            value.encode(writer);
        }
        if let Some(value) = &self.operations {
            writer.member("Operations");
            value.encode(writer);
        }
        if let Some(value) = &self.constraints {
            writer.member("Constraints");
            value.encode(writer);
        }
        if let Some(value) = &self.grantee_service_principal {
            writer.member("GranteeServicePrincipal");
            value.encode(writer);
        }
        if let Some(value) = &self.retiring_service_principal {
            writer.member("RetiringServicePrincipal");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `KeyListEntry`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeyListEntry {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: Option<String>,
    /// `KeyArn`: 20 to 2048 characters.
    pub key_arn: Option<String>,
}

impl Encode for KeyListEntry {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.key_id {
            writer.member("KeyId");
            value.encode(writer);
        }
        if let Some(value) = &self.key_arn {
            writer.member("KeyArn");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `KeyMetadata`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeyMetadata {
    /// `AWSAccountId`.
    pub aws_account_id: Option<String>,
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: String,
    /// `Arn`: 20 to 2048 characters.
    pub arn: Option<String>,
    /// `CreationDate`.
    pub creation_date: Option<Timestamp>,
    /// `Enabled`.
    pub enabled: Option<bool>,
    /// `Description`: 0 to 8192 characters.
    pub description: Option<String>,
    /// `KeyUsage`.
    pub key_usage: Option<KeyUsageType>,
    /// `KeyState`.
    pub key_state: Option<KeyState>,
    /// `DeletionDate`.
    pub deletion_date: Option<Timestamp>,
    /// `ValidTo`.
    pub valid_to: Option<Timestamp>,
    /// `Origin`.
    pub origin: Option<OriginType>,
    /// `CustomKeyStoreId`: 1 to 64 characters.
    pub custom_key_store_id: Option<String>,
    /// `CloudHsmClusterId`: 19 to 24 characters, `cluster-[2-7a-zA-Z]{11,16}`.
    pub cloud_hsm_cluster_id: Option<String>,
    /// `ExpirationModel`.
    pub expiration_model: Option<ExpirationModelType>,
    /// `KeyManager`.
    pub key_manager: Option<KeyManagerType>,
    /// `CustomerMasterKeySpec`.
    pub customer_master_key_spec: Option<CustomerMasterKeySpec>,
    /// `KeySpec`.
    pub key_spec: Option<KeySpec>,
    /// `EncryptionAlgorithms`.
    pub encryption_algorithms: Option<Vec<EncryptionAlgorithmSpec>>,
    /// `SigningAlgorithms`.
    pub signing_algorithms: Option<Vec<SigningAlgorithmSpec>>,
    /// `KeyAgreementAlgorithms`.
    pub key_agreement_algorithms: Option<Vec<KeyAgreementAlgorithmSpec>>,
    /// `EncapsulationAlgorithms`.
    pub encapsulation_algorithms: Option<Vec<EncapsulationAlgorithmSpec>>,
    /// `MultiRegion`.
    pub multi_region: Option<bool>,
    /// `MultiRegionConfiguration`.
    pub multi_region_configuration: Option<MultiRegionConfiguration>,
    /// `PendingDeletionWindowInDays`: 1 to 365.
    pub pending_deletion_window_in_days: Option<i32>,
    /// `MacAlgorithms`.
    pub mac_algorithms: Option<Vec<MacAlgorithmSpec>>,
    /// `XksKeyConfiguration`.
    pub xks_key_configuration: Option<XksKeyConfigurationType>,
    /// `CurrentKeyMaterialId`: 64 characters, `^[a-f0-9]+$`.
    pub current_key_material_id: Option<String>,
}

impl Encode for KeyMetadata {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.aws_account_id {
            writer.member("AWSAccountId");
            value.encode(writer);
        }
        writer.member("KeyId");
        self.key_id.encode(writer);
        if let Some(value) = &self.arn {
            writer.member("Arn");
            value.encode(writer);
        }
        if let Some(value) = &self.creation_date {
            writer.member("CreationDate");
            value.encode(writer);
        }
        if let Some(value) = &self.enabled {
            writer.member("Enabled");
            value.encode(writer);
        }
        if let Some(value) = &self.description {
            writer.member("Description");
            value.encode(writer);
        }
        if let Some(value) = &self.key_usage {
            writer.member("KeyUsage");
            value.encode(writer);
        }
        if let Some(value) = &self.key_state {
            writer.member("KeyState");
            value.encode(writer);
        }
        if let Some(value) = &self.deletion_date {
            writer.member("DeletionDate");
            value.encode(writer);
        }
        if let Some(value) = &self.valid_to {
            writer.member("ValidTo");
            value.encode(writer);
        }
        if let Some(value) = &self.origin {
            writer.member("Origin");
            value.encode(writer);
        }
        if let Some(value) = &self.custom_key_store_id {
            writer.member("CustomKeyStoreId");
            value.encode(writer);
        }
        if let Some(value) = &self.cloud_hsm_cluster_id {
            writer.member("CloudHsmClusterId");
            value.encode(writer);
        }
        if let Some(value) = &self.expiration_model {
            writer.member("ExpirationModel");
            value.encode(writer);
        }
        if let Some(value) = &self.key_manager {
            writer.member("KeyManager");
            value.encode(writer);
        }
        if let Some(value) = &self.customer_master_key_spec {
            writer.member("CustomerMasterKeySpec");
            value.encode(writer);
        }
        if let Some(value) = &self.key_spec {
            writer.member("KeySpec");
            value.encode(writer);
        }
        if let Some(value) = &self.encryption_algorithms {
            writer.member("EncryptionAlgorithms");
            value.encode(writer);
        }
        if let Some(value) = &self.signing_algorithms {
            writer.member("SigningAlgorithms");
            value.encode(writer);
        }
        if let Some(value) = &self.key_agreement_algorithms {
            writer.member("KeyAgreementAlgorithms");
            value.encode(writer);
        }
        if let Some(value) = &self.encapsulation_algorithms {
            writer.member("EncapsulationAlgorithms");
            value.encode(writer);
        }
        if let Some(value) = &self.multi_region {
            writer.member("MultiRegion");
            value.encode(writer);
        }
        if let Some(value) = &self.multi_region_configuration {
            writer.member("MultiRegionConfiguration");
            value.encode(writer);
        }
        if let Some(value) = &self.pending_deletion_window_in_days {
            writer.member("PendingDeletionWindowInDays");
            value.encode(writer);
        }
        if let Some(value) = &self.mac_algorithms {
            writer.member("MacAlgorithms");
            value.encode(writer);
        }
        if let Some(value) = &self.xks_key_configuration {
            writer.member("XksKeyConfiguration");
            value.encode(writer);
        }
        if let Some(value) = &self.current_key_material_id {
            writer.member("CurrentKeyMaterialId");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `MultiRegionConfiguration`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MultiRegionConfiguration {
    /// `MultiRegionKeyType`.
    pub multi_region_key_type: Option<MultiRegionKeyType>,
    /// `PrimaryKey`.
    pub primary_key: Option<MultiRegionKey>,
    /// `ReplicaKeys`.
    pub replica_keys: Option<Vec<MultiRegionKey>>,
}

impl Encode for MultiRegionConfiguration {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.multi_region_key_type {
            writer.member("MultiRegionKeyType");
            value.encode(writer);
        }
        if let Some(value) = &self.primary_key {
            writer.member("PrimaryKey");
            value.encode(writer);
        }
        if let Some(value) = &self.replica_keys {
            writer.member("ReplicaKeys");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `MultiRegionKey`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MultiRegionKey {
    /// `Arn`: 20 to 2048 characters.
    pub arn: Option<String>,
    /// `Region`: 1 to 32 characters, `^([a-z]+-){2,3}\d+$`.
    pub region: Option<String>,
}

impl Encode for MultiRegionKey {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.arn {
            writer.member("Arn");
            value.encode(writer);
        }
        if let Some(value) = &self.region {
            writer.member("Region");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `RecipientInfo`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RecipientInfo {
    /// `KeyEncryptionAlgorithm`.
    pub key_encryption_algorithm: Option<KeyEncryptionMechanism>,
    /// `AttestationDocument`: 1 to 262144 bytes.
    pub attestation_document: Option<Blob>,
}

impl Decode for RecipientInfo {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["KeyEncryptionAlgorithm", "AttestationDocument"]);
        let mut key_encryption_algorithm = None;
        let mut attestation_document = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key_encryption_algorithm = Some(reader.string()?),
                1 => attestation_document = Some(reader.blob()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &key_encryption_algorithm {
            rules::KEY_ENCRYPTION_MECHANISM.check(value, "keyEncryptionAlgorithm", violations);
        }
        if let Some(value) = &attestation_document {
            rules::ATTESTATION_DOCUMENT_TYPE.check(value, "attestationDocument", violations);
        }
        Ok(Self {
            key_encryption_algorithm: key_encryption_algorithm
                .as_deref()
                .and_then(KeyEncryptionMechanism::parse),
            attestation_document,
        })
    }
}

/// `RotationsListEntry`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RotationsListEntry {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: Option<String>,
    /// `KeyMaterialId`: 64 characters, `^[a-f0-9]+$`.
    pub key_material_id: Option<String>,
    /// `KeyMaterialDescription`: 0 to 256 characters, `^[a-zA-Z0-9:/_\s.-]+$`.
    pub key_material_description: Option<String>,
    /// `ImportState`.
    pub import_state: Option<ImportState>,
    /// `KeyMaterialState`.
    pub key_material_state: Option<KeyMaterialState>,
    /// `ExpirationModel`.
    pub expiration_model: Option<ExpirationModelType>,
    /// `ValidTo`.
    pub valid_to: Option<Timestamp>,
    /// `RotationDate`.
    pub rotation_date: Option<Timestamp>,
    /// `RotationType`.
    pub rotation_type: Option<RotationType>,
}

impl Encode for RotationsListEntry {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.key_id {
            writer.member("KeyId");
            value.encode(writer);
        }
        if let Some(value) = &self.key_material_id {
            writer.member("KeyMaterialId");
            value.encode(writer);
        }
        if let Some(value) = &self.key_material_description {
            writer.member("KeyMaterialDescription");
            value.encode(writer);
        }
        if let Some(value) = &self.import_state {
            writer.member("ImportState");
            value.encode(writer);
        }
        if let Some(value) = &self.key_material_state {
            writer.member("KeyMaterialState");
            value.encode(writer);
        }
        if let Some(value) = &self.expiration_model {
            writer.member("ExpirationModel");
            value.encode(writer);
        }
        if let Some(value) = &self.valid_to {
            writer.member("ValidTo");
            value.encode(writer);
        }
        if let Some(value) = &self.rotation_date {
            writer.member("RotationDate");
            value.encode(writer);
        }
        if let Some(value) = &self.rotation_type {
            writer.member("RotationType");
            value.encode(writer);
        }
        writer.end_object();
    }
}

/// `Tag`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tag {
    /// `TagKey`: 1 to 128 characters.
    pub tag_key: String,
    /// `TagValue`: 0 to 256 characters.
    pub tag_value: String,
}

impl Decode for Tag {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["TagKey", "TagValue"]);
        let mut tag_key = None;
        let mut tag_value = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => tag_key = Some(reader.string()?),
                1 => tag_value = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&tag_key, "tagKey") {
            rules::TAG_KEY_TYPE.check(value, "tagKey", violations);
        }
        if let Some(value) = violations.required(&tag_value, "tagValue") {
            rules::TAG_VALUE_TYPE.check(value, "tagValue", violations);
        }
        Ok(Self { tag_key: tag_key.unwrap_or_default(), tag_value: tag_value.unwrap_or_default() })
    }
}

impl Encode for Tag {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        writer.member("TagKey");
        self.tag_key.encode(writer);
        writer.member("TagValue");
        self.tag_value.encode(writer);
        writer.end_object();
    }
}

/// `XksKeyConfigurationType`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct XksKeyConfigurationType {
    /// `Id`: 1 to 128 characters, `^[a-zA-Z0-9-_.]+$`.
    pub id: Option<String>,
}

impl Encode for XksKeyConfigurationType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.id {
            writer.member("Id");
            value.encode(writer);
        }
        writer.end_object();
    }
}
