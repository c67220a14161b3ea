//! `ReceiveQueueRecords`: hands out records of a queue, each until it is acknowledged or its time is over.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::StreamsError,
    generated::{ReceiveQueueRecordsInput, ReceiveQueueRecordsOutput, errors::declared},
    queues::{Receive, arn_of},
    service::Streams,
};

/// See the module.
pub struct ReceiveQueueRecords;

impl Operation for ReceiveQueueRecords {
    const SPEC: OperationSpec = OperationSpec {
        name: "ReceiveQueueRecords",
        action: "kinesis:ReceiveQueueRecords",
        audit: Audit::Data { read_only: false },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::RECEIVE_QUEUE_RECORDS,
        summary: "Receives records from a queue.",
    };
    type Input = ReceiveQueueRecordsInput;
    type Output = ReceiveQueueRecordsOutput;
}

impl Handle<ReceiveQueueRecords> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<ReceiveQueueRecordsInput>) -> Result<Access, StreamsError> {
        Ok(Access::to("kinesis:ReceiveQueueRecords", arn_of(&call.input.queue_arn)?))
    }

    async fn handle(
        &self,
        call: Call<ReceiveQueueRecordsInput>,
    ) -> Result<ReceiveQueueRecordsOutput, StreamsError> {
        let input = &call.input;
        let receive = Receive {
            queue_arn: &input.queue_arn,
            dead: false,
            limit: input.limit,
            wait_seconds: input.wait_time_seconds,
            visibility_seconds: input.visibility_timeout_seconds,
        };
        Ok(ReceiveQueueRecordsOutput { queue_records: self.receive(&call.caller, receive).await? })
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use millstream_runtime::timeout;
    use serde_json::{Value, json};

    use crate::{
        queues::tests::{make, with_stream},
        testing::code,
    };

    #[tokio::test(start_paused = true)]
    async fn limit_time_and_timeout_are_the_callers() {
        let harness = with_stream().await;
        let queue = make(&harness, "q", json!({})).await;
        for n in 0..5 {
            harness.put("s", &n.to_string(), b"x").await;
        }
        let receive = |more: Value| {
            let mut body = json!({"QueueARN": queue, "WaitTimeSeconds": 1});
            body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            let harness = &harness;
            async move {
                let answer = harness.ok("ReceiveQueueRecords", &body.to_string()).await;
                answer["QueueRecords"].as_array().unwrap().len()
            }
        };
        assert_eq!(receive(json!({"Limit": 2, "VisibilityTimeoutSeconds": 5})).await, 2);
        assert_eq!(receive(json!({"VisibilityTimeoutSeconds": 0})).await, 3);
        assert_eq!(receive(json!({"Limit": 1})).await, 1, "those of no timeout are there at once");
        assert_eq!(receive(json!({})).await, 2);
        harness.advance(Duration::from_secs(5));
        assert_eq!(receive(json!({})).await, 2);
    }

    #[tokio::test(start_paused = true)]
    async fn who_waits_is_let_go_when_the_server_stops() {
        let harness = with_stream().await;
        let queue = make(&harness, "q", json!({})).await;
        let body = json!({"QueueARN": queue, "WaitTimeSeconds": 20}).to_string();
        let stop = async { harness.streams.end_waits() };
        let receive = || harness.ok("ReceiveQueueRecords", &body);
        let all = async {
            let (one, other, ()) = tokio::join!(receive(), receive(), stop);
            [one, other, receive().await]
        };
        for answer in timeout(Duration::from_secs(1), all).await.expect("nobody waits any longer") {
            assert_eq!(answer["QueueRecords"], json!([]));
        }
        harness.put("s", "k", b"x").await;
        let answer = receive().await;
        assert_eq!(answer["QueueRecords"].as_array().unwrap().len(), 1, "what is there is handed out");
    }

    #[tokio::test]
    async fn constraints_of_the_model_are_kept() {
        let harness = with_stream().await;
        let queue = make(&harness, "q", json!({})).await;
        for (member, value) in [
            ("Limit", 0),
            ("Limit", 11),
            ("WaitTimeSeconds", 0),
            ("WaitTimeSeconds", 21),
            ("VisibilityTimeoutSeconds", -1),
            ("VisibilityTimeoutSeconds", 43_201),
        ] {
            let body = json!({"QueueARN": queue, member: value}).to_string();
            for operation in ["ReceiveQueueRecords", "ReceiveDeadLetterQueueRecords"] {
                assert_eq!(code(harness.call(operation, &body).await), "ValidationException", "{body}");
            }
        }
        let body = json!({"QueueARN": queue, "WaitTimeSeconds": 1}).to_string();
        let access = harness.access("ReceiveQueueRecords", &body).await;
        assert_eq!(access, [("kinesis:ReceiveQueueRecords", queue, vec![])]);
    }
}
