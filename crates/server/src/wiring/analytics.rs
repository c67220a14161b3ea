//! Data Analytics and what it is wired to.

use std::{path::Path, sync::Arc};

use analytics::{Analytics, ApplicationsWorker, operations::OPERATIONS};
use api::ports::{AssumeServiceRole, Authorize};
use base::{Clock, Rng};
use meta::Store;
use millstream_analytics as analytics;
use millstream_api as api;
use millstream_base as base;
use millstream_meta as meta;
use millstream_runtime::{Policy, Supervisor};
use millstream_streams::{StreamPorts, Streams};

use crate::{
    config::{Quota, of_operations},
    pipeline::{Service, ServiceInfo},
};

/// Data Analytics, as the edge knows it.
const INFO: ServiceInfo = ServiceInfo {
    name: "kinesisanalytics",
    target_prefix: "KinesisAnalytics_20180523",
    host_labels: &["kinesisanalytics"],
    ..ServiceInfo::JSON
};

/// What it is made of.
pub(super) struct Parts<'a> {
    pub data_dir: &'a Path,
    pub store: &'a Store,
    pub streams: &'a Arc<Streams>,
    pub authorize: Arc<dyn Authorize>,
    pub roles: Arc<dyn AssumeServiceRole>,
    pub clock: &'a Arc<dyn Clock>,
    pub rng: &'a Arc<dyn Rng>,
    pub supervisor: &'a Arc<Supervisor>,
}

/// Its quotas.
pub(super) fn quotas() -> Vec<Quota> {
    of_operations(OPERATIONS.iter().map(|row| row.spec))
}

/// Opens it and begins to run applications.
pub(super) fn open(parts: Parts<'_>) -> Service {
    let ports = Arc::new(StreamPorts::new(parts.streams.clone(), parts.authorize));
    let analytics = Analytics::new(analytics::Parts {
        store: parts.store.clone(),
        directory: parts.data_dir.join("analytics"),
        read: ports.clone(),
        append: ports,
        roles: parts.roles,
        clock: parts.clock.clone(),
        rng: parts.rng.clone(),
    });
    let worker = ApplicationsWorker::new(analytics.clone());
    parts.supervisor.start("analytics.applications", Policy::DEFAULT, worker);
    Service::new(INFO, analytics, OPERATIONS)
}
