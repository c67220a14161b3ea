//! `GetResourcePolicy`: the policy of a stream or a consumer.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::StreamsError,
    generated::{GetResourcePolicyInput, GetResourcePolicyOutput, errors::declared},
    service::Streams,
    tables::RESOURCE_POLICIES,
    target::Resource,
};

/// See the module.
pub struct GetResourcePolicy;

impl Operation for GetResourcePolicy {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetResourcePolicy",
        action: "kinesis:GetResourcePolicy",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "get_resource_policy_per_second", per_second: 5 },
        detached: false,
        errors: declared::GET_RESOURCE_POLICY,
        summary: "Returns the resource policy of a data stream or a consumer.",
    };
    type Input = GetResourcePolicyInput;
    type Output = GetResourcePolicyOutput;
}

impl Handle<GetResourcePolicy> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<GetResourcePolicyInput>) -> Result<Access, StreamsError> {
        Ok(Access::to("kinesis:GetResourcePolicy", Resource::parse(&call.input.resource_arn)?.arn()))
    }

    async fn handle(
        &self,
        call: Call<GetResourcePolicyInput>,
    ) -> Result<GetResourcePolicyOutput, StreamsError> {
        let resource = Resource::parse(&call.input.resource_arn)?;
        self.require_resource(&call.caller, &resource)?;
        let stored = self.store.snapshot()?.get(RESOURCE_POLICIES, resource.arn().as_str())?;
        // The service answers an empty document where there is none.
        let policy = stored.map_or_else(|| "{}".to_owned(), |stored| stored.policy);
        Ok(GetResourcePolicyOutput { policy })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::testing::{Harness, code};

    #[tokio::test]
    async fn the_resource_must_exist() {
        let harness = Harness::with_stream(1).await;
        let consumer = harness.consumer("s", "c").await;
        let stream = "arn:aws:kinesis:us-east-1:000000000000:stream/s";
        for arn in [stream, &consumer] {
            let body = json!({"ResourceARN": arn}).to_string();
            assert_eq!(harness.ok("GetResourcePolicy", &body).await, json!({"Policy": "{}"}));
            let access = harness.access("GetResourcePolicy", &body).await;
            assert_eq!(access, [("kinesis:GetResourcePolicy", arn.to_owned(), vec![])]);
        }
        for arn in
            [format!("{stream}2"), consumer.replace("/c:", "/d:"), stream.replace(":stream/", ":queue/")]
        {
            for operation in ["GetResourcePolicy", "DeleteResourcePolicy"] {
                let answer = harness.call(operation, &json!({"ResourceARN": arn}).to_string()).await;
                assert_eq!(code(answer), "ResourceNotFoundException", "{operation} {arn}");
            }
        }
    }
}
