//! CloudWatch: metrics that services and clients report, statistics of them, and alarms over those.
//!
//! [`MetricStore`] keeps statistic sets of every series, rolled up per second, minute, five minutes and hour, each for its
//! own time; it knows nothing of requests. [`CloudWatch`] is the service over it, with a file per operation, and takes the
//! metrics of the other services as [`MetricSink`](millstream_api::ports::MetricSink). Data are on disk a few seconds after they came; what a
//! crash cuts off are the last of them, a clean end loses nothing.

mod alarms;
mod anomaly;
mod data;
mod detectors;
mod error;
mod generated;
mod math;
pub mod operations;
mod paging;
mod query;
mod rules;
mod service;
mod sink;
mod statistic;
mod store;
#[cfg(test)]
mod testing;
mod workers;

pub use alarms::{ActionWorker, AlarmActions, AlarmNotice, AlarmWorker, NotDone, Target, target};
pub use error::CloudWatchError;
pub use service::{CloudWatch, Parts};
pub use store::MetricStore;
pub use workers::FlushWorker;
