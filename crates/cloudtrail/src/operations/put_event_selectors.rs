//! `PutEventSelectors`: which events a trail delivers.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::CloudTrailError,
    generated::{PutEventSelectorsRequest, PutEventSelectorsResponse, errors::declared},
    selectors::Selectors,
    service::CloudTrail,
};

/// See the module.
pub struct PutEventSelectors;

impl Operation for PutEventSelectors {
    const SPEC: OperationSpec = OperationSpec {
        name: "PutEventSelectors",
        action: "cloudtrail:PutEventSelectors",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "cloudtrail_put_event_selectors_per_second", per_second: 1 },
        detached: true,
        errors: declared::PUT_EVENT_SELECTORS,
        summary: "Configures the event selectors of a trail.",
    };
    type Input = PutEventSelectorsRequest;
    type Output = PutEventSelectorsResponse;
}

impl Handle<PutEventSelectors> for CloudTrail {
    type Error = CloudTrailError;

    fn access(&self, call: &Call<PutEventSelectorsRequest>) -> Result<Access, CloudTrailError> {
        Ok(Access::to("cloudtrail:PutEventSelectors", self.trail_arn(&call.input.trail_name, &call.caller)?))
    }

    async fn handle(
        &self,
        call: Call<PutEventSelectorsRequest>,
    ) -> Result<PutEventSelectorsResponse, CloudTrailError> {
        let Call { input, caller } = call;

        let (arn, _) = self.trail(&input.trail_name, &caller)?;
        let selectors = Selectors::of_request(input.event_selectors, input.advanced_event_selectors)?;
        let (event_selectors, advanced_event_selectors) = selectors.to_answer();
        self.change(arn.as_str(), |trail| {
            let trail = trail.as_mut().ok_or(CloudTrailError::TrailNotFound(input.trail_name))?;
            trail.selectors = selectors;
            Ok(())
        })
        .await?;
        Ok(PutEventSelectorsResponse {
            trail_arn: Some(arn.to_string()),
            event_selectors,
            advanced_event_selectors,
        })
    }
}
