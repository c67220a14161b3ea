// Made by `cargo xtask generate` from models/kms.json; what is changed here is lost.

//! The errors of the model.

use millstream_api::ErrorCode;

/// `AlreadyExistsException`, HTTP status 400.
pub const ALREADY_EXISTS_EXCEPTION: ErrorCode = ErrorCode::sender("AlreadyExistsException");

/// `CloudHsmClusterInvalidConfigurationException`, HTTP status 400.
pub const CLOUD_HSM_CLUSTER_INVALID_CONFIGURATION_EXCEPTION: ErrorCode =
    ErrorCode::sender("CloudHsmClusterInvalidConfigurationException");

/// `ConflictException`, HTTP status 400.
pub const CONFLICT_EXCEPTION: ErrorCode = ErrorCode::sender("ConflictException");

/// `CustomKeyStoreInvalidStateException`, HTTP status 400.
pub const CUSTOM_KEY_STORE_INVALID_STATE_EXCEPTION: ErrorCode =
    ErrorCode::sender("CustomKeyStoreInvalidStateException");

/// `CustomKeyStoreNotFoundException`, HTTP status 400.
pub const CUSTOM_KEY_STORE_NOT_FOUND_EXCEPTION: ErrorCode =
    ErrorCode::sender("CustomKeyStoreNotFoundException");

/// `DependencyTimeoutException`, HTTP status 500.
pub const DEPENDENCY_TIMEOUT_EXCEPTION: ErrorCode = ErrorCode::with_status("DependencyTimeoutException", 500);

/// `DisabledException`, HTTP status 400.
pub const DISABLED_EXCEPTION: ErrorCode = ErrorCode::sender("DisabledException");

/// `DryRunOperationException`, HTTP status 400.
pub const DRY_RUN_OPERATION_EXCEPTION: ErrorCode = ErrorCode::sender("DryRunOperationException");

/// `IncorrectKeyException`, HTTP status 400.
pub const INCORRECT_KEY_EXCEPTION: ErrorCode = ErrorCode::sender("IncorrectKeyException");

/// `InvalidAliasNameException`, HTTP status 400.
pub const INVALID_ALIAS_NAME_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidAliasNameException");

/// `InvalidArnException`, HTTP status 400.
pub const INVALID_ARN_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidArnException");

/// `InvalidCiphertextException`, HTTP status 400.
pub const INVALID_CIPHERTEXT_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidCiphertextException");

/// `InvalidGrantIdException`, HTTP status 400.
pub const INVALID_GRANT_ID_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidGrantIdException");

/// `InvalidGrantTokenException`, HTTP status 400.
pub const INVALID_GRANT_TOKEN_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidGrantTokenException");

/// `InvalidKeyUsageException`, HTTP status 400.
pub const INVALID_KEY_USAGE_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidKeyUsageException");

/// `InvalidMarkerException`, HTTP status 400.
pub const INVALID_MARKER_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidMarkerException");

/// `KMSInternalException`, HTTP status 500.
pub const KMS_INTERNAL_EXCEPTION: ErrorCode = ErrorCode::with_status("KMSInternalException", 500);

/// `KMSInvalidStateException`, HTTP status 400.
pub const KMS_INVALID_STATE_EXCEPTION: ErrorCode = ErrorCode::sender("KMSInvalidStateException");

/// `KeyUnavailableException`, HTTP status 500.
pub const KEY_UNAVAILABLE_EXCEPTION: ErrorCode = ErrorCode::with_status("KeyUnavailableException", 500);

/// `LimitExceededException`, HTTP status 400.
pub const LIMIT_EXCEEDED_EXCEPTION: ErrorCode = ErrorCode::sender("LimitExceededException");

/// `MalformedPolicyDocumentException`, HTTP status 400.
pub const MALFORMED_POLICY_DOCUMENT_EXCEPTION: ErrorCode =
    ErrorCode::sender("MalformedPolicyDocumentException");

/// `NotFoundException`, HTTP status 400.
pub const NOT_FOUND_EXCEPTION: ErrorCode = ErrorCode::sender("NotFoundException");

/// `TagException`, HTTP status 400.
pub const TAG_EXCEPTION: ErrorCode = ErrorCode::sender("TagException");

/// `UnsupportedOperationException`, HTTP status 400.
pub const UNSUPPORTED_OPERATION_EXCEPTION: ErrorCode = ErrorCode::sender("UnsupportedOperationException");

/// `XksKeyAlreadyInUseException`, HTTP status 400.
pub const XKS_KEY_ALREADY_IN_USE_EXCEPTION: ErrorCode = ErrorCode::sender("XksKeyAlreadyInUseException");

/// `XksKeyInvalidConfigurationException`, HTTP status 400.
pub const XKS_KEY_INVALID_CONFIGURATION_EXCEPTION: ErrorCode =
    ErrorCode::sender("XksKeyInvalidConfigurationException");

/// `XksKeyNotFoundException`, HTTP status 400.
pub const XKS_KEY_NOT_FOUND_EXCEPTION: ErrorCode = ErrorCode::sender("XksKeyNotFoundException");

/// The errors that the model declares for each operation.
pub mod declared {
    use super::*;

    /// Errors of `CancelKeyDeletion`.
    pub const CANCEL_KEY_DELETION: &[ErrorCode] = &[
        NOT_FOUND_EXCEPTION,
        INVALID_ARN_EXCEPTION,
        DEPENDENCY_TIMEOUT_EXCEPTION,
        KMS_INTERNAL_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
    ];

    /// Errors of `CreateAlias`.
    pub const CREATE_ALIAS: &[ErrorCode] = &[
        DEPENDENCY_TIMEOUT_EXCEPTION,
        ALREADY_EXISTS_EXCEPTION,
        NOT_FOUND_EXCEPTION,
        INVALID_ALIAS_NAME_EXCEPTION,
        KMS_INTERNAL_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
    ];

    /// Errors of `CreateGrant`.
    pub const CREATE_GRANT: &[ErrorCode] = &[
        NOT_FOUND_EXCEPTION,
        DISABLED_EXCEPTION,
        DEPENDENCY_TIMEOUT_EXCEPTION,
        INVALID_ARN_EXCEPTION,
        KMS_INTERNAL_EXCEPTION,
        INVALID_GRANT_TOKEN_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
        DRY_RUN_OPERATION_EXCEPTION,
    ];

    /// Errors of `CreateKey`.
    pub const CREATE_KEY: &[ErrorCode] = &[
        MALFORMED_POLICY_DOCUMENT_EXCEPTION,
        DEPENDENCY_TIMEOUT_EXCEPTION,
        INVALID_ARN_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
        KMS_INTERNAL_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        TAG_EXCEPTION,
        CUSTOM_KEY_STORE_NOT_FOUND_EXCEPTION,
        CUSTOM_KEY_STORE_INVALID_STATE_EXCEPTION,
        CLOUD_HSM_CLUSTER_INVALID_CONFIGURATION_EXCEPTION,
        XKS_KEY_INVALID_CONFIGURATION_EXCEPTION,
        XKS_KEY_ALREADY_IN_USE_EXCEPTION,
        XKS_KEY_NOT_FOUND_EXCEPTION,
    ];

    /// Errors of `Decrypt`.
    pub const DECRYPT: &[ErrorCode] = &[
        NOT_FOUND_EXCEPTION,
        DISABLED_EXCEPTION,
        INVALID_CIPHERTEXT_EXCEPTION,
        KEY_UNAVAILABLE_EXCEPTION,
        INCORRECT_KEY_EXCEPTION,
        INVALID_KEY_USAGE_EXCEPTION,
        DEPENDENCY_TIMEOUT_EXCEPTION,
        INVALID_GRANT_TOKEN_EXCEPTION,
        KMS_INTERNAL_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
        DRY_RUN_OPERATION_EXCEPTION,
    ];

    /// Errors of `DeleteAlias`.
    pub const DELETE_ALIAS: &[ErrorCode] = &[
        DEPENDENCY_TIMEOUT_EXCEPTION,
        NOT_FOUND_EXCEPTION,
        KMS_INTERNAL_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
    ];

    /// Errors of `DescribeKey`.
    pub const DESCRIBE_KEY: &[ErrorCode] =
        &[NOT_FOUND_EXCEPTION, INVALID_ARN_EXCEPTION, DEPENDENCY_TIMEOUT_EXCEPTION, KMS_INTERNAL_EXCEPTION];

    /// Errors of `DisableKey`.
    pub const DISABLE_KEY: &[ErrorCode] = &[
        NOT_FOUND_EXCEPTION,
        INVALID_ARN_EXCEPTION,
        DEPENDENCY_TIMEOUT_EXCEPTION,
        KMS_INTERNAL_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
    ];

    /// Errors of `DisableKeyRotation`.
    pub const DISABLE_KEY_ROTATION: &[ErrorCode] = &[
        NOT_FOUND_EXCEPTION,
        DISABLED_EXCEPTION,
        INVALID_ARN_EXCEPTION,
        DEPENDENCY_TIMEOUT_EXCEPTION,
        KMS_INTERNAL_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
    ];

    /// Errors of `EnableKey`.
    pub const ENABLE_KEY: &[ErrorCode] = &[
        NOT_FOUND_EXCEPTION,
        INVALID_ARN_EXCEPTION,
        DEPENDENCY_TIMEOUT_EXCEPTION,
        KMS_INTERNAL_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
    ];

    /// Errors of `EnableKeyRotation`.
    pub const ENABLE_KEY_ROTATION: &[ErrorCode] = &[
        NOT_FOUND_EXCEPTION,
        DISABLED_EXCEPTION,
        INVALID_ARN_EXCEPTION,
        DEPENDENCY_TIMEOUT_EXCEPTION,
        KMS_INTERNAL_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
    ];

    /// Errors of `Encrypt`.
    pub const ENCRYPT: &[ErrorCode] = &[
        NOT_FOUND_EXCEPTION,
        DISABLED_EXCEPTION,
        KEY_UNAVAILABLE_EXCEPTION,
        DEPENDENCY_TIMEOUT_EXCEPTION,
        INVALID_KEY_USAGE_EXCEPTION,
        INVALID_GRANT_TOKEN_EXCEPTION,
        KMS_INTERNAL_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
        DRY_RUN_OPERATION_EXCEPTION,
    ];

    /// Errors of `GenerateDataKey`.
    pub const GENERATE_DATA_KEY: &[ErrorCode] = &[
        NOT_FOUND_EXCEPTION,
        DISABLED_EXCEPTION,
        KEY_UNAVAILABLE_EXCEPTION,
        DEPENDENCY_TIMEOUT_EXCEPTION,
        INVALID_KEY_USAGE_EXCEPTION,
        INVALID_GRANT_TOKEN_EXCEPTION,
        KMS_INTERNAL_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
        DRY_RUN_OPERATION_EXCEPTION,
    ];

    /// Errors of `GenerateDataKeyWithoutPlaintext`.
    pub const GENERATE_DATA_KEY_WITHOUT_PLAINTEXT: &[ErrorCode] = &[
        NOT_FOUND_EXCEPTION,
        DISABLED_EXCEPTION,
        KEY_UNAVAILABLE_EXCEPTION,
        DEPENDENCY_TIMEOUT_EXCEPTION,
        INVALID_KEY_USAGE_EXCEPTION,
        INVALID_GRANT_TOKEN_EXCEPTION,
        KMS_INTERNAL_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
        DRY_RUN_OPERATION_EXCEPTION,
    ];

    /// Errors of `GenerateRandom`.
    pub const GENERATE_RANDOM: &[ErrorCode] = &[
        DEPENDENCY_TIMEOUT_EXCEPTION,
        KMS_INTERNAL_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
        CUSTOM_KEY_STORE_NOT_FOUND_EXCEPTION,
        CUSTOM_KEY_STORE_INVALID_STATE_EXCEPTION,
    ];

    /// Errors of `GetKeyPolicy`.
    pub const GET_KEY_POLICY: &[ErrorCode] = &[
        NOT_FOUND_EXCEPTION,
        INVALID_ARN_EXCEPTION,
        DEPENDENCY_TIMEOUT_EXCEPTION,
        KMS_INTERNAL_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
    ];

    /// Errors of `GetKeyRotationStatus`.
    pub const GET_KEY_ROTATION_STATUS: &[ErrorCode] = &[
        NOT_FOUND_EXCEPTION,
        INVALID_ARN_EXCEPTION,
        DEPENDENCY_TIMEOUT_EXCEPTION,
        KMS_INTERNAL_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
    ];

    /// Errors of `ListAliases`.
    pub const LIST_ALIASES: &[ErrorCode] = &[
        DEPENDENCY_TIMEOUT_EXCEPTION,
        INVALID_MARKER_EXCEPTION,
        KMS_INTERNAL_EXCEPTION,
        INVALID_ARN_EXCEPTION,
        NOT_FOUND_EXCEPTION,
    ];

    /// Errors of `ListGrants`.
    pub const LIST_GRANTS: &[ErrorCode] = &[
        NOT_FOUND_EXCEPTION,
        DEPENDENCY_TIMEOUT_EXCEPTION,
        INVALID_MARKER_EXCEPTION,
        INVALID_GRANT_ID_EXCEPTION,
        INVALID_ARN_EXCEPTION,
        KMS_INTERNAL_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
    ];

    /// Errors of `ListKeyPolicies`.
    pub const LIST_KEY_POLICIES: &[ErrorCode] = &[
        NOT_FOUND_EXCEPTION,
        INVALID_ARN_EXCEPTION,
        DEPENDENCY_TIMEOUT_EXCEPTION,
        KMS_INTERNAL_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
    ];

    /// Errors of `ListKeyRotations`.
    pub const LIST_KEY_ROTATIONS: &[ErrorCode] = &[
        NOT_FOUND_EXCEPTION,
        INVALID_ARN_EXCEPTION,
        INVALID_MARKER_EXCEPTION,
        KMS_INTERNAL_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
    ];

    /// Errors of `ListKeys`.
    pub const LIST_KEYS: &[ErrorCode] =
        &[DEPENDENCY_TIMEOUT_EXCEPTION, KMS_INTERNAL_EXCEPTION, INVALID_MARKER_EXCEPTION];

    /// Errors of `ListResourceTags`.
    pub const LIST_RESOURCE_TAGS: &[ErrorCode] =
        &[KMS_INTERNAL_EXCEPTION, NOT_FOUND_EXCEPTION, INVALID_ARN_EXCEPTION, INVALID_MARKER_EXCEPTION];

    /// Errors of `ListRetirableGrants`.
    pub const LIST_RETIRABLE_GRANTS: &[ErrorCode] = &[
        DEPENDENCY_TIMEOUT_EXCEPTION,
        INVALID_MARKER_EXCEPTION,
        INVALID_ARN_EXCEPTION,
        NOT_FOUND_EXCEPTION,
        KMS_INTERNAL_EXCEPTION,
    ];

    /// Errors of `PutKeyPolicy`.
    pub const PUT_KEY_POLICY: &[ErrorCode] = &[
        NOT_FOUND_EXCEPTION,
        INVALID_ARN_EXCEPTION,
        MALFORMED_POLICY_DOCUMENT_EXCEPTION,
        DEPENDENCY_TIMEOUT_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
        KMS_INTERNAL_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
    ];

    /// Errors of `ReEncrypt`.
    pub const RE_ENCRYPT: &[ErrorCode] = &[
        NOT_FOUND_EXCEPTION,
        DISABLED_EXCEPTION,
        INVALID_CIPHERTEXT_EXCEPTION,
        KEY_UNAVAILABLE_EXCEPTION,
        INCORRECT_KEY_EXCEPTION,
        DEPENDENCY_TIMEOUT_EXCEPTION,
        INVALID_KEY_USAGE_EXCEPTION,
        INVALID_GRANT_TOKEN_EXCEPTION,
        KMS_INTERNAL_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
        DRY_RUN_OPERATION_EXCEPTION,
    ];

    /// Errors of `RetireGrant`.
    pub const RETIRE_GRANT: &[ErrorCode] = &[
        INVALID_ARN_EXCEPTION,
        INVALID_GRANT_TOKEN_EXCEPTION,
        INVALID_GRANT_ID_EXCEPTION,
        NOT_FOUND_EXCEPTION,
        DEPENDENCY_TIMEOUT_EXCEPTION,
        KMS_INTERNAL_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
        DRY_RUN_OPERATION_EXCEPTION,
    ];

    /// Errors of `RevokeGrant`.
    pub const REVOKE_GRANT: &[ErrorCode] = &[
        NOT_FOUND_EXCEPTION,
        DEPENDENCY_TIMEOUT_EXCEPTION,
        INVALID_ARN_EXCEPTION,
        INVALID_GRANT_ID_EXCEPTION,
        KMS_INTERNAL_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
        DRY_RUN_OPERATION_EXCEPTION,
    ];

    /// Errors of `RotateKeyOnDemand`.
    pub const ROTATE_KEY_ON_DEMAND: &[ErrorCode] = &[
        NOT_FOUND_EXCEPTION,
        DISABLED_EXCEPTION,
        INVALID_ARN_EXCEPTION,
        DEPENDENCY_TIMEOUT_EXCEPTION,
        KMS_INTERNAL_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        CONFLICT_EXCEPTION,
    ];

    /// Errors of `ScheduleKeyDeletion`.
    pub const SCHEDULE_KEY_DELETION: &[ErrorCode] = &[
        NOT_FOUND_EXCEPTION,
        INVALID_ARN_EXCEPTION,
        DEPENDENCY_TIMEOUT_EXCEPTION,
        KMS_INTERNAL_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
    ];

    /// Errors of `TagResource`.
    pub const TAG_RESOURCE: &[ErrorCode] = &[
        KMS_INTERNAL_EXCEPTION,
        NOT_FOUND_EXCEPTION,
        INVALID_ARN_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        TAG_EXCEPTION,
    ];

    /// Errors of `UntagResource`.
    pub const UNTAG_RESOURCE: &[ErrorCode] = &[
        KMS_INTERNAL_EXCEPTION,
        NOT_FOUND_EXCEPTION,
        INVALID_ARN_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
        TAG_EXCEPTION,
    ];

    /// Errors of `UpdateAlias`.
    pub const UPDATE_ALIAS: &[ErrorCode] = &[
        DEPENDENCY_TIMEOUT_EXCEPTION,
        NOT_FOUND_EXCEPTION,
        KMS_INTERNAL_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
    ];

    /// Errors of `UpdateKeyDescription`.
    pub const UPDATE_KEY_DESCRIPTION: &[ErrorCode] = &[
        NOT_FOUND_EXCEPTION,
        INVALID_ARN_EXCEPTION,
        DEPENDENCY_TIMEOUT_EXCEPTION,
        KMS_INTERNAL_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
    ];
}
