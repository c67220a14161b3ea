//! `AddApplicationOutput`: adds a destination for the rows of an in-application stream.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    convert::v1,
    error::AnalyticsError,
    generated::v1::{AddApplicationOutputRequest, AddApplicationOutputResponse, errors::declared},
    service::Analytics,
};

/// See the module.
pub struct AddApplicationOutput;

impl Operation for AddApplicationOutput {
    const SPEC: OperationSpec = OperationSpec {
        name: "AddApplicationOutput",
        action: "kinesisanalytics:AddApplicationOutput",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "analytics_add_application_output_per_second", per_second: 5 },
        detached: true,
        errors: declared::ADD_APPLICATION_OUTPUT,
        summary: "Adds a destination for the rows of an in-application stream.",
    };
    type Input = AddApplicationOutputRequest;
    type Output = AddApplicationOutputResponse;
}

impl Handle<AddApplicationOutput> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<AddApplicationOutputRequest>) -> Result<Access, AnalyticsError> {
        let output = v1::output(call.input.output.clone());
        let roles = [&output.stream, &output.delivery_stream, &output.function];
        let roles = roles.into_iter().flatten().filter_map(|given| given.role.as_deref());
        Self::access_passing(
            "kinesisanalytics:AddApplicationOutput",
            &call.caller,
            &call.input.application_name,
            roles,
        )
    }

    async fn handle(
        &self,
        call: Call<AddApplicationOutputRequest>,
    ) -> Result<AddApplicationOutputResponse, AnalyticsError> {
        let input = call.input;
        let (name, version) = (&input.application_name, input.current_application_version_id);
        self.add_output(&call.caller, name, version, v1::output(input.output)).await?;
        Ok(AddApplicationOutputResponse {})
    }
}
