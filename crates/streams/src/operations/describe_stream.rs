//! `DescribeStream`: what a stream is, with its shards.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::Timestamp;
use millstream_api as api;
use millstream_base as base;

use crate::{
    error::StreamsError,
    generated::{DescribeStreamInput, DescribeStreamOutput, Shard, StreamDescription, errors::declared},
    paging::page_size,
    service::Streams,
    stream::{Stream, StreamState},
    target::shard_of,
    view,
};

/// See the module.
pub struct DescribeStream;

impl Operation for DescribeStream {
    const SPEC: OperationSpec = OperationSpec {
        name: "DescribeStream",
        action: "kinesis:DescribeStream",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "describe_stream_per_second", per_second: 10 },
        detached: false,
        errors: declared::DESCRIBE_STREAM,
        summary: "Describes a data stream with its shards.",
    };
    type Input = DescribeStreamInput;
    type Output = DescribeStreamOutput;
}

impl Handle<DescribeStream> for Streams {
    type Error = StreamsError;

    fn access(&self, call: &Call<DescribeStreamInput>) -> Result<Access, StreamsError> {
        let input = &call.input;
        self.stream_access(
            "kinesis:DescribeStream",
            &call.caller,
            input.stream_name.as_deref(),
            input.stream_arn.as_deref(),
        )
    }

    async fn handle(&self, call: Call<DescribeStreamInput>) -> Result<DescribeStreamOutput, StreamsError> {
        let input = &call.input;
        let stream =
            self.named_stream(&call.caller, input.stream_name.as_deref(), input.stream_arn.as_deref())?;
        let after = match &input.exclusive_start_shard_id {
            Some(text) => Some(shard_of(text).ok_or_else(|| stream.id.shard_not_found(text))?),
            None => None,
        };
        let most = page_size(input.limit, SHARDS_MAX);
        let state = stream.state();
        let trim_horizon = state.record.trim_horizon(self.log.now());
        let mut rest =
            state.shards.all().filter(|shard| Some(shard.id) > after && !shard.is_expired(trim_horizon));
        let shards = rest.by_ref().take(most).map(|shard| view::shard(shard)).collect();
        let stream_description = describe(&stream, &state, shards, rest.next().is_some());
        Ok(DescribeStreamOutput { stream_description })
    }
}

/// More are never described at once (API guide).
const SHARDS_MAX: usize = 100;

fn describe(
    stream: &Stream,
    state: &StreamState,
    shards: Vec<Shard>,
    has_more_shards: bool,
) -> StreamDescription {
    let record = &state.record;
    StreamDescription {
        stream_name: record.name.clone(),
        stream_arn: stream.arn.to_string(),
        stream_status: view::status(record.status),
        stream_mode_details: Some(view::mode_details(record.mode)),
        shards,
        has_more_shards,
        retention_period_hours: view::count(record.retention_hours),
        stream_creation_timestamp: Timestamp::from_millis(record.created_ms),
        enhanced_monitoring: vec![view::enhanced_monitoring(record)],
        encryption_type: Some(view::encryption_type(record)),
        key_id: record.encryption.as_ref().map(|encryption| encryption.key_id.clone()),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::json;

    use crate::{
        StreamsConfig,
        testing::{Harness, code},
    };

    #[tokio::test]
    async fn a_stream_is_described_as_the_service_does() {
        let harness = Harness::new().await;
        harness.make("s", 3).await;
        let answer = harness.ok("DescribeStream", r#"{"StreamName":"s"}"#).await;
        let shard = |index: u32, first: &str, last: &str| {
            json!({
                "ShardId": format!("shardId-00000000000{index}"),
                "HashKeyRange": {"StartingHashKey": first, "EndingHashKey": last},
                "SequenceNumberRange": {
                    "StartingSequenceNumber": format!("49000000000001{index:012}{:030}", 0)
                },
            })
        };
        assert_eq!(
            answer,
            json!({"StreamDescription": {
                "StreamName": "s",
                "StreamARN": "arn:aws:kinesis:us-east-1:000000000000:stream/s",
                "StreamStatus": "ACTIVE",
                "StreamModeDetails": {"StreamMode": "PROVISIONED"},
                "RetentionPeriodHours": 24,
                "StreamCreationTimestamp": 1_700_000_000,
                "EnhancedMonitoring": [{"ShardLevelMetrics": []}],
                "EncryptionType": "NONE",
                "HasMoreShards": false,
                "Shards": [
                    shard(0, "0", "113427455640312821154458202477256070484"),
                    shard(1, "113427455640312821154458202477256070485", "226854911280625642308916404954512140969"),
                    shard(2, "226854911280625642308916404954512140970", "340282366920938463463374607431768211455"),
                ],
            }})
        );
    }

    #[tokio::test]
    async fn shards_come_in_pages() {
        let harness = Harness::new().await;
        harness.make("s", 103).await;
        let page = async |rest: &str| {
            let answer = harness.ok("DescribeStream", &format!(r#"{{"StreamName":"s"{rest}}}"#)).await;
            let description = &answer["StreamDescription"];
            let shards = description["Shards"].as_array().unwrap();
            let last = shards.last().map(|shard| shard["ShardId"].as_str().unwrap().to_owned());
            (shards.len(), last, description["HasMoreShards"].as_bool().unwrap())
        };
        let id = |index: u32| Some(format!("shardId-{index:012}"));
        assert_eq!(page("").await, (100, id(99), true));
        assert_eq!(page(r#","Limit":10000"#).await, (100, id(99), true), "more than 100 are never given");
        assert_eq!(page(r#","Limit":7"#).await, (7, id(6), true));
        assert_eq!(
            page(r#","Limit":7,"ExclusiveStartShardId":"shardId-000000000095""#).await,
            (7, id(102), false)
        );
        assert_eq!(page(r#","ExclusiveStartShardId":"shardId-000000000101""#).await, (1, id(102), false));
        assert_eq!(page(r#","ExclusiveStartShardId":"shardId-000000000500""#).await, (0, None, false));
        let answer =
            harness.call("DescribeStream", r#"{"StreamName":"s","ExclusiveStartShardId":"nonsense"}"#).await;
        assert_eq!(
            answer.as_ref().unwrap_err().message(),
            "Could not find shard nonsense in stream s under account 000000000000."
        );
        assert_eq!(code(answer), "ResourceNotFoundException");
        for limit in [0, 10_001] {
            let body = format!(r#"{{"StreamName":"s","Limit":{limit}}}"#);
            assert_eq!(code(harness.call("DescribeStream", &body).await), "ValidationException");
        }
    }

    #[tokio::test]
    async fn a_stream_in_creation_has_no_shards_yet_and_a_missing_one_is_named() {
        let transition = Duration::from_secs(5);
        let harness = Harness::with(StreamsConfig { transition, ..StreamsConfig::default() }).await;
        harness.ok("CreateStream", r#"{"StreamName":"s","ShardCount":2}"#).await;
        let answer = harness.ok("DescribeStream", r#"{"StreamName":"s"}"#).await;
        assert_eq!(answer["StreamDescription"]["StreamStatus"], "CREATING");
        assert_eq!(answer["StreamDescription"]["Shards"], json!([]));
        assert_eq!(answer["StreamDescription"]["HasMoreShards"], false);
        let answer = harness.call("DescribeStream", r#"{"StreamName":"t"}"#).await;
        assert_eq!(answer.as_ref().unwrap_err().message(), "Stream t under account 000000000000 not found.");
    }

    #[tokio::test]
    async fn closed_shards_are_described_until_their_records_have_expired() {
        let harness = Harness::new().await;
        harness.make("s", 1).await;
        harness.advance(Duration::from_secs(10));
        harness.split("s", 0, 1 << 100).await;
        let shards = async || {
            let answer = harness.ok("DescribeStream", r#"{"StreamName":"s"}"#).await;
            answer["StreamDescription"]["Shards"].as_array().unwrap().clone()
        };
        let all = shards().await;
        assert_eq!(all.len(), 3);
        assert!(all[0]["SequenceNumberRange"]["EndingSequenceNumber"].is_string());
        assert_eq!(all[1]["ParentShardId"], "shardId-000000000000");
        assert!(all[1]["SequenceNumberRange"].get("EndingSequenceNumber").is_none());
        harness.advance(Duration::from_secs(24 * 3600));
        assert_eq!(shards().await.len(), 3);
        harness.advance(Duration::from_millis(1));
        assert_eq!(shards().await.len(), 2);
    }
}
