//! `DeleteApplicationSnapshot`: snapshots are of Flink applications; refused for SQL applications.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::AnalyticsError,
    generated::v2::{DeleteApplicationSnapshotRequest, DeleteApplicationSnapshotResponse, errors::declared},
    service::Analytics,
};

/// See the module.
pub struct DeleteApplicationSnapshot;

impl Operation for DeleteApplicationSnapshot {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeleteApplicationSnapshot",
        action: "kinesisanalytics:DeleteApplicationSnapshot",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount {
            key: "analytics_delete_application_snapshot_per_second",
            per_second: 5,
        },
        detached: true,
        errors: declared::DELETE_APPLICATION_SNAPSHOT,
        summary: "Snapshots are of Flink applications; refused for SQL applications.",
    };
    type Input = DeleteApplicationSnapshotRequest;
    type Output = DeleteApplicationSnapshotResponse;
}

impl Handle<DeleteApplicationSnapshot> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<DeleteApplicationSnapshotRequest>) -> Result<Access, AnalyticsError> {
        Ok(Self::access(
            "kinesisanalytics:DeleteApplicationSnapshot",
            &call.caller,
            &call.input.application_name,
        ))
    }

    async fn handle(
        &self,
        call: Call<DeleteApplicationSnapshotRequest>,
    ) -> Result<DeleteApplicationSnapshotResponse, AnalyticsError> {
        let application = self.find(&call.caller, &call.input.application_name)?;
        Err(AnalyticsError::not_for_sql("DeleteApplicationSnapshot", &application.name))
    }
}
