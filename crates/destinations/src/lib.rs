//! Where delivery streams deliver to: a folder for each destination, always the same four files.
//!
//! `config.rs` has its settings, `request.rs` makes the bytes of a batch, `deliver.rs` sends them once and says what happened,
//! `mod.rs` says what it is. Buffers, retries, backups and error records are the delivery loop's, the same for all.

#[cfg(test)]
mod conformance;
mod data_stream;
mod http_endpoint;
mod roles;
mod s3;

use std::sync::Arc;

use api::ports::{AppendStream, AssumeServiceRole, Authorize};
use base::{Clock, Rng};
use firehose::delivery::{Connect, Destination, Failure, Kind, StreamFacts};
use millstream_api as api;
use millstream_base as base;
use millstream_firehose as firehose;
use millstream_objects::Objects;
use millstream_outgoing::Outgoing;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// What destinations are made of.
pub struct Parts {
    /// Buckets.
    pub objects: Objects,
    /// What decides about addresses of endpoints.
    pub outgoing: Arc<Outgoing>,
    /// Data streams of this server.
    pub append: Arc<dyn AppendStream>,
    /// Whom a delivery stream acts as.
    pub roles: Arc<dyn AssumeServiceRole>,
    /// Who decides what a role may do.
    pub authorize: Arc<dyn Authorize>,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Chance.
    pub rng: Arc<dyn Rng>,
}

/// Makes destinations.
pub struct Destinations {
    parts: Parts,
}

impl Destinations {
    /// Of these parts.
    pub fn new(parts: Parts) -> Self {
        Self { parts }
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
            Kind::S3 | Kind::ExtendedS3 => Arc::new(s3::S3::new(read(settings)?, stream, &self.parts)?),
            Kind::HttpEndpoint => match data_stream::Config::of(settings) {
                Some(config) => Arc::new(data_stream::DataStream::new(config, stream, &self.parts)?),
                None => Arc::new(http_endpoint::HttpEndpoint::new(
                    read(settings)?,
                    stream,
                    self.parts.outgoing.clone(),
                    self.parts.clock.clone(),
                )),
            },
        })
    }
}

fn read<T: DeserializeOwned>(settings: &Value) -> Result<T, Failure> {
    T::deserialize(settings).map_err(|error| Failure::new("Configuration.Invalid", error.to_string()))
}
