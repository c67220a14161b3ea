//! `ListTagsForStream`: the tags of a stream, all at once: there are few.

use crate::tags;
use crate::{
    error::VideoError,
    generated::video::{ListTagsForStreamInput, ListTagsForStreamOutput, errors::declared},
    service::Video,
};
use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

/// See the module.
pub struct ListTagsForStream;

impl Operation for ListTagsForStream {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListTagsForStream",
        action: "kinesisvideo:ListTagsForStream",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "video_list_tags_for_stream_per_second", per_second: 50 },
        detached: false,
        errors: declared::LIST_TAGS_FOR_STREAM,
        summary: "Lists the tags of a video stream.",
    };
    type Input = ListTagsForStreamInput;
    type Output = ListTagsForStreamOutput;
}

impl Handle<ListTagsForStream> for Video {
    type Error = VideoError;

    fn access(&self, call: &Call<ListTagsForStreamInput>) -> Result<Access, VideoError> {
        self.stream_access(
            "kinesisvideo:ListTagsForStream",
            &call.caller,
            call.input.stream_name.as_deref(),
            call.input.stream_arn.as_deref(),
        )
    }

    async fn handle(
        &self,
        call: Call<ListTagsForStreamInput>,
    ) -> Result<ListTagsForStreamOutput, VideoError> {
        let input = &call.input;
        let stream = self.named(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        tags::no_token(input.next_token.as_deref())?;
        Ok(ListTagsForStreamOutput { next_token: None, tags: Some(stream.record().tags.clone()) })
    }
}
