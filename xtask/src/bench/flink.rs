//! `cargo xtask bench flink`: the six queries of `millstream bench sql` beside Flink SQL, over one file, one after the other.
//!
//! Flink's jars come with a package of PyPI. They run in one process with a parallelism of one, under
//! `tests/peers/flink/FlinkSql.java`, which says how it measures.

use std::{
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use serde_json::{Value, json};

use crate::{
    repository::root,
    tools::{self, Tool},
};

/// Records of the run that is taken off: what a query costs beside its records.
const FEW: usize = 1_000;
/// Keys of the records, each of which has a row in the reference table.
const KEYS: usize = 1_000;
/// Packages of the JDK that Flink looks into.
const OPEN: &[&str] = &[
    "lang",
    "lang.reflect",
    "lang.invoke",
    "net",
    "io",
    "nio",
    "util",
    "util.concurrent",
    "util.concurrent.atomic",
    "util.concurrent.locks",
    "time",
    "text",
];

/// What one of the two made of a query.
struct Cost {
    rows: u64,
    seconds: f64,
    /// Rows in for a second of processor time.
    per_core: f64,
}

pub(super) fn run(binary: &Path, directory: &Path, rows: u64) -> io::Result<()> {
    let paths = tools::install(&[Tool::PeersFlink]).map_err(io::Error::other)?;
    let jars = jars(&paths.root().join(Tool::PeersFlink.name()))?;
    let directory = directory.join("flink");
    let _ = fs::remove_dir_all(&directory);
    fs::create_dir_all(directory.join("results"))?;
    let (records, few) = (directory.join("records.json"), directory.join("few.json"));
    output(
        Command::new(binary).args(["bench", "sql", "--rows", &rows.to_string(), "--write"]).arg(&records),
    )?;
    let text = fs::read_to_string(&records)?;
    let rows = text.lines().count();
    fs::write(&few, text.split_inclusive('\n').take(FEW).collect::<String>())?;
    let table = directory.join("table.json");
    let row = |key| format!("{}\n", json!({"k": format!("key-{key:04}"), "name": format!("Company {key}")}));
    fs::write(&table, (0..KEYS).map(row).collect::<String>())?;

    let told =
        output(Command::new(binary).args(["bench", "sql", "--all", "--json", "--file"]).arg(&records))?;
    let ours: Value = serde_json::from_str(&told)?;
    let mut java = Command::new("java");
    java.arg("-Xmx2g").args(OPEN.iter().map(|name| format!("--add-opens=java.base/java.{name}=ALL-UNNAMED")));
    java.arg("-cp").arg(jars.join("*")).arg(root().join("tests/peers/flink/FlinkSql.java"));
    let told = output(java.args([&records, &few, &table, &directory.join("results")]))?;

    let mut text =
        "| query | rows out | Millstream | Flink SQL | ratio |\n| --- | --- | --- | --- | --- |\n".to_owned();
    for line in told.lines() {
        let (name, theirs) = flinks(line, rows - FEW).ok_or_else(|| strange(line))?;
        let ours = millstreams(&ours, name).ok_or_else(|| strange(name))?;
        let _ = writeln!(
            text,
            "| {name} | {} and {} | {:.2} ({:.1} s) | {:.3} ({:.1} s) | {:.1} |",
            ours.rows,
            theirs.rows,
            ours.per_core / 1e6,
            ours.seconds,
            theirs.per_core / 1e6,
            theirs.seconds,
            ours.per_core / theirs.per_core
        );
    }
    println!("{rows} records; M rows for a second of processor time (and seconds by the clock)\n\n{text}");
    fs::write(directory.join("flink.md"), text)
}

/// `name rows seconds processor-seconds`, where the times are those of so many records.
fn flinks(line: &str, records: usize) -> Option<(&str, Cost)> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let &[name, rows, seconds, processor] = words.as_slice() else { return None };
    let processor: f64 = processor.parse().ok()?;
    let per_core = records as f64 / processor;
    Some((name, Cost { rows: rows.parse().ok()?, seconds: seconds.parse().ok()?, per_core }))
}

/// What the report of `millstream bench sql --json` says of a query.
fn millstreams(report: &Value, name: &str) -> Option<Cost> {
    let query = &report["queries"][name];
    Some(Cost {
        rows: query["results"].as_u64()?,
        seconds: query["seconds"].as_f64()?,
        per_core: query["rows_per_core_second"].as_f64()?,
    })
}

fn strange(what: &str) -> io::Error {
    io::Error::other(format!("not understood: {what}"))
}

/// Where a virtual environment keeps Flink's jars.
fn jars(environment: &Path) -> io::Result<PathBuf> {
    for python in fs::read_dir(environment.join("lib"))? {
        let jars = python?.path().join("site-packages/pyflink/lib");
        if jars.is_dir() {
            return Ok(jars);
        }
    }
    Err(io::Error::other(format!("no jars of Flink below {}", environment.display())))
}

fn output(command: &mut Command) -> io::Result<String> {
    let output = command.stdin(Stdio::null()).output()?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    Err(io::Error::other(String::from_utf8_lossy(&output.stderr).into_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_reports_are_understood() {
        let (name, cost) = flinks("filter 73225 1.250 0.500", 500_000).unwrap();
        assert_eq!((name, cost.rows, cost.per_core), ("filter", 73225, 1e6));
        assert!(flinks("WARNING: something", 1).is_none());
        let filter = json!({"results": 73225, "seconds": 0.2, "rows_per_core_second": 3e6});
        let report = json!({"queries": {"filter": filter}});
        let cost = millstreams(&report, "filter").unwrap();
        assert_eq!((cost.rows, cost.per_core), (73225, 3e6));
        assert!(millstreams(&report, "union").is_none());
    }
}
