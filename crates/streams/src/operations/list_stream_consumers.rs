//! `ListStreamConsumers`: the consumers of a stream, by name and in pages.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;
use serde::{Deserialize, Serialize};

use crate::{
    error::StreamsError,
    generated::{ListStreamConsumersInput, ListStreamConsumersOutput, errors::declared},
    paging::{alone, page_size},
    service::Streams,
    target::{is_created_at, stream_of_arn},
    token::Purpose,
};

/// See the module.
pub struct ListStreamConsumers;

impl Operation for ListStreamConsumers {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListStreamConsumers",
        action: "kinesis:ListStreamConsumers",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerResource { key: "list_stream_consumers_per_second", per_second: 5 },
        detached: false,
        errors: declared::LIST_STREAM_CONSUMERS,
        summary: "Lists the registered consumers of a data stream.",
    };
    type Input = ListStreamConsumersInput;
    type Output = ListStreamConsumersOutput;
}

impl Handle<ListStreamConsumers> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<ListStreamConsumersInput>) -> Result<Access, StreamsError> {
        Ok(Access::to("kinesis:ListStreamConsumers", stream_of_arn(&call.input.stream_arn)?.arn()))
    }

    async fn handle(
        &self,
        call: Call<ListStreamConsumersInput>,
    ) -> Result<ListStreamConsumersOutput, StreamsError> {
        let input = &call.input;
        alone(
            input.next_token.is_some(),
            &[("StreamCreationTimestamp", input.stream_creation_timestamp.is_some())],
        )?;
        let id = stream_of_arn(&input.stream_arn)?;
        let stream = self.stream_for(&call.caller, &id)?;
        let record = &stream.state().record;
        if !is_created_at(record, input.stream_creation_timestamp) {
            return Err(id.not_found());
        }
        record.require_readable()?;
        let after = match &input.next_token {
            Some(token) => {
                let place: Place = self.open_next_token(Purpose::ListConsumers, token)?;
                if place.generation != stream.generation.0 {
                    return Err(StreamsError::InvalidArgument(
                        "The provided NextToken is of another stream.".into(),
                    ));
                }
                Some(place.after)
            }
            None => None,
        };
        let mut consumers = self.consumers(&stream)?;
        consumers.retain(|consumer| after.as_ref().is_none_or(|after| consumer.name > *after));
        let most = page_size(input.max_results, CONSUMERS_MAX);
        let has_more = consumers.len() > most;
        consumers.truncate(most);
        let next_token = consumers.last().filter(|_| has_more).map(|last| {
            let place = Place { generation: stream.generation.0, after: last.name.clone() };
            self.next_token(Purpose::ListConsumers, &place)
        });
        let consumers = consumers.iter().map(|consumer| consumer.view(&id)).collect();
        Ok(ListStreamConsumersOutput { consumers: Some(consumers), next_token })
    }
}

/// More are never listed at once (API guide).
const CONSUMERS_MAX: usize = 100;

/// Where the next page begins.
#[derive(Serialize, Deserialize)]
struct Place {
    generation: u64,
    after: String,
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

    fn names(answer: &Value) -> Vec<&str> {
        let name = |consumer: &'_ Value| consumer["ConsumerName"].as_str().map(str::to_owned);
        let consumers = answer["Consumers"].as_array().unwrap();
        assert!(consumers.iter().all(|consumer| name(consumer).is_some()));
        consumers.iter().map(|consumer| consumer["ConsumerName"].as_str().unwrap()).collect()
    }

    #[tokio::test]
    async fn consumers_are_listed_by_name_in_pages() {
        let harness = Harness::new().await;
        harness.make("s", 1).await;
        let body = json!({"StreamARN": STREAM}).to_string();
        assert_eq!(harness.ok("ListStreamConsumers", &body).await, json!({"Consumers": []}));
        for name in ["b", "a", "c", "a-1"] {
            harness.consumer("s", name).await;
        }
        let all = harness.ok("ListStreamConsumers", &body).await;
        assert_eq!(names(&all), ["a", "a-1", "b", "c"]);
        assert_eq!(
            all["Consumers"][0],
            json!({
                "ConsumerName": "a",
                "ConsumerARN": format!("{STREAM}/consumer/a:1700000000"),
                "ConsumerStatus": "ACTIVE",
                "ConsumerCreationTimestamp": 1_700_000_000,
            })
        );
        let mut seen = Vec::new();
        let mut body = json!({"StreamARN": STREAM, "MaxResults": 3});
        loop {
            let page = harness.ok("ListStreamConsumers", &body.to_string()).await;
            seen.push(names(&page).len());
            let Some(token) = page.get("NextToken") else { break };
            body = json!({"StreamARN": STREAM, "MaxResults": 3, "NextToken": token});
        }
        assert_eq!(seen, [3, 1]);
    }

    #[tokio::test]
    async fn a_hundred_consumers_are_the_most_and_the_default() {
        let harness = Harness::new().await;
        harness.make("s", 1).await;
        for index in 0..101 {
            harness.consumer("s", &format!("c{index:03}")).await;
        }
        for body in [json!({"StreamARN": STREAM}), json!({"StreamARN": STREAM, "MaxResults": 10_000})] {
            let page = harness.ok("ListStreamConsumers", &body.to_string()).await;
            assert_eq!((names(&page).len(), page.get("NextToken").is_some()), (100, true));
        }
    }

    #[tokio::test]
    async fn tokens_belong_to_their_stream_and_expire() {
        let harness = Harness::new().await;
        for stream in ["s", "t"] {
            harness.make(stream, 1).await;
            harness.consumer(stream, "a").await;
            harness.consumer(stream, "b").await;
        }
        let page = harness
            .ok("ListStreamConsumers", &json!({"StreamARN": STREAM, "MaxResults": 1}).to_string())
            .await;
        let token = &page["NextToken"];
        for (body, expected) in [
            (
                json!({"StreamARN": STREAM.replace("/s", "/t"), "NextToken": token}),
                "InvalidArgumentException",
            ),
            (json!({"StreamARN": STREAM, "NextToken": "junk"}), "InvalidArgumentException"),
            (
                json!({"StreamARN": STREAM, "NextToken": token, "StreamCreationTimestamp": 1_700_000_000}),
                "InvalidArgumentException",
            ),
            (json!({"NextToken": token}), "ValidationException"),
            (
                json!({"StreamARN": STREAM, "StreamCreationTimestamp": 1_600_000_000}),
                "ResourceNotFoundException",
            ),
            (json!({"StreamARN": format!("{STREAM}2")}), "ResourceNotFoundException"),
        ] {
            assert_eq!(
                code(harness.call("ListStreamConsumers", &body.to_string()).await),
                expected,
                "{body}"
            );
        }
        let body = json!({"StreamARN": STREAM, "NextToken": token}).to_string();
        harness.advance(Duration::from_secs(299));
        assert_eq!(names(&harness.ok("ListStreamConsumers", &body).await), ["b"]);
        harness.advance(Duration::from_secs(1));
        assert_eq!(code(harness.call("ListStreamConsumers", &body).await), "ExpiredNextTokenException");
    }

    #[tokio::test]
    async fn only_active_and_updating_streams_are_listed() {
        let transition = Duration::from_secs(5);
        let harness = Harness::with(StreamsConfig { transition, ..StreamsConfig::default() }).await;
        harness.make("s", 1).await;
        let body = json!({"StreamARN": STREAM}).to_string();
        assert_eq!(code(harness.call("ListStreamConsumers", &body).await), "ResourceInUseException");
        harness.advance(transition);
        harness.work().await;
        harness.split("s", 0, 5).await;
        harness.ok("ListStreamConsumers", &body).await;
    }
}
