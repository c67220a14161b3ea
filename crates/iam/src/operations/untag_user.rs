//! `UntagUser`: removes tags from a user.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    entities::Keys,
    error::IamError,
    generated::iam::{UntagUserRequest, errors::declared},
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct UntagUser;

impl Operation for UntagUser {
    const SPEC: OperationSpec = OperationSpec {
        name: "UntagUser",
        action: "iam:UntagUser",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::UNTAG_USER,
        summary: "Removes tags from a user.",
    };
    type Input = UntagUserRequest;
    type Output = Empty;
}

impl Handle<UntagUser> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<UntagUserRequest>) -> Result<Access, IamError> {
        let access = self.may("iam:UntagUser", Kind::User, &call.caller, &call.input.user_name);
        Ok(access.with_tag_keys(&call.input.tag_keys))
    }

    async fn handle(&self, call: Call<UntagUserRequest>) -> Result<Empty, IamError> {
        let UntagUserRequest { user_name, tag_keys } = call.input;
        self.untag(Kind::User, &call.caller, &user_name, tag_keys).await?;
        Ok(Empty)
    }
}
