//! `UntagResource`: takes tags off a stream or a consumer.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::StreamsError,
    generated::{UntagResourceInput, errors::declared},
    service::Streams,
    target::{Resource, with_tag_keys},
};

/// See the module.
pub struct UntagResource;

impl Operation for UntagResource {
    const SPEC: OperationSpec = OperationSpec {
        name: "UntagResource",
        action: "kinesis:UntagResource",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "untag_resource_per_second", per_second: 5 },
        detached: true,
        errors: declared::UNTAG_RESOURCE,
        summary: "Removes tags from a data stream, a consumer or a queue.",
    };
    type Input = UntagResourceInput;
    type Output = Empty;
}

impl Handle<UntagResource> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<UntagResourceInput>) -> Result<Access, StreamsError> {
        Ok(with_tag_keys(
            Access::to("kinesis:UntagResource", Resource::parse(&call.input.resource_arn)?.arn()),
            &call.input.tag_keys,
        ))
    }

    async fn handle(&self, call: Call<UntagResourceInput>) -> Result<Empty, StreamsError> {
        let resource = Resource::parse(&call.input.resource_arn)?;
        self.untag(&call.caller, &resource, call.input.tag_keys).await?;
        Ok(Empty)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::testing::{Harness, code};

    #[tokio::test]
    async fn tags_are_removed_and_unknown_ones_passed_over() {
        let harness = Harness::with_stream(1).await;
        let stream = "arn:aws:kinesis:us-east-1:000000000000:stream/s".to_owned();
        let consumer = harness.consumer("s", "c").await;
        for arn in [stream, consumer] {
            harness
                .ok("TagResource", &json!({"ResourceARN": arn, "Tags": {"a": "1", "b": "2"}}).to_string())
                .await;
            let body = json!({"ResourceARN": arn, "TagKeys": ["a", "zzz"]}).to_string();
            harness.ok("UntagResource", &body).await;
            let left = harness.ok("ListTagsForResource", &json!({"ResourceARN": arn}).to_string()).await;
            assert_eq!(left, json!({"Tags": [{"Key": "b", "Value": "2"}]}));
            let access = harness.access("UntagResource", &body).await;
            let keys = vec!["aws:TagKeys=a".to_owned(), "aws:TagKeys=zzz".to_owned()];
            assert_eq!(access, [("kinesis:UntagResource", arn.clone(), keys)]);
            let bad = json!({"ResourceARN": arn, "TagKeys": ["a;"]}).to_string();
            assert_eq!(code(harness.call("UntagResource", &bad).await), "InvalidArgumentException");
        }
    }
}
