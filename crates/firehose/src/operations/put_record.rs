//! `PutRecord`: puts one record; it is durable before the answer.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::FirehoseError,
    generated::{PutRecordInput, PutRecordOutput, errors::declared},
    put::PUT_RECORD,
    service::Firehose,
};

/// See the module.
pub struct PutRecord;

impl Operation for PutRecord {
    const SPEC: OperationSpec = OperationSpec {
        name: "PutRecord",
        action: "firehose:PutRecord",
        audit: Audit::Data { read_only: false },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::PUT_RECORD,
        summary: "Writes a single data record into a delivery stream.",
    };
    type Input = PutRecordInput;
    type Output = PutRecordOutput;
}

impl Handle<PutRecord> for Firehose {
    type Error = FirehoseError;

    fn access(&self, call: &Call<PutRecordInput>) -> Result<Access, FirehoseError> {
        Ok(Self::access_to("firehose:PutRecord", &call.caller, &call.input.delivery_stream_name))
    }

    async fn handle(&self, call: Call<PutRecordInput>) -> Result<PutRecordOutput, FirehoseError> {
        let data = call.input.record.data.0;
        let records = std::iter::once(data.as_ref());
        let mut written =
            self.put(&call.caller, &call.input.delivery_stream_name, &PUT_RECORD, records).await?;
        let record_id = written.ids.pop().flatten().ok_or(FirehoseError::SlowDown)?;
        Ok(PutRecordOutput { record_id, encrypted: Some(written.encrypted) })
    }
}
