//! `MergeShards`: replaces two neighbouring open shards by one.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    accounts::require_shard_numbers,
    error::StreamsError,
    generated::{MergeShardsInput, errors::declared},
    service::Streams,
    tables::Step,
    target::shard_of,
};

/// See the module.
pub struct MergeShards;

impl Operation for MergeShards {
    const SPEC: OperationSpec = OperationSpec {
        name: "MergeShards",
        action: "kinesis:MergeShards",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "merge_shards_per_second", per_second: 5 },
        detached: true,
        errors: declared::MERGE_SHARDS,
        summary: "Merges two adjacent shards into one.",
    };
    type Input = MergeShardsInput;
    type Output = Empty;
}

impl Handle<MergeShards> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<MergeShardsInput>) -> Result<Access, StreamsError> {
        let input = &call.input;
        self.stream_access(
            "kinesis:MergeShards",
            &call.caller,
            input.stream_name.as_deref(),
            input.stream_arn.as_deref(),
        )
    }

    async fn handle(&self, call: Call<MergeShardsInput>) -> Result<Empty, StreamsError> {
        let input = &call.input;
        let id = self.target(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        // The service looks at the shards' ids before it looks for the stream.
        let parse = |text: &str| shard_of(text).ok_or_else(|| id.shard_not_found(text));
        let low = parse(&input.shard_to_merge)?;
        let high = parse(&input.adjacent_shard_to_merge)?;
        let stream = self.stream_for(&call.caller, &id)?;
        let updated = stream.clone();
        self.change(&stream, move |record, _| {
            record.require_provisioned()?;
            let state = updated.state();
            let find = |shard| state.shards.get(shard).ok_or_else(|| id.shard_not_found(shard));
            let (low, high) = (find(low)?, find(high)?);
            id.require_open(low)?;
            id.require_open(high)?;
            require_shard_numbers(record.next_shard, 1, 1)?;
            // The order matters: the adjacent shard is the one with the higher hash keys.
            if low.range.last().0.checked_add(1) != Some(high.range.first().0) {
                return Err(StreamsError::InvalidArgument(format!(
                    "Shards {} and {} in stream {} under account {} are not an adjacent pair of shards eligible for merging",
                    low.id, high.id, id.name, id.account
                )));
            }
            Ok(((), vec![Step::Merge { shard: low.id.index(), adjacent: high.id.index() }]))
        })
        .await?;
        Ok(Empty)
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

    fn body(shard: &str, adjacent: &str) -> String {
        json!({"StreamName": "s", "ShardToMerge": shard, "AdjacentShardToMerge": adjacent}).to_string()
    }

    #[tokio::test]
    async fn a_merge_closes_both_parents_and_opens_one_child() {
        let harness = Harness::new().await;
        harness.make("s", 3).await;
        harness.ok("MergeShards", &body("shardId-000000000001", "shardId-000000000002")).await;
        let shards = harness.shards("s").await;
        assert_eq!(shards.len(), 4);
        let child = &shards[3];
        assert_eq!(child["ParentShardId"], "shardId-000000000001");
        assert_eq!(child["AdjacentParentShardId"], "shardId-000000000002");
        assert_eq!(
            child["HashKeyRange"],
            json!({
                "StartingHashKey": "113427455640312821154458202477256070485",
                "EndingHashKey": "340282366920938463463374607431768211455"
            })
        );
        let start = child["SequenceNumberRange"]["StartingSequenceNumber"].as_str().unwrap();
        for parent in [1, 2] {
            let end = shards[parent]["SequenceNumberRange"]["EndingSequenceNumber"].as_str().unwrap();
            assert!(start > end, "the child begins above its parents' ends");
        }
        assert_eq!(harness.summary("s").await["OpenShardCount"], 2);
        for (low, high, closed) in [("1", "2", 1), ("0", "1", 1), ("2", "3", 2)] {
            let answer = harness.call("MergeShards", &body(low, high)).await;
            assert_eq!(
                answer.as_ref().unwrap_err().message(),
                format!(
                    "Shard shardId-00000000000{closed} in stream s under account 000000000000 has already been merged or \
                     split, and thus is not eligible for merging or splitting."
                )
            );
            assert_eq!(code(answer), "InvalidArgumentException");
        }
    }

    #[tokio::test]
    async fn only_neighbours_are_merged_the_lower_one_first() {
        let harness = Harness::new().await;
        harness.make("s", 3).await;
        for (low, high) in [(0, 2), (1, 0), (0, 0), (2, 0)] {
            let answer = harness.call("MergeShards", &body(&format!("x-{low}"), &format!("y-{high}"))).await;
            assert_eq!(
                answer.as_ref().unwrap_err().message(),
                format!(
                    "Shards shardId-00000000000{low} and shardId-00000000000{high} in stream s under account 000000000000 \
                     are not an adjacent pair of shards eligible for merging"
                )
            );
            assert_eq!(code(answer), "InvalidArgumentException");
        }
    }

    #[tokio::test]
    async fn what_does_not_exist_is_named_the_shards_form_first() {
        let harness = Harness::new().await;
        for (low, high, named) in [("2.14E4", "x-0", "2.14E4"), ("x-0", "2147483648", "2147483648")] {
            let answer = harness.call("MergeShards", &body(low, high)).await;
            assert_eq!(
                answer.as_ref().unwrap_err().message(),
                format!("Could not find shard {named} in stream s under account 000000000000.")
            );
        }
        let answer = harness.call("MergeShards", &body("0", "1")).await;
        assert_eq!(answer.as_ref().unwrap_err().message(), "Stream s under account 000000000000 not found.");
        harness.make("s", 1).await;
        for (low, high) in [("shardId-5", "x-0"), ("x-0", "shardId-5")] {
            let answer = harness.call("MergeShards", &body(low, high)).await;
            assert_eq!(
                answer.as_ref().unwrap_err().message(),
                "Could not find shard shardId-000000000005 in stream s under account 000000000000."
            );
            assert_eq!(code(answer), "ResourceNotFoundException");
        }
    }

    #[tokio::test]
    async fn on_demand_streams_and_streams_that_change_are_not_merged() {
        let harness = Harness::new().await;
        harness
            .ok("CreateStream", r#"{"StreamName":"s","StreamModeDetails":{"StreamMode":"ON_DEMAND"}}"#)
            .await;
        assert_eq!(code(harness.call("MergeShards", &body("0", "1")).await), "ValidationException");

        let transition = Duration::from_secs(5);
        let harness = Harness::with(StreamsConfig { transition, ..StreamsConfig::default() }).await;
        harness.ok("CreateStream", r#"{"StreamName":"s","ShardCount":2}"#).await;
        assert_eq!(code(harness.call("MergeShards", &body("0", "1")).await), "ResourceInUseException");
        harness.advance(transition);
        harness.work().await;
        harness.ok("MergeShards", &body("0", "1")).await;
        assert_eq!(harness.summary("s").await["StreamStatus"], "UPDATING");
        harness.advance(transition);
        harness.work().await;
        assert_eq!(harness.summary("s").await["OpenShardCount"], 1);
    }
}
