//! Log lines of services, as CloudWatch Logs keeps them.

use std::sync::Arc;

use base::Timestamp;
use millstream_base as base;

use crate::Caller;

/// One log line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogEvent {
    /// When it happened.
    pub timestamp: Timestamp,
    /// The line; for services' error logs a JSON object.
    pub message: String,
}

/// Where log lines go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LogTarget<'a> {
    /// The log group: `/aws/lambda/NAME`.
    pub group: &'a str,
    /// The log stream, which is made if it is missing.
    pub stream: &'a str,
    /// Whether the group is made too if the writer may (`logs:CreateLogGroup`). Without a group lines are dropped.
    pub make_group: bool,
}

/// Takes log lines.
pub trait LogSink: Send + Sync + 'static {
    /// Adds events to a log stream in the writer's account and region, if the writer may (`logs:PutLogEvents`). Waits for
    /// nothing; what may not be written, has no group or is over its budget is dropped and counted.
    fn put(&self, writer: &Arc<Caller>, target: LogTarget<'_>, events: Vec<LogEvent>);
}
