//! `AddTags`: tags of a trail.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::CloudTrailError,
    generated::{AddTagsRequest, AddTagsResponse, errors::declared},
    service::CloudTrail,
    trails::add_tags,
};

/// See the module.
pub struct AddTags;

impl Operation for AddTags {
    const SPEC: OperationSpec = OperationSpec {
        name: "AddTags",
        action: "cloudtrail:AddTags",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "cloudtrail_add_tags_per_second", per_second: 10 },
        detached: true,
        errors: declared::ADD_TAGS,
        summary: "Adds tags to a trail.",
    };
    type Input = AddTagsRequest;
    type Output = AddTagsResponse;
}

impl Handle<AddTags> for CloudTrail {
    type Error = CloudTrailError;

    fn access(&self, call: &Call<AddTagsRequest>) -> Result<Access, CloudTrailError> {
        Ok(Access::to("cloudtrail:AddTags", self.trail_arn(&call.input.resource_id, &call.caller)?))
    }

    async fn handle(&self, call: Call<AddTagsRequest>) -> Result<AddTagsResponse, CloudTrailError> {
        let Call { input, caller } = call;

        let (arn, _) = self.trail(&input.resource_id, &caller)?;
        self.change(arn.as_str(), |trail| {
            let trail = trail.as_mut().ok_or(CloudTrailError::TrailNotFound(input.resource_id))?;
            add_tags(trail, &input.tags_list)
        })
        .await?;
        Ok(AddTagsResponse {})
    }
}
