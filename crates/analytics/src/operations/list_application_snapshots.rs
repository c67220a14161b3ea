//! `ListApplicationSnapshots`: lists the snapshots of an application, the newest first.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    convert::v2,
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
        summary: "Lists the snapshots of an application, the newest first.",
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
        let input = call.input;
        let application = self.find(&call.caller, &input.application_name)?;
        // The token is the last name that was given.
        let (all, more) = self.list_snapshots(&application, input.next_token.as_deref(), input.limit)?;
        Ok(ListApplicationSnapshotsResponse {
            snapshot_summaries: Some(all.iter().map(v2::snapshot).collect()),
            next_token: all.last().filter(|_| more).map(|snapshot| snapshot.name.clone()),
        })
    }
}
