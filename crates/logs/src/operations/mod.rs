//! The operations, a file each.

mod create_log_group;
mod create_log_stream;
mod delete_log_group;
mod delete_log_stream;
mod delete_retention_policy;
mod describe_log_groups;
mod describe_log_streams;
mod filter_log_events;
mod get_log_events;
mod list_tags_for_resource;
mod list_tags_log_group;
mod paging;
mod put_log_events;
mod put_retention_policy;
mod tag_log_group;
mod tag_resource;
#[cfg(test)]
mod tests;
mod untag_log_group;
mod untag_resource;

use api::Row;
use millstream_api as api;

use crate::{cursor::Spot, service::Logs, stream::LogStream};

/// The bytes of a batch of events, each with its overhead (API guide).
pub(crate) const BATCH_BYTES_MAX: u64 = 1 << 20;
/// The bytes of a message: those of a batch without the overhead.
pub(crate) const MESSAGE_BYTES_MAX: usize = (1 << 20) - crate::event::OVERHEAD_BYTES;
/// The bytes of a page of events (API guide).
const PAGE_BYTES_MAX: u64 = 1 << 20;
/// The events of a page (API guide).
const PAGE_EVENTS_MAX: usize = 10_000;

/// The one list. Routing, IAM actions, audit classes, metrics and the reference are read from it.
pub static OPERATIONS: &[Row<Logs>] = &[
    Row::of::<create_log_group::CreateLogGroup>(),
    Row::of::<create_log_stream::CreateLogStream>(),
    Row::of::<delete_log_group::DeleteLogGroup>(),
    Row::of::<delete_log_stream::DeleteLogStream>(),
    Row::of::<delete_retention_policy::DeleteRetentionPolicy>(),
    Row::of::<describe_log_groups::DescribeLogGroups>(),
    Row::of::<describe_log_streams::DescribeLogStreams>(),
    Row::of::<filter_log_events::FilterLogEvents>(),
    Row::of::<get_log_events::GetLogEvents>(),
    Row::of::<list_tags_for_resource::ListTagsForResource>(),
    Row::of::<list_tags_log_group::ListTagsLogGroup>(),
    Row::of::<put_log_events::PutLogEvents>(),
    Row::of::<put_retention_policy::PutRetentionPolicy>(),
    Row::of::<tag_log_group::TagLogGroup>(),
    Row::of::<tag_resource::TagResource>(),
    Row::of::<untag_log_group::UntagLogGroup>(),
    Row::of::<untag_resource::UntagResource>(),
];

/// The events that are answered at once.
fn events_limit(asked: Option<i32>) -> usize {
    asked.and_then(|asked| usize::try_from(asked).ok()).unwrap_or(PAGE_EVENTS_MAX)
}

/// The token of a stream's next batch, which nobody has to give any more.
fn sequence_token(stream: &LogStream) -> String {
    let position = stream.shard().tail().next.0;
    Spot { time: stream.created_ms, stream: stream.number, position }.digits()
}

/// The message, as much of it as an event may have.
pub(crate) fn shorten(message: &str, bytes_max: usize) -> &str {
    &message[..message.floor_char_boundary(bytes_max)]
}
