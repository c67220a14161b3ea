//! `UpdateAccountSettings`: makes or ends the throughput commitment of an account.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::StreamsError,
    generated::{
        MinimumThroughputBillingCommitmentInputStatus as Wanted, UpdateAccountSettingsInput,
        UpdateAccountSettingsOutput, errors::declared,
    },
    service::Streams,
    tables::{ACCOUNTS, AccountRecord},
};

/// See the module.
pub struct UpdateAccountSettings;

impl Operation for UpdateAccountSettings {
    const SPEC: OperationSpec = OperationSpec {
        name: "UpdateAccountSettings",
        action: "kinesis:UpdateAccountSettings",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "update_account_settings_per_second", per_second: 5 },
        detached: true,
        errors: declared::UPDATE_ACCOUNT_SETTINGS,
        summary: "Updates the settings of the account.",
    };
    type Input = UpdateAccountSettingsInput;
    type Output = UpdateAccountSettingsOutput;
}

impl Handle<UpdateAccountSettings> for Streams {
    type Error = StreamsError;

    fn access(&self, _: &Call<UpdateAccountSettingsInput>) -> Result<Access, StreamsError> {
        Ok(Access::to_any("kinesis:UpdateAccountSettings"))
    }

    async fn handle(
        &self,
        call: Call<UpdateAccountSettingsInput>,
    ) -> Result<UpdateAccountSettingsOutput, StreamsError> {
        let wanted = call.input.minimum_throughput_billing_commitment.status;
        let (account, now) = (call.caller.account().clone(), self.now());
        let record = self
            .store
            .write(move |transaction| -> Result<AccountRecord, StreamsError> {
                let mut record = transaction.get(ACCOUNTS, &account)?.unwrap_or_default();
                match wanted {
                    Wanted::Enabled => record.begin_commitment(now),
                    Wanted::Disabled => record.end_commitment(now),
                }
                transaction.put(ACCOUNTS, &account, &record)?;
                Ok(record)
            })
            .await?;
        Ok(UpdateAccountSettingsOutput { minimum_throughput_billing_commitment: Some(record.view(now)) })
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::{Value, json};

    use crate::testing::{Harness, code};

    const DAY_S: u64 = 24 * 3600;
    const START: i64 = 1_700_000_000;

    async fn set(harness: &Harness, status: &str) -> Value {
        let body = json!({"MinimumThroughputBillingCommitment": {"Status": status}}).to_string();
        let answer = harness.ok("UpdateAccountSettings", &body).await;
        assert_eq!(answer, harness.ok("DescribeAccountSettings", "{}").await, "both say the same");
        answer["MinimumThroughputBillingCommitment"].clone()
    }

    #[tokio::test]
    async fn a_commitment_lasts_a_day_at_the_least() {
        let harness = Harness::new().await;
        let none = harness.ok("DescribeAccountSettings", "{}").await;
        assert_eq!(none, json!({"MinimumThroughputBillingCommitment": {"Status": "DISABLED"}}));
        assert_eq!(set(&harness, "DISABLED").await, json!({"Status": "DISABLED"}));

        let end = START + DAY_S as i64;
        let enabled = json!({"Status": "ENABLED", "StartedAt": START, "EarliestAllowedEndAt": end});
        assert_eq!(set(&harness, "ENABLED").await, enabled);
        harness.advance(Duration::from_secs(3600));
        assert_eq!(set(&harness, "ENABLED").await, enabled, "it goes on");
        let ending = json!({"Status": "ENABLED_UNTIL_EARLIEST_ALLOWED_END", "StartedAt": START, "EarliestAllowedEndAt": end});
        assert_eq!(set(&harness, "DISABLED").await, ending);
        assert_eq!(set(&harness, "ENABLED").await, enabled, "its end is called off");
        assert_eq!(set(&harness, "DISABLED").await, ending);
        harness.advance(Duration::from_secs(DAY_S - 3600));
        let ended = json!({"Status": "DISABLED", "StartedAt": START, "EndedAt": end});
        let now = harness.ok("DescribeAccountSettings", "{}").await;
        assert_eq!(now["MinimumThroughputBillingCommitment"], ended);
        assert_eq!(set(&harness, "DISABLED").await, ended);
        assert_eq!(
            set(&harness, "ENABLED").await,
            json!({"Status": "ENABLED", "StartedAt": end, "EarliestAllowedEndAt": end + DAY_S as i64})
        );
        harness.advance(Duration::from_secs(2 * DAY_S));
        let ended = set(&harness, "DISABLED").await;
        assert_eq!(ended["Status"], "DISABLED", "after a day it ends at once");
        assert_eq!(ended["EndedAt"], end + 2 * DAY_S as i64);
    }

    #[tokio::test]
    async fn the_setting_is_required_and_has_two_values() {
        let harness = Harness::new().await;
        for body in [
            "{}",
            r#"{"MinimumThroughputBillingCommitment":{}}"#,
            r#"{"MinimumThroughputBillingCommitment":{"Status":"ENABLED_UNTIL_EARLIEST_ALLOWED_END"}}"#,
        ] {
            assert_eq!(
                code(harness.call("UpdateAccountSettings", body).await),
                "ValidationException",
                "{body}"
            );
        }
        set(&harness, "ENABLED").await;
        let other = Harness::caller_of("111111111111", "us-east-1");
        let answer = harness.call_as(other, "DescribeAccountSettings", "{}").await.unwrap();
        assert_eq!(
            answer["MinimumThroughputBillingCommitment"]["Status"], "DISABLED",
            "it is the account's own"
        );
    }
}
