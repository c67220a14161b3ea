//! `AddApplicationInputProcessingConfiguration`: lets records of an input go through a function first.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    convert::v2,
    error::AnalyticsError,
    generated::v2::{
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
        Ok(Self::access(
            "kinesisanalytics:AddApplicationInputProcessingConfiguration",
            &call.caller,
            &call.input.application_name,
        ))
    }

    async fn handle(
        &self,
        call: Call<AddApplicationInputProcessingConfigurationRequest>,
    ) -> Result<AddApplicationInputProcessingConfigurationResponse, AnalyticsError> {
        let input = call.input;
        let (name, version) = (&input.application_name, input.current_application_version_id);
        let processor = v2::processor(&input.input_processing_configuration).processor()?;
        let id = input.input_id.clone();
        let set = self.set_processor(&call.caller, name, version, id, Some(processor.clone()));
        let application = set.await?;
        let description = v2::describe_processor(&application, &processor);
        Ok(AddApplicationInputProcessingConfigurationResponse {
            application_arn: Some(application.arn().to_string()),
            application_version_id: Some(application.version),
            input_id: Some(input.input_id),
            input_processing_configuration_description: Some(description),
        })
    }
}
