//! `DeleteAnomalyDetector`: forgets a detector and what it has learned.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use millstream_api as api;
use millstream_meta as meta;

use crate::{
    anomaly::DETECTORS,
    detectors,
    error::CloudWatchError,
    generated::metrics::{DeleteAnomalyDetectorInput, DeleteAnomalyDetectorOutput, errors::declared},
    service::CloudWatch,
};

/// See the module.
pub struct DeleteAnomalyDetector;

impl Operation for DeleteAnomalyDetector {
    const SPEC: OperationSpec = OperationSpec {
        name: "DeleteAnomalyDetector",
        action: "cloudwatch:DeleteAnomalyDetector",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "delete_anomaly_detector_per_second", per_second: 10 },
        detached: true,
        errors: declared::DELETE_ANOMALY_DETECTOR,
        summary: "Deletes an anomaly detector.",
    };
    type Input = DeleteAnomalyDetectorInput;
    type Output = DeleteAnomalyDetectorOutput;
}

impl Handle<DeleteAnomalyDetector> for CloudWatch {
    type Error = CloudWatchError;

    fn access(&self, _: &Call<DeleteAnomalyDetectorInput>) -> Result<Access, CloudWatchError> {
        Ok(Access::to_any("cloudwatch:DeleteAnomalyDetector"))
    }

    async fn handle(
        &self,
        call: Call<DeleteAnomalyDetectorInput>,
    ) -> Result<DeleteAnomalyDetectorOutput, CloudWatchError> {
        let input = &call.input;
        if input.anomaly_detector_id.is_some() {
            return Err(CloudWatchError::InvalidValue(
                "The parameter AnomalyDetectorId is not supported.".into(),
            ));
        }
        let detector = detectors::named(
            &call.caller,
            (&input.namespace, &input.metric_name, &input.dimensions, &input.stat),
            input.single_metric_anomaly_detector.as_ref(),
            input.metric_math_anomaly_detector.is_some(),
        )?;
        let key = detector.key();
        let gone = key.clone();
        let delete = move |transaction: &mut meta::Transaction| {
            if transaction.get(DETECTORS, &key)?.is_none() {
                return Err(CloudWatchError::NotFoundHere("The anomaly detector does not exist.".into()));
            }
            transaction.delete(DETECTORS, &key)?;
            Ok(())
        };
        self.store.write(delete).await?;
        self.trained.forget(&gone);
        Ok(DeleteAnomalyDetectorOutput::default())
    }
}
