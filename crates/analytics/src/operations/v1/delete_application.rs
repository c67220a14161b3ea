//! `DeleteApplication`: deletes an application with its state.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::AnalyticsError,
    generated::v1::{DeleteApplicationRequest, DeleteApplicationResponse, errors::declared},
    service::Analytics,
};

/// See the module.
pub struct DeleteApplication;

impl Operation for DeleteApplication {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeleteApplication",
        action: "kinesisanalytics:DeleteApplication",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "analytics_delete_application_per_second", per_second: 5 },
        detached: true,
        errors: declared::DELETE_APPLICATION,
        summary: "Deletes an application with its state.",
    };
    type Input = DeleteApplicationRequest;
    type Output = DeleteApplicationResponse;
}

impl Handle<DeleteApplication> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<DeleteApplicationRequest>) -> Result<Access, AnalyticsError> {
        Ok(Self::access("kinesisanalytics:DeleteApplication", &call.caller, &call.input.application_name))
    }

    async fn handle(
        &self,
        call: Call<DeleteApplicationRequest>,
    ) -> Result<DeleteApplicationResponse, AnalyticsError> {
        let input = call.input;
        self.delete(&call.caller, &input.application_name, input.create_timestamp).await?;
        Ok(DeleteApplicationResponse {})
    }
}
