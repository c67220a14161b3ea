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

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::json;

    use crate::queues::tests::{make, receive, receive_dead, settle, with_stream};

    #[tokio::test(start_paused = true)]
    async fn a_dead_letter_that_was_acknowledged_is_gone() {
        let harness = with_stream().await;
        let once = json!({"DeadLetterConfiguration": {"TargetType": "BUILT_IN", "MaxReceiveCount": 1}});
        let queue = make(&harness, "q", once).await;
        harness.put("s", "k", b"x").await;
        const ACKNOWLEDGE: &str = "AcknowledgeDeadLetterQueueRecords";
        let records = receive(&harness, &queue).await;
        let early = settle(&harness, ACKNOWLEDGE, &queue, &records, None).await;
        assert_eq!(early, (0, vec!["InvalidArgumentException".to_owned()]), "it is no dead letter yet");
        harness.advance(Duration::from_secs(30));
        let letters = receive_dead(&harness, &queue).await;
        let as_record = settle(&harness, "AcknowledgeQueueRecords", &queue, &letters, None).await;
        assert_eq!(as_record, (0, vec!["InvalidArgumentException".to_owned()]));
        assert_eq!(settle(&harness, ACKNOWLEDGE, &queue, &letters, None).await, (1, vec![]));
        harness.advance(Duration::from_secs(30));
        assert!(receive_dead(&harness, &queue).await.is_empty());
    }
}
