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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::{
        queues::tests::{acknowledge, make, receive, with_stream},
        testing::code,
    };

    #[tokio::test(start_paused = true)]
    async fn each_entry_has_its_own_result() {
        let harness = with_stream().await;
        let queue = make(&harness, "q", json!({})).await;
        for n in 0..2 {
            harness.put("s", &n.to_string(), b"x").await;
        }
        let records = receive(&harness, &queue).await;
        let mut altered = records[1].clone();
        altered["ReceiptHandle"] = json!(records[1]["ReceiptHandle"].as_str().unwrap().to_lowercase());
        let entries = [records[0].clone(), records[0].clone(), altered];
        let (done, failed) = acknowledge(&harness, &queue, &entries).await;
        assert_eq!((done, failed), (1, vec!["InvalidArgumentException".to_owned(); 2]));
        let again = acknowledge(&harness, &queue, &records).await;
        assert_eq!(again, (1, vec!["ResourceNotFoundException".to_owned()]), "the first is done with");
    }

    #[tokio::test]
    async fn at_least_one_and_at_most_ten_entries_are_taken() {
        let harness = with_stream().await;
        let queue = make(&harness, "q", json!({})).await;
        for count in [0, 11] {
            let entries = vec![json!({"ReceiptHandle": "x", "VisibilityTimeoutSeconds": 1}); count];
            let body = json!({"QueueARN": queue, "Entries": entries}).to_string();
            for operation in [
                "AcknowledgeQueueRecords",
                "AcknowledgeDeadLetterQueueRecords",
                "UpdateQueueRecordsVisibility",
                "UpdateDeadLetterQueueRecordsVisibility",
                "RestoreDeadLetterQueueRecords",
            ] {
                assert_eq!(code(harness.call(operation, &body).await), "ValidationException", "{operation}");
            }
        }
    }
}
