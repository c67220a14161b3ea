//! `AttachRolePolicy`: attaches a managed policy to a role.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{AttachRolePolicyRequest, errors::declared},
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct AttachRolePolicy;

impl Operation for AttachRolePolicy {
    const SPEC: OperationSpec = OperationSpec {
        name: "AttachRolePolicy",
        action: "iam:AttachRolePolicy",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::ATTACH_ROLE_POLICY,
        summary: "Attaches a managed policy to a role.",
    };
    type Input = AttachRolePolicyRequest;
    type Output = Empty;
}

impl Handle<AttachRolePolicy> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<AttachRolePolicyRequest>) -> Result<Access, IamError> {
        Ok(self
            .may("iam:AttachRolePolicy", Kind::Role, &call.caller, &call.input.role_name)
            .with_key("iam:PolicyARN", &call.input.policy_arn))
    }

    async fn handle(&self, call: Call<AttachRolePolicyRequest>) -> Result<Empty, IamError> {
        let AttachRolePolicyRequest { role_name, policy_arn } = call.input;
        self.attach(Kind::Role, &call.caller, &role_name, policy_arn).await?;
        Ok(Empty)
    }
}
