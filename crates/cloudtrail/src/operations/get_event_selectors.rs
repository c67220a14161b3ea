//! `GetEventSelectors`: which events a trail delivers.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::CloudTrailError,
    generated::{GetEventSelectorsRequest, GetEventSelectorsResponse, errors::declared},
    service::CloudTrail,
};

/// See the module.
pub struct GetEventSelectors;

impl Operation for GetEventSelectors {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetEventSelectors",
        action: "cloudtrail:GetEventSelectors",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "cloudtrail_get_event_selectors_per_second", per_second: 1 },
        detached: false,
        errors: declared::GET_EVENT_SELECTORS,
        summary: "Shows the event selectors of a trail.",
    };
    type Input = GetEventSelectorsRequest;
    type Output = GetEventSelectorsResponse;
}

impl Handle<GetEventSelectors> for CloudTrail {
    type Error = CloudTrailError;

    fn access(&self, call: &Call<GetEventSelectorsRequest>) -> Result<Access, CloudTrailError> {
        Ok(Access::to("cloudtrail:GetEventSelectors", self.trail_arn(&call.input.trail_name, &call.caller)?))
    }

    async fn handle(
        &self,
        call: Call<GetEventSelectorsRequest>,
    ) -> Result<GetEventSelectorsResponse, CloudTrailError> {
        let Call { input, caller } = call;

        let (arn, trail) = self.trail(&input.trail_name, &caller)?;
        let (event_selectors, advanced_event_selectors) = trail.selectors.to_answer();
        Ok(GetEventSelectorsResponse {
            trail_arn: Some(arn.to_string()),
            event_selectors,
            advanced_event_selectors,
        })
    }
}
