//! Calculation and comparison.

use std::cmp::Ordering;

use arrow_array::{Array, BooleanArray, Float64Array, Int64Array};
use arrow_buffer::BooleanBuffer;

use super::{Batch, Column, ColumnBuilder, Expression, Fault, Faults, SharedExpression, Value, calendar};
use crate::sql::SqlType;

/// What is calculated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `/`
    Divide,
    /// MOD
    Modulo,
    /// Months added to days.
    DateMonths,
    /// Months added to milliseconds.
    TimestampMonths,
}

/// Calculates with two columns of one physical kind, into the type `ty`.
pub struct Arithmetic {
    /// What.
    pub operation: Operation,
    /// Left.
    pub left: SharedExpression,
    /// Right.
    pub right: SharedExpression,
    /// The type of the result; both sides of a decimal operation are decimals.
    pub ty: SqlType,
    /// Digits after the point of the left and the right side, if the result is a decimal.
    pub scales: (u8, u8),
}

fn divided_by_zero() -> Fault {
    Fault::new("Division by zero", "A number was divided by zero.")
}

impl Arithmetic {
    fn int(&self, a: i64, b: i64) -> Result<i64, Fault> {
        let result = match self.operation {
            Operation::Add => a.checked_add(b),
            Operation::Subtract => a.checked_sub(b),
            Operation::Multiply => a.checked_mul(b),
            Operation::Divide | Operation::Modulo if b == 0 => return Err(divided_by_zero()),
            Operation::Divide => a.checked_div(b),
            Operation::Modulo => Some(a.checked_rem(b).unwrap_or(0)),
            Operation::DateMonths => Some(calendar::add_months(a, b)),
            Operation::TimestampMonths => {
                let (days, ms) = (a.div_euclid(calendar::DAY_MS), a.rem_euclid(calendar::DAY_MS));
                Some(calendar::add_months(days, b) * calendar::DAY_MS + ms)
            }
        };
        let (low, high) = self.ty.range();
        result.filter(|value| (low..=high).contains(value)).ok_or_else(Fault::overflow)
    }

    fn double(&self, a: f64, b: f64) -> Result<f64, Fault> {
        let result = match self.operation {
            Operation::Add => a + b,
            Operation::Subtract => a - b,
            Operation::Multiply => a * b,
            Operation::Divide | Operation::Modulo if b == 0.0 => return Err(divided_by_zero()),
            Operation::Divide => a / b,
            _ => a % b,
        };
        Ok(if self.ty == SqlType::Real { f64::from(result as f32) } else { result })
    }

    fn decimal(&self, a: i128, b: i128) -> Result<i128, Fault> {
        let (s1, s2) = (u32::from(self.scales.0), u32::from(self.scales.1));
        let scale = u32::from(self.ty.digits().map_or(0, |(_, scale)| scale));
        let up = |value: i128, by: u32| value.checked_mul(10i128.pow(by)).ok_or_else(Fault::overflow);
        let aligned = s1.max(s2);
        let result = match self.operation {
            Operation::Add => round(up(a, aligned - s1)? + up(b, aligned - s2)?, aligned, scale),
            Operation::Subtract => round(up(a, aligned - s1)? - up(b, aligned - s2)?, aligned, scale),
            Operation::Multiply => round(a.checked_mul(b).ok_or_else(Fault::overflow)?, s1 + s2, scale),
            Operation::Divide | Operation::Modulo if b == 0 => return Err(divided_by_zero()),
            Operation::Divide => {
                // One digit more than is kept, to round by.
                let digits = scale + 1 + s2;
                let raised = if digits >= s1 { up(a, digits - s1)? } else { round(a, s1, digits) };
                round(raised / b, scale + 1, scale)
            }
            _ => round(up(a, aligned - s1)? % up(b, aligned - s2)?, aligned, scale),
        };
        held(result, &self.ty)
    }
}

/// Changes the digits after the point, rounding half away from zero.
pub fn round(value: i128, from: u32, to: u32) -> i128 {
    if to >= from {
        return value.saturating_mul(10i128.pow((to - from).min(38)));
    }
    let unit = 10i128.pow((from - to).min(38));
    let half = unit / 2;
    if value >= 0 { (value + half) / unit } else { (value - half) / unit }
}

/// The decimal, if it has no more digits than its type.
pub fn held(value: i128, ty: &SqlType) -> Result<i128, Fault> {
    let (precision, _) = ty.digits().unwrap_or((19, 0));
    if value.unsigned_abs() < 10u128.pow(precision.into()) { Ok(value) } else { Err(Fault::overflow()) }
}

impl Expression for Arithmetic {
    fn evaluate(&self, batch: &Batch, faults: &mut Faults) -> Column {
        let (left, right) = (self.left.evaluate(batch, faults), self.right.evaluate(batch, faults));
        let (left, right) = match (&left, &right) {
            (Column::Int(a), Column::Int(b)) => {
                return Column::Int(each(a, b, faults, |a, b| self.int(a, b)));
            }
            (Column::Double(a), Column::Double(b)) => {
                return Column::Double(each_double(a, b, faults, |a, b| self.double(a, b)));
            }
            pair => pair,
        };
        let mut out = ColumnBuilder::new(&self.ty, batch.rows);
        for row in 0..batch.rows {
            let value = match (left.value(row), right.value(row)) {
                (Value::Decimal(a), Value::Decimal(b)) => match self.decimal(a, b) {
                    Ok(value) => Value::Decimal(value),
                    Err(fault) => {
                        faults.add(row, fault);
                        Value::Null
                    }
                },
                _ => Value::Null,
            };
            out.push(&value);
        }
        out.finish()
    }
}

fn each(
    a: &Int64Array,
    b: &Int64Array,
    faults: &mut Faults,
    calculate: impl Fn(i64, i64) -> Result<i64, Fault>,
) -> Int64Array {
    let mut noted = |row: usize, result: Result<i64, Fault>| match result {
        Ok(value) => Some(value),
        Err(fault) => {
            faults.add(row, fault);
            None
        }
    };
    (0..a.len())
        .map(|row| {
            if a.is_null(row) || b.is_null(row) {
                return None;
            }
            noted(row, calculate(a.value(row), b.value(row)))
        })
        .collect()
}

fn each_double(
    a: &Float64Array,
    b: &Float64Array,
    faults: &mut Faults,
    calculate: impl Fn(f64, f64) -> Result<f64, Fault>,
) -> Float64Array {
    let mut noted = |row: usize, result: Result<f64, Fault>| match result {
        Ok(value) => Some(value),
        Err(fault) => {
            faults.add(row, fault);
            None
        }
    };
    (0..a.len())
        .map(|row| {
            if a.is_null(row) || b.is_null(row) {
                return None;
            }
            noted(row, calculate(a.value(row), b.value(row)))
        })
        .collect()
}

/// How two are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// `=`
    Equal,
    /// `<>`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
}

impl Comparison {
    /// Whether an order satisfies it.
    pub fn holds(self, order: Ordering) -> bool {
        match self {
            Self::Equal => order == Ordering::Equal,
            Self::NotEqual => order != Ordering::Equal,
            Self::Less => order == Ordering::Less,
            Self::LessOrEqual => order != Ordering::Greater,
            Self::Greater => order == Ordering::Greater,
            Self::GreaterOrEqual => order != Ordering::Less,
        }
    }
}

/// Compares two columns of one type.
pub struct Compare {
    /// How.
    pub comparison: Comparison,
    /// Left.
    pub left: SharedExpression,
    /// Right.
    pub right: SharedExpression,
}

impl Expression for Compare {
    fn evaluate(&self, batch: &Batch, faults: &mut Faults) -> Column {
        let (left, right) = (self.left.evaluate(batch, faults), self.right.evaluate(batch, faults));
        let holds = |order| self.comparison.holds(order);
        // Without NULL the answers are bits, one after the other.
        if !left.has_nulls() && !right.has_nulls() {
            let bits = |held: &dyn Fn(usize) -> bool| {
                Column::Bool(BooleanArray::new(BooleanBuffer::collect_bool(batch.rows, held), None))
            };
            match (&left, &right) {
                (Column::Int(a), Column::Int(b)) => {
                    let (a, b) = (a.values(), b.values());
                    return bits(&|row| holds(a[row].cmp(&b[row])));
                }
                (Column::Double(a), Column::Double(b)) => {
                    let (a, b) = (a.values(), b.values());
                    return bits(&|row| holds((a[row] + 0.0).total_cmp(&(b[row] + 0.0))));
                }
                (Column::Text(a), Column::Text(b)) => {
                    return bits(&|row| holds(compare_text(a.value(row), b.value(row))));
                }
                _ => {}
            }
        }
        let missing = |row| left.is_null(row) || right.is_null(row);
        let result: BooleanArray = match (&left, &right) {
            (Column::Int(a), Column::Int(b)) => (0..batch.rows)
                .map(|row| (!missing(row)).then(|| holds(a.value(row).cmp(&b.value(row)))))
                .collect(),
            (Column::Double(a), Column::Double(b)) => (0..batch.rows)
                .map(|row| {
                    (!missing(row)).then(|| holds((a.value(row) + 0.0).total_cmp(&(b.value(row) + 0.0))))
                })
                .collect(),
            (Column::Text(a), Column::Text(b)) => (0..batch.rows)
                .map(|row| (!missing(row)).then(|| holds(compare_text(a.value(row), b.value(row)))))
                .collect(),
            _ => (0..batch.rows)
                .map(|row| (!missing(row)).then(|| holds(left.value(row).total_cmp(&right.value(row)))))
                .collect(),
        };
        Column::Bool(result)
    }
}

/// Texts compare without the blanks that CHAR pads with.
pub fn compare_text(a: &str, b: &str) -> Ordering {
    unpadded(a).cmp(unpadded(b))
}

/// Bytes of UTF-8 have the order of the characters that they stand for.
fn unpadded(text: &str) -> &[u8] {
    let mut bytes = text.as_bytes();
    while let [rest @ .., b' '] = bytes {
        bytes = rest;
    }
    bytes
}
