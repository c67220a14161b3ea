//! `GetGroup`: shows a group and its members.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{GetGroupRequest, GetGroupResponse, errors::declared},
    paging::page,
    service::Iam,
    tables::Kind,
    view,
};

/// See the module.
pub struct GetGroup;

impl Operation for GetGroup {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetGroup",
        action: "iam:GetGroup",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::GET_GROUP,
        summary: "Shows a group and its members.",
    };
    type Input = GetGroupRequest;
    type Output = GetGroupResponse;
}

impl Handle<GetGroup> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<GetGroupRequest>) -> Result<Access, IamError> {
        Ok(self.may("iam:GetGroup", Kind::Group, &call.caller, &call.input.group_name))
    }

    async fn handle(&self, call: Call<GetGroupRequest>) -> Result<GetGroupResponse, IamError> {
        let input = call.input;
        let group = self.find(Kind::Group, &call.caller, &input.group_name)?;
        let account = self.account(call.caller.account());
        let name = input.group_name.to_lowercase();
        let users = account.users.iter().filter(|(_, user)| user.record.groups.contains(&name));
        let users = users.map(|(name, user)| (name.clone(), view::user(&user.record)));
        let page = page(users, input.marker.as_deref(), input.max_items)?;
        Ok(GetGroupResponse {
            group: view::group(&group.record),
            users: page.items,
            is_truncated: Some(page.truncated),
            marker: page.marker,
        })
    }
}
