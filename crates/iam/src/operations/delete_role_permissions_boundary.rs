//! `DeleteRolePermissionsBoundary`: removes the permissions boundary of a role.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{DeleteRolePermissionsBoundaryRequest, errors::declared},
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct DeleteRolePermissionsBoundary;

impl Operation for DeleteRolePermissionsBoundary {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeleteRolePermissionsBoundary",
        action: "iam:DeleteRolePermissionsBoundary",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::DELETE_ROLE_PERMISSIONS_BOUNDARY,
        summary: "Removes the permissions boundary of a role.",
    };
    type Input = DeleteRolePermissionsBoundaryRequest;
    type Output = Empty;
}

impl Handle<DeleteRolePermissionsBoundary> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<DeleteRolePermissionsBoundaryRequest>) -> Result<Access, IamError> {
        Ok(self.may("iam:DeleteRolePermissionsBoundary", Kind::Role, &call.caller, &call.input.role_name))
    }

    async fn handle(&self, call: Call<DeleteRolePermissionsBoundaryRequest>) -> Result<Empty, IamError> {
        self.set_boundary(Kind::Role, &call.caller, &call.input.role_name, None).await?;
        Ok(Empty)
    }
}
