//! `bench subscribe`: how long a record takes from the put to its subscribers.
//!
//! Each record carries its number; the times of its put, of the acknowledgement and of every arrival are taken by one
//! clock in this process.

use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use base64_simd::STANDARD;
use millstream_base::{Clock, Rng, SeededRng};
use serde_json::{Value, json};

use super::{
    histogram::Histogram,
    process::Watch,
    report::Report,
    setup::{LoadArgs, Target},
};
use crate::{
    calls,
    client::{Client, Error},
    consumers,
    output::{counted, grouped},
    shapes::SubscribeToShardEvent,
    subscription::Subscription,
    times,
};

/// Arguments of `bench subscribe`.
#[derive(Debug, clap::Args)]
pub struct SubscribeArgs {
    #[command(flatten)]
    load: LoadArgs,
    /// Consumers, each of which gets every record
    #[arg(long, default_value_t = 1, value_name = "COUNT", value_parser = clap::value_parser!(u32).range(1..=50))]
    consumers: u32,
    /// Records to put a second, one at a time
    #[arg(long, default_value_t = 200.0, value_name = "RECORDS")]
    rate: f64,
    /// How long to put records
    #[arg(long, default_value = "10s", value_parser = times::parse_duration, value_name = "TIME")]
    duration: Duration,
}

/// How long records may be under way once the last has been put.
const PATIENCE: Duration = Duration::from_secs(10);

/// Measures.
pub async fn run(args: SubscribeArgs) -> Result<(), Error> {
    if args.rate.is_nan() || args.rate <= 0.0 {
        return Err(Error::Usage(format!("a rate of {} records a second sends nothing", args.rate)));
    }
    let target = Target::set_up(&args.load).await?;
    let result = measure(&args, &target).await;
    target.tear_down().await;
    result?.print(args.load.json)
}

/// When things happened to the records of a run, by their numbers.
#[derive(Default)]
struct Log {
    /// Begin of the put, and acknowledgement.
    puts: Mutex<Vec<(Duration, Option<Duration>)>>,
    /// Number and time of every arrival.
    arrivals: Mutex<Vec<(usize, Duration)>>,
    arrived: AtomicU64,
}

async fn measure(args: &SubscribeArgs, target: &Target) -> Result<Report, Error> {
    let (summary, _) = calls::summary(&target.client, &target.stream).await?;
    let shards = calls::shards(&target.client, &target.stream, Some(json!({ "Type": "AT_LATEST" }))).await?;
    let mut names = Vec::new();
    for index in 0..args.consumers {
        let name = format!("bench-{index}");
        let arn = consumers::register(&target.client, &summary.stream_arn, &name).await?;
        names.push((name, arn));
    }
    let log = Arc::new(Log::default());
    let mut readers = Vec::new();
    for (_, arn) in &names {
        for shard in shards.iter().filter(|shard| shard.is_open()) {
            let input = json!({
                "ConsumerARN": arn, "ShardId": shard.shard_id, "StartingPosition": { "Type": "LATEST" },
            });
            // Accepted means pinned: what is put from now on will be pushed.
            let subscription = Subscription::open(&target.client, &input).await?;
            readers.push(millstream_runtime::spawn(listen(subscription, target.client.clone(), log.clone())));
        }
    }
    let watch = Watch::start(target.pid, target.client.clock().monotonic());
    let put = put_at_rate(args, target, &log).await;
    let usage = watch.stop(target.client.clock().monotonic());
    let arrived = put.is_ok() && all_arrive(target, &log, u64::from(args.consumers)).await;
    for reader in &readers {
        reader.abort();
    }
    if args.load.stream.is_some() {
        for (name, _) in &names {
            let input = json!({ "StreamARN": summary.stream_arn, "ConsumerName": name });
            let _: Value = target.client.call("DeregisterStreamConsumer", &input).await?;
        }
    }
    put?;
    let (puts, deliveries, beyond) = evaluate(&log);
    let what = vec![
        "PutRecord to SubscribeToShard".to_owned(),
        format!("{} records/s of {} B", args.rate, args.load.size),
        counted(u64::from(args.consumers), "consumer"),
    ];
    let mut report = Report::titled("subscribe", target.describe(), what);
    report
        .line("records", format!("{} put, {} delivered", grouped(puts.count()), grouped(deliveries.count())));
    report.value("put", json!(puts.count()));
    report.value("delivered", json!(deliveries.count()));
    report.latency("put", &puts);
    report.latency("delivery", &deliveries);
    report.latency("after ack", &beyond);
    if !arrived {
        report.line("errors", "some records have not arrived");
    }
    report.usage(usage, puts.count());
    Ok(report)
}

/// Takes the time of every arrival.
async fn listen(mut subscription: Subscription, client: Client, log: Arc<Log>) {
    while let Ok(Some(event)) = subscription.next().await {
        let at = client.clock().monotonic();
        let numbers = numbers_in(&event);
        log.arrived.fetch_add(numbers.len() as u64, Ordering::Relaxed);
        let mut arrivals = log.arrivals.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        arrivals.extend(numbers.into_iter().map(|number| (number, at)));
    }
}

/// The numbers of an event's records: the first eight bytes of their data.
fn numbers_in(event: &SubscribeToShardEvent) -> Vec<usize> {
    let number = |data: &String| {
        let data = STANDARD.decode_to_vec(data).ok()?;
        Some(u64::from_be_bytes(data.first_chunk().copied()?) as usize)
    };
    event.records.iter().filter_map(|record| number(&record.data)).collect()
}

async fn put_at_rate(args: &SubscribeArgs, target: &Target, log: &Log) -> Result<(), Error> {
    let clock = target.client.clock();
    let rng = SeededRng::new(42);
    let interval = Duration::from_secs_f64(1.0 / args.rate);
    let started = clock.monotonic();
    let mut due = started;
    while due - started < args.duration {
        millstream_runtime::sleep(due.saturating_sub(clock.monotonic())).await;
        let number = {
            let mut puts = log.puts.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
            puts.push((clock.monotonic(), None));
            puts.len() - 1
        };
        let mut data = vec![0; args.load.size.max(8)];
        rng.fill(&mut data);
        data[..8].copy_from_slice(&(number as u64).to_be_bytes());
        let key = format!("key-{:08}", rng.next_u64() % args.load.keys.max(1));
        let input = json!({ "Data": STANDARD.encode_to_string(data), "PartitionKey": key });
        let began = clock.monotonic();
        let _: Value = target.client.call("PutRecord", &target.stream.with(input)).await?;
        let acknowledged = clock.monotonic();
        log.puts.lock().unwrap_or_else(|poisoned| poisoned.into_inner())[number] =
            (began, Some(acknowledged));
        due += interval;
    }
    Ok(())
}

/// Waits until every consumer has every record; says whether that came true.
async fn all_arrive(target: &Target, log: &Log, consumers: u64) -> bool {
    let put = log.puts.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).len() as u64;
    let clock = target.client.clock();
    let started = clock.monotonic();
    while log.arrived.load(Ordering::Relaxed) < put * consumers {
        if clock.monotonic() - started > PATIENCE {
            return false;
        }
        millstream_runtime::sleep(Duration::from_millis(10)).await;
    }
    true
}

/// From put to acknowledgement, from put to arrival, and from acknowledgement to arrival.
fn evaluate(log: &Log) -> (Histogram, Histogram, Histogram) {
    let puts = log.puts.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    let arrivals = log.arrivals.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    let (mut put, mut delivery, mut beyond) = <(Histogram, Histogram, Histogram)>::default();
    for (began, acknowledged) in puts.iter() {
        if let Some(acknowledged) = acknowledged {
            put.add(*acknowledged - *began);
        }
    }
    for (number, at) in arrivals.iter() {
        let Some((began, acknowledged)) = puts.get(*number) else { continue };
        delivery.add(at.saturating_sub(*began));
        if let Some(acknowledged) = acknowledged {
            // A record may arrive before its producer has read the acknowledgement.
            beyond.add(at.saturating_sub(*acknowledged));
        }
    }
    (put, delivery, beyond)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrivals_are_matched_with_their_puts() {
        let ms = Duration::from_millis;
        let log = Log::default();
        *log.puts.lock().unwrap() = vec![(ms(10), Some(ms(12))), (ms(20), Some(ms(25))), (ms(30), None)];
        *log.arrivals.lock().unwrap() = vec![(1, ms(26)), (0, ms(11)), (7, ms(1))];
        let (put, delivery, beyond) = evaluate(&log);
        assert_eq!((put.count(), put.max()), (2, ms(5)));
        assert_eq!((delivery.count(), delivery.max()), (2, ms(6)));
        assert_eq!((beyond.percentile(0.5), beyond.max()), (ms(0), ms(1)));
    }
}
