//! `StartApplication`: starts an application.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    convert::v1,
    error::AnalyticsError,
    generated::v1::{StartApplicationRequest, StartApplicationResponse, errors::declared},
    service::Analytics,
};

/// See the module.
pub struct StartApplication;

impl Operation for StartApplication {
    const SPEC: OperationSpec = OperationSpec {
        name: "StartApplication",
        action: "kinesisanalytics:StartApplication",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "analytics_start_application_per_second", per_second: 5 },
        detached: true,
        errors: declared::START_APPLICATION,
        summary: "Starts an application.",
    };
    type Input = StartApplicationRequest;
    type Output = StartApplicationResponse;
}

impl Handle<StartApplication> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<StartApplicationRequest>) -> Result<Access, AnalyticsError> {
        Ok(Self::access("kinesisanalytics:StartApplication", &call.caller, &call.input.application_name))
    }

    async fn handle(
        &self,
        call: Call<StartApplicationRequest>,
    ) -> Result<StartApplicationResponse, AnalyticsError> {
        let input = call.input;
        let positions = input.input_configurations.into_iter();
        let positions = positions
            .map(|input| (input.id, v1::start(&input.input_starting_position_configuration)))
            .collect();
        self.start(&call.caller, &input.application_name, positions, None).await?;
        Ok(StartApplicationResponse {})
    }
}
