//! `PutRecord`: one record, acknowledged once the disk has it.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::SequenceNumber;
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
        let stream = self.stream_to_write(&target)?;
        if let Some(after) = &input.sequence_number_for_ordering {
            check_ordering(&stream, after)?;
        }
        let key = input.partition_key.as_deref();
        let entries = Entries::one(input.data.as_slice(), key, input.explicit_hash_key.as_deref());
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
            Placed::Throttled(shard) => Err(written.throttled(shard)),
            Placed::Pending | Placed::Failed => unreachable!("a call of which nothing was written fails"),
        }
    }
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
