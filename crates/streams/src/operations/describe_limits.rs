//! `DescribeLimits`: how much of its quotas an account has used.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::StreamsError,
    generated::{DescribeLimitsInput, DescribeLimitsOutput, errors::declared},
    service::Streams,
    view,
};

/// See the module.
pub struct DescribeLimits;

impl Operation for DescribeLimits {
    const SPEC: OperationSpec = OperationSpec {
        name: "DescribeLimits",
        action: "kinesis:DescribeLimits",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "describe_limits_per_second", per_second: 1 },
        detached: false,
        errors: declared::DESCRIBE_LIMITS,
        summary: "Describes the limits of the account and what it uses of them.",
    };
    type Input = DescribeLimitsInput;
    type Output = DescribeLimitsOutput;
}

impl Handle<DescribeLimits> for Streams {
    type Error = StreamsError;

    fn access(&self, _: &Call<DescribeLimitsInput>) -> Result<Access, StreamsError> {
        Ok(Access::to_any("kinesis:DescribeLimits"))
    }

    async fn handle(&self, call: Call<DescribeLimitsInput>) -> Result<DescribeLimitsOutput, StreamsError> {
        let usage = self.usage(call.caller.account(), &call.caller.region)?;
        let quotas = &self.config.quotas;
        Ok(DescribeLimitsOutput {
            shard_limit: view::count(quotas.shards_per_account),
            open_shard_count: view::count(usage.shards),
            on_demand_stream_count: view::count(usage.on_demand_streams),
            on_demand_stream_count_limit: view::count(quotas.on_demand_streams),
            channel_count: Some(0),
            channel_count_limit: Some(0), // none can be made yet
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::{StreamsConfig, testing::Harness};

    #[tokio::test]
    async fn open_shards_and_on_demand_streams_are_counted_in_account_and_region() {
        let mut config = StreamsConfig::default();
        config.quotas.shards_per_account = 77;
        let harness = Harness::with(config).await;
        let expected = |shards: u32, streams: u32| {
            json!({
                "ShardLimit": 77,
                "OpenShardCount": shards,
                "OnDemandStreamCount": streams,
                "OnDemandStreamCountLimit": 50,
                "ChannelCount": 0,
                "ChannelCountLimit": 0,
            })
        };
        assert_eq!(harness.ok("DescribeLimits", "{}").await, expected(0, 0));
        harness.make("s", 3).await;
        harness.make("t", 2).await;
        harness.split("t", 0, 5).await;
        harness
            .ok("CreateStream", r#"{"StreamName":"d","StreamModeDetails":{"StreamMode":"ON_DEMAND"}}"#)
            .await;
        assert_eq!(harness.ok("DescribeLimits", "{}").await, expected(6, 1));
        harness.ok("DeleteStream", r#"{"StreamName":"s"}"#).await;
        harness.merge("t", 2, 3).await;
        assert_eq!(harness.ok("DescribeLimits", "{}").await, expected(2, 1));
        for (account, region) in [("111111111111", "us-east-1"), ("000000000000", "eu-west-1")] {
            let caller = Harness::caller_of(account, region);
            assert_eq!(harness.call_as(caller, "DescribeLimits", "{}").await.unwrap(), expected(0, 0));
        }
        let access = harness.access("DescribeLimits", "{}").await;
        assert_eq!(access, [("kinesis:DescribeLimits", "*".to_owned(), vec![])]);
    }
}
