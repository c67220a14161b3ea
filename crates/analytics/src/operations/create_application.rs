//! `CreateApplication`: creates a SQL application.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::Arn;
use millstream_api as api;
use millstream_base as base;

use crate::{
    convert,
    error::AnalyticsError,
    generated::v2::{
        ApplicationConfiguration, CreateApplicationRequest, CreateApplicationResponse, RuntimeEnvironment,
        SqlApplicationConfiguration, errors::declared,
    },
    service::{Analytics, check, place},
    tables::{APPLICATIONS, Application, Status},
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
        let role = role(&call.input.service_execution_role)?;
        let mut access =
            Self::access("kinesisanalytics:CreateApplication", &call.caller, &call.input.application_name)
                .and(
                    Access::to("iam:PassRole", role)
                        .with_key("iam:PassedToService", "kinesisanalytics.amazonaws.com"),
                );
        if let Some(tags) = &call.input.tags {
            let mut tagging =
                Self::access("kinesisanalytics:TagResource", &call.caller, &call.input.application_name);
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
        let caller = call.caller;
        let input = call.input;
        if input.runtime_environment != RuntimeEnvironment::Sql10 {
            return Err(AnalyticsError::Unsupported(format!(
                "RuntimeEnvironment {} is not supported; SQL-1_0 is",
                input.runtime_environment.as_str()
            )));
        }
        if input.cloud_watch_logging_options.is_some_and(|options| !options.is_empty()) {
            return Err(AnalyticsError::Unsupported("CloudWatchLoggingOptions are not supported".into()));
        }
        if input.application_mode.is_some() {
            return Err(AnalyticsError::Unsupported("A SQL application has no ApplicationMode".into()));
        }
        let configuration = input.application_configuration.unwrap_or_default();
        refuse_others(&configuration)?;
        let code = configuration.application_code_configuration.map(convert::code).transpose()?;
        let now_ms = self.parts.clock.now().as_millis();
        let (account, region) = place(&caller);
        let mut application = Application {
            id: self.parts.rng.next_u64(),
            account,
            region,
            name: input.application_name,
            description: input.application_description,
            role: role(&input.service_execution_role)?,
            status: Status::Ready,
            version: 1,
            created_ms: now_ms,
            updated_ms: now_ms,
            code: code.unwrap_or_default(),
            inputs: Vec::new(),
            outputs: Vec::new(),
            tags: super::tag_resource::tags(input.tags.unwrap_or_default())?,
            next_part: 1,
            epoch: 0,
        };
        let sql = configuration.sql_application_configuration.unwrap_or_default();
        for given in sql.inputs.unwrap_or_default() {
            let record = convert::input(&mut application, given)?;
            application.inputs.push(record);
        }
        for given in sql.outputs.unwrap_or_default() {
            let record = convert::output(&mut application, given, self.parts.rng.next_u64())?;
            application.outputs.push(record);
        }
        check(&application)?;
        let detail = convert::detail(&application);
        let key = application.key();
        let stored = self.parts.store.write(move |transaction| {
            if transaction.get(APPLICATIONS, &key)?.is_some() {
                return Err(AnalyticsError::InUse(format!("Application {} exists already", key.2)));
            }
            let mine = transaction.scan(APPLICATIONS, &(&key.0, &key.1))?.len();
            if mine >= APPLICATIONS_MAX {
                return Err(AnalyticsError::LimitExceeded(format!(
                    "An account has at most {APPLICATIONS_MAX} applications in a region"
                )));
            }
            transaction.put(APPLICATIONS, &key, &application)?;
            Ok(())
        });
        stored.await?;
        self.changed.send_replace(());
        Ok(CreateApplicationResponse { application_detail: detail })
    }
}

/// The most applications of an account in a region (API guide).
const APPLICATIONS_MAX: usize = 50;

/// The role that an application acts as.
pub(super) fn role(text: &str) -> Result<Arn, AnalyticsError> {
    let arn =
        Arn::parse(text).ok().filter(|arn| arn.service() == "iam" && arn.resource().starts_with("role/"));
    arn.ok_or_else(|| AnalyticsError::InvalidArgument(format!("{text} is not the ARN of a role")))
}

/// Refuses what only other runtimes have, and what is not there yet.
fn refuse_others(configuration: &ApplicationConfiguration) -> Result<(), AnalyticsError> {
    let tables = |sql: &SqlApplicationConfiguration| {
        sql.reference_data_sources.as_ref().is_some_and(|tables| !tables.is_empty())
    };
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
        (configuration.sql_application_configuration.as_ref().is_some_and(tables), "ReferenceDataSources"),
    ];
    match given.iter().find(|(given, _)| *given) {
        Some((_, name)) => {
            Err(AnalyticsError::Unsupported(format!("{name} of a SQL application is not supported")))
        }
        None => Ok(()),
    }
}
