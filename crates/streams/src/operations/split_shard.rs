//! `SplitShard`: replaces one open shard by two, at a hash key the caller chooses.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use base::{HashKey, HashKeyRange};
use millstream_api as api;
use millstream_base as base;

use crate::{
    accounts::{require_shard_numbers, require_shards},
    error::StreamsError,
    generated::{SplitShardInput, errors::declared},
    service::Streams,
    tables::Step,
    target::shard_of,
};

/// See the module.
pub struct SplitShard;

impl Operation for SplitShard {
    const SPEC: OperationSpec = OperationSpec {
        name: "SplitShard",
        action: "kinesis:SplitShard",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "split_shard_per_second", per_second: 5 },
        detached: true,
        errors: declared::SPLIT_SHARD,
        summary: "Splits a shard into two new shards.",
    };
    type Input = SplitShardInput;
    type Output = Empty;
}

impl Handle<SplitShard> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<SplitShardInput>) -> Result<Access, StreamsError> {
        let input = &call.input;
        self.stream_access(
            "kinesis:SplitShard",
            &call.caller,
            input.stream_name.as_deref(),
            input.stream_arn.as_deref(),
        )
    }

    async fn handle(&self, call: Call<SplitShardInput>) -> Result<Empty, StreamsError> {
        let input = &call.input;
        let id = self.target(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        // The service looks at the shard's id before it looks for the stream.
        let shard =
            shard_of(&input.shard_to_split).ok_or_else(|| id.shard_not_found(&input.shard_to_split))?;
        let stream = self.stream_for(&call.caller, &id)?;
        let (config, updated) = (self.config.clone(), stream.clone());
        let at = input.new_starting_hash_key.clone();
        self.change(&stream, move |record, transaction| {
            record.require_provisioned()?;
            let state = updated.state();
            let shard = state.shards.get(shard).ok_or_else(|| id.shard_not_found(shard))?;
            id.require_open(shard)?;
            require_shards(&config, &id, 1, transaction)?;
            require_shard_numbers(record.next_shard, 1, 1)?;
            // Greater than 2^128-1 is written with as many digits, and is too great for any shard.
            let key = HashKey::parse(&at).ok().filter(|key| is_inside(*key, shard.range));
            let Some(key) = key else {
                return Err(StreamsError::InvalidArgument(format!(
                    "NewStartingHashKey {at} used in SplitShard() on shard {} in stream {} under account {} is not both \
                     greater than one plus the shard's StartingHashKey {} and less than the shard's EndingHashKey {}.",
                    shard.id,
                    id.name,
                    id.account,
                    shard.range.first(),
                    shard.range.last()
                )));
            };
            Ok(((), vec![Step::Split { shard: shard.id.index(), at: key.to_string() }]))
        })
        .await?;
        Ok(Empty)
    }
}

fn is_inside(key: HashKey, range: HashKeyRange) -> bool {
    key.0 > range.first().0.saturating_add(1) && key < range.last()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::json;

    use crate::{
        StreamsConfig,
        testing::{Harness, code},
    };

    fn body(shard: &str, at: &str) -> String {
        json!({"StreamName": "s", "ShardToSplit": shard, "NewStartingHashKey": at}).to_string()
    }

    #[tokio::test]
    async fn a_split_closes_the_parent_and_opens_two_children() {
        let harness = Harness::new().await;
        harness.make("s", 2).await;
        harness
            .ok("SplitShard", &body("shardId-000000000001", "255211775190703847597530955573826158592"))
            .await;
        let shards = harness.shards("s").await;
        assert_eq!(shards.len(), 4);
        let starts =
            |index: usize| shards[index]["SequenceNumberRange"]["StartingSequenceNumber"].as_str().unwrap();
        let end = shards[1]["SequenceNumberRange"]["EndingSequenceNumber"].as_str().unwrap();
        assert!(shards[0]["SequenceNumberRange"].get("EndingSequenceNumber").is_none());
        for (child, first, last) in [
            (2, "170141183460469231731687303715884105728", "255211775190703847597530955573826158591"),
            (3, "255211775190703847597530955573826158592", "340282366920938463463374607431768211455"),
        ] {
            assert_eq!(shards[child]["ParentShardId"], "shardId-000000000001");
            assert!(shards[child].get("AdjacentParentShardId").is_none());
            assert_eq!(
                shards[child]["HashKeyRange"],
                json!({"StartingHashKey": first, "EndingHashKey": last})
            );
            assert!(starts(child) > end, "children begin above their parent's end");
        }
        assert_eq!(harness.summary("s").await["OpenShardCount"], 3);
        let again = harness
            .call("SplitShard", &body("shardId-000000000001", "255211775190703847597530955573826158592"))
            .await;
        assert_eq!(
            again.as_ref().unwrap_err().message(),
            "Shard shardId-000000000001 in stream s under account 000000000000 has already been merged or split, and thus is \
             not eligible for merging or splitting."
        );
        assert_eq!(code(again), "InvalidArgumentException");
    }

    #[tokio::test]
    async fn the_new_key_lies_inside_with_two_keys_on_either_side() {
        let harness = Harness::new().await;
        harness.make("s", 3).await;
        let last = "113427455640312821154458202477256070484";
        for (shard, at, refusal) in [
            ("shard-0", "0", Some(("shardId-000000000000", "0", last))),
            ("shard-0", "1", Some(("shardId-000000000000", "0", last))),
            ("shard-0", last, Some(("shardId-000000000000", "0", last))),
            (
                "shard-2",
                "999999999999999999999999999999999999999",
                Some((
                    "shardId-000000000002",
                    "226854911280625642308916404954512140970",
                    "340282366920938463463374607431768211455",
                )),
            ),
            ("0", "2", None),
            ("shardId-4", "113427455640312821154458202477256070483", None),
        ] {
            let answer = harness.call("SplitShard", &body(shard, at)).await;
            let Some((id, first, last)) = refusal else {
                answer.unwrap();
                continue;
            };
            assert_eq!(
                answer.as_ref().unwrap_err().message(),
                format!(
                    "NewStartingHashKey {at} used in SplitShard() on shard {id} in stream s under account 000000000000 is not \
                     both greater than one plus the shard's StartingHashKey {first} and less than the shard's EndingHashKey \
                     {last}."
                )
            );
            assert_eq!(code(answer), "InvalidArgumentException");
        }
    }

    #[tokio::test]
    async fn what_does_not_exist_is_named_the_shards_form_first() {
        let harness = Harness::new().await;
        let answer = harness.call("SplitShard", &body("ABKLFD8", "5")).await;
        assert_eq!(
            answer.as_ref().unwrap_err().message(),
            "Could not find shard ABKLFD8 in stream s under account 000000000000."
        );
        let answer = harness.call("SplitShard", &body("2147483647", "5")).await;
        assert_eq!(answer.as_ref().unwrap_err().message(), "Stream s under account 000000000000 not found.");
        harness.make("s", 1).await;
        let answer = harness.call("SplitShard", &body("shardId-5", "5")).await;
        assert_eq!(
            answer.as_ref().unwrap_err().message(),
            "Could not find shard shardId-000000000005 in stream s under account 000000000000."
        );
        assert_eq!(code(answer), "ResourceNotFoundException");
    }

    #[tokio::test]
    async fn on_demand_streams_are_not_split_by_hand() {
        let harness = Harness::new().await;
        harness
            .ok("CreateStream", r#"{"StreamName":"s","StreamModeDetails":{"StreamMode":"ON_DEMAND"}}"#)
            .await;
        let answer = harness.call("SplitShard", &body("shardId-0", "5")).await;
        assert_eq!(
            answer.as_ref().unwrap_err().message(),
            "Request is invalid. Stream s under account 000000000000 is in On-Demand mode."
        );
        assert_eq!(code(answer), "ValidationException");
    }

    #[tokio::test]
    async fn the_accounts_shards_are_limited() {
        let mut config = StreamsConfig::default();
        config.quotas.shards_per_account = 3;
        let harness = Harness::with(config).await;
        harness.make("s", 2).await;
        harness.ok("SplitShard", &body("0", "5")).await;
        let answer = harness.call("SplitShard", &body("1", "170141183460469231731687303715884105999")).await;
        assert_eq!(
            answer.as_ref().unwrap_err().message(),
            "This request would exceed the shard limit for the account 000000000000 in us-east-1. Current shard count for \
             the account: 3. Limit: 3. Number of additional shards that would have resulted from this request: 1."
        );
        assert_eq!(code(answer), "LimitExceededException");
    }

    #[tokio::test]
    async fn a_split_takes_its_time_and_nothing_else_is_changed_meanwhile() {
        let transition = Duration::from_secs(5);
        let harness = Harness::with(StreamsConfig { transition, ..StreamsConfig::default() }).await;
        harness.ok("CreateStream", r#"{"StreamName":"s","ShardCount":1}"#).await;
        let refused = harness.call("SplitShard", &body("shardId-0", "2")).await;
        assert_eq!(
            refused.as_ref().unwrap_err().message(),
            "Stream s under account 000000000000 not ACTIVE, instead in state CREATING"
        );
        harness.advance(transition);
        harness.work().await;
        harness.ok("SplitShard", &body("shardId-0", "2")).await;
        let refused = harness.call("SplitShard", &body("shardId-0", "2")).await;
        assert_eq!(
            refused.as_ref().unwrap_err().message(),
            "Stream s under account 000000000000 not ACTIVE, instead in state UPDATING"
        );
        assert_eq!(code(refused), "ResourceInUseException");
        assert_eq!(harness.shards("s").await.len(), 1);
        harness.advance(transition);
        harness.work().await;
        assert_eq!(harness.shards("s").await.len(), 3);
        assert_eq!(harness.summary("s").await["StreamStatus"], "ACTIVE");
    }
}
