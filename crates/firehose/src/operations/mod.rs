//! The operations, a file each.

mod create_delivery_stream;
mod delete_delivery_stream;
mod describe_delivery_stream;
mod list_delivery_streams;
mod list_tags_for_delivery_stream;
mod put_record;
mod put_record_batch;
mod start_delivery_stream_encryption;
mod stop_delivery_stream_encryption;
mod tag_delivery_stream;
mod untag_delivery_stream;
mod update_destination;

use api::Row;
use millstream_api as api;

use crate::service::Firehose;

/// The one list. Routing, IAM actions, audit classes, metrics and the reference are read from it.
pub static OPERATIONS: &[Row<Firehose>] = &[
    Row::of::<create_delivery_stream::CreateDeliveryStream>(),
    Row::of::<delete_delivery_stream::DeleteDeliveryStream>(),
    Row::of::<describe_delivery_stream::DescribeDeliveryStream>(),
    Row::of::<list_delivery_streams::ListDeliveryStreams>(),
    Row::of::<list_tags_for_delivery_stream::ListTagsForDeliveryStream>(),
    Row::of::<put_record::PutRecord>(),
    Row::of::<put_record_batch::PutRecordBatch>(),
    Row::of::<start_delivery_stream_encryption::StartDeliveryStreamEncryption>(),
    Row::of::<stop_delivery_stream_encryption::StopDeliveryStreamEncryption>(),
    Row::of::<tag_delivery_stream::TagDeliveryStream>(),
    Row::of::<untag_delivery_stream::UntagDeliveryStream>(),
    Row::of::<update_destination::UpdateDestination>(),
];
