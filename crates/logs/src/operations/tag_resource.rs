//! `TagResource`: adds tags to a log group.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::LogsError,
    generated::{TagResourceRequest, errors::declared},
    service::Logs,
    tags,
};

/// See the module.
pub struct TagResource;

impl Operation for TagResource {
    const SPEC: OperationSpec = OperationSpec {
        name: "TagResource",
        action: "logs:TagResource",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "logs_tag_resource_per_second", per_second: 10 },
        detached: true,
        errors: declared::TAG_RESOURCE,
        summary: "Adds tags to a log group, by its ARN.",
    };
    type Input = TagResourceRequest;
    type Output = Empty;
}

impl Handle<TagResource> for Logs {
    type Error = LogsError;

    fn access(&self, call: &Call<TagResourceRequest>) -> Result<Access, LogsError> {
        let key = Self::identified(&call.caller, &call.input.resource_arn)?;
        Ok(tags::request_keys(Access::to("logs:TagResource", key.arn()), &call.input.tags))
    }

    async fn handle(&self, call: Call<TagResourceRequest>) -> Result<Empty, LogsError> {
        let Call { input, caller } = call;

        let key = Self::identified(&caller, &input.resource_arn)?;
        self.change_group(&key, |group| tags::add(&mut group.tags, input.tags)).await?;
        Ok(Empty)
    }
}
