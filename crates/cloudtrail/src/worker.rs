//! What happens by itself: events are written, old ones forgotten, trails delivered.

use std::{sync::Arc, time::Duration};

use millstream_runtime as runtime;
use runtime::{WorkError, Worker, sleep, timeout};

use crate::{recorder::Recorder, service::CloudTrail};

/// Writes the events that wait.
pub struct RecorderWorker {
    recorder: Arc<Recorder>,
}

impl RecorderWorker {
    /// For this recorder.
    pub fn new(recorder: Arc<Recorder>) -> Self {
        Self { recorder }
    }
}

impl Worker for RecorderWorker {
    async fn wait(&mut self) {
        self.recorder.news.notified().await;
    }

    async fn work(&mut self) -> Result<(), WorkError> {
        while self.recorder.write().await {}
        Ok(())
    }
}

/// Keeps the audit log within its bounds.
pub struct KeeperWorker {
    service: Arc<CloudTrail>,
}

/// How often the bounds of the audit log are looked after.
const KEEPER_PERIOD: Duration = Duration::from_secs(60);

impl KeeperWorker {
    /// For this service.
    pub fn new(service: Arc<CloudTrail>) -> Self {
        Self { service }
    }
}

impl Worker for KeeperWorker {
    async fn wait(&mut self) {
        sleep(KEEPER_PERIOD).await;
    }

    async fn work(&mut self) -> Result<(), WorkError> {
        self.service.log.keep_bounds(&self.service.config, self.service.now()).await?;
        Ok(())
    }
}

/// Delivers files and digests of all trails.
pub struct DeliveryWorker {
    service: Arc<CloudTrail>,
}

impl DeliveryWorker {
    /// For this service.
    pub fn new(service: Arc<CloudTrail>) -> Self {
        Self { service }
    }
}

impl Worker for DeliveryWorker {
    async fn wait(&mut self) {
        let config = &self.service.config;
        let interval = config.delivery_interval.min(config.digest_interval);
        let mut news = self.service.log.watch();
        // Events are gathered for a while; without events there may still be a digest due.
        sleep(interval).await;
        let _ = timeout(interval, news.changed()).await;
    }

    async fn work(&mut self) -> Result<(), WorkError> {
        for arn in self.service.trails().keys() {
            self.service.deliver(arn).await?;
            self.service.deliver_digest(arn).await?;
        }
        Ok(())
    }
}
