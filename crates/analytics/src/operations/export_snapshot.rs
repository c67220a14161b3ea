//! `ExportSnapshot`: exports an enhanced snapshot, of which only Flink applications have any.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    enhanced::{no_snapshot, snapshot_arn},
    error::AnalyticsError,
    generated::v2::{ExportSnapshotRequest, ExportSnapshotResponse, errors::declared},
    service::Analytics,
};

/// See the module.
pub struct ExportSnapshot;

impl Operation for ExportSnapshot {
    const SPEC: OperationSpec = OperationSpec {
        name: "ExportSnapshot",
        action: "kinesisanalytics:ExportSnapshot",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "analytics_export_snapshot_per_second", per_second: 5 },
        detached: true,
        errors: declared::EXPORT_SNAPSHOT,
        summary: "Exports an enhanced snapshot, of which only Flink applications have any.",
    };
    type Input = ExportSnapshotRequest;
    type Output = ExportSnapshotResponse;
}

impl Handle<ExportSnapshot> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<ExportSnapshotRequest>) -> Result<Access, AnalyticsError> {
        let snapshot = snapshot_arn(&call.caller, &call.input.snapshot_name);
        Ok(Access::to("kinesisanalytics:ExportSnapshot", snapshot))
    }

    async fn handle(
        &self,
        call: Call<ExportSnapshotRequest>,
    ) -> Result<ExportSnapshotResponse, AnalyticsError> {
        Err(no_snapshot(&call.input.snapshot_name))
    }
}
