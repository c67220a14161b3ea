//! `RemoveUserFromGroup`: removes a user from a group.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{RemoveUserFromGroupRequest, errors::declared},
    service::{Iam, stored},
    tables::Kind,
};

/// See the module.
pub struct RemoveUserFromGroup;

impl Operation for RemoveUserFromGroup {
    const SPEC: OperationSpec = OperationSpec {
        name: "RemoveUserFromGroup",
        action: "iam:RemoveUserFromGroup",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::REMOVE_USER_FROM_GROUP,
        summary: "Removes a user from a group.",
    };
    type Input = RemoveUserFromGroupRequest;
    type Output = Empty;
}

impl Handle<RemoveUserFromGroup> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<RemoveUserFromGroupRequest>) -> Result<Access, IamError> {
        Ok(self.may("iam:RemoveUserFromGroup", Kind::Group, &call.caller, &call.input.group_name))
    }

    async fn handle(&self, call: Call<RemoveUserFromGroupRequest>) -> Result<Empty, IamError> {
        let RemoveUserFromGroupRequest { group_name, user_name } = call.input;
        let account = call.caller.account().clone();
        self.update(Kind::User, &call.caller, &user_name, move |record, transaction| {
            stored(Kind::Group, &account, &group_name, transaction)?;
            record.groups.remove(&group_name.to_lowercase());
            Ok(())
        })
        .await?;
        Ok(Empty)
    }
}
