//! `ListTags`: tags of trails.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::CloudTrailError,
    generated::{ListTagsRequest, ListTagsResponse, ResourceTag, Tag, errors::declared},
    service::CloudTrail,
};

/// See the module.
pub struct ListTags;

impl Operation for ListTags {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListTags",
        action: "cloudtrail:ListTags",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "cloudtrail_list_tags_per_second", per_second: 10 },
        detached: false,
        errors: declared::LIST_TAGS,
        summary: "Lists the tags of trails.",
    };
    type Input = ListTagsRequest;
    type Output = ListTagsResponse;
}

impl Handle<ListTags> for CloudTrail {
    type Error = CloudTrailError;

    fn access(&self, call: &Call<ListTagsRequest>) -> Result<Access, CloudTrailError> {
        let arns = call.input.resource_id_list.iter().map(|name| self.trail_arn(name, &call.caller));
        let checks = arns.map(|arn| Ok(Access::to("cloudtrail:ListTags", arn?)));
        let all = checks.collect::<Result<Vec<Access>, CloudTrailError>>()?;
        Ok(all.into_iter().reduce(Access::and).unwrap_or_else(|| Access::to_any("cloudtrail:ListTags")))
    }

    async fn handle(&self, call: Call<ListTagsRequest>) -> Result<ListTagsResponse, CloudTrailError> {
        let Call { input, caller } = call;

        if input.next_token.is_some() {
            return Err(CloudTrailError::InvalidToken); // all tags come at once
        }
        let mut listed = Vec::new();
        for name in &input.resource_id_list {
            let (arn, trail) = self.trail(name, &caller)?;
            let tag = |(key, value): (&String, &String)| Tag { key: key.clone(), value: Some(value.clone()) };
            let tags = trail.tags.iter().map(tag).collect();
            listed.push(ResourceTag { resource_id: Some(arn.to_string()), tags_list: Some(tags) });
        }
        Ok(ListTagsResponse { resource_tag_list: Some(listed), next_token: None })
    }
}
