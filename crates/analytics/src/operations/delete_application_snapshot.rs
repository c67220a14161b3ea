//! `DeleteApplicationSnapshot`: deletes a snapshot of an application.

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
        summary: "Deletes a snapshot of an application.",
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
        let input = call.input;
        let created = input.snapshot_creation_timestamp;
        self.delete_snapshot(&call.caller, &input.application_name, input.snapshot_name, created).await?;
        Ok(DeleteApplicationSnapshotResponse {})
    }
}
