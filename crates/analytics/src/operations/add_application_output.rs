//! `AddApplicationOutput`: adds a destination for the rows of an in-application stream.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    convert::v2,
    error::AnalyticsError,
    generated::v2::{AddApplicationOutputRequest, AddApplicationOutputResponse, errors::declared},
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
        Ok(Self::access("kinesisanalytics:AddApplicationOutput", &call.caller, &call.input.application_name))
    }

    async fn handle(
        &self,
        call: Call<AddApplicationOutputRequest>,
    ) -> Result<AddApplicationOutputResponse, AnalyticsError> {
        let input = call.input;
        let (name, version) = (&input.application_name, input.current_application_version_id);
        let application = self.add_output(&call.caller, name, version, v2::output(input.output)).await?;
        let outputs = application.outputs.iter().map(|output| v2::describe_output(&application, output));
        Ok(AddApplicationOutputResponse {
            application_arn: Some(application.arn().to_string()),
            application_version_id: Some(application.version),
            output_descriptions: Some(outputs.collect()),
        })
    }
}
