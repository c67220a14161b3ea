//! Records to rows and rows to records.

mod csv;
mod direct;
mod json;
mod output;
mod path;

pub(crate) use csv::columns as csv_columns;
pub(crate) use output::encode;

use crate::{
    error::AnalyticsError,
    expression::{Batch, Column, ColumnBuilder, Fault, Value, cast_value},
    operators::RowFault,
    service::fields_of,
    sql::{Field, SqlType},
    tables::{ColumnRecord, Format, Schema},
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

    /// Values that their columns take as they are.
    fn push_found(&mut self, values: &[direct::Found<'_>]) {
        use direct::Found;
        for (builder, value) in self.builders.iter_mut().zip(values) {
            match (builder, value) {
                (ColumnBuilder::Int(out), Found::Int(value)) => out.append_value(*value),
                (ColumnBuilder::Double(out), Found::Double(value)) => out.append_value(*value),
                (ColumnBuilder::Double(out), Found::Int(value)) => out.append_value(*value as f64),
                (ColumnBuilder::Text(out), Found::Text(value)) => out.append_value(value),
                (builder, _) => builder.push(&Value::Null),
            }
        }
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
        Self::of(&schema.format, &schema.columns)
    }

    /// The mapping between records of a format and rows of these columns.
    ///
    /// # Errors
    /// If a path or a type is not supported.
    pub fn of(format: &Format, columns: &[ColumnRecord]) -> Result<Self, AnalyticsError> {
        let fields = fields_of(columns)?;
        let how = match format {
            Format::Json { row_path } => How::Json(json::Json::new(row_path, columns)?),
            Format::Csv { row_delimiter, column_delimiter } => {
                if row_delimiter.is_empty() || column_delimiter.is_empty() {
                    return Err(AnalyticsError::InvalidArgument("Delimiters of CSV are not empty".into()));
                }
                How::Csv { rows: row_delimiter.clone(), columns: column_delimiter.clone() }
            }
        };
        Ok(Self { fields, how })
    }

    /// The columns of its rows.
    pub fn fields(&self) -> &[Field] {
        &self.fields
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
    use crate::expression::render;

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

    /// The table of the developer guide, every cell: what each kind of JSON becomes in each kind of column. `-` is an error.
    #[test]
    fn every_cell_of_the_coercion_table() {
        let types = [
            "VARCHAR(3)",
            "CHAR(3)",
            "BOOLEAN",
            "TINYINT",
            "SMALLINT",
            "INTEGER",
            "BIGINT",
            "DECIMAL(5,2)",
            "REAL",
            "DOUBLE",
            "DATE",
            "TIME",
            "TIMESTAMP",
            "BINARY(2)",
            "VARBINARY(2)",
        ];
        #[rustfmt::skip]
        let table: &[(&str, [&str; 15])] = &[
            ("null", ["NULL"; 15]),
            ("true", ["'tru'", "'tru'", "TRUE", "1", "1", "1", "1", "1.00", "1.0", "1.0", "-", "-", "-", "0001", "01"]),
            ("false", ["'fal'", "'fal'", "FALSE", "0", "0", "0", "0", "0.00", "0.0", "0.0", "-", "-", "-", "0000", "00"]),
            ("0", ["'0'", "'0  '", "FALSE", "0", "0", "0", "0", "0.00", "0.0", "0.0", "-", "-", "-", "-", "-"]),
            ("7", ["'7'", "'7  '", "TRUE", "7", "7", "7", "7", "7.00", "7.0", "7.0", "-", "-", "-", "-", "-"]),
            ("-1.5", ["'-1.'", "'-1.'", "TRUE", "-", "-", "-", "-", "-1.50", "-1.5", "-1.5", "-", "-", "-", "-", "-"]),
            ("1.234", ["'1.2'", "'1.2'", "TRUE", "-", "-", "-", "-", "-", "1.234", "1.234", "-", "-", "-", "-", "-"]),
            ("300", ["'300'", "'300'", "TRUE", "-", "300", "300", "300", "300.00", "300.0", "300.0", "-", "-", "-", "-", "-"]),
            ("70000", ["'700'", "'700'", "TRUE", "-", "-", "70000", "70000", "-", "70000.0", "70000.0", "-", "-", "-", "-", "-"]),
            ("3000000000", ["'300'", "'300'", "TRUE", "-", "-", "-", "3000000000", "-", "3.0E9", "3.0E9", "-", "-", "-", "-", "-"]),
            ("\"7\"", ["'7'", "'7  '", "FALSE", "7", "7", "7", "7", "7.00", "7.0", "7.0", "-", "-", "-", "-", "-"]),
            ("\"x\"", ["'x'", "'x  '", "FALSE", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-"]),
            ("\"long\"", ["'lon'", "'lon'", "FALSE", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-"]),
            ("\"TRUE\"", ["'TRU'", "'TRU'", "TRUE", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-"]),
            ("\"X'3F67'\"", ["'X''3'", "'X''3'", "FALSE", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "3F67", "3F67"]),
            ("\"X'3'\"", ["'X''3'", "'X''3'", "FALSE", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-"]),
            ("\"1992-02-14\"", ["'199'", "'199'", "FALSE", "-", "-", "-", "-", "-", "-", "-", "1992-02-14", "?", "?", "-", "-"]),
            ("\"1992-02-14 18:35:44.0\"", ["'199'", "'199'", "FALSE", "-", "-", "-", "-", "-", "-", "-", "?", "?", "1992-02-14 18:35:44.000", "-", "-"]),
            ("\"18:35:44\"", ["'18:'", "'18:'", "FALSE", "-", "-", "-", "-", "-", "-", "-", "-", "18:35:44", "-", "-", "-"]),
            ("[1]", ["'[1]'", "'[1]'", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-"]),
            ("{}", ["'{}'", "'{} '", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-"]),
        ];
        let mut wrong = Vec::new();
        for (value, wanted) in table {
            for (ty, wanted) in types.iter().zip(wanted) {
                let mapping = mapping(json("$"), &[("C", "$.c", ty)]);
                let (rows, faults) = decoded(&mapping, &format!("{{\"c\":{value}}}"));
                let got = rows.first().map_or("-", String::as_str);
                assert_eq!(rows.len() + faults.len(), 1);
                if *wanted != "?" && got != *wanted {
                    wrong.push(format!("{value} as {ty}: {got}, not {wanted}"));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    /// The same of delimited text, where every value is a text, and an empty one is NULL unless the column is a text.
    #[test]
    fn every_cell_of_delimited_text() {
        #[rustfmt::skip]
        let table: &[(&str, &str, &str)] = &[
            ("VARCHAR(3)", "long", "'lon'"), ("VARCHAR(3)", "", "''"), ("VARCHAR(3)", "7", "'7'"),
            ("CHAR(3)", "a", "'a  '"),
            ("BOOLEAN", "true", "TRUE"), ("BOOLEAN", "FALSE", "FALSE"), ("BOOLEAN", "x", "FALSE"), ("BOOLEAN", "", "NULL"),
            ("TINYINT", "7", "7"), ("TINYINT", "300", "-"), ("SMALLINT", "70000", "-"), ("INTEGER", "", "NULL"),
            ("INTEGER", "x", "-"), ("INTEGER", "3000000000", "-"), ("BIGINT", "3000000000", "3000000000"),
            ("DECIMAL(5,2)", "1.5", "1.50"), ("DECIMAL(5,2)", "70000", "-"), ("REAL", "1.5", "1.5"), ("REAL", "x", "-"),
            ("DOUBLE", "1e3", "1000.0"), ("DOUBLE", "", "NULL"),
            ("DATE", "1992-02-14", "1992-02-14"), ("DATE", "x", "-"), ("TIME", "18:35:44", "18:35:44"), ("TIME", "x", "-"),
            ("TIMESTAMP", "1992-02-14 18:35:44.0", "1992-02-14 18:35:44.000"), ("TIMESTAMP", "x", "-"),
            ("BINARY(2)", "X'3F67'", "3F67"), ("VARBINARY(2)", "X'3F'", "3F"), ("VARBINARY(2)", "3F", "-"),
            ("VARBINARY(2)", "", "NULL"),
        ];
        let format = || Format::Csv { row_delimiter: "\n".into(), column_delimiter: ",".into() };
        let mut wrong = Vec::new();
        for (ty, value, wanted) in table {
            let mapping = mapping(format(), &[("A", "", "VARCHAR(1)"), ("C", "", ty)]);
            let (rows, _) = decoded(&mapping, &format!("a,{value}"));
            let got = rows.first().map_or("-", |row| row.strip_prefix("'a' ").unwrap());
            if got != *wanted {
                wrong.push(format!("{value} as {ty}: {got}, not {wanted}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
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
