//! The functions of metric math that are served.

use std::collections::BTreeMap;

use super::{Expression, Scope, Series, Value, Wrong};

/// Calls a function.
pub(super) fn call(name: &str, arguments: &[Expression], scope: &Scope<'_>) -> Result<Value, Wrong> {
    let takes = |least: usize, most: usize| match arguments.len() {
        n if (least..=most).contains(&n) => Ok(()),
        n if least == most => Err(format!("The function {name} takes {least} arguments, not {n}")),
        n => Err(format!("The function {name} takes {least} to {most} arguments, not {n}")),
    };
    if name == "METRICS" {
        takes(0, 1)?;
        return metrics(arguments.first(), scope);
    }
    if name == "FILL" {
        takes(2, 2)?;
        let filled = arguments[0].evaluate(scope)?;
        return match &arguments[1] {
            Expression::Id(word) if word == "REPEAT" => each(filled, |series| fill(series, None, scope)),
            other => match other.evaluate(scope)? {
                Value::Scalar(value) => each(filled, |series| fill(series, Some(value), scope)),
                _ => Err("FILL takes a number or REPEAT: others are not supported".into()),
            },
        };
    }
    if name == "IF" {
        takes(3, 3)?;
        let [condition, then, other] =
            [arguments[0].evaluate(scope)?, arguments[1].evaluate(scope)?, arguments[2].evaluate(scope)?];
        return choose(condition, then, other);
    }
    let known = [
        "ABS",
        "AVG",
        "CEIL",
        "DIFF",
        "FLOOR",
        "LOG",
        "LOG10",
        "MAX",
        "METRIC_COUNT",
        "MIN",
        "PERIOD",
        "RATE",
        "RUNNING_SUM",
        "STDDEV",
        "SUM",
        "TIME_SERIES",
    ];
    if !known.contains(&name) {
        return Err(format!("The function {name} is not supported"));
    }
    takes(1, 1)?;
    let value = arguments[0].evaluate(scope)?;
    match name {
        "ABS" => Ok(value.map(f64::abs)),
        "CEIL" => Ok(value.map(f64::ceil)),
        "FLOOR" => Ok(value.map(f64::floor)),
        "LOG" => Ok(value.map(f64::ln)),
        "LOG10" => Ok(value.map(f64::log10)),
        "DIFF" => each(value, |series| steps(&series, |_, before, now| now - before)),
        "RATE" => each(value, |series| steps(&series, |seconds, before, now| (now - before) / seconds)),
        "RUNNING_SUM" => each(value, |mut series| {
            let mut sum = 0.0;
            for value in series.points.values_mut() {
                sum += *value;
                *value = sum;
            }
            series
        }),
        "METRIC_COUNT" => match value {
            Value::Array(array) => Ok(Value::Scalar(array.len() as f64)),
            _ => Err("METRIC_COUNT takes an array of time series".into()),
        },
        "PERIOD" => match value {
            Value::Series(series) => Ok(Value::Scalar(series.period.into())),
            _ => Err("PERIOD takes a time series".into()),
        },
        "TIME_SERIES" => match value {
            Value::Scalar(number) => {
                let period = period_of_all(scope);
                let empty = Series { period, points: BTreeMap::new() };
                Ok(Value::Series(fill(empty, Some(number), scope)))
            }
            _ => Err("TIME_SERIES takes a number".into()),
        },
        "SUM" => fold(value, |values| values.iter().sum()),
        "AVG" => fold(value, mean),
        "MIN" => fold(value, |values| values.iter().copied().fold(f64::INFINITY, f64::min)),
        "MAX" => fold(value, |values| values.iter().copied().fold(f64::NEG_INFINITY, f64::max)),
        _ => fold(value, |values| {
            let mean = mean(values);
            (values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / values.len() as f64).sqrt()
        }),
    }
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

fn metrics(filter: Option<&Expression>, scope: &Scope<'_>) -> Result<Value, Wrong> {
    let part = match filter {
        None => "",
        Some(Expression::Text(text)) => text,
        Some(_) => return Err("METRICS takes a text".into()),
    };
    let wanted = scope.metrics.iter().filter(|id| id.contains(part));
    let series = wanted.filter_map(|id| match scope.values.get(id) {
        Some(Value::Series(series)) => Some(series.clone()),
        _ => None,
    });
    Ok(Value::Array(series.collect()))
}

fn each(value: Value, f: impl Fn(Series) -> Series) -> Result<Value, Wrong> {
    match value {
        Value::Series(series) => Ok(Value::Series(f(series))),
        Value::Array(array) => Ok(Value::Array(array.into_iter().map(f).collect())),
        Value::Scalar(_) => Err("A time series is expected, not a number".into()),
    }
}

/// All values of a series become one; those of an array become one for each time.
fn fold(value: Value, f: impl Fn(&[f64]) -> f64) -> Result<Value, Wrong> {
    match value {
        Value::Scalar(_) => Err("A time series is expected, not a number".into()),
        Value::Series(series) => {
            let values: Vec<f64> = series.points.into_values().collect();
            Ok(Value::Scalar(if values.is_empty() { 0.0 } else { f(&values) }))
        }
        Value::Array(array) => {
            let period = array.iter().map(|series| series.period).max().unwrap_or(60);
            let mut by_time: BTreeMap<u32, Vec<f64>> = BTreeMap::new();
            for (at, value) in array.into_iter().flat_map(|series| series.points) {
                by_time.entry(at).or_default().push(value);
            }
            let points = by_time.into_iter().map(|(at, values)| (at, f(&values))).collect();
            Ok(Value::Series(Series { period, points }))
        }
    }
}

fn steps(series: &Series, f: impl Fn(f64, f64, f64) -> f64) -> Series {
    let pairs = series.points.iter().zip(series.points.iter().skip(1));
    let points =
        pairs.map(|((before_at, before), (at, now))| (*at, f(f64::from(at - before_at), *before, *now)));
    Series { period: series.period, points: points.collect() }
}

/// A value for every period of the range; `None` repeats the one before.
fn fill(mut series: Series, value: Option<f64>, scope: &Scope<'_>) -> Series {
    let mut last = value;
    let first = scope.start - scope.start % series.period;
    for at in (first..scope.end).step_by(series.period as usize) {
        match (series.points.get(&at), last) {
            (Some(held), _) => last = value.or(Some(*held)),
            (None, Some(filling)) => drop(series.points.insert(at, filling)),
            (None, None) => {}
        }
    }
    series
}

fn period_of_all(scope: &Scope<'_>) -> u32 {
    let periods = scope.values.values().filter_map(|value| match value {
        Value::Series(series) => Some(series.period),
        _ => None,
    });
    periods.min().unwrap_or(60)
}

fn choose(condition: Value, then: Value, other: Value) -> Result<Value, Wrong> {
    let pick = |at: u32, value: &Value| match value {
        Value::Scalar(number) => Ok(Some(*number)),
        Value::Series(series) => Ok(series.points.get(&at).copied()),
        Value::Array(_) => Err("IF takes no arrays".to_owned()),
    };
    match condition {
        Value::Scalar(truth) => Ok(if truth != 0.0 { then } else { other }),
        Value::Array(_) => Err("IF takes no arrays".into()),
        Value::Series(series) => {
            let mut points = BTreeMap::new();
            for (at, truth) in &series.points {
                if let Some(value) = pick(*at, if *truth != 0.0 { &then } else { &other })? {
                    points.insert(*at, value);
                }
            }
            Ok(Value::Series(Series { period: series.period, points }))
        }
    }
}
