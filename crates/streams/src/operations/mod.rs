//! The operations, a file each.

mod create_stream;
mod delete_stream;
mod deregister_stream_consumer;
mod describe_account_settings;
mod describe_stream;
mod describe_stream_consumer;
mod describe_stream_summary;
mod list_shards;
mod list_stream_consumers;
mod list_streams;
mod merge_shards;
mod register_stream_consumer;
mod split_shard;
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
    Row::of::<list_shards::ListShards>(),
    Row::of::<list_stream_consumers::ListStreamConsumers>(),
    Row::of::<list_streams::ListStreams>(),
    Row::of::<merge_shards::MergeShards>(),
    Row::of::<register_stream_consumer::RegisterStreamConsumer>(),
    Row::of::<split_shard::SplitShard>(),
    Row::of::<update_account_settings::UpdateAccountSettings>(),
];
