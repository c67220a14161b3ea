//! `PutRecords`: up to 500 records, each with its own result.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::StreamsError,
    generated::errors::declared,
    put::{PutRecordsInput, PutRecordsOutput},
    service::Streams,
};

/// See the module.
pub struct PutRecords;

impl Operation for PutRecords {
    const SPEC: OperationSpec = OperationSpec {
        name: "PutRecords",
        action: "kinesis:PutRecords",
        audit: Audit::Data { read_only: false },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::PUT_RECORDS,
        summary: "Writes up to 500 data records into a stream.",
    };
    type Input = PutRecordsInput;
    type Output = PutRecordsOutput;
}

impl Handle<PutRecords> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<PutRecordsInput>) -> Result<Access, StreamsError> {
        let input = &call.input;
        let (name, arn) = (input.stream_name.as_deref(), input.stream_arn.as_deref());
        self.stream_access("kinesis:PutRecords", &call.caller, name, arn)
    }

    async fn handle(&self, call: Call<PutRecordsInput>) -> Result<PutRecordsOutput, StreamsError> {
        let input = &call.input;
        let (name, arn) = (input.stream_name.as_deref(), input.stream_arn.as_deref());
        let stream = self.named_stream(&call.caller, name, arn)?;
        stream.require_writable()?;
        self.admit_write(&call.caller, &stream).await?;
        self.counted_write(&stream, &input.records, input.dry_run == Some(true)).await.map(PutRecordsOutput)
    }
}

#[cfg(test)]
mod tests {
    use std::{fmt::Write, time::Duration};

    use serde_json::{Value, json};

    use crate::{
        StreamsConfig,
        testing::{Harness, code},
    };

    fn body(records: usize, bytes: usize) -> String {
        let data = "A".repeat(bytes.div_ceil(3) * 4);
        let mut list = String::new();
        for n in 0..records {
            let _ =
                write!(list, r#"{}{{"Data":"{data}","PartitionKey":"k{n}"}}"#, if n == 0 { "" } else { "," });
        }
        format!(r#"{{"StreamName":"s","Records":[{list}]}}"#)
    }

    #[tokio::test]
    async fn records_go_where_their_hash_says_and_are_numbered_per_shard() {
        let harness = Harness::with_stream(4).await;
        let answer = harness.call("PutRecords", &body(100, 3)).await.unwrap();
        assert_eq!(answer["FailedRecordCount"], 0);
        let mut last = std::collections::HashMap::new();
        for (n, record) in answer["Records"].as_array().unwrap().iter().enumerate() {
            let hash = md5::Md5::digest(format!("k{n}"));
            let expected = format!("shardId-00000000000{}", hash[0] >> 6);
            assert_eq!(record["ShardId"], expected.as_str());
            let number = record["SequenceNumber"].as_str().unwrap().to_owned();
            assert!(last.insert(expected, number.clone()).is_none_or(|before| before < number));
        }
    }

    use md5::Digest as _;

    #[tokio::test]
    async fn a_call_beyond_the_limits_is_refused_as_a_whole() {
        let harness = Harness::with_stream(1).await;
        assert_eq!(code(harness.call("PutRecords", &body(501, 1)).await), "ValidationException");
        let large = harness.call("PutRecords", &body(12, (1 << 20) + 1)).await.unwrap_err();
        assert_eq!(large.message(), "Records size exceeds 10 MB limit");
        assert_eq!(large.code().name, "InvalidArgumentException");
        let range = r#"{"StreamName":"s","Records":[{"Data":"","PartitionKey":"k","ExplicitHashKey":"340282366920938463463374607431768211456"}]}"#;
        assert_eq!(code(harness.call("PutRecords", range).await), "InvalidArgumentException");
        assert_eq!(harness.records("s").await.len(), 0);
    }

    #[tokio::test]
    async fn records_that_are_too_large_are_listed_in_the_services_words() {
        let harness = Harness::with_stream(1).await;
        let large = base64_simd::STANDARD.encode_to_string(vec![0; 1 << 20]);
        let record = |data: &str| json!({"Data": data, "PartitionKey": "k"});
        let put = async |records: Vec<Value>| {
            harness.call("PutRecords", &json!({"StreamName": "s", "Records": records}).to_string()).await
        };
        let error = put(vec![record("AA=="), record(&large)]).await.unwrap_err();
        assert_eq!(error.code().name, "ValidationException");
        assert_eq!(
            error.message(),
            "1 validation error detected: Value at 'records.2.member.data' failed to satisfy constraint: Member must have \
             length less than or equal to 1048576"
        );
        let error = put(vec![record(&large), record(&large)]).await.unwrap_err();
        assert!(
            error.message().starts_with("2 validation errors detected: Value at 'records.1.member.data'")
        );
        let error = put(vec![record("AA=="), json!({"Data": ""})]).await.unwrap_err();
        assert_eq!(
            error.message(),
            "1 validation error detected: Value null at 'records.2.member.partitionKey' failed to satisfy constraint: \
             Member must not be null"
        );
        assert_eq!(harness.records("s").await.len(), 0);
    }

    #[tokio::test]
    async fn a_stream_that_spreads_its_records_ignores_keys_and_keeps_them() {
        let harness = Harness::new().await;
        let create = json!({"StreamName": "s", "StreamModeDetails": {"StreamMode": "ON_DEMAND"},
            "RecordDistributionStrategy": "AUTO"});
        harness.ok("CreateStream", &create.to_string()).await;
        let records: Vec<_> = (0..100)
            .map(|n| match n % 2 {
                0 => json!({"Data": "AA=="}),
                _ => json!({"Data": "AA==", "PartitionKey": "k", "ExplicitHashKey": "9".repeat(39)}),
            })
            .collect();
        let answer =
            harness.ok("PutRecords", &json!({"StreamName": "s", "Records": records}).to_string()).await;
        assert_eq!(answer["FailedRecordCount"], 0);
        for shard in 0..4 {
            let id = format!("shardId-{shard:012}");
            let count =
                answer["Records"].as_array().unwrap().iter().filter(|record| record["ShardId"] == *id);
            assert_eq!(count.count(), 25, "{id}");
        }
        let keys = harness.records("s").await.into_iter().map(|(_, key, _)| key);
        assert_eq!(keys.filter(|key| key.as_deref() == Some("k")).count(), 50);
    }

    #[tokio::test]
    async fn a_dry_run_checks_everything_and_writes_nothing() {
        let harness = Harness::with_stream(1).await;
        let dry = |body: String| body.replacen('{', r#"{"DryRun":true,"#, 1);
        assert_eq!(code(harness.call("PutRecords", &dry(body(2, 3))).await), "DryRunOperationException");
        let oversize = dry(body(1, (1 << 20) + 1));
        assert_eq!(code(harness.call("PutRecords", &oversize).await), "ValidationException");
        assert_eq!(harness.records("s").await.len(), 0);
    }

    #[tokio::test]
    async fn records_over_a_shards_quota_fail_alone() {
        let harness = Harness::with(StreamsConfig::default()).await;
        harness.call("CreateStream", r#"{"StreamName":"s","ShardCount":1}"#).await.unwrap();
        for _ in 0..2 {
            let answer = harness.call("PutRecords", &body(500, 3)).await.unwrap();
            assert_eq!(answer["FailedRecordCount"], 0);
        }
        let answer = harness.call("PutRecords", &body(2, 3)).await.unwrap();
        assert_eq!(answer["FailedRecordCount"], 2);
        let record = &answer["Records"][0];
        assert_eq!(record["ErrorCode"], "ProvisionedThroughputExceededException");
        assert_eq!(
            record["ErrorMessage"],
            "Rate exceeded for shard shardId-000000000000 in stream s under account 000000000000."
        );
        harness.advance(Duration::from_millis(1));
        let answer = harness.call("PutRecords", &body(2, 3)).await.unwrap();
        assert_eq!(answer["FailedRecordCount"], 1, "a millisecond lets one of a thousand a second pass");
        harness.advance(Duration::from_secs(1));
        let answer = harness.call("PutRecords", &body(3, 600_000)).await.unwrap();
        assert_eq!(answer["FailedRecordCount"], 2, "a megabyte a second");
    }

    #[tokio::test]
    async fn records_of_a_shard_that_closes_go_to_its_children() {
        let harness = Harness::with_stream(1).await;
        // Seal the shard behind the service's back, as a reshard does before its change is stored.
        let stream = harness.stream("s");
        let parent = stream.state().shards.open().next().unwrap().clone();
        parent.log.seal().await.unwrap();
        let body = body(10, 3);
        let put = harness.call("PutRecords", &body);
        let split = async {
            tokio::task::yield_now().await;
            harness.split("s", 0, 1 << 127).await;
        };
        let (answer, ()) = tokio::join!(put, split);
        let answer = answer.unwrap();
        assert_eq!(answer["FailedRecordCount"], 0);
        for record in answer["Records"].as_array().unwrap() {
            assert_ne!(record["ShardId"], "shardId-000000000000");
        }
        assert_eq!(harness.records("s").await.len(), 10);
    }

    /// Seals an open shard behind the service's back, so that nothing takes its place.
    async fn seal(harness: &Harness, shard: usize) {
        let state = harness.stream("s").state();
        state.shards.open_at(shard).unwrap().log.seal().await.unwrap();
    }

    #[tokio::test(start_paused = true)]
    async fn what_is_durable_is_answered_so_even_if_a_resharding_hangs() {
        let harness = Harness::with_stream(2).await;
        seal(&harness, 1).await;
        let answer = harness.ok("PutRecords", &body(100, 3)).await;
        let failed = answer["FailedRecordCount"].as_u64().unwrap();
        assert!(0 < failed && failed < 100);
        for record in answer["Records"].as_array().unwrap() {
            match record.get("ErrorCode") {
                Some(code) => assert_eq!(code, "InternalFailure"),
                None => assert_eq!(record["ShardId"], "shardId-000000000000"),
            }
        }
        assert_eq!(harness.records("s").await.len() as u64, 100 - failed);
        seal(&harness, 0).await;
        assert_eq!(code(harness.call("PutRecords", &body(100, 3)).await), "InternalFailureException");
    }

    #[tokio::test]
    async fn a_put_that_waits_for_a_resharding_hears_that_the_stream_is_deleted() {
        let harness = Harness::with_stream(1).await;
        seal(&harness, 0).await;
        let body = body(2, 3);
        let put = harness.call("PutRecords", &body);
        let delete = async {
            tokio::task::yield_now().await;
            harness.ok("DeleteStream", r#"{"StreamName":"s"}"#).await;
        };
        assert_eq!(code(tokio::join!(put, delete).0), "ResourceNotFoundException");
    }
}
