//! `UntagLogGroup`: takes tags from a log group; the older way.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::LogsError,
    generated::{UntagLogGroupRequest, errors::declared},
    groups::GroupKey,
    service::Logs,
    tags,
};

/// See the module.
pub struct UntagLogGroup;

impl Operation for UntagLogGroup {
    const SPEC: OperationSpec = OperationSpec {
        name: "UntagLogGroup",
        action: "logs:UntagLogGroup",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "logs_untag_log_group_per_second", per_second: 10 },
        detached: true,
        errors: declared::UNTAG_LOG_GROUP,
        summary: "Removes tags from a log group.",
    };
    type Input = UntagLogGroupRequest;
    type Output = Empty;
}

impl Handle<UntagLogGroup> for Logs {
    type Error = LogsError;

    fn access(&self, call: &Call<UntagLogGroupRequest>) -> Result<Access, LogsError> {
        let key = GroupKey::of(&call.caller, &call.input.log_group_name);
        Ok(tags::request_tag_keys(Access::to("logs:UntagLogGroup", key.arn()), &call.input.tags))
    }

    async fn handle(&self, call: Call<UntagLogGroupRequest>) -> Result<Empty, LogsError> {
        let Call { input, caller } = call;

        let key = GroupKey::of(&caller, &input.log_group_name);
        self.change_group(&key, |group| {
            group.tags.retain(|tag, _| !input.tags.contains(tag));
            Ok(())
        })
        .await?;
        Ok(Empty)
    }
}
