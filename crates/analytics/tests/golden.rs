//! Golden files: a program, rows in, rows out, expected errors. Every program also runs cut into random steps, is stored,
//! thrown away and restored in between, and must give the same rows.
//!
//! A file has the program as it is, and sections that begin with `--!`:
//!
//! ```text
//! --! shows: names of the reference, by commas
//! --! input NAME (column TYPE, ...)
//! --! table NAME (column TYPE, ...)
//! --! rows            11:00:00 NAME value, value
//! --! until 11:05:00  how far the clock goes after the last row
//! --! duckdb          a query of DuckDB's that gives the same rows; none, if it is the program's
//! --! expect NAME     11:01:00 value, value
//! --! refused         line L, column C: message
//! ```
//!
//! `GOLDEN=write cargo test -p millstream-analytics --test golden` writes what programs give; it is then reviewed like code.
//! `tests/conformance/sql/duckdb_golden.py` holds the rows against those of DuckDB.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::{fmt::Write as _, fs, path::PathBuf};

use millstream_analytics::{
    engine::{Checkpoint, ERROR_STREAM, Engine, error_fields},
    expression::{Batch, DAY_MS, Value, parse_date, parse_time, render},
    plan::{Program, Source, constants},
    sql::{Field, SqlType, ast::Statement, parse},
};

mod inventory;

/// The day of all rows.
fn day() -> i64 {
    parse_date("2026-11-23").unwrap() * DAY_MS
}

#[derive(Default)]
struct Golden {
    head: Vec<String>,
    code: String,
    shows: Vec<String>,
    inputs: Vec<Source>,
    tables: Vec<(Source, Vec<String>)>,
    rows: Vec<String>,
    until: Option<String>,
}

fn source(text: &str) -> Source {
    let statements = parse(&format!("CREATE STREAM {text}")).unwrap();
    let [Statement::CreateStream { name, columns, .. }] = &statements[..] else { panic!("{text}") };
    let fields =
        columns.iter().map(|column| Field::new(column.name.text.clone(), column.ty.clone())).collect();
    Source { name: name.text.clone(), fields }
}

impl Golden {
    fn read(text: &str) -> Self {
        let mut golden = Self::default();
        let mut section = String::new();
        for line in text.lines() {
            let Some(begin) = line.strip_prefix("--! ") else {
                let entry = line.trim();
                match section.as_str() {
                    "" if golden.inputs.is_empty() => golden.head.push(line.into()),
                    "code" => {
                        golden.code += line;
                        golden.code.push('\n');
                    }
                    _ if entry.is_empty() => {}
                    "rows" => golden.rows.push(entry.into()),
                    "table" => golden.tables.last_mut().unwrap().1.push(entry.into()),
                    // What is expected is compared as text; DuckDB's queries are for a check of their own.
                    "expect" | "refused" | "duckdb" => {}
                    other => panic!("what is {entry:?} in {other:?}?"),
                }
                continue;
            };
            let (word, rest) = begin.split_once(' ').unwrap_or((begin, ""));
            section = word.trim_end_matches(':').into();
            match section.as_str() {
                "shows" => golden.shows = rest.split(',').map(|name| name.trim().into()).collect(),
                "input" => golden.inputs.push(source(rest)),
                "table" => golden.tables.push((source(rest), Vec::new())),
                "until" => golden.until = Some(rest.into()),
                "code" | "rows" | "expect" | "refused" | "duckdb" => {}
                other => panic!("there is no section {other}"),
            }
        }
        golden
    }

    fn program(&self) -> Result<Program, String> {
        let tables: Vec<Source> = self.tables.iter().map(|(source, _)| source.clone()).collect();
        Program::bind(&self.code, &self.inputs, &tables).map_err(|error| {
            format!("line {}, column {}: {}", error.place.line, error.place.column, error.message)
        })
    }

    fn table_rows(&self) -> Vec<Batch> {
        let table = |(source, rows): &(Source, Vec<String>)| {
            let types = types(&source.fields);
            let row = |text: &String| {
                let mut row = vec![Value::Int(0)];
                row.extend(constants(text, &types).unwrap());
                row
            };
            Batch::of_rows(&types, &rows.iter().map(row).collect::<Vec<_>>())
        };
        self.tables.iter().map(table).collect()
    }

    /// Rows by time, with the number of their stream.
    fn events(&self, program: &Program) -> Vec<(i64, usize, Vec<Value>)> {
        let event = |text: &String| {
            let (time, rest) = text.split_once(' ').unwrap();
            let (name, values) = rest.trim().split_once(' ').unwrap();
            let time = day() + parse_time(time).unwrap_or_else(|| panic!("{text}"));
            let stream = program.stream(name).unwrap_or_else(|| panic!("{text}"));
            let mut row = vec![Value::Int(time)];
            let types = program.streams[stream].types();
            row.extend(constants(values, &types).unwrap_or_else(|error| panic!("{text}: {error}")));
            (time, stream, row)
        };
        let events: Vec<_> = self.rows.iter().map(event).collect();
        assert!(events.is_sorted_by_key(|(time, ..)| *time), "rows are in order of time");
        events
    }

    fn until(&self) -> i64 {
        self.until.as_ref().map_or(0, |until| day() + parse_time(until).unwrap())
    }
}

fn types(fields: &[Field]) -> Vec<SqlType> {
    fields.iter().map(|field| field.ty.clone()).collect()
}

/// What a stream gave, a line for each row.
type Output = Vec<(String, Vec<String>)>;

fn lines(batch: &Batch, types: &[SqlType], out: &mut Vec<String>) {
    for row in 0..batch.rows {
        let time = render(&Value::Int(batch.rowtimes()[row]), &SqlType::Timestamp);
        let mut line = time.split_once(' ').unwrap().1.to_owned();
        for (index, ty) in types.iter().enumerate() {
            let value = batch.columns[index + 1].value(row);
            write!(line, "{} {}", if index > 0 { "," } else { "" }, render(&value, ty)).unwrap();
        }
        out.push(line);
    }
}

/// Runs the program. `cut(n)` decides between steps: 0 goes on, 1 ends the step, 2 also stores and restores the engine.
fn run(golden: &Golden, cut: &mut dyn FnMut() -> u8) -> Output {
    let mut engine = Engine::new(golden.program().unwrap(), golden.table_rows());
    let events = golden.events(engine.program());
    let streams: Vec<(String, Vec<SqlType>)> =
        engine.program().streams.iter().map(|stream| (stream.name.clone(), stream.types())).collect();
    let inputs = golden.inputs.len();
    let mut output: Output = streams.iter().map(|(name, _)| (name.clone(), Vec::new())).collect();
    output.push((ERROR_STREAM.into(), Vec::new()));
    let error_types = types(&error_fields());
    let mut waiting: Vec<(usize, Vec<Value>)> = Vec::new();
    let mut step = |engine: &mut Engine, waiting: &mut Vec<(usize, Vec<Value>)>, bound: i64| {
        let mut batches = Vec::new();
        for (stream, (_, types)) in streams.iter().enumerate().take(inputs) {
            let rows: Vec<Vec<Value>> =
                waiting.iter().filter(|(of, _)| *of == stream).map(|(_, row)| row.clone()).collect();
            batches.push((stream, Batch::of_rows(types, &rows)));
        }
        waiting.clear();
        let stepped = engine.step(batches, Vec::new(), bound);
        for (stream, batch) in stepped.streams.iter().enumerate().skip(inputs) {
            lines(batch, &streams[stream].1, &mut output[stream].1);
        }
        // Messages are compared, not when they were written.
        let mut errors = Vec::new();
        lines(&stepped.errors, &error_types, &mut errors);
        let shown = errors.iter().map(|line| line.split_once(" 'ERROR', ").unwrap().1.to_owned());
        output.last_mut().unwrap().1.extend(shown);
    };
    for (index, (time, stream, row)) in events.iter().enumerate() {
        waiting.push((*stream, row.clone()));
        let next = events.get(index + 1).map(|(time, ..)| *time);
        if next == Some(*time) {
            continue;
        }
        match cut() {
            0 => {}
            how => {
                step(&mut engine, &mut waiting, *time);
                if how == 2 {
                    engine = restored(golden, &engine);
                }
            }
        }
    }
    let last = events.last().map_or(0, |(time, ..)| *time);
    step(&mut engine, &mut waiting, golden.until().max(last));
    output.drain(..inputs);
    output
}

/// The engine after its state has been on disk.
fn restored(golden: &Golden, engine: &Engine) -> Engine {
    let directory = tempfile::tempdir().unwrap();
    let place = directory.path().join("checkpoint");
    Checkpoint { tables: engine.save(), about: engine.bound() }.write(&place).unwrap();
    let read = Checkpoint::<i64>::read(&place).unwrap();
    let mut again = Engine::new(golden.program().unwrap(), golden.table_rows());
    again.load(read.tables).unwrap();
    assert_eq!(again.bound(), read.about);
    again
}

fn directory() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden"))
}

fn all() -> Vec<(String, String, Golden)> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(directory()).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
        .into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "sql"))
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let golden = Golden::read(&text);
            (name, text, golden)
        })
        .collect()
}

/// The file's text up to what is expected, and then what came.
fn rewritten(text: &str, result: &Result<Output, String>) -> String {
    let end =
        text.find("\n--! expect").or_else(|| text.find("\n--! refused")).map_or(text.len(), |at| at + 1);
    let mut out = text[..end].trim_end().to_owned();
    out.push('\n');
    match result {
        Err(message) => writeln!(out, "\n--! refused\n{message}").unwrap(),
        Ok(output) => {
            for (name, rows) in output {
                if name == ERROR_STREAM && rows.is_empty() {
                    continue;
                }
                writeln!(out, "\n--! expect {name}").unwrap();
                rows.iter().for_each(|row| writeln!(out, "{row}").unwrap());
            }
        }
    }
    out
}

#[test]
fn programs_give_what_their_files_say() {
    let write = std::env::var("GOLDEN").is_ok_and(|value| value == "write");
    let mut wrong = String::new();
    for (name, text, golden) in all() {
        let result = golden.program().map(|_| run(&golden, &mut || 0));
        let expected = rewritten(&text, &result);
        if expected == text {
            continue;
        }
        if write {
            fs::write(directory().join(format!("{name}.sql")), expected).unwrap();
        } else {
            let end = expected.find("\n--! expect").or(expected.find("\n--! refused")).unwrap_or(0);
            writeln!(wrong, "{name} gives:{}", &expected[end..]).unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// A small generator, so that a failure can be repeated by its seed.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }
}

#[test]
fn programs_that_are_cut_stored_and_restored_give_the_same_rows() {
    for (name, _, golden) in all() {
        if golden.program().is_err() {
            continue;
        }
        let whole = run(&golden, &mut || 0);
        let each = run(&golden, &mut || 2);
        assert_eq!(whole, each, "{name}, stored and restored after each time");
        for seed in 1..=4 {
            let mut chance = Chance(seed);
            let cut = run(&golden, &mut || [0, 1, 2][(chance.next() % 3) as usize]);
            assert_eq!(whole, cut, "{name}, cut with seed {seed}");
        }
    }
}

#[test]
fn there_are_at_least_eighty_files_and_the_reference_is_made_from_them() {
    let all = all();
    assert!(all.len() >= 80, "there are {}", all.len());
    let shown = all.into_iter().map(|(name, _, golden)| inventory::Shown {
        refused: golden.program().err(),
        shows: golden.shows,
        name,
    });
    inventory::check(&shown.collect::<Vec<_>>(), std::env::var("GOLDEN").is_ok_and(|value| value == "write"));
}
