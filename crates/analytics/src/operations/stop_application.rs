//! `StopApplication`: stops an application; its state is kept.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::AnalyticsError,
    generated::v2::{StopApplicationRequest, StopApplicationResponse, errors::declared},
    service::Analytics,
};

/// See the module.
pub struct StopApplication;

impl Operation for StopApplication {
    const SPEC: OperationSpec = OperationSpec {
        name: "StopApplication",
        action: "kinesisanalytics:StopApplication",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "analytics_stop_application_per_second", per_second: 5 },
        detached: true,
        errors: declared::STOP_APPLICATION,
        summary: "Stops an application; its state is kept.",
    };
    type Input = StopApplicationRequest;
    type Output = StopApplicationResponse;
}

impl Handle<StopApplication> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<StopApplicationRequest>) -> Result<Access, AnalyticsError> {
        Ok(Self::access("kinesisanalytics:StopApplication", &call.caller, &call.input.application_name))
    }

    async fn handle(
        &self,
        call: Call<StopApplicationRequest>,
    ) -> Result<StopApplicationResponse, AnalyticsError> {
        if call.input.force == Some(true) {
            return Err(AnalyticsError::InvalidArgument("Force is for Flink applications".into()));
        }
        self.stop(&call.caller, &call.input.application_name).await?;
        Ok(StopApplicationResponse { operation_id: None })
    }
}
