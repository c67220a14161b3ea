//! `DeleteUserPermissionsBoundary`: removes the permissions boundary of a user.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{DeleteUserPermissionsBoundaryRequest, errors::declared},
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct DeleteUserPermissionsBoundary;

impl Operation for DeleteUserPermissionsBoundary {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeleteUserPermissionsBoundary",
        action: "iam:DeleteUserPermissionsBoundary",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::DELETE_USER_PERMISSIONS_BOUNDARY,
        summary: "Removes the permissions boundary of a user.",
    };
    type Input = DeleteUserPermissionsBoundaryRequest;
    type Output = Empty;
}

impl Handle<DeleteUserPermissionsBoundary> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<DeleteUserPermissionsBoundaryRequest>) -> Result<Access, IamError> {
        Ok(self.may("iam:DeleteUserPermissionsBoundary", Kind::User, &call.caller, &call.input.user_name))
    }

    async fn handle(&self, call: Call<DeleteUserPermissionsBoundaryRequest>) -> Result<Empty, IamError> {
        self.set_boundary(Kind::User, &call.caller, &call.input.user_name, None).await?;
        Ok(Empty)
    }
}
