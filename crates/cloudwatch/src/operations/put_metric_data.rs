//! `PutMetricData`: takes in what a client has measured.

use api::{Access, Audit, Call, Empty, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;

use crate::{
    error::CloudWatchError,
    generated::metrics::{MetricDatum, PutMetricDataInput, StandardUnit, errors::declared},
    rules::{require_count, require_dimensions, require_text, require_value},
    service::{CloudWatch, second, series},
    store::{Point, Refused, Sample, SeriesKey},
};

/// See the module.
pub struct PutMetricData;

/// The most data of a call (API guide).
const DATA_MAX: usize = 1000;
/// The most different values of a datum (API guide).
const VALUES_MAX: usize = 150;
/// How far back a datum may lie: two weeks.
const PAST_SECONDS: u32 = 14 * 86_400;
/// How far ahead a datum may lie: two hours.
const FUTURE_SECONDS: u32 = 2 * 3600;

impl Operation for PutMetricData {
    const SPEC: OperationSpec = OperationSpec {
        name: "PutMetricData",
        action: "cloudwatch:PutMetricData",
        audit: Audit::Data { read_only: false },
        throttle: Throttle::PerAccount { key: "put_metric_data_per_second", per_second: 500 },
        detached: false,
        errors: declared::PUT_METRIC_DATA,
        summary: "Publishes data of metrics.",
    };
    type Input = PutMetricDataInput;
    type Output = Empty;
}

impl Handle<PutMetricData> for CloudWatch {
    type Error = CloudWatchError;

    fn access(&self, call: &Call<PutMetricDataInput>) -> Result<Access, CloudWatchError> {
        let access = Access::to_any("cloudwatch:PutMetricData");
        Ok(access.with_key("cloudwatch:namespace", call.input.namespace.as_str()))
    }

    async fn handle(&self, call: Call<PutMetricDataInput>) -> Result<Empty, CloudWatchError> {
        let input = &call.input;
        if input.entity_metric_data.is_some() || input.strict_entity_validation.is_some() {
            return Err(CloudWatchError::InvalidValue(
                "The parameters EntityMetricData and StrictEntityValidation are not supported.".into(),
            ));
        }
        let data = input.metric_data.as_deref().unwrap_or_default();
        if data.is_empty() {
            return Err(CloudWatchError::Missing("The parameter MetricData is required.".into()));
        }
        if data.len() > DATA_MAX {
            return Err(CloudWatchError::InvalidValue(format!(
                "The collection MetricData must not have a size greater than {DATA_MAX}."
            )));
        }
        require_text(&input.namespace, "Namespace")?;
        if input.namespace.starts_with("AWS/") {
            return Err(CloudWatchError::InvalidValue(format!(
                "The value {} for parameter Namespace is invalid.",
                input.namespace
            )));
        }
        let now = self.now();
        // Everything is looked at before anything is taken in.
        let mut samples = Vec::with_capacity(data.len());
        for (index, datum) in data.iter().enumerate() {
            let place = format!("MetricData.member.{}", index + 1);
            let unit = datum.unit.unwrap_or(StandardUnit::None).as_str();
            let dimensions = datum.dimensions.as_deref();
            require_text(&datum.metric_name, &format!("{place}.MetricName"))?;
            require_dimensions(dimensions.unwrap_or_default(), &format!("{place}.Dimensions"))?;
            let key = series(call.caller.as_ref(), &input.namespace, &datum.metric_name, dimensions, unit);
            let second = time(datum, now, &place)?;
            let fine = is_fine(datum, &place)?;
            for point in points(datum, &place)? {
                samples.push((key.clone(), Sample { second, fine, point }));
            }
        }
        self.take(samples)?;
        Ok(Empty)
    }
}

impl CloudWatch {
    fn take(&self, samples: Vec<(SeriesKey, Sample)>) -> Result<(), CloudWatchError> {
        self.metrics.add_all(samples).map_err(|refused| match refused {
            Refused::TooFast => CloudWatchError::Throttled,
            Refused::TooManySeries => {
                CloudWatchError::LimitExceeded("The maximum number of metrics is reached.".into())
            }
        })
    }
}

fn time(datum: &MetricDatum, now: u32, place: &str) -> Result<u32, CloudWatchError> {
    let second = datum.timestamp.map_or(now, second);
    let wrong = if second < now.saturating_sub(PAST_SECONDS) {
        "must specify a time within the past two weeks."
    } else if second > now + FUTURE_SECONDS {
        "must specify a time no more than two hours in the future."
    } else {
        return Ok(second);
    };
    Err(CloudWatchError::InvalidValue(format!("The parameter {place}.Timestamp {wrong}")))
}

fn is_fine(datum: &MetricDatum, place: &str) -> Result<bool, CloudWatchError> {
    match datum.storage_resolution {
        None | Some(60) => Ok(false),
        Some(1) => Ok(true),
        Some(other) => Err(CloudWatchError::InvalidValue(format!(
            "The value {other} for parameter {place}.StorageResolution must be 1 or 60."
        ))),
    }
}

/// The samples of a datum.
fn points(datum: &MetricDatum, place: &str) -> Result<Vec<Point>, CloudWatchError> {
    let given = [
        ("Value", datum.value.is_some()),
        ("Values", datum.values.is_some()),
        ("StatisticValues", datum.statistic_values.is_some()),
    ];
    let given: Vec<&str> = given.into_iter().filter(|(_, given)| *given).map(|(name, _)| name).collect();
    if let [one, other, ..] = given[..] {
        return Err(CloudWatchError::InvalidCombination(format!(
            "The parameters {place}.{one} and {place}.{other} are mutually exclusive and you have specified both."
        )));
    }
    if datum.counts.is_some() && datum.values.is_none() {
        return Err(CloudWatchError::Missing(format!(
            "The parameter {place}.Values is required with {place}.Counts."
        )));
    }
    if let Some(value) = datum.value {
        require_value(value, &format!("{place}.Value"))?;
        return Ok(vec![Point::of(value, 1.0)]);
    }
    if let Some(values) = &datum.values {
        return counted(values, datum.counts.as_deref(), place);
    }
    let Some(set) = &datum.statistic_values else {
        return Err(CloudWatchError::Missing(format!("The parameter {place}.Value is required.")));
    };
    let place = format!("{place}.StatisticValues");
    require_count(set.sample_count, &format!("{place}.SampleCount"))?;
    for (value, name) in [(set.sum, "Sum"), (set.minimum, "Minimum"), (set.maximum, "Maximum")] {
        require_value(value, &format!("{place}.{name}"))?;
    }
    if set.minimum > set.maximum {
        return Err(CloudWatchError::InvalidValue(format!(
            "The parameter {place}.Maximum must be greater than or equal to {place}.Minimum."
        )));
    }
    Ok(vec![Point::set(set.sample_count, set.sum, set.minimum, set.maximum)])
}

fn counted(values: &[f64], counts: Option<&[f64]>, place: &str) -> Result<Vec<Point>, CloudWatchError> {
    if values.is_empty() {
        return Err(CloudWatchError::Missing(format!("The parameter {place}.Values is required.")));
    }
    if values.len() > VALUES_MAX {
        return Err(CloudWatchError::InvalidValue(format!(
            "The collection {place}.Values must not have a size greater than {VALUES_MAX}."
        )));
    }
    if counts.is_some_and(|counts| counts.len() != values.len()) {
        return Err(CloudWatchError::InvalidValue(format!(
            "The parameters {place}.Values and {place}.Counts must be of the same size."
        )));
    }
    let mut points = Vec::with_capacity(values.len());
    for (index, value) in values.iter().enumerate() {
        let count = counts.map_or(1.0, |counts| counts[index]);
        require_value(*value, &format!("{place}.Values.member.{}", index + 1))?;
        require_count(count, &format!("{place}.Counts.member.{}", index + 1))?;
        points.push(Point::of(*value, count));
    }
    Ok(points)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::testing::Harness;

    #[tokio::test]
    async fn values_sets_and_counts_are_taken_in() {
        let harness = Harness::new();
        let data = json!([
            {"MetricName": "m", "Value": 3.0},
            {"MetricName": "m", "Values": [1.0, 2.0], "Counts": [4.0, 1.0]},
            {"MetricName": "m", "StatisticValues":
                {"SampleCount": 2.0, "Sum": 14.0, "Minimum": 5.0, "Maximum": 9.0}},
        ]);
        harness.ok("PutMetricData", json!({"Namespace": "App", "MetricData": data})).await;
        let found = harness.statistics("App", "m", 60).await;
        assert_eq!(found.as_array().unwrap().len(), 1);
        let point = &found[0];
        assert_eq!(
            [&point["SampleCount"], &point["Sum"], &point["Minimum"], &point["Maximum"]],
            [&json!(8.0), &json!(23.0), &json!(1.0), &json!(9.0)]
        );
        assert_eq!(point["Unit"], "None");
    }

    #[tokio::test]
    async fn what_cannot_be_taken_in_is_refused_whole() {
        let harness = Harness::new();
        let now = harness.now();
        for (datum, code) in [
            (json!({"MetricName": "m"}), "MissingRequiredParameterException"),
            (
                json!({"MetricName": "m", "Value": 1.0, "Values": [1.0]}),
                "InvalidParameterCombinationException",
            ),
            (json!({"MetricName": "m", "Counts": [1.0], "Value": 1.0}), "MissingRequiredParameterException"),
            (
                json!({"MetricName": "m", "Values": [1.0], "Counts": [1.0, 2.0]}),
                "InvalidParameterValueException",
            ),
            (json!({"MetricName": "m", "Values": [1.0], "Counts": [0.0]}), "InvalidParameterValueException"),
            (json!({"MetricName": "m", "Values": vec![1.0; 151]}), "InvalidParameterValueException"),
            (json!({"MetricName": "m", "Value": 1e300}), "InvalidParameterValueException"),
            (json!({"MetricName": " ", "Value": 1.0}), "InvalidParameterValueException"),
            (
                json!({"MetricName": "m", "Value": 1.0, "StorageResolution": 30}),
                "InvalidParameterValueException",
            ),
            (
                json!({"MetricName": "m", "Value": 1.0, "Timestamp": now - 15 * 86_400}),
                "InvalidParameterValueException",
            ),
            (
                json!({"MetricName": "m", "Value": 1.0, "Timestamp": now + 7260}),
                "InvalidParameterValueException",
            ),
            (json!({"MetricName": "m", "Value": 1.0, "Unit": "Furlongs"}), "ValidationException"),
            (
                json!({"MetricName": "m", "Value": 1.0, "Dimensions":
                    [{"Name": "a", "Value": "1"}, {"Name": "a", "Value": "2"}]}),
                "InvalidParameterValueException",
            ),
        ] {
            let body =
                json!({"Namespace": "App", "MetricData": [{"MetricName": "good", "Value": 1.0}, datum]});
            assert_eq!(harness.code("PutMetricData", body.clone()).await, code, "{body}");
        }
        let body = json!({"Namespace": "AWS/Kinesis", "MetricData": [{"MetricName": "m", "Value": 1.0}]});
        assert_eq!(harness.code("PutMetricData", body).await, "InvalidParameterValueException");
        let body = json!({"Namespace": "App", "MetricData": []});
        assert_eq!(harness.code("PutMetricData", body).await, "MissingRequiredParameterException");
        assert_eq!(harness.ok("ListMetrics", json!({})).await["Metrics"], json!([]));
    }
}
