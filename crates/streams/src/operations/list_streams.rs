//! `ListStreams`: the streams of an account, by name.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::Timestamp;
use millstream_api as api;
use millstream_base as base;
use serde::{Deserialize, Serialize};

use crate::{
    error::StreamsError,
    generated::{ListStreamsInput, ListStreamsOutput, StreamSummary, errors::declared},
    paging::{alone, page_size},
    service::Streams,
    stream::Stream,
    token::Purpose,
    view,
};

/// See the module.
pub struct ListStreams;

impl Operation for ListStreams {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListStreams",
        action: "kinesis:ListStreams",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "list_streams_per_second", per_second: 5 },
        detached: false,
        errors: declared::LIST_STREAMS,
        summary: "Lists the data streams of the account in the region.",
    };
    type Input = ListStreamsInput;
    type Output = ListStreamsOutput;
}

impl Handle<ListStreams> for Streams {
    type Error = StreamsError;

    fn access(&self, _: &Call<ListStreamsInput>) -> Result<Access, StreamsError> {
        Ok(Access::to_any("kinesis:ListStreams"))
    }

    async fn handle(&self, call: Call<ListStreamsInput>) -> Result<ListStreamsOutput, StreamsError> {
        let input = &call.input;
        alone(
            input.next_token.is_some(),
            &[("ExclusiveStartStreamName", input.exclusive_start_stream_name.is_some())],
        )?;
        let (account, region) = (call.caller.account(), &call.caller.region);
        let after = match &input.next_token {
            Some(token) => {
                let place: Place = self.open_next_token(Purpose::ListStreams, token)?;
                if (place.account.as_str(), place.region.as_str()) != (account.as_str(), region.as_str()) {
                    return Err(StreamsError::InvalidArgument("The provided NextToken is invalid.".into()));
                }
                Some(place.after)
            }
            None => input.exclusive_start_stream_name.clone(),
        };
        let mut streams = self.registry.all();
        streams.retain(|stream| {
            let id = &stream.id;
            id.account == *account
                && id.region == *region
                && after.as_deref().is_none_or(|after| id.name.as_str() > after)
        });
        streams.sort_unstable_by(|a, b| a.id.name.cmp(&b.id.name));
        let most = page_size(input.limit, STREAMS_MAX);
        let has_more_streams = streams.len() > most;
        streams.truncate(most);
        let next_token = streams.last().filter(|_| has_more_streams).map(|last| {
            let place = Place {
                account: account.to_string(),
                region: region.to_string(),
                after: last.id.name.to_string(),
            };
            self.next_token(Purpose::ListStreams, &place)
        });
        Ok(ListStreamsOutput {
            stream_names: streams.iter().map(|stream| stream.id.name.to_string()).collect(),
            has_more_streams,
            next_token,
            stream_summaries: Some(streams.iter().map(|stream| summary(stream)).collect()),
        })
    }
}

/// More are never listed at once (API guide).
const STREAMS_MAX: usize = 100;

/// Where the next page begins.
#[derive(Serialize, Deserialize)]
struct Place {
    account: String,
    region: String,
    after: String,
}

fn summary(stream: &Stream) -> StreamSummary {
    let state = stream.state();
    StreamSummary {
        stream_name: state.record.name.clone(),
        stream_arn: stream.arn.to_string(),
        stream_status: view::status(state.record.status),
        stream_mode_details: Some(view::mode_details(state.record.mode)),
        stream_creation_timestamp: Some(Timestamp::from_millis(state.record.created_ms)),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::{Value, json};

    use crate::testing::{Harness, code};

    fn names(answer: &Value) -> Vec<&str> {
        answer["StreamNames"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect()
    }

    #[tokio::test]
    async fn streams_are_listed_by_name_in_pages() {
        let harness = Harness::new().await;
        let empty = harness.ok("ListStreams", "{}").await;
        assert_eq!(empty, json!({"StreamNames": [], "HasMoreStreams": false, "StreamSummaries": []}));
        for name in ["b", "a", "B", "a-1", "c"] {
            harness.make(name, 1).await;
        }
        let all = harness.ok("ListStreams", "{}").await;
        assert_eq!(names(&all), ["B", "a", "a-1", "b", "c"]);
        assert_eq!(
            all["StreamSummaries"][1],
            json!({
                "StreamName": "a",
                "StreamARN": "arn:aws:kinesis:us-east-1:000000000000:stream/a",
                "StreamStatus": "ACTIVE",
                "StreamModeDetails": {"StreamMode": "PROVISIONED"},
                "StreamCreationTimestamp": 1_700_000_000,
            })
        );
        assert!(all.get("NextToken").is_none());

        let mut page = harness.ok("ListStreams", r#"{"Limit":2}"#).await;
        let mut seen = Vec::new();
        loop {
            seen.extend(names(&page).into_iter().map(str::to_owned));
            assert_eq!(page["HasMoreStreams"].as_bool().unwrap(), page.get("NextToken").is_some());
            let Some(token) = page.get("NextToken") else { break };
            page = harness.ok("ListStreams", &json!({"Limit": 2, "NextToken": token}).to_string()).await;
        }
        assert_eq!(seen, ["B", "a", "a-1", "b", "c"]);
        for (after, first) in [("a", "a-1"), ("a-0", "a-1"), ("b", "c")] {
            let body = format!(r#"{{"ExclusiveStartStreamName":"{after}","Limit":1}}"#);
            assert_eq!(names(&harness.ok("ListStreams", &body).await), [first], "after {after}");
        }
    }

    #[tokio::test]
    async fn a_hundred_streams_are_the_most_and_the_default() {
        let harness = Harness::new().await;
        for index in 0..101 {
            harness.make(&format!("s{index:03}"), 1).await;
        }
        for body in ["{}", r#"{"Limit":10000}"#] {
            let page = harness.ok("ListStreams", body).await;
            assert_eq!((names(&page).len(), &page["HasMoreStreams"]), (100, &json!(true)));
        }
    }

    #[tokio::test]
    async fn accounts_and_regions_do_not_see_each_other() {
        let harness = Harness::new().await;
        harness.make("s", 1).await;
        harness.make("t", 1).await;
        let token = harness.ok("ListStreams", r#"{"Limit":1}"#).await["NextToken"].clone();
        let body = json!({"NextToken": token}).to_string();
        for (account, region) in [("111111111111", "us-east-1"), ("000000000000", "eu-west-1")] {
            let caller = Harness::caller_of(account, region);
            let answer = harness.call_as(caller.clone(), "ListStreams", "{}").await.unwrap();
            assert_eq!(names(&answer), [""; 0]);
            assert_eq!(code(harness.call_as(caller, "ListStreams", &body).await), "InvalidArgumentException");
        }
    }

    #[tokio::test]
    async fn tokens_stand_alone_and_expire() {
        let harness = Harness::new().await;
        harness.make("s", 1).await;
        harness.make("t", 1).await;
        let token = harness.ok("ListStreams", r#"{"Limit":1}"#).await["NextToken"].clone();
        let mixed = json!({"NextToken": token, "ExclusiveStartStreamName": "s"}).to_string();
        let answer = harness.call("ListStreams", &mixed).await;
        assert_eq!(
            answer.as_ref().unwrap_err().message(),
            "NextToken and ExclusiveStartStreamName cannot be provided together."
        );
        assert_eq!(code(answer), "InvalidArgumentException");
        assert_eq!(
            code(harness.call("ListStreams", r#"{"NextToken":"junk"}"#).await),
            "InvalidArgumentException"
        );
        let body = json!({"NextToken": token}).to_string();
        harness.advance(Duration::from_secs(299));
        assert_eq!(names(&harness.ok("ListStreams", &body).await), ["t"]);
        harness.advance(Duration::from_secs(1));
        assert_eq!(code(harness.call("ListStreams", &body).await), "ExpiredNextTokenException");
    }
}
