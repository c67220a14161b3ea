//! Queues as consumers see them, over a memory log.

use std::{cell::Cell, collections::HashSet, time::Duration};

use futures_util::{FutureExt, future::join_all};
use serde_json::{Value, json};

use crate::{
    StreamsConfig,
    testing::{Harness, code},
};

pub(crate) const STREAM: &str = "arn:aws:kinesis:us-east-1:000000000000:stream/s";

/// Waits for as short as a call can.
fn receive_body(queue: &str, limit: usize) -> String {
    json!({"QueueARN": queue, "Limit": limit, "WaitTimeSeconds": 1}).to_string()
}

/// An on-demand stream `s`.
pub(crate) async fn with_stream() -> Harness {
    let harness = Harness::new().await;
    let body = r#"{"StreamName":"s","StreamModeDetails":{"StreamMode":"ON_DEMAND"}}"#;
    harness.ok("CreateStream", body).await;
    harness
}

/// Makes a queue that begins with the oldest record; its ARN.
pub(crate) async fn make(harness: &Harness, name: &str, attributes: Value) -> String {
    let body = json!({
        "QueueName": name,
        "StreamConfigurationList": [{"StreamARN": STREAM, "StartingPosition": {"Type": "TRIM_HORIZON"}}],
        "QueueAttributes": attributes,
    });
    let answer = harness.ok("CreateQueue", &body.to_string()).await;
    answer["QueueDescription"]["QueueARN"].as_str().unwrap().to_owned()
}

/// Receives what is there.
pub(crate) async fn receive(harness: &Harness, queue: &str) -> Vec<Value> {
    let answer = harness.ok("ReceiveQueueRecords", &receive_body(queue, 10)).await;
    answer["QueueRecords"].as_array().unwrap().clone()
}

pub(crate) async fn receive_dead(harness: &Harness, queue: &str) -> Vec<Value> {
    let answer = harness.ok("ReceiveDeadLetterQueueRecords", &receive_body(queue, 10)).await;
    answer["QueueRecords"].as_array().unwrap().clone()
}

/// What an operation on entries made of these records, as (number of successes, codes of failures).
pub(crate) async fn settle(
    harness: &Harness,
    operation: &str,
    queue: &str,
    records: &[Value],
    seconds: Option<u32>,
) -> (usize, Vec<String>) {
    let entry = |record: &Value| {
        let mut entry = json!({"ReceiptHandle": record["ReceiptHandle"]});
        if let Some(seconds) = seconds {
            entry["VisibilityTimeoutSeconds"] = json!(seconds);
        }
        entry
    };
    let entries: Vec<_> = records.iter().map(entry).collect();
    let answer = harness.ok(operation, &json!({"QueueARN": queue, "Entries": entries}).to_string()).await;
    let failed = answer["Failed"].as_array().unwrap();
    let code = |failed: &Value| failed["ErrorCode"].as_str().unwrap().to_owned();
    (answer["Successful"].as_array().unwrap().len(), failed.iter().map(code).collect())
}

pub(crate) async fn acknowledge(harness: &Harness, queue: &str, records: &[Value]) -> (usize, Vec<String>) {
    settle(harness, "AcknowledgeQueueRecords", queue, records, None).await
}

fn keys(records: &[Value]) -> Vec<&str> {
    let mut keys: Vec<_> = records.iter().map(|record| record["PartitionKey"].as_str().unwrap()).collect();
    keys.sort_unstable();
    keys
}

async fn put_many(harness: &Harness, count: usize) {
    for n in 0..count {
        harness.put("s", &format!("k{n:03}"), b"x").await;
    }
}

#[tokio::test(start_paused = true)]
async fn a_record_is_received_until_it_is_acknowledged() {
    let harness = with_stream().await;
    let queue = make(&harness, "q", json!({})).await;
    let number = harness.put("s", "k", b"data").await;
    let first = receive(&harness, &queue).await;
    let now = harness.clock_ms() / 1000;
    assert_eq!(first.len(), 1);
    assert_eq!(first[0]["RecordId"], number);
    assert_eq!(first[0]["Data"], "ZGF0YQ==");
    assert_eq!((&first[0]["PartitionKey"], &first[0]["ReceiveCount"]), (&json!("k"), &json!(1)));
    assert_eq!(first[0]["FirstReceiveTimestamp"], now);
    assert_eq!(first[0]["ApproximateArrivalTimestamp"], now);
    assert!(receive(&harness, &queue).await.is_empty(), "it is in flight");
    harness.advance(Duration::from_secs(30));
    let second = receive(&harness, &queue).await;
    assert_eq!((&second[0]["RecordId"], &second[0]["ReceiveCount"]), (&json!(number), &json!(2)));
    assert_eq!(second[0]["FirstReceiveTimestamp"], now);
    assert_ne!(first[0]["ReceiptHandle"], second[0]["ReceiptHandle"]);
    let stale = acknowledge(&harness, &queue, &first).await;
    assert_eq!(stale, (0, vec!["ResourceNotFoundException".to_owned()]), "received again since");
    assert_eq!(acknowledge(&harness, &queue, &second).await, (1, vec![]));
    harness.advance(Duration::from_secs(3600));
    assert!(receive(&harness, &queue).await.is_empty());
    assert_eq!(harness.data("s").await, ["data"], "the stream keeps it");
}

#[tokio::test(start_paused = true)]
async fn what_was_acknowledged_and_received_is_known_after_a_restart() {
    let mut harness = with_stream().await;
    let queue = make(
        &harness,
        "q",
        json!({"DeadLetterConfiguration": {"TargetType": "BUILT_IN", "MaxReceiveCount": 1}}),
    )
    .await;
    put_many(&harness, 25).await;
    let (a, b) = (receive(&harness, &queue).await, receive(&harness, &queue).await);
    assert_eq!((a.len(), b.len()), (10, 10));
    acknowledge(&harness, &queue, &a).await;
    let later = settle(&harness, "UpdateQueueRecordsVisibility", &queue, &b[..5], Some(100)).await;
    assert_eq!(later, (5, vec![]));
    harness.reopen(StreamsConfig::default()).await;
    let c = receive(&harness, &queue).await;
    assert_eq!(c.len(), 5, "those that were never received");
    assert!(receive(&harness, &queue).await.is_empty(), "all others are acknowledged or in flight");
    assert_eq!(acknowledge(&harness, &queue, &c).await.0, 5);
    assert_eq!(acknowledge(&harness, &queue, &b[9..]).await.0, 1, "a handle outlives the restart");
    harness.advance(Duration::from_secs(30));
    assert_eq!(receive_dead(&harness, &queue).await.len(), 4, "received once, which is the most");
    harness.reopen(StreamsConfig::default()).await;
    assert!(receive_dead(&harness, &queue).await.is_empty());
    harness.advance(Duration::from_secs(70));
    let dead = receive_dead(&harness, &queue).await;
    assert_eq!(dead.len(), 9);
    assert!(receive(&harness, &queue).await.is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_journal_is_compacted_and_says_the_same() {
    let mut harness = with_stream().await;
    let queue = make(&harness, "q", json!({})).await;
    put_many(&harness, 30).await;
    for _ in 0..3 {
        let records = receive(&harness, &queue).await;
        acknowledge(&harness, &queue, &records[..5]).await;
    }
    let journal = harness.streams.log.open(super::REALM.shard(1)).await.unwrap();
    let before = journal.tail().first;
    harness.advance(Duration::from_secs(600));
    harness.streams.expire_queues().await.unwrap();
    let tail = journal.tail();
    assert!(tail.first > before && tail.next.0 - tail.first.0 <= 3, "{tail:?}");
    harness.reopen(StreamsConfig::default()).await;
    let (a, b) = (receive(&harness, &queue).await, receive(&harness, &queue).await);
    assert_eq!((a.len(), b.len()), (10, 5));
    assert!(a.iter().all(|record| record["ReceiveCount"] == 2));
}

#[tokio::test(start_paused = true)]
async fn a_hundred_receivers_never_share_a_record() {
    let harness = with_stream().await;
    let queue = make(&harness, "q", json!({})).await;
    const RECORDS: usize = 2000;
    let seen = Cell::new(0);
    let receiver = |_| {
        let (harness, queue, seen) = (&harness, &queue, &seen);
        async move {
            let mut mine = Vec::new();
            loop {
                let records = receive(harness, queue).await;
                seen.set(seen.get() + records.len());
                if records.is_empty() && seen.get() >= RECORDS {
                    return mine;
                }
                // Half of them are acknowledged; none is to come back within its time.
                if records.len() > 1 {
                    acknowledge(harness, queue, &records[..records.len() / 2]).await;
                }
                mine.extend(
                    records.into_iter().map(|record| record["RecordId"].as_str().unwrap().to_owned()),
                );
                tokio::task::yield_now().await;
            }
        }
    };
    let receivers = join_all((0..100).map(receiver));
    let producer = put_many(&harness, RECORDS);
    let (received, ()) = tokio::join!(receivers, producer);
    let all: Vec<_> = received.into_iter().flatten().collect();
    assert_eq!(all.len(), RECORDS);
    assert_eq!(all.into_iter().collect::<HashSet<_>>().len(), RECORDS, "each once");
}

#[tokio::test]
async fn a_waiting_receiver_is_woken_by_a_put_and_by_what_becomes_visible() {
    let harness = with_stream().await;
    let queue = make(&harness, "q", json!({"VisibilityTimeoutSeconds": 0})).await;
    let body = json!({"QueueARN": queue, "WaitTimeSeconds": 20, "VisibilityTimeoutSeconds": 600}).to_string();
    let (answer, _) = tokio::join!(harness.ok("ReceiveQueueRecords", &body), harness.put("s", "k", b"x"));
    let records = answer["QueueRecords"].as_array().unwrap().clone();
    assert_eq!(records.len(), 1);
    let show = settle(&harness, "UpdateQueueRecordsVisibility", &queue, &records, Some(0));
    let (answer, shown) = tokio::join!(harness.ok("ReceiveQueueRecords", &body), show);
    assert_eq!((answer["QueueRecords"][0]["ReceiveCount"].clone(), shown), (json!(2), (1, vec![])));
    let receive = harness.call("ReceiveQueueRecords", &body);
    let delete = async { harness.ok("DeleteQueue", &json!({"QueueARN": queue}).to_string()).await };
    let (answer, _) = tokio::join!(receive, delete);
    assert_eq!(code(answer), "ResourceNotFoundException", "nobody waits for a queue that is gone");
}

#[tokio::test]
async fn a_receiver_that_hangs_up_takes_nothing_with_it() {
    let harness = with_stream().await;
    let queue = make(&harness, "q", json!({})).await;
    let body = json!({"QueueARN": queue, "WaitTimeSeconds": 20}).to_string();
    for _ in 0..3 {
        assert!(harness.call("ReceiveQueueRecords", &body).now_or_never().is_none());
    }
    harness.put("s", "k", b"x").await;
    assert_eq!(receive(&harness, &queue).await.len(), 1);
}

#[tokio::test(start_paused = true)]
async fn records_of_shards_that_came_and_went_are_delivered_once() {
    let harness = with_stream().await;
    harness.commit().await;
    put_many(&harness, 5).await;
    let from_now = json!({"QueueName": "late", "StreamConfigurationList": [{"StreamARN": STREAM}]});
    let from_now = harness.ok("CreateQueue", &from_now.to_string()).await;
    let late = from_now["QueueDescription"]["QueueARN"].as_str().unwrap();
    let all = make(&harness, "all", json!({})).await;
    assert_eq!(receive(&harness, &all).await.len(), 5);
    harness.put("s", "between", b"x").await;
    harness.ok("UpdateStreamWarmThroughput", r#"{"StreamName":"s","WarmThroughputMiBps":9}"#).await;
    harness.work().await;
    assert_eq!(harness.summary("s").await["OpenShardCount"], 9);
    harness.put("s", "after", b"x").await;
    for queue in [&*all, late] {
        let mut records = receive(&harness, queue).await;
        records.extend(receive(&harness, queue).await);
        assert_eq!(keys(&records), ["after", "between"]);
        assert_eq!(acknowledge(&harness, queue, &records).await.0, 2);
    }
}

#[tokio::test(start_paused = true)]
async fn a_queue_does_not_keep_records_beyond_retention() {
    let harness = with_stream().await;
    let queue = make(&harness, "q", json!({"VisibilityTimeoutSeconds": 60})).await;
    put_many(&harness, 3).await;
    assert_eq!(receive(&harness, &queue).await.len(), 3);
    harness.put("s", "unread", b"x").await;
    harness.advance(Duration::from_secs(24 * 3600));
    let records = receive(&harness, &queue).await;
    assert_eq!(records.len(), 4, "until the end of their retention period");
    harness.advance(Duration::from_millis(60_001));
    harness.put("s", "young", b"x").await;
    assert_eq!(keys(&receive(&harness, &queue).await), ["young"]);
    harness.streams.expire_queues().await.unwrap();
    let gone = acknowledge(&harness, &queue, &records).await;
    assert_eq!(gone, (0, vec!["ResourceNotFoundException".to_owned(); 4]));
}

#[tokio::test(start_paused = true)]
async fn queues_of_a_stream_do_not_know_of_each_other() {
    let harness = with_stream().await;
    let (a, b) = (make(&harness, "a", json!({})).await, make(&harness, "b", json!({})).await);
    put_many(&harness, 2).await;
    let of_a = receive(&harness, &a).await;
    let foreign = acknowledge(&harness, &b, &of_a).await;
    assert_eq!(foreign, (0, vec!["InvalidArgumentException".to_owned(); 2]));
    acknowledge(&harness, &a, &of_a).await;
    let of_b = receive(&harness, &b).await;
    let ids = |records: &[Value]| records.iter().map(|record| record["RecordId"].clone()).collect::<Vec<_>>();
    let (mut a_ids, mut b_ids) = (ids(&of_a), ids(&of_b));
    a_ids.sort_by_key(Value::to_string);
    b_ids.sort_by_key(Value::to_string);
    assert_eq!(a_ids, b_ids, "a record's id is the same in every queue");
}

#[tokio::test(start_paused = true)]
async fn a_queue_hands_out_no_new_records_beyond_its_quota() {
    let mut config = StreamsConfig::default();
    config.quotas.queue_records_unacknowledged = 12;
    let harness = Harness::with(config).await;
    harness.ok("CreateStream", r#"{"StreamName":"s","StreamModeDetails":{"StreamMode":"ON_DEMAND"}}"#).await;
    let queue = make(&harness, "q", json!({})).await;
    put_many(&harness, 30).await;
    let first = receive(&harness, &queue).await;
    assert_eq!((first.len(), receive(&harness, &queue).await.len()), (10, 10));
    assert!(receive(&harness, &queue).await.is_empty());
    acknowledge(&harness, &queue, &first).await;
    assert_eq!(receive(&harness, &queue).await.len(), 10);
}

#[tokio::test(start_paused = true)]
async fn encrypted_streams_have_queues() {
    let (harness, _disk) = Harness::sealing().await;
    harness.ok("CreateStream", r#"{"StreamName":"s","StreamModeDetails":{"StreamMode":"ON_DEMAND"}}"#).await;
    harness.ok("StartStreamEncryption", r#"{"StreamName":"s","EncryptionType":"KMS","KeyId":"k"}"#).await;
    let queue = make(&harness, "q", json!({})).await;
    harness.put("s", "k", b"secret").await;
    assert_eq!(receive(&harness, &queue).await[0]["Data"], "c2VjcmV0");
}
