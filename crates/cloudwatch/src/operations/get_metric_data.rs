//! `GetMetricData`: values of many metrics at once, and of expressions over them.

use std::collections::BTreeMap;

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;
use millstream_runtime as runtime;
use serde::{Deserialize, Serialize};

use crate::{
    data::{self, Query},
    error::CloudWatchError,
    generated::metrics::{
        GetMetricDataInput, GetMetricDataOutput, MetricDataResult, ScanBy, StatusCode, errors::declared,
    },
    math::Value,
    paging,
    service::{CloudWatch, second, timestamp},
};

/// See the module.
pub struct GetMetricData;

/// The most values of an answer, and what is taken where no limit is given (API guide).
const DATAPOINTS_MAX: usize = 100_800;

impl Operation for GetMetricData {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetMetricData",
        action: "cloudwatch:GetMetricData",
        audit: Audit::Data { read_only: true },
        throttle: Throttle::PerAccount { key: "get_metric_data_per_second", per_second: 50 },
        detached: false,
        errors: declared::GET_METRIC_DATA,
        summary: "Gets values of metrics and of expressions over them.",
    };
    type Input = GetMetricDataInput;
    type Output = GetMetricDataOutput;
}

/// Where the next page begins: in which query, and after which time of it.
#[derive(Clone, Copy, Serialize, Deserialize)]
struct Place {
    query: usize,
    after: Option<u32>,
}

impl Handle<GetMetricData> for CloudWatch {
    type Error = CloudWatchError;

    fn access(&self, _: &Call<GetMetricDataInput>) -> Result<Access, CloudWatchError> {
        Ok(Access::to_any("cloudwatch:GetMetricData"))
    }

    async fn handle(&self, call: Call<GetMetricDataInput>) -> Result<GetMetricDataOutput, CloudWatchError> {
        let input = call.input;
        let (start, end) = (second(input.start_time), second(input.end_time));
        if start >= end {
            return Err(CloudWatchError::Validation(
                "The parameter EndTime must be greater than StartTime.".into(),
            ));
        }
        let most = match input.max_datapoints {
            None => DATAPOINTS_MAX,
            Some(most) => usize::try_from(most)
                .ok()
                .filter(|most| (1..=DATAPOINTS_MAX).contains(most))
                .ok_or_else(|| {
                    CloudWatchError::Validation(format!(
                        "MaxDatapoints must be between 1 and {DATAPOINTS_MAX}."
                    ))
                })?,
        };
        let place = match &input.next_token {
            None => Place { query: 0, after: None },
            Some(token) => paging::place(token)
                .ok_or_else(|| CloudWatchError::InvalidNextToken("The NextToken is invalid.".into()))?,
        };
        let queries = data::queries(&input.metric_data_queries, call.caller.as_ref().into())?;
        let sources = self.sources();
        let now = self.now();
        let scanned = input.scan_by;
        let answer = runtime::blocking(move || {
            let values = data::answer(&sources, &queries, start, end, now)?;
            Ok::<_, CloudWatchError>(page(&queries, values, scanned, most, place))
        });
        let (results, next) = answer.await?;
        Ok(GetMetricDataOutput {
            metric_data_results: Some(results),
            next_token: next.map(|next| paging::token(&next)),
            messages: Some(Vec::new()),
        })
    }
}

/// The results from `place` on, with so many values at most, and where they go on.
fn page(
    queries: &[Query],
    mut values: BTreeMap<String, Value>,
    scanned: Option<ScanBy>,
    most: usize,
    place: Place,
) -> (Vec<MetricDataResult>, Option<Place>) {
    let mut results = Vec::new();
    let mut left = most;
    for (index, query) in queries
        .iter()
        .enumerate()
        .filter(|(_, query)| query.wanted)
        .skip_while(|(index, _)| *index < place.query)
    {
        let several = match values.remove(&query.id) {
            Some(Value::Series(series)) => vec![series],
            Some(Value::Array(array)) => array,
            // A number has been turned into a series, or been refused, when it was computed.
            Some(Value::Scalar(_)) | None => Vec::new(),
        };
        // An array's series share the id; only what is one series can be continued, and arrays are given whole.
        let single = several.len() == 1;
        for series in several {
            let mut points: Vec<(u32, f64)> = series.points.into_iter().collect();
            let ascending = scanned == Some(ScanBy::TimestampAscending);
            if !ascending {
                points.reverse();
            }
            if let Some(after) = place.after.filter(|_| index == place.query && single) {
                points.retain(|(at, _)| if ascending { *at > after } else { *at < after });
            }
            let more = single && points.len() > left;
            if single {
                points.truncate(left);
            }
            left = left.saturating_sub(points.len());
            let after = points.last().map(|(at, _)| *at);
            let status = if more { StatusCode::PartialData } else { StatusCode::Complete };
            results.push(result(query, &points, status));
            if more {
                return (results, Some(Place { query: index, after }));
            }
        }
        let later = queries.iter().enumerate().skip(index + 1).find(|(_, query)| query.wanted);
        if let Some((next, _)) = later.filter(|_| left == 0) {
            return (results, Some(Place { query: next, after: None }));
        }
    }
    (results, None)
}

fn result(query: &Query, points: &[(u32, f64)], status: StatusCode) -> MetricDataResult {
    MetricDataResult {
        id: Some(query.id.clone()),
        label: Some(query.label.clone()),
        timestamps: Some(points.iter().map(|(at, _)| timestamp(*at)).collect()),
        values: Some(points.iter().map(|(_, value)| *value).collect()),
        status_code: Some(status),
        messages: None,
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::{Value, json};

    use crate::testing::Harness;

    fn metric(id: &str, name: &str) -> Value {
        json!({"Id": id, "MetricStat": {"Metric": {"Namespace": "A", "MetricName": name}, "Period": 60, "Stat": "Sum"}})
    }

    async fn filled() -> Harness {
        let harness = Harness::new();
        for minute in 1..=5 {
            harness.put("A", json!({"MetricName": "all", "Value": minute * 10})).await;
            harness.put("A", json!({"MetricName": "bad", "Value": minute})).await;
            harness.advance(Duration::from_secs(60));
        }
        harness
    }

    fn body(harness: &Harness, queries: Value) -> Value {
        let now = harness.now();
        json!({"MetricDataQueries": queries, "StartTime": now - 600, "EndTime": now})
    }

    #[tokio::test]
    async fn metrics_and_expressions_in_one_call() {
        let harness = filled().await;
        let hidden = |mut query: Value| {
            query["ReturnData"] = json!(false);
            query
        };
        let queries = json!([
            {"Id": "percent", "Expression": "100 * bad / all", "Label": "share"},
            hidden(metric("all", "all")),
            metric("bad", "bad"),
            metric("none", "none"),
            {"Id": "e2", "Expression": "percent + 1"},
        ]);
        let answer = harness.ok("GetMetricData", body(&harness, queries)).await;
        let results = answer["MetricDataResults"].as_array().unwrap();
        let ids: Vec<_> = results.iter().map(|result| result["Id"].as_str().unwrap()).collect();
        assert_eq!(ids, ["percent", "bad", "none", "e2"]);
        assert_eq!(results[0]["Values"], json!(vec![10.0; 5]));
        assert_eq!((&results[0]["Label"], &results[1]["Label"]), (&json!("share"), &json!("bad")));
        assert_eq!(results[1]["Values"], json!([5.0, 4.0, 3.0, 2.0, 1.0]));
        assert_eq!((&results[2]["Values"], &results[2]["StatusCode"]), (&json!([]), &json!("Complete")));
        assert_eq!(results[3]["Values"][0], 11.0);
    }

    #[tokio::test]
    async fn pages_go_through_all_values_once() {
        let harness = filled().await;
        for (order, expected) in [
            ("TimestampAscending", [10.0, 20.0, 30.0, 40.0, 50.0, 1.0, 2.0, 3.0, 4.0, 5.0]),
            ("TimestampDescending", [50.0, 40.0, 30.0, 20.0, 10.0, 5.0, 4.0, 3.0, 2.0, 1.0]),
        ] {
            for most in [1, 2, 3, 5, 7, 10] {
                let mut body = body(&harness, json!([metric("all", "all"), metric("bad", "bad")]));
                (body["ScanBy"], body["MaxDatapoints"]) = (json!(order), json!(most));
                let mut seen = Vec::new();
                loop {
                    let answer = harness.ok("GetMetricData", body.clone()).await;
                    let results = answer["MetricDataResults"].as_array().unwrap();
                    let page: Vec<_> = results
                        .iter()
                        .flat_map(|result| result["Values"].as_array().unwrap().clone())
                        .collect();
                    assert!(page.len() <= most);
                    seen.extend(page);
                    let Some(token) = answer.get("NextToken") else { break };
                    body["NextToken"] = token.clone();
                }
                assert_eq!(json!(seen), json!(expected), "{order} {most}");
            }
        }
    }

    #[tokio::test]
    async fn queries_that_cannot_be_answered() {
        let harness = filled().await;
        let both = {
            let mut query = metric("m", "all");
            query["Expression"] = json!("1");
            query
        };
        let mut stat = metric("m", "all");
        stat["MetricStat"]["Stat"] = json!("tm99");
        let mut period = metric("m", "all");
        period["MetricStat"]["Period"] = json!(7);
        for query in [
            both,
            stat,
            period,
            json!({"Id": "m"}),
            json!({"Id": "Upper", "Expression": "m1"}),
            json!({"Id": "e1", "Expression": "e1 + 1"}),
            json!({"Id": "e1", "Expression": "m1 +"}),
            json!({"Id": "e1", "Expression": "5"}),
            json!({"Id": "e1", "Expression": "SEARCH('x', 'Sum', 60)"}),
            json!({"Id": "m1", "Expression": "m1"}),
        ] {
            let body = body(&harness, json!([metric("m1", "all"), query]));
            assert_eq!(harness.code("GetMetricData", body.clone()).await, "ValidationException", "{body}");
        }
        let mut token = body(&harness, json!([metric("m1", "all")]));
        token["NextToken"] = json!("junk");
        assert_eq!(harness.code("GetMetricData", token).await, "InvalidNextToken");
    }
}
