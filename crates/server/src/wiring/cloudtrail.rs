//! The record of calls, wired.

use std::{sync::Arc, time::Duration};

use base::{Clock, Rng};
use cloudtrail::{
    AuditLog, CloudTrail, CloudTrailConfig, DeliveryWorker, KeeperWorker, Recorder, RecorderWorker, Sealer,
};
use kms::KeyProvider;
use log::LogStore;
use meta::Store;
use millstream_base as base;
use millstream_cloudtrail as cloudtrail;
use millstream_kms as kms;
use millstream_log as log;
use millstream_meta as meta;
use millstream_objects::Objects;
use millstream_runtime::{Metrics, OnError, OnShutdown, Policy, Supervisor};

use super::identity::{SealingKey, sealing_key};
use crate::{
    config::Config,
    pipeline::{Service, ServiceInfo},
    start_error::StartError,
};

/// Seals the key that digests are signed with.
const SIGNING_KEY: SealingKey = SealingKey { name: "cloudtrail", context: b"millstream cloudtrail key" };

/// CloudTrail, as the edge knows it.
const CLOUDTRAIL: ServiceInfo = ServiceInfo {
    name: "cloudtrail",
    target_prefix: "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101",
    host_labels: &["cloudtrail"],
    ..ServiceInfo::JSON
};

/// What waits is written before the log is closed.
const RECORDER: Policy = Policy {
    on_error: OnError::Retry { pause: Duration::from_secs(1) },
    on_shutdown: OnShutdown::Drain(Duration::from_secs(5)),
};

/// Opens the audit log, and what calls are reported to.
pub(super) async fn open_log(
    config: &Config,
    log: &dyn LogStore,
    clock: &Arc<dyn Clock>,
    rng: &Arc<dyn Rng>,
    metrics: &Metrics,
) -> Result<(Arc<AuditLog>, Arc<Recorder>), StartError> {
    let events = CloudTrail::open_log(log).await.map_err(start_error)?;
    let home = (config.general.account_id.clone(), config.general.region.clone());
    let recorder = Recorder::new(home, events.clone(), clock.clone(), rng.clone(), metrics);
    Ok((events, recorder))
}

/// Opens the service, starts what it does by itself, and hands it to the edge.
pub(super) async fn serve(
    config: &Config,
    objects: &Objects,
    (store, keystore): (&Store, &dyn KeyProvider),
    (log, recorder): (Arc<AuditLog>, Arc<Recorder>),
    (clock, rng): (&Arc<dyn Clock>, &Arc<dyn Rng>),
    supervisor: &Arc<Supervisor>,
) -> Result<Service, StartError> {
    let sealing_key = sealing_key(&config.general.data_dir, &SIGNING_KEY, keystore, rng.as_ref());
    let sealing_key = sealing_key.await.map_err(StartError::Keys)?;
    supervisor.start("cloudtrail.recorder", RECORDER, RecorderWorker::new(recorder.clone()));
    let service = CloudTrail::open(cloudtrail::Parts {
        store: store.clone(),
        log,
        recorder,
        objects: objects.clone(),
        sealer: Sealer::new(&sealing_key),
        clock: clock.clone(),
        rng: rng.clone(),
        config: CloudTrailConfig {
            age_max: config.cloudtrail.age_max,
            bytes_max: config.cloudtrail.bytes_max.0,
            delivery_interval: config.cloudtrail.delivery_interval,
            digest_interval: config.cloudtrail.digest_interval,
        },
    })
    .await
    .map_err(start_error)?;
    supervisor.start("cloudtrail.keeper", Policy::DEFAULT, KeeperWorker::new(service.clone()));
    supervisor.start("cloudtrail.delivery", Policy::DEFAULT, DeliveryWorker::new(service.clone()));
    Ok(Service::new(CLOUDTRAIL, service, cloudtrail::operations::OPERATIONS))
}

fn start_error(error: cloudtrail::CloudTrailError) -> StartError {
    StartError::Io(std::io::Error::other(error))
}
