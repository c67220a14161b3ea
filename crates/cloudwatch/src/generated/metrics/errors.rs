// Made by `cargo xtask generate` from models/cloudwatch.json; what is changed here is lost.

//! The errors of the model.

use millstream_api::ErrorCode;

/// `InternalServiceFault`, `InternalServiceError` in Query, HTTP status 500.
pub const INTERNAL_SERVICE_FAULT: ErrorCode =
    ErrorCode::with_status("InternalServiceFault", 500).in_query("InternalServiceError");

/// `InvalidNextToken`, HTTP status 400.
pub const INVALID_NEXT_TOKEN: ErrorCode = ErrorCode::sender("InvalidNextToken");

/// `InvalidParameterCombinationException`, `InvalidParameterCombination` in Query, HTTP status 400.
pub const INVALID_PARAMETER_COMBINATION_EXCEPTION: ErrorCode =
    ErrorCode::sender("InvalidParameterCombinationException").in_query("InvalidParameterCombination");

/// `InvalidParameterValueException`, `InvalidParameterValue` in Query, HTTP status 400.
pub const INVALID_PARAMETER_VALUE_EXCEPTION: ErrorCode =
    ErrorCode::sender("InvalidParameterValueException").in_query("InvalidParameterValue");

/// `MissingRequiredParameterException`, `MissingParameter` in Query, HTTP status 400.
pub const MISSING_REQUIRED_PARAMETER_EXCEPTION: ErrorCode =
    ErrorCode::sender("MissingRequiredParameterException").in_query("MissingParameter");

/// The errors that the model declares for each operation.
pub mod declared {
    use super::*;

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

    /// Errors of `PutMetricData`.
    pub const PUT_METRIC_DATA: &[ErrorCode] = &[
        INVALID_PARAMETER_VALUE_EXCEPTION,
        MISSING_REQUIRED_PARAMETER_EXCEPTION,
        INVALID_PARAMETER_COMBINATION_EXCEPTION,
        INTERNAL_SERVICE_FAULT,
    ];
}
