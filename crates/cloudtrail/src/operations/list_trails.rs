//! `ListTrails`: the names of trails.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::CloudTrailError,
    generated::{ListTrailsRequest, ListTrailsResponse, TrailInfo, errors::declared},
    service::CloudTrail,
    tables::TrailRecord,
};

/// See the module.
pub struct ListTrails;

impl Operation for ListTrails {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListTrails",
        action: "cloudtrail:ListTrails",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "cloudtrail_list_trails_per_second", per_second: 10 },
        detached: false,
        errors: declared::LIST_TRAILS,
        summary: "Lists the trails of the account.",
    };
    type Input = ListTrailsRequest;
    type Output = ListTrailsResponse;
}

impl Handle<ListTrails> for CloudTrail {
    type Error = CloudTrailError;

    fn access(&self, _: &Call<ListTrailsRequest>) -> Result<Access, CloudTrailError> {
        Ok(Access::to_any("cloudtrail:ListTrails"))
    }

    async fn handle(&self, call: Call<ListTrailsRequest>) -> Result<ListTrailsResponse, CloudTrailError> {
        let Call { input, caller } = call;

        if input.next_token.is_some() {
            return Err(CloudTrailError::InvalidToken); // all trails come at once
        }
        let trails = self.trails();
        let ours = trails.iter().filter(|(_, trail)| trail.account == caller.account().as_str());
        let info = |(arn, trail): (&String, &TrailRecord)| TrailInfo {
            trail_arn: Some(arn.clone()),
            name: Some(trail.name.clone()),
            home_region: Some(trail.region.clone()),
        };
        Ok(ListTrailsResponse { trails: Some(ours.map(info).collect()), next_token: None })
    }
}
