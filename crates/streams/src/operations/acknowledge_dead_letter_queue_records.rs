//! `AcknowledgeDeadLetterQueueRecords`: dead-letter records of a queue are done with.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::StreamsError,
    generated::{
        AcknowledgeDeadLetterQueueRecordsErrorEntry, AcknowledgeDeadLetterQueueRecordsInput,
        AcknowledgeDeadLetterQueueRecordsOutput, AcknowledgeDeadLetterQueueRecordsResultEntry,
        errors::declared,
    },
    queues::{Failed, Wanted, arn_of},
    service::Streams,
};

/// See the module.
pub struct AcknowledgeDeadLetterQueueRecords;

impl Operation for AcknowledgeDeadLetterQueueRecords {
    const SPEC: OperationSpec = OperationSpec {
        name: "AcknowledgeDeadLetterQueueRecords",
        action: "kinesis:AcknowledgeDeadLetterQueueRecords",
        audit: Audit::Data { read_only: false },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::ACKNOWLEDGE_DEAD_LETTER_QUEUE_RECORDS,
        summary: "Acknowledges dead-letter records of a queue.",
    };
    type Input = AcknowledgeDeadLetterQueueRecordsInput;
    type Output = AcknowledgeDeadLetterQueueRecordsOutput;
}

impl Handle<AcknowledgeDeadLetterQueueRecords> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<AcknowledgeDeadLetterQueueRecordsInput>) -> Result<Access, StreamsError> {
        Ok(Access::to("kinesis:AcknowledgeDeadLetterQueueRecords", arn_of(&call.input.queue_arn)?))
    }

    async fn handle(
        &self,
        call: Call<AcknowledgeDeadLetterQueueRecordsInput>,
    ) -> Result<AcknowledgeDeadLetterQueueRecordsOutput, StreamsError> {
        let AcknowledgeDeadLetterQueueRecordsInput { queue_arn, entries } = call.input;
        let entries = entries
            .into_iter()
            .map(|entry| (entry.receipt_handle, Wanted::Acknowledge { dead: true }))
            .collect();
        let (done, failed) = self.settle_records(&call.caller, &queue_arn, entries).await?;
        let successful = done
            .into_iter()
            .map(|receipt_handle| AcknowledgeDeadLetterQueueRecordsResultEntry { receipt_handle })
            .collect();
        let failed = failed.into_iter().map(AcknowledgeDeadLetterQueueRecordsErrorEntry::from).collect();
        Ok(AcknowledgeDeadLetterQueueRecordsOutput { successful, failed })
    }
}

impl From<Failed> for AcknowledgeDeadLetterQueueRecordsErrorEntry {
    fn from(failed: Failed) -> Self {
        let Failed { receipt_handle, error_code, error_message } = failed;
        Self { receipt_handle, error_code, error_message }
    }
}
