//! Queries of alarms: as they are written, and as they are stored.

use super::{AlarmMetric, AlarmQuery};
use crate::generated::metrics::{Dimension, Metric, MetricDataQuery, MetricStat, StandardUnit};

/// As they are stored.
pub(crate) fn stored(queries: &[MetricDataQuery]) -> Vec<AlarmQuery> {
    let metric = |asked: &MetricStat| AlarmMetric {
        namespace: asked.metric.namespace.clone(),
        name: asked.metric.metric_name.clone(),
        dimensions: asked
            .metric
            .dimensions
            .iter()
            .flatten()
            .map(|dimension| (dimension.name.clone(), dimension.value.clone()))
            .collect(),
        period: asked.period,
        stat: asked.stat.clone(),
        unit: asked.unit.map(|unit| unit.as_str().to_owned()),
    };
    let query = |asked: &MetricDataQuery| AlarmQuery {
        id: asked.id.clone(),
        label: asked.label.clone(),
        expression: asked.expression.clone(),
        metric: asked.metric_stat.as_ref().map(metric),
        return_data: asked.return_data,
        period: asked.period,
    };
    queries.iter().map(query).collect()
}

/// As they are written.
pub(crate) fn written(queries: &[AlarmQuery]) -> Vec<MetricDataQuery> {
    let dimension = |(name, value): &(String, String)| Dimension { name: name.clone(), value: value.clone() };
    let metric = |stored: &AlarmMetric| MetricStat {
        metric: Metric {
            namespace: stored.namespace.clone(),
            metric_name: stored.name.clone(),
            dimensions: Some(stored.dimensions.iter().map(dimension).collect()),
        },
        period: stored.period,
        stat: stored.stat.clone(),
        unit: stored.unit.as_deref().and_then(StandardUnit::parse),
    };
    let query = |stored: &AlarmQuery| MetricDataQuery {
        id: stored.id.clone(),
        label: stored.label.clone(),
        expression: stored.expression.clone(),
        metric_stat: stored.metric.as_ref().map(metric),
        return_data: stored.return_data,
        period: stored.period,
        account_id: None,
    };
    queries.iter().map(query).collect()
}
