//! Which SQL type holds all values of a column.

use crate::{
    expression::{Value, cast_value},
    sql::SqlType,
};

/// What the values of a column have been so far.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) enum Kind {
    /// Nothing was there.
    #[default]
    Unknown,
    Bool,
    Int,
    /// Too large for INTEGER.
    Big,
    /// Fits in REAL.
    Real,
    Double,
    Timestamp,
    Text,
}

/// The values of a column.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Seen {
    kind: Kind,
    /// The longest of them as a text, in characters.
    longest: usize,
}

impl Seen {
    /// One more value, which is written as `text`.
    pub fn add(&mut self, kind: Kind, text: &str) {
        self.longest = self.longest.max(text.chars().count());
        self.kind = join(self.kind, kind);
    }

    /// The type.
    pub fn sql_type(&self) -> String {
        match self.kind {
            Kind::Bool => "BOOLEAN".into(),
            Kind::Int => "INTEGER".into(),
            Kind::Big => "BIGINT".into(),
            Kind::Real => "REAL".into(),
            Kind::Double => "DOUBLE".into(),
            Kind::Timestamp => "TIMESTAMP".into(),
            // Lengths are powers of two, so that values which come later and are a little longer fit too.
            Kind::Unknown | Kind::Text => {
                format!("VARCHAR({})", self.longest.max(4).next_power_of_two().min(65_535))
            }
        }
    }
}

/// What holds both.
fn join(a: Kind, b: Kind) -> Kind {
    use Kind::{Big, Double, Int, Real, Text, Unknown};
    match (a, b) {
        (a, b) if a == b => a,
        (Unknown, other) | (other, Unknown) => other,
        (Int, Big) | (Big, Int) => Big,
        (Int, Real) | (Real, Int) => Real,
        (Int | Big | Real | Double, Int | Big | Real | Double) => Double,
        _ => Text,
    }
}

/// An integer.
pub(super) fn int(value: i64) -> Kind {
    if i32::try_from(value).is_ok() { Kind::Int } else { Kind::Big }
}

/// A fraction, as it is written: REAL has six digits for sure.
pub(super) fn float(value: f64, text: &str) -> Kind {
    let digits = text.split(['e', 'E']).next().unwrap_or(text);
    let digits = digits.trim_start_matches(['-', '+', '0', '.']).bytes().filter(u8::is_ascii_digit).count();
    let fits = value == 0.0 || (1e-37..1e38).contains(&value.abs());
    if digits <= 6 && fits { Kind::Real } else { Kind::Double }
}

/// A text that is one in the record, too.
pub(super) fn text(text: &str) -> Kind {
    if is_timestamp(text) { Kind::Timestamp } else { Kind::Text }
}

/// A text that may stand for something else, as in CSV.
pub(super) fn bare(value: &str) -> Kind {
    let value = value.trim();
    if value.is_empty() {
        return Kind::Unknown;
    }
    if let Ok(value) = value.parse::<i64>() {
        return int(value);
    }
    // What `parse` takes beside numbers are names: inf, nan.
    if value.bytes().any(|byte| byte.is_ascii_digit())
        && !value.contains(|letter: char| letter.is_alphabetic() && !matches!(letter, 'e' | 'E'))
        && let Ok(number) = value.parse::<f64>()
    {
        return float(number, value);
    }
    if value.eq_ignore_ascii_case("true") || value.eq_ignore_ascii_case("false") {
        return Kind::Bool;
    }
    text(value)
}

fn is_timestamp(text: &str) -> bool {
    let has_date_and_time = text.len() >= 16
        && text.as_bytes()[..4].iter().all(u8::is_ascii_digit)
        && text.as_bytes()[4] == b'-'
        && text.contains(':');
    has_date_and_time
        && cast_value(&Value::text(text), &SqlType::Varchar(65_535), &SqlType::Timestamp).is_ok()
}
