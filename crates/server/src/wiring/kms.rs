//! The key management service, wired.

use std::{path::Path, sync::Arc};

use api::ports::{Audit, Authorize};
use base::{Clock, Rng};
use kms::{KeyRing, KeyWorker, Kms};
use meta::Store;
use millstream_api as api;
use millstream_base as base;
use millstream_kms as kms;
use millstream_meta as meta;
use millstream_runtime::{Policy, Supervisor};

use crate::{
    config::{Config, Limits},
    keystore,
    pipeline::{Service, ServiceInfo},
    start_error::StartError,
};

/// KMS, as the edge knows it.
const KMS: ServiceInfo =
    ServiceInfo { name: "kms", target_prefix: "TrentService", host_labels: &["kms"], ..ServiceInfo::JSON };

/// What it stands on beside the metadata.
pub(super) struct Planes {
    /// The keys in memory, which the policy engine reads too.
    pub ring: Arc<KeyRing>,
    /// Who may use a key for a service.
    pub authorize: Arc<dyn Authorize>,
    /// Told of the use of keys.
    pub audit: Arc<dyn Audit>,
}

/// Opens it.
pub(super) async fn open(
    config: &Config,
    data_dir: &Path,
    store: &Store,
    planes: Planes,
    clock: &Arc<dyn Clock>,
    rng: &Arc<dyn Rng>,
) -> Result<Arc<Kms>, StartError> {
    let keystore = keystore::open(&config.kms, data_dir, rng.clone()).map_err(StartError::Keys)?;
    let Planes { ring, authorize, audit } = planes;
    let parts = kms::Parts {
        store: store.clone(),
        provider: Arc::new(keystore),
        ring,
        authorize,
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
