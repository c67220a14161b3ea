//! Streams as the API describes them.

use base::Timestamp;
use millstream_base as base;

use crate::{
    generated::video::{Status, StreamInfo},
    stream::Stream,
};

impl Stream {
    /// What DescribeStream and ListStreams say of it.
    pub(crate) fn info(&self) -> StreamInfo {
        let record = self.record();
        StreamInfo {
            device_name: record.device_name.clone(),
            stream_name: Some(record.name.clone()),
            stream_arn: Some(self.arn.to_string()),
            media_type: record.media_type.clone(),
            kms_key_id: Some(record.kms_key_id.clone()),
            version: Some(record.version.clone()),
            // A stream is made, changed and deleted by the call that asks for it.
            status: Some(Status::Active),
            creation_time: Some(Timestamp::from_millis(record.created_ms)),
            data_retention_in_hours: i32::try_from(record.retention_hours).ok(),
        }
    }
}
