//! The operations of the second version of the API, a file each.

mod add_application_cloud_watch_logging_option;
mod add_application_input;
mod add_application_input_processing_configuration;
mod add_application_output;
mod add_application_reference_data_source;
mod add_application_vpc_configuration;
mod create_application;
mod create_application_presigned_url;
mod create_application_snapshot;
mod create_snapshot;
mod delete_application;
mod delete_application_cloud_watch_logging_option;
mod delete_application_input_processing_configuration;
mod delete_application_output;
mod delete_application_reference_data_source;
mod delete_application_snapshot;
mod delete_application_vpc_configuration;
mod delete_snapshot;
mod describe_application;
mod describe_application_operation;
mod describe_application_snapshot;
mod describe_application_version;
mod describe_snapshot;
mod describe_snapshot_operation;
mod discover_input_schema;
mod export_snapshot;
mod import_snapshot;
mod list_application_operations;
mod list_application_snapshots;
mod list_application_versions;
mod list_applications;
mod list_snapshot_operations;
mod list_snapshots;
mod list_tags_for_resource;
mod rollback_application;
mod start_application;
mod stop_application;
mod tag_resource;
mod untag_resource;
mod update_application;
mod update_application_maintenance_configuration;
pub mod v1;

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
    Row::of::<add_application_vpc_configuration::AddApplicationVpcConfiguration>(),
    Row::of::<create_application::CreateApplication>(),
    Row::of::<create_application_presigned_url::CreateApplicationPresignedUrl>(),
    Row::of::<create_application_snapshot::CreateApplicationSnapshot>(),
    Row::of::<create_snapshot::CreateSnapshot>(),
    Row::of::<delete_application::DeleteApplication>(),
    Row::of::<delete_application_cloud_watch_logging_option::DeleteApplicationCloudWatchLoggingOption>(),
    Row::of::<delete_application_input_processing_configuration::DeleteApplicationInputProcessingConfiguration>(
    ),
    Row::of::<delete_application_output::DeleteApplicationOutput>(),
    Row::of::<delete_application_reference_data_source::DeleteApplicationReferenceDataSource>(),
    Row::of::<delete_application_snapshot::DeleteApplicationSnapshot>(),
    Row::of::<delete_application_vpc_configuration::DeleteApplicationVpcConfiguration>(),
    Row::of::<delete_snapshot::DeleteSnapshot>(),
    Row::of::<describe_application::DescribeApplication>(),
    Row::of::<describe_application_operation::DescribeApplicationOperation>(),
    Row::of::<describe_application_snapshot::DescribeApplicationSnapshot>(),
    Row::of::<describe_application_version::DescribeApplicationVersion>(),
    Row::of::<describe_snapshot::DescribeSnapshot>(),
    Row::of::<describe_snapshot_operation::DescribeSnapshotOperation>(),
    Row::of::<discover_input_schema::DiscoverInputSchema>(),
    Row::of::<export_snapshot::ExportSnapshot>(),
    Row::of::<import_snapshot::ImportSnapshot>(),
    Row::of::<list_application_operations::ListApplicationOperations>(),
    Row::of::<list_application_snapshots::ListApplicationSnapshots>(),
    Row::of::<list_application_versions::ListApplicationVersions>(),
    Row::of::<list_applications::ListApplications>(),
    Row::of::<list_snapshot_operations::ListSnapshotOperations>(),
    Row::of::<list_snapshots::ListSnapshots>(),
    Row::of::<list_tags_for_resource::ListTagsForResource>(),
    Row::of::<rollback_application::RollbackApplication>(),
    Row::of::<start_application::StartApplication>(),
    Row::of::<stop_application::StopApplication>(),
    Row::of::<tag_resource::TagResource>(),
    Row::of::<untag_resource::UntagResource>(),
    Row::of::<update_application::UpdateApplication>(),
    Row::of::<update_application_maintenance_configuration::UpdateApplicationMaintenanceConfiguration>(),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_what_the_model_says_is_served() {
        let served: Vec<_> = OPERATIONS.iter().map(|row| row.spec.name).collect();
        assert_eq!(crate::generated::v2::OPERATIONS, served);
        for row in OPERATIONS {
            assert_eq!(row.spec.action, format!("kinesisanalytics:{}", row.spec.name));
        }
    }
}
