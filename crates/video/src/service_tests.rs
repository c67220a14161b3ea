//! Fragments across time and crashes.

use std::{collections::BTreeSet, time::Duration};

use futures_util::StreamExt as _;
use serde_json::{Value, json};

use crate::{
    archive::{REALM, index_shard, media_shard},
    testing::{
        harness::{Harness, NOW_MS, code},
        media,
    },
};
use log::GroupCipher as _;
use millstream_log as log;

const HOUR: Duration = Duration::from_secs(3600);
const MS: Duration = Duration::from_millis(1);

async fn with_stream(hours: u32) -> Harness {
    let harness = Harness::new().await;
    let body = json!({"StreamName": "s", "DataRetentionInHours": hours}).to_string();
    harness.ok("CreateStream", &body).await;
    harness
}

async fn listed(harness: &Harness) -> Vec<String> {
    let answer = harness.ok("ListFragments", r#"{"StreamName":"s"}"#).await;
    let number = |fragment: &Value| fragment["FragmentNumber"].as_str().unwrap().to_owned();
    answer["Fragments"].as_array().unwrap().iter().map(number).collect()
}

fn numbers(acks: &[Value]) -> BTreeSet<String> {
    acks.iter().map(|ack| ack["FragmentNumber"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn retention_is_exact_and_gives_the_disk_back() {
    let harness = with_stream(1).await;
    harness.put("s", media::stream(&[1000], true)).await;
    harness.advance(HOUR);
    assert_eq!(listed(&harness).await.len(), 1);
    harness.put("s", media::stream(&[3000], true)).await;
    harness.advance(MS);
    assert_eq!(listed(&harness).await.len(), 1);
    let stream = harness.video.streams().values().next().unwrap().clone();
    let media = harness.log.open(media_shard(stream.generation)).await.unwrap();
    let index = harness.log.open(index_shard(stream.generation)).await.unwrap();
    assert_eq!((media.tail().first.0, index.tail().first.0), (0, 0));
    harness.video.expire(&stream).await.unwrap();
    assert_eq!((media.tail().first.0, index.tail().first.0), (1, 1));
    harness.advance(HOUR * 2);
    harness.video.expire(&stream).await.unwrap();
    assert_eq!((index.tail().first, listed(&harness).await.len()), (index.tail().next, 0));
}

#[tokio::test]
async fn what_has_expired_does_not_come_back_with_a_longer_period() {
    let harness = with_stream(1).await;
    harness.put("s", media::stream(&[1000], true)).await;
    harness.advance(HOUR + MS);
    let described = harness.ok("DescribeStream", r#"{"StreamName":"s"}"#).await;
    let version = &described["StreamInfo"]["Version"];
    let body = json!({"StreamName": "s", "CurrentVersion": version, "Operation": "INCREASE_DATA_RETENTION",
        "DataRetentionChangeInHours": 23});
    harness.ok("UpdateDataRetention", &body.to_string()).await;
    assert_eq!(listed(&harness).await, [""; 0]);
}

#[tokio::test]
async fn a_stream_that_keeps_nothing_has_a_buffer_of_five_minutes() {
    let harness = with_stream(0).await;
    harness.put("s", media::stream(&[1000], true)).await;
    assert_eq!(
        code(harness.call("ListFragments", r#"{"StreamName":"s"}"#).await),
        "NoDataRetentionException"
    );
    let stream = harness.video.streams().values().next().unwrap().clone();
    let seen =
        |harness: &Harness| stream.archive.after(None, stream.horizon_ms(harness.video.now())).is_some();
    harness.advance(Duration::from_secs(300));
    assert!(seen(&harness));
    harness.advance(MS);
    assert!(!seen(&harness));
}

#[tokio::test]
async fn numbers_rise_across_restarts_and_none_comes_twice() {
    let mut harness = with_stream(24).await;
    let first = numbers(&harness.put("s", media::stream(&[1000, 3000], false)).await);
    harness.reopen().await;
    let second = numbers(&harness.put("s", media::stream(&[5000], false)).await);
    assert!(first.is_disjoint(&second) && first.last() < second.first());
    let all: Vec<String> = first.union(&second).cloned().collect();
    assert_eq!(listed(&harness).await, all);
    let body = json!({"StreamName": "s", "Fragments": all}).to_string();
    let bytes = harness.bytes("GetMediaForFragmentList", &body).await;
    assert_eq!(bytes.windows(4).filter(|four| *four == [0x1f, 0x43, 0xb6, 0x75]).count(), 3);
}

#[tokio::test]
async fn media_without_an_entry_is_no_fragment() {
    let mut harness = with_stream(24).await;
    harness.put("s", media::stream(&[1000], true)).await;
    let generation = harness.video.streams().values().next().unwrap().generation;
    // As a crash leaves it between the media and its entry.
    let media = harness.log.open(media_shard(generation)).await.unwrap();
    let mut batch = log::BatchBuilder::default();
    batch.push(b"half of a fragment");
    media.enqueue(batch.build()).await.unwrap().durable().await.unwrap();
    harness.reopen().await;
    assert_eq!(listed(&harness).await.len(), 1);
    let acks = harness.put("s", media::stream(&[3000], true)).await;
    assert_eq!(acks.last().unwrap()["EventType"], "PERSISTED");
    let all = listed(&harness).await;
    let body = json!({"StreamName": "s", "Fragments": all}).to_string();
    assert!(!harness.bytes("GetMediaForFragmentList", &body).await.is_empty());
}

#[tokio::test]
async fn logs_of_no_stream_are_deleted_at_start() {
    let mut harness = with_stream(24).await;
    let orphan = media_shard(77);
    harness.log.create(orphan, REALM.group(77)).await.unwrap();
    harness.reopen().await;
    assert!(!harness.log.shards().contains(&orphan));
    assert_eq!(harness.log.shards().len(), 2);
    let described = harness.ok("DescribeStream", r#"{"StreamName":"s"}"#).await;
    let arn = &described["StreamInfo"]["StreamARN"];
    harness.ok("DeleteStream", &json!({"StreamARN": arn}).to_string()).await;
    assert_eq!(harness.log.shards().len(), 0);
}

#[tokio::test]
async fn every_stream_is_sealed_with_a_key_of_its_own_until_it_is_deleted() {
    let harness = with_stream(24).await;
    let generation = harness.video.streams().values().next().unwrap().generation;
    assert!(harness.keys.sealing_key(REALM.group(generation)).is_some());
    assert!(harness.keys.sealing_key(REALM.group(generation + 1)).is_none());
    let described = harness.ok("DescribeStream", r#"{"StreamName":"s"}"#).await;
    let arn = &described["StreamInfo"]["StreamARN"];
    harness.ok("DeleteStream", &json!({"StreamARN": arn}).to_string()).await;
    assert!(harness.keys.sealing_key(REALM.group(generation)).is_none());
}

#[tokio::test]
async fn what_a_reader_got_who_left_in_the_middle_is_counted() {
    let harness = with_stream(24).await;
    harness.put("s", media::stream(&[NOW_MS as u64], true)).await;
    let stream = harness.video.streams().values().next().unwrap().clone();
    stream.sums.take();
    let body = r#"{"StreamName":"s","StartSelector":{"StartSelectorType":"EARLIEST"}}"#;
    let mut media = harness.stream("GetMedia", body).await;
    let first = media.0.next().await.unwrap().unwrap();
    assert!(!stream.sums.take().contains_key("GetMedia.OutgoingBytes"), "the fragment is not over");
    drop(media);
    assert_eq!(stream.sums.take()["GetMedia.OutgoingBytes"].1.sum, first.len() as f64);
}

#[tokio::test]
async fn a_fragment_larger_than_a_batch_comes_back_whole() {
    let harness = with_stream(24).await;
    let frame = |offset| media::Sample { track: 1, offset, key: offset == 0, bytes: 7 << 20 };
    let cluster = media::cluster(NOW_MS as u64, &[frame(0), frame(40), frame(80), frame(120)], false);
    let acks = harness.put("s", [media::head(1), cluster.clone()].concat()).await;
    assert_eq!(acks.last().unwrap()["EventType"], "PERSISTED");
    let all = listed(&harness).await;
    let body = json!({"StreamName": "s", "Fragments": all}).to_string();
    let bytes = harness.bytes("GetMediaForFragmentList", &body).await;
    assert!(bytes.ends_with(&cluster[12..]));
}
