//! Records as they come from a source.

use std::sync::Arc;

use base::Timestamp;
use bytes::Bytes;
use millstream_base as base;

use crate::tables::StoredPlace;

/// Where a record stands in its lane: the position of the log's record, counted from 1, and its place in an aggregated one. It is
/// the same whenever the record is read, and rises.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Place {
    pub position: u64,
    pub sub: u32,
}

impl Place {
    /// The least place behind this one.
    pub fn next(self) -> Self {
        match self.sub.checked_add(1) {
            Some(sub) => Self { sub, ..self },
            None => Self { position: self.position + 1, sub: 0 },
        }
    }

    /// Whether no record can stand between the two: they are neighbours in the log, or pieces of one record.
    pub fn is_followed_by(self, next: Self) -> bool {
        next == self
            || next == self.next()
            || (self.sub, next.sub) == (0, 0) && next.position == self.position + 1
    }
}

impl From<StoredPlace> for Place {
    fn from((position, sub): StoredPlace) -> Self {
        Self { position, sub }
    }
}

impl From<Place> for StoredPlace {
    fn from(place: Place) -> Self {
        (place.position, place.sub)
    }
}

/// What a record of a data stream brings along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Origin {
    pub shard: String,
    pub partition_key: String,
    pub sequence_number: String,
    pub sub_sequence_number: u64,
}

/// A record.
#[derive(Clone, Debug)]
pub(crate) struct Record {
    pub data: Bytes,
    pub place: Place,
    pub arrival: Timestamp,
    pub origin: Option<Arc<Origin>>,
}

/// Some records of a lane that were read together. While anybody holds it, they are not all delivered.
#[derive(Debug)]
pub(crate) struct Mark {
    /// Where to read from, to have them again.
    pub start: u64,
}
