//! `UpdateQueueRecordsVisibility`: records of a queue stay invisible for longer, or become visible at once.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::StreamsError,
    generated::{
        UpdateQueueRecordsVisibilityErrorEntry, UpdateQueueRecordsVisibilityInput,
        UpdateQueueRecordsVisibilityOutput, UpdateQueueRecordsVisibilityResultEntry, errors::declared,
    },
    queues::{Failed, Wanted, arn_of},
    service::Streams,
};

/// See the module.
pub struct UpdateQueueRecordsVisibility;

impl Operation for UpdateQueueRecordsVisibility {
    const SPEC: OperationSpec = OperationSpec {
        name: "UpdateQueueRecordsVisibility",
        action: "kinesis:UpdateQueueRecordsVisibility",
        audit: Audit::Data { read_only: false },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::UPDATE_QUEUE_RECORDS_VISIBILITY,
        summary: "Changes the visibility timeout of records of a queue.",
    };
    type Input = UpdateQueueRecordsVisibilityInput;
    type Output = UpdateQueueRecordsVisibilityOutput;
}

impl Handle<UpdateQueueRecordsVisibility> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<UpdateQueueRecordsVisibilityInput>) -> Result<Access, StreamsError> {
        Ok(Access::to("kinesis:UpdateQueueRecordsVisibility", arn_of(&call.input.queue_arn)?))
    }

    async fn handle(
        &self,
        call: Call<UpdateQueueRecordsVisibilityInput>,
    ) -> Result<UpdateQueueRecordsVisibilityOutput, StreamsError> {
        let UpdateQueueRecordsVisibilityInput { queue_arn, entries } = call.input;
        let wanted = |seconds: i32| Wanted::Hide { dead: false, seconds: seconds.unsigned_abs() };
        let entries = entries
            .into_iter()
            .map(|entry| (entry.receipt_handle, wanted(entry.visibility_timeout_seconds)))
            .collect();
        let (done, failed) = self.settle_records(&call.caller, &queue_arn, entries).await?;
        let successful = done
            .into_iter()
            .map(|receipt_handle| UpdateQueueRecordsVisibilityResultEntry { receipt_handle })
            .collect();
        let failed = failed.into_iter().map(UpdateQueueRecordsVisibilityErrorEntry::from).collect();
        Ok(UpdateQueueRecordsVisibilityOutput { successful, failed })
    }
}

impl From<Failed> for UpdateQueueRecordsVisibilityErrorEntry {
    fn from(failed: Failed) -> Self {
        let Failed { receipt_handle, error_code, error_message } = failed;
        Self { receipt_handle, error_code, error_message }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::json;

    use crate::queues::tests::{make, receive, settle, with_stream};

    #[tokio::test(start_paused = true)]
    async fn the_new_time_is_counted_from_the_call() {
        let harness = with_stream().await;
        let queue = make(&harness, "q", json!({})).await;
        harness.put("s", "k", b"x").await;
        let records = receive(&harness, &queue).await;
        harness.advance(Duration::from_secs(20));
        let hide =
            |seconds| settle(&harness, "UpdateQueueRecordsVisibility", &queue, &records, Some(seconds));
        assert_eq!(hide(60).await, (1, vec![]));
        harness.advance(Duration::from_secs(59));
        assert!(receive(&harness, &queue).await.is_empty());
        assert_eq!(hide(0).await, (1, vec![]));
        assert_eq!(receive(&harness, &queue).await.len(), 1);
        assert_eq!(hide(0).await, (0, vec!["ResourceNotFoundException".to_owned()]), "another has it now");
    }
}
