// Made by `cargo xtask generate` from models/kms.json; what is changed here is lost.

//! What the model says about values in inputs.

use millstream_api::Pattern;
use millstream_api::rules::{BlobRule, LengthRule, ListRule, NumberRule, TextRule};

/// `AliasNameType`: 1 to 256 characters, `^[a-zA-Z0-9:/_-]+$`.
pub static ALIAS_NAME_TYPE: TextRule = TextRule {
    pattern: Some(Pattern::new(r"^[a-zA-Z0-9:/_-]+$")),
    min: Some(1),
    max: Some(256),
    values: &[],
};

/// `AttestationDocumentType`: 1 to 262144 bytes.
pub static ATTESTATION_DOCUMENT_TYPE: BlobRule =
    BlobRule { length: LengthRule { min: Some(1), max: Some(262144) } };

/// `CiphertextType`: 1 to 6144 bytes.
pub static CIPHERTEXT_TYPE: BlobRule = BlobRule { length: LengthRule { min: Some(1), max: Some(6144) } };

/// `CustomKeyStoreIdType`: 1 to 64 characters.
pub static CUSTOM_KEY_STORE_ID_TYPE: TextRule =
    TextRule { pattern: None, min: Some(1), max: Some(64), values: &[] };

/// `CustomerMasterKeySpec`.
pub static CUSTOMER_MASTER_KEY_SPEC: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &[
        "HMAC_256",
        "RSA_2048",
        "HMAC_512",
        "HMAC_224",
        "HMAC_384",
        "RSA_3072",
        "ECC_SECG_P256K1",
        "SM2",
        "ECC_NIST_P256",
        "SYMMETRIC_DEFAULT",
        "RSA_4096",
        "ECC_NIST_P521",
        "ECC_NIST_P384",
    ],
};

/// `DataKeySpec`.
pub static DATA_KEY_SPEC: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["AES_256", "AES_128"] };

/// `DescriptionType`: 0 to 8192 characters.
pub static DESCRIPTION_TYPE: TextRule =
    TextRule { pattern: None, min: Some(0), max: Some(8192), values: &[] };

/// `DryRunModifierList`.
pub static DRY_RUN_MODIFIER_LIST: ListRule =
    ListRule { length: LengthRule { min: None, max: None }, items: Some(&DRY_RUN_MODIFIER_TYPE) };

/// `DryRunModifierType`.
pub static DRY_RUN_MODIFIER_TYPE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["IGNORE_CIPHERTEXT"] };

/// `EncryptionAlgorithmSpec`.
pub static ENCRYPTION_ALGORITHM_SPEC: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &["SM2PKE", "SYMMETRIC_DEFAULT", "RSAES_OAEP_SHA_256", "RSAES_OAEP_SHA_1"],
};

/// `GrantConstraintSourceArnType`: 20 to 512 characters,
/// `^arn:aws[a-z0-9-]*:[a-z0-9-]+:[a-z0-9-]*:[0-9]{12}:.+$`.
pub static GRANT_CONSTRAINT_SOURCE_ARN_TYPE: TextRule = TextRule {
    pattern: Some(Pattern::new(r"^arn:aws[a-z0-9-]*:[a-z0-9-]+:[a-z0-9-]*:[0-9]{12}:.+$")),
    min: Some(20),
    max: Some(512),
    values: &[],
};

/// `GrantIdType`: 1 to 128 characters.
pub static GRANT_ID_TYPE: TextRule = TextRule { pattern: None, min: Some(1), max: Some(128), values: &[] };

/// `GrantNameType`: 1 to 256 characters, `^[a-zA-Z0-9:/_-]+$`.
pub static GRANT_NAME_TYPE: TextRule = TextRule {
    pattern: Some(Pattern::new(r"^[a-zA-Z0-9:/_-]+$")),
    min: Some(1),
    max: Some(256),
    values: &[],
};

/// `GrantOperation`.
pub static GRANT_OPERATION: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &[
        "GenerateDataKey",
        "Decrypt",
        "DeriveSharedSecret",
        "Decapsulate",
        "DescribeKey",
        "Encapsulate",
        "GenerateDataKeyPair",
        "VerifyMac",
        "CreateGrant",
        "Encrypt",
        "ReEncryptFrom",
        "ReEncryptTo",
        "GetPublicKey",
        "GenerateDataKeyPairWithoutPlaintext",
        "GenerateDataKeyWithoutPlaintext",
        "RetireGrant",
        "GenerateMac",
        "Sign",
        "Verify",
    ],
};

/// `GrantOperationList`.
pub static GRANT_OPERATION_LIST: ListRule =
    ListRule { length: LengthRule { min: None, max: None }, items: Some(&GRANT_OPERATION) };

/// `GrantTokenList`: 0 to 10 items.
pub static GRANT_TOKEN_LIST: ListRule =
    ListRule { length: LengthRule { min: Some(0), max: Some(10) }, items: Some(&GRANT_TOKEN_TYPE) };

/// `GrantTokenType`: 1 to 8192 characters.
pub static GRANT_TOKEN_TYPE: TextRule =
    TextRule { pattern: None, min: Some(1), max: Some(8192), values: &[] };

/// `IncludeKeyMaterial`.
pub static INCLUDE_KEY_MATERIAL: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["ROTATIONS_ONLY", "ALL_KEY_MATERIAL"] };

/// `KeyEncryptionMechanism`.
pub static KEY_ENCRYPTION_MECHANISM: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["RSAES_OAEP_SHA_256"] };

/// `KeyIdType`: 1 to 2048 characters.
pub static KEY_ID_TYPE: TextRule = TextRule { pattern: None, min: Some(1), max: Some(2048), values: &[] };

/// `KeySpec`.
pub static KEY_SPEC: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &[
        "HMAC_256",
        "RSA_2048",
        "HMAC_512",
        "ECC_NIST_EDWARDS25519",
        "HMAC_224",
        "HMAC_384",
        "RSA_3072",
        "ML_DSA_65",
        "ML_DSA_87",
        "ML_KEM_1024",
        "ML_DSA_44",
        "ML_KEM_512",
        "ECC_SECG_P256K1",
        "SM2",
        "ECC_NIST_P256",
        "SYMMETRIC_DEFAULT",
        "RSA_4096",
        "ECC_NIST_P521",
        "ECC_NIST_P384",
        "ML_KEM_768",
    ],
};

/// `KeyUsageType`.
pub static KEY_USAGE_TYPE: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &[
        "KEY_AGREEMENT",
        "GENERATE_VERIFY_MAC",
        "ENCAPSULATE_DECAPSULATE",
        "SIGN_VERIFY",
        "ENCRYPT_DECRYPT",
    ],
};

/// `LimitType`: 1 to 1000.
pub static LIMIT_TYPE: NumberRule = NumberRule { min: Some(1), max: Some(1000) };

/// `MarkerType`: 1 to 1024 characters, `[\u0020-\u00FF]*`.
pub static MARKER_TYPE: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[\u0020-\u00FF]*")), min: Some(1), max: Some(1024), values: &[] };

/// `NumberOfBytesType`: 1 to 1024.
pub static NUMBER_OF_BYTES_TYPE: NumberRule = NumberRule { min: Some(1), max: Some(1024) };

/// `OriginType`.
pub static ORIGIN_TYPE: TextRule = TextRule {
    pattern: None,
    min: None,
    max: None,
    values: &["AWS_CLOUDHSM", "EXTERNAL", "EXTERNAL_KEY_STORE", "AWS_KMS"],
};

/// `PendingWindowInDaysType`: 1 to 365.
pub static PENDING_WINDOW_IN_DAYS_TYPE: NumberRule = NumberRule { min: Some(1), max: Some(365) };

/// `PlaintextType`: 1 to 4096 bytes.
pub static PLAINTEXT_TYPE: BlobRule = BlobRule { length: LengthRule { min: Some(1), max: Some(4096) } };

/// `PolicyNameType`: 1 to 128 characters, `[\w]+`.
pub static POLICY_NAME_TYPE: TextRule =
    TextRule { pattern: Some(Pattern::new(r"[\w]+")), min: Some(1), max: Some(128), values: &[] };

/// `PolicyType`: 1 to 131072 characters, `[\u0009\u000A\u000D\u0020-\u00FF]+`.
pub static POLICY_TYPE: TextRule = TextRule {
    pattern: Some(Pattern::new(r"[\u0009\u000A\u000D\u0020-\u00FF]+")),
    min: Some(1),
    max: Some(131072),
    values: &[],
};

/// `PrincipalIdType`: 1 to 256 characters, `^[\w+=,.@:/-]+$`.
pub static PRINCIPAL_ID_TYPE: TextRule =
    TextRule { pattern: Some(Pattern::new(r"^[\w+=,.@:/-]+$")), min: Some(1), max: Some(256), values: &[] };

/// `ResourceOwnerType`.
pub static RESOURCE_OWNER_TYPE: TextRule =
    TextRule { pattern: None, min: None, max: None, values: &["OTHER_ACCOUNTS_VIA_RAM", "SELF"] };

/// `ResourceOwnersList`: 1 to 2 items.
pub static RESOURCE_OWNERS_LIST: ListRule =
    ListRule { length: LengthRule { min: Some(1), max: Some(2) }, items: Some(&RESOURCE_OWNER_TYPE) };

/// `RotationPeriodInDaysType`: 90 to 2560.
pub static ROTATION_PERIOD_IN_DAYS_TYPE: NumberRule = NumberRule { min: Some(90), max: Some(2560) };

/// `ServicePrincipalType`: 1 to 128 characters, `^([A-Za-z0-9\-]+)\.([A-Za-z0-9\-]+)(\.[A-Za-z0-9\-]+)+$`.
pub static SERVICE_PRINCIPAL_TYPE: TextRule = TextRule {
    pattern: Some(Pattern::new(r"^([A-Za-z0-9\-]+)\.([A-Za-z0-9\-]+)(\.[A-Za-z0-9\-]+)+$")),
    min: Some(1),
    max: Some(128),
    values: &[],
};

/// `TagKeyList`.
pub static TAG_KEY_LIST: ListRule =
    ListRule { length: LengthRule { min: None, max: None }, items: Some(&TAG_KEY_TYPE) };

/// `TagKeyType`: 1 to 128 characters.
pub static TAG_KEY_TYPE: TextRule = TextRule { pattern: None, min: Some(1), max: Some(128), values: &[] };

/// `TagValueType`: 0 to 256 characters.
pub static TAG_VALUE_TYPE: TextRule = TextRule { pattern: None, min: Some(0), max: Some(256), values: &[] };

/// `XksKeyIdType`: 1 to 128 characters, `^[a-zA-Z0-9-_.]+$`.
pub static XKS_KEY_ID_TYPE: TextRule =
    TextRule { pattern: Some(Pattern::new(r"^[a-zA-Z0-9-_.]+$")), min: Some(1), max: Some(128), values: &[] };
