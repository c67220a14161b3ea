//! `UpdateApplication`: changes an application's code, role or parts.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    convert::v2,
    error::AnalyticsError,
    generated::v2::{UpdateApplicationRequest, UpdateApplicationResponse, errors::declared},
    given::{Updates, role},
    service::Analytics,
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
        summary: "Changes an application's code, role or parts.",
    };
    type Input = UpdateApplicationRequest;
    type Output = UpdateApplicationResponse;
}

impl Handle<UpdateApplication> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<UpdateApplicationRequest>) -> Result<Access, AnalyticsError> {
        let roles = call.input.service_execution_role_update.as_deref();
        let action = "kinesisanalytics:UpdateApplication";
        Self::access_passing(action, &call.caller, &call.input.application_name, roles)
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
            (
                input
                    .run_configuration_update
                    .as_ref()
                    .is_some_and(|run| run.flink_run_configuration.is_some()),
                "FlinkRunConfiguration",
            ),
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
        let sql = configuration.sql_application_configuration_update.unwrap_or_default();
        let logging = input.cloud_watch_logging_option_updates.unwrap_or_default();
        let updates = Updates {
            code: content.and_then(|content| content.text_content_update),
            role: input.service_execution_role_update.map(|given| role(&given)).transpose()?,
            ..v2::updates(sql, logging)
        };
        let run = input.run_configuration_update.and_then(|run| run.application_restore_configuration);
        let restore = v2::restore(run)?;
        let application =
            self.update(&call.caller, &input.application_name, version, updates, restore).await?;
        Ok(UpdateApplicationResponse { application_detail: v2::detail(&application), operation_id: None })
    }
}
