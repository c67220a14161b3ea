//! `bench firehose`: how much JSON a server takes and lays down as objects, from put to bucket.

use std::{io, time::Duration};

use base64_simd::STANDARD;
use millstream_base::{Clock, Rng, SeededRng, SystemRng, Timestamp};
use millstream_runtime::sleep;
use serde_json::{Value, json};

use super::{
    body::{Encoding, Heads, Prepared},
    cores::Cores,
    engine::{Load, Pace, Request, Times},
    fleet::{self, Fleet, Split},
    process::Watch,
    report::Report,
    setup::Place,
    stats::{Outcome, Stats, Window},
};
use crate::{
    client::{Api, Client, Error},
    connection::ConnectionArgs,
    output::{bytes, counted, note},
};

/// Arguments of `bench firehose`.
#[derive(Debug, clap::Args)]
pub struct FirehoseArgs {
    /// Mebibytes of JSON to put
    #[arg(long, default_value_t = 1024, value_name = "MIB", value_parser = clap::value_parser!(u64).range(1..=1_000_000))]
    mebibytes: u64,
    /// Partitions of the bucket, by a key of the records [default: none]
    #[arg(long, value_name = "COUNT", value_parser = clap::value_parser!(u32).range(1..=500))]
    partitions: Option<u32>,
    /// How objects are compressed: UNCOMPRESSED, GZIP, ZIP, Snappy or HADOOP_SNAPPY
    #[arg(long, default_value = "GZIP", value_name = "FORMAT")]
    compression: String,
    /// Records in a request
    #[arg(long, default_value_t = 500, value_name = "COUNT", value_parser = clap::value_parser!(u32).range(1..=500))]
    records: u32,
    /// Requests in flight at a time, each on its own connection
    #[arg(long, short, default_value_t = 8, value_name = "COUNT", value_parser = clap::value_parser!(u32).range(1..=1000))]
    connections: u32,
    /// Size of a buffer, in mebibytes
    #[arg(long, default_value_t = 64, value_name = "MIB", value_parser = clap::value_parser!(u32).range(1..=128))]
    buffer: u32,
    /// Process of the server, to report what it uses (on this machine)
    #[arg(long)]
    pid: Option<u32>,
    /// Measure with the server kept to one core first, then with all that it may use, and report the ratio (Linux)
    #[arg(long, requires = "pid")]
    scaling: bool,
    /// Report as JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    connection: ConnectionArgs,
}

/// How long a server may take to deliver what it has.
const PATIENCE: Duration = Duration::from_secs(600);
/// How old records may become in a buffer that does not fill: short, since the last ones do not.
const INTERVAL_SECONDS: u32 = 5;

/// Measures.
pub async fn run(args: FirehoseArgs) -> Result<(), Error> {
    let cores = match args.pid.filter(|_| args.scaling) {
        None => None,
        Some(pid) => {
            let refused = |error: io::Error| Error::Usage(format!("the cores of process {pid}: {error}"));
            let cores = Cores::of(pid).map_err(refused)?;
            cores.use_one().map_err(refused)?;
            let one = deliver(&args).await;
            cores.use_all().map_err(refused)?;
            Some((cores.count(), one?.rate))
        }
    };
    let Measured { mut report, rate } = deliver(&args).await?;
    if let Some((count, one)) = cores {
        let ratio = rate / one.max(1e-9);
        let (one_text, count_text) = (bytes(one as u64), counted(u64::from(count), "core"));
        report.line("scaling", format!("{ratio:.2} times the {one_text}/s of one core, with {count_text}"));
        report.value("one_core_bytes_per_second", json!(one));
        report.value("cores", json!(count));
        report.value("scaling", json!(ratio));
    }
    report.print(args.json)
}

/// What a run has shown.
struct Measured {
    report: Report,
    /// Bytes of JSON a second, from the first put to the last full object.
    rate: f64,
}

async fn deliver(args: &FirehoseArgs) -> Result<Measured, Error> {
    let place = Place::find(&args.connection, Encoding::Json, false)?;
    let firehose = args.connection.client_of(Api::FIREHOSE)?;
    let name = format!("bench-{:08x}", SystemRng.next_u64() as u32);
    create(&firehose, &name, args).await?;
    let result = measure(args, &place, &name).await;
    let input = json!({ "DeliveryStreamName": name, "AllowForceDelete": true });
    if let Err(error) = firehose.call::<Value>("DeleteDeliveryStream", &input).await {
        note(&format!("delivery stream {name} is left behind: {}", error.in_full()));
    }
    note(&format!("objects are left in the bucket {name}"));
    result
}

async fn create(firehose: &Client, name: &str, args: &FirehoseArgs) -> Result<(), Error> {
    let mut s3 = json!({
        "RoleARN": "arn:aws:iam::000000000000:role/bench",
        "BucketARN": format!("arn:aws:s3:::{name}"),
        "CompressionFormat": args.compression,
        "BufferingHints": { "SizeInMBs": args.buffer, "IntervalInSeconds": INTERVAL_SECONDS },
    });
    if args.partitions.is_some() {
        s3["BufferingHints"]["SizeInMBs"] = json!(args.buffer.max(64)); // as AWS demands it
        s3["Prefix"] = json!("page=!{partitionKeyFromQuery:page}/");
        s3["ErrorOutputPrefix"] = json!("errors/!{firehose:error-output-type}/");
        s3["DynamicPartitioningConfiguration"] = json!({ "Enabled": true });
        s3["ProcessingConfiguration"] = json!({ "Enabled": true, "Processors": [
            { "Type": "MetadataExtraction", "Parameters": [
                { "ParameterName": "MetadataExtractionQuery", "ParameterValue": "{page: .page}" },
                { "ParameterName": "JsonParsingEngine", "ParameterValue": "JQ-1.6" },
            ] },
        ] });
    }
    let input = json!({ "DeliveryStreamName": name, "ExtendedS3DestinationConfiguration": s3 });
    let _: Value = firehose.call("CreateDeliveryStream", &input).await?;
    loop {
        let answer: Value =
            firehose.call("DescribeDeliveryStream", &json!({ "DeliveryStreamName": name })).await?;
        if answer["DeliveryStreamDescription"]["DeliveryStreamStatus"] == "ACTIVE" {
            return Ok(());
        }
        sleep(Duration::from_millis(100)).await;
    }
}

async fn measure(args: &FirehoseArgs, place: &Place, name: &str) -> Result<Measured, Error> {
    let mut heads = place.heads.clone();
    heads.api = Api::FIREHOSE;
    let load = PutLoad::new(heads, name, args);
    let (records, data_bytes) = (load.left, load.bytes_in_all());
    let began = place.clock.monotonic();
    let watch = Watch::start(args.pid, began);
    let fleet = Fleet { threads: 1, connections: args.connections, pace: Pace::Closed };
    let (stats, _) =
        fleet::run_at(fleet, (&place.address, &place.clock), args.pid, Duration::ZERO, load).await?;
    let put = place.clock.monotonic();
    let cloudwatch = args.connection.client_of(Api::CLOUDWATCH)?;
    // The last buffer waits for records that do not come; how long is the interval's to say and not the server's.
    let mean = data_bytes / records.max(1);
    let waits = if args.partitions.is_none() { (u64::from(args.buffer) << 20) / mean.max(1) } else { 0 };
    let mut full = None;
    loop {
        let (there, now) = (delivered(&cloudwatch, name).await?, place.clock.monotonic());
        if there + waits as f64 >= stats.records as f64 && there > 0.0 {
            full.get_or_insert((there * mean as f64, now));
        }
        if there >= stats.records as f64 {
            break;
        }
        if now.saturating_sub(put) > PATIENCE {
            return Err(Error::Incomplete("the server has not delivered everything".into()));
        }
        sleep(Duration::from_millis(100)).await;
    }
    let ended = place.clock.monotonic();
    let (full_bytes, full_at) = full.unwrap_or((data_bytes as f64, ended));
    let usage = watch.stop(ended);
    let partitions =
        args.partitions.map_or("no partitions".to_owned(), |count| counted(u64::from(count), "partition"));
    let what = vec![
        counted(records, "record"),
        format!("{} of JSON", bytes(data_bytes)),
        args.compression.clone(),
        partitions,
        format!("buffers of {} MiB", args.buffer),
        counted(u64::from(args.connections), "connection"),
    ];
    let mut report = Report::new("firehose", place.client.endpoint().to_string(), what, &stats, usage);
    let rate = |bytes: f64, until: Duration| bytes / until.saturating_sub(began).as_secs_f64().max(1e-9);
    let (put_rate, full_rate) = (rate(data_bytes as f64, put), rate(full_bytes, full_at));
    report.line("put", format!("{}/s of JSON, durable", bytes(put_rate as u64)));
    let last = if waits > 0 { "last full object" } else { "last object" };
    report.line(
        "delivered",
        format!("{}/s of JSON, from the first put to the {last}", bytes(full_rate as u64)),
    );
    report.value("put_bytes_per_second", json!(put_rate));
    report.value("delivered_bytes_per_second", json!(full_rate));
    if let Some(server) = usage.server {
        let each = data_bytes as f64 / server.cpu.as_secs_f64().max(1e-9);
        report.line(
            "per core",
            format!("{}/s of JSON for each core's time, put path included", bytes(each as u64)),
        );
        report.value("bytes_per_core_second", json!(each));
    }
    Ok(Measured { report, rate: full_rate })
}

/// How many records are in the bucket, as the metrics have it.
async fn delivered(cloudwatch: &Client, name: &str) -> Result<f64, Error> {
    let now = cloudwatch.clock().now().as_seconds();
    let input = json!({
        "Namespace": "AWS/Firehose",
        "MetricName": "DeliveryToS3.Records",
        "Dimensions": [{ "Name": "DeliveryStreamName", "Value": name }],
        "StartTime": now - 3600.0,
        "EndTime": now + 60.0,
        "Period": 60,
        "Statistics": ["Sum"],
    });
    let answer: Value = cloudwatch.call("GetMetricStatistics", &input).await?;
    let points = answer["Datapoints"].as_array().cloned().unwrap_or_default();
    Ok(points.iter().filter_map(|point| point["Sum"].as_f64()).sum())
}

/// Sends the same few bodies in turn.
struct PutLoad {
    heads: Heads,
    bodies: Vec<(Prepared, u64)>,
    next_body: usize,
    batch: u64,
    /// Records left to send.
    left: u64,
    stats: Stats,
}

/// Enough bodies that compression has no easy time with a window of 32 KiB.
const BODIES: usize = 16;

impl PutLoad {
    fn new(heads: Heads, name: &str, args: &FirehoseArgs) -> Self {
        let rng = SeededRng::new(42);
        let batch = u64::from(args.records);
        let partitions = u64::from(args.partitions.unwrap_or(500));
        let bodies: Vec<(Prepared, u64)> = (0..BODIES)
            .map(|_| {
                let records: Vec<String> = (0..batch).map(|_| click(&rng, partitions)).collect();
                let size = records.iter().map(|record| record.len() as u64).sum();
                let entry = |record: &String| json!({ "Data": STANDARD.encode_to_string(record.as_bytes()) });
                let entries: Vec<Value> = records.iter().map(entry).collect();
                let body = json!({ "DeliveryStreamName": name, "Records": entries });
                (Prepared::new(body.to_string().into_bytes()), size)
            })
            .collect();
        let mean = bodies.iter().map(|(_, size)| size).sum::<u64>() / BODIES as u64;
        let requests = (args.mebibytes << 20).div_ceil(mean);
        let stats = Stats::new(Window { from: Duration::ZERO, until: Duration::MAX });
        Self { heads, bodies, next_body: 0, batch, left: requests * batch, stats }
    }

    /// Of all that will be sent.
    fn bytes_in_all(&self) -> u64 {
        let requests = self.left / self.batch;
        (0..requests).map(|index| self.bodies[index as usize % self.bodies.len()].1).sum()
    }
}

/// A click event of some 400 bytes, as web servers log them.
fn click(rng: &SeededRng, partitions: u64) -> String {
    let number = |below: u64| rng.next_u64() % below;
    let one_of = |words: &[&'static str]| words[number(words.len() as u64) as usize];
    let event = json!({
        "event_id": format!("{:016x}{:016x}", rng.next_u64(), rng.next_u64()),
        "timestamp": format!("2026-11-{:02}T{:02}:{:02}:{:02}.{:03}Z", 1 + number(28), number(24), number(60), number(60), number(1000)),
        "page": format!("page-{}", number(partitions)),
        "user_id": number(1_000_000),
        "session": format!("{:012x}", rng.next_u64() >> 16),
        "country": one_of(&["DE", "FR", "US", "JP", "BR"]),
        "device": { "kind": one_of(&["phone", "desktop", "tablet"]), "os": one_of(&["linux", "android", "ios"]) },
        "referrer": format!("https://www.example.com/articles/{}/{}", number(1000), number(100_000)),
        "duration_ms": number(60_000),
        "scroll": number(100) as f64 / 100.0,
    });
    format!("{event}\n")
}

impl Split for PutLoad {
    fn split(&self, parts: usize) -> Vec<Self> {
        let part = |index: usize| {
            let (share, rest) = (self.left / parts as u64, self.left % parts as u64);
            Self {
                heads: self.heads.clone(),
                bodies: self.bodies.clone(),
                next_body: index * self.bodies.len() / parts,
                left: share + u64::from((index as u64) < rest),
                stats: self.stats.clone(),
                batch: self.batch,
            }
        };
        (0..parts).map(part).collect()
    }

    fn into_stats(self) -> Stats {
        self.stats
    }
}

impl Load for PutLoad {
    fn next(&mut self, _: usize, _: Duration, now: Timestamp) -> Result<Option<Request>, Error> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left = self.left.saturating_sub(self.batch);
        let index = self.next_body;
        self.next_body = (index + 1) % self.bodies.len();
        self.bodies[index].0.request(&self.heads, "PutRecordBatch", now).map(Some)
    }

    fn answered(&mut self, _: usize, status: u16, body: &[u8], times: Times) -> Result<(), Error> {
        let failed = if status == 200 { super::answer::failed_puts(body) } else { self.batch };
        if status != 200 || failed > 0 {
            // What was refused is sent again, so that all of it is delivered in the end.
            self.left += failed;
            if status != 200 {
                self.stats.refused(times, body);
                return Ok(());
            }
        }
        let records = self.batch.saturating_sub(failed);
        let (request, size) = &self.bodies[0];
        let outcome = Outcome {
            records,
            data_bytes: size * records / self.batch,
            throttled: failed,
            sent_bytes: request.len() as u64,
            received_bytes: body.len() as u64,
        };
        self.stats.answered(times, outcome);
        Ok(())
    }

    fn lost(&mut self, _: usize, why: &io::Error) {
        self.left += self.batch;
        self.stats.error(&format!("connection lost: {}", why.kind()));
    }

    fn unsent(&mut self, _: Duration, _: Duration) {} // a closed loop has nothing that is due
}
