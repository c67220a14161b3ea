//! `TagLogGroup`: adds tags to a log group; the older way.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::LogsError,
    generated::{TagLogGroupRequest, errors::declared},
    groups::GroupKey,
    service::Logs,
    tags,
};

/// See the module.
pub struct TagLogGroup;

impl Operation for TagLogGroup {
    const SPEC: OperationSpec = OperationSpec {
        name: "TagLogGroup",
        action: "logs:TagLogGroup",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "logs_tag_log_group_per_second", per_second: 10 },
        detached: true,
        errors: declared::TAG_LOG_GROUP,
        summary: "Adds tags to a log group.",
    };
    type Input = TagLogGroupRequest;
    type Output = Empty;
}

impl Handle<TagLogGroup> for Logs {
    type Error = LogsError;

    fn access(&self, call: &Call<TagLogGroupRequest>) -> Result<Access, LogsError> {
        let key = GroupKey::of(&call.caller, &call.input.log_group_name);
        Ok(tags::request_keys(Access::to("logs:TagLogGroup", key.arn()), &call.input.tags))
    }

    async fn handle(&self, call: Call<TagLogGroupRequest>) -> Result<Empty, LogsError> {
        let Call { input, caller } = call;

        let key = GroupKey::of(&caller, &input.log_group_name);
        self.change_group(&key, |group| tags::add(&mut group.tags, input.tags)).await?;
        Ok(Empty)
    }
}
