// Made by `cargo xtask generate` from models/kinesisanalyticsv2.json; what is changed here is lost.

//! The errors of the model.

use millstream_api::ErrorCode;

/// `CodeValidationException`, HTTP status 400.
pub const CODE_VALIDATION_EXCEPTION: ErrorCode = ErrorCode::sender("CodeValidationException");

/// `ConcurrentModificationException`, HTTP status 400.
pub const CONCURRENT_MODIFICATION_EXCEPTION: ErrorCode = ErrorCode::sender("ConcurrentModificationException");

/// `InvalidApplicationConfigurationException`, HTTP status 400.
pub const INVALID_APPLICATION_CONFIGURATION_EXCEPTION: ErrorCode =
    ErrorCode::sender("InvalidApplicationConfigurationException");

/// `InvalidArgumentException`, HTTP status 400.
pub const INVALID_ARGUMENT_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidArgumentException");

/// `InvalidRequestException`, HTTP status 400.
pub const INVALID_REQUEST_EXCEPTION: ErrorCode = ErrorCode::sender("InvalidRequestException");

/// `LimitExceededException`, HTTP status 400.
pub const LIMIT_EXCEEDED_EXCEPTION: ErrorCode = ErrorCode::sender("LimitExceededException");

/// `ResourceInUseException`, HTTP status 400.
pub const RESOURCE_IN_USE_EXCEPTION: ErrorCode = ErrorCode::sender("ResourceInUseException");

/// `ResourceNotFoundException`, HTTP status 400.
pub const RESOURCE_NOT_FOUND_EXCEPTION: ErrorCode = ErrorCode::sender("ResourceNotFoundException");

/// `ResourceProvisionedThroughputExceededException`, HTTP status 400.
pub const RESOURCE_PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION: ErrorCode =
    ErrorCode::sender("ResourceProvisionedThroughputExceededException");

/// `ServiceUnavailableException`, HTTP status 500.
pub const SERVICE_UNAVAILABLE_EXCEPTION: ErrorCode =
    ErrorCode::with_status("ServiceUnavailableException", 500);

/// `TooManyTagsException`, HTTP status 400.
pub const TOO_MANY_TAGS_EXCEPTION: ErrorCode = ErrorCode::sender("TooManyTagsException");

/// `UnableToDetectSchemaException`, HTTP status 400.
pub const UNABLE_TO_DETECT_SCHEMA_EXCEPTION: ErrorCode = ErrorCode::sender("UnableToDetectSchemaException");

/// `UnsupportedOperationException`, HTTP status 400.
pub const UNSUPPORTED_OPERATION_EXCEPTION: ErrorCode = ErrorCode::sender("UnsupportedOperationException");

/// The errors that the model declares for each operation.
pub mod declared {
    use super::*;

    /// Errors of `AddApplicationCloudWatchLoggingOption`.
    pub const ADD_APPLICATION_CLOUD_WATCH_LOGGING_OPTION: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        INVALID_REQUEST_EXCEPTION,
        INVALID_APPLICATION_CONFIGURATION_EXCEPTION,
    ];

    /// Errors of `AddApplicationInput`.
    pub const ADD_APPLICATION_INPUT: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        CODE_VALIDATION_EXCEPTION,
        INVALID_REQUEST_EXCEPTION,
    ];

    /// Errors of `AddApplicationInputProcessingConfiguration`.
    pub const ADD_APPLICATION_INPUT_PROCESSING_CONFIGURATION: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        INVALID_REQUEST_EXCEPTION,
    ];

    /// Errors of `AddApplicationOutput`.
    pub const ADD_APPLICATION_OUTPUT: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        INVALID_REQUEST_EXCEPTION,
    ];

    /// Errors of `AddApplicationReferenceDataSource`.
    pub const ADD_APPLICATION_REFERENCE_DATA_SOURCE: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        INVALID_REQUEST_EXCEPTION,
    ];

    /// Errors of `AddApplicationVpcConfiguration`.
    pub const ADD_APPLICATION_VPC_CONFIGURATION: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        INVALID_APPLICATION_CONFIGURATION_EXCEPTION,
    ];

    /// Errors of `CreateApplication`.
    pub const CREATE_APPLICATION: &[ErrorCode] = &[
        CODE_VALIDATION_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        INVALID_REQUEST_EXCEPTION,
        TOO_MANY_TAGS_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
    ];

    /// Errors of `CreateApplicationPresignedUrl`.
    pub const CREATE_APPLICATION_PRESIGNED_URL: &[ErrorCode] =
        &[RESOURCE_NOT_FOUND_EXCEPTION, RESOURCE_IN_USE_EXCEPTION, INVALID_ARGUMENT_EXCEPTION];

    /// Errors of `CreateApplicationSnapshot`.
    pub const CREATE_APPLICATION_SNAPSHOT: &[ErrorCode] = &[
        RESOURCE_IN_USE_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
        INVALID_REQUEST_EXCEPTION,
        INVALID_APPLICATION_CONFIGURATION_EXCEPTION,
    ];

    /// Errors of `CreateSnapshot`.
    pub const CREATE_SNAPSHOT: &[ErrorCode] = &[
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        INVALID_APPLICATION_CONFIGURATION_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        TOO_MANY_TAGS_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
    ];

    /// Errors of `DeleteApplication`.
    pub const DELETE_APPLICATION: &[ErrorCode] = &[
        CONCURRENT_MODIFICATION_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        INVALID_REQUEST_EXCEPTION,
        INVALID_APPLICATION_CONFIGURATION_EXCEPTION,
    ];

    /// Errors of `DeleteApplicationCloudWatchLoggingOption`.
    pub const DELETE_APPLICATION_CLOUD_WATCH_LOGGING_OPTION: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        INVALID_REQUEST_EXCEPTION,
        INVALID_APPLICATION_CONFIGURATION_EXCEPTION,
    ];

    /// Errors of `DeleteApplicationInputProcessingConfiguration`.
    pub const DELETE_APPLICATION_INPUT_PROCESSING_CONFIGURATION: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        INVALID_REQUEST_EXCEPTION,
    ];

    /// Errors of `DeleteApplicationOutput`.
    pub const DELETE_APPLICATION_OUTPUT: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        INVALID_REQUEST_EXCEPTION,
    ];

    /// Errors of `DeleteApplicationReferenceDataSource`.
    pub const DELETE_APPLICATION_REFERENCE_DATA_SOURCE: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        INVALID_REQUEST_EXCEPTION,
    ];

    /// Errors of `DeleteApplicationSnapshot`.
    pub const DELETE_APPLICATION_SNAPSHOT: &[ErrorCode] = &[
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
        INVALID_REQUEST_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
    ];

    /// Errors of `DeleteApplicationVpcConfiguration`.
    pub const DELETE_APPLICATION_VPC_CONFIGURATION: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        INVALID_APPLICATION_CONFIGURATION_EXCEPTION,
    ];

    /// Errors of `DeleteSnapshot`.
    pub const DELETE_SNAPSHOT: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
    ];

    /// Errors of `DescribeApplication`.
    pub const DESCRIBE_APPLICATION: &[ErrorCode] =
        &[RESOURCE_NOT_FOUND_EXCEPTION, INVALID_ARGUMENT_EXCEPTION, INVALID_REQUEST_EXCEPTION];

    /// Errors of `DescribeApplicationOperation`.
    pub const DESCRIBE_APPLICATION_OPERATION: &[ErrorCode] =
        &[INVALID_ARGUMENT_EXCEPTION, RESOURCE_NOT_FOUND_EXCEPTION, UNSUPPORTED_OPERATION_EXCEPTION];

    /// Errors of `DescribeApplicationSnapshot`.
    pub const DESCRIBE_APPLICATION_SNAPSHOT: &[ErrorCode] =
        &[RESOURCE_NOT_FOUND_EXCEPTION, INVALID_ARGUMENT_EXCEPTION, UNSUPPORTED_OPERATION_EXCEPTION];

    /// Errors of `DescribeApplicationVersion`.
    pub const DESCRIBE_APPLICATION_VERSION: &[ErrorCode] =
        &[INVALID_ARGUMENT_EXCEPTION, RESOURCE_NOT_FOUND_EXCEPTION, UNSUPPORTED_OPERATION_EXCEPTION];

    /// Errors of `DescribeSnapshot`.
    pub const DESCRIBE_SNAPSHOT: &[ErrorCode] =
        &[RESOURCE_NOT_FOUND_EXCEPTION, INVALID_ARGUMENT_EXCEPTION, UNSUPPORTED_OPERATION_EXCEPTION];

    /// Errors of `DescribeSnapshotOperation`.
    pub const DESCRIBE_SNAPSHOT_OPERATION: &[ErrorCode] =
        &[RESOURCE_NOT_FOUND_EXCEPTION, INVALID_ARGUMENT_EXCEPTION, UNSUPPORTED_OPERATION_EXCEPTION];

    /// Errors of `DiscoverInputSchema`.
    pub const DISCOVER_INPUT_SCHEMA: &[ErrorCode] = &[
        INVALID_ARGUMENT_EXCEPTION,
        UNABLE_TO_DETECT_SCHEMA_EXCEPTION,
        RESOURCE_PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION,
        SERVICE_UNAVAILABLE_EXCEPTION,
        INVALID_REQUEST_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
    ];

    /// Errors of `ExportSnapshot`.
    pub const EXPORT_SNAPSHOT: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
    ];

    /// Errors of `ImportSnapshot`.
    pub const IMPORT_SNAPSHOT: &[ErrorCode] = &[
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        TOO_MANY_TAGS_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
    ];

    /// Errors of `ListApplicationOperations`.
    pub const LIST_APPLICATION_OPERATIONS: &[ErrorCode] =
        &[INVALID_ARGUMENT_EXCEPTION, RESOURCE_NOT_FOUND_EXCEPTION, UNSUPPORTED_OPERATION_EXCEPTION];

    /// Errors of `ListApplicationSnapshots`.
    pub const LIST_APPLICATION_SNAPSHOTS: &[ErrorCode] =
        &[INVALID_ARGUMENT_EXCEPTION, UNSUPPORTED_OPERATION_EXCEPTION];

    /// Errors of `ListApplicationVersions`.
    pub const LIST_APPLICATION_VERSIONS: &[ErrorCode] =
        &[INVALID_ARGUMENT_EXCEPTION, RESOURCE_NOT_FOUND_EXCEPTION, UNSUPPORTED_OPERATION_EXCEPTION];

    /// Errors of `ListApplications`.
    pub const LIST_APPLICATIONS: &[ErrorCode] = &[INVALID_REQUEST_EXCEPTION];

    /// Errors of `ListSnapshotOperations`.
    pub const LIST_SNAPSHOT_OPERATIONS: &[ErrorCode] =
        &[RESOURCE_NOT_FOUND_EXCEPTION, INVALID_ARGUMENT_EXCEPTION, UNSUPPORTED_OPERATION_EXCEPTION];

    /// Errors of `ListSnapshots`.
    pub const LIST_SNAPSHOTS: &[ErrorCode] = &[INVALID_ARGUMENT_EXCEPTION, UNSUPPORTED_OPERATION_EXCEPTION];

    /// Errors of `ListTagsForResource`.
    pub const LIST_TAGS_FOR_RESOURCE: &[ErrorCode] =
        &[RESOURCE_NOT_FOUND_EXCEPTION, INVALID_ARGUMENT_EXCEPTION, CONCURRENT_MODIFICATION_EXCEPTION];

    /// Errors of `RollbackApplication`.
    pub const ROLLBACK_APPLICATION: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_REQUEST_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
    ];

    /// Errors of `StartApplication`.
    pub const START_APPLICATION: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        INVALID_APPLICATION_CONFIGURATION_EXCEPTION,
        INVALID_REQUEST_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
    ];

    /// Errors of `StopApplication`.
    pub const STOP_APPLICATION: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        INVALID_REQUEST_EXCEPTION,
        INVALID_APPLICATION_CONFIGURATION_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
    ];

    /// Errors of `TagResource`.
    pub const TAG_RESOURCE: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        TOO_MANY_TAGS_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
    ];

    /// Errors of `UntagResource`.
    pub const UNTAG_RESOURCE: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        TOO_MANY_TAGS_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
    ];

    /// Errors of `UpdateApplication`.
    pub const UPDATE_APPLICATION: &[ErrorCode] = &[
        CODE_VALIDATION_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        INVALID_REQUEST_EXCEPTION,
        INVALID_APPLICATION_CONFIGURATION_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
    ];

    /// Errors of `UpdateApplicationMaintenanceConfiguration`.
    pub const UPDATE_APPLICATION_MAINTENANCE_CONFIGURATION: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
    ];
}
