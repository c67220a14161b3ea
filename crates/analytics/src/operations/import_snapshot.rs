//! `ImportSnapshot`: savepoints of Flink are imported as enhanced snapshots; refused, since there are no Flink applications.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    enhanced::snapshot_arn,
    error::AnalyticsError,
    generated::v2::{ImportSnapshotRequest, ImportSnapshotResponse, errors::declared},
    service::Analytics,
};

/// See the module.
pub struct ImportSnapshot;

impl Operation for ImportSnapshot {
    const SPEC: OperationSpec = OperationSpec {
        name: "ImportSnapshot",
        action: "kinesisanalytics:ImportSnapshot",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "analytics_import_snapshot_per_second", per_second: 5 },
        detached: true,
        errors: declared::IMPORT_SNAPSHOT,
        summary: "Savepoints of Flink are imported as enhanced snapshots; refused, since there are no Flink applications.",
    };
    type Input = ImportSnapshotRequest;
    type Output = ImportSnapshotResponse;
}

impl Handle<ImportSnapshot> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<ImportSnapshotRequest>) -> Result<Access, AnalyticsError> {
        let snapshot = snapshot_arn(&call.caller, &call.input.snapshot_name);
        Ok(Access::to("kinesisanalytics:ImportSnapshot", snapshot))
    }

    async fn handle(
        &self,
        call: Call<ImportSnapshotRequest>,
    ) -> Result<ImportSnapshotResponse, AnalyticsError> {
        Err(AnalyticsError::Unsupported(format!(
            "The savepoint cannot be imported as {}: there are no applications of Flink",
            call.input.snapshot_name
        )))
    }
}
