//! The operations of the first version of the API, a file each.

mod add_application_cloud_watch_logging_option;
mod add_application_input;
mod add_application_input_processing_configuration;
mod add_application_output;
mod add_application_reference_data_source;
mod create_application;
mod delete_application;
mod delete_application_cloud_watch_logging_option;
mod delete_application_input_processing_configuration;
mod delete_application_output;
mod delete_application_reference_data_source;
mod describe_application;
mod discover_input_schema;
mod list_applications;
mod list_tags_for_resource;
mod start_application;
mod stop_application;
mod tag_resource;
mod untag_resource;
mod update_application;

use api::Row;
use millstream_api as api;

use crate::service::Analytics;

/// The one list. Routing, IAM actions, audit classes, metrics and the reference are read from it.
pub static OPERATIONS: &[Row<Analytics>] = &[
    Row::of::<add_application_cloud_watch_logging_option::AddApplicationCloudWatchLoggingOption>(),
    Row::of::<add_application_input::AddApplicationInput>(),
    Row::of::<add_application_input_processing_configuration::AddApplicationInputProcessingConfiguration>(),
    Row::of::<add_application_output::AddApplicationOutput>(),
    Row::of::<add_application_reference_data_source::AddApplicationReferenceDataSource>(),
    Row::of::<create_application::CreateApplication>(),
    Row::of::<delete_application::DeleteApplication>(),
    Row::of::<delete_application_cloud_watch_logging_option::DeleteApplicationCloudWatchLoggingOption>(),
    Row::of::<delete_application_input_processing_configuration::DeleteApplicationInputProcessingConfiguration>(
    ),
    Row::of::<delete_application_output::DeleteApplicationOutput>(),
    Row::of::<delete_application_reference_data_source::DeleteApplicationReferenceDataSource>(),
    Row::of::<describe_application::DescribeApplication>(),
    Row::of::<discover_input_schema::DiscoverInputSchema>(),
    Row::of::<list_applications::ListApplications>(),
    Row::of::<list_tags_for_resource::ListTagsForResource>(),
    Row::of::<start_application::StartApplication>(),
    Row::of::<stop_application::StopApplication>(),
    Row::of::<tag_resource::TagResource>(),
    Row::of::<untag_resource::UntagResource>(),
    Row::of::<update_application::UpdateApplication>(),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_what_the_model_says_is_served() {
        let served: Vec<_> = OPERATIONS.iter().map(|row| row.spec.name).collect();
        assert_eq!(crate::generated::v1::OPERATIONS, served);
        for row in OPERATIONS {
            assert_eq!(row.spec.action, format!("kinesisanalytics:{}", row.spec.name));
        }
    }
}
