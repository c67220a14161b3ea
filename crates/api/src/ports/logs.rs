//! Log lines of services, as CloudWatch Logs keeps them.

use base::{AccountId, Region, Timestamp};
use millstream_base as base;

/// One log line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogEvent {
    /// When it happened.
    pub timestamp: Timestamp,
    /// The line; for services' error logs a JSON object.
    pub message: String,
}

/// Takes log lines. Without CloudWatch Logs they go to the server's own log.
pub trait LogSink: Send + Sync + 'static {
    /// Adds events to a log stream, which is made if it is missing in an existing group. Waits for nothing; over its budget
    /// the sink drops events and counts them.
    fn put(&self, account: &AccountId, region: &Region, group: &str, stream: &str, events: Vec<LogEvent>);
}
