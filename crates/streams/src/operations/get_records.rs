//! `GetRecords`: what lies behind a shard iterator. The stream's name stands only inside it.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use log::LogError;
use millstream_api as api;
use millstream_log as log;

use crate::{
    error::StreamsError,
    generated::{GetRecordsInput, errors::declared},
    read::{GetRecordsOutput, Limits, Records, ShardIterator},
    record,
    service::Streams,
    shard::Shard,
    stream::Stream,
    target::stream_of_arn,
};

/// See the module.
pub struct GetRecords;

/// Greatest number of records of an answer, and what is taken where no limit is given (API guide).
const RECORDS_MAX: i32 = 10_000;
/// Greatest size of an answer's records: 10 MiB (API guide).
const BYTES_MAX: usize = 10 << 20;

impl Operation for GetRecords {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetRecords",
        action: "kinesis:GetRecords",
        audit: Audit::Data { read_only: true },
        throttle: Throttle::Service,
        detached: false,
        errors: declared::GET_RECORDS,
        summary: "Reads data records from a shard.",
    };
    type Input = GetRecordsInput;
    type Output = GetRecordsOutput;
}

impl Handle<GetRecords> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<GetRecordsInput>) -> Result<Access, StreamsError> {
        let (stream, _) = self.open_iterator(&call.input.shard_iterator)?;
        if let Some(arn) = &call.input.stream_arn
            && stream_of_arn(arn)? != stream
        {
            return Err(StreamsError::InvalidArgument(
                "ShardIterator and StreamARN must refer to the same stream".into(),
            ));
        }
        Ok(Access::to("kinesis:GetRecords", stream.arn()))
    }

    async fn handle(&self, call: Call<GetRecordsInput>) -> Result<GetRecordsOutput, StreamsError> {
        let (id, iterator) = self.open_iterator(&call.input.shard_iterator)?;
        let gone = || id.nothing_to_read(iterator.shard);
        let stream = self.registry.by_generation(iterator.generation).ok_or_else(gone)?;
        let state = stream.state();
        let shard = state.shards.get(iterator.shard).ok_or_else(gone)?;
        let begun = self.clock.monotonic();
        let counted = |failure: StreamsError| {
            stream.count_failed_get(iterator.shard, &failure);
            failure
        };
        self.admit_read(&stream, shard).map_err(counted)?;
        if call.input.dry_run == Some(true) {
            return Err(StreamsError::DryRun);
        }
        let records = usize::try_from(call.input.limit.unwrap_or(RECORDS_MAX)).unwrap_or(1);
        let limits = Limits { records, bytes: BYTES_MAX };
        let read = match self.read_for(&call.caller, &stream, &state, shard, iterator.position, limits).await
        {
            Err(StreamsError::Log(LogError::NoSuchShard(_))) => return Err(gone()),
            other => other.map_err(counted)?,
        };
        let bytes = read.chunks.iter().map(record::payload_bytes).sum();
        self.charge_read(shard, bytes);
        let records = read.chunks.iter().map(|chunk| chunk.len() as u64).sum();
        stream.count_get(shard.id, records, bytes as u64, read.behind, self.clock.monotonic() - begun);
        let next = ShardIterator { position: read.next, ..iterator };
        Ok(GetRecordsOutput {
            next_shard_iterator: read.children.is_none().then(|| self.seal_iterator(&id, next)),
            millis_behind_latest: i64::try_from(read.behind.as_millis()).unwrap_or(i64::MAX),
            child_shards: read.children,
            records: Records { shard: shard.clone(), chunks: read.chunks },
        })
    }
}

impl Streams {
    fn admit_read(&self, stream: &Stream, shard: &Shard) -> Result<(), StreamsError> {
        let (quotas, now) = (&self.config.quotas, self.clock.monotonic());
        if self.config.enforce_quotas
            && !(shard.traffic.read_bytes.is_paid_off(quotas.shard_read_bytes_per_second, now)
                && shard.traffic.read_calls.take(1, quotas.shard_read_calls_per_second, now))
        {
            return Err(stream.rate_exceeded(shard));
        }
        Ok(())
    }

    /// What was read counts against the shard's rate; reads after a large one wait until it is paid off.
    fn charge_read(&self, shard: &Shard, bytes: usize) {
        let rate = self.config.quotas.shard_read_bytes_per_second;
        if self.config.enforce_quotas {
            shard.traffic.read_bytes.charge(bytes as u64, rate, self.clock.monotonic());
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::{Value, json};

    use crate::{
        StreamsConfig,
        testing::{Harness, code},
    };

    async fn iterator(
        harness: &Harness,
        kind: &str,
        more: &str,
    ) -> Result<String, millstream_api::WireError> {
        let body = format!(
            r#"{{"StreamName":"s","ShardId":"shardId-000000000000","ShardIteratorType":"{kind}"{more}}}"#
        );
        let answer = harness.call("GetShardIterator", &body).await?;
        Ok(answer["ShardIterator"].as_str().unwrap().to_owned())
    }

    async fn get(harness: &Harness, iterator: &str) -> Result<Value, millstream_api::WireError> {
        harness.call("GetRecords", &json!({"ShardIterator": iterator}).to_string()).await
    }

    async fn keys(harness: &Harness, iterator: &str) -> Vec<String> {
        let answer = get(harness, iterator).await.unwrap();
        let records = answer["Records"].as_array().unwrap();
        records.iter().map(|record| record["PartitionKey"].as_str().unwrap().to_owned()).collect()
    }

    #[tokio::test]
    async fn each_kind_of_iterator_begins_where_it_says() {
        let harness = Harness::with_stream(1).await;
        let start = harness.streams.now().as_millis();
        let latest = iterator(&harness, "LATEST", "").await.unwrap();
        let mut numbers = Vec::new();
        for n in 0..4 {
            numbers.push(harness.put("s", &format!("k{n}"), b"x").await);
            harness.advance(Duration::from_millis(10));
        }
        let number = |n: usize| format!(r#","StartingSequenceNumber":"{}""#, numbers[n]);
        let from = |ms: i64| format!(r#","Timestamp":{}"#, (start + ms) as f64 / 1000.0);
        for (kind, more, first) in [
            ("TRIM_HORIZON", String::new(), 0),
            ("LATEST", String::new(), 4),
            ("AT_SEQUENCE_NUMBER", number(2), 2),
            ("AFTER_SEQUENCE_NUMBER", number(2), 3),
            ("AT_TIMESTAMP", from(-1_000_000), 0),
            ("AT_TIMESTAMP", from(10), 1),
            ("AT_TIMESTAMP", from(11), 2),
            ("AT_TIMESTAMP", from(40), 4),
        ] {
            let iterator = iterator(&harness, kind, &more).await.unwrap();
            let expected: Vec<_> = (first..4).map(|n| format!("k{n}")).collect();
            assert_eq!(keys(&harness, &iterator).await, expected, "{kind}{more}");
        }
        assert_eq!(keys(&harness, &latest).await.len(), 4, "LATEST is pinned when the iterator is made");
        let stream = harness.stream("s");
        let shard = stream.state().shards.open().next().unwrap().clone();
        for kind in ["AT_SEQUENCE_NUMBER", "AFTER_SEQUENCE_NUMBER"] {
            let more = format!(r#","StartingSequenceNumber":"{}""#, shard.starting_sequence_number());
            let iterator = iterator(&harness, kind, &more).await.unwrap();
            assert_eq!(keys(&harness, &iterator).await.len(), 4, "{kind} of the shard's start");
        }
    }

    #[tokio::test]
    async fn starting_positions_that_contradict_themselves_are_refused() {
        let harness = Harness::with_stream(2).await;
        let number = harness.put_to("s", 1, b"x").await;
        let number = format!(r#","StartingSequenceNumber":"{number}""#);
        let future = format!(r#","Timestamp":{}"#, harness.streams.now().as_millis() / 1000 + 60);
        for (kind, more, message) in [
            ("TRIM_HORIZON", &*number, "Must either specify (1) AT_SEQUENCE_NUMBER"),
            ("AT_SEQUENCE_NUMBER", "", "Must either specify (1) AT_SEQUENCE_NUMBER"),
            (
                "AFTER_SEQUENCE_NUMBER",
                &number,
                "Invalid StartingSequenceNumber. It encodes shardId-000000000001,",
            ),
            (
                "AT_SEQUENCE_NUMBER",
                r#","StartingSequenceNumber":"5""#,
                "StartingSequenceNumber 5 used in GetShard",
            ),
            ("AT_TIMESTAMP", "", "Must specify timestampInMillis parameter"),
            ("AT_TIMESTAMP", &future, "The timestampInMillis parameter cannot be greater than"),
        ] {
            let error = iterator(&harness, kind, more).await.unwrap_err();
            assert_eq!(error.code().name, "InvalidArgumentException");
            assert!(error.message().starts_with(message), "{}", error.message());
        }
    }

    #[tokio::test]
    async fn iterators_expire_and_cannot_be_made_up() {
        let harness = Harness::with_stream(1).await;
        let iterator = iterator(&harness, "TRIM_HORIZON", "").await.unwrap();
        assert!(iterator.len() <= 512);
        harness.advance(Duration::from_secs(300));
        get(&harness, &iterator).await.unwrap();
        harness.advance(Duration::from_millis(1));
        let error = get(&harness, &iterator).await.unwrap_err();
        assert_eq!(error.code().name, "ExpiredIteratorException");
        assert!(error.message().ends_with("tolerated delay of 300000 milliseconds."), "{}", error.message());
        for junk in ["x", "AAAA", &iterator[4..]] {
            assert_eq!(code(get(&harness, junk).await), "InvalidArgumentException");
        }
    }

    #[tokio::test]
    async fn the_end_of_a_closed_shard_names_its_children() {
        let harness = Harness::with_stream(1).await;
        harness.put("s", "k", b"x").await;
        harness.split("s", 0, 1 << 127).await;
        let iterator = iterator(&harness, "TRIM_HORIZON", "").await.unwrap();
        let body = json!({"ShardIterator": iterator, "Limit": 1}).to_string();
        let answer = harness.call("GetRecords", &body).await.unwrap();
        assert_eq!(answer["Records"].as_array().unwrap().len(), 1);
        assert_eq!(answer.get("NextShardIterator"), None);
        let children = answer["ChildShards"].as_array().unwrap();
        assert_eq!(children[0]["ShardId"], "shardId-000000000001");
        assert_eq!(children[1]["ParentShards"], json!(["shardId-000000000000"]));
        assert_eq!(children[1]["HashKeyRange"]["StartingHashKey"], (1u128 << 127).to_string());
    }

    #[tokio::test]
    async fn retention_hides_records_exactly() {
        let harness = Harness::with_stream(1).await;
        harness.put("s", "old", b"x").await;
        harness.advance(Duration::from_millis(1));
        harness.put("s", "young", b"x").await;
        harness.advance(Duration::from_secs(24 * 3600) - Duration::from_millis(1));
        let begin = iterator(&harness, "TRIM_HORIZON", "").await.unwrap();
        assert_eq!(keys(&harness, &begin).await, ["old", "young"]);
        harness.advance(Duration::from_millis(1));
        assert_eq!(keys(&harness, &begin).await, ["young"]);
        harness.advance(Duration::from_millis(1));
        assert!(keys(&harness, &begin).await.is_empty());
    }

    #[tokio::test]
    async fn how_far_behind_is_the_age_of_what_was_read() {
        let harness = Harness::with_stream(1).await;
        for _ in 0..2 {
            harness.put("s", "k", b"x").await;
            harness.advance(Duration::from_secs(5));
        }
        let begin = iterator(&harness, "TRIM_HORIZON", "").await.unwrap();
        let one = harness
            .call("GetRecords", &json!({"ShardIterator": begin, "Limit": 1}).to_string())
            .await
            .unwrap();
        assert_eq!(one["MillisBehindLatest"], 10_000);
        let rest = get(&harness, one["NextShardIterator"].as_str().unwrap()).await.unwrap();
        assert_eq!(rest["MillisBehindLatest"], 0, "nothing newer is left");
    }

    #[tokio::test]
    async fn zero_behind_means_that_nothing_is_left_however_soon_the_next_record_came() {
        let harness = Harness::with_stream(1).await;
        for key in ["a", "b"] {
            harness.put("s", key, b"x").await; // in the same millisecond
        }
        let iterator = iterator(&harness, "TRIM_HORIZON", "").await.unwrap();
        let one = harness.ok("GetRecords", &json!({"ShardIterator": iterator, "Limit": 1}).to_string()).await;
        assert_eq!(one["MillisBehindLatest"], 1);
        let rest = get(&harness, one["NextShardIterator"].as_str().unwrap()).await.unwrap();
        assert_eq!((rest["Records"].as_array().unwrap().len(), &rest["MillisBehindLatest"]), (1, &json!(0)));
    }

    #[tokio::test]
    async fn reads_are_limited_per_shard() {
        let harness = Harness::with(StreamsConfig::default()).await;
        harness.call("CreateStream", r#"{"StreamName":"s","ShardCount":1}"#).await.unwrap();
        let begin = iterator(&harness, "TRIM_HORIZON", "").await.unwrap();
        for _ in 0..5 {
            get(&harness, &begin).await.unwrap();
        }
        assert_eq!(code(get(&harness, &begin).await), "ProvisionedThroughputExceededException");
        harness.advance(Duration::from_millis(200));
        get(&harness, &begin).await.unwrap();
    }

    #[tokio::test]
    async fn an_iterator_does_not_outlive_its_stream() {
        let mut harness = Harness::with_stream(1).await;
        let begin = iterator(&harness, "TRIM_HORIZON", "").await.unwrap();
        harness.reopen(StreamsConfig::default()).await;
        get(&harness, &begin).await.unwrap();
        harness.ok("DeleteStream", r#"{"StreamName":"s"}"#).await;
        harness.make("s", 1).await;
        let error = get(&harness, &begin).await.unwrap_err();
        assert_eq!(error.code().name, "ResourceNotFoundException");
        let message = "Shard shardId-000000000000 in stream s under account 000000000000 does not exist";
        assert_eq!(error.message(), message);
    }

    #[tokio::test]
    async fn an_iterator_is_of_its_stream_whatever_the_caller_says() {
        let harness = Harness::with_stream(1).await;
        harness.make("t", 1).await;
        let begin = iterator(&harness, "TRIM_HORIZON", "").await.unwrap();
        let with = |stream: &str| {
            let arn = format!("arn:aws:kinesis:us-east-1:000000000000:stream/{stream}");
            json!({"ShardIterator": begin, "StreamARN": arn}).to_string()
        };
        harness.ok("GetRecords", &with("s")).await;
        assert_eq!(code(harness.call("GetRecords", &with("t")).await), "InvalidArgumentException");
        let access = harness.access("GetRecords", &json!({"ShardIterator": begin}).to_string()).await;
        let stream = "arn:aws:kinesis:us-east-1:000000000000:stream/s".to_owned();
        assert_eq!(access, [("kinesis:GetRecords", stream, vec![])]);
    }

    #[tokio::test]
    async fn the_longest_name_makes_an_iterator_that_is_short_enough() {
        let harness = Harness::new().await;
        let name = "n".repeat(128);
        harness.make(&name, 1).await;
        let body =
            json!({"StreamName": name, "ShardId": "shardId-000000000000", "ShardIteratorType": "LATEST"});
        let answer = harness.ok("GetShardIterator", &body.to_string()).await;
        let iterator = answer["ShardIterator"].as_str().unwrap();
        assert!(iterator.len() <= 512, "{}", iterator.len());
        get(&harness, iterator).await.unwrap();
    }

    #[tokio::test]
    async fn after_ten_mebibytes_nothing_is_read_for_five_seconds() {
        let harness = Harness::with(StreamsConfig::default()).await;
        harness.make("s", 1).await;
        for _ in 0..12 {
            harness.put("s", "k", &[0; (1 << 20) - 4]).await;
            harness.advance(Duration::from_secs(1));
        }
        let begin = iterator(&harness, "TRIM_HORIZON", "").await.unwrap();
        let answer = get(&harness, &begin).await.unwrap();
        assert_eq!(answer["Records"].as_array().unwrap().len(), 10);
        let next = answer["NextShardIterator"].as_str().unwrap();
        harness.advance(Duration::from_millis(4999));
        assert_eq!(code(get(&harness, next).await), "ProvisionedThroughputExceededException");
        harness.advance(Duration::from_millis(1));
        assert_eq!(get(&harness, next).await.unwrap()["Records"].as_array().unwrap().len(), 2);
    }

    #[tokio::test]
    async fn at_its_end_a_closed_shard_lies_behind_its_children() {
        let harness = Harness::with_stream(1).await;
        harness.put("s", "k", b"x").await;
        harness.advance(Duration::from_secs(1));
        harness.split("s", 0, 1 << 127).await;
        harness.advance(Duration::from_secs(3));
        for kind in ["TRIM_HORIZON", "LATEST"] {
            let iterator = iterator(&harness, kind, "").await.unwrap();
            let answer = get(&harness, &iterator).await.unwrap();
            assert_eq!(answer["MillisBehindLatest"], 3000, "{kind}");
            assert_eq!(answer.get("NextShardIterator"), None);
            assert_eq!(answer["ChildShards"].as_array().unwrap().len(), 2);
        }
    }

    #[tokio::test]
    async fn a_merged_shard_names_the_child_with_both_parents() {
        let harness = Harness::with_stream(2).await;
        harness.merge("s", 0, 1).await;
        let iterator = iterator(&harness, "TRIM_HORIZON", "").await.unwrap();
        let children = get(&harness, &iterator).await.unwrap()["ChildShards"].clone();
        let parents = json!(["shardId-000000000000", "shardId-000000000001"]);
        assert_eq!(children.as_array().unwrap().len(), 1);
        assert_eq!(children[0]["ParentShards"], parents);
    }

    #[tokio::test]
    async fn an_expired_shard_is_gone_for_its_iterators() {
        let harness = Harness::with_stream(1).await;
        harness.split("s", 0, 1 << 127).await;
        harness.advance(Duration::from_secs(24 * 3600));
        let iterator = iterator(&harness, "TRIM_HORIZON", "").await.unwrap();
        harness.advance(Duration::from_millis(1));
        let answer = get(&harness, &iterator).await.unwrap();
        assert_eq!(answer["ChildShards"].as_array().unwrap().len(), 2, "as long as the shard is there");
        harness.streams.expire(&harness.stream("s")).await.unwrap();
        assert_eq!(code(get(&harness, &iterator).await), "ResourceNotFoundException");
    }

    #[tokio::test]
    async fn a_dry_run_reads_nothing_and_refuses_what_the_call_would() {
        let harness = Harness::with(StreamsConfig::default()).await;
        harness.make("s", 1).await;
        let begin = iterator(&harness, "TRIM_HORIZON", "").await.unwrap();
        let dry = json!({"ShardIterator": begin, "DryRun": true}).to_string();
        for _ in 0..5 {
            assert_eq!(code(harness.call("GetRecords", &dry).await), "DryRunOperationException");
        }
        assert_eq!(
            code(harness.call("GetRecords", &dry).await),
            "ProvisionedThroughputExceededException",
            "it counts as a call"
        );
        harness.advance(Duration::from_secs(301));
        assert_eq!(code(harness.call("GetRecords", &dry).await), "ExpiredIteratorException");
    }
}
