//! `UntagRole`: removes tags from a role.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    entities::Keys,
    error::IamError,
    generated::iam::{UntagRoleRequest, errors::declared},
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct UntagRole;

impl Operation for UntagRole {
    const SPEC: OperationSpec = OperationSpec {
        name: "UntagRole",
        action: "iam:UntagRole",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::UNTAG_ROLE,
        summary: "Removes tags from a role.",
    };
    type Input = UntagRoleRequest;
    type Output = Empty;
}

impl Handle<UntagRole> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<UntagRoleRequest>) -> Result<Access, IamError> {
        let access = self.may("iam:UntagRole", Kind::Role, &call.caller, &call.input.role_name);
        Ok(access.with_tag_keys(&call.input.tag_keys))
    }

    async fn handle(&self, call: Call<UntagRoleRequest>) -> Result<Empty, IamError> {
        let UntagRoleRequest { role_name, tag_keys } = call.input;
        self.untag(Kind::Role, &call.caller, &role_name, tag_keys).await?;
        Ok(Empty)
    }
}
