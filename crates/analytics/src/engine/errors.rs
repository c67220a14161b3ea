//! The error stream: rows that failed, as rows.

use crate::{
    expression::{Batch, Value},
    operators::RowFault,
    sql::{Field, SqlType},
};

/// Its name, which only outputs may use.
pub const ERROR_STREAM: &str = "error_stream";

/// The longest message, and the longest row in hexadecimal digits.
const MESSAGE_MAX: usize = 4096;
const ROW_MAX: usize = 49_152;

/// Its columns, as the reference has them.
pub fn error_fields() -> Vec<Field> {
    let text = SqlType::Varchar;
    [
        ("ERROR_TIME", SqlType::Timestamp),
        ("ERROR_LEVEL", text(10)),
        ("ERROR_NAME", text(32)),
        ("MESSAGE", text(4096)),
        ("DATA_ROWTIME", SqlType::Timestamp),
        ("DATA_ROW", text(49_152)),
        ("PUMP_NAME", text(128)),
    ]
    .into_iter()
    .map(|(name, ty)| Field::new(name, ty))
    .collect()
}

/// Failed rows, each with the name of the pump, as rows of the error stream.
pub fn error_rows(faults: &[(String, RowFault)], now: i64) -> Batch {
    let cut = |text: &str, most: usize| {
        let end = (0..=most.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
        Value::text(&text[..end])
    };
    let hex = |text: &str| {
        let digits: String = text.bytes().take(ROW_MAX / 2).map(|byte| format!("{byte:02X}")).collect();
        Value::text(digits)
    };
    let rows: Vec<Vec<Value>> = faults
        .iter()
        .map(|(pump, failed)| {
            vec![
                Value::Int(now),
                Value::Int(now),
                Value::text("ERROR"),
                cut(failed.fault.name, 32),
                cut(&failed.fault.message, MESSAGE_MAX),
                Value::Int(failed.rowtime),
                hex(&failed.row),
                cut(pump, 128),
            ]
        })
        .collect();
    let types: Vec<SqlType> = error_fields().into_iter().map(|field| field.ty).collect();
    Batch::of_rows(&types, &rows)
}
