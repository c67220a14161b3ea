//! `DescribeStreamSummary`: what a stream is, without its shards.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::Timestamp;
use millstream_api as api;
use millstream_base as base;

use crate::{
    error::StreamsError,
    generated::{
        DescribeStreamSummaryInput, DescribeStreamSummaryOutput, StreamDescriptionSummary, errors::declared,
    },
    service::Streams,
    stream::{Stream, StreamState},
    tables::Mode,
    view,
};

/// See the module.
pub struct DescribeStreamSummary;

impl Operation for DescribeStreamSummary {
    const SPEC: OperationSpec = OperationSpec {
        name: "DescribeStreamSummary",
        action: "kinesis:DescribeStreamSummary",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "describe_stream_summary_per_second", per_second: 20 },
        detached: false,
        errors: declared::DESCRIBE_STREAM_SUMMARY,
        summary: "Describes a data stream without its shards.",
    };
    type Input = DescribeStreamSummaryInput;
    type Output = DescribeStreamSummaryOutput;
}

impl Handle<DescribeStreamSummary> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<DescribeStreamSummaryInput>) -> Result<Access, StreamsError> {
        let input = &call.input;
        self.stream_access(
            "kinesis:DescribeStreamSummary",
            &call.caller,
            input.stream_name.as_deref(),
            input.stream_arn.as_deref(),
        )
    }

    async fn handle(
        &self,
        call: Call<DescribeStreamSummaryInput>,
    ) -> Result<DescribeStreamSummaryOutput, StreamsError> {
        let input = &call.input;
        let stream =
            self.named_stream(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        let consumers = self.consumers(&stream)?.len();
        let state = stream.state();
        let mut stream_description_summary =
            summary(&stream, &state, consumers, self.queue_count(stream.generation));
        if self.has_commitment(&stream.id)? {
            stream_description_summary.warm_throughput = view::warm_throughput(&state.record);
        }
        Ok(DescribeStreamSummaryOutput { stream_description_summary })
    }
}

fn summary(
    stream: &Stream,
    state: &StreamState,
    consumers: usize,
    queues: usize,
) -> StreamDescriptionSummary {
    let record = &state.record;
    StreamDescriptionSummary {
        stream_name: record.name.clone(),
        stream_arn: stream.arn.to_string(),
        stream_id: None, // reserved; an answer with one makes the KCL send it back
        stream_status: view::status(record.status),
        stream_mode_details: Some(view::mode_details(record.mode)),
        retention_period_hours: view::count(record.retention_hours),
        stream_creation_timestamp: Timestamp::from_millis(record.created_ms),
        enhanced_monitoring: vec![view::enhanced_monitoring(record)],
        encryption_type: Some(view::encryption_type(record)),
        key_id: record.encryption.as_ref().map(|encryption| encryption.key_id.clone()),
        open_shard_count: view::count(state.shards.open().len()),
        consumer_count: Some(view::count(consumers)),
        warm_throughput: None, // only accounts with the commitment see it
        max_record_size_in_kib: Some(view::count(record.max_record_kib)),
        channel_count: Some(0),
        record_distribution_strategy: (record.mode == Mode::OnDemand)
            .then(|| view::distribution_strategy(record)),
        queue_count: Some(view::count(queues)),
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{Harness, code};

    #[tokio::test]
    async fn a_missing_stream_is_named() {
        let harness = Harness::new().await;
        let answer = harness.call("DescribeStreamSummary", r#"{"StreamName":"nope"}"#).await;
        assert_eq!(
            answer.as_ref().unwrap_err().message(),
            "Stream nope under account 000000000000 not found."
        );
        assert_eq!(code(answer), "ResourceNotFoundException");
    }

    #[tokio::test]
    async fn a_stream_is_found_by_name_by_arn_and_by_both_if_they_agree() {
        let harness = Harness::new().await;
        harness.call("CreateStream", r#"{"StreamName":"s","ShardCount":1}"#).await.unwrap();
        let arn = "arn:aws:kinesis:us-east-1:000000000000:stream/s";
        for body in [
            r#"{"StreamName":"s"}"#.to_owned(),
            format!(r#"{{"StreamARN":"{arn}"}}"#),
            format!(r#"{{"StreamName":"s","StreamARN":"{arn}"}}"#),
        ] {
            let answer = harness.call("DescribeStreamSummary", &body).await.unwrap();
            assert_eq!(answer["StreamDescriptionSummary"]["StreamARN"], arn, "{body}");
        }
        for body in ["{}".to_owned(), format!(r#"{{"StreamName":"t","StreamARN":"{arn}"}}"#)] {
            assert_eq!(
                code(harness.call("DescribeStreamSummary", &body).await),
                "InvalidArgumentException",
                "{body}"
            );
        }
    }

    #[tokio::test]
    async fn stream_ids_are_checked_ignored_and_never_answered() {
        let harness = Harness::with_stream(1).await;
        let answer = harness
            .ok("DescribeStreamSummary", r#"{"StreamName":"s","StreamId":"abcdefghij0123456789-abc"}"#)
            .await;
        assert!(answer["StreamDescriptionSummary"].get("StreamId").is_none());
        for id in ["", "x", "ABCDEFGHIJ0123456789-abc"] {
            let body = format!(r#"{{"StreamName":"s","StreamId":"{id}"}}"#);
            assert_eq!(code(harness.call("DescribeStreamSummary", &body).await), "ValidationException");
        }
    }

    #[tokio::test]
    async fn streams_of_other_regions_and_accounts_are_not_found_by_their_arn() {
        let harness = Harness::with_stream(1).await;
        let arn = |region: &str, account: &str| {
            format!(r#"{{"StreamARN":"arn:aws:kinesis:{region}:{account}:stream/s"}}"#)
        };
        for (region, account) in [("eu-west-1", "000000000000"), ("us-east-1", "111111111111")] {
            let answer = harness.call("DescribeStreamSummary", &arn(region, account)).await;
            assert_eq!(
                answer.as_ref().unwrap_err().message(),
                format!("Stream s under account {account} not found.")
            );
        }
        let elsewhere = Harness::caller_of("000000000000", "eu-west-1");
        let here = arn("us-east-1", "000000000000");
        let answer = harness.call_as(elsewhere, "DescribeStreamSummary", &here).await;
        assert_eq!(code(answer), "ResourceNotFoundException");
    }
}
