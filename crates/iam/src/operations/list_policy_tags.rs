//! `ListPolicyTags`: lists the tags of a managed policy.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::IamError,
    generated::iam::{ListPolicyTagsRequest, ListPolicyTagsResponse, errors::declared},
    paging::page,
    service::Iam,
    view,
};

/// See the module.
pub struct ListPolicyTags;

impl Operation for ListPolicyTags {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListPolicyTags",
        action: "iam:ListPolicyTags",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::LIST_POLICY_TAGS,
        summary: "Lists the tags of a managed policy.",
    };
    type Input = ListPolicyTagsRequest;
    type Output = ListPolicyTagsResponse;
}

impl Handle<ListPolicyTags> for Iam {
    type Error = IamError;

    fn access(&self, call: &Call<ListPolicyTagsRequest>) -> Result<Access, IamError> {
        self.may_policy("iam:ListPolicyTags", &call.caller, &call.input.policy_arn)
    }

    async fn handle(&self, call: Call<ListPolicyTagsRequest>) -> Result<ListPolicyTagsResponse, IamError> {
        let input = call.input;
        let managed = self.managed(&call.caller, &input.policy_arn)?;
        let mut tags = view::tags(&managed.record.tags);
        tags.sort_by(|one, other| one.key.cmp(&other.key));
        let tags = tags.into_iter().map(|tag| (tag.key.clone(), tag));
        let page = page(tags, input.marker.as_deref(), input.max_items)?;
        Ok(ListPolicyTagsResponse {
            tags: page.items,
            is_truncated: Some(page.truncated),
            marker: page.marker,
        })
    }
}
