//! `UpdateApplication`: changes an application's code or role.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    convert,
    error::AnalyticsError,
    generated::v2::{UpdateApplicationRequest, UpdateApplicationResponse, errors::declared},
    operations::create_application::role,
    service::{Analytics, check},
    tables::Application,
};

/// See the module.
pub struct UpdateApplication;

impl Operation for UpdateApplication {
    const SPEC: OperationSpec = OperationSpec {
        name: "UpdateApplication",
        action: "kinesisanalytics:UpdateApplication",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "analytics_update_application_per_second", per_second: 5 },
        detached: true,
        errors: declared::UPDATE_APPLICATION,
        summary: "Changes an application's code or role.",
    };
    type Input = UpdateApplicationRequest;
    type Output = UpdateApplicationResponse;
}

impl Handle<UpdateApplication> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<UpdateApplicationRequest>) -> Result<Access, AnalyticsError> {
        let mut access =
            Self::access("kinesisanalytics:UpdateApplication", &call.caller, &call.input.application_name);
        if let Some(given) = &call.input.service_execution_role_update {
            let pass = Access::to("iam:PassRole", role(given)?);
            access = access.and(pass.with_key("iam:PassedToService", "kinesisanalytics.amazonaws.com"));
        }
        Ok(access)
    }

    async fn handle(
        &self,
        call: Call<UpdateApplicationRequest>,
    ) -> Result<UpdateApplicationResponse, AnalyticsError> {
        let input = call.input;
        let Some(version) = input.current_application_version_id else {
            return Err(AnalyticsError::InvalidArgument("CurrentApplicationVersionId is required".into()));
        };
        let configuration = input.application_configuration_update.unwrap_or_default();
        let others = [
            (
                configuration.sql_application_configuration_update.is_some(),
                "SqlApplicationConfigurationUpdate",
            ),
            (
                configuration.flink_application_configuration_update.is_some(),
                "FlinkApplicationConfigurationUpdate",
            ),
            (configuration.environment_property_updates.is_some(), "EnvironmentPropertyUpdates"),
            (
                configuration.application_snapshot_configuration_update.is_some(),
                "ApplicationSnapshotConfigurationUpdate",
            ),
            (
                configuration.application_system_rollback_configuration_update.is_some(),
                "ApplicationSystemRollbackConfigurationUpdate",
            ),
            (configuration.vpc_configuration_updates.is_some(), "VpcConfigurationUpdates"),
            (
                configuration.zeppelin_application_configuration_update.is_some(),
                "ZeppelinApplicationConfigurationUpdate",
            ),
            (
                configuration.application_encryption_configuration_update.is_some(),
                "ApplicationEncryptionConfigurationUpdate",
            ),
            (input.run_configuration_update.is_some(), "RunConfigurationUpdate"),
            (input.cloud_watch_logging_option_updates.is_some(), "CloudWatchLoggingOptionUpdates"),
            (input.conditional_token.is_some(), "ConditionalToken"),
            (input.runtime_environment_update.is_some(), "RuntimeEnvironmentUpdate"),
        ];
        if let Some((_, name)) = others.iter().find(|(given, _)| *given) {
            return Err(AnalyticsError::Unsupported(format!("{name} is not supported")));
        }
        let content =
            configuration.application_code_configuration_update.and_then(|code| code.code_content_update);
        if content.as_ref().is_some_and(|content| content.text_content_update.is_none()) {
            return Err(AnalyticsError::Unsupported(
                "The code of a SQL application is TextContentUpdate".into(),
            ));
        }
        let code = content.and_then(|content| content.text_content_update);
        let new_role = input.service_execution_role_update.map(|given| role(&given)).transpose()?;
        let change = move |application: &mut Application| {
            if let Some(code) = &code {
                application.code.clone_from(code);
            }
            if let Some(role) = &new_role {
                application.role = role.clone();
            }
            check(application)
        };
        let (application, ()) =
            self.change(&call.caller, &input.application_name, Some(version), change).await?;
        Ok(UpdateApplicationResponse {
            application_detail: convert::detail(&application),
            operation_id: None,
        })
    }
}
