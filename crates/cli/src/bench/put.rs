//! `bench put`: how many records a server takes, and how long each takes.

use std::{io, time::Duration};

use millstream_base::{SeededRng, Timestamp};

use super::{
    answer::failed_records,
    body::{Encoding, Heads, Prepared, RecordShape},
    engine::{Load, Pace, Request, Times},
    fleet::{self, Fleet},
    report::Report,
    setup::{LoadArgs, Target},
    stats::{Outcome, Stats, Window},
};
use crate::{client::Error, output::counted, times};

/// Arguments of `bench put`.
#[derive(Debug, clap::Args)]
pub struct PutArgs {
    #[command(flatten)]
    load: LoadArgs,
    /// Records in a request
    #[arg(long, default_value_t = 500, value_name = "COUNT", value_parser = clap::value_parser!(u32).range(1..=500))]
    records: u32,
    /// One record a request, by PutRecord
    #[arg(long, conflicts_with = "records")]
    single: bool,
    /// Requests in flight at a time, each on its own connection
    #[arg(long, short, default_value_t = 16, value_name = "COUNT", value_parser = clap::value_parser!(u32).range(1..=10_000))]
    connections: u32,
    /// Records to send a second, whether or not the server keeps up [default: as many as it takes]
    #[arg(long, value_name = "RECORDS")]
    rate: Option<f64>,
    /// How long to measure
    #[arg(long, default_value = "10s", value_parser = times::parse_duration, value_name = "TIME", conflicts_with = "count")]
    duration: Duration,
    /// How long to run before measuring
    #[arg(long, default_value = "2s", value_parser = times::parse_duration, value_name = "TIME", conflicts_with = "count")]
    warmup: Duration,
    /// Send so many records, and measure all of it
    #[arg(long, value_name = "RECORDS")]
    count: Option<u64>,
}

/// Measures.
pub async fn run(args: PutArgs) -> Result<(), Error> {
    let target = Target::set_up(&args.load).await?;
    let result = measure(&args, &target).await;
    target.tear_down().await;
    result?.print(args.load.json)
}

async fn measure(args: &PutArgs, target: &Target) -> Result<Report, Error> {
    let batch = if args.single { 1 } else { u64::from(args.records) };
    let window = match args.count {
        Some(_) => Window { from: Duration::ZERO, until: Duration::MAX },
        None => Window { from: args.warmup, until: args.warmup + args.duration },
    };
    let pace = match args.rate {
        None => Pace::Closed,
        Some(rate) if rate > 0.0 => {
            let interval = Duration::from_secs_f64(batch as f64 / rate).max(Duration::from_nanos(1));
            let requests = args.count.map(|count| count.div_ceil(batch));
            let until = requests
                .map_or(window.until, |requests| interval * u32::try_from(requests).unwrap_or(u32::MAX));
            Pace::Open { interval, until }
        }
        Some(rate) => return Err(Error::Usage(format!("a rate of {rate} records a second sends nothing"))),
    };
    let load = PutLoad::new(target, args.load.shape(), batch, args.load.encoding, window, args.count);
    let fleet = Fleet { threads: args.load.threads, connections: args.connections, pace };
    let (stats, usage) = fleet::run(fleet, target, window.from, load).await?;
    let operation = if args.single { "PutRecord" } else { "PutRecords" };
    let loop_kind = match args.rate {
        None => "closed loop".to_owned(),
        Some(rate) => format!("open loop at {rate} records/s"),
    };
    let per_request = format!("{} x {} B a request", counted(batch, "record"), args.load.size);
    let what = vec![
        operation.to_owned(),
        per_request,
        args.load.describe(),
        counted(u64::from(args.connections), "connection"),
        loop_kind,
    ];
    Ok(Report::new("put", target.describe(), what, &stats, usage))
}

/// Sends the same few bodies in turn.
pub struct PutLoad {
    heads: Heads,
    operation: &'static str,
    bodies: Vec<Prepared>,
    next_body: usize,
    batch: u64,
    record_bytes: u64,
    encoding: Encoding,
    /// When to stop, if by time.
    until: Duration,
    /// Records left to send, if by count.
    left: Option<u64>,
    body_bytes: u64,
    /// What was counted.
    pub stats: Stats,
}

/// Bodies in turn: enough for every shard to get its share of each second, few enough to stay in the cache.
const BATCH_BODIES: usize = 8;
const SINGLE_BODIES: usize = 256;

impl PutLoad {
    /// Makes the bodies.
    pub fn new(
        target: &Target,
        shape: RecordShape,
        batch: u64,
        encoding: Encoding,
        window: Window,
        count: Option<u64>,
    ) -> Self {
        let rng = SeededRng::new(42);
        let (operation, bodies) = if batch == 1 {
            let body = |_| shape.put_record(&target.stream, encoding, &rng);
            ("PutRecord", (0..SINGLE_BODIES).map(body).collect::<Vec<_>>())
        } else {
            let body = |_| shape.put_records(&target.stream, batch as usize, encoding, &rng);
            ("PutRecords", (0..BATCH_BODIES).map(body).collect())
        };
        let body_bytes = bodies[0].len() as u64;
        Self {
            heads: target.heads.clone(),
            operation,
            bodies: bodies.into_iter().map(Prepared::new).collect(),
            next_body: 0,
            batch,
            record_bytes: shape.bytes as u64,
            encoding,
            until: window.until,
            left: count,
            body_bytes,
            stats: Stats::new(window),
        }
    }
}

impl fleet::Split for PutLoad {
    fn split(&self, parts: usize) -> Vec<Self> {
        let part = |index: usize| Self {
            heads: self.heads.clone(),
            bodies: self.bodies.clone(),
            next_body: index * self.bodies.len() / parts,
            left: self.left.map(|left| {
                let (share, rest) = (left / parts as u64, left % parts as u64);
                share + u64::from((index as u64) < rest)
            }),
            stats: self.stats.clone(),
            ..*self
        };
        (0..parts).map(part).collect()
    }

    fn into_stats(self) -> Stats {
        self.stats
    }
}

impl Load for PutLoad {
    fn next(&mut self, _: usize, elapsed: Duration, now: Timestamp) -> Result<Option<Request>, Error> {
        match &mut self.left {
            Some(0) => return Ok(None),
            Some(left) => *left = left.saturating_sub(self.batch),
            None if elapsed >= self.until => return Ok(None),
            None => {}
        }
        let index = self.next_body;
        self.next_body = (index + 1) % self.bodies.len();
        self.bodies[index].request(&self.heads, self.operation, now).map(Some)
    }

    fn answered(&mut self, _: usize, status: u16, body: &[u8], times: Times) -> Result<(), Error> {
        if status != 200 {
            self.stats.refused(times, body);
            return Ok(());
        }
        let throttled = if self.batch == 1 { 0 } else { failed_records(body, self.encoding).min(self.batch) };
        let records = self.batch - throttled;
        let outcome = Outcome {
            records,
            data_bytes: records * self.record_bytes,
            throttled,
            sent_bytes: self.body_bytes,
            received_bytes: body.len() as u64,
        };
        self.stats.answered(times, outcome);
        Ok(())
    }

    fn lost(&mut self, _: usize, why: &io::Error) {
        self.stats.error(&format!("connection lost: {}", why.kind()));
    }

    fn unsent(&mut self, due: Duration, ended: Duration) {
        self.stats.unsent(due, ended);
    }
}
