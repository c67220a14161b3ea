// Made by `cargo xtask generate` from models/kms.json; what is changed here is lost.

//! What the operations take.

use std::collections::BTreeMap;

use millstream_api::{Decode, Held, Malformed, Members, Reader, Violations, int, list, map, texts};
use millstream_base::Blob;

use super::{
    CustomerMasterKeySpec, DataKeySpec, DryRunModifierType, EncryptionAlgorithmSpec, GrantConstraints,
    GrantOperation, IncludeKeyMaterial, KeySpec, KeyUsageType, OriginType, RecipientInfo, ResourceOwnerType,
    Tag, rules,
};

/// Input of `CancelKeyDeletion`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CancelKeyDeletionRequest {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: String,
}

impl Decode for CancelKeyDeletionRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["KeyId"]);
        let mut key_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&key_id, "keyId") {
            rules::KEY_ID_TYPE.check(value, "keyId", violations);
        }
        Ok(Self { key_id: key_id.unwrap_or_default() })
    }
}

/// Input of `CreateAlias`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateAliasRequest {
    /// `AliasName`: 1 to 256 characters, `^[a-zA-Z0-9:/_-]+$`.
    pub alias_name: String,
    /// `TargetKeyId`: 1 to 2048 characters.
    pub target_key_id: String,
}

impl Decode for CreateAliasRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["AliasName", "TargetKeyId"]);
        let mut alias_name = None;
        let mut target_key_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => alias_name = Some(reader.string()?),
                1 => target_key_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&alias_name, "aliasName") {
            rules::ALIAS_NAME_TYPE.check(value, "aliasName", violations);
        }
        if let Some(value) = violations.required(&target_key_id, "targetKeyId") {
            rules::KEY_ID_TYPE.check(value, "targetKeyId", violations);
        }
        Ok(Self {
            alias_name: alias_name.unwrap_or_default(),
            target_key_id: target_key_id.unwrap_or_default(),
        })
    }
}

/// Input of `CreateGrant`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateGrantRequest {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: String,
    /// `GranteePrincipal`: 1 to 256 characters, `^[\w+=,.@:/-]+$`.
    pub grantee_principal: Option<String>,
    /// `RetiringPrincipal`: 1 to 256 characters, `^[\w+=,.@:/-]+$`.
    pub retiring_principal: Option<String>,
    /// `Operations`.
    pub operations: Vec<GrantOperation>,
    /// `Constraints`.
    pub constraints: Option<GrantConstraints>,
    /// `GrantTokens`: 0 to 10 items.
    pub grant_tokens: Option<Vec<String>>,
    /// `Name`: 1 to 256 characters, `^[a-zA-Z0-9:/_-]+$`.
    pub name: Option<String>,
    /// `DryRun`.
    pub dry_run: Option<bool>,
    /// `GranteeServicePrincipal`: 1 to 128 characters,
    /// `^([A-Za-z0-9\-]+)\.([A-Za-z0-9\-]+)(\.[A-Za-z0-9\-]+)+$`.
    pub grantee_service_principal: Option<String>,
    /// `RetiringServicePrincipal`: 1 to 128 characters,
    /// `^([A-Za-z0-9\-]+)\.([A-Za-z0-9\-]+)(\.[A-Za-z0-9\-]+)+$`.
    pub retiring_service_principal: Option<String>,
}

impl Decode for CreateGrantRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "KeyId",
            "GranteePrincipal",
            "RetiringPrincipal",
            "Operations",
            "Constraints",
            "GrantTokens",
            "Name",
            "DryRun",
            "GranteeServicePrincipal",
            "RetiringServicePrincipal",
        ]);
        let mut key_id = None;
        let mut grantee_principal = None;
        let mut retiring_principal = None;
        let mut operations = None;
        let mut constraints = None;
        let mut grant_tokens = None;
        let mut name = None;
        let mut dry_run = None;
        let mut grantee_service_principal = None;
        let mut retiring_service_principal = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key_id = Some(reader.string()?),
                1 => grantee_principal = Some(reader.string()?),
                2 => retiring_principal = Some(reader.string()?),
                3 => {
                    operations =
                        Some(held.keep(3, violations, |violations| texts(reader, "operations", violations))?)
                }
                4 => {
                    constraints = Some(held.keep(4, violations, |violations| {
                        violations
                            .within("constraints", |violations| GrantConstraints::decode(reader, violations))
                    })?)
                }
                5 => {
                    grant_tokens =
                        Some(held.keep(5, violations, |violations| texts(reader, "grantTokens", violations))?)
                }
                6 => name = Some(reader.string()?),
                7 => dry_run = Some(reader.bool()?),
                8 => grantee_service_principal = Some(reader.string()?),
                9 => retiring_service_principal = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&key_id, "keyId") {
            rules::KEY_ID_TYPE.check(value, "keyId", violations);
        }
        if let Some(value) = &grantee_principal {
            rules::PRINCIPAL_ID_TYPE.check(value, "granteePrincipal", violations);
        }
        if let Some(value) = &retiring_principal {
            rules::PRINCIPAL_ID_TYPE.check(value, "retiringPrincipal", violations);
        }
        if let Some(value) = violations.required(&operations, "operations") {
            rules::GRANT_OPERATION_LIST.check_texts(value, "operations", violations);
            held.report(3, violations);
        }
        held.report(4, violations);
        if let Some(value) = &grant_tokens {
            rules::GRANT_TOKEN_LIST.check_texts(value, "grantTokens", violations);
            held.report(5, violations);
        }
        if let Some(value) = &name {
            rules::GRANT_NAME_TYPE.check(value, "name", violations);
        }
        if let Some(value) = &grantee_service_principal {
            rules::SERVICE_PRINCIPAL_TYPE.check(value, "granteeServicePrincipal", violations);
        }
        if let Some(value) = &retiring_service_principal {
            rules::SERVICE_PRINCIPAL_TYPE.check(value, "retiringServicePrincipal", violations);
        }
        Ok(Self {
            key_id: key_id.unwrap_or_default(),
            grantee_principal,
            retiring_principal,
            operations: operations
                .map(|texts| texts.iter().filter_map(|text| GrantOperation::parse(text)).collect::<Vec<_>>())
                .unwrap_or_default(),
            constraints,
            grant_tokens,
            name,
            dry_run,
            grantee_service_principal,
            retiring_service_principal,
        })
    }
}

/// Input of `CreateKey`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateKeyRequest {
    /// `Policy`: 1 to 131072 characters, `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub policy: Option<String>,
    /// `Description`: 0 to 8192 characters.
    pub description: Option<String>,
    /// `KeyUsage`.
    pub key_usage: Option<KeyUsageType>,
    /// `CustomerMasterKeySpec`.
    pub customer_master_key_spec: Option<CustomerMasterKeySpec>,
    /// `KeySpec`.
    pub key_spec: Option<KeySpec>,
    /// `Origin`.
    pub origin: Option<OriginType>,
    /// `CustomKeyStoreId`: 1 to 64 characters.
    pub custom_key_store_id: Option<String>,
    /// `BypassPolicyLockoutSafetyCheck`.
    pub bypass_policy_lockout_safety_check: Option<bool>,
    /// `Tags`.
    pub tags: Option<Vec<Tag>>,
    /// `MultiRegion`.
    pub multi_region: Option<bool>,
    /// `XksKeyId`: 1 to 128 characters, `^[a-zA-Z0-9-_.]+$`.
    pub xks_key_id: Option<String>,
}

impl Decode for CreateKeyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "Policy",
            "Description",
            "KeyUsage",
            "CustomerMasterKeySpec",
            "KeySpec",
            "Origin",
            "CustomKeyStoreId",
            "BypassPolicyLockoutSafetyCheck",
            "Tags",
            "MultiRegion",
            "XksKeyId",
        ]);
        let mut policy = None;
        let mut description = None;
        let mut key_usage = None;
        let mut customer_master_key_spec = None;
        let mut key_spec = None;
        let mut origin = None;
        let mut custom_key_store_id = None;
        let mut bypass_policy_lockout_safety_check = None;
        let mut tags = None;
        let mut multi_region = None;
        let mut xks_key_id = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => policy = Some(reader.string()?),
                1 => description = Some(reader.string()?),
                2 => key_usage = Some(reader.string()?),
                3 => customer_master_key_spec = Some(reader.string()?),
                4 => key_spec = Some(reader.string()?),
                5 => origin = Some(reader.string()?),
                6 => custom_key_store_id = Some(reader.string()?),
                7 => bypass_policy_lockout_safety_check = Some(reader.bool()?),
                8 => tags = Some(held.keep(8, violations, |violations| list(reader, "tags", violations))?),
                9 => multi_region = Some(reader.bool()?),
                10 => xks_key_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &policy {
            rules::POLICY_TYPE.check(value, "policy", violations);
        }
        if let Some(value) = &description {
            rules::DESCRIPTION_TYPE.check(value, "description", violations);
        }
        if let Some(value) = &key_usage {
            rules::KEY_USAGE_TYPE.check(value, "keyUsage", violations);
        }
        if let Some(value) = &customer_master_key_spec {
            rules::CUSTOMER_MASTER_KEY_SPEC.check(value, "customerMasterKeySpec", violations);
        }
        if let Some(value) = &key_spec {
            rules::KEY_SPEC.check(value, "keySpec", violations);
        }
        if let Some(value) = &origin {
            rules::ORIGIN_TYPE.check(value, "origin", violations);
        }
        if let Some(value) = &custom_key_store_id {
            rules::CUSTOM_KEY_STORE_ID_TYPE.check(value, "customKeyStoreId", violations);
        }
        held.report(8, violations);
        if let Some(value) = &xks_key_id {
            rules::XKS_KEY_ID_TYPE.check(value, "xksKeyId", violations);
        }
        Ok(Self {
            policy,
            description,
            key_usage: key_usage.as_deref().and_then(KeyUsageType::parse),
            customer_master_key_spec: customer_master_key_spec
                .as_deref()
                .and_then(CustomerMasterKeySpec::parse),
            key_spec: key_spec.as_deref().and_then(KeySpec::parse),
            origin: origin.as_deref().and_then(OriginType::parse),
            custom_key_store_id,
            bypass_policy_lockout_safety_check,
            tags,
            multi_region,
            xks_key_id,
        })
    }
}

/// Input of `Decrypt`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DecryptRequest {
    /// `CiphertextBlob`: 1 to 6144 bytes.
    pub ciphertext_blob: Option<Blob>,
    /// `EncryptionContext`.
    pub encryption_context: Option<BTreeMap<String, String>>,
    /// `GrantTokens`: 0 to 10 items.
    pub grant_tokens: Option<Vec<String>>,
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: Option<String>,
    /// `EncryptionAlgorithm`.
    pub encryption_algorithm: Option<EncryptionAlgorithmSpec>,
    /// `Recipient`.
    pub recipient: Option<RecipientInfo>,
    /// `DryRun`.
    pub dry_run: Option<bool>,
    /// `DryRunModifiers`.
    pub dry_run_modifiers: Option<Vec<DryRunModifierType>>,
}

impl Decode for DecryptRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "CiphertextBlob",
            "EncryptionContext",
            "GrantTokens",
            "KeyId",
            "EncryptionAlgorithm",
            "Recipient",
            "DryRun",
            "DryRunModifiers",
        ]);
        let mut ciphertext_blob = None;
        let mut encryption_context = None;
        let mut grant_tokens = None;
        let mut key_id = None;
        let mut encryption_algorithm = None;
        let mut recipient = None;
        let mut dry_run = None;
        let mut dry_run_modifiers = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => ciphertext_blob = Some(reader.blob()?),
                1 => {
                    encryption_context = Some(
                        held.keep(1, violations, |violations| map(reader, "encryptionContext", violations))?,
                    )
                }
                2 => {
                    grant_tokens =
                        Some(held.keep(2, violations, |violations| texts(reader, "grantTokens", violations))?)
                }
                3 => key_id = Some(reader.string()?),
                4 => encryption_algorithm = Some(reader.string()?),
                5 => {
                    recipient = Some(held.keep(5, violations, |violations| {
                        violations.within("recipient", |violations| RecipientInfo::decode(reader, violations))
                    })?)
                }
                6 => dry_run = Some(reader.bool()?),
                7 => {
                    dry_run_modifiers = Some(
                        held.keep(7, violations, |violations| texts(reader, "dryRunModifiers", violations))?,
                    )
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &ciphertext_blob {
            rules::CIPHERTEXT_TYPE.check(value, "ciphertextBlob", violations);
        }
        held.report(1, violations);
        if let Some(value) = &grant_tokens {
            rules::GRANT_TOKEN_LIST.check_texts(value, "grantTokens", violations);
            held.report(2, violations);
        }
        if let Some(value) = &key_id {
            rules::KEY_ID_TYPE.check(value, "keyId", violations);
        }
        if let Some(value) = &encryption_algorithm {
            rules::ENCRYPTION_ALGORITHM_SPEC.check(value, "encryptionAlgorithm", violations);
        }
        held.report(5, violations);
        if let Some(value) = &dry_run_modifiers {
            rules::DRY_RUN_MODIFIER_LIST.check_texts(value, "dryRunModifiers", violations);
            held.report(7, violations);
        }
        Ok(Self {
            ciphertext_blob,
            encryption_context,
            grant_tokens,
            key_id,
            encryption_algorithm: encryption_algorithm.as_deref().and_then(EncryptionAlgorithmSpec::parse),
            recipient,
            dry_run,
            dry_run_modifiers: dry_run_modifiers.map(|texts| {
                texts.iter().filter_map(|text| DryRunModifierType::parse(text)).collect::<Vec<_>>()
            }),
        })
    }
}

/// Input of `DeleteAlias`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteAliasRequest {
    /// `AliasName`: 1 to 256 characters, `^[a-zA-Z0-9:/_-]+$`.
    pub alias_name: String,
}

impl Decode for DeleteAliasRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["AliasName"]);
        let mut alias_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => alias_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&alias_name, "aliasName") {
            rules::ALIAS_NAME_TYPE.check(value, "aliasName", violations);
        }
        Ok(Self { alias_name: alias_name.unwrap_or_default() })
    }
}

/// Input of `DescribeKey`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DescribeKeyRequest {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: String,
    /// `GrantTokens`: 0 to 10 items.
    pub grant_tokens: Option<Vec<String>>,
}

impl Decode for DescribeKeyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["KeyId", "GrantTokens"]);
        let mut key_id = None;
        let mut grant_tokens = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key_id = Some(reader.string()?),
                1 => {
                    grant_tokens =
                        Some(held.keep(1, violations, |violations| texts(reader, "grantTokens", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&key_id, "keyId") {
            rules::KEY_ID_TYPE.check(value, "keyId", violations);
        }
        if let Some(value) = &grant_tokens {
            rules::GRANT_TOKEN_LIST.check_texts(value, "grantTokens", violations);
            held.report(1, violations);
        }
        Ok(Self { key_id: key_id.unwrap_or_default(), grant_tokens })
    }
}

/// Input of `DisableKey`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DisableKeyRequest {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: String,
}

impl Decode for DisableKeyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["KeyId"]);
        let mut key_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&key_id, "keyId") {
            rules::KEY_ID_TYPE.check(value, "keyId", violations);
        }
        Ok(Self { key_id: key_id.unwrap_or_default() })
    }
}

/// Input of `DisableKeyRotation`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DisableKeyRotationRequest {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: String,
}

impl Decode for DisableKeyRotationRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["KeyId"]);
        let mut key_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&key_id, "keyId") {
            rules::KEY_ID_TYPE.check(value, "keyId", violations);
        }
        Ok(Self { key_id: key_id.unwrap_or_default() })
    }
}

/// Input of `EnableKey`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EnableKeyRequest {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: String,
}

impl Decode for EnableKeyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["KeyId"]);
        let mut key_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&key_id, "keyId") {
            rules::KEY_ID_TYPE.check(value, "keyId", violations);
        }
        Ok(Self { key_id: key_id.unwrap_or_default() })
    }
}

/// Input of `EnableKeyRotation`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EnableKeyRotationRequest {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: String,
    /// `RotationPeriodInDays`: 90 to 2560.
    pub rotation_period_in_days: Option<i32>,
}

impl Decode for EnableKeyRotationRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["KeyId", "RotationPeriodInDays"]);
        let mut key_id = None;
        let mut rotation_period_in_days = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key_id = Some(reader.string()?),
                1 => rotation_period_in_days = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&key_id, "keyId") {
            rules::KEY_ID_TYPE.check(value, "keyId", violations);
        }
        if let Some(value) = &rotation_period_in_days {
            rules::ROTATION_PERIOD_IN_DAYS_TYPE.check(*value, "rotationPeriodInDays", violations);
        }
        Ok(Self { key_id: key_id.unwrap_or_default(), rotation_period_in_days })
    }
}

/// Input of `Encrypt`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EncryptRequest {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: String,
    /// `Plaintext`: 1 to 4096 bytes.
    pub plaintext: Blob,
    /// `EncryptionContext`.
    pub encryption_context: Option<BTreeMap<String, String>>,
    /// `GrantTokens`: 0 to 10 items.
    pub grant_tokens: Option<Vec<String>>,
    /// `EncryptionAlgorithm`.
    pub encryption_algorithm: Option<EncryptionAlgorithmSpec>,
    /// `DryRun`.
    pub dry_run: Option<bool>,
}

impl Decode for EncryptRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "KeyId",
            "Plaintext",
            "EncryptionContext",
            "GrantTokens",
            "EncryptionAlgorithm",
            "DryRun",
        ]);
        let mut key_id = None;
        let mut plaintext = None;
        let mut encryption_context = None;
        let mut grant_tokens = None;
        let mut encryption_algorithm = None;
        let mut dry_run = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key_id = Some(reader.string()?),
                1 => plaintext = Some(reader.blob()?),
                2 => {
                    encryption_context = Some(
                        held.keep(2, violations, |violations| map(reader, "encryptionContext", violations))?,
                    )
                }
                3 => {
                    grant_tokens =
                        Some(held.keep(3, violations, |violations| texts(reader, "grantTokens", violations))?)
                }
                4 => encryption_algorithm = Some(reader.string()?),
                5 => dry_run = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&key_id, "keyId") {
            rules::KEY_ID_TYPE.check(value, "keyId", violations);
        }
        if let Some(value) = violations.required(&plaintext, "plaintext") {
            rules::PLAINTEXT_TYPE.check(value, "plaintext", violations);
        }
        held.report(2, violations);
        if let Some(value) = &grant_tokens {
            rules::GRANT_TOKEN_LIST.check_texts(value, "grantTokens", violations);
            held.report(3, violations);
        }
        if let Some(value) = &encryption_algorithm {
            rules::ENCRYPTION_ALGORITHM_SPEC.check(value, "encryptionAlgorithm", violations);
        }
        Ok(Self {
            key_id: key_id.unwrap_or_default(),
            plaintext: plaintext.unwrap_or_default(),
            encryption_context,
            grant_tokens,
            encryption_algorithm: encryption_algorithm.as_deref().and_then(EncryptionAlgorithmSpec::parse),
            dry_run,
        })
    }
}

/// Input of `GenerateDataKey`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GenerateDataKeyRequest {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: String,
    /// `EncryptionContext`.
    pub encryption_context: Option<BTreeMap<String, String>>,
    /// `NumberOfBytes`: 1 to 1024.
    pub number_of_bytes: Option<i32>,
    /// `KeySpec`.
    pub key_spec: Option<DataKeySpec>,
    /// `GrantTokens`: 0 to 10 items.
    pub grant_tokens: Option<Vec<String>>,
    /// `Recipient`.
    pub recipient: Option<RecipientInfo>,
    /// `DryRun`.
    pub dry_run: Option<bool>,
}

impl Decode for GenerateDataKeyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "KeyId",
            "EncryptionContext",
            "NumberOfBytes",
            "KeySpec",
            "GrantTokens",
            "Recipient",
            "DryRun",
        ]);
        let mut key_id = None;
        let mut encryption_context = None;
        let mut number_of_bytes = None;
        let mut key_spec = None;
        let mut grant_tokens = None;
        let mut recipient = None;
        let mut dry_run = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key_id = Some(reader.string()?),
                1 => {
                    encryption_context = Some(
                        held.keep(1, violations, |violations| map(reader, "encryptionContext", violations))?,
                    )
                }
                2 => number_of_bytes = Some(int(reader)?),
                3 => key_spec = Some(reader.string()?),
                4 => {
                    grant_tokens =
                        Some(held.keep(4, violations, |violations| texts(reader, "grantTokens", violations))?)
                }
                5 => {
                    recipient = Some(held.keep(5, violations, |violations| {
                        violations.within("recipient", |violations| RecipientInfo::decode(reader, violations))
                    })?)
                }
                6 => dry_run = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&key_id, "keyId") {
            rules::KEY_ID_TYPE.check(value, "keyId", violations);
        }
        held.report(1, violations);
        if let Some(value) = &number_of_bytes {
            rules::NUMBER_OF_BYTES_TYPE.check(*value, "numberOfBytes", violations);
        }
        if let Some(value) = &key_spec {
            rules::DATA_KEY_SPEC.check(value, "keySpec", violations);
        }
        if let Some(value) = &grant_tokens {
            rules::GRANT_TOKEN_LIST.check_texts(value, "grantTokens", violations);
            held.report(4, violations);
        }
        held.report(5, violations);
        Ok(Self {
            key_id: key_id.unwrap_or_default(),
            encryption_context,
            number_of_bytes,
            key_spec: key_spec.as_deref().and_then(DataKeySpec::parse),
            grant_tokens,
            recipient,
            dry_run,
        })
    }
}

/// Input of `GenerateDataKeyWithoutPlaintext`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GenerateDataKeyWithoutPlaintextRequest {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: String,
    /// `EncryptionContext`.
    pub encryption_context: Option<BTreeMap<String, String>>,
    /// `KeySpec`.
    pub key_spec: Option<DataKeySpec>,
    /// `NumberOfBytes`: 1 to 1024.
    pub number_of_bytes: Option<i32>,
    /// `GrantTokens`: 0 to 10 items.
    pub grant_tokens: Option<Vec<String>>,
    /// `DryRun`.
    pub dry_run: Option<bool>,
}

impl Decode for GenerateDataKeyWithoutPlaintextRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["KeyId", "EncryptionContext", "KeySpec", "NumberOfBytes", "GrantTokens", "DryRun"]);
        let mut key_id = None;
        let mut encryption_context = None;
        let mut key_spec = None;
        let mut number_of_bytes = None;
        let mut grant_tokens = None;
        let mut dry_run = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key_id = Some(reader.string()?),
                1 => {
                    encryption_context = Some(
                        held.keep(1, violations, |violations| map(reader, "encryptionContext", violations))?,
                    )
                }
                2 => key_spec = Some(reader.string()?),
                3 => number_of_bytes = Some(int(reader)?),
                4 => {
                    grant_tokens =
                        Some(held.keep(4, violations, |violations| texts(reader, "grantTokens", violations))?)
                }
                5 => dry_run = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&key_id, "keyId") {
            rules::KEY_ID_TYPE.check(value, "keyId", violations);
        }
        held.report(1, violations);
        if let Some(value) = &key_spec {
            rules::DATA_KEY_SPEC.check(value, "keySpec", violations);
        }
        if let Some(value) = &number_of_bytes {
            rules::NUMBER_OF_BYTES_TYPE.check(*value, "numberOfBytes", violations);
        }
        if let Some(value) = &grant_tokens {
            rules::GRANT_TOKEN_LIST.check_texts(value, "grantTokens", violations);
            held.report(4, violations);
        }
        Ok(Self {
            key_id: key_id.unwrap_or_default(),
            encryption_context,
            key_spec: key_spec.as_deref().and_then(DataKeySpec::parse),
            number_of_bytes,
            grant_tokens,
            dry_run,
        })
    }
}

/// Input of `GenerateRandom`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GenerateRandomRequest {
    /// `NumberOfBytes`: 1 to 1024.
    pub number_of_bytes: Option<i32>,
    /// `CustomKeyStoreId`: 1 to 64 characters.
    pub custom_key_store_id: Option<String>,
    /// `Recipient`.
    pub recipient: Option<RecipientInfo>,
}

impl Decode for GenerateRandomRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["NumberOfBytes", "CustomKeyStoreId", "Recipient"]);
        let mut number_of_bytes = None;
        let mut custom_key_store_id = None;
        let mut recipient = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => number_of_bytes = Some(int(reader)?),
                1 => custom_key_store_id = Some(reader.string()?),
                2 => {
                    recipient = Some(held.keep(2, violations, |violations| {
                        violations.within("recipient", |violations| RecipientInfo::decode(reader, violations))
                    })?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &number_of_bytes {
            rules::NUMBER_OF_BYTES_TYPE.check(*value, "numberOfBytes", violations);
        }
        if let Some(value) = &custom_key_store_id {
            rules::CUSTOM_KEY_STORE_ID_TYPE.check(value, "customKeyStoreId", violations);
        }
        held.report(2, violations);
        Ok(Self { number_of_bytes, custom_key_store_id, recipient })
    }
}

/// Input of `GetKeyPolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetKeyPolicyRequest {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: String,
    /// `PolicyName`: 1 to 128 characters, `[\w]+`.
    pub policy_name: Option<String>,
}

impl Decode for GetKeyPolicyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["KeyId", "PolicyName"]);
        let mut key_id = None;
        let mut policy_name = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key_id = Some(reader.string()?),
                1 => policy_name = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&key_id, "keyId") {
            rules::KEY_ID_TYPE.check(value, "keyId", violations);
        }
        if let Some(value) = &policy_name {
            rules::POLICY_NAME_TYPE.check(value, "policyName", violations);
        }
        Ok(Self { key_id: key_id.unwrap_or_default(), policy_name })
    }
}

/// Input of `GetKeyRotationStatus`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetKeyRotationStatusRequest {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: String,
}

impl Decode for GetKeyRotationStatusRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["KeyId"]);
        let mut key_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&key_id, "keyId") {
            rules::KEY_ID_TYPE.check(value, "keyId", violations);
        }
        Ok(Self { key_id: key_id.unwrap_or_default() })
    }
}

/// Input of `ListAliases`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListAliasesRequest {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: Option<String>,
    /// `Limit`: 1 to 1000.
    pub limit: Option<i32>,
    /// `Marker`: 1 to 1024 characters, `[\u0020-\u00FF]*`.
    pub marker: Option<String>,
}

impl Decode for ListAliasesRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["KeyId", "Limit", "Marker"]);
        let mut key_id = None;
        let mut limit = None;
        let mut marker = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key_id = Some(reader.string()?),
                1 => limit = Some(int(reader)?),
                2 => marker = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &key_id {
            rules::KEY_ID_TYPE.check(value, "keyId", violations);
        }
        if let Some(value) = &limit {
            rules::LIMIT_TYPE.check(*value, "limit", violations);
        }
        if let Some(value) = &marker {
            rules::MARKER_TYPE.check(value, "marker", violations);
        }
        Ok(Self { key_id, limit, marker })
    }
}

/// Input of `ListGrants`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListGrantsRequest {
    /// `Limit`: 1 to 1000.
    pub limit: Option<i32>,
    /// `Marker`: 1 to 1024 characters, `[\u0020-\u00FF]*`.
    pub marker: Option<String>,
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: String,
    /// `GrantId`: 1 to 128 characters.
    pub grant_id: Option<String>,
    /// `GranteePrincipal`: 1 to 256 characters, `^[\w+=,.@:/-]+$`.
    pub grantee_principal: Option<String>,
    /// `GranteeServicePrincipal`: 1 to 128 characters,
    /// `^([A-Za-z0-9\-]+)\.([A-Za-z0-9\-]+)(\.[A-Za-z0-9\-]+)+$`.
    pub grantee_service_principal: Option<String>,
}

impl Decode for ListGrantsRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["Limit", "Marker", "KeyId", "GrantId", "GranteePrincipal", "GranteeServicePrincipal"]);
        let mut limit = None;
        let mut marker = None;
        let mut key_id = None;
        let mut grant_id = None;
        let mut grantee_principal = None;
        let mut grantee_service_principal = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => limit = Some(int(reader)?),
                1 => marker = Some(reader.string()?),
                2 => key_id = Some(reader.string()?),
                3 => grant_id = Some(reader.string()?),
                4 => grantee_principal = Some(reader.string()?),
                5 => grantee_service_principal = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &limit {
            rules::LIMIT_TYPE.check(*value, "limit", violations);
        }
        if let Some(value) = &marker {
            rules::MARKER_TYPE.check(value, "marker", violations);
        }
        if let Some(value) = violations.required(&key_id, "keyId") {
            rules::KEY_ID_TYPE.check(value, "keyId", violations);
        }
        if let Some(value) = &grant_id {
            rules::GRANT_ID_TYPE.check(value, "grantId", violations);
        }
        if let Some(value) = &grantee_principal {
            rules::PRINCIPAL_ID_TYPE.check(value, "granteePrincipal", violations);
        }
        if let Some(value) = &grantee_service_principal {
            rules::SERVICE_PRINCIPAL_TYPE.check(value, "granteeServicePrincipal", violations);
        }
        Ok(Self {
            limit,
            marker,
            key_id: key_id.unwrap_or_default(),
            grant_id,
            grantee_principal,
            grantee_service_principal,
        })
    }
}

/// Input of `ListKeyPolicies`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListKeyPoliciesRequest {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: String,
    /// `Limit`: 1 to 1000.
    pub limit: Option<i32>,
    /// `Marker`: 1 to 1024 characters, `[\u0020-\u00FF]*`.
    pub marker: Option<String>,
}

impl Decode for ListKeyPoliciesRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["KeyId", "Limit", "Marker"]);
        let mut key_id = None;
        let mut limit = None;
        let mut marker = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key_id = Some(reader.string()?),
                1 => limit = Some(int(reader)?),
                2 => marker = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&key_id, "keyId") {
            rules::KEY_ID_TYPE.check(value, "keyId", violations);
        }
        if let Some(value) = &limit {
            rules::LIMIT_TYPE.check(*value, "limit", violations);
        }
        if let Some(value) = &marker {
            rules::MARKER_TYPE.check(value, "marker", violations);
        }
        Ok(Self { key_id: key_id.unwrap_or_default(), limit, marker })
    }
}

/// Input of `ListKeyRotations`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListKeyRotationsRequest {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: String,
    /// `IncludeKeyMaterial`.
    pub include_key_material: Option<IncludeKeyMaterial>,
    /// `Limit`: 1 to 1000.
    pub limit: Option<i32>,
    /// `Marker`: 1 to 1024 characters, `[\u0020-\u00FF]*`.
    pub marker: Option<String>,
}

impl Decode for ListKeyRotationsRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["KeyId", "IncludeKeyMaterial", "Limit", "Marker"]);
        let mut key_id = None;
        let mut include_key_material = None;
        let mut limit = None;
        let mut marker = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key_id = Some(reader.string()?),
                1 => include_key_material = Some(reader.string()?),
                2 => limit = Some(int(reader)?),
                3 => marker = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&key_id, "keyId") {
            rules::KEY_ID_TYPE.check(value, "keyId", violations);
        }
        if let Some(value) = &include_key_material {
            rules::INCLUDE_KEY_MATERIAL.check(value, "includeKeyMaterial", violations);
        }
        if let Some(value) = &limit {
            rules::LIMIT_TYPE.check(*value, "limit", violations);
        }
        if let Some(value) = &marker {
            rules::MARKER_TYPE.check(value, "marker", violations);
        }
        Ok(Self {
            key_id: key_id.unwrap_or_default(),
            include_key_material: include_key_material.as_deref().and_then(IncludeKeyMaterial::parse),
            limit,
            marker,
        })
    }
}

/// Input of `ListKeys`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListKeysRequest {
    /// `Limit`: 1 to 1000.
    pub limit: Option<i32>,
    /// `Marker`: 1 to 1024 characters, `[\u0020-\u00FF]*`.
    pub marker: Option<String>,
    /// `ResourceOwners`: 1 to 2 items.
    pub resource_owners: Option<Vec<ResourceOwnerType>>,
}

impl Decode for ListKeysRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["Limit", "Marker", "ResourceOwners"]);
        let mut limit = None;
        let mut marker = None;
        let mut resource_owners = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => limit = Some(int(reader)?),
                1 => marker = Some(reader.string()?),
                2 => {
                    resource_owners = Some(
                        held.keep(2, violations, |violations| texts(reader, "resourceOwners", violations))?,
                    )
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &limit {
            rules::LIMIT_TYPE.check(*value, "limit", violations);
        }
        if let Some(value) = &marker {
            rules::MARKER_TYPE.check(value, "marker", violations);
        }
        if let Some(value) = &resource_owners {
            rules::RESOURCE_OWNERS_LIST.check_texts(value, "resourceOwners", violations);
            held.report(2, violations);
        }
        Ok(Self {
            limit,
            marker,
            resource_owners: resource_owners.map(|texts| {
                texts.iter().filter_map(|text| ResourceOwnerType::parse(text)).collect::<Vec<_>>()
            }),
        })
    }
}

/// Input of `ListResourceTags`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListResourceTagsRequest {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: String,
    /// `Limit`: 1 to 1000.
    pub limit: Option<i32>,
    /// `Marker`: 1 to 1024 characters, `[\u0020-\u00FF]*`.
    pub marker: Option<String>,
}

impl Decode for ListResourceTagsRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["KeyId", "Limit", "Marker"]);
        let mut key_id = None;
        let mut limit = None;
        let mut marker = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key_id = Some(reader.string()?),
                1 => limit = Some(int(reader)?),
                2 => marker = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&key_id, "keyId") {
            rules::KEY_ID_TYPE.check(value, "keyId", violations);
        }
        if let Some(value) = &limit {
            rules::LIMIT_TYPE.check(*value, "limit", violations);
        }
        if let Some(value) = &marker {
            rules::MARKER_TYPE.check(value, "marker", violations);
        }
        Ok(Self { key_id: key_id.unwrap_or_default(), limit, marker })
    }
}

/// Input of `ListRetirableGrants`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListRetirableGrantsRequest {
    /// `Limit`: 1 to 1000.
    pub limit: Option<i32>,
    /// `Marker`: 1 to 1024 characters, `[\u0020-\u00FF]*`.
    pub marker: Option<String>,
    /// `RetiringPrincipal`: 1 to 256 characters, `^[\w+=,.@:/-]+$`.
    pub retiring_principal: Option<String>,
    /// `RetiringServicePrincipal`: 1 to 128 characters,
    /// `^([A-Za-z0-9\-]+)\.([A-Za-z0-9\-]+)(\.[A-Za-z0-9\-]+)+$`.
    pub retiring_service_principal: Option<String>,
}

impl Decode for ListRetirableGrantsRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["Limit", "Marker", "RetiringPrincipal", "RetiringServicePrincipal"]);
        let mut limit = None;
        let mut marker = None;
        let mut retiring_principal = None;
        let mut retiring_service_principal = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => limit = Some(int(reader)?),
                1 => marker = Some(reader.string()?),
                2 => retiring_principal = Some(reader.string()?),
                3 => retiring_service_principal = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &limit {
            rules::LIMIT_TYPE.check(*value, "limit", violations);
        }
        if let Some(value) = &marker {
            rules::MARKER_TYPE.check(value, "marker", violations);
        }
        if let Some(value) = &retiring_principal {
            rules::PRINCIPAL_ID_TYPE.check(value, "retiringPrincipal", violations);
        }
        if let Some(value) = &retiring_service_principal {
            rules::SERVICE_PRINCIPAL_TYPE.check(value, "retiringServicePrincipal", violations);
        }
        Ok(Self { limit, marker, retiring_principal, retiring_service_principal })
    }
}

/// Input of `PutKeyPolicy`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PutKeyPolicyRequest {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: String,
    /// `PolicyName`: 1 to 128 characters, `[\w]+`.
    pub policy_name: Option<String>,
    /// `Policy`: 1 to 131072 characters, `[\u0009\u000A\u000D\u0020-\u00FF]+`.
    pub policy: String,
    /// `BypassPolicyLockoutSafetyCheck`.
    pub bypass_policy_lockout_safety_check: Option<bool>,
}

impl Decode for PutKeyPolicyRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members =
            Members(&["KeyId", "PolicyName", "Policy", "BypassPolicyLockoutSafetyCheck"]);
        let mut key_id = None;
        let mut policy_name = None;
        let mut policy = None;
        let mut bypass_policy_lockout_safety_check = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key_id = Some(reader.string()?),
                1 => policy_name = Some(reader.string()?),
                2 => policy = Some(reader.string()?),
                3 => bypass_policy_lockout_safety_check = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&key_id, "keyId") {
            rules::KEY_ID_TYPE.check(value, "keyId", violations);
        }
        if let Some(value) = &policy_name {
            rules::POLICY_NAME_TYPE.check(value, "policyName", violations);
        }
        if let Some(value) = violations.required(&policy, "policy") {
            rules::POLICY_TYPE.check(value, "policy", violations);
        }
        Ok(Self {
            key_id: key_id.unwrap_or_default(),
            policy_name,
            policy: policy.unwrap_or_default(),
            bypass_policy_lockout_safety_check,
        })
    }
}

/// Input of `ReEncrypt`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReEncryptRequest {
    /// `CiphertextBlob`: 1 to 6144 bytes.
    pub ciphertext_blob: Option<Blob>,
    /// `SourceEncryptionContext`.
    pub source_encryption_context: Option<BTreeMap<String, String>>,
    /// `SourceKeyId`: 1 to 2048 characters.
    pub source_key_id: Option<String>,
    /// `DestinationKeyId`: 1 to 2048 characters.
    pub destination_key_id: String,
    /// `DestinationEncryptionContext`.
    pub destination_encryption_context: Option<BTreeMap<String, String>>,
    /// `SourceEncryptionAlgorithm`.
    pub source_encryption_algorithm: Option<EncryptionAlgorithmSpec>,
    /// `DestinationEncryptionAlgorithm`.
    pub destination_encryption_algorithm: Option<EncryptionAlgorithmSpec>,
    /// `GrantTokens`: 0 to 10 items.
    pub grant_tokens: Option<Vec<String>>,
    /// `DryRun`.
    pub dry_run: Option<bool>,
    /// `DryRunModifiers`.
    pub dry_run_modifiers: Option<Vec<DryRunModifierType>>,
}

impl Decode for ReEncryptRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&[
            "CiphertextBlob",
            "SourceEncryptionContext",
            "SourceKeyId",
            "DestinationKeyId",
            "DestinationEncryptionContext",
            "SourceEncryptionAlgorithm",
            "DestinationEncryptionAlgorithm",
            "GrantTokens",
            "DryRun",
            "DryRunModifiers",
        ]);
        let mut ciphertext_blob = None;
        let mut source_encryption_context = None;
        let mut source_key_id = None;
        let mut destination_key_id = None;
        let mut destination_encryption_context = None;
        let mut source_encryption_algorithm = None;
        let mut destination_encryption_algorithm = None;
        let mut grant_tokens = None;
        let mut dry_run = None;
        let mut dry_run_modifiers = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => ciphertext_blob = Some(reader.blob()?),
                1 => {
                    source_encryption_context = Some(held.keep(1, violations, |violations| {
                        map(reader, "sourceEncryptionContext", violations)
                    })?)
                }
                2 => source_key_id = Some(reader.string()?),
                3 => destination_key_id = Some(reader.string()?),
                4 => {
                    destination_encryption_context = Some(held.keep(4, violations, |violations| {
                        map(reader, "destinationEncryptionContext", violations)
                    })?)
                }
                5 => source_encryption_algorithm = Some(reader.string()?),
                6 => destination_encryption_algorithm = Some(reader.string()?),
                7 => {
                    grant_tokens =
                        Some(held.keep(7, violations, |violations| texts(reader, "grantTokens", violations))?)
                }
                8 => dry_run = Some(reader.bool()?),
                9 => {
                    dry_run_modifiers = Some(
                        held.keep(9, violations, |violations| texts(reader, "dryRunModifiers", violations))?,
                    )
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &ciphertext_blob {
            rules::CIPHERTEXT_TYPE.check(value, "ciphertextBlob", violations);
        }
        held.report(1, violations);
        if let Some(value) = &source_key_id {
            rules::KEY_ID_TYPE.check(value, "sourceKeyId", violations);
        }
        if let Some(value) = violations.required(&destination_key_id, "destinationKeyId") {
            rules::KEY_ID_TYPE.check(value, "destinationKeyId", violations);
        }
        held.report(4, violations);
        if let Some(value) = &source_encryption_algorithm {
            rules::ENCRYPTION_ALGORITHM_SPEC.check(value, "sourceEncryptionAlgorithm", violations);
        }
        if let Some(value) = &destination_encryption_algorithm {
            rules::ENCRYPTION_ALGORITHM_SPEC.check(value, "destinationEncryptionAlgorithm", violations);
        }
        if let Some(value) = &grant_tokens {
            rules::GRANT_TOKEN_LIST.check_texts(value, "grantTokens", violations);
            held.report(7, violations);
        }
        if let Some(value) = &dry_run_modifiers {
            rules::DRY_RUN_MODIFIER_LIST.check_texts(value, "dryRunModifiers", violations);
            held.report(9, violations);
        }
        Ok(Self {
            ciphertext_blob,
            source_encryption_context,
            source_key_id,
            destination_key_id: destination_key_id.unwrap_or_default(),
            destination_encryption_context,
            source_encryption_algorithm: source_encryption_algorithm
                .as_deref()
                .and_then(EncryptionAlgorithmSpec::parse),
            destination_encryption_algorithm: destination_encryption_algorithm
                .as_deref()
                .and_then(EncryptionAlgorithmSpec::parse),
            grant_tokens,
            dry_run,
            dry_run_modifiers: dry_run_modifiers.map(|texts| {
                texts.iter().filter_map(|text| DryRunModifierType::parse(text)).collect::<Vec<_>>()
            }),
        })
    }
}

/// Input of `RetireGrant`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RetireGrantRequest {
    /// `GrantToken`: 1 to 8192 characters.
    pub grant_token: Option<String>,
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: Option<String>,
    /// `GrantId`: 1 to 128 characters.
    pub grant_id: Option<String>,
    /// `DryRun`.
    pub dry_run: Option<bool>,
}

impl Decode for RetireGrantRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["GrantToken", "KeyId", "GrantId", "DryRun"]);
        let mut grant_token = None;
        let mut key_id = None;
        let mut grant_id = None;
        let mut dry_run = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => grant_token = Some(reader.string()?),
                1 => key_id = Some(reader.string()?),
                2 => grant_id = Some(reader.string()?),
                3 => dry_run = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = &grant_token {
            rules::GRANT_TOKEN_TYPE.check(value, "grantToken", violations);
        }
        if let Some(value) = &key_id {
            rules::KEY_ID_TYPE.check(value, "keyId", violations);
        }
        if let Some(value) = &grant_id {
            rules::GRANT_ID_TYPE.check(value, "grantId", violations);
        }
        Ok(Self { grant_token, key_id, grant_id, dry_run })
    }
}

/// Input of `RevokeGrant`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RevokeGrantRequest {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: String,
    /// `GrantId`: 1 to 128 characters.
    pub grant_id: String,
    /// `DryRun`.
    pub dry_run: Option<bool>,
}

impl Decode for RevokeGrantRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["KeyId", "GrantId", "DryRun"]);
        let mut key_id = None;
        let mut grant_id = None;
        let mut dry_run = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key_id = Some(reader.string()?),
                1 => grant_id = Some(reader.string()?),
                2 => dry_run = Some(reader.bool()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&key_id, "keyId") {
            rules::KEY_ID_TYPE.check(value, "keyId", violations);
        }
        if let Some(value) = violations.required(&grant_id, "grantId") {
            rules::GRANT_ID_TYPE.check(value, "grantId", violations);
        }
        Ok(Self { key_id: key_id.unwrap_or_default(), grant_id: grant_id.unwrap_or_default(), dry_run })
    }
}

/// Input of `RotateKeyOnDemand`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RotateKeyOnDemandRequest {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: String,
}

impl Decode for RotateKeyOnDemandRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["KeyId"]);
        let mut key_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&key_id, "keyId") {
            rules::KEY_ID_TYPE.check(value, "keyId", violations);
        }
        Ok(Self { key_id: key_id.unwrap_or_default() })
    }
}

/// Input of `ScheduleKeyDeletion`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ScheduleKeyDeletionRequest {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: String,
    /// `PendingWindowInDays`: 1 to 365.
    pub pending_window_in_days: Option<i32>,
}

impl Decode for ScheduleKeyDeletionRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["KeyId", "PendingWindowInDays"]);
        let mut key_id = None;
        let mut pending_window_in_days = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key_id = Some(reader.string()?),
                1 => pending_window_in_days = Some(int(reader)?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&key_id, "keyId") {
            rules::KEY_ID_TYPE.check(value, "keyId", violations);
        }
        if let Some(value) = &pending_window_in_days {
            rules::PENDING_WINDOW_IN_DAYS_TYPE.check(*value, "pendingWindowInDays", violations);
        }
        Ok(Self { key_id: key_id.unwrap_or_default(), pending_window_in_days })
    }
}

/// Input of `TagResource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TagResourceRequest {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: String,
    /// `Tags`.
    pub tags: Vec<Tag>,
}

impl Decode for TagResourceRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["KeyId", "Tags"]);
        let mut key_id = None;
        let mut tags = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key_id = Some(reader.string()?),
                1 => tags = Some(held.keep(1, violations, |violations| list(reader, "tags", violations))?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&key_id, "keyId") {
            rules::KEY_ID_TYPE.check(value, "keyId", violations);
        }
        violations.required(&tags, "tags");
        held.report(1, violations);
        Ok(Self { key_id: key_id.unwrap_or_default(), tags: tags.unwrap_or_default() })
    }
}

/// Input of `UntagResource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UntagResourceRequest {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: String,
    /// `TagKeys`.
    pub tag_keys: Vec<String>,
}

impl Decode for UntagResourceRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["KeyId", "TagKeys"]);
        let mut key_id = None;
        let mut tag_keys = None;
        let mut held = Held::default();
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key_id = Some(reader.string()?),
                1 => {
                    tag_keys =
                        Some(held.keep(1, violations, |violations| texts(reader, "tagKeys", violations))?)
                }
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&key_id, "keyId") {
            rules::KEY_ID_TYPE.check(value, "keyId", violations);
        }
        if let Some(value) = violations.required(&tag_keys, "tagKeys") {
            rules::TAG_KEY_LIST.check_texts(value, "tagKeys", violations);
            held.report(1, violations);
        }
        Ok(Self { key_id: key_id.unwrap_or_default(), tag_keys: tag_keys.unwrap_or_default() })
    }
}

/// Input of `UpdateAlias`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateAliasRequest {
    /// `AliasName`: 1 to 256 characters, `^[a-zA-Z0-9:/_-]+$`.
    pub alias_name: String,
    /// `TargetKeyId`: 1 to 2048 characters.
    pub target_key_id: String,
}

impl Decode for UpdateAliasRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["AliasName", "TargetKeyId"]);
        let mut alias_name = None;
        let mut target_key_id = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => alias_name = Some(reader.string()?),
                1 => target_key_id = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&alias_name, "aliasName") {
            rules::ALIAS_NAME_TYPE.check(value, "aliasName", violations);
        }
        if let Some(value) = violations.required(&target_key_id, "targetKeyId") {
            rules::KEY_ID_TYPE.check(value, "targetKeyId", violations);
        }
        Ok(Self {
            alias_name: alias_name.unwrap_or_default(),
            target_key_id: target_key_id.unwrap_or_default(),
        })
    }
}

/// Input of `UpdateKeyDescription`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateKeyDescriptionRequest {
    /// `KeyId`: 1 to 2048 characters.
    pub key_id: String,
    /// `Description`: 0 to 8192 characters.
    pub description: String,
}

impl Decode for UpdateKeyDescriptionRequest {
    fn decode(reader: &mut dyn Reader, violations: &mut Violations) -> Result<Self, Malformed> {
        const MEMBERS: Members = Members(&["KeyId", "Description"]);
        let mut key_id = None;
        let mut description = None;
        reader.begin_object()?;
        while let Some(index) = reader.member(MEMBERS)? {
            match index {
                0 => key_id = Some(reader.string()?),
                1 => description = Some(reader.string()?),
                _ => reader.skip()?,
            }
        }
        if let Some(value) = violations.required(&key_id, "keyId") {
            rules::KEY_ID_TYPE.check(value, "keyId", violations);
        }
        if let Some(value) = violations.required(&description, "description") {
            rules::DESCRIPTION_TYPE.check(value, "description", violations);
        }
        Ok(Self { key_id: key_id.unwrap_or_default(), description: description.unwrap_or_default() })
    }
}
