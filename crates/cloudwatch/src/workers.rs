//! What goes on beside the calls.

use std::{sync::Arc, time::Duration};

use base::Clock;
use millstream_base as base;
use millstream_runtime as runtime;
use runtime::{OnError, OnShutdown, Policy, WorkError, Worker, sleep};

use crate::{service::second, store::MetricStore};

/// How long data may be in memory only, where nobody asks for less.
const FLUSH_EVERY: Duration = Duration::from_secs(5);
/// Seconds between two looks for what is too old.
const EXPIRE_EVERY: u32 = 600;

/// Brings metrics to disk every few seconds and once more at the end, and removes those whose time is over.
pub struct FlushWorker {
    metrics: Arc<MetricStore>,
    clock: Arc<dyn Clock>,
    expired: u32,
}

impl FlushWorker {
    /// How it is treated: a shutdown waits for its last step, so that nothing is lost.
    pub const POLICY: Policy = Policy {
        on_error: OnError::Retry { pause: Duration::from_secs(1) },
        on_shutdown: OnShutdown::Drain(Duration::from_secs(20)),
    };

    /// For these metrics.
    pub fn new(metrics: Arc<MetricStore>, clock: Arc<dyn Clock>) -> Self {
        Self { metrics, clock, expired: 0 }
    }
}

impl Worker for FlushWorker {
    async fn wait(&mut self) {
        sleep(FLUSH_EVERY).await;
    }

    async fn work(&mut self) -> Result<(), WorkError> {
        self.metrics.flush().await?;
        let now = second(self.clock.now());
        if now.saturating_sub(self.expired) >= EXPIRE_EVERY {
            self.metrics.expire(now).await?;
            self.expired = now;
        }
        Ok(())
    }
}
