//! Records of delimited text.

use super::Rows;
use crate::{
    expression::{Fault, Value},
    sql::Field,
};

/// Makes rows of a record. Columns come in order; what a line does not have is NULL, and so is an empty text for a column that
/// is no text.
pub(super) fn decode(data: &[u8], by_row: &str, by_column: &str, fields: &[Field], rows: &mut Rows) {
    let Ok(text) = std::str::from_utf8(data) else {
        rows.fail(Fault::new("Record is no text", "The record is not UTF-8."), data);
        return;
    };
    for line in text.split(by_row) {
        let line = line.strip_suffix('\r').unwrap_or(line);
        if line.is_empty() {
            continue;
        }
        let mut rest = Some(line);
        let mut values = Vec::with_capacity(fields.len());
        let mut fault = None;
        for field in fields {
            let value = match rest.map(|rest| column(rest, by_column)) {
                None => Ok(Value::Null),
                Some((text, after)) => {
                    rest = after;
                    if text.is_empty() && !field.ty.is_text() {
                        Ok(Value::Null)
                    } else {
                        super::json::of_text(&text, field)
                    }
                }
            };
            match value {
                Ok(value) => values.push(value),
                Err(found) => {
                    fault = Some(found);
                    break;
                }
            }
        }
        match fault {
            Some(fault) => rows.fail(fault, line.as_bytes()),
            None => rows.push(&values),
        }
    }
}

/// All columns of a line.
pub(crate) fn columns(line: &str, delimiter: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut rest = Some(line);
    while let Some(left) = rest {
        let (text, after) = column(left, delimiter);
        all.push(text);
        rest = after;
    }
    all
}

/// The first column, and what follows its delimiter.
fn column<'a>(line: &'a str, delimiter: &str) -> (String, Option<&'a str>) {
    if let Some(quoted) = line.strip_prefix('"') {
        let mut text = String::new();
        let mut rest = quoted;
        while let Some(end) = rest.find('"') {
            text += &rest[..end];
            rest = &rest[end + 1..];
            match rest.strip_prefix('"') {
                Some(after) => {
                    text.push('"');
                    rest = after;
                }
                None => return (text, rest.strip_prefix(delimiter)),
            }
        }
    }
    match line.split_once(delimiter) {
        Some((text, rest)) => (text.to_owned(), Some(rest)),
        None => (line.to_owned(), None),
    }
}
