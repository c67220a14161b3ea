//! `UpdateGroup`: changes the name or the path of a group.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{UpdateGroupRequest, errors::declared},
    service::{Iam, Touched, stored},
    tables::Kind,
};

/// See the module.
pub struct UpdateGroup;

impl Operation for UpdateGroup {
    const SPEC: OperationSpec = OperationSpec {
        name: "UpdateGroup",
        action: "iam:UpdateGroup",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::UPDATE_GROUP,
        summary: "Changes the name or the path of a group.",
    };
    type Input = UpdateGroupRequest;
    type Output = Empty;
}

impl Handle<UpdateGroup> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<UpdateGroupRequest>) -> Result<Access, IamError> {
        let access = self.may("iam:UpdateGroup", Kind::Group, &call.caller, &call.input.group_name);
        Ok(match &call.input.new_group_name {
            Some(name) => access.and(self.may("iam:UpdateGroup", Kind::Group, &call.caller, name)),
            None => access,
        })
    }

    async fn handle(&self, call: Call<UpdateGroupRequest>) -> Result<Empty, IamError> {
        let UpdateGroupRequest { group_name, new_path, new_group_name } = call.input;
        let account = call.caller.account().clone();
        let new_name = new_group_name.unwrap_or_else(|| group_name.clone());
        let (old, new) = (group_name.to_lowercase(), new_name.to_lowercase());
        let mut touched = vec![
            Touched::Entity(Kind::Group, account.clone(), old.clone()),
            Touched::Entity(Kind::Group, account.clone(), new.clone()),
        ];
        let now = self.account(&account);
        let members = now.users.iter().filter(|(_, user)| user.record.groups.contains(&old));
        touched.extend(members.map(|(name, _)| Touched::Entity(Kind::User, account.clone(), name.clone())));
        self.change(touched, move |transaction| {
            let mut record = stored(Kind::Group, &account, &group_name, transaction)?;
            let table = Kind::Group.table();
            if old != new {
                if transaction.get(table, &(account.clone(), new.clone()))?.is_some() {
                    return Err(IamError::AlreadyExists(format!(
                        "Group with name {new_name} already exists."
                    )));
                }
                transaction.delete(table, &(account.clone(), old.clone()))?;
            }
            record.name.clone_from(&new_name);
            if let Some(path) = &new_path {
                record.path.clone_from(path);
            }
            transaction.put(table, &(account.clone(), new.clone()), &record)?;
            if old != new {
                for mut user in transaction.scan(Kind::User.table(), &account)? {
                    if user.groups.remove(&old) {
                        user.groups.insert(new.clone());
                        transaction.put(
                            Kind::User.table(),
                            &(account.clone(), user.name.to_lowercase()),
                            &user,
                        )?;
                    }
                }
            }
            Ok(Empty)
        })
        .await
    }
}
