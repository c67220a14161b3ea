//! `GetMetricStatistics`: statistics of one metric, period by period.

use std::{collections::BTreeMap, sync::Arc};

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;
use millstream_runtime as runtime;

use crate::{
    error::CloudWatchError,
    generated::metrics::{
        Datapoint, GetMetricStatisticsInput, GetMetricStatisticsOutput, StandardUnit, Statistic,
        errors::declared,
    },
    query::{self, is_period, rounded_start},
    rules::require_dimensions,
    service::{CloudWatch, second, series, timestamp},
    statistic::{NoStat, Stat},
    store::{Point, SeriesKey},
};

/// See the module.
pub struct GetMetricStatistics;

/// The most periods that a call may ask for (API guide).
const PERIODS_MAX: u32 = 1440;

impl Operation for GetMetricStatistics {
    const SPEC: OperationSpec = OperationSpec {
        name: "GetMetricStatistics",
        action: "cloudwatch:GetMetricStatistics",
        audit: Audit::Data { read_only: true },
        throttle: Throttle::PerAccount { key: "get_metric_statistics_per_second", per_second: 400 },
        detached: false,
        errors: declared::GET_METRIC_STATISTICS,
        summary: "Gets statistics of a metric.",
    };
    type Input = GetMetricStatisticsInput;
    type Output = GetMetricStatisticsOutput;
}

impl Handle<GetMetricStatistics> for CloudWatch {
    type Error = CloudWatchError;

    fn access(&self, _: &Call<GetMetricStatisticsInput>) -> Result<Access, CloudWatchError> {
        Ok(Access::to_any("cloudwatch:GetMetricStatistics"))
    }

    async fn handle(
        &self,
        call: Call<GetMetricStatisticsInput>,
    ) -> Result<GetMetricStatisticsOutput, CloudWatchError> {
        let input = call.input;
        let percentiles = percentiles(&input)?;
        require_dimensions(input.dimensions.as_deref().unwrap_or_default(), "Dimensions")?;
        if !is_period(input.period) {
            return Err(CloudWatchError::InvalidValue(format!(
                "The parameter Period must be 1, 5, 10, 20, 30 or a multiple of 60; it is {}.",
                input.period
            )));
        }
        let (start, end) = (second(input.start_time), second(input.end_time));
        if start >= end {
            return Err(CloudWatchError::InvalidValue(
                "The parameter StartTime must be less than the parameter EndTime.".into(),
            ));
        }
        let period = u32::try_from(input.period).unwrap_or(60);
        let start = rounded_start(start, self.now(), period);
        let wanted = (end - start).div_ceil(period);
        if wanted > PERIODS_MAX {
            return Err(CloudWatchError::InvalidCombination(format!(
                "You have requested up to {wanted} datapoints, which exceeds the limit of {PERIODS_MAX}. You may \
                 reduce the datapoints requested by increasing Period, or decreasing the time range."
            )));
        }
        let dimensions = input.dimensions.as_deref();
        let metric = series(call.caller.as_ref(), &input.namespace, &input.metric_name, dimensions, "");
        let mut keys = self.metrics.series_of(&metric);
        keys.retain(|key| input.unit.is_none_or(|unit| unit.as_str() == &*key.unit));
        let metrics = self.metrics.clone();
        let statistics = input.statistics.unwrap_or_default();
        let datapoints = runtime::blocking(move || {
            let mut datapoints = Vec::new();
            for key in &keys {
                for (place, point) in query::periods(&metrics, key, start, end, period)? {
                    datapoints.push(datapoint(key, place, &point, &statistics, &percentiles));
                }
            }
            Ok::<_, CloudWatchError>(datapoints)
        });
        Ok(GetMetricStatisticsOutput { label: Some(input.metric_name), datapoints: Some(datapoints.await?) })
    }
}

fn percentiles(input: &GetMetricStatisticsInput) -> Result<Vec<(String, Stat)>, CloudWatchError> {
    match (&input.statistics, &input.extended_statistics) {
        (None, None) => Err(CloudWatchError::InvalidCombination(
            "At least one of the parameters Statistics and ExtendedStatistics must be specified.".into(),
        )),
        (Some(_), Some(_)) => Err(CloudWatchError::InvalidCombination(
            "The parameters Statistics and ExtendedStatistics are mutually exclusive and you have specified both."
                .into(),
        )),
        (_, extended) => extended.iter().flatten().map(|text| percentile(text)).collect(),
    }
}

fn percentile(text: &str) -> Result<(String, Stat), CloudWatchError> {
    match Stat::extended(text) {
        Ok(stat) => Ok((text.to_owned(), stat)),
        Err(NoStat::Unsupported) => Err(CloudWatchError::InvalidValue(format!(
            "The value {text} for parameter ExtendedStatistics is not supported: only percentiles are."
        ))),
        Err(NoStat::Unknown) => Err(CloudWatchError::InvalidValue(format!(
            "The value {text} for parameter ExtendedStatistics is not supported."
        ))),
    }
}

fn datapoint(
    key: &Arc<SeriesKey>,
    place: u32,
    point: &Point,
    statistics: &[Statistic],
    percentiles: &[(String, Stat)],
) -> Datapoint {
    let if_wanted = |statistic, stat: Stat| statistics.contains(&statistic).then(|| stat.of(point)).flatten();
    let extended: BTreeMap<String, f64> =
        percentiles.iter().filter_map(|(name, stat)| Some((name.clone(), stat.of(point)?))).collect();
    Datapoint {
        timestamp: Some(timestamp(place)),
        sample_count: if_wanted(Statistic::SampleCount, Stat::SampleCount),
        average: if_wanted(Statistic::Average, Stat::Average),
        sum: if_wanted(Statistic::Sum, Stat::Sum),
        minimum: if_wanted(Statistic::Minimum, Stat::Minimum),
        maximum: if_wanted(Statistic::Maximum, Stat::Maximum),
        unit: StandardUnit::parse(&key.unit),
        extended_statistics: (!percentiles.is_empty()).then_some(extended),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::{Value, json};

    use crate::testing::Harness;

    fn ask(harness: &Harness, period: i64, changes: Value) -> Value {
        let now = harness.now();
        let mut body = json!({"Namespace": "A", "MetricName": "m", "StartTime": now - 600, "EndTime": now + 60,
            "Period": period, "Statistics": ["Sum"]});
        for (key, value) in changes.as_object().unwrap() {
            body[key] = value.clone();
        }
        body.as_object_mut().unwrap().retain(|_, value| !value.is_null());
        body
    }

    #[tokio::test]
    async fn percentiles_come_from_values_and_not_from_sets() {
        let harness = Harness::new();
        let values: Vec<f64> = (1..=100).map(f64::from).collect();
        harness.put("A", json!({"MetricName": "m", "Values": values, "Unit": "Milliseconds"})).await;
        let changes = json!({"Statistics": null, "ExtendedStatistics": ["p50", "p99.9"]});
        let answer = harness.ok("GetMetricStatistics", ask(&harness, 60, changes.clone())).await;
        let found = &answer["Datapoints"][0];
        let near = |name: &str, right: f64| {
            let found = found["ExtendedStatistics"][name].as_f64().unwrap();
            assert!((found - right).abs() <= right * 0.0101, "{name}: {found}");
        };
        near("p50", 50.0);
        near("p99.9", 100.0);
        assert_eq!(
            (&answer["Label"], &found["Unit"], found.get("Sum")),
            (&json!("m"), &json!("Milliseconds"), None)
        );
        let set = json!({"SampleCount": 2.0, "Sum": 3.0, "Minimum": 1.0, "Maximum": 2.0});
        harness.put("A", json!({"MetricName": "m", "StatisticValues": set, "Unit": "Milliseconds"})).await;
        let answer = harness.ok("GetMetricStatistics", ask(&harness, 60, changes)).await;
        assert_eq!(answer["Datapoints"][0]["ExtendedStatistics"], json!({}));
    }

    #[tokio::test]
    async fn seconds_are_kept_of_data_that_ask_for_it() {
        let harness = Harness::new();
        for resolution in [1, 60] {
            for _ in 0..3 {
                harness
                    .put("A", json!({"MetricName": "m", "Value": 1.0, "StorageResolution": resolution}))
                    .await;
                harness.advance(Duration::from_secs(10));
            }
        }
        let seconds = harness.ok("GetMetricStatistics", ask(&harness, 10, json!({}))).await;
        assert_eq!(seconds["Datapoints"].as_array().unwrap().len(), 3);
        let minutes = harness.ok("GetMetricStatistics", ask(&harness, 600, json!({}))).await;
        let sum: f64 = minutes["Datapoints"]
            .as_array()
            .unwrap()
            .iter()
            .map(|point| point["Sum"].as_f64().unwrap())
            .sum();
        assert_eq!(sum, 6.0);
    }

    #[tokio::test]
    async fn each_unit_stands_for_itself() {
        let harness = Harness::new();
        for unit in ["Bytes", "Count"] {
            harness.put("A", json!({"MetricName": "m", "Value": 1.0, "Unit": unit})).await;
        }
        let both = harness.ok("GetMetricStatistics", ask(&harness, 60, json!({}))).await;
        let units: Vec<_> = both["Datapoints"]
            .as_array()
            .unwrap()
            .iter()
            .map(|point| point["Unit"].as_str().unwrap())
            .collect();
        assert_eq!(units, ["Bytes", "Count"]);
        let one = harness.ok("GetMetricStatistics", ask(&harness, 60, json!({"Unit": "Count"}))).await;
        assert_eq!(one["Datapoints"].as_array().unwrap().len(), 1);
        let none = harness.ok("GetMetricStatistics", ask(&harness, 60, json!({"Unit": "Percent"}))).await;
        assert_eq!(none["Datapoints"], json!([]));
    }

    #[tokio::test]
    async fn questions_without_an_answer() {
        let harness = Harness::new();
        let now = harness.now();
        for (changes, code) in [
            (json!({"Statistics": null}), "InvalidParameterCombinationException"),
            (json!({"ExtendedStatistics": ["p1"]}), "InvalidParameterCombinationException"),
            (json!({"Statistics": null, "ExtendedStatistics": ["tm99"]}), "InvalidParameterValueException"),
            (json!({"Statistics": null, "ExtendedStatistics": ["x"]}), "InvalidParameterValueException"),
            (json!({"Period": 61}), "InvalidParameterValueException"),
            (json!({"StartTime": now + 60}), "InvalidParameterValueException"),
            (json!({"StartTime": now - 1441 * 60}), "InvalidParameterCombinationException"),
            (json!({"Period": 0}), "ValidationException"),
        ] {
            let body = ask(&harness, 60, changes);
            assert_eq!(harness.code("GetMetricStatistics", body.clone()).await, code, "{body}");
        }
    }
}
