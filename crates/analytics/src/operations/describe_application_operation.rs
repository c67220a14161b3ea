//! `DescribeApplicationOperation`: operations are kept of Flink applications; refused for SQL applications.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::AnalyticsError,
    generated::v2::{
        DescribeApplicationOperationRequest, DescribeApplicationOperationResponse, errors::declared,
    },
    service::Analytics,
};

/// See the module.
pub struct DescribeApplicationOperation;

impl Operation for DescribeApplicationOperation {
    const SPEC: OperationSpec = OperationSpec {
        name: "DescribeApplicationOperation",
        action: "kinesisanalytics:DescribeApplicationOperation",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount {
            key: "analytics_describe_application_operation_per_second",
            per_second: 5,
        },
        detached: false,
        errors: declared::DESCRIBE_APPLICATION_OPERATION,
        summary: "Operations are kept of Flink applications; refused for SQL applications.",
    };
    type Input = DescribeApplicationOperationRequest;
    type Output = DescribeApplicationOperationResponse;
}

impl Handle<DescribeApplicationOperation> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<DescribeApplicationOperationRequest>) -> Result<Access, AnalyticsError> {
        Ok(Self::access(
            "kinesisanalytics:DescribeApplicationOperation",
            &call.caller,
            &call.input.application_name,
        ))
    }

    async fn handle(
        &self,
        call: Call<DescribeApplicationOperationRequest>,
    ) -> Result<DescribeApplicationOperationResponse, AnalyticsError> {
        let application = self.find(&call.caller, &call.input.application_name)?;
        Err(AnalyticsError::not_for_sql(
            &<DescribeApplicationOperation as Operation>::SPEC,
            &application.name,
        ))
    }
}
