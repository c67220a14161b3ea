//! `ReceiveDeadLetterQueueRecords`: hands out dead-letter records of a queue, each until it is acknowledged or its time is over.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::StreamsError,
    generated::{ReceiveDeadLetterQueueRecordsInput, ReceiveDeadLetterQueueRecordsOutput, errors::declared},
    queues::{Receive, arn_of},
    service::Streams,
};

/// See the module.
pub struct ReceiveDeadLetterQueueRecords;

impl Operation for ReceiveDeadLetterQueueRecords {
    const SPEC: OperationSpec = OperationSpec {
        name: "ReceiveDeadLetterQueueRecords",
        action: "kinesis:ReceiveDeadLetterQueueRecords",
        audit: Audit::Data { read_only: false },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::RECEIVE_DEAD_LETTER_QUEUE_RECORDS,
        summary: "Receives dead-letter records from a queue.",
    };
    type Input = ReceiveDeadLetterQueueRecordsInput;
    type Output = ReceiveDeadLetterQueueRecordsOutput;
}

impl Handle<ReceiveDeadLetterQueueRecords> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<ReceiveDeadLetterQueueRecordsInput>) -> Result<Access, StreamsError> {
        Ok(Access::to("kinesis:ReceiveDeadLetterQueueRecords", arn_of(&call.input.queue_arn)?))
    }

    async fn handle(
        &self,
        call: Call<ReceiveDeadLetterQueueRecordsInput>,
    ) -> Result<ReceiveDeadLetterQueueRecordsOutput, StreamsError> {
        let input = &call.input;
        let receive = Receive {
            queue_arn: &input.queue_arn,
            dead: true,
            limit: input.limit,
            wait_seconds: input.wait_time_seconds,
            visibility_seconds: input.visibility_timeout_seconds,
        };
        Ok(ReceiveDeadLetterQueueRecordsOutput { queue_records: self.receive(&call.caller, receive).await? })
    }
}
