//! One value.

use std::{cmp::Ordering, sync::Arc};

/// A value, without its type: whole numbers, dates, times and intervals are all `Int`, a decimal is unscaled.
#[derive(Clone, Debug)]
pub enum Value {
    /// NULL.
    Null,
    /// BOOLEAN.
    Bool(bool),
    /// Whole numbers, days, milliseconds, months.
    Int(i64),
    /// REAL and DOUBLE.
    Double(f64),
    /// DECIMAL without its point.
    Decimal(i128),
    /// Text.
    Text(Arc<str>),
    /// Bytes.
    Bytes(Arc<[u8]>),
}

impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        self.total_cmp(other) == Ordering::Equal
    }
}

impl Value {
    /// A text.
    pub fn text(text: impl Into<Arc<str>>) -> Self {
        Self::Text(text.into())
    }

    /// Whether it is NULL.
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// The whole number; 0 for anything else, which binding rules out.
    pub fn int(&self) -> i64 {
        match self {
            Self::Int(value) => *value,
            Self::Bool(value) => i64::from(*value),
            _ => 0,
        }
    }

    /// The number as a double.
    pub fn double(&self) -> f64 {
        match self {
            Self::Double(value) => *value,
            Self::Int(value) => *value as f64,
            _ => 0.0,
        }
    }

    /// The text; empty for anything else, which binding rules out.
    pub fn str(&self) -> &str {
        match self {
            Self::Text(text) => text,
            _ => "",
        }
    }

    /// Whether it is true.
    pub fn is_true(&self) -> bool {
        matches!(self, Self::Bool(true))
    }

    /// An order of all values of one type; NULL comes first, as ORDER BY has it.
    pub fn total_cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Bool(a), Self::Bool(b)) => a.cmp(b),
            (Self::Int(a), Self::Int(b)) => a.cmp(b),
            (Self::Double(a), Self::Double(b)) => a.total_cmp(b),
            (Self::Decimal(a), Self::Decimal(b)) => a.cmp(b),
            (Self::Text(a), Self::Text(b)) => a.cmp(b),
            (Self::Bytes(a), Self::Bytes(b)) => a.cmp(b),
            (a, b) => a.rank().cmp(&b.rank()),
        }
    }

    fn rank(&self) -> u8 {
        match self {
            Self::Null => 0,
            Self::Bool(_) => 1,
            Self::Int(_) => 2,
            Self::Double(_) => 3,
            Self::Decimal(_) => 4,
            Self::Text(_) => 5,
            Self::Bytes(_) => 6,
        }
    }

    /// Appends bytes that are equal for equal values only; keys of groups are made from them.
    pub fn write_key(&self, out: &mut Vec<u8>) {
        out.push(self.rank());
        match self {
            Self::Null => {}
            Self::Bool(value) => out.push(u8::from(*value)),
            Self::Int(value) => out.extend_from_slice(&value.to_le_bytes()),
            // Both zeros are one group.
            Self::Double(value) => out.extend_from_slice(&(value + 0.0).to_bits().to_le_bytes()),
            Self::Decimal(value) => out.extend_from_slice(&value.to_le_bytes()),
            Self::Text(text) => {
                out.extend_from_slice(&(text.len() as u32).to_le_bytes());
                out.extend_from_slice(text.as_bytes());
            }
            Self::Bytes(bytes) => {
                out.extend_from_slice(&(bytes.len() as u32).to_le_bytes());
                out.extend_from_slice(bytes);
            }
        }
    }
}
