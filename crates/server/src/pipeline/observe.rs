//! Every exit of every call, in one place: log, metrics, audit.

use std::{
    sync::{Arc, OnceLock},
    time::Duration,
};

use api::ports::{Audit, AuditEvent, PortFuture};
use http::Version;
use millstream_api as api;
use millstream_runtime as runtime;
use millstream_wire::Encoding;
use prometheus_client::{
    encoding::EncodeLabelSet,
    metrics::{
        counter::Counter,
        family::{Family, MetricConstructor},
        gauge::Gauge,
        histogram::Histogram,
    },
};
use runtime::Metrics;
use tracing::{debug, error};

use super::services::Service;
use crate::otlp::{Finished, Parent};

/// Labels of an operation.
#[derive(Clone, PartialEq, Eq, Hash, Debug, EncodeLabelSet)]
struct OperationLabels {
    service: &'static str,
    operation: &'static str,
}

/// Labels of a way to end; `code` is `OK` or that of the error.
#[derive(Clone, PartialEq, Eq, Hash, Debug, EncodeLabelSet)]
struct OutcomeLabels {
    service: &'static str,
    operation: &'static str,
    code: &'static str,
}

#[derive(Clone)]
struct LatencyBuckets;

impl MetricConstructor<Histogram> for LatencyBuckets {
    fn new_metric(&self) -> Histogram {
        Histogram::new([
            0.000_1, 0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5,
            10.0,
        ])
    }
}

/// The edge's metrics.
pub(super) struct Meters {
    outcomes: Family<OutcomeLabels, Counter>,
    latencies: Family<OperationLabels, Histogram, LatencyBuckets>,
    /// By service and operation, as they are called: what nobody calls would be most of the page.
    operations: Vec<(&'static str, Vec<OnceLock<OperationMeters>>)>,
    request_bytes: Counter,
    response_bytes: Counter,
    pub(super) panics: Counter,
    pub(super) body_bytes: Gauge,
    pub(super) connections: Gauge,
    pub(super) event_streams: Gauge,
}

/// An operation's metrics, found without a look-up.
struct OperationMeters {
    fine: Counter,
    latency: Histogram,
}

impl Meters {
    pub(super) fn new(metrics: &Metrics, services: &[Arc<Service>]) -> Self {
        let outcomes: Family<OutcomeLabels, Counter> = metrics.register(
            "server_requests",
            "Requests by operation and error code; code OK for those that went well",
            Family::default(),
        );
        let latencies: Family<OperationLabels, Histogram, LatencyBuckets> = metrics.register(
            "server_request_seconds",
            "Time from a request's head to its answer, the body's arrival included",
            Family::new_with_constructor(LatencyBuckets),
        );
        let operations = services
            .iter()
            .map(|service| (service.info().name, service.in_order().map(|_| OnceLock::new()).collect()));
        let operations = operations.collect();
        let counter = |name, help| metrics.register(name, help, Counter::default());
        let gauge = |name, help| metrics.register(name, help, Gauge::default());
        Self {
            latencies,
            operations,
            outcomes,
            request_bytes: counter("server_request_bytes", "Bytes of request bodies"),
            response_bytes: counter("server_response_bytes", "Bytes of answers' bodies, streams excluded"),
            panics: counter("server_panics", "Panics of handlers, each of them a mistake of ours"),
            body_bytes: gauge("server_request_bytes_in_flight", "Bytes of memory that request bodies hold"),
            connections: gauge("server_connections", "Open connections"),
            event_streams: gauge("server_event_streams", "Open streams of events or bytes in answers"),
        }
    }

    pub(super) fn received(&self, bytes: usize) {
        self.request_bytes.inc_by(bytes as u64);
    }

    pub(super) fn answered(&self, bytes: usize) {
        self.response_bytes.inc_by(bytes as u64);
    }

    /// Counts an answer of a site.
    pub(super) fn visited(&self, site: &'static str, status: u16) {
        let code = match status {
            ..400 => "OK",
            400..500 => "Refused",
            _ => "Failed",
        };
        self.outcomes.get_or_create(&OutcomeLabels { service: site, operation: "", code }).inc();
    }

    /// Counts a request that never reached an operation.
    pub(super) fn refused(&self, code: &'static str) {
        self.outcomes.get_or_create(&OutcomeLabels { service: "", operation: "", code }).inc();
    }

    fn finished(&self, exit: &Exit<'_>) {
        let (service, index) = exit.place;
        let (name, operations) = &self.operations[service];
        let operation = exit.event.spec.name;
        let meters = operations[index].get_or_init(|| OperationMeters {
            fine: self
                .outcomes
                .get_or_create(&OutcomeLabels { service: name, operation, code: "OK" })
                .clone(),
            latency: self.latencies.get_or_create(&OperationLabels { service: name, operation }).clone(),
        });
        meters.latency.observe(exit.took.as_secs_f64());
        match exit.event.error {
            None => {
                meters.fine.inc();
            }
            Some(error) => {
                let AuditEvent { service, spec, .. } = exit.event;
                let labels = OutcomeLabels { service, operation: spec.name, code: error.code().name };
                self.outcomes.get_or_create(&labels).inc();
            }
        }
    }
}

/// How a call ended.
pub(super) struct Exit<'a> {
    /// What audit is told of it.
    pub(super) event: AuditEvent<'a>,
    /// From the head of the request to now.
    pub(super) took: Duration,
    /// The operation's place among the services and in its table.
    pub(super) place: (usize, usize),
    /// How request and answer are written.
    pub(super) encoding: Encoding,
    /// The version of HTTP.
    pub(super) version: Version,
}

impl Exit<'_> {
    /// The call as a span of the client's trace, or of one of its own.
    pub(super) fn span(&self, parent: Option<Parent>) -> Finished {
        let AuditEvent { service, spec, error, request_id, .. } = self.event;
        let error =
            error.map(|error| (error.code().name, error.message().to_owned(), error.code().status >= 500));
        Finished {
            service,
            operation: spec.name,
            request_id: request_id.to_owned(),
            took: self.took,
            error,
            parent,
        }
    }
}

/// Keeps no record.
#[derive(Clone, Copy, Debug)]
pub struct NoAudit;

impl Audit for NoAudit {
    fn record(&self, _: &AuditEvent<'_>) -> Option<PortFuture<'static, ()>> {
        None
    }
}

/// Observes an exit.
pub(super) async fn observe(meters: &Meters, audit: &dyn Audit, exit: Exit<'_>) {
    meters.finished(&exit);
    log(&exit);
    if let Some(durable) = audit.record(&exit.event) {
        durable.await;
    }
}

/// What an operator turns on to see every call: `log_level = "info,millstream::calls=debug"`.
const CALLS: &str = "millstream::calls";

fn log(exit: &Exit<'_>) {
    let AuditEvent { service, spec, caller, error, request_id, .. } = exit.event;
    let (operation, took_us) = (spec.name, exit.took.as_micros() as u64);
    match error {
        Some(fault) if fault.code().status >= 500 => {
            error!(operation, request_id, took_us, error = %chain(fault), "call failed");
        }
        Some(fault) => {
            debug!(target: CALLS, service, operation, request_id, took_us, error = %fault, "call refused");
        }
        None => debug!(
            target: CALLS,
            service,
            operation,
            request_id,
            took_us,
            encoding = ?exit.encoding,
            version = ?exit.version,
            tls = caller.is_some_and(|caller| caller.secure_transport),
            agent = caller.and_then(|caller| caller.user_agent.as_deref()),
            "call answered"
        ),
    }
}

/// An error with everything that caused it.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        source = cause.source();
    }
    text
}
