//! Conversions between types, and values as text.

use std::fmt::Write as _;

use super::{
    Column, ColumnBuilder, Fault, Faults, Value,
    calendar::{self, DAY_MS},
    operator::{held, round},
};
use crate::sql::{SqlType, types::Physical};

/// Whether CAST knows a way between the types.
pub fn castable(from: &SqlType, to: &SqlType) -> bool {
    use SqlType::{Date, Null, Time, Timestamp};
    match (from, to) {
        (Null, _) => true,
        (SqlType::Row(_), _) | (_, SqlType::Row(_) | Null) => false,
        (from, to) if from == to => true,
        (from, to) if from.is_text() => !to.is_bytes(),
        (from, to) if to.is_text() => !from.is_bytes(),
        (from, to) if from.is_numeric() => to.is_numeric() || to.is_interval(),
        (SqlType::Boolean, _) => false,
        (Date, Timestamp) | (Timestamp, Date | Time) | (Time, Timestamp) => true,
        (from, to) if from.is_interval() => to.is_numeric() || to.is_interval() && from == to,
        (from, to) => from.is_bytes() && to.is_bytes(),
    }
}

/// Converts a column; what cannot be converted is a fault of its row.
pub fn cast_column(column: &Column, from: &SqlType, to: &SqlType, faults: &mut Faults) -> Column {
    if is_widening(from, to) {
        return column.clone();
    }
    if let (Column::Int(array), SqlType::Double) = (column, to)
        && from.is_integer()
    {
        use arrow_array::Array as _;
        let values = (0..array.len()).map(|row| (!array.is_null(row)).then(|| array.value(row) as f64));
        return Column::Double(values.collect());
    }
    let mut out = ColumnBuilder::new(to, column.len());
    for row in 0..column.len() {
        match cast_value(&column.value(row), from, to) {
            Ok(value) => out.push(&value),
            Err(fault) => {
                faults.add(row, fault);
                out.push(&Value::Null);
            }
        }
    }
    out.finish()
}

/// Whether values stay what they are.
fn is_widening(from: &SqlType, to: &SqlType) -> bool {
    match (from, to) {
        (from, to) if from == to => true,
        (from, to) if from.is_integer() && to.is_integer() => to.range().1 >= from.range().1,
        (SqlType::Real, SqlType::Double) => true,
        (SqlType::Char(a) | SqlType::Varchar(a), SqlType::Varchar(b)) => b >= a,
        _ => false,
    }
}

/// Converts a value.
pub fn cast_value(value: &Value, from: &SqlType, to: &SqlType) -> Result<Value, Fault> {
    if value.is_null() {
        return Ok(Value::Null);
    }
    if to.is_text() {
        let text = match value {
            Value::Text(text) => text.to_string(),
            value => print_value(value, from),
        };
        return Ok(fit_text(text, to));
    }
    if to.is_bytes() {
        let Value::Bytes(bytes) = value else { return Err(unfit(value, from, to)) };
        return Ok(fit_bytes(bytes, to));
    }
    match value {
        Value::Text(text) => parse(text, to),
        Value::Bool(_) if *to == SqlType::Boolean => Ok(value.clone()),
        Value::Int(int) => from_int(*int, from, to),
        Value::Double(double) => from_double(*double, to).ok_or_else(|| unfit(value, from, to)),
        Value::Decimal(decimal) => from_decimal(*decimal, from, to),
        _ => Err(unfit(value, from, to)),
    }
}

fn unfit(value: &Value, from: &SqlType, to: &SqlType) -> Fault {
    Fault::conversion(format!("{} cannot become {to}.", print_value(value, from)))
}

/// The text in the length of its type: cut where it is too long, and padded for CHAR.
fn fit_text(mut text: String, to: &SqlType) -> Value {
    let (length, pad) = match to {
        SqlType::Char(length) => (*length as usize, true),
        SqlType::Varchar(length) => (*length as usize, false),
        _ => return Value::text(text),
    };
    // Bytes bound characters from above, so most texts need no counting.
    if text.len() > length
        && let Some((at, _)) = text.char_indices().nth(length)
    {
        text.truncate(at);
    }
    if pad {
        let missing = length.saturating_sub(text.chars().count());
        text.extend(std::iter::repeat_n(' ', missing));
    }
    Value::text(text)
}

fn fit_bytes(bytes: &[u8], to: &SqlType) -> Value {
    let (length, pad) = match to {
        SqlType::Binary(length) => (*length as usize, true),
        SqlType::Varbinary(length) => (*length as usize, false),
        _ => return Value::Bytes(bytes.into()),
    };
    let mut bytes = bytes[..bytes.len().min(length)].to_vec();
    if pad {
        bytes.resize(length, 0);
    }
    Value::Bytes(bytes.into())
}

fn parse(text: &str, to: &SqlType) -> Result<Value, Fault> {
    let trimmed = text.trim();
    let refused = || Fault::conversion(format!("'{text}' is no {to}."));
    match to {
        SqlType::Boolean if trimmed.eq_ignore_ascii_case("true") => Ok(Value::Bool(true)),
        SqlType::Boolean if trimmed.eq_ignore_ascii_case("false") => Ok(Value::Bool(false)),
        SqlType::Date => calendar::parse_date(trimmed).map(Value::Int).ok_or_else(refused),
        SqlType::Time => calendar::parse_time(trimmed).map(Value::Int).ok_or_else(refused),
        SqlType::Timestamp => calendar::parse_timestamp(trimmed).map(Value::Int).ok_or_else(refused),
        to if to.is_approximate() => {
            let number: f64 = trimmed.parse().map_err(|_| refused())?;
            from_double(number, to).filter(|_| number.is_finite()).ok_or_else(refused)
        }
        to if to.is_numeric() => {
            let (unscaled, scale) = decimal_of(trimmed).ok_or_else(refused)?;
            from_decimal(unscaled, &SqlType::Decimal(38, scale), to)
        }
        to if to.is_interval() => {
            let number: i64 = trimmed.parse().map_err(|_| refused())?;
            Ok(Value::Int(number))
        }
        _ => Err(refused()),
    }
}

/// A decimal number as its digits and how many of them stand after the point.
pub fn decimal_of(text: &str) -> Option<(i128, u8)> {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
        None => (text, 0),
    };
    let (sign, digits) = match mantissa.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, mantissa.strip_prefix('+').unwrap_or(mantissa)),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() && fraction.is_empty() || whole.len() + fraction.len() > 30 {
        return None;
    }
    if !whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let value: i128 = format!("0{whole}{fraction}").parse().ok()?;
    let scale = i32::try_from(fraction.len()).ok()? - exponent;
    match scale {
        0..=30 => Some((sign * value, u8::try_from(scale).ok()?)),
        -8..0 => Some((sign * value * 10i128.pow(scale.unsigned_abs()), 0)),
        _ => None,
    }
}

fn from_int(int: i64, from: &SqlType, to: &SqlType) -> Result<Value, Fault> {
    use SqlType::{Date, Time, Timestamp};
    let unfit = || unfit(&Value::Int(int), from, to);
    if from.is_interval() && to.is_numeric() {
        // An interval that was qualified with a unit has been divided by it already.
        return from_int(int, &SqlType::BigInt, to);
    }
    Ok(match (from, to) {
        (Date, Timestamp) => Value::Int(int.checked_mul(DAY_MS).ok_or_else(unfit)?),
        (Timestamp, Date) => Value::Int(int.div_euclid(DAY_MS)),
        (Timestamp, Time) => Value::Int(int.rem_euclid(DAY_MS)),
        (Time, Timestamp) => Value::Int(int),
        (_, to) if to.physical() == Physical::Int => {
            let (low, high) = to.range();
            if !(low..=high).contains(&int) {
                return Err(Fault::overflow());
            }
            Value::Int(int)
        }
        (_, SqlType::Real) => Value::Double(f64::from(int as f32)),
        (_, SqlType::Double) => Value::Double(int as f64),
        (_, SqlType::Decimal(_, scale)) => Value::Decimal(held(round(int.into(), 0, u32::from(*scale)), to)?),
        _ => return Err(unfit()),
    })
}

fn from_double(double: f64, to: &SqlType) -> Option<Value> {
    match to {
        SqlType::Double => Some(Value::Double(double)),
        SqlType::Real => Some(Value::Double(f64::from(double as f32))),
        SqlType::Decimal(_, scale) => {
            let scaled = (double * 10f64.powi((*scale).into())).round();
            (scaled.abs() < 1e38)
                .then_some(scaled as i128)
                .and_then(|value| held(value, to).ok())
                .map(Value::Decimal)
        }
        to if to.physical() == Physical::Int => {
            let rounded = double.round();
            let (low, high) = to.range();
            // 2^63 itself is the first double that does not fit.
            (rounded >= low as f64 && rounded <= high as f64 && rounded < 9.223_372_036_854_776e18)
                .then_some(Value::Int(rounded as i64))
        }
        _ => None,
    }
}

fn from_decimal(decimal: i128, from: &SqlType, to: &SqlType) -> Result<Value, Fault> {
    let scale = u32::from(from.digits().map_or(0, |(_, scale)| scale));
    match to {
        SqlType::Decimal(_, to_scale) => {
            Ok(Value::Decimal(held(round(decimal, scale, u32::from(*to_scale)), to)?))
        }
        SqlType::Double => Ok(Value::Double(decimal_as_double(decimal, scale))),
        SqlType::Real => Ok(Value::Double(f64::from(decimal_as_double(decimal, scale) as f32))),
        to if to.physical() == Physical::Int => {
            let whole = i64::try_from(round(decimal, scale, 0)).map_err(|_| Fault::overflow())?;
            from_int(whole, &SqlType::BigInt, to)
        }
        _ => Err(unfit(&Value::Decimal(decimal), from, to)),
    }
}

/// The nearest double.
pub fn decimal_as_double(decimal: i128, scale: u32) -> f64 {
    // Through text, which rounds once.
    render_decimal(decimal, scale).parse().unwrap_or(f64::NAN)
}

fn render_decimal(decimal: i128, scale: u32) -> String {
    if scale == 0 {
        return decimal.to_string();
    }
    let unit = 10u128.pow(scale.min(38));
    let magnitude = decimal.unsigned_abs();
    let sign = if decimal < 0 { "-" } else { "" };
    format!("{sign}{}.{:0width$}", magnitude / unit, magnitude % unit, width = scale as usize)
}

/// A double as Java prints it, which is what users know: at least one digit after the point, E from 10^7 on.
fn render_double(double: f64) -> String {
    let magnitude = double.abs();
    if !double.is_finite() || magnitude == 0.0 || (1e-3..1e7).contains(&magnitude) {
        return format!("{double:?}");
    }
    let text = format!("{double:E}");
    match text.split_once('E') {
        Some((mantissa, exponent)) if !mantissa.contains('.') => format!("{mantissa}.0E{exponent}"),
        _ => text,
    }
}

/// Year-month-day.
pub fn render_date(days: i64) -> String {
    let (year, month, day) = calendar::civil(days);
    format!("{year:04}-{month:02}-{day:02}")
}

fn render_time(ms: i64, always_ms: bool) -> String {
    let seconds = ms / 1000;
    let mut out = format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    if always_ms || ms % 1000 != 0 {
        write!(out, ".{:03}", ms % 1000).expect("writing to a string cannot fail");
    }
    out
}

/// A value as CAST to VARCHAR gives it.
pub fn print_value(value: &Value, ty: &SqlType) -> String {
    match (value, ty) {
        (Value::Null, _) => "NULL".into(),
        (Value::Bool(value), _) => if *value { "TRUE" } else { "FALSE" }.into(),
        (Value::Int(days), SqlType::Date) => render_date(*days),
        (Value::Int(ms), SqlType::Time) => render_time(*ms, false),
        (Value::Int(ms), SqlType::Timestamp) => {
            format!("{} {}", render_date(ms.div_euclid(DAY_MS)), render_time(ms.rem_euclid(DAY_MS), true))
        }
        (Value::Int(value), _) => value.to_string(),
        (Value::Double(value), SqlType::Real) => {
            let short: f64 = format!("{:?}", *value as f32).parse().unwrap_or(*value);
            render_double(short)
        }
        (Value::Double(value), _) => render_double(*value),
        (Value::Decimal(value), ty) => render_decimal(*value, u32::from(ty.digits().map_or(0, |(_, s)| s))),
        (Value::Text(text), _) => text.to_string(),
        (Value::Bytes(bytes), _) => bytes.iter().fold(String::new(), |mut out, byte| {
            write!(out, "{byte:02X}").expect("writing to a string cannot fail");
            out
        }),
    }
}

/// A value as a literal, for golden files and messages: texts in quotes.
pub fn render(value: &Value, ty: &SqlType) -> String {
    match value {
        Value::Text(text) => format!("'{}'", text.replace('\'', "''").replace('\n', "\\n")),
        value => print_value(value, ty),
    }
}
