//! The engine in this process: from lines of JSON to rows, on one thread.

use std::{fs, time::Duration};

use millstream_analytics::local::{Local, records};
use millstream_base::{Clock, SystemClock};
use serde_json::{Value, json};

use super::queries::{BEGIN_MS, PER_MILLISECOND, Query, input, table};
use crate::client::Error;

/// Records in a step, as an application that has fallen behind takes them.
const STEP: usize = 5000;

/// What a query came to.
pub struct Measured {
    /// Records that went in.
    pub rows: usize,
    /// Rows that came out.
    pub results: usize,
    /// Processor time from JSON to rows.
    pub cpu: Duration,
    /// The same, with the results encoded as JSON.
    pub encoded: Duration,
    /// Time that passed, without encoding.
    pub wall: Duration,
}

impl Measured {
    /// As programs read it.
    pub fn json(&self) -> Value {
        let rate = |time: Duration| self.rows as f64 / time.as_secs_f64().max(1e-9);
        json!({
            "rows": self.rows,
            "results": self.results,
            "rows_per_core_second": rate(self.cpu),
            "cpu_ns_per_row": self.cpu.as_nanos() as f64 / self.rows.max(1) as f64,
            "encoded_rows_per_core_second": rate(self.encoded),
            "rows_per_second": rate(self.wall),
            "seconds": self.wall.as_secs_f64(),
        })
    }
}

/// Lines that are measured over.
pub struct Lines<'a>(Vec<&'a [u8]>);

impl<'a> Lines<'a> {
    /// Of a text.
    pub fn of(text: &'a [u8]) -> Self {
        Self(text.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).collect())
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The lines of each step, and when they came.
    fn steps(&self) -> impl Iterator<Item = (&[&'a [u8]], i64)> {
        self.0
            .chunks(STEP)
            .enumerate()
            .map(|(index, lines)| (lines, BEGIN_MS + (index * STEP / PER_MILLISECOND) as i64))
    }
}

/// Decodes alone.
pub fn decode(lines: &Lines<'_>, query: &Query) -> Result<Duration, Error> {
    let program = bound(query)?;
    let clock = SystemClock::new();
    let (before, mut rows) = (spent(&clock), 0);
    for (lines, time) in lines.steps() {
        rows += program.decode(0, lines.iter().copied(), time).0.rows;
    }
    complete(rows, lines)?;
    Ok(spent(&clock).saturating_sub(before))
}

/// Runs a query over the lines, twice: the second time its results are encoded too.
pub fn run(lines: &Lines<'_>, query: &Query) -> Result<Measured, Error> {
    let (cpu, wall, results) = pass(lines, query, false)?;
    let (encoded, ..) = pass(lines, query, true)?;
    Ok(Measured { rows: lines.len(), results, cpu, encoded, wall })
}

fn pass(lines: &Lines<'_>, query: &Query, encodes: bool) -> Result<(Duration, Duration, usize), Error> {
    let mut program = bound(query)?;
    let out = program.program().stream("OUT").expect("every query writes to OUT");
    let fields = program.program().streams[out].fields.clone();
    let clock = SystemClock::new();
    let (before, began) = (spent(&clock), clock.monotonic());
    let (mut rows, mut results, mut bytes) = (0, 0, 0);
    for (lines, time) in lines.steps() {
        let (batch, failed) = program.decode(0, lines.iter().copied(), time);
        rows += batch.rows;
        let stepped = program.step(vec![(0, batch)], failed, time);
        let batch = &stepped.streams[out];
        results += batch.rows;
        if encodes {
            bytes += records(batch, &fields, false).iter().map(|record| record.len()).sum::<usize>();
        }
    }
    complete(rows, lines)?;
    if results == 0 || encodes && bytes == 0 {
        return Err(Error::Incomplete(format!("the query {} gave no row", query.name)));
    }
    let wall = clock.monotonic().saturating_sub(began);
    Ok((spent(&clock).saturating_sub(before), wall, results))
}

fn bound(query: &Query) -> Result<Local, Error> {
    Local::new(query.code, &[input()], &[table()])
        .map_err(|error| Error::Usage(format!("the query {}: {error}", query.name)))
}

fn complete(rows: usize, lines: &Lines<'_>) -> Result<(), Error> {
    if rows == lines.len() {
        return Ok(());
    }
    Err(Error::Incomplete(format!("{} of {} records became no row", lines.len() - rows, lines.len())))
}

/// Processor time of this thread, as Linux counts it in nanoseconds; elsewhere the time that passed.
fn spent(clock: &SystemClock) -> Duration {
    let text = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = text.and_then(|text| text.split_ascii_whitespace().next()?.parse().ok());
    nanoseconds.map_or_else(|| clock.monotonic(), Duration::from_nanos)
}
