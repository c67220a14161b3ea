//! Which columns records have.

use millstream_analytics::{ColumnRecord, Format};

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

/// The schema of these records; `None` if they have none in common. What comes may be larger than the sample, so numbers get
/// the widest type of their kind, and texts more room.
pub fn discover(records: &[&[u8]]) -> Option<(Format, Vec<ColumnRecord>)> {
    let (format, mut columns) = millstream_analytics::local::discover(records)?;
    for column in &mut columns {
        // Names without quotes are capitals to the dialect.
        column.name = column.name.to_uppercase();
        let text = column.sql_type.strip_prefix("VARCHAR(").and_then(|rest| rest.strip_suffix(')'));
        let length: Option<u32> = text.and_then(|length| length.parse().ok());
        column.sql_type = match (column.sql_type.as_str(), length) {
            ("TINYINT" | "SMALLINT" | "INTEGER", _) => "BIGINT".into(),
            ("REAL", _) => "DOUBLE".into(),
            (_, Some(length)) => format!("VARCHAR({})", length.saturating_mul(4).clamp(64, 65_535)),
            (other, None) => other.into(),
        };
    }
    Some((format, columns))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_leave_room_for_what_comes() {
        let records = [r#"{"a":1,"b":{"c":1.5},"t":"x"}"#, r#"{"a":2,"b":{"c":2}}"#].map(str::as_bytes);
        let (format, columns) = discover(&records).unwrap();
        assert_eq!(format, JSON());
        let shown: Vec<(&str, &str)> = columns
            .iter()
            .map(|column| (column.mapping.as_deref().unwrap(), column.sql_type.as_str()))
            .collect();
        assert_eq!(shown, [("$.a", "BIGINT"), ("$.b.c", "DOUBLE"), ("$.t", "VARCHAR(64)")]);
        assert_eq!(columns[0].name, "A");
        assert!(discover(&[]).is_none());
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
