//! `UpdateStreamMode`: makes a stream on-demand or provisioned.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use base::Timestamp;
use meta::Transaction;
use millstream_api as api;
use millstream_base as base;
use millstream_meta as meta;

use crate::{
    StreamsConfig,
    accounts::{require_on_demand_stream, require_shard_numbers, require_shards, require_warm},
    error::StreamsError,
    generated::{StreamMode, UpdateStreamModeInput, errors::declared},
    on_demand,
    queues::queues_of,
    service::Streams,
    stream::StreamId,
    tables::{Mode, Step, StreamRecord},
};

/// See the module.
pub struct UpdateStreamMode;

impl Operation for UpdateStreamMode {
    const SPEC: OperationSpec = OperationSpec {
        name: "UpdateStreamMode",
        action: "kinesis:UpdateStreamMode",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "update_stream_mode_per_second", per_second: 5 },
        detached: true,
        errors: declared::UPDATE_STREAM_MODE,
        summary: "Updates the capacity mode of a data stream.",
    };
    type Input = UpdateStreamModeInput;
    type Output = Empty;
}

impl Handle<UpdateStreamMode> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<UpdateStreamModeInput>) -> Result<Access, StreamsError> {
        self.stream_access("kinesis:UpdateStreamMode", &call.caller, None, Some(&call.input.stream_arn))
    }

    async fn handle(&self, call: Call<UpdateStreamModeInput>) -> Result<Empty, StreamsError> {
        let input = &call.input;
        let stream = self.named_stream(&call.caller, None, Some(&input.stream_arn))?;
        let mode = match input.stream_mode_details.stream_mode {
            StreamMode::Provisioned => Mode::Provisioned,
            StreamMode::OnDemand => Mode::OnDemand,
        };
        let warm = input.warm_throughput_mibps.map(i32::unsigned_abs);
        if warm.is_some() && (mode == Mode::Provisioned || stream.state().record.mode == Mode::OnDemand) {
            return Err(StreamsError::Validation(
                "WarmThroughputMiBps is only valid when the stream mode is being updated to on-demand."
                    .into(),
            ));
        }
        let (config, owner, id, now) = (self.config.clone(), stream.clone(), stream.id.clone(), self.now());
        self.change(&stream, move |record, transaction| {
            if record.mode == mode {
                return Ok(((), Vec::new()));
            }
            let daily = config.quotas.update_stream_mode_per_day;
            if !record.count_daily("update_stream_mode_per_day", daily, now) && config.enforce_quotas {
                return Err(StreamsError::LimitExceeded(format!(
                    "The mode of stream {} under account {} cannot be updated more than {daily} times in a rolling 24-hour \
                     period.",
                    id.name, id.account
                )));
            }
            let plan = match mode {
                Mode::OnDemand => become_on_demand(record, warm, &config, &id, now, transaction)?,
                Mode::Provisioned if !queues_of(&owner, now, transaction)?.is_empty() => {
                    return Err(StreamsError::InUse(format!(
                        "Stream {} under account {} has queues, which are supported only in On-Demand mode. Delete every \
                         queue with DeleteQueue first.",
                        id.name, id.account
                    )));
                }
                Mode::Provisioned => become_provisioned(record, &config, &id, transaction)?,
            };
            record.mode = mode;
            Ok(((), plan))
        })
        .await?;
        Ok(Empty)
    }
}

/// The stream keeps its shards, or gets those of its warm throughput; from then on it follows its traffic.
fn become_on_demand(
    record: &mut StreamRecord,
    warm: Option<u32>,
    config: &StreamsConfig,
    id: &StreamId,
    now: Timestamp,
    transaction: &Transaction,
) -> Result<Vec<Step>, StreamsError> {
    require_on_demand_stream(config, id, transaction)?;
    // No traffic has been noted yet: without this the stream would shrink before there was any to see.
    record.daily_ms.insert(on_demand::SHRANK.into(), vec![now.as_millis()]);
    record.warm_throughput_mibps = warm;
    let Some(mibps) = warm else { return Ok(vec![Step::Settle]) };
    require_warm(config, id, mibps, now, transaction)?;
    let shards = on_demand::wanted(record, &config.quotas).max(record.open_shards);
    require_shard_numbers(record.next_shard, record.open_shards, shards)?;
    Ok(vec![Step::Scale { shards }])
}

/// The stream keeps its shards; they count for the account from now on.
fn become_provisioned(
    record: &mut StreamRecord,
    config: &StreamsConfig,
    id: &StreamId,
    transaction: &Transaction,
) -> Result<Vec<Step>, StreamsError> {
    if record.auto_distribution {
        // Its producers may send no partition keys, and would fail.
        return Err(StreamsError::Validation(format!(
            "Stream {} under account {} uses the record distribution strategy AUTO, which is only supported in On-Demand mode.",
            id.name, id.account
        )));
    }
    require_shards(config, id, u64::from(record.open_shards), transaction)?;
    record.warm_throughput_mibps = None;
    record.peaks.clear();
    Ok(vec![Step::Settle])
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::json;

    use crate::{
        StreamsConfig,
        testing::{Harness, code},
    };

    const ARN: &str = "arn:aws:kinesis:us-east-1:000000000000:stream/s";

    fn body(mode: &str) -> String {
        json!({"StreamARN": ARN, "StreamModeDetails": {"StreamMode": mode}}).to_string()
    }

    fn warm(mode: &str, mibps: u32) -> String {
        json!({"StreamARN": ARN, "StreamModeDetails": {"StreamMode": mode}, "WarmThroughputMiBps": mibps})
            .to_string()
    }

    #[tokio::test]
    async fn a_stream_keeps_its_shards_in_either_mode() {
        let harness = Harness::with_stream(3).await;
        for mode in ["ON_DEMAND", "ON_DEMAND", "PROVISIONED", "PROVISIONED"] {
            harness.ok("UpdateStreamMode", &body(mode)).await;
            let summary = harness.summary("s").await;
            assert_eq!(summary["StreamModeDetails"]["StreamMode"], mode);
            assert_eq!((&summary["OpenShardCount"], &summary["StreamStatus"]), (&json!(3), &json!("ACTIVE")));
            assert_eq!(summary.get("RecordDistributionStrategy").is_some(), mode == "ON_DEMAND");
        }
    }

    #[tokio::test]
    async fn two_switches_are_allowed_in_a_rolling_day() {
        let harness = Harness::with(StreamsConfig::default()).await;
        harness.make("s", 1).await;
        harness.ok("UpdateStreamMode", &body("ON_DEMAND")).await;
        harness.advance(Duration::from_secs(3600));
        harness.ok("UpdateStreamMode", &body("PROVISIONED")).await;
        harness.ok("UpdateStreamMode", &body("PROVISIONED")).await;
        let answer = harness.call("UpdateStreamMode", &body("ON_DEMAND")).await;
        assert_eq!(
            answer.as_ref().unwrap_err().message(),
            "The mode of stream s under account 000000000000 cannot be updated more than 2 times in a rolling 24-hour period."
        );
        assert_eq!(code(answer), "LimitExceededException");
        harness.advance(Duration::from_secs(23 * 3600));
        harness.ok("UpdateStreamMode", &body("ON_DEMAND")).await;
    }

    #[tokio::test]
    async fn warm_throughput_scales_on_the_way_to_on_demand_for_committed_accounts() {
        let harness = Harness::with_stream(3).await;
        let answer = harness.call("UpdateStreamMode", &warm("ON_DEMAND", 10)).await;
        assert_eq!(
            answer.as_ref().unwrap_err().message(),
            "Warm throughput requires that MinimumThroughputBillingCommitment is enabled for account 000000000000."
        );
        assert_eq!(code(answer), "ValidationException");
        harness.commit().await;
        let refused = "WarmThroughputMiBps is only valid when the stream mode is being updated to on-demand.";
        let answer = harness.call("UpdateStreamMode", &warm("PROVISIONED", 10)).await;
        assert_eq!(answer.unwrap_err().message(), refused);
        harness.ok("UpdateStreamMode", &warm("ON_DEMAND", 10)).await;
        let summary = harness.summary("s").await;
        assert_eq!(summary["OpenShardCount"], 10);
        assert_eq!(summary["WarmThroughput"], json!({"TargetMiBps": 10, "CurrentMiBps": 10}));
        let answer = harness.call("UpdateStreamMode", &warm("ON_DEMAND", 10)).await;
        assert_eq!(answer.as_ref().unwrap_err().message(), refused);
        assert_eq!(code(answer), "ValidationException");
        harness.ok("UpdateStreamMode", &body("PROVISIONED")).await;
        assert!(harness.summary("s").await.get("WarmThroughput").is_none());
    }

    #[tokio::test]
    async fn each_mode_has_its_quota() {
        let mut config = StreamsConfig::default();
        config.quotas.on_demand_streams = 1;
        config.quotas.shards_per_account = 6;
        let harness = Harness::with(config).await;
        harness.make("s", 3).await;
        harness
            .ok("CreateStream", r#"{"StreamName":"t","StreamModeDetails":{"StreamMode":"ON_DEMAND"}}"#)
            .await;
        let answer = harness.call("UpdateStreamMode", &body("ON_DEMAND")).await;
        assert_eq!(
            answer.as_ref().unwrap_err().message(),
            "This request would exceed the on-demand stream limit for the account 000000000000 in us-east-1. Current \
             on-demand stream count for the account: 1. Limit: 1."
        );
        assert_eq!(code(answer), "LimitExceededException");
        let other = body("PROVISIONED").replace("/s", "/t");
        let answer = harness.call("UpdateStreamMode", &other).await;
        assert_eq!(
            answer.as_ref().unwrap_err().message(),
            "This request would exceed the shard limit for the account 000000000000 in us-east-1. Current shard count for \
             the account: 3. Limit: 6. Number of additional shards that would have resulted from this request: 4."
        );
        assert_eq!(code(answer), "LimitExceededException");
    }

    #[tokio::test]
    async fn a_stream_whose_records_are_spread_stays_on_demand() {
        let harness = Harness::new().await;
        let create = json!({
            "StreamName": "s",
            "StreamModeDetails": {"StreamMode": "ON_DEMAND"},
            "RecordDistributionStrategy": "AUTO",
        });
        harness.ok("CreateStream", &create.to_string()).await;
        assert_eq!(code(harness.call("UpdateStreamMode", &body("PROVISIONED")).await), "ValidationException");
        let strategy =
            json!({"StreamARN": ARN, "RecordDistributionStrategy": "USER_PARTITION_KEY"}).to_string();
        harness.ok("UpdateStreamRecordDistributionStrategy", &strategy).await;
        harness.ok("UpdateStreamMode", &body("PROVISIONED")).await;
    }

    #[tokio::test]
    async fn switching_takes_its_time() {
        let transition = Duration::from_secs(5);
        let harness = Harness::with(StreamsConfig { transition, ..StreamsConfig::default() }).await;
        assert_eq!(
            code(harness.call("UpdateStreamMode", &body("ON_DEMAND")).await),
            "ResourceNotFoundException"
        );
        harness.make("s", 1).await;
        assert_eq!(
            code(harness.call("UpdateStreamMode", &body("ON_DEMAND")).await),
            "ResourceInUseException"
        );
        harness.advance(transition);
        harness.work().await;
        harness.ok("UpdateStreamMode", &body("ON_DEMAND")).await;
        assert_eq!(harness.summary("s").await["StreamStatus"], "UPDATING");
        assert_eq!(
            code(harness.call("UpdateStreamMode", &body("PROVISIONED")).await),
            "ResourceInUseException"
        );
        harness.advance(transition);
        harness.work().await;
        assert_eq!(harness.summary("s").await["StreamStatus"], "ACTIVE");
    }
}
