//! `DescribeStreamConsumer`: what a registered consumer is.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    consumers::ConsumerTarget,
    error::StreamsError,
    generated::{DescribeStreamConsumerInput, DescribeStreamConsumerOutput, errors::declared},
    service::Streams,
};

/// See the module.
pub struct DescribeStreamConsumer;

impl Operation for DescribeStreamConsumer {
    const SPEC: OperationSpec = OperationSpec {
        name: "DescribeStreamConsumer",
        action: "kinesis:DescribeStreamConsumer",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerResource { key: "describe_stream_consumer_per_second", per_second: 20 },
        detached: false,
        errors: declared::DESCRIBE_STREAM_CONSUMER,
        summary: "Describes a registered consumer.",
    };
    type Input = DescribeStreamConsumerInput;
    type Output = DescribeStreamConsumerOutput;
}

impl Handle<DescribeStreamConsumer> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<DescribeStreamConsumerInput>) -> Result<Access, StreamsError> {
        let input = &call.input;
        let target = ConsumerTarget::parse(
            input.stream_arn.as_deref(),
            input.consumer_name.as_deref(),
            input.consumer_arn.as_deref(),
        )?;
        Ok(Access::to("kinesis:DescribeStreamConsumer", self.consumer_arn(&target)?))
    }

    async fn handle(
        &self,
        call: Call<DescribeStreamConsumerInput>,
    ) -> Result<DescribeStreamConsumerOutput, StreamsError> {
        let input = &call.input;
        let target = ConsumerTarget::parse(
            input.stream_arn.as_deref(),
            input.consumer_name.as_deref(),
            input.consumer_arn.as_deref(),
        )?;
        let (stream, consumer) = self.consumer(&call.caller, &target)?;
        Ok(DescribeStreamConsumerOutput { consumer_description: consumer.describe(&stream.id) })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::testing::{Harness, code};

    const STREAM: &str = "arn:aws:kinesis:us-east-1:000000000000:stream/s";

    #[tokio::test]
    async fn a_consumer_is_found_by_arn_by_name_and_by_both() {
        let harness = Harness::new().await;
        harness.make("s", 1).await;
        let arn = harness.consumer("s", "c").await;
        assert_eq!(arn, format!("{STREAM}/consumer/c:1700000000"));
        for body in [
            json!({"ConsumerARN": arn}),
            json!({"StreamARN": STREAM, "ConsumerName": "c"}),
            json!({"StreamARN": STREAM, "ConsumerName": "c", "ConsumerARN": arn}),
        ] {
            assert_eq!(
                harness.ok("DescribeStreamConsumer", &body.to_string()).await,
                json!({"ConsumerDescription": {
                    "ConsumerName": "c",
                    "ConsumerARN": arn,
                    "ConsumerStatus": "ACTIVE",
                    "ConsumerCreationTimestamp": 1_700_000_000,
                    "StreamARN": STREAM,
                }})
            );
            let access = harness.access("DescribeStreamConsumer", &body.to_string()).await;
            assert_eq!(access, [("kinesis:DescribeStreamConsumer", arn.clone(), vec![])]);
        }
    }

    #[tokio::test]
    async fn what_is_missing_or_contradicts_itself_is_refused() {
        let harness = Harness::new().await;
        harness.make("s", 1).await;
        let arn = harness.consumer("s", "c").await;
        for (body, expected) in [
            (json!({"StreamARN": STREAM, "ConsumerName": "d"}), "ResourceNotFoundException"),
            (json!({"ConsumerARN": arn.replace(":1700000000", ":1700000001")}), "ResourceNotFoundException"),
            (json!({"ConsumerARN": arn.replace("stream/s", "stream/t")}), "ResourceNotFoundException"),
            (json!({"ConsumerARN": arn.replace("us-east-1", "eu-west-1")}), "ResourceNotFoundException"),
            (json!({"ConsumerARN": arn, "ConsumerName": "d"}), "InvalidArgumentException"),
            (json!({"ConsumerName": "c"}), "InvalidArgumentException"),
            (
                json!({"ConsumerARN": "arn:aws:kinesis:us-east-1:000000000000:stream/s"}),
                "ValidationException",
            ),
        ] {
            let answer = harness.call("DescribeStreamConsumer", &body.to_string()).await;
            assert_eq!(code(answer), expected, "{body}");
        }
        let answer = harness
            .call("DescribeStreamConsumer", &json!({"StreamARN": STREAM, "ConsumerName": "d"}).to_string())
            .await;
        assert_eq!(
            answer.unwrap_err().message(),
            "Consumer d under stream s, account 000000000000 not found."
        );
    }
}
