//! `DeleteRole`: deletes a role; its sessions end.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{DeleteRoleRequest, errors::declared},
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct DeleteRole;

impl Operation for DeleteRole {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeleteRole",
        action: "iam:DeleteRole",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::DELETE_ROLE,
        summary: "Deletes a role; its sessions end.",
    };
    type Input = DeleteRoleRequest;
    type Output = Empty;
}

impl Handle<DeleteRole> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<DeleteRoleRequest>) -> Result<Access, IamError> {
        Ok(self.may("iam:DeleteRole", Kind::Role, &call.caller, &call.input.role_name))
    }

    async fn handle(&self, call: Call<DeleteRoleRequest>) -> Result<Empty, IamError> {
        self.delete(Kind::Role, &call.caller, &call.input.role_name, |_, _| Ok(())).await?;
        Ok(Empty)
    }
}
