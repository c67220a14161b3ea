//! `AddApplicationInput`: adds a stream as an input of a SQL application.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    convert::v2,
    error::AnalyticsError,
    generated::v2::{AddApplicationInputRequest, AddApplicationInputResponse, errors::declared},
    service::Analytics,
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
        summary: "Adds a stream as an input of a SQL application.",
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
        let input = call.input;
        let (name, version) = (&input.application_name, input.current_application_version_id);
        let application = self.add_input(&call.caller, name, version, v2::input(input.input)).await?;
        let inputs = application.inputs.iter().map(|input| v2::describe_input(&application, input));
        Ok(AddApplicationInputResponse {
            application_arn: Some(application.arn().to_string()),
            application_version_id: Some(application.version),
            input_descriptions: Some(inputs.collect()),
        })
    }
}
