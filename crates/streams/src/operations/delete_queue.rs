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

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::json;

    use crate::{
        StreamsConfig,
        queues::{
            REALM,
            tests::{STREAM, make, receive, with_stream},
        },
        testing::{Harness, code},
    };

    fn body(queue: &str) -> String {
        json!({"QueueARN": queue}).to_string()
    }

    #[tokio::test(start_paused = true)]
    async fn a_queue_goes_and_its_stream_stays() {
        let mut harness = with_stream().await;
        let queue = make(&harness, "q", json!({})).await;
        harness.put("s", "k", b"x").await;
        assert_eq!(receive(&harness, &queue).await.len(), 1);
        harness.ok("DeleteQueue", &body(&queue)).await;
        assert_eq!(code(harness.call("DeleteQueue", &body(&queue)).await), "ResourceNotFoundException");
        assert!(harness.streams.log.shards().iter().all(|log| log.realm() != REALM));
        harness.reopen(StreamsConfig::default()).await;
        assert_eq!(code(harness.call("DescribeQueue", &body(&queue)).await), "ResourceNotFoundException");
        let again = make(&harness, "q", json!({})).await;
        assert_ne!(again, queue);
        assert_eq!(receive(&harness, &again).await[0]["ReceiveCount"], 1, "it knows nothing of the other");
    }

    #[tokio::test]
    async fn a_queue_is_deleting_until_it_is_gone_and_a_crash_does_not_keep_it() {
        let transition = Duration::from_secs(5);
        let config = StreamsConfig { transition, ..StreamsConfig::default() };
        let mut harness = Harness::with(config.clone()).await;
        let on_demand = r#"{"StreamName":"s","StreamModeDetails":{"StreamMode":"ON_DEMAND"}}"#;
        harness.ok("CreateStream", on_demand).await;
        harness.advance(transition);
        harness.work().await;
        let queue = make(&harness, "q", json!({})).await;
        harness.advance(transition);
        harness.ok("DeleteQueue", &body(&queue)).await;
        let described = harness.ok("DescribeQueue", &body(&queue)).await;
        assert_eq!(described["QueueDescription"]["QueueStatus"], "DELETING");
        assert_eq!(
            code(harness.call("ReceiveQueueRecords", &body(&queue)).await),
            "ResourceNotFoundException"
        );
        let delete = r#"{"StreamName":"s","EnforceConsumerDeletion":true}"#;
        assert_eq!(code(harness.call("DeleteStream", delete).await), "ResourceInUseException");
        harness.reopen(config).await;
        harness.work().await;
        harness.ok("DescribeQueue", &body(&queue)).await;
        harness.advance(transition);
        assert_eq!(code(harness.call("DescribeQueue", &body(&queue)).await), "ResourceNotFoundException");
        harness.work().await;
        assert!(harness.streams.log.shards().iter().all(|log| log.realm() != REALM));
        harness.ok("DeleteStream", delete).await;
    }

    #[tokio::test]
    async fn a_stream_with_queues_is_neither_deleted_nor_provisioned() {
        let harness = with_stream().await;
        let queue = make(&harness, "q", json!({})).await;
        let provisioned =
            json!({"StreamARN": STREAM, "StreamModeDetails": {"StreamMode": "PROVISIONED"}}).to_string();
        let delete = r#"{"StreamName":"s","EnforceConsumerDeletion":true}"#;
        assert_eq!(code(harness.call("DeleteStream", delete).await), "ResourceInUseException");
        assert_eq!(code(harness.call("UpdateStreamMode", &provisioned).await), "ResourceInUseException");
        harness.ok("DeleteQueue", &body(&queue)).await;
        harness.ok("UpdateStreamMode", &provisioned).await;
        harness.ok("DeleteStream", delete).await;
    }
}
