//! `DescribeApplicationSnapshot`: describes a snapshot of an application.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    convert::v2,
    error::AnalyticsError,
    generated::v2::{
        DescribeApplicationSnapshotRequest, DescribeApplicationSnapshotResponse, errors::declared,
    },
    service::Analytics,
};

/// See the module.
pub struct DescribeApplicationSnapshot;

impl Operation for DescribeApplicationSnapshot {
    const SPEC: OperationSpec = OperationSpec {
        name: "DescribeApplicationSnapshot",
        action: "kinesisanalytics:DescribeApplicationSnapshot",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount {
            key: "analytics_describe_application_snapshot_per_second",
            per_second: 5,
        },
        detached: false,
        errors: declared::DESCRIBE_APPLICATION_SNAPSHOT,
        summary: "Describes a snapshot of an application.",
    };
    type Input = DescribeApplicationSnapshotRequest;
    type Output = DescribeApplicationSnapshotResponse;
}

impl Handle<DescribeApplicationSnapshot> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<DescribeApplicationSnapshotRequest>) -> Result<Access, AnalyticsError> {
        Ok(Self::access(
            "kinesisanalytics:DescribeApplicationSnapshot",
            &call.caller,
            &call.input.application_name,
        ))
    }

    async fn handle(
        &self,
        call: Call<DescribeApplicationSnapshotRequest>,
    ) -> Result<DescribeApplicationSnapshotResponse, AnalyticsError> {
        let application = self.find(&call.caller, &call.input.application_name)?;
        let snapshot = self.find_snapshot(&application, &call.input.snapshot_name)?;
        Ok(DescribeApplicationSnapshotResponse { snapshot_details: v2::snapshot(&snapshot) })
    }
}
