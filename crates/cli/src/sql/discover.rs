//! Which columns records have.

use millstream_analytics::{ColumnRecord, Format};
use serde_json::Value;

/// Records of JSON.
#[allow(non_snake_case, reason = "it stands for a constant, which cannot hold a text")]
pub fn JSON() -> Format {
    Format::Json { row_path: "$".into() }
}

/// A column as the command line names it: `PRICE DOUBLE $.order.price`.
pub fn parse_column(text: &str) -> Result<ColumnRecord, String> {
    let (declared, mapping) = match text.find('$') {
        Some(at) => (text[..at].trim(), Some(text[at..].trim().to_owned())),
        None => (text.trim(), None),
    };
    let (name, sql_type) = declared
        .split_once(char::is_whitespace)
        .ok_or_else(|| format!("{text:?} is no column: name, type, and where it is, PRICE DOUBLE $.price"))?;
    let name = match name.strip_prefix('"').and_then(|name| name.strip_suffix('"')) {
        Some(exact) => exact.to_owned(),
        None => name.to_uppercase(),
    };
    let mapping = mapping.or_else(|| Some(format!("$.{}", name.to_lowercase())));
    Ok(ColumnRecord { name, mapping, sql_type: sql_type.trim().to_owned() })
}

/// The schema of these records; `None` if they have none in common.
pub fn discover(records: &[&[u8]]) -> Option<(Format, Vec<ColumnRecord>)> {
    let objects: Vec<Value> = records
        .iter()
        .filter_map(|record| serde_json::from_slice::<Value>(record).ok())
        .filter(Value::is_object)
        .collect();
    if objects.is_empty() {
        return None;
    }
    let mut columns: Vec<(Vec<String>, Kind)> = Vec::new();
    objects.iter().for_each(|object| add(object, &mut Vec::new(), &mut columns));
    let mut names: Vec<String> = Vec::new();
    let columns: Vec<ColumnRecord> = columns
        .into_iter()
        .map(|(path, kind)| {
            let name = name(&path, &names);
            names.push(name.clone());
            let steps: Vec<String> = path.iter().map(|member| step(member)).collect();
            ColumnRecord { name, mapping: Some(format!("${}", steps.concat())), sql_type: kind.sql_type() }
        })
        .collect();
    (!columns.is_empty()).then(|| (JSON(), columns))
}

/// What the values of a column are.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Nothing,
    Bool,
    Int,
    Double,
    Timestamp,
    Text(usize),
}

impl Kind {
    fn of(value: &Value) -> Self {
        match value {
            Value::Null => Self::Nothing,
            Value::Bool(_) => Self::Bool,
            Value::Number(number) if number.is_i64() => Self::Int,
            Value::Number(_) => Self::Double,
            Value::String(text) if is_timestamp(text) => Self::Timestamp,
            Value::String(text) => Self::Text(text.chars().count()),
            tree => Self::Text(tree.to_string().chars().count()),
        }
    }

    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Nothing, kind) | (kind, Self::Nothing) => kind,
            (Self::Int, Self::Double) | (Self::Double, Self::Int) => Self::Double,
            (Self::Text(a), Self::Text(b)) => Self::Text(a.max(b)),
            (a, b) if a == b => a,
            (Self::Text(length), _) | (_, Self::Text(length)) => Self::Text(length.max(32)),
            _ => Self::Text(32),
        }
    }

    /// Texts get room to grow.
    fn sql_type(self) -> String {
        match self {
            Self::Bool => "BOOLEAN".into(),
            Self::Int => "BIGINT".into(),
            Self::Double => "DOUBLE".into(),
            Self::Timestamp => "TIMESTAMP".into(),
            Self::Nothing => "VARCHAR(64)".into(),
            Self::Text(length) => {
                format!("VARCHAR({})", (length * 2).next_power_of_two().clamp(16, 65_535))
            }
        }
    }
}

fn is_timestamp(text: &str) -> bool {
    text.len() >= 19 && millstream_analytics::expression::parse_timestamp(text).is_some()
}

fn add(object: &Value, path: &mut Vec<String>, columns: &mut Vec<(Vec<String>, Kind)>) {
    for (name, value) in object.as_object().into_iter().flatten() {
        path.push(name.clone());
        match value {
            Value::Object(inner) if !inner.is_empty() && path.len() < 8 => add(value, path, columns),
            value => match columns.iter_mut().find(|(known, _)| known == path) {
                Some((_, kind)) => *kind = kind.and(Kind::of(value)),
                None => columns.push((path.clone(), Kind::of(value))),
            },
        }
        path.pop();
    }
}

/// The last member in capitals, with those before it where that is taken, and with a number where all is.
fn name(path: &[String], taken: &[String]) -> String {
    let proper = |members: &[String]| -> String {
        let joined = members.join("_").to_uppercase();
        joined.chars().map(|sign| if sign.is_alphanumeric() { sign } else { '_' }).collect()
    };
    let last = proper(&path[path.len() - 1..]);
    // ROWTIME is every stream's own.
    let free = |name: &String| !name.is_empty() && name != "ROWTIME" && !taken.contains(name);
    if free(&last) {
        return last;
    }
    let whole = format!("COL_{}", proper(path));
    let numbered = (2..).map(|number| format!("{whole}_{number}"));
    std::iter::once(whole.clone()).chain(numbered).find(free).unwrap_or(whole)
}

fn step(member: &str) -> String {
    let plain = !member.is_empty() && member.chars().all(|sign| sign.is_alphanumeric() || sign == '_');
    if plain { format!(".{member}") } else { format!("['{member}']") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(records: &[&str]) -> Vec<String> {
        let records: Vec<&[u8]> = records.iter().map(|record| record.as_bytes()).collect();
        let columns = discover(&records).map(|(_, columns)| columns).unwrap_or_default();
        let shown =
            |column: ColumnRecord| format!("{} {} {}", column.name, column.sql_type, column.mapping.unwrap());
        columns.into_iter().map(shown).collect()
    }

    #[test]
    fn columns_are_those_of_all_records() {
        let records = [
            r#"{"a":1,"b":{"id":"x","w":"2026-11-23T11:00:20Z"},"id":7,"f":null}"#,
            r#"{"a":1.5,"b":{"id":"a longer text"},"c d":true,"t":[1,2]}"#,
            "no JSON",
        ];
        let expected = [
            "A DOUBLE $.a",
            "ID VARCHAR(32) $.b.id",
            "W TIMESTAMP $.b.w",
            "F VARCHAR(64) $.f",
            "COL_ID BIGINT $.id",
            "C_D BOOLEAN $['c d']",
            "T VARCHAR(16) $.t",
        ];
        let mut found = columns(&records);
        let mut wanted = expected.map(str::to_owned).to_vec();
        // The order of members is that of a map.
        found.sort();
        wanted.sort();
        assert_eq!(found, wanted);
        assert!(columns(&["1", "x"]).is_empty());
    }

    #[test]
    fn columns_are_named_on_the_command_line() {
        let column = parse_column("price DECIMAL(8, 2) $.order.price").unwrap();
        assert_eq!((column.name.as_str(), column.sql_type.as_str()), ("PRICE", "DECIMAL(8, 2)"));
        assert_eq!(column.mapping.as_deref(), Some("$.order.price"));
        assert_eq!(parse_column("\"a\" INTEGER").unwrap().mapping.as_deref(), Some("$.a"));
        assert!(parse_column("PRICE").is_err());
    }
}
