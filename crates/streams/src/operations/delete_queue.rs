//! `DeleteQueue`: deletes a queue; the records of its stream stay.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::StreamsError,
    generated::{DeleteQueueInput, errors::declared},
    queues::arn_of,
    service::Streams,
    tables::Status,
};

/// See the module.
pub struct DeleteQueue;

impl Operation for DeleteQueue {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeleteQueue",
        action: "kinesis:DeleteQueue",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "delete_queue_per_second", per_second: 5 },
        detached: true,
        errors: declared::DELETE_QUEUE,
        summary: "Deletes a queue.",
    };
    type Input = DeleteQueueInput;
    type Output = Empty;
}

impl Handle<DeleteQueue> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<DeleteQueueInput>) -> Result<Access, StreamsError> {
        Ok(Access::to("kinesis:DeleteQueue", arn_of(&call.input.queue_arn)?))
    }

    async fn handle(&self, call: Call<DeleteQueueInput>) -> Result<Empty, StreamsError> {
        let (queue, _) = self.queue(&call.caller, &call.input.queue_arn)?;
        let ready_ms = self.now().plus(self.config.transition).as_millis();
        self.update_queue(&queue, move |record, _| {
            if record.status != Status::Deleting {
                record.status = Status::Deleting;
                record.ready_ms = ready_ms;
            }
            Ok(())
        })
        .await?;
        // The deletion is promised: should this fail, the worker tries again.
        if let Err(failure) = self.sweep_queues().await {
            tracing::warn!(queue = %queue.arn, failure = &failure as &dyn std::error::Error, "queue is deleted later");
        }
        Ok(Empty)
    }
}
