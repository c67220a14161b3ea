//! Records of JSON.

use serde_json::Value as Json_;

use super::{
    Rows, coerce,
    direct::{Found, Shape},
    path::{self, Step},
};
use crate::{
    error::AnalyticsError,
    expression::{Fault, Value},
    sql::{Field, SqlType},
    tables::ColumnRecord,
};

/// Paths of an input.
pub(super) struct Json {
    /// To what the rows are in.
    row: Vec<Step>,
    /// To the array whose elements are rows, below `row`.
    each: Option<Vec<Step>>,
    columns: Vec<Place>,
    /// The way without a tree, if no array is taken apart.
    direct: Option<Shape>,
}

/// Where a column's value is.
enum Place {
    /// Below the record or the row.
    Row(Vec<Step>),
    /// Below the element.
    Element(Vec<Step>),
}

impl Json {
    pub fn new(row_path: &str, columns: &[ColumnRecord]) -> Result<Self, AnalyticsError> {
        let parse = |text: &str| {
            path::parse(text)
                .ok_or_else(|| AnalyticsError::InvalidArgument(format!("The path {text} is not supported")))
        };
        let mut row = parse(row_path)?;
        let in_array = row.last() == Some(&Step::All);
        if in_array {
            row.pop();
        }
        if row.contains(&Step::All) {
            return Err(AnalyticsError::InvalidArgument(format!("The path {row_path} is not supported")));
        }
        let mut each: Option<Vec<Step>> = None;
        let mut places = Vec::new();
        for column in columns {
            let mut steps = match &column.mapping {
                Some(mapping) => parse(mapping)?,
                None => vec![Step::Member(column.name.clone())],
            };
            // A path may begin at the record, too, with the elements of the rows written out.
            if (in_array || !row.is_empty()) && steps.starts_with(&row) {
                steps.drain(..row.len());
                if steps.first() == Some(&Step::All) {
                    steps.remove(0);
                }
            }
            let all = steps.iter().position(|step| *step == Step::All);
            match all {
                Some(at) if at + 1 < steps.len() => {
                    let below = steps.split_off(at + 1);
                    steps.pop();
                    if each.as_ref().is_some_and(|each| *each != steps) || below.contains(&Step::All) {
                        return Err(AnalyticsError::InvalidArgument(
                            "The columns of one input can take one array apart".into(),
                        ));
                    }
                    each = Some(steps);
                    places.push(Place::Element(below));
                }
                _ => places.push(Place::Row(steps)),
            }
        }
        let direct = if row.is_empty() && each.is_none() {
            Shape::of(places.iter().map(|place| match place {
                Place::Row(steps) => Some(steps.as_slice()),
                Place::Element(_) => None,
            }))
        } else {
            None
        };
        Ok(Self { row, each, columns: places, direct })
    }

    pub fn decode(&self, data: &[u8], fields: &[Field], rows: &mut Rows) {
        if let Some(found) = self.direct.as_ref().and_then(|shape| shape.read(data)) {
            if found.iter().zip(fields).all(|(found, field)| fits(found, &field.ty)) {
                return rows.push_found(&found);
            }
            let values = found.into_iter().zip(fields).map(|(found, field)| converted(found, field));
            return match values.collect::<Result<Vec<Value>, Fault>>() {
                Ok(values) => rows.push(&values),
                Err(fault) => rows.fail(fault, data),
            };
        }
        for record in serde_json::Deserializer::from_slice(data).into_iter::<Json_>() {
            let Ok(record) = record else {
                rows.fail(Fault::new("Record is no JSON", "The record cannot be read as JSON."), data);
                return;
            };
            match path::follow(&record, &self.row) {
                Some(Json_::Array(inner)) => {
                    inner.iter().for_each(|row| self.row(row, fields, rows, data));
                }
                Some(row) => self.row(row, fields, rows, data),
                None => rows.fail(
                    Fault::new("Record without rows", "The record has nothing at RecordRowPath."),
                    data,
                ),
            }
        }
    }

    fn row(&self, row: &Json_, fields: &[Field], rows: &mut Rows, data: &[u8]) {
        let Some(each) = &self.each else { return self.one(row, None, fields, rows, data) };
        if let Some(Json_::Array(elements)) = path::follow(row, each) {
            elements.iter().for_each(|element| self.one(row, Some(element), fields, rows, data));
        }
    }

    fn one(&self, row: &Json_, element: Option<&Json_>, fields: &[Field], rows: &mut Rows, data: &[u8]) {
        let mut values = Vec::with_capacity(fields.len());
        for (place, field) in self.columns.iter().zip(fields) {
            let found = match place {
                Place::Row(steps) => path::follow(row, steps),
                Place::Element(steps) => element.and_then(|element| path::follow(element, steps)),
            };
            match found.map_or(Ok(Value::Null), |value| value_of(value, field)) {
                Ok(value) => values.push(value),
                Err(fault) => return rows.fail(fault, data),
            }
        }
        rows.push(&values);
    }
}

/// Whether a column takes the value as it is.
fn fits(found: &Found<'_>, ty: &SqlType) -> bool {
    match (found, ty) {
        (Found::Nothing, _) | (Found::Double(_) | Found::Int(_), SqlType::Double) => true,
        (Found::Text(text), SqlType::Varchar(length)) => text.len() <= *length as usize,
        (Found::Int(value), ty) if ty.is_integer() => {
            let (low, high) = ty.range();
            (low..=high).contains(value)
        }
        _ => false,
    }
}

/// The value as the column's.
fn converted(found: Found<'_>, field: &Field) -> Result<Value, Fault> {
    match found {
        Found::Text(text) => of_text(&text, field),
        found => value_of(&found.json(), field),
    }
}

/// A JSON value as the column's type.
///
/// Source: the developer guide's page on mapping elements to columns.
fn value_of(json: &Json_, field: &Field) -> Result<Value, Fault> {
    let text = SqlType::Varchar(65_535);
    let no = |what: &str| {
        Err(Fault::conversion(format!("Column {}: {what} cannot become {}.", field.name, field.ty)))
    };
    match json {
        Json_::Null => Ok(Value::Null),
        Json_::String(value) => of_text(value, field),
        Json_::Bool(value) if field.ty == SqlType::Boolean => Ok(Value::Bool(*value)),
        Json_::Bool(value) if field.ty.is_numeric() => {
            coerce(&Value::Int(i64::from(*value)), &SqlType::Integer, field)
        }
        Json_::Bool(value) if field.ty.is_text() => coerce(&Value::text(value.to_string()), &text, field),
        Json_::Bool(value) => match field.ty {
            SqlType::Varbinary(_) => Ok(Value::Bytes([u8::from(*value)].into())),
            // The lowest bit, the others cleared.
            SqlType::Binary(length) => {
                let mut bytes = vec![0; length as usize];
                if let Some(last) = bytes.last_mut() {
                    *last = u8::from(*value);
                }
                Ok(Value::Bytes(bytes.into()))
            }
            _ => no("a Boolean"),
        },
        Json_::Number(number) if field.ty.is_numeric() => number_of(number, field),
        Json_::Number(number) if field.ty.is_text() => coerce(&Value::text(number.to_string()), &text, field),
        Json_::Number(number) if field.ty == SqlType::Boolean => {
            Ok(Value::Bool(number.as_f64().is_none_or(|number| number != 0.0)))
        }
        Json_::Number(_) => no("a number"),
        Json_::Array(_) | Json_::Object(_) if field.ty.is_text() => {
            coerce(&Value::text(json.to_string()), &text, field)
        }
        Json_::Array(_) | Json_::Object(_) => no("an object or array"),
    }
}

/// A text, of JSON or of delimited text, as the column's type.
pub(super) fn of_text(value: &str, field: &Field) -> Result<Value, Fault> {
    if field.ty == SqlType::Boolean {
        // What is not `true` is false.
        return Ok(Value::Bool(value.trim().eq_ignore_ascii_case("true")));
    }
    if field.ty.is_bytes() {
        let bytes = bytes_of(value.trim()).ok_or_else(|| {
            Fault::conversion(format!("Column {}: '{value}' is no binary literal.", field.name))
        })?;
        return coerce(&Value::Bytes(bytes.into()), &SqlType::Varbinary(65_535), field);
    }
    coerce(&Value::text(value), &SqlType::Varchar(65_535), field)
}

/// The bytes of a binary literal, `X'3F67'`.
fn bytes_of(text: &str) -> Option<Vec<u8>> {
    let digits = text.strip_prefix(['X', 'x'])?.strip_prefix('\'')?.strip_suffix('\'')?;
    if digits.len() % 2 == 1 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    (0..digits.len()).step_by(2).map(|at| u8::from_str_radix(&digits[at..at + 2], 16).ok()).collect()
}

/// A number; one that would lose digits is refused.
fn number_of(number: &serde_json::Number, field: &Field) -> Result<Value, Fault> {
    if let Some(int) = number.as_i64() {
        return coerce(&Value::Int(int), &SqlType::BigInt, field);
    }
    let lost = || Fault::conversion(format!("Column {}: {number} loses digits as {}.", field.name, field.ty));
    let double = number.as_f64().ok_or_else(lost)?;
    if field.ty.is_approximate() {
        return coerce(&Value::Double(double), &SqlType::Double, field);
    }
    let (unscaled, scale) = crate::expression::decimal_of(&number.to_string()).ok_or_else(lost)?;
    let kept = field.ty.digits().map_or(0, |(_, scale)| scale);
    if scale > kept && unscaled % 10i128.pow(u32::from(scale - kept)) != 0 {
        return Err(lost());
    }
    coerce(&Value::Decimal(unscaled), &SqlType::Decimal(38, scale), field)
}
