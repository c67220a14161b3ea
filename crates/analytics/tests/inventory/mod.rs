//! `docs/reference/sql.md`: the inventory of the dialect, made from the golden files. A name of the inventory works if a file
//! shows it working, and is refused if files show nothing but its refusal; each must be shown by one or the other.

use std::{collections::BTreeSet, fmt::Write as _, fs, path::Path};

/// What a golden file shows.
pub struct Shown {
    /// The file's name.
    pub name: String,
    /// The names of the reference that it shows.
    pub shows: Vec<String>,
    /// With which message it is refused.
    pub refused: Option<String>,
}

const REFERENCE: &str = "docs/reference/sql.md";

/// Everything that the SQL reference of the real service lists, by its kinds.
const INVENTORY: &[(&str, &[&str])] = &[
    (
        "Statements",
        &[
            "CREATE STREAM",
            "CREATE PUMP",
            "CREATE OR REPLACE PUMP",
            "CREATE FUNCTION",
            "INSERT INTO",
            "ALTER PUMP",
            "DROP PUMP",
            "NOT NULL",
        ],
    ),
    (
        "Queries",
        &[
            "SELECT STREAM",
            "SELECT *",
            "SELECT alias.*",
            "SELECT DISTINCT",
            "sub-query in FROM",
            "WHERE",
            "GROUP BY",
            "HAVING",
            "WINDOW",
            "ORDER BY",
            "ORDER BY WITHIN",
            "UNION ALL",
            "UNION",
            "EXCEPT",
            "VALUES",
            "IN (sub-query)",
            "EXISTS",
            "EMIT",
            "LIMIT",
        ],
    ),
    (
        "Joins",
        &[
            "JOIN",
            "LEFT JOIN",
            "RIGHT JOIN",
            "FULL JOIN",
            "CROSS JOIN",
            "comma join",
            "join windows",
            "FOLLOWING",
            "reference table",
        ],
    ),
    (
        "Windows",
        &[
            "tumbling windows",
            "sliding windows",
            "OVER",
            "RANGE",
            "ROWS",
            "PARTITION BY",
            "UNBOUNDED PRECEDING",
            "UNBOUNDED FOLLOWING",
            "offset windows",
            "WINDOWED BY STAGGER",
        ],
    ),
    (
        "Types",
        &[
            "BIGINT",
            "BINARY",
            "BOOLEAN",
            "CHAR",
            "DATE",
            "DECIMAL",
            "DOUBLE",
            "INTEGER",
            "INTERVAL",
            "REAL",
            "SMALLINT",
            "TIME",
            "TIMESTAMP",
            "TINYINT",
            "VARBINARY",
            "VARCHAR",
        ],
    ),
    (
        "Operators and predicates",
        &[
            "arithmetic operators",
            "interval arithmetic",
            "||",
            "AND",
            "OR",
            "NOT",
            "BETWEEN",
            "BETWEEN SYMMETRIC",
            "IN",
            "LIKE",
            "SIMILAR TO",
            "IS NULL",
            "IS NOT NULL",
            "IS TRUE",
            "IS FALSE",
            "IS UNKNOWN",
            "IS DISTINCT FROM",
            "IS NOT DISTINCT FROM",
            "CASE",
            "CONTAINS",
            "OVERLAPS",
            "PRECEDES",
            "FOLLOWS",
            "IMMEDIATELY PRECEDES",
            "STRICTLY PRECEDES",
            "LEADS",
            "LAGS",
        ],
    ),
    (
        "Aggregate functions",
        &[
            "ANY",
            "AVG",
            "COUNT",
            "COUNT(DISTINCT)",
            "COUNT_DISTINCT_ITEMS_TUMBLING",
            "EVERY",
            "EXP_AVG",
            "FIRST_VALUE",
            "LAST_VALUE",
            "MAX",
            "MIN",
            "STDDEV_POP",
            "STDDEV_SAMP",
            "SUM",
            "TOP_K_ITEMS_TUMBLING",
            "VAR_POP",
            "VAR_SAMP",
        ],
    ),
    ("Analytic functions", &["LAG", "NTH_VALUE"]),
    (
        "Streaming",
        &[
            "ROWTIME",
            "AS ROWTIME",
            "CURRENT_ROW_TIMESTAMP",
            "APPROXIMATE_ARRIVAL_TIME",
            "MONOTONIC",
            "STEP",
            "error_stream",
        ],
    ),
    (
        "Dates and times",
        &[
            "CHAR_TO_DATE",
            "CHAR_TO_TIME",
            "CHAR_TO_TIMESTAMP",
            "CURRENT_DATE",
            "CURRENT_TIME",
            "CURRENT_TIMESTAMP",
            "DATE_TO_CHAR",
            "EXTRACT",
            "LOCALTIME",
            "LOCALTIMESTAMP",
            "TIMESTAMP_TO_CHAR",
            "TIME_TO_CHAR",
            "TO_TIMESTAMP",
            "TSDIFF",
            "UNIX_TIMESTAMP",
        ],
    ),
    ("Numbers", &["ABS", "CEIL", "CEILING", "EXP", "FLOOR", "LN", "LOG10", "MOD", "POWER", "SQRT"]),
    ("NULL and conversion", &["CAST", "COALESCE", "NULLIF"]),
    (
        "Texts",
        &[
            "CHAR_LENGTH",
            "CHARACTER_LENGTH",
            "INITCAP",
            "LOWER",
            "OVERLAY",
            "POSITION",
            "REGEX_REPLACE",
            "SUBSTRING",
            "TRIM",
            "UPPER",
        ],
    ),
    (
        "Log lines",
        &[
            "FAST_REGEX_LOG_PARSE",
            "FIXED_COLUMN_LOG_PARSE",
            "REGEX_LOG_PARSE",
            "SYS_LOG_PARSE",
            "VARIABLE_COLUMN_LOG_PARSE",
            "W3C_LOG_PARSE",
        ],
    ),
    (
        "Statistics and machine learning",
        &["GROUP_RANK", "HOTSPOTS", "RANDOM_CUT_FOREST", "RANDOM_CUT_FOREST_WITH_EXPLANATION"],
    ),
];

fn files(shown: &[Shown], name: &str, refused: bool) -> Vec<String> {
    shown
        .iter()
        .filter(|file| file.refused.is_some() == refused && file.shows.iter().any(|shows| shows == name))
        .map(|file| file.name.clone())
        .collect()
}

fn link(file: &str) -> String {
    format!("[{file}](../../crates/analytics/tests/golden/{file}.sql)")
}

fn links(files: &[String]) -> String {
    files.iter().take(3).map(|file| link(file)).collect::<Vec<_>>().join(", ")
}

/// What the reference should be.
fn reference(shown: &[Shown]) -> (String, Vec<&'static str>) {
    let mut missing = Vec::new();
    let mut text = String::from(
        "# Data Analytics: the SQL dialect\n\n\
         Made from the golden files of `crates/analytics/tests/golden`, each of which is a program with the rows that go in \
         and those that must come out; do not edit. What is not listed here is refused by name, with line and column.\n",
    );
    for (kind, names) in INVENTORY {
        write!(text, "\n## {kind}\n\n| | | shown by |\n| --- | --- | --- |\n").unwrap();
        for name in *names {
            let (works, refused) = (files(shown, name, false), files(shown, name, true));
            let shown_as = name.replace('|', "\\|");
            match (works.is_empty(), refused.is_empty()) {
                (true, true) => missing.push(*name),
                (true, false) => {
                    writeln!(text, "| {shown_as} | **refused** | {} |", links(&refused)).unwrap()
                }
                (false, _) => writeln!(text, "| {shown_as} | works | {} |", links(&works)).unwrap(),
            }
        }
    }
    text += "\n## What is refused, and how\n\n";
    for file in shown {
        if let Some(message) = &file.refused {
            let message = message.split_once(": ").map_or(message.as_str(), |(_, message)| message);
            writeln!(text, "- {}: {message}", link(&file.name)).unwrap();
        }
    }
    (text, missing)
}

/// Holds the reference against the golden files, or writes it.
pub fn check(shown: &[Shown], write: bool) {
    let (wanted, missing) = reference(shown);
    assert!(missing.is_empty(), "no golden file shows {missing:?}");
    let known: BTreeSet<&str> = INVENTORY.iter().flat_map(|(_, names)| names.iter().copied()).collect();
    for name in millstream_analytics::plan::function_names() {
        assert!(known.contains(name), "{name} does not stand in the inventory");
    }
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap();
    let path = repository.join(REFERENCE);
    if write {
        fs::write(&path, &wanted).unwrap();
    }
    let there = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        there == wanted,
        "{REFERENCE} is not what the golden files say; GOLDEN=write cargo test -p millstream-analytics --test golden writes it"
    );
}
