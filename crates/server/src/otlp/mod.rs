//! Metrics and traces for whoever collects them: OTLP over HTTP, in its binary encoding, to the endpoint that the configuration
//! names (<https://opentelemetry.io/docs/specs/otlp/>).
//!
//! Metrics are those of `/metrics`, under the same names. A call is a span; a `traceparent` that the client sends makes it part
//! of the client's trace. Spans wait in a bounded queue and are sent by one worker, so a call never waits for the collector; of
//! calls that begin no trace of their own only so many a second become spans.

mod metrics;
mod protobuf;
mod traces;
mod worker;

pub use traces::Spans;
pub(crate) use traces::{Finished, Parent};
pub(crate) use worker::{Exporter, OtlpWorker};
