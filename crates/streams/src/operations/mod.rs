//! The operations, a file each.

mod create_stream;
mod describe_stream_summary;

use api::Row;
use millstream_api as api;

use crate::service::Streams;

/// The one list. Routing, IAM actions, audit classes, metrics and the reference are read from it.
pub static OPERATIONS: &[Row<Streams>] =
    &[Row::of::<create_stream::CreateStream>(), Row::of::<describe_stream_summary::DescribeStreamSummary>()];
