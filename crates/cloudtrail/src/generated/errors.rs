// Made by `cargo xtask generate` from models/cloudtrail.json; what is changed here is lost.

//! The errors of the model.

use millstream_api::ErrorCode;

/// `ChannelARNInvalidException`, HTTP status 400.
pub const CHANNEL_ARN_INVALID_EXCEPTION: ErrorCode = ErrorCode::sender("ChannelARNInvalidException");

/// `ChannelNotFoundException`, HTTP status 400.
pub const CHANNEL_NOT_FOUND_EXCEPTION: ErrorCode = ErrorCode::sender("ChannelNotFoundException");

/// `CloudTrailARNInvalidException`, HTTP status 400.
pub const CLOUD_TRAIL_ARN_INVALID_EXCEPTION: ErrorCode = ErrorCode::sender("CloudTrailARNInvalidException");

/// `CloudTrailAccessNotEnabledException`, HTTP status 400.
pub const CLOUD_TRAIL_ACCESS_NOT_ENABLED_EXCEPTION: ErrorCode =
    ErrorCode::sender("CloudTrailAccessNotEnabledException");

/// `CloudTrailInvalidClientTokenIdException`, HTTP status 400.
pub const CLOUD_TRAIL_INVALID_CLIENT_TOKEN_ID_EXCEPTION: ErrorCode =
    ErrorCode::sender("CloudTrailInvalidClientTokenIdException");

/// `CloudWatchLogsDeliveryUnavailableException`, HTTP status 400.
pub const CLOUD_WATCH_LOGS_DELIVERY_UNAVAILABLE_EXCEPTION: ErrorCode =
    ErrorCode::sender("CloudWatchLogsDeliveryUnavailableException");

/// `ConflictException`, HTTP status 400.
pub const CONFLICT_EXCEPTION: ErrorCode = ErrorCode::sender("ConflictException");

/// `EventDataStoreARNInvalidException`, HTTP status 400.
pub const EVENT_DATA_STORE_ARN_INVALID_EXCEPTION: ErrorCode =
    ErrorCode::sender("EventDataStoreARNInvalidException");

/// `EventDataStoreNotFoundException`, HTTP status 400.
pub const EVENT_DATA_STORE_NOT_FOUND_EXCEPTION: ErrorCode =
    ErrorCode::sender("EventDataStoreNotFoundException");

/// `InactiveEventDataStoreException`, HTTP status 400.
pub const INACTIVE_EVENT_DATA_STORE_EXCEPTION: ErrorCode =
    ErrorCode::sender("InactiveEventDataStoreException");

/// `InsufficientDependencyServiceAccessPermissionException`, HTTP status 400.
pub const INSUFFICIENT_DEPENDENCY_SERVICE_ACCESS_PERMISSION_EXCEPTION: ErrorCode =
    ErrorCode::sender("InsufficientDependencyServiceAccessPermissionException");

/// `InsufficientEncryptionPolicyException`, HTTP status 400.
pub const INSUFFICIENT_ENCRYPTION_POLICY_EXCEPTION: ErrorCode =
    ErrorCode::sender("InsufficientEncryptionPolicyException");

/// `InsufficientS3BucketPolicyException`, HTTP status 400.
pub const INSUFFICIENT_S3_BUCKET_POLICY_EXCEPTION: ErrorCode =
    ErrorCode::sender("InsufficientS3BucketPolicyException");

/// `InsufficientSnsTopicPolicyException`, HTTP status 400.
pub const INSUFFICIENT_SNS_TOPIC_POLICY_EXCEPTION: ErrorCode =
    ErrorCode::sender("InsufficientSnsTopicPolicyException");

/// `InvalidCloudWatchLogsLogGroupArnException`, HTTP status 400.
pub const INVALID_CLOUD_WATCH_LOGS_LOG_GROUP_ARN_EXCEPTION: ErrorCode =
    ErrorCode::sender("InvalidCloudWatchLogsLogGroupArnException");

/// `InvalidCloudWatchLogsRoleArnException`, HTTP status 400.
pub const INVALID_CLOUD_WATCH_LOGS_ROLE_ARN_EXCEPTION: ErrorCode =
    ErrorCode::sender("InvalidCloudWatchLogsRoleArnException");

/// `InvalidEventCategoryException`, HTTP status 400.
pub const INVALID_EVENT_CATEGORY_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidEventCategoryException");

/// `InvalidEventSelectorsException`, HTTP status 400.
pub const INVALID_EVENT_SELECTORS_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidEventSelectorsException");

/// `InvalidHomeRegionException`, HTTP status 400.
pub const INVALID_HOME_REGION_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidHomeRegionException");

/// `InvalidKmsKeyIdException`, HTTP status 400.
pub const INVALID_KMS_KEY_ID_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidKmsKeyIdException");

/// `InvalidLookupAttributesException`, HTTP status 400.
pub const INVALID_LOOKUP_ATTRIBUTES_EXCEPTION: ErrorCode =
    ErrorCode::sender("InvalidLookupAttributesException");

/// `InvalidMaxResultsException`, HTTP status 400.
pub const INVALID_MAX_RESULTS_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidMaxResultsException");

/// `InvalidNextTokenException`, HTTP status 400.
pub const INVALID_NEXT_TOKEN_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidNextTokenException");

/// `InvalidParameterCombinationException`, HTTP status 400.
pub const INVALID_PARAMETER_COMBINATION_EXCEPTION: ErrorCode =
    ErrorCode::sender("InvalidParameterCombinationException");

/// `InvalidParameterException`, HTTP status 400.
pub const INVALID_PARAMETER_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidParameterException");

/// `InvalidS3BucketNameException`, HTTP status 400.
pub const INVALID_S3_BUCKET_NAME_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidS3BucketNameException");

/// `InvalidS3PrefixException`, HTTP status 400.
pub const INVALID_S3_PREFIX_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidS3PrefixException");

/// `InvalidSnsTopicNameException`, HTTP status 400.
pub const INVALID_SNS_TOPIC_NAME_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidSnsTopicNameException");

/// `InvalidTagParameterException`, HTTP status 400.
pub const INVALID_TAG_PARAMETER_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidTagParameterException");

/// `InvalidTimeRangeException`, HTTP status 400.
pub const INVALID_TIME_RANGE_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidTimeRangeException");

/// `InvalidTokenException`, HTTP status 400.
pub const INVALID_TOKEN_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidTokenException");

/// `InvalidTrailNameException`, HTTP status 400.
pub const INVALID_TRAIL_NAME_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidTrailNameException");

/// `KmsException`, HTTP status 400.
pub const KMS_EXCEPTION: ErrorCode = ErrorCode::sender("KmsException");

/// `KmsKeyDisabledException`, HTTP status 400.
pub const KMS_KEY_DISABLED_EXCEPTION: ErrorCode = ErrorCode::sender("KmsKeyDisabledException");

/// `KmsKeyNotFoundException`, HTTP status 400.
pub const KMS_KEY_NOT_FOUND_EXCEPTION: ErrorCode = ErrorCode::sender("KmsKeyNotFoundException");

/// `MaximumNumberOfTrailsExceededException`, HTTP status 400.
pub const MAXIMUM_NUMBER_OF_TRAILS_EXCEEDED_EXCEPTION: ErrorCode =
    ErrorCode::sender("MaximumNumberOfTrailsExceededException");

/// `NoManagementAccountSLRExistsException`, HTTP status 400.
pub const NO_MANAGEMENT_ACCOUNT_SLR_EXISTS_EXCEPTION: ErrorCode =
    ErrorCode::sender("NoManagementAccountSLRExistsException");

/// `NotOrganizationMasterAccountException`, HTTP status 400.
pub const NOT_ORGANIZATION_MASTER_ACCOUNT_EXCEPTION: ErrorCode =
    ErrorCode::sender("NotOrganizationMasterAccountException");

/// `OperationNotPermittedException`, HTTP status 400.
pub const OPERATION_NOT_PERMITTED_EXCEPTION: ErrorCode = ErrorCode::sender("OperationNotPermittedException");

/// `OrganizationNotInAllFeaturesModeException`, HTTP status 400.
pub const ORGANIZATION_NOT_IN_ALL_FEATURES_MODE_EXCEPTION: ErrorCode =
    ErrorCode::sender("OrganizationNotInAllFeaturesModeException");

/// `OrganizationsNotInUseException`, HTTP status 400.
pub const ORGANIZATIONS_NOT_IN_USE_EXCEPTION: ErrorCode = ErrorCode::sender("OrganizationsNotInUseException");

/// `ResourceNotFoundException`, HTTP status 400.
pub const RESOURCE_NOT_FOUND_EXCEPTION: ErrorCode = ErrorCode::sender("ResourceNotFoundException");

/// `ResourceTypeNotSupportedException`, HTTP status 400.
pub const RESOURCE_TYPE_NOT_SUPPORTED_EXCEPTION: ErrorCode =
    ErrorCode::sender("ResourceTypeNotSupportedException");

/// `S3BucketDoesNotExistException`, HTTP status 400.
pub const S3_BUCKET_DOES_NOT_EXIST_EXCEPTION: ErrorCode = ErrorCode::sender("S3BucketDoesNotExistException");

/// `TagsLimitExceededException`, HTTP status 400.
pub const TAGS_LIMIT_EXCEEDED_EXCEPTION: ErrorCode = ErrorCode::sender("TagsLimitExceededException");

/// `ThrottlingException`, HTTP status 400.
pub const THROTTLING_EXCEPTION: ErrorCode = ErrorCode::sender("ThrottlingException");

/// `TrailAlreadyExistsException`, HTTP status 400.
pub const TRAIL_ALREADY_EXISTS_EXCEPTION: ErrorCode = ErrorCode::sender("TrailAlreadyExistsException");

/// `TrailNotFoundException`, HTTP status 400.
pub const TRAIL_NOT_FOUND_EXCEPTION: ErrorCode = ErrorCode::sender("TrailNotFoundException");

/// `TrailNotProvidedException`, HTTP status 400.
pub const TRAIL_NOT_PROVIDED_EXCEPTION: ErrorCode = ErrorCode::sender("TrailNotProvidedException");

/// `UnsupportedOperationException`, HTTP status 400.
pub const UNSUPPORTED_OPERATION_EXCEPTION: ErrorCode = ErrorCode::sender("UnsupportedOperationException");

/// The errors that the model declares for each operation.
pub mod declared {
    use super::*;

    /// Errors of `AddTags`.
    pub const ADD_TAGS: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        CLOUD_TRAIL_ARN_INVALID_EXCEPTION,
        EVENT_DATA_STORE_ARN_INVALID_EXCEPTION,
        CHANNEL_ARN_INVALID_EXCEPTION,
        RESOURCE_TYPE_NOT_SUPPORTED_EXCEPTION,
        TAGS_LIMIT_EXCEEDED_EXCEPTION,
        INVALID_TRAIL_NAME_EXCEPTION,
        INVALID_TAG_PARAMETER_EXCEPTION,
        INACTIVE_EVENT_DATA_STORE_EXCEPTION,
        EVENT_DATA_STORE_NOT_FOUND_EXCEPTION,
        CHANNEL_NOT_FOUND_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
        OPERATION_NOT_PERMITTED_EXCEPTION,
        NOT_ORGANIZATION_MASTER_ACCOUNT_EXCEPTION,
        NO_MANAGEMENT_ACCOUNT_SLR_EXISTS_EXCEPTION,
        CONFLICT_EXCEPTION,
    ];

    /// Errors of `CreateTrail`.
    pub const CREATE_TRAIL: &[ErrorCode] = &[
        MAXIMUM_NUMBER_OF_TRAILS_EXCEEDED_EXCEPTION,
        TRAIL_ALREADY_EXISTS_EXCEPTION,
        S3_BUCKET_DOES_NOT_EXIST_EXCEPTION,
        INSUFFICIENT_S3_BUCKET_POLICY_EXCEPTION,
        INSUFFICIENT_SNS_TOPIC_POLICY_EXCEPTION,
        INSUFFICIENT_ENCRYPTION_POLICY_EXCEPTION,
        INVALID_S3_BUCKET_NAME_EXCEPTION,
        INVALID_S3_PREFIX_EXCEPTION,
        INVALID_SNS_TOPIC_NAME_EXCEPTION,
        INVALID_KMS_KEY_ID_EXCEPTION,
        INVALID_TRAIL_NAME_EXCEPTION,
        TRAIL_NOT_PROVIDED_EXCEPTION,
        TAGS_LIMIT_EXCEEDED_EXCEPTION,
        INVALID_PARAMETER_COMBINATION_EXCEPTION,
        INVALID_PARAMETER_EXCEPTION,
        KMS_KEY_NOT_FOUND_EXCEPTION,
        KMS_KEY_DISABLED_EXCEPTION,
        KMS_EXCEPTION,
        INVALID_CLOUD_WATCH_LOGS_LOG_GROUP_ARN_EXCEPTION,
        INVALID_CLOUD_WATCH_LOGS_ROLE_ARN_EXCEPTION,
        CLOUD_WATCH_LOGS_DELIVERY_UNAVAILABLE_EXCEPTION,
        INVALID_TAG_PARAMETER_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
        OPERATION_NOT_PERMITTED_EXCEPTION,
        CLOUD_TRAIL_ACCESS_NOT_ENABLED_EXCEPTION,
        INSUFFICIENT_DEPENDENCY_SERVICE_ACCESS_PERMISSION_EXCEPTION,
        NOT_ORGANIZATION_MASTER_ACCOUNT_EXCEPTION,
        ORGANIZATIONS_NOT_IN_USE_EXCEPTION,
        ORGANIZATION_NOT_IN_ALL_FEATURES_MODE_EXCEPTION,
        NO_MANAGEMENT_ACCOUNT_SLR_EXISTS_EXCEPTION,
        CLOUD_TRAIL_INVALID_CLIENT_TOKEN_ID_EXCEPTION,
        CONFLICT_EXCEPTION,
        THROTTLING_EXCEPTION,
    ];

    /// Errors of `DeleteTrail`.
    pub const DELETE_TRAIL: &[ErrorCode] = &[
        TRAIL_NOT_FOUND_EXCEPTION,
        INVALID_TRAIL_NAME_EXCEPTION,
        CLOUD_TRAIL_ARN_INVALID_EXCEPTION,
        CONFLICT_EXCEPTION,
        THROTTLING_EXCEPTION,
        INVALID_HOME_REGION_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
        OPERATION_NOT_PERMITTED_EXCEPTION,
        NOT_ORGANIZATION_MASTER_ACCOUNT_EXCEPTION,
        NO_MANAGEMENT_ACCOUNT_SLR_EXISTS_EXCEPTION,
        INSUFFICIENT_DEPENDENCY_SERVICE_ACCESS_PERMISSION_EXCEPTION,
    ];

    /// Errors of `DescribeTrails`.
    pub const DESCRIBE_TRAILS: &[ErrorCode] = &[
        UNSUPPORTED_OPERATION_EXCEPTION,
        OPERATION_NOT_PERMITTED_EXCEPTION,
        INVALID_TRAIL_NAME_EXCEPTION,
        CLOUD_TRAIL_ARN_INVALID_EXCEPTION,
        NO_MANAGEMENT_ACCOUNT_SLR_EXISTS_EXCEPTION,
    ];

    /// Errors of `GetEventSelectors`.
    pub const GET_EVENT_SELECTORS: &[ErrorCode] = &[
        TRAIL_NOT_FOUND_EXCEPTION,
        INVALID_TRAIL_NAME_EXCEPTION,
        CLOUD_TRAIL_ARN_INVALID_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
        OPERATION_NOT_PERMITTED_EXCEPTION,
        NO_MANAGEMENT_ACCOUNT_SLR_EXISTS_EXCEPTION,
    ];

    /// Errors of `GetTrail`.
    pub const GET_TRAIL: &[ErrorCode] = &[
        CLOUD_TRAIL_ARN_INVALID_EXCEPTION,
        TRAIL_NOT_FOUND_EXCEPTION,
        INVALID_TRAIL_NAME_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
        OPERATION_NOT_PERMITTED_EXCEPTION,
    ];

    /// Errors of `GetTrailStatus`.
    pub const GET_TRAIL_STATUS: &[ErrorCode] = &[
        CLOUD_TRAIL_ARN_INVALID_EXCEPTION,
        TRAIL_NOT_FOUND_EXCEPTION,
        INVALID_TRAIL_NAME_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
        OPERATION_NOT_PERMITTED_EXCEPTION,
    ];

    /// Errors of `ListPublicKeys`.
    pub const LIST_PUBLIC_KEYS: &[ErrorCode] = &[
        INVALID_TIME_RANGE_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
        OPERATION_NOT_PERMITTED_EXCEPTION,
        INVALID_TOKEN_EXCEPTION,
    ];

    /// Errors of `ListTags`.
    pub const LIST_TAGS: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        CLOUD_TRAIL_ARN_INVALID_EXCEPTION,
        EVENT_DATA_STORE_ARN_INVALID_EXCEPTION,
        CHANNEL_ARN_INVALID_EXCEPTION,
        RESOURCE_TYPE_NOT_SUPPORTED_EXCEPTION,
        INVALID_TRAIL_NAME_EXCEPTION,
        INACTIVE_EVENT_DATA_STORE_EXCEPTION,
        EVENT_DATA_STORE_NOT_FOUND_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
        OPERATION_NOT_PERMITTED_EXCEPTION,
        INVALID_TOKEN_EXCEPTION,
        NO_MANAGEMENT_ACCOUNT_SLR_EXISTS_EXCEPTION,
    ];

    /// Errors of `ListTrails`.
    pub const LIST_TRAILS: &[ErrorCode] =
        &[UNSUPPORTED_OPERATION_EXCEPTION, OPERATION_NOT_PERMITTED_EXCEPTION];

    /// Errors of `LookupEvents`.
    pub const LOOKUP_EVENTS: &[ErrorCode] = &[
        INVALID_LOOKUP_ATTRIBUTES_EXCEPTION,
        INVALID_TIME_RANGE_EXCEPTION,
        INVALID_MAX_RESULTS_EXCEPTION,
        INVALID_NEXT_TOKEN_EXCEPTION,
        INVALID_EVENT_CATEGORY_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
        OPERATION_NOT_PERMITTED_EXCEPTION,
    ];

    /// Errors of `PutEventSelectors`.
    pub const PUT_EVENT_SELECTORS: &[ErrorCode] = &[
        TRAIL_NOT_FOUND_EXCEPTION,
        INVALID_TRAIL_NAME_EXCEPTION,
        CLOUD_TRAIL_ARN_INVALID_EXCEPTION,
        INVALID_HOME_REGION_EXCEPTION,
        INVALID_EVENT_SELECTORS_EXCEPTION,
        CONFLICT_EXCEPTION,
        THROTTLING_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
        OPERATION_NOT_PERMITTED_EXCEPTION,
        NOT_ORGANIZATION_MASTER_ACCOUNT_EXCEPTION,
        NO_MANAGEMENT_ACCOUNT_SLR_EXISTS_EXCEPTION,
        INSUFFICIENT_DEPENDENCY_SERVICE_ACCESS_PERMISSION_EXCEPTION,
    ];

    /// Errors of `RemoveTags`.
    pub const REMOVE_TAGS: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        CLOUD_TRAIL_ARN_INVALID_EXCEPTION,
        EVENT_DATA_STORE_ARN_INVALID_EXCEPTION,
        CHANNEL_ARN_INVALID_EXCEPTION,
        RESOURCE_TYPE_NOT_SUPPORTED_EXCEPTION,
        INVALID_TRAIL_NAME_EXCEPTION,
        INVALID_TAG_PARAMETER_EXCEPTION,
        INACTIVE_EVENT_DATA_STORE_EXCEPTION,
        EVENT_DATA_STORE_NOT_FOUND_EXCEPTION,
        CHANNEL_NOT_FOUND_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
        OPERATION_NOT_PERMITTED_EXCEPTION,
        NOT_ORGANIZATION_MASTER_ACCOUNT_EXCEPTION,
        NO_MANAGEMENT_ACCOUNT_SLR_EXISTS_EXCEPTION,
        CONFLICT_EXCEPTION,
    ];

    /// Errors of `StartLogging`.
    pub const START_LOGGING: &[ErrorCode] = &[
        CLOUD_TRAIL_ARN_INVALID_EXCEPTION,
        CONFLICT_EXCEPTION,
        THROTTLING_EXCEPTION,
        TRAIL_NOT_FOUND_EXCEPTION,
        INVALID_TRAIL_NAME_EXCEPTION,
        INVALID_HOME_REGION_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
        OPERATION_NOT_PERMITTED_EXCEPTION,
        NOT_ORGANIZATION_MASTER_ACCOUNT_EXCEPTION,
        NO_MANAGEMENT_ACCOUNT_SLR_EXISTS_EXCEPTION,
        INSUFFICIENT_DEPENDENCY_SERVICE_ACCESS_PERMISSION_EXCEPTION,
    ];

    /// Errors of `StopLogging`.
    pub const STOP_LOGGING: &[ErrorCode] = &[
        TRAIL_NOT_FOUND_EXCEPTION,
        INVALID_TRAIL_NAME_EXCEPTION,
        CLOUD_TRAIL_ARN_INVALID_EXCEPTION,
        CONFLICT_EXCEPTION,
        THROTTLING_EXCEPTION,
        INVALID_HOME_REGION_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
        OPERATION_NOT_PERMITTED_EXCEPTION,
        NOT_ORGANIZATION_MASTER_ACCOUNT_EXCEPTION,
        NO_MANAGEMENT_ACCOUNT_SLR_EXISTS_EXCEPTION,
        INSUFFICIENT_DEPENDENCY_SERVICE_ACCESS_PERMISSION_EXCEPTION,
    ];

    /// Errors of `UpdateTrail`.
    pub const UPDATE_TRAIL: &[ErrorCode] = &[
        S3_BUCKET_DOES_NOT_EXIST_EXCEPTION,
        INSUFFICIENT_S3_BUCKET_POLICY_EXCEPTION,
        INSUFFICIENT_SNS_TOPIC_POLICY_EXCEPTION,
        INSUFFICIENT_ENCRYPTION_POLICY_EXCEPTION,
        TRAIL_NOT_FOUND_EXCEPTION,
        INVALID_S3_BUCKET_NAME_EXCEPTION,
        INVALID_S3_PREFIX_EXCEPTION,
        INVALID_SNS_TOPIC_NAME_EXCEPTION,
        INVALID_KMS_KEY_ID_EXCEPTION,
        INVALID_TRAIL_NAME_EXCEPTION,
        TRAIL_NOT_PROVIDED_EXCEPTION,
        INVALID_EVENT_SELECTORS_EXCEPTION,
        CLOUD_TRAIL_ARN_INVALID_EXCEPTION,
        CONFLICT_EXCEPTION,
        THROTTLING_EXCEPTION,
        INVALID_PARAMETER_COMBINATION_EXCEPTION,
        INVALID_HOME_REGION_EXCEPTION,
        KMS_KEY_NOT_FOUND_EXCEPTION,
        KMS_KEY_DISABLED_EXCEPTION,
        KMS_EXCEPTION,
        INVALID_CLOUD_WATCH_LOGS_LOG_GROUP_ARN_EXCEPTION,
        INVALID_CLOUD_WATCH_LOGS_ROLE_ARN_EXCEPTION,
        CLOUD_WATCH_LOGS_DELIVERY_UNAVAILABLE_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
        OPERATION_NOT_PERMITTED_EXCEPTION,
        CLOUD_TRAIL_ACCESS_NOT_ENABLED_EXCEPTION,
        INSUFFICIENT_DEPENDENCY_SERVICE_ACCESS_PERMISSION_EXCEPTION,
        ORGANIZATIONS_NOT_IN_USE_EXCEPTION,
        NOT_ORGANIZATION_MASTER_ACCOUNT_EXCEPTION,
        ORGANIZATION_NOT_IN_ALL_FEATURES_MODE_EXCEPTION,
        NO_MANAGEMENT_ACCOUNT_SLR_EXISTS_EXCEPTION,
        CLOUD_TRAIL_INVALID_CLIENT_TOKEN_ID_EXCEPTION,
        INVALID_PARAMETER_EXCEPTION,
    ];
}
