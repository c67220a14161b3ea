//! `DescribeAlarms`: alarms as they are.

use api::{Access, Audit, Call, Handle, Operation, OperationSpec, Throttle};
use base::Timestamp;
use millstream_api as api;
use millstream_base as base;
use serde::{Deserialize, Serialize};

use crate::{
    alarms::{ALARMS, AlarmRecord, written},
    error::CloudWatchError,
    generated::metrics::{
        AlarmType, ComparisonOperator, DescribeAlarmsInput, DescribeAlarmsOutput, Dimension, MetricAlarm,
        StandardUnit, StateValue, Statistic, errors::declared,
    },
    paging,
    service::CloudWatch,
};

/// See the module.
pub struct DescribeAlarms;

/// The most alarms of an answer where no limit is given (API guide).
const PAGE: usize = 50;

impl Operation for DescribeAlarms {
    const SPEC: OperationSpec = OperationSpec {
        name: "DescribeAlarms",
        action: "cloudwatch:DescribeAlarms",
        audit: Audit::Management { read_only: true },
        throttle: Throttle::PerAccount { key: "describe_alarms_per_second", per_second: 9 },
        detached: false,
        errors: declared::DESCRIBE_ALARMS,
        summary: "Describes alarms.",
    };
    type Input = DescribeAlarmsInput;
    type Output = DescribeAlarmsOutput;
}

/// The name of the last alarm of the page before.
#[derive(Serialize, Deserialize)]
struct Place {
    after: String,
}

impl Handle<DescribeAlarms> for CloudWatch {
    type Error = CloudWatchError;

    fn access(&self, _: &Call<DescribeAlarmsInput>) -> Result<Access, CloudWatchError> {
        Ok(Access::to_any("cloudwatch:DescribeAlarms"))
    }

    async fn handle(&self, call: Call<DescribeAlarmsInput>) -> Result<DescribeAlarmsOutput, CloudWatchError> {
        let input = &call.input;
        if input.children_of_alarm_name.is_some() || input.parents_of_alarm_name.is_some() {
            return Err(CloudWatchError::Validation(
                "Composite alarms are not supported: ChildrenOfAlarmName, ParentsOfAlarmName.".into(),
            ));
        }
        if input.alarm_names.is_some() && input.alarm_name_prefix.is_some() {
            return Err(CloudWatchError::Validation(
                "AlarmNamePrefix and AlarmNames are mutually exclusive.".into(),
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
        let mut alarms: Vec<AlarmRecord> = self.store.snapshot()?.scan(ALARMS, &place)?;
        alarms.sort_unstable_by(|one, other| one.name.cmp(&other.name));
        alarms.retain(|alarm| {
            is_wanted(input, alarm) && after.as_ref().is_none_or(|after| alarm.name > *after)
        });
        let most = input.max_records.and_then(|most| usize::try_from(most).ok()).unwrap_or(PAGE);
        let more = alarms.len() > most;
        alarms.truncate(most);
        let last = alarms.last().filter(|_| more);
        let next_token = last.map(|last| paging::token(&Place { after: last.name.clone() }));
        let alarms = alarms.into_iter().map(|alarm| shown(alarm, &call.caller)).collect();
        Ok(DescribeAlarmsOutput {
            metric_alarms: Some(alarms),
            composite_alarms: Some(Vec::new()),
            next_token,
            ..DescribeAlarmsOutput::default()
        })
    }
}

fn is_wanted(input: &DescribeAlarmsInput, alarm: &AlarmRecord) -> bool {
    let has = |prefix: &String| alarm.actions.all().any(|action| action.starts_with(prefix));
    input.action_prefix.as_ref().is_none_or(has)
        && input.alarm_types.as_ref().is_none_or(|types| types.contains(&AlarmType::MetricAlarm))
        && input.alarm_names.as_ref().is_none_or(|names| names.contains(&alarm.name))
        && input.alarm_name_prefix.as_ref().is_none_or(|prefix| alarm.name.starts_with(prefix))
        && input.state_value.is_none_or(|state| state.as_str() == alarm.state.as_str())
}

fn shown(alarm: AlarmRecord, caller: &api::Caller) -> MetricAlarm {
    let arn = AlarmRecord::arn_of(caller.account(), &caller.region, &alarm.name);
    let is_single = alarm.queries.is_empty();
    let plain = Statistic::parse(&alarm.statistic);
    let number = |n: u32| i32::try_from(n).unwrap_or(i32::MAX);
    MetricAlarm {
        alarm_arn: Some(arn.to_string()),
        alarm_description: alarm.description,
        alarm_configuration_updated_timestamp: Some(Timestamp::from_millis(alarm.configured_ms)),
        actions_enabled: Some(alarm.actions_enabled),
        ok_actions: Some(alarm.actions.ok),
        alarm_actions: Some(alarm.actions.alarm),
        insufficient_data_actions: Some(alarm.actions.insufficient_data),
        state_value: StateValue::parse(alarm.state.as_str()),
        state_reason: Some(alarm.reason),
        state_reason_data: alarm.reason_data,
        state_updated_timestamp: Some(Timestamp::from_millis(alarm.updated_ms)),
        state_transitioned_timestamp: Some(Timestamp::from_millis(alarm.transitioned_ms)),
        metric_name: is_single.then_some(alarm.metric_name),
        namespace: is_single.then_some(alarm.namespace),
        extended_statistic: (is_single && plain.is_none()).then_some(alarm.statistic),
        statistic: plain,
        dimensions: is_single
            .then(|| alarm.dimensions.into_iter().map(|(name, value)| Dimension { name, value }).collect()),
        period: is_single.then(|| number(alarm.period)),
        metrics: (!is_single).then(|| written(&alarm.queries)),
        unit: alarm.unit.as_deref().and_then(StandardUnit::parse),
        evaluation_periods: Some(number(alarm.evaluation_periods)),
        datapoints_to_alarm: alarm.datapoints_to_alarm.map(number),
        threshold: alarm.band.is_none().then_some(alarm.threshold),
        threshold_metric_id: alarm.band,
        comparison_operator: ComparisonOperator::parse(&alarm.comparison),
        treat_missing_data: alarm.missing.map(|missing| missing.as_str().to_owned()),
        alarm_name: Some(alarm.name),
        ..MetricAlarm::default()
    }
}
