//! `PutRecord`: one record, acknowledged once the disk has it.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::SequenceNumber;
use millstream_api as api;
use millstream_base as base;

use crate::{
    error::StreamsError,
    generated::{PutRecordInput, PutRecordOutput, errors::declared},
    put::{Entries, Placed},
    service::Streams,
    stream::Stream,
};

/// See the module.
pub struct PutRecord;

impl Operation for PutRecord {
    const SPEC: OperationSpec = OperationSpec {
        name: "PutRecord",
        action: "kinesis:PutRecord",
        audit: Audit::Data { read_only: false },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::PUT_RECORD,
        summary: "Writes one data record into a stream.",
    };
    type Input = PutRecordInput;
    type Output = PutRecordOutput;
}

impl Handle<PutRecord> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<PutRecordInput>) -> Result<Access, StreamsError> {
        let input = &call.input;
        let (name, arn) = (input.stream_name.as_deref(), input.stream_arn.as_deref());
        self.stream_access("kinesis:PutRecord", &call.caller, name, arn)
    }

    async fn handle(&self, call: Call<PutRecordInput>) -> Result<PutRecordOutput, StreamsError> {
        let input = &call.input;
        let (name, arn) = (input.stream_name.as_deref(), input.stream_arn.as_deref());
        let stream = self.named_stream(&call.caller, name, arn)?;
        stream.require_writable()?;
        self.admit_write(&call.caller, &stream).await?;
        if let Some(after) = &input.sequence_number_for_ordering {
            check_ordering(&stream, after)?;
        }
        let key = input.partition_key.as_deref();
        let entries = Entries::one(input.data.as_slice(), key, input.explicit_hash_key.as_deref());
        let written = self.counted_write(&stream, &entries, input.dry_run == Some(true)).await?;
        match written.placed[0] {
            Placed::At(shard, position) => {
                let shard = &written.shards[shard as usize];
                Ok(PutRecordOutput {
                    shard_id: shard.id.to_string(),
                    sequence_number: shard.sequence_number(position).to_string(),
                    encryption_type: Some(written.encryption),
                })
            }
            Placed::Throttled(shard) => Err(written.throttled(shard)),
            Placed::Pending | Placed::Failed => unreachable!("a call of which nothing was written fails"),
        }
    }
}

/// A number given for ordering must be one of this stream; the log's order then makes the new one greater.
fn check_ordering(stream: &Stream, text: &str) -> Result<(), StreamsError> {
    match SequenceNumber::parse(text) {
        Ok(number) if number.generation() == stream.generation => Ok(()),
        _ => Err(StreamsError::InvalidArgument(format!(
            "ExclusiveMinimumSequenceNumber {text} used in PutRecord on stream {} under account {} is invalid.",
            stream.id.name, stream.id.account,
        ))),
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

    async fn put(harness: &Harness, stream: &str, more: Value) -> Result<Value, WireError> {
        let mut body = json!({"StreamName": stream, "PartitionKey": "k", "Data": "AA=="});
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        harness.call("PutRecord", &body.to_string()).await
    }

    #[tokio::test]
    async fn the_answer_says_where_the_record_is() {
        let harness = Harness::with_stream(2).await;
        let last = ((1u128 << 127) - 1).to_string();
        let answer = put(&harness, "s", json!({"ExplicitHashKey": last})).await.unwrap();
        assert_eq!(answer["ShardId"], "shardId-000000000000");
        assert_eq!(answer["EncryptionType"], "NONE");
        let first = (1u128 << 127).to_string();
        let answer = put(&harness, "s", json!({"ExplicitHashKey": first})).await.unwrap();
        assert_eq!(answer["ShardId"], "shardId-000000000001");
        let records = harness.records("s").await;
        assert_eq!(records[1].0, answer["SequenceNumber"].as_str().unwrap());
    }

    #[tokio::test]
    async fn a_number_for_ordering_is_one_of_the_stream() {
        let harness = Harness::with_stream(1).await;
        harness.make("t", 1).await;
        let own = harness.put("s", "k", b"x").await;
        let foreign = harness.put("t", "k", b"x").await;
        let ordered = put(&harness, "s", json!({"SequenceNumberForOrdering": own})).await.unwrap();
        assert!(ordered["SequenceNumber"].as_str().unwrap() > own.as_str());
        for number in [foreign.as_str(), "0", "49"] {
            let error = put(&harness, "s", json!({"SequenceNumberForOrdering": number})).await.unwrap_err();
            assert_eq!(error.code().name, "InvalidArgumentException");
            let message = format!(
                "ExclusiveMinimumSequenceNumber {number} used in PutRecord on stream s under account 000000000000 is \
                 invalid."
            );
            assert_eq!(error.message(), message);
        }
    }

    #[tokio::test]
    async fn sizes_count_the_partition_key_and_keep_to_the_streams_limit() {
        let harness = Harness::new().await;
        let create = r#"{"StreamName":"s","ShardCount":1,"MaxRecordSizeInKiB":1025}"#;
        harness.ok("CreateStream", create).await;
        let data = |bytes: usize| json!({"Data": base64_simd::STANDARD.encode_to_string(vec![0; bytes])});
        put(&harness, "s", data(1025 * 1024 - 1)).await.unwrap();
        let error = put(&harness, "s", data(1025 * 1024)).await.unwrap_err();
        assert_eq!(error.code().name, "ValidationException");
        assert_eq!(
            error.message(),
            "1 validation error detected: Value at 'data' failed to satisfy constraint: Member must have length less than \
             or equal to 1049600"
        );
    }

    #[tokio::test]
    async fn a_record_without_a_partition_key_is_refused_where_keys_decide() {
        let harness = Harness::with_stream(1).await;
        for more in [json!({"PartitionKey": null}), json!({"PartitionKey": null, "ExplicitHashKey": "0"})] {
            let error = put(&harness, "s", more).await.unwrap_err();
            assert_eq!(
                error.message(),
                "1 validation error detected: Value null at 'partitionKey' failed to satisfy constraint: Member must not \
                 be null"
            );
        }
    }

    #[tokio::test]
    async fn streams_that_are_made_or_deleted_take_nothing_however_wrong() {
        let config = StreamsConfig { transition: Duration::from_secs(1), ..StreamsConfig::default() };
        let harness = Harness::with(config).await;
        harness.make("s", 1).await;
        let wrong =
            || json!({"ExplicitHashKey": "9".repeat(39), "SequenceNumberForOrdering": "1", "DryRun": true});
        assert_eq!(code(put(&harness, "s", wrong()).await), "ResourceNotFoundException");
        harness.advance(Duration::from_secs(1));
        harness.work().await;
        assert_eq!(code(put(&harness, "s", wrong()).await), "InvalidArgumentException");
        put(&harness, "s", json!({})).await.unwrap();
        harness.ok("DeleteStream", r#"{"StreamName":"s"}"#).await;
        assert_eq!(code(put(&harness, "s", json!({})).await), "ResourceNotFoundException");
    }

    #[tokio::test]
    async fn a_dry_run_is_told_of_the_quota_and_takes_nothing_from_it() {
        let harness = Harness::with(StreamsConfig::default()).await;
        harness.make("s", 1).await;
        for _ in 0..1001 {
            assert_eq!(code(put(&harness, "s", json!({"DryRun": true})).await), "DryRunOperationException");
        }
        for _ in 0..1000 {
            put(&harness, "s", json!({})).await.unwrap();
        }
        for dry_run in [true, false] {
            let error = put(&harness, "s", json!({"DryRun": dry_run})).await.unwrap_err();
            assert_eq!(error.code().name, "ProvisionedThroughputExceededException");
            let message =
                "Rate exceeded for shard shardId-000000000000 in stream s under account 000000000000.";
            assert_eq!(error.message(), message);
        }
    }

    #[tokio::test]
    async fn a_large_record_passes_now_and_then() {
        let harness = Harness::with(StreamsConfig::default()).await;
        harness.ok("CreateStream", r#"{"StreamName":"s","ShardCount":1,"MaxRecordSizeInKiB":10240}"#).await;
        let large = || json!({"Data": base64_simd::STANDARD.encode_to_string(vec![0; (10 << 20) - 1])});
        put(&harness, "s", large()).await.unwrap();
        assert_eq!(code(put(&harness, "s", json!({})).await), "ProvisionedThroughputExceededException");
        harness.advance(Duration::from_secs(1));
        put(&harness, "s", json!({})).await.unwrap();
        harness.advance(Duration::from_secs(8));
        assert_eq!(code(put(&harness, "s", large()).await), "ProvisionedThroughputExceededException");
        harness.advance(Duration::from_secs(2));
        put(&harness, "s", large()).await.unwrap();
    }
}
