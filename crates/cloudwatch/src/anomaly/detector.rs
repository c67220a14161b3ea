//! What is stored of anomaly detectors.

use meta::Table;
use millstream_meta as meta;
use serde::{Deserialize, Serialize};

use super::Zone;
use crate::store::SeriesKey;

/// Detectors by account, region, and metric with its statistic in hexadecimal.
pub(crate) const DETECTORS: Table<(String, String, String), DetectorRecord> =
    Table::new("cloudwatch-anomaly-detectors");

/// A stored detector.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct DetectorRecord {
    pub account: String,
    pub region: String,
    pub namespace: String,
    pub metric_name: String,
    /// In the order of their names.
    pub dimensions: Vec<(String, String)>,
    /// `Average`, or `p99`.
    pub stat: String,
    /// Beginnings and ends of times that are not learned from, in seconds since the epoch.
    pub excluded: Vec<(u32, u32)>,
    /// `Europe/Berlin`; UTC if nothing was said.
    pub zone: Option<String>,
    /// What the caller said of spikes; given back. Spikes that come at the same hours are learned either way.
    pub periodic_spikes: Option<bool>,
}

impl DetectorRecord {
    /// A detector with nothing said.
    pub fn plain(metric: &SeriesKey, stat: &str) -> Self {
        Self {
            account: metric.account.to_string(),
            region: metric.region.to_string(),
            namespace: metric.namespace.to_string(),
            metric_name: metric.name.to_string(),
            dimensions: metric
                .dimensions
                .iter()
                .map(|(name, value)| (name.to_string(), value.to_string()))
                .collect(),
            stat: stat.to_owned(),
            excluded: Vec::new(),
            zone: None,
            periodic_spikes: None,
        }
    }

    /// Its key: one detector for a metric and statistic.
    pub fn key(&self) -> (String, String, String) {
        let mut text = format!("{}\0{}\0{}", self.namespace, self.metric_name, self.stat);
        for (name, value) in &self.dimensions {
            text.push_str(&format!("\0{name}\0{value}"));
        }
        (self.account.clone(), self.region.clone(), millstream_base::hex(text.as_bytes()))
    }

    /// The metric, without a unit.
    pub fn metric(&self) -> SeriesKey {
        let dimensions: Vec<(&str, &str)> =
            self.dimensions.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        SeriesKey::new(&self.account, &self.region, &self.namespace, &self.metric_name, &dimensions, "")
    }

    /// Its time zone.
    pub fn zone(&self) -> Zone {
        self.zone.as_deref().and_then(Zone::parse).unwrap_or(Zone::UTC)
    }
}
