//! The tables of stream consumers.

use std::sync::Arc;

use base::{Clock, Rng};
use leases::{Leases, Parts, operations::OPERATIONS};
use meta::Store;
use millstream_base as base;
use millstream_leases as leases;
use millstream_meta as meta;
use millstream_wire as wire;
use wire::Encoding;

use crate::{
    pipeline::{Service, ServiceInfo},
    start_error::StartError,
};

const DYNAMODB: ServiceInfo = ServiceInfo {
    name: "dynamodb",
    target_prefix: "DynamoDB_20120810",
    host_labels: &["dynamodb", "ddb"],
    encodings: &[Encoding::Json10],
    error_namespace: "com.amazonaws.dynamodb.v20120810",
    ..ServiceInfo::JSON
};

/// The service over the metadata store.
pub(super) async fn service(
    store: &Store,
    clock: &Arc<dyn Clock>,
    rng: &Arc<dyn Rng>,
) -> Result<Service, StartError> {
    let parts = Parts { store: store.clone(), clock: clock.clone(), rng: rng.clone() };
    let leases = Leases::open(parts).await.map_err(StartError::Leases)?;
    Ok(Service::new(DYNAMODB, leases, OPERATIONS))
}
