//! Where metrics are kept: what came last in memory, all else in a store on disk.
//!
//! A datum goes into the memory of its series. Every few seconds [`MetricStore::flush`] merges what has come into blocks, a
//! block being the points of one series and resolution over a span of time. Statistic sets merge in any order, so nothing is
//! read to take a datum in, and a reader adds what is still in memory to what it finds in the blocks.

mod block;
mod flush;
mod point;
mod series;
mod sketch;
mod state;
mod tables;
mod tier;

pub use point::Point;
pub use series::SeriesKey;
pub use state::{MetricStore, Refused, Sample};
pub use tier::Tier;
