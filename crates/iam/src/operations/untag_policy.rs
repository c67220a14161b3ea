//! `UntagPolicy`: removes tags from a managed policy.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    entities::Keys,
    error::IamError,
    generated::iam::{UntagPolicyRequest, errors::declared},
    service::Iam,
};

/// See the module.
pub struct UntagPolicy;

impl Operation for UntagPolicy {
    const SPEC: OperationSpec = OperationSpec {
        name: "UntagPolicy",
        action: "iam:UntagPolicy",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::UNTAG_POLICY,
        summary: "Removes tags from a managed policy.",
    };
    type Input = UntagPolicyRequest;
    type Output = Empty;
}

impl Handle<UntagPolicy> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<UntagPolicyRequest>) -> Result<Access, IamError> {
        let access = self.may_policy("iam:UntagPolicy", &call.caller, &call.input.policy_arn)?;
        Ok(access.with_tag_keys(&call.input.tag_keys))
    }

    async fn handle(&self, call: Call<UntagPolicyRequest>) -> Result<Empty, IamError> {
        let UntagPolicyRequest { policy_arn, tag_keys } = call.input;
        self.update_policy(&call.caller, &policy_arn, move |record| {
            record.tags.retain(|tag| !tag_keys.contains(&tag.key));
            Ok(())
        })
        .await?;
        Ok(Empty)
    }
}
