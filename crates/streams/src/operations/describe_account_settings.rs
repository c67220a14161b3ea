//! `DescribeAccountSettings`: the throughput commitment of an account.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::StreamsError,
    generated::{DescribeAccountSettingsInput, DescribeAccountSettingsOutput, errors::declared},
    service::Streams,
    tables::ACCOUNTS,
};

/// See the module.
pub struct DescribeAccountSettings;

impl Operation for DescribeAccountSettings {
    const SPEC: OperationSpec = OperationSpec {
        name: "DescribeAccountSettings",
        action: "kinesis:DescribeAccountSettings",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "describe_account_settings_per_second", per_second: 5 },
        detached: false,
        errors: declared::DESCRIBE_ACCOUNT_SETTINGS,
        summary: "Describes the settings of the account.",
    };
    type Input = DescribeAccountSettingsInput;
    type Output = DescribeAccountSettingsOutput;
}

impl Handle<DescribeAccountSettings> for Streams {
    type Error = StreamsError;

    fn access(&self, _: &Call<DescribeAccountSettingsInput>) -> Result<Access, StreamsError> {
        Ok(Access::to_any("kinesis:DescribeAccountSettings"))
    }

    async fn handle(
        &self,
        call: Call<DescribeAccountSettingsInput>,
    ) -> Result<DescribeAccountSettingsOutput, StreamsError> {
        let record = self.store.snapshot()?.get(ACCOUNTS, call.caller.account())?.unwrap_or_default();
        let commitment = record.view(self.now());
        Ok(DescribeAccountSettingsOutput { minimum_throughput_billing_commitment: Some(commitment) })
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::Harness;

    #[tokio::test]
    async fn an_account_begins_without_a_commitment() {
        let harness = Harness::new().await;
        let answer = harness.ok("DescribeAccountSettings", "{}").await;
        assert_eq!(answer["MinimumThroughputBillingCommitment"]["Status"], "DISABLED");
        harness.commit().await;
        let answer = harness.ok("DescribeAccountSettings", "{}").await;
        assert_eq!(answer["MinimumThroughputBillingCommitment"]["Status"], "ENABLED");
        assert_eq!(
            harness.access("DescribeAccountSettings", "{}").await,
            [("kinesis:DescribeAccountSettings", "*".to_owned(), vec![])]
        );
    }
}
