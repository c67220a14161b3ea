//! `ListGroups`: lists groups.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    entities::arn_of,
    error::IamError,
    generated::iam::{ListGroupsRequest, ListGroupsResponse, errors::declared},
    paging::page,
    service::Iam,
    view,
};

/// See the module.
pub struct ListGroups;

impl Operation for ListGroups {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListGroups",
        action: "iam:ListGroups",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::LIST_GROUPS,
        summary: "Lists groups.",
    };
    type Input = ListGroupsRequest;
    type Output = ListGroupsResponse;
}

impl Handle<ListGroups> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<ListGroupsRequest>) -> Result<Access, IamError> {
        Ok(Access::to("iam:ListGroups", arn_of(&format!("arn:aws:iam::{}:group/", call.caller.account()))))
    }

    async fn handle(&self, call: Call<ListGroupsRequest>) -> Result<ListGroupsResponse, IamError> {
        let input = call.input;
        let account = self.account(call.caller.account());
        let prefix = input.path_prefix.unwrap_or_else(|| "/".into());
        let found = account.groups.iter().filter(|(_, entity)| entity.record.path.starts_with(&prefix));
        let found = found.map(|(name, entity)| (name.clone(), view::group(&entity.record)));
        let page = page(found, input.marker.as_deref(), input.max_items)?;
        Ok(ListGroupsResponse { groups: page.items, is_truncated: Some(page.truncated), marker: page.marker })
    }
}
