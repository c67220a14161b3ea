// Made by `cargo xtask generate` from models/lambda.json; what is changed here is lost.

//! The errors of the model.

use millstream_api::ErrorCode;

/// `CodeArtifactUserDeletedException`, HTTP status 409.
pub const CODE_ARTIFACT_USER_DELETED_EXCEPTION: ErrorCode =
    ErrorCode::with_status("CodeArtifactUserDeletedException", 409);

/// `CodeArtifactUserFailedException`, HTTP status 409.
pub const CODE_ARTIFACT_USER_FAILED_EXCEPTION: ErrorCode =
    ErrorCode::with_status("CodeArtifactUserFailedException", 409);

/// `CodeArtifactUserPendingException`, HTTP status 409.
pub const CODE_ARTIFACT_USER_PENDING_EXCEPTION: ErrorCode =
    ErrorCode::with_status("CodeArtifactUserPendingException", 409);

/// `CodeSigningConfigNotFoundException`, HTTP status 404.
pub const CODE_SIGNING_CONFIG_NOT_FOUND_EXCEPTION: ErrorCode =
    ErrorCode::with_status("CodeSigningConfigNotFoundException", 404);

/// `CodeStorageExceededException`, HTTP status 400.
pub const CODE_STORAGE_EXCEEDED_EXCEPTION: ErrorCode = ErrorCode::sender("CodeStorageExceededException");

/// `CodeVerificationFailedException`, HTTP status 400.
pub const CODE_VERIFICATION_FAILED_EXCEPTION: ErrorCode =
    ErrorCode::sender("CodeVerificationFailedException");

/// `DurableExecutionAlreadyStartedException`, HTTP status 409.
pub const DURABLE_EXECUTION_ALREADY_STARTED_EXCEPTION: ErrorCode =
    ErrorCode::with_status("DurableExecutionAlreadyStartedException", 409);

/// `EC2AccessDeniedException`, HTTP status 502.
pub const EC2_ACCESS_DENIED_EXCEPTION: ErrorCode = ErrorCode::with_status("EC2AccessDeniedException", 502);

/// `EC2ThrottledException`, HTTP status 502.
pub const EC2_THROTTLED_EXCEPTION: ErrorCode = ErrorCode::with_status("EC2ThrottledException", 502);

/// `EC2UnexpectedException`, HTTP status 502.
pub const EC2_UNEXPECTED_EXCEPTION: ErrorCode = ErrorCode::with_status("EC2UnexpectedException", 502);

/// `EFSIOException`, HTTP status 410.
pub const EFSIO_EXCEPTION: ErrorCode = ErrorCode::with_status("EFSIOException", 410);

/// `EFSMountConnectivityException`, HTTP status 408.
pub const EFS_MOUNT_CONNECTIVITY_EXCEPTION: ErrorCode =
    ErrorCode::with_status("EFSMountConnectivityException", 408);

/// `EFSMountFailureException`, HTTP status 403.
pub const EFS_MOUNT_FAILURE_EXCEPTION: ErrorCode = ErrorCode::with_status("EFSMountFailureException", 403);

/// `EFSMountTimeoutException`, HTTP status 408.
pub const EFS_MOUNT_TIMEOUT_EXCEPTION: ErrorCode = ErrorCode::with_status("EFSMountTimeoutException", 408);

/// `ENILimitReachedException`, HTTP status 502.
pub const ENI_LIMIT_REACHED_EXCEPTION: ErrorCode = ErrorCode::with_status("ENILimitReachedException", 502);

/// `ENINotReadyException`, HTTP status 502.
pub const ENI_NOT_READY_EXCEPTION: ErrorCode = ErrorCode::with_status("ENINotReadyException", 502);

/// `FunctionVersionsPerCapacityProviderLimitExceededException`, HTTP status 400.
pub const FUNCTION_VERSIONS_PER_CAPACITY_PROVIDER_LIMIT_EXCEEDED_EXCEPTION: ErrorCode =
    ErrorCode::sender("FunctionVersionsPerCapacityProviderLimitExceededException");

/// `InvalidCodeSignatureException`, HTTP status 400.
pub const INVALID_CODE_SIGNATURE_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidCodeSignatureException");

/// `InvalidParameterValueException`, HTTP status 400.
pub const INVALID_PARAMETER_VALUE_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidParameterValueException");

/// `InvalidRequestContentException`, HTTP status 400.
pub const INVALID_REQUEST_CONTENT_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidRequestContentException");

/// `InvalidRuntimeException`, HTTP status 502.
pub const INVALID_RUNTIME_EXCEPTION: ErrorCode = ErrorCode::with_status("InvalidRuntimeException", 502);

/// `InvalidSecurityGroupIDException`, HTTP status 502.
pub const INVALID_SECURITY_GROUP_ID_EXCEPTION: ErrorCode =
    ErrorCode::with_status("InvalidSecurityGroupIDException", 502);

/// `InvalidSubnetIDException`, HTTP status 502.
pub const INVALID_SUBNET_ID_EXCEPTION: ErrorCode = ErrorCode::with_status("InvalidSubnetIDException", 502);

/// `InvalidZipFileException`, HTTP status 502.
pub const INVALID_ZIP_FILE_EXCEPTION: ErrorCode = ErrorCode::with_status("InvalidZipFileException", 502);

/// `KMSAccessDeniedException`, HTTP status 502.
pub const KMS_ACCESS_DENIED_EXCEPTION: ErrorCode = ErrorCode::with_status("KMSAccessDeniedException", 502);

/// `KMSDisabledException`, HTTP status 502.
pub const KMS_DISABLED_EXCEPTION: ErrorCode = ErrorCode::with_status("KMSDisabledException", 502);

/// `KMSInvalidStateException`, HTTP status 502.
pub const KMS_INVALID_STATE_EXCEPTION: ErrorCode = ErrorCode::with_status("KMSInvalidStateException", 502);

/// `KMSNotFoundException`, HTTP status 502.
pub const KMS_NOT_FOUND_EXCEPTION: ErrorCode = ErrorCode::with_status("KMSNotFoundException", 502);

/// `ModeNotSupportedException`, HTTP status 400.
pub const MODE_NOT_SUPPORTED_EXCEPTION: ErrorCode = ErrorCode::sender("ModeNotSupportedException");

/// `NoPublishedVersionException`, HTTP status 400.
pub const NO_PUBLISHED_VERSION_EXCEPTION: ErrorCode = ErrorCode::sender("NoPublishedVersionException");

/// `PreconditionFailedException`, HTTP status 412.
pub const PRECONDITION_FAILED_EXCEPTION: ErrorCode =
    ErrorCode::with_status("PreconditionFailedException", 412);

/// `RecursiveInvocationException`, HTTP status 400.
pub const RECURSIVE_INVOCATION_EXCEPTION: ErrorCode = ErrorCode::sender("RecursiveInvocationException");

/// `RequestTooLargeException`, HTTP status 413.
pub const REQUEST_TOO_LARGE_EXCEPTION: ErrorCode = ErrorCode::with_status("RequestTooLargeException", 413);

/// `ResourceConflictException`, HTTP status 409.
pub const RESOURCE_CONFLICT_EXCEPTION: ErrorCode = ErrorCode::with_status("ResourceConflictException", 409);

/// `ResourceNotFoundException`, HTTP status 404.
pub const RESOURCE_NOT_FOUND_EXCEPTION: ErrorCode = ErrorCode::with_status("ResourceNotFoundException", 404);

/// `ResourceNotReadyException`, HTTP status 502.
pub const RESOURCE_NOT_READY_EXCEPTION: ErrorCode = ErrorCode::with_status("ResourceNotReadyException", 502);

/// `RuntimeAliasDeletedException`, HTTP status 409.
pub const RUNTIME_ALIAS_DELETED_EXCEPTION: ErrorCode =
    ErrorCode::with_status("RuntimeAliasDeletedException", 409);

/// `RuntimeVersionDeletedException`, HTTP status 409.
pub const RUNTIME_VERSION_DELETED_EXCEPTION: ErrorCode =
    ErrorCode::with_status("RuntimeVersionDeletedException", 409);

/// `S3FilesMountConnectivityException`, HTTP status 408.
pub const S3_FILES_MOUNT_CONNECTIVITY_EXCEPTION: ErrorCode =
    ErrorCode::with_status("S3FilesMountConnectivityException", 408);

/// `S3FilesMountFailureException`, HTTP status 403.
pub const S3_FILES_MOUNT_FAILURE_EXCEPTION: ErrorCode =
    ErrorCode::with_status("S3FilesMountFailureException", 403);

/// `S3FilesMountTimeoutException`, HTTP status 408.
pub const S3_FILES_MOUNT_TIMEOUT_EXCEPTION: ErrorCode =
    ErrorCode::with_status("S3FilesMountTimeoutException", 408);

/// `SerializedRequestEntityTooLargeException`, HTTP status 413.
pub const SERIALIZED_REQUEST_ENTITY_TOO_LARGE_EXCEPTION: ErrorCode =
    ErrorCode::with_status("SerializedRequestEntityTooLargeException", 413);

/// `ServiceException`, HTTP status 500.
pub const SERVICE_EXCEPTION: ErrorCode = ErrorCode::with_status("ServiceException", 500);

/// `ServiceQuotaExceededException`, HTTP status 402.
pub const SERVICE_QUOTA_EXCEEDED_EXCEPTION: ErrorCode =
    ErrorCode::with_status("ServiceQuotaExceededException", 402);

/// `SnapStartException`, HTTP status 400.
pub const SNAP_START_EXCEPTION: ErrorCode = ErrorCode::sender("SnapStartException");

/// `SnapStartNotReadyException`, HTTP status 409.
pub const SNAP_START_NOT_READY_EXCEPTION: ErrorCode =
    ErrorCode::with_status("SnapStartNotReadyException", 409);

/// `SnapStartRegenerationFailureException`, HTTP status 409.
pub const SNAP_START_REGENERATION_FAILURE_EXCEPTION: ErrorCode =
    ErrorCode::with_status("SnapStartRegenerationFailureException", 409);

/// `SnapStartTimeoutException`, HTTP status 408.
pub const SNAP_START_TIMEOUT_EXCEPTION: ErrorCode = ErrorCode::with_status("SnapStartTimeoutException", 408);

/// `SubnetIPAddressLimitReachedException`, HTTP status 502.
pub const SUBNET_IP_ADDRESS_LIMIT_REACHED_EXCEPTION: ErrorCode =
    ErrorCode::with_status("SubnetIPAddressLimitReachedException", 502);

/// `TooManyRequestsException`, HTTP status 429.
pub const TOO_MANY_REQUESTS_EXCEPTION: ErrorCode = ErrorCode::with_status("TooManyRequestsException", 429);

/// `UnsupportedMediaTypeException`, HTTP status 415.
pub const UNSUPPORTED_MEDIA_TYPE_EXCEPTION: ErrorCode =
    ErrorCode::with_status("UnsupportedMediaTypeException", 415);

/// The errors that the model declares for each operation.
pub mod declared {
    use super::*;

    /// Errors of `CreateFunction`.
    pub const CREATE_FUNCTION: &[ErrorCode] = &[
        INVALID_PARAMETER_VALUE_EXCEPTION,
        RESOURCE_CONFLICT_EXCEPTION,
        SERVICE_EXCEPTION,
        TOO_MANY_REQUESTS_EXCEPTION,
        INVALID_CODE_SIGNATURE_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        CODE_VERIFICATION_FAILED_EXCEPTION,
        CODE_SIGNING_CONFIG_NOT_FOUND_EXCEPTION,
        CODE_STORAGE_EXCEEDED_EXCEPTION,
        FUNCTION_VERSIONS_PER_CAPACITY_PROVIDER_LIMIT_EXCEEDED_EXCEPTION,
    ];

    /// Errors of `DeleteFunction`.
    pub const DELETE_FUNCTION: &[ErrorCode] = &[
        INVALID_PARAMETER_VALUE_EXCEPTION,
        RESOURCE_CONFLICT_EXCEPTION,
        SERVICE_EXCEPTION,
        TOO_MANY_REQUESTS_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
    ];

    /// Errors of `GetFunction`.
    pub const GET_FUNCTION: &[ErrorCode] = &[
        INVALID_PARAMETER_VALUE_EXCEPTION,
        SERVICE_EXCEPTION,
        TOO_MANY_REQUESTS_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
    ];

    /// Errors of `GetFunctionConfiguration`.
    pub const GET_FUNCTION_CONFIGURATION: &[ErrorCode] = &[
        INVALID_PARAMETER_VALUE_EXCEPTION,
        SERVICE_EXCEPTION,
        TOO_MANY_REQUESTS_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
    ];

    /// Errors of `Invoke`.
    pub const INVOKE: &[ErrorCode] = &[
        RUNTIME_ALIAS_DELETED_EXCEPTION,
        CODE_ARTIFACT_USER_DELETED_EXCEPTION,
        RESOURCE_NOT_READY_EXCEPTION,
        SERVICE_QUOTA_EXCEEDED_EXCEPTION,
        INVALID_SECURITY_GROUP_ID_EXCEPTION,
        SNAP_START_TIMEOUT_EXCEPTION,
        TOO_MANY_REQUESTS_EXCEPTION,
        EC2_THROTTLED_EXCEPTION,
        EFS_MOUNT_CONNECTIVITY_EXCEPTION,
        SUBNET_IP_ADDRESS_LIMIT_REACHED_EXCEPTION,
        KMS_ACCESS_DENIED_EXCEPTION,
        REQUEST_TOO_LARGE_EXCEPTION,
        KMS_DISABLED_EXCEPTION,
        UNSUPPORTED_MEDIA_TYPE_EXCEPTION,
        S3_FILES_MOUNT_CONNECTIVITY_EXCEPTION,
        SERIALIZED_REQUEST_ENTITY_TOO_LARGE_EXCEPTION,
        INVALID_RUNTIME_EXCEPTION,
        NO_PUBLISHED_VERSION_EXCEPTION,
        EC2_UNEXPECTED_EXCEPTION,
        INVALID_SUBNET_ID_EXCEPTION,
        KMS_NOT_FOUND_EXCEPTION,
        INVALID_PARAMETER_VALUE_EXCEPTION,
        EC2_ACCESS_DENIED_EXCEPTION,
        EFSIO_EXCEPTION,
        KMS_INVALID_STATE_EXCEPTION,
        RESOURCE_CONFLICT_EXCEPTION,
        RUNTIME_VERSION_DELETED_EXCEPTION,
        ENI_LIMIT_REACHED_EXCEPTION,
        SNAP_START_NOT_READY_EXCEPTION,
        SERVICE_EXCEPTION,
        CODE_ARTIFACT_USER_PENDING_EXCEPTION,
        SNAP_START_EXCEPTION,
        RECURSIVE_INVOCATION_EXCEPTION,
        S3_FILES_MOUNT_FAILURE_EXCEPTION,
        EFS_MOUNT_TIMEOUT_EXCEPTION,
        ENI_NOT_READY_EXCEPTION,
        S3_FILES_MOUNT_TIMEOUT_EXCEPTION,
        CODE_ARTIFACT_USER_FAILED_EXCEPTION,
        MODE_NOT_SUPPORTED_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        INVALID_REQUEST_CONTENT_EXCEPTION,
        SNAP_START_REGENERATION_FAILURE_EXCEPTION,
        DURABLE_EXECUTION_ALREADY_STARTED_EXCEPTION,
        INVALID_ZIP_FILE_EXCEPTION,
        EFS_MOUNT_FAILURE_EXCEPTION,
    ];

    /// Errors of `ListFunctions`.
    pub const LIST_FUNCTIONS: &[ErrorCode] =
        &[INVALID_PARAMETER_VALUE_EXCEPTION, SERVICE_EXCEPTION, TOO_MANY_REQUESTS_EXCEPTION];

    /// Errors of `UpdateFunctionCode`.
    pub const UPDATE_FUNCTION_CODE: &[ErrorCode] = &[
        INVALID_PARAMETER_VALUE_EXCEPTION,
        RESOURCE_CONFLICT_EXCEPTION,
        SERVICE_EXCEPTION,
        TOO_MANY_REQUESTS_EXCEPTION,
        INVALID_CODE_SIGNATURE_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        CODE_VERIFICATION_FAILED_EXCEPTION,
        CODE_SIGNING_CONFIG_NOT_FOUND_EXCEPTION,
        CODE_STORAGE_EXCEEDED_EXCEPTION,
        PRECONDITION_FAILED_EXCEPTION,
    ];

    /// Errors of `UpdateFunctionConfiguration`.
    pub const UPDATE_FUNCTION_CONFIGURATION: &[ErrorCode] = &[
        INVALID_PARAMETER_VALUE_EXCEPTION,
        RESOURCE_CONFLICT_EXCEPTION,
        SERVICE_EXCEPTION,
        TOO_MANY_REQUESTS_EXCEPTION,
        INVALID_CODE_SIGNATURE_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        CODE_VERIFICATION_FAILED_EXCEPTION,
        CODE_SIGNING_CONFIG_NOT_FOUND_EXCEPTION,
        PRECONDITION_FAILED_EXCEPTION,
    ];
}
