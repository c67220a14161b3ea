//! `DeleteAccessKey`: deletes an access key; it is good for nothing from then on.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    access_keys::of_caller,
    error::IamError,
    generated::iam::{DeleteAccessKeyRequest, errors::declared},
    service::{Iam, Touched, stored},
    tables::{ACCESS_KEYS, Kind},
};

/// See the module.
pub struct DeleteAccessKey;

impl Operation for DeleteAccessKey {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeleteAccessKey",
        action: "iam:DeleteAccessKey",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::DELETE_ACCESS_KEY,
        summary: "Deletes an access key; it is good for nothing from then on.",
    };
    type Input = DeleteAccessKeyRequest;
    type Output = Empty;
}

impl Handle<DeleteAccessKey> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<DeleteAccessKeyRequest>) -> Result<Access, IamError> {
        let name = of_caller(&call.caller, call.input.user_name.as_deref())?;
        Ok(self.may("iam:DeleteAccessKey", Kind::User, &call.caller, &name))
    }

    async fn handle(&self, call: Call<DeleteAccessKeyRequest>) -> Result<Empty, IamError> {
        let name = of_caller(&call.caller, call.input.user_name.as_deref())?;
        let account = call.caller.account().clone();
        let key_id = call.input.access_key_id;
        self.change(vec![Touched::Key(key_id.clone())], move |transaction| {
            let user = stored(Kind::User, &account, &name, transaction)?;
            let key = transaction.get(ACCESS_KEYS, key_id.as_str())?.filter(|key| key.user_id == user.id);
            key.ok_or_else(|| {
                IamError::NoSuchEntity(format!("The Access Key with id {key_id} cannot be found."))
            })?;
            transaction.delete(ACCESS_KEYS, key_id.as_str())?;
            Ok(Empty)
        })
        .await
    }
}
