//! A long run at a share of what the server can take, with resharding, encryption, changes of retention and deletion going on.
//!
//! No stream keeps records for less than a day, so the space of old records is freed by another way of the same mechanism:
//! every so often the load moves to a new stream, and the old one is deleted with everything in it.
//!
//! The limit is measured first, by putting as fast as the same clients can. Then the clients keep to their share, while one
//! reshards, changes keys and retention, and two read along. Memory and descriptors are written down all the time; at
//! the end the last third must not lie above the second one by more than a tenth.

use std::{
    path::Path,
    sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed},
    thread,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use crate::{
    chance::Chance,
    client::{CallError, Client, base64},
    history::run::list_shards,
    plot::{Line, Plot},
    server::{Launch, Server, Usage},
};

/// How long a stream is written before the load moves to the next one.
const GENERATION: Duration = Duration::from_secs(45);
const WRITERS: u64 = 4;
const RECORDS_OF_A_CALL: u64 = 200;
/// A call's records, in bytes of data.
const BYTES_OF_A_RECORD: usize = 200;
const MEASURE: Duration = Duration::from_secs(10);
/// What the greatest share of the last third may exceed the second's by.
const DRIFT: f64 = 1.10;

/// What all clients share.
struct Shared {
    stop: AtomicBool,
    puts: AtomicU64,
    reads: AtomicU64,
    changes: AtomicU64,
    refused: AtomicU64,
    /// Nanoseconds between two calls of a writer; 0 for none.
    pace: AtomicU64,
    /// Which stream is written.
    generation: AtomicU64,
}

impl Shared {
    fn stream(&self) -> String {
        format!("load-{}", self.generation.load(Relaxed))
    }
}

/// A moment of the run.
struct Sample {
    at: f64,
    usage: Usage,
    puts: u64,
}

/// Runs it.
pub fn run(binary: &Path, seconds: u64, percent: u64, plot: Option<&Path>) -> Result<(), String> {
    let home = tempfile::tempdir().map_err(text)?;
    let launch = Launch::new(binary, home.path().join("data"), home.path());
    let mut server = launch.start().map_err(text)?;
    let mut client = server.client();
    client.call("CreateStream", &json!({"StreamName": "load-0", "ShardCount": 4})).map_err(text)?;
    let shared = Shared {
        stop: AtomicBool::new(false),
        puts: AtomicU64::new(0),
        reads: AtomicU64::new(0),
        changes: AtomicU64::new(0),
        refused: AtomicU64::new(0),
        pace: AtomicU64::new(0),
        generation: AtomicU64::new(0),
    };
    let samples = thread::scope(|scope| {
        let (server, shared) = (&server, &shared);
        let writers: Vec<_> = (0..WRITERS).map(|n| scope.spawn(move || write(server, shared, n))).collect();
        let readers: Vec<_> = (0..2).map(|_| scope.spawn(|| read(server, shared))).collect();
        let changer = scope.spawn(|| change(server, shared));
        let samples = sample(server, shared, seconds, percent);
        shared.stop.store(true, Relaxed);
        for client in writers.into_iter().chain(readers).chain([changer]) {
            client.join().expect("a client does not panic")?;
        }
        Ok::<_, String>(samples)
    });
    let samples = samples.map_err(|what| format!("{what}\n{}", launch.last_words()))?;
    server.kill();
    let (code, said) = launch.doctor().map_err(text)?;
    if code != Some(0) {
        return Err(format!("doctor ends with {code:?}: {said}"));
    }
    if let Some(path) = plot {
        draw(&samples, seconds, path)?;
    }
    judge(&samples, &shared, seconds)
}

fn text(error: impl std::fmt::Display) -> String {
    error.to_string()
}

fn sample(server: &Server, shared: &Shared, seconds: u64, percent: u64) -> Vec<Sample> {
    let start = Instant::now();
    thread::sleep(MEASURE);
    let limit = shared.puts.load(Relaxed) as f64 / start.elapsed().as_secs_f64();
    let target = (limit * percent as f64 / 100.0).max(1.0);
    let pace = RECORDS_OF_A_CALL as f64 * WRITERS as f64 / target * 1e9;
    shared.pace.store(pace as u64, Relaxed);
    println!("the limit is {limit:.0} records/s; {percent} % of it, {target:.0} records/s, for {seconds} s");
    let (start, before) = (Instant::now(), shared.puts.load(Relaxed));
    let mut samples = vec![];
    let step = Duration::from_secs_f64((seconds as f64 / 120.0).max(1.0));
    while start.elapsed().as_secs() < seconds {
        thread::sleep(step);
        let at = start.elapsed().as_secs_f64();
        samples.push(Sample { at, usage: server.usage(), puts: shared.puts.load(Relaxed) - before });
        if samples.len().is_multiple_of(20) {
            let last = &samples[samples.len() - 1];
            println!(
                "{:>6.0} s  {:>8.0} records/s  {:>5} MiB  {:>4} descriptors  {} changes",
                at,
                last.puts as f64 / at,
                last.usage.resident_kib / 1024,
                last.usage.descriptors,
                shared.changes.load(Relaxed)
            );
        }
    }
    samples
}

fn judge(samples: &[Sample], shared: &Shared, seconds: u64) -> Result<(), String> {
    let third = samples.len() / 3;
    let most =
        |part: &[Sample], value: fn(&Usage) -> u64| part.iter().map(|s| value(&s.usage)).max().unwrap_or(0);
    let (middle, last) = (&samples[third..2 * third], &samples[2 * third..]);
    let mut flat = true;
    for (name, value) in [
        ("resident KiB", (|usage: &Usage| usage.resident_kib) as fn(&Usage) -> u64),
        ("descriptors", |usage: &Usage| usage.descriptors),
    ] {
        let (second, third) = (most(middle, value), most(last, value));
        println!("{name}: at most {second} in the second third, {third} in the last");
        flat &= third as f64 <= second as f64 * DRIFT + 16.0;
    }
    println!(
        "{seconds} s: {} records put, {} read, {} reshardings, keys and retentions changed, {} calls refused; the directory \
         is sound afterwards",
        shared.puts.load(Relaxed),
        shared.reads.load(Relaxed),
        shared.changes.load(Relaxed),
        shared.refused.load(Relaxed)
    );
    if flat { Ok(()) } else { Err("memory or descriptors grow".to_owned()) }
}

fn draw(samples: &[Sample], seconds: u64, path: &Path) -> Result<(), String> {
    let line = |name, unit, value: &dyn Fn(&Sample) -> f64| Line {
        name,
        unit,
        points: samples.iter().map(|sample| (sample.at, value(sample))).collect(),
    };
    let plot = Plot {
        title: format!("{seconds} seconds under load"),
        x: "seconds",
        logarithmic: false,
        lines: vec![
            line("resident memory", "MiB", &|sample| sample.usage.resident_kib as f64 / 1024.0),
            line("descriptors", "open", &|sample| sample.usage.descriptors as f64),
            line("records put", "per second so far", &|sample| sample.puts as f64 / sample.at),
        ],
    };
    plot.save(path).map_err(text)
}

fn write(server: &Server, shared: &Shared, n: u64) -> Result<(), String> {
    let (mut client, mut chance) = (server.client(), Chance::new(n));
    let data = base64(&[b'x'; BYTES_OF_A_RECORD]);
    let mut due = Instant::now();
    while !shared.stop.load(Relaxed) {
        let record = |_| json!({"PartitionKey": chance.next().to_string(), "Data": data});
        let records: Vec<Value> = (0..RECORDS_OF_A_CALL).map(record).collect();
        let body = json!({"StreamName": shared.stream(), "Records": records});
        let answer = match client.call("PutRecords", &body) {
            Err(error) if error.is("ResourceNotFoundException") => continue, // it was deleted in between
            other => other.map_err(text)?,
        };
        let failed = answer["FailedRecordCount"].as_u64().unwrap_or(0);
        shared.puts.fetch_add(RECORDS_OF_A_CALL - failed, Relaxed);
        shared.refused.fetch_add(failed, Relaxed);
        match shared.pace.load(Relaxed) {
            0 => due = Instant::now(),
            pace => {
                // By the clock and not by the answers: a slow answer does not make the load less.
                due += Duration::from_nanos(pace);
                thread::sleep(due.saturating_duration_since(Instant::now()));
            }
        }
    }
    Ok(())
}

/// Reads along at the end of every open shard.
fn read(server: &Server, shared: &Shared) -> Result<(), String> {
    let mut client = server.client();
    let mut iterators: std::collections::BTreeMap<String, String> = std::collections::BTreeMap::new();
    let mut stream = shared.stream();
    while !shared.stop.load(Relaxed) {
        if stream != shared.stream() {
            stream = shared.stream();
            iterators.clear();
        }
        if iterators.is_empty() {
            for shard in
                list_shards(&mut client, &stream).map_err(text)?.into_iter().filter(|shard| !shard.closed)
            {
                let body =
                    json!({"StreamName": stream, "ShardId": shard.name, "ShardIteratorType": "LATEST"});
                let answer = client.call("GetShardIterator", &body).map_err(text)?;
                iterators.insert(shard.name, answer["ShardIterator"].as_str().unwrap_or_default().to_owned());
            }
        }
        for (shard, iterator) in std::mem::take(&mut iterators) {
            let answer = match client.call("GetRecords", &json!({"ShardIterator": iterator})) {
                Err(error) if error.is("ResourceNotFoundException") => continue,
                other => other.map_err(text)?,
            };
            shared.reads.fetch_add(answer["Records"].as_array().map_or(0, Vec::len) as u64, Relaxed);
            if let Some(next) = answer["NextShardIterator"].as_str() {
                iterators.insert(shard, next.to_owned());
            }
        }
        thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}

/// Changes the stream again and again: between four and eight shards, keys, retention.
fn change(server: &Server, shared: &Shared) -> Result<(), String> {
    let (mut client, mut chance) = (server.client(), Chance::new(99));
    let mut since = Instant::now();
    while !shared.stop.load(Relaxed) {
        if since.elapsed() > GENERATION {
            since = Instant::now();
            move_on(&mut client, shared).map_err(text)?;
        }
        let stream = shared.stream();
        thread::sleep(Duration::from_millis(700 + chance.below(600)));
        let key = json!({"StreamName": stream, "EncryptionType": "KMS", "KeyId": "alias/aws/kinesis"});
        let (operation, body) = match chance.below(6) {
            0..2 => {
                let count = 4 + chance.below(5);
                let body = json!({"StreamName": stream, "TargetShardCount": count, "ScalingType": "UNIFORM_SCALING"});
                ("UpdateShardCount", body)
            }
            2 => ("StartStreamEncryption", key),
            3 => ("StopStreamEncryption", key),
            4 => ("IncreaseStreamRetentionPeriod", json!({"StreamName": stream, "RetentionPeriodHours": 48})),
            _ => ("DecreaseStreamRetentionPeriod", json!({"StreamName": stream, "RetentionPeriodHours": 24})),
        };
        match client.call(operation, &body) {
            Ok(_) => drop(shared.changes.fetch_add(1, Relaxed)),
            // Already so, or busy with the last one.
            Err(CallError::Refused { status: 400, .. }) => {}
            Err(other) => return Err(format!("{operation}: {other}")),
        }
    }
    Ok(())
}

/// Another stream takes the load, and the old one goes; readers that are still at it are given a moment.
fn move_on(client: &mut Client, shared: &Shared) -> Result<(), CallError> {
    let old = shared.stream();
    let next = format!("load-{}", shared.generation.load(Relaxed) + 1);
    client.call("CreateStream", &json!({"StreamName": next, "ShardCount": 4}))?;
    shared.generation.fetch_add(1, Relaxed);
    thread::sleep(Duration::from_millis(300));
    loop {
        match client.call("DeleteStream", &json!({"StreamName": old})) {
            // It is being resharded.
            Err(error) if error.is("ResourceInUseException") => thread::sleep(Duration::from_millis(50)),
            other => return other.map(drop),
        }
    }
}
