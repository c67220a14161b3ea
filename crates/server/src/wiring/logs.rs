//! CloudWatch Logs, wired.

use std::sync::Arc;

use api::{ErrorCode, ports::Authorize};
use base::Clock;
use log::LogStore;
use logs::{
    KeeperWorker, LogLines, LogLinesWorker, Logs, LogsConfig, Parts, generated, operations::OPERATIONS,
};
use meta::Store;
use millstream_api as api;
use millstream_base as base;
use millstream_log as log;
use millstream_logs as logs;
use millstream_meta as meta;
use millstream_runtime::{Metrics, OnError, OnShutdown, Policy, Supervisor};

use crate::{
    config::Config,
    pipeline::{Service, ServiceInfo},
    start_error::StartError,
};

/// CloudWatch Logs, as the edge knows it.
const LOGS: ServiceInfo = ServiceInfo {
    name: "logs",
    target_prefix: "Logs_20140328",
    host_labels: &["logs"],
    violation: INVALID,
    ..ServiceInfo::JSON
};
const INVALID: ErrorCode = generated::errors::INVALID_PARAMETER_EXCEPTION;

/// What waits is written before the log is closed.
const WRITER: Policy = Policy {
    on_error: OnError::Retry { pause: std::time::Duration::from_secs(1) },
    on_shutdown: OnShutdown::Drain(std::time::Duration::from_secs(5)),
};

/// Brings it up.
pub(super) async fn open(
    config: &Config,
    store: &Store,
    log: &Arc<dyn LogStore>,
    clock: &Arc<dyn Clock>,
) -> Result<Arc<Logs>, StartError> {
    let parts = Parts {
        store: store.clone(),
        log: log.clone(),
        clock: clock.clone(),
        config: LogsConfig { bytes_max: config.logs.bytes_max.0, streams_max: config.logs.streams_max },
    };
    Logs::open(parts).await.map_err(|error| StartError::Io(std::io::Error::other(error)))
}

/// Starts what it does by itself, and gives what other services write their lines to.
pub(super) fn start(
    service: &Arc<Logs>,
    authorize: Arc<dyn Authorize>,
    metrics: &Metrics,
    supervisor: &Arc<Supervisor>,
) -> Arc<LogLines> {
    let lines = LogLines::new(service.clone(), authorize, metrics);
    supervisor.start("logs.keeper", Policy::DEFAULT, KeeperWorker::new(service.clone()));
    supervisor.start("logs.lines", WRITER, LogLinesWorker::new(lines.clone()));
    lines
}

/// Hands it to the edge.
pub(super) fn service(service: Arc<Logs>) -> Service {
    Service::new(LOGS, service, OPERATIONS)
}
