//! `DescribeApplicationVersion`: versions are kept of Flink applications; refused for SQL applications.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::AnalyticsError,
    generated::v2::{
        DescribeApplicationVersionRequest, DescribeApplicationVersionResponse, errors::declared,
    },
    service::Analytics,
};

/// See the module.
pub struct DescribeApplicationVersion;

impl Operation for DescribeApplicationVersion {
    const SPEC: OperationSpec = OperationSpec {
        name: "DescribeApplicationVersion",
        action: "kinesisanalytics:DescribeApplicationVersion",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount {
            key: "analytics_describe_application_version_per_second",
            per_second: 5,
        },
        detached: false,
        errors: declared::DESCRIBE_APPLICATION_VERSION,
        summary: "Versions are kept of Flink applications; refused for SQL applications.",
    };
    type Input = DescribeApplicationVersionRequest;
    type Output = DescribeApplicationVersionResponse;
}

impl Handle<DescribeApplicationVersion> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<DescribeApplicationVersionRequest>) -> Result<Access, AnalyticsError> {
        Ok(Self::access(
            "kinesisanalytics:DescribeApplicationVersion",
            &call.caller,
            &call.input.application_name,
        ))
    }

    async fn handle(
        &self,
        call: Call<DescribeApplicationVersionRequest>,
    ) -> Result<DescribeApplicationVersionResponse, AnalyticsError> {
        let application = self.find(&call.caller, &call.input.application_name)?;
        Err(AnalyticsError::not_for_sql(&<DescribeApplicationVersion as Operation>::SPEC, &application.name))
    }
}
