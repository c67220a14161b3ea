//! `DeleteRetentionPolicy`: keeps the events of a group for good.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::LogsError,
    generated::{DeleteRetentionPolicyRequest, errors::declared},
    groups::GroupKey,
    service::Logs,
};

/// See the module.
pub struct DeleteRetentionPolicy;

impl Operation for DeleteRetentionPolicy {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeleteRetentionPolicy",
        action: "logs:DeleteRetentionPolicy",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "logs_delete_retention_policy_per_second", per_second: 10 },
        detached: true,
        errors: declared::DELETE_RETENTION_POLICY,
        summary: "Removes the retention of a log group.",
    };
    type Input = DeleteRetentionPolicyRequest;
    type Output = Empty;
}

impl Handle<DeleteRetentionPolicy> for Logs {
    type Error = LogsError;

    fn access(&self, call: &Call<DeleteRetentionPolicyRequest>) -> Result<Access, LogsError> {
        Ok(Access::to(
            "logs:DeleteRetentionPolicy",
            GroupKey::of(&call.caller, &call.input.log_group_name).stream_arn(""),
        ))
    }

    async fn handle(&self, call: Call<DeleteRetentionPolicyRequest>) -> Result<Empty, LogsError> {
        let Call { input, caller } = call;

        self.change_group(&GroupKey::of(&caller, &input.log_group_name), |group| {
            group.retention_days = None;
            Ok(())
        })
        .await?;
        Ok(Empty)
    }
}
