//! The operations, a file each.

mod delete_alarms;
mod delete_anomaly_detector;
mod describe_alarm_history;
mod describe_alarms;
mod describe_anomaly_detectors;
mod disable_alarm_actions;
mod enable_alarm_actions;
mod get_metric_data;
mod get_metric_statistics;
mod list_metrics;
mod put_anomaly_detector;
mod put_metric_alarm;
mod put_metric_data;
mod set_alarm_state;

use api::{Access, Caller, Row};
use millstream_api as api;

use crate::{alarms::AlarmRecord, service::CloudWatch};

/// The one list. Routing, IAM actions, audit classes, metrics and the reference are read from it.
pub static OPERATIONS: &[Row<CloudWatch>] = &[
    Row::of::<delete_alarms::DeleteAlarms>(),
    Row::of::<delete_anomaly_detector::DeleteAnomalyDetector>(),
    Row::of::<describe_alarm_history::DescribeAlarmHistory>(),
    Row::of::<describe_alarms::DescribeAlarms>(),
    Row::of::<describe_anomaly_detectors::DescribeAnomalyDetectors>(),
    Row::of::<disable_alarm_actions::DisableAlarmActions>(),
    Row::of::<enable_alarm_actions::EnableAlarmActions>(),
    Row::of::<get_metric_data::GetMetricData>(),
    Row::of::<get_metric_statistics::GetMetricStatistics>(),
    Row::of::<list_metrics::ListMetrics>(),
    Row::of::<put_anomaly_detector::PutAnomalyDetector>(),
    Row::of::<put_metric_alarm::PutMetricAlarm>(),
    Row::of::<put_metric_data::PutMetricData>(),
    Row::of::<set_alarm_state::SetAlarmState>(),
];

/// The action on each of the alarms; on any where none is named.
fn alarms_access(action: &'static str, caller: &Caller, names: &[String]) -> Access {
    let each = names
        .iter()
        .map(|name| Access::to(action, AlarmRecord::arn_of(caller.account(), &caller.region, name)));
    each.reduce(Access::and).unwrap_or_else(|| Access::to_any(action))
}

#[cfg(test)]
mod alarm_tests;
