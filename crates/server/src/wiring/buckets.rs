//! Buckets of objects, and the S3 API of the local ones.

use std::{path::Path, sync::Arc};

use api::{ports::Audit, site::Site};
use base::{Clock, Rng};
use buckets::{Buckets, DetailsTable};
use meta::Store;
use millstream_api as api;
use millstream_base as base;
use millstream_buckets as buckets;
use millstream_meta as meta;
use millstream_objects as objects;
use objects::{Objects, ObjectsConfig, ObjectsError, S3Config};

use crate::config::{self, Config};

/// Buckets, by the configuration. What objects have beside their bytes lies in the metadata.
pub(super) fn open(config: &Config, data: &Path, store: &Store) -> Result<Objects, ObjectsError> {
    let config::Objects {
        s3_endpoint,
        s3_region,
        s3_access_key_id,
        s3_secret_access_key,
        s3_virtual_hosts,
        create_buckets,
    } = config.objects.clone();
    let s3 = (!s3_endpoint.is_empty()).then_some(S3Config {
        endpoint: s3_endpoint,
        region: s3_region,
        access_key_id: s3_access_key_id,
        secret_access_key: s3_secret_access_key,
        virtual_hosts: s3_virtual_hosts,
    });
    let config = ObjectsConfig { directory: data.join("buckets"), create_missing: create_buckets, s3 };
    Objects::open(config, Arc::new(DetailsTable::new(store.clone())))
}

/// The S3 API, where buckets are local: an S3-compatible store has its own.
pub(super) fn sites(
    config: &Config,
    objects: &Objects,
    store: &Store,
    audit: Arc<dyn Audit>,
    (clock, rng): (&Arc<dyn Clock>, &Arc<dyn Rng>),
) -> Vec<Arc<dyn Site>> {
    let Some(local) = objects.local() else { return Vec::new() };
    let parts = buckets::Parts {
        buckets: local.clone(),
        store: store.clone(),
        audit,
        region: config.general.region.clone(),
        clock: clock.clone(),
        rng: rng.clone(),
    };
    vec![Arc::new(Buckets::new(parts))]
}
