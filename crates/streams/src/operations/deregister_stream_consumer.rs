//! `DeregisterStreamConsumer`: takes a consumer off a stream.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    consumers::{ConsumerTarget, sweep},
    error::StreamsError,
    generated::{DeregisterStreamConsumerInput, errors::declared},
    service::Streams,
    tables::{CONSUMERS, DeregisteredRecord, RESOURCE_POLICIES, Status},
};

/// See the module.
pub struct DeregisterStreamConsumer;

impl Operation for DeregisterStreamConsumer {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeregisterStreamConsumer",
        action: "kinesis:DeregisterStreamConsumer",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerResource { key: "deregister_stream_consumer_per_second", per_second: 5 },
        detached: true,
        errors: declared::DEREGISTER_STREAM_CONSUMER,
        summary: "Deregisters a consumer of a data stream.",
    };
    type Input = DeregisterStreamConsumerInput;
    type Output = Empty;
}

impl Handle<DeregisterStreamConsumer> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<DeregisterStreamConsumerInput>) -> Result<Access, StreamsError> {
        let input = &call.input;
        let target = ConsumerTarget::parse(
            input.stream_arn.as_deref(),
            input.consumer_name.as_deref(),
            input.consumer_arn.as_deref(),
        )?;
        Ok(Access::to("kinesis:DeregisterStreamConsumer", self.consumer_arn(&target)?))
    }

    async fn handle(&self, call: Call<DeregisterStreamConsumerInput>) -> Result<Empty, StreamsError> {
        let input = &call.input;
        let target = ConsumerTarget::parse(
            input.stream_arn.as_deref(),
            input.consumer_name.as_deref(),
            input.consumer_arn.as_deref(),
        )?;
        let stream = self.stream_for(&call.caller, &target.stream)?;
        let (updated, now) = (stream.clone(), self.now());
        let gone_ms = now.plus(self.config.transition).as_millis();
        let (name, gone) = (target.name.clone(), target.not_found());
        self.update(&stream, move |record, transaction| {
            let mut consumer = target.find(&updated, now, transaction)?;
            if consumer.status == Status::Deleting {
                return Ok(());
            }
            let deregistered = DeregisteredRecord { created_s: consumer.created_s(), gone_ms };
            record.deregistered.insert(consumer.name.clone(), deregistered);
            transaction.delete(RESOURCE_POLICIES, &consumer.arn(&updated.id))?;
            let key = (updated.generation, consumer.name.clone());
            consumer.status = Status::Deleting;
            consumer.ready_ms = gone_ms;
            if consumer.clone().at(now).is_some() {
                transaction.put(CONSUMERS, &key, &consumer)?;
            } else {
                transaction.delete(CONSUMERS, &key)?;
            }
            sweep(record, now, transaction)
        })
        .await?;
        self.subscriptions.end_consumer(stream.generation, &name, &gone);
        Ok(Empty)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::{Value, json};

    use crate::{
        StreamsConfig,
        testing::{Harness, code},
    };

    const STREAM: &str = "arn:aws:kinesis:us-east-1:000000000000:stream/s";

    async fn names(harness: &Harness) -> Vec<Value> {
        let answer = harness.ok("ListStreamConsumers", &json!({"StreamARN": STREAM}).to_string()).await;
        answer["Consumers"]
            .as_array()
            .unwrap()
            .iter()
            .map(|consumer| consumer["ConsumerName"].clone())
            .collect()
    }

    #[tokio::test]
    async fn consumers_go_by_arn_by_name_and_by_both_if_they_agree() {
        let harness = Harness::new().await;
        harness.make("s", 1).await;
        for name in ["a", "b", "c"] {
            harness.consumer("s", name).await;
        }
        let arn = |name: &str| format!("{STREAM}/consumer/{name}:1700000000");
        for (refused, message) in [
            (
                json!({}),
                "Missing Parameter: Either ConsumerARN or both StreamARN and ConsumerName must be provided",
            ),
            (
                json!({"StreamARN": STREAM}),
                "Missing Parameter: Either ConsumerARN or both StreamARN and ConsumerName must be provided",
            ),
            (
                json!({"ConsumerARN": arn("a"), "ConsumerName": "b"}),
                "StreamARN, ConsumerName and ConsumerARN must refer to the same consumer",
            ),
            (
                json!({"ConsumerARN": arn("a"), "StreamARN": format!("{STREAM}2")}),
                "StreamARN, ConsumerName and ConsumerARN must refer to the same consumer",
            ),
        ] {
            let answer = harness.call("DeregisterStreamConsumer", &refused.to_string()).await;
            assert_eq!(answer.as_ref().unwrap_err().message(), message, "{refused}");
            assert_eq!(code(answer), "InvalidArgumentException");
        }
        for (body, left) in [
            (json!({"ConsumerARN": arn("a")}), vec!["b", "c"]),
            (json!({"StreamARN": STREAM, "ConsumerName": "b"}), vec!["c"]),
            (json!({"StreamARN": STREAM, "ConsumerName": "c", "ConsumerARN": arn("c")}), vec![]),
        ] {
            let access = harness.access("DeregisterStreamConsumer", &body.to_string()).await;
            let (action, resource, _) = &access[0];
            assert_eq!(*action, "kinesis:DeregisterStreamConsumer");
            assert!(
                resource.starts_with(&format!("{STREAM}/consumer/")) && resource.ends_with(":1700000000")
            );
            assert_eq!(names(&harness).await, left);
        }
        for body in [json!({"ConsumerARN": arn("a")}), json!({"StreamARN": STREAM, "ConsumerName": "zzz"})] {
            let answer = harness.call("DeregisterStreamConsumer", &body.to_string()).await;
            assert_eq!(code(answer), "ResourceNotFoundException");
        }
    }

    #[tokio::test]
    async fn an_arn_is_never_given_twice() {
        let harness = Harness::new().await;
        harness.make("s", 1).await;
        let mut seen = Vec::new();
        for _ in 0..3 {
            let arn = harness.consumer("s", "c").await;
            assert!(!seen.contains(&arn), "{arn}");
            let old = seen.last().unwrap_or(&arn).clone();
            seen.push(arn.clone());
            if old != arn {
                let answer =
                    harness.call("DeregisterStreamConsumer", &json!({"ConsumerARN": old}).to_string()).await;
                assert_eq!(code(answer), "ResourceNotFoundException", "an old ARN is not the new consumer's");
            }
            harness.ok("DeregisterStreamConsumer", &json!({"ConsumerARN": arn}).to_string()).await;
        }
        harness.advance(Duration::from_secs(10));
        harness.work().await;
        assert!(harness.streams.registry.all()[0].state().record.deregistered.is_empty());
    }

    #[tokio::test]
    async fn deregistering_takes_its_time_and_leaves_nothing() {
        let transition = Duration::from_secs(5);
        let config = StreamsConfig { transition, ..StreamsConfig::default() };
        let mut harness = Harness::with(config.clone()).await;
        harness.make("s", 1).await;
        harness.advance(transition);
        harness.work().await;
        let arn = harness.consumer("s", "c").await;
        let body = json!({"ConsumerARN": arn}).to_string();
        harness.ok("DeregisterStreamConsumer", &body).await;
        harness.ok("DeregisterStreamConsumer", &body).await;
        let answer = harness.ok("DescribeStreamConsumer", &body).await;
        assert_eq!(answer["ConsumerDescription"]["ConsumerStatus"], "DELETING");
        harness.reopen(config).await;
        harness.advance(transition);
        assert_eq!(code(harness.call("DescribeStreamConsumer", &body).await), "ResourceNotFoundException");
        assert!(names(&harness).await.is_empty());
        harness.work().await;
        let generation = harness.streams.registry.all()[0].generation;
        let left = harness.store.snapshot().unwrap().scan(crate::tables::CONSUMERS, &generation).unwrap();
        assert_eq!(left, []);
    }
}
