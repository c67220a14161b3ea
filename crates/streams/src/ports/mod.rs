//! Data streams for other services of the node: reading and appending without an encoding in between.
//!
//! The caller's permission is asked for as the pipeline does for a call from outside; quotas of shards are for clients
//! and are not charged.

mod append_stream;
mod read_stream;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use api::{Access, Caller, WireError, ports::Authorize};
use base::Arn;
use millstream_api as api;
use millstream_base as base;

use crate::{
    error::StreamsError, generated::errors as code, service::Streams, stream::Stream, target::stream_of_arn,
};

/// Streams as [`ReadStream`](api::ports::ReadStream) and [`AppendStream`](api::ports::AppendStream).
pub struct StreamPorts {
    streams: Arc<Streams>,
    authorize: Arc<dyn Authorize>,
}

impl StreamPorts {
    /// Of these streams, for callers whom `authorize` lets pass.
    pub fn new(streams: Arc<Streams>, authorize: Arc<dyn Authorize>) -> Self {
        Self { streams, authorize }
    }

    fn authorize(&self, caller: &Caller, actions: &[&'static str], stream: &Arn) -> Result<(), WireError> {
        let checks = actions.iter().map(|action| Access::to(action, stream.clone()));
        let access = checks.reduce(Access::and).unwrap_or_default();
        self.authorize.authorize(caller, &access)
    }

    /// The stream; permission is asked for before this.
    fn stream(&self, arn: &Arn) -> Result<Arc<Stream>, StreamsError> {
        self.streams.stream(&stream_of_arn(arn.as_str())?)
    }
}

/// Whether an error says that there is no such stream.
fn is_not_found(error: &WireError) -> bool {
    error.code().name == code::RESOURCE_NOT_FOUND_EXCEPTION.name
}
