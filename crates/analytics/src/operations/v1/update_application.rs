//! `UpdateApplication`: changes an application's code, role or parts.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    convert::v1,
    error::AnalyticsError,
    generated::v1::{UpdateApplicationRequest, UpdateApplicationResponse, errors::declared},
    service::Analytics,
};

/// See the module.
pub struct UpdateApplication;

impl Operation for UpdateApplication {
    const SPEC: OperationSpec = OperationSpec {
        name: "UpdateApplication",
        action: "kinesisanalytics:UpdateApplication",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "analytics_update_application_per_second", per_second: 5 },
        detached: true,
        errors: declared::UPDATE_APPLICATION,
        summary: "Changes an application's code, role or parts.",
    };
    type Input = UpdateApplicationRequest;
    type Output = UpdateApplicationResponse;
}

impl Handle<UpdateApplication> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<UpdateApplicationRequest>) -> Result<Access, AnalyticsError> {
        let updates = v1::updates(call.input.application_update.clone());
        let action = "kinesisanalytics:UpdateApplication";
        Self::access_passing(action, &call.caller, &call.input.application_name, updates.roles())
    }

    async fn handle(
        &self,
        call: Call<UpdateApplicationRequest>,
    ) -> Result<UpdateApplicationResponse, AnalyticsError> {
        let input = call.input;
        let (name, version) = (&input.application_name, input.current_application_version_id);
        self.update(&call.caller, name, version, v1::updates(input.application_update), None).await?;
        Ok(UpdateApplicationResponse {})
    }
}
