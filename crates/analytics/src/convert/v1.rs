//! The first version of the API: each part of an application has a role of its own.

use base::{Arn, Timestamp};
use millstream_base as base;

use super::shared::conversions;
use crate::tables::Application;

conversions!(v1);

/// Which role a caller names with something.
trait HasRole {
    fn role(&self) -> Option<String>;
}

macro_rules! roles {
    ($($member:ident: $($ty:ident),*;)*) => {$($(
        impl HasRole for api_types::$ty {
            fn role(&self) -> Option<String> {
                self.$member.clone().into()
            }
        }
    )*)*};
}

roles! {
    role_arn: InputLambdaProcessor, KinesisStreamsInput, KinesisFirehoseInput, KinesisStreamsOutput,
        KinesisFirehoseOutput, LambdaOutput, CloudWatchLoggingOption;
    reference_role_arn: S3ReferenceDataSource;
    role_arn_update: InputLambdaProcessorUpdate, KinesisStreamsInputUpdate, KinesisFirehoseInputUpdate,
        KinesisStreamsOutputUpdate, KinesisFirehoseOutputUpdate, LambdaOutputUpdate,
        CloudWatchLoggingOptionUpdate;
    reference_role_arn_update: S3ReferenceDataSourceUpdate;
}

/// The role that a part is shown with: of applications of the second version, the application's.
fn shown(application: &Application, own: &Option<Arn>) -> Option<String> {
    application.role_of(own).map(ToString::to_string)
}

/// Where the model requires a role.
fn required(role: Option<String>) -> String {
    role.unwrap_or_default()
}

/// What UpdateApplication is to change.
pub(crate) fn updates(update: api_types::ApplicationUpdate) -> given::Updates {
    given::Updates {
        code: update.application_code_update,
        role: None,
        inputs: update.input_updates.unwrap_or_default().into_iter().map(input_update).collect(),
        outputs: update.output_updates.unwrap_or_default().into_iter().map(output_update).collect(),
        references: update
            .reference_data_source_updates
            .unwrap_or_default()
            .into_iter()
            .map(reference_update)
            .collect(),
        logging: update
            .cloud_watch_logging_option_updates
            .unwrap_or_default()
            .into_iter()
            .map(logging_update)
            .collect(),
    }
}

/// An application, as it is listed.
pub(crate) fn summary(application: &Application) -> api_types::ApplicationSummary {
    api_types::ApplicationSummary {
        application_name: application.name.clone(),
        application_arn: application.arn().to_string(),
        application_status: describe_status(application.status),
    }
}

/// An application, as it is described.
pub(crate) fn detail(application: &Application) -> api_types::ApplicationDetail {
    let inputs = application.inputs.iter().map(|input| describe_input(application, input));
    let outputs = application.outputs.iter().map(|output| describe_output(application, output));
    let references = application.references.iter().map(|table| describe_reference(application, table));
    let logging = application.logging.iter().map(|logging| describe_logging(application, logging));
    api_types::ApplicationDetail {
        application_name: application.name.clone(),
        application_description: application.description.clone(),
        application_arn: application.arn().to_string(),
        application_status: describe_status(application.status),
        create_timestamp: Some(Timestamp::from_millis(application.created_ms)),
        last_update_timestamp: Some(Timestamp::from_millis(application.updated_ms)),
        input_descriptions: Some(inputs.collect()),
        output_descriptions: Some(outputs.collect()),
        reference_data_source_descriptions: Some(references.collect()),
        cloud_watch_logging_option_descriptions: Some(logging.collect()),
        application_code: Some(application.code.clone()),
        application_version_id: application.version,
    }
}
