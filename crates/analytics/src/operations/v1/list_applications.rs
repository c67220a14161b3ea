//! `ListApplications`: lists applications.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    convert::v1,
    error::AnalyticsError,
    generated::v1::{ListApplicationsRequest, ListApplicationsResponse, errors::declared},
    service::Analytics,
};

/// See the module.
pub struct ListApplications;

impl Operation for ListApplications {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListApplications",
        action: "kinesisanalytics:ListApplications",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "analytics_list_applications_per_second", per_second: 5 },
        detached: false,
        errors: declared::LIST_APPLICATIONS,
        summary: "Lists applications.",
    };
    type Input = ListApplicationsRequest;
    type Output = ListApplicationsResponse;
}

impl Handle<ListApplications> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<ListApplicationsRequest>) -> Result<Access, AnalyticsError> {
        let _ = call;
        Ok(Access::to_any("kinesisanalytics:ListApplications"))
    }

    async fn handle(
        &self,
        call: Call<ListApplicationsRequest>,
    ) -> Result<ListApplicationsResponse, AnalyticsError> {
        let input = call.input;
        let (all, more) =
            self.list(&call.caller, input.exclusive_start_application_name.as_deref(), input.limit)?;
        Ok(ListApplicationsResponse {
            application_summaries: all.iter().map(v1::summary).collect(),
            has_more_applications: more,
        })
    }
}
