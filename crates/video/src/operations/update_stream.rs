//! `UpdateStream`: changes a stream's media type or device.

use super::require_version;
use crate::{
    error::VideoError,
    generated::video::{UpdateStreamInput, UpdateStreamOutput, errors::declared},
    service::Video,
};
use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

/// See the module.
pub struct UpdateStream;

impl Operation for UpdateStream {
    const SPEC: OperationSpec = OperationSpec {
        name: "UpdateStream",
        action: "kinesisvideo:UpdateStream",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "video_update_stream_per_second", per_second: 50 },
        detached: true,
        errors: declared::UPDATE_STREAM,
        summary: "Changes the media type or device of a video stream.",
    };
    type Input = UpdateStreamInput;
    type Output = UpdateStreamOutput;
}

impl Handle<UpdateStream> for Video {
    type Error = VideoError;

    fn access(&self, call: &Call<UpdateStreamInput>) -> Result<Access, VideoError> {
        self.stream_access(
            "kinesisvideo:UpdateStream",
            &call.caller,
            call.input.stream_name.as_deref(),
            call.input.stream_arn.as_deref(),
        )
    }

    async fn handle(&self, call: Call<UpdateStreamInput>) -> Result<UpdateStreamOutput, VideoError> {
        let input = &call.input;
        let stream = self.named(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        let input = call.input;
        self.update(&stream, move |record| {
            require_version(record, &input.current_version)?;
            if let Some(media_type) = &input.media_type {
                record.media_type = Some(media_type.clone());
            }
            if let Some(device_name) = &input.device_name {
                record.device_name = Some(device_name.clone());
            }
            Ok(())
        })
        .await?;
        Ok(UpdateStreamOutput {})
    }
}
