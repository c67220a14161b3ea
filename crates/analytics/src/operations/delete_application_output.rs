//! `DeleteApplicationOutput`: takes an output away.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::AnalyticsError,
    generated::v2::{DeleteApplicationOutputRequest, DeleteApplicationOutputResponse, errors::declared},
    service::Analytics,
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
        summary: "Takes an output away.",
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
        let input = call.input;
        let (name, version) = (&input.application_name, input.current_application_version_id);
        let application = self.delete_output(&call.caller, name, version, input.output_id).await?;
        Ok(DeleteApplicationOutputResponse {
            application_arn: Some(application.arn().to_string()),
            application_version_id: Some(application.version),
        })
    }
}
