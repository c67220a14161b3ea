//! `[quotas]`: the figures of the real service, each of which an operator may turn.

use std::collections::HashMap;

use api::{OperationSpec, Throttle};
use millstream_api as api;

use super::{Setting, Values};

/// A quota that a service has: its key under `[quotas]`, and the figure of the real service.
pub type Quota = (&'static str, u64);

/// The quotas that operations declare in their throttle.
pub fn of_operations<'a>(specs: impl IntoIterator<Item = &'a OperationSpec>) -> Vec<Quota> {
    let mut quotas: Vec<Quota> = specs
        .into_iter()
        .filter_map(|spec| match spec.throttle {
            Throttle::PerAccount { key, per_second } | Throttle::PerResource { key, per_second } => {
                Some((key, u64::from(per_second)))
            }
            Throttle::Service => None,
        })
        .collect();
    quotas.sort_unstable();
    quotas.dedup();
    quotas
}

/// A figure, or `none`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Figure(pub Option<u64>);

impl Setting for Figure {
    const FORM: &'static str = "a number, or none";

    fn parse(text: &str) -> Option<Self> {
        if text == "none" { Some(Self(None)) } else { text.parse().ok().map(|n| Self(Some(n))) }
    }
}

/// The quotas in force.
#[derive(Clone, Debug, Default)]
pub struct Quotas(HashMap<&'static str, Option<u64>>);

impl Quotas {
    /// Reads the figures of the known quotas.
    pub(super) fn read(known: &[Quota], values: &Values) -> Result<Self, super::ConfigError> {
        let read = |&(key, _): &Quota| {
            values.get::<Figure>(&super::layers::path("quotas", key)).map(|figure| (key, figure.0))
        };
        known.iter().map(read).collect::<Result<_, _>>().map(Self)
    }

    /// The figure; `None` if there is no limit.
    ///
    /// # Panics
    /// If no service has declared such a quota.
    pub fn get(&self, key: &str) -> Option<u64> {
        *self.0.get(key).expect("quotas are asked for by those who declare them")
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, Option<u64>)> + '_ {
        self.0.iter().map(|(&key, &figure)| (key, figure))
    }
}
