//! `PutRolePermissionsBoundary`: sets what a role may be allowed at the most.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{PutRolePermissionsBoundaryRequest, errors::declared},
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct PutRolePermissionsBoundary;

impl Operation for PutRolePermissionsBoundary {
    const SPEC: OperationSpec = OperationSpec {
        name: "PutRolePermissionsBoundary",
        action: "iam:PutRolePermissionsBoundary",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::PUT_ROLE_PERMISSIONS_BOUNDARY,
        summary: "Sets what a role may be allowed at the most.",
    };
    type Input = PutRolePermissionsBoundaryRequest;
    type Output = Empty;
}

impl Handle<PutRolePermissionsBoundary> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<PutRolePermissionsBoundaryRequest>) -> Result<Access, IamError> {
        Ok(self
            .may("iam:PutRolePermissionsBoundary", Kind::Role, &call.caller, &call.input.role_name)
            .with_key("iam:PermissionsBoundary", &call.input.permissions_boundary))
    }

    async fn handle(&self, call: Call<PutRolePermissionsBoundaryRequest>) -> Result<Empty, IamError> {
        let PutRolePermissionsBoundaryRequest { role_name, permissions_boundary } = call.input;
        self.set_boundary(Kind::Role, &call.caller, &role_name, Some(permissions_boundary)).await?;
        Ok(Empty)
    }
}
