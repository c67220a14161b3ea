//! The operations, a file each.

mod batch_get_item;
mod batch_write_item;
mod create_table;
mod delete_item;
mod delete_table;
mod describe_continuous_backups;
mod describe_table;
mod describe_time_to_live;
mod get_item;
mod list_tables;
mod list_tags_of_resource;
mod put_item;
mod query;
mod scan;
mod tag_resource;
mod transact_get_items;
mod transact_write_items;
mod untag_resource;
mod update_continuous_backups;
mod update_item;
mod update_table;
mod update_time_to_live;

use api::Row;
use millstream_api as api;

use crate::service::Leases;

/// The one list. Routing, IAM actions, audit classes, metrics and the reference are read from it.
pub static OPERATIONS: &[Row<Leases>] = &[
    Row::of::<batch_get_item::BatchGetItem>(),
    Row::of::<batch_write_item::BatchWriteItem>(),
    Row::of::<create_table::CreateTable>(),
    Row::of::<delete_item::DeleteItem>(),
    Row::of::<delete_table::DeleteTable>(),
    Row::of::<describe_continuous_backups::DescribeContinuousBackups>(),
    Row::of::<describe_table::DescribeTable>(),
    Row::of::<describe_time_to_live::DescribeTimeToLive>(),
    Row::of::<get_item::GetItem>(),
    Row::of::<list_tables::ListTables>(),
    Row::of::<list_tags_of_resource::ListTagsOfResource>(),
    Row::of::<put_item::PutItem>(),
    Row::of::<query::Query>(),
    Row::of::<scan::Scan>(),
    Row::of::<tag_resource::TagResource>(),
    Row::of::<transact_get_items::TransactGetItems>(),
    Row::of::<transact_write_items::TransactWriteItems>(),
    Row::of::<untag_resource::UntagResource>(),
    Row::of::<update_continuous_backups::UpdateContinuousBackups>(),
    Row::of::<update_item::UpdateItem>(),
    Row::of::<update_table::UpdateTable>(),
    Row::of::<update_time_to_live::UpdateTimeToLive>(),
];

#[cfg(test)]
mod tests;
