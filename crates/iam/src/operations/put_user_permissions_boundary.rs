//! `PutUserPermissionsBoundary`: sets what a user may be allowed at the most.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{PutUserPermissionsBoundaryRequest, errors::declared},
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct PutUserPermissionsBoundary;

impl Operation for PutUserPermissionsBoundary {
    const SPEC: OperationSpec = OperationSpec {
        name: "PutUserPermissionsBoundary",
        action: "iam:PutUserPermissionsBoundary",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::PUT_USER_PERMISSIONS_BOUNDARY,
        summary: "Sets what a user may be allowed at the most.",
    };
    type Input = PutUserPermissionsBoundaryRequest;
    type Output = Empty;
}

impl Handle<PutUserPermissionsBoundary> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<PutUserPermissionsBoundaryRequest>) -> Result<Access, IamError> {
        Ok(self
            .may("iam:PutUserPermissionsBoundary", Kind::User, &call.caller, &call.input.user_name)
            .with_key("iam:PermissionsBoundary", &call.input.permissions_boundary))
    }

    async fn handle(&self, call: Call<PutUserPermissionsBoundaryRequest>) -> Result<Empty, IamError> {
        let PutUserPermissionsBoundaryRequest { user_name, permissions_boundary } = call.input;
        self.set_boundary(Kind::User, &call.caller, &user_name, Some(permissions_boundary)).await?;
        Ok(Empty)
    }
}
