//! The worker that carries plans on.

use std::{sync::Arc, time::Duration};

use base::Clock;
use millstream_base as base;
use millstream_runtime::{self as runtime, WorkError, Worker};
use tokio::sync::watch;

use crate::{error::StreamsError, service::Streams, stream::Stream};

/// Woken by every change of a stream in memory, and when the next plan's waiting time is over.
pub struct LifecycleWorker {
    streams: Arc<Streams>,
    changes: watch::Receiver<()>,
    clock: Arc<dyn Clock>,
    /// When the earliest waiting plan may go on; `None` if none waits.
    next_ms: Option<i64>,
}

impl LifecycleWorker {
    /// For this service. Its first step carries on what a crash has cut.
    pub fn new(streams: Arc<Streams>) -> Self {
        let mut changes = streams.changed.subscribe();
        changes.mark_changed();
        let clock = streams.clock.clone();
        Self { streams, changes, clock, next_ms: None }
    }

    async fn look_after(&mut self, stream: &Arc<Stream>) -> Result<(), StreamsError> {
        if let Some(due_ms) = self.streams.sweep_consumers(stream).await? {
            self.wake_at(due_ms);
        }
        if stream.peek().record.plan.is_empty() {
            return Ok(());
        }
        let advanced = self.streams.advance(stream).await;
        let state = stream.peek();
        if !state.record.plan.is_empty() {
            // Waiting, or failed: then the supervisor's pause comes first.
            self.wake_at(state.record.plan_not_before_ms);
        }
        advanced
    }

    fn wake_at(&mut self, at_ms: i64) {
        self.next_ms = Some(self.next_ms.map_or(at_ms, |next| next.min(at_ms)));
    }
}

impl Worker for LifecycleWorker {
    async fn wait(&mut self) {
        match self.next_ms {
            None => {
                // An error means that the service is gone, and with it all work.
                if self.changes.changed().await.is_err() {
                    std::future::pending::<()>().await;
                }
            }
            Some(at) => {
                let ms = u64::try_from(at - self.clock.now().as_millis()).unwrap_or(0);
                let pause = Duration::from_millis(ms);
                let _ = runtime::timeout(pause, self.changes.changed()).await;
            }
        }
    }

    async fn work(&mut self) -> Result<(), WorkError> {
        self.changes.mark_unchanged();
        self.next_ms = None;
        let mut failure = None;
        for stream in self.streams.registry.all() {
            // One that fails keeps none of the others waiting.
            if let Err(error) = self.look_after(&stream).await {
                failure.get_or_insert(error);
            }
        }
        match self.streams.sweep_queues().await {
            Ok(Some(due_ms)) => self.wake_at(due_ms),
            Ok(None) => {}
            Err(error) => drop(failure.get_or_insert(error)),
        }
        failure.map_or(Ok(()), |error| Err(error.into()))
    }
}
