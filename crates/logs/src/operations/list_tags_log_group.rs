//! `ListTagsLogGroup`: the tags of a log group; the older way.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::LogsError,
    generated::{ListTagsLogGroupRequest, ListTagsLogGroupResponse, errors::declared},
    groups::GroupKey,
    service::Logs,
};

/// See the module.
pub struct ListTagsLogGroup;

impl Operation for ListTagsLogGroup {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListTagsLogGroup",
        action: "logs:ListTagsLogGroup",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "logs_list_tags_log_group_per_second", per_second: 10 },
        detached: false,
        errors: declared::LIST_TAGS_LOG_GROUP,
        summary: "Lists the tags of a log group.",
    };
    type Input = ListTagsLogGroupRequest;
    type Output = ListTagsLogGroupResponse;
}

impl Handle<ListTagsLogGroup> for Logs {
    type Error = LogsError;

    fn access(&self, call: &Call<ListTagsLogGroupRequest>) -> Result<Access, LogsError> {
        Ok(Access::to("logs:ListTagsLogGroup", GroupKey::of(&call.caller, &call.input.log_group_name).arn()))
    }

    async fn handle(
        &self,
        call: Call<ListTagsLogGroupRequest>,
    ) -> Result<ListTagsLogGroupResponse, LogsError> {
        let Call { input, caller } = call;

        let group = self.group(&GroupKey::of(&caller, &input.log_group_name))?;
        let tags = group.record.read().tags.clone();
        Ok(ListTagsLogGroupResponse { tags: Some(tags) })
    }
}
