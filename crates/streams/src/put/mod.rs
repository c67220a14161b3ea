//! The way of records into a stream: read into one arena, routed to shards, admitted, framed per
//! shard, enqueued, awaited, answered.
//!
//! On this path nothing is allocated per record and nothing is awaited but the log.

mod answer;
mod entries;
mod hash;
mod input;
mod route;
mod write;

pub use answer::PutRecordsOutput;
pub(crate) use answer::{Numbers, Placed, Written};
pub(crate) use entries::Entries;
pub(crate) use hash::hash_keys;
pub use input::PutRecordsInput;
pub(crate) use write::next_state;
