//! `DescribeSnapshot`: describes an enhanced snapshot, of which only Flink applications have any.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    enhanced::{no_snapshot, snapshot_arn},
    error::AnalyticsError,
    generated::v2::{DescribeSnapshotRequest, DescribeSnapshotResponse, errors::declared},
    service::Analytics,
};

/// See the module.
pub struct DescribeSnapshot;

impl Operation for DescribeSnapshot {
    const SPEC: OperationSpec = OperationSpec {
        name: "DescribeSnapshot",
        action: "kinesisanalytics:DescribeSnapshot",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "analytics_describe_snapshot_per_second", per_second: 5 },
        detached: false,
        errors: declared::DESCRIBE_SNAPSHOT,
        summary: "Describes an enhanced snapshot, of which only Flink applications have any.",
    };
    type Input = DescribeSnapshotRequest;
    type Output = DescribeSnapshotResponse;
}

impl Handle<DescribeSnapshot> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<DescribeSnapshotRequest>) -> Result<Access, AnalyticsError> {
        let snapshot = snapshot_arn(&call.caller, &call.input.snapshot_name);
        Ok(Access::to("kinesisanalytics:DescribeSnapshot", snapshot))
    }

    async fn handle(
        &self,
        call: Call<DescribeSnapshotRequest>,
    ) -> Result<DescribeSnapshotResponse, AnalyticsError> {
        Err(no_snapshot(&call.input.snapshot_name))
    }
}
