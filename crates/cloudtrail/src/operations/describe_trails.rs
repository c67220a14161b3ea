//! `DescribeTrails`: the settings of trails.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::CloudTrailError,
    generated::{DescribeTrailsRequest, DescribeTrailsResponse, errors::declared},
    service::CloudTrail,
    trails::view,
};

/// See the module.
pub struct DescribeTrails;

impl Operation for DescribeTrails {
    const SPEC: OperationSpec = OperationSpec {
        name: "DescribeTrails",
        action: "cloudtrail:DescribeTrails",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "cloudtrail_describe_trails_per_second", per_second: 10 },
        detached: false,
        errors: declared::DESCRIBE_TRAILS,
        summary: "Describes trails of the account.",
    };
    type Input = DescribeTrailsRequest;
    type Output = DescribeTrailsResponse;
}

impl Handle<DescribeTrails> for CloudTrail {
    type Error = CloudTrailError;

    fn access(&self, _: &Call<DescribeTrailsRequest>) -> Result<Access, CloudTrailError> {
        Ok(Access::to_any("cloudtrail:DescribeTrails"))
    }

    async fn handle(
        &self,
        call: Call<DescribeTrailsRequest>,
    ) -> Result<DescribeTrailsResponse, CloudTrailError> {
        let Call { input, caller } = call;

        let trails = self.trails();
        let named = input.trail_name_list.unwrap_or_default();
        let wanted = named.iter().map(|name| self.trail_arn(name, &caller)).collect::<Result<Vec<_>, _>>()?;
        let shadows = input.include_shadow_trails != Some(false);
        let shown = trails.iter().filter(|(arn, trail)| {
            let visible = trail.region == caller.region.as_str() || (trail.multi_region && shadows);
            trail.account == caller.account().as_str()
                && visible
                && (wanted.is_empty() || wanted.iter().any(|wanted| wanted.as_str() == arn.as_str()))
        });
        Ok(DescribeTrailsResponse { trail_list: Some(shown.map(|(_, trail)| view(trail)).collect()) })
    }
}
