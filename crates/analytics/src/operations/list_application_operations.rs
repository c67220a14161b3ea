//! `ListApplicationOperations`: operations are kept of Flink applications; refused for SQL applications.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::AnalyticsError,
    generated::v2::{ListApplicationOperationsRequest, ListApplicationOperationsResponse, errors::declared},
    service::Analytics,
};

/// See the module.
pub struct ListApplicationOperations;

impl Operation for ListApplicationOperations {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListApplicationOperations",
        action: "kinesisanalytics:ListApplicationOperations",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount {
            key: "analytics_list_application_operations_per_second",
            per_second: 5,
        },
        detached: false,
        errors: declared::LIST_APPLICATION_OPERATIONS,
        summary: "Operations are kept of Flink applications; refused for SQL applications.",
    };
    type Input = ListApplicationOperationsRequest;
    type Output = ListApplicationOperationsResponse;
}

impl Handle<ListApplicationOperations> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<ListApplicationOperationsRequest>) -> Result<Access, AnalyticsError> {
        Ok(Self::access(
            "kinesisanalytics:ListApplicationOperations",
            &call.caller,
            &call.input.application_name,
        ))
    }

    async fn handle(
        &self,
        call: Call<ListApplicationOperationsRequest>,
    ) -> Result<ListApplicationOperationsResponse, AnalyticsError> {
        let application = self.find(&call.caller, &call.input.application_name)?;
        Err(AnalyticsError::not_for_sql(&<ListApplicationOperations as Operation>::SPEC, &application.name))
    }
}
