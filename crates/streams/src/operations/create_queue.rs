//! `CreateQueue`: makes a queue on an on-demand stream.

use std::collections::BTreeMap;

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::Arn;
use meta::Transaction;
use millstream_api as api;
use millstream_base as base;
use millstream_meta as meta;

use crate::{
    consumers::require_room,
    error::StreamsError,
    generated::{CreateQueueInput, CreateQueueOutput, errors::declared},
    queues::{Attributes, QUEUES, QueueRecord, StartRecord, start_of},
    service::Streams,
    tables::{Mode, Status},
    tags,
    target::{stream_of_arn, with_tags},
};

/// See the module.
pub struct CreateQueue;

impl Operation for CreateQueue {
    const SPEC: OperationSpec = OperationSpec {
        name: "CreateQueue",
        action: "kinesis:CreateQueue",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "create_queue_per_second", per_second: 5 },
        detached: true,
        errors: declared::CREATE_QUEUE,
        summary: "Creates a queue that delivers the records of a data stream.",
    };
    type Input = CreateQueueInput;
    type Output = CreateQueueOutput;
}

impl Handle<CreateQueue> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<CreateQueueInput>) -> Result<Access, StreamsError> {
        let input = &call.input;
        let stream = stream_of_arn(stream_arn(input)?)?;
        let create = with_tags(Access::to("kinesis:CreateQueue", stream.arn()), input.tags.as_ref());
        Ok(match &input.tags {
            Some(tags) if !tags.is_empty() => {
                // Its id is not made yet.
                let queue = Arn::new("kinesis", &call.caller.region, call.caller.account(), "queue/*");
                create.and(with_tags(Access::to("kinesis:TagResource", queue), Some(tags)))
            }
            _ => create,
        })
    }

    async fn handle(&self, call: Call<CreateQueueInput>) -> Result<CreateQueueOutput, StreamsError> {
        let CreateQueueInput { queue_name, stream_configuration_list, queue_attributes, tags: given } =
            &call.input;
        let stream = self.stream_for(&call.caller, &stream_of_arn(stream_arn(&call.input)?)?)?;
        let start = start_of(stream_configuration_list[0].starting_position.as_ref())?;
        let attributes = Attributes::read(queue_attributes.as_ref())?;
        let mut tags = BTreeMap::new();
        let subject = format!("queue {queue_name} under account {}", call.caller.account());
        tags::add(&mut tags, &given.clone().unwrap_or_default(), &subject, &self.config)?;
        let now = self.now();
        if let StartRecord::AtTimestamp { ms } = start
            && ms > now.max(self.log.now()).as_millis()
        {
            return Err(StreamsError::InvalidArgument(
                "The Timestamp of the StartingPosition cannot be in the future.".into(),
            ));
        }
        let mut id = [0; 12];
        self.rng.fill(&mut id);
        let record = QueueRecord {
            account: call.caller.account().to_string(),
            region: call.caller.region.to_string(),
            id: millstream_base::hex(&id),
            number: 0,
            name: queue_name.clone(),
            generation: stream.generation.0,
            created_ms: now.as_millis(),
            status: Status::Creating,
            ready_ms: now.plus(self.config.transition).as_millis(),
            visibility_timeout_s: attributes.visibility_or_default(),
            max_receives: attributes.max_receives_or_default(),
            start,
            effective_start_ms: 0,
            tags,
        };
        let (config, of, account, region) =
            (self.config.clone(), stream.clone(), call.caller.account().clone(), call.caller.region.clone());
        let admit = move |queue: &QueueRecord, transaction: &Transaction| {
            let stored = transaction.scan(QUEUES, &(&account, &region))?;
            if stored.into_iter().filter_map(|other| other.at(now)).any(|other| other.name == queue.name) {
                return Err(StreamsError::InUse(format!(
                    "Queue {} already exists for account {account}.",
                    queue.name
                )));
            }
            let state = of.state();
            if state.record.mode != Mode::OnDemand {
                return Err(StreamsError::Validation(format!(
                    "Request is invalid. Stream {} under account {} is in Provisioned mode; queues are supported only on \
                     streams in On-Demand mode.",
                    of.id.name, of.id.account
                )));
            }
            require_room(&config, &of, &state.record, now, transaction)
        };
        // Before anything is made, and again when it is stored.
        stream.state().record.require_active()?;
        let made = self.make_queue(&stream, record, admit).await?;
        let shown =
            if self.config.transition.is_zero() { made.clone().at(now).unwrap_or(made) } else { made };
        Ok(CreateQueueOutput { queue_description: self.describe_queue(&shown)? })
    }
}

/// The one stream of the list.
fn stream_arn(input: &CreateQueueInput) -> Result<&str, StreamsError> {
    match input.stream_configuration_list.as_slice() {
        [one] => Ok(&one.stream_arn),
        list => Err(StreamsError::Validation(format!(
            "StreamConfigurationList must contain exactly one entry, but has {}.",
            list.len()
        ))),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::{Value, json};

    use crate::{
        StreamsConfig,
        queues::tests::{STREAM, make, receive, with_stream},
        testing::{Harness, WireError, code},
    };

    fn body(name: &str, position: Value) -> Value {
        json!({
            "QueueName": name,
            "StreamConfigurationList": [{"StreamARN": STREAM, "StartingPosition": position}],
        })
    }

    async fn create(harness: &Harness, body: Value) -> Result<Value, WireError> {
        harness.call("CreateQueue", &body.to_string()).await
    }

    #[tokio::test]
    async fn a_queue_has_the_defaults_of_the_service_and_is_active_after_the_transition() {
        let transition = Duration::from_secs(5);
        let harness = Harness::with(StreamsConfig { transition, ..StreamsConfig::default() }).await;
        let on_demand = r#"{"StreamName":"s","StreamModeDetails":{"StreamMode":"ON_DEMAND"}}"#;
        harness.ok("CreateStream", on_demand).await;
        let early = create(&harness, body("q", json!({"Type": "LATEST"}))).await;
        assert_eq!(code(early), "ResourceInUseException", "the stream is CREATING");
        harness.advance(transition);
        harness.work().await;
        let given = json!({"QueueName": "q", "StreamConfigurationList": [{"StreamARN": STREAM}]});
        let made = create(&harness, given).await.unwrap()["QueueDescription"].clone();
        let arn = made["QueueARN"].as_str().unwrap();
        assert_eq!(arn.rsplit('/').next().unwrap().len(), 24);
        assert_eq!(
            made,
            json!({
                "QueueName": "q",
                "QueueARN": arn,
                "QueueStatus": "CREATING",
                "QueueCreationTimestamp": 1_700_000_005,
                "StreamConfigurationList": [{"StreamARN": STREAM, "StartingPosition": {"Type": "LATEST"}}],
                "QueueAttributes": {
                    "VisibilityTimeoutSeconds": 30,
                    "DeadLetterConfiguration": {"TargetType": "BUILT_IN", "MaxReceiveCount": 6},
                },
            })
        );
        let by_arn = json!({"QueueARN": arn}).to_string();
        let refused = harness.call("ReceiveQueueRecords", &by_arn).await;
        assert_eq!(code(refused), "InvalidArgumentException", "it is CREATING");
        harness.advance(transition);
        let described = harness.ok("DescribeQueue", &by_arn).await["QueueDescription"].clone();
        assert_eq!(described["QueueStatus"], "ACTIVE");
        let position = &described["StreamConfigurationList"][0]["StartingPosition"];
        assert_eq!(*position, json!({"Type": "LATEST", "Timestamp": 1_700_000_005}));
    }

    #[tokio::test(start_paused = true)]
    async fn delivery_begins_where_the_position_says() {
        let harness = with_stream().await;
        let start = harness.clock_ms();
        for key in ["0", "10", "20"] {
            harness.put("s", key, b"x").await;
            harness.advance(Duration::from_secs(10));
        }
        let at = |seconds: i64| json!({"Type": "AT_TIMESTAMP", "Timestamp": start / 1000 + seconds});
        for (name, position, expected, from) in [
            ("latest", json!({"Type": "LATEST"}), 0, 30),
            ("all", json!({"Type": "TRIM_HORIZON"}), 3, 0),
            ("late", at(10), 2, 10),
            ("early", at(-1000), 3, 0),
        ] {
            let made = create(&harness, body(name, position)).await.unwrap()["QueueDescription"].clone();
            let at = &made["StreamConfigurationList"][0]["StartingPosition"]["Timestamp"];
            assert_eq!(*at, start / 1000 + from, "{name}");
            let records = receive(&harness, made["QueueARN"].as_str().unwrap()).await;
            assert_eq!(records.len(), expected, "{name}");
        }
        let future = create(&harness, body("future", at(31))).await;
        assert_eq!(code(future), "InvalidArgumentException");
    }

    #[tokio::test]
    async fn what_no_queue_can_be_is_refused() {
        let harness = with_stream().await;
        harness.make("p", 1).await;
        make(&harness, "taken", json!({})).await;
        let latest = json!({"Type": "LATEST"});
        let stream = |arn: String| json!({"QueueName": "q", "StreamConfigurationList": [{"StreamARN": arn}]});
        let with = |attributes: Value| {
            let mut body = body("q", json!({"Type": "LATEST"}));
            body["QueueAttributes"] = attributes;
            body
        };
        let mut two = body("q", latest.clone());
        two["StreamConfigurationList"] = json!([{"StreamARN": STREAM}, {"StreamARN": STREAM}]);
        for (body, expected) in [
            (body("taken", latest.clone()), "ResourceInUseException"),
            (stream(STREAM.replace("/s", "/p")), "ValidationException"),
            (stream(STREAM.replace("/s", "/none")), "ResourceNotFoundException"),
            (stream(STREAM.replace("us-east-1", "eu-west-1")), "ResourceNotFoundException"),
            (two, "ValidationException"),
            (body("q", json!({"Type": "AT_TIMESTAMP"})), "ValidationException"),
            (body("q", json!({"Type": "LATEST", "Timestamp": 1})), "ValidationException"),
            (with(json!({"VisibilityTimeoutSeconds": 43_201})), "ValidationException"),
            (with(json!({"DeadLetterConfiguration": {"TargetType": "BUILT_IN"}})), "ValidationException"),
            (
                with(json!({"DeadLetterConfiguration": {"TargetType": "NONE", "MaxReceiveCount": 3}})),
                "ValidationException",
            ),
        ] {
            let what = body.to_string();
            assert_eq!(code(create(&harness, body).await), expected, "{what}");
        }
        assert_eq!(harness.summary("s").await["QueueCount"], 1);
        let journals = harness.streams.log.shards();
        let journals = journals.iter().filter(|log| log.realm() == crate::queues::REALM).count();
        assert_eq!(journals, 1, "what was refused left nothing behind");
    }

    #[tokio::test]
    async fn queues_and_consumers_share_their_limit() {
        let harness = Harness::with(StreamsConfig::default()).await;
        let on_demand = r#"{"StreamName":"s","StreamModeDetails":{"StreamMode":"ON_DEMAND"}}"#;
        harness.ok("CreateStream", on_demand).await;
        for n in 0..10 {
            harness.consumer("s", &format!("c{n}")).await;
            make(&harness, &format!("q{n}"), json!({})).await;
        }
        let queue = create(&harness, body("more", json!({"Type": "LATEST"}))).await;
        assert_eq!(code(queue), "LimitExceededException");
        let consumer = json!({"StreamARN": STREAM, "ConsumerName": "more"}).to_string();
        assert_eq!(code(harness.call("RegisterStreamConsumer", &consumer).await), "LimitExceededException");
        let summary = harness.summary("s").await;
        assert_eq!((&summary["ConsumerCount"], &summary["QueueCount"]), (&json!(10), &json!(10)));
    }

    #[tokio::test]
    async fn tags_and_policies_belong_to_queues_too() {
        let harness = with_stream().await;
        let mut tagged = body("q", json!({"Type": "LATEST"}));
        tagged["Tags"] = json!({"a": "1"});
        let access = harness.access("CreateQueue", &tagged.to_string()).await;
        let keys = vec!["aws:RequestTag/a=1".to_owned(), "aws:TagKeys=a".to_owned()];
        let queues = "arn:aws:kinesis:us-east-1:000000000000:queue/*".to_owned();
        assert_eq!(
            access,
            [("kinesis:CreateQueue", STREAM.to_owned(), keys.clone()), ("kinesis:TagResource", queues, keys)]
        );
        let list = harness.ok("ListQueues", "{}").await;
        let arn = list["QueueSummaries"][0]["QueueARN"].as_str().unwrap();
        harness.ok("TagResource", &json!({"ResourceARN": arn, "Tags": {"b": "2"}}).to_string()).await;
        harness.ok("UntagResource", &json!({"ResourceARN": arn, "TagKeys": ["a"]}).to_string()).await;
        let tags = harness.ok("ListTagsForResource", &json!({"ResourceARN": arn}).to_string()).await;
        assert_eq!(tags["Tags"], json!([{"Key": "b", "Value": "2"}]));
        let policy = json!({
            "Version": "2012-10-17",
            "Statement": [{
                "Effect": "Allow",
                "Principal": {"AWS": "111111111111"},
                "Action": "kinesis:ReceiveQueueRecords",
                "Resource": arn,
            }],
        });
        let body = json!({"ResourceARN": arn, "Policy": policy.to_string()}).to_string();
        harness.ok("PutResourcePolicy", &body).await;
        let by_arn = json!({"ResourceARN": arn}).to_string();
        assert_eq!(harness.ok("GetResourcePolicy", &by_arn).await["Policy"], policy.to_string());
        harness.ok("DeleteResourcePolicy", &by_arn).await;
        assert_eq!(harness.ok("GetResourcePolicy", &by_arn).await["Policy"], "{}");
    }
}
