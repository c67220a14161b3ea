//! Records to rows and rows to records.

mod csv;
mod json;
mod output;
mod path;

pub(crate) use csv::columns as csv_columns;
pub(crate) use output::encode;

use crate::{
    error::AnalyticsError,
    expression::{Batch, Column, ColumnBuilder, Fault, Value, cast_value},
    operators::RowFault,
    service::fields,
    sql::{Field, SqlType},
    tables::{Format, Schema},
};

/// How records of an input become rows.
pub(crate) struct Mapping {
    fields: Vec<Field>,
    how: How,
}

enum How {
    Json(json::Json),
    Csv { rows: String, columns: String },
}

/// Rows that are being made, and what could not become one.
pub(crate) struct Rows {
    rowtime: i64,
    count: usize,
    builders: Vec<ColumnBuilder>,
    /// Records or rows that failed.
    pub faults: Vec<RowFault>,
}

impl Rows {
    fn push(&mut self, values: &[Value]) {
        self.builders.iter_mut().zip(values).for_each(|(builder, value)| builder.push(value));
        self.count += 1;
    }

    /// Notes what could not become a row.
    pub fn fail(&mut self, fault: Fault, data: &[u8]) {
        let row = String::from_utf8_lossy(data).into_owned();
        self.faults.push(RowFault { rowtime: self.rowtime, fault, row });
    }

    /// The rows, with their ROWTIME.
    pub fn finish(self) -> (Batch, Vec<RowFault>) {
        let rowtime = Column::repeat(&Value::Int(self.rowtime), &SqlType::Timestamp, self.count);
        let columns =
            std::iter::once(rowtime).chain(self.builders.into_iter().map(ColumnBuilder::finish)).collect();
        (Batch { columns, rows: self.count }, self.faults)
    }
}

/// A value as the column's type, longer texts cut; NULL stays.
fn coerce(value: &Value, from: &SqlType, field: &Field) -> Result<Value, Fault> {
    cast_value(value, from, &field.ty)
        .map_err(|fault| Fault::new(fault.name, format!("Column {}: {}", field.name, fault.message)))
}

impl Mapping {
    /// The mapping that a schema describes.
    ///
    /// # Errors
    /// If a path or a type is not supported.
    pub fn new(schema: &Schema) -> Result<Self, AnalyticsError> {
        let fields = fields(schema)?;
        let how = match &schema.format {
            Format::Json { row_path } => How::Json(json::Json::new(row_path, &schema.columns)?),
            Format::Csv { row_delimiter, column_delimiter } => {
                if row_delimiter.is_empty() || column_delimiter.is_empty() {
                    return Err(AnalyticsError::InvalidArgument("Delimiters of CSV are not empty".into()));
                }
                How::Csv { rows: row_delimiter.clone(), columns: column_delimiter.clone() }
            }
        };
        Ok(Self { fields, how })
    }

    /// Room for rows that came at this time.
    pub fn rows(&self, rowtime: i64) -> Rows {
        let builders = self.fields.iter().map(|field| ColumnBuilder::new(&field.ty, 64)).collect();
        Rows { rowtime, count: 0, builders, faults: Vec::new() }
    }

    /// Makes rows of a record.
    pub fn decode(&self, data: &[u8], rows: &mut Rows) {
        match &self.how {
            How::Json(json) => json.decode(data, &self.fields, rows),
            How::Csv { rows: by_row, columns } => csv::decode(data, by_row, columns, &self.fields, rows),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{expression::render, tables::ColumnRecord};

    fn mapping(format: Format, columns: &[(&str, &str, &str)]) -> Mapping {
        let columns = columns.iter().map(|(name, mapping, ty)| ColumnRecord {
            name: (*name).into(),
            mapping: (!mapping.is_empty()).then(|| (*mapping).into()),
            sql_type: (*ty).into(),
        });
        Mapping::new(&Schema { format, encoding: None, columns: columns.collect() }).unwrap()
    }

    fn json(path: &str) -> Format {
        Format::Json { row_path: path.into() }
    }

    fn decoded(mapping: &Mapping, data: &str) -> (Vec<String>, Vec<String>) {
        let mut rows = mapping.rows(0);
        mapping.decode(data.as_bytes(), &mut rows);
        let (batch, faults) = rows.finish();
        let row = |row: usize| {
            let values = batch.columns[1..].iter().zip(&mapping.fields);
            values.map(|(column, field)| render(&column.value(row), &field.ty)).collect::<Vec<_>>().join(" ")
        };
        let faults = faults.into_iter().map(|fault| fault.fault.message.into_owned()).collect();
        ((0..batch.rows).map(row).collect(), faults)
    }

    #[test]
    fn values_of_json_become_those_of_columns() {
        let mapping = mapping(
            json("$"),
            &[
                ("T", "$.t", "VARCHAR(3)"),
                ("N", "$.in.n", "INTEGER"),
                ("D", "$.d", "DECIMAL(5,2)"),
                ("B", "$.b", "BOOLEAN"),
                ("W", "$.w", "TIMESTAMP"),
            ],
        );
        let (rows, faults) = decoded(
            &mapping,
            r#"{"t":"long text","in":{"n":7},"d":1.25,"b":true,"w":"2026-11-23T11:00:20Z"}
               {"t":[1,2],"in":{"n":true},"d":"7"} {"in":{"n":1.5}} {"in":{"n":9999999999}} {"in":{"n":{}}} x"#,
        );
        assert_eq!(rows, ["'lon' 7 1.25 TRUE 2026-11-23 11:00:20.000", "'[1,' 1 7.00 NULL NULL"]);
        assert_eq!(faults.len(), 4, "{faults:?}");
        assert!(faults[0].starts_with("Column N"), "{faults:?}");
    }

    #[test]
    fn elements_of_an_array_are_rows() {
        let columns = [
            ("C", "$.company", "VARCHAR(9)"),
            ("S", "$.list[0:].s", "VARCHAR(4)"),
            ("A", "$.all[0:]", "VARCHAR(20)"),
        ];
        let record = r#"{"company":"x","list":[{"s":"a"},{"s":"b"}],"all":[1,2]}"#;
        assert_eq!(decoded(&mapping(json("$"), &columns), record).0, ["'x' 'a' '[1,2]'", "'x' 'b' '[1,2]'"]);
        let inner = mapping(json("$.list"), &[("S", "$.s", "VARCHAR(4)")]);
        assert_eq!(decoded(&inner, record).0, ["'a'", "'b'"]);
    }

    #[test]
    fn columns_of_csv_come_in_order() {
        let format = Format::Csv { row_delimiter: "\n".into(), column_delimiter: ",".into() };
        let mapping = mapping(format, &[("A", "", "VARCHAR(9)"), ("B", "", "INTEGER"), ("C", "", "DOUBLE")]);
        let (rows, faults) = decoded(&mapping, "a,1,2.5\n\"b,\"\"c\",2\r\nd,x,1\n");
        assert_eq!(rows, ["'a' 1 2.5", "'b,\"c' 2 NULL"]);
        assert_eq!(faults.len(), 1);
    }

    proptest! {
        #[test]
        fn no_record_makes_it_panic(data in any::<Vec<u8>>(), text in "[\\[\\]{}\",:a1.e+ -]{0,40}") {
            let columns = [("A", "$.a", "VARCHAR(3)"), ("B", "$.a[0:].b", "DECIMAL(3,1)"), ("C", "$.c", "DATE")];
            let mapped = mapping(json("$"), &columns);
            let format = Format::Csv { row_delimiter: "\n".into(), column_delimiter: ",".into() };
            let csv = mapping(format, &columns);
            for data in [data.as_slice(), text.as_bytes()] {
                let mut rows = mapped.rows(0);
                mapped.decode(data, &mut rows);
                rows.finish();
                let mut rows = csv.rows(0);
                csv.decode(data, &mut rows);
                rows.finish();
            }
        }

        #[test]
        fn no_path_makes_it_panic(path in "\\$[a-z.\\[\\]0-9:']{0,20}") {
            let _ = path::parse(&path);
        }
    }
}
