//! The types of the dialect.

use std::{fmt, sync::Arc};

/// The most digits that a DECIMAL has.
pub const DECIMAL_DIGITS: u8 = 19;

/// A type of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SqlType {
    /// What an untyped NULL has; it becomes any type.
    Null,
    /// BOOLEAN.
    Boolean,
    /// TINYINT, 8 bits.
    TinyInt,
    /// SMALLINT, 16 bits.
    SmallInt,
    /// INTEGER, 32 bits.
    Integer,
    /// BIGINT, 64 bits.
    BigInt,
    /// DECIMAL(digits, of which after the point).
    Decimal(u8, u8),
    /// REAL.
    Real,
    /// DOUBLE, also FLOAT.
    Double,
    /// CHAR(n).
    Char(u32),
    /// VARCHAR(n).
    Varchar(u32),
    /// BINARY(n).
    Binary(u32),
    /// VARBINARY(n).
    Varbinary(u32),
    /// DATE, kept as days since 1970.
    Date,
    /// TIME, kept as milliseconds of the day.
    Time,
    /// TIMESTAMP in UTC, kept as milliseconds since 1970.
    Timestamp,
    /// Days to seconds, kept as milliseconds; in expressions only.
    Interval,
    /// Years and months, kept as months; in expressions only.
    IntervalMonths,
    /// What the log-parse functions give.
    Row(Arc<[Field]>),
}

/// A named column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name, as folded.
    pub name: String,
    /// Its type.
    pub ty: SqlType,
    /// Whether NULL is refused.
    pub not_null: bool,
}

impl Field {
    /// One that may be NULL.
    pub fn new(name: impl Into<String>, ty: SqlType) -> Self {
        Self { name: name.into(), ty, not_null: false }
    }
}

/// How values of a type are kept in memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Physical {
    /// BOOLEAN.
    Bool,
    /// Whole numbers, dates, times and intervals.
    Int,
    /// REAL and DOUBLE.
    Double,
    /// DECIMAL, unscaled.
    Decimal,
    /// Text, and rows of the log-parse functions as JSON arrays.
    Text,
    /// BINARY and VARBINARY.
    Bytes,
}

impl SqlType {
    /// How its values are kept.
    pub fn physical(&self) -> Physical {
        match self {
            Self::Boolean | Self::Null => Physical::Bool,
            Self::TinyInt | Self::SmallInt | Self::Integer | Self::BigInt => Physical::Int,
            Self::Date | Self::Time | Self::Timestamp | Self::Interval | Self::IntervalMonths => {
                Physical::Int
            }
            Self::Real | Self::Double => Physical::Double,
            Self::Decimal(..) => Physical::Decimal,
            Self::Char(_) | Self::Varchar(_) | Self::Row(_) => Physical::Text,
            Self::Binary(_) | Self::Varbinary(_) => Physical::Bytes,
        }
    }

    /// Whether it is a whole number.
    pub fn is_integer(&self) -> bool {
        matches!(self, Self::TinyInt | Self::SmallInt | Self::Integer | Self::BigInt)
    }

    /// Whether it is REAL or DOUBLE.
    pub fn is_approximate(&self) -> bool {
        matches!(self, Self::Real | Self::Double)
    }

    /// Whether one can calculate with it.
    pub fn is_numeric(&self) -> bool {
        self.is_integer() || self.is_approximate() || matches!(self, Self::Decimal(..))
    }

    /// Whether it is CHAR or VARCHAR.
    pub fn is_text(&self) -> bool {
        matches!(self, Self::Char(_) | Self::Varchar(_))
    }

    /// Whether it is BINARY or VARBINARY.
    pub fn is_bytes(&self) -> bool {
        matches!(self, Self::Binary(_) | Self::Varbinary(_))
    }

    /// Whether it is DATE, TIME or TIMESTAMP.
    pub fn is_datetime(&self) -> bool {
        matches!(self, Self::Date | Self::Time | Self::Timestamp)
    }

    /// Whether it is an interval.
    pub fn is_interval(&self) -> bool {
        matches!(self, Self::Interval | Self::IntervalMonths)
    }

    /// The digits and those after the point, where it is an exact number.
    pub fn digits(&self) -> Option<(u8, u8)> {
        match self {
            Self::TinyInt => Some((3, 0)),
            Self::SmallInt => Some((5, 0)),
            Self::Integer => Some((10, 0)),
            Self::BigInt => Some((DECIMAL_DIGITS, 0)),
            Self::Decimal(precision, scale) => Some((*precision, *scale)),
            _ => None,
        }
    }

    /// The smallest and the largest whole number of an integer type.
    pub fn range(&self) -> (i64, i64) {
        match self {
            Self::TinyInt => (i8::MIN.into(), i8::MAX.into()),
            Self::SmallInt => (i16::MIN.into(), i16::MAX.into()),
            Self::Integer => (i32::MIN.into(), i32::MAX.into()),
            _ => (i64::MIN, i64::MAX),
        }
    }

    /// The type that values of both become when they meet in one column, or `None` if they cannot.
    pub fn common(&self, other: &Self) -> Option<Self> {
        Some(match (self, other) {
            (a, b) if a == b => a.clone(),
            (Self::Null, other) | (other, Self::Null) => other.clone(),
            (a, b) if a.is_numeric() && b.is_numeric() => {
                if a.is_approximate() || b.is_approximate() {
                    if *a == Self::Real && *b == Self::Real { Self::Real } else { Self::Double }
                } else if a.is_integer() && b.is_integer() {
                    if a.range().1 >= b.range().1 { a.clone() } else { b.clone() }
                } else {
                    let ((p1, s1), (p2, s2)) = (a.digits()?, b.digits()?);
                    let scale = s1.max(s2);
                    Self::Decimal(((p1 - s1).max(p2 - s2) + scale).min(DECIMAL_DIGITS), scale)
                }
            }
            (Self::Char(a) | Self::Varchar(a), Self::Char(b) | Self::Varchar(b)) => Self::Varchar(*a.max(b)),
            (Self::Binary(a) | Self::Varbinary(a), Self::Binary(b) | Self::Varbinary(b)) => {
                Self::Varbinary(*a.max(b))
            }
            (Self::Date, Self::Timestamp) | (Self::Timestamp, Self::Date) => Self::Timestamp,
            _ => return None,
        })
    }
}

impl fmt::Display for SqlType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("NULL"),
            Self::Boolean => f.write_str("BOOLEAN"),
            Self::TinyInt => f.write_str("TINYINT"),
            Self::SmallInt => f.write_str("SMALLINT"),
            Self::Integer => f.write_str("INTEGER"),
            Self::BigInt => f.write_str("BIGINT"),
            Self::Decimal(precision, scale) => write!(f, "DECIMAL({precision}, {scale})"),
            Self::Real => f.write_str("REAL"),
            Self::Double => f.write_str("DOUBLE"),
            Self::Char(length) => write!(f, "CHAR({length})"),
            Self::Varchar(length) => write!(f, "VARCHAR({length})"),
            Self::Binary(length) => write!(f, "BINARY({length})"),
            Self::Varbinary(length) => write!(f, "VARBINARY({length})"),
            Self::Date => f.write_str("DATE"),
            Self::Time => f.write_str("TIME"),
            Self::Timestamp => f.write_str("TIMESTAMP"),
            Self::Interval => f.write_str("INTERVAL DAY TO SECOND"),
            Self::IntervalMonths => f.write_str("INTERVAL YEAR TO MONTH"),
            Self::Row(fields) => {
                f.write_str("ROW(")?;
                for (index, field) in fields.iter().enumerate() {
                    let comma = if index > 0 { ", " } else { "" };
                    write!(f, "{comma}\"{}\" {}", field.name, field.ty)?;
                }
                f.write_str(")")
            }
        }
    }
}
