//! `PutRetentionPolicy`: how long the events of a group are kept.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::LogsError,
    generated::{PutRetentionPolicyRequest, errors::declared},
    groups::GroupKey,
    service::Logs,
};

/// See the module.
pub struct PutRetentionPolicy;

impl Operation for PutRetentionPolicy {
    const SPEC: OperationSpec = OperationSpec {
        name: "PutRetentionPolicy",
        action: "logs:PutRetentionPolicy",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "logs_put_retention_policy_per_second", per_second: 10 },
        detached: true,
        errors: declared::PUT_RETENTION_POLICY,
        summary: "Sets the retention of a log group.",
    };
    type Input = PutRetentionPolicyRequest;
    type Output = Empty;
}

impl Handle<PutRetentionPolicy> for Logs {
    type Error = LogsError;

    fn access(&self, call: &Call<PutRetentionPolicyRequest>) -> Result<Access, LogsError> {
        Ok(Access::to(
            "logs:PutRetentionPolicy",
            GroupKey::of(&call.caller, &call.input.log_group_name).stream_arn(""),
        ))
    }

    async fn handle(&self, call: Call<PutRetentionPolicyRequest>) -> Result<Empty, LogsError> {
        let Call { input, caller } = call;

        if !DAYS.contains(&input.retention_in_days) {
            let all: Vec<_> = DAYS.iter().map(ToString::to_string).collect();
            return Err(LogsError::Invalid(format!(
                "1 validation error detected: Value '{}' at 'retentionInDays' failed to satisfy constraint: Member must \
                 satisfy enum value set: [{}]",
                input.retention_in_days,
                all.join(", ")
            )));
        }
        let days = Some(input.retention_in_days);
        self.change_group(&GroupKey::of(&caller, &input.log_group_name), |group| {
            group.retention_days = days;
            Ok(())
        })
        .await?;
        Ok(Empty)
    }
}

/// The numbers of days that there are (API guide).
const DAYS: [i32; 23] = [
    1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
    4015,
];
