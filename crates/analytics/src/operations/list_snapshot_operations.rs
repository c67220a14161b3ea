//! `ListSnapshotOperations`: lists what was done with an enhanced snapshot, of which only Flink applications have any.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    enhanced::{no_snapshot, snapshot_arn},
    error::AnalyticsError,
    generated::v2::{ListSnapshotOperationsRequest, ListSnapshotOperationsResponse, errors::declared},
    service::Analytics,
};

/// See the module.
pub struct ListSnapshotOperations;

impl Operation for ListSnapshotOperations {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListSnapshotOperations",
        action: "kinesisanalytics:ListSnapshotOperations",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount {
            key: "analytics_list_snapshot_operations_per_second",
            per_second: 5,
        },
        detached: false,
        errors: declared::LIST_SNAPSHOT_OPERATIONS,
        summary: "Lists what was done with an enhanced snapshot, of which only Flink applications have any.",
    };
    type Input = ListSnapshotOperationsRequest;
    type Output = ListSnapshotOperationsResponse;
}

impl Handle<ListSnapshotOperations> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<ListSnapshotOperationsRequest>) -> Result<Access, AnalyticsError> {
        let snapshot = snapshot_arn(&call.caller, &call.input.snapshot_name);
        Ok(Access::to("kinesisanalytics:ListSnapshotOperations", snapshot))
    }

    async fn handle(
        &self,
        call: Call<ListSnapshotOperationsRequest>,
    ) -> Result<ListSnapshotOperationsResponse, AnalyticsError> {
        Err(no_snapshot(&call.input.snapshot_name))
    }
}
