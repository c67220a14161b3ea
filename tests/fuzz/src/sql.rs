//! SQL applications: their code, and records of their inputs.

use millstream_analytics::{
    ColumnRecord, Format,
    local::{Local, LocalInput, LocalTable, records},
};

use crate::take;

const BEGIN_MS: i64 = 1_795_392_000_000;

fn columns(columns: &[(&str, &str, &str)]) -> Vec<ColumnRecord> {
    let column = |(name, mapping, sql_type): &(&str, &str, &str)| ColumnRecord {
        name: (*name).into(),
        mapping: (!mapping.is_empty()).then(|| (*mapping).into()),
        sql_type: (*sql_type).into(),
    };
    columns.iter().map(column).collect()
}

fn json(row_path: &str) -> Format {
    Format::Json { row_path: row_path.into() }
}

/// Code over an input S (T, X, N, W) and a reference table C (T, NAME): it is refused with a place that it has, or it runs.
pub fn program(data: &[u8]) {
    let Ok(code) = std::str::from_utf8(data) else { return };
    let input = LocalInput {
        name: "S".into(),
        format: json("$"),
        columns: columns(&[
            ("T", "$.t", "VARCHAR(8)"),
            ("X", "$.x", "DOUBLE"),
            ("N", "$.n", "INTEGER"),
            ("W", "$.w", "TIMESTAMP"),
        ]),
    };
    let table = LocalTable {
        input: LocalInput {
            name: "C".into(),
            format: json("$"),
            columns: columns(&[("T", "$.t", "VARCHAR(8)"), ("NAME", "$.name", "VARCHAR(8)")]),
        },
        records: vec![r#"{"t":"a","name":"first"}"#.into(), r#"{"t":"b"}"#.into()],
    };
    let mut local = match Local::new(code, &[input], &[table]) {
        Ok(local) => local,
        Err(error) => {
            let text = error.to_string();
            assert!(text.contains("line ") && text.contains("column "), "{text}");
            return;
        }
    };
    let given: [&[u8]; 4] = [
        br#"{"t":"a","x":1.5,"n":3,"w":"2026-11-23 00:00:01"}"#,
        br#"{"t":"b","x":-0.0,"n":-2147483648}"#,
        br#"{"x":1e308,"n":0,"w":"1969-12-31 23:59:59.999"}"#,
        br#"{"t":"a b","x":null,"n":7}"#,
    ];
    let streams: Vec<_> = local.program().streams.iter().map(|stream| stream.fields.clone()).collect();
    for step in 0..4 {
        let time = BEGIN_MS + step * 40_000;
        let (batch, failed) = local.decode(0, given.iter().copied(), time);
        let stepped = local.step(vec![(0, batch)], failed, time);
        for (batch, fields) in stepped.streams.iter().zip(&streams) {
            assert!(batch.rowtimes().is_sorted(), "rows come in order of ROWTIME");
            assert_eq!(records(batch, fields, step % 2 == 0).len(), batch.rows);
        }
    }
}

/// A format and columns of every type, then a record: it becomes rows or is noted as failed, and what became a row can be
/// written and read again.
pub fn mapping(mut data: &[u8]) {
    let [format] = take::<1>(&mut data);
    let all = columns(&[
        ("A", "$.a", "VARCHAR(3)"),
        ("B", if format % 4 == 1 { "$.e[0:].b" } else { "$.e.b" }, "INTEGER"),
        ("C", "$.c", "DECIMAL(8,2)"),
        ("D", "$.d", "DOUBLE"),
        ("F", "$['f']", "BOOLEAN"),
        ("G", "$.g", "TIMESTAMP"),
        ("H", "$.h", "CHAR(4)"),
        ("I", "$.e", "VARCHAR(64)"),
    ]);
    let how = match format % 4 {
        0 | 1 => json("$"),
        2 => json("$.rows"),
        _ => Format::Csv { row_delimiter: "\n".into(), column_delimiter: ",".into() },
    };
    let input = LocalInput { name: "S".into(), format: how, columns: all };
    let local = Local::new("", &[input], &[]).expect("no code is a program, and the columns are good");
    let fields = local.program().streams[0].fields.clone();
    let (batch, failed) = local.decode(0, [data], BEGIN_MS);
    assert!(failed.len() <= 1 + data.len(), "a record fails once for each of its rows at most");
    assert!(batch.columns.iter().all(|column| column.len() == batch.rows), "columns are of one length");
    for record in records(&batch, &fields, false) {
        let parsed: Result<serde_json::Value, _> = serde_json::from_slice(&record);
        assert!(parsed.is_ok(), "an object of JSON is written");
    }
}
