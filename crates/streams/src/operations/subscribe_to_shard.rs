//! `SubscribeToShard`: pushes the records of a shard to a registered consumer.

use api::{Access, Audit, Call, EventStream, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;
use millstream_base as base;

use crate::{
    error::StreamsError,
    generated::{SubscribeToShardInput, errors::declared},
    read::Start,
    service::Streams,
    tables::CONSUMERS,
    target::{consumer_of_arn, shard_of},
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
        let (id, name, created_s) = consumer_of_arn(&input.consumer_arn)?;
        let stream = self.stream_for(&call.caller, &id)?;
        let stored = self.store.snapshot()?.get(CONSUMERS, &(stream.generation, name.clone()))?;
        let consumer = stored
            .filter(|consumer| consumer.created_s() == created_s)
            .and_then(|consumer| consumer.at(self.now()))
            .ok_or_else(|| {
                let message = format!("Consumer {} under {} not found.", input.consumer_arn, id.subject());
                StreamsError::NotFound(message)
            })?;
        consumer.require_active(&id)?;
        let state = stream.state();
        let shard = shard_of(&input.shard_id).ok_or_else(|| id.shard_not_found(&input.shard_id))?;
        let shard = state.shards.get(shard).ok_or_else(|| id.nothing_to_read(shard))?;
        let start = Start {
            kind: input.starting_position.r#type,
            sequence_number: input.starting_position.sequence_number.as_deref(),
            timestamp: input.starting_position.timestamp,
            operation: "SubscribeToShard",
        };
        let from = self.start(&stream, shard, start).await?;
        let dry_run = input.dry_run == Some(true);
        let events =
            self.arc().subscribe(call.caller.clone(), stream.clone(), &name, shard.id, from, dry_run);
        stream.count_subscription(&name, events.as_ref().err());
        events
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
    use crate::{StreamsConfig, testing::Harness};

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
        harness.consumer("s", "c").await;
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
        harness.consumer("s", "c").await;
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

    #[tokio::test(start_paused = true)]
    async fn a_paced_subscription_hears_that_another_took_over() {
        let harness = Harness::with(StreamsConfig::default()).await;
        harness.ok("CreateStream", r#"{"StreamName":"s","ShardCount":1}"#).await;
        harness.consumer("s", "c").await;
        for _ in 0..4 {
            harness.put("s", "k", &[0; 1_000_000]).await;
            harness.advance(Duration::from_secs(5));
        }
        let start = || json!({"Type": "TRIM_HORIZON"});
        let mut first = subscribe(&harness, start()).await.unwrap();
        for _ in 0..3 {
            first.keys().await;
        }
        let (end, second) = tokio::join!(first.next(), async {
            harness.advance(Duration::from_millis(5));
            tokio::task::yield_now().await;
            let in_use = subscribe(&harness, start()).await.err();
            harness.advance(Duration::from_secs(5));
            (in_use, subscribe(&harness, start()).await.map(drop))
        });
        assert_eq!(second, (Some("ResourceInUseException"), Ok(())));
        assert_eq!(end.unwrap().err(), Some("ResourceInUseException"));
    }

    #[tokio::test]
    async fn a_subscription_ends_with_its_consumer_and_with_its_stream() {
        for (operation, body) in [
            ("DeregisterStreamConsumer", json!({"ConsumerARN": CONSUMER})),
            ("DeleteStream", json!({"StreamName": "s", "EnforceConsumerDeletion": true})),
        ] {
            let harness = harness().await;
            let mut events = subscribe(&harness, json!({"Type": "LATEST"})).await.unwrap();
            events.next().await.unwrap().unwrap();
            let body = body.to_string();
            let (end, _) = tokio::join!(events.next(), harness.ok(operation, &body));
            assert_eq!(end.unwrap().err(), Some("ResourceNotFoundException"), "{operation}");
            assert_eq!(events.next().await, None, "{operation}");
        }
    }

    #[tokio::test]
    async fn a_dry_run_takes_no_place_and_fails_where_the_call_would() {
        let harness = harness().await;
        let dry = async |shard: &str, kind: &str| {
            let body = json!({"ConsumerARN": CONSUMER, "ShardId": shard, "StartingPosition": {"Type": kind},
                "DryRun": true});
            harness.reply("SubscribeToShard", &body.to_string()).await.unwrap_err().code().name
        };
        assert_eq!(dry("shardId-000000000000", "LATEST").await, "DryRunOperationException");
        assert_eq!(dry("shardId-000000000001", "LATEST").await, "ResourceNotFoundException");
        assert_eq!(dry("shardId-000000000000", "AT_TIMESTAMP").await, "InvalidArgumentException");
        let events = subscribe(&harness, json!({"Type": "LATEST"})).await.unwrap();
        assert_eq!(dry("shardId-000000000000", "LATEST").await, "ResourceInUseException");
        drop(events);
    }

    #[tokio::test]
    async fn a_consumer_may_ask_for_a_shard_once_a_second() {
        let harness = Harness::with(StreamsConfig::default()).await;
        harness.ok("CreateStream", r#"{"StreamName":"s","ShardCount":1}"#).await;
        harness.consumer("s", "c").await;
        let latest = || json!({"Type": "LATEST"});
        drop(subscribe(&harness, latest()).await.unwrap());
        harness.advance(Duration::from_millis(999));
        assert_eq!(subscribe(&harness, latest()).await.err(), Some("LimitExceededException"));
        harness.advance(Duration::from_millis(1));
        subscribe(&harness, latest()).await.unwrap();
    }

    #[tokio::test]
    async fn one_event_holds_a_mebibyte_and_the_next_goes_on_behind_it() {
        let harness = harness().await;
        for n in 0..5 {
            harness.put("s", &n.to_string(), &[0; 400_000]).await;
        }
        let mut events = subscribe(&harness, json!({"Type": "TRIM_HORIZON"})).await.unwrap();
        assert_eq!(events.keys().await, ["0", "1"]);
        assert_eq!(events.keys().await, ["2", "3"]);
        assert_eq!(events.keys().await, ["4"]);
    }

    #[tokio::test]
    async fn a_subscription_to_a_closed_shard_is_as_far_behind_as_the_shard_is_closed() {
        let harness = harness().await;
        harness.split("s", 0, 1 << 127).await;
        harness.advance(Duration::from_secs(7));
        let mut events = subscribe(&harness, json!({"Type": "LATEST"})).await.unwrap();
        let event = events.next().await.unwrap().unwrap();
        assert_eq!(event["MillisBehindLatest"], 7000);
        assert_eq!(event["ChildShards"].as_array().unwrap().len(), 2);
        assert_eq!(events.next().await, None);
    }

    #[tokio::test]
    async fn only_registered_consumers_may_subscribe() {
        let harness = Harness::with_stream(1).await;
        let latest = json!({"Type": "LATEST"});
        assert_eq!(subscribe(&harness, latest).await.err(), Some("ResourceNotFoundException"));
    }
}
