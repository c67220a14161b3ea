//! `DeleteApplicationCloudWatchLoggingOption`: takes a log stream away.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::AnalyticsError,
    generated::v1::{
        DeleteApplicationCloudWatchLoggingOptionRequest, DeleteApplicationCloudWatchLoggingOptionResponse,
        errors::declared,
    },
    service::Analytics,
};

/// See the module.
pub struct DeleteApplicationCloudWatchLoggingOption;

impl Operation for DeleteApplicationCloudWatchLoggingOption {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeleteApplicationCloudWatchLoggingOption",
        action: "kinesisanalytics:DeleteApplicationCloudWatchLoggingOption",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount {
            key: "analytics_delete_application_cloud_watch_logging_option_per_second",
            per_second: 5,
        },
        detached: true,
        errors: declared::DELETE_APPLICATION_CLOUD_WATCH_LOGGING_OPTION,
        summary: "Takes a log stream away.",
    };
    type Input = DeleteApplicationCloudWatchLoggingOptionRequest;
    type Output = DeleteApplicationCloudWatchLoggingOptionResponse;
}

impl Handle<DeleteApplicationCloudWatchLoggingOption> for Analytics {
    type Error = AnalyticsError;

    fn access(
        &self,
        call: &Call<DeleteApplicationCloudWatchLoggingOptionRequest>,
    ) -> Result<Access, AnalyticsError> {
        Ok(Self::access(
            "kinesisanalytics:DeleteApplicationCloudWatchLoggingOption",
            &call.caller,
            &call.input.application_name,
        ))
    }

    async fn handle(
        &self,
        call: Call<DeleteApplicationCloudWatchLoggingOptionRequest>,
    ) -> Result<DeleteApplicationCloudWatchLoggingOptionResponse, AnalyticsError> {
        let input = call.input;
        let (name, version) = (&input.application_name, input.current_application_version_id);
        self.delete_logging(&call.caller, name, version, input.cloud_watch_logging_option_id).await?;
        Ok(DeleteApplicationCloudWatchLoggingOptionResponse {})
    }
}
