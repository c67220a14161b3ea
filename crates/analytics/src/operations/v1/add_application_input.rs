//! `AddApplicationInput`: adds a stream as an input of a SQL application.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    convert::v1,
    error::AnalyticsError,
    generated::v1::{AddApplicationInputRequest, AddApplicationInputResponse, errors::declared},
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
        let input = v1::input(call.input.input.clone());
        let roles = [&input.processor, &input.stream, &input.delivery_stream];
        let roles = roles.into_iter().flatten().filter_map(|given| given.role.as_deref());
        Self::access_passing(
            "kinesisanalytics:AddApplicationInput",
            &call.caller,
            &call.input.application_name,
            roles,
        )
    }

    async fn handle(
        &self,
        call: Call<AddApplicationInputRequest>,
    ) -> Result<AddApplicationInputResponse, AnalyticsError> {
        let input = call.input;
        let (name, version) = (&input.application_name, input.current_application_version_id);
        self.add_input(&call.caller, name, version, v1::input(input.input)).await?;
        Ok(AddApplicationInputResponse {})
    }
}
