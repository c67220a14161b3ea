//! `PutResourcePolicy`: attaches a policy to a stream or a consumer.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::StreamsError,
    generated::{PutResourcePolicyInput, errors::declared},
    policy,
    service::Streams,
    tables::{RESOURCE_POLICIES, ResourcePolicyRecord},
    target::Resource,
};

/// See the module.
pub struct PutResourcePolicy;

impl Operation for PutResourcePolicy {
    const SPEC: OperationSpec = OperationSpec {
        name: "PutResourcePolicy",
        action: "kinesis:PutResourcePolicy",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "put_resource_policy_per_second", per_second: 5 },
        detached: true,
        errors: declared::PUT_RESOURCE_POLICY,
        summary: "Attaches a resource policy to a data stream or a consumer.",
    };
    type Input = PutResourcePolicyInput;
    type Output = Empty;
}

impl Handle<PutResourcePolicy> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<PutResourcePolicyInput>) -> Result<Access, StreamsError> {
        Ok(Access::to("kinesis:PutResourcePolicy", Resource::parse(&call.input.resource_arn)?.arn()))
    }

    async fn handle(&self, call: Call<PutResourcePolicyInput>) -> Result<Empty, StreamsError> {
        let resource = Resource::parse(&call.input.resource_arn)?;
        self.require_resource(&call.caller, &resource)?;
        policy::check(&call.input.policy, &resource.arn(), self.grammar.as_ref())?;
        let arn = resource.arn();
        let stored = ResourcePolicyRecord { policy: call.input.policy };
        self.change_active(&call.caller, &resource, move |transaction| {
            Ok(transaction.put(RESOURCE_POLICIES, arn.as_str(), &stored)?)
        })
        .await?;
        Ok(Empty)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::json;

    use crate::{
        StreamsConfig,
        testing::{Harness, code},
    };

    const STREAM: &str = "arn:aws:kinesis:us-east-1:000000000000:stream/s";

    fn policy(arn: &str, action: &str) -> String {
        let statement = json!({"Effect": "Allow", "Principal": {"AWS": "111111111111"}, "Action": action, "Resource": arn});
        json!({"Version": "2012-10-17", "Statement": [statement]}).to_string()
    }

    fn body(arn: &str, policy: &str) -> String {
        json!({"ResourceARN": arn, "Policy": policy}).to_string()
    }

    async fn get(harness: &Harness, arn: &str) -> String {
        let answer = harness.ok("GetResourcePolicy", &json!({"ResourceARN": arn}).to_string()).await;
        answer["Policy"].as_str().unwrap().to_owned()
    }

    #[tokio::test]
    async fn policies_are_kept_as_they_were_put_and_go_with_their_resource() {
        let mut harness = Harness::with_stream(1).await;
        let consumer = harness.consumer("s", "c").await;
        for (arn, action) in [(STREAM, "kinesis:PutRecord"), (&consumer, "kinesis:SubscribeToShard")] {
            assert_eq!(get(&harness, arn).await, "{}");
            harness.ok("PutResourcePolicy", &body(arn, &policy(arn, "kinesis:*"))).await;
            harness.ok("PutResourcePolicy", &body(arn, &policy(arn, action))).await;
            assert_eq!(get(&harness, arn).await, policy(arn, action));
        }
        harness.reopen(StreamsConfig::default()).await;
        assert_eq!(get(&harness, STREAM).await, policy(STREAM, "kinesis:PutRecord"));
        harness.ok("DeleteStream", r#"{"StreamName":"s","EnforceConsumerDeletion":true}"#).await;
        harness.make("s", 1).await;
        assert_eq!(get(&harness, STREAM).await, "{}");
        assert_eq!(harness.consumer("s", "c").await, consumer, "a stream made anew begins anew");
        assert_eq!(get(&harness, &consumer).await, "{}");
    }

    #[tokio::test]
    async fn documents_and_resources_are_checked() {
        let harness = Harness::with_stream(1).await;
        let consumer = harness.consumer("s", "c").await;
        for (body, expected) in [
            (body(STREAM, "{}"), "InvalidArgumentException"),
            (body(STREAM, &policy(&consumer, "kinesis:*")), "InvalidArgumentException"),
            (body(STREAM, &policy(&STREAM.replace("/s", "/t"), "kinesis:*")), "InvalidArgumentException"),
            (body(&STREAM.replace("/s", "/t"), &policy(STREAM, "kinesis:*")), "ResourceNotFoundException"),
            (
                body(&consumer.replace("/c:", "/d:"), &policy(&consumer.replace("/c:", "/d:"), "kinesis:*")),
                "ResourceNotFoundException",
            ),
            (json!({"ResourceARN": STREAM}).to_string(), "ValidationException"),
        ] {
            assert_eq!(code(harness.call("PutResourcePolicy", &body).await), expected, "{body}");
        }
    }

    #[tokio::test]
    async fn only_active_resources_get_policies() {
        let transition = Duration::from_secs(5);
        let harness = Harness::with(StreamsConfig { transition, ..StreamsConfig::default() }).await;
        harness.make("s", 1).await;
        let put =
            async |arn: &str| harness.call("PutResourcePolicy", &body(arn, &policy(arn, "kinesis:*"))).await;
        assert_eq!(code(put(STREAM).await), "ResourceInUseException");
        harness.advance(transition);
        harness.work().await;
        let consumer = harness.consumer("s", "c").await;
        assert_eq!(code(put(&consumer).await), "ResourceInUseException");
        harness.advance(transition);
        put(&consumer).await.unwrap();
        put(STREAM).await.unwrap();
    }
}
