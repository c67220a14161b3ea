//! What expressions are made of.

use std::collections::BTreeMap;

use super::Wrong;

/// Values by the beginning of their period, in seconds since the epoch.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Series {
    /// Seconds of a period.
    pub period: u32,
    /// The values; a period without data has none.
    pub points: BTreeMap<u32, f64>,
}

/// What an expression gives.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    /// A number.
    Scalar(f64),
    /// A series.
    Series(Series),
    /// Several series.
    Array(Vec<Series>),
}

impl Series {
    /// With each value changed; what is no number is left out.
    pub fn map(&self, f: impl Fn(f64) -> f64) -> Self {
        let points = self.points.iter().map(|(at, value)| (*at, f(*value)));
        Self { period: self.period, points: points.filter(|(_, value)| value.is_finite()).collect() }
    }

    /// Both together, where both have a value; what is no number is left out.
    pub fn zip(&self, other: &Self, f: impl Fn(f64, f64) -> f64) -> Self {
        let both = self.points.iter().filter_map(|(at, one)| Some((*at, f(*one, *other.points.get(at)?))));
        let points = both.filter(|(_, value)| value.is_finite()).collect();
        Self { period: self.period.max(other.period), points }
    }
}

impl Value {
    /// With each value changed.
    pub fn map(&self, f: impl Fn(f64) -> f64 + Copy) -> Self {
        match self {
            Self::Scalar(value) => Self::Scalar(f(*value)),
            Self::Series(series) => Self::Series(series.map(f)),
            Self::Array(array) => Self::Array(array.iter().map(|series| series.map(f)).collect()),
        }
    }

    /// Both together: series by series, or one with each of an array.
    pub fn zip(&self, other: &Self, f: impl Fn(f64, f64) -> f64 + Copy) -> Result<Self, Wrong> {
        Ok(match (self, other) {
            (Self::Scalar(one), Self::Scalar(other)) => Self::Scalar(f(*one, *other)),
            (Self::Scalar(one), other) => other.map(|other| f(*one, other)),
            (one, Self::Scalar(other)) => one.map(|one| f(one, *other)),
            (Self::Series(one), Self::Series(other)) => Self::Series(one.zip(other, f)),
            (Self::Array(array), Self::Series(other)) => {
                Self::Array(array.iter().map(|one| one.zip(other, f)).collect())
            }
            (Self::Series(one), Self::Array(array)) => {
                Self::Array(array.iter().map(|other| one.zip(other, f)).collect())
            }
            (Self::Array(_), Self::Array(_)) => {
                return Err("Operators between two arrays of time series are not possible".into());
            }
        })
    }
}
