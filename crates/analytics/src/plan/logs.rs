//! The log-parse functions: what row each gives.

use super::{functions::Arguments, typed::Typed};
use crate::{
    expression::functions::{Pattern, logs},
    sql::{Field, Place, SqlError, SqlType},
};

fn row_of(names: impl Iterator<Item = String>) -> SqlType {
    SqlType::Row(names.map(|name| Field::new(name, SqlType::Varchar(1024))).collect())
}

/// `a TYPE(n), b TYPE(n)`, as the functions take the columns of their rows.
fn columns_of(text: &str, place: Place) -> Result<Vec<Field>, SqlError> {
    let code = format!("CREATE STREAM columns ({text})");
    match crate::sql::parse(&code).as_deref() {
        Ok([crate::sql::ast::Statement::CreateStream { columns, .. }]) => {
            Ok(columns.iter().map(|column| Field::new(column.name.text.clone(), column.ty.clone())).collect())
        }
        _ => Err(place.error(format!("'{text}' is no list of columns with their types."))),
    }
}

/// Binds a log-parse function, if it is one.
pub fn bind(name: &str, args: &Arguments<'_>, place: Place) -> Result<Option<Typed>, SqlError> {
    Ok(Some(match name {
        "REGEX_LOG_PARSE" => {
            args.count(2, 3)?;
            let pattern =
                Pattern::java(&args.constant_text(1)?).map_err(|fault| place.error(fault.message))?;
            let groups = pattern.groups();
            let ty = if args.values.len() == 3 {
                let columns = columns_of(&args.constant_text(2)?, place)?;
                if columns.len() != groups {
                    return Err(place.error(format!(
                        "The pattern has {groups} groups and there are {} columns.",
                        columns.len()
                    )));
                }
                SqlType::Row(columns.into())
            } else {
                row_of((1..=groups).map(|number| format!("COLUMN{number}")))
            };
            Typed::call(ty, &[args.text(0)?], move |values| {
                Ok(match pattern.captures(values[0].str()) {
                    Some(fields) => logs::row(&fields),
                    None => logs::nothing(groups),
                })
            })
        }
        "W3C_LOG_PARSE" => {
            args.count(2, 2)?;
            let format =
                logs::LogFormat::new(&args.constant_text(1)?).map_err(|fault| place.error(fault.message))?;
            let ty = row_of(format.columns.iter().cloned());
            Typed::call(ty, &[args.text(0)?], move |values| Ok(format.parse(values[0].str())))
        }
        "VARIABLE_COLUMN_LOG_PARSE" => {
            args.count(3, 5)?;
            let columns = columns_of(&args.constant_text(1)?, place)?;
            let delimiter = args.constant_text(2)?;
            if delimiter.is_empty() {
                return Err(place.error("The delimiter is not empty."));
            }
            let quote = if args.values.len() > 4 { Some(args.constant_text(4)?) } else { None };
            let count = columns.len();
            Typed::call(SqlType::Row(columns.into()), &[args.text(0)?], move |values| {
                Ok(logs::variable_columns(values[0].str(), count, &delimiter, quote.as_deref()))
            })
        }
        "FIXED_COLUMN_LOG_PARSE" => {
            args.count(2, 2)?;
            let text = args.constant_text(1)?;
            // Each column is followed by its begin and its length: `a VARCHAR(4), 0, 4, b VARCHAR(2), 4, 2`.
            let parts: Vec<&str> = split_columns(&text);
            if !parts.len().is_multiple_of(3) {
                return Err(place.error("Columns are name and type, begin, length."));
            }
            let mut names = Vec::new();
            let mut places = Vec::new();
            for column in parts.chunks(3) {
                names.push(column[0]);
                let number = |text: &str| {
                    text.trim().parse().map_err(|_| place.error(format!("'{text}' is no place in a line.")))
                };
                places.push((number(column[1])?, number(column[2])?));
            }
            let columns = columns_of(&names.join(","), place)?;
            Typed::call(SqlType::Row(columns.into()), &[args.text(0)?], move |values| {
                Ok(logs::fixed_columns(values[0].str(), &places))
            })
        }
        "SYS_LOG_PARSE" | "FAST_REGEX_LOG_PARSE" | "FAST_REGEX_LOG_PARSER" => {
            return Err(place.error(format!("{name} is not supported; use REGEX_LOG_PARSE.")));
        }
        _ => return Ok(None),
    }))
}

/// Splits at commas outside of parentheses.
fn split_columns(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut depth, mut from) = (0, 0);
    for (at, character) in text.char_indices() {
        match character {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&text[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&text[from..]);
    parts
}
