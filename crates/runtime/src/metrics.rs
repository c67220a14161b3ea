//! The metrics of the process, in Prometheus' text form.

use std::sync::Arc;

use parking_lot::Mutex;
use prometheus_client::registry::{Metric, Registry};

/// Where crates register their metrics; `server` prints it at `/metrics`. Cheap to clone.
///
/// Names begin with the crate's name, carry their unit and a help text; each crate keeps them in one file.
#[derive(Clone, Debug, Default)]
pub struct Metrics(Arc<Mutex<Registry>>);

impl Metrics {
    /// An empty registry.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a metric and hands it back. (`prometheus-client` appends `_total` to counters.)
    pub fn register<M: Metric + Clone>(&self, name: &str, help: &str, metric: M) -> M {
        self.0.lock().register(name, help, metric.clone());
        metric
    }

    /// Everything, in the OpenMetrics text form that Prometheus reads.
    pub fn encode(&self) -> String {
        let mut text = String::new();
        prometheus_client::encoding::text::encode(&mut text, &self.0.lock())
            .expect("writing to a String cannot fail");
        text
    }
}

#[cfg(test)]
mod tests {
    use prometheus_client::metrics::counter::Counter;

    use super::*;

    #[test]
    fn registered_metrics_are_printed() {
        let metrics = Metrics::new();
        let counter = metrics.register("log_commits", "Commits made durable", Counter::<u64>::default());
        counter.inc_by(3);
        let text = metrics.encode();
        assert!(
            text.contains("# TYPE log_commits counter") && text.contains("log_commits_total 3"),
            "{text}"
        );
    }
}
