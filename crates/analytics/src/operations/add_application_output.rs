//! `AddApplicationOutput`: adds a data stream that takes the rows of an in-application stream.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    convert,
    error::AnalyticsError,
    generated::v2::{AddApplicationOutputRequest, AddApplicationOutputResponse, errors::declared},
    service::{Analytics, check},
    tables::Application,
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
        summary: "Adds a data stream that takes the rows of an in-application stream.",
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
        let AddApplicationOutputRequest { application_name, current_application_version_id, output } =
            call.input;
        let writer = self.parts.rng.next_u64();
        let change = move |application: &mut Application| {
            if application.outputs.iter().any(|other| other.name == output.name) {
                let message = format!("There is already an output {}", output.name);
                return Err(AnalyticsError::InvalidArgument(message));
            }
            let record = convert::output(application, output.clone(), writer)?;
            application.outputs.push(record);
            check(application)
        };
        let version = Some(current_application_version_id);
        let (application, ()) = self.change(&call.caller, &application_name, version, change).await?;
        Ok(AddApplicationOutputResponse {
            application_arn: Some(application.arn().as_str().into()),
            application_version_id: Some(application.version),
            output_descriptions: Some(application.outputs.iter().map(convert::describe_output).collect()),
        })
    }
}
