//! `GetShardIterator`: a position in a shard, to read from.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::ShardId;
use millstream_api as api;
use millstream_base as base;

use crate::{
    error::StreamsError,
    generated::{GetShardIteratorInput, GetShardIteratorOutput, errors::declared},
    read::{ShardIterator, Start},
    service::Streams,
    tables::Status,
};

/// See the module.
pub struct GetShardIterator;

impl Operation for GetShardIterator {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetShardIterator",
        action: "kinesis:GetShardIterator",
        audit: Audit::Data { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::GET_SHARD_ITERATOR,
        summary: "Gives a position in a shard to read from.",
    };
    type Input = GetShardIteratorInput;
    type Output = GetShardIteratorOutput;
}

impl Handle<GetShardIterator> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<GetShardIteratorInput>) -> Result<Access, StreamsError> {
        let input = &call.input;
        let target = self.target(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        Ok(Access::to("kinesis:GetShardIterator", target.arn()))
    }

    async fn handle(
        &self,
        call: Call<GetShardIteratorInput>,
    ) -> Result<GetShardIteratorOutput, StreamsError> {
        let input = &call.input;
        let target = self.target(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        let stream = self.stream(&target)?;
        let state = stream.state();
        if matches!(state.record.status, Status::Creating) {
            return Err(StreamsError::StreamNotFound { stream: target.name, account: target.account });
        }
        let shard = ShardId::parse(&input.shard_id).ok().and_then(|id| state.shards.get(id));
        let shard = shard.ok_or_else(|| StreamsError::ShardNotFound {
            shard: input.shard_id.clone(),
            stream: target.name.clone(),
            account: target.account.clone(),
        })?;
        let start = Start {
            kind: input.shard_iterator_type,
            sequence_number: input.starting_sequence_number.as_deref(),
            timestamp: input.timestamp,
            operation: "GetShardIterator",
        };
        let position = self.start(&stream, shard, start).await?;
        let rate = self.config.quotas.shard_iterator_calls_per_second;
        if self.config.enforce_quotas && !shard.traffic.iterator_calls.take(1, rate, self.clock.monotonic()) {
            return Err(stream.rate_exceeded(shard));
        }
        if input.dry_run == Some(true) {
            return Err(StreamsError::DryRun);
        }
        let iterator = ShardIterator { generation: stream.generation, shard: shard.id, position };
        Ok(GetShardIteratorOutput { shard_iterator: Some(self.seal_iterator(&stream.id, iterator)) })
    }
}
