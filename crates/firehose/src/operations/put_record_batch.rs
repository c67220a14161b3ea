//! `PutRecordBatch`: puts up to 500 records of 4 MiB together; those that are answered with an id are durable.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::FirehoseError,
    generated::{PutRecordBatchOutput, PutRecordBatchResponseEntry, errors::declared},
    put::{PUT_RECORD_BATCH, PutRecordBatchInput},
    service::Firehose,
    settings::invalid,
};

/// All records of a call together (API guide).
const BATCH_BYTES_MAX: usize = 4 << 20;

/// See the module.
pub struct PutRecordBatch;

impl Operation for PutRecordBatch {
    const SPEC: OperationSpec = OperationSpec {
        name: "PutRecordBatch",
        action: "firehose:PutRecordBatch",
        audit: Audit::Data { read_only: false },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::PUT_RECORD_BATCH,
        summary: "Writes multiple data records into a delivery stream in one call.",
    };
    type Input = PutRecordBatchInput;
    type Output = PutRecordBatchOutput;
}

impl Handle<PutRecordBatch> for Firehose {
    type Error = FirehoseError;

    fn access(&self, call: &Call<PutRecordBatchInput>) -> Result<Access, FirehoseError> {
        Ok(Self::access_to("firehose:PutRecordBatch", &call.caller, &call.input.delivery_stream_name))
    }

    async fn handle(&self, call: Call<PutRecordBatchInput>) -> Result<PutRecordBatchOutput, FirehoseError> {
        let input = call.input;
        if input.data.len() > BATCH_BYTES_MAX {
            return Err(invalid("Records size exceeds 4 MB limit"));
        }
        let records: Vec<&[u8]> = input.records().collect();
        let name = &input.delivery_stream_name;
        let written = self.put(&call.caller, name, &PUT_RECORD_BATCH, records.iter().copied()).await?;
        let failed = written.ids.iter().filter(|id| id.is_none()).count();
        let entry = |id: Option<String>| match id {
            Some(id) => {
                PutRecordBatchResponseEntry { record_id: Some(id), ..PutRecordBatchResponseEntry::default() }
            }
            None => PutRecordBatchResponseEntry {
                record_id: None,
                error_code: Some("ServiceUnavailableException".into()),
                error_message: Some(FirehoseError::SlowDown.to_string()),
            },
        };
        Ok(PutRecordBatchOutput {
            failed_put_count: i32::try_from(failed).unwrap_or(i32::MAX),
            encrypted: Some(written.encrypted),
            request_responses: written.ids.into_iter().map(entry).collect(),
        })
    }
}
