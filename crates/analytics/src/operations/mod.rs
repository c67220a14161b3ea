//! The operations of the second version of the API, a file each.

mod add_application_input;
mod add_application_output;
mod create_application;
mod delete_application;
mod delete_application_output;
mod describe_application;
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
    Row::of::<add_application_input::AddApplicationInput>(),
    Row::of::<add_application_output::AddApplicationOutput>(),
    Row::of::<create_application::CreateApplication>(),
    Row::of::<delete_application::DeleteApplication>(),
    Row::of::<delete_application_output::DeleteApplicationOutput>(),
    Row::of::<describe_application::DescribeApplication>(),
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
        assert_eq!(crate::generated::v2::OPERATIONS, served);
        for row in OPERATIONS {
            assert_eq!(row.spec.action, format!("kinesisanalytics:{}", row.spec.name));
        }
    }
}
