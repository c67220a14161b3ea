//! `AddApplicationInputProcessingConfiguration`: lets records of an input go through a function first.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    convert::v1,
    error::AnalyticsError,
    generated::v1::{
        AddApplicationInputProcessingConfigurationRequest,
        AddApplicationInputProcessingConfigurationResponse, errors::declared,
    },
    service::Analytics,
};

/// See the module.
pub struct AddApplicationInputProcessingConfiguration;

impl Operation for AddApplicationInputProcessingConfiguration {
    const SPEC: OperationSpec = OperationSpec {
        name: "AddApplicationInputProcessingConfiguration",
        action: "kinesisanalytics:AddApplicationInputProcessingConfiguration",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount {
            key: "analytics_add_application_input_processing_configuration_per_second",
            per_second: 5,
        },
        detached: true,
        errors: declared::ADD_APPLICATION_INPUT_PROCESSING_CONFIGURATION,
        summary: "Lets records of an input go through a function first.",
    };
    type Input = AddApplicationInputProcessingConfigurationRequest;
    type Output = AddApplicationInputProcessingConfigurationResponse;
}

impl Handle<AddApplicationInputProcessingConfiguration> for Analytics {
    type Error = AnalyticsError;

    fn access(
        &self,
        call: &Call<AddApplicationInputProcessingConfigurationRequest>,
    ) -> Result<Access, AnalyticsError> {
        let roles = [call.input.input_processing_configuration.input_lambda_processor.role_arn.as_str()];
        Self::access_passing(
            "kinesisanalytics:AddApplicationInputProcessingConfiguration",
            &call.caller,
            &call.input.application_name,
            roles,
        )
    }

    async fn handle(
        &self,
        call: Call<AddApplicationInputProcessingConfigurationRequest>,
    ) -> Result<AddApplicationInputProcessingConfigurationResponse, AnalyticsError> {
        let input = call.input;
        let (name, version) = (&input.application_name, input.current_application_version_id);
        let processor = v1::processor(&input.input_processing_configuration).processor()?;
        self.set_processor(&call.caller, name, version, input.input_id, Some(processor)).await?;
        Ok(AddApplicationInputProcessingConfigurationResponse {})
    }
}
