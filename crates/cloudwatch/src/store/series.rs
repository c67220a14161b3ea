//! What a series is known by.

use std::sync::Arc;

/// The identity of a series. It sorts by account and region, then as metrics are listed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SeriesKey {
    /// Whose.
    pub account: Arc<str>,
    /// Where.
    pub region: Arc<str>,
    /// `AWS/Kinesis`.
    pub namespace: Arc<str>,
    /// `IncomingRecords`.
    pub name: Arc<str>,
    /// Names and values, by name.
    pub dimensions: Arc<[(Arc<str>, Arc<str>)]>,
    /// `Count`.
    pub unit: Arc<str>,
}

impl SeriesKey {
    /// Of these parts; dimensions in any order.
    pub fn new(
        account: &str,
        region: &str,
        namespace: &str,
        name: &str,
        dimensions: &[(&str, &str)],
        unit: &str,
    ) -> Self {
        let mut dimensions: Vec<(Arc<str>, Arc<str>)> =
            dimensions.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
        dimensions.sort_unstable();
        Self {
            account: account.into(),
            region: region.into(),
            namespace: namespace.into(),
            name: name.into(),
            dimensions: dimensions.into(),
            unit: unit.into(),
        }
    }

    /// Whether both are of one metric, whatever their units.
    pub fn is_same_metric(&self, other: &Self) -> bool {
        self.account == other.account
            && self.region == other.region
            && self.namespace == other.namespace
            && self.name == other.name
            && self.dimensions == other.dimensions
    }

    /// The first series of its metric.
    pub fn without_unit(&self) -> Self {
        Self { unit: "".into(), ..self.clone() }
    }
}
