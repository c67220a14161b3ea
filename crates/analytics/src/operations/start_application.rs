//! `StartApplication`: starts an application.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    convert::v2,
    error::AnalyticsError,
    generated::v2::{StartApplicationRequest, StartApplicationResponse, errors::declared},
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
        let run = call.input.run_configuration.unwrap_or_default();
        if run.flink_run_configuration.is_some() {
            return Err(AnalyticsError::Unsupported("A SQL application has no FlinkRunConfiguration".into()));
        }
        let restore = v2::restore(run.application_restore_configuration)?;
        let positions = run.sql_run_configurations.unwrap_or_default().into_iter();
        let positions = positions
            .map(|input| (input.input_id, v2::start(&input.input_starting_position_configuration)))
            .collect();
        self.start(&call.caller, &call.input.application_name, positions, restore).await?;
        Ok(StartApplicationResponse { operation_id: None })
    }
}
