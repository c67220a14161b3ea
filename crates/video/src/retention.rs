//! Retention: gives disk back. What readers see does not depend on it; they never get a fragment that is too old.

use std::{sync::Arc, time::Duration};

use millstream_runtime::{self as runtime, WorkError, Worker};
use tracing::warn;

use crate::service::Video;

/// Trims the logs of all streams to their retention period.
pub struct RetentionWorker {
    video: Arc<Video>,
}

/// How often: disk is given back by whole segments, so there is no hurry.
const PERIOD: Duration = Duration::from_secs(10);

impl RetentionWorker {
    /// For this service.
    pub fn new(video: Arc<Video>) -> Self {
        Self { video }
    }
}

impl Worker for RetentionWorker {
    async fn wait(&mut self) {
        runtime::sleep(PERIOD).await;
    }

    async fn work(&mut self) -> Result<(), WorkError> {
        for stream in self.video.streams().values() {
            // A stream that is deleted meanwhile is none of our business, and one that fails does not hold up the others.
            if let Err(failure) = self.video.expire(stream).await
                && !stream.is_deleted()
            {
                let failure: &dyn std::error::Error = &failure;
                warn!(stream = %stream.id, failure, "expired fragments not trimmed, later");
            }
        }
        Ok(())
    }
}
