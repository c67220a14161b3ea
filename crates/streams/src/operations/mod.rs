//! The operations, a file each.

mod add_tags_to_stream;
mod create_stream;
mod decrease_stream_retention_period;
mod delete_resource_policy;
mod delete_stream;
mod deregister_stream_consumer;
mod describe_account_settings;
mod describe_limits;
mod describe_stream;
mod describe_stream_consumer;
mod describe_stream_summary;
mod disable_enhanced_monitoring;
mod enable_enhanced_monitoring;
mod get_records;
mod get_resource_policy;
mod get_shard_iterator;
mod increase_stream_retention_period;
mod list_shards;
mod list_stream_consumers;
mod list_streams;
mod list_tags_for_resource;
mod list_tags_for_stream;
mod merge_shards;
mod put_record;
mod put_records;
mod put_resource_policy;
mod register_stream_consumer;
mod remove_tags_from_stream;
mod split_shard;
mod subscribe_to_shard;
mod tag_resource;
mod untag_resource;
mod update_account_settings;
mod update_max_record_size;
mod update_shard_count;
mod update_stream_mode;
mod update_stream_record_distribution_strategy;
mod update_stream_warm_throughput;

use api::Row;
use millstream_api as api;

use crate::service::Streams;

/// The one list. Routing, IAM actions, audit classes, metrics and the reference are read from it.
pub static OPERATIONS: &[Row<Streams>] = &[
    Row::of::<add_tags_to_stream::AddTagsToStream>(),
    Row::of::<create_stream::CreateStream>(),
    Row::of::<decrease_stream_retention_period::DecreaseStreamRetentionPeriod>(),
    Row::of::<delete_resource_policy::DeleteResourcePolicy>(),
    Row::of::<delete_stream::DeleteStream>(),
    Row::of::<deregister_stream_consumer::DeregisterStreamConsumer>(),
    Row::of::<describe_account_settings::DescribeAccountSettings>(),
    Row::of::<describe_limits::DescribeLimits>(),
    Row::of::<describe_stream::DescribeStream>(),
    Row::of::<describe_stream_consumer::DescribeStreamConsumer>(),
    Row::of::<describe_stream_summary::DescribeStreamSummary>(),
    Row::of::<disable_enhanced_monitoring::DisableEnhancedMonitoring>(),
    Row::of::<enable_enhanced_monitoring::EnableEnhancedMonitoring>(),
    Row::of::<get_records::GetRecords>(),
    Row::of::<get_resource_policy::GetResourcePolicy>(),
    Row::of::<get_shard_iterator::GetShardIterator>(),
    Row::of::<increase_stream_retention_period::IncreaseStreamRetentionPeriod>(),
    Row::of::<list_shards::ListShards>(),
    Row::of::<list_stream_consumers::ListStreamConsumers>(),
    Row::of::<list_streams::ListStreams>(),
    Row::of::<list_tags_for_resource::ListTagsForResource>(),
    Row::of::<list_tags_for_stream::ListTagsForStream>(),
    Row::of::<merge_shards::MergeShards>(),
    Row::of::<put_record::PutRecord>(),
    Row::of::<put_records::PutRecords>(),
    Row::of::<put_resource_policy::PutResourcePolicy>(),
    Row::of::<register_stream_consumer::RegisterStreamConsumer>(),
    Row::of::<remove_tags_from_stream::RemoveTagsFromStream>(),
    Row::of::<split_shard::SplitShard>(),
    Row::of::<subscribe_to_shard::SubscribeToShard>(),
    Row::of::<tag_resource::TagResource>(),
    Row::of::<untag_resource::UntagResource>(),
    Row::of::<update_account_settings::UpdateAccountSettings>(),
    Row::of::<update_max_record_size::UpdateMaxRecordSize>(),
    Row::of::<update_shard_count::UpdateShardCount>(),
    Row::of::<update_stream_mode::UpdateStreamMode>(),
    Row::of::<update_stream_record_distribution_strategy::UpdateStreamRecordDistributionStrategy>(),
    Row::of::<update_stream_warm_throughput::UpdateStreamWarmThroughput>(),
];
