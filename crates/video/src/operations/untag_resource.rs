//! `UntagResource`: removes tags from a stream.

use crate::tags::with_tag_keys;
use crate::{
    error::VideoError,
    generated::video::{UntagResourceInput, UntagResourceOutput, errors::declared},
    service::Video,
};
use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

/// See the module.
pub struct UntagResource;

impl Operation for UntagResource {
    const SPEC: OperationSpec = OperationSpec {
        name: "UntagResource",
        action: "kinesisvideo:UntagResource",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "video_untag_resource_per_second", per_second: 50 },
        detached: true,
        errors: declared::UNTAG_RESOURCE,
        summary: "Removes tags from a resource.",
    };
    type Input = UntagResourceInput;
    type Output = UntagResourceOutput;
}

impl Handle<UntagResource> for Video {
    type Error = VideoError;

    fn access(&self, call: &Call<UntagResourceInput>) -> Result<Access, VideoError> {
        let access = self.stream_access(
            "kinesisvideo:UntagResource",
            &call.caller,
            None,
            Some(&call.input.resource_arn),
        )?;
        Ok(with_tag_keys(access, &call.input.tag_key_list))
    }

    async fn handle(&self, call: Call<UntagResourceInput>) -> Result<UntagResourceOutput, VideoError> {
        let input = call.input;
        let stream = self.named(&call.caller, None, Some(&input.resource_arn))?;
        self.untag(&stream, input.tag_key_list).await?;
        Ok(UntagResourceOutput {})
    }
}
