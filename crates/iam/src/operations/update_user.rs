//! `UpdateUser`: changes the name or the path of a user.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{UpdateUserRequest, errors::declared},
    service::{Iam, Touched, stored},
    tables::Kind,
};

/// See the module.
pub struct UpdateUser;

impl Operation for UpdateUser {
    const SPEC: OperationSpec = OperationSpec {
        name: "UpdateUser",
        action: "iam:UpdateUser",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::UPDATE_USER,
        summary: "Changes the name or the path of a user.",
    };
    type Input = UpdateUserRequest;
    type Output = Empty;
}

impl Handle<UpdateUser> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<UpdateUserRequest>) -> Result<Access, IamError> {
        let access = self.may("iam:UpdateUser", Kind::User, &call.caller, &call.input.user_name);
        Ok(match &call.input.new_user_name {
            Some(name) => access.and(self.may("iam:UpdateUser", Kind::User, &call.caller, name)),
            None => access,
        })
    }

    async fn handle(&self, call: Call<UpdateUserRequest>) -> Result<Empty, IamError> {
        let UpdateUserRequest { user_name, new_path, new_user_name } = call.input;
        let account = call.caller.account().clone();
        let new_name = new_user_name.unwrap_or_else(|| user_name.clone());
        let (old, new) = (user_name.to_lowercase(), new_name.to_lowercase());
        let mut touched = vec![
            Touched::Entity(Kind::User, account.clone(), old.clone()),
            Touched::Entity(Kind::User, account.clone(), new.clone()),
        ];
        // The keys of a user say its name.
        let id = self.find(Kind::User, &call.caller, &user_name)?.record.id.clone();
        let keys = self
            .state()
            .keys
            .iter()
            .filter(|(_, key)| key.user_id == id)
            .map(|(id, _)| id.clone())
            .collect::<Vec<_>>();
        touched.extend(keys.into_iter().map(Touched::Key));
        self.change(touched, move |transaction| {
            let mut record = stored(Kind::User, &account, &user_name, transaction)?;
            let table = Kind::User.table();
            if old != new {
                if transaction.get(table, &(account.clone(), new.clone()))?.is_some() {
                    return Err(IamError::AlreadyExists(format!(
                        "User with name {new_name} already exists."
                    )));
                }
                transaction.delete(table, &(account.clone(), old.clone()))?;
            }
            record.name.clone_from(&new_name);
            if let Some(path) = &new_path {
                record.path.clone_from(path);
            }
            transaction.put(table, &(account.clone(), new.clone()), &record)?;
            Ok(Empty)
        })
        .await
    }
}
