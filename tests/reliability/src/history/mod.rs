//! What clients saw: every put with its answer, every read, and what was there at the end.
//!
//! [`check`] holds it against what Data Streams promises. It knows nothing of how the history came about; [`run`] makes
//! histories with concurrent clients.

pub mod check;
pub mod run;

use std::{cmp::Ordering, fmt};

/// Nanoseconds since the history began, by one clock for all clients.
pub type Moment = u64;

/// A sequence number, as it is printed: decimal, up to 128 digits.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Sequence(pub String);

impl Ord for Sequence {
    fn cmp(&self, other: &Self) -> Ordering {
        let digits = |text: &str| text.trim_start_matches('0').len();
        let by_length = digits(&self.0).cmp(&digits(&other.0));
        by_length.then_with(|| self.0.trim_start_matches('0').cmp(other.0.trim_start_matches('0')))
    }
}

impl PartialOrd for Sequence {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Debug for Sequence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A record that a client put. Its data begins with its number, so that it is told from all others.
#[derive(Clone, Debug)]
pub struct Put {
    /// Unique in its history.
    pub number: u64,
    /// The partition key.
    pub key: String,
    /// The bytes.
    pub data: Vec<u8>,
    /// When the call began.
    pub begun: Moment,
    /// What came of it.
    pub outcome: Outcome,
}

/// What the client was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is stored.
    Acknowledged {
        /// In which shard.
        shard: String,
        /// Where.
        sequence: Sequence,
        /// When the answer was there.
        at: Moment,
    },
    /// It was not stored.
    Refused,
    /// Nothing, or that something went wrong.
    Unknown,
}

/// A record as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where.
    pub sequence: Sequence,
    /// The partition key.
    pub key: String,
    /// The bytes.
    pub data: Vec<u8>,
}

/// One answer to a reader, which reads each shard from its beginning on.
#[derive(Clone, Debug)]
pub struct Read {
    /// Who.
    pub reader: u64,
    /// Of which shard.
    pub shard: String,
    /// When the call began.
    pub begun: Moment,
    /// When the answer was there.
    pub ended: Moment,
    /// What was in it.
    pub records: Vec<Found>,
    /// Whether the answer said that nothing is behind it now.
    pub at_tip: bool,
    /// Whether the answer said that nothing will ever be behind it.
    pub closed: bool,
}

/// A shard, as the stream describes it at the end.
#[derive(Clone, Debug, Default)]
pub struct Shard {
    /// Its name.
    pub name: String,
    /// The shards that it came from.
    pub parents: Vec<String>,
    /// The first and the last hash key.
    pub hash_keys: (u128, u128),
    /// Whether it takes no more records.
    pub closed: bool,
    /// Everything in it, in order.
    pub records: Vec<Found>,
}

/// Everything.
#[derive(Clone, Debug, Default)]
pub struct History {
    /// All puts.
    pub puts: Vec<Put>,
    /// All reads; those of one reader of one shard in their order.
    pub reads: Vec<Read>,
    /// The stream at the end.
    pub shards: Vec<Shard>,
}
