//! `PutAnomalyDetector`: has a metric learned from, or changes how.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;
use millstream_meta as meta;

use crate::{
    anomaly::{DETECTORS, DetectorRecord, Zone},
    detectors,
    error::CloudWatchError,
    generated::metrics::{
        AnomalyDetectorConfiguration, PutAnomalyDetectorInput, PutAnomalyDetectorOutput, errors::declared,
    },
    service::{CloudWatch, second},
};

/// See the module.
pub struct PutAnomalyDetector;

impl Operation for PutAnomalyDetector {
    const SPEC: OperationSpec = OperationSpec {
        name: "PutAnomalyDetector",
        action: "cloudwatch:PutAnomalyDetector",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "put_anomaly_detector_per_second", per_second: 10 },
        detached: true,
        errors: declared::PUT_ANOMALY_DETECTOR,
        summary: "Creates or updates an anomaly detector of a metric.",
    };
    type Input = PutAnomalyDetectorInput;
    type Output = PutAnomalyDetectorOutput;
}

impl Handle<PutAnomalyDetector> for CloudWatch {
    type Error = CloudWatchError;

    fn access(&self, _: &Call<PutAnomalyDetectorInput>) -> Result<Access, CloudWatchError> {
        Ok(Access::to_any("cloudwatch:PutAnomalyDetector"))
    }

    async fn handle(
        &self,
        call: Call<PutAnomalyDetectorInput>,
    ) -> Result<PutAnomalyDetectorOutput, CloudWatchError> {
        let input = &call.input;
        let named = detectors::named(
            &call.caller,
            (&input.namespace, &input.metric_name, &input.dimensions, &input.stat),
            input.single_metric_anomaly_detector.as_ref(),
            input.metric_math_anomaly_detector.is_some(),
        )?;
        let mut detector = DetectorRecord {
            periodic_spikes: input.metric_characteristics.as_ref().and_then(|known| known.periodic_spikes),
            ..named
        };
        if let Some(configuration) = &input.configuration {
            configure(&mut detector, configuration)?;
        }
        let key = detector.key();
        let put = move |transaction: &mut meta::Transaction| {
            transaction.put(DETECTORS, &detector.key(), &detector)?;
            Ok::<_, CloudWatchError>(())
        };
        self.store.write(put).await?;
        self.trained.forget(&key);
        Ok(PutAnomalyDetectorOutput::default())
    }
}

fn configure(
    detector: &mut DetectorRecord,
    configuration: &AnomalyDetectorConfiguration,
) -> Result<(), CloudWatchError> {
    let unsupported = [
        ("AdaptationSpeed", configuration.adaptation_speed.is_some()),
        ("OutlierFilteringStrength", configuration.outlier_filtering_strength.is_some()),
    ];
    if let Some((name, _)) = unsupported.into_iter().find(|(_, given)| *given) {
        return Err(CloudWatchError::InvalidValue(format!(
            "The parameter Configuration.{name} is not supported."
        )));
    }
    for range in configuration.excluded_time_ranges.iter().flatten() {
        let (from, to) = (second(range.start_time), second(range.end_time));
        if from >= to {
            return Err(CloudWatchError::InvalidValue(
                "Each StartTime of Configuration.ExcludedTimeRanges must be before its EndTime.".into(),
            ));
        }
        detector.excluded.push((from, to));
    }
    if let Some(zone) = &configuration.metric_timezone {
        if Zone::parse(zone).is_none() {
            return Err(CloudWatchError::InvalidValue(format!(
                "The value {zone} for parameter Configuration.MetricTimezone is no time zone."
            )));
        }
        detector.zone = Some(zone.clone());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::json;

    use crate::testing::Harness;

    const HOUR: i64 = 3600;

    /// Ten days of a metric that is 100 by day and 10 by night.
    async fn filled() -> Harness {
        let harness = Harness::new();
        let end = harness.now() - harness.now() % 300;
        for at in (end - 10 * 24 * HOUR..end).step_by(300) {
            let value = if at / HOUR % 24 < 12 { 100.0 } else { 10.0 } + (at / 300 % 5) as f64;
            harness.put("App", json!({"MetricName": "m", "Value": value, "Timestamp": at})).await;
        }
        harness
    }

    fn queries(width: f64) -> serde_json::Value {
        json!([
            {"Id": "m1", "MetricStat": {"Metric": {"Namespace": "App", "MetricName": "m"}, "Period": 300, "Stat": "Average"}},
            {"Id": "band", "Expression": format!("ANOMALY_DETECTION_BAND(m1, {width})")},
        ])
    }

    #[tokio::test]
    async fn a_band_lies_around_what_is_usual() {
        let harness = filled().await;
        let now = harness.now();
        let ask = json!({"StartTime": now - 24 * HOUR, "EndTime": now, "MetricDataQueries": queries(3.0)});
        let answer = harness.ok("GetMetricData", ask).await;
        let results = answer["MetricDataResults"].as_array().unwrap();
        let ids: Vec<_> = results.iter().map(|result| result["Id"].as_str().unwrap()).collect();
        assert_eq!(ids, ["m1", "band", "band"]);
        let values =
            |index: usize| -> Vec<f64> { serde_json::from_value(results[index]["Values"].clone()).unwrap() };
        let (found, upper, lower) = (values(0), values(1), values(2));
        assert_eq!((found.len(), upper.len(), lower.len()), (288, 289, 289));
        let within =
            found.iter().zip(upper.iter().zip(&lower)).filter(|(v, (u, l))| *v <= u && *v >= l).count();
        assert!(within >= 280, "{within}");
        assert!(upper.iter().zip(&lower).all(|(upper, lower)| upper - lower < 40.0));
    }

    #[tokio::test]
    async fn detectors_are_kept_described_and_deleted() {
        let harness = filled().await;
        let single = json!({"Namespace": "App", "MetricName": "m", "Stat": "Average"});
        let configuration = json!({
            "MetricTimezone": "Europe/Berlin",
            "ExcludedTimeRanges": [{"StartTime": 1_699_000_000, "EndTime": 1_699_003_600}],
        });
        harness
            .ok(
                "PutAnomalyDetector",
                json!({"SingleMetricAnomalyDetector": single, "Configuration": configuration}),
            )
            .await;
        let described = harness.ok("DescribeAnomalyDetectors", json!({"Namespace": "App"})).await;
        let found = &described["AnomalyDetectors"][0];
        assert_eq!((&found["StateValue"], &found["Stat"]), (&json!("PENDING_TRAINING"), &json!("Average")));
        assert_eq!(found["Configuration"]["MetricTimezone"], "Europe/Berlin");
        let now = harness.now();
        let ask = json!({"StartTime": now - HOUR, "EndTime": now, "MetricDataQueries": queries(2.0)});
        harness.ok("GetMetricData", ask).await;
        let described = harness.ok("DescribeAnomalyDetectors", json!({})).await;
        assert_eq!(described["AnomalyDetectors"][0]["StateValue"], "TRAINED");
        harness.ok("DeleteAnomalyDetector", json!({"SingleMetricAnomalyDetector": single})).await;
        assert_eq!(harness.ok("DescribeAnomalyDetectors", json!({})).await["AnomalyDetectors"], json!([]));
        let gone = json!({"SingleMetricAnomalyDetector": single});
        assert_eq!(harness.code("DeleteAnomalyDetector", gone).await, "ResourceNotFoundException");
    }

    #[tokio::test]
    async fn what_makes_no_sense_is_refused_by_name() {
        let harness = Harness::new();
        let named = |more: serde_json::Value| {
            let mut body = json!({"Namespace": "App", "MetricName": "m", "Stat": "Average"});
            more.as_object().unwrap().iter().for_each(|(key, value)| body[key] = value.clone());
            body
        };
        for (body, code) in [
            (json!({"MetricName": "m", "Stat": "Sum"}), "MissingRequiredParameterException"),
            (named(json!({"Stat": "odd"})), "InvalidParameterValueException"),
            (named(json!({"MetricMathAnomalyDetector": {}})), "InvalidParameterValueException"),
            (named(json!({"Configuration": {"MetricTimezone": "Mars"}})), "InvalidParameterValueException"),
            (
                named(json!({"Configuration": {"ExcludedTimeRanges": [{"StartTime": 2, "EndTime": 1}]}})),
                "InvalidParameterValueException",
            ),
            (
                named(json!({"SingleMetricAnomalyDetector": {"Namespace": "A"}})),
                "InvalidParameterCombinationException",
            ),
        ] {
            assert_eq!(harness.code("PutAnomalyDetector", body.clone()).await, code, "{body}");
        }
        harness.advance(Duration::from_secs(1));
    }
}
