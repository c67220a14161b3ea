//! `UpdateShardCount`: scales a provisioned stream to evenly cut shards.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    accounts::{require_shard_numbers, require_shards},
    config::Quotas,
    error::StreamsError,
    generated::{UpdateShardCountInput, UpdateShardCountOutput, errors::declared},
    service::Streams,
    tables::Step,
    view,
};

/// See the module.
pub struct UpdateShardCount;

impl Operation for UpdateShardCount {
    const SPEC: OperationSpec = OperationSpec {
        name: "UpdateShardCount",
        action: "kinesis:UpdateShardCount",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "update_shard_count_per_second", per_second: 10 },
        detached: true,
        errors: declared::UPDATE_SHARD_COUNT,
        summary: "Updates the number of shards of a data stream.",
    };
    type Input = UpdateShardCountInput;
    type Output = UpdateShardCountOutput;
}

impl Handle<UpdateShardCount> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<UpdateShardCountInput>) -> Result<Access, StreamsError> {
        let input = &call.input;
        self.stream_access(
            "kinesis:UpdateShardCount",
            &call.caller,
            input.stream_name.as_deref(),
            input.stream_arn.as_deref(),
        )
    }

    async fn handle(
        &self,
        call: Call<UpdateShardCountInput>,
    ) -> Result<UpdateShardCountOutput, StreamsError> {
        let input = &call.input;
        let stream =
            self.named_stream(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        let target = input.target_shard_count.unsigned_abs();
        let (config, id, now) = (self.config.clone(), stream.id.clone(), self.now());
        let open = self
            .change(&stream, move |record, transaction| {
                record.require_provisioned()?;
                let open = record.open_shards;
                if config.enforce_quotas {
                    require_moderate(&config.quotas, open, target)?;
                }
                require_shards(&config, &id, u64::from(target.saturating_sub(open)), transaction)?;
                require_shard_numbers(record.next_shard, open, target)?;
                let daily = config.quotas.update_shard_count_per_day;
                if !record.count_daily("update_shard_count_per_day", daily, now) && config.enforce_quotas {
                    return Err(StreamsError::LimitExceeded(format!(
                        "The shard count of stream {} under account {} cannot be updated more than {daily} times in a rolling \
                         24-hour period.",
                        id.name, id.account
                    )));
                }
                Ok((open, vec![Step::Scale { shards: target }]))
            })
            .await?;
        Ok(UpdateShardCountOutput {
            stream_name: Some(stream.id.name.to_string()),
            current_shard_count: Some(view::count(open)),
            target_shard_count: Some(view::count(target)),
            stream_arn: Some(stream.arn.to_string()),
        })
    }
}

/// At most double, at least half, and not beyond what a stream may have.
fn require_moderate(quotas: &Quotas, open: u32, target: u32) -> Result<(), StreamsError> {
    let (now, then) = (u64::from(open), u64::from(target));
    let rule = if then > quotas.shards_per_stream {
        format!(
            "Target shard count or number of open shards cannot be greater than {}.",
            quotas.shards_per_stream
        )
    } else if then > 2 * now {
        "UpdateShardCount cannot scale up over double your current open shard count.".to_owned()
    } else if 2 * then < now {
        "UpdateShardCount cannot scale down below half your current open shard count.".to_owned()
    } else {
        return Ok(());
    };
    Err(StreamsError::LimitExceeded(format!(
        "{rule} Current open shard count: {open} Target shard count: {target}"
    )))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use millstream_base as base;
    use serde_json::json;

    use crate::{
        StreamsConfig,
        testing::{Harness, code},
    };

    fn body(target: u32) -> String {
        json!({"StreamName": "s", "TargetShardCount": target, "ScalingType": "UNIFORM_SCALING"}).to_string()
    }

    /// The ranges of the open shards, by hash key.
    async fn ranges(harness: &Harness) -> Vec<(u128, u128)> {
        let shards = harness.shards("s").await;
        let open =
            shards.iter().filter(|shard| shard["SequenceNumberRange"].get("EndingSequenceNumber").is_none());
        let key = |range: &serde_json::Value, name: &str| range[name].as_str().unwrap().parse().unwrap();
        let range = |range: &serde_json::Value| (key(range, "StartingHashKey"), key(range, "EndingHashKey"));
        let mut ranges: Vec<_> = open.map(|shard| range(&shard["HashKeyRange"])).collect();
        ranges.sort_unstable();
        ranges
    }

    fn even(count: u32) -> Vec<(u128, u128)> {
        (0..count)
            .map(|index| base::HashKeyRange::even(index, count))
            .map(|range| (range.first().0, range.last().0))
            .collect()
    }

    #[tokio::test]
    async fn any_way_up_and_down_the_ranges_stay_even_and_parents_come_before_children() {
        let harness = Harness::new().await;
        harness.make("s", 2).await;
        let mut count = 2;
        for target in [3, 5, 4, 7, 7, 14, 8, 5, 3, 2, 1, 2] {
            assert_eq!(
                harness.ok("UpdateShardCount", &body(target)).await,
                json!({
                    "StreamName": "s",
                    "CurrentShardCount": count,
                    "TargetShardCount": target,
                    "StreamARN": "arn:aws:kinesis:us-east-1:000000000000:stream/s",
                })
            );
            assert_eq!(ranges(&harness).await, even(target), "{count} to {target}");
            let summary = harness.summary("s").await;
            assert_eq!(
                (&summary["OpenShardCount"], &summary["StreamStatus"]),
                (&json!(target), &json!("ACTIVE"))
            );
            assert_eq!(
                harness.stream("s").state().record.open_shards,
                target,
                "what quotas are counted from"
            );
            count = target;
        }
        for shard in harness.shards("s").await {
            let start = shard["SequenceNumberRange"]["StartingSequenceNumber"].as_str().unwrap();
            for parent in ["ParentShardId", "AdjacentParentShardId"] {
                let Some(parent) = shard.get(parent).and_then(|id| id.as_str()) else { continue };
                assert!(parent < shard["ShardId"].as_str().unwrap());
                let shards = harness.shards("s").await;
                let parent = shards.iter().find(|other| other["ShardId"] == parent).unwrap();
                let end = parent["SequenceNumberRange"]["EndingSequenceNumber"].as_str().unwrap();
                assert!(end < start, "children begin above their parents' ends");
            }
        }
    }

    #[tokio::test]
    async fn steps_are_at_most_double_and_at_least_half() {
        let mut config = StreamsConfig::default();
        config.quotas.shards_per_stream = 9;
        let harness = Harness::with(config).await;
        harness.make("s", 5).await;
        for (target, rule) in [
            (11, "Target shard count or number of open shards cannot be greater than 9."),
            (10, "Target shard count or number of open shards cannot be greater than 9."),
            (2, "UpdateShardCount cannot scale down below half your current open shard count."),
        ] {
            let answer = harness.call("UpdateShardCount", &body(target)).await;
            assert_eq!(
                answer.as_ref().unwrap_err().message(),
                format!("{rule} Current open shard count: 5 Target shard count: {target}")
            );
            assert_eq!(code(answer), "LimitExceededException");
        }
        harness.ok("UpdateShardCount", &body(3)).await;
        let answer = harness.call("UpdateShardCount", &body(7)).await;
        assert_eq!(
            answer.unwrap_err().message(),
            "UpdateShardCount cannot scale up over double your current open shard count. Current open shard count: 3 Target \
             shard count: 7"
        );
        harness.ok("UpdateShardCount", &body(6)).await;
        harness.ok("UpdateShardCount", &body(3)).await;
    }

    #[tokio::test]
    async fn ten_updates_are_allowed_in_a_rolling_day() {
        let harness = Harness::with(StreamsConfig::default()).await;
        harness.make("s", 1).await;
        for hour in 0..10 {
            harness.ok("UpdateShardCount", &body(1 + (hour + 1) % 2)).await;
            harness.advance(Duration::from_secs(3600));
        }
        let answer = harness.call("UpdateShardCount", &body(1)).await;
        assert_eq!(
            answer.as_ref().unwrap_err().message(),
            "The shard count of stream s under account 000000000000 cannot be updated more than 10 times in a rolling 24-hour \
             period."
        );
        assert_eq!(code(answer), "LimitExceededException");
        harness.advance(Duration::from_secs(14 * 3600));
        harness.ok("UpdateShardCount", &body(1)).await;
        assert_eq!(code(harness.call("UpdateShardCount", &body(1)).await), "LimitExceededException");
        let free = Harness::new().await;
        free.make("s", 1).await;
        for _ in 0..12 {
            free.ok("UpdateShardCount", &body(5)).await;
        }
    }

    #[tokio::test]
    async fn the_accounts_shards_are_limited_and_so_is_any_stream() {
        let mut config = StreamsConfig::default();
        config.quotas.shards_per_account = 5;
        let harness = Harness::with(config).await;
        harness.make("other", 2).await;
        harness.make("s", 2).await;
        let answer = harness.call("UpdateShardCount", &body(4)).await;
        assert_eq!(
            answer.as_ref().unwrap_err().message(),
            "This request would exceed the shard limit for the account 000000000000 in us-east-1. Current shard count for \
             the account: 4. Limit: 5. Number of additional shards that would have resulted from this request: 2."
        );
        assert_eq!(code(answer), "LimitExceededException");
        harness.ok("UpdateShardCount", &body(3)).await;

        let free = Harness::new().await;
        free.make("s", 1).await;
        for target in [100_001, i32::MAX as u32] {
            let answer = free.call("UpdateShardCount", &body(target)).await;
            assert_eq!(
                answer.as_ref().unwrap_err().message(),
                "A stream can have at most 100000 open shards, and 16777216 in its life."
            );
            assert_eq!(code(answer), "LimitExceededException");
        }
    }

    #[tokio::test]
    async fn only_active_provisioned_streams_are_scaled() {
        let transition = Duration::from_secs(5);
        let harness = Harness::with(StreamsConfig { transition, ..StreamsConfig::default() }).await;
        assert_eq!(code(harness.call("UpdateShardCount", &body(2)).await), "ResourceNotFoundException");
        harness.make("s", 1).await;
        assert_eq!(code(harness.call("UpdateShardCount", &body(2)).await), "ResourceInUseException");
        harness.advance(transition);
        harness.work().await;
        harness.ok("UpdateShardCount", &body(2)).await;
        assert_eq!(harness.summary("s").await["StreamStatus"], "UPDATING");
        assert_eq!(ranges(&harness).await, even(1));
        assert_eq!(code(harness.call("UpdateShardCount", &body(2)).await), "ResourceInUseException");
        harness.advance(transition);
        harness.work().await;
        assert_eq!(ranges(&harness).await, even(2));

        let harness = Harness::new().await;
        harness
            .ok("CreateStream", r#"{"StreamName":"s","StreamModeDetails":{"StreamMode":"ON_DEMAND"}}"#)
            .await;
        let answer = harness.call("UpdateShardCount", &body(8)).await;
        assert_eq!(
            answer.as_ref().unwrap_err().message(),
            "Request is invalid. Stream s under account 000000000000 is in On-Demand mode."
        );
        assert_eq!(code(answer), "ValidationException");
        for body in [
            r#"{"StreamName":"s","TargetShardCount":0,"ScalingType":"UNIFORM_SCALING"}"#,
            r#"{"StreamName":"s","TargetShardCount":1,"ScalingType":"OTHER"}"#,
            r#"{"StreamName":"s"}"#,
        ] {
            assert_eq!(code(harness.call("UpdateShardCount", body).await), "ValidationException");
        }
    }
}
