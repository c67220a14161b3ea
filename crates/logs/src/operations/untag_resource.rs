//! `UntagResource`: takes tags from a log group.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::LogsError,
    generated::{UntagResourceRequest, errors::declared},
    service::Logs,
    tags,
};

/// See the module.
pub struct UntagResource;

impl Operation for UntagResource {
    const SPEC: OperationSpec = OperationSpec {
        name: "UntagResource",
        action: "logs:UntagResource",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "logs_untag_resource_per_second", per_second: 10 },
        detached: true,
        errors: declared::UNTAG_RESOURCE,
        summary: "Removes tags from a log group, by its ARN.",
    };
    type Input = UntagResourceRequest;
    type Output = Empty;
}

impl Handle<UntagResource> for Logs {
    type Error = LogsError;

    fn access(&self, call: &Call<UntagResourceRequest>) -> Result<Access, LogsError> {
        let key = Self::identified(&call.caller, &call.input.resource_arn)?;
        Ok(tags::request_tag_keys(Access::to("logs:UntagResource", key.arn()), &call.input.tag_keys))
    }

    async fn handle(&self, call: Call<UntagResourceRequest>) -> Result<Empty, LogsError> {
        let Call { input, caller } = call;

        let key = Self::identified(&caller, &input.resource_arn)?;
        self.change_group(&key, |group| {
            group.tags.retain(|tag, _| !input.tag_keys.contains(tag));
            Ok(())
        })
        .await?;
        Ok(Empty)
    }
}
