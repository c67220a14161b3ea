//! `GetShardIterator`: a position in a shard, to read from.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::StreamsError,
    generated::{GetShardIteratorInput, GetShardIteratorOutput, errors::declared},
    read::{ShardIterator, Start},
    service::Streams,
    target::shard_of,
};

/// See the module.
pub struct GetShardIterator;

impl Operation for GetShardIterator {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetShardIterator",
        action: "kinesis:GetShardIterator",
        audit: Audit::Data { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::GET_SHARD_ITERATOR,
        summary: "Gives a position in a shard to read from.",
    };
    type Input = GetShardIteratorInput;
    type Output = GetShardIteratorOutput;
}

impl Handle<GetShardIterator> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<GetShardIteratorInput>) -> Result<Access, StreamsError> {
        let input = &call.input;
        let (name, arn) = (input.stream_name.as_deref(), input.stream_arn.as_deref());
        self.stream_access("kinesis:GetShardIterator", &call.caller, name, arn)
    }

    async fn handle(
        &self,
        call: Call<GetShardIteratorInput>,
    ) -> Result<GetShardIteratorOutput, StreamsError> {
        let input = &call.input;
        let target = self.target(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        let shard = shard_of(&input.shard_id).ok_or_else(|| target.shard_not_found(&input.shard_id))?;
        let nothing = || target.nothing_to_read(shard);
        let stream = self.stream_for(&call.caller, &target).map_err(|_| nothing())?;
        let state = stream.state();
        let shard = state.shards.get(shard).ok_or_else(nothing)?;
        let start = Start {
            kind: input.shard_iterator_type,
            sequence_number: input.starting_sequence_number.as_deref(),
            timestamp: input.timestamp,
            operation: "GetShardIterator",
        };
        let position = self.start(&stream, shard, start).await?;
        let rate = self.config.quotas.shard_iterator_calls_per_second;
        if self.config.enforce_quotas && !shard.traffic.iterator_calls.take(1, rate, self.clock.monotonic()) {
            return Err(stream.rate_exceeded(shard));
        }
        if input.dry_run == Some(true) {
            return Err(StreamsError::DryRun);
        }
        let iterator = ShardIterator { generation: stream.generation, shard: shard.id, position };
        Ok(GetShardIteratorOutput { shard_iterator: Some(self.seal_iterator(&stream.id, iterator)) })
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::{Value, json};

    use crate::{
        StreamsConfig,
        testing::{Harness, WireError, code},
    };

    async fn ask(harness: &Harness, stream: &str, shard: &str, more: Value) -> Result<String, WireError> {
        let mut body = json!({"StreamName": stream, "ShardId": shard, "ShardIteratorType": "TRIM_HORIZON"});
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let answer = harness.call("GetShardIterator", &body.to_string()).await?;
        Ok(answer["ShardIterator"].as_str().unwrap().to_owned())
    }

    /// The data of what lies behind an iterator, as text, and whether the shard goes on.
    async fn read(harness: &Harness, iterator: String) -> (Vec<String>, bool) {
        let answer = harness.ok("GetRecords", &json!({"ShardIterator": iterator}).to_string()).await;
        let text = |record: &Value| {
            let data = base64_simd::STANDARD.decode_to_vec(record["Data"].as_str().unwrap()).unwrap();
            String::from_utf8(data).unwrap()
        };
        let records = answer["Records"].as_array().unwrap().iter().map(text).collect();
        (records, answer.get("NextShardIterator").is_some())
    }

    #[tokio::test]
    async fn shards_are_named_as_the_service_takes_them_and_missed_in_its_words() {
        let harness = Harness::with_stream(1).await;
        for shard in ["shardId-000000000000", "shardId-0", "0", "any-0"] {
            ask(&harness, "s", shard, json!({})).await.unwrap();
        }
        let account = "under account 000000000000";
        for (stream, shard, message) in [
            ("s", "shardId-5", format!("Shard shardId-000000000005 in stream s {account} does not exist")),
            ("t", "a-7", format!("Shard shardId-000000000007 in stream t {account} does not exist")),
            ("t", "ABKLFD8", format!("Could not find shard ABKLFD8 in stream t {account}.")),
        ] {
            let error = ask(&harness, stream, shard, json!({})).await.unwrap_err();
            assert_eq!(error.code().name, "ResourceNotFoundException");
            assert_eq!(error.message(), message);
        }
    }

    #[tokio::test]
    async fn a_stream_that_is_made_or_lies_elsewhere_has_no_shards() {
        let config = StreamsConfig { transition: Duration::from_secs(1), ..StreamsConfig::default() };
        let harness = Harness::with(config).await;
        harness.make("s", 1).await;
        assert_eq!(code_of(ask(&harness, "s", "0", json!({})).await), "ResourceNotFoundException");
        harness.advance(Duration::from_secs(1));
        harness.work().await;
        ask(&harness, "s", "0", json!({})).await.unwrap();
        let body = r#"{"StreamName":"s","ShardId":"0","ShardIteratorType":"LATEST"}"#;
        let elsewhere = Harness::caller_of("000000000000", "eu-west-1");
        assert_eq!(
            code(harness.call_as(elsewhere, "GetShardIterator", body).await),
            "ResourceNotFoundException"
        );
    }

    fn code_of(answer: Result<String, WireError>) -> &'static str {
        answer.unwrap_err().code().name
    }

    #[tokio::test]
    async fn timestamps_have_milliseconds_and_may_lie_before_1970() {
        let harness = Harness::with_stream(1).await;
        let start = harness.clock_ms();
        for n in 0..3 {
            harness.put("s", "k", n.to_string().as_bytes()).await;
            harness.advance(Duration::from_millis(1));
        }
        let at = |timestamp: Value| json!({"ShardIteratorType": "AT_TIMESTAMP", "Timestamp": timestamp});
        for (timestamp, expected) in [
            (json!(-5), &["0", "1", "2"][..]),
            (json!(-0.001), &["0", "1", "2"]),
            (json!(start as f64 / 1000.0), &["0", "1", "2"]),
            (json!((start + 1) as f64 / 1000.0), &["1", "2"]),
            (json!((start + 2) as f64 / 1000.0), &["2"]),
            (json!((start + 3) as f64 / 1000.0), &[]),
        ] {
            let iterator = ask(&harness, "s", "0", at(timestamp.clone())).await.unwrap();
            assert_eq!(read(&harness, iterator).await.0, expected, "{timestamp}");
        }
        let future = ask(&harness, "s", "0", at(json!((start + 4) as f64 / 1000.0))).await.unwrap_err();
        assert_eq!(
            future.message(),
            format!(
                "The timestampInMillis parameter cannot be greater than the currentTimestampInMillis. \
                 timestampInMillis: {}, currentTimestampInMillis: {}",
                start + 4,
                start + 3,
            )
        );
    }

    #[tokio::test]
    async fn the_time_of_a_record_is_no_future_after_the_clock_was_set_back() {
        let harness = Harness::with_stream(1).await;
        harness.put("s", "k", b"x").await;
        let arrival = harness.clock_ms();
        harness.clock.step_to(millstream_base::Timestamp::from_millis(arrival - 3_600_000));
        let at = json!({"ShardIteratorType": "AT_TIMESTAMP", "Timestamp": arrival as f64 / 1000.0});
        let iterator = ask(&harness, "s", "0", at).await.unwrap();
        assert_eq!(read(&harness, iterator).await.0, ["x"]);
    }

    #[tokio::test]
    async fn every_position_of_a_closed_shard_leads_to_its_end() {
        let harness = Harness::with_stream(1).await;
        let number = harness.put("s", "k", b"x").await;
        harness.split("s", 0, 1 << 127).await;
        let range = harness.shards("s").await[0]["SequenceNumberRange"].clone();
        let (start, end) = (&range["StartingSequenceNumber"], &range["EndingSequenceNumber"]);
        assert!(number.as_str() > start.as_str().unwrap() && number.as_str() < end.as_str().unwrap());
        for (kind, number, expected) in [
            ("LATEST", None, &[][..]),
            ("AT_SEQUENCE_NUMBER", Some(start.clone()), &["x"]),
            ("AFTER_SEQUENCE_NUMBER", Some(start.clone()), &["x"]),
            ("AT_SEQUENCE_NUMBER", Some(json!(number)), &["x"]),
            ("AFTER_SEQUENCE_NUMBER", Some(json!(number)), &[]),
            ("AT_SEQUENCE_NUMBER", Some(end.clone()), &[]),
            ("AFTER_SEQUENCE_NUMBER", Some(end.clone()), &[]),
        ] {
            let mut more = json!({"ShardIteratorType": kind});
            if let Some(number) = &number {
                more["StartingSequenceNumber"] = number.clone();
            }
            let iterator = ask(&harness, "s", "0", more).await.unwrap();
            let (records, goes_on) = read(&harness, iterator).await;
            assert_eq!(
                (records, goes_on),
                (expected.iter().map(|data| data.to_string()).collect(), false),
                "{kind} {number:?}"
            );
        }
    }

    #[tokio::test]
    async fn a_record_that_has_expired_is_where_the_oldest_is() {
        let harness = Harness::with_stream(1).await;
        let old = harness.put("s", "k", b"old").await;
        harness.advance(Duration::from_secs(1));
        harness.put("s", "k", b"young").await;
        harness.advance(Duration::from_secs(24 * 3600));
        for trim in [false, true] {
            if trim {
                harness.streams.expire(&harness.stream("s")).await.unwrap();
            }
            for kind in ["AT_SEQUENCE_NUMBER", "AFTER_SEQUENCE_NUMBER"] {
                let more = json!({"ShardIteratorType": kind, "StartingSequenceNumber": old});
                let iterator = ask(&harness, "s", "0", more).await.unwrap();
                assert_eq!(read(&harness, iterator).await.0, ["young"], "{kind}");
            }
        }
    }

    #[tokio::test]
    async fn iterators_are_limited_per_shard_and_a_dry_run_refuses_what_the_call_would() {
        let harness = Harness::with(StreamsConfig::default()).await;
        harness.make("s", 2).await;
        let dry = || json!({"DryRun": true});
        assert_eq!(code_of(ask(&harness, "s", "9", dry()).await), "ResourceNotFoundException");
        let mixed = json!({"DryRun": true, "ShardIteratorType": "AT_TIMESTAMP"});
        assert_eq!(code_of(ask(&harness, "s", "0", mixed).await), "InvalidArgumentException");
        for _ in 0..5 {
            assert_eq!(code_of(ask(&harness, "s", "0", dry()).await), "DryRunOperationException");
        }
        let over = ask(&harness, "s", "0", dry()).await.unwrap_err();
        assert_eq!(over.code().name, "ProvisionedThroughputExceededException");
        let message = "Rate exceeded for shard shardId-000000000000 in stream s under account 000000000000.";
        assert_eq!(over.message(), message);
        ask(&harness, "s", "1", json!({})).await.unwrap();
    }
}
