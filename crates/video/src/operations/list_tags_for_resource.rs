//! `ListTagsForResource`: the tags of a stream, all at once: there are few.

use crate::tags;
use crate::{
    error::VideoError,
    generated::video::{ListTagsForResourceInput, ListTagsForResourceOutput, errors::declared},
    service::Video,
};
use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

/// See the module.
pub struct ListTagsForResource;

impl Operation for ListTagsForResource {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListTagsForResource",
        action: "kinesisvideo:ListTagsForResource",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "video_list_tags_for_resource_per_second", per_second: 50 },
        detached: false,
        errors: declared::LIST_TAGS_FOR_RESOURCE,
        summary: "Lists the tags of a video stream.",
    };
    type Input = ListTagsForResourceInput;
    type Output = ListTagsForResourceOutput;
}

impl Handle<ListTagsForResource> for Video {
    type Error = VideoError;

    fn access(&self, call: &Call<ListTagsForResourceInput>) -> Result<Access, VideoError> {
        self.stream_access(
            "kinesisvideo:ListTagsForResource",
            &call.caller,
            None,
            Some(&call.input.resource_arn),
        )
    }

    async fn handle(
        &self,
        call: Call<ListTagsForResourceInput>,
    ) -> Result<ListTagsForResourceOutput, VideoError> {
        let input = &call.input;
        let stream = self.named(&call.caller, None, Some(&input.resource_arn))?;
        tags::no_token(input.next_token.as_deref())?;
        Ok(ListTagsForResourceOutput { next_token: None, tags: Some(stream.record().tags.clone()) })
    }
}
