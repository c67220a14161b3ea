//! `CreateStream`: makes a data stream.

use std::{collections::BTreeMap, sync::Arc};

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use base::{HashKeyRange, ShardId};
use meta::Transaction;
use millstream_api as api;
use millstream_base as base;
use millstream_meta as meta;

use crate::{
    error::StreamsError,
    generated::{CreateStreamInput, RecordDistributionStrategy, StreamMode, errors::declared},
    service::Streams,
    shard_map::ShardMap,
    stream::{Stream, StreamId, StreamState},
    tables::{COUNTERS, Mode, SHARDS, STREAMS, ShardRecord, Status, Step, StreamRecord},
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

    fn access(&self, call: &Call<CreateStreamInput>) -> Result<Access, StreamsError> {
        let target = self.target(&call.caller, Some(&call.input.stream_name), None)?;
        let mut access = Access::to("kinesis:CreateStream", target.arn());
        for (key, value) in call.input.tags.iter().flatten() {
            access = access.with_key(format!("aws:RequestTag/{key}"), value);
        }
        Ok(access)
    }

    async fn handle(&self, call: Call<CreateStreamInput>) -> Result<Empty, StreamsError> {
        let target = self.target(&call.caller, Some(&call.input.stream_name), None)?;
        let draft = self.draft(&target, call.input)?;
        let record = self.store_stream(&target, draft).await?;
        let state = StreamState { record, shards: ShardMap::default() };
        let stream = Arc::new(Stream::new(target, state));
        self.registry.insert(stream.clone());
        self.advance(&stream).await?;
        Ok(Empty)
    }
}

/// A stream to be: everything but its generation, and how many shards it begins with.
struct Draft {
    record: StreamRecord,
    shards: u32,
}

impl Streams {
    fn draft(&self, id: &StreamId, input: CreateStreamInput) -> Result<Draft, StreamsError> {
        let mode = match input.stream_mode_details.map(|details| details.stream_mode) {
            None | Some(StreamMode::Provisioned) => Mode::Provisioned,
            Some(StreamMode::OnDemand) => Mode::OnDemand,
        };
        let shards = match (mode, input.shard_count) {
            (Mode::Provisioned, None) => {
                return Err(StreamsError::Validation(
                    "ShardCount must be provided for a provisioned stream".into(),
                ));
            }
            (Mode::OnDemand, Some(_)) => {
                return Err(StreamsError::Validation(
                    "ShardCount must not be provided for an on-demand stream".into(),
                ));
            }
            (Mode::Provisioned, Some(count)) => u32::try_from(count).unwrap_or(u32::MAX),
            (Mode::OnDemand, None) => {
                u32::try_from(self.config.quotas.on_demand_initial_shards).unwrap_or(u32::MAX)
            }
        };
        let now = self.now();
        let record = StreamRecord {
            account: id.account.to_string(),
            region: id.region.to_string(),
            name: id.name.to_string(),
            generation: 0,
            created_ms: now.as_millis(),
            status: Status::Creating,
            mode,
            retention_hours: 24,
            max_record_kib: input.max_record_size_in_kib.map_or(1024, |kib| kib.unsigned_abs()),
            auto_distribution: input.record_distribution_strategy == Some(RecordDistributionStrategy::Auto),
            warm_throughput_mibps: input.warm_throughput_mibps.map(|mibps| mibps.unsigned_abs()),
            shard_level_metrics: Default::default(),
            tags: input.tags.unwrap_or_default(),
            encryption: None,
            next_shard: shards,
            plan: vec![Step::OpenShards],
            plan_not_before_ms: now.plus(self.config.transition).as_millis(),
            daily_ms: BTreeMap::new(),
            peaks: BTreeMap::new(),
        };
        Ok(Draft { record, shards })
    }

    async fn store_stream(&self, id: &StreamId, draft: Draft) -> Result<StreamRecord, StreamsError> {
        let id = id.clone();
        let now = self.now();
        self.store
            .write(move |transaction: &mut Transaction| {
                let key = id.key();
                if transaction.get(STREAMS, &key)?.is_some() {
                    let message = format!("Stream {} under account {} already exists.", id.name, id.account);
                    return Err(StreamsError::InUse(message));
                }
                let mut record = draft.record.clone();
                record.generation = transaction.get(COUNTERS, "generation")?.unwrap_or(0) + 1;
                transaction.put(COUNTERS, "generation", &record.generation)?;
                let generation = base::Generation(record.generation);
                for index in 0..draft.shards {
                    let range = HashKeyRange::even(index, draft.shards);
                    let shard = ShardRecord::new(index, range, &[], now);
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
