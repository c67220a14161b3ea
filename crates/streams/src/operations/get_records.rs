//! `GetRecords`: what lies behind a shard iterator. The stream's name stands only inside it.

use std::sync::Arc;

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::StreamsError,
    generated::{GetRecordsInput, errors::*},
    read::{GetRecordsOutput, Limits, Records, ShardIterator},
    service::Streams,
    shard::Shard,
    stream::Stream,
    target::stream_of_arn,
};

/// See the module.
pub struct GetRecords;

/// Greatest number of records of an answer, and what is taken where no limit is given (API guide).
const RECORDS_MAX: i32 = 10_000;
/// Greatest size of an answer's records: 10 MiB (API guide).
const BYTES_MAX: usize = 10 << 20;

impl Operation for GetRecords {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetRecords",
        action: "kinesis:GetRecords",
        audit: Audit::Data { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: &[
            RESOURCE_NOT_FOUND_EXCEPTION,
            INVALID_ARGUMENT_EXCEPTION,
            PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION,
            EXPIRED_ITERATOR_EXCEPTION,
            KMS_DISABLED_EXCEPTION,
            KMS_INVALID_STATE_EXCEPTION,
            KMS_ACCESS_DENIED_EXCEPTION,
            KMS_NOT_FOUND_EXCEPTION,
            KMS_OPT_IN_REQUIRED,
            KMS_THROTTLING_EXCEPTION,
            ACCESS_DENIED_EXCEPTION,
            INTERNAL_FAILURE_EXCEPTION,
            DRY_RUN_OPERATION_EXCEPTION,
        ],
        summary: "Reads data records from a shard.",
    };
    type Input = GetRecordsInput;
    type Output = GetRecordsOutput;
}

impl Handle<GetRecords> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<GetRecordsInput>) -> Result<Access, StreamsError> {
        let stream = self.stream_of_iterator(self.open_iterator(&call.input.shard_iterator)?)?;
        if let Some(arn) = &call.input.stream_arn
            && stream_of_arn(arn)? != stream.id
        {
            return Err(StreamsError::InvalidArgument(
                "ShardIterator and StreamARN must refer to the same stream".into(),
            ));
        }
        Ok(Access::to("kinesis:GetRecords", stream.arn.clone()))
    }

    async fn handle(&self, call: Call<GetRecordsInput>) -> Result<GetRecordsOutput, StreamsError> {
        let iterator = self.open_iterator(&call.input.shard_iterator)?;
        let stream = self.stream_of_iterator(iterator)?;
        let state = stream.state();
        let shard = state.shards.get(iterator.shard).ok_or_else(|| {
            StreamsError::NotFound(format!(
                "Shard {} in stream {} under account {} does not exist",
                iterator.shard, stream.id.name, stream.id.account,
            ))
        })?;
        self.admit_read(&stream, shard)?;
        if call.input.dry_run == Some(true) {
            return Err(StreamsError::DryRun);
        }
        let records = usize::try_from(call.input.limit.unwrap_or(RECORDS_MAX)).unwrap_or(1);
        let limits = Limits { records, bytes: BYTES_MAX };
        let read = self.read_shard(&state, shard, iterator.position, limits).await?;
        self.charge_read(shard, read.chunks.iter().map(millstream_log::Chunk::bytes).sum());
        let next = ShardIterator { position: read.next, ..iterator };
        Ok(GetRecordsOutput {
            next_shard_iterator: read.children.is_none().then(|| self.seal_iterator(next)),
            millis_behind_latest: i64::try_from(read.behind.as_millis()).unwrap_or(i64::MAX),
            child_shards: read.children,
            records: Records { shard: shard.clone(), chunks: read.chunks },
        })
    }
}

impl Streams {
    fn stream_of_iterator(&self, iterator: ShardIterator) -> Result<Arc<Stream>, StreamsError> {
        self.registry.by_generation(iterator.generation).ok_or_else(|| {
            StreamsError::NotFound(format!("Stream of shard {} does not exist any more", iterator.shard))
        })
    }

    fn admit_read(&self, stream: &Stream, shard: &Shard) -> Result<(), StreamsError> {
        let (quotas, now) = (&self.config.quotas, self.clock.monotonic());
        if self.config.enforce_quotas
            && !(shard.traffic.read_bytes.has_any(quotas.shard_read_bytes_per_second, now)
                && shard.traffic.read_calls.take(1, quotas.shard_read_calls_per_second, now))
        {
            return Err(stream.rate_exceeded(shard));
        }
        Ok(())
    }

    /// What was read counts against the shard's rate; reads after a large one wait until it is paid off.
    fn charge_read(&self, shard: &Shard, bytes: usize) {
        let rate = self.config.quotas.shard_read_bytes_per_second;
        if self.config.enforce_quotas {
            shard.traffic.read_bytes.charge(bytes as u64, rate, self.clock.monotonic());
        }
    }
}
