//! `PutRolePolicy`: sets an inline policy of a role.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{PutRolePolicyRequest, errors::declared},
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct PutRolePolicy;

impl Operation for PutRolePolicy {
    const SPEC: OperationSpec = OperationSpec {
        name: "PutRolePolicy",
        action: "iam:PutRolePolicy",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::PUT_ROLE_POLICY,
        summary: "Sets an inline policy of a role.",
    };
    type Input = PutRolePolicyRequest;
    type Output = Empty;
}

impl Handle<PutRolePolicy> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<PutRolePolicyRequest>) -> Result<Access, IamError> {
        Ok(self.may("iam:PutRolePolicy", Kind::Role, &call.caller, &call.input.role_name))
    }

    async fn handle(&self, call: Call<PutRolePolicyRequest>) -> Result<Empty, IamError> {
        let PutRolePolicyRequest { role_name, policy_name, policy_document } = call.input;
        self.put_inline(Kind::Role, &call.caller, &role_name, policy_name, policy_document).await?;
        Ok(Empty)
    }
}
