//! `ReceiveQueueRecords`: hands out records of a queue, each until it is acknowledged or its time is over.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::StreamsError,
    generated::{ReceiveQueueRecordsInput, ReceiveQueueRecordsOutput, errors::declared},
    queues::{Receive, arn_of},
    service::Streams,
};

/// See the module.
pub struct ReceiveQueueRecords;

impl Operation for ReceiveQueueRecords {
    const SPEC: OperationSpec = OperationSpec {
        name: "ReceiveQueueRecords",
        action: "kinesis:ReceiveQueueRecords",
        audit: Audit::Data { read_only: false },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::RECEIVE_QUEUE_RECORDS,
        summary: "Receives records from a queue.",
    };
    type Input = ReceiveQueueRecordsInput;
    type Output = ReceiveQueueRecordsOutput;
}

impl Handle<ReceiveQueueRecords> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<ReceiveQueueRecordsInput>) -> Result<Access, StreamsError> {
        Ok(Access::to("kinesis:ReceiveQueueRecords", arn_of(&call.input.queue_arn)?))
    }

    async fn handle(
        &self,
        call: Call<ReceiveQueueRecordsInput>,
    ) -> Result<ReceiveQueueRecordsOutput, StreamsError> {
        let input = &call.input;
        let receive = Receive {
            queue_arn: &input.queue_arn,
            dead: false,
            limit: input.limit,
            wait_seconds: input.wait_time_seconds,
            visibility_seconds: input.visibility_timeout_seconds,
        };
        Ok(ReceiveQueueRecordsOutput { queue_records: self.receive(&call.caller, receive).await? })
    }
}
