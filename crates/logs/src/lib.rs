//! CloudWatch Logs: groups of log streams, the events in them, and what reads and filters those.
//!
//! A log stream is a shard of the log, so that an event which was acknowledged is on disk, is read by position and is
//! forgotten from the front; groups and the names of streams are in the metadata. Events come back in the order of their
//! times: as long as they were put in that order, which is the rule, positions are that order and reading seeks by halving; a
//! stream into which something older was put is remembered as such, and its times are gathered and sorted to read it.
//!
//! Start with `stream.rs` (what is kept), `walk.rs` (how it is read) and `pattern/` (what FilterLogEvents selects by).
//! [`LogLines`] is the port by which other services write their lines.

mod config;
mod cursor;
mod error;
mod event;
pub mod generated;
mod groups;
mod keeper;
mod merge;
pub mod operations;
mod pattern;
mod service;
mod sink;
mod stream;
mod tables;
mod tags;
#[cfg(test)]
mod testing;
mod walk;

pub use config::LogsConfig;
pub use error::LogsError;
pub use keeper::KeeperWorker;
pub use service::{Logs, Parts};
pub use sink::{LogLines, LogLinesWorker};
