//! `EnableAlarmActions`: enables what alarms do when their state changes.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use super::alarms_access;
use crate::{
    error::CloudWatchError,
    generated::metrics::{EnableAlarmActionsInput, errors::declared},
    service::CloudWatch,
};

/// See the module.
pub struct EnableAlarmActions;

impl Operation for EnableAlarmActions {
    const SPEC: OperationSpec = OperationSpec {
        name: "EnableAlarmActions",
        action: "cloudwatch:EnableAlarmActions",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "enable_alarm_actions_per_second", per_second: 3 },
        detached: true,
        errors: declared::ENABLE_ALARM_ACTIONS,
        summary: "Enables the actions of alarms.",
    };
    type Input = EnableAlarmActionsInput;
    type Output = Empty;
}

impl Handle<EnableAlarmActions> for CloudWatch {
    type Error = CloudWatchError;

    fn access(&self, call: &Call<EnableAlarmActionsInput>) -> Result<Access, CloudWatchError> {
        Ok(alarms_access("cloudwatch:EnableAlarmActions", &call.caller, &call.input.alarm_names))
    }

    async fn handle(&self, call: Call<EnableAlarmActionsInput>) -> Result<Empty, CloudWatchError> {
        self.enable_actions(&call.caller, call.input.alarm_names, true).await?;
        Ok(Empty)
    }
}
