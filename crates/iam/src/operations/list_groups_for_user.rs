//! `ListGroupsForUser`: lists the groups of a user.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{ListGroupsForUserRequest, ListGroupsForUserResponse, errors::declared},
    paging::page,
    service::Iam,
    tables::Kind,
    view,
};

/// See the module.
pub struct ListGroupsForUser;

impl Operation for ListGroupsForUser {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListGroupsForUser",
        action: "iam:ListGroupsForUser",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::LIST_GROUPS_FOR_USER,
        summary: "Lists the groups of a user.",
    };
    type Input = ListGroupsForUserRequest;
    type Output = ListGroupsForUserResponse;
}

impl Handle<ListGroupsForUser> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<ListGroupsForUserRequest>) -> Result<Access, IamError> {
        Ok(self.may("iam:ListGroupsForUser", Kind::User, &call.caller, &call.input.user_name))
    }

    async fn handle(
        &self,
        call: Call<ListGroupsForUserRequest>,
    ) -> Result<ListGroupsForUserResponse, IamError> {
        let input = call.input;
        let user = self.find(Kind::User, &call.caller, &input.user_name)?;
        let account = self.account(call.caller.account());
        let groups =
            user.record.groups.iter().filter_map(|name| Some((name.clone(), account.groups.get(name)?)));
        let groups = groups.map(|(name, group)| (name, view::group(&group.record)));
        let page = page(groups, input.marker.as_deref(), input.max_items)?;
        Ok(ListGroupsForUserResponse {
            groups: page.items,
            is_truncated: Some(page.truncated),
            marker: page.marker,
        })
    }
}
