//! `GetRole`: shows a role with its trust policy.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{GetRoleRequest, GetRoleResponse, errors::declared},
    service::Iam,
    tables::Kind,
    view,
};

/// See the module.
pub struct GetRole;

impl Operation for GetRole {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetRole",
        action: "iam:GetRole",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::GET_ROLE,
        summary: "Shows a role with its trust policy.",
    };
    type Input = GetRoleRequest;
    type Output = GetRoleResponse;
}

impl Handle<GetRole> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<GetRoleRequest>) -> Result<Access, IamError> {
        Ok(self.may("iam:GetRole", Kind::Role, &call.caller, &call.input.role_name))
    }

    async fn handle(&self, call: Call<GetRoleRequest>) -> Result<GetRoleResponse, IamError> {
        let role = self.find(Kind::Role, &call.caller, &call.input.role_name)?;
        Ok(GetRoleResponse { role: view::role(&role.record) })
    }
}
