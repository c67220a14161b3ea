//! `TagUser`: adds tags to a user.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    entities::Keys,
    error::IamError,
    generated::iam::{TagUserRequest, errors::declared},
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct TagUser;

impl Operation for TagUser {
    const SPEC: OperationSpec = OperationSpec {
        name: "TagUser",
        action: "iam:TagUser",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::TAG_USER,
        summary: "Adds tags to a user.",
    };
    type Input = TagUserRequest;
    type Output = Empty;
}

impl Handle<TagUser> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<TagUserRequest>) -> Result<Access, IamError> {
        let access = self.may("iam:TagUser", Kind::User, &call.caller, &call.input.user_name);
        Ok(access.with_tags(Some(&call.input.tags)))
    }

    async fn handle(&self, call: Call<TagUserRequest>) -> Result<Empty, IamError> {
        let TagUserRequest { user_name, tags } = call.input;
        self.tag(Kind::User, &call.caller, &user_name, tags).await?;
        Ok(Empty)
    }
}
