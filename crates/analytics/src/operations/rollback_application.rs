//! `RollbackApplication`: makes an application what it was in the version that ran before, with the state of its newest snapshot.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    convert::v2,
    error::AnalyticsError,
    generated::v2::{RollbackApplicationRequest, RollbackApplicationResponse, errors::declared},
    service::Analytics,
};

/// See the module.
pub struct RollbackApplication;

impl Operation for RollbackApplication {
    const SPEC: OperationSpec = OperationSpec {
        name: "RollbackApplication",
        action: "kinesisanalytics:RollbackApplication",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "analytics_rollback_application_per_second", per_second: 5 },
        detached: true,
        errors: declared::ROLLBACK_APPLICATION,
        summary: "Makes an application what it was in the version that ran before, with the state of its newest snapshot.",
    };
    type Input = RollbackApplicationRequest;
    type Output = RollbackApplicationResponse;
}

impl Handle<RollbackApplication> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<RollbackApplicationRequest>) -> Result<Access, AnalyticsError> {
        Ok(Self::access("kinesisanalytics:RollbackApplication", &call.caller, &call.input.application_name))
    }

    async fn handle(
        &self,
        call: Call<RollbackApplicationRequest>,
    ) -> Result<RollbackApplicationResponse, AnalyticsError> {
        let (name, version) = (call.input.application_name, call.input.current_application_version_id);
        let application = self.roll_back(&call.caller, &name, version).await?;
        Ok(RollbackApplicationResponse { application_detail: v2::detail(&application), operation_id: None })
    }
}
