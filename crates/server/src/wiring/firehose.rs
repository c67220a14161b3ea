//! Data Firehose: its buckets, destinations, sources and its fleet of deliveries.

use std::sync::Arc;

use api::ports::{AssumeServiceRole, Authorize, InvokeFunction, LogSink, SharedKeyCipher};
use base::{Clock, Rng};
use destinations::Destinations;
use firehose::{DeliveryKeys, Firehose, FirehoseConfig, FleetWorker, Vault};
use log::LogStore;
use meta::Store;
use millstream_api as api;
use millstream_base as base;
use millstream_destinations as destinations;
use millstream_firehose as firehose;
use millstream_kms::KeyProvider;
use millstream_log as log;
use millstream_meta as meta;
use millstream_objects as objects;
use millstream_outgoing::Outgoing;
use millstream_runtime as runtime;
use millstream_streams as streams;
use objects::Objects;
use runtime::{Metrics, Policy, Supervisor};
use streams::{StreamPorts, Streams};

use super::identity::{SealingKey, sealing_key};
use crate::{
    config::{Config, Limits, Quota, of_operations},
    pipeline::{Service, ServiceInfo},
    start_error::StartError,
};

/// Data Firehose, as the edge knows it.
const FIREHOSE: ServiceInfo = ServiceInfo {
    name: "firehose",
    target_prefix: "Firehose_20150804",
    host_labels: &["firehose"],
    ..ServiceInfo::JSON
};

/// The key of secrets in settings.
const SECRETS: SealingKey = SealingKey { name: "firehose", context: b"millstream firehose key" };

/// Every quota of it.
pub(super) fn quotas() -> Vec<Quota> {
    let mut quotas = of_operations(firehose::operations::OPERATIONS.iter().map(|row| row.spec));
    let figures = firehose::Quotas::default();
    let known = |key: &'static str| (key, figures.get(key).expect("it stands in the list of keys"));
    quotas.extend(firehose::Quotas::KEYS.iter().copied().map(known));
    quotas
}

/// What it stands on.
pub(super) struct Parts<'a> {
    pub config: &'a Config,
    pub store: &'a Store,
    pub log: &'a Arc<dyn LogStore>,
    pub streams: &'a Arc<Streams>,
    pub objects: &'a Objects,
    pub keystore: &'a dyn KeyProvider,
    pub authorize: Arc<dyn Authorize>,
    pub roles: Arc<dyn AssumeServiceRole>,
    pub cipher: SharedKeyCipher,
    pub keys: Arc<DeliveryKeys>,
    pub functions: Arc<dyn InvokeFunction>,
    pub logs: Arc<dyn LogSink>,
    pub outgoing: Arc<Outgoing>,
    pub clock: &'a Arc<dyn Clock>,
    pub rng: &'a Arc<dyn Rng>,
    pub metrics: &'a Metrics,
    pub supervisor: &'a Arc<Supervisor>,
}

/// Brings it up and lets it deliver.
pub(super) async fn open(parts: Parts<'_>) -> Result<(Service, Arc<Firehose>), StartError> {
    let Parts { config, clock, rng, .. } = parts;
    let key = sealing_key(&config.general.data_dir, &SECRETS, parts.keystore, rng.as_ref());
    let key = key.await.map_err(StartError::Keys)?;
    let ports = Arc::new(StreamPorts::new(parts.streams.clone(), parts.authorize.clone()));
    let destinations = Destinations::new(destinations::Parts {
        append: ports.clone(),
        outgoing: parts.outgoing,
        objects: parts.objects.clone(),
        roles: parts.roles.clone(),
        authorize: parts.authorize.clone(),
        clock: clock.clone(),
        rng: rng.clone(),
    });
    let service = Firehose::open(firehose::Parts {
        store: parts.store.clone(),
        log: parts.log.clone(),
        connect: Arc::new(destinations),
        streams: Some(ports),
        functions: Some(parts.functions),
        logs: Some(parts.logs),
        roles: parts.roles,
        cipher: parts.cipher,
        keys: parts.keys,
        vault: Vault::new(&key),
        clock: clock.clone(),
        rng: rng.clone(),
        metrics: parts.metrics.clone(),
        config: settings(config),
    })
    .await?;
    parts.supervisor.start("firehose.fleet", Policy::DEFAULT, FleetWorker::new(service.clone()));
    Ok((Service::new(FIREHOSE, service.clone(), firehose::operations::OPERATIONS), service))
}

fn settings(config: &Config) -> FirehoseConfig {
    let mut quotas = firehose::Quotas::default();
    for key in firehose::Quotas::KEYS {
        quotas.set(key, config.quotas.get(key).unwrap_or(u64::MAX));
    }
    let parallel = std::thread::available_parallelism().map_or(2, usize::from) * 2;
    FirehoseConfig {
        enforce_quotas: config.general.limits == Limits::Aws,
        retention: config.firehose.retention,
        buffer_bytes: config.firehose.buffer_bytes.as_usize(),
        parallel,
        quotas,
    }
}
