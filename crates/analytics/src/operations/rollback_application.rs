//! `RollbackApplication`: flink applications can be rolled back; refused for SQL applications.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
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
        summary: "Flink applications can be rolled back; refused for SQL applications.",
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
        let application = self.find(&call.caller, &call.input.application_name)?;
        Err(AnalyticsError::not_for_sql("RollbackApplication", &application.name))
    }
}
