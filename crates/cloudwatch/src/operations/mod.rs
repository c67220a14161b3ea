//! The operations, a file each.

mod get_metric_data;
mod get_metric_statistics;
mod list_metrics;
mod put_metric_data;

use api::Row;
use millstream_api as api;

use crate::service::CloudWatch;

/// The one list. Routing, IAM actions, audit classes, metrics and the reference are read from it.
pub static OPERATIONS: &[Row<CloudWatch>] = &[
    Row::of::<get_metric_data::GetMetricData>(),
    Row::of::<get_metric_statistics::GetMetricStatistics>(),
    Row::of::<list_metrics::ListMetrics>(),
    Row::of::<put_metric_data::PutMetricData>(),
];
