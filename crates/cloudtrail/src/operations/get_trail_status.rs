//! `GetTrailStatus`: whether a trail logs, and how its deliveries went.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::Timestamp;
use millstream_api as api;
use millstream_base as base;

use crate::{
    error::CloudTrailError,
    event::instant,
    generated::{GetTrailStatusRequest, GetTrailStatusResponse, errors::declared},
    service::CloudTrail,
};

/// See the module.
pub struct GetTrailStatus;

impl Operation for GetTrailStatus {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetTrailStatus",
        action: "cloudtrail:GetTrailStatus",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "cloudtrail_get_trail_status_per_second", per_second: 10 },
        detached: false,
        errors: declared::GET_TRAIL_STATUS,
        summary: "Shows the status of a trail.",
    };
    type Input = GetTrailStatusRequest;
    type Output = GetTrailStatusResponse;
}

impl Handle<GetTrailStatus> for CloudTrail {
    type Error = CloudTrailError;

    fn access(&self, call: &Call<GetTrailStatusRequest>) -> Result<Access, CloudTrailError> {
        Ok(Access::to("cloudtrail:GetTrailStatus", self.trail_arn(&call.input.name, &call.caller)?))
    }

    async fn handle(
        &self,
        call: Call<GetTrailStatusRequest>,
    ) -> Result<GetTrailStatusResponse, CloudTrailError> {
        let Call { input, caller } = call;

        let (_, trail) = self.trail(&input.name, &caller)?;
        let at = |ms: Option<i64>| ms.map(Timestamp::from_millis);
        let text =
            |ms: Option<i64>| Some(ms.map(|ms| instant(Timestamp::from_millis(ms))).unwrap_or_default());
        Ok(GetTrailStatusResponse {
            is_logging: Some(trail.logging),
            latest_delivery_error: trail.delivery_error.clone(),
            latest_delivery_time: at(trail.delivered_ms),
            start_logging_time: at(trail.started_ms),
            stop_logging_time: at(trail.stopped_ms),
            latest_digest_delivery_time: at(trail.digest.delivered_ms),
            latest_digest_delivery_error: trail.digest.error.clone(),
            latest_delivery_attempt_time: text(trail.delivered_ms),
            latest_delivery_attempt_succeeded: text(
                trail.delivered_ms.filter(|_| trail.delivery_error.is_none()),
            ),
            latest_notification_attempt_time: Some(String::new()),
            latest_notification_attempt_succeeded: Some(String::new()),
            time_logging_started: text(trail.started_ms),
            time_logging_stopped: text(trail.stopped_ms),
            ..GetTrailStatusResponse::default()
        })
    }
}
