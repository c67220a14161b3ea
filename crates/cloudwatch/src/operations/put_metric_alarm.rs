//! `PutMetricAlarm`: makes an alarm over a metric, or changes one.

use api::{Access, Audit, Call, Caller, Empty, Handle, Operation, OperationSpec, Throttle};
use meta::Transaction;
use millstream_api as api;
use millstream_meta as meta;
use serde_json::json;

use crate::{
    alarms::{ALARMS, Actions, AlarmRecord, State, Target, Treatment, stored, target},
    anomaly::{DETECTORS, DetectorRecord},
    data,
    error::CloudWatchError,
    generated::metrics::{ComparisonOperator, MetricDataQuery, PutMetricAlarmInput, errors::declared},
    rules::require_dimensions,
    service::CloudWatch,
    statistic::Stat,
};

/// See the module.
pub struct PutMetricAlarm;

impl Operation for PutMetricAlarm {
    const SPEC: OperationSpec = OperationSpec {
        name: "PutMetricAlarm",
        action: "cloudwatch:PutMetricAlarm",
        audit: Audit::Management { read_only: false },
        throttle: Throttle::PerAccount { key: "put_metric_alarm_per_second", per_second: 3 },
        detached: true,
        errors: declared::PUT_METRIC_ALARM,
        summary: "Creates or updates an alarm over a metric.",
    };
    type Input = PutMetricAlarmInput;
    type Output = Empty;
}

fn invalid(message: impl Into<String>) -> CloudWatchError {
    CloudWatchError::Validation(message.into())
}

impl Handle<PutMetricAlarm> for CloudWatch {
    type Error = CloudWatchError;

    fn access(&self, call: &Call<PutMetricAlarmInput>) -> Result<Access, CloudWatchError> {
        let (caller, name) = (&call.caller, call.input.alarm_name.as_str());
        let alarm = AlarmRecord::arn_of(caller.account(), &caller.region, name);
        // The record is put by the server; whoever has it put must be allowed to.
        let streams = actions(&call.input)
            .all()
            .filter_map(|action| match target(action) {
                Some(Target::Stream(stream)) => Some(Access::to("kinesis:PutRecord", stream)),
                _ => None,
            })
            .collect::<Vec<_>>();
        Ok(streams.into_iter().fold(Access::to("cloudwatch:PutMetricAlarm", alarm), Access::and))
    }

    async fn handle(&self, call: Call<PutMetricAlarmInput>) -> Result<Empty, CloudWatchError> {
        let input = &call.input;
        require_supported(input)?;
        for action in actions(input).all() {
            self.actions.admit(action).map_err(invalid)?;
        }
        let now = self.clock.now();
        let alarm = AlarmRecord {
            account: call.caller.account().to_string(),
            region: call.caller.region.to_string(),
            configured_ms: now.as_millis(),
            updated_ms: now.as_millis(),
            transitioned_ms: now.as_millis(),
            ..alarm(input, &call.caller)?
        };
        let detectors = detectors(input, &call.caller)?;
        let put = move |transaction: &mut Transaction| {
            let mut alarm = alarm.clone();
            let before = transaction.get(ALARMS, &alarm.key())?;
            let (summary, kind) = match before {
                None => (format!("Alarm \"{}\" created", alarm.name), "Create"),
                Some(before) => {
                    // A changed alarm keeps its state until it is looked at again.
                    alarm.state = before.state;
                    alarm.reason = before.reason;
                    alarm.reason_data = before.reason_data;
                    alarm.updated_ms = before.updated_ms;
                    alarm.transitioned_ms = before.transitioned_ms;
                    (format!("Alarm \"{}\" updated", alarm.name), "Update")
                }
            };
            let data = json!({"version": "1.0", "type": kind}).to_string();
            alarm.note(transaction, now, "ConfigurationUpdate", summary, data)?;
            for detector in &detectors {
                if transaction.get(DETECTORS, &detector.key())?.is_none() {
                    transaction.put(DETECTORS, &detector.key(), detector)?;
                }
            }
            transaction.put(ALARMS, &alarm.key(), &alarm)?;
            Ok::<_, CloudWatchError>(())
        };
        self.store.write(put).await?;
        Ok(Empty)
    }
}

/// Refuses by name what alarms elsewhere can do.
fn require_supported(input: &PutMetricAlarmInput) -> Result<(), CloudWatchError> {
    let unsupported = [
        ("Tags", input.tags.as_ref().is_some_and(|tags| !tags.is_empty())),
        (
            "EvaluateLowSampleCountPercentile",
            input.evaluate_low_sample_count_percentile.as_deref().is_some_and(|how| how != "evaluate"),
        ),
        ("EvaluationWindow", input.evaluation_window.is_some()),
        ("WarmUpConfiguration", input.warm_up_configuration.is_some()),
        ("EvaluationCriteria", input.evaluation_criteria.is_some()),
        ("EvaluationInterval", input.evaluation_interval.is_some()),
        ("ActionConfiguration", input.action_configuration.is_some()),
    ];
    match unsupported.into_iter().find(|(_, given)| *given) {
        Some((name, _)) => Err(invalid(format!("The parameter {name} is not supported."))),
        None => Ok(()),
    }
}

/// What the alarm sets off.
fn actions(input: &PutMetricAlarmInput) -> Actions {
    let list = |list: &Option<Vec<String>>| list.clone().unwrap_or_default();
    Actions {
        ok: list(&input.ok_actions),
        alarm: list(&input.alarm_actions),
        insufficient_data: list(&input.insufficient_data_actions),
    }
}

/// The detectors that the alarm's bands stand on: they are made with it, so that they are listed and can be changed.
fn detectors(input: &PutMetricAlarmInput, caller: &Caller) -> Result<Vec<DetectorRecord>, CloudWatchError> {
    let Some(metrics) = &input.metrics else { return Ok(Vec::new()) };
    let queries = data::queries(metrics, caller.into())?;
    let banded = data::banded(&queries).into_iter();
    Ok(banded.map(|(metric, stat)| DetectorRecord::plain(metric, stat)).collect())
}

const BANDS: [ComparisonOperator; 3] = [
    ComparisonOperator::LessThanLowerOrGreaterThanUpperThreshold,
    ComparisonOperator::LessThanLowerThreshold,
    ComparisonOperator::GreaterThanUpperThreshold,
];

/// What all alarms have, whatever they are over.
fn common(
    input: &PutMetricAlarmInput,
    comparison: ComparisonOperator,
    period: u32,
) -> Result<AlarmRecord, CloudWatchError> {
    let (evaluation_periods, datapoints_to_alarm) = periods(input, period)?;
    let missing = match input.treat_missing_data.as_deref() {
        None => None,
        Some(text) => Some(Treatment::parse(text).ok_or_else(|| {
            invalid(format!(
                "The value {text} for parameter TreatMissingData must be one of breaching, notBreaching, ignore, missing."
            ))
        })?),
    };
    Ok(AlarmRecord {
        account: String::new(),
        region: String::new(),
        name: input.alarm_name.clone(),
        description: input.alarm_description.clone(),
        actions_enabled: input.actions_enabled.unwrap_or(true),
        namespace: String::new(),
        metric_name: String::new(),
        dimensions: Vec::new(),
        unit: None,
        statistic: String::new(),
        period,
        evaluation_periods,
        datapoints_to_alarm,
        threshold: input.threshold.unwrap_or_default(),
        comparison: comparison.as_str().to_owned(),
        missing,
        configured_ms: 0,
        state: State::InsufficientData,
        reason: "Unchecked: Initial alarm creation".into(),
        reason_data: None,
        updated_ms: 0,
        transitioned_ms: 0,
        queries: Vec::new(),
        band: None,
        actions: actions(input),
    })
}

/// An alarm over an expression, or one whose threshold is a band.
fn alarm_of_queries(
    input: &PutMetricAlarmInput,
    metrics: &[MetricDataQuery],
    comparison: ComparisonOperator,
    caller: &Caller,
) -> Result<AlarmRecord, CloudWatchError> {
    let single = [
        ("MetricName", input.metric_name.is_some()),
        ("Namespace", input.namespace.is_some()),
        ("Dimensions", input.dimensions.as_ref().is_some_and(|dimensions| !dimensions.is_empty())),
        ("Period", input.period.is_some()),
        ("Unit", input.unit.is_some()),
        ("Statistic", input.statistic.is_some()),
        ("ExtendedStatistic", input.extended_statistic.is_some()),
    ];
    if let Some((name, _)) = single.into_iter().find(|(_, given)| *given) {
        return Err(invalid(format!("The parameters {name} and Metrics cannot be specified together.")));
    }
    let band = input.threshold_metric_id.clone();
    if band.is_some() && input.threshold.is_some() {
        return Err(invalid("The parameters Threshold and ThresholdMetricId cannot be specified together."));
    }
    let queries = data::queries(metrics, caller.into())?;
    data::watched(&queries, band.as_deref())?;
    let period = data::period(&queries).ok_or_else(|| invalid("Metrics must have a MetricStat."))?;
    Ok(AlarmRecord { queries: stored(metrics), band, ..common(input, comparison, period)? })
}

fn alarm(input: &PutMetricAlarmInput, caller: &Caller) -> Result<AlarmRecord, CloudWatchError> {
    let required = |name: &str| invalid(format!("The parameter {name} is required."));
    let comparison = input.comparison_operator.ok_or_else(|| required("ComparisonOperator"))?;
    let is_band = BANDS.contains(&comparison);
    if is_band != input.threshold_metric_id.is_some() {
        return Err(invalid(format!(
            "The ComparisonOperator {} {} a ThresholdMetricId.",
            comparison.as_str(),
            if is_band { "needs" } else { "cannot be used with" }
        )));
    }
    if !is_band && !input.threshold.ok_or_else(|| required("Threshold"))?.is_finite() {
        return Err(invalid("The value of parameter Threshold is invalid."));
    }
    match &input.metrics {
        Some(metrics) => alarm_of_queries(input, metrics, comparison, caller),
        None if is_band => Err(required("Metrics")),
        None => alarm_of_metric(input, comparison),
    }
}

/// An alarm over a single metric.
fn alarm_of_metric(
    input: &PutMetricAlarmInput,
    comparison: ComparisonOperator,
) -> Result<AlarmRecord, CloudWatchError> {
    let required = |name: &str| invalid(format!("The parameter {name} is required."));
    let namespace = input.namespace.clone().ok_or_else(|| required("Namespace"))?;
    let metric_name = input.metric_name.clone().ok_or_else(|| required("MetricName"))?;
    let statistic = match (input.statistic, &input.extended_statistic) {
        (Some(statistic), None) => statistic.as_str().to_owned(),
        (None, Some(text)) => match Stat::extended(text) {
            Ok(_) => text.clone(),
            Err(_) => {
                return Err(invalid(format!(
                    "The value {text} for parameter ExtendedStatistic is not supported: only percentiles are."
                )));
            }
        },
        _ => {
            return Err(invalid(
                "Exactly one of the parameters Statistic and ExtendedStatistic must be specified.",
            ));
        }
    };
    let dimensions = input.dimensions.as_deref().unwrap_or_default();
    require_dimensions(dimensions, "Dimensions").map_err(|error| invalid(error.to_string()))?;
    let asked = input.period.ok_or_else(|| required("Period"))?;
    let period = u32::try_from(asked)
        .ok()
        .filter(|period| matches!(period, 10 | 20 | 30) || (*period > 0 && period.is_multiple_of(60)))
        .ok_or_else(|| {
            invalid(format!("The value {asked} for parameter Period must be 10, 20, 30 or a multiple of 60."))
        })?;
    Ok(AlarmRecord {
        namespace,
        metric_name,
        dimensions: dimensions
            .iter()
            .map(|dimension| (dimension.name.clone(), dimension.value.clone()))
            .collect(),
        unit: input.unit.map(|unit| unit.as_str().to_owned()),
        statistic,
        ..common(input, comparison, period)?
    })
}

/// How many periods are looked at, and how many of those must be beyond the threshold.
fn periods(input: &PutMetricAlarmInput, period: u32) -> Result<(u32, Option<u32>), CloudWatchError> {
    let required = |name: &str| invalid(format!("The parameter {name} is required."));
    let number = |value: i32| u32::try_from(value).unwrap_or(1).max(1);
    let evaluation_periods = number(input.evaluation_periods.ok_or_else(|| required("EvaluationPeriods"))?);
    let datapoints_to_alarm = input.datapoints_to_alarm.map(number);
    if datapoints_to_alarm.is_some_and(|needed| needed > evaluation_periods) {
        return Err(invalid("DatapointsToAlarm must be less than or equal to EvaluationPeriods."));
    }
    let seconds = u64::from(evaluation_periods) * u64::from(period);
    let (most, words) = if period >= 3600 { (7 * 86_400, "seven days") } else { (86_400, "a day") };
    if seconds > most {
        return Err(invalid(format!(
            "Metrics cannot be checked across more than {words} (EvaluationPeriods * Period must be <= {most})."
        )));
    }
    Ok((evaluation_periods, datapoints_to_alarm))
}
