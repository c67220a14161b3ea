//! `RemoveTagsFromStream`: takes tags off a stream.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::StreamsError,
    generated::{RemoveTagsFromStreamInput, errors::declared},
    service::Streams,
    target::{Resource, with_tag_keys},
};

/// See the module.
pub struct RemoveTagsFromStream;

impl Operation for RemoveTagsFromStream {
    const SPEC: OperationSpec = OperationSpec {
        name: "RemoveTagsFromStream",
        action: "kinesis:RemoveTagsFromStream",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "remove_tags_from_stream_per_second", per_second: 5 },
        detached: true,
        errors: declared::REMOVE_TAGS_FROM_STREAM,
        summary: "Removes tags from a data stream.",
    };
    type Input = RemoveTagsFromStreamInput;
    type Output = Empty;
}

impl Handle<RemoveTagsFromStream> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<RemoveTagsFromStreamInput>) -> Result<Access, StreamsError> {
        let input = &call.input;
        let access = self.stream_access(
            "kinesis:RemoveTagsFromStream",
            &call.caller,
            input.stream_name.as_deref(),
            input.stream_arn.as_deref(),
        )?;
        Ok(with_tag_keys(access, &input.tag_keys))
    }

    async fn handle(&self, call: Call<RemoveTagsFromStreamInput>) -> Result<Empty, StreamsError> {
        let input = &call.input;
        let stream =
            self.named_stream(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        self.untag(&call.caller, &Resource::Stream(stream.id.clone()), call.input.tag_keys).await?;
        Ok(Empty)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::testing::{Harness, code};

    #[tokio::test]
    async fn tags_are_removed_and_unknown_ones_passed_over() {
        let harness = Harness::new().await;
        assert_eq!(
            code(harness.call("RemoveTagsFromStream", r#"{"StreamName":"s","TagKeys":["a"]}"#).await),
            "ResourceNotFoundException"
        );
        harness.make("s", 1).await;
        harness.ok("AddTagsToStream", r#"{"StreamName":"s","Tags":{"a":"1","b":"2","c":"3"}}"#).await;
        let body = r#"{"StreamName":"s","TagKeys":["a","zzz","c"]}"#;
        harness.ok("RemoveTagsFromStream", body).await;
        let left = harness.ok("ListTagsForStream", r#"{"StreamName":"s"}"#).await;
        assert_eq!(left["Tags"], json!([{"Key": "b", "Value": "2"}]));
        let access = harness.access("RemoveTagsFromStream", body).await;
        assert_eq!(access[0].2, ["aws:TagKeys=a", "aws:TagKeys=zzz", "aws:TagKeys=c"]);
        for (keys, message) in [
            (
                json!(["a;b"]),
                "Some tags contain invalid characters. Valid characters: Unicode letters, digits, white space, _ . / = + - % @.",
            ),
            (
                json!(["a%b"]),
                "Failed to remove tags from stream s under account 000000000000 because some tags contained illegal \
                 characters. The allowed characters are Unicode letters, white-spaces, '_',',','/','=','+','-','@'.",
            ),
        ] {
            let answer = harness
                .call("RemoveTagsFromStream", &json!({"StreamName": "s", "TagKeys": keys}).to_string())
                .await;
            assert_eq!(answer.as_ref().unwrap_err().message(), message);
            assert_eq!(code(answer), "InvalidArgumentException");
        }
        let none = harness.call("RemoveTagsFromStream", r#"{"StreamName":"s","TagKeys":[]}"#).await;
        assert_eq!(code(none), "ValidationException");
    }
}
