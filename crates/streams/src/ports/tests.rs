//! Both ports over a memory log, as other services use them.

use std::{sync::Arc, time::Duration};

use api::{
    Access, Caller, ErrorCode, WireError,
    ports::{
        AppendError, AppendRecord, AppendStream, Appended, Authorize, ReadBatch, ReadError, ReadStream,
        ShardReader, StartAt, WriterFence,
    },
};
use base::{Arn, ShardId, Timestamp};
use bytes::Bytes;
use futures_util::FutureExt;
use millstream_api as api;
use millstream_base as base;

use super::StreamPorts;
use crate::testing::Harness;

const ARN: &str = "arn:aws:kinesis:us-east-1:000000000000:stream/s";

/// Lets everybody do everything but what is named.
struct AllBut(&'static str);

impl Authorize for AllBut {
    fn authorize(&self, _: &Caller, access: &Access) -> Result<(), WireError> {
        let is_denied = access.checks().iter().any(|check| check.action == self.0);
        if is_denied {
            Err(WireError::new(ErrorCode::sender("AccessDeniedException"), self.0))
        } else {
            Ok(())
        }
    }
}

fn ports(harness: &Harness) -> StreamPorts {
    StreamPorts::new(harness.streams.clone(), Arc::new(AllBut("")))
}

fn caller() -> Arc<Caller> {
    Arc::new(Harness::caller_of("000000000000", "us-east-1"))
}

fn arn() -> Arn {
    Arn::parse(ARN).unwrap()
}

async fn open(harness: &Harness, shard: u32, start: StartAt, deaggregate: bool) -> Box<dyn ShardReader> {
    let generation = harness.stream("s").generation;
    let shard = ShardId::new(shard);
    ports(harness).open(&caller(), &arn(), generation, shard, start, deaggregate).await.ok().unwrap()
}

async fn next(reader: &mut Box<dyn ShardReader>) -> ReadBatch {
    reader.next(1 << 20).await.unwrap()
}

fn data(batch: &ReadBatch) -> Vec<&str> {
    batch.records.iter().map(|record| std::str::from_utf8(&record.data).unwrap()).collect()
}

fn record(key: u128, data: &str) -> AppendRecord {
    AppendRecord {
        partition_key: "k".into(),
        explicit_hash_key: Some(key),
        data: Bytes::copy_from_slice(data.as_bytes()),
    }
}

async fn append(
    harness: &Harness,
    records: &[(u128, &str)],
    fence: Option<WriterFence>,
) -> Result<Vec<Appended>, AppendError> {
    let records = records.iter().map(|(key, data)| record(*key, data)).collect();
    ports(harness).append(&caller(), &arn(), records, fence).await
}

fn fence(epoch: u64, ordinal: u64) -> Option<WriterFence> {
    Some(WriterFence { writer: 7, epoch, ordinal })
}

const HIGH: u128 = u128::MAX;

#[tokio::test]
async fn a_reader_waits_for_a_commit_and_may_be_dropped_while_it_waits() {
    let harness = Harness::with_stream(1).await;
    harness.put("s", "k", b"before").await;
    let mut reader = open(&harness, 0, StartAt::Latest, false).await;
    assert!(reader.next(99).now_or_never().is_none(), "there is nothing to read");
    let (batch, _) = tokio::join!(next(&mut reader), harness.put("s", "key", b"after"));
    assert_eq!(
        (data(&batch), batch.next, batch.millis_behind_latest, batch.children.clone()),
        (vec!["after"], 2, 0, None)
    );
}

#[tokio::test]
async fn a_kept_position_is_where_reading_goes_on() {
    let harness = Harness::with_stream(1).await;
    let mut numbers = Vec::new();
    for text in ["a", "b", "c"] {
        numbers.push(harness.put("s", text, text.as_bytes()).await);
        harness.advance(Duration::from_millis(10));
    }
    let mut reader = open(&harness, 0, StartAt::TrimHorizon, false).await;
    let one = reader.next(1).await.unwrap();
    assert_eq!((data(&one), one.millis_behind_latest), (vec!["a"], 30));
    let mut reader = open(&harness, 0, StartAt::Position(one.next), false).await;
    let rest = next(&mut reader).await;
    assert_eq!(data(&rest), ["b", "c"]);
    let found: Vec<_> = rest.records.iter().map(|record| record.sequence_number.to_string()).collect();
    assert_eq!(found, numbers[1..]);
    assert_eq!(rest.records[0].partition_key, "b");
    assert_eq!(rest.records[1].arrival.since(rest.records[0].arrival), Duration::from_millis(10));
}

#[tokio::test]
async fn reading_begins_at_a_time_even_if_that_is_to_come() {
    let harness = Harness::with_stream(1).await;
    let at = |ms: i64| StartAt::Timestamp(Timestamp::from_millis(harness.clock_ms() + ms));
    let (past, future) = (at(10), at(25));
    harness.put("s", "k", b"0").await;
    let mut early = open(&harness, 0, future, false).await;
    for text in ["10", "20", "30"] {
        harness.advance(Duration::from_millis(10));
        harness.put("s", "k", text.as_bytes()).await;
    }
    assert_eq!(data(&next(&mut early).await), ["30"]);
    let mut late = open(&harness, 0, past, false).await;
    assert_eq!(data(&next(&mut late).await), ["10", "20", "30"]);
}

#[tokio::test]
async fn a_closed_shard_ends_with_its_children() {
    let harness = Harness::with_stream(1).await;
    harness.put("s", "k", b"x").await;
    let mut reader = open(&harness, 0, StartAt::TrimHorizon, false).await;
    assert_eq!(next(&mut reader).await.children, None);
    let (end, ()) = tokio::join!(next(&mut reader), harness.split("s", 0, 1 << 127));
    assert!(end.records.is_empty());
    assert_eq!(end.children, Some(vec![ShardId::new(1), ShardId::new(2)]));
    let view = ports(&harness).view(&caller(), &arn()).await.unwrap();
    let shards: Vec<_> =
        view.shards.iter().map(|shard| (shard.id.index(), shard.parents.len(), shard.closed)).collect();
    assert_eq!(shards, [(0, 0, true), (1, 1, false), (2, 1, false)]);
    harness.advance(Duration::from_secs(24 * 3600 + 1));
    let view = ports(&harness).view(&caller(), &arn()).await.unwrap();
    assert_eq!(view.shards.len(), 2, "the parent's records have expired");
}

#[tokio::test]
async fn a_reader_does_not_outlive_its_stream() {
    let harness = Harness::with_stream(1).await;
    let generation = harness.stream("s").generation;
    let mut reader = open(&harness, 0, StartAt::Latest, false).await;
    let delete = harness.ok("DeleteStream", r#"{"StreamName":"s"}"#);
    let (end, _) = tokio::join!(reader.next(99), delete);
    assert!(matches!(end, Err(ReadError::NotFound(_))), "{end:?}");
    assert!(matches!(ports(&harness).view(&caller(), &arn()).await, Err(ReadError::NotFound(_))));
    harness.make("s", 1).await;
    let start = StartAt::TrimHorizon;
    let other = ports(&harness).open(&caller(), &arn(), generation, ShardId::new(0), start, false).await;
    assert!(matches!(other, Err(ReadError::NotFound(_))), "another stream of the name");
}

#[tokio::test]
async fn aggregated_records_come_apart_where_that_is_asked() {
    let harness = Harness::with_stream(1).await;
    let message = b"\x0a\x01a\x12\x015\x1a\x05\x08\x00\x1a\x01x\x1a\x07\x08\x00\x10\x00\x1a\x01y";
    let digest: [u8; 16] = md5::Digest::finalize(<md5::Md5 as md5::Digest>::new_with_prefix(message)).into();
    let aggregated = [&[0xf3, 0x89, 0x9a, 0xc2], &message[..], &digest].concat();
    let number = harness.put("s", "k", &aggregated).await;
    harness.put("s", "k", b"plain").await;
    let batch = next(&mut open(&harness, 0, StartAt::TrimHorizon, true).await).await;
    assert_eq!(data(&batch), ["x", "y", "plain"]);
    let places: Vec<_> = batch.records.iter().map(|record| record.sub_sequence_number).collect();
    assert_eq!(places, [Some(0), Some(1), None]);
    assert_eq!(batch.records[1].sequence_number.to_string(), number);
    assert_eq!(batch.records[1].explicit_hash_key, Some(Bytes::from_static(b"5")));
    assert_eq!(
        (&batch.records[1].partition_key[..], &batch.records[2].partition_key[..]),
        (&b"a"[..], &b"k"[..])
    );
    let whole = next(&mut open(&harness, 0, StartAt::TrimHorizon, false).await).await;
    assert_eq!((whole.records.len(), &whole.records[0].data[..]), (2, &aggregated[..]));
}

#[tokio::test]
async fn encrypted_streams_are_read_and_written() {
    let (harness, _disk) = Harness::sealing().await;
    harness.make("s", 1).await;
    harness.ok("StartStreamEncryption", r#"{"StreamName":"s","EncryptionType":"KMS","KeyId":"k"}"#).await;
    append(&harness, &[(0, "secret")], None).await.unwrap();
    let batch = next(&mut open(&harness, 0, StartAt::TrimHorizon, false).await).await;
    assert_eq!(data(&batch), ["secret"]);
}

#[tokio::test]
async fn callers_need_permission() {
    let harness = Harness::with_stream(1).await;
    let generation = harness.stream("s").generation;
    let denying = |action| StreamPorts::new(harness.streams.clone(), Arc::new(AllBut(action)));
    for action in ["kinesis:DescribeStream", "kinesis:ListShards"] {
        let denied = denying(action).view(&caller(), &arn()).await.unwrap_err();
        assert!(matches!(&denied, ReadError::Denied(error) if error.message() == action), "{denied:?}");
    }
    let reader = denying("kinesis:GetRecords");
    let reader = reader.open(&caller(), &arn(), generation, ShardId::new(0), StartAt::Latest, false).await;
    assert!(matches!(reader, Err(ReadError::Denied(_))));
    let written = denying("kinesis:PutRecords").append(&caller(), &arn(), vec![record(0, "x")], None).await;
    assert!(matches!(written, Err(AppendError::Denied(_))));
    assert!(harness.data("s").await.is_empty());
}

#[tokio::test]
async fn appended_records_are_where_the_answer_says() {
    let harness = Harness::with_stream(2).await;
    let appended = append(&harness, &[(HIGH, "a"), (0, "b"), (HIGH, "c")], None).await.unwrap();
    let places: Vec<_> = appended.into_iter().map(|appended| appended.place.unwrap()).collect();
    let shards: Vec<_> = places.iter().map(|(shard, _)| shard.index()).collect();
    assert_eq!(shards, [1, 0, 1]);
    let mut records = harness.records("s").await;
    records.sort_by_key(|(_, _, data)| data.clone());
    let numbers: Vec<_> = records.into_iter().map(|(number, ..)| number).collect();
    assert_eq!(numbers, places.iter().map(|(_, number)| number.to_string()).collect::<Vec<_>>());
}

#[tokio::test]
async fn what_no_record_may_be_is_refused_whole() {
    let harness = Harness::with_stream(1).await;
    for (key, bytes) in [(String::new(), 1), ("k".repeat(257), 1), ("k".into(), 1 << 20)] {
        let bad = AppendRecord { partition_key: key, explicit_hash_key: None, data: vec![0; bytes].into() };
        let answer = ports(&harness).append(&caller(), &arn(), vec![record(0, "x"), bad], None).await;
        assert!(matches!(answer, Err(AppendError::Invalid(_))), "{answer:?}");
    }
    assert!(harness.data("s").await.is_empty());
    let other = Arn::parse("arn:aws:kinesis:us-east-1:000000000000:stream/none").unwrap();
    let answer = ports(&harness).append(&caller(), &other, vec![record(0, "x")], None).await;
    assert!(matches!(answer, Err(AppendError::NotFound(_))), "{answer:?}");
}

#[tokio::test]
async fn a_repeated_batch_is_written_once_and_an_older_life_is_shut_out() {
    let harness = Harness::with_stream(2).await;
    let batch = [(0, "a"), (HIGH, "b"), (0, "c")];
    let first = append(&harness, &batch, fence(1, 1)).await.unwrap();
    assert_eq!(append(&harness, &batch, fence(1, 1)).await.unwrap(), first);
    append(&harness, &[(0, "d")], fence(2, 1)).await.unwrap();
    let fenced = append(&harness, &[(0, "e")], fence(1, 2)).await;
    assert!(matches!(fenced, Err(AppendError::Fenced { writer: 7 })), "{fenced:?}");
    for ordinal in 2..40 {
        append(&harness, &[(0, "x")], fence(2, ordinal)).await.unwrap();
    }
    let forgotten = append(&harness, &[(0, "d")], fence(2, 1)).await.unwrap();
    assert_eq!(forgotten, [Appended { place: None }]);
    assert_eq!(harness.data("s").await.len(), 3 + 1 + 38);
}

#[tokio::test]
async fn a_repeated_batch_is_written_once_however_the_stream_was_resharded() {
    let harness = Harness::with_stream(2).await;
    let whole = [(0, "a"), (1 << 126, "b"), (HIGH, "c")];
    // The first try got no further than the first shard.
    let part = append(&harness, &whole[..2], fence(1, 1)).await.unwrap();
    harness.split("s", 0, 1 << 126).await;
    harness.merge("s", 3, 1).await;
    let all = append(&harness, &whole, fence(1, 1)).await.unwrap();
    assert_eq!(all[..2], part);
    assert_eq!(all[2].place.as_ref().unwrap().0.index(), 4);
    harness.split("s", 4, HIGH - 5).await;
    assert_eq!(append(&harness, &whole, fence(1, 1)).await.unwrap(), all);
    append(&harness, &whole, fence(1, 2)).await.unwrap();
    let mut data = harness.data("s").await;
    data.sort_unstable();
    assert_eq!(data, ["a", "a", "b", "b", "c", "c"]);
}
