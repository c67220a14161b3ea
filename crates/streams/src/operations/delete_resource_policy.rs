//! `DeleteResourcePolicy`: takes the policy off a stream or a consumer.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::StreamsError,
    generated::{DeleteResourcePolicyInput, errors::declared},
    service::Streams,
    tables::RESOURCE_POLICIES,
    target::Resource,
};

/// See the module.
pub struct DeleteResourcePolicy;

impl Operation for DeleteResourcePolicy {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeleteResourcePolicy",
        action: "kinesis:DeleteResourcePolicy",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "delete_resource_policy_per_second", per_second: 5 },
        detached: true,
        errors: declared::DELETE_RESOURCE_POLICY,
        summary: "Deletes the resource policy of a data stream or a consumer.",
    };
    type Input = DeleteResourcePolicyInput;
    type Output = Empty;
}

impl Handle<DeleteResourcePolicy> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<DeleteResourcePolicyInput>) -> Result<Access, StreamsError> {
        Ok(Access::to("kinesis:DeleteResourcePolicy", Resource::parse(&call.input.resource_arn)?.arn()))
    }

    async fn handle(&self, call: Call<DeleteResourcePolicyInput>) -> Result<Empty, StreamsError> {
        let resource = Resource::parse(&call.input.resource_arn)?;
        let arn = resource.arn();
        self.change_active(&call.caller, &resource, move |transaction| {
            if transaction.delete(RESOURCE_POLICIES, arn.as_str())? {
                return Ok(());
            }
            Err(StreamsError::NotFound(format!("No resource policy found for resource ARN {arn}.")))
        })
        .await?;
        Ok(Empty)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::testing::{Harness, code};

    #[tokio::test]
    async fn a_policy_is_deleted_once() {
        let harness = Harness::with_stream(1).await;
        let consumer = harness.consumer("s", "c").await;
        for arn in ["arn:aws:kinesis:us-east-1:000000000000:stream/s", &consumer] {
            let statement =
                json!({"Effect": "Deny", "Principal": "*", "Action": "kinesis:*", "Resource": arn});
            let policy = json!({"Statement": statement}).to_string();
            harness.ok("PutResourcePolicy", &json!({"ResourceARN": arn, "Policy": policy}).to_string()).await;
            let body = json!({"ResourceARN": arn}).to_string();
            harness.ok("DeleteResourcePolicy", &body).await;
            assert_eq!(harness.ok("GetResourcePolicy", &body).await, json!({"Policy": "{}"}));
            let again = harness.call("DeleteResourcePolicy", &body).await;
            assert_eq!(
                again.as_ref().unwrap_err().message(),
                format!("No resource policy found for resource ARN {arn}.")
            );
            assert_eq!(code(again), "ResourceNotFoundException");
        }
    }
}
