// Made by `cargo xtask generate` from models/cloudwatch.json; what is changed here is lost.

//! The errors of the model.

use millstream_api::ErrorCode;

/// `InternalServiceFault`, `InternalServiceError` in Query, HTTP status 500.
pub const INTERNAL_SERVICE_FAULT: ErrorCode =
    ErrorCode::with_status("InternalServiceFault", 500).in_query("InternalServiceError");

/// `InvalidFormatFault`, `InvalidFormat` in Query, HTTP status 400.
pub const INVALID_FORMAT_FAULT: ErrorCode = ErrorCode::sender("InvalidFormatFault").in_query("InvalidFormat");

/// `InvalidNextToken`, HTTP status 400.
pub const INVALID_NEXT_TOKEN: ErrorCode = ErrorCode::sender("InvalidNextToken");

/// `InvalidParameterCombinationException`, `InvalidParameterCombination` in Query, HTTP status 400.
pub const INVALID_PARAMETER_COMBINATION_EXCEPTION: ErrorCode =
    ErrorCode::sender("InvalidParameterCombinationException").in_query("InvalidParameterCombination");

/// `InvalidParameterValueException`, `InvalidParameterValue` in Query, HTTP status 400.
pub const INVALID_PARAMETER_VALUE_EXCEPTION: ErrorCode =
    ErrorCode::sender("InvalidParameterValueException").in_query("InvalidParameterValue");

/// `LimitExceededException`, HTTP status 400.
pub const LIMIT_EXCEEDED_EXCEPTION: ErrorCode = ErrorCode::sender("LimitExceededException");

/// `LimitExceededFault`, `LimitExceeded` in Query, HTTP status 400.
pub const LIMIT_EXCEEDED_FAULT: ErrorCode = ErrorCode::sender("LimitExceededFault").in_query("LimitExceeded");

/// `MissingRequiredParameterException`, `MissingParameter` in Query, HTTP status 400.
pub const MISSING_REQUIRED_PARAMETER_EXCEPTION: ErrorCode =
    ErrorCode::sender("MissingRequiredParameterException").in_query("MissingParameter");

/// `ResourceConflict`, HTTP status 409.
pub const RESOURCE_CONFLICT: ErrorCode = ErrorCode::with_status("ResourceConflict", 409);

/// `ResourceNotFound`, HTTP status 404.
pub const RESOURCE_NOT_FOUND: ErrorCode = ErrorCode::with_status("ResourceNotFound", 404);

/// `ResourceNotFoundException`, HTTP status 404.
pub const RESOURCE_NOT_FOUND_EXCEPTION: ErrorCode = ErrorCode::with_status("ResourceNotFoundException", 404);

/// The errors that the model declares for each operation.
pub mod declared {
    use super::*;

    /// Errors of `DeleteAlarms`.
    pub const DELETE_ALARMS: &[ErrorCode] = &[RESOURCE_NOT_FOUND, RESOURCE_CONFLICT];

    /// Errors of `DeleteAnomalyDetector`.
    pub const DELETE_ANOMALY_DETECTOR: &[ErrorCode] = &[
        RESOURCE_NOT_FOUND_EXCEPTION,
        INTERNAL_SERVICE_FAULT,
        INVALID_PARAMETER_VALUE_EXCEPTION,
        MISSING_REQUIRED_PARAMETER_EXCEPTION,
        INVALID_PARAMETER_COMBINATION_EXCEPTION,
    ];

    /// Errors of `DescribeAlarmHistory`.
    pub const DESCRIBE_ALARM_HISTORY: &[ErrorCode] = &[INVALID_NEXT_TOKEN];

    /// Errors of `DescribeAlarms`.
    pub const DESCRIBE_ALARMS: &[ErrorCode] = &[INVALID_NEXT_TOKEN];

    /// Errors of `DescribeAnomalyDetectors`.
    pub const DESCRIBE_ANOMALY_DETECTORS: &[ErrorCode] = &[
        INVALID_NEXT_TOKEN,
        INTERNAL_SERVICE_FAULT,
        INVALID_PARAMETER_VALUE_EXCEPTION,
        INVALID_PARAMETER_COMBINATION_EXCEPTION,
    ];

    /// Errors of `DisableAlarmActions`.
    pub const DISABLE_ALARM_ACTIONS: &[ErrorCode] = &[];

    /// Errors of `EnableAlarmActions`.
    pub const ENABLE_ALARM_ACTIONS: &[ErrorCode] = &[];

    /// Errors of `GetMetricData`.
    pub const GET_METRIC_DATA: &[ErrorCode] = &[INVALID_NEXT_TOKEN];

    /// Errors of `GetMetricStatistics`.
    pub const GET_METRIC_STATISTICS: &[ErrorCode] = &[
        INVALID_PARAMETER_VALUE_EXCEPTION,
        MISSING_REQUIRED_PARAMETER_EXCEPTION,
        INVALID_PARAMETER_COMBINATION_EXCEPTION,
        INTERNAL_SERVICE_FAULT,
    ];

    /// Errors of `ListMetrics`.
    pub const LIST_METRICS: &[ErrorCode] = &[INTERNAL_SERVICE_FAULT, INVALID_PARAMETER_VALUE_EXCEPTION];

    /// Errors of `PutAnomalyDetector`.
    pub const PUT_ANOMALY_DETECTOR: &[ErrorCode] = &[
        LIMIT_EXCEEDED_EXCEPTION,
        INTERNAL_SERVICE_FAULT,
        INVALID_PARAMETER_VALUE_EXCEPTION,
        MISSING_REQUIRED_PARAMETER_EXCEPTION,
        INVALID_PARAMETER_COMBINATION_EXCEPTION,
    ];

    /// Errors of `PutMetricAlarm`.
    pub const PUT_METRIC_ALARM: &[ErrorCode] = &[LIMIT_EXCEEDED_FAULT];

    /// Errors of `PutMetricData`.
    pub const PUT_METRIC_DATA: &[ErrorCode] = &[
        INVALID_PARAMETER_VALUE_EXCEPTION,
        MISSING_REQUIRED_PARAMETER_EXCEPTION,
        INVALID_PARAMETER_COMBINATION_EXCEPTION,
        INTERNAL_SERVICE_FAULT,
    ];

    /// Errors of `SetAlarmState`.
    pub const SET_ALARM_STATE: &[ErrorCode] = &[RESOURCE_NOT_FOUND, INVALID_FORMAT_FAULT];
}
