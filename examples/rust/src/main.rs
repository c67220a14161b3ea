//! A producer and an enhanced fan-out consumer with the AWS SDK for Rust.
//!
//! ```sh
//! AWS_ENDPOINT_URL=http://127.0.0.1:4567 cargo run
//! ```

use std::{error::Error, time::Duration};

use aws_sdk_kinesis::{
    Client,
    primitives::Blob,
    types::{
        ConsumerStatus, PutRecordsRequestEntry, ShardIteratorType, StartingPosition, StreamStatus,
        SubscribeToShardEventStream,
    },
};
use tokio::time::sleep;

const STREAM: &str = "orders-rust";
const COUNT: usize = 10;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let client = Client::new(&aws_config::load_from_env().await);
    client.create_stream().stream_name(STREAM).shard_count(1).send().await?;
    let stream_arn = loop {
        let answer = client.describe_stream_summary().stream_name(STREAM).send().await?;
        let summary = answer.stream_description_summary().ok_or("no summary")?;
        if summary.stream_status() == &StreamStatus::Active {
            break summary.stream_arn().to_owned();
        }
        sleep(Duration::from_millis(100)).await;
    };
    let consumer = register(&client, &stream_arn).await?;

    let start = StartingPosition::builder().r#type(ShardIteratorType::TrimHorizon).build()?;
    let mut subscription = client
        .subscribe_to_shard()
        .consumer_arn(consumer)
        .shard_id("shardId-000000000000")
        .starting_position(start)
        .send()
        .await?
        .event_stream;

    let entry = |n: usize| {
        let builder = PutRecordsRequestEntry::builder().partition_key(format!("customer-{}", n % 3));
        builder.data(Blob::new(format!("order {n}"))).build()
    };
    let entries = (0..COUNT).map(entry).collect::<Result<Vec<_>, _>>()?;
    let put = client.put_records().stream_name(STREAM).set_records(Some(entries)).send().await?;
    if let Some(failed @ 1..) = put.failed_record_count() {
        return Err(format!("{failed} records were not taken").into());
    }

    let mut received = 0;
    while received < COUNT {
        let event = subscription.recv().await?.ok_or("the subscription has ended")?;
        let SubscribeToShardEventStream::SubscribeToShardEvent(event) = event else { continue };
        for record in event.records() {
            let data = String::from_utf8_lossy(record.data().as_ref());
            println!("{} {} {data}", record.sequence_number(), record.partition_key().unwrap_or_default());
            received += 1;
        }
    }
    Ok(())
}

/// Makes a consumer of the stream and waits until it can be used.
async fn register(client: &Client, stream_arn: &str) -> Result<String, Box<dyn Error>> {
    let answer =
        client.register_stream_consumer().stream_arn(stream_arn).consumer_name("shipping").send().await?;
    let arn = answer.consumer().ok_or("no consumer")?.consumer_arn().to_owned();
    loop {
        let answer = client.describe_stream_consumer().consumer_arn(&arn).send().await?;
        let status = answer.consumer_description().map(|description| description.consumer_status());
        if status == Some(&ConsumerStatus::Active) {
            return Ok(arn);
        }
        sleep(Duration::from_millis(100)).await;
    }
}
