//! `DeleteApplicationInputProcessingConfiguration`: takes the function of an input away.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::AnalyticsError,
    generated::v2::{
        DeleteApplicationInputProcessingConfigurationRequest,
        DeleteApplicationInputProcessingConfigurationResponse, errors::declared,
    },
    service::Analytics,
};

/// See the module.
pub struct DeleteApplicationInputProcessingConfiguration;

impl Operation for DeleteApplicationInputProcessingConfiguration {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeleteApplicationInputProcessingConfiguration",
        action: "kinesisanalytics:DeleteApplicationInputProcessingConfiguration",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount {
            key: "analytics_delete_application_input_processing_configuration_per_second",
            per_second: 5,
        },
        detached: true,
        errors: declared::DELETE_APPLICATION_INPUT_PROCESSING_CONFIGURATION,
        summary: "Takes the function of an input away.",
    };
    type Input = DeleteApplicationInputProcessingConfigurationRequest;
    type Output = DeleteApplicationInputProcessingConfigurationResponse;
}

impl Handle<DeleteApplicationInputProcessingConfiguration> for Analytics {
    type Error = AnalyticsError;

    fn access(
        &self,
        call: &Call<DeleteApplicationInputProcessingConfigurationRequest>,
    ) -> Result<Access, AnalyticsError> {
        Ok(Self::access(
            "kinesisanalytics:DeleteApplicationInputProcessingConfiguration",
            &call.caller,
            &call.input.application_name,
        ))
    }

    async fn handle(
        &self,
        call: Call<DeleteApplicationInputProcessingConfigurationRequest>,
    ) -> Result<DeleteApplicationInputProcessingConfigurationResponse, AnalyticsError> {
        let input = call.input;
        let (name, version) = (&input.application_name, input.current_application_version_id);
        let application = self.set_processor(&call.caller, name, version, input.input_id, None).await?;
        Ok(DeleteApplicationInputProcessingConfigurationResponse {
            application_arn: Some(application.arn().to_string()),
            application_version_id: Some(application.version),
        })
    }
}
