//! `ListApplications`: lists applications.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    convert,
    error::AnalyticsError,
    generated::v2::{ListApplicationsRequest, ListApplicationsResponse, errors::declared},
    service::Analytics,
    tables::APPLICATIONS,
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
        let limit = usize::try_from(call.input.limit.unwrap_or(50)).unwrap_or(50);
        let snapshot = self.parts.store.snapshot()?;
        let mut all = snapshot.scan(APPLICATIONS, &(call.caller.account(), &call.caller.region))?;
        // The token is the last name that was given.
        if let Some(after) = &call.input.next_token {
            all.retain(|application| application.name > *after);
        }
        let more = all.len() > limit;
        all.truncate(limit);
        let next_token = all.last().filter(|_| more).map(|application| application.name.clone());
        Ok(ListApplicationsResponse {
            application_summaries: all.iter().map(convert::summary).collect(),
            next_token,
        })
    }
}
