//! Tailing streams that live, and that change their shards meanwhile.

use std::{collections::BTreeMap, time::Duration};

use serde_json::Value;

use crate::server::Server;

#[test]
fn the_limit_ends_a_tail() {
    let server = Server::dev();
    server.ok(&["streams", "create", "s", "--shards", "3"]);
    let tail = server.follow(&["tail", "s", "--from", "trim-horizon", "--limit", "5", "--format", "%d\\n"]);
    server.feed(&["put", "s"], "a\nb\nc\nd\ne\nf\n");
    let lines = tail.rest();
    assert_eq!(lines.len(), 5);
    assert!(lines.iter().all(|line| line.len() == 1), "{lines:?}");
}

#[test]
fn the_latest_records_come_as_they_are_put() {
    let server = Server::dev();
    server.ok(&["streams", "create", "s"]);
    server.ok(&["put", "s", "old"]);
    for fan_out in [false, true] {
        let mut arguments = vec!["tail", "s", "--limit", "1", "--format", "%d\\n"];
        arguments.extend(fan_out.then_some("--fan-out"));
        let tail = server.follow(&arguments);
        // It takes a moment until it reads, and nothing tells; so put until it says something.
        let mut said = false;
        while !said {
            server.ok(&["put", "s", "new"]);
            said = tail.has_line(Duration::from_millis(300));
        }
        assert!(tail.rest().is_empty(), "one line was asked for");
    }
    let consumers = server.ok(&["consumers", "s", "-o", "text"]);
    assert_eq!(consumers, "", "the consumer was registered for the run alone");
}

/// Twelve keys, numbered records, one after the other; meanwhile shards are split and merged.
fn reshard_while_tailing(fan_out: bool) {
    const KEYS: usize = 12;
    const ROUNDS: usize = 8;
    const PER_ROUND: usize = 60;
    let server = Server::dev();
    server.ok(&["streams", "create", "s", "--shards", "2"]);
    let total = (KEYS * ROUNDS * PER_ROUND).to_string();
    let mut arguments =
        vec!["tail", "s", "--from", "trim-horizon", "--limit", &total, "--format", "%p %k %d\\n"];
    arguments.extend(fan_out.then_some("--fan-out"));
    let tail = server.follow(&arguments);
    let reshardings: [&[&str]; ROUNDS - 1] = [
        &["split", "s", "0"],
        &["split", "s", "1"],
        &["merge", "s", "2", "3"],
        &["split", "s", "4"],
        &["split", "s", "6"],
        &["merge", "s", "5", "8"],
        &["split", "s", "10"],
    ];
    for round in 0..ROUNDS {
        let lines =
            |number: usize| (0..KEYS).map(move |key| format!("{{\"k\":\"key-{key}\",\"n\":{number}}}\n"));
        let input: String = (round * PER_ROUND..(round + 1) * PER_ROUND).flat_map(lines).collect();
        server.feed(&["put", "s", "--key-field", "k"], &input);
        if let Some(resharding) = reshardings.get(round) {
            let command: Vec<&str> = [&["streams"][..], resharding].concat();
            let ran = server.run(&command);
            assert_eq!(ran.code(), Some(0), "{command:?}: {}{}", ran.stderr(), server.ok(&["shards", "s"]));
        }
    }
    let lines = tail.rest();
    assert_nothing_is_lost(&lines, KEYS, ROUNDS * PER_ROUND);
    assert_parents_come_first(&lines, &server.ok(&["shards", "s", "-o", "json"]));
}

fn parts(line: &str) -> (&str, &str, Value) {
    let mut parts = line.splitn(3, ' ');
    let (shard, key, data) = (parts.next().unwrap(), parts.next().unwrap(), parts.next().unwrap());
    (shard, key, serde_json::from_str(data).unwrap())
}

/// Every record of every key is there once, and in the order in which it was put.
fn assert_nothing_is_lost(lines: &[String], keys: usize, each: usize) {
    let mut numbers: BTreeMap<&str, Vec<u64>> = BTreeMap::new();
    for line in lines {
        let (_, key, data) = parts(line);
        numbers.entry(key).or_default().push(data["n"].as_u64().unwrap());
    }
    assert_eq!(numbers.len(), keys);
    for (key, numbers) in numbers {
        assert!(numbers.iter().copied().eq(0..each as u64), "{key}: {numbers:?}");
    }
}

/// No line of a shard stands before one of its parents.
fn assert_parents_come_first(lines: &[String], shards: &str) {
    let shards: Value = serde_json::from_str(shards).unwrap();
    let mut edges: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (index, line) in lines.iter().enumerate() {
        edges.entry(parts(line).0).or_insert((index, index)).1 = index;
    }
    let mut pairs = 0;
    for shard in shards.as_array().unwrap() {
        for parent in ["ParentShardId", "AdjacentParentShardId"] {
            let (Some(child), Some(parent)) = (shard["ShardId"].as_str(), shard[parent].as_str()) else {
                continue;
            };
            if let (Some((first, _)), Some((_, last))) = (edges.get(child), edges.get(parent)) {
                assert!(last < first, "{child} begins before {parent} ends");
                pairs += 1;
            }
        }
    }
    assert!(pairs >= 8, "there was something to compare: {pairs}");
}

#[test]
fn resharding_loses_nothing_and_keeps_parents_first() {
    reshard_while_tailing(false);
}

#[test]
fn resharding_loses_nothing_and_keeps_parents_first_when_pushed() {
    reshard_while_tailing(true);
}
