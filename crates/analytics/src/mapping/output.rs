//! Rows as records.

use bytes::Bytes;

use crate::{
    expression::{Batch, Value, print_value},
    sql::{Field, SqlType},
};

/// A row as a record: a JSON object with the columns as members, or a line of comma-separated values with its end.
pub(crate) fn encode(batch: &Batch, fields: &[Field], row: usize, csv: bool) -> Bytes {
    let values = batch.columns[1..].iter().zip(fields);
    let mut out = String::new();
    if csv {
        for (index, (column, field)) in values.enumerate() {
            if index > 0 {
                out.push(',');
            }
            csv_value(&column.value(row), &field.ty, &mut out);
        }
        out.push('\n');
        return out.into();
    }
    out.push('{');
    for (index, (column, field)) in values.enumerate() {
        if index > 0 {
            out.push(',');
        }
        quote(&field.name, &mut out);
        out.push(':');
        json_value(&column.value(row), &field.ty, &mut out);
    }
    out.push('}');
    out.into()
}

fn quote(text: &str, out: &mut String) {
    out.push_str(&serde_json::to_string(text).expect("a text is JSON"));
}

fn json_value(value: &Value, ty: &SqlType, out: &mut String) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        Value::Double(value) => out.push_str(&serde_json::Value::from(*value).to_string()),
        Value::Int(_) if ty.is_integer() => out.push_str(&print_value(value, ty)),
        Value::Decimal(_) => out.push_str(&print_value(value, ty)),
        value => quote(&print_value(value, ty), out),
    }
}

fn csv_value(value: &Value, ty: &SqlType, out: &mut String) {
    if value.is_null() {
        return;
    }
    let text = print_value(value, ty);
    if text.contains([',', '"', '\n', '\r']) {
        out.push('"');
        out.push_str(&text.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(&text);
    }
}
