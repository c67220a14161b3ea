//! `SetAlarmState`: puts an alarm into a state until it is looked at again.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    alarms::{AlarmRecord, State},
    error::CloudWatchError,
    generated::metrics::{SetAlarmStateInput, StateValue, errors::declared},
    service::CloudWatch,
};

/// See the module.
pub struct SetAlarmState;

impl Operation for SetAlarmState {
    const SPEC: OperationSpec = OperationSpec {
        name: "SetAlarmState",
        action: "cloudwatch:SetAlarmState",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "set_alarm_state_per_second", per_second: 3 },
        detached: true,
        errors: declared::SET_ALARM_STATE,
        summary: "Sets the state of an alarm for a while.",
    };
    type Input = SetAlarmStateInput;
    type Output = Empty;
}

impl Handle<SetAlarmState> for CloudWatch {
    type Error = CloudWatchError;

    fn access(&self, call: &Call<SetAlarmStateInput>) -> Result<Access, CloudWatchError> {
        let (caller, name) = (&call.caller, call.input.alarm_name.as_str());
        Ok(Access::to(
            "cloudwatch:SetAlarmState",
            AlarmRecord::arn_of(caller.account(), &caller.region, name),
        ))
    }

    async fn handle(&self, call: Call<SetAlarmStateInput>) -> Result<Empty, CloudWatchError> {
        let input = call.input;
        let data = input.state_reason_data;
        if data.as_deref().is_some_and(|data| serde_json::from_str::<serde_json::Value>(data).is_err()) {
            return Err(CloudWatchError::InvalidFormat("StateReasonData is not valid JSON.".into()));
        }
        let state = match input.state_value {
            StateValue::Ok => State::Ok,
            StateValue::Alarm => State::Alarm,
            StateValue::InsufficientData => State::InsufficientData,
        };
        let (account, region) = (call.caller.account().as_str(), call.caller.region.as_str());
        let key = AlarmRecord::key_of(account, region, &input.alarm_name);
        if self.enter_state(key, state, input.state_reason, data).await? {
            return Ok(Empty);
        }
        Err(CloudWatchError::NotFound(format!("Unknown alarm {}.", input.alarm_name)))
    }
}
