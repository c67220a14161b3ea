//! How the generated types read inputs that break nothing, and how they write answers.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::collections::BTreeMap;

use millstream_api::{Decode, Encode, Reply, Violations};
use millstream_base::{Blob, Timestamp};
use millstream_streams::generated::{errors, *};
use millstream_wire::Encoding;
use serde_json::{Value, json};

fn read<T: Decode>(body: Value) -> T {
    let body = body.to_string();
    let mut violations = Violations::new();
    let input = T::decode(Encoding::Json11.reader(body.as_bytes()).as_dyn(), &mut violations);
    let input = input.expect("the body can be read");
    violations.into_result().expect("nothing is wrong with it");
    input
}

fn written(value: &dyn Encode) -> Value {
    let mut body = Vec::new();
    Encoding::Json11.encode(value, &mut body);
    serde_json::from_slice(&body).expect("an answer is JSON")
}

#[test]
fn every_kind_of_member_is_read() {
    let input: CreateStreamInput = read(json!({
        "StreamName": "a.b-c_9",
        "ShardCount": 3,
        "StreamModeDetails": {"StreamMode": "ON_DEMAND", "Unknown": [1]},
        "Tags": {"k": "v", "empty": ""},
        "Unknown": {"nested": [null]},
        "MaxRecordSizeInKiB": null,
        "RecordDistributionStrategy": "USER_PARTITION_KEY",
    }));
    assert_eq!(
        input,
        CreateStreamInput {
            stream_name: "a.b-c_9".to_owned(),
            shard_count: Some(3),
            stream_mode_details: Some(StreamModeDetails { stream_mode: StreamMode::OnDemand }),
            tags: Some(BTreeMap::from([("k".into(), "v".into()), ("empty".into(), String::new())])),
            warm_throughput_mibps: None,
            max_record_size_in_kib: None,
            record_distribution_strategy: Some(RecordDistributionStrategy::UserPartitionKey),
        }
    );

    let input: PutRecordInput = read(json!({
        "Data": "AQID",
        "PartitionKey": "ä",
        "ExplicitHashKey": "0",
        "StreamARN": "arn:aws:kinesis:us-east-1:000000000000:stream/s",
        "DryRun": true,
    }));
    assert_eq!(
        input,
        PutRecordInput {
            data: Blob::from(vec![1, 2, 3]),
            partition_key: Some("ä".to_owned()),
            explicit_hash_key: Some("0".to_owned()),
            stream_arn: Some("arn:aws:kinesis:us-east-1:000000000000:stream/s".to_owned()),
            dry_run: Some(true),
            ..Default::default()
        }
    );

    let input: EnableEnhancedMonitoringInput =
        read(json!({"StreamName": "s", "ShardLevelMetrics": ["ALL", "IncomingBytes"]}));
    assert_eq!(input.shard_level_metrics, [MetricsName::All, MetricsName::IncomingBytes]);

    let input: SubscribeToShardInput = read(json!({
        "ConsumerARN": "arn:aws:kinesis:us-east-1:000000000000:stream/s/consumer/c:1700000000",
        "ShardId": "shardId-000000000000",
        "StartingPosition": {"Type": "AT_TIMESTAMP", "Timestamp": 1.5},
    }));
    assert_eq!(input.starting_position.r#type, ShardIteratorType::AtTimestamp);
    assert_eq!(input.starting_position.timestamp, Some(Timestamp::from_millis(1500)));

    assert_eq!(read::<DescribeLimitsInput>(json!({"Anything": 1})), DescribeLimitsInput {});
}

#[test]
fn values_at_the_ends_of_their_ranges_pass() {
    for (hash_key, sequence) in [("0".to_owned(), "0".to_owned()), ("9".repeat(39), "9".repeat(129))] {
        let input: PutRecordInput = read(json!({
            "StreamName": "n".repeat(128),
            "Data": "",
            "PartitionKey": "ä".repeat(256),
            "ExplicitHashKey": hash_key,
            "SequenceNumberForOrdering": sequence,
        }));
        assert_eq!(input.explicit_hash_key, Some(hash_key));
    }
    for limit in [1, 10_000] {
        let input: ListShardsInput = read(json!({"NextToken": "t".repeat(1_048_576), "MaxResults": limit}));
        assert_eq!(input.max_results, Some(limit));
    }
    let keys: Vec<String> = (0..50).map(|n| format!("{n}{}", "k".repeat(126))).collect();
    let input: RemoveTagsFromStreamInput = read(json!({"StreamName": "s", "TagKeys": keys}));
    assert_eq!(input.tag_keys, keys);
}

#[test]
fn every_value_of_an_enum_is_read_as_it_is_written() {
    for &value in ShardIteratorType::ALL {
        assert_eq!(ShardIteratorType::parse(value.as_str()), Some(value));
        assert_eq!(written(&value), json!(value.as_str()));
    }
    assert_eq!(ShardIteratorType::ALL.len(), 5);
    assert_eq!(ShardIteratorType::parse("latest"), None);
}

#[test]
fn answers_leave_out_what_is_absent_and_keep_what_is_required() {
    let output = DescribeLimitsOutput { shard_limit: 500, ..Default::default() };
    assert_eq!(
        written(&output),
        json!({"ShardLimit": 500, "OpenShardCount": 0, "OnDemandStreamCount": 0, "OnDemandStreamCountLimit": 0})
    );
    let output = ListShardsOutput {
        shards: Some(vec![Shard {
            shard_id: "shardId-000000000001".to_owned(),
            parent_shard_id: Some("shardId-000000000000".to_owned()),
            hash_key_range: HashKeyRange {
                starting_hash_key: "0".to_owned(),
                ending_hash_key: "9".to_owned(),
            },
            sequence_number_range: SequenceNumberRange {
                starting_sequence_number: "1".to_owned(),
                ending_sequence_number: None,
            },
            ..Default::default()
        }]),
        next_token: Some("\"\n".to_owned()),
    };
    assert_eq!(
        written(&output),
        json!({
            "Shards": [{
                "ShardId": "shardId-000000000001",
                "ParentShardId": "shardId-000000000000",
                "HashKeyRange": {"StartingHashKey": "0", "EndingHashKey": "9"},
                "SequenceNumberRange": {"StartingSequenceNumber": "1"},
            }],
            "NextToken": "\"\n",
        })
    );
    match Reply::from(GetShardIteratorOutput { shard_iterator: None }) {
        Reply::Value(value) => assert_eq!(written(&*value), json!({})),
        other => panic!("{other:?} is no value"),
    }
}

#[test]
fn what_is_read_and_written_is_the_same_in_every_encoding() {
    for &stream_mode in StreamMode::ALL {
        for encoding in [Encoding::Json11, Encoding::Cbor11] {
            let details = StreamModeDetails { stream_mode };
            let mut body = Vec::new();
            encoding.encode(&details, &mut body);
            let mut violations = Violations::new();
            let read = StreamModeDetails::decode(encoding.reader(&body).as_dyn(), &mut violations);
            assert_eq!(read.unwrap(), details);
            assert!(violations.is_empty());
        }
    }
}

#[test]
fn errors_carry_their_status_and_operations_their_errors() {
    assert_eq!(errors::RESOURCE_NOT_FOUND_EXCEPTION.status, 400);
    assert_eq!(errors::INTERNAL_FAILURE_EXCEPTION.status, 500);
    assert_eq!(errors::KMS_OPT_IN_REQUIRED.name, "KMSOptInRequired");
    assert_eq!(errors::declared::DESCRIBE_LIMITS, [errors::LIMIT_EXCEEDED_EXCEPTION]);
    assert!(errors::declared::SUBSCRIBE_TO_SHARD_STREAM.contains(&errors::RESOURCE_IN_USE_EXCEPTION));
    assert!(!errors::declared::SUBSCRIBE_TO_SHARD.contains(&errors::INTERNAL_FAILURE_EXCEPTION));
}
