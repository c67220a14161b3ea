//! Managing streams, putting records, and what happens when something is wrong.

use std::{fs, process::Stdio};

use serde_json::Value;

use crate::server::{Ran, Server, bare};

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

#[test]
fn a_stream_lives_from_create_to_delete() {
    let server = Server::dev();
    server.ok(&["streams", "create", "orders", "--shards", "2"]);
    let list = json(&server.ok(&["streams", "list", "-o", "json"]));
    assert_eq!(
        (list[0]["StreamName"].as_str(), list[0]["StreamStatus"].as_str()),
        (Some("orders"), Some("ACTIVE"))
    );
    let described = json(&server.ok(&["streams", "describe", "orders", "--output", "json"]));
    assert_eq!(described["OpenShardCount"], 2);
    let table = server.ok(&["streams", "list", "--long"]);
    assert!(table.starts_with("NAME ") && table.contains("orders"), "{table}");
    assert!(!table.contains('\x1b'), "no colour where no terminal is");

    server.ok(&["streams", "split", "orders", "0"]);
    let shards = json(&server.ok(&["shards", "orders", "-o", "json"]));
    assert_eq!(shards.as_array().unwrap().len(), 4);
    assert_eq!(shards[3]["ParentShardId"], "shardId-000000000000");
    server.ok(&["streams", "merge", "orders", "2", "3"]);
    let tree = server.ok(&["shards", "orders"]);
    assert!(tree.contains("merged from shardId-000000000002 and shardId-000000000003"), "{tree}");

    server.ok(&["consumers", "orders", "register", "app"]);
    let consumers = json(&server.ok(&["consumers", "orders", "-o", "json"]));
    assert_eq!(consumers[0]["ConsumerName"], "app");
    server.ok(&["consumers", "orders", "deregister", "app"]);
    server.ok(&["streams", "delete", "orders"]);
    assert_eq!(json(&server.ok(&["streams", "-o", "json"])), json("[]"));
}

#[test]
fn queues_come_deliver_and_go() {
    let server = Server::dev();
    server.ok(&["streams", "create", "orders", "--on-demand"]);
    server.ok(&["queues", "create", "q", "orders", "--from", "trim-horizon", "--max-receives", "0"]);
    let queues = json(&server.ok(&["queues", "list", "orders", "-o", "json"]));
    assert_eq!((&queues[0]["QueueName"], &queues[0]["QueueStatus"]), (&json("\"q\""), &json("\"ACTIVE\"")));
    server.ok(&["put", "orders", "one"]);
    let table = server.ok(&["queues", "receive", "q", "--acknowledge"]);
    assert!(table.contains("one"), "{table}");
    let records = json(&server.ok(&["queues", "receive", "q", "--wait", "1s", "-o", "json"]));
    assert_eq!(records, json("[]"));
    let letters =
        json(&server.ok(&["queues", "receive", "q", "--dead-letters", "--wait", "1s", "-o", "json"]));
    assert_eq!(letters, json("[]"));
    server.ok(&["queues", "delete", "q"]);
    assert_eq!(json(&server.ok(&["queues", "-o", "json"])), json("[]"));
}

#[test]
fn tables_are_empty_at_first_and_named_when_they_are_missing() {
    let server = Server::dev();
    assert_eq!(json(&server.ok(&["tables", "-o", "json"])), json("[]"));
    let failed = server.run(&["tables", "leases", "nobody"]);
    assert_eq!(failed.code(), Some(1));
    assert!(failed.stderr().contains("ResourceNotFoundException"), "{}", failed.stderr());
}

#[test]
fn settings_of_a_stream_can_be_changed() {
    let server = Server::dev();
    server.ok(&["streams", "create", "s", "--retention", "7d", "--tag", "team=a", "--tag", "env=b"]);
    server.ok(&["streams", "scale", "s", "2"]);
    server.ok(&["streams", "retention", "s", "48h"]);
    server.ok(&["streams", "encrypt", "s"]);
    server.ok(&["streams", "record-size", "s", "2048"]);
    let tags = json(&server.ok(&["streams", "tags", "s", "new=1", "--remove", "env", "-o", "json"]));
    let keys: Vec<&str> = tags.as_array().unwrap().iter().map(|tag| tag["Key"].as_str().unwrap()).collect();
    assert_eq!(keys, ["new", "team"]);
    let described = json(&server.ok(&["streams", "describe", "s", "-o", "json"]));
    assert_eq!(
        (described["RetentionPeriodHours"].as_u64(), described["OpenShardCount"].as_u64()),
        (Some(48), Some(2))
    );
    assert_eq!(
        (described["EncryptionType"].as_str(), described["MaxRecordSizeInKiB"].as_u64()),
        (Some("KMS"), Some(2048))
    );
    server.ok(&["streams", "encrypt", "s", "--off"]);
    server.ok(&["streams", "mode", "s", "on-demand"]);
    let described = json(&server.ok(&["streams", "describe", "s", "-o", "json"]));
    assert_eq!(described["StreamModeDetails"]["StreamMode"], "ON_DEMAND");
    assert_eq!(described["EncryptionType"], "NONE");
}

#[test]
fn records_come_from_arguments_lines_and_files() {
    let server = Server::dev();
    server.ok(&["streams", "create", "s"]);
    let places = json(&server.ok(&["put", "s", "one", "two", "--key", "k", "-o", "json"]));
    assert_eq!(
        (places.as_array().unwrap().len(), &places[0]["ShardId"]),
        (2, &json("\"shardId-000000000000\""))
    );
    server.feed(&["put", "s", "--key-field", "id"], "{\"id\":7}\n\n{\"id\":8}");
    let file = server.data().join("../binary");
    fs::write(&file, b"\x00\xff\n\n").unwrap();
    server.ok(&["put", "s", "--file", file.to_str().unwrap(), "--whole", "--key", "bytes"]);
    let printed = server.run(&["tail", "s", "--from", "trim-horizon", "--no-follow", "--format", "%k=%b;"]);
    assert_eq!(printed.stdout(), "k=b25l;k=dHdv;7=eyJpZCI6N30=;8=eyJpZCI6OH0=;bytes=AP8KCg==;");
    let raw = server.run(&["tail", "s", "--from", "trim-horizon", "--no-follow", "--raw"]);
    assert_eq!(raw.0.stdout, b"onetwo{\"id\":7}{\"id\":8}\x00\xff\n\n");
}

#[test]
fn mistakes_are_told_with_a_hint_and_an_exit_code() {
    let server = Server::dev();
    let says = |ran: Ran, code: i32, words: &[&str]| {
        assert_eq!(ran.code(), Some(code), "{}", ran.stderr());
        for word in words {
            assert!(ran.stderr().contains(word), "no {word} in {}", ran.stderr());
        }
    };
    says(
        server.run(&["put", "nosuch", "x"]),
        1,
        &["ResourceNotFoundException", "hint: `millstream streams list`"],
    );
    says(server.run(&["streams", "create", "a b"]), 2, &["stream name"]);
    says(server.run(&["tail", "s", "--from", "yesterday"]), 2, &["trim-horizon"]);
    says(server.run(&["streams", "--endpoint", "ftp://x"]), 2, &["http or https"]);
    says(server.run(&["streams", "--no-such-flag"]), 2, &[]);
    let unused = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
    says(server.run(&["streams", "--endpoint", &unused]), 1, &["cannot connect", "millstream dev"]);
}

#[test]
fn a_server_that_knows_its_callers_takes_its_root_credentials() {
    let server = Server::serve();
    let refused = server.run(&["streams"]);
    assert_eq!(refused.code(), Some(1));
    assert!(refused.stderr().contains("--data-dir"), "{}", refused.stderr());
    let data = server.data();
    let data = data.to_str().unwrap();
    server.ok(&["streams", "create", "s", "--data-dir", data]);
    let credentials = server.data().join("root-credentials");
    let listed = server
        .command(&["streams", "-o", "text"])
        .env("AWS_SHARED_CREDENTIALS_FILE", &credentials)
        .output()
        .unwrap();
    assert!(Ran(listed).stdout().starts_with("s\t"));
}

#[test]
fn tls_wants_the_servers_authority() {
    let server = Server::dev();
    let ca = server.data().join("tls/ca.pem");
    server.ok(&["streams", "--endpoint", server.https(), "--ca", ca.to_str().unwrap()]);
    let distrusted = server.run(&["streams", "--endpoint", server.https()]);
    assert_eq!(distrusted.code(), Some(1));
    assert!(distrusted.stderr().contains("hint: --ca FILE"), "{}", distrusted.stderr());
}

#[test]
fn whoever_stops_reading_ends_a_command_in_peace() {
    let server = Server::dev();
    server.ok(&["streams", "create", "s"]);
    let lines: String = (0..20_000).map(|n| format!("{n:0>100}\n")).collect();
    server.feed(&["put", "s"], &lines);
    let arguments = ["tail", "s", "--from", "trim-horizon", "--no-follow"];
    let mut tail = server.command(&arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(tail.stdout.take());
    let ended = Ran(tail.wait_with_output().unwrap());
    assert_eq!((ended.code(), ended.stderr().as_str()), (Some(0), ""));
}

#[test]
fn everything_has_help() {
    let home = tempfile::tempdir().unwrap();
    let commands: [&[&str]; 11] = [
        &[],
        &["streams"],
        &["streams", "create"],
        &["shards"],
        &["consumers"],
        &["queues"],
        &["tables"],
        &["put"],
        &["tail"],
        &["bench"],
        &["bench", "put"],
    ];
    for command in commands {
        let ran = Ran(bare(home.path()).args(command).arg("--help").output().unwrap());
        assert_eq!(ran.code(), Some(0));
        assert!(ran.stdout().contains("Usage: "), "{command:?}");
    }
}
