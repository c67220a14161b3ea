//! Putting records into a delivery stream in-process.

use std::sync::Arc;

use base::Arn;
use bytes::Bytes;
use millstream_base as base;

use super::{AppendError, PortFuture, WriterFence};
use crate::Caller;

/// Puts records into delivery streams on behalf of a caller, whose permission (`firehose:PutRecordBatch`) is checked. No quota
/// of a delivery stream is charged; the log's own back-pressure is felt.
pub trait PutDelivery: Send + Sync + 'static {
    /// Puts records, in order, durable on return. Without a fence, records that are put twice are delivered twice.
    fn put<'a>(
        &'a self,
        caller: &'a Arc<Caller>,
        delivery_stream: &'a Arn,
        records: Vec<Bytes>,
        fence: Option<WriterFence>,
    ) -> PortFuture<'a, Result<(), AppendError>>;
}
