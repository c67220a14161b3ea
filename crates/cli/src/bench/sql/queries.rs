//! The queries that are measured, and the records that they are measured over.

use std::fmt::Write as _;

use bytes::Bytes;
use millstream_analytics::{
    ColumnRecord, Format,
    local::{LocalInput, LocalTable},
};
use millstream_base::{Rng, SeededRng};

/// A query: its name, and the program.
pub struct Query {
    /// A word that names it.
    pub name: &'static str,
    /// What it does, to people.
    pub what: &'static str,
    /// The program.
    pub code: &'static str,
}

/// The first two are the targets of the project.
pub const QUERIES: &[Query] = &[
    Query {
        name: "tumbling",
        what: "filter, count by key each second",
        code: r#"CREATE STREAM "OUT" (K VARCHAR(16), N BIGINT);
            CREATE PUMP P AS INSERT INTO "OUT" SELECT STREAM K, COUNT(*) FROM S WHERE PRICE > 20
            GROUP BY K, STEP(S.ROWTIME BY INTERVAL '1' SECOND);"#,
    },
    Query {
        name: "sliding",
        what: "MIN, MAX, AVG by key over 10 seconds",
        code: r#"CREATE STREAM "OUT" (K VARCHAR(16), LOW DOUBLE, HIGH DOUBLE, MEAN DOUBLE);
            CREATE PUMP P AS INSERT INTO "OUT"
            SELECT STREAM K, MIN(PRICE) OVER W, MAX(PRICE) OVER W, AVG(PRICE) OVER W FROM S
            WINDOW W AS (PARTITION BY K RANGE INTERVAL '10' SECOND PRECEDING);"#,
    },
    Query {
        name: "filter",
        what: "filter and three columns",
        code: r#"CREATE STREAM "OUT" (K VARCHAR(16), PRICE DOUBLE, QTY INTEGER);
            CREATE PUMP P AS INSERT INTO "OUT" SELECT STREAM K, PRICE, QTY FROM S WHERE PRICE > 80 AND QTY < 8;"#,
    },
    Query {
        name: "interval-join",
        what: "orders with their fills within a second",
        code: r#"CREATE STREAM "OUT" (ID BIGINT, K VARCHAR(16), ASKED DOUBLE, PAID DOUBLE);
            CREATE PUMP P AS INSERT INTO "OUT" SELECT STREAM O.ID, O.K, O.PRICE, F.PRICE
            FROM (SELECT STREAM ID, K, PRICE FROM S WHERE KIND = 'order')
              OVER (RANGE INTERVAL '1' SECOND PRECEDING) AS O
            JOIN (SELECT STREAM ID, PRICE FROM S WHERE KIND = 'fill')
              OVER (RANGE INTERVAL '1' SECOND PRECEDING) AS F ON O.ID = F.ID;"#,
    },
    Query {
        name: "reference-join",
        what: "a reference table of 1,000 rows",
        code: r#"CREATE STREAM "OUT" (K VARCHAR(16), NAME VARCHAR(32), PRICE DOUBLE);
            CREATE PUMP P AS INSERT INTO "OUT" SELECT STREAM S.K, C.NAME, S.PRICE FROM S JOIN C ON S.K = C.K;"#,
    },
    Query {
        name: "union",
        what: "two pumps into one stream",
        code: r#"CREATE STREAM "OUT" (K VARCHAR(16), PRICE DOUBLE, WHAT VARCHAR(5));
            CREATE PUMP P1 AS INSERT INTO "OUT" SELECT STREAM K, PRICE, 'order' FROM S WHERE KIND = 'order';
            CREATE PUMP P2 AS INSERT INTO "OUT" SELECT STREAM K, PRICE, 'fill' FROM S WHERE KIND = 'fill';"#,
    },
];

/// Records that come in a millisecond of the data's own time.
pub const PER_MILLISECOND: usize = 100;
/// When the data begins: 2026-11-23 00:00:00.
pub const BEGIN_MS: i64 = 1_795_392_000_000;
/// Keys of the records.
const KEYS: u64 = 1000;
/// A fill comes so many records after its order: half a second.
const FILL_AFTER: usize = 500 * PER_MILLISECOND;

/// Lines of JSON of some 90 bytes.
pub fn lines(rows: usize) -> Vec<u8> {
    let rng = SeededRng::new(42);
    let mut out = String::with_capacity(rows * 96);
    for row in 0..rows {
        // Every other record is the fill of an order that came earlier.
        let (kind, id) =
            if row % 2 == 0 || row < FILL_AFTER { ("order", row) } else { ("fill", (row - FILL_AFTER) & !1) };
        let bits = rng.next_u64();
        let _ = writeln!(
            out,
            r#"{{"ts":{},"id":{id},"kind":"{kind}","k":"key-{:04}","price":{}.{:02},"qty":{}}}"#,
            BEGIN_MS + (row / PER_MILLISECOND) as i64,
            bits % KEYS,
            1 + (bits >> 16) % 100,
            (bits >> 32) % 100,
            1 + (bits >> 48) % 10,
        );
    }
    out.into_bytes()
}

fn column(name: &str, path: &str, sql_type: &str) -> ColumnRecord {
    ColumnRecord { name: name.into(), mapping: Some(path.into()), sql_type: sql_type.into() }
}

/// The input of the queries.
pub fn input() -> LocalInput {
    LocalInput {
        name: "S".into(),
        format: Format::Json { row_path: "$".into() },
        columns: vec![
            column("ID", "$.id", "BIGINT"),
            column("KIND", "$.kind", "VARCHAR(8)"),
            column("K", "$.k", "VARCHAR(16)"),
            column("PRICE", "$.price", "DOUBLE"),
            column("QTY", "$.qty", "INTEGER"),
        ],
    }
}

/// The reference table, which has a row for each key.
pub fn table() -> LocalTable {
    let row = |key: u64| Bytes::from(format!(r#"{{"k":"key-{key:04}","name":"Company {key}"}}"#));
    LocalTable {
        input: LocalInput {
            name: "C".into(),
            format: Format::Json { row_path: "$".into() },
            columns: vec![column("K", "$.k", "VARCHAR(16)"), column("NAME", "$.name", "VARCHAR(32)")],
        },
        records: (0..KEYS).map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use millstream_analytics::local::Local;

    #[test]
    fn every_query_gives_rows_over_the_records() {
        let lines = lines(2 * FILL_AFTER + 10);
        for query in QUERIES {
            let mut program = Local::new(query.code, &[input()], &[table()]).unwrap();
            let (batch, failed) =
                program.decode(0, lines.split(|byte| *byte == b'\n').filter(|l| !l.is_empty()), BEGIN_MS);
            assert!(failed.is_empty() && batch.rows > 2 * FILL_AFTER, "{}", query.name);
            let stepped = program.step(vec![(0, batch)], failed, BEGIN_MS + 10_000);
            let out = program.program().stream("OUT").unwrap();
            assert!(stepped.streams[out].rows > 0, "{}", query.name);
            assert_eq!(stepped.errors.rows, 0, "{}", query.name);
        }
    }
}
