//! The operations, a file each.

use api::Row;
use millstream_api as api;

use crate::service::Streams;

mod create_stream;
mod describe_stream_summary;
mod get_records;
mod get_shard_iterator;
mod put_record;
mod put_records;
mod subscribe_to_shard;

/// The one list. Routing, IAM actions, audit classes, metrics and the reference are read from it.
pub static OPERATIONS: &[Row<Streams>] = &[
    Row::of::<create_stream::CreateStream>(),
    Row::of::<describe_stream_summary::DescribeStreamSummary>(),
    Row::of::<get_records::GetRecords>(),
    Row::of::<get_shard_iterator::GetShardIterator>(),
    Row::of::<put_record::PutRecord>(),
    Row::of::<put_records::PutRecords>(),
    Row::of::<subscribe_to_shard::SubscribeToShard>(),
];
