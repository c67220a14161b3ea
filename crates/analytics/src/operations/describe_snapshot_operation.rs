//! `DescribeSnapshotOperation`: describes what was done with an enhanced snapshot, of which only Flink applications have any.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    enhanced::{no_snapshot, snapshot_arn},
    error::AnalyticsError,
    generated::v2::{DescribeSnapshotOperationRequest, DescribeSnapshotOperationResponse, errors::declared},
    service::Analytics,
};

/// See the module.
pub struct DescribeSnapshotOperation;

impl Operation for DescribeSnapshotOperation {
    const SPEC: OperationSpec = OperationSpec {
        name: "DescribeSnapshotOperation",
        action: "kinesisanalytics:DescribeSnapshotOperation",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount {
            key: "analytics_describe_snapshot_operation_per_second",
            per_second: 5,
        },
        detached: false,
        errors: declared::DESCRIBE_SNAPSHOT_OPERATION,
        summary: "Describes what was done with an enhanced snapshot, of which only Flink applications have any.",
    };
    type Input = DescribeSnapshotOperationRequest;
    type Output = DescribeSnapshotOperationResponse;
}

impl Handle<DescribeSnapshotOperation> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<DescribeSnapshotOperationRequest>) -> Result<Access, AnalyticsError> {
        let snapshot = snapshot_arn(&call.caller, &call.input.snapshot_name);
        Ok(Access::to("kinesisanalytics:DescribeSnapshotOperation", snapshot))
    }

    async fn handle(
        &self,
        call: Call<DescribeSnapshotOperationRequest>,
    ) -> Result<DescribeSnapshotOperationResponse, AnalyticsError> {
        Err(no_snapshot(&call.input.snapshot_name))
    }
}
