//! `DescribeQueue`: what a queue is.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::StreamsError,
    generated::{DescribeQueueInput, DescribeQueueOutput, errors::declared},
    queues::arn_of,
    service::Streams,
};

/// See the module.
pub struct DescribeQueue;

impl Operation for DescribeQueue {
    const SPEC: OperationSpec = OperationSpec {
        name: "DescribeQueue",
        action: "kinesis:DescribeQueue",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "describe_queue_per_second", per_second: 5 },
        detached: false,
        errors: declared::DESCRIBE_QUEUE,
        summary: "Describes a queue.",
    };
    type Input = DescribeQueueInput;
    type Output = DescribeQueueOutput;
}

impl Handle<DescribeQueue> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<DescribeQueueInput>) -> Result<Access, StreamsError> {
        Ok(Access::to("kinesis:DescribeQueue", arn_of(&call.input.queue_arn)?))
    }

    async fn handle(&self, call: Call<DescribeQueueInput>) -> Result<DescribeQueueOutput, StreamsError> {
        let (_, record) = self.queue(&call.caller, &call.input.queue_arn)?;
        Ok(DescribeQueueOutput { queue_description: self.describe_queue(&record)? })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::{
        StreamsConfig,
        queues::tests::{make, with_stream},
        testing::code,
    };

    #[tokio::test]
    async fn a_queue_is_what_it_was_made_as_after_a_restart_too() {
        let mut harness = with_stream().await;
        let attributes =
            json!({"VisibilityTimeoutSeconds": 0, "DeadLetterConfiguration": {"TargetType": "NONE"}});
        let queue = make(&harness, "q", attributes.clone()).await;
        let body = json!({"QueueARN": queue}).to_string();
        let before = harness.ok("DescribeQueue", &body).await;
        assert_eq!(before["QueueDescription"]["QueueAttributes"], attributes);
        assert_eq!(before["QueueDescription"]["QueueARN"], queue);
        harness.reopen(StreamsConfig::default()).await;
        assert_eq!(harness.ok("DescribeQueue", &body).await, before);
        let access = harness.access("DescribeQueue", &body).await;
        assert_eq!(access, [("kinesis:DescribeQueue", queue, vec![])]);
    }

    #[tokio::test]
    async fn what_is_no_queue_is_not_found() {
        let harness = with_stream().await;
        let queue = make(&harness, "q", json!({})).await;
        for (arn, expected) in [
            (format!("{queue}0"), "ResourceNotFoundException"),
            (queue.replace("us-east-1", "eu-west-1"), "ResourceNotFoundException"),
            (queue.replace("queue/", "stream/"), "ValidationException"),
        ] {
            let answer = harness.call("DescribeQueue", &json!({"QueueARN": arn}).to_string()).await;
            assert_eq!(code(answer), expected, "{arn}");
        }
    }
}
