//! Calls as spans (`trace.proto`), and what clients say of the traces that they belong to.

use std::{sync::Arc, time::Duration};

use base::{Clock, Rng};
use http::HeaderMap;
use millstream_base as base;
use millstream_runtime::Metrics;
use parking_lot::Mutex;
use prometheus_client::metrics::counter::Counter;
use tokio::sync::Notify;

use super::protobuf::{self, Message};

/// So many spans wait for the collector; what comes then is dropped and counted.
const WAITING_MAX: usize = 8192;
/// With so many, nobody waits for the time to pass.
const ENOUGH: usize = 512;
/// A span of a server's (`SpanKind`), and a status of error (`StatusCode`).
const SERVER: u64 = 2;
const ERROR: u64 = 2;

/// What a client says of its trace (<https://www.w3.org/TR/trace-context/>).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Parent {
    trace: u128,
    span: u64,
    /// Whether the client keeps the trace.
    sampled: bool,
}

impl Parent {
    /// What stands in `traceparent`, if it is one.
    pub fn of(headers: &HeaderMap) -> Option<Self> {
        let text = headers.get("traceparent")?.to_str().ok()?;
        let mut parts = text.split('-');
        let (version, trace, span, flags) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        // A later version may have more parts; `ff` is none.
        let known = version.len() == 2 && version != "ff" && (version != "00" || parts.next().is_none());
        if !known || trace.len() != 32 || span.len() != 16 || flags.len() != 2 {
            return None;
        }
        let (trace, span) = (u128::from_str_radix(trace, 16).ok()?, u64::from_str_radix(span, 16).ok()?);
        let flags = u8::from_str_radix(flags, 16).ok()?;
        (trace != 0 && span != 0).then_some(Self { trace, span, sampled: flags & 1 == 1 })
    }
}

/// A call that has ended.
#[derive(Clone, Debug)]
pub(crate) struct Finished {
    pub service: &'static str,
    pub operation: &'static str,
    pub request_id: String,
    pub took: Duration,
    /// The error's code, its message, and whether it is a fault of ours.
    pub error: Option<(&'static str, String, bool)>,
    pub parent: Option<Parent>,
}

#[derive(Debug)]
struct Span {
    call: Finished,
    trace: u128,
    id: u64,
    /// When it ended, nanoseconds since the epoch.
    ended: u64,
}

/// Takes calls, of those whose client keeps no trace only so many a second.
pub struct Spans {
    waiting: Mutex<Waiting>,
    per_second: u64,
    enough: Notify,
    clock: Arc<dyn Clock>,
    rng: Arc<dyn Rng>,
    dropped: Counter,
}

#[derive(Default)]
struct Waiting {
    spans: Vec<Span>,
    /// The second that is counted in, and what was taken in it.
    second: u64,
    taken: u64,
}

impl Spans {
    /// With so many a second that belong to no trace of a client's.
    pub(crate) fn new(per_second: u64, clock: Arc<dyn Clock>, rng: Arc<dyn Rng>, metrics: &Metrics) -> Self {
        let dropped = metrics.register(
            "server_spans_dropped",
            "Spans of calls that were not exported: too many waited, or the collector did not take them",
            Counter::default(),
        );
        let (waiting, enough) = (Mutex::default(), Notify::new());
        Self { waiting, per_second, enough, clock, rng, dropped }
    }

    /// Whether a call with this parent becomes a span now.
    pub(crate) fn wants(&self, parent: Option<Parent>) -> bool {
        if let Some(parent) = parent {
            return parent.sampled;
        }
        let second = self.clock.monotonic().as_secs();
        let mut waiting = self.waiting.lock();
        if waiting.second != second {
            (waiting.second, waiting.taken) = (second, 0);
        }
        waiting.taken += 1;
        waiting.taken <= self.per_second
    }

    /// Takes a call that has just ended.
    pub(crate) fn add(&self, call: Finished) {
        let trace = call.parent.map_or_else(
            || u128::from(self.rng.next_u64()) << 64 | u128::from(self.rng.next_u64()),
            |parent| parent.trace,
        );
        let ended = nanoseconds(self.clock.now());
        let span = Span { trace, id: self.rng.next_u64().max(1), ended, call };
        let mut waiting = self.waiting.lock();
        if waiting.spans.len() >= WAITING_MAX {
            self.dropped.inc();
            return;
        }
        waiting.spans.push(span);
        if waiting.spans.len() >= ENOUGH {
            self.enough.notify_one();
        }
    }

    /// Waits until it is worth sending what there is.
    pub(super) async fn enough(&self) {
        self.enough.notified().await;
    }

    /// `ExportTraceServiceRequest` with the spans that wait, and how many they are; `None` if there are none.
    pub(super) fn take(&self, instance: &str) -> Option<(Vec<u8>, u64)> {
        let spans = std::mem::take(&mut self.waiting.lock().spans);
        let count = spans.len() as u64;
        let write = |scope: &mut Message| {
            spans.iter().for_each(|span| scope.message(2, |message| span.write(message)));
        };
        (count > 0).then(|| (protobuf::request(instance, write), count))
    }

    /// Counts spans that the collector did not take.
    pub(super) fn lost(&self, count: u64) {
        self.dropped.inc_by(count);
    }
}

/// A time as OTLP has it.
pub(super) fn nanoseconds(time: base::Timestamp) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(0).saturating_mul(1_000_000)
}

impl Span {
    fn write(&self, span: &mut Message) {
        let Finished { service, operation, request_id, took, error, parent } = &self.call;
        span.bytes(1, &self.trace.to_be_bytes());
        span.bytes(2, &self.id.to_be_bytes());
        if let Some(parent) = parent {
            span.bytes(4, &parent.span.to_be_bytes());
        }
        span.bytes(5, [service, "/", operation].concat().as_bytes());
        span.number(6, SERVER);
        span.fixed64(7, self.ended.saturating_sub(u64::try_from(took.as_nanos()).unwrap_or(u64::MAX)));
        span.fixed64(8, self.ended);
        span.attribute(9, "rpc.system", "aws-api");
        span.attribute(9, "rpc.service", service);
        span.attribute(9, "rpc.method", operation);
        span.attribute(9, "aws.request_id", request_id);
        if let Some((code, message, ours)) = error {
            span.attribute(9, "error.type", code);
            // What a client did wrong is no error of the server's (semantic conventions).
            if *ours {
                span.message(15, |status| {
                    status.bytes(2, message.as_bytes());
                    status.number(3, ERROR);
                });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use base::{ManualClock, SystemRng, Timestamp};

    use super::*;

    fn parent(text: &str) -> Option<Parent> {
        let mut headers = HeaderMap::new();
        headers.insert("traceparent", text.parse().unwrap());
        Parent::of(&headers)
    }

    #[test]
    fn the_parent_is_read_as_the_recommendation_says() {
        let good = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        let found = parent(good).unwrap();
        assert_eq!((found.span, found.sampled), (0x00f0_67aa_0ba9_02b7, true));
        assert!(parent("cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00-what-follows").is_some());
        for text in [
            "",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
            "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
            "00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
            "00-xbf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        ] {
            assert!(parent(text).is_none(), "{text}");
        }
    }

    #[test]
    fn spans_are_bounded_by_the_second_and_in_all() {
        let clock = Arc::new(ManualClock::at(Timestamp::from_millis(1_700_000_000_000)));
        let metrics = Metrics::new();
        let spans = Spans::new(2, clock.clone(), Arc::new(SystemRng), &metrics);
        let sampled = parent("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        let ignored = parent("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00");
        assert_eq!(
            [None, None, None, sampled, ignored].map(|parent| spans.wants(parent)),
            [true, true, false, true, false]
        );
        clock.advance(Duration::from_secs(1));
        assert!(spans.wants(None), "another second");
        let call = Finished {
            service: "kinesis",
            operation: "PutRecord",
            request_id: "r".into(),
            took: Duration::from_millis(3),
            error: None,
            parent: sampled,
        };
        (0..WAITING_MAX + 5).for_each(|_| spans.add(call.clone()));
        let (bytes, count) = spans.take("i").unwrap();
        assert_eq!(count as usize, WAITING_MAX);
        assert!(
            bytes
                .windows(16)
                .any(|window| window == 0x4bf9_2f35_77b3_4da6_a3ce_929d_0e0e_4736_u128.to_be_bytes())
        );
        assert!(spans.take("i").is_none());
        assert!(metrics.encode().contains("server_spans_dropped_total 5"));
    }
}
