//! What is forgotten: events whose group keeps them no longer, and the oldest of all when there are too many.

use std::{
    sync::{Arc, atomic::Ordering},
    time::Duration,
};

use base::Timestamp;
use millstream_base as base;
use millstream_runtime as runtime;
use runtime::{WorkError, Worker, timeout};
use tracing::{info, warn};

use crate::{error::LogsError, service::Logs, stream::LogStream};

/// How often the bounds are looked after where nothing presses.
const PERIOD: Duration = Duration::from_secs(60);
/// How exactly the time is found before which events are forgotten: steps of halving.
const STEPS: u32 = 24;

/// Keeps events within their bounds.
pub struct KeeperWorker {
    service: Arc<Logs>,
}

impl KeeperWorker {
    /// For this service.
    pub fn new(service: Arc<Logs>) -> Self {
        Self { service }
    }
}

impl Worker for KeeperWorker {
    async fn wait(&mut self) {
        let _ = timeout(PERIOD, self.service.crowded.notified()).await;
    }

    async fn work(&mut self) -> Result<(), WorkError> {
        self.service.keep_bounds().await?;
        Ok(())
    }
}

impl Logs {
    /// Forgets what is too old or too much. A stream that cannot be read is named in the log, and the others are gone through.
    pub(crate) async fn keep_bounds(&self) -> Result<(), LogsError> {
        let now = self.now();
        let (mut streams, mut total) = (Vec::new(), 0);
        for group in self.groups() {
            let since = group.kept_since(now);
            for stream in group.streams() {
                let looked_after = async {
                    if let Some(since) = since {
                        stream.forget_before(since).await?;
                    }
                    stream.stored_bytes().await
                };
                match looked_after.await {
                    Ok(bytes) => total += bytes,
                    Err(failure) => {
                        warn!(group = group.key.name, stream = stream.name, %failure, "log stream not looked after");
                        continue;
                    }
                }
                streams.push(stream);
            }
        }
        if total > self.config.bytes_max {
            total = self.forget_oldest(&streams, now).await?;
        }
        self.bytes.store(total, Ordering::Relaxed);
        Ok(())
    }

    /// Forgets all events before a time that is such that a tenth of the room is free.
    async fn forget_oldest(&self, streams: &[Arc<LogStream>], now: Timestamp) -> Result<u64, LogsError> {
        let wanted = self.config.bytes_max / 10 * 9;
        let mut oldest = now.as_millis();
        for stream in streams {
            oldest = oldest.min(stream.first_ingested().await?.unwrap_or(oldest));
        }
        let (mut low, mut high) = (oldest, now.as_millis() + 1);
        for _ in 0..STEPS {
            let middle = low + (high - low) / 2;
            if left_since(streams, Timestamp::from_millis(middle)).await? > wanted {
                low = middle;
            } else {
                high = middle;
            }
        }
        let before = Timestamp::from_millis(high);
        for stream in streams {
            stream.forget_before(before).await?;
        }
        let left = left_since(streams, before).await?;
        info!(before_ms = high, bytes = left, "oldest log events forgotten");
        Ok(left)
    }
}

/// The bytes of events that were put at a time or later.
async fn left_since(streams: &[Arc<LogStream>], time: Timestamp) -> Result<u64, LogsError> {
    let mut bytes = 0;
    for stream in streams {
        let position = stream.shard().position_at(time).await?;
        bytes += stream.bytes_from(position.0).await?;
    }
    Ok(bytes)
}
