//! `ListUserTags`: lists the tags of a user.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{ListUserTagsRequest, ListUserTagsResponse, errors::declared},
    paging::page,
    service::Iam,
    tables::Kind,
    view,
};

/// See the module.
pub struct ListUserTags;

impl Operation for ListUserTags {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListUserTags",
        action: "iam:ListUserTags",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::LIST_USER_TAGS,
        summary: "Lists the tags of a user.",
    };
    type Input = ListUserTagsRequest;
    type Output = ListUserTagsResponse;
}

impl Handle<ListUserTags> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<ListUserTagsRequest>) -> Result<Access, IamError> {
        Ok(self.may("iam:ListUserTags", Kind::User, &call.caller, &call.input.user_name))
    }

    async fn handle(&self, call: Call<ListUserTagsRequest>) -> Result<ListUserTagsResponse, IamError> {
        let input = call.input;
        let entity = self.find(Kind::User, &call.caller, &input.user_name)?;
        let mut tags = view::tags(&entity.record.tags);
        tags.sort_by(|one, other| one.key.cmp(&other.key));
        let tags = tags.into_iter().map(|tag| (tag.key.clone(), tag));
        let page = page(tags, input.marker.as_deref(), input.max_items)?;
        Ok(ListUserTagsResponse { tags: page.items, is_truncated: Some(page.truncated), marker: page.marker })
    }
}
