//! `ListTagsForStream`: the tags of a stream, by key and in pages.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::StreamsError,
    generated::{ListTagsForStreamInput, ListTagsForStreamOutput, errors::declared},
    paging::page_size,
    service::Streams,
    tags,
};

/// See the module.
pub struct ListTagsForStream;

impl Operation for ListTagsForStream {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListTagsForStream",
        action: "kinesis:ListTagsForStream",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "list_tags_for_stream_per_second", per_second: 5 },
        detached: false,
        errors: declared::LIST_TAGS_FOR_STREAM,
        summary: "Lists the tags of a data stream.",
    };
    type Input = ListTagsForStreamInput;
    type Output = ListTagsForStreamOutput;
}

impl Handle<ListTagsForStream> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<ListTagsForStreamInput>) -> Result<Access, StreamsError> {
        let input = &call.input;
        self.stream_access(
            "kinesis:ListTagsForStream",
            &call.caller,
            input.stream_name.as_deref(),
            input.stream_arn.as_deref(),
        )
    }

    async fn handle(
        &self,
        call: Call<ListTagsForStreamInput>,
    ) -> Result<ListTagsForStreamOutput, StreamsError> {
        let input = &call.input;
        let stream =
            self.named_stream(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        let mut tags = tags::view(&stream.state().record.tags);
        if let Some(after) = &input.exclusive_start_tag_key {
            tags.retain(|tag| tag.key > *after);
        }
        // Without a limit there is one page: a stream has few tags.
        let most = input.limit.map_or(tags.len(), |limit| page_size(Some(limit), usize::MAX));
        let has_more_tags = tags.len() > most;
        tags.truncate(most);
        Ok(ListTagsForStreamOutput { tags, has_more_tags })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::testing::{Harness, code};

    #[tokio::test]
    async fn tags_are_listed_by_key_in_pages() {
        let harness = Harness::new().await;
        assert_eq!(
            code(harness.call("ListTagsForStream", r#"{"StreamName":"s"}"#).await),
            "ResourceNotFoundException"
        );
        harness.make("s", 1).await;
        let none = harness.ok("ListTagsForStream", r#"{"StreamName":"s"}"#).await;
        assert_eq!(none, json!({"Tags": [], "HasMoreTags": false}));
        harness.ok("AddTagsToStream", r#"{"StreamName":"s","Tags":{"b":"2","a":"1","d":"","c":"3"}}"#).await;
        let page = async |rest: &str| {
            let answer = harness.ok("ListTagsForStream", &format!(r#"{{"StreamName":"s"{rest}}}"#)).await;
            let key = |tag: &Value| tag["Key"].as_str().unwrap().to_owned();
            let keys: String = answer["Tags"].as_array().unwrap().iter().map(key).collect();
            (keys, answer["HasMoreTags"].as_bool().unwrap())
        };
        assert_eq!(page("").await, ("abcd".into(), false));
        assert_eq!(page(r#","Limit":4"#).await, ("abcd".into(), false));
        assert_eq!(page(r#","Limit":3"#).await, ("abc".into(), true));
        assert_eq!(page(r#","Limit":3,"ExclusiveStartTagKey":"c""#).await, ("d".into(), false));
        assert_eq!(page(r#","ExclusiveStartTagKey":"aa""#).await, ("bcd".into(), false));
        for limit in [0, 51] {
            let body = format!(r#"{{"StreamName":"s","Limit":{limit}}}"#);
            assert_eq!(code(harness.call("ListTagsForStream", &body).await), "ValidationException");
        }
    }
}
