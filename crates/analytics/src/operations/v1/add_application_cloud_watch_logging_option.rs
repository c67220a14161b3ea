//! `AddApplicationCloudWatchLoggingOption`: adds a log stream that is told what goes wrong.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    convert::v1,
    error::AnalyticsError,
    generated::v1::{
        AddApplicationCloudWatchLoggingOptionRequest, AddApplicationCloudWatchLoggingOptionResponse,
        errors::declared,
    },
    service::Analytics,
};

/// See the module.
pub struct AddApplicationCloudWatchLoggingOption;

impl Operation for AddApplicationCloudWatchLoggingOption {
    const SPEC: OperationSpec = OperationSpec {
        name: "AddApplicationCloudWatchLoggingOption",
        action: "kinesisanalytics:AddApplicationCloudWatchLoggingOption",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount {
            key: "analytics_add_application_cloud_watch_logging_option_per_second",
            per_second: 5,
        },
        detached: true,
        errors: declared::ADD_APPLICATION_CLOUD_WATCH_LOGGING_OPTION,
        summary: "Adds a log stream that is told what goes wrong.",
    };
    type Input = AddApplicationCloudWatchLoggingOptionRequest;
    type Output = AddApplicationCloudWatchLoggingOptionResponse;
}

impl Handle<AddApplicationCloudWatchLoggingOption> for Analytics {
    type Error = AnalyticsError;

    fn access(
        &self,
        call: &Call<AddApplicationCloudWatchLoggingOptionRequest>,
    ) -> Result<Access, AnalyticsError> {
        let roles = [call.input.cloud_watch_logging_option.role_arn.as_str()];
        Self::access_passing(
            "kinesisanalytics:AddApplicationCloudWatchLoggingOption",
            &call.caller,
            &call.input.application_name,
            roles,
        )
    }

    async fn handle(
        &self,
        call: Call<AddApplicationCloudWatchLoggingOptionRequest>,
    ) -> Result<AddApplicationCloudWatchLoggingOptionResponse, AnalyticsError> {
        let input = call.input;
        let (name, version) = (&input.application_name, input.current_application_version_id);
        let option = v1::logging(&input.cloud_watch_logging_option);
        self.add_logging(&call.caller, name, version, option).await?;
        Ok(AddApplicationCloudWatchLoggingOptionResponse {})
    }
}
