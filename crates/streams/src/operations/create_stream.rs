//! `CreateStream`: makes a data stream.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle, Violations};
use base::{Generation, HashKeyRange, ShardId};
use meta::Transaction;
use millstream_api as api;
use millstream_base as base;
use millstream_meta as meta;

use crate::{
    accounts::{
        require_on_demand_stream, require_quiet, require_shard_numbers, require_shards, require_warm,
    },
    error::StreamsError,
    generated::{CreateStreamInput, RecordDistributionStrategy, StreamMode, errors::declared},
    on_demand,
    service::Streams,
    shard_map::ShardMap,
    stream::{Stream, StreamId, StreamState},
    tables::{COUNTERS, Mode, SHARDS, STREAMS, ShardRecord, Status, Step, StreamRecord},
    tags,
    target::with_tags,
};

/// See the module.
pub struct CreateStream;

impl Operation for CreateStream {
    const SPEC: OperationSpec = OperationSpec {
        name: "CreateStream",
        action: "kinesis:CreateStream",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "create_stream_per_second", per_second: 5 },
        detached: true,
        errors: declared::CREATE_STREAM,
        summary: "Makes a data stream.",
    };
    type Input = CreateStreamInput;
    type Output = Empty;
}

impl Handle<CreateStream> for Streams {
    type Error = StreamsError;

    fn validate(input: &CreateStreamInput, violations: &mut Violations) {
        if mode(input) == Mode::Provisioned {
            violations.required(&input.shard_count, "shardCount");
        }
    }

    fn access(&self, call: &Call<CreateStreamInput>) -> Result<Access, StreamsError> {
        let stream = self.target(&call.caller, Some(&call.input.stream_name), None)?.arn();
        let create = with_tags(Access::to("kinesis:CreateStream", stream.clone()), call.input.tags.as_ref());
        // Tagging on creation needs the permission of AddTagsToStream, not of TagResource (API guide).
        Ok(match &call.input.tags {
            Some(tags) if !tags.is_empty() => {
                create.and(with_tags(Access::to("kinesis:AddTagsToStream", stream), Some(tags)))
            }
            _ => create,
        })
    }

    async fn handle(&self, call: Call<CreateStreamInput>) -> Result<Empty, StreamsError> {
        let id = self.target(&call.caller, Some(&call.input.stream_name), None)?;
        let draft = self.draft(&id, call.input)?;
        let record = self.store_stream(&id, draft).await?;
        let state = StreamState { record, shards: ShardMap::default() };
        let stream = Arc::new(Stream::new(id, state));
        self.registry.insert(stream.clone());
        self.changed.send_replace(());
        self.carry_on(&stream).await;
        Ok(Empty)
    }
}

fn mode(input: &CreateStreamInput) -> Mode {
    match input.stream_mode_details.as_ref().map(|details| details.stream_mode) {
        None | Some(StreamMode::Provisioned) => Mode::Provisioned,
        Some(StreamMode::OnDemand) => Mode::OnDemand,
    }
}

impl Streams {
    /// The stream to be: all that can be said without looking at what is stored.
    fn draft(&self, id: &StreamId, input: CreateStreamInput) -> Result<StreamRecord, StreamsError> {
        let mode = mode(&input);
        let shards = match (mode, input.shard_count) {
            (Mode::Provisioned, count) => count.unwrap_or(1).unsigned_abs(),
            (Mode::OnDemand, None) => {
                u32::try_from(self.config.quotas.on_demand_initial_shards).unwrap_or(u32::MAX)
            }
            (Mode::OnDemand, Some(_)) => {
                return Err(StreamsError::Validation(
                    "ShardCount must not be provided for a stream in On-Demand mode.".into(),
                ));
            }
        };
        require_shard_numbers(0, 0, shards)?;
        if mode == Mode::Provisioned && input.warm_throughput_mibps.is_some() {
            return Err(StreamsError::Validation(
                "WarmThroughputMiBps can only be provided for a stream in On-Demand mode.".into(),
            ));
        }
        let auto_distribution = input.record_distribution_strategy == Some(RecordDistributionStrategy::Auto);
        if mode == Mode::Provisioned && auto_distribution {
            return Err(StreamsError::InvalidArgument(
                "RecordDistributionStrategy AUTO is only supported for streams in On-Demand mode.".into(),
            ));
        }
        let mut tags = BTreeMap::new();
        tags::add(&mut tags, &input.tags.unwrap_or_default(), &id.subject(), &self.config)?;
        let now = self.now();
        Ok(StreamRecord {
            account: id.account.to_string(),
            region: id.region.to_string(),
            name: id.name.to_string(),
            generation: 0,
            created_ms: now.as_millis(),
            status: Status::Creating,
            mode,
            retention_hours: 24,
            max_record_kib: input.max_record_size_in_kib.map_or(1024, i32::unsigned_abs),
            auto_distribution,
            warm_throughput_mibps: input.warm_throughput_mibps.map(i32::unsigned_abs),
            shard_level_metrics: BTreeSet::new(),
            tags,
            encryption: None,
            next_shard: shards,
            open_shards: shards,
            hidden_before_ms: 0,
            plan: vec![Step::OpenShards],
            plan_not_before_ms: now.plus(self.config.transition).as_millis(),
            daily_ms: BTreeMap::new(),
            deregistered: BTreeMap::new(),
            peaks: BTreeMap::new(),
        })
    }

    async fn store_stream(&self, id: &StreamId, draft: StreamRecord) -> Result<StreamRecord, StreamsError> {
        let (id, config) = (id.clone(), self.config.clone());
        let (now, shards_made) = (self.now(), self.log.now());
        self.store
            .write(move |transaction: &mut Transaction| {
                let key = id.key();
                if transaction.get(STREAMS, &key)?.is_some() {
                    let message = format!("Stream {} under account {} already exists.", id.name, id.account);
                    return Err(StreamsError::InUse(message));
                }
                let mut record = draft.clone();
                require_quiet(&config, &id, transaction)?;
                match record.mode {
                    Mode::Provisioned => {
                        require_shards(&config, &id, u64::from(record.open_shards), transaction)?;
                    }
                    Mode::OnDemand => require_on_demand_stream(&config, &id, transaction)?,
                }
                if let Some(mibps) = record.warm_throughput_mibps {
                    require_warm(&config, &id, mibps, now, transaction)?;
                    record.open_shards = on_demand::wanted(&record, &config.quotas);
                    record.next_shard = record.open_shards;
                }
                record.generation = transaction.get(COUNTERS, "generation")?.unwrap_or(0) + 1;
                transaction.put(COUNTERS, "generation", &record.generation)?;
                let generation = Generation(record.generation);
                for index in 0..record.open_shards {
                    let range = HashKeyRange::even(index, record.open_shards);
                    let shard = ShardRecord::new(index, range, &[], shards_made);
                    transaction.put(SHARDS, &(generation, ShardId::new(index)), &shard)?;
                }
                transaction.put(STREAMS, &key, &record)?;
                Ok(record)
            })
            .await
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::{Value, json};

    use crate::{
        StreamsConfig,
        testing::{Harness, code},
    };

    const ON_DEMAND: &str = r#"{"StreamName":"s","StreamModeDetails":{"StreamMode":"ON_DEMAND"}}"#;

    fn on_demand(rest: Value) -> String {
        let mut body: Value = serde_json::from_str(ON_DEMAND).unwrap();
        body.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
        body.to_string()
    }

    #[tokio::test]
    async fn a_stream_is_active_at_once_where_no_transition_is_configured() {
        let harness = Harness::new().await;
        harness.ok("CreateStream", r#"{"StreamName":"s","ShardCount":2}"#).await;
        assert_eq!(
            harness.summary("s").await,
            json!({
                "StreamName": "s",
                "StreamARN": "arn:aws:kinesis:us-east-1:000000000000:stream/s",
                "StreamStatus": "ACTIVE",
                "StreamModeDetails": {"StreamMode": "PROVISIONED"},
                "RetentionPeriodHours": 24,
                "StreamCreationTimestamp": 1_700_000_000,
                "EnhancedMonitoring": [{"ShardLevelMetrics": []}],
                "EncryptionType": "NONE",
                "OpenShardCount": 2,
                "ConsumerCount": 0,
                "MaxRecordSizeInKiB": 1024,
                "ChannelCount": 0,
                "QueueCount": 0,
            })
        );
    }

    #[tokio::test]
    async fn a_name_is_taken_once_in_an_account_and_region() {
        let harness = Harness::new().await;
        let body = r#"{"StreamName":"s","ShardCount":1}"#;
        harness.ok("CreateStream", body).await;
        let again = harness.call("CreateStream", body).await;
        assert_eq!(
            again.as_ref().unwrap_err().message(),
            "Stream s under account 000000000000 already exists."
        );
        assert_eq!(code(again), "ResourceInUseException");
        for (account, region) in [("111111111111", "us-east-1"), ("000000000000", "eu-west-1")] {
            harness.call_as(Harness::caller_of(account, region), "CreateStream", body).await.unwrap();
        }
    }

    #[tokio::test]
    async fn creation_takes_its_time_and_survives_a_restart() {
        let transition = Duration::from_secs(5);
        let config = StreamsConfig { transition, ..StreamsConfig::default() };
        let mut harness = Harness::with(config.clone()).await;
        harness.ok("CreateStream", r#"{"StreamName":"s","ShardCount":2}"#).await;
        for _ in 0..2 {
            let summary = harness.summary("s").await;
            assert_eq!(
                (&summary["StreamStatus"], &summary["OpenShardCount"]),
                (&json!("CREATING"), &json!(0))
            );
            harness.reopen(config.clone()).await;
            harness.work().await;
        }
        harness.advance(transition);
        harness.work().await;
        let summary = harness.summary("s").await;
        assert_eq!((&summary["StreamStatus"], &summary["OpenShardCount"]), (&json!("ACTIVE"), &json!(2)));
    }

    #[tokio::test]
    async fn the_mode_decides_what_may_be_given() {
        let harness = Harness::new().await;
        harness.commit().await;
        for (body, expected, message) in [
            (
                r#"{"StreamName":"s"}"#.to_owned(),
                "ValidationException",
                "1 validation error detected: Value null at 'shardCount' failed to satisfy constraint: Member must not be null",
            ),
            (
                r#"{"StreamName":"s","StreamModeDetails":{"StreamMode":"PROVISIONED"}}"#.to_owned(),
                "ValidationException",
                "1 validation error detected: Value null at 'shardCount' failed to satisfy constraint: Member must not be null",
            ),
            (
                on_demand(json!({"ShardCount": 2})),
                "ValidationException",
                "ShardCount must not be provided for a stream in On-Demand mode.",
            ),
            (
                r#"{"StreamName":"s","ShardCount":1,"WarmThroughputMiBps":5}"#.to_owned(),
                "ValidationException",
                "WarmThroughputMiBps can only be provided for a stream in On-Demand mode.",
            ),
            (
                r#"{"StreamName":"s","ShardCount":1,"RecordDistributionStrategy":"AUTO"}"#.to_owned(),
                "InvalidArgumentException",
                "RecordDistributionStrategy AUTO is only supported for streams in On-Demand mode.",
            ),
        ] {
            let answer = harness.call("CreateStream", &body).await;
            assert_eq!(answer.as_ref().unwrap_err().message(), message, "{body}");
            assert_eq!(code(answer), expected, "{body}");
        }
        for body in [
            r#"{"StreamName":"s","ShardCount":0}"#,
            r#"{"StreamName":"s","ShardCount":1,"MaxRecordSizeInKiB":1023}"#,
            r#"{"StreamName":"s","ShardCount":1,"MaxRecordSizeInKiB":10241}"#,
            r#"{"StreamName":"s s","ShardCount":1}"#,
            r#"{"StreamName":"s","ShardCount":1,"Tags":{}}"#,
        ] {
            assert_eq!(code(harness.call("CreateStream", body).await), "ValidationException", "{body}");
        }
        assert_eq!(harness.ok("ListStreams", "{}").await["StreamNames"], json!([]));
        harness
            .ok(
                "CreateStream",
                r#"{"StreamName":"s","ShardCount":1,"RecordDistributionStrategy":"USER_PARTITION_KEY"}"#,
            )
            .await;
    }

    #[tokio::test]
    async fn on_demand_streams_begin_with_four_shards_or_their_warm_throughput() {
        let harness = Harness::with(StreamsConfig::default()).await;
        let warm = on_demand(json!({"WarmThroughputMiBps": 6})).replace("\"s\"", "\"w\"");
        assert_eq!(code(harness.call("CreateStream", &warm).await), "ValidationException");
        harness.commit().await;
        harness.ok("CreateStream", &warm).await;
        let summary = harness.summary("w").await;
        assert_eq!(summary["OpenShardCount"], 6);
        assert_eq!(summary["WarmThroughput"], json!({"TargetMiBps": 6, "CurrentMiBps": 6}));
        let much = on_demand(json!({"WarmThroughputMiBps": 10_241}));
        assert_eq!(code(harness.call("CreateStream", &much).await), "LimitExceededException");
        let body = on_demand(json!({"RecordDistributionStrategy": "AUTO", "MaxRecordSizeInKiB": 10_240}));
        harness.ok("CreateStream", &body).await;
        let summary = harness.summary("s").await;
        assert_eq!(summary["OpenShardCount"], 4);
        assert_eq!(summary["RecordDistributionStrategy"], "AUTO");
        assert_eq!(summary["MaxRecordSizeInKiB"], 10_240);
    }

    #[tokio::test]
    async fn tags_are_set_from_the_start_and_need_a_permission_of_their_own() {
        let harness = Harness::with(StreamsConfig::default()).await;
        let body = |tags: Value| json!({"StreamName": "s", "ShardCount": 1, "Tags": tags}).to_string();
        for bad in [json!({"a;b": ""}), json!({"aws:a": ""}), json!({"a": "%"})] {
            assert_eq!(code(harness.call("CreateStream", &body(bad)).await), "InvalidArgumentException");
        }
        let many: serde_json::Map<_, _> = (0..51).map(|n| (n.to_string(), json!(""))).collect();
        let answer = harness.call("CreateStream", &body(many.into())).await;
        assert_eq!(
            answer.as_ref().unwrap_err().message(),
            "Failed to add tags to stream s under account 000000000000 because a given stream cannot have more than 50 tags \
             associated with it."
        );
        let body = body(json!({"team": "blue"}));
        let arn = "arn:aws:kinesis:us-east-1:000000000000:stream/s".to_owned();
        let keys = vec!["aws:RequestTag/team=blue".to_owned(), "aws:TagKeys=team".to_owned()];
        assert_eq!(
            harness.access("CreateStream", &body).await,
            [
                ("kinesis:CreateStream", arn.clone(), keys.clone()),
                ("kinesis:AddTagsToStream", arn.clone(), keys)
            ]
        );
        let tags = harness.ok("ListTagsForStream", r#"{"StreamName":"s"}"#).await;
        assert_eq!(tags["Tags"], json!([{"Key": "team", "Value": "blue"}]));
        let plain = r#"{"StreamName":"s","ShardCount":1}"#;
        assert_eq!(harness.access("CreateStream", plain).await, [("kinesis:CreateStream", arn, vec![])]);
    }

    #[tokio::test]
    async fn accounts_have_so_many_shards_and_on_demand_streams() {
        let mut config = StreamsConfig::default();
        (config.quotas.shards_per_account, config.quotas.on_demand_streams) = (5, 1);
        let mut harness = Harness::with(config.clone()).await;
        harness.make("a", 3).await;
        harness.ok("CreateStream", ON_DEMAND).await;
        let answer = harness.call("CreateStream", r#"{"StreamName":"b","ShardCount":3}"#).await;
        assert_eq!(
            answer.as_ref().unwrap_err().message(),
            "This request would exceed the shard limit for the account 000000000000 in us-east-1. Current shard count for \
             the account: 3. Limit: 5. Number of additional shards that would have resulted from this request: 3."
        );
        assert_eq!(code(answer), "LimitExceededException");
        let second = ON_DEMAND.replace("\"s\"", "\"t\"");
        assert_eq!(code(harness.call("CreateStream", &second).await), "LimitExceededException");
        harness.make("b", 2).await;
        config.enforce_quotas = false;
        harness.reopen(config).await;
        harness.make("c", 9).await;
        harness.ok("CreateStream", &second).await;
        let huge = harness.call("CreateStream", r#"{"StreamName":"d","ShardCount":100001}"#).await;
        assert_eq!(code(huge), "LimitExceededException");
    }

    #[tokio::test]
    async fn five_streams_are_created_at_once() {
        let transition = Duration::from_secs(5);
        let harness = Harness::with(StreamsConfig { transition, ..StreamsConfig::default() }).await;
        for index in 0..5 {
            harness.make(&format!("s{index}"), 1).await;
        }
        let answer = harness.call("CreateStream", r#"{"StreamName":"s5","ShardCount":1}"#).await;
        assert_eq!(
            answer.as_ref().unwrap_err().message(),
            "This request would have exceed the limit on the number of streams that can simultaneously be in CREATING or \
             DELETING. Limit: 5"
        );
        assert_eq!(code(answer), "LimitExceededException");
        harness.advance(transition);
        harness.work().await;
        harness.make("s5", 1).await;
    }

    #[tokio::test]
    async fn only_one_of_many_creations_of_a_name_succeeds() {
        let harness = Harness::new().await;
        let body = r#"{"StreamName":"s","ShardCount":1}"#;
        let calls = (0..8).map(|_| harness.call("CreateStream", body));
        let answers = futures_util::future::join_all(calls).await;
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1);
        assert_eq!(harness.summary("s").await["StreamStatus"], "ACTIVE");
    }
}
