//! What is stored of metrics, in a store of its own: nobody who changes metadata waits for metrics.

use meta::Table;
use millstream_meta as meta;
use serde::{Deserialize, Serialize};

/// Series by number.
pub(super) const SERIES: Table<u64, SeriesRecord> = Table::new("series");
/// A series and when it last got data, in seconds since the epoch, by its number.
pub(super) const SEEN: Table<u64, (u32, u32)> = Table::new("seen");
/// Points in base64, by resolution, place in time and series.
pub(super) const BLOCKS: Table<(u64, u64, u64), String> = Table::new("blocks");
/// The places in time of which there are blocks, by resolution: what is too old is found here.
pub(super) const WINDOWS: Table<(u64, u64), u64> = Table::new("windows");
/// Single numbers.
pub(super) const MARKS: Table<str, u64> = Table::new("marks");

/// A stored series.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct SeriesRecord {
    pub number: u32,
    pub account: String,
    pub region: String,
    pub namespace: String,
    pub name: String,
    pub dimensions: Vec<(String, String)>,
    pub unit: String,
}
