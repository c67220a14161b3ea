//! The load generator: that it counts what happens, not how fast it is.

use serde_json::Value;

use crate::server::Server;

fn bench(server: &Server, arguments: &[&str]) -> Value {
    let arguments = [&["bench"][..], arguments, &["--json"]].concat();
    let report: Value = serde_json::from_str(&server.ok(&arguments)).unwrap();
    assert_eq!(report["errors"], serde_json::json!({}), "{report:#}");
    report
}

#[test]
fn what_was_put_is_in_the_stream() {
    let server = Server::dev();
    server.ok(&["streams", "create", "s", "--shards", "3"]);
    let loads: [&[&str]; 4] = [
        &["--count", "5000", "--connections", "4"],
        &["--count", "5000", "--encoding", "cbor", "--threads", "2", "--connections", "5"],
        &["--count", "500", "--single", "--connections", "8", "--unsigned"],
        &["--count", "1000", "--single", "--rate", "4000", "--encoding", "cbor"],
    ];
    for load in loads {
        let report = bench(&server, &[&["put", "--stream", "s", "--size", "100"], load].concat());
        let count: u64 = load[1].parse().unwrap();
        assert_eq!(report["records"].as_u64(), Some(count), "{report:#}");
        assert!(report["latency_us"]["p50"].as_f64().unwrap() > 0.0);
    }
    let sizes = server.ok(&["tail", "s", "--from", "trim-horizon", "--no-follow", "--format", "%n\\n"]);
    assert_eq!(sizes.lines().count(), 11_500);
    assert!(sizes.lines().all(|size| size == "100"));
}

#[test]
fn what_was_put_is_read_and_read_again() {
    let server = Server::dev();
    for encoding in ["json", "cbor"] {
        // The bench itself reports it as an error if a pass over the shards misses a record or has one too many.
        let arguments =
            ["get", "--fill", "30000", "--duration", "1s", "--warmup", "100ms", "--encoding", encoding];
        let report = bench(&server, &arguments);
        assert!(report["records"].as_u64().unwrap() > 0, "{report:#}");
    }
    assert_eq!(server.ok(&["streams", "-o", "text"]), "", "the streams of the runs are gone");
}

#[test]
fn every_subscriber_gets_every_record() {
    let server = Server::dev();
    let report =
        bench_subscribe(&server, &["subscribe", "--consumers", "2", "--rate", "100", "--duration", "1s"]);
    let put = report["put"].as_u64().unwrap();
    assert_eq!(put, 100);
    assert_eq!(report["delivered"].as_u64(), Some(2 * put), "{report:#}");
}

fn bench_subscribe(server: &Server, arguments: &[&str]) -> Value {
    let arguments = [&["bench"][..], arguments, &["--json"]].concat();
    serde_json::from_str(&server.ok(&arguments)).unwrap()
}

#[test]
fn tls_is_measured_too() {
    let server = Server::dev();
    let ca = server.data().join("tls/ca.pem");
    let report = bench(
        &server,
        &[
            "put",
            "--count",
            "20000",
            "--endpoint",
            server.https(),
            "--ca",
            ca.to_str().unwrap(),
            "--connections",
            "3",
        ],
    );
    assert_eq!(report["records"].as_u64(), Some(20_000));
}
