//! `ListRoleTags`: lists the tags of a role.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{ListRoleTagsRequest, ListRoleTagsResponse, errors::declared},
    paging::page,
    service::Iam,
    tables::Kind,
    view,
};

/// See the module.
pub struct ListRoleTags;

impl Operation for ListRoleTags {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListRoleTags",
        action: "iam:ListRoleTags",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::LIST_ROLE_TAGS,
        summary: "Lists the tags of a role.",
    };
    type Input = ListRoleTagsRequest;
    type Output = ListRoleTagsResponse;
}

impl Handle<ListRoleTags> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<ListRoleTagsRequest>) -> Result<Access, IamError> {
        Ok(self.may("iam:ListRoleTags", Kind::Role, &call.caller, &call.input.role_name))
    }

    async fn handle(&self, call: Call<ListRoleTagsRequest>) -> Result<ListRoleTagsResponse, IamError> {
        let input = call.input;
        let entity = self.find(Kind::Role, &call.caller, &input.role_name)?;
        let mut tags = view::tags(&entity.record.tags);
        tags.sort_by(|one, other| one.key.cmp(&other.key));
        let tags = tags.into_iter().map(|tag| (tag.key.clone(), tag));
        let page = page(tags, input.marker.as_deref(), input.max_items)?;
        Ok(ListRoleTagsResponse { tags: page.items, is_truncated: Some(page.truncated), marker: page.marker })
    }
}
