//! Functions of numbers.

use crate::expression::{Fault, Value};

/// A finite result, or a fault.
pub fn finite(result: f64) -> Result<Value, Fault> {
    if result.is_finite() {
        Ok(Value::Double(result))
    } else {
        Err(Fault::new("Invalid argument", "A function of numbers has no result for its argument."))
    }
}

/// The multiple of a step at or below a whole number.
pub fn step(value: i64, by: i64) -> Result<i64, Fault> {
    if by <= 0 {
        return Err(Fault::new("Invalid argument", "STEP goes by a positive amount."));
    }
    value.div_euclid(by).checked_mul(by).ok_or_else(Fault::overflow)
}
