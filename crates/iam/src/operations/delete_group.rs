//! `DeleteGroup`: deletes a group without members.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{DeleteGroupRequest, errors::declared},
    service::Iam,
    tables::Kind,
};

/// See the module.
pub struct DeleteGroup;

impl Operation for DeleteGroup {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeleteGroup",
        action: "iam:DeleteGroup",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::DELETE_GROUP,
        summary: "Deletes a group without members.",
    };
    type Input = DeleteGroupRequest;
    type Output = Empty;
}

impl Handle<DeleteGroup> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<DeleteGroupRequest>) -> Result<Access, IamError> {
        Ok(self.may("iam:DeleteGroup", Kind::Group, &call.caller, &call.input.group_name))
    }

    async fn handle(&self, call: Call<DeleteGroupRequest>) -> Result<Empty, IamError> {
        let (account, name) = (call.caller.account().clone(), call.input.group_name.to_lowercase());
        let check = move |_: &crate::tables::EntityRecord, transaction: &millstream_meta::Transaction| {
            let users = transaction.scan(Kind::User.table(), &account)?;
            if users.iter().any(|user| user.groups.contains(&name)) {
                return Err(IamError::DeleteConflict(
                    "Cannot delete entity, must remove users from group first.".into(),
                ));
            }
            Ok(())
        };
        self.delete(Kind::Group, &call.caller, &call.input.group_name, check).await?;
        Ok(Empty)
    }
}
