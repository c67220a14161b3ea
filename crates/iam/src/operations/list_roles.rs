//! `ListRoles`: lists roles.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    entities::arn_of,
    error::IamError,
    generated::iam::{ListRolesRequest, ListRolesResponse, errors::declared},
    paging::page,
    service::Iam,
    view,
};

/// See the module.
pub struct ListRoles;

impl Operation for ListRoles {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListRoles",
        action: "iam:ListRoles",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::LIST_ROLES,
        summary: "Lists roles.",
    };
    type Input = ListRolesRequest;
    type Output = ListRolesResponse;
}

impl Handle<ListRoles> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<ListRolesRequest>) -> Result<Access, IamError> {
        Ok(Access::to("iam:ListRoles", arn_of(&format!("arn:aws:iam::{}:role/", call.caller.account()))))
    }

    async fn handle(&self, call: Call<ListRolesRequest>) -> Result<ListRolesResponse, IamError> {
        let input = call.input;
        let account = self.account(call.caller.account());
        let prefix = input.path_prefix.unwrap_or_else(|| "/".into());
        let found = account.roles.iter().filter(|(_, entity)| entity.record.path.starts_with(&prefix));
        let found = found.map(|(name, entity)| (name.clone(), view::role(&entity.record)));
        let page = page(found, input.marker.as_deref(), input.max_items)?;
        Ok(ListRolesResponse { roles: page.items, is_truncated: Some(page.truncated), marker: page.marker })
    }
}
