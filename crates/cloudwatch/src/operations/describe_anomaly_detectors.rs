//! `DescribeAnomalyDetectors`: detectors, and whether they have learned enough.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;
use serde::{Deserialize, Serialize};

use crate::{
    anomaly::{DETECTORS, DetectorRecord},
    error::CloudWatchError,
    generated::metrics::{
        AnomalyDetector, AnomalyDetectorConfiguration, AnomalyDetectorStateValue, AnomalyDetectorType,
        DescribeAnomalyDetectorsInput, DescribeAnomalyDetectorsOutput, Dimension, MetricCharacteristics,
        Range, SingleMetricAnomalyDetector, errors::declared,
    },
    paging,
    service::{CloudWatch, timestamp},
};

/// See the module.
pub struct DescribeAnomalyDetectors;

/// The most detectors of an answer where no limit is given (API guide).
const PAGE: usize = 10;

impl Operation for DescribeAnomalyDetectors {
    const SPEC: OperationSpec = OperationSpec {
        name: "DescribeAnomalyDetectors",
        action: "cloudwatch:DescribeAnomalyDetectors",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "describe_anomaly_detectors_per_second", per_second: 10 },
        detached: false,
        errors: declared::DESCRIBE_ANOMALY_DETECTORS,
        summary: "Describes anomaly detectors.",
    };
    type Input = DescribeAnomalyDetectorsInput;
    type Output = DescribeAnomalyDetectorsOutput;
}

/// The key of the last detector of the page before.
#[derive(Serialize, Deserialize)]
struct Place {
    after: String,
}

impl Handle<DescribeAnomalyDetectors> for CloudWatch {
    type Error = CloudWatchError;

    fn access(&self, _: &Call<DescribeAnomalyDetectorsInput>) -> Result<Access, CloudWatchError> {
        Ok(Access::to_any("cloudwatch:DescribeAnomalyDetectors"))
    }

    async fn handle(
        &self,
        call: Call<DescribeAnomalyDetectorsInput>,
    ) -> Result<DescribeAnomalyDetectorsOutput, CloudWatchError> {
        let input = &call.input;
        if input.anomaly_detector_ids.is_some() {
            return Err(CloudWatchError::InvalidValue(
                "The parameter AnomalyDetectorIds is not supported.".into(),
            ));
        }
        let after = match &input.next_token {
            None => None,
            Some(token) => {
                let place: Place = paging::place(token)
                    .ok_or_else(|| CloudWatchError::InvalidNextToken("The NextToken is invalid.".into()))?;
                Some(place.after)
            }
        };
        let place = (call.caller.account().to_string(), call.caller.region.to_string());
        let mut found: Vec<DetectorRecord> = self.store.snapshot()?.scan(DETECTORS, &place)?;
        found.retain(|detector| {
            is_wanted(input, detector) && after.as_ref().is_none_or(|after| detector.key().2 > *after)
        });
        let most = input.max_results.and_then(|most| usize::try_from(most).ok()).unwrap_or(PAGE);
        let more = found.len() > most;
        found.truncate(most);
        let last = found.last().filter(|_| more);
        let next_token = last.map(|last| paging::token(&Place { after: last.key().2 }));
        let found = found.into_iter().map(|detector| self.shown(detector)).collect();
        Ok(DescribeAnomalyDetectorsOutput { anomaly_detectors: Some(found), next_token })
    }
}

fn is_wanted(input: &DescribeAnomalyDetectorsInput, detector: &DetectorRecord) -> bool {
    let has = |wanted: &Dimension| {
        detector.dimensions.iter().any(|(name, value)| *name == wanted.name && *value == wanted.value)
    };
    let types = input.anomaly_detector_types.as_ref();
    types.is_none_or(|types| types.contains(&AnomalyDetectorType::SingleMetric))
        && input.namespace.as_ref().is_none_or(|namespace| *namespace == detector.namespace)
        && input.metric_name.as_ref().is_none_or(|name| *name == detector.metric_name)
        && input.dimensions.iter().flatten().all(has)
}

impl CloudWatch {
    fn shown(&self, detector: DetectorRecord) -> AnomalyDetector {
        let state = match self.trained.is_trained(&detector) {
            None => AnomalyDetectorStateValue::PendingTraining,
            Some(false) => AnomalyDetectorStateValue::TrainedInsufficientData,
            Some(true) => AnomalyDetectorStateValue::Trained,
        };
        let excluded = detector.excluded.iter();
        let excluded =
            excluded.map(|(from, to)| Range { start_time: timestamp(*from), end_time: timestamp(*to) });
        let configuration = AnomalyDetectorConfiguration {
            excluded_time_ranges: Some(excluded.collect()),
            metric_timezone: detector.zone,
            ..AnomalyDetectorConfiguration::default()
        };
        let dimensions: Vec<Dimension> =
            detector.dimensions.into_iter().map(|(name, value)| Dimension { name, value }).collect();
        let spikes = |periodic_spikes| MetricCharacteristics { periodic_spikes: Some(periodic_spikes) };
        AnomalyDetector {
            namespace: Some(detector.namespace.clone()),
            metric_name: Some(detector.metric_name.clone()),
            dimensions: Some(dimensions.clone()),
            stat: Some(detector.stat.clone()),
            single_metric_anomaly_detector: Some(SingleMetricAnomalyDetector {
                account_id: None,
                namespace: Some(detector.namespace),
                metric_name: Some(detector.metric_name),
                dimensions: Some(dimensions),
                stat: Some(detector.stat),
            }),
            configuration: Some(configuration),
            metric_characteristics: detector.periodic_spikes.map(spikes),
            state_value: Some(state),
            ..AnomalyDetector::default()
        }
    }
}
