//! `ListUsers`: lists users.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    entities::arn_of,
    error::IamError,
    generated::iam::{ListUsersRequest, ListUsersResponse, errors::declared},
    paging::page,
    service::Iam,
    view,
};

/// See the module.
pub struct ListUsers;

impl Operation for ListUsers {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListUsers",
        action: "iam:ListUsers",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::LIST_USERS,
        summary: "Lists users.",
    };
    type Input = ListUsersRequest;
    type Output = ListUsersResponse;
}

impl Handle<ListUsers> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<ListUsersRequest>) -> Result<Access, IamError> {
        Ok(Access::to("iam:ListUsers", arn_of(&format!("arn:aws:iam::{}:user/", call.caller.account()))))
    }

    async fn handle(&self, call: Call<ListUsersRequest>) -> Result<ListUsersResponse, IamError> {
        let input = call.input;
        let account = self.account(call.caller.account());
        let prefix = input.path_prefix.unwrap_or_else(|| "/".into());
        let found = account.users.iter().filter(|(_, entity)| entity.record.path.starts_with(&prefix));
        let found = found.map(|(name, entity)| (name.clone(), view::user(&entity.record)));
        let page = page(found, input.marker.as_deref(), input.max_items)?;
        Ok(ListUsersResponse { users: page.items, is_truncated: Some(page.truncated), marker: page.marker })
    }
}
