//! `UpdateAccessKey`: switches an access key on or off.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    access_keys::of_caller,
    error::IamError,
    generated::iam::{StatusType, UpdateAccessKeyRequest, errors::declared},
    service::{Iam, Touched, stored},
    tables::{ACCESS_KEYS, Kind},
};

/// See the module.
pub struct UpdateAccessKey;

impl Operation for UpdateAccessKey {
    const SPEC: OperationSpec = OperationSpec {
        name: "UpdateAccessKey",
        action: "iam:UpdateAccessKey",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::UPDATE_ACCESS_KEY,
        summary: "Switches an access key on or off.",
    };
    type Input = UpdateAccessKeyRequest;
    type Output = Empty;
}

impl Handle<UpdateAccessKey> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<UpdateAccessKeyRequest>) -> Result<Access, IamError> {
        let name = of_caller(&call.caller, call.input.user_name.as_deref())?;
        Ok(self.may("iam:UpdateAccessKey", Kind::User, &call.caller, &name))
    }

    async fn handle(&self, call: Call<UpdateAccessKeyRequest>) -> Result<Empty, IamError> {
        let name = of_caller(&call.caller, call.input.user_name.as_deref())?;
        let account = call.caller.account().clone();
        let active = match call.input.status {
            StatusType::Active => true,
            StatusType::Inactive => false,
            StatusType::Expired => {
                return Err(IamError::InvalidInput(
                    "A key is made Active or Inactive; it cannot be made Expired.".into(),
                ));
            }
        };
        let key_id = call.input.access_key_id;
        self.change(vec![Touched::Key(key_id.clone())], move |transaction| {
            let user = stored(Kind::User, &account, &name, transaction)?;
            let key = transaction.get(ACCESS_KEYS, key_id.as_str())?.filter(|key| key.user_id == user.id);
            let mut key = key.ok_or_else(|| {
                IamError::NoSuchEntity(format!("The Access Key with id {key_id} cannot be found."))
            })?;
            key.active = active;
            transaction.put(ACCESS_KEYS, key_id.as_str(), &key)?;
            Ok(Empty)
        })
        .await
    }
}
