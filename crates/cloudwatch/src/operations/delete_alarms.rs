//! `DeleteAlarms`: deletes alarms; their history stays.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use meta::Transaction;
use millstream_api as api;
use millstream_meta as meta;
use serde_json::json;

use super::alarms_access;
use crate::{
    alarms::{ALARMS, AlarmRecord},
    error::CloudWatchError,
    generated::metrics::{DeleteAlarmsInput, errors::declared},
    service::CloudWatch,
};

/// See the module.
pub struct DeleteAlarms;

impl Operation for DeleteAlarms {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeleteAlarms",
        action: "cloudwatch:DeleteAlarms",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "delete_alarms_per_second", per_second: 3 },
        detached: true,
        errors: declared::DELETE_ALARMS,
        summary: "Deletes alarms.",
    };
    type Input = DeleteAlarmsInput;
    type Output = Empty;
}

impl Handle<DeleteAlarms> for CloudWatch {
    type Error = CloudWatchError;

    fn access(&self, call: &Call<DeleteAlarmsInput>) -> Result<Access, CloudWatchError> {
        Ok(alarms_access("cloudwatch:DeleteAlarms", &call.caller, &call.input.alarm_names))
    }

    async fn handle(&self, call: Call<DeleteAlarmsInput>) -> Result<Empty, CloudWatchError> {
        let (account, region) = (call.caller.account().to_string(), call.caller.region.to_string());
        let (names, now) = (call.input.alarm_names, self.clock.now());
        let delete = move |transaction: &mut Transaction| {
            for name in &names {
                let key = AlarmRecord::key_of(&account, &region, name);
                // A name that none has is passed over (API guide).
                let Some(alarm) = transaction.get(ALARMS, &key)? else { continue };
                let data = json!({"version": "1.0", "type": "Delete"}).to_string();
                alarm.note(
                    transaction,
                    now,
                    "ConfigurationUpdate",
                    format!("Alarm \"{name}\" deleted"),
                    data,
                )?;
                transaction.delete(ALARMS, &key)?;
            }
            Ok::<_, CloudWatchError>(())
        };
        self.store.write(delete).await?;
        Ok(Empty)
    }
}
