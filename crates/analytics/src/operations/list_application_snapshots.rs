//! `ListApplicationSnapshots`: snapshots are of Flink applications; refused for SQL applications.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::AnalyticsError,
    generated::v2::{ListApplicationSnapshotsRequest, ListApplicationSnapshotsResponse, errors::declared},
    service::Analytics,
};

/// See the module.
pub struct ListApplicationSnapshots;

impl Operation for ListApplicationSnapshots {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListApplicationSnapshots",
        action: "kinesisanalytics:ListApplicationSnapshots",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount {
            key: "analytics_list_application_snapshots_per_second",
            per_second: 5,
        },
        detached: false,
        errors: declared::LIST_APPLICATION_SNAPSHOTS,
        summary: "Snapshots are of Flink applications; refused for SQL applications.",
    };
    type Input = ListApplicationSnapshotsRequest;
    type Output = ListApplicationSnapshotsResponse;
}

impl Handle<ListApplicationSnapshots> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<ListApplicationSnapshotsRequest>) -> Result<Access, AnalyticsError> {
        Ok(Self::access(
            "kinesisanalytics:ListApplicationSnapshots",
            &call.caller,
            &call.input.application_name,
        ))
    }

    async fn handle(
        &self,
        call: Call<ListApplicationSnapshotsRequest>,
    ) -> Result<ListApplicationSnapshotsResponse, AnalyticsError> {
        let application = self.find(&call.caller, &call.input.application_name)?;
        Err(AnalyticsError::not_for_sql("ListApplicationSnapshots", &application.name))
    }
}
