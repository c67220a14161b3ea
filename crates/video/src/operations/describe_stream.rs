//! `DescribeStream`: says what a video stream is.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::VideoError,
    generated::video::{DescribeStreamInput, DescribeStreamOutput, errors::declared},
    service::Video,
};

/// See the module.
pub struct DescribeStream;

impl Operation for DescribeStream {
    const SPEC: OperationSpec = OperationSpec {
        name: "DescribeStream",
        action: "kinesisvideo:DescribeStream",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "video_describe_stream_per_second", per_second: 300 },
        detached: false,
        errors: declared::DESCRIBE_STREAM,
        summary: "Describes a video stream.",
    };
    type Input = DescribeStreamInput;
    type Output = DescribeStreamOutput;
}

impl Handle<DescribeStream> for Video {
    type Error = VideoError;

    fn access(&self, call: &Call<DescribeStreamInput>) -> Result<Access, VideoError> {
        self.stream_access(
            "kinesisvideo:DescribeStream",
            &call.caller,
            call.input.stream_name.as_deref(),
            call.input.stream_arn.as_deref(),
        )
    }

    async fn handle(&self, call: Call<DescribeStreamInput>) -> Result<DescribeStreamOutput, VideoError> {
        let input = &call.input;
        let stream = self.named(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        Ok(DescribeStreamOutput { stream_info: Some(stream.info()) })
    }
}
