//! `AcknowledgeQueueRecords`: records of a queue are done with.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::StreamsError,
    generated::{
        AcknowledgeQueueRecordsErrorEntry, AcknowledgeQueueRecordsInput, AcknowledgeQueueRecordsOutput,
        AcknowledgeQueueRecordsResultEntry, errors::declared,
    },
    queues::{Failed, Wanted, arn_of},
    service::Streams,
};

/// See the module.
pub struct AcknowledgeQueueRecords;

impl Operation for AcknowledgeQueueRecords {
    const SPEC: OperationSpec = OperationSpec {
        name: "AcknowledgeQueueRecords",
        action: "kinesis:AcknowledgeQueueRecords",
        audit: Audit::Data { read_only: false },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::ACKNOWLEDGE_QUEUE_RECORDS,
        summary: "Acknowledges records of a queue.",
    };
    type Input = AcknowledgeQueueRecordsInput;
    type Output = AcknowledgeQueueRecordsOutput;
}

impl Handle<AcknowledgeQueueRecords> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<AcknowledgeQueueRecordsInput>) -> Result<Access, StreamsError> {
        Ok(Access::to("kinesis:AcknowledgeQueueRecords", arn_of(&call.input.queue_arn)?))
    }

    async fn handle(
        &self,
        call: Call<AcknowledgeQueueRecordsInput>,
    ) -> Result<AcknowledgeQueueRecordsOutput, StreamsError> {
        let AcknowledgeQueueRecordsInput { queue_arn, entries } = call.input;
        let entries = entries
            .into_iter()
            .map(|entry| (entry.receipt_handle, Wanted::Acknowledge { dead: false }))
            .collect();
        let (done, failed) = self.settle_records(&call.caller, &queue_arn, entries).await?;
        let successful = done
            .into_iter()
            .map(|receipt_handle| AcknowledgeQueueRecordsResultEntry { receipt_handle })
            .collect();
        let failed = failed.into_iter().map(AcknowledgeQueueRecordsErrorEntry::from).collect();
        Ok(AcknowledgeQueueRecordsOutput { successful, failed })
    }
}

impl From<Failed> for AcknowledgeQueueRecordsErrorEntry {
    fn from(failed: Failed) -> Self {
        let Failed { receipt_handle, error_code, error_message } = failed;
        Self { receipt_handle, error_code, error_message }
    }
}
