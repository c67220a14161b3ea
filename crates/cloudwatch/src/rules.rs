//! Rules of metrics that the model does not state, in the service's words.

use crate::{error::CloudWatchError, generated::metrics::Dimension};

/// Greatest magnitude of a value: 2^360 (API guide, `PutMetricData`).
const VALUE_MAX: f64 = f64::from_bits((1023 + 360) << 52);

/// A number that can be a value.
pub(crate) fn require_value(value: f64, parameter: &str) -> Result<(), CloudWatchError> {
    if value.is_finite() && value.abs() <= VALUE_MAX {
        return Ok(());
    }
    Err(CloudWatchError::InvalidValue(format!("The value {value} for parameter {parameter} is invalid.")))
}

/// A number that can be a count of samples.
pub(crate) fn require_count(count: f64, parameter: &str) -> Result<(), CloudWatchError> {
    require_value(count, parameter)?;
    if count > 0.0 {
        return Ok(());
    }
    Err(CloudWatchError::InvalidValue(format!(
        "The value {count} for parameter {parameter} must be greater than 0."
    )))
}

/// A text that is more than white space and ASCII without control characters.
pub(crate) fn require_text(text: &str, parameter: &str) -> Result<(), CloudWatchError> {
    if text.trim().is_empty() {
        return Err(CloudWatchError::InvalidValue(format!(
            "The parameter {parameter} must contain at least one non-whitespace character."
        )));
    }
    if text.bytes().any(|byte| byte.is_ascii_control()) || !text.is_ascii() {
        return Err(CloudWatchError::InvalidValue(format!(
            "The parameter {parameter} must contain only ASCII characters without control characters."
        )));
    }
    Ok(())
}

/// Dimensions with texts as they should be, each name once.
pub(crate) fn require_dimensions(dimensions: &[Dimension], parameter: &str) -> Result<(), CloudWatchError> {
    for (index, dimension) in dimensions.iter().enumerate() {
        let place = index + 1;
        require_text(&dimension.name, &format!("{parameter}.member.{place}.Name"))?;
        require_text(&dimension.value, &format!("{parameter}.member.{place}.Value"))?;
        if dimension.name.starts_with(':') {
            return Err(CloudWatchError::InvalidValue(format!(
                "The value {} for parameter {parameter}.member.{place}.Name is invalid.",
                dimension.name
            )));
        }
        if dimensions[..index].iter().any(|before| before.name == dimension.name) {
            return Err(CloudWatchError::InvalidValue(
                "No Metric may specify the same dimension name twice.".into(),
            ));
        }
    }
    Ok(())
}
