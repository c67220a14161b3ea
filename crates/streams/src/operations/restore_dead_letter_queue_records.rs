//! `RestoreDeadLetterQueueRecords`: dead-letter records of a queue are delivered as before.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::StreamsError,
    generated::{
        RestoreDeadLetterQueueRecordsErrorEntry, RestoreDeadLetterQueueRecordsInput,
        RestoreDeadLetterQueueRecordsOutput, RestoreDeadLetterQueueRecordsResultEntry, errors::declared,
    },
    queues::{Failed, Wanted, arn_of},
    service::Streams,
};

/// See the module.
pub struct RestoreDeadLetterQueueRecords;

impl Operation for RestoreDeadLetterQueueRecords {
    const SPEC: OperationSpec = OperationSpec {
        name: "RestoreDeadLetterQueueRecords",
        action: "kinesis:RestoreDeadLetterQueueRecords",
        audit: Audit::Data { read_only: false },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::RESTORE_DEAD_LETTER_QUEUE_RECORDS,
        summary: "Restores dead-letter records of a queue.",
    };
    type Input = RestoreDeadLetterQueueRecordsInput;
    type Output = RestoreDeadLetterQueueRecordsOutput;
}

impl Handle<RestoreDeadLetterQueueRecords> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<RestoreDeadLetterQueueRecordsInput>) -> Result<Access, StreamsError> {
        Ok(Access::to("kinesis:RestoreDeadLetterQueueRecords", arn_of(&call.input.queue_arn)?))
    }

    async fn handle(
        &self,
        call: Call<RestoreDeadLetterQueueRecordsInput>,
    ) -> Result<RestoreDeadLetterQueueRecordsOutput, StreamsError> {
        let RestoreDeadLetterQueueRecordsInput { queue_arn, entries } = call.input;
        let entries = entries.into_iter().map(|entry| (entry.receipt_handle, Wanted::Restore)).collect();
        let (done, failed) = self.settle_records(&call.caller, &queue_arn, entries).await?;
        let successful = done
            .into_iter()
            .map(|receipt_handle| RestoreDeadLetterQueueRecordsResultEntry { receipt_handle })
            .collect();
        let failed = failed.into_iter().map(RestoreDeadLetterQueueRecordsErrorEntry::from).collect();
        Ok(RestoreDeadLetterQueueRecordsOutput { successful, failed })
    }
}

impl From<Failed> for RestoreDeadLetterQueueRecordsErrorEntry {
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
    async fn a_restored_record_is_received_as_often_as_a_new_one() {
        let harness = with_stream().await;
        let twice = json!({"DeadLetterConfiguration": {"TargetType": "BUILT_IN", "MaxReceiveCount": 2}});
        let queue = make(&harness, "q", twice).await;
        harness.put("s", "k", b"x").await;
        const RESTORE: &str = "RestoreDeadLetterQueueRecords";
        for _ in 0..2 {
            for count in [1, 2] {
                assert_eq!(receive(&harness, &queue).await[0]["ReceiveCount"], count);
                harness.advance(Duration::from_secs(30));
            }
            assert!(receive(&harness, &queue).await.is_empty());
            let letters = receive_dead(&harness, &queue).await;
            assert_eq!(settle(&harness, RESTORE, &queue, &letters, None).await, (1, vec![]));
            let again = settle(&harness, RESTORE, &queue, &letters, None).await;
            assert_eq!(again, (0, vec!["ResourceNotFoundException".to_owned()]), "the handle is spent");
            assert!(receive_dead(&harness, &queue).await.is_empty());
        }
    }
}
