//! Which schema records have.

use super::{
    json::{self, Json},
    kind::{self, Kind, Seen},
    names::Names,
};
use crate::{
    expression::print_value,
    mapping::Mapping,
    service::fields,
    tables::{ColumnRecord, Format, Schema},
};

/// The most columns of a schema (model).
const COLUMNS_MAX: usize = 1000;

/// The schema of these records; `None` if they have none in common.
pub(crate) fn infer(records: &[String]) -> Option<Schema> {
    let texts: Vec<&str> =
        records.iter().map(|record| record.trim()).filter(|text| !text.is_empty()).collect();
    let parsed: Vec<Vec<Json>> = texts.iter().filter_map(|text| json::values(text)).collect();
    let is_row = |value: &Json| matches!(value, Json::Object(_) | Json::Array(_));
    let rows = parsed.iter().filter(|values| values.iter().all(is_row)).count();
    // A record now and then may be broken; its rows will be errors.
    if rows > 0 && rows * 2 > texts.len() {
        return of_json(parsed.iter().flatten().filter(|value| is_row(value)));
    }
    of_csv(&texts)
}

/// A column that is being found.
struct Found {
    path: Vec<String>,
    mapping: String,
    seen: Seen,
}

#[derive(Default)]
struct Columns {
    all: Vec<Found>,
    /// The array whose elements are rows.
    each: Option<String>,
}

fn of_json<'a>(values: impl Iterator<Item = &'a Json> + Clone) -> Option<Schema> {
    let in_array = values.clone().any(|value| matches!(value, Json::Array(_)));
    let row_path = if in_array { "$[0:]" } else { "$" };
    let mut columns = Columns::default();
    for value in values {
        match value {
            Json::Array(rows) => {
                rows.iter().for_each(|row| columns.add(row, row_path, &mut Vec::new(), false))
            }
            row => columns.add(row, row_path, &mut Vec::new(), false),
        }
    }
    let mut names = Names::default();
    let columns: Vec<ColumnRecord> = columns
        .all
        .into_iter()
        .map(|found| ColumnRecord {
            name: names.give(&found.path),
            mapping: Some(found.mapping),
            sql_type: found.seen.sql_type(),
        })
        .collect();
    let format = Format::Json { row_path: row_path.into() };
    (1..=COLUMNS_MAX).contains(&columns.len()).then(|| Schema {
        format,
        encoding: Some("UTF-8".into()),
        columns,
    })
}

impl Columns {
    fn add(&mut self, value: &Json, mapping: &str, path: &mut Vec<String>, in_element: bool) {
        let Json::Object(members) = value else { return self.leaf(value, mapping, path, in_element) };
        for (name, value) in members {
            let mapping = format!("{mapping}{}", step(name));
            path.push(name.clone());
            match value {
                Json::Object(members) if !members.is_empty() => self.add(value, &mapping, path, in_element),
                value => self.leaf(value, &mapping, path, in_element),
            }
            path.pop();
        }
    }

    fn leaf(&mut self, value: &Json, mapping: &str, path: &mut Vec<String>, in_element: bool) {
        // Rows that are no objects have no columns.
        if path.is_empty() {
            return;
        }
        let (kind, text) = match value {
            Json::Null => (Kind::Unknown, String::new()),
            Json::Bool(value) => (Kind::Bool, value.to_string()),
            Json::Int(value) => (kind::int(*value), value.to_string()),
            Json::Float(value) => {
                let text = value.to_string();
                (kind::float(*value, &text), text)
            }
            Json::Text(text) => (kind::text(text), text.clone()),
            Json::Array(elements) => {
                let each = format!("{mapping}[0:]");
                let objects = !elements.is_empty() && elements.iter().all(|e| matches!(e, Json::Object(_)));
                if objects && !in_element && self.each.as_ref().is_none_or(|known| *known == each) {
                    self.each = Some(each.clone());
                    elements.iter().for_each(|element| self.add(element, &each, path, true));
                    return;
                }
                if self.each.as_ref() == Some(&each) {
                    return; // nothing in it this time
                }
                (Kind::Text, written(value))
            }
            Json::Object(_) => (Kind::Text, "{}".into()),
        };
        let is_array = matches!(value, Json::Array(_)) && !in_element;
        let mapping = if is_array { format!("{mapping}[0:]") } else { mapping.to_owned() };
        match self.all.iter_mut().find(|found| found.path == *path) {
            Some(found) => found.seen.add(kind, &text),
            None => {
                let mut seen = Seen::default();
                seen.add(kind, &text);
                self.all.push(Found { path: path.clone(), mapping, seen });
            }
        }
    }
}

/// A member in a path.
fn step(name: &str) -> String {
    let plain =
        !name.is_empty() && !name.contains(['.', '[', ']', '\'', '"']) && !name.contains(char::is_whitespace);
    if plain { format!(".{name}") } else { format!("['{name}']") }
}

/// About as it stands in the record, for its length.
fn written(value: &Json) -> String {
    match value {
        Json::Null => "null".into(),
        Json::Bool(value) => value.to_string(),
        Json::Int(value) => value.to_string(),
        Json::Float(value) => value.to_string(),
        Json::Text(text) => format!("{text:?}"),
        Json::Array(values) => {
            format!("[{}]", values.iter().map(written).collect::<Vec<_>>().join(","))
        }
        Json::Object(members) => {
            let members = members.iter().map(|(name, value)| format!("{name:?}:{}", written(value)));
            format!("{{{}}}", members.collect::<Vec<_>>().join(","))
        }
    }
}

/// What may stand between columns, the likeliest first.
const DELIMITERS: [&str; 4] = [",", "\t", "|", ";"];

fn of_csv(texts: &[&str]) -> Option<Schema> {
    let lines: Vec<&str> = texts
        .iter()
        .flat_map(|text| text.split('\n'))
        .map(|line| line.strip_suffix('\r').unwrap_or(line))
        .filter(|line| !line.is_empty())
        .collect();
    let (delimiter, count) = DELIMITERS
        .iter()
        .filter_map(|delimiter| usual_count(&lines, delimiter).map(|count| (*delimiter, count)))
        .max_by_key(|(_, count)| *count)?;
    let mut seen = vec![Seen::default(); count];
    for line in &lines {
        let columns = crate::mapping::csv_columns(line, delimiter);
        if columns.len() == count {
            seen.iter_mut().zip(&columns).for_each(|(seen, text)| seen.add(kind::bare(text), text));
        }
    }
    let columns = seen.iter().enumerate().map(|(index, seen)| ColumnRecord {
        name: format!("COL_{index}"),
        mapping: None,
        sql_type: seen.sql_type(),
    });
    let format = Format::Csv { row_delimiter: "\n".into(), column_delimiter: delimiter.into() };
    (count <= COLUMNS_MAX).then(|| Schema {
        format,
        encoding: Some("UTF-8".into()),
        columns: columns.collect(),
    })
}

/// How many columns nearly all lines have; `None` if they differ, or have one.
fn usual_count(lines: &[&str], delimiter: &str) -> Option<usize> {
    let mut counts: Vec<usize> =
        lines.iter().map(|line| crate::mapping::csv_columns(line, delimiter).len()).collect();
    counts.sort_unstable();
    let middle = *counts.get(counts.len() / 2)?;
    let alike = counts.iter().filter(|count| **count == middle).count();
    (middle > 1 && alike * 5 >= counts.len() * 4).then_some(middle)
}

/// The rows of records as the schema has them, each value as a text.
pub(super) fn rows(schema: &Schema, records: &[String]) -> Option<Vec<Vec<String>>> {
    let mapping = Mapping::new(schema).ok()?;
    let fields = fields(schema).ok()?;
    let mut rows = mapping.rows(0);
    records.iter().for_each(|record| mapping.decode(record.as_bytes(), &mut rows));
    let (batch, _) = rows.finish();
    let text = |row: usize| {
        let values = batch.columns[1..].iter().zip(&fields);
        let text = |value: &crate::expression::Value, field: &crate::sql::Field| match value.is_null() {
            true => String::new(),
            false => print_value(value, &field.ty),
        };
        values.map(|(column, field)| text(&column.value(row), field)).collect()
    };
    Some((0..batch.rows).map(text).collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(records: &[&str]) -> (String, Vec<Vec<String>>) {
        let records: Vec<String> = records.iter().map(|record| (*record).to_owned()).collect();
        let schema = infer(&records).unwrap();
        let columns = schema.columns.iter().map(|column| {
            format!("{} {} {}", column.name, column.sql_type, column.mapping.as_deref().unwrap_or("-"))
        });
        let rows = rows(&schema, &records).unwrap();
        (columns.collect::<Vec<_>>().join("; "), rows)
    }

    #[test]
    fn members_of_json_become_columns_in_their_order() {
        let (columns, rows) = shown(&[
            r#"{"TICKER_SYMBOL":"WAS","SECTOR":"RETAIL","CHANGE":-0.98,"PRICE":11}"#,
            r#"{"TICKER_SYMBOL":"AMZN","SECTOR":"TECHNOLOGY","CHANGE":1,"PRICE":9999999999}"#,
        ]);
        assert_eq!(
            columns,
            "TICKER_SYMBOL VARCHAR(4) $.TICKER_SYMBOL; SECTOR VARCHAR(16) $.SECTOR; CHANGE REAL $.CHANGE; PRICE BIGINT $.PRICE"
        );
        assert_eq!(rows[0], ["WAS", "RETAIL", "-0.98", "11"]);
    }

    #[test]
    fn kinds_are_joined() {
        let (columns, _) = shown(&[
            r#"{"t":"2026-11-23T11:00:20Z","b":true,"m":1,"d":0.123456789,"n":null,"x":1,"big":18446744073709551615}"#,
            r#"{"t":"2026-11-24 11:00:20.5","b":false,"m":"a","d":1,"n":null,"x":2.5,"big":1}"#,
        ]);
        assert_eq!(
            columns,
            "t TIMESTAMP $.t; b BOOLEAN $.b; m VARCHAR(4) $.m; d DOUBLE $.d; n VARCHAR(4) $.n; x REAL $.x; big DOUBLE $.big"
        );
    }

    #[test]
    fn nested_objects_and_one_array_are_taken_apart() {
        let (columns, rows) = shown(&[
            r#"{"company":{"name":"x","timestamp":"t"},"list":[{"s":"a","name":"p"},{"s":"b"}],"all":[1,2,3]}"#,
        ]);
        assert_eq!(
            columns,
            "name VARCHAR(4) $.company.name; COL_timestamp VARCHAR(4) $.company.timestamp; \
             s VARCHAR(4) $.list[0:].s; list_name VARCHAR(4) $.list[0:].name; all_ VARCHAR(8) $.all[0:]"
                .replace("all_ ", "COL_all ")
        );
        assert_eq!(rows, [["x", "t", "a", "p", "[1,2,3]"], ["x", "t", "b", "", "[1,2,3]"]]);
    }

    #[test]
    fn a_record_may_be_an_array_of_rows() {
        let (columns, rows) = shown(&[r#"[{"a b":1},{"a b":2}]"#]);
        assert_eq!(columns, "COL_ab INTEGER $[0:]['a b']");
        assert_eq!(rows, [["1"], ["2"]]);
    }

    #[test]
    fn delimited_text_has_numbered_columns() {
        let (columns, rows) = shown(&["1,AMZN,2.5,true\n2,\"I,BM\",,false", "3,x,1,true\n"]);
        assert_eq!(columns, "COL_0 INTEGER -; COL_1 VARCHAR(4) -; COL_2 REAL -; COL_3 BOOLEAN -");
        assert_eq!(rows[1], ["2", "I,BM", "", "FALSE"]);
        let (columns, _) = shown(&["a|b|2026-11-23 11:00:20", "c|d|2026-11-23 11:00:21"]);
        assert_eq!(columns, "COL_0 VARCHAR(4) -; COL_1 VARCHAR(4) -; COL_2 TIMESTAMP -");
    }

    #[test]
    fn what_has_no_schema_has_none() {
        for records in [&[][..], &[""], &["words alone"], &["a,b", "c", "d,e,f", "g"], &["{}"], &["1", "2"]] {
            let records: Vec<String> = records.iter().map(|record| (*record).to_owned()).collect();
            assert!(infer(&records).is_none(), "{records:?}");
        }
    }

    fn leaf() -> impl Strategy<Value = serde_json::Value> {
        prop_oneof![
            Just(serde_json::Value::Null),
            any::<bool>().prop_map(Into::into),
            any::<i64>().prop_map(Into::into),
            (-1e9..1e9f64).prop_map(Into::into),
            "[a-z0-9 :.-]{0,12}".prop_map(Into::into),
        ]
    }

    proptest! {
        #[test]
        fn every_sample_can_be_read_by_its_schema(
            objects in prop::collection::vec(
                prop::collection::btree_map("[a-zA-Z_ .]{1,8}", leaf(), 1..6), 1..6),
        ) {
            let records: Vec<String> = objects.iter().map(|o| serde_json::to_string(o).unwrap()).collect();
            let schema = infer(&records).unwrap();
            let mapping = Mapping::new(&schema).unwrap();
            let mut rows = mapping.rows(0);
            records.iter().for_each(|record| mapping.decode(record.as_bytes(), &mut rows));
            let (batch, faults) = rows.finish();
            prop_assert_eq!(batch.rows, records.len(), "{:?} {:?}", faults, schema);
        }
    }
}
