//! The operations, a file each.

mod create_stream;
mod delete_stream;
mod deregister_stream_consumer;
mod describe_account_settings;
mod describe_stream;
mod describe_stream_consumer;
mod describe_stream_summary;
mod get_records;
mod get_shard_iterator;
mod list_shards;
mod list_stream_consumers;
mod list_streams;
mod merge_shards;
mod put_record;
mod put_records;
mod register_stream_consumer;
mod split_shard;
mod subscribe_to_shard;
mod update_account_settings;

use api::Row;
use millstream_api as api;

use crate::service::Streams;

/// The one list. Routing, IAM actions, audit classes, metrics and the reference are read from it.
pub static OPERATIONS: &[Row<Streams>] = &[
    Row::of::<create_stream::CreateStream>(),
    Row::of::<delete_stream::DeleteStream>(),
    Row::of::<deregister_stream_consumer::DeregisterStreamConsumer>(),
    Row::of::<describe_account_settings::DescribeAccountSettings>(),
    Row::of::<describe_stream::DescribeStream>(),
    Row::of::<describe_stream_consumer::DescribeStreamConsumer>(),
    Row::of::<describe_stream_summary::DescribeStreamSummary>(),
    Row::of::<get_records::GetRecords>(),
    Row::of::<get_shard_iterator::GetShardIterator>(),
    Row::of::<list_shards::ListShards>(),
    Row::of::<list_stream_consumers::ListStreamConsumers>(),
    Row::of::<list_streams::ListStreams>(),
    Row::of::<merge_shards::MergeShards>(),
    Row::of::<put_record::PutRecord>(),
    Row::of::<put_records::PutRecords>(),
    Row::of::<register_stream_consumer::RegisterStreamConsumer>(),
    Row::of::<split_shard::SplitShard>(),
    Row::of::<subscribe_to_shard::SubscribeToShard>(),
    Row::of::<update_account_settings::UpdateAccountSettings>(),
];
