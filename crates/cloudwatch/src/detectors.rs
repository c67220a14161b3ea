//! Anomaly detectors as calls name them.

use api::Caller;
use millstream_api as api;

use crate::{
    anomaly::DetectorRecord,
    error::CloudWatchError,
    generated::metrics::{Dimension, SingleMetricAnomalyDetector},
    rules::{require_dimensions, require_text},
    service,
    statistic::Stat,
};

/// Namespace, name, dimensions and statistic, as the old members of a call have them.
pub(crate) type Named<'a> =
    (&'a Option<String>, &'a Option<String>, &'a Option<Vec<Dimension>>, &'a Option<String>);

/// The detector that a call names, by the old members or the new one.
///
/// # Errors
/// It names none, or one of a kind that is not there.
pub(crate) fn named(
    caller: &Caller,
    old: Named<'_>,
    single: Option<&SingleMetricAnomalyDetector>,
    is_math: bool,
) -> Result<DetectorRecord, CloudWatchError> {
    if is_math {
        return Err(CloudWatchError::InvalidValue(
            "The parameter MetricMathAnomalyDetector is not supported.".into(),
        ));
    }
    let given = old.0.is_some() || old.1.is_some() || old.2.is_some() || old.3.is_some();
    let (namespace, name, dimensions, stat) = match single {
        Some(_) if given => {
            return Err(CloudWatchError::InvalidCombination(
                "SingleMetricAnomalyDetector cannot be used together with Namespace, MetricName, Dimensions or Stat."
                    .into(),
            ));
        }
        Some(single) if single.account_id.as_deref().is_some_and(|id| id != caller.account().as_str()) => {
            return Err(CloudWatchError::InvalidValue(
                "Metrics of other accounts are not supported: AccountId.".into(),
            ));
        }
        Some(single) => (&single.namespace, &single.metric_name, &single.dimensions, &single.stat),
        None => old,
    };
    let required = |value: &Option<String>, name: &str| {
        value.clone().ok_or_else(|| CloudWatchError::Missing(format!("The parameter {name} is required.")))
    };
    let (namespace, name, stat) =
        (required(namespace, "Namespace")?, required(name, "MetricName")?, required(stat, "Stat")?);
    require_text(&namespace, "Namespace")?;
    require_text(&name, "MetricName")?;
    let dimensions = dimensions.as_deref();
    require_dimensions(dimensions.unwrap_or_default(), "Dimensions")?;
    if Stat::parse(&stat).is_err() {
        return Err(CloudWatchError::InvalidValue(format!(
            "The value {stat} for parameter Stat is invalid."
        )));
    }
    Ok(DetectorRecord::plain(&service::series(caller, &namespace, &name, dimensions, ""), &stat))
}
