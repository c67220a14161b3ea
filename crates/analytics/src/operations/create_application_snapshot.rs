//! `CreateApplicationSnapshot`: keeps the present state of an application that runs as a snapshot.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::AnalyticsError,
    generated::v2::{CreateApplicationSnapshotRequest, CreateApplicationSnapshotResponse, errors::declared},
    service::Analytics,
};

/// See the module.
pub struct CreateApplicationSnapshot;

impl Operation for CreateApplicationSnapshot {
    const SPEC: OperationSpec = OperationSpec {
        name: "CreateApplicationSnapshot",
        action: "kinesisanalytics:CreateApplicationSnapshot",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount {
            key: "analytics_create_application_snapshot_per_second",
            per_second: 5,
        },
        detached: true,
        errors: declared::CREATE_APPLICATION_SNAPSHOT,
        summary: "Keeps the present state of an application that runs as a snapshot.",
    };
    type Input = CreateApplicationSnapshotRequest;
    type Output = CreateApplicationSnapshotResponse;
}

impl Handle<CreateApplicationSnapshot> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<CreateApplicationSnapshotRequest>) -> Result<Access, AnalyticsError> {
        Ok(Self::access(
            "kinesisanalytics:CreateApplicationSnapshot",
            &call.caller,
            &call.input.application_name,
        ))
    }

    async fn handle(
        &self,
        call: Call<CreateApplicationSnapshotRequest>,
    ) -> Result<CreateApplicationSnapshotResponse, AnalyticsError> {
        let input = call.input;
        self.create_snapshot(&call.caller, &input.application_name, input.snapshot_name).await?;
        Ok(CreateApplicationSnapshotResponse {})
    }
}
