//! `sql` against a scripted stream.

use clap::Parser;
use serde_json::{Value, json};

use super::*;
use crate::scripted::{Call, Out, Script};

#[derive(Parser)]
struct Cli {
    #[command(flatten)]
    sql: SqlArgs,
}

/// A stream of one shard with orders, one each ten seconds from 11:00:05 on.
fn answer(call: &Call) -> (u16, Value) {
    let record = |index: i64| {
        let data = format!(r#"{{"who":"{}","total":{}.5}}"#, ["ann", "bob"][index as usize % 2], index);
        json!({
            "SequenceNumber": index.to_string(),
            "ApproximateArrivalTimestamp": 1_795_431_605 + 10 * index,
            "Data": STANDARD.encode_to_string(data),
            "PartitionKey": "k",
        })
    };
    let answer = match call.operation.as_str() {
        "ListShards" => json!({ "Shards": [{
            "ShardId": "shardId-000000000000",
            "HashKeyRange": {"StartingHashKey": "0", "EndingHashKey": "1"},
            "SequenceNumberRange": {"StartingSequenceNumber": "0"},
        }] }),
        "GetShardIterator" => json!({ "ShardIterator": "i" }),
        "GetRecords" => json!({
            "Records": (0..9).map(record).collect::<Vec<_>>(), "NextShardIterator": "j", "MillisBehindLatest": 0,
        }),
        other => panic!("{other}"),
    };
    (200, answer)
}

async fn ran(arguments: &[&str]) -> Result<String, Error> {
    let script = Script::start(|_, call| answer(call)).await;
    let args = Cli::parse_from([&["sql", "orders"], arguments].concat()).sql;
    let out = Out::default();
    let mut printer = Printer::new(out.clone(), args.json, args.limit);
    let code = args.query.clone().unwrap();
    run_with(&script.client(), &args, &code, &mut printer).await?;
    printer.flush()?;
    Ok(out.text())
}

#[tokio::test]
async fn a_dry_run_has_the_records_own_times() {
    let query = "SELECT STREAM who, COUNT(*) AS n, SUM(total) FROM orders \
                 GROUP BY who, STEP(orders.ROWTIME BY INTERVAL '1' MINUTE)";
    let text = ran(&[query, "--dry-run", "1h"]).await.unwrap();
    let expected = "\
ROWTIME                   WHO   N   EXPR$2
2026-11-23 11:01:00.000   ann   3   7.5
2026-11-23 11:01:00.000   bob   3   10.5
2026-11-23 11:02:00.000   ann   2   15.0
2026-11-23 11:02:00.000   bob   1   7.5
";
    // The last window is over when it is later than its end.
    assert!(expected.starts_with(&text) && text.lines().count() >= 3, "{text}");
}

#[tokio::test]
async fn rows_are_lines_of_json_up_to_a_limit() {
    let query = "SELECT STREAM total, who FROM SOURCE_SQL_STREAM_001 WHERE total > 2";
    let text = ran(&[query, "--dry-run", "--json", "-n", "2"]).await.unwrap();
    let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0], json!({"ROWTIME": "2026-11-23 11:00:25.000", "TOTAL": 2.5, "WHO": "ann"}));
}

#[tokio::test]
async fn programs_have_streams_to_choose_from() {
    let program = "CREATE STREAM A (W VARCHAR(9)); CREATE PUMP P AS INSERT INTO A SELECT STREAM who FROM orders;
        CREATE STREAM B (W VARCHAR(9)); CREATE PUMP Q AS INSERT INTO B SELECT STREAM UPPER(W) FROM A WHERE W = 'bob'";
    let text = ran(&[program, "--dry-run", "--show", "B"]).await.unwrap();
    assert!(text.contains("BOB") && !text.contains("ann"), "{text}");
    let both = ran(&[program, "--dry-run", "--json"]).await.unwrap();
    assert!(both.contains(r#"{"STREAM":"A","ROWTIME":"#) && both.contains(r#"{"STREAM":"B","#), "{both}");
    let error = ran(&[program, "--dry-run", "--show", "C"]).await.unwrap_err();
    assert!(error.to_string().contains("no stream C"), "{error}");
}

#[tokio::test]
async fn mistakes_are_shown_where_they_are() {
    let error = ran(&["SELECT STREAM who,\n  totl FROM orders", "--dry-run"]).await.unwrap_err();
    assert!(error.is_usage());
    let text = error.to_string();
    assert!(text.starts_with("line 2, column 3: "), "{text}");
    assert!(text.contains("\n    totl FROM orders\n    ^\n columns: "), "{text}");
    assert!(text.contains("TOTAL DOUBLE"), "{text}");
}
