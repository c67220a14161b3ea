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

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::{Value, json};

    use crate::{
        StreamsConfig,
        queues::tests::{make, receive, receive_dead, with_stream},
        testing::{Harness, code},
    };

    fn body(queue: &str, attributes: Value) -> String {
        json!({"QueueARN": queue, "QueueAttributes": attributes}).to_string()
    }

    fn dead_after(count: u32) -> Value {
        json!({"DeadLetterConfiguration": {"TargetType": "BUILT_IN", "MaxReceiveCount": count}})
    }

    #[tokio::test(start_paused = true)]
    async fn a_new_timeout_is_for_what_is_received_from_now_on() {
        let harness = with_stream().await;
        let queue = make(&harness, "q", json!({})).await;
        harness.put("s", "k", b"x").await;
        assert_eq!(receive(&harness, &queue).await.len(), 1);
        let answer = harness.ok("UpdateQueue", &body(&queue, json!({"VisibilityTimeoutSeconds": 5}))).await;
        let attributes = &answer["QueueDescription"]["QueueAttributes"];
        assert_eq!(attributes["VisibilityTimeoutSeconds"], 5);
        assert_eq!(attributes["DeadLetterConfiguration"]["MaxReceiveCount"], 6, "left as it was");
        harness.advance(Duration::from_secs(29));
        assert!(receive(&harness, &queue).await.is_empty());
        harness.advance(Duration::from_secs(1));
        assert_eq!(receive(&harness, &queue).await.len(), 1);
        harness.advance(Duration::from_secs(5));
        assert_eq!(receive(&harness, &queue).await.len(), 1);
    }

    #[tokio::test(start_paused = true)]
    async fn what_died_by_the_old_rule_stays_dead() {
        let mut harness = with_stream().await;
        let queue = make(&harness, "q", dead_after(1)).await;
        harness.put("s", "k", b"x").await;
        assert_eq!(receive(&harness, &queue).await.len(), 1);
        harness.advance(Duration::from_secs(30));
        let none = json!({"DeadLetterConfiguration": {"TargetType": "NONE"}});
        harness.ok("UpdateQueue", &body(&queue, none)).await;
        harness.reopen(StreamsConfig::default()).await;
        assert!(receive(&harness, &queue).await.is_empty());
        assert_eq!(receive_dead(&harness, &queue).await.len(), 1);
    }

    #[tokio::test]
    async fn only_an_active_queue_is_updated_and_only_with_something() {
        let transition = Duration::from_secs(5);
        let harness = Harness::with(StreamsConfig { transition, ..StreamsConfig::default() }).await;
        let on_demand = r#"{"StreamName":"s","StreamModeDetails":{"StreamMode":"ON_DEMAND"}}"#;
        harness.ok("CreateStream", on_demand).await;
        harness.advance(transition);
        harness.work().await;
        let queue = make(&harness, "q", json!({})).await;
        let some = body(&queue, json!({"VisibilityTimeoutSeconds": 5}));
        assert_eq!(code(harness.call("UpdateQueue", &some).await), "ResourceInUseException");
        harness.advance(transition);
        assert_eq!(harness.ok("UpdateQueue", &some).await["QueueDescription"]["QueueStatus"], "UPDATING");
        assert_eq!(code(harness.call("UpdateQueue", &some).await), "ResourceInUseException");
        harness
            .ok("ReceiveQueueRecords", &json!({"QueueARN": queue, "WaitTimeSeconds": 1}).to_string())
            .await;
        harness.advance(transition);
        let described = harness.ok("DescribeQueue", &json!({"QueueARN": queue}).to_string()).await;
        assert_eq!(described["QueueDescription"]["QueueStatus"], "ACTIVE");
        for (attributes, expected) in [
            (json!({}), "InvalidArgumentException"),
            (json!({"DeadLetterConfiguration": {"TargetType": "BUILT_IN"}}), "ValidationException"),
            (dead_after(1001), "ValidationException"),
        ] {
            let answer = harness.call("UpdateQueue", &body(&queue, attributes)).await;
            assert_eq!(code(answer), expected);
        }
    }
}
