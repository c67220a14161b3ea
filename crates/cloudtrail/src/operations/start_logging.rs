//! `StartLogging`: events are delivered from now on.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::CloudTrailError,
    generated::{StartLoggingRequest, StartLoggingResponse, errors::declared},
    service::CloudTrail,
};

/// See the module.
pub struct StartLogging;

impl Operation for StartLogging {
    const SPEC: OperationSpec = OperationSpec {
        name: "StartLogging",
        action: "cloudtrail:StartLogging",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "cloudtrail_start_logging_per_second", per_second: 1 },
        detached: true,
        errors: declared::START_LOGGING,
        summary: "Starts the delivery of events.",
    };
    type Input = StartLoggingRequest;
    type Output = StartLoggingResponse;
}

impl Handle<StartLogging> for CloudTrail {
    type Error = CloudTrailError;

    fn access(&self, call: &Call<StartLoggingRequest>) -> Result<Access, CloudTrailError> {
        Ok(Access::to("cloudtrail:StartLogging", self.trail_arn(&call.input.name, &call.caller)?))
    }

    async fn handle(&self, call: Call<StartLoggingRequest>) -> Result<StartLoggingResponse, CloudTrailError> {
        let Call { input, caller } = call;

        let (arn, _) = self.trail(&input.name, &caller)?;
        let (now, end) = (self.now().as_millis(), self.log.end());
        self.change(arn.as_str(), |trail| {
            let trail = trail.as_mut().ok_or(CloudTrailError::TrailNotFound(input.name))?;
            if !trail.logging {
                // What the trail has not delivered of an earlier life is lost with it: it asked for what comes now.
                (trail.logging, trail.started_ms, trail.next, trail.until) = (true, Some(now), end, None);
                if trail.digest.since_ms == 0 {
                    trail.digest.since_ms = now;
                }
            }
            Ok(())
        })
        .await?;
        Ok(StartLoggingResponse {})
    }
}
