//! Sending what was collected.

use std::{sync::Arc, time::Duration};

use base::Clock;
use millstream_base as base;
use millstream_outgoing::reqwest::{
    Client, Url,
    header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue},
};
use millstream_runtime as runtime;
use runtime::{Metrics, WorkError, Worker, sleep};
use tracing::{info, warn};

use super::{
    metrics::{self, Span},
    traces::{Spans, nanoseconds},
};
use crate::config::{ConfigError, Otlp};

/// How long the collector may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long spans wait for more.
const SPANS_WAIT: Duration = Duration::from_secs(2);

/// Where the collector is.
pub(crate) struct Exporter {
    client: Client,
    metrics: Url,
    traces: Url,
    headers: HeaderMap,
    instance: String,
}

impl Exporter {
    /// By the configuration; `None` if it names no collector. Its address is the operator's own, so it may lie anywhere.
    ///
    /// # Errors
    /// The endpoint is no URL, or a header is not written `NAME=VALUE`.
    pub fn new(config: &Otlp, instance: String) -> Result<Option<Self>, ConfigError> {
        if config.endpoint.is_empty() {
            return Ok(None);
        }
        let bad = |what: String| ConfigError::Rule(what);
        let url = |path: &str| {
            Url::parse(&format!("{}{path}", config.endpoint.trim_end_matches('/')))
                .ok()
                .filter(|url| matches!(url.scheme(), "http" | "https"))
                .ok_or_else(|| {
                    bad(format!(
                        "`otlp.endpoint` has {:?}, which is no URL of http or https",
                        config.endpoint
                    ))
                })
        };
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/x-protobuf"));
        for pair in &config.headers {
            let header = pair.split_once('=').and_then(|(name, value)| {
                let name = HeaderName::from_bytes(name.trim().as_bytes()).ok()?;
                let mut value = HeaderValue::from_str(value.trim()).ok()?;
                value.set_sensitive(true);
                Some((name, value))
            });
            // Not shown: it may be a secret.
            let (name, value) =
                header.ok_or_else(|| bad("`otlp.headers` has one that is not NAME=VALUE".into()))?;
            headers.insert(name, value);
        }
        let client = Client::builder()
            .no_proxy()
            .timeout(PATIENCE)
            .build()
            .expect("the client's settings are good ones");
        Ok(Some(Self { client, metrics: url("/v1/metrics")?, traces: url("/v1/traces")?, headers, instance }))
    }

    async fn send(&self, to: &Url, body: Vec<u8>) -> Result<(), String> {
        let request = self.client.post(to.clone()).headers(self.headers.clone()).body(body);
        let answer = request.send().await.map_err(|error| error.without_url().to_string())?;
        let status = answer.status();
        if status.is_success() { Ok(()) } else { Err(format!("the collector answered {status}")) }
    }
}

/// Sends spans as they come and metrics at an interval, and both once more at the end.
pub(crate) struct OtlpWorker {
    exporter: Exporter,
    registry: Metrics,
    spans: Arc<Spans>,
    interval: Duration,
    clock: Arc<dyn Clock>,
    /// When counting began, and when metrics were sent last.
    began: u64,
    sent: Duration,
    /// Whether the step that comes was waited for; the last one at a shutdown is not.
    waited: bool,
    failing: bool,
}

impl OtlpWorker {
    /// From these to the collector.
    pub fn new(
        exporter: Exporter,
        registry: Metrics,
        spans: Arc<Spans>,
        interval: Duration,
        clock: Arc<dyn Clock>,
    ) -> Self {
        let (began, sent) = (nanoseconds(clock.now()), clock.monotonic());
        Self { exporter, registry, spans, interval, clock, began, sent, waited: false, failing: false }
    }

    /// Says once that the collector does not answer, and once that it does again.
    fn note(&mut self, outcome: &Result<(), String>) {
        match outcome {
            Err(why) if !self.failing => warn!(why, "metrics and traces are not taken"),
            Ok(()) if self.failing => info!("metrics and traces are taken again"),
            _ => {}
        }
        self.failing = outcome.is_err();
    }
}

impl Worker for OtlpWorker {
    async fn wait(&mut self) {
        tokio::select! {
            () = sleep(SPANS_WAIT.min(self.interval)) => {}
            () = self.spans.enough() => {}
        }
        self.waited = true;
    }

    async fn work(&mut self) -> Result<(), WorkError> {
        if let Some((body, count)) = self.spans.take(&self.exporter.instance) {
            let outcome = self.exporter.send(&self.exporter.traces, body).await;
            if outcome.is_err() {
                self.spans.lost(count);
            }
            self.note(&outcome);
        }
        let now = self.clock.monotonic();
        if !std::mem::take(&mut self.waited) || now.saturating_sub(self.sent) >= self.interval {
            self.sent = now;
            let span = Span { began: self.began, now: nanoseconds(self.clock.now()) };
            let body = metrics::request(&self.registry.encode(), &self.exporter.instance, span);
            let outcome = self.exporter.send(&self.exporter.metrics, body).await;
            self.note(&outcome);
        }
        Ok(())
    }
}
