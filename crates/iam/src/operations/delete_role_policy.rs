//! `DeleteRolePolicy`: deletes an inline policy of a role.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{DeleteRolePolicyRequest, errors::declared},
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct DeleteRolePolicy;

impl Operation for DeleteRolePolicy {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeleteRolePolicy",
        action: "iam:DeleteRolePolicy",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::DELETE_ROLE_POLICY,
        summary: "Deletes an inline policy of a role.",
    };
    type Input = DeleteRolePolicyRequest;
    type Output = Empty;
}

impl Handle<DeleteRolePolicy> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<DeleteRolePolicyRequest>) -> Result<Access, IamError> {
        Ok(self.may("iam:DeleteRolePolicy", Kind::Role, &call.caller, &call.input.role_name))
    }

    async fn handle(&self, call: Call<DeleteRolePolicyRequest>) -> Result<Empty, IamError> {
        let DeleteRolePolicyRequest { role_name, policy_name } = call.input;
        self.delete_inline(Kind::Role, &call.caller, &role_name, policy_name).await?;
        Ok(Empty)
    }
}
