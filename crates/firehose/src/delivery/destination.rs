//! What a destination must do.

use std::{sync::Arc, time::Duration};

use api::ports::PortFuture;
use base::Arn;
use bytes::Bytes;
use flate2::Crc;
use millstream_api as api;
use millstream_base as base;
use serde_json::Value;

use super::{Batch, Kind};

/// Why something could not be delivered, in the service's words: `S3.NoSuchBucket`, `HttpEndpoint.ConnectionFailed`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{code}: {message}")]
pub struct Failure {
    /// The error code that error records and error logs carry.
    pub code: String,
    /// What happened.
    pub message: String,
}

impl Failure {
    /// A failure.
    pub fn new(code: impl Into<String>, message: impl Into<String>) -> Self {
        Self { code: code.into(), message: message.into() }
    }
}

/// A record of a batch that the far side did not take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailedRecord {
    /// Its index in the batch.
    pub index: usize,
    /// Whether another try makes sense.
    pub retry: bool,
    /// Why.
    pub failure: Failure,
}

/// What became of a batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The far side has it, all of it, and will not lose it.
    Delivered,
    /// The far side has all but these, in the order of the batch.
    Partial(Vec<FailedRecord>),
    /// Nothing is known to have arrived; worth another try.
    Retry(Failure),
    /// Nothing arrived, and nothing ever will.
    Reject(Failure),
}

/// A far side.
///
/// `deliver` sends once and says what happened. It does not sleep, retry, count, log success or write to the backup; the
/// delivery loop does that for all. It may be called for several batches at once, and with the same batch again after a crash.
pub trait Destination: Send + Sync + 'static {
    /// Sends a batch.
    fn deliver<'a>(&'a self, batch: &'a Batch) -> PortFuture<'a, Outcome>;

    /// What packs batches of this destination while their records are gathered; `None` if it wants the records themselves. It
    /// must be able to deliver a batch that is not packed, too.
    fn pack(&self) -> Option<Arc<dyn Pack>> {
        None
    }

    /// The longest pause between two tries.
    fn pause_max(&self) -> Duration {
        Duration::from_secs(120)
    }
}

/// Packs the records of a batch piece by piece.
///
/// Pieces of one batch are packed on several cores at once, and each of them without a look at the others.
pub trait Pack: Send + Sync + 'static {
    /// Packs the next bytes of a batch. Takes time: not for threads that others wait for.
    fn pack(&self, data: &[u8]) -> Piece;
}

/// Some bytes of a batch, packed.
#[derive(Debug)]
pub struct Piece {
    /// Packed; with the pieces before and behind it, in their order, it is the whole.
    pub bytes: Bytes,
    /// How many bytes it was before.
    pub plain_bytes: usize,
    /// The checksum of the bytes before.
    pub checksum: Crc,
}

/// What a destination may want to know of the delivery stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StreamFacts {
    /// Its name.
    pub name: String,
    /// Its ARN.
    pub arn: Arn,
    /// Its version, which stands in the names of objects.
    pub version: u64,
}

/// Makes destinations of their settings.
pub trait Connect: Send + Sync + 'static {
    /// The destination of this kind; `settings` are the members of its description in the model. Nothing is sent yet.
    ///
    /// # Errors
    /// The settings make no sense; they were checked when they were stored.
    fn connect(
        &self,
        kind: Kind,
        settings: &Value,
        stream: &StreamFacts,
    ) -> Result<Arc<dyn Destination>, Failure>;
}
