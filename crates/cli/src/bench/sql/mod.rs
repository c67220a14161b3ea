//! `bench sql`: how many rows a second the SQL engine takes on one core, and how soon results come out of a server.

mod engine;
mod latency;
mod queries;

use std::{fs, path::PathBuf, time::Duration};

use serde_json::{Map, json};

use self::queries::{QUERIES, Query};
use super::report::Report;
use crate::{
    client::Error,
    connection::ConnectionArgs,
    output::{counted, grouped},
    times,
};

/// Arguments of `bench sql`.
#[derive(Debug, clap::Args)]
pub struct SqlArgs {
    /// Records that each query is measured over, in this process
    #[arg(long, default_value_t = 2_000_000, value_name = "COUNT", value_parser = clap::value_parser!(u32).range(100_001..=50_000_000))]
    rows: u32,
    /// Measure this query alone: tumbling, sliding, filter, interval-join, reference-join or union; may be given several times
    /// [default: tumbling and sliding]
    #[arg(long = "query", value_name = "NAME", value_parser = known)]
    queries: Vec<String>,
    /// Measure all six queries
    #[arg(long, conflicts_with = "queries")]
    all: bool,
    /// Lines of JSON to take, as --write leaves them
    #[arg(long, value_name = "FILE", conflicts_with = "write")]
    file: Option<PathBuf>,
    /// Write the records to this file, and measure nothing
    #[arg(long, value_name = "FILE")]
    write: Option<PathBuf>,
    /// Measure a server alone: how soon after its end the rows of a window come out of it
    #[arg(long, conflicts_with_all = ["file", "write", "all", "queries"])]
    server_only: bool,
    /// How long to put records into a server, if --endpoint names one
    #[arg(long, default_value = "15s", value_parser = times::parse_duration, value_name = "TIME")]
    duration: Duration,
    /// Records to put a second into a server
    #[arg(long, default_value_t = 100.0, value_name = "RECORDS")]
    rate: f64,
    /// Process of the server, to report what it uses (on this machine)
    #[arg(long)]
    pid: Option<u32>,
    /// Report as JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    connection: ConnectionArgs,
}

fn known(name: &str) -> Result<String, String> {
    if QUERIES.iter().any(|query| query.name == name) {
        return Ok(name.to_owned());
    }
    let names: Vec<&str> = QUERIES.iter().map(|query| query.name).collect();
    Err(format!("there is no query {name:?}, but {}", names.join(", ")))
}

/// Measures.
pub async fn run(args: SqlArgs) -> Result<(), Error> {
    if let Some(file) = &args.write {
        return fs::write(file, queries::lines(args.rows as usize)).map_err(|error| Error::file(file, error));
    }
    let what = vec!["JSON to rows on one thread".to_owned()];
    let mut report = Report::titled("sql", "this process".into(), what);
    if !args.server_only {
        report = millstream_runtime::blocking({
            let (rows, file) = (args.rows as usize, args.file.clone());
            let chosen = args.chosen();
            move || in_process(report, rows, file, &chosen)
        })
        .await?;
    }
    if args.connection.endpoint.is_some() || args.server_only {
        latency::run(&args, &mut report).await?;
    }
    report.print(args.json)
}

impl SqlArgs {
    fn chosen(&self) -> Vec<&'static Query> {
        let is_chosen = |query: &&Query| match (&self.queries[..], self.all) {
            (_, true) => true,
            ([], false) => query.name == "tumbling" || query.name == "sliding",
            (names, false) => names.iter().any(|name| name == query.name),
        };
        QUERIES.iter().filter(is_chosen).collect()
    }
}

fn in_process(
    mut report: Report,
    rows: usize,
    file: Option<PathBuf>,
    chosen: &[&Query],
) -> Result<Report, Error> {
    let text = match &file {
        Some(file) => fs::read(file).map_err(|error| Error::file(file, error))?,
        None => queries::lines(rows),
    };
    let lines = engine::Lines::of(&text);
    report
        .line("records", format!("{} of {} B", grouped(lines.len() as u64), text.len() / lines.len().max(1)));
    let million = |rows: usize, time: Duration| {
        format!("{:.2} M rows/s per core", rows as f64 / 1e6 / time.as_secs_f64().max(1e-9))
    };
    let Some(first) = chosen.first() else { return Ok(report) };
    let decoded = engine::decode(&lines, first)?;
    report.line("decoding", million(lines.len(), decoded));
    report.value("decode_rows_per_core_second", json!(lines.len() as f64 / decoded.as_secs_f64().max(1e-9)));
    let mut all = Map::new();
    for query in chosen {
        let measured = engine::run(&lines, query)?;
        report.line(
            query.name,
            format!(
                "{}, {} with the results as JSON; {} from {} ({})",
                million(measured.rows, measured.cpu),
                million(measured.rows, measured.encoded),
                counted(measured.results as u64, "row"),
                grouped(measured.rows as u64),
                query.what,
            ),
        );
        all.insert(query.name.to_owned(), measured.json());
    }
    report.value("queries", json!(all));
    Ok(report)
}
