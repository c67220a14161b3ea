// Made by `cargo xtask generate` from models/kms.json; what is changed here is lost.

//! What the operations answer. Nothing checks it against the model.

use millstream_api::{Encode, Reply, Writer};
use millstream_base::{Blob, Timestamp};

use super::{
    AliasListEntry, EncryptionAlgorithmSpec, GrantListEntry, KeyListEntry, KeyMetadata, KeyState,
    RotationsListEntry, Tag,
};

/// Output of `CancelKeyDeletion`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CancelKeyDeletionResponse {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: Option<String>,
}

impl Encode for CancelKeyDeletionResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.key_id {
            writer.member("KeyId");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<CancelKeyDeletionResponse> for Reply {
    fn from(output: CancelKeyDeletionResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `CreateGrant`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateGrantResponse {
    /// `GrantToken`: 1 to 8192 characters.
    pub grant_token: Option<String>,
    /// `GrantId`: 1 to 128 characters.
    pub grant_id: Option<String>,
}

impl Encode for CreateGrantResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.grant_token {
            writer.member("GrantToken");
            value.encode(writer);
        }
        if let Some(value) = &self.grant_id {
            writer.member("GrantId");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<CreateGrantResponse> for Reply {
    fn from(output: CreateGrantResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `CreateKey`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateKeyResponse {
    /// `KeyMetadata`.
    pub key_metadata: Option<KeyMetadata>,
}

impl Encode for CreateKeyResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.key_metadata {
            writer.member("KeyMetadata");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<CreateKeyResponse> for Reply {
    fn from(output: CreateKeyResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `Decrypt`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DecryptResponse {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: Option<String>,
    /// `Plaintext`: 1 to 4096 bytes.
    pub plaintext: Option<Blob>,
    /// `EncryptionAlgorithm`.
    pub encryption_algorithm: Option<EncryptionAlgorithmSpec>,
    /// `CiphertextForRecipient`: 1 to 6144 bytes.
    pub ciphertext_for_recipient: Option<Blob>,
    /// `KeyMaterialId`: 64 characters, `^[a-f0-9]+$`.
    pub key_material_id: Option<String>,
}

impl Encode for DecryptResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.key_id {
            writer.member("KeyId");
            value.encode(writer);
        }
        if let Some(value) = &self.plaintext {
            writer.member("Plaintext");
            value.encode(writer);
        }
        if let Some(value) = &self.encryption_algorithm {
            writer.member("EncryptionAlgorithm");
            value.encode(writer);
        }
        if let Some(value) = &self.ciphertext_for_recipient {
            writer.member("CiphertextForRecipient");
            value.encode(writer);
        }
        if let Some(value) = &self.key_material_id {
            writer.member("KeyMaterialId");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<DecryptResponse> for Reply {
    fn from(output: DecryptResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `DescribeKey`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeKeyResponse {
    /// `KeyMetadata`.
    pub key_metadata: Option<KeyMetadata>,
}

impl Encode for DescribeKeyResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.key_metadata {
            writer.member("KeyMetadata");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<DescribeKeyResponse> for Reply {
    fn from(output: DescribeKeyResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `Encrypt`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EncryptResponse {
    /// `CiphertextBlob`: 1 to 6144 bytes.
    pub ciphertext_blob: Option<Blob>,
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: Option<String>,
    /// `EncryptionAlgorithm`.
    pub encryption_algorithm: Option<EncryptionAlgorithmSpec>,
}

impl Encode for EncryptResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.ciphertext_blob {
            writer.member("CiphertextBlob");
            value.encode(writer);
        }
        if let Some(value) = &self.key_id {
            writer.member("KeyId");
            value.encode(writer);
        }
        if let Some(value) = &self.encryption_algorithm {
            writer.member("EncryptionAlgorithm");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<EncryptResponse> for Reply {
    fn from(output: EncryptResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `GenerateDataKey`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GenerateDataKeyResponse {
    /// `CiphertextBlob`: 1 to 6144 bytes.
    pub ciphertext_blob: Option<Blob>,
    /// `Plaintext`: 1 to 4096 bytes.
    pub plaintext: Option<Blob>,
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: Option<String>,
    /// `CiphertextForRecipient`: 1 to 6144 bytes.
    pub ciphertext_for_recipient: Option<Blob>,
    /// `KeyMaterialId`: 64 characters, `^[a-f0-9]+$`.
    pub key_material_id: Option<String>,
}

impl Encode for GenerateDataKeyResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.ciphertext_blob {
            writer.member("CiphertextBlob");
            value.encode(writer);
        }
        if let Some(value) = &self.plaintext {
            writer.member("Plaintext");
            value.encode(writer);
        }
        if let Some(value) = &self.key_id {
            writer.member("KeyId");
            value.encode(writer);
        }
        if let Some(value) = &self.ciphertext_for_recipient {
            writer.member("CiphertextForRecipient");
            value.encode(writer);
        }
        if let Some(value) = &self.key_material_id {
            writer.member("KeyMaterialId");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<GenerateDataKeyResponse> for Reply {
    fn from(output: GenerateDataKeyResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `GenerateDataKeyWithoutPlaintext`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GenerateDataKeyWithoutPlaintextResponse {
    /// `CiphertextBlob`: 1 to 6144 bytes.
    pub ciphertext_blob: Option<Blob>,
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: Option<String>,
    /// `KeyMaterialId`: 64 characters, `^[a-f0-9]+$`.
    pub key_material_id: Option<String>,
}

impl Encode for GenerateDataKeyWithoutPlaintextResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.ciphertext_blob {
            writer.member("CiphertextBlob");
            value.encode(writer);
        }
        if let Some(value) = &self.key_id {
            writer.member("KeyId");
            value.encode(writer);
        }
        if let Some(value) = &self.key_material_id {
            writer.member("KeyMaterialId");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<GenerateDataKeyWithoutPlaintextResponse> for Reply {
    fn from(output: GenerateDataKeyWithoutPlaintextResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `GenerateRandom`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GenerateRandomResponse {
    /// `Plaintext`: 1 to 4096 bytes.
    pub plaintext: Option<Blob>,
    /// `CiphertextForRecipient`: 1 to 6144 bytes.
    pub ciphertext_for_recipient: Option<Blob>,
}

impl Encode for GenerateRandomResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.plaintext {
            writer.member("Plaintext");
            value.encode(writer);
        }
        if let Some(value) = &self.ciphertext_for_recipient {
            writer.member("CiphertextForRecipient");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<GenerateRandomResponse> for Reply {
    fn from(output: GenerateRandomResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `GetKeyPolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetKeyPolicyResponse {
    /// `Policy`: 1 to 131072 characters, `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub policy: Option<String>,
    /// `PolicyName`: 1 to 128 characters, `[\w]+`.
    pub policy_name: Option<String>,
}

impl Encode for GetKeyPolicyResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.policy {
            writer.member("Policy");
            value.encode(writer);
        }
        if let Some(value) = &self.policy_name {
            writer.member("PolicyName");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<GetKeyPolicyResponse> for Reply {
    fn from(output: GetKeyPolicyResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `GetKeyRotationStatus`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetKeyRotationStatusResponse {
    /// `KeyRotationEnabled`.
    pub key_rotation_enabled: Option<bool>,
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: Option<String>,
    /// `RotationPeriodInDays`: 90 to 2560.
    pub rotation_period_in_days: Option<i32>,
    /// `NextRotationDate`.
    pub next_rotation_date: Option<Timestamp>,
    /// `OnDemandRotationStartDate`.
    pub on_demand_rotation_start_date: Option<Timestamp>,
}

impl Encode for GetKeyRotationStatusResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.key_rotation_enabled {
            writer.member("KeyRotationEnabled");
            value.encode(writer);
        }
        if let Some(value) = &self.key_id {
            writer.member("KeyId");
            value.encode(writer);
        }
        if let Some(value) = &self.rotation_period_in_days {
            writer.member("RotationPeriodInDays");
            value.encode(writer);
        }
        if let Some(value) = &self.next_rotation_date {
            writer.member("NextRotationDate");
            value.encode(writer);
        }
        if let Some(value) = &self.on_demand_rotation_start_date {
            writer.member("OnDemandRotationStartDate");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<GetKeyRotationStatusResponse> for Reply {
    fn from(output: GetKeyRotationStatusResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListAliases`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListAliasesResponse {
    /// `Aliases`.
    pub aliases: Option<Vec<AliasListEntry>>,
    /// `NextMarker`: 1 to 1024 characters, `[\u0020-\u00FF]*`.
    pub next_marker: Option<String>,
    /// `Truncated`.
    pub truncated: Option<bool>,
}

impl Encode for ListAliasesResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.aliases {
            writer.member("Aliases");
            value.encode(writer);
        }
        if let Some(value) = &self.next_marker {
            writer.member("NextMarker");
            value.encode(writer);
        }
        if let Some(value) = &self.truncated {
            writer.member("Truncated");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListAliasesResponse> for Reply {
    fn from(output: ListAliasesResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListGrants` and `ListRetirableGrants`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListGrantsResponse {
    /// `Grants`.
    pub grants: Option<Vec<GrantListEntry>>,
    /// `NextMarker`: 1 to 1024 characters, `[\u0020-\u00FF]*`.
    pub next_marker: Option<String>,
    /// `Truncated`.
    pub truncated: Option<bool>,
}

impl Encode for ListGrantsResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.grants {
            writer.member("Grants");
            value.encode(writer);
        }
        if let Some(value) = &self.next_marker {
            writer.member("NextMarker");
            value.encode(writer);
        }
        if let Some(value) = &self.truncated {
            writer.member("Truncated");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListGrantsResponse> for Reply {
    fn from(output: ListGrantsResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListKeyPolicies`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListKeyPoliciesResponse {
    /// `PolicyNames`.
    pub policy_names: Option<Vec<String>>,
    /// `NextMarker`: 1 to 1024 characters, `[\u0020-\u00FF]*`.
    pub next_marker: Option<String>,
    /// `Truncated`.
    pub truncated: Option<bool>,
}

impl Encode for ListKeyPoliciesResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.policy_names {
            writer.member("PolicyNames");
            value.encode(writer);
        }
        if let Some(value) = &self.next_marker {
            writer.member("NextMarker");
            value.encode(writer);
        }
        if let Some(value) = &self.truncated {
            writer.member("Truncated");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListKeyPoliciesResponse> for Reply {
    fn from(output: ListKeyPoliciesResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListKeyRotations`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListKeyRotationsResponse {
    /// `Rotations`.
    pub rotations: Option<Vec<RotationsListEntry>>,
    /// `NextMarker`: 1 to 1024 characters, `[\u0020-\u00FF]*`.
    pub next_marker: Option<String>,
    /// `Truncated`.
    pub truncated: Option<bool>,
}

impl Encode for ListKeyRotationsResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.rotations {
            writer.member("Rotations");
            value.encode(writer);
        }
        if let Some(value) = &self.next_marker {
            writer.member("NextMarker");
            value.encode(writer);
        }
        if let Some(value) = &self.truncated {
            writer.member("Truncated");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListKeyRotationsResponse> for Reply {
    fn from(output: ListKeyRotationsResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListKeys`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListKeysResponse {
    /// `Keys`.
    pub keys: Option<Vec<KeyListEntry>>,
    /// `NextMarker`: 1 to 1024 characters, `[\u0020-\u00FF]*`.
    pub next_marker: Option<String>,
    /// `Truncated`.
    pub truncated: Option<bool>,
}

impl Encode for ListKeysResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.keys {
            writer.member("Keys");
            value.encode(writer);
        }
        if let Some(value) = &self.next_marker {
            writer.member("NextMarker");
            value.encode(writer);
        }
        if let Some(value) = &self.truncated {
            writer.member("Truncated");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListKeysResponse> for Reply {
    fn from(output: ListKeysResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ListResourceTags`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListResourceTagsResponse {
    /// `Tags`.
    pub tags: Option<Vec<Tag>>,
    /// `NextMarker`: 1 to 1024 characters, `[\u0020-\u00FF]*`.
    pub next_marker: Option<String>,
    /// `Truncated`.
    pub truncated: Option<bool>,
}

impl Encode for ListResourceTagsResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.tags {
            writer.member("Tags");
            value.encode(writer);
        }
        if let Some(value) = &self.next_marker {
            writer.member("NextMarker");
            value.encode(writer);
        }
        if let Some(value) = &self.truncated {
            writer.member("Truncated");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ListResourceTagsResponse> for Reply {
    fn from(output: ListResourceTagsResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ReEncrypt`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReEncryptResponse {
    /// `CiphertextBlob`: 1 to 6144 bytes.
    pub ciphertext_blob: Option<Blob>,
    /// `SourceKeyId`: 1 to 2048 characters.
    pub source_key_id: Option<String>,
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: Option<String>,
    /// `SourceEncryptionAlgorithm`.
    pub source_encryption_algorithm: Option<EncryptionAlgorithmSpec>,
    /// `DestinationEncryptionAlgorithm`.
    pub destination_encryption_algorithm: Option<EncryptionAlgorithmSpec>,
    /// `SourceKeyMaterialId`: 64 characters, `^[a-f0-9]+$`.
    pub source_key_material_id: Option<String>,
    /// `DestinationKeyMaterialId`: 64 characters, `^[a-f0-9]+$`.
    pub destination_key_material_id: Option<String>,
}

impl Encode for ReEncryptResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.ciphertext_blob {
            writer.member("CiphertextBlob");
            value.encode(writer);
        }
        if let Some(value) = &self.source_key_id {
            writer.member("SourceKeyId");
            value.encode(writer);
        }
        if let Some(value) = &self.key_id {
            writer.member("KeyId");
            value.encode(writer);
        }
        if let Some(value) = &self.source_encryption_algorithm {
            writer.member("SourceEncryptionAlgorithm");
            value.encode(writer);
        }
        if let Some(value) = &self.destination_encryption_algorithm {
            writer.member("DestinationEncryptionAlgorithm");
            value.encode(writer);
        }
        if let Some(value) = &self.source_key_material_id {
            writer.member("SourceKeyMaterialId");
            value.encode(writer);
        }
        if let Some(value) = &self.destination_key_material_id {
            writer.member("DestinationKeyMaterialId");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ReEncryptResponse> for Reply {
    fn from(output: ReEncryptResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `RotateKeyOnDemand`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RotateKeyOnDemandResponse {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: Option<String>,
}

impl Encode for RotateKeyOnDemandResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.key_id {
            writer.member("KeyId");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<RotateKeyOnDemandResponse> for Reply {
    fn from(output: RotateKeyOnDemandResponse) -> Self {
        Self::value(output)
    }
}

/// Output of `ScheduleKeyDeletion`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ScheduleKeyDeletionResponse {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: Option<String>,
    /// `DeletionDate`.
    pub deletion_date: Option<Timestamp>,
    /// `KeyState`.
    pub key_state: Option<KeyState>,
    /// `PendingWindowInDays`: 1 to 365.
    pub pending_window_in_days: Option<i32>,
}

impl Encode for ScheduleKeyDeletionResponse {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.begin_object();
        if let Some(value) = &self.key_id {
            writer.member("KeyId");
            value.encode(writer);
        }
        if let Some(value) = &self.deletion_date {
            writer.member("DeletionDate");
            value.encode(writer);
        }
        if let Some(value) = &self.key_state {
            writer.member("KeyState");
            value.encode(writer);
        }
        if let Some(value) = &self.pending_window_in_days {
            writer.member("PendingWindowInDays");
            value.encode(writer);
        }
        writer.end_object();
    }
}

impl From<ScheduleKeyDeletionResponse> for Reply {
    fn from(output: ScheduleKeyDeletionResponse) -> Self {
        Self::value(output)
    }
}
