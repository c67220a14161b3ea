//! `GetRolePolicy`: shows an inline policy of a role.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{GetRolePolicyRequest, GetRolePolicyResponse, errors::declared},
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct GetRolePolicy;

impl Operation for GetRolePolicy {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetRolePolicy",
        action: "iam:GetRolePolicy",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::GET_ROLE_POLICY,
        summary: "Shows an inline policy of a role.",
    };
    type Input = GetRolePolicyRequest;
    type Output = GetRolePolicyResponse;
}

impl Handle<GetRolePolicy> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<GetRolePolicyRequest>) -> Result<Access, IamError> {
        Ok(self.may("iam:GetRolePolicy", Kind::Role, &call.caller, &call.input.role_name))
    }

    async fn handle(&self, call: Call<GetRolePolicyRequest>) -> Result<GetRolePolicyResponse, IamError> {
        let GetRolePolicyRequest { role_name, policy_name } = call.input;
        let policy_document = self.inline(Kind::Role, &call.caller, &role_name, &policy_name)?;
        let role_name = self.find(Kind::Role, &call.caller, &role_name)?.record.name.clone();
        Ok(GetRolePolicyResponse { role_name, policy_name, policy_document })
    }
}
