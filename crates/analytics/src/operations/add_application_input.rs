//! `AddApplicationInput`: adds a data stream as an input of a SQL application.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    convert,
    error::AnalyticsError,
    generated::v2::{AddApplicationInputRequest, AddApplicationInputResponse, errors::declared},
    service::{Analytics, check, in_state},
    tables::Application,
};

/// See the module.
pub struct AddApplicationInput;

impl Operation for AddApplicationInput {
    const SPEC: OperationSpec = OperationSpec {
        name: "AddApplicationInput",
        action: "kinesisanalytics:AddApplicationInput",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "analytics_add_application_input_per_second", per_second: 5 },
        detached: true,
        errors: declared::ADD_APPLICATION_INPUT,
        summary: "Adds a data stream as an input of a SQL application.",
    };
    type Input = AddApplicationInputRequest;
    type Output = AddApplicationInputResponse;
}

impl Handle<AddApplicationInput> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<AddApplicationInputRequest>) -> Result<Access, AnalyticsError> {
        Ok(Self::access("kinesisanalytics:AddApplicationInput", &call.caller, &call.input.application_name))
    }

    async fn handle(
        &self,
        call: Call<AddApplicationInputRequest>,
    ) -> Result<AddApplicationInputResponse, AnalyticsError> {
        let AddApplicationInputRequest { application_name, current_application_version_id, input } =
            call.input;
        let change = move |application: &mut Application| {
            if application.status.runs() {
                return Err(in_state(application));
            }
            let record = convert::input(application, input.clone())?;
            application.inputs.push(record);
            if application.code.is_empty() { Ok(()) } else { check(application) }
        };
        let version = Some(current_application_version_id);
        let (application, ()) = self.change(&call.caller, &application_name, version, change).await?;
        Ok(AddApplicationInputResponse {
            application_arn: Some(application.arn().as_str().into()),
            application_version_id: Some(application.version),
            input_descriptions: Some(application.inputs.iter().map(convert::describe_input).collect()),
        })
    }
}
