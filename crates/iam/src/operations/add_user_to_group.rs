//! `AddUserToGroup`: adds a user to a group.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{AddUserToGroupRequest, errors::declared},
    quotas,
    service::{Iam, stored},
    tables::Kind,
};

/// See the module.
pub struct AddUserToGroup;

impl Operation for AddUserToGroup {
    const SPEC: OperationSpec = OperationSpec {
        name: "AddUserToGroup",
        action: "iam:AddUserToGroup",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::Service,
        detached: true,
        errors: declared::ADD_USER_TO_GROUP,
        summary: "Adds a user to a group.",
    };
    type Input = AddUserToGroupRequest;
    type Output = Empty;
}

impl Handle<AddUserToGroup> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<AddUserToGroupRequest>) -> Result<Access, IamError> {
        Ok(self.may("iam:AddUserToGroup", Kind::Group, &call.caller, &call.input.group_name))
    }

    async fn handle(&self, call: Call<AddUserToGroupRequest>) -> Result<Empty, IamError> {
        let AddUserToGroupRequest { group_name, user_name } = call.input;
        let account = call.caller.account().clone();
        let enforce = self.enforce_quotas;
        self.update(Kind::User, &call.caller, &user_name, move |record, transaction| {
            stored(Kind::Group, &account, &group_name, transaction)?;
            record.groups.insert(group_name.to_lowercase());
            if enforce && record.groups.len() > quotas::GROUPS_OF_USER {
                let limit = quotas::GROUPS_OF_USER;
                return Err(IamError::LimitExceeded(format!(
                    "Cannot exceed quota for GroupsPerUser: {limit}"
                )));
            }
            Ok(())
        })
        .await?;
        Ok(Empty)
    }
}
