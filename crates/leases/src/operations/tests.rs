use std::fs;

use api::Audit;
use serde_json::{Value, json};

use super::*;
use crate::{generated, testing::Harness};

/// `describe_table` for `DescribeTable`.
fn file_name(operation: &str) -> String {
    let mut name = String::new();
    for letter in operation.chars() {
        if letter.is_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.extend(letter.to_lowercase());
    }
    name
}

#[test]
fn every_file_is_one_operation_and_the_table_is_sorted() {
    let mut files: Vec<String> = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/operations"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|file| !["mod.rs", "tests.rs"].contains(&file.as_str()))
        .map(|file| file.strip_suffix(".rs").unwrap().to_owned())
        .collect();
    files.sort_unstable();
    let table: Vec<_> = OPERATIONS.iter().map(|row| file_name(row.spec.name)).collect();
    assert_eq!(table, files);
    let served: Vec<_> = OPERATIONS.iter().map(|row| row.spec.name).collect();
    assert_eq!(generated::OPERATIONS, served);
}

#[test]
fn declarations_keep_to_their_rules() {
    for row in OPERATIONS {
        let spec = row.spec;
        assert_eq!(spec.action, format!("dynamodb:{}", spec.name));
        assert!(spec.summary.ends_with('.'), "{}", spec.name);
        if let Audit::Management { read_only } = spec.audit {
            assert_eq!(spec.detached, !read_only, "{}: a change runs to its end", spec.name);
        }
    }
}

fn put(key: &str, more: Value) -> Value {
    let mut item = json!({"k": {"S": key}});
    item.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    json!({"TableName": "ttt", "Item": item})
}

fn get(key: &str) -> Value {
    json!({"TableName": "ttt", "Key": {"k": {"S": key}}})
}

fn with(mut body: Value, more: Value) -> Value {
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    body
}

const VALIDATION: &str = "ValidationException";
const FAILED: &str = "ConditionalCheckFailedException";

#[tokio::test]
async fn a_lease_is_made_taken_renewed_and_lost_as_the_kinesis_client_library_does() {
    let harness = Harness::with_table().await;
    let absent = json!({"Expected": {"k": {"Exists": false}}});
    let lease = with(put("shard", json!({"leaseCounter": {"N": "0"}})), absent);
    harness.ok("PutItem", lease.clone()).await;
    harness.fails("PutItem", lease, FAILED).await;
    let update = |expected: Value, updates: Value| {
        with(get("shard"), json!({"Expected": expected, "AttributeUpdates": updates}))
    };
    let taken = harness
        .ok(
            "UpdateItem",
            with(
                update(
                    json!({"leaseOwner": {"Exists": false}, "checkpointOwner": {"Exists": false},
                           "k": {"Exists": true, "Value": {"S": "shard"}}}),
                    json!({"leaseOwner": {"Action": "PUT", "Value": {"S": "me"}},
                           "leaseCounter": {"Action": "ADD", "Value": {"N": "1"}},
                           "checkpointOwner": {"Action": "DELETE"}}),
                ),
                json!({"ReturnValues": "ALL_NEW"}),
            ),
        )
        .await;
    let item = json!({"k": {"S": "shard"}, "leaseCounter": {"N": "1"}, "leaseOwner": {"S": "me"}});
    assert_eq!(taken, json!({"Attributes": item}));
    let renew = |from: u32| {
        update(
            json!({"leaseCounter": {"Value": {"N": from.to_string()}}}),
            json!({"leaseCounter": {"Action": "PUT", "Value": {"N": (from + 1).to_string()}}}),
        )
    };
    harness.ok("UpdateItem", renew(1)).await;
    let stale = with(renew(1), json!({"ReturnValuesOnConditionCheckFailure": "ALL_OLD"}));
    let error = harness.call("UpdateItem", &stale).await.unwrap_err();
    assert_eq!((error.code().name, error.message()), (FAILED, "The conditional request failed"));
    assert_eq!(error.members().map(|(name, _)| name).collect::<Vec<_>>(), ["Item"]);
    harness.ok("DeleteItem", get("shard")).await;
    assert_eq!(harness.ok("GetItem", get("shard")).await, json!({}));
}

#[tokio::test]
async fn the_leader_lock_is_held_by_one() {
    let harness = Harness::with_table().await;
    let names = json!({"#pk": "k"});
    let lock = with(
        put("leader", json!({"rvn": {"S": "1"}})),
        json!({"ConditionExpression": "attribute_not_exists(#pk)", "ExpressionAttributeNames": names}),
    );
    harness.ok("PutItem", lock.clone()).await;
    harness.fails("PutItem", lock, FAILED).await;
    let renew = |from: &str, to: &str| {
        with(
            get("leader"),
            json!({
                "ConditionExpression": "attribute_exists(#pk) AND #rvn = :rvn",
                "UpdateExpression": "SET #rvn = :new",
                "ExpressionAttributeNames": {"#pk": "k", "#rvn": "rvn"},
                "ExpressionAttributeValues": {":rvn": {"S": from}, ":new": {"S": to}},
            }),
        )
    };
    harness.ok("UpdateItem", renew("1", "2")).await;
    harness.fails("UpdateItem", renew("1", "3"), FAILED).await;
    let release = with(
        get("leader"),
        json!({"ConditionExpression": "k = :k AND attribute_exists (rvn)", "ExpressionAttributeValues": {":k": {"S": "leader"}}, "ReturnValues": "ALL_OLD"}),
    );
    let released = harness.ok("DeleteItem", release).await;
    assert_eq!(released["Attributes"]["rvn"], json!({"S": "2"}));
}

#[tokio::test]
async fn an_index_that_is_added_later_leads_to_all_items() {
    let harness = Harness::with_table().await;
    for number in 0..5 {
        let owner = json!({"owner": {"S": if number % 2 == 0 { "even" } else { "odd" }}, "n": {"N": "1"}});
        harness.ok("PutItem", put(&number.to_string(), owner)).await;
    }
    harness.ok("PutItem", put("free", json!({}))).await;
    let index = json!({
        "TableName": "ttt",
        "AttributeDefinitions": [
            {"AttributeName": "owner", "AttributeType": "S"}, {"AttributeName": "k", "AttributeType": "S"}],
        "GlobalSecondaryIndexUpdates": [{"Create": {
            "IndexName": "OwnerIndex",
            "KeySchema": [{"AttributeName": "owner", "KeyType": "HASH"}, {"AttributeName": "k", "KeyType": "RANGE"}],
            "Projection": {"ProjectionType": "KEYS_ONLY"}}}],
    });
    harness.ok("UpdateTable", index).await;
    let described = harness.ok("DescribeTable", json!({"TableName": "ttt"})).await;
    let index = &described["Table"]["GlobalSecondaryIndexes"][0];
    assert_eq!(index["IndexStatus"], json!("ACTIVE"));
    assert_eq!(described["Table"]["ItemCount"], json!(6));
    let query = |owner: &str| {
        json!({"TableName": "ttt", "IndexName": "OwnerIndex", "KeyConditionExpression": "#o = :o",
            "ExpressionAttributeNames": {"#o": "owner"}, "ExpressionAttributeValues": {":o": {"S": owner}}})
    };
    let keys = |answer: &Value| -> Vec<String> {
        let items = answer["Items"].as_array().unwrap();
        items.iter().map(|item| item["k"]["S"].as_str().unwrap().to_owned()).collect()
    };
    let even = harness.ok("Query", query("even")).await;
    assert_eq!(keys(&even), ["0", "2", "4"]);
    assert_eq!(even["Items"][0], json!({"k": {"S": "0"}, "owner": {"S": "even"}}));
    // Entries follow their items.
    harness
        .ok("UpdateItem", with(get("2"), json!({"AttributeUpdates": {"owner": {"Action": "DELETE"}}})))
        .await;
    harness.ok("DeleteItem", get("4")).await;
    harness.ok("PutItem", put("0", json!({"owner": {"S": "odd"}}))).await;
    assert!(keys(&harness.ok("Query", query("even")).await).is_empty());
    assert_eq!(keys(&harness.ok("Query", query("odd")).await), ["0", "1", "3"]);
    // Page by page, backwards.
    let mut page = with(query("odd"), json!({"Limit": 2, "ScanIndexForward": false}));
    let first = harness.ok("Query", page.clone()).await;
    assert_eq!(keys(&first), ["3", "1"]);
    page["ExclusiveStartKey"] = first["LastEvaluatedKey"].clone();
    assert_eq!(keys(&harness.ok("Query", page).await), ["0"]);
    let gone =
        json!({"TableName": "ttt", "GlobalSecondaryIndexUpdates": [{"Delete": {"IndexName": "OwnerIndex"}}]});
    harness.ok("UpdateTable", gone).await;
    let message = harness.fails("Query", query("odd"), VALIDATION).await;
    assert_eq!(message, "The table does not have the specified index: OwnerIndex");
}

#[tokio::test]
async fn a_scan_in_segments_and_pages_sees_each_item_once() {
    let harness = Harness::with_table().await;
    for number in 0..100 {
        harness.ok("PutItem", put(&format!("item-{number}"), json!({"n": {"N": number.to_string()}}))).await;
    }
    let mut seen = Vec::new();
    for segment in 0..3 {
        let mut scan = json!({"TableName": "ttt", "Segment": segment, "TotalSegments": 3, "Limit": 7,
            "FilterExpression": "n >= :n", "ExpressionAttributeValues": {":n": {"N": "10"}}});
        loop {
            let page = harness.ok("Scan", scan.clone()).await;
            for item in page["Items"].as_array().unwrap() {
                seen.push(item["n"]["N"].as_str().unwrap().parse::<u32>().unwrap());
            }
            let Some(last) = page.get("LastEvaluatedKey") else { break };
            scan["ExclusiveStartKey"] = last.clone();
        }
    }
    seen.sort_unstable();
    assert_eq!(seen, (10..100).collect::<Vec<_>>());
    let count = harness.ok("Scan", json!({"TableName": "ttt", "Select": "COUNT"})).await;
    assert_eq!(count, json!({"Count": 100, "ScannedCount": 100}));
}

#[tokio::test]
async fn a_query_ranges_over_sort_keys() {
    let harness = Harness::new().await;
    harness.make("ranged", &[("h", "S"), ("r", "N")]).await;
    for number in ["-5", "-1.5", "0", "2", "10", "100"] {
        let item = json!({"h": {"S": "a"}, "r": {"N": number}});
        harness.ok("PutItem", json!({"TableName": "ranged", "Item": item})).await;
    }
    let query = |condition: &str, values: Value| {
        let values = with(json!({":h": {"S": "a"}}), values);
        json!({"TableName": "ranged", "KeyConditionExpression": format!("h = :h{condition}"), "ExpressionAttributeValues": values})
    };
    for (condition, values, expected) in [
        ("", json!({}), vec!["-5", "-1.5", "0", "2", "10", "100"]),
        (" AND r > :a", json!({":a": {"N": "0"}}), vec!["2", "10", "100"]),
        (" AND r >= :a", json!({":a": {"N": "0"}}), vec!["0", "2", "10", "100"]),
        (" AND r < :a", json!({":a": {"N": "0"}}), vec!["-5", "-1.5"]),
        (" AND r <= :a", json!({":a": {"N": "0.0"}}), vec!["-5", "-1.5", "0"]),
        (" AND r = :a", json!({":a": {"N": "1e1"}}), vec!["10"]),
        (
            " AND r BETWEEN :a AND :b",
            json!({":a": {"N": "-2"}, ":b": {"N": "10"}}),
            vec!["-1.5", "0", "2", "10"],
        ),
    ] {
        let answer = harness.ok("Query", query(condition, values)).await;
        let found: Vec<_> =
            answer["Items"].as_array().unwrap().iter().map(|item| item["r"]["N"].as_str().unwrap()).collect();
        assert_eq!(found, expected, "{condition}");
    }
    for (condition, message) in [
        (" OR r = :h", "Invalid operator used in KeyConditionExpression: OR"),
        (" AND r <> :h", "Invalid operator used in KeyConditionExpression: <>"),
        (
            " AND r = :h",
            "One or more parameter values were invalid: Condition parameter type does not match schema type",
        ),
        (" AND elsewhere = :h", "Query condition missed key schema element: r"),
        (" AND h = :h", "KeyConditionExpressions must only contain one condition per key"),
        (" AND size(r) = :h", "KeyConditionExpressions cannot contain nested operations"),
    ] {
        assert_eq!(
            harness.fails("Query", query(condition, json!({})), VALIDATION).await,
            message,
            "{condition}"
        );
    }
}

#[tokio::test]
async fn a_transaction_is_made_as_a_whole_and_once_for_its_token() {
    let harness = Harness::with_table().await;
    harness.ok("PutItem", put("a", json!({"n": {"N": "1"}}))).await;
    let add = |token: &str, expected: &str| {
        json!({"ClientRequestToken": token, "TransactItems": [
            {"Update": with(get("a"), json!({"UpdateExpression": "ADD n :one",
                "ExpressionAttributeValues": {":one": {"N": "1"}}}))},
            {"Put": with(put("b", json!({})), json!({"ConditionExpression": "attribute_not_exists(k)"}))},
            {"ConditionCheck": with(get("c"), json!({"ConditionExpression": expected}))},
        ]})
    };
    let failed = add("1", "attribute_exists(k)");
    let error = harness.call("TransactWriteItems", &failed).await.unwrap_err();
    assert_eq!(error.code().name, "TransactionCanceledException");
    assert_eq!(
        error.message(),
        "Transaction cancelled, please refer cancellation reasons for specific reasons [None, None, ConditionalCheckFailed]"
    );
    assert_eq!(harness.ok("GetItem", get("a")).await["Item"]["n"], json!({"N": "1"}));
    let good = add("2", "attribute_not_exists(k)");
    for _ in 0..2 {
        harness.ok("TransactWriteItems", good.clone()).await;
        assert_eq!(harness.ok("GetItem", get("a")).await["Item"]["n"], json!({"N": "2"}));
    }
    let mut other = good.clone();
    other["TransactItems"].as_array_mut().unwrap().pop();
    harness.fails("TransactWriteItems", other, "IdempotentParameterMismatchException").await;
    harness.clock.advance(std::time::Duration::from_secs(601));
    harness.fails("TransactWriteItems", good, "TransactionCanceledException").await; // b is there by now
    let both = json!({"TransactItems": [{"Get": get("a")}, {"Get": get("zz")}]});
    let read = harness.ok("TransactGetItems", both).await;
    assert_eq!(read["Responses"], json!([{"Item": {"k": {"S": "a"}, "n": {"N": "2"}}}, {}]));
}

#[tokio::test]
async fn batches_write_and_read_items() {
    let harness = Harness::with_table().await;
    let requests: Vec<Value> =
        (0..25).map(|number| json!({"PutRequest": {"Item": {"k": {"S": number.to_string()}}}})).collect();
    let written = harness.ok("BatchWriteItem", json!({"RequestItems": {"ttt": requests}})).await;
    assert_eq!(written, json!({"UnprocessedItems": {}}));
    let keys: Vec<Value> = (20..30).map(|number| json!({"k": {"S": number.to_string()}})).collect();
    let read = harness.ok("BatchGetItem", json!({"RequestItems": {"ttt": {"Keys": keys}}})).await;
    assert_eq!(read["Responses"]["ttt"].as_array().unwrap().len(), 5);
    let twice = json!({"RequestItems": {"ttt": [
        {"PutRequest": {"Item": {"k": {"S": "1"}}}}, {"DeleteRequest": {"Key": {"k": {"S": "1"}}}}]}});
    let message = harness.fails("BatchWriteItem", twice, VALIDATION).await;
    assert_eq!(message, "Provided list of item keys contains duplicates");
}

#[tokio::test]
async fn a_deleted_table_leaves_nothing_to_its_successor() {
    let harness = Harness::with_table().await;
    harness.ok("PutItem", put("a", json!({}))).await;
    harness
        .fails(
            "CreateTable",
            json!({"TableName": "ttt", "BillingMode": "PAY_PER_REQUEST",
        "AttributeDefinitions": [{"AttributeName": "k", "AttributeType": "S"}],
        "KeySchema": [{"AttributeName": "k", "KeyType": "HASH"}]}),
            "ResourceInUseException",
        )
        .await;
    let protect = |on: bool| json!({"TableName": "ttt", "DeletionProtectionEnabled": on});
    harness.ok("UpdateTable", protect(true)).await;
    harness.fails("DeleteTable", json!({"TableName": "ttt"}), VALIDATION).await;
    harness.ok("UpdateTable", protect(false)).await;
    harness.ok("DeleteTable", json!({"TableName": "ttt"})).await;
    let message =
        harness.fails("DescribeTable", json!({"TableName": "ttt"}), "ResourceNotFoundException").await;
    assert_eq!(message, "Requested resource not found: Table: ttt not found");
    let message = harness.fails("GetItem", get("a"), "ResourceNotFoundException").await;
    assert_eq!(message, "Requested resource not found");
    harness.make("ttt", &[("k", "S")]).await;
    assert_eq!(harness.ok("Scan", json!({"TableName": "ttt"})).await["Count"], json!(0));
    assert_eq!(harness.ok("ListTables", json!({})).await, json!({"TableNames": ["ttt"]}));
    let snapshot = harness.leases.store.snapshot().unwrap();
    assert!(snapshot.scan(crate::table::ITEMS, &()).unwrap().is_empty());
    assert!(snapshot.scan(crate::table::REMOVED, &()).unwrap().is_empty());
}

#[tokio::test]
async fn requests_that_contradict_themselves_or_the_table_are_refused_in_the_services_words() {
    let harness = Harness::with_table().await;
    let invalid = |what: &str| format!("One or more parameter values were invalid: {what}");
    for (operation, body, message) in [
        ("PutItem", json!({"TableName": "ttt", "Item": {"a": {"S": "x"}}}), invalid("Missing the key k in the item")),
        (
            "PutItem",
            json!({"TableName": "ttt", "Item": {"k": {"N": "1"}}}),
            invalid("Type mismatch for key k expected: S actual: N"),
        ),
        (
            "PutItem",
            put("", json!({})),
            "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: k".into(),
        ),
        ("PutItem", with(put("a", json!({})), json!({"ReturnValues": "ALL_NEW"})), "ReturnValues can only be ALL_OLD or NONE".into()),
        ("PutItem", put("a", json!({"x": {"S": "y".repeat(409_600)}})), "Item size has exceeded the maximum allowed size".into()),
        ("GetItem", json!({"TableName": "ttt", "Key": {"a": {"S": "x"}}}), "The provided key element does not match the schema".into()),
        (
            "UpdateItem",
            with(get("a"), json!({"AttributeUpdates": {"k": {"Value": {"S": "b"}}}})),
            invalid("Cannot update attribute k. This attribute is part of the key"),
        ),
        (
            "UpdateItem",
            with(get("a"), json!({"UpdateExpression": "SET x = :x", "Expected": {"x": {"Exists": false}}})),
            "Can not use both expression and non-expression parameters in the same request: Non-expression parameters: {Expected} Expression parameters: {UpdateExpression}".into(),
        ),
        (
            "UpdateItem",
            with(get("a"), json!({"UpdateExpression": "REMOVE x", "ExpressionAttributeNames": {"#a": "a", "#b": "b"}})),
            "Value provided in ExpressionAttributeNames unused in expressions: keys: {#a, #b}".into(),
        ),
        (
            "GetItem",
            with(get("a"), json!({"ExpressionAttributeNames": {"#a": "a"}})),
            "ExpressionAttributeNames can only be specified when using expressions".into(),
        ),
        (
            "PutItem",
            with(put("a", json!({})), json!({"ReturnItemCollectionMetrics": "SIZE"})),
            "ReturnItemCollectionMetrics SIZE is not supported by this server".into(),
        ),
        (
            "Scan",
            json!({"TableName": "tt"}),
            "TableName must be at least 3 characters long and at most 255 characters long".into(),
        ),
        (
            "CreateTable",
            json!({"TableName": "new", "AttributeDefinitions": [], "KeySchema": [{"AttributeName": "k", "KeyType": "HASH"}], "BillingMode": "PAY_PER_REQUEST"}),
            invalid("Some index key attributes are not defined in AttributeDefinitions. Keys: [k], AttributeDefinitions: []"),
        ),
        (
            "UpdateTimeToLive",
            json!({"TableName": "ttt", "TimeToLiveSpecification": {"Enabled": true, "AttributeName": "x"}}),
            "TimeToLiveSpecification with Enabled true is not supported by this server".into(),
        ),
    ] {
        assert_eq!(harness.fails(operation, body, VALIDATION).await, message, "{operation}");
    }
}

#[tokio::test]
async fn what_an_update_returns_is_what_was_asked_for() {
    let harness = Harness::with_table().await;
    harness
        .ok("PutItem", put("a", json!({"n": {"N": "1"}, "m": {"M": {"x": {"N": "1"}, "y": {"N": "2"}}}})))
        .await;
    let update = |returned: &str| {
        with(
            get("a"),
            json!({"UpdateExpression": "ADD n :one, m.x :one", "ReturnValues": returned, "ReturnConsumedCapacity": "TOTAL",
                "ExpressionAttributeValues": {":one": {"N": "1"}}}),
        )
    };
    let old = harness.ok("UpdateItem", update("UPDATED_OLD")).await;
    assert_eq!(old["Attributes"], json!({"n": {"N": "1"}, "m": {"M": {"x": {"N": "1"}}}}));
    assert_eq!(old["ConsumedCapacity"], json!({"TableName": "ttt", "CapacityUnits": 1.0}));
    let new = harness.ok("UpdateItem", update("UPDATED_NEW")).await;
    assert_eq!(new["Attributes"], json!({"n": {"N": "3"}, "m": {"M": {"x": {"N": "3"}}}}));
    let none = harness.ok("UpdateItem", update("NONE")).await;
    assert!(none.get("Attributes").is_none());
}

#[tokio::test]
async fn tags_and_backups_are_kept() {
    let harness = Harness::with_table().await;
    let arn = "arn:aws:dynamodb:us-east-1:000000000000:table/ttt";
    let tags = json!([{"Key": "a", "Value": "1"}, {"Key": "b", "Value": "2"}]);
    harness.ok("TagResource", json!({"ResourceArn": arn, "Tags": tags})).await;
    harness.ok("UntagResource", json!({"ResourceArn": arn, "TagKeys": ["a"]})).await;
    let listed = harness.ok("ListTagsOfResource", json!({"ResourceArn": arn})).await;
    assert_eq!(listed, json!({"Tags": [{"Key": "b", "Value": "2"}]}));
    let wanted =
        json!({"TableName": "ttt", "PointInTimeRecoverySpecification": {"PointInTimeRecoveryEnabled": true}});
    harness.ok("UpdateContinuousBackups", wanted).await;
    let described = harness.ok("DescribeContinuousBackups", json!({"TableName": arn})).await;
    let recovery = &described["ContinuousBackupsDescription"]["PointInTimeRecoveryDescription"];
    assert_eq!(recovery["PointInTimeRecoveryStatus"], json!("ENABLED"));
    let ttl = harness.ok("DescribeTimeToLive", json!({"TableName": "ttt"})).await;
    assert_eq!(ttl, json!({"TimeToLiveDescription": {"TimeToLiveStatus": "DISABLED"}}));
}

/// Two updates at once never both see the counter that one of them has changed.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn concurrent_conditional_updates_are_atomic() {
    let harness = std::sync::Arc::new(Harness::with_table().await);
    harness.ok("PutItem", put("a", json!({"n": {"N": "0"}}))).await;
    let tasks: Vec<_> = (0..8)
        .map(|_| {
            let harness = harness.clone();
            millstream_runtime::spawn(async move {
                let mut won = 0;
                for round in 0..50 {
                    let update = with(
                        get("a"),
                        json!({"UpdateExpression": "SET n = n + :one", "ConditionExpression": "n = :n",
                            "ExpressionAttributeValues": {":one": {"N": "1"}, ":n": {"N": round.to_string()}}}),
                    );
                    won += u32::from(harness.call("UpdateItem", &update).await.is_ok());
                }
                won
            })
        })
        .collect();
    let mut won = 0;
    for task in tasks {
        won += task.await.expect("no task panics");
    }
    let item = harness.ok("GetItem", get("a")).await;
    assert_eq!(item["Item"]["n"], json!({"N": won.to_string()}));
}
