//! `CreateSnapshot`: enhanced snapshots are of Flink applications; refused for SQL applications.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::AnalyticsError,
    generated::v2::{CreateSnapshotRequest, CreateSnapshotResponse, errors::declared},
    service::Analytics,
};

/// See the module.
pub struct CreateSnapshot;

impl Operation for CreateSnapshot {
    const SPEC: OperationSpec = OperationSpec {
        name: "CreateSnapshot",
        action: "kinesisanalytics:CreateSnapshot",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "analytics_create_snapshot_per_second", per_second: 5 },
        detached: true,
        errors: declared::CREATE_SNAPSHOT,
        summary: "Enhanced snapshots are of Flink applications; refused for SQL applications.",
    };
    type Input = CreateSnapshotRequest;
    type Output = CreateSnapshotResponse;
}

impl Handle<CreateSnapshot> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<CreateSnapshotRequest>) -> Result<Access, AnalyticsError> {
        Ok(Self::access("kinesisanalytics:CreateSnapshot", &call.caller, &call.input.application_name))
    }

    async fn handle(
        &self,
        call: Call<CreateSnapshotRequest>,
    ) -> Result<CreateSnapshotResponse, AnalyticsError> {
        // The model declares no ResourceNotFoundException.
        let application = self.find(&call.caller, &call.input.application_name);
        let application = application.map_err(|error| match error {
            AnalyticsError::NotFound(message) => AnalyticsError::InvalidArgument(message),
            other => other,
        })?;
        Err(AnalyticsError::not_for_sql(&<CreateSnapshot as Operation>::SPEC, &application.name))
    }
}
