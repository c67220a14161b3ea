//! `SubscribeToShard`: pushes the records of a shard to a registered consumer.

use api::{Access, Audit, Call, EventStream, Handle, Operation, OperationSpec, Throttle};
use base::ShardId;
use millstream_api as api;
use millstream_base as base;

use crate::{
    error::StreamsError,
    generated::{SubscribeToShardInput, errors::declared},
    read::Start,
    service::Streams,
    tables::{CONSUMERS, Status},
    target::consumer_of_arn,
};

/// See the module.
pub struct SubscribeToShard;

impl Operation for SubscribeToShard {
    const SPEC: OperationSpec = OperationSpec {
        name: "SubscribeToShard",
        action: "kinesis:SubscribeToShard",
        audit: Audit::Data { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::SUBSCRIBE_TO_SHARD,
        summary: "Pushes the records of a shard to a registered consumer.",
    };
    type Input = SubscribeToShardInput;
    type Output = EventStream;
}

impl Handle<SubscribeToShard> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<SubscribeToShardInput>) -> Result<Access, StreamsError> {
        consumer_of_arn(&call.input.consumer_arn)?;
        let arn = base::Arn::parse(&call.input.consumer_arn)
            .map_err(|invalid| StreamsError::InvalidArgument(invalid.to_string()))?;
        Ok(Access::to("kinesis:SubscribeToShard", arn))
    }

    async fn handle(&self, call: Call<SubscribeToShardInput>) -> Result<EventStream, StreamsError> {
        let input = &call.input;
        let (id, name, created) = consumer_of_arn(&input.consumer_arn)?;
        let stream = self.stream(&id)?;
        let consumer = self
            .store
            .snapshot()?
            .get(CONSUMERS, &(stream.generation, name.clone()))?
            .filter(|consumer| consumer.created_ms / 1000 == created)
            .ok_or_else(|| {
                StreamsError::NotFound(format!(
                    "Consumer {} under stream {} not found.",
                    input.consumer_arn, id.name
                ))
            })?;
        if consumer.status != Status::Active {
            return Err(StreamsError::InUse(format!("Consumer {} is not ACTIVE.", input.consumer_arn)));
        }
        let state = stream.state();
        let shard = ShardId::parse(&input.shard_id).ok().and_then(|shard| state.shards.get(shard));
        let shard = shard.ok_or_else(|| StreamsError::ShardNotFound {
            shard: input.shard_id.clone(),
            stream: id.name.clone(),
            account: id.account.clone(),
        })?;
        let start = Start {
            kind: input.starting_position.r#type,
            sequence_number: input.starting_position.sequence_number.as_deref(),
            timestamp: input.starting_position.timestamp,
            operation: "SubscribeToShard",
        };
        let from = self.start(&stream, shard, start).await?;
        if input.dry_run == Some(true) {
            return Err(StreamsError::DryRun);
        }
        self.arc().subscribe(stream.clone(), &name, shard.id, from)
    }
}
