//! `DeleteLogGroup`: deletes a log group with all that is in it.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::LogsError,
    generated::{DeleteLogGroupRequest, errors::declared},
    groups::GroupKey,
    service::Logs,
};

/// See the module.
pub struct DeleteLogGroup;

impl Operation for DeleteLogGroup {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeleteLogGroup",
        action: "logs:DeleteLogGroup",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "logs_delete_log_group_per_second", per_second: 10 },
        detached: true,
        errors: declared::DELETE_LOG_GROUP,
        summary: "Deletes a log group and its events.",
    };
    type Input = DeleteLogGroupRequest;
    type Output = Empty;
}

impl Handle<DeleteLogGroup> for Logs {
    type Error = LogsError;

    fn access(&self, call: &Call<DeleteLogGroupRequest>) -> Result<Access, LogsError> {
        Ok(Access::to(
            "logs:DeleteLogGroup",
            GroupKey::of(&call.caller, &call.input.log_group_name).stream_arn(""),
        ))
    }

    async fn handle(&self, call: Call<DeleteLogGroupRequest>) -> Result<Empty, LogsError> {
        let Call { input, caller } = call;

        self.delete_group(&GroupKey::of(&caller, &input.log_group_name)).await?;
        Ok(Empty)
    }
}
