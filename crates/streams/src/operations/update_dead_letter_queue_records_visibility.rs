//! `UpdateDeadLetterQueueRecordsVisibility`: dead-letter records of a queue stay invisible for longer, or become visible at once.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::StreamsError,
    generated::{
        UpdateDeadLetterQueueRecordsVisibilityErrorEntry, UpdateDeadLetterQueueRecordsVisibilityInput,
        UpdateDeadLetterQueueRecordsVisibilityOutput, UpdateDeadLetterQueueRecordsVisibilityResultEntry,
        errors::declared,
    },
    queues::{Failed, Wanted, arn_of},
    service::Streams,
};

/// See the module.
pub struct UpdateDeadLetterQueueRecordsVisibility;

impl Operation for UpdateDeadLetterQueueRecordsVisibility {
    const SPEC: OperationSpec = OperationSpec {
        name: "UpdateDeadLetterQueueRecordsVisibility",
        action: "kinesis:UpdateDeadLetterQueueRecordsVisibility",
        audit: Audit::Data { read_only: false },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::UPDATE_DEAD_LETTER_QUEUE_RECORDS_VISIBILITY,
        summary: "Changes the visibility timeout of dead-letter records of a queue.",
    };
    type Input = UpdateDeadLetterQueueRecordsVisibilityInput;
    type Output = UpdateDeadLetterQueueRecordsVisibilityOutput;
}

impl Handle<UpdateDeadLetterQueueRecordsVisibility> for Streams {
    type Error = StreamsError;

    fn access(
        &self,
        call: &Call<UpdateDeadLetterQueueRecordsVisibilityInput>,
    ) -> Result<Access, StreamsError> {
        Ok(Access::to("kinesis:UpdateDeadLetterQueueRecordsVisibility", arn_of(&call.input.queue_arn)?))
    }

    async fn handle(
        &self,
        call: Call<UpdateDeadLetterQueueRecordsVisibilityInput>,
    ) -> Result<UpdateDeadLetterQueueRecordsVisibilityOutput, StreamsError> {
        let UpdateDeadLetterQueueRecordsVisibilityInput { queue_arn, entries } = call.input;
        let wanted = |seconds: i32| Wanted::Hide { dead: true, seconds: seconds.unsigned_abs() };
        let entries = entries
            .into_iter()
            .map(|entry| (entry.receipt_handle, wanted(entry.visibility_timeout_seconds)))
            .collect();
        let (done, failed) = self.settle_records(&call.caller, &queue_arn, entries).await?;
        let successful = done
            .into_iter()
            .map(|receipt_handle| UpdateDeadLetterQueueRecordsVisibilityResultEntry { receipt_handle })
            .collect();
        let failed = failed.into_iter().map(UpdateDeadLetterQueueRecordsVisibilityErrorEntry::from).collect();
        Ok(UpdateDeadLetterQueueRecordsVisibilityOutput { successful, failed })
    }
}

impl From<Failed> for UpdateDeadLetterQueueRecordsVisibilityErrorEntry {
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
    async fn a_dead_letter_is_shown_at_once_or_hidden_longer() {
        let harness = with_stream().await;
        let once = json!({"DeadLetterConfiguration": {"TargetType": "BUILT_IN", "MaxReceiveCount": 1}});
        let queue = make(&harness, "q", once).await;
        harness.put("s", "k", b"x").await;
        receive(&harness, &queue).await;
        harness.advance(Duration::from_secs(30));
        const HIDE: &str = "UpdateDeadLetterQueueRecordsVisibility";
        let letters = receive_dead(&harness, &queue).await;
        let as_record = settle(&harness, "UpdateQueueRecordsVisibility", &queue, &letters, Some(0)).await;
        assert_eq!(as_record, (0, vec!["InvalidArgumentException".to_owned()]));
        assert_eq!(settle(&harness, HIDE, &queue, &letters, Some(0)).await, (1, vec![]));
        let letters = receive_dead(&harness, &queue).await;
        assert_eq!(settle(&harness, HIDE, &queue, &letters, Some(100)).await, (1, vec![]));
        harness.advance(Duration::from_secs(99));
        assert!(receive_dead(&harness, &queue).await.is_empty());
        harness.advance(Duration::from_secs(1));
        assert_eq!(receive_dead(&harness, &queue).await.len(), 1);
    }
}
