//! `DeleteApplicationOutput`: removes an output.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::AnalyticsError,
    generated::v2::{DeleteApplicationOutputRequest, DeleteApplicationOutputResponse, errors::declared},
    service::Analytics,
    tables::Application,
};

/// See the module.
pub struct DeleteApplicationOutput;

impl Operation for DeleteApplicationOutput {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeleteApplicationOutput",
        action: "kinesisanalytics:DeleteApplicationOutput",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount {
            key: "analytics_delete_application_output_per_second",
            per_second: 5,
        },
        detached: true,
        errors: declared::DELETE_APPLICATION_OUTPUT,
        summary: "Removes an output.",
    };
    type Input = DeleteApplicationOutputRequest;
    type Output = DeleteApplicationOutputResponse;
}

impl Handle<DeleteApplicationOutput> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<DeleteApplicationOutputRequest>) -> Result<Access, AnalyticsError> {
        Ok(Self::access(
            "kinesisanalytics:DeleteApplicationOutput",
            &call.caller,
            &call.input.application_name,
        ))
    }

    async fn handle(
        &self,
        call: Call<DeleteApplicationOutputRequest>,
    ) -> Result<DeleteApplicationOutputResponse, AnalyticsError> {
        let DeleteApplicationOutputRequest { application_name, current_application_version_id, output_id } =
            call.input;
        let change = move |application: &mut Application| {
            let before = application.outputs.len();
            application.outputs.retain(|output| output.id != output_id);
            if application.outputs.len() == before {
                return Err(AnalyticsError::NotFound(format!("Output {output_id} not found")));
            }
            Ok(())
        };
        let version = Some(current_application_version_id);
        let (application, ()) = self.change(&call.caller, &application_name, version, change).await?;
        Ok(DeleteApplicationOutputResponse {
            application_arn: Some(application.arn().as_str().into()),
            application_version_id: Some(application.version),
        })
    }
}
