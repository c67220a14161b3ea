//! The operations, a file each.

mod add_tags;
mod create_trail;
mod delete_trail;
mod describe_trails;
mod get_event_selectors;
mod get_trail;
mod get_trail_status;
mod list_public_keys;
mod list_tags;
mod list_trails;
mod lookup_events;
mod put_event_selectors;
mod remove_tags;
mod start_logging;
mod stop_logging;
mod update_trail;

use api::Row;
use millstream_api as api;

use crate::service::CloudTrail;

/// The one list. Routing, IAM actions, audit classes, metrics and the reference are read from it.
pub static OPERATIONS: &[Row<CloudTrail>] = &[
    Row::of::<add_tags::AddTags>(),
    Row::of::<create_trail::CreateTrail>(),
    Row::of::<delete_trail::DeleteTrail>(),
    Row::of::<describe_trails::DescribeTrails>(),
    Row::of::<get_event_selectors::GetEventSelectors>(),
    Row::of::<get_trail::GetTrail>(),
    Row::of::<get_trail_status::GetTrailStatus>(),
    Row::of::<list_public_keys::ListPublicKeys>(),
    Row::of::<list_tags::ListTags>(),
    Row::of::<list_trails::ListTrails>(),
    Row::of::<lookup_events::LookupEvents>(),
    Row::of::<put_event_selectors::PutEventSelectors>(),
    Row::of::<remove_tags::RemoveTags>(),
    Row::of::<start_logging::StartLogging>(),
    Row::of::<stop_logging::StopLogging>(),
    Row::of::<update_trail::UpdateTrail>(),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generated;

    #[test]
    fn the_table_serves_what_the_list_of_served_operations_says() {
        let mut table: Vec<_> = OPERATIONS.iter().map(|row| row.spec.name).collect();
        table.sort_unstable();
        assert_eq!(table, generated::OPERATIONS);
        for row in OPERATIONS {
            assert_eq!(row.spec.action, format!("cloudtrail:{}", row.spec.name));
        }
    }
}
