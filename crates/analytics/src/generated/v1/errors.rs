// Made by `cargo xtask generate` from models/kinesisanalytics.json; what is changed here is lost.

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
        UNSUPPORTED_OPERATION_EXCEPTION,
    ];

    /// Errors of `AddApplicationInput`.
    pub const ADD_APPLICATION_INPUT: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        CODE_VALIDATION_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
    ];

    /// Errors of `AddApplicationInputProcessingConfiguration`.
    pub const ADD_APPLICATION_INPUT_PROCESSING_CONFIGURATION: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
    ];

    /// Errors of `AddApplicationOutput`.
    pub const ADD_APPLICATION_OUTPUT: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
    ];

    /// Errors of `AddApplicationReferenceDataSource`.
    pub const ADD_APPLICATION_REFERENCE_DATA_SOURCE: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
    ];

    /// Errors of `CreateApplication`.
    pub const CREATE_APPLICATION: &[ErrorCode] = &[
        CODE_VALIDATION_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        LIMIT_EXCEEDED_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        TOO_MANY_TAGS_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
    ];

    /// Errors of `DeleteApplication`.
    pub const DELETE_APPLICATION: &[ErrorCode] = &[
        CONCURRENT_MODIFICATION_EXCEPTION,
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
    ];

    /// Errors of `DeleteApplicationCloudWatchLoggingOption`.
    pub const DELETE_APPLICATION_CLOUD_WATCH_LOGGING_OPTION: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
    ];

    /// Errors of `DeleteApplicationInputProcessingConfiguration`.
    pub const DELETE_APPLICATION_INPUT_PROCESSING_CONFIGURATION: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
    ];

    /// Errors of `DeleteApplicationOutput`.
    pub const DELETE_APPLICATION_OUTPUT: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
    ];

    /// Errors of `DeleteApplicationReferenceDataSource`.
    pub const DELETE_APPLICATION_REFERENCE_DATA_SOURCE: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        CONCURRENT_MODIFICATION_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
    ];

    /// Errors of `DescribeApplication`.
    pub const DESCRIBE_APPLICATION: &[ErrorCode] =
        &[RESOURCE_NOT_FOUND_EXCEPTION, UNSUPPORTED_OPERATION_EXCEPTION];

    /// Errors of `DiscoverInputSchema`.
    pub const DISCOVER_INPUT_SCHEMA: &[ErrorCode] = &[
        INVALID_ARGUMENT_EXCEPTION,
        UNABLE_TO_DETECT_SCHEMA_EXCEPTION,
        RESOURCE_PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION,
        SERVICE_UNAVAILABLE_EXCEPTION,
    ];

    /// Errors of `ListApplications`.
    pub const LIST_APPLICATIONS: &[ErrorCode] = &[];

    /// Errors of `ListTagsForResource`.
    pub const LIST_TAGS_FOR_RESOURCE: &[ErrorCode] =
        &[RESOURCE_NOT_FOUND_EXCEPTION, INVALID_ARGUMENT_EXCEPTION, CONCURRENT_MODIFICATION_EXCEPTION];

    /// Errors of `StartApplication`.
    pub const START_APPLICATION: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        RESOURCE_IN_USE_EXCEPTION,
        INVALID_ARGUMENT_EXCEPTION,
        INVALID_APPLICATION_CONFIGURATION_EXCEPTION,
        UNSUPPORTED_OPERATION_EXCEPTION,
    ];

    /// Errors of `StopApplication`.
    pub const STOP_APPLICATION: &[ErrorCode] =
        &[RESOURCE_NOT_FOUND_EXCEPTION, RESOURCE_IN_USE_EXCEPTION, UNSUPPORTED_OPERATION_EXCEPTION];

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
        UNSUPPORTED_OPERATION_EXCEPTION,
    ];
}
