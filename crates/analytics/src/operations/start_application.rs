//! `StartApplication`: starts an application.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::AnalyticsError,
    generated::v2::{
        InputStartingPosition, StartApplicationRequest, StartApplicationResponse, errors::declared,
    },
    service::{Analytics, check, in_state},
    tables::{Application, Start, Status},
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
        if run.flink_run_configuration.is_some() || run.application_restore_configuration.is_some() {
            return Err(AnalyticsError::Unsupported(
                "A SQL application has only SqlRunConfigurations".into(),
            ));
        }
        let positions: Vec<(String, Start)> = run
            .sql_run_configurations
            .unwrap_or_default()
            .into_iter()
            .map(|sql| {
                let start = match sql.input_starting_position_configuration.input_starting_position {
                    Some(InputStartingPosition::TrimHorizon) => Start::TrimHorizon,
                    Some(InputStartingPosition::LastStoppedPoint) => Start::LastStoppedPoint,
                    _ => Start::Now,
                };
                (sql.input_id, start)
            })
            .collect();
        let change = move |application: &mut Application| {
            if application.status != Status::Ready {
                return Err(in_state(application));
            }
            if application.inputs.is_empty() || application.code.is_empty() {
                return Err(AnalyticsError::InvalidConfiguration(
                    "An application that is started has code and at least one input".into(),
                ));
            }
            check(application)?;
            for (id, start) in &positions {
                match application.inputs.iter_mut().find(|input| input.id == *id) {
                    Some(input) => input.start = Some(*start),
                    None => return Err(AnalyticsError::InvalidArgument(format!("Input {id} not found"))),
                }
            }
            for input in &mut application.inputs {
                input.start.get_or_insert(Start::Now);
            }
            application.status = Status::Starting;
            Ok(())
        };
        self.change(&call.caller, &call.input.application_name, None, change).await?;
        Ok(StartApplicationResponse { operation_id: None })
    }
}
