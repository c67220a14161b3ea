//! Where delivery streams deliver to: a folder for each destination, always the same four files.
//!
//! `config.rs` has its settings, `request.rs` makes the bytes of a batch, `deliver.rs` sends them once and says what happened,
//! `mod.rs` says what it is. Buffers, retries, backups and error records are the delivery loop's, the same for all.

mod http_endpoint;
mod s3;

use std::sync::Arc;

use base::{Clock, Rng};
use firehose::delivery::{Connect, Destination, Failure, Kind, StreamFacts};
use millstream_base as base;
use millstream_firehose as firehose;
use millstream_objects::Objects;
use millstream_outgoing::Outgoing;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Makes destinations.
pub struct Destinations {
    objects: Objects,
    clock: Arc<dyn Clock>,
    rng: Arc<dyn Rng>,
    outgoing: Arc<Outgoing>,
}

impl Destinations {
    /// With these buckets, and with what decides about addresses of endpoints.
    pub fn new(objects: Objects, outgoing: Arc<Outgoing>, clock: Arc<dyn Clock>, rng: Arc<dyn Rng>) -> Self {
        Self { objects, clock, rng, outgoing }
    }
}

impl Connect for Destinations {
    fn connect(
        &self,
        kind: Kind,
        settings: &Value,
        stream: &StreamFacts,
    ) -> Result<Arc<dyn Destination>, Failure> {
        Ok(match kind {
            Kind::S3 | Kind::ExtendedS3 => {
                Arc::new(s3::S3::new(read(settings)?, stream, self.objects.clone(), self.rng.clone())?)
            }
            Kind::HttpEndpoint => Arc::new(http_endpoint::HttpEndpoint::new(
                read(settings)?,
                stream,
                self.outgoing.clone(),
                self.clock.clone(),
            )),
        })
    }
}

fn read<T: DeserializeOwned>(settings: &Value) -> Result<T, Failure> {
    T::deserialize(settings).map_err(|error| Failure::new("Configuration.Invalid", error.to_string()))
}
