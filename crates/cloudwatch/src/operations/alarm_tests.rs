//! Alarms, from the outside.

use std::time::Duration;

use meta::Store;
use millstream_meta as meta;
use millstream_runtime::Worker;
use serde_json::{Value, json};

use crate::{ActionWorker, AlarmWorker, testing::Harness};

fn alarm(changes: Value) -> Value {
    let mut body = json!({
        "AlarmName": "too-many", "Namespace": "App", "MetricName": "m", "Statistic": "Sum", "Period": 60,
        "EvaluationPeriods": 1, "Threshold": 5.0, "ComparisonOperator": "GreaterThanThreshold",
    });
    for (key, value) in changes.as_object().unwrap() {
        body[key] = value.clone();
    }
    body.as_object_mut().unwrap().retain(|_, value| !value.is_null());
    body
}

async fn state(harness: &Harness) -> String {
    AlarmWorker::new(harness.service.clone()).work().await.unwrap();
    let answer = harness.ok("DescribeAlarms", json!({"AlarmNames": ["too-many"]})).await;
    answer["MetricAlarms"][0]["StateValue"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn an_alarm_follows_its_metric() {
    let harness = Harness::new();
    harness.ok("PutMetricAlarm", alarm(json!({"AlarmDescription": "why"}))).await;
    let described = harness.ok("DescribeAlarms", json!({})).await;
    let found = &described["MetricAlarms"][0];
    assert_eq!(found["AlarmArn"], "arn:aws:cloudwatch:us-east-1:000000000000:alarm:too-many");
    assert_eq!(
        (&found["StateValue"], &found["AlarmDescription"]),
        (&json!("INSUFFICIENT_DATA"), &json!("why"))
    );
    assert_eq!((&found["Statistic"], &found["ActionsEnabled"]), (&json!("Sum"), &json!(true)));
    assert_eq!(state(&harness).await, "INSUFFICIENT_DATA");
    for (value, expected) in [(5.0, "OK"), (6.0, "ALARM"), (1.0, "OK")] {
        harness.put("App", json!({"MetricName": "m", "Value": value})).await;
        harness.advance(Duration::from_secs(60));
        assert_eq!(state(&harness).await, expected);
    }
    let history = harness.ok("DescribeAlarmHistory", json!({"AlarmName": "too-many"})).await;
    let summaries: Vec<_> = history["AlarmHistoryItems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["HistorySummary"].as_str().unwrap())
        .collect();
    assert_eq!(
        summaries,
        [
            "Alarm updated from ALARM to OK",
            "Alarm updated from OK to ALARM",
            "Alarm updated from INSUFFICIENT_DATA to OK",
            "Alarm \"too-many\" created",
        ]
    );
    harness
        .ok("SetAlarmState", json!({"AlarmName": "too-many", "StateValue": "ALARM", "StateReason": "test"}))
        .await;
    let described = harness.ok("DescribeAlarms", json!({"StateValue": "ALARM"})).await;
    assert_eq!(described["MetricAlarms"][0]["StateReason"], "test");
    assert_eq!(state(&harness).await, "OK", "the next look puts it right");
}

#[tokio::test]
async fn alarms_are_changed_listed_and_deleted() {
    let harness = Harness::new();
    for name in ["a-2", "a-1", "b"] {
        harness.ok("PutMetricAlarm", alarm(json!({"AlarmName": name}))).await;
    }
    let names = |answer: &Value| -> Vec<String> {
        let alarms = answer["MetricAlarms"].as_array().unwrap();
        alarms.iter().map(|alarm| alarm["AlarmName"].as_str().unwrap().to_owned()).collect()
    };
    let page = harness.ok("DescribeAlarms", json!({"MaxRecords": 2})).await;
    assert_eq!(names(&page), ["a-1", "a-2"]);
    let rest = harness.ok("DescribeAlarms", json!({"MaxRecords": 2, "NextToken": page["NextToken"]})).await;
    assert_eq!((names(&rest), rest.get("NextToken")), (vec!["b".to_owned()], None));
    assert_eq!(names(&harness.ok("DescribeAlarms", json!({"AlarmNamePrefix": "a-"})).await).len(), 2);
    harness.ok("DisableAlarmActions", json!({"AlarmNames": ["b", "nobody"]})).await;
    let found = harness.ok("DescribeAlarms", json!({"AlarmNames": ["b"]})).await;
    assert_eq!(found["MetricAlarms"][0]["ActionsEnabled"], false);
    harness.ok("EnableAlarmActions", json!({"AlarmNames": ["b"]})).await;
    harness.ok("DeleteAlarms", json!({"AlarmNames": ["a-1", "b", "nobody"]})).await;
    assert_eq!(names(&harness.ok("DescribeAlarms", json!({})).await), ["a-2"]);
    let history = harness.ok("DescribeAlarmHistory", json!({"AlarmName": "b"})).await;
    assert_eq!(history["AlarmHistoryItems"][0]["HistorySummary"], "Alarm \"b\" deleted");
    let body = json!({"AlarmName": "b", "StateValue": "OK", "StateReason": "x"});
    assert_eq!(harness.code("SetAlarmState", body).await, "ResourceNotFound");
    let again = Harness::over(harness.store.clone(), Store::in_memory());
    assert_eq!(names(&again.ok("DescribeAlarms", json!({})).await), ["a-2"]);
}

#[tokio::test]
async fn what_alarms_cannot_do_is_refused() {
    let harness = Harness::new();
    for changes in [
        json!({"AlarmActions": ["arn:aws:sns:us-east-1:000000000000:t"]}),
        json!({"Metrics": [{"Id": "m1", "Expression": "1"}], "Namespace": null}),
        json!({"Statistic": null}),
        json!({"ExtendedStatistic": "p99"}),
        json!({"Statistic": null, "ExtendedStatistic": "tm99"}),
        json!({"Threshold": null}),
        json!({"Period": 61}),
        json!({"Period": null}),
        json!({"DatapointsToAlarm": 2}),
        json!({"EvaluationPeriods": 1441}),
        json!({"TreatMissingData": "badly"}),
        json!({"ComparisonOperator": "GreaterThanUpperThreshold"}),
        json!({"ComparisonOperator": "Nearly"}),
        json!({"Tags": [{"Key": "k", "Value": "v"}]}),
    ] {
        let body = alarm(changes);
        assert_eq!(harness.code("PutMetricAlarm", body.clone()).await, "ValidationException", "{body}");
    }
    assert_eq!(harness.ok("DescribeAlarms", json!({})).await["MetricAlarms"], json!([]));
}

/// Runs actions for as long as some are tried again.
async fn act(harness: &Harness, rounds: u32) {
    for _ in 0..rounds {
        ActionWorker::new(harness.service.clone()).work().await.unwrap();
        harness.advance(Duration::from_secs(400));
    }
}

#[tokio::test]
async fn actions_are_done_retried_noted_and_audited() {
    let harness = Harness::new();
    let stream = "arn:aws:kinesis:us-east-1:000000000000:stream/alarms";
    let actions =
        json!({"AlarmActions": [stream, "command:flaky", "command:broken"], "OKActions": ["command:fine"]});
    harness.ok("PutMetricAlarm", alarm(actions)).await;
    let described = harness.ok("DescribeAlarms", json!({"ActionPrefix": "command:f"})).await;
    assert_eq!(described["MetricAlarms"][0]["OKActions"], json!(["command:fine"]));
    harness.put("App", json!({"MetricName": "m", "Value": 9})).await;
    harness.advance(Duration::from_secs(60));
    assert_eq!(state(&harness).await, "ALARM");
    act(&harness, 12).await;
    let seen: Vec<String> = harness.notices.seen.lock().iter().map(|notice| notice.action.clone()).collect();
    let count = |action: &str| seen.iter().filter(|seen| *seen == action).count();
    assert_eq!(
        (count(stream), count("command:flaky"), count("command:broken"), count("command:fine")),
        (1, 3, 8, 0)
    );
    let message: Value = serde_json::from_str(&harness.notices.seen.lock()[0].message).unwrap();
    assert_eq!(
        (&message["NewStateValue"], &message["OldStateValue"]),
        (&json!("ALARM"), &json!("INSUFFICIENT_DATA"))
    );
    assert_eq!(message["Trigger"]["MetricName"], "m");
    let audited = harness.notices.audited.lock().clone();
    let failed: Vec<_> =
        audited.iter().filter(|(_, error)| error.is_some()).map(|(action, _)| action.as_str()).collect();
    assert_eq!((audited.len(), failed), (3, vec!["command:broken"]));
    let asked = json!({"AlarmName": "too-many", "HistoryItemType": "Action"});
    let history = harness.ok("DescribeAlarmHistory", asked).await.to_string();
    assert!(history.contains("Successfully executed action command:flaky"), "{history}");
    assert!(history.contains("Failed to execute action command:broken"), "{history}");
}

#[tokio::test]
async fn disabled_actions_and_unknown_ones_do_nothing() {
    let harness = Harness::new();
    let refused = alarm(json!({"AlarmActions": ["arn:aws:sns:us-east-1:000000000000:pager"]}));
    assert_eq!(harness.code("PutMetricAlarm", refused).await, "ValidationException");
    harness
        .ok("PutMetricAlarm", alarm(json!({"AlarmActions": ["command:fine"], "ActionsEnabled": false})))
        .await;
    harness.put("App", json!({"MetricName": "m", "Value": 9})).await;
    harness.advance(Duration::from_secs(60));
    assert_eq!(state(&harness).await, "ALARM");
    act(&harness, 2).await;
    assert!(harness.notices.seen.lock().is_empty());
}

#[tokio::test]
async fn a_band_is_a_threshold() {
    let harness = Harness::new();
    let now = harness.now() - harness.now() % 60;
    for minute in 0..240 {
        let value = 100 + minute % 5;
        let at = now - 60 * (240 - minute);
        harness.put("App", json!({"MetricName": "m", "Value": value, "Timestamp": at})).await;
    }
    let metrics = json!([
        {"Id": "m1", "MetricStat": {"Metric": {"Namespace": "App", "MetricName": "m"}, "Period": 60, "Stat": "Average"}},
        {"Id": "band", "Expression": "ANOMALY_DETECTION_BAND(m1, 3)"},
    ]);
    let banded = json!({
        "AlarmName": "too-many", "EvaluationPeriods": 1, "Metrics": metrics, "ThresholdMetricId": "band",
        "ComparisonOperator": "LessThanLowerOrGreaterThanUpperThreshold", "TreatMissingData": "ignore",
    });
    harness.ok("PutMetricAlarm", banded).await;
    let described = harness.ok("DescribeAlarms", json!({})).await["MetricAlarms"][0].clone();
    assert_eq!(
        (&described["ThresholdMetricId"], &described["Metrics"][0]["Id"]),
        (&json!("band"), &json!("m1"))
    );
    assert!(described.get("Threshold").is_none() && described.get("MetricName").is_none(), "{described}");
    let detectors = harness.ok("DescribeAnomalyDetectors", json!({})).await;
    assert_eq!(detectors["AnomalyDetectors"].as_array().unwrap().len(), 1);
    assert_eq!(state(&harness).await, "OK");
    for (value, expected) in [(102, "OK"), (150, "ALARM"), (101, "OK"), (40, "ALARM")] {
        harness.advance(Duration::from_secs(60));
        let at = harness.now() - 60;
        harness.put("App", json!({"MetricName": "m", "Value": value, "Timestamp": at})).await;
        assert_eq!(state(&harness).await, expected, "{value}");
    }
}

#[tokio::test]
async fn an_expression_can_be_watched() {
    let harness = Harness::new();
    let metric = |id: &str, name: &str| {
        json!({"Id": id, "ReturnData": false,
               "MetricStat": {"Metric": {"Namespace": "App", "MetricName": name}, "Period": 60, "Stat": "Sum"}})
    };
    let metrics =
        json!([metric("bad", "bad"), metric("all", "all"), {"Id": "part", "Expression": "100 * bad / all"}]);
    let over = json!({
        "AlarmName": "too-many", "EvaluationPeriods": 1, "Metrics": metrics, "Threshold": 10,
        "ComparisonOperator": "GreaterThanThreshold",
    });
    harness.ok("PutMetricAlarm", over.clone()).await;
    for (bad, expected) in [(5, "OK"), (20, "ALARM")] {
        harness.put("App", json!({"MetricName": "bad", "Value": bad})).await;
        harness.put("App", json!({"MetricName": "all", "Value": 100})).await;
        harness.advance(Duration::from_secs(60));
        assert_eq!(state(&harness).await, expected);
    }
    for (key, value) in [("MetricName", json!("m")), ("ThresholdMetricId", json!("part"))] {
        let mut wrong = over.clone();
        wrong[key] = value;
        assert_eq!(harness.code("PutMetricAlarm", wrong).await, "ValidationException", "{key}");
    }
}
