//! `DeleteSnapshot`: deletes an enhanced snapshot, of which only Flink applications have any.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    enhanced::{no_snapshot, snapshot_arn},
    error::AnalyticsError,
    generated::v2::{DeleteSnapshotRequest, DeleteSnapshotResponse, errors::declared},
    service::Analytics,
};

/// See the module.
pub struct DeleteSnapshot;

impl Operation for DeleteSnapshot {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeleteSnapshot",
        action: "kinesisanalytics:DeleteSnapshot",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "analytics_delete_snapshot_per_second", per_second: 5 },
        detached: true,
        errors: declared::DELETE_SNAPSHOT,
        summary: "Deletes an enhanced snapshot, of which only Flink applications have any.",
    };
    type Input = DeleteSnapshotRequest;
    type Output = DeleteSnapshotResponse;
}

impl Handle<DeleteSnapshot> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<DeleteSnapshotRequest>) -> Result<Access, AnalyticsError> {
        let snapshot = snapshot_arn(&call.caller, &call.input.snapshot_name);
        Ok(Access::to("kinesisanalytics:DeleteSnapshot", snapshot))
    }

    async fn handle(
        &self,
        call: Call<DeleteSnapshotRequest>,
    ) -> Result<DeleteSnapshotResponse, AnalyticsError> {
        Err(no_snapshot(&call.input.snapshot_name))
    }
}
