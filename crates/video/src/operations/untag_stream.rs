//! `UntagStream`: removes tags from a stream.

use crate::tags::with_tag_keys;
use crate::{
    error::VideoError,
    generated::video::{UntagStreamInput, UntagStreamOutput, errors::declared},
    service::Video,
};
use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

/// See the module.
pub struct UntagStream;

impl Operation for UntagStream {
    const SPEC: OperationSpec = OperationSpec {
        name: "UntagStream",
        action: "kinesisvideo:UntagStream",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "video_untag_stream_per_second", per_second: 50 },
        detached: true,
        errors: declared::UNTAG_STREAM,
        summary: "Removes tags from a video stream.",
    };
    type Input = UntagStreamInput;
    type Output = UntagStreamOutput;
}

impl Handle<UntagStream> for Video {
    type Error = VideoError;

    fn access(&self, call: &Call<UntagStreamInput>) -> Result<Access, VideoError> {
        let input = &call.input;
        let access = self.stream_access(
            "kinesisvideo:UntagStream",
            &call.caller,
            input.stream_name.as_deref(),
            input.stream_arn.as_deref(),
        )?;
        Ok(with_tag_keys(access, &input.tag_key_list))
    }

    async fn handle(&self, call: Call<UntagStreamInput>) -> Result<UntagStreamOutput, VideoError> {
        let input = &call.input;
        let stream = self.named(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        self.untag(&stream, call.input.tag_key_list).await?;
        Ok(UntagStreamOutput {})
    }
}
