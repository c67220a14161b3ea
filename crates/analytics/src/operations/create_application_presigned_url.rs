//! `CreateApplicationPresignedUrl`: flink applications have a dashboard with an address; refused for SQL applications.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::AnalyticsError,
    generated::v2::{
        CreateApplicationPresignedUrlRequest, CreateApplicationPresignedUrlResponse, errors::declared,
    },
    service::Analytics,
};

/// See the module.
pub struct CreateApplicationPresignedUrl;

impl Operation for CreateApplicationPresignedUrl {
    const SPEC: OperationSpec = OperationSpec {
        name: "CreateApplicationPresignedUrl",
        action: "kinesisanalytics:CreateApplicationPresignedUrl",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount {
            key: "analytics_create_application_presigned_url_per_second",
            per_second: 5,
        },
        detached: true,
        errors: declared::CREATE_APPLICATION_PRESIGNED_URL,
        summary: "Flink applications have a dashboard with an address; refused for SQL applications.",
    };
    type Input = CreateApplicationPresignedUrlRequest;
    type Output = CreateApplicationPresignedUrlResponse;
}

impl Handle<CreateApplicationPresignedUrl> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<CreateApplicationPresignedUrlRequest>) -> Result<Access, AnalyticsError> {
        Ok(Self::access(
            "kinesisanalytics:CreateApplicationPresignedUrl",
            &call.caller,
            &call.input.application_name,
        ))
    }

    async fn handle(
        &self,
        call: Call<CreateApplicationPresignedUrlRequest>,
    ) -> Result<CreateApplicationPresignedUrlResponse, AnalyticsError> {
        let application = self.find(&call.caller, &call.input.application_name)?;
        Err(AnalyticsError::not_for_sql(
            &<CreateApplicationPresignedUrl as Operation>::SPEC,
            &application.name,
        ))
    }
}
