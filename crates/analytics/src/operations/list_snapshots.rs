//! `ListSnapshots`: lists enhanced snapshots, of which only Flink applications have any.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::AnalyticsError,
    generated::v2::{ListSnapshotsRequest, ListSnapshotsResponse, errors::declared},
    service::Analytics,
};

/// See the module.
pub struct ListSnapshots;

impl Operation for ListSnapshots {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListSnapshots",
        action: "kinesisanalytics:ListSnapshots",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "analytics_list_snapshots_per_second", per_second: 5 },
        detached: false,
        errors: declared::LIST_SNAPSHOTS,
        summary: "Lists enhanced snapshots, of which only Flink applications have any.",
    };
    type Input = ListSnapshotsRequest;
    type Output = ListSnapshotsResponse;
}

impl Handle<ListSnapshots> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<ListSnapshotsRequest>) -> Result<Access, AnalyticsError> {
        let _ = call;
        Ok(Access::to_any("kinesisanalytics:ListSnapshots"))
    }

    async fn handle(
        &self,
        call: Call<ListSnapshotsRequest>,
    ) -> Result<ListSnapshotsResponse, AnalyticsError> {
        let input = call.input;
        let filters = [
            input.source_application_name.is_some(),
            input.snapshot_initiator.is_some(),
            input.snapshot_initiator_operation.is_some(),
            input.snapshot_status.is_some(),
        ];
        if filters.into_iter().filter(|given| *given).count() > 1 {
            return Err(AnalyticsError::InvalidArgument("Only one filter can be given".into()));
        }
        if input.next_token.is_some() {
            return Err(AnalyticsError::InvalidArgument(
                "NextToken is not one that this operation gave".into(),
            ));
        }
        // Neither CreateSnapshot nor ImportSnapshot makes one of a SQL application.
        Ok(ListSnapshotsResponse { snapshot_info_list: Vec::new(), next_token: None })
    }
}
