//! `TagStream`: adds tags to a stream, or changes their values.

use crate::tags::with_tags;
use crate::{
    error::VideoError,
    generated::video::{TagStreamInput, TagStreamOutput, errors::declared},
    service::Video,
};
use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

/// See the module.
pub struct TagStream;

impl Operation for TagStream {
    const SPEC: OperationSpec = OperationSpec {
        name: "TagStream",
        action: "kinesisvideo:TagStream",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "video_tag_stream_per_second", per_second: 50 },
        detached: true,
        errors: declared::TAG_STREAM,
        summary: "Adds tags to a video stream.",
    };
    type Input = TagStreamInput;
    type Output = TagStreamOutput;
}

impl Handle<TagStream> for Video {
    type Error = VideoError;

    fn access(&self, call: &Call<TagStreamInput>) -> Result<Access, VideoError> {
        let input = &call.input;
        let access = self.stream_access(
            "kinesisvideo:TagStream",
            &call.caller,
            input.stream_name.as_deref(),
            input.stream_arn.as_deref(),
        )?;
        Ok(with_tags(access, &input.tags))
    }

    async fn handle(&self, call: Call<TagStreamInput>) -> Result<TagStreamOutput, VideoError> {
        let input = &call.input;
        let stream = self.named(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        self.tag(&stream, call.input.tags).await?;
        Ok(TagStreamOutput {})
    }
}
