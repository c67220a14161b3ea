//! `PutRecords`: up to 500 records, each with its own result.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use super::put_record::hash_key_out_of_range;
use crate::{
    error::StreamsError,
    generated::errors::*,
    put::{PutRecordsInput, PutRecordsOutput},
    service::Streams,
};

/// See the module.
pub struct PutRecords;

impl Operation for PutRecords {
    const SPEC: OperationSpec = OperationSpec {
        name: "PutRecords",
        action: "kinesis:PutRecords",
        audit: Audit::Data { read_only: false },
        throttle: Throttle::Service,
        detached: false,
        errors: &[
            RESOURCE_NOT_FOUND_EXCEPTION,
            INVALID_ARGUMENT_EXCEPTION,
            PROVISIONED_THROUGHPUT_EXCEEDED_EXCEPTION,
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
        summary: "Writes up to 500 data records into a stream.",
    };
    type Input = PutRecordsInput;
    type Output = PutRecordsOutput;
}

impl Handle<PutRecords> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<PutRecordsInput>) -> Result<Access, StreamsError> {
        let input = &call.input;
        let target = self.target(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        Ok(Access::to("kinesis:PutRecords", target.arn()))
    }

    async fn handle(&self, call: Call<PutRecordsInput>) -> Result<PutRecordsOutput, StreamsError> {
        let input = &call.input;
        let target = self.target(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        let stream = self.stream(&target)?;
        if let Some(text) = &input.hash_key_out_of_range {
            return Err(hash_key_out_of_range(text));
        }
        self.write(&stream, &input.records, input.dry_run == Some(true)).await.map(PutRecordsOutput)
    }
}
