//! SQL: the application of the demo, queries from the terminal, and the benchmark.

use std::time::{Duration, Instant};

use serde_json::Value;

use crate::server::{PATIENCE, Server};

#[test]
fn the_demo_runs_an_application_whose_rows_show_in_its_stream() {
    let server = Server::demo();
    let arguments = ["tail", "demo-views", "--from", "trim-horizon", "--limit", "3", "--raw"];
    // The streams are made just after the server has begun to listen.
    let began = Instant::now();
    while !server.ok(&["streams", "-o", "text"]).contains("demo-views") {
        assert!(began.elapsed() < PATIENCE, "the demo has its streams");
    }
    let text = server.ok(&arguments);
    let rows: Vec<Value> =
        serde_json::Deserializer::from_str(&text).into_iter().collect::<Result<_, _>>().unwrap();
    assert_eq!(rows.len(), 3, "{text}");
    for row in rows {
        assert!(row["page"].as_str().unwrap().starts_with('/'), "{text}");
        assert!(row["views"].as_u64().unwrap() > 0 && row["slowest_ms"].is_u64(), "{text}");
    }
    let deliveries = server.ok(&["deliveries", "-o", "text"]);
    assert!(deliveries.contains("demo-archive"), "{deliveries}");
}

#[test]
fn a_query_runs_over_what_is_there_and_over_what_comes() {
    let server = Server::dev();
    server.ok(&["streams", "create", "my-orders", "--shards", "2"]);
    let orders: String = (0..40).map(|n| format!("{{\"who\":\"c{}\",\"total\":{n}}}\n", n % 4)).collect();
    server.feed(&["put", "my-orders", "--key-field", "who"], &orders);
    let query = "SELECT STREAM who, total * 2 AS twice FROM \"my-orders\" WHERE total >= 38";
    let text = server.ok(&["sql", "my-orders", query, "--dry-run", "1h", "--json"]);
    let mut twice: Vec<i64> = text
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["TWICE"].as_i64().unwrap())
        .collect();
    twice.sort_unstable();
    assert_eq!(twice, [76, 78]);
    let refused = server.run(&["sql", "my-orders", "SELECT STREAM nobody FROM \"my-orders\"", "--dry-run"]);
    assert_eq!(refused.code(), Some(2));
    assert!(
        refused.stderr().contains("line 1, column 15: Column 'NOBODY' not found"),
        "{}",
        refused.stderr()
    );

    let counts = "SELECT STREAM who, COUNT(*) FROM \"my-orders\" GROUP BY who, STEP(\"my-orders\".ROWTIME BY INTERVAL '1' SECOND)";
    let live = server.follow(&["sql", "my-orders", counts, "--limit", "1", "--json"]);
    // It takes a moment until it reads, and nothing tells; so put until it says something.
    while !live.has_line(Duration::from_millis(300)) {
        server.ok(&["put", "my-orders", "{\"who\":\"late\",\"total\":1}"]);
    }
    assert!(live.rest().is_empty(), "one row was asked for");
}

#[test]
fn the_benchmark_counts_every_row() {
    let server = Server::dev();
    let arguments = ["bench", "sql", "--rows", "100001", "--all", "--json"];
    let report: Value = serde_json::from_str(&server.ok(&arguments)).unwrap();
    for query in ["tumbling", "sliding", "filter", "interval-join", "reference-join", "union"] {
        let measured = &report["queries"][query];
        assert_eq!(measured["rows"].as_u64(), Some(100_001), "{report:#}");
        assert!(measured["results"].as_u64().unwrap() > 0, "{report:#}");
    }
    let endpoint = server
        .command(&[])
        .get_envs()
        .find(|(name, _)| *name == "AWS_ENDPOINT_URL")
        .unwrap()
        .1
        .unwrap()
        .to_owned();
    let arguments = [
        "bench",
        "sql",
        "--server-only",
        "--duration",
        "2s",
        "--json",
        "--endpoint",
        endpoint.to_str().unwrap(),
    ];
    let report: Value = serde_json::from_str(&server.ok(&arguments)).unwrap();
    assert_eq!(report["counted"], report["put"], "{report:#}");
    assert!(report["after_window_us"]["count"].as_u64().unwrap() > 0, "{report:#}");
    assert_eq!(report["put_to_row_us"]["count"], report["put"], "{report:#}");
    assert_eq!(server.ok(&["streams", "-o", "text"]), "", "the streams of the run are gone");
}
