//! `ListApplicationVersions`: versions are kept of Flink applications; refused for SQL applications.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::AnalyticsError,
    generated::v2::{ListApplicationVersionsRequest, ListApplicationVersionsResponse, errors::declared},
    service::Analytics,
};

/// See the module.
pub struct ListApplicationVersions;

impl Operation for ListApplicationVersions {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListApplicationVersions",
        action: "kinesisanalytics:ListApplicationVersions",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount {
            key: "analytics_list_application_versions_per_second",
            per_second: 5,
        },
        detached: false,
        errors: declared::LIST_APPLICATION_VERSIONS,
        summary: "Versions are kept of Flink applications; refused for SQL applications.",
    };
    type Input = ListApplicationVersionsRequest;
    type Output = ListApplicationVersionsResponse;
}

impl Handle<ListApplicationVersions> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<ListApplicationVersionsRequest>) -> Result<Access, AnalyticsError> {
        Ok(Self::access(
            "kinesisanalytics:ListApplicationVersions",
            &call.caller,
            &call.input.application_name,
        ))
    }

    async fn handle(
        &self,
        call: Call<ListApplicationVersionsRequest>,
    ) -> Result<ListApplicationVersionsResponse, AnalyticsError> {
        let application = self.find(&call.caller, &call.input.application_name)?;
        Err(AnalyticsError::not_for_sql(&<ListApplicationVersions as Operation>::SPEC, &application.name))
    }
}
