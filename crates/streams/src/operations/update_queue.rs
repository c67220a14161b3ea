//! `UpdateQueue`: changes the visibility timeout and the dead-letter handling of a queue.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::StreamsError,
    generated::{UpdateQueueInput, UpdateQueueOutput, errors::declared},
    queues::{Attributes, arn_of},
    service::Streams,
    tables::Status,
};

/// See the module.
pub struct UpdateQueue;

impl Operation for UpdateQueue {
    const SPEC: OperationSpec = OperationSpec {
        name: "UpdateQueue",
        action: "kinesis:UpdateQueue",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "update_queue_per_second", per_second: 5 },
        detached: true,
        errors: declared::UPDATE_QUEUE,
        summary: "Updates the configuration attributes of a queue.",
    };
    type Input = UpdateQueueInput;
    type Output = UpdateQueueOutput;
}

impl Handle<UpdateQueue> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<UpdateQueueInput>) -> Result<Access, StreamsError> {
        Ok(Access::to("kinesis:UpdateQueue", arn_of(&call.input.queue_arn)?))
    }

    async fn handle(&self, call: Call<UpdateQueueInput>) -> Result<UpdateQueueOutput, StreamsError> {
        let attributes = Attributes::read(Some(&call.input.queue_attributes))?;
        if attributes == Attributes::default() {
            return Err(StreamsError::InvalidArgument(
                "QueueAttributes must contain at least one attribute to update.".into(),
            ));
        }
        let (queue, record) = self.queue(&call.caller, &call.input.queue_arn)?;
        record.require_active()?;
        // Records that have become dead letters by the old rule stay dead letters.
        let mut core = queue.core(self.log.as_ref()).await?;
        core.sweep(self.log.now(), record.max_receives);
        core.note_died().await?;
        drop(core);
        let ready_ms = self.now().plus(self.config.transition).as_millis();
        let updated = self
            .update_queue(&queue, move |record, _| {
                record.require_active()?;
                if let Some(seconds) = attributes.visibility_timeout_s {
                    record.visibility_timeout_s = seconds;
                }
                if let Some(most) = attributes.max_receives {
                    record.max_receives = most;
                }
                record.status = Status::Updating;
                record.ready_ms = ready_ms;
                Ok(())
            })
            .await?;
        let shown = updated.clone().at(self.now()).unwrap_or(updated);
        Ok(UpdateQueueOutput { queue_description: self.describe_queue(&shown)? })
    }
}
