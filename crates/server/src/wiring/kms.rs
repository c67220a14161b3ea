//! The key management service, wired.

use std::sync::Arc;

use api::ports::Audit;
use base::{Clock, Rng};
use kms::{KeyRing, KeyWorker, Keystore, Kms};
use meta::Store;
use millstream_api as api;
use millstream_base as base;
use millstream_iam::Grammar;
use millstream_kms as kms;
use millstream_meta as meta;
use millstream_runtime::{Policy, Supervisor};

use crate::{
    config::{Config, Limits},
    pipeline::{Service, ServiceInfo},
    start_error::StartError,
};

/// KMS, as the edge knows it.
const KMS: ServiceInfo =
    ServiceInfo { name: "kms", target_prefix: "TrentService", host_labels: &["kms"], ..ServiceInfo::JSON };

/// What it stands on beside the metadata.
pub(super) struct Planes {
    /// Seals keys at rest.
    pub keystore: Arc<Keystore>,
    /// The keys in memory, which the policy engine reads too.
    pub ring: Arc<KeyRing>,
    /// Who may use a key for a service, and how often.
    pub planes: Arc<dyn api::Planes>,
    /// Told of the use of keys.
    pub audit: Arc<dyn Audit>,
}

/// Opens it.
pub(super) async fn open(
    config: &Config,
    store: &Store,
    planes: Planes,
    clock: &Arc<dyn Clock>,
    rng: &Arc<dyn Rng>,
) -> Result<Arc<Kms>, StartError> {
    let Planes { keystore, ring, planes, audit } = planes;
    let parts = kms::Parts {
        store: store.clone(),
        provider: keystore,
        ring,
        planes,
        grammar: Arc::new(Grammar),
        audit,
        clock: clock.clone(),
        rng: rng.clone(),
        enforce_quotas: config.general.limits == Limits::Aws,
    };
    Kms::open(parts).await.map_err(|error| StartError::Keys(std::io::Error::other(error)))
}

/// Starts what it does by itself, and hands it to the edge.
pub(super) fn serve(kms: &Arc<Kms>, supervisor: &Arc<Supervisor>) -> Service {
    supervisor.start("kms.keys", Policy::DEFAULT, KeyWorker::new(kms.clone()));
    Service::new(KMS, kms.clone(), kms::operations::OPERATIONS)
}
