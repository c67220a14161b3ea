//! `ListResourceTags`: the tags of a key.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::KmsError,
    generated::{ListResourceTagsRequest, ListResourceTagsResponse, Tag, errors::declared},
    paging::page,
    service::Kms,
};

/// See the module.
pub struct ListResourceTags;

impl Operation for ListResourceTags {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListResourceTags",
        action: "kms:ListResourceTags",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "kms_list_resource_tags_per_second", per_second: 2000 },
        detached: false,
        errors: declared::LIST_RESOURCE_TAGS,
        summary: "Lists the tags of a key.",
    };
    type Input = ListResourceTagsRequest;
    type Output = ListResourceTagsResponse;
}

impl Handle<ListResourceTags> for Kms {
    type Error = KmsError;

    fn access(&self, call: &Call<ListResourceTagsRequest>) -> Result<Access, KmsError> {
        self.key_access("kms:ListResourceTags", &call.caller, &call.input.key_id)
    }

    async fn handle(
        &self,
        call: Call<ListResourceTagsRequest>,
    ) -> Result<ListResourceTagsResponse, KmsError> {
        let Call { input, caller } = call;

        let key = self.find(&input.key_id, &caller)?.key;
        let name = |(name, _): &(&String, &String)| (*name).clone();
        let page = page(&key.record.tags, name, input.limit, 50, input.marker.as_deref())?;
        let tag = |(key, value): (&String, &String)| Tag { tag_key: key.clone(), tag_value: value.clone() };
        Ok(ListResourceTagsResponse {
            tags: Some(page.items.into_iter().map(tag).collect()),
            truncated: Some(page.next_marker.is_some()),
            next_marker: page.next_marker,
        })
    }
}
