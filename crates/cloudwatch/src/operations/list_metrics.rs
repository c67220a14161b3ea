//! `ListMetrics`: which metrics there are.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;
use serde::{Deserialize, Serialize};

use crate::{
    error::CloudWatchError,
    generated::metrics::{Dimension, ListMetricsInput, ListMetricsOutput, Metric, errors::declared},
    paging,
    service::CloudWatch,
    store::SeriesKey,
};

/// See the module.
pub struct ListMetrics;

/// The most metrics of an answer (API guide).
const PAGE: usize = 500;
/// A metric without data for so long is not listed.
const ACTIVE_SECONDS: u32 = 14 * 86_400;
/// `RecentlyActive`: `PT3H`.
const RECENT_SECONDS: u32 = 3 * 3600;

impl Operation for ListMetrics {
    const SPEC: OperationSpec = OperationSpec {
        name: "ListMetrics",
        action: "cloudwatch:ListMetrics",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "list_metrics_per_second", per_second: 25 },
        detached: false,
        errors: declared::LIST_METRICS,
        summary: "Lists metrics.",
    };
    type Input = ListMetricsInput;
    type Output = ListMetricsOutput;
}

/// The last metric of the page before.
#[derive(Serialize, Deserialize)]
struct Place {
    namespace: String,
    name: String,
    dimensions: Vec<(String, String)>,
}

impl Handle<ListMetrics> for CloudWatch {
    type Error = CloudWatchError;

    fn access(&self, _: &Call<ListMetricsInput>) -> Result<Access, CloudWatchError> {
        Ok(Access::to_any("cloudwatch:ListMetrics"))
    }

    async fn handle(&self, call: Call<ListMetricsInput>) -> Result<ListMetricsOutput, CloudWatchError> {
        let input = &call.input;
        if input.include_linked_accounts == Some(true) || input.owning_account.is_some() {
            return Err(CloudWatchError::InvalidValue(
                "Metrics of linked accounts are not supported: IncludeLinkedAccounts, OwningAccount.".into(),
            ));
        }
        let (account, region) = (call.caller.account().as_str(), call.caller.region.as_str());
        let from = match &input.next_token {
            None => SeriesKey::new(account, region, input.namespace.as_deref().unwrap_or(""), "", &[], ""),
            Some(token) => {
                let place: Place = paging::place(token).ok_or_else(|| {
                    CloudWatchError::InvalidValue("The value for parameter NextToken is invalid.".into())
                })?;
                let dimensions: Vec<(&str, &str)> =
                    place.dimensions.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                SeriesKey::new(account, region, &place.namespace, &place.name, &dimensions, "\u{10ffff}")
            }
        };
        let since = match input.recently_active {
            Some(_) => self.now().saturating_sub(RECENT_SECONDS),
            None => self.now().saturating_sub(ACTIVE_SECONDS),
        };
        let mut metrics: Vec<SeriesKey> = Vec::new();
        self.metrics.list(&from, true, |key, seen| {
            let in_reach = &*key.account == account
                && &*key.region == region
                && input.namespace.as_deref().is_none_or(|namespace| &*key.namespace == namespace);
            let fresh = metrics.last().is_none_or(|last| !last.is_same_metric(key));
            if in_reach && fresh && seen >= since && is_wanted(input, key) {
                metrics.push(key.clone());
            }
            in_reach && metrics.len() <= PAGE
        });
        let more = metrics.len() > PAGE;
        metrics.truncate(PAGE);
        let next_token = metrics.last().filter(|_| more).map(|last| {
            paging::token(&Place {
                namespace: last.namespace.to_string(),
                name: last.name.to_string(),
                dimensions: texts(last),
            })
        });
        let metrics = metrics.iter().map(metric).collect();
        Ok(ListMetricsOutput { metrics: Some(metrics), next_token, owning_accounts: None })
    }
}

fn is_wanted(input: &ListMetricsInput, key: &SeriesKey) -> bool {
    input.metric_name.as_deref().is_none_or(|name| &*key.name == name)
        && input.dimensions.iter().flatten().all(|wanted| {
            key.dimensions.iter().any(|(name, value)| {
                **name == *wanted.name && wanted.value.as_deref().is_none_or(|wanted| **value == *wanted)
            })
        })
}

fn texts(key: &SeriesKey) -> Vec<(String, String)> {
    key.dimensions.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect()
}

fn metric(key: &SeriesKey) -> Metric {
    let dimension = |(name, value)| Dimension { name, value };
    Metric {
        namespace: Some(key.namespace.to_string()),
        metric_name: Some(key.name.to_string()),
        dimensions: Some(texts(key).into_iter().map(dimension).collect()),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::{Value, json};

    use crate::testing::Harness;

    fn names(answer: &Value) -> Vec<&str> {
        let metrics = answer["Metrics"].as_array().unwrap();
        metrics.iter().map(|metric| metric["MetricName"].as_str().unwrap()).collect()
    }

    #[tokio::test]
    async fn metrics_are_found_by_what_they_are() {
        let harness = Harness::new();
        for (namespace, name, dimension) in
            [("A", "m", "1"), ("A", "m", "2"), ("A", "n", "1"), ("B", "m", "1")]
        {
            let data = json!([
                {"MetricName": name, "Value": 1.0, "Dimensions": [{"Name": "d", "Value": dimension}]},
                {"MetricName": name, "Value": 1.0, "Unit": "Count",
                    "Dimensions": [{"Name": "d", "Value": dimension}]},
            ]);
            harness.ok("PutMetricData", json!({"Namespace": namespace, "MetricData": data})).await;
        }
        for (filter, expected) in [
            (json!({}), vec!["m", "m", "n", "m"]),
            (json!({"Namespace": "A"}), vec!["m", "m", "n"]),
            (json!({"MetricName": "m"}), vec!["m", "m", "m"]),
            (json!({"Namespace": "A", "Dimensions": [{"Name": "d", "Value": "1"}]}), vec!["m", "n"]),
            (json!({"Dimensions": [{"Name": "d"}], "RecentlyActive": "PT3H"}), vec!["m", "m", "n", "m"]),
            (json!({"Dimensions": [{"Name": "e"}]}), vec![]),
        ] {
            assert_eq!(names(&harness.ok("ListMetrics", filter.clone()).await), expected, "{filter}");
        }
        harness.advance(Duration::from_secs(3 * 3600 + 60));
        assert_eq!(names(&harness.ok("ListMetrics", json!({"RecentlyActive": "PT3H"})).await), [""; 0]);
        assert_eq!(names(&harness.ok("ListMetrics", json!({})).await).len(), 4);
        harness.advance(Duration::from_secs(14 * 86_400));
        assert_eq!(names(&harness.ok("ListMetrics", json!({})).await), [""; 0]);
        let linked = harness.code("ListMetrics", json!({"IncludeLinkedAccounts": true})).await;
        assert_eq!(linked, "InvalidParameterValueException");
    }

    #[tokio::test]
    async fn five_hundred_at_a_time() {
        let harness = Harness::new();
        for part in 0..2 {
            let data: Vec<Value> =
                (0..600).map(|n| json!({"MetricName": format!("m{part}-{n:03}"), "Value": 1.0})).collect();
            harness.ok("PutMetricData", json!({"Namespace": "A", "MetricData": data})).await;
        }
        let mut seen = Vec::new();
        let mut page = harness.ok("ListMetrics", json!({})).await;
        let mut sizes = Vec::new();
        loop {
            sizes.push(names(&page).len());
            seen.extend(names(&page).into_iter().map(str::to_owned));
            let Some(token) = page["NextToken"].as_str() else { break };
            page = harness.ok("ListMetrics", json!({"NextToken": token})).await;
        }
        assert_eq!(sizes, [500, 500, 200]);
        assert!(seen.is_sorted_by(|a, b| a < b));
        let code = harness.code("ListMetrics", json!({"NextToken": "junk"})).await;
        assert_eq!(code, "InvalidParameterValueException");
    }
}
