//! `UpdateStreamWarmThroughput`: scales an on-demand stream ahead of its traffic.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    accounts::{require_shard_numbers, require_warm},
    error::StreamsError,
    generated::{UpdateStreamWarmThroughputInput, UpdateStreamWarmThroughputOutput, errors::declared},
    on_demand,
    service::Streams,
    tables::{Mode, Step},
    view,
};

/// See the module.
pub struct UpdateStreamWarmThroughput;

impl Operation for UpdateStreamWarmThroughput {
    const SPEC: OperationSpec = OperationSpec {
        name: "UpdateStreamWarmThroughput",
        action: "kinesis:UpdateStreamWarmThroughput",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "update_stream_warm_throughput_per_second", per_second: 5 },
        detached: true,
        errors: declared::UPDATE_STREAM_WARM_THROUGHPUT,
        summary: "Updates the warm throughput of an on-demand data stream.",
    };
    type Input = UpdateStreamWarmThroughputInput;
    type Output = UpdateStreamWarmThroughputOutput;
}

impl Handle<UpdateStreamWarmThroughput> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<UpdateStreamWarmThroughputInput>) -> Result<Access, StreamsError> {
        let input = &call.input;
        self.stream_access(
            "kinesis:UpdateStreamWarmThroughput",
            &call.caller,
            input.stream_name.as_deref(),
            input.stream_arn.as_deref(),
        )
    }

    async fn handle(
        &self,
        call: Call<UpdateStreamWarmThroughputInput>,
    ) -> Result<UpdateStreamWarmThroughputOutput, StreamsError> {
        let input = &call.input;
        let stream =
            self.named_stream(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        let mibps = input.warm_throughput_mibps.unsigned_abs();
        let (config, id, now) = (self.config.clone(), stream.id.clone(), self.now());
        let warm_throughput = self
            .change(&stream, move |record, transaction| {
                if record.mode == Mode::Provisioned {
                    return Err(StreamsError::Validation(format!(
                        "Warm throughput is not supported in Provisioned mode: stream {} under account {}.",
                        id.name, id.account
                    )));
                }
                require_warm(&config, &id, mibps, now, transaction)?;
                record.warm_throughput_mibps = Some(mibps);
                // Less than before gives shards back, but none that the traffic of late needs.
                let shards = on_demand::wanted(record, &config.quotas);
                require_shard_numbers(record.next_shard, record.open_shards, shards)?;
                Ok((view::warm_throughput(record), vec![Step::Scale { shards }]))
            })
            .await?;
        Ok(UpdateStreamWarmThroughputOutput {
            stream_arn: Some(stream.arn.to_string()),
            stream_name: Some(stream.id.name.to_string()),
            warm_throughput,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::json;

    use crate::{
        StreamsConfig,
        testing::{Harness, code},
    };

    fn body(mibps: i32) -> String {
        json!({"StreamName": "s", "WarmThroughputMiBps": mibps}).to_string()
    }

    async fn on_demand(config: StreamsConfig) -> Harness {
        let harness = Harness::with(config).await;
        harness
            .ok("CreateStream", r#"{"StreamName":"s","StreamModeDetails":{"StreamMode":"ON_DEMAND"}}"#)
            .await;
        harness
    }

    #[tokio::test]
    async fn shards_come_with_the_throughput_and_go_with_it() {
        let harness = on_demand(StreamsConfig::default()).await;
        harness.commit().await;
        for (mibps, before, after) in [(10, 4, 10), (6, 10, 6), (6, 6, 6), (1, 6, 4), (0, 4, 4)] {
            assert_eq!(
                harness.ok("UpdateStreamWarmThroughput", &body(mibps)).await,
                json!({
                    "StreamName": "s",
                    "StreamARN": "arn:aws:kinesis:us-east-1:000000000000:stream/s",
                    "WarmThroughput": {"TargetMiBps": mibps, "CurrentMiBps": before},
                })
            );
            let summary = harness.summary("s").await;
            assert_eq!(summary["OpenShardCount"], after);
            assert_eq!(summary["WarmThroughput"], json!({"TargetMiBps": mibps, "CurrentMiBps": after}));
        }
    }

    #[tokio::test]
    async fn it_needs_the_commitment_the_mode_and_a_limit() {
        let harness = on_demand(StreamsConfig::default()).await;
        assert_eq!(code(harness.call("UpdateStreamWarmThroughput", &body(8)).await), "ValidationException");
        assert!(harness.summary("s").await.get("WarmThroughput").is_none());
        harness.commit().await;
        let answer = harness.call("UpdateStreamWarmThroughput", &body(10_241)).await;
        assert_eq!(
            answer.as_ref().unwrap_err().message(),
            "Warm throughput cannot be greater than 10240 MiBps. Requested warm throughput: 10241 MiBps."
        );
        assert_eq!(code(answer), "LimitExceededException");
        assert_eq!(code(harness.call("UpdateStreamWarmThroughput", &body(-1)).await), "ValidationException");
        harness.make("p", 1).await;
        let provisioned = body(8).replace("\"s\"", "\"p\"");
        assert_eq!(
            code(harness.call("UpdateStreamWarmThroughput", &provisioned).await),
            "ValidationException"
        );
        let missing = body(8).replace("\"s\"", "\"q\"");
        assert_eq!(
            code(harness.call("UpdateStreamWarmThroughput", &missing).await),
            "ResourceNotFoundException"
        );
    }

    #[tokio::test]
    async fn it_is_shown_only_while_the_commitment_lasts() {
        let harness = on_demand(StreamsConfig::default()).await;
        harness.commit().await;
        harness.ok("UpdateStreamWarmThroughput", &body(8)).await;
        let end = r#"{"MinimumThroughputBillingCommitment":{"Status":"DISABLED"}}"#;
        harness.ok("UpdateAccountSettings", end).await;
        assert!(harness.summary("s").await.get("WarmThroughput").is_some());
        harness.advance(Duration::from_secs(24 * 3600));
        assert!(harness.summary("s").await.get("WarmThroughput").is_none());
        assert_eq!(code(harness.call("UpdateStreamWarmThroughput", &body(9)).await), "ValidationException");
    }

    #[tokio::test]
    async fn scaling_takes_its_time() {
        let transition = Duration::from_secs(5);
        let harness = on_demand(StreamsConfig { transition, ..StreamsConfig::default() }).await;
        harness.commit().await;
        assert_eq!(
            code(harness.call("UpdateStreamWarmThroughput", &body(8)).await),
            "ResourceInUseException"
        );
        harness.advance(transition);
        harness.work().await;
        harness.ok("UpdateStreamWarmThroughput", &body(8)).await;
        let summary = harness.summary("s").await;
        assert_eq!(summary["StreamStatus"], "UPDATING");
        assert_eq!(summary["WarmThroughput"], json!({"TargetMiBps": 8, "CurrentMiBps": 4}));
        harness.advance(transition);
        harness.work().await;
        let summary = harness.summary("s").await;
        assert_eq!((&summary["StreamStatus"], &summary["OpenShardCount"]), (&json!("ACTIVE"), &json!(8)));
    }
}
