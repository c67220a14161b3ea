//! `ListTagsForResource`: the tags of a log group.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::LogsError,
    generated::{ListTagsForResourceRequest, ListTagsForResourceResponse, errors::declared},
    service::Logs,
};

/// See the module.
pub struct ListTagsForResource;

impl Operation for ListTagsForResource {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListTagsForResource",
        action: "logs:ListTagsForResource",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "logs_list_tags_for_resource_per_second", per_second: 10 },
        detached: false,
        errors: declared::LIST_TAGS_FOR_RESOURCE,
        summary: "Lists the tags of a log group, by its ARN.",
    };
    type Input = ListTagsForResourceRequest;
    type Output = ListTagsForResourceResponse;
}

impl Handle<ListTagsForResource> for Logs {
    type Error = LogsError;

    fn access(&self, call: &Call<ListTagsForResourceRequest>) -> Result<Access, LogsError> {
        Ok(Access::to(
            "logs:ListTagsForResource",
            Self::identified(&call.caller, &call.input.resource_arn)?.arn(),
        ))
    }

    async fn handle(
        &self,
        call: Call<ListTagsForResourceRequest>,
    ) -> Result<ListTagsForResourceResponse, LogsError> {
        let Call { input, caller } = call;

        let group = self.group(&Self::identified(&caller, &input.resource_arn)?)?;
        let tags = group.record.read().tags.clone();
        Ok(ListTagsForResourceResponse { tags: Some(tags) })
    }
}
