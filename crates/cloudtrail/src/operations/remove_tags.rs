//! `RemoveTags`: tags of a trail; those that are not there are passed over.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::CloudTrailError,
    generated::{RemoveTagsRequest, RemoveTagsResponse, errors::declared},
    service::CloudTrail,
};

/// See the module.
pub struct RemoveTags;

impl Operation for RemoveTags {
    const SPEC: OperationSpec = OperationSpec {
        name: "RemoveTags",
        action: "cloudtrail:RemoveTags",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "cloudtrail_remove_tags_per_second", per_second: 10 },
        detached: true,
        errors: declared::REMOVE_TAGS,
        summary: "Removes tags from a trail.",
    };
    type Input = RemoveTagsRequest;
    type Output = RemoveTagsResponse;
}

impl Handle<RemoveTags> for CloudTrail {
    type Error = CloudTrailError;

    fn access(&self, call: &Call<RemoveTagsRequest>) -> Result<Access, CloudTrailError> {
        Ok(Access::to("cloudtrail:RemoveTags", self.trail_arn(&call.input.resource_id, &call.caller)?))
    }

    async fn handle(&self, call: Call<RemoveTagsRequest>) -> Result<RemoveTagsResponse, CloudTrailError> {
        let Call { input, caller } = call;

        let (arn, _) = self.trail(&input.resource_id, &caller)?;
        self.change(arn.as_str(), |trail| {
            let trail = trail.as_mut().ok_or(CloudTrailError::TrailNotFound(input.resource_id))?;
            trail.tags.retain(|key, _| !input.tags_list.iter().any(|tag| tag.key == *key));
            Ok(())
        })
        .await?;
        Ok(RemoveTagsResponse {})
    }
}
