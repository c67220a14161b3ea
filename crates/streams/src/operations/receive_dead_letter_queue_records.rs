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

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::json;

    use crate::queues::tests::{make, receive, receive_dead, with_stream};

    #[tokio::test(start_paused = true)]
    async fn a_dead_letter_is_received_again_and_again_but_not_as_a_record() {
        let harness = with_stream().await;
        let once = json!({"DeadLetterConfiguration": {"TargetType": "BUILT_IN", "MaxReceiveCount": 1}});
        let queue = make(&harness, "q", once).await;
        let number = harness.put("s", "k", b"poison").await;
        assert_eq!(receive(&harness, &queue).await.len(), 1);
        assert!(receive_dead(&harness, &queue).await.is_empty(), "its receiver still has it");
        for count in 2..4 {
            harness.advance(Duration::from_secs(30));
            assert!(receive(&harness, &queue).await.is_empty());
            let letters = receive_dead(&harness, &queue).await;
            assert_eq!((&letters[0]["RecordId"], &letters[0]["Data"]), (&json!(number), &json!("cG9pc29u")));
            assert_eq!(
                (&letters[0]["PartitionKey"], &letters[0]["ReceiveCount"]),
                (&json!("k"), &json!(count))
            );
            assert!(receive_dead(&harness, &queue).await.is_empty());
        }
    }
}
