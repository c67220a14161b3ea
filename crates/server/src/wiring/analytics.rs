//! Data Analytics and what it is wired to.

use std::{path::Path, sync::Arc};

use analytics::{
    Analytics, ApplicationsWorker, Limits,
    operations::{OPERATIONS, v1},
};
use api::{
    Caller,
    ports::{
        AssumeServiceRole, Authorize, InvokeFunction, LogSink, PortFuture, ReadError, ReadStream,
        ShardReader, StartAt, StreamView,
    },
};
use base::{Arn, Clock, Generation, Rng, ShardId};
use meta::Store;
use millstream_analytics as analytics;
use millstream_api as api;
use millstream_base as base;
use millstream_firehose::{DeliveryPorts, Firehose};
use millstream_iam::Iam;
use millstream_meta as meta;
use millstream_objects::Objects;
use millstream_runtime::{Policy, Supervisor};
use millstream_streams::{StreamPorts, Streams};

use crate::{
    config::{self, Config, Quota, of_operations},
    pipeline::{Service, ServiceInfo},
};

/// The first version of the API, as the edge knows it.
const FIRST: ServiceInfo = ServiceInfo {
    name: "kinesisanalytics",
    target_prefix: "KinesisAnalytics_20150814",
    host_labels: &["kinesisanalytics"],
    ..ServiceInfo::JSON
};
/// The second version, over the same applications. Both sign as one.
const SECOND: ServiceInfo = ServiceInfo {
    name: "kinesisanalyticsv2",
    signing_name: "kinesisanalytics",
    target_prefix: "KinesisAnalytics_20180523",
    host_labels: &["kinesisanalytics"],
    ..ServiceInfo::JSON
};

/// What it is made of.
pub(super) struct Parts<'a> {
    pub config: &'a Config,
    pub data_dir: &'a Path,
    pub store: &'a Store,
    pub streams: &'a Arc<Streams>,
    pub deliveries: &'a Arc<Firehose>,
    pub functions: Arc<dyn InvokeFunction>,
    pub objects: &'a Objects,
    pub logs: Arc<dyn LogSink>,
    pub authorize: Arc<dyn Authorize>,
    pub roles: Arc<dyn AssumeServiceRole>,
    pub clock: &'a Arc<dyn Clock>,
    pub rng: &'a Arc<dyn Rng>,
    pub iam: &'a Iam,
    pub supervisor: &'a Arc<Supervisor>,
}

/// Its quotas.
pub(super) fn quotas() -> Vec<Quota> {
    let mut quotas = of_operations(OPERATIONS.iter().chain(v1::OPERATIONS).map(|row| row.spec));
    let figures = Limits::default();
    let known = |key: &'static str| (key, figures.get(key).expect("it stands in the list of keys"));
    quotas.extend(Limits::KEYS.iter().copied().map(known));
    quotas
}

fn limits(config: &Config) -> Limits {
    if config.general.limits == config::Limits::None {
        return Limits::none();
    }
    let mut limits = Limits::default();
    for key in Limits::KEYS {
        limits.set(key, config.quotas.get(key).unwrap_or(u64::MAX));
    }
    limits
}

/// Opens it and begins to run applications.
pub(super) fn open(parts: Parts<'_>) -> (Arc<Analytics>, [Service; 2]) {
    let streams = Arc::new(StreamPorts::new(parts.streams.clone(), parts.authorize.clone()));
    let deliveries = Arc::new(DeliveryPorts::new(parts.deliveries.clone(), parts.authorize.clone()));
    let analytics = Analytics::new(analytics::Parts {
        store: parts.store.clone(),
        directory: parts.data_dir.join("analytics"),
        read: Arc::new(Sources { streams: streams.clone(), deliveries: deliveries.clone() }),
        append: streams,
        deliver: deliveries,
        functions: parts.functions,
        objects: parts.objects.clone(),
        roles: parts.roles,
        authorize: parts.authorize,
        logs: parts.logs,
        limits: limits(parts.config),
        clock: parts.clock.clone(),
        rng: parts.rng.clone(),
    });
    parts.iam.learn_from("kinesisanalytics", analytics.clone());
    let worker = ApplicationsWorker::new(analytics.clone());
    parts.supervisor.start("analytics.applications", Policy::DEFAULT, worker);
    let services = [
        Service::new(FIRST, analytics.clone(), v1::OPERATIONS),
        Service::new(SECOND, analytics.clone(), OPERATIONS),
    ];
    (analytics, services)
}

/// Data streams and delivery streams, told apart by their ARNs.
struct Sources {
    streams: Arc<StreamPorts>,
    deliveries: Arc<DeliveryPorts>,
}

impl Sources {
    fn of(&self, arn: &Arn) -> &dyn ReadStream {
        if arn.service() == "firehose" { self.deliveries.as_ref() } else { self.streams.as_ref() }
    }
}

impl ReadStream for Sources {
    fn view<'a>(
        &'a self,
        caller: &'a Arc<Caller>,
        stream: &'a Arn,
    ) -> PortFuture<'a, Result<StreamView, ReadError>> {
        self.of(stream).view(caller, stream)
    }

    fn open<'a>(
        &'a self,
        caller: &'a Arc<Caller>,
        stream: &'a Arn,
        generation: Generation,
        shard: ShardId,
        start: StartAt,
        deaggregate: bool,
    ) -> PortFuture<'a, Result<Box<dyn ShardReader>, ReadError>> {
        self.of(stream).open(caller, stream, generation, shard, start, deaggregate)
    }
}
