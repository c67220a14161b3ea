//! The words of the platform as types: names, ARNs, hash keys, sequence numbers, bytes, time and chance.
//!
//! Everything here is parsed once, at the edge, into a value that cannot be wrong; the rest of the code never checks it
//! again. The crate does no I/O and imports no workspace crate. It is also the only place that reads the clock of the
//! machine and its randomness, so that a test can own both. Start with [`StreamName`] and [`SequenceNumber`].

mod arn;
mod blob;
pub mod calendar;
mod clock;
mod hash_key;
mod hexadecimal;
mod identity;
mod names;
mod random;
mod sequence_number;
mod timestamp;

pub use arn::Arn;
pub use blob::Blob;
pub use clock::{Clock, ManualClock, SystemClock};
pub use hash_key::{HashKey, HashKeyRange};
pub use hexadecimal::{hex, unhex};
pub use identity::{AccountId, Region};
pub use names::{ConsumerName, ShardId, StreamName};
pub use random::{Rng, SeededRng, SystemRng};
pub use sequence_number::{Generation, SequenceNumber};
pub use timestamp::Timestamp;

/// A text is not a valid value of the named kind.
///
/// Services turn it into the error that their API guide names; the fields are all that such a message needs.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{value:?} is not a valid {kind}")]
pub struct Invalid {
    /// What the text was meant to be, in the API guide's words: `stream name`, `shard id`.
    pub kind: &'static str,
    /// The text that was refused, cut to 256 characters.
    pub value: String,
}

impl Invalid {
    pub(crate) fn new(kind: &'static str, value: &str) -> Self {
        Self { kind, value: value.chars().take(256).collect() }
    }
}
