//! Functions: what they stand on, and how the edge finds them.

use std::{path::Path, sync::Arc};

use api::ports::{AssumeServiceRole, Authorize, LogSink};
use base::{Clock, Rng};
use functions::{Functions, FunctionsConfig, generated, operations};
use meta::Store;
use millstream_api as api;
use millstream_base as base;
use millstream_functions as functions;
use millstream_meta as meta;
use millstream_objects::Objects;
use millstream_outgoing::Outgoing;
use millstream_wire::Encoding;

use crate::{
    config::{Config, Quota, of_operations},
    pipeline::{Service, ServiceInfo},
};

/// Lambda, as the edge knows it.
const LAMBDA: ServiceInfo = ServiceInfo {
    name: "lambda",
    host_labels: &["lambda"],
    encodings: &[Encoding::RestJson],
    bindings: &[generated::bindings::BINDINGS],
    ..ServiceInfo::JSON
};

/// Every quota of it.
pub(super) fn quotas() -> Vec<Quota> {
    of_operations(operations::OPERATIONS.iter().map(|row| row.spec))
}

/// What it stands on.
pub(super) struct Parts<'a> {
    pub config: &'a Config,
    pub data_dir: &'a Path,
    pub store: &'a Store,
    pub objects: Objects,
    pub authorize: Arc<dyn Authorize>,
    pub roles: Arc<dyn AssumeServiceRole>,
    pub logs: Arc<dyn LogSink>,
    pub outgoing: Arc<Outgoing>,
    pub clock: &'a Arc<dyn Clock>,
    pub rng: &'a Arc<dyn Rng>,
}

/// Brings it up.
pub(super) fn open(parts: Parts<'_>) -> Arc<Functions> {
    let config = parts.config.functions.clone();
    Functions::open(functions::Parts {
        store: parts.store.clone(),
        objects: parts.objects,
        roles: parts.roles,
        authorize: parts.authorize,
        logs: parts.logs,
        outgoing: parts.outgoing,
        clock: parts.clock.clone(),
        rng: parts.rng.clone(),
        config: FunctionsConfig {
            enabled: config.enabled,
            directory: parts.data_dir.join("functions"),
            python: config.python,
            python_client: config.python_client,
            node: config.node,
            node_client: config.node_client,
            processes_max: config.processes_max,
            idle: config.idle,
            init_timeout: config.init_timeout,
            user_first: config.user_first,
            remote_url: (!config.remote_url.is_empty()).then_some(config.remote_url),
        },
    })
}

/// Hands it to the edge.
pub(super) fn service(functions: Arc<Functions>) -> Service {
    Service::new(LAMBDA, functions, operations::OPERATIONS)
}
