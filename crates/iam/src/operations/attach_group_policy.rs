//! `AttachGroupPolicy`: attaches a managed policy to a group.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{AttachGroupPolicyRequest, errors::declared},
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct AttachGroupPolicy;

impl Operation for AttachGroupPolicy {
    const SPEC: OperationSpec = OperationSpec {
        name: "AttachGroupPolicy",
        action: "iam:AttachGroupPolicy",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::ATTACH_GROUP_POLICY,
        summary: "Attaches a managed policy to a group.",
    };
    type Input = AttachGroupPolicyRequest;
    type Output = Empty;
}

impl Handle<AttachGroupPolicy> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<AttachGroupPolicyRequest>) -> Result<Access, IamError> {
        Ok(self
            .may("iam:AttachGroupPolicy", Kind::Group, &call.caller, &call.input.group_name)
            .with_key("iam:PolicyARN", &call.input.policy_arn))
    }

    async fn handle(&self, call: Call<AttachGroupPolicyRequest>) -> Result<Empty, IamError> {
        let AttachGroupPolicyRequest { group_name, policy_arn } = call.input;
        self.attach(Kind::Group, &call.caller, &group_name, policy_arn).await?;
        Ok(Empty)
    }
}
