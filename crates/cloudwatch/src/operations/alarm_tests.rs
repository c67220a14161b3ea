//! Alarms, from the outside.

use std::time::Duration;

use meta::Store;
use millstream_meta as meta;
use millstream_runtime::Worker;
use serde_json::{Value, json};

use crate::{AlarmWorker, testing::Harness};

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
