//! Queries of metric data: what they ask for, and the answers.

use std::{collections::BTreeMap, sync::Arc};

use meta::Store;
use millstream_meta as meta;

use crate::{
    anomaly::Trained,
    error::CloudWatchError,
    generated::metrics::{MetricDataQuery, MetricStat},
    math::{self, Expression, Scope, Series, Value},
    query::{self, is_period, rounded_start},
    rules::{require_dimensions, require_text},
    service::{self, Owner},
    statistic::{NoStat, Stat},
    store::{MetricStore, SeriesKey},
};

/// The most queries of a call (API guide).
const QUERIES_MAX: usize = 500;
/// The most periods that one metric may be asked for, so that an answer stays in memory.
const PERIODS_MAX: u32 = 100_800;

/// A query that makes sense.
#[derive(Clone, Debug)]
pub(crate) struct Query {
    pub id: String,
    pub label: String,
    /// Whether its values are part of the answer.
    pub wanted: bool,
    pub what: What,
}

/// What a query asks for.
#[derive(Clone, Debug)]
pub(crate) enum What {
    /// A statistic of a metric; `stat_text` is how it was written.
    Metric { metric: SeriesKey, unit: Option<&'static str>, period: u32, stat: Stat, stat_text: String },
    /// An expression over other results.
    Expression(Expression),
    /// What a metric of these queries is expected to be, so many spreads to either side.
    Band { of: String, width: f64 },
}

fn invalid(message: String) -> CloudWatchError {
    CloudWatchError::Validation(message)
}

/// The queries of a call.
///
/// # Errors
/// A validation error for the first that makes no sense.
pub(crate) fn queries(asked: &[MetricDataQuery], owner: Owner<'_>) -> Result<Vec<Query>, CloudWatchError> {
    if asked.is_empty() || asked.len() > QUERIES_MAX {
        return Err(invalid(format!("MetricDataQueries must have between 1 and {QUERIES_MAX} items.")));
    }
    let mut queries: Vec<Query> = Vec::with_capacity(asked.len());
    for (index, asked) in asked.iter().enumerate() {
        let query = query(asked, index + 1, owner)?;
        if queries.iter().any(|before| before.id == query.id) {
            return Err(invalid(format!(
                "The values for parameter id in MetricDataQueries are not unique: {}.",
                query.id
            )));
        }
        queries.push(query);
    }
    Ok(queries)
}

fn query(asked: &MetricDataQuery, place: usize, owner: Owner<'_>) -> Result<Query, CloudWatchError> {
    let place = format!("MetricDataQueries.member.{place}");
    let named = asked.id.starts_with(|c: char| c.is_ascii_lowercase())
        && asked.id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if !named {
        return Err(invalid(format!(
            "The value {} for parameter {place}.Id is not matching the expected pattern ^[a-z][a-zA-Z0-9_]*$.",
            asked.id
        )));
    }
    if asked.account_id.as_deref().is_some_and(|account| account != owner.account) {
        return Err(invalid(format!("Metrics of other accounts are not supported: {place}.AccountId.")));
    }
    if asked.label.as_deref().is_some_and(|label| label.contains("${")) {
        return Err(invalid(format!("Dynamic labels are not supported: {place}.Label.")));
    }
    let (what, label) = match (&asked.metric_stat, &asked.expression) {
        (Some(stat), None) => {
            (metric(stat, &place, owner)?, stat.metric.metric_name.clone().unwrap_or_default())
        }
        (None, Some(text)) => {
            let expression = math::parse(text).map_err(|wrong| in_expression(&asked.id, &wrong))?;
            let what = match band(&expression).map_err(|wrong| in_expression(&asked.id, &wrong))? {
                Some((of, width)) => What::Band { of, width },
                None => What::Expression(expression),
            };
            (what, asked.id.clone())
        }
        _ => {
            return Err(invalid(format!(
                "Exactly one of the parameters {place}.MetricStat and {place}.Expression must be specified."
            )));
        }
    };
    if asked.period.is_some_and(|period| !is_period(period)) {
        return Err(invalid(format!(
            "The parameter {place}.Period must be 1, 5, 10, 20, 30 or a multiple of 60."
        )));
    }
    Ok(Query {
        id: asked.id.clone(),
        label: asked.label.clone().unwrap_or(label),
        wanted: asked.return_data != Some(false),
        what,
    })
}

fn metric(asked: &MetricStat, place: &str, owner: Owner<'_>) -> Result<What, CloudWatchError> {
    let place = format!("{place}.MetricStat");
    let metric = &asked.metric;
    let (namespace, name) =
        (metric.namespace.as_deref().unwrap_or_default(), metric.metric_name.as_deref().unwrap_or_default());
    let as_validation = |error: CloudWatchError| invalid(error.to_string());
    require_text(namespace, &format!("{place}.Metric.Namespace")).map_err(as_validation)?;
    require_text(name, &format!("{place}.Metric.MetricName")).map_err(as_validation)?;
    let dimensions = metric.dimensions.as_deref();
    require_dimensions(dimensions.unwrap_or_default(), &format!("{place}.Metric.Dimensions"))
        .map_err(as_validation)?;
    let period = u32::try_from(asked.period).ok().filter(|_| is_period(asked.period)).ok_or_else(|| {
        invalid(format!("The parameter {place}.Period must be 1, 5, 10, 20, 30 or a multiple of 60."))
    })?;
    let stat = Stat::parse(&asked.stat).map_err(|none| match none {
        NoStat::Unsupported => {
            invalid(format!("The statistic {} for parameter {place}.Stat is not supported.", asked.stat))
        }
        NoStat::Unknown => {
            invalid(format!("The value {} for parameter {place}.Stat is invalid.", asked.stat))
        }
    })?;
    Ok(What::Metric {
        metric: service::series(owner, namespace, name, dimensions, ""),
        unit: asked.unit.map(|unit| unit.as_str()),
        period,
        stat,
        stat_text: asked.stat.clone(),
    })
}

/// Spreads to either side where no number is given (user guide, "Using metric math").
const BAND_WIDTH: f64 = 2.0;

/// `ANOMALY_DETECTION_BAND(m1, 2)`: whose band, and how wide. It stands alone; as a part of an expression it is unknown.
fn band(expression: &Expression) -> Result<Option<(String, f64)>, String> {
    let Expression::Call(name, arguments) = expression else { return Ok(None) };
    if name != "ANOMALY_DETECTION_BAND" {
        return Ok(None);
    }
    match arguments.as_slice() {
        [Expression::Id(id)] => Ok(Some((id.clone(), BAND_WIDTH))),
        [Expression::Id(id), Expression::Number(width)] if *width > 0.0 => Ok(Some((id.clone(), *width))),
        _ => Err("ANOMALY_DETECTION_BAND takes the id of a metric and a number greater than 0".into()),
    }
}

/// The query whose values an alarm watches: the one whose data are returned, beside the band.
///
/// # Errors
/// There is none, or more than one, or the band is none.
pub(crate) fn watched<'a>(queries: &'a [Query], band: Option<&str>) -> Result<&'a Query, CloudWatchError> {
    if let Some(band) = band {
        let is_band = |query: &&Query| query.id == band && matches!(query.what, What::Band { .. });
        if queries.iter().find(is_band).is_none() {
            return Err(invalid(format!(
                "ThresholdMetricId {band} must be the id of an ANOMALY_DETECTION_BAND."
            )));
        }
    }
    let mut wanted = queries.iter().filter(|query| query.wanted && !matches!(query.what, What::Band { .. }));
    match (wanted.next(), wanted.next()) {
        (Some(one), None) => Ok(one),
        _ => {
            Err(invalid("Exactly one element of the Metrics list must return data, beside the band.".into()))
        }
    }
}

/// The longest period of the metrics among the queries.
pub(crate) fn period(queries: &[Query]) -> Option<u32> {
    let periods = queries.iter().filter_map(|query| match &query.what {
        What::Metric { period, .. } => Some(*period),
        _ => None,
    });
    periods.max()
}

/// The metric of each band among the queries, with its statistic.
pub(crate) fn banded(queries: &[Query]) -> Vec<(&SeriesKey, &str)> {
    let metric = |of: &str| match &queries.iter().find(|query| query.id == of)?.what {
        What::Metric { metric, stat_text, .. } => Some((metric, stat_text.as_str())),
        _ => None,
    };
    let of_band = |query: &Query| match &query.what {
        What::Band { of, .. } => Some(of.clone()),
        _ => None,
    };
    queries.iter().filter_map(of_band).filter_map(|of| metric(&of)).collect()
}

fn in_expression(id: &str, wrong: &str) -> CloudWatchError {
    invalid(format!("Error in expression '{id}': {wrong}."))
}

/// What queries are answered from: metrics, and what is known of some of them.
#[derive(Clone)]
pub(crate) struct Sources {
    /// The metadata, which has the anomaly detectors.
    pub store: Store,
    pub metrics: Arc<MetricStore>,
    pub trained: Arc<Trained>,
}

/// The results of queries by id.
///
/// # Errors
/// A validation error for an expression that cannot be computed, or the store's failure.
pub(crate) fn answer(
    sources: &Sources,
    queries: &[Query],
    start: u32,
    end: u32,
    now: u32,
) -> Result<BTreeMap<String, Value>, CloudWatchError> {
    let store = sources.metrics.as_ref();
    let mut values = BTreeMap::new();
    let mut metrics = Vec::new();
    for query in queries {
        let What::Metric { metric, unit, period, stat, .. } = &query.what else { continue };
        let from = rounded_start(start, now, *period);
        let from = from - from % period;
        if (end - from) / period > PERIODS_MAX {
            return Err(invalid(format!(
                "You have requested more than {PERIODS_MAX} datapoints of {}: increase its Period, or decrease the \
                 time range.",
                query.id
            )));
        }
        let mut keys = store.series_of(metric);
        keys.retain(|key| unit.is_none_or(|unit| unit == &*key.unit));
        let found = query::merged(store, keys.iter().map(|key| key.as_ref()), from, end, *period)?;
        let points = found.into_iter().filter_map(|(at, point)| Some((at, stat.of(&point)?))).collect();
        values.insert(query.id.clone(), Value::Series(Series { period: *period, points }));
        metrics.push(query.id.clone());
    }
    let mut open: Vec<(&Query, &Expression)> = queries
        .iter()
        .filter_map(|query| match &query.what {
            What::Expression(expression) => Some((query, expression)),
            What::Metric { .. } | What::Band { .. } => None,
        })
        .collect();
    for query in queries {
        if let What::Band { of, width } = &query.what {
            let band = expected(sources, queries, query, of, *width, (start, end), now)?;
            values.insert(query.id.clone(), band);
        }
    }
    // Expressions may stand before what they refer to.
    while !open.is_empty() {
        let before = open.len();
        let mut later = Vec::new();
        for (query, expression) in open {
            let mut ids = Vec::new();
            expression.ids(&mut ids);
            if ids.iter().any(|id| !values.contains_key(id) && queries.iter().any(|query| query.id == *id)) {
                later.push((query, expression));
                continue;
            }
            let scope = Scope { values: &values, metrics: &metrics, start, end };
            let value = expression.evaluate(&scope).map_err(|wrong| in_expression(&query.id, &wrong))?;
            if query.wanted && matches!(value, Value::Scalar(_)) {
                return Err(in_expression(&query.id, "The result is a number and not a time series"));
            }
            values.insert(query.id.clone(), value);
        }
        if later.len() == before {
            return Err(in_expression(&later[0].0.id, "It refers to itself"));
        }
        open = later;
    }
    Ok(values)
}

/// The band of a metric among the queries: the upper bounds and the lower ones.
fn expected(
    sources: &Sources,
    queries: &[Query],
    band: &Query,
    of: &str,
    width: f64,
    range: (u32, u32),
    now: u32,
) -> Result<Value, CloudWatchError> {
    let query = queries.iter().find(|query| query.id == of);
    let Some(What::Metric { metric, period, stat_text, .. }) = query.map(|query| &query.what) else {
        return Err(in_expression(
            &band.id,
            "ANOMALY_DETECTION_BAND takes the id of a metric; of others it is not supported",
        ));
    };
    let start = rounded_start(range.0, now, *period);
    let range = (start - start % period, range.1);
    let snapshot = sources.store.snapshot()?;
    let found =
        sources.trained.band(&sources.metrics, &snapshot, metric, stat_text, *period, range, width, now)?;
    let bounds = |pick: fn(&(u32, f64, f64)) -> f64| Series {
        period: *period,
        points: found.iter().map(|bound| (bound.0, pick(bound))).collect(),
    };
    Ok(Value::Array(vec![bounds(|bound| bound.2), bounds(|bound| bound.1)]))
}
