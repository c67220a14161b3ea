//! `SubscribeToShard`: pushes the records of a shard to a registered consumer.

use api::{Access, Audit, Call, EventStream, Handle, Operation, OperationSpec, Throttle};
use base::ShardId;
use millstream_api as api;
use millstream_base as base;

use crate::{
    error::StreamsError,
    generated::{SubscribeToShardInput, errors::declared},
    read::Start,
    service::Streams,
    tables::{CONSUMERS, Status},
    target::consumer_of_arn,
};

/// See the module.
pub struct SubscribeToShard;

impl Operation for SubscribeToShard {
    const SPEC: OperationSpec = OperationSpec {
        name: "SubscribeToShard",
        action: "kinesis:SubscribeToShard",
        audit: Audit::Data { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::SUBSCRIBE_TO_SHARD,
        summary: "Pushes the records of a shard to a registered consumer.",
    };
    type Input = SubscribeToShardInput;
    type Output = EventStream;
}

impl Handle<SubscribeToShard> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<SubscribeToShardInput>) -> Result<Access, StreamsError> {
        consumer_of_arn(&call.input.consumer_arn)?;
        let arn = base::Arn::parse(&call.input.consumer_arn)
            .map_err(|invalid| StreamsError::InvalidArgument(invalid.to_string()))?;
        Ok(Access::to("kinesis:SubscribeToShard", arn))
    }

    async fn handle(&self, call: Call<SubscribeToShardInput>) -> Result<EventStream, StreamsError> {
        let input = &call.input;
        let (id, name, created) = consumer_of_arn(&input.consumer_arn)?;
        let stream = self.stream(&id)?;
        let consumer = self
            .store
            .snapshot()?
            .get(CONSUMERS, &(stream.generation, name.clone()))?
            .filter(|consumer| consumer.created_s() == created)
            .and_then(|consumer| consumer.at(self.now()))
            .ok_or_else(|| {
                StreamsError::NotFound(format!(
                    "Consumer {} under stream {} not found.",
                    input.consumer_arn, id.name
                ))
            })?;
        if consumer.status != Status::Active {
            return Err(StreamsError::InUse(format!("Consumer {} is not ACTIVE.", input.consumer_arn)));
        }
        let state = stream.state();
        let shard = ShardId::parse(&input.shard_id).ok().and_then(|shard| state.shards.get(shard));
        let shard = shard.ok_or_else(|| StreamsError::ShardNotFound {
            shard: input.shard_id.clone(),
            stream: id.name.clone(),
            account: id.account.clone(),
        })?;
        let start = Start {
            kind: input.starting_position.r#type,
            sequence_number: input.starting_position.sequence_number.as_deref(),
            timestamp: input.starting_position.timestamp,
            operation: "SubscribeToShard",
        };
        let from = self.start(&stream, shard, start).await?;
        let dry_run = input.dry_run == Some(true);
        self.arc().subscribe(stream.clone(), &name, shard.id, from, dry_run)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use api::Reply;
    use futures_util::StreamExt;
    use millstream_wire::Encoding;
    use serde_json::{Value, json};

    use super::*;
    use crate::{StreamsConfig, tables::ConsumerRecord, testing::Harness};

    const CONSUMER: &str = "arn:aws:kinesis:us-east-1:000000000000:stream/s/consumer/c:1700000000";

    struct Events(EventStream);

    impl Events {
        /// The next event; `None` at the end. An error is its code.
        async fn next(&mut self) -> Option<Result<Value, &'static str>> {
            let event = self.0.0.next().await?;
            Some(event.map_err(|error| error.code().name).map(|event| {
                let mut bytes = Vec::new();
                Encoding::Json11.encode(event.payload.as_ref(), &mut bytes);
                serde_json::from_slice(&bytes).unwrap()
            }))
        }

        /// The partition keys of the next event with records.
        async fn keys(&mut self) -> Vec<String> {
            loop {
                let event = self.next().await.unwrap().unwrap();
                let records = event["Records"].as_array().unwrap();
                if !records.is_empty() {
                    let key = |record: &Value| record["PartitionKey"].as_str().unwrap().to_owned();
                    return records.iter().map(key).collect();
                }
            }
        }
    }

    async fn register(harness: &Harness) {
        let generation = harness.stream("s").generation;
        let record = ConsumerRecord {
            name: "c".into(),
            created_ms: 1_700_000_000_000,
            status: Status::Active,
            ready_ms: 0,
            tags: Default::default(),
        };
        let put = move |transaction: &mut millstream_meta::Transaction| -> Result<(), StreamsError> {
            Ok(transaction.put(CONSUMERS, &(generation, "c".to_owned()), &record)?)
        };
        harness.store.write_now(put).unwrap();
    }

    async fn subscribe(harness: &Harness, start: Value) -> Result<Events, &'static str> {
        let body =
            json!({"ConsumerARN": CONSUMER, "ShardId": "shardId-000000000000", "StartingPosition": start});
        match harness.reply("SubscribeToShard", &body.to_string()).await {
            Ok(Reply::Events(events)) => Ok(Events(events)),
            Ok(other) => panic!("{other:?}"),
            Err(error) => Err(error.code().name),
        }
    }

    async fn harness() -> Harness {
        let harness = Harness::with_stream(1).await;
        register(&harness).await;
        harness
    }

    #[tokio::test]
    async fn records_are_pushed_as_they_come_and_continue_where_they_ended() {
        let harness = harness().await;
        harness.put("s", "a", b"x").await;
        let mut events = subscribe(&harness, json!({"Type": "TRIM_HORIZON"})).await.unwrap();
        assert_eq!(events.keys().await, ["a"]);
        let (pushed, _) = tokio::join!(events.next(), harness.put("s", "b", b"x"));
        let event = pushed.unwrap().unwrap();
        assert_eq!(event["Records"][0]["PartitionKey"], "b");
        harness.put("s", "c", b"x").await;
        harness.advance(Duration::from_secs(5));
        let start =
            json!({"Type": "AFTER_SEQUENCE_NUMBER", "SequenceNumber": event["ContinuationSequenceNumber"]});
        let mut again = subscribe(&harness, start).await.unwrap();
        assert_eq!(again.keys().await, ["c"]);
    }

    #[tokio::test]
    async fn an_empty_event_continues_too() {
        let harness = harness().await;
        let mut events = subscribe(&harness, json!({"Type": "LATEST"})).await.unwrap();
        let event = events.next().await.unwrap().unwrap();
        assert_eq!(event["Records"], json!([]));
        assert_eq!(event["MillisBehindLatest"], 0);
        drop(events);
        harness.put("s", "a", b"x").await;
        let start =
            json!({"Type": "AFTER_SEQUENCE_NUMBER", "SequenceNumber": event["ContinuationSequenceNumber"]});
        assert_eq!(subscribe(&harness, start).await.unwrap().keys().await, ["a"]);
    }

    #[tokio::test]
    async fn a_second_subscription_waits_five_seconds_then_takes_over() {
        let harness = harness().await;
        let latest = || json!({"Type": "LATEST"});
        let mut first = subscribe(&harness, latest()).await.unwrap();
        first.next().await.unwrap().unwrap();
        harness.advance(Duration::from_millis(4999));
        assert_eq!(subscribe(&harness, latest()).await.err(), Some("ResourceInUseException"));
        harness.advance(Duration::from_millis(1));
        let mut second = subscribe(&harness, latest()).await.unwrap();
        assert_eq!(first.next().await, Some(Err("ResourceInUseException")));
        assert_eq!(first.next().await, None);
        drop(first);
        let (event, _) = tokio::join!(second.keys(), harness.put("s", "a", b"x"));
        assert_eq!(event, ["a"], "the end of the first does not touch the second");
    }

    #[tokio::test]
    async fn a_subscription_that_was_dropped_frees_its_place() {
        let harness = harness().await;
        drop(subscribe(&harness, json!({"Type": "LATEST"})).await.unwrap());
        subscribe(&harness, json!({"Type": "LATEST"})).await.unwrap();
    }

    #[tokio::test]
    async fn the_last_event_of_a_shard_names_its_children_and_continues_nowhere() {
        let harness = harness().await;
        harness.put("s", "a", b"x").await;
        let mut events = subscribe(&harness, json!({"Type": "LATEST"})).await.unwrap();
        events.next().await.unwrap().unwrap();
        let (event, ()) = tokio::join!(events.next(), harness.split("s", 0, 1 << 127));
        let event = event.unwrap().unwrap();
        assert_eq!(event.get("ContinuationSequenceNumber"), None);
        assert_eq!(event["ChildShards"].as_array().unwrap().len(), 2);
        assert_eq!(event["Records"], json!([]));
        assert_eq!(events.next().await, None);
    }

    #[tokio::test(start_paused = true)]
    async fn a_subscription_lives_five_minutes() {
        let harness = harness().await;
        let mut events = subscribe(&harness, json!({"Type": "LATEST"})).await.unwrap();
        events.next().await.unwrap().unwrap();
        harness.advance(Duration::from_secs(5));
        events.next().await.unwrap().unwrap();
        harness.advance(Duration::from_secs(295));
        assert_eq!(events.next().await, None);
    }

    #[tokio::test(start_paused = true)]
    async fn what_is_pushed_keeps_to_the_rate() {
        let harness = Harness::with(StreamsConfig::default()).await;
        harness.call("CreateStream", r#"{"StreamName":"s","ShardCount":1}"#).await.unwrap();
        register(&harness).await;
        for _ in 0..5 {
            harness.put("s", "k", &[0; 1_000_000]).await;
            harness.advance(Duration::from_secs(1));
        }
        let mut events = subscribe(&harness, json!({"Type": "TRIM_HORIZON"})).await.unwrap();
        for _ in 0..3 {
            assert_eq!(events.keys().await.len(), 1);
        }
        let fourth = millstream_runtime::timeout(Duration::from_secs(60), events.keys());
        assert!(fourth.await.is_err(), "two mebibytes a second, and the clock stands still");
    }

    #[tokio::test]
    async fn only_registered_consumers_may_subscribe() {
        let harness = Harness::with_stream(1).await;
        let latest = json!({"Type": "LATEST"});
        assert_eq!(subscribe(&harness, latest).await.err(), Some("ResourceNotFoundException"));
    }
}
