//! `UpdateStreamRecordDistributionStrategy`: spreads the records of an on-demand stream evenly, or by their partition keys.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::StreamsError,
    generated::{RecordDistributionStrategy, UpdateStreamRecordDistributionStrategyInput, errors::declared},
    service::Streams,
    tables::Mode,
};

/// See the module.
pub struct UpdateStreamRecordDistributionStrategy;

impl Operation for UpdateStreamRecordDistributionStrategy {
    const SPEC: OperationSpec = OperationSpec {
        name: "UpdateStreamRecordDistributionStrategy",
        action: "kinesis:UpdateStreamRecordDistributionStrategy",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount {
            key: "update_stream_record_distribution_strategy_per_second",
            per_second: 5,
        },
        detached: true,
        errors: declared::UPDATE_STREAM_RECORD_DISTRIBUTION_STRATEGY,
        summary: "Updates how the records of an on-demand data stream are distributed.",
    };
    type Input = UpdateStreamRecordDistributionStrategyInput;
    type Output = Empty;
}

impl Handle<UpdateStreamRecordDistributionStrategy> for Streams {
    type Error = StreamsError;

    fn access(
        &self,
        call: &Call<UpdateStreamRecordDistributionStrategyInput>,
    ) -> Result<Access, StreamsError> {
        self.stream_access(
            "kinesis:UpdateStreamRecordDistributionStrategy",
            &call.caller,
            None,
            Some(&call.input.stream_arn),
        )
    }

    async fn handle(
        &self,
        call: Call<UpdateStreamRecordDistributionStrategyInput>,
    ) -> Result<Empty, StreamsError> {
        let stream = self.named_stream(&call.caller, None, Some(&call.input.stream_arn))?;
        let auto = call.input.record_distribution_strategy == RecordDistributionStrategy::Auto;
        // In effect at once and without a time of UPDATING (API guide).
        self.change(&stream, move |record, _| {
            if record.mode == Mode::Provisioned {
                return Err(StreamsError::InvalidArgument(format!(
                    "The record distribution strategy is only supported for streams in On-Demand mode: stream {} under account \
                     {}.",
                    record.name, record.account
                )));
            }
            record.auto_distribution = auto;
            Ok(((), Vec::new()))
        })
        .await?;
        Ok(Empty)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::testing::{Harness, code};

    fn body(name: &str, strategy: &str) -> String {
        let arn = format!("arn:aws:kinesis:us-east-1:000000000000:stream/{name}");
        json!({"StreamARN": arn, "RecordDistributionStrategy": strategy}).to_string()
    }

    #[tokio::test]
    async fn on_demand_streams_switch_at_once() {
        let operation = "UpdateStreamRecordDistributionStrategy";
        let harness = Harness::new().await;
        harness
            .ok("CreateStream", r#"{"StreamName":"s","StreamModeDetails":{"StreamMode":"ON_DEMAND"}}"#)
            .await;
        assert_eq!(harness.summary("s").await["RecordDistributionStrategy"], "USER_PARTITION_KEY");
        for strategy in ["AUTO", "AUTO", "USER_PARTITION_KEY", "AUTO"] {
            harness.ok(operation, &body("s", strategy)).await;
            let summary = harness.summary("s").await;
            assert_eq!(summary["RecordDistributionStrategy"], strategy);
            assert_eq!(summary["StreamStatus"], "ACTIVE");
        }
        assert_eq!(code(harness.call(operation, &body("s", "RANDOM")).await), "ValidationException");
        assert_eq!(code(harness.call(operation, &body("t", "AUTO")).await), "ResourceNotFoundException");
        harness.make("p", 1).await;
        for strategy in ["AUTO", "USER_PARTITION_KEY"] {
            assert_eq!(code(harness.call(operation, &body("p", strategy)).await), "InvalidArgumentException");
        }
        assert!(harness.summary("p").await.get("RecordDistributionStrategy").is_none());
    }

    #[tokio::test]
    async fn only_active_streams_switch() {
        let transition = std::time::Duration::from_secs(5);
        let harness = Harness::with(crate::StreamsConfig { transition, ..Default::default() }).await;
        harness
            .ok("CreateStream", r#"{"StreamName":"s","StreamModeDetails":{"StreamMode":"ON_DEMAND"}}"#)
            .await;
        let answer = harness.call("UpdateStreamRecordDistributionStrategy", &body("s", "AUTO")).await;
        assert_eq!(code(answer), "ResourceInUseException");
    }
}
