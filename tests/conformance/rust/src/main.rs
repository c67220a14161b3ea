//! `aws-sdk-kinesis` and `aws-sdk-cloudwatch` against the binary that `MILLSTREAM_BIN` names: over plain HTTP, and over TLS with the
//! server's own certificate authority as the only trusted root.
//!
//! Prints a line per behaviour and `N passed, N failed`; exits 1 if one failed.

mod cloudwatch;
mod server;

use std::error::Error;
use std::process::ExitCode;
use std::time::Duration;

use aws_sdk_kinesis::Client;
use aws_sdk_kinesis::config::{Config, Credentials, Region};
use aws_sdk_kinesis::error::{DisplayErrorContext, ProvideErrorMetadata};
use aws_sdk_kinesis::primitives::Blob;
use aws_sdk_kinesis::types::{
    PutRecordsRequestEntry, ShardIteratorType, StartingPosition, StreamStatus, SubscribeToShardEventStream,
};
use aws_smithy_http_client::{Builder, tls};

use server::Server;

type Outcome = Result<(), Box<dyn Error>>;

/// Longer than anything here should take on a busy machine; a hang is a failure, not a wait.
const DEADLINE: Duration = Duration::from_secs(60);

macro_rules! ensure {
    ($holds:expr, $($why:tt)+) => {
        if !$holds { return Err(format!($($why)+).into()); }
    };
}

use ensure;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let server = match Server::start().await {
        Ok(server) => server,
        Err(error) => {
            println!("FAILED  the server starts: {error}\n0 passed, 1 failed");
            return ExitCode::FAILURE;
        }
    };
    let mut tally = Tally::default();
    match over_tls(&server) {
        Ok(secure) => {
            for (transport, client) in [("plain", plain(&server)), ("tls", secure)] {
                let stream = format!("rust-{transport}");
                tally.check(transport, "a stream becomes active", create(&client, &stream)).await;
                tally.check(transport, "what is put is got, in order", put_and_get(&client, &stream)).await;
                tally.check(transport, "a missing stream is a typed error", missing(&client)).await;
                tally.check(transport, "a subscription gets a put pushed", subscribe(&client, &stream)).await;
                tally.check(transport, "a subscription ends with the shard", shard_end(&client, &stream)).await;
            }
        }
        Err(error) => tally.record("tls", "the CA certificate is trusted", Err(error)),
    }
    let metrics = cloudwatch::client(&server);
    tally.check("plain", "metrics are put, compressed or not, and read", cloudwatch::metrics(&metrics)).await;
    tally.check("plain", "an alarm is made, set off and deleted", cloudwatch::alarms(&metrics)).await;
    tally.check("plain", "a missing alarm is a typed error", cloudwatch::missing(&metrics)).await;
    server.stop().await;
    println!("{} passed, {} failed", tally.passed, tally.failed);
    if tally.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

#[derive(Default)]
struct Tally {
    passed: u32,
    failed: u32,
}

impl Tally {
    async fn check(&mut self, transport: &str, what: &str, run: impl Future<Output = Outcome>) {
        let outcome = match tokio::time::timeout(DEADLINE, run).await {
            Ok(outcome) => outcome,
            Err(_) => Err(format!("no end after {DEADLINE:?}").into()),
        };
        self.record(transport, what, outcome);
    }

    fn record(&mut self, transport: &str, what: &str, outcome: Outcome) {
        match outcome {
            Ok(()) => {
                self.passed += 1;
                println!("ok      {transport}: {what}");
            }
            Err(error) => {
                self.failed += 1;
                println!("FAILED  {transport}: {what}: {}", DisplayErrorContext(&*error));
            }
        }
    }
}

fn configuration(url: String) -> aws_sdk_kinesis::config::Builder {
    Config::builder()
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("AKIDEXAMPLE000000000", "secret", None, None, "conformance"))
        .endpoint_url(url)
}

fn plain(server: &Server) -> Client {
    Client::from_conf(configuration(format!("http://{}", server.http)).build())
}

fn over_tls(server: &Server) -> Result<Client, Box<dyn Error>> {
    let roots = tls::TrustStore::empty().with_pem_certificate(server.ca()?);
    let context = tls::TlsContext::builder().with_trust_store(roots).build()?;
    let http = Builder::new()
        .tls_provider(tls::Provider::Rustls(tls::rustls_provider::CryptoMode::AwsLc))
        .tls_context(context)
        .build_https();
    // The certificate is made for names as well as addresses; a client of a real deployment uses a name.
    let port = server.https.rsplit(':').next().unwrap_or_default();
    Ok(Client::from_conf(configuration(format!("https://localhost:{port}")).http_client(http).build()))
}

async fn create(client: &Client, stream: &str) -> Outcome {
    client.create_stream().stream_name(stream).shard_count(1).send().await?;
    active(client, stream).await
}

async fn active(client: &Client, stream: &str) -> Outcome {
    loop {
        let summary = client.describe_stream_summary().stream_name(stream).send().await?;
        let summary = summary.stream_description_summary.ok_or("no summary")?;
        if summary.stream_status == StreamStatus::Active {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

async fn put_and_get(client: &Client, stream: &str) -> Outcome {
    let first = client.put_record().stream_name(stream).partition_key("k").data(Blob::new("0")).send().await?;
    let mut put = vec![first.sequence_number];
    let entries = (1..10).map(|n: u32| {
        PutRecordsRequestEntry::builder().partition_key("k").data(Blob::new(n.to_string())).build()
    });
    let entries = entries.collect::<Result<Vec<_>, _>>()?;
    let rest = client.put_records().stream_name(stream).set_records(Some(entries)).send().await?;
    ensure!(rest.failed_record_count == Some(0), "{:?} records failed", rest.failed_record_count);
    put.extend(rest.records.into_iter().filter_map(|record| record.sequence_number));

    let iterator = client
        .get_shard_iterator()
        .stream_name(stream)
        .shard_id("shardId-000000000000")
        .shard_iterator_type(ShardIteratorType::TrimHorizon)
        .send()
        .await?
        .shard_iterator;
    let got = client.get_records().set_shard_iterator(iterator).send().await?;
    ensure!(got.next_shard_iterator.is_some(), "an open shard has a next iterator");
    ensure!(got.child_shards.is_none(), "an open shard has no children");
    for (n, record) in got.records.iter().enumerate() {
        ensure!(record.data.as_ref() == n.to_string().as_bytes(), "record {n} is {:?}", record.data);
        ensure!(record.approximate_arrival_timestamp.is_some(), "record {n} has no arrival time");
    }
    let got: Vec<_> = got.records.into_iter().map(|record| record.sequence_number).collect();
    ensure!(got == put, "put {put:?}, got {got:?}");
    Ok(())
}

async fn missing(client: &Client) -> Outcome {
    let error = match client.describe_stream_summary().stream_name("no-such-stream").send().await {
        Ok(_) => return Err("it was described".into()),
        Err(error) => error.into_service_error(),
    };
    ensure!(error.is_resource_not_found_exception(), "{error:?}");
    let message = error.message().unwrap_or_default();
    ensure!(
        message == "Stream no-such-stream under account 000000000000 not found.",
        "the message is {message:?}"
    );
    Ok(())
}

async fn subscribe(client: &Client, stream: &str) -> Outcome {
    let summary = client.describe_stream_summary().stream_name(stream).send().await?;
    let stream_arn = summary.stream_description_summary.ok_or("no summary")?.stream_arn;
    let consumer = consumer(client, &stream_arn, "pushed").await?;
    let mut events = client
        .subscribe_to_shard()
        .consumer_arn(consumer)
        .shard_id("shardId-000000000000")
        .starting_position(StartingPosition::builder().r#type(ShardIteratorType::Latest).build()?)
        .send()
        .await?
        .event_stream;
    let put = client.put_record().stream_name(stream).partition_key("k").data(Blob::new("pushed")).send().await?;
    while let Some(event) = events.recv().await? {
        let SubscribeToShardEventStream::SubscribeToShardEvent(event) = event else { continue };
        ensure!(!event.continuation_sequence_number.is_empty(), "an event continues");
        if let Some(record) = event.records.first() {
            ensure!(record.data.as_ref() == b"pushed", "got {:?}", record.data);
            ensure!(record.sequence_number == put.sequence_number, "got {}", record.sequence_number);
            return Ok(());
        }
    }
    Err("the subscription ended without the record".into())
}

async fn shard_end(client: &Client, stream: &str) -> Outcome {
    let summary = client.describe_stream_summary().stream_name(stream).send().await?;
    let stream_arn = summary.stream_description_summary.ok_or("no summary")?.stream_arn;
    let consumer = consumer(client, &stream_arn, "to-the-end").await?;
    let mut events = client
        .subscribe_to_shard()
        .consumer_arn(consumer)
        .shard_id("shardId-000000000000")
        .starting_position(StartingPosition::builder().r#type(ShardIteratorType::TrimHorizon).build()?)
        .send()
        .await?
        .event_stream;
    client
        .split_shard()
        .stream_name(stream)
        .shard_to_split("shardId-000000000000")
        .new_starting_hash_key((1_u128 << 127).to_string())
        .send()
        .await?;
    let (mut records, mut children) = (0, Vec::new());
    while let Some(event) = events.recv().await? {
        let SubscribeToShardEventStream::SubscribeToShardEvent(event) = event else { continue };
        records += event.records.len();
        if let Some(shards) = event.child_shards.filter(|shards| !shards.is_empty()) {
            children = shards;
        }
    }
    ensure!(records == 11, "{records} of 11 records before the end");
    let ids: Vec<_> = children.iter().map(|child| child.shard_id.as_str()).collect();
    ensure!(ids == ["shardId-000000000001", "shardId-000000000002"], "the children are {ids:?}");
    ensure!(
        children.iter().all(|child| child.parent_shards == ["shardId-000000000000"]),
        "the parents are {children:?}"
    );
    active(client, stream).await
}

/// Registers a consumer and waits until it may subscribe.
async fn consumer(client: &Client, stream_arn: &str, name: &str) -> Result<String, Box<dyn Error>> {
    let registered = client.register_stream_consumer().stream_arn(stream_arn).consumer_name(name).send().await?;
    let arn = registered.consumer.ok_or("no consumer")?.consumer_arn;
    loop {
        let described = client.describe_stream_consumer().consumer_arn(&arn).send().await?;
        let described = described.consumer_description.ok_or("no description")?;
        if described.consumer_status.as_str() == "ACTIVE" {
            return Ok(arn);
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
