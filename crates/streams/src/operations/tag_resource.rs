//! `TagResource`: adds tags to a stream or a consumer, or changes their values.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::StreamsError,
    generated::{TagResourceInput, errors::declared},
    service::Streams,
    target::{Resource, with_tags},
};

/// See the module.
pub struct TagResource;

impl Operation for TagResource {
    const SPEC: OperationSpec = OperationSpec {
        name: "TagResource",
        action: "kinesis:TagResource",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "tag_resource_per_second", per_second: 5 },
        detached: true,
        errors: declared::TAG_RESOURCE,
        summary: "Adds tags to a data stream, a consumer or a queue.",
    };
    type Input = TagResourceInput;
    type Output = Empty;
}

impl Handle<TagResource> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<TagResourceInput>) -> Result<Access, StreamsError> {
        Ok(with_tags(
            Access::to("kinesis:TagResource", Resource::parse(&call.input.resource_arn)?.arn()),
            Some(&call.input.tags),
        ))
    }

    async fn handle(&self, call: Call<TagResourceInput>) -> Result<Empty, StreamsError> {
        let resource = Resource::parse(&call.input.resource_arn)?;
        self.tag(&call.caller, &resource, call.input.tags).await?;
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

    fn body(arn: &str, tags: Value) -> String {
        json!({"ResourceARN": arn, "Tags": tags}).to_string()
    }

    async fn tags(harness: &Harness, arn: &str) -> Value {
        harness.ok("ListTagsForResource", &json!({"ResourceARN": arn}).to_string()).await["Tags"].clone()
    }

    #[tokio::test]
    async fn streams_and_consumers_have_tags_of_their_own() {
        let mut harness = Harness::with_stream(1).await;
        let consumer = harness.consumer("s", "c").await;
        harness.ok("TagResource", &body(STREAM, json!({"of": "stream", "a": ""}))).await;
        harness.ok("TagResource", &body(&consumer, json!({"of": "x"}))).await;
        harness.ok("TagResource", &body(&consumer, json!({"of": "consumer"}))).await;
        harness.reopen(StreamsConfig::default()).await;
        assert_eq!(
            tags(&harness, STREAM).await,
            json!([{"Key": "a", "Value": ""}, {"Key": "of", "Value": "stream"}])
        );
        assert_eq!(tags(&harness, &consumer).await, json!([{"Key": "of", "Value": "consumer"}]));
        let by_name = harness.ok("ListTagsForStream", r#"{"StreamName":"s"}"#).await;
        assert_eq!(by_name["Tags"], tags(&harness, STREAM).await);
        let access = harness.access("TagResource", &body(&consumer, json!({"k": "v"}))).await;
        let keys = vec!["aws:RequestTag/k=v".to_owned(), "aws:TagKeys=k".to_owned()];
        assert_eq!(access, [("kinesis:TagResource", consumer, keys)]);
    }

    #[tokio::test]
    async fn what_does_not_exist_or_is_no_resource_is_refused() {
        let harness = Harness::with_stream(1).await;
        let consumer = harness.consumer("s", "c").await;
        let queue = STREAM.replace(":stream/", ":queue/");
        for (arn, expected) in [
            (format!("{STREAM}2"), "ResourceNotFoundException"),
            (consumer.replace(":1700000000", ":1"), "ResourceNotFoundException"),
            (consumer.replace("/c:", "/d:"), "ResourceNotFoundException"),
            (STREAM.replace("us-east-1", "eu-west-1"), "ResourceNotFoundException"),
            (queue, "ResourceNotFoundException"),
            (format!("{STREAM}/more"), "InvalidArgumentException"),
            ("arn:aws:s3:::bucket".to_owned(), "ValidationException"),
        ] {
            for (operation, rest) in [
                ("TagResource", json!({"Tags": {"a": "b"}})),
                ("UntagResource", json!({"TagKeys": ["a"]})),
                ("ListTagsForResource", json!({})),
            ] {
                let mut body = rest.clone();
                body["ResourceARN"] = json!(arn);
                assert_eq!(
                    code(harness.call(operation, &body.to_string()).await),
                    expected,
                    "{operation} {arn}"
                );
            }
        }
        for tags in [json!({"a;": ""}), json!({"aws:a": ""})] {
            for arn in [STREAM, &consumer] {
                let answer = harness.call("TagResource", &body(arn, tags.clone())).await;
                assert_eq!(code(answer), "InvalidArgumentException");
            }
        }
    }

    #[tokio::test]
    async fn only_active_resources_are_tagged() {
        let transition = Duration::from_secs(5);
        let harness = Harness::with(StreamsConfig { transition, ..StreamsConfig::default() }).await;
        harness.make("s", 1).await;
        assert_eq!(
            code(harness.call("TagResource", &body(STREAM, json!({"a": ""}))).await),
            "ResourceInUseException"
        );
        harness.advance(transition);
        harness.work().await;
        let consumer = harness.consumer("s", "c").await;
        let answer = harness.call("TagResource", &body(&consumer, json!({"a": ""}))).await;
        assert_eq!(
            answer.as_ref().unwrap_err().message(),
            "Consumer c with creation timestamp 1700000005 under stream s and account 000000000000 is not in ACTIVE status."
        );
        assert_eq!(code(answer), "ResourceInUseException");
        harness.advance(transition);
        harness.ok("TagResource", &body(&consumer, json!({"a": ""}))).await;
    }
}
