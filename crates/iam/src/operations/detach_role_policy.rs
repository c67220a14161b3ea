//! `DetachRolePolicy`: detaches a managed policy from a role.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{DetachRolePolicyRequest, errors::declared},
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct DetachRolePolicy;

impl Operation for DetachRolePolicy {
    const SPEC: OperationSpec = OperationSpec {
        name: "DetachRolePolicy",
        action: "iam:DetachRolePolicy",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::DETACH_ROLE_POLICY,
        summary: "Detaches a managed policy from a role.",
    };
    type Input = DetachRolePolicyRequest;
    type Output = Empty;
}

impl Handle<DetachRolePolicy> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<DetachRolePolicyRequest>) -> Result<Access, IamError> {
        Ok(self
            .may("iam:DetachRolePolicy", Kind::Role, &call.caller, &call.input.role_name)
            .with_key("iam:PolicyARN", &call.input.policy_arn))
    }

    async fn handle(&self, call: Call<DetachRolePolicyRequest>) -> Result<Empty, IamError> {
        let DetachRolePolicyRequest { role_name, policy_arn } = call.input;
        self.detach(Kind::Role, &call.caller, &role_name, policy_arn).await?;
        Ok(Empty)
    }
}
