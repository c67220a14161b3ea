//! `DetachGroupPolicy`: detaches a managed policy from a group.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{DetachGroupPolicyRequest, errors::declared},
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct DetachGroupPolicy;

impl Operation for DetachGroupPolicy {
    const SPEC: OperationSpec = OperationSpec {
        name: "DetachGroupPolicy",
        action: "iam:DetachGroupPolicy",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::DETACH_GROUP_POLICY,
        summary: "Detaches a managed policy from a group.",
    };
    type Input = DetachGroupPolicyRequest;
    type Output = Empty;
}

impl Handle<DetachGroupPolicy> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<DetachGroupPolicyRequest>) -> Result<Access, IamError> {
        Ok(self
            .may("iam:DetachGroupPolicy", Kind::Group, &call.caller, &call.input.group_name)
            .with_key("iam:PolicyARN", &call.input.policy_arn))
    }

    async fn handle(&self, call: Call<DetachGroupPolicyRequest>) -> Result<Empty, IamError> {
        let DetachGroupPolicyRequest { group_name, policy_arn } = call.input;
        self.detach(Kind::Group, &call.caller, &group_name, policy_arn).await?;
        Ok(Empty)
    }
}
