//! `TagRole`: adds tags to a role.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    entities::Keys,
    error::IamError,
    generated::iam::{TagRoleRequest, errors::declared},
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct TagRole;

impl Operation for TagRole {
    const SPEC: OperationSpec = OperationSpec {
        name: "TagRole",
        action: "iam:TagRole",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::TAG_ROLE,
        summary: "Adds tags to a role.",
    };
    type Input = TagRoleRequest;
    type Output = Empty;
}

impl Handle<TagRole> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<TagRoleRequest>) -> Result<Access, IamError> {
        let access = self.may("iam:TagRole", Kind::Role, &call.caller, &call.input.role_name);
        Ok(access.with_tags(Some(&call.input.tags)))
    }

    async fn handle(&self, call: Call<TagRoleRequest>) -> Result<Empty, IamError> {
        let TagRoleRequest { role_name, tags } = call.input;
        self.tag(Kind::Role, &call.caller, &role_name, tags).await?;
        Ok(Empty)
    }
}
