//! `ListApplications`: lists applications.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    convert::v2,
    error::AnalyticsError,
    generated::v2::{ListApplicationsRequest, ListApplicationsResponse, errors::declared},
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
        // The token is the last name that was given.
        let (all, more) = self.list(&call.caller, input.next_token.as_deref(), input.limit)?;
        Ok(ListApplicationsResponse {
            application_summaries: all.iter().map(v2::summary).collect(),
            next_token: all.last().filter(|_| more).map(|application| application.name.clone()),
        })
    }
}
