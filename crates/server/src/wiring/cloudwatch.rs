//! CloudWatch, and whose metrics it takes.

use std::{path::Path, sync::Arc};

use base::Clock;
use cloudwatch::{
    ActionWorker, AlarmActions, AlarmWorker, CloudWatch, FlushWorker, MetricStore, Parts,
    operations::OPERATIONS,
};
use meta::Store;
use millstream_analytics::Analytics;
use millstream_base as base;
use millstream_cloudwatch as cloudwatch;
use millstream_firehose::Firehose;
use millstream_functions::Functions;
use millstream_meta as meta;
use millstream_runtime as runtime;
use millstream_streams as streams;
use millstream_video::Video;
use millstream_wire as wire;
use runtime::{Metrics, Policy, Supervisor, WorkError, Worker};
use streams::{MetricsWorker, Streams};
use wire::Encoding;

use super::exported::Exported;
use crate::{
    pipeline::{Service, ServiceInfo},
    start_error::StartError,
};

const CLOUDWATCH: ServiceInfo = ServiceInfo {
    name: "cloudwatch",
    signing_name: "monitoring",
    target_prefix: "GraniteServiceVersion20100801",
    host_labels: &["monitoring"],
    encodings: &[Encoding::RpcV2Cbor, Encoding::Json10, Encoding::Query],
    error_namespace: "com.amazonaws.cloudwatch.v2010_08_01",
    query_version: "2010-08-01",
    xml_namespace: "http://monitoring.amazonaws.com/doc/2010-08-01/",
    ..ServiceInfo::JSON
};

/// The services that report metrics of their own.
pub(super) struct Reporting<'a> {
    pub streams: &'a Arc<Streams>,
    pub deliveries: &'a Arc<Firehose>,
    pub functions: &'a Arc<Functions>,
    pub video: &'a Arc<Video>,
    pub analytics: &'a Arc<Analytics>,
}

/// The service over a store of its own in the data directory, so that nobody who changes metadata waits for metrics.
pub(super) fn service(
    directory: &Path,
    store: &Store,
    clock: &Arc<dyn Clock>,
    registry: &Metrics,
    supervisor: &Arc<Supervisor>,
    services: Reporting<'_>,
    actions: Arc<dyn AlarmActions>,
) -> Result<Service, StartError> {
    let metrics = Arc::new(MetricStore::open(Store::open(&directory.join("metrics.redb"))?)?);
    let exported = Arc::new(Exported::new(registry, metrics.clone()));
    let worker = MetricsLoop {
        streams: MetricsWorker::new(services.streams.clone(), exported),
        deliveries: millstream_firehose::MetricsWorker::new(services.deliveries.clone(), metrics.clone()),
        functions: millstream_functions::MetricsWorker::new(services.functions.clone(), metrics.clone()),
        video: millstream_video::MetricsWorker::new(services.video.clone(), metrics.clone()),
        analytics: millstream_analytics::MetricsWorker::new(services.analytics.clone(), metrics.clone()),
        flush: FlushWorker::new(metrics.clone(), clock.clone()),
        ticks: 0,
        ticked: false,
    };
    supervisor.start("cloudwatch.metrics", FlushWorker::POLICY, worker);
    let service = CloudWatch::new(Parts { store: store.clone(), metrics, clock: clock.clone(), actions });
    supervisor.start("cloudwatch.actions", Policy::DEFAULT, ActionWorker::new(service.clone()));
    supervisor.start("cloudwatch.alarms", Policy::DEFAULT, AlarmWorker::new(service.clone()));
    Ok(Service::new(CLOUDWATCH, service, OPERATIONS))
}

/// Seconds between two flushes: so much of the metrics can a crash take.
const FLUSH_EVERY: u32 = 5;

/// Collects what services have counted every second, and brings it to disk every few. One worker for both, so that its last
/// step at a shutdown has the last counts on disk.
struct MetricsLoop {
    streams: MetricsWorker,
    deliveries: millstream_firehose::MetricsWorker,
    functions: millstream_functions::MetricsWorker,
    video: millstream_video::MetricsWorker,
    analytics: millstream_analytics::MetricsWorker,
    flush: FlushWorker,
    ticks: u32,
    /// Whether the next step was waited for; the last one at a shutdown is not.
    ticked: bool,
}

impl Worker for MetricsLoop {
    async fn wait(&mut self) {
        self.streams.wait().await;
        self.ticked = true;
    }

    async fn work(&mut self) -> Result<(), WorkError> {
        self.streams.work().await?;
        self.deliveries.work().await?;
        self.functions.work().await?;
        self.video.work().await?;
        self.analytics.work().await?;
        self.ticks += 1;
        if !std::mem::take(&mut self.ticked) || self.ticks.is_multiple_of(FLUSH_EVERY) {
            self.flush.work().await?;
        }
        Ok(())
    }
}
