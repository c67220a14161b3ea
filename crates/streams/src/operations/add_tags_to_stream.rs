//! `AddTagsToStream`: adds tags to a stream, or changes their values.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::StreamsError,
    generated::{AddTagsToStreamInput, errors::declared},
    service::Streams,
    target::{Resource, with_tags},
};

/// See the module.
pub struct AddTagsToStream;

impl Operation for AddTagsToStream {
    const SPEC: OperationSpec = OperationSpec {
        name: "AddTagsToStream",
        action: "kinesis:AddTagsToStream",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "add_tags_to_stream_per_second", per_second: 5 },
        detached: true,
        errors: declared::ADD_TAGS_TO_STREAM,
        summary: "Adds tags to a data stream.",
    };
    type Input = AddTagsToStreamInput;
    type Output = Empty;
}

impl Handle<AddTagsToStream> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<AddTagsToStreamInput>) -> Result<Access, StreamsError> {
        let input = &call.input;
        let access = self.stream_access(
            "kinesis:AddTagsToStream",
            &call.caller,
            input.stream_name.as_deref(),
            input.stream_arn.as_deref(),
        )?;
        Ok(with_tags(access, Some(&input.tags)))
    }

    async fn handle(&self, call: Call<AddTagsToStreamInput>) -> Result<Empty, StreamsError> {
        let input = &call.input;
        let stream =
            self.named_stream(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        self.tag(&call.caller, &Resource::Stream(stream.id.clone()), call.input.tags).await?;
        Ok(Empty)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::testing::{Harness, code};

    async fn tags(harness: &Harness) -> Value {
        harness.ok("ListTagsForStream", r#"{"StreamName":"s"}"#).await["Tags"].clone()
    }

    fn body(tags: Value) -> String {
        json!({"StreamName": "s", "Tags": tags}).to_string()
    }

    #[tokio::test]
    async fn tags_are_added_and_their_values_replaced() {
        let harness = Harness::new().await;
        harness.make("s", 1).await;
        harness.ok("AddTagsToStream", &body(json!({"b": "1", "ü0 _.": "/=+-@", "a:b": ""}))).await;
        harness.ok("AddTagsToStream", &body(json!({"b": "2"}))).await;
        assert_eq!(
            tags(&harness).await,
            json!([{"Key": "a:b", "Value": ""}, {"Key": "b", "Value": "2"}, {"Key": "ü0 _.", "Value": "/=+-@"}])
        );
        let access = harness.access("AddTagsToStream", &body(json!({"b": "1"}))).await;
        let arn = "arn:aws:kinesis:us-east-1:000000000000:stream/s".to_owned();
        let keys = vec!["aws:RequestTag/b=1".to_owned(), "aws:TagKeys=b".to_owned()];
        assert_eq!(access, [("kinesis:AddTagsToStream", arn, keys)]);
    }

    #[tokio::test]
    async fn bad_tags_change_nothing() {
        let harness = Harness::new().await;
        let answer = harness.call("AddTagsToStream", &body(json!({"a": "b"}))).await;
        assert_eq!(code(answer), "ResourceNotFoundException");
        harness.make("s", 1).await;
        for (bad, expected) in [
            (json!({"good": "1", "b;ad": "2"}), "InvalidArgumentException"),
            (json!({"good": "1", "b%d": "2"}), "InvalidArgumentException"),
            (json!({"good": "1", "aws:bad": "2"}), "InvalidArgumentException"),
            (json!({"good": "1", "": "2"}), "ValidationException"),
            (json!({"good": "x".repeat(257)}), "ValidationException"),
            (json!({}), "ValidationException"),
        ] {
            assert_eq!(code(harness.call("AddTagsToStream", &body(bad.clone())).await), expected, "{bad}");
        }
        let answer = harness.call("AddTagsToStream", &body(json!({"a": "%"}))).await;
        assert_eq!(
            answer.unwrap_err().message(),
            "Failed to add tags to stream s under account 000000000000 because some tags contained illegal characters. The \
             allowed characters are Unicode letters, white-spaces, '_',',','/','=','+','-','@'."
        );
        assert_eq!(tags(&harness).await, json!([]));
    }

    #[tokio::test]
    async fn fifty_tags_are_the_most() {
        let harness = Harness::with(crate::StreamsConfig::default()).await;
        harness.make("s", 1).await;
        let many = |range: std::ops::Range<u32>| -> Value {
            range.map(|n| (n.to_string(), json!(""))).collect::<serde_json::Map<_, _>>().into()
        };
        harness.ok("AddTagsToStream", &body(many(0..50))).await;
        harness.ok("AddTagsToStream", &body(many(20..30))).await;
        let answer = harness.call("AddTagsToStream", &body(many(50..51))).await;
        assert_eq!(
            answer.as_ref().unwrap_err().message(),
            "Failed to add tags to stream s under account 000000000000 because a given stream cannot have more than 50 tags \
             associated with it."
        );
        assert_eq!(code(answer), "InvalidArgumentException");
    }

    #[tokio::test]
    async fn only_active_streams_are_tagged() {
        let transition = std::time::Duration::from_secs(5);
        let harness = Harness::with(crate::StreamsConfig { transition, ..Default::default() }).await;
        harness.ok("CreateStream", r#"{"StreamName":"s","ShardCount":1,"Tags":{"a":"1"}}"#).await;
        assert_eq!(
            tags(&harness).await,
            json!([{"Key": "a", "Value": "1"}]),
            "in effect from the creation on"
        );
        assert_eq!(
            code(harness.call("AddTagsToStream", &body(json!({"a": "2"}))).await),
            "ResourceInUseException"
        );
        let remove = r#"{"StreamName":"s","TagKeys":["a"]}"#;
        assert_eq!(code(harness.call("RemoveTagsFromStream", remove).await), "ResourceInUseException");
    }
}
