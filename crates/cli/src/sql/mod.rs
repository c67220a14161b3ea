//! `millstream sql`: a query over the records of a stream, as they come or of the last minutes.
//!
//! Records are read by the public API; the engine of SQL applications runs in this process. [`discover`] finds the columns,
//! [`query`] runs the program, [`printer`] shows its rows.

mod discover;
mod printer;
mod query;
#[cfg(test)]
mod tests;

use std::{fs, path::PathBuf, time::Duration};

use base64_simd::STANDARD;
use clap::Args;
use millstream_base::Clock;

use crate::{
    client::{Client, Error},
    connection::ConnectionArgs,
    output::note,
    shapes::{Record, StreamRef},
    tail::{Following, Position, Sink},
    times,
};
use printer::Printer;
use query::Running;

/// Arguments of `sql`.
#[derive(Debug, Args)]
pub struct SqlArgs {
    /// Name or ARN of the stream
    stream: StreamRef,
    /// The query, SELECT STREAM ... FROM the stream's name (in double quotes, where it is not all of capital letters, digits
    /// and _) or SOURCE_SQL_STREAM_001; or a whole program with CREATE STREAM and CREATE PUMP
    #[arg(required_unless_present = "file", conflicts_with = "file")]
    query: Option<String>,
    /// File with the query or the program
    #[arg(long, short, value_name = "FILE")]
    file: Option<PathBuf>,
    /// Run over the records of the last so many minutes and end, instead of following the stream
    #[arg(long, value_name = "TIME", num_args = 0..=1, default_missing_value = "10m", value_parser = times::parse_duration)]
    dry_run: Option<Duration>,
    /// A column instead of those that are discovered: name, type, and where it is in a record, such as
    /// 'PRICE DOUBLE $.order.price'; may be given several times
    #[arg(long = "column", value_name = "COLUMN", value_parser = discover::parse_column)]
    columns: Vec<millstream_analytics::ColumnRecord>,
    /// Print the rows of this stream of the program alone
    #[arg(long, value_name = "NAME")]
    show: Option<String>,
    /// End after so many rows
    #[arg(long, short = 'n', value_name = "COUNT")]
    limit: Option<u64>,
    /// Print each row as a line of JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    connection: ConnectionArgs,
}

/// Records that columns are discovered from.
const SAMPLE: usize = 500;
/// The most records that a dry run holds.
const DRY_MAX: usize = 2_000_000;
/// How far back records are looked for that say which columns there are.
const SAMPLE_AGE: Duration = Duration::from_secs(600);
/// How often the clock alone moves windows on.
const TICK: Duration = Duration::from_millis(100);

/// Runs the query.
pub async fn run(args: SqlArgs) -> Result<(), Error> {
    let code = match (&args.query, &args.file) {
        (Some(query), _) => query.clone(),
        (None, Some(file)) => fs::read_to_string(file).map_err(|error| Error::file(file, error))?,
        (None, None) => return Err(Error::Usage("a query is missing".into())),
    };
    let client = args.connection.client()?;
    let mut printer = Printer::to_stdout(args.json, args.limit);
    let result = tokio::select! {
        result = run_with(&client, &args, &code, &mut printer) => result,
        // Ctrl-C is the usual way out, and no failure.
        _ = tokio::signal::ctrl_c() => Ok(()),
    };
    let flushed = printer.flush();
    result.and(flushed)
}

async fn run_with(client: &Client, args: &SqlArgs, code: &str, printer: &mut Printer) -> Result<(), Error> {
    match args.dry_run {
        Some(age) => dry(client, args, code, printer, age).await,
        None => live(client, args, code, printer).await,
    }
}

/// Over what is there: every record has the time of its arrival, and afterwards it is now.
async fn dry(
    client: &Client,
    args: &SqlArgs,
    code: &str,
    printer: &mut Printer,
    age: Duration,
) -> Result<(), Error> {
    let now = client.clock().now();
    let mut held = Held { records: Vec::new(), most: DRY_MAX, fails_beyond: true };
    read(client, args, Position::At(now.minus(age)), &mut held).await?;
    let mut records = held.records;
    // Shards are read side by side; their records come in order of time, and of one shard's in their own order.
    records.sort_by_key(|(time, _)| *time);
    let sample: Vec<&[u8]> = records.iter().take(SAMPLE).map(|(_, data)| data.as_slice()).collect();
    let mut running = Running::start(args, code, &sample)?;
    let mut at = 0;
    while at < records.len() && !printer.is_done() {
        let time = records[at].0;
        let end = at + records[at..].iter().take_while(|(other, _)| *other == time).count();
        running.step(records[at..end].iter().map(|(_, data)| data.as_slice()), time, printer)?;
        at = end;
    }
    running.step(std::iter::empty(), now.as_millis(), printer)?;
    note(&format!("{} records of the last {}", records.len(), times::short(age)));
    running.tell_failures();
    Ok(())
}

/// Over what comes: every record has the time at which it is read.
async fn live(client: &Client, args: &SqlArgs, code: &str, printer: &mut Printer) -> Result<(), Error> {
    let mut sample = Held { records: Vec::new(), most: SAMPLE, fails_beyond: false };
    if args.columns.is_empty() {
        let begin = Position::At(client.clock().now().minus(SAMPLE_AGE));
        read(client, args, begin, &mut sample).await?;
        if sample.records.is_empty() {
            read(client, args, Position::TrimHorizon, &mut sample).await?;
        }
    }
    let sample: Vec<&[u8]> = sample.records.iter().map(|(_, data)| data.as_slice()).collect();
    let running = Running::start(args, code, &sample)?;
    let mut sink = Live { running, printer, client };
    let what = Following {
        stream: &args.stream,
        start: Position::Latest,
        ends_when_caught_up: false,
        shards: &[],
        consumer_arn: None,
    };
    let result = what.follow(client, &mut sink).await;
    sink.running.tell_failures();
    result
}

/// Reads what is there from a position on.
async fn read(client: &Client, args: &SqlArgs, start: Position, into: &mut Held) -> Result<(), Error> {
    let what =
        Following { stream: &args.stream, start, ends_when_caught_up: true, shards: &[], consumer_arn: None };
    what.follow(client, into).await
}

/// Keeps records with the milliseconds of their arrival.
struct Held {
    records: Vec<(i64, Vec<u8>)>,
    most: usize,
    fails_beyond: bool,
}

impl Sink for Held {
    fn is_done(&self) -> bool {
        !self.fails_beyond && self.records.len() >= self.most
    }

    fn take(&mut self, _: &str, records: &[Record]) -> Result<(), Error> {
        for record in records {
            if self.records.len() >= self.most {
                if self.fails_beyond {
                    let most = self.most;
                    return Err(Error::Usage(format!(
                        "there are more than {most} records; take a shorter time"
                    )));
                }
                return Ok(());
            }
            let time =
                record.approximate_arrival_timestamp.map_or(0, |seconds| (seconds * 1000.0).round() as i64);
            self.records.push((time, data(record)?));
        }
        Ok(())
    }

    fn pause(&mut self) -> Result<(), Error> {
        Ok(())
    }
}

/// Runs records through the program as they come.
struct Live<'a> {
    running: Running,
    printer: &'a mut Printer,
    client: &'a Client,
}

impl Live<'_> {
    fn now(&self) -> i64 {
        self.client.clock().now().as_millis()
    }
}

impl Sink for Live<'_> {
    fn is_done(&self) -> bool {
        self.printer.is_done()
    }

    fn take(&mut self, _: &str, records: &[Record]) -> Result<(), Error> {
        let data: Vec<Vec<u8>> = records.iter().map(data).collect::<Result<_, _>>()?;
        let now = self.now();
        self.running.step(data.iter().map(Vec::as_slice), now, self.printer)
    }

    fn pause(&mut self) -> Result<(), Error> {
        let now = self.now();
        self.running.step(std::iter::empty(), now, self.printer)?;
        self.printer.flush()
    }

    fn patience(&self) -> Option<Duration> {
        Some(TICK)
    }
}

fn data(record: &Record) -> Result<Vec<u8>, Error> {
    STANDARD.decode_to_vec(&record.data).map_err(|error| Error::Answer {
        operation: "reading".to_owned(),
        what: format!("record {} is no base64: {error}", record.sequence_number),
    })
}
