//! `RegisterStreamConsumer`: registers a consumer that records can be pushed to.

use std::collections::BTreeMap;

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::Generation;
use millstream_api as api;
use millstream_base as base;

use crate::{
    consumers::{consumer_arn, current, require_room, sweep},
    error::StreamsError,
    generated::{RegisterStreamConsumerInput, RegisterStreamConsumerOutput, errors::declared},
    service::Streams,
    tables::{CONSUMERS, ConsumerRecord, Status},
    tags,
    target::{stream_of_arn, with_tags},
};

/// See the module.
pub struct RegisterStreamConsumer;

impl Operation for RegisterStreamConsumer {
    const SPEC: OperationSpec = OperationSpec {
        name: "RegisterStreamConsumer",
        action: "kinesis:RegisterStreamConsumer",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "register_stream_consumer_per_second", per_second: 5 },
        detached: true,
        errors: declared::REGISTER_STREAM_CONSUMER,
        summary: "Registers a consumer with a data stream.",
    };
    type Input = RegisterStreamConsumerInput;
    type Output = RegisterStreamConsumerOutput;
}

impl Handle<RegisterStreamConsumer> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<RegisterStreamConsumerInput>) -> Result<Access, StreamsError> {
        let input = &call.input;
        let stream = stream_of_arn(&input.stream_arn)?;
        let register =
            with_tags(Access::to("kinesis:RegisterStreamConsumer", stream.arn()), input.tags.as_ref());
        Ok(match &input.tags {
            Some(tags) if !tags.is_empty() => {
                let consumer = consumer_arn(&stream, &input.consumer_name, self.now().as_millis() / 1000);
                register.and(with_tags(Access::to("kinesis:TagResource", consumer), Some(tags)))
            }
            _ => register,
        })
    }

    async fn handle(
        &self,
        call: Call<RegisterStreamConsumerInput>,
    ) -> Result<RegisterStreamConsumerOutput, StreamsError> {
        let RegisterStreamConsumerInput { stream_arn, consumer_name, tags: given, .. } = call.input;
        let stream = self.stream_for(&call.caller, &stream_of_arn(&stream_arn)?)?;
        let mut tags = BTreeMap::new();
        let subject = format!("consumer {consumer_name} under {}", stream.id.subject());
        tags::add(&mut tags, &given.unwrap_or_default(), &subject, &self.config)?;
        let (config, owner, id, now) = (self.config.clone(), stream.clone(), stream.id.clone(), self.now());
        let ready_ms = now.plus(config.transition).as_millis();
        let consumer = self
            .update(&stream, move |record, transaction| {
                record.require_active()?;
                sweep(record, now, transaction)?;
                let generation = Generation(record.generation);
                let others = current(transaction.scan(CONSUMERS, &generation)?, now);
                if others.iter().any(|other| other.name == consumer_name) {
                    return Err(StreamsError::InUse(format!(
                        "Consumer {consumer_name} under stream {} already exists for account {}.",
                        id.name, id.account
                    )));
                }
                require_room(&config, &owner, record, now, transaction)?;
                let before = record.deregistered.remove(&consumer_name);
                let created_ms = before
                    .map_or(now.as_millis(), |before| now.as_millis().max((before.created_s + 1) * 1000));
                let consumer = ConsumerRecord {
                    name: consumer_name.clone(),
                    created_ms,
                    status: Status::Creating,
                    ready_ms,
                    tags: tags.clone(),
                };
                transaction.put(CONSUMERS, &(generation, consumer_name.clone()), &consumer)?;
                Ok(consumer)
            })
            .await?;
        // The answer shows the state that every consumer begins with, as the service's does.
        Ok(RegisterStreamConsumerOutput { consumer: consumer.view(&stream.id) })
    }
}

/// Refuses a consumer beyond those that the stream may have, or may have in creation.
#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::{Value, json};

    use crate::{
        StreamsConfig,
        testing::{Harness, code},
    };

    const STREAM: &str = "arn:aws:kinesis:us-east-1:000000000000:stream/s";

    async fn register(harness: &Harness, name: &str) -> Result<Value, crate::testing::WireError> {
        let body = json!({"StreamARN": STREAM, "ConsumerName": name}).to_string();
        harness.call("RegisterStreamConsumer", &body).await
    }

    #[tokio::test]
    async fn a_consumer_begins_in_creation_and_is_active_after_the_transition() {
        let transition = Duration::from_secs(5);
        let harness = Harness::with(StreamsConfig { transition, ..StreamsConfig::default() }).await;
        harness.make("s", 1).await;
        let refused = register(&harness, "c").await;
        assert_eq!(
            refused.as_ref().unwrap_err().message(),
            "Stream s under account 000000000000 not ACTIVE, instead in state CREATING"
        );
        harness.advance(transition);
        harness.work().await;
        assert_eq!(
            register(&harness, "c").await.unwrap(),
            json!({"Consumer": {
                "ConsumerName": "c",
                "ConsumerARN": format!("{STREAM}/consumer/c:1700000005"),
                "ConsumerStatus": "CREATING",
                "ConsumerCreationTimestamp": 1_700_000_005,
            }})
        );
        let status = async || {
            let body = json!({"StreamARN": STREAM, "ConsumerName": "c"}).to_string();
            harness.ok("DescribeStreamConsumer", &body).await["ConsumerDescription"]["ConsumerStatus"].clone()
        };
        assert_eq!(status().await, "CREATING");
        harness.advance(transition);
        assert_eq!(status().await, "ACTIVE");
        let again = register(&harness, "c").await;
        assert_eq!(
            again.as_ref().unwrap_err().message(),
            "Consumer c under stream s already exists for account 000000000000."
        );
        assert_eq!(code(again), "ResourceInUseException");
    }

    #[tokio::test]
    async fn consumers_are_limited_and_more_so_in_creation() {
        let transition = Duration::from_secs(5);
        let mut config = StreamsConfig { transition, ..StreamsConfig::default() };
        let mut harness = Harness::with(config.clone()).await;
        harness.make("s", 1).await;
        harness.advance(transition);
        harness.work().await;
        for index in 0..5 {
            register(&harness, &format!("c{index}")).await.unwrap();
        }
        let refused = register(&harness, "c5").await;
        assert_eq!(
            refused.as_ref().unwrap_err().message(),
            "A stream cannot have more than 5 consumers in CREATING status. Stream s under account 000000000000 has reached \
             this limit."
        );
        assert_eq!(code(refused), "LimitExceededException");
        for index in 5..20 {
            harness.advance(transition);
            register(&harness, &format!("c{index}")).await.unwrap();
        }
        harness.advance(transition);
        let refused = register(&harness, "c20").await;
        assert_eq!(
            refused.as_ref().unwrap_err().message(),
            "A stream cannot have more than 20 registered consumers. Stream s under account 000000000000 has reached this limit."
        );
        let body = json!({"StreamARN": STREAM, "ConsumerName": "c0"}).to_string();
        harness.ok("DeregisterStreamConsumer", &body).await;
        assert_eq!(code(register(&harness, "c20").await), "LimitExceededException", "it is still DELETING");
        harness.advance(transition);
        register(&harness, "c20").await.unwrap();
        assert_eq!(harness.summary("s").await["ConsumerCount"], 20);
        config.enforce_quotas = false;
        harness.reopen(config).await;
        register(&harness, "c21").await.unwrap();
    }

    #[tokio::test]
    async fn on_demand_streams_of_a_committed_account_have_fifty() {
        let harness = Harness::with(StreamsConfig::default()).await;
        harness
            .ok("CreateStream", r#"{"StreamName":"s","StreamModeDetails":{"StreamMode":"ON_DEMAND"}}"#)
            .await;
        for index in 0..20 {
            register(&harness, &format!("c{index}")).await.unwrap();
        }
        assert_eq!(code(register(&harness, "c20").await), "LimitExceededException");
        harness.commit().await;
        for index in 20..50 {
            register(&harness, &format!("c{index}")).await.unwrap();
        }
        assert_eq!(code(register(&harness, "c50").await), "LimitExceededException");
    }

    #[tokio::test]
    async fn tags_are_set_from_the_start_and_need_a_permission_of_their_own() {
        let harness = Harness::new().await;
        harness.make("s", 1).await;
        let body = json!({"StreamARN": STREAM, "ConsumerName": "c", "Tags": {"team": "blue"}}).to_string();
        let keys = vec!["aws:RequestTag/team=blue".to_owned(), "aws:TagKeys=team".to_owned()];
        assert_eq!(
            harness.access("RegisterStreamConsumer", &body).await,
            [
                ("kinesis:RegisterStreamConsumer", STREAM.to_owned(), keys.clone()),
                ("kinesis:TagResource", format!("{STREAM}/consumer/c:1700000000"), keys),
            ]
        );
        let tags = json!({"ResourceARN": format!("{STREAM}/consumer/c:1700000000")}).to_string();
        let tags = harness.ok("ListTagsForResource", &tags).await;
        assert_eq!(tags, json!({"Tags": [{"Key": "team", "Value": "blue"}]}));
        let body = json!({"StreamARN": STREAM, "ConsumerName": "d", "Tags": {"a;b": ""}}).to_string();
        assert_eq!(code(harness.call("RegisterStreamConsumer", &body).await), "InvalidArgumentException");
    }

    #[tokio::test]
    async fn the_stream_must_exist_in_the_region() {
        let harness = Harness::new().await;
        assert_eq!(code(register(&harness, "c").await), "ResourceNotFoundException");
        harness.make("s", 1).await;
        for arn in [STREAM.replace("us-east-1", "eu-west-1"), STREAM.replace("000000000000", "111111111111")]
        {
            let body = json!({"StreamARN": arn, "ConsumerName": "c"}).to_string();
            assert_eq!(
                code(harness.call("RegisterStreamConsumer", &body).await),
                "ResourceNotFoundException"
            );
        }
        let body =
            json!({"StreamARN": STREAM.replace("kinesis", "firehose"), "ConsumerName": "c"}).to_string();
        assert_eq!(code(harness.call("RegisterStreamConsumer", &body).await), "ValidationException");
    }
}
