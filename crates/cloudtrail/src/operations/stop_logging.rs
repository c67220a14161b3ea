//! `StopLogging`: no events are delivered that come from now on.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::CloudTrailError,
    generated::{StopLoggingRequest, StopLoggingResponse, errors::declared},
    service::CloudTrail,
};

/// See the module.
pub struct StopLogging;

impl Operation for StopLogging {
    const SPEC: OperationSpec = OperationSpec {
        name: "StopLogging",
        action: "cloudtrail:StopLogging",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "cloudtrail_stop_logging_per_second", per_second: 1 },
        detached: true,
        errors: declared::STOP_LOGGING,
        summary: "Stops the delivery of events.",
    };
    type Input = StopLoggingRequest;
    type Output = StopLoggingResponse;
}

impl Handle<StopLogging> for CloudTrail {
    type Error = CloudTrailError;

    fn access(&self, call: &Call<StopLoggingRequest>) -> Result<Access, CloudTrailError> {
        Ok(Access::to("cloudtrail:StopLogging", self.trail_arn(&call.input.name, &call.caller)?))
    }

    async fn handle(&self, call: Call<StopLoggingRequest>) -> Result<StopLoggingResponse, CloudTrailError> {
        let Call { input, caller } = call;

        let (arn, _) = self.trail(&input.name, &caller)?;
        let (now, end) = (self.now().as_millis(), self.log.end());
        self.change(arn.as_str(), |trail| {
            let trail = trail.as_mut().ok_or(CloudTrailError::TrailNotFound(input.name))?;
            if trail.logging {
                (trail.logging, trail.stopped_ms, trail.until) = (false, Some(now), Some(end));
            }
            Ok(())
        })
        .await?;
        Ok(StopLoggingResponse {})
    }
}
