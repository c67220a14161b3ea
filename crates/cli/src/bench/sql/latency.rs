//! A server: how soon the rows of a window come out after it has ended, and a row that no window holds after its put.

use std::{sync::Arc, time::Duration};

use base64_simd::STANDARD;
use millstream_base::{Clock, Rng, SystemRng};
use parking_lot::Mutex;
use serde_json::{Value, json};

use super::SqlArgs;
use crate::{
    bench::{histogram::Histogram, process::Watch, report::Report},
    calls,
    client::{Api, Client, Error},
    consumers,
    output::{grouped, note},
    shapes::StreamRef,
    subscription::Subscription,
};

/// Both the windows' counts and every row that passes go to one stream.
const CODE: &str = r#"CREATE STREAM COUNTS (K VARCHAR(8), N BIGINT, BEGAN BIGINT);
CREATE PUMP P1 AS INSERT INTO COUNTS
  SELECT STREAM K, COUNT(*), UNIX_TIMESTAMP(STEP(S_001.ROWTIME BY INTERVAL '1' SECOND)) FROM S_001
  GROUP BY K, STEP(S_001.ROWTIME BY INTERVAL '1' SECOND);
CREATE STREAM PASSED (PUT BIGINT);
CREATE PUMP P2 AS INSERT INTO PASSED SELECT STREAM PUT FROM S_001 WHERE PUT >= 0;"#;

/// How long rows may be under way once the last record has been put.
const PATIENCE: Duration = Duration::from_secs(10);

/// What has come.
#[derive(Default)]
struct Came {
    windows: Histogram,
    rows: Histogram,
    counted: u64,
}

/// Measures, and cleans up.
pub async fn run(args: &SqlArgs, report: &mut Report) -> Result<(), Error> {
    if args.rate.is_nan() || args.rate <= 0.0 {
        return Err(Error::Usage(format!("a rate of {} records a second sends nothing", args.rate)));
    }
    let kinesis = args.connection.client()?;
    let analytics = args.connection.client_of(Api::ANALYTICS)?;
    let name = format!("bench-{:08x}", SystemRng.next_u64() as u32);
    let stream = |end: &str| -> Result<StreamRef, Error> {
        format!("{name}-{end}").parse().map_err(|error| Error::Usage(format!("{error}")))
    };
    let streams = [stream("in")?, stream("out")?];
    let result = measure(args, report, &kinesis, &analytics, &name, &streams).await;
    clean_up(&kinesis, &analytics, &name, &streams).await;
    result
}

async fn clean_up(kinesis: &Client, analytics: &Client, name: &str, streams: &[StreamRef]) {
    let application = json!({ "ApplicationName": name });
    let deleted = async {
        let detail: Value = analytics.call("DescribeApplication", &application).await?;
        let created = &detail["ApplicationDetail"]["CreateTimestamp"];
        let input = json!({ "ApplicationName": name, "CreateTimestamp": created });
        let _: Value = analytics.call("DeleteApplication", &input).await?;
        Ok::<(), Error>(())
    };
    if let Err(error) = deleted.await {
        note(&format!("application {name} is left behind: {}", error.in_full()));
    }
    for stream in streams {
        let input = stream.with(json!({ "EnforceConsumerDeletion": true }));
        if let Err(error) = kinesis.call::<Value>("DeleteStream", &input).await {
            note(&format!("stream {} is left behind: {}", stream.name(), error.in_full()));
        }
    }
}

async fn measure(
    args: &SqlArgs,
    report: &mut Report,
    kinesis: &Client,
    analytics: &Client,
    name: &str,
    [given, taken]: &[StreamRef; 2],
) -> Result<(), Error> {
    let mut arns = Vec::new();
    for stream in [given, taken] {
        let _: Value = kinesis.call("CreateStream", &stream.with(json!({ "ShardCount": 1 }))).await?;
        arns.push(calls::until_active(kinesis, stream).await?.stream_arn);
    }
    start(analytics, name, &arns[0], &arns[1]).await?;
    let consumer = consumers::register(kinesis, &arns[1], "bench").await?;
    let shards = calls::shards(kinesis, taken, None).await?;
    let input = json!({
        "ConsumerARN": consumer, "ShardId": shards[0].shard_id, "StartingPosition": { "Type": "LATEST" },
    });
    let subscription = Subscription::open(kinesis, &input).await?;
    let came = Arc::new(Mutex::new(Came::default()));
    let listener = millstream_runtime::spawn(listen(subscription, kinesis.clone(), came.clone()));
    let watch = Watch::start(args.pid, kinesis.clock().monotonic());
    let put = put_at_rate(args, kinesis, given).await;
    let usage = watch.stop(kinesis.clock().monotonic());
    let put = put?;
    let ended = kinesis.clock().monotonic();
    while came.lock().counted < put && kinesis.clock().monotonic().saturating_sub(ended) < PATIENCE {
        millstream_runtime::sleep(Duration::from_millis(20)).await;
    }
    listener.abort();
    let came = came.lock();
    report.line("server", format!("{}, {} records/s", kinesis.endpoint(), args.rate));
    report
        .line("counted", format!("{} of {} records in windows of 1 s", grouped(came.counted), grouped(put)));
    report.value("put", json!(put));
    report.value("counted", json!(came.counted));
    report.latency("after window", &came.windows);
    report.latency("put to row", &came.rows);
    report.usage(usage, put);
    if came.counted != put {
        return Err(Error::Incomplete(format!("{} of {put} records were counted", came.counted)));
    }
    Ok(())
}

async fn start(analytics: &Client, name: &str, given: &str, taken: &str) -> Result<(), Error> {
    let column = |name: &str, path: &str, ty: &str| json!({ "Name": name, "Mapping": path, "SqlType": ty });
    let output = |name: &str| {
        json!({
            "Name": name, "KinesisStreamsOutput": { "ResourceARN": taken },
            "DestinationSchema": { "RecordFormatType": "JSON" },
        })
    };
    let input = json!({
        "NamePrefix": "S", "KinesisStreamsInput": { "ResourceARN": given },
        "InputSchema": {
            "RecordFormat": {
                "RecordFormatType": "JSON",
                "MappingParameters": { "JSONMappingParameters": { "RecordRowPath": "$" } },
            },
            "RecordColumns": [column("K", "$.k", "VARCHAR(8)"), column("PUT", "$.put", "BIGINT")],
        },
    });
    let application = json!({
        "ApplicationName": name,
        "RuntimeEnvironment": "SQL-1_0",
        "ServiceExecutionRole": "arn:aws:iam::000000000000:role/bench",
        "ApplicationConfiguration": {
            "SqlApplicationConfiguration": { "Inputs": [input], "Outputs": [output("COUNTS"), output("PASSED")] },
            "ApplicationCodeConfiguration": {
                "CodeContentType": "PLAINTEXT", "CodeContent": { "TextContent": CODE },
            },
        },
    });
    let _: Value = analytics.call("CreateApplication", &application).await?;
    let name = json!({ "ApplicationName": name });
    let _: Value = analytics.call("StartApplication", &name).await?;
    let running = calls::until(analytics, async || {
        let detail: Value = analytics.call("DescribeApplication", &name).await?;
        Ok((detail["ApplicationDetail"]["ApplicationStatus"] == "RUNNING").then_some(()))
    });
    running.await?.ok_or_else(|| Error::Incomplete("the application does not run".into()))
}

async fn put_at_rate(args: &SqlArgs, kinesis: &Client, given: &StreamRef) -> Result<u64, Error> {
    let clock = kinesis.clock();
    let interval = Duration::from_secs_f64(1.0 / args.rate);
    let began = clock.monotonic();
    let (mut due, mut put) = (began, 0u64);
    while due - began < args.duration {
        millstream_runtime::sleep(due.saturating_sub(clock.monotonic())).await;
        let record = json!({ "k": format!("k{}", put % 10), "put": clock.monotonic().as_micros() as u64 });
        let data = STANDARD.encode_to_string(record.to_string());
        let input = given.with(json!({ "Data": data, "PartitionKey": "k" }));
        let _: Value = kinesis.call("PutRecord", &input).await?;
        put += 1;
        due += interval;
    }
    Ok(put)
}

async fn listen(mut subscription: Subscription, kinesis: Client, came: Arc<Mutex<Came>>) {
    while let Ok(Some(event)) = subscription.next().await {
        let (now_ms, at) = (kinesis.clock().now().as_millis(), kinesis.clock().monotonic());
        let mut came = came.lock();
        for record in event.records {
            let Ok(data) = STANDARD.decode_to_vec(&record.data) else { continue };
            let Ok(row) = serde_json::from_slice::<Value>(&data) else { continue };
            if let (Some(began), Some(n)) = (row["BEGAN"].as_i64(), row["N"].as_u64()) {
                came.windows.add(Duration::from_millis(u64::try_from(now_ms - began - 1000).unwrap_or(0)));
                came.counted += n;
            } else if let Some(put) = row["PUT"].as_u64() {
                came.rows.add(at.saturating_sub(Duration::from_micros(put)));
            }
        }
    }
}
