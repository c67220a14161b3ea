//! From a tree to a value.

use std::collections::BTreeMap;

use super::{Expression, Series, Value, Wrong, functions, parse::Operator};

/// What expressions can refer to.
pub(crate) struct Scope<'a> {
    /// The results of the queries that have been answered, by id.
    pub values: &'a BTreeMap<String, Value>,
    /// The ids of queries that are metrics, in their order: what `METRICS()` stands for.
    pub metrics: &'a [String],
    /// Where the time range begins, as asked.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
}

impl Expression {
    /// The ids that it refers to, as far as they stand in it.
    pub fn ids(&self, found: &mut Vec<String>) {
        match self {
            Self::Id(id) => found.push(id.clone()),
            Self::Number(_) | Self::Text(_) => {}
            Self::Array(items) | Self::Call(_, items) => items.iter().for_each(|item| item.ids(found)),
            Self::Negative(inner) => inner.ids(found),
            Self::Binary(_, left, right) => {
                left.ids(found);
                right.ids(found);
            }
        }
    }

    /// Its value.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn evaluate(&self, scope: &Scope<'_>) -> Result<Value, Wrong> {
        Ok(match self {
            Self::Number(number) => Value::Scalar(*number),
            Self::Id(id) => scope
                .values
                .get(id)
                .cloned()
                .ok_or_else(|| format!("There is no result with the id '{id}'"))?,
            Self::Text(text) => return Err(format!("The text '{text}' is no value")),
            Self::Array(items) => {
                let mut array: Vec<Series> = Vec::new();
                for item in items {
                    match item.evaluate(scope)? {
                        Value::Series(series) => array.push(series),
                        Value::Array(series) => array.extend(series),
                        Value::Scalar(_) => return Err("An array has time series only".into()),
                    }
                }
                Value::Array(array)
            }
            Self::Negative(inner) => inner.evaluate(scope)?.map(|value| -value),
            Self::Binary(operator, left, right) => {
                let (left, right) = (left.evaluate(scope)?, right.evaluate(scope)?);
                left.zip(&right, |left, right| operator.apply(left, right))?
            }
            Self::Call(name, arguments) => functions::call(name, arguments, scope)?,
        })
    }
}

impl Operator {
    fn apply(self, left: f64, right: f64) -> f64 {
        let truth = |truth: bool| f64::from(u8::from(truth));
        match self {
            Self::Or => truth(left != 0.0 || right != 0.0),
            Self::And => truth(left != 0.0 && right != 0.0),
            Self::Equal => truth(left == right),
            Self::NotEqual => truth(left != right),
            Self::Less => truth(left < right),
            Self::LessOrEqual => truth(left <= right),
            Self::Greater => truth(left > right),
            Self::GreaterOrEqual => truth(left >= right),
            Self::Add => left + right,
            Self::Subtract => left - right,
            Self::Multiply => left * right,
            Self::Divide => left / right,
            Self::Power => left.powf(right),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::*;

    fn series(points: &[(u32, f64)]) -> Value {
        Value::Series(Series { period: 60, points: points.iter().copied().collect() })
    }

    fn value(text: &str) -> Result<Value, Wrong> {
        let values = BTreeMap::from([
            ("m1".to_owned(), series(&[(0, 1.0), (60, 2.0), (120, 6.0)])),
            ("m2".to_owned(), series(&[(60, 4.0), (120, 0.0), (180, 8.0)])),
        ]);
        let metrics = ["m1".to_owned(), "m2".to_owned()];
        parse(text)?.evaluate(&Scope { values: &values, metrics: &metrics, start: 0, end: 240 })
    }

    #[test]
    fn arithmetic_as_it_is_learned() {
        for (text, expected) in [
            ("1 + 2 * 3", 7.0),
            ("(1 + 2) * 3", 9.0),
            ("2 ^ 3 ^ 2", 512.0),
            ("-2 ^ 2", -4.0),
            ("10 - 4 - 3", 3.0),
            ("1e3 / 2.5E+1", 40.0),
            ("1 < 2 AND 2 >= 3 || 5 == 5", 1.0),
            ("- -1", 1.0),
            ("ABS(3-5)", 2.0),
        ] {
            assert_eq!(value(text), Ok(Value::Scalar(expected)), "{text}");
        }
    }

    #[test]
    fn series_meet_where_both_have_a_value() {
        assert_eq!(value("m1 + m2"), Ok(series(&[(60, 6.0), (120, 6.0)])));
        assert_eq!(value("m1 / m2"), Ok(series(&[(60, 0.5)])));
        assert_eq!(value("100 * m1"), Ok(series(&[(0, 100.0), (60, 200.0), (120, 600.0)])));
        assert_eq!(value("m1 > 1"), Ok(series(&[(0, 0.0), (60, 1.0), (120, 1.0)])));
    }

    #[test]
    fn functions_of_series_and_of_arrays() {
        for (text, expected) in [
            ("SUM(METRICS())", series(&[(0, 1.0), (60, 6.0), (120, 6.0), (180, 8.0)])),
            ("MAX([m1, m2])", series(&[(0, 1.0), (60, 4.0), (120, 6.0), (180, 8.0)])),
            ("AVG([m1, m2])", series(&[(0, 1.0), (60, 3.0), (120, 3.0), (180, 8.0)])),
            ("SUM(m1)", Value::Scalar(9.0)),
            ("AVG(m1)", Value::Scalar(3.0)),
            ("MIN(m2)", Value::Scalar(0.0)),
            ("PERIOD(m1)", Value::Scalar(60.0)),
            ("METRIC_COUNT(METRICS())", Value::Scalar(2.0)),
            ("RATE(m1)", series(&[(60, 1.0 / 60.0), (120, 4.0 / 60.0)])),
            ("DIFF(m1)", series(&[(60, 1.0), (120, 4.0)])),
            ("RUNNING_SUM(m1)", series(&[(0, 1.0), (60, 3.0), (120, 9.0)])),
            ("FILL(m1, 0)", series(&[(0, 1.0), (60, 2.0), (120, 6.0), (180, 0.0)])),
            ("FILL(m2, REPEAT)", series(&[(60, 4.0), (120, 0.0), (180, 8.0)])),
            ("IF(m1 > 1, m1, 0)", series(&[(0, 0.0), (60, 2.0), (120, 6.0)])),
            ("TIME_SERIES(5)", Value::Array(Vec::new())),
        ] {
            let found = value(text);
            if text.starts_with("TIME_SERIES") {
                let Ok(Value::Series(series)) = found else { panic!("{found:?}") };
                assert!(series.points.values().all(|value| *value == 5.0) && series.points.len() == 4);
                continue;
            }
            assert_eq!(found, Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        for (text, says) in [
            ("", "ends too early"),
            ("m1 +", "ends too early"),
            ("m3", "'m3'"),
            ("(m1", "')' expected"),
            ("m1 m2", "Unexpected input at 'm2'"),
            ("SEARCH('{AWS/Kinesis}', 'Sum')", "SEARCH is not supported"),
            ("1 + ANOMALY_DETECTION_BAND(m1)", "ANOMALY_DETECTION_BAND is not supported"),
            ("NONSENSE(m1)", "NONSENSE is not supported"),
            ("METRICS() + METRICS()", "two arrays"),
            ("SUM(m1, m2)", "takes 1"),
            ("SELECT AVG(x) FROM y", "Metrics Insights"),
        ] {
            let wrong = value(text).unwrap_err();
            assert!(wrong.contains(says), "{text}: {wrong}");
        }
        assert!(value(&"(".repeat(10_000)).is_err());
        assert!(value(&"-".repeat(10_000)).is_err());
    }
}
