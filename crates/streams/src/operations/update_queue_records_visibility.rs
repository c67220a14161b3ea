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
