//! `tail` against a scripted stream that is split and merged.

use std::collections::BTreeMap;

use clap::Parser;

use super::*;
use crate::scripted::{Call, Out, Script};

#[derive(Parser)]
struct Cli {
    #[command(flatten)]
    tail: TailArgs,
}

/// A stream whose shards 0 and 1 have been merged into 2, which is open. Each answer holds one record, so that shards are
/// read in several steps and could get in each other's way.
struct Lineage012 {
    records: BTreeMap<&'static str, Vec<&'static str>>,
    names_children: bool,
}

const SHARDS: [&str; 3] = ["shardId-000000000000", "shardId-000000000001", "shardId-000000000002"];

impl Lineage012 {
    fn new(names_children: bool) -> Self {
        let records =
            [(SHARDS[0], vec!["a1", "a2", "a3"]), (SHARDS[1], vec!["b1"]), (SHARDS[2], vec!["c1", "c2"])];
        Self { records: records.into(), names_children }
    }

    fn answer(&self, call: &Call) -> (u16, Value) {
        let answer = match call.operation.as_str() {
            "ListShards" => {
                // A page for each shard.
                let index: usize = call["NextToken"].as_str().map_or(0, |token| token.parse().unwrap());
                let merged = index == 2;
                json!({
                    "Shards": [{
                        "ShardId": SHARDS[index],
                        "ParentShardId": merged.then_some(SHARDS[0]),
                        "AdjacentParentShardId": merged.then_some(SHARDS[1]),
                        "HashKeyRange": {"StartingHashKey": "0", "EndingHashKey": "1"},
                        "SequenceNumberRange": {
                            "StartingSequenceNumber": "0",
                            "EndingSequenceNumber": (!merged).then_some("9"),
                        },
                    }],
                    "NextToken": (index < 2).then(|| (index + 1).to_string()),
                })
            }
            "GetShardIterator" => {
                assert_eq!(call["ShardIteratorType"], "TRIM_HORIZON");
                json!({ "ShardIterator": format!("{}/0", call["ShardId"].as_str().unwrap()) })
            }
            "GetRecords" => self.records_at(call["ShardIterator"].as_str().unwrap()),
            other => panic!("{other}"),
        };
        (200, answer)
    }

    fn records_at(&self, iterator: &str) -> Value {
        let (shard, at) = iterator.split_once('/').unwrap();
        let at: usize = at.parse().unwrap();
        let all = &self.records[shard];
        let records: Vec<Value> = all
            .get(at)
            .map(|data| {
                json!({
                    "SequenceNumber": (at + 1).to_string(),
                    "ApproximateArrivalTimestamp": 1.0,
                    "Data": base64_simd::STANDARD.encode_to_string(data),
                    "PartitionKey": "k",
                })
            })
            .into_iter()
            .collect();
        let next = at + records.len();
        let ends = shard != SHARDS[2] && next == all.len();
        let mut answer = json!({
            "Records": records,
            "MillisBehindLatest": if next < all.len() { 1000 } else { 0 },
        });
        if !ends {
            answer["NextShardIterator"] = json!(format!("{shard}/{next}"));
        } else if self.names_children {
            let parents = [SHARDS[0], SHARDS[1]];
            answer["ChildShards"] = json!([{ "ShardId": SHARDS[2], "ParentShards": parents }]);
        }
        answer
    }
}

async fn tail(stream: Lineage012, arguments: &[&str]) -> Result<String, Error> {
    let server = Script::start(move |_, call| stream.answer(call)).await;
    let args = Cli::try_parse_from(["tail", "s"].iter().chain(arguments)).unwrap().tail;
    let out = Out::default();
    let form = args.format.clone().map_or(Form::Raw, Form::Template);
    let mut printer = Printer::new(out.clone(), form, args.limit);
    follow(&server.client(), &args, None, &mut printer).await?;
    Ok(out.text())
}

fn assert_in_order(text: &str, lines: &[&str]) {
    let found: Vec<usize> =
        lines.iter().map(|line| text.find(line).unwrap_or_else(|| panic!("no {line} in {text}"))).collect();
    assert!(found.is_sorted(), "{text}");
}

#[tokio::test]
async fn parents_are_printed_before_children_and_nothing_is_lost() {
    for names_children in [true, false] {
        let arguments = ["--from", "trim-horizon", "--no-follow", "--format", "%p %d\\n"];
        let text = tail(Lineage012::new(names_children), &arguments).await.unwrap();
        assert_eq!(text.lines().count(), 6, "{text}");
        assert_in_order(&text, &["0 a1", "0 a2", "0 a3", "2 c1", "2 c2"]);
        assert_in_order(&text, &["1 b1", "2 c1"]);
    }
}

#[tokio::test]
async fn the_limit_ends_it() {
    let arguments = ["--from", "trim-horizon", "--limit", "6", "--format", "%d\\n"];
    let text = tail(Lineage012::new(true), &arguments).await.unwrap();
    assert_eq!(text.lines().last(), Some("c2"));
}

#[tokio::test]
async fn a_single_shard_is_read_alone() {
    let arguments = ["--from", "trim-horizon", "--shard", "0", "--format", "%d\\n"];
    assert_eq!(tail(Lineage012::new(true), &arguments).await.unwrap(), "a1\na2\na3\n");
    let missing = tail(Lineage012::new(true), &["--shard", "7"]).await.unwrap_err();
    assert!(missing.is_usage() && missing.to_string().contains("shardId-000000000007"));
}

#[tokio::test]
async fn an_expired_iterator_is_renewed_where_it_stood() {
    let stream = Lineage012::new(true);
    let server = Script::start(move |number, call| match call.operation.as_str() {
        "GetShardIterator" if call["ShardIteratorType"] == "AFTER_SEQUENCE_NUMBER" => {
            assert_eq!(call["StartingSequenceNumber"], "1");
            (200, json!({ "ShardIterator": format!("{}/1", SHARDS[0]) }))
        }
        // The second read comes too late.
        "GetRecords" if call["ShardIterator"] == format!("{}/1", SHARDS[0]) && number < 6 => {
            (400, json!({ "__type": "ExpiredIteratorException", "message": "too late" }))
        }
        _ => stream.answer(call),
    })
    .await;
    let args = Cli::try_parse_from(["tail", "s", "--from", "trim-horizon", "--shard", "0"]).unwrap().tail;
    let out = Out::default();
    let mut printer = Printer::new(out.clone(), Form::Raw, None);
    follow(&server.client(), &args, None, &mut printer).await.unwrap();
    assert_eq!(out.text(), "a1a2a3");
    let expired =
        server.log().iter().filter(|call| call.answer["__type"] == "ExpiredIteratorException").count();
    assert_eq!(expired, 1);
}
