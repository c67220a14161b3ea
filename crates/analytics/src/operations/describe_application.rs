//! `DescribeApplication`: describes an application.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    convert::v2,
    error::AnalyticsError,
    generated::v2::{DescribeApplicationRequest, DescribeApplicationResponse, errors::declared},
    service::Analytics,
};

/// See the module.
pub struct DescribeApplication;

impl Operation for DescribeApplication {
    const SPEC: OperationSpec = OperationSpec {
        name: "DescribeApplication",
        action: "kinesisanalytics:DescribeApplication",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "analytics_describe_application_per_second", per_second: 5 },
        detached: false,
        errors: declared::DESCRIBE_APPLICATION,
        summary: "Describes an application.",
    };
    type Input = DescribeApplicationRequest;
    type Output = DescribeApplicationResponse;
}

impl Handle<DescribeApplication> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<DescribeApplicationRequest>) -> Result<Access, AnalyticsError> {
        Ok(Self::access("kinesisanalytics:DescribeApplication", &call.caller, &call.input.application_name))
    }

    async fn handle(
        &self,
        call: Call<DescribeApplicationRequest>,
    ) -> Result<DescribeApplicationResponse, AnalyticsError> {
        let application = self.find(&call.caller, &call.input.application_name)?;
        Ok(DescribeApplicationResponse { application_detail: v2::detail(&application) })
    }
}
