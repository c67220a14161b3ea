//! `CreateApplication`: creates a SQL application.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    changes::{New, tags},
    convert::v2,
    error::AnalyticsError,
    generated::v2::{
        ApplicationConfiguration, CreateApplicationRequest, CreateApplicationResponse, RuntimeEnvironment,
        errors::declared,
    },
    given::role,
    service::Analytics,
};

/// See the module.
pub struct CreateApplication;

impl Operation for CreateApplication {
    const SPEC: OperationSpec = OperationSpec {
        name: "CreateApplication",
        action: "kinesisanalytics:CreateApplication",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "analytics_create_application_per_second", per_second: 5 },
        detached: true,
        errors: declared::CREATE_APPLICATION,
        summary: "Creates a SQL application.",
    };
    type Input = CreateApplicationRequest;
    type Output = CreateApplicationResponse;
}

impl Handle<CreateApplication> for Analytics {
    type Error = AnalyticsError;

    fn access(&self, call: &Call<CreateApplicationRequest>) -> Result<Access, AnalyticsError> {
        let name = &call.input.application_name;
        let role = call.input.service_execution_role.as_str();
        let action = "kinesisanalytics:CreateApplication";
        let mut access = Self::access_passing(action, &call.caller, name, [role])?;
        if let Some(tags) = &call.input.tags {
            let mut tagging = Self::access("kinesisanalytics:TagResource", &call.caller, name);
            for tag in tags {
                let value = tag.value.clone().unwrap_or_default();
                tagging = tagging.with_key(format!("aws:RequestTag/{}", tag.key), value);
                tagging = tagging.with_key("aws:TagKeys", tag.key.clone());
            }
            access = access.and(tagging);
        }
        Ok(access)
    }

    async fn handle(
        &self,
        call: Call<CreateApplicationRequest>,
    ) -> Result<CreateApplicationResponse, AnalyticsError> {
        let input = call.input;
        if input.runtime_environment != RuntimeEnvironment::Sql10 {
            return Err(AnalyticsError::Unsupported(format!(
                "RuntimeEnvironment {} is not supported; SQL-1_0 is",
                input.runtime_environment.as_str()
            )));
        }
        if input.application_mode.is_some() {
            return Err(AnalyticsError::Unsupported("A SQL application has no ApplicationMode".into()));
        }
        let configuration = input.application_configuration.unwrap_or_default();
        refuse_others(&configuration)?;
        let code = configuration.application_code_configuration.map(v2::code).transpose()?;
        let sql = configuration.sql_application_configuration.unwrap_or_default();
        let given = input.tags.unwrap_or_default();
        let new = New {
            name: input.application_name,
            description: input.application_description,
            role: Some(role(&input.service_execution_role)?),
            code: code.unwrap_or_default(),
            inputs: sql.inputs.unwrap_or_default().into_iter().map(v2::input).collect(),
            outputs: sql.outputs.unwrap_or_default().into_iter().map(v2::output).collect(),
            references: sql
                .reference_data_sources
                .unwrap_or_default()
                .into_iter()
                .map(v2::reference)
                .collect(),
            logging: input.cloud_watch_logging_options.iter().flatten().map(v2::logging).collect(),
            tags: tags(given.into_iter().map(|tag| (tag.key, tag.value)))?,
        };
        let application = self.create(&call.caller, new).await?;
        Ok(CreateApplicationResponse { application_detail: v2::detail(&application) })
    }
}

/// Refuses what only other runtimes have, and what is not there yet.
fn refuse_others(configuration: &ApplicationConfiguration) -> Result<(), AnalyticsError> {
    let given = [
        (configuration.flink_application_configuration.is_some(), "FlinkApplicationConfiguration"),
        (configuration.environment_properties.is_some(), "EnvironmentProperties"),
        (configuration.application_snapshot_configuration.is_some(), "ApplicationSnapshotConfiguration"),
        (
            configuration.application_system_rollback_configuration.is_some(),
            "ApplicationSystemRollbackConfiguration",
        ),
        (configuration.vpc_configurations.is_some(), "VpcConfigurations"),
        (configuration.zeppelin_application_configuration.is_some(), "ZeppelinApplicationConfiguration"),
        (configuration.application_encryption_configuration.is_some(), "ApplicationEncryptionConfiguration"),
    ];
    match given.iter().find(|(given, _)| *given) {
        Some((_, name)) => {
            Err(AnalyticsError::Unsupported(format!("{name} of a SQL application is not supported")))
        }
        None => Ok(()),
    }
}
