//! What a record costs as shards and consumers grow: a table, and plots.
//!
//! The same number of records is put and read each time, over all shards of a stream that has more and more of them, then
//! with more and more consumers of one stream. Time of processors per record is what is compared, since the clients run on
//! the same machine; latency is shown beside it.

use std::{
    path::Path,
    sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed},
    thread,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use crate::{
    chance::Chance,
    client::{Client, base64},
    history::run::list_shards,
    plot::{Line, Plot},
    server::{Launch, Server},
};

/// Records that each row puts.
const RECORDS: u64 = 200_000;
const RECORDS_OF_A_CALL: u64 = 500;
const CONNECTIONS: u64 = 4;

/// One row of the table.
struct Row {
    count: u64,
    records_per_second: f64,
    processor_us: f64,
    single_us: (f64, f64),
    resident_mib: f64,
    start_ms: f64,
    descriptors: u64,
}

/// Measures, prints, and draws.
pub fn run(binary: &Path, plots: Option<&Path>, shards: u64, consumers: u64) -> Result<(), String> {
    let counts = |most: u64| [1, 4, 10, 100, 1000, 10_000].into_iter().filter(move |count| *count <= most);
    println!(
        "{RECORDS} records of 100 bytes, {RECORDS_OF_A_CALL} a call, {CONNECTIONS} connections, unsigned, durable"
    );
    let rows = table("shards", counts(shards), |count| by_shards(binary, count))?;
    let more = table("consumers", counts(consumers), |count| by_consumers(binary, count))?;
    let Some(directory) = plots else { return Ok(()) };
    for (name, x, rows) in
        [("shards", "shards on the node", rows), ("consumers", "consumers of a stream", more)]
    {
        let line = |name, unit, value: &dyn Fn(&Row) -> f64| Line {
            name,
            unit,
            points: rows.iter().map(|row| (row.count as f64, value(row))).collect(),
        };
        let plot = Plot {
            title: format!("Cost as {name} grow"),
            x,
            logarithmic: true,
            lines: vec![
                line("processor time", "µs per record", &|row| row.processor_us),
                line("one put, median", "µs", &|row| row.single_us.0),
                line("resident memory", "MiB", &|row| row.resident_mib),
            ],
        };
        let path = directory.join(format!("scale-{name}.svg"));
        plot.save(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        println!("{}", path.display());
    }
    Ok(())
}

fn table(
    what: &str,
    counts: impl Iterator<Item = u64>,
    mut measure: impl FnMut(u64) -> Result<Row, String>,
) -> Result<Vec<Row>, String> {
    println!(
        "{what:>10}  {:>10}  {:>12}  {:>10}  {:>10}  {:>9}  {:>9}  {:>5}",
        "records/s", "processor/rec", "put p50", "put p99", "resident", "restart", "fds"
    );
    let mut rows = vec![];
    for count in counts {
        let row = measure(count)?;
        println!(
            "{:>10}  {:>10.0}  {:>10.2} us  {:>7.0} us  {:>7.0} us  {:>5.0} MiB  {:>6.0} ms  {:>5}",
            row.count,
            row.records_per_second,
            row.processor_us,
            row.single_us.0,
            row.single_us.1,
            row.resident_mib,
            row.start_ms,
            row.descriptors
        );
        rows.push(row);
    }
    Ok(rows)
}

fn text(error: impl std::fmt::Display) -> String {
    error.to_string()
}

fn by_shards(binary: &Path, count: u64) -> Result<Row, String> {
    let home = tempfile::tempdir().map_err(text)?;
    let launch = Launch::new(binary, home.path().join("data"), home.path());
    let mut server = launch.start().map_err(text)?;
    create(&mut server.client(), count)?;
    let (records_per_second, processor_us) = put_all(&server)?;
    let single_us = singles(&mut server.client())?;
    let usage = server.usage();
    server.kill();
    let start = Instant::now();
    let mut server = launch.start().map_err(text)?;
    let start_ms = start.elapsed().as_secs_f64() * 1e3;
    if list_shards(&mut server.client(), "s").map_err(text)?.len() as u64 != count {
        return Err("shards are missing after the restart".to_owned());
    }
    server.kill();
    let resident_mib = usage.resident_kib as f64 / 1024.0;
    let descriptors = usage.descriptors;
    Ok(Row { count, records_per_second, processor_us, single_us, resident_mib, start_ms, descriptors })
}

fn create(client: &mut Client, shards: u64) -> Result<(), String> {
    client.call("CreateStream", &json!({"StreamName": "s", "ShardCount": shards})).map_err(text)?;
    let deadline = Instant::now() + Duration::from_secs(120);
    while Instant::now() < deadline {
        let summary = client.call("DescribeStreamSummary", &json!({"StreamName": "s"})).map_err(text)?;
        if summary["StreamDescriptionSummary"]["StreamStatus"] == json!("ACTIVE") {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(10));
    }
    Err("the stream does not become active".to_owned())
}

/// Puts all records over all shards: how many a second, and how many microseconds of processors each took.
fn put_all(server: &Server) -> Result<(f64, f64), String> {
    // The first calls warm caches up on both sides.
    puts(server, RECORDS / 10)?;
    let (before, start) = (server.usage().processor, Instant::now());
    puts(server, RECORDS)?;
    let (seconds, used) = (start.elapsed().as_secs_f64(), server.usage().processor - before);
    Ok((RECORDS as f64 / seconds, used.as_secs_f64() * 1e6 / RECORDS as f64))
}

fn puts(server: &Server, records: u64) -> Result<(), String> {
    let left = AtomicU64::new(records / RECORDS_OF_A_CALL);
    thread::scope(|scope| {
        let put = |n: u64| {
            let (mut client, mut chance) = (server.client(), Chance::new(n));
            let data = base64(&[b'x'; 100]);
            while left.fetch_update(Relaxed, Relaxed, |left| left.checked_sub(1)).is_ok() {
                let record = |_| json!({"PartitionKey": format!("{}", chance.next()), "Data": data});
                let records: Vec<Value> = (0..RECORDS_OF_A_CALL).map(record).collect();
                let answer = client.call("PutRecords", &json!({"StreamName": "s", "Records": records}));
                if answer.map_err(text)?["FailedRecordCount"] != json!(0) {
                    return Err("a record was refused".to_owned());
                }
            }
            Ok(())
        };
        let threads: Vec<_> = (0..CONNECTIONS).map(|n| scope.spawn(move || put(n))).collect();
        threads.into_iter().try_for_each(|thread| thread.join().expect("a client does not panic"))
    })
}

/// Single puts on one connection: the median and the 99th percentile, in microseconds.
fn singles(client: &mut Client) -> Result<(f64, f64), String> {
    let mut times = vec![];
    for n in 0..1000u64 {
        let body =
            json!({"StreamName": "s", "PartitionKey": format!("{}", n * 7919), "Data": base64(&[b'y'; 100])});
        let start = Instant::now();
        client.call("PutRecord", &body).map_err(text)?;
        times.push(start.elapsed().as_secs_f64() * 1e6);
    }
    times.sort_by(f64::total_cmp);
    Ok((times[times.len() / 2], times[times.len() * 99 / 100]))
}

/// Consumers that read everything of a stream of four shards while it is put.
fn by_consumers(binary: &Path, count: u64) -> Result<Row, String> {
    let home = tempfile::tempdir().map_err(text)?;
    let launch = Launch::new(binary, home.path().join("data"), home.path());
    let mut server = launch.start().map_err(text)?;
    create(&mut server.client(), 4)?;
    let (stop, read) = (AtomicBool::new(false), AtomicU64::new(0));
    let measured = thread::scope(|scope| {
        // Threads are shared by consumers, each of which has its own connection and its own place.
        let threads = count.min(16);
        let of_thread = move |n: u64| (n..count).step_by(threads as usize).count();
        let consumers: Vec<_> = (0..threads)
            .map(|n| {
                let (server, stop, read) = (&server, &stop, &read);
                scope.spawn(move || consume(server, of_thread(n), stop, read))
            })
            .collect();
        let measured =
            put_all(&server).and_then(|put| Ok((put, singles(&mut server.client())?, server.usage())));
        stop.store(true, Relaxed);
        for consumer in consumers {
            consumer.join().expect("a client does not panic")?;
        }
        measured
    });
    let ((records_per_second, _), single_us, usage) = measured?;
    let processor = server.usage().processor;
    // What everything took, over every record that was put or handed to a consumer.
    let moved = RECORDS as f64 * 1.1 + read.load(Relaxed) as f64;
    let resident_mib = usage.resident_kib as f64 / 1024.0;
    server.kill();
    let processor_us = processor.as_secs_f64() * 1e6 / moved;
    let descriptors = usage.descriptors;
    Ok(Row { count, records_per_second, processor_us, single_us, resident_mib, start_ms: 0.0, descriptors })
}

/// Some consumers, in turn, until told to stop; each reads one shard from its beginning.
fn consume(server: &Server, consumers: usize, stop: &AtomicBool, read: &AtomicU64) -> Result<(), String> {
    let mut all: Vec<(Client, String)> = vec![];
    for n in 0..consumers {
        let mut client = server.client();
        let body = json!({"StreamName": "s", "ShardId": format!("shardId-{:012}", n % 4),
            "ShardIteratorType": "TRIM_HORIZON"});
        let answer = client.call("GetShardIterator", &body).map_err(text)?;
        all.push((client, answer["ShardIterator"].as_str().unwrap_or_default().to_owned()));
    }
    while !stop.load(Relaxed) {
        let mut idle = true;
        for (client, iterator) in &mut all {
            let answer = client.call("GetRecords", &json!({"ShardIterator": iterator})).map_err(text)?;
            let count = answer["Records"].as_array().map_or(0, Vec::len);
            read.fetch_add(count as u64, Relaxed);
            idle &= count == 0;
            *iterator = answer["NextShardIterator"].as_str().unwrap_or_default().to_owned();
            if stop.load(Relaxed) {
                break;
            }
        }
        if idle {
            thread::sleep(Duration::from_millis(5));
        }
    }
    Ok(())
}
