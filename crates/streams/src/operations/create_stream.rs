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
    use crate::testing::{Harness, code};

    #[tokio::test]
    async fn a_stream_is_active_at_once_where_no_transition_is_configured() {
        let harness = Harness::new().await;
        harness.call("CreateStream", r#"{"StreamName":"s","ShardCount":2}"#).await.unwrap();
        let summary = harness.call("DescribeStreamSummary", r#"{"StreamName":"s"}"#).await.unwrap();
        assert_eq!(summary["StreamDescriptionSummary"]["StreamStatus"], "ACTIVE");
        assert_eq!(summary["StreamDescriptionSummary"]["OpenShardCount"], 2);
    }

    #[tokio::test]
    async fn a_name_is_taken_once() {
        let harness = Harness::new().await;
        harness.call("CreateStream", r#"{"StreamName":"s","ShardCount":1}"#).await.unwrap();
        let again = harness.call("CreateStream", r#"{"StreamName":"s","ShardCount":1}"#).await;
        assert_eq!(code(again), "ResourceInUseException");
    }
}
