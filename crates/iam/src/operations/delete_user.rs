//! `DeleteUser`: deletes a user.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{DeleteUserRequest, errors::declared},
    service::Iam,
    tables::{ACCESS_KEYS, Kind},
};

/// See the module.
pub struct DeleteUser;

impl Operation for DeleteUser {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeleteUser",
        action: "iam:DeleteUser",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::DELETE_USER,
        summary: "Deletes a user.",
    };
    type Input = DeleteUserRequest;
    type Output = Empty;
}

impl Handle<DeleteUser> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<DeleteUserRequest>) -> Result<Access, IamError> {
        Ok(self.may("iam:DeleteUser", Kind::User, &call.caller, &call.input.user_name))
    }

    async fn handle(&self, call: Call<DeleteUserRequest>) -> Result<Empty, IamError> {
        let check = |record: &crate::tables::EntityRecord, transaction: &millstream_meta::Transaction| {
            let keys = transaction.scan(ACCESS_KEYS, &())?;
            if keys.iter().any(|key| key.user_id == record.id) {
                return Err(IamError::DeleteConflict(
                    "Cannot delete entity, must delete access keys first.".into(),
                ));
            }
            Ok(())
        };
        self.delete(Kind::User, &call.caller, &call.input.user_name, check).await?;
        Ok(Empty)
    }
}
