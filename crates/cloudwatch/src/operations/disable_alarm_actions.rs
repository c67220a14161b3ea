//! `DisableAlarmActions`: disables what alarms do when their state changes.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use super::alarms_access;
use crate::{
    error::CloudWatchError,
    generated::metrics::{DisableAlarmActionsInput, errors::declared},
    service::CloudWatch,
};

/// See the module.
pub struct DisableAlarmActions;

impl Operation for DisableAlarmActions {
    const SPEC: OperationSpec = OperationSpec {
        name: "DisableAlarmActions",
        action: "cloudwatch:DisableAlarmActions",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "disable_alarm_actions_per_second", per_second: 3 },
        detached: true,
        errors: declared::DISABLE_ALARM_ACTIONS,
        summary: "Disables the actions of alarms.",
    };
    type Input = DisableAlarmActionsInput;
    type Output = Empty;
}

impl Handle<DisableAlarmActions> for CloudWatch {
    type Error = CloudWatchError;

    fn access(&self, call: &Call<DisableAlarmActionsInput>) -> Result<Access, CloudWatchError> {
        Ok(alarms_access("cloudwatch:DisableAlarmActions", &call.caller, &call.input.alarm_names))
    }

    async fn handle(&self, call: Call<DisableAlarmActionsInput>) -> Result<Empty, CloudWatchError> {
        self.enable_actions(&call.caller, call.input.alarm_names, false).await?;
        Ok(Empty)
    }
}
