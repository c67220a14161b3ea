//! `TagResource`: adds tags to a stream, or changes their values.

use crate::tags::with_tags;
use crate::{
    error::VideoError,
    generated::video::{TagResourceInput, TagResourceOutput, errors::declared},
    service::Video,
};
use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

/// See the module.
pub struct TagResource;

impl Operation for TagResource {
    const SPEC: OperationSpec = OperationSpec {
        name: "TagResource",
        action: "kinesisvideo:TagResource",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "video_tag_resource_per_second", per_second: 50 },
        detached: true,
        errors: declared::TAG_RESOURCE,
        summary: "Adds tags to a resource.",
    };
    type Input = TagResourceInput;
    type Output = TagResourceOutput;
}

impl Handle<TagResource> for Video {
    type Error = VideoError;

    fn access(&self, call: &Call<TagResourceInput>) -> Result<Access, VideoError> {
        let access = self.stream_access(
            "kinesisvideo:TagResource",
            &call.caller,
            None,
            Some(&call.input.resource_arn),
        )?;
        Ok(with_tags(access, call.input.tags.iter().map(|tag| (&tag.key, &tag.value))))
    }

    async fn handle(&self, call: Call<TagResourceInput>) -> Result<TagResourceOutput, VideoError> {
        let input = call.input;
        let stream = self.named(&call.caller, None, Some(&input.resource_arn))?;
        let tags = input.tags.into_iter().map(|tag| (tag.key, tag.value));
        self.tag(&stream, tags.collect()).await?;
        Ok(TagResourceOutput {})
    }
}
