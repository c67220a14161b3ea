//! `ListQueues`: the queues of an account and region, or those of some streams, in pages.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::Generation;
use millstream_api as api;
use millstream_base as base;
use serde::{Deserialize, Serialize};

use crate::{
    error::StreamsError,
    generated::{ListQueuesInput, ListQueuesOutput, QueueStreamFilter, errors::declared},
    paging::page_size,
    queues::{QUEUES, QueueRecord},
    service::Streams,
    target::{is_created_at, stream_of_arn},
    token::Purpose,
};

/// See the module.
pub struct ListQueues;

/// More are never listed at once.
const QUEUES_MAX: usize = 100;

/// Where the next page begins: behind this name.
#[derive(Serialize, Deserialize)]
struct After {
    name: String,
}

impl Operation for ListQueues {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListQueues",
        action: "kinesis:ListQueues",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "list_queues_per_second", per_second: 5 },
        detached: false,
        errors: declared::LIST_QUEUES,
        summary: "Lists queues.",
    };
    type Input = ListQueuesInput;
    type Output = ListQueuesOutput;
}

impl Handle<ListQueues> for Streams {
    type Error = StreamsError;

    fn access(&self, _: &Call<ListQueuesInput>) -> Result<Access, StreamsError> {
        Ok(Access::to_any("kinesis:ListQueues"))
    }

    async fn handle(&self, call: Call<ListQueuesInput>) -> Result<ListQueuesOutput, StreamsError> {
        let input = &call.input;
        let after: Option<After> = input
            .next_token
            .as_ref()
            .map(|token| self.open_next_token(Purpose::ListQueues, token))
            .transpose()?;
        let wanted = match &input.stream_filter {
            None => None,
            Some(filters) => {
                let generations = filters.iter().map(|filter| self.generation_of(filter));
                Some(generations.collect::<Result<Vec<_>, _>>()?)
            }
        };
        let now = self.now();
        let key = (call.caller.account(), &call.caller.region);
        let stored = self.store.snapshot()?.scan(QUEUES, &key)?;
        let mut queues: Vec<_> = stored.into_iter().filter_map(|queue: QueueRecord| queue.at(now)).collect();
        queues.retain(|queue| {
            let is_wanted = |wanted: &Vec<_>| wanted.contains(&Some(Generation(queue.generation)));
            wanted.as_ref().is_none_or(is_wanted)
                && after.as_ref().is_none_or(|after| queue.name > after.name)
        });
        queues.sort_unstable_by(|a, b| a.name.cmp(&b.name));
        let most = page_size(input.max_results, QUEUES_MAX);
        let has_more = queues.len() > most;
        queues.truncate(most);
        let last = queues.last().filter(|_| has_more);
        let next_token =
            last.map(|last| self.next_token(Purpose::ListQueues, &After { name: last.name.clone() }));
        let queue_summaries =
            queues.iter().map(|queue| self.summarize_queue(queue)).collect::<Result<_, _>>()?;
        Ok(ListQueuesOutput { queue_summaries, next_token })
    }
}

impl Streams {
    /// The stream that is meant; `None` if there is none, which has no queues.
    fn generation_of(&self, filter: &QueueStreamFilter) -> Result<Option<Generation>, StreamsError> {
        let stream = self.registry.get(&stream_of_arn(&filter.stream_arn)?);
        let is_meant = |stream: &std::sync::Arc<crate::stream::Stream>| {
            is_created_at(&stream.peek().record, filter.stream_creation_timestamp)
        };
        Ok(stream.filter(is_meant).map(|stream| stream.generation))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::{
        queues::tests::{STREAM, make, with_stream},
        testing::{Harness, code},
    };

    async fn names(harness: &Harness, body: Value) -> (Vec<String>, Option<String>) {
        let answer = harness.ok("ListQueues", &body.to_string()).await;
        let name = |queue: &Value| queue["QueueName"].as_str().unwrap().to_owned();
        let names = answer["QueueSummaries"].as_array().unwrap().iter().map(name).collect();
        (names, answer["NextToken"].as_str().map(str::to_owned))
    }

    #[tokio::test]
    async fn queues_are_listed_by_name_in_pages() {
        let harness = with_stream().await;
        for name in ["c", "a", "b"] {
            make(&harness, name, json!({})).await;
        }
        assert_eq!(names(&harness, json!({})).await, (vec!["a".into(), "b".into(), "c".into()], None));
        let (first, token) = names(&harness, json!({"MaxResults": 2})).await;
        assert_eq!(first, ["a", "b"]);
        let rest = names(&harness, json!({"MaxResults": 2, "NextToken": token})).await;
        assert_eq!(rest, (vec!["c".into()], None));
        let junk = harness.call("ListQueues", r#"{"NextToken":"junk"}"#).await;
        assert_eq!(code(junk), "InvalidArgumentException");
        harness.advance(std::time::Duration::from_secs(300));
        let old = harness.call("ListQueues", &json!({"NextToken": token}).to_string()).await;
        assert_eq!(code(old), "ExpiredNextTokenException");
    }

    #[tokio::test]
    async fn a_filter_shows_those_of_its_stream() {
        let harness = with_stream().await;
        make(&harness, "q", json!({})).await;
        harness.make("t", 1).await;
        let created = harness.clock_ms() / 1000;
        for (filter, expected) in [
            (json!({"StreamARN": STREAM}), 1),
            (json!({"StreamARN": STREAM, "StreamCreationTimestamp": created}), 1),
            (json!({"StreamARN": STREAM, "StreamCreationTimestamp": created - 1}), 0),
            (json!({"StreamARN": STREAM.replace("/s", "/t")}), 0),
            (json!({"StreamARN": STREAM.replace("/s", "/none")}), 0),
        ] {
            let (found, _) = names(&harness, json!({"StreamFilter": [filter]})).await;
            assert_eq!(found.len(), expected, "{filter}");
        }
        let answer = harness.ok("ListQueues", "{}").await["QueueSummaries"][0].clone();
        assert_eq!(answer["Streams"], json!([{"StreamARN": STREAM, "StreamCreationTimestamp": created}]));
        assert_eq!(answer["QueueStatus"], "ACTIVE");
        assert_eq!(
            harness.access("ListQueues", "{}").await,
            [("kinesis:ListQueues", "*".to_owned(), vec![])]
        );
    }
}
