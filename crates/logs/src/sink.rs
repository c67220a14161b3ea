//! The port by which other services write lines: a bounded queue, and the worker that empties it.

use std::sync::Arc;

use api::{
    Access, Caller,
    ports::{Authorize, LogEvent, LogSink, LogTarget},
};
use millstream_api as api;
use millstream_runtime as runtime;
use parking_lot::Mutex;
use prometheus_client::metrics::counter::Counter;
use runtime::{Metrics, WorkError, Worker};
use tokio::sync::Notify;
use tracing::{debug, warn};

use crate::{
    error::LogsError,
    event::bytes_of,
    groups::{Group, GroupKey},
    operations::{BATCH_BYTES_MAX, MESSAGE_BYTES_MAX, shorten},
    service::Logs,
};

/// How much may wait to be written; beyond it events are dropped and counted.
const QUEUE_BYTES_MAX: u64 = 16 << 20;

/// Takes lines. Made before the services that write them; [`LogLinesWorker`] writes.
pub struct LogLines {
    service: Arc<Logs>,
    authorize: Arc<dyn Authorize>,
    queue: Mutex<Queue>,
    news: Notify,
    written: Counter,
    dropped: Counter,
}

#[derive(Default)]
struct Queue {
    lines: Vec<Lines>,
    bytes: u64,
}

/// Events for one stream.
struct Lines {
    key: GroupKey,
    stream: String,
    make_group: bool,
    events: Vec<LogEvent>,
}

impl LogLines {
    /// Before this service. What writers may is decided by `authorize`.
    pub fn new(service: Arc<Logs>, authorize: Arc<dyn Authorize>, metrics: &Metrics) -> Arc<Self> {
        let counter = |name, help| metrics.register(name, help, Counter::default());
        Arc::new(Self {
            service,
            authorize,
            queue: Mutex::default(),
            news: Notify::new(),
            written: counter("logs_lines", "Log events of services written to their log streams"),
            dropped: counter(
                "logs_lines_dropped",
                "Log events of services that were not written: too many waited, or their writer may not, or there is no such group",
            ),
        })
    }

    /// Writes what waits; says whether there was anything.
    async fn write(&self) -> bool {
        let Queue { lines, .. } = std::mem::take(&mut *self.queue.lock());
        let any = !lines.is_empty();
        for lines in lines {
            let count = lines.events.len() as u64;
            match self.write_one(lines).await {
                Ok(()) => _ = self.written.inc_by(count),
                Err(failure) => {
                    _ = self.dropped.inc_by(count);
                    match failure {
                        LogsError::NoGroup | LogsError::LimitExceeded(_) => {
                            debug!(%failure, "lines of a service not written")
                        }
                        _ => warn!(%failure, "lines of a service not written"),
                    }
                }
            }
        }
        any
    }

    async fn write_one(&self, lines: Lines) -> Result<(), LogsError> {
        let Lines { key, stream, make_group, mut events } = lines;
        let group = match self.service.group(&key) {
            Err(LogsError::NoGroup) if make_group => self.make_group(&key).await?,
            group => group?,
        };
        let stream = match group.stream(&stream) {
            Ok(stream) => stream,
            Err(_) => match self.service.create_stream(&key, &stream).await {
                Err(LogsError::StreamExists) => group.stream(&stream)?,
                made => made?,
            },
        };
        events.sort_by_key(|event| event.timestamp);
        let events: Vec<_> = events
            .iter()
            .map(|event| (event.timestamp.as_millis(), shorten(&event.message, MESSAGE_BYTES_MAX)))
            .filter(|(_, message)| !message.is_empty())
            .collect();
        let mut rest = events.as_slice();
        while !rest.is_empty() {
            let mut bytes = 0;
            let fits = |(_, message): &&(i64, &str)| {
                bytes += bytes_of(message);
                bytes <= BATCH_BYTES_MAX
            };
            let (now, later) = rest.split_at(rest.iter().take_while(fits).count().max(1));
            self.service.put(&group, &stream, now).await?;
            rest = later;
        }
        Ok(())
    }

    async fn make_group(&self, key: &GroupKey) -> Result<Arc<Group>, LogsError> {
        match self.service.create_group(key, Default::default()).await {
            Err(LogsError::GroupExists) => self.service.group(key),
            made => made,
        }
    }
}

impl LogSink for LogLines {
    fn put(&self, writer: &Arc<Caller>, target: LogTarget<'_>, events: Vec<LogEvent>) {
        let count = events.len() as u64;
        let key = GroupKey::of(writer, target.group);
        let may = |action, arn| self.authorize.authorize(writer, &Access::to(action, arn)).is_ok();
        let make_group = target.make_group
            && self.service.group(&key).is_err()
            && may("logs:CreateLogGroup", key.stream_arn(""));
        if !may("logs:PutLogEvents", key.stream_arn(target.stream)) {
            self.dropped.inc_by(count);
            return;
        }
        let bytes: u64 = events.iter().map(|event| bytes_of(&event.message)).sum();
        let mut queue = self.queue.lock();
        if queue.bytes + bytes > QUEUE_BYTES_MAX {
            drop(queue);
            self.dropped.inc_by(count);
            return;
        }
        queue.bytes += bytes;
        queue.lines.push(Lines { key, stream: target.stream.to_owned(), make_group, events });
        drop(queue);
        self.news.notify_one();
    }
}

/// Writes the lines that wait.
pub struct LogLinesWorker {
    lines: Arc<LogLines>,
}

impl LogLinesWorker {
    /// For these.
    pub fn new(lines: Arc<LogLines>) -> Self {
        Self { lines }
    }
}

impl Worker for LogLinesWorker {
    async fn wait(&mut self) {
        self.lines.news.notified().await;
    }

    async fn work(&mut self) -> Result<(), WorkError> {
        while self.lines.write().await {}
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use api::WireError;
    use base::Timestamp;
    use millstream_base as base;
    use serde_json::json;

    use super::*;
    use crate::testing::{Harness, caller, messages};

    /// Lets everybody do what is not named.
    struct Without(&'static str);

    impl Authorize for Without {
        fn authorize(&self, _: &Caller, access: &Access) -> Result<(), WireError> {
            let denied = access.checks().iter().any(|check| check.action == self.0);
            if denied { Err(WireError::new(api::ErrorCode::ACCESS_DENIED, "no")) } else { Ok(()) }
        }
    }

    fn line(at: i64, message: &str) -> LogEvent {
        LogEvent { timestamp: Timestamp::from_millis(at), message: message.to_owned() }
    }

    #[tokio::test]
    async fn services_write_lines_as_far_as_their_role_may() {
        let logs = Harness::new().await;
        let metrics = Metrics::new();
        let lines = LogLines::new(logs.service.clone(), Arc::new(Without("")), &metrics);
        let (caller, now) = (caller(), logs.now());
        let target = |group, make_group| LogTarget { group, stream: "s", make_group };
        lines.put(
            &caller,
            target("/aws/lambda/f", true),
            vec![line(now, "two"), line(now - 1, "one"), line(now, "")],
        );
        lines.put(&caller, target("/firehose", false), vec![line(now, "lost: no group")]);
        assert!(lines.write().await);
        assert!(!lines.write().await);
        let read = json!({"logGroupName": "/aws/lambda/f", "logStreamName": "s"});
        assert_eq!(messages(&logs.ok("GetLogEvents", read.clone()).await), ["one", "two"]);
        logs.group("/firehose", &[]).await;
        lines.put(&caller, target("/firehose", false), vec![line(now, &"x".repeat(3 << 19))]);
        assert!(lines.write().await);
        let found = logs.ok("FilterLogEvents", json!({"logGroupName": "/firehose"})).await;
        assert_eq!(messages(&found)[0].len(), MESSAGE_BYTES_MAX);

        let denied =
            LogLines::new(logs.service.clone(), Arc::new(Without("logs:PutLogEvents")), &Metrics::new());
        denied.put(&caller, target("/firehose", false), vec![line(now, "denied")]);
        assert!(!denied.write().await);
        let denied =
            LogLines::new(logs.service.clone(), Arc::new(Without("logs:CreateLogGroup")), &Metrics::new());
        denied.put(&caller, target("/aws/lambda/g", true), vec![line(now, "no group")]);
        assert!(denied.write().await);
        assert!(
            logs.ok("DescribeLogGroups", json!({"logGroupNamePrefix": "/aws/lambda/g"})).await["logGroups"]
                .as_array()
                .unwrap()
                .is_empty()
        );
        for _ in 0..40 {
            lines.put(&caller, target("/firehose", false), vec![line(now, &"x".repeat(1 << 20))]);
        }
        assert!(metrics.encode().contains("logs_lines_dropped_total 26"), "{}", metrics.encode());
    }
}
