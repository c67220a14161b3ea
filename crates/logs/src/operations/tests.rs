//! What callers see of groups, streams and events.

use std::time::Duration;

use serde_json::{Value, json};

use super::OPERATIONS;
use crate::{
    LogsConfig, generated,
    testing::{Harness, messages},
};

const INVALID: &str = "InvalidParameterException";
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

#[test]
fn the_table_serves_what_the_list_of_served_operations_says() {
    let mut table: Vec<_> = OPERATIONS.iter().map(|row| row.spec.name).collect();
    table.sort_unstable();
    assert_eq!(table, generated::OPERATIONS);
    for row in OPERATIONS {
        assert_eq!(row.spec.action, format!("logs:{}", row.spec.name));
    }
}

#[tokio::test]
async fn groups_and_streams_come_and_go_and_are_there_after_a_restart() {
    let logs = Harness::new().await;
    logs.group("/app/one", &["a", "b"]).await;
    logs.group("/app/two", &[]).await;
    let one = json!({"logGroupName": "/app/one"});
    logs.fails("CreateLogGroup", one.clone(), "ResourceAlreadyExistsException", "already exists").await;
    let a = json!({"logGroupName": "/app/one", "logStreamName": "a"});
    logs.fails("CreateLogStream", a.clone(), "ResourceAlreadyExistsException", "log stream").await;
    logs.put("/app/one", "a", &[(0, "kept")]).await;
    let logs = logs.restarted().await;
    let groups = logs.ok("DescribeLogGroups", json!({"logGroupNamePrefix": "/app/"})).await;
    let first = &groups["logGroups"][0];
    assert_eq!(groups["logGroups"].as_array().unwrap().len(), 2);
    assert_eq!(first["arn"], "arn:aws:logs:us-east-1:000000000000:log-group:/app/one:*");
    assert_eq!(first["storedBytes"], 4 + 26);
    assert_eq!(messages(&logs.ok("GetLogEvents", a.clone()).await), ["kept"]);
    logs.put("/app/one", "a", &[(1, "more")]).await;
    assert_eq!(messages(&logs.ok("GetLogEvents", a.clone()).await), ["kept", "more"]);
    let streams = logs.ok("DescribeLogStreams", one.clone()).await;
    let (stream, empty) = (&streams["logStreams"][0], &streams["logStreams"][1]);
    assert_eq!(
        (stream["firstEventTimestamp"].as_i64(), empty["firstEventTimestamp"].as_i64()),
        (Some(logs.now()), None)
    );
    assert_eq!(stream["lastEventTimestamp"], logs.now() + 1);
    logs.ok("DeleteLogStream", a.clone()).await;
    logs.fails("GetLogEvents", a.clone(), "ResourceNotFoundException", "log stream").await;
    logs.ok("CreateLogStream", a.clone()).await;
    assert!(messages(&logs.ok("GetLogEvents", a.clone()).await).is_empty(), "a new stream of the name");
    logs.ok("DeleteLogGroup", one.clone()).await;
    logs.fails("GetLogEvents", a, "ResourceNotFoundException", "log group").await;
    logs.fails("DeleteLogGroup", one, "ResourceNotFoundException", "log group").await;
}

#[tokio::test]
async fn pages_lead_through_lists() {
    let logs = Harness::new().await;
    logs.group("g", &["e", "c", "a", "d", "b"]).await;
    logs.put("g", "c", &[(10, "x")]).await;
    logs.put("g", "a", &[(20, "x")]).await;
    let walk = async |mut body: Value| {
        let mut names = Vec::new();
        loop {
            let page = logs.ok("DescribeLogStreams", body.clone()).await;
            let streams = page["logStreams"].as_array().unwrap();
            assert!(streams.len() <= 2);
            names.extend(streams.iter().map(|one| one["logStreamName"].as_str().unwrap().to_owned()));
            match page["nextToken"].as_str() {
                Some(token) => body["nextToken"] = token.into(),
                None => return names.join(""),
            }
        }
    };
    assert_eq!(walk(json!({"logGroupName": "g", "limit": 2})).await, "abcde");
    assert_eq!(walk(json!({"logGroupName": "g", "limit": 2, "descending": true})).await, "edcba");
    let by_time =
        json!({"logGroupIdentifier": "g", "limit": 2, "descending": true, "orderBy": "LastEventTime"});
    assert_eq!(walk(by_time).await, "acedb");
    let both = json!({"logGroupName": "g", "orderBy": "LastEventTime", "logStreamNamePrefix": "a"});
    logs.fails("DescribeLogStreams", both, INVALID, "Cannot order by LastEventTime").await;
    logs.fails("DescribeLogGroups", json!({"nextToken": "zz"}), INVALID, "nextToken").await;
}

/// All messages of a stream by pages of two, forward or backward.
async fn paged(logs: &Harness, forward: bool, body: Value) -> Vec<String> {
    let mut body = body;
    body["limit"] = 2.into();
    body["startFromHead"] = forward.into();
    let (mut found, mut pages) = (Vec::new(), 0);
    loop {
        let page = logs.ok("GetLogEvents", body.clone()).await;
        let these = messages(&page).into_iter().map(str::to_owned);
        if forward {
            found.extend(these);
        } else {
            found.splice(0..0, these);
        }
        let token = &page[if forward { "nextForwardToken" } else { "nextBackwardToken" }];
        if body.get("nextToken") == Some(token) {
            assert!(messages(&page).is_empty(), "the token stays where it is at the end");
            return found;
        }
        body["nextToken"] = token.clone();
        pages += 1;
        assert!(pages < 50, "tokens come to an end");
    }
}

#[tokio::test]
async fn events_are_read_from_either_end_in_the_order_of_their_times() {
    let logs = Harness::new().await;
    logs.group("g", &["s"]).await;
    logs.put("g", "s", &[(1, "1"), (2, "2"), (3, "3")]).await;
    logs.put("g", "s", &[(3, "3b"), (7, "7")]).await;
    let s = json!({"logGroupName": "g", "logStreamName": "s"});
    let all = ["1", "2", "3", "3b", "7"];
    assert_eq!(paged(&logs, true, s.clone()).await, all);
    assert_eq!(paged(&logs, false, s.clone()).await, all);
    let mut part = s.clone();
    part["startTime"] = (logs.now() + 2).into();
    part["endTime"] = (logs.now() + 7).into();
    assert_eq!(paged(&logs, true, part.clone()).await, all[1..4]);
    assert_eq!(paged(&logs, false, part.clone()).await, all[1..4]);
    // Something older comes late: the order stays that of times, over a restart too.
    logs.put("g", "s", &[(2, "2b"), (8, "8")]).await;
    let all = ["1", "2", "2b", "3", "3b", "7", "8"];
    assert_eq!(paged(&logs, true, s.clone()).await, all);
    let logs = logs.restarted().await;
    assert_eq!(paged(&logs, true, s.clone()).await, all);
    assert_eq!(paged(&logs, false, s.clone()).await, all);
    assert_eq!(paged(&logs, false, part).await, all[1..5]);
    let streams = logs.ok("DescribeLogStreams", json!({"logGroupName": "g"})).await;
    assert_eq!(streams["logStreams"][0]["lastEventTimestamp"], logs.now() + 8);
    // What comes later is found with the token of the end.
    let mut page = s.clone();
    page["startFromHead"] = true.into();
    let token = logs.ok("GetLogEvents", page.clone()).await["nextForwardToken"].clone();
    logs.put("g", "s", &[(9, "9")]).await;
    page["nextToken"] = token;
    assert_eq!(messages(&logs.ok("GetLogEvents", page.clone()).await), ["9"]);
    page["nextToken"] = "nothing".into();
    logs.fails("GetLogEvents", page, INVALID, "nextToken").await;
}

#[tokio::test]
async fn a_batch_is_refused_whole_or_in_part() {
    let logs = Harness::new().await;
    logs.group("g", &["s"]).await;
    let batch = |events: Value| json!({"logGroupName": "g", "logStreamName": "s", "logEvents": events});
    let at = |offset: i64| json!({"timestamp": logs.now() + offset, "message": "m"});
    let (hour, day) = (3_600_000, 86_400_000);
    for (events, words) in [
        (json!([at(1), at(0)]), "chronological order"),
        (json!([at(-day - 1), at(0)]), "24 hours"),
        (json!([{"timestamp": logs.now(), "message": "x".repeat(1 << 20)}]), "too large"),
        (
            json!([{"timestamp": logs.now(), "message": "x".repeat(1 << 19)}, {"timestamp": logs.now(), "message": "x".repeat(1 << 19)}]),
            "Upload too large",
        ),
    ] {
        logs.fails("PutLogEvents", batch(events), INVALID, words).await;
    }
    logs.ok("PutRetentionPolicy", json!({"logGroupName": "g", "retentionInDays": 3})).await;
    let events = json!([at(-15 * day), at(-4 * day), at(-hour), at(0), at(2 * hour + 1)]);
    let answer = logs.ok("PutLogEvents", batch(events)).await;
    assert_eq!(
        answer["rejectedLogEventsInfo"],
        json!({"tooNewLogEventStartIndex": 4, "tooOldLogEventEndIndex": 1, "expiredLogEventEndIndex": 2})
    );
    let read = logs.ok("GetLogEvents", json!({"logGroupName": "g", "logStreamName": "s"})).await;
    assert_eq!(messages(&read).len(), 2);
    let none = json!({"logGroupName": "g", "logStreamName": "none", "logEvents": [at(0)]});
    logs.fails("PutLogEvents", none, "ResourceNotFoundException", "log stream").await;
}

#[tokio::test]
async fn streams_are_searched_together_from_either_end() {
    let logs = Harness::new().await;
    logs.group("g", &["b", "a", "other"]).await;
    logs.put("g", "a", &[(1, "ERROR a1"), (3, "fine a3"), (5, "ERROR a5")]).await;
    logs.put("g", "b", &[(1, "ERROR b1"), (2, "ERROR b2"), (6, "ERROR b6")]).await;
    logs.put("g", "other", &[(4, r#"{"level":"ERROR","code":7}"#)]).await;
    let search = async |mut body: Value| {
        let mut found = Vec::new();
        body["logGroupName"] = "g".into();
        loop {
            let page = logs.ok("FilterLogEvents", body.clone()).await;
            found.extend(messages(&page).into_iter().map(|message| message.replace("ERROR ", "")));
            match page["nextToken"].as_str() {
                Some(token) => body["nextToken"] = token.into(),
                None => return found.join(" "),
            }
        }
    };
    let json = r#"{"level":"ERROR","code":7}"#;
    for limit in [1, 2, 100] {
        let body = json!({"filterPattern": "ERROR", "limit": limit});
        assert_eq!(search(body).await, format!("b1 a1 b2 {json} a5 b6"), "{limit}");
        let body = json!({"filterPattern": "ERROR", "limit": limit, "startFromHead": false});
        assert_eq!(search(body).await, format!("b6 a5 {json} b2 a1 b1"), "{limit}");
    }
    assert_eq!(search(json!({"filterPattern": "{ $.code = 7 }"})).await, json);
    assert_eq!(search(json!({"logStreamNames": ["a"], "filterPattern": "-ERROR"})).await, "fine a3");
    assert_eq!(search(json!({"logStreamNamePrefix": "b"})).await, "b1 b2 b6");
    let between = json!({"startTime": logs.now() + 2, "endTime": logs.now() + 4});
    assert_eq!(search(between).await, "b2 fine a3");
    let twice = logs.ok("FilterLogEvents", json!({"logGroupName": "g", "logStreamNames": ["a", "a"]})).await;
    assert_eq!(messages(&twice).len(), 3);
    let regular = json!({"logGroupName": "g", "filterPattern": "%E+%"});
    logs.fails("FilterLogEvents", regular, INVALID, "not supported").await;
    let missing = json!({"logGroupName": "g", "logStreamNames": ["none"]});
    logs.fails("FilterLogEvents", missing, "ResourceNotFoundException", "log stream").await;
}

#[tokio::test]
async fn what_a_group_keeps_no_longer_is_neither_shown_nor_kept() {
    let logs = Harness::new().await;
    logs.group("g", &["s"]).await;
    let unknown = json!({"logGroupName": "g", "retentionInDays": 2});
    logs.fails("PutRetentionPolicy", unknown, INVALID, "enum value set").await;
    logs.ok("PutRetentionPolicy", json!({"logGroupName": "g", "retentionInDays": 1})).await;
    logs.put("g", "s", &[(0, "old")]).await;
    logs.advance(DAY + Duration::from_secs(1));
    logs.put("g", "s", &[(0, "new")]).await;
    let s = json!({"logGroupName": "g", "logStreamName": "s", "startFromHead": true});
    assert_eq!(messages(&logs.ok("GetLogEvents", s.clone()).await), ["new"], "not shown");
    logs.service.keep_bounds().await.unwrap();
    logs.ok("DeleteRetentionPolicy", json!({"logGroupName": "g"})).await;
    assert_eq!(messages(&logs.ok("GetLogEvents", s).await), ["new"], "not kept");
    let groups = logs.ok("DescribeLogGroups", json!({})).await;
    assert_eq!(groups["logGroups"][0]["retentionInDays"], Value::Null);
    assert_eq!(groups["logGroups"][0]["storedBytes"], 3 + 26);
}

#[tokio::test]
async fn the_oldest_events_of_all_streams_make_room() {
    let logs = Harness::with(LogsConfig { bytes_max: 10_000, streams_max: 3 }).await;
    logs.group("g", &["a", "b", "c"]).await;
    let fourth = json!({"logGroupName": "g", "logStreamName": "d"});
    logs.fails("CreateLogStream", fourth, "LimitExceededException", "3").await;
    let message = "x".repeat(74); // a hundred bytes with what is counted beside it
    let mut refused = 0;
    for n in 0..200 {
        let body = json!({"logGroupName": "g", "logStreamName": (["a", "b"][n % 2]),
            "logEvents": [{"timestamp": logs.now(), "message": message}]});
        match logs.call("PutLogEvents", body.clone()).await {
            Ok(_) => {}
            Err(error) => {
                assert_eq!(error.code().name, "ServiceUnavailableException");
                refused += 1;
                logs.service.keep_bounds().await.unwrap();
                logs.ok("PutLogEvents", body).await;
            }
        }
        logs.advance(Duration::from_secs(1));
    }
    assert!(refused > 0, "nothing grows without bound");
    logs.service.keep_bounds().await.unwrap();
    let found = logs.ok("FilterLogEvents", json!({"logGroupName": "g"})).await;
    let times: Vec<_> =
        found["events"].as_array().unwrap().iter().map(|one| one["timestamp"].as_i64().unwrap()).collect();
    assert!((80..=100).contains(&times.len()), "{}", times.len());
    assert_eq!(times.last(), Some(&(logs.now() - 1000)), "the newest are left");
}

#[tokio::test]
async fn tags_are_those_of_groups() {
    let logs = Harness::new().await;
    logs.ok("CreateLogGroup", json!({"logGroupName": "g", "tags": {"team": "a"}})).await;
    let arn = "arn:aws:logs:us-east-1:000000000000:log-group:g";
    logs.ok("TagResource", json!({"resourceArn": arn, "tags": {"cost": "1"}})).await;
    logs.ok("TagLogGroup", json!({"logGroupName": "g", "tags": {"cost": "2", "x": ""}})).await;
    logs.ok("UntagResource", json!({"resourceArn": arn, "tagKeys": ["x"]})).await;
    let tags = json!({"tags": {"team": "a", "cost": "2"}});
    assert_eq!(logs.ok("ListTagsForResource", json!({"resourceArn": arn})).await, tags);
    assert_eq!(logs.ok("ListTagsLogGroup", json!({"logGroupName": "g"})).await, tags);
    logs.ok("UntagLogGroup", json!({"logGroupName": "g", "tags": ["cost"]})).await;
    let reserved = json!({"resourceArn": arn, "tags": {"aws:x": "1"}});
    logs.fails("TagResource", reserved, INVALID, "reserved").await;
    let many: serde_json::Map<_, _> = (0..50).map(|n| (format!("k{n}"), json!("v"))).collect();
    logs.fails("TagResource", json!({"resourceArn": arn, "tags": many}), "TooManyTagsException", "50").await;
    let foreign = json!({"resourceArn": "arn:aws:logs:us-east-1:111111111111:log-group:g"});
    logs.fails("ListTagsForResource", foreign, INVALID, "ARN of a log group").await;
}

#[tokio::test]
async fn what_is_not_served_is_refused_by_name() {
    let logs = Harness::new().await;
    for (member, value) in [
        ("kmsKeyId", json!("k")),
        ("logGroupClass", json!("INFREQUENT_ACCESS")),
        ("deletionProtectionEnabled", json!(true)),
    ] {
        let mut body = json!({"logGroupName": "g"});
        body[member] = value;
        logs.fails("CreateLogGroup", body, INVALID, "not supported").await;
    }
    logs.fails("DescribeLogGroups", json!({"includeLinkedAccounts": true}), INVALID, "includeLinkedAccounts")
        .await;
}
