//! `PutRecord`: one record, acknowledged once the disk has it.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::{HashKey, SequenceNumber};
use millstream_api as api;
use millstream_base as base;

use crate::{
    error::StreamsError,
    generated::{PutRecordInput, PutRecordOutput, errors::declared},
    put::{Entries, Placed},
    service::Streams,
    stream::Stream,
};

/// See the module.
pub struct PutRecord;

impl Operation for PutRecord {
    const SPEC: OperationSpec = OperationSpec {
        name: "PutRecord",
        action: "kinesis:PutRecord",
        audit: Audit::Data { read_only: false },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::PUT_RECORD,
        summary: "Writes one data record into a stream.",
    };
    type Input = PutRecordInput;
    type Output = PutRecordOutput;
}

impl Handle<PutRecord> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<PutRecordInput>) -> Result<Access, StreamsError> {
        let input = &call.input;
        let target = self.target(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        Ok(Access::to("kinesis:PutRecord", target.arn()))
    }

    async fn handle(&self, call: Call<PutRecordInput>) -> Result<PutRecordOutput, StreamsError> {
        let input = &call.input;
        let target = self.target(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        let stream = self.stream(&target)?;
        let explicit = input.explicit_hash_key.as_deref().map(explicit_hash_key).transpose()?;
        if let Some(after) = &input.sequence_number_for_ordering {
            check_ordering(&stream, after)?;
        }
        let entries = Entries::one(input.data.as_slice(), input.partition_key.as_deref(), explicit);
        let written = self.write(&stream, &entries, input.dry_run == Some(true)).await?;
        match written.placed[0] {
            Placed::At(shard, position) => {
                let shard = &written.shards[shard as usize];
                Ok(PutRecordOutput {
                    shard_id: shard.id.to_string(),
                    sequence_number: shard.sequence_number(position).to_string(),
                    encryption_type: Some(written.encryption),
                })
            }
            Placed::Throttled(shard) => {
                Err(StreamsError::ThroughputExceeded(written.throttled_message(shard)))
            }
            Placed::Pending | Placed::Failed => unreachable!("a call of one shard fails as a whole"),
        }
    }
}

/// Reads an explicit hash key whose form the model has checked.
pub(super) fn explicit_hash_key(text: &str) -> Result<HashKey, StreamsError> {
    HashKey::parse(text).map_err(|_| hash_key_out_of_range(text))
}

/// What is said of a number above 2^128-1.
pub(super) fn hash_key_out_of_range(text: &str) -> StreamsError {
    StreamsError::InvalidArgument(format!(
        "Invalid ExplicitHashKey. ExplicitHashKey must be in the range: [0, 2^128-1]. Specified value was {text}"
    ))
}

/// A number given for ordering must be one of this stream; the log's order then makes the new one greater.
fn check_ordering(stream: &Stream, text: &str) -> Result<(), StreamsError> {
    match SequenceNumber::parse(text) {
        Ok(number) if number.generation() == stream.generation => Ok(()),
        _ => Err(StreamsError::InvalidArgument(format!(
            "ExclusiveMinimumSequenceNumber {text} used in PutRecord on stream {} under account {} is invalid.",
            stream.id.name, stream.id.account,
        ))),
    }
}
