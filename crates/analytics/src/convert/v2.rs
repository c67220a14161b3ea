//! The second version of the API: an application has one role.

use base::{Arn, Timestamp};
use millstream_base as base;

use super::shared::conversions;
use crate::{
    error::AnalyticsError,
    tables::{Application, Restore, RestoreType, SnapshotRecord, SnapshotStatus},
};

conversions!(v2);

/// Nothing names a role.
trait HasRole {
    fn role(&self) -> Option<String> {
        None
    }
}

impl<T> HasRole for T {}

/// The role that a part is shown with: only one of its own, from the first version of the API.
fn shown(_: &Application, own: &Option<Arn>) -> Option<String> {
    own.as_ref().map(ToString::to_string)
}

/// Nowhere the model requires a role.
fn required(role: Option<String>) -> Option<String> {
    role
}

fn unsupported(what: &str) -> AnalyticsError {
    AnalyticsError::Unsupported(format!("{what} is not supported"))
}

/// The SQL text of a code configuration.
pub(crate) fn code(configuration: api_types::ApplicationCodeConfiguration) -> Result<String, AnalyticsError> {
    if configuration.code_content_type != api_types::CodeContentType::Plaintext {
        return Err(AnalyticsError::InvalidArgument("The code of a SQL application is PLAINTEXT".into()));
    }
    let content = configuration.code_content;
    match content {
        Some(content) if content.s3_content_location.is_some() => {
            Err(unsupported("S3ContentLocation of a SQL application"))
        }
        Some(content) if content.zip_file_content.is_some() => {
            Err(unsupported("ZipFileContent of a SQL application"))
        }
        content => Ok(content.and_then(|content| content.text_content).unwrap_or_default()),
    }
}

/// How an application is to be restored.
pub(crate) fn restore(
    given: Option<api_types::ApplicationRestoreConfiguration>,
) -> Result<Option<Restore>, AnalyticsError> {
    let Some(given) = given else { return Ok(None) };
    if given.snapshot_arn.is_some() {
        return Err(unsupported("SnapshotArn of a SQL application"));
    }
    let kind = match given.application_restore_type {
        api_types::ApplicationRestoreType::SkipRestoreFromSnapshot => RestoreType::Skip,
        api_types::ApplicationRestoreType::RestoreFromLatestSnapshot => RestoreType::Latest,
        api_types::ApplicationRestoreType::RestoreFromCustomSnapshot => RestoreType::Custom,
    };
    Ok(Some(Restore { kind, snapshot: given.snapshot_name, pending: false }))
}

/// A snapshot, as it is described.
pub(crate) fn snapshot(snapshot: &SnapshotRecord) -> api_types::SnapshotDetails {
    api_types::SnapshotDetails {
        snapshot_name: snapshot.name.clone(),
        snapshot_status: match snapshot.status {
            SnapshotStatus::Creating => api_types::SnapshotStatus::Creating,
            SnapshotStatus::Ready => api_types::SnapshotStatus::Ready,
            SnapshotStatus::Deleting => api_types::SnapshotStatus::Deleting,
            SnapshotStatus::Failed => api_types::SnapshotStatus::Failed,
        },
        application_version_id: snapshot.version,
        snapshot_creation_timestamp: Some(Timestamp::from_millis(snapshot.created_ms)),
        runtime_environment: Some(api_types::RuntimeEnvironment::Sql10),
        application_encryption_configuration_description: None,
    }
}

fn describe_restore(restore: &Restore) -> api_types::RunConfigurationDescription {
    let restore = api_types::ApplicationRestoreConfiguration {
        application_restore_type: match restore.kind {
            RestoreType::Skip => api_types::ApplicationRestoreType::SkipRestoreFromSnapshot,
            RestoreType::Latest => api_types::ApplicationRestoreType::RestoreFromLatestSnapshot,
            RestoreType::Custom => api_types::ApplicationRestoreType::RestoreFromCustomSnapshot,
        },
        snapshot_name: restore.snapshot.clone(),
        snapshot_arn: None,
    };
    api_types::RunConfigurationDescription {
        application_restore_configuration_description: Some(restore),
        flink_run_configuration_description: None,
    }
}

/// What UpdateApplication is to change of the parts.
pub(crate) fn updates(
    sql: api_types::SqlApplicationConfigurationUpdate,
    logging: Vec<api_types::CloudWatchLoggingOptionUpdate>,
) -> given::Updates {
    given::Updates {
        code: None,
        role: None,
        inputs: sql.input_updates.unwrap_or_default().into_iter().map(input_update).collect(),
        outputs: sql.output_updates.unwrap_or_default().into_iter().map(output_update).collect(),
        references: sql
            .reference_data_source_updates
            .unwrap_or_default()
            .into_iter()
            .map(reference_update)
            .collect(),
        logging: logging.into_iter().map(logging_update).collect(),
    }
}

/// An application, as it is listed.
pub(crate) fn summary(application: &Application) -> api_types::ApplicationSummary {
    api_types::ApplicationSummary {
        application_name: application.name.clone(),
        application_arn: application.arn().to_string(),
        application_status: describe_status(application.status),
        application_version_id: application.version,
        runtime_environment: api_types::RuntimeEnvironment::Sql10,
        application_mode: None,
    }
}

/// An application, as it is described.
pub(crate) fn detail(application: &Application) -> api_types::ApplicationDetail {
    let code = api_types::ApplicationCodeConfigurationDescription {
        code_content_type: api_types::CodeContentType::Plaintext,
        code_content_description: Some(api_types::CodeContentDescription {
            text_content: Some(application.code.clone()),
            code_md5: None,
            code_size: i64::try_from(application.code.len()).ok(),
            s3_application_code_location_description: None,
        }),
    };
    let inputs = application.inputs.iter().map(|input| describe_input(application, input));
    let outputs = application.outputs.iter().map(|output| describe_output(application, output));
    let references = application.references.iter().map(|table| describe_reference(application, table));
    let logging = application.logging.iter().map(|logging| describe_logging(application, logging));
    let sql = api_types::SqlApplicationConfigurationDescription {
        input_descriptions: Some(inputs.collect()),
        output_descriptions: Some(outputs.collect()),
        reference_data_source_descriptions: Some(references.collect()),
    };
    api_types::ApplicationDetail {
        application_arn: application.arn().to_string(),
        application_description: application.description.clone(),
        application_name: application.name.clone(),
        runtime_environment: api_types::RuntimeEnvironment::Sql10,
        service_execution_role: application.role.as_ref().map(ToString::to_string),
        application_status: describe_status(application.status),
        application_version_id: application.version,
        create_timestamp: Some(Timestamp::from_millis(application.created_ms)),
        last_update_timestamp: Some(Timestamp::from_millis(application.updated_ms)),
        application_configuration_description: Some(api_types::ApplicationConfigurationDescription {
            sql_application_configuration_description: Some(sql),
            application_code_configuration_description: Some(code),
            run_configuration_description: application.restore.as_ref().map(describe_restore),
            flink_application_configuration_description: None,
            environment_property_descriptions: None,
            application_snapshot_configuration_description: None,
            application_system_rollback_configuration_description: None,
            vpc_configuration_descriptions: None,
            zeppelin_application_configuration_description: None,
            application_encryption_configuration_description: None,
        }),
        cloud_watch_logging_option_descriptions: (!application.logging.is_empty()).then(|| logging.collect()),
        application_maintenance_configuration_description: None,
        application_version_updated_from: application.updated_from,
        application_version_rolled_back_from: application.rolled_back.map(|(from, _)| from),
        application_version_create_timestamp: Some(Timestamp::from_millis(application.updated_ms)),
        conditional_token: None,
        application_version_rolled_back_to: application.rolled_back.map(|(_, to)| to),
        application_mode: None,
    }
}
