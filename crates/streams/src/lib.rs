//! Kinesis Data Streams: what the service does, behind typed inputs and outputs.
//!
//! [`Streams`] is the service; its [`OPERATIONS`](operations::OPERATIONS) are the table that the edge reads. What is stored
//! stands in `tables`; what is in memory in `stream` and `shard_map`; a change of several steps (creation, resharding,
//! deletion) is a plan in the stored record that `lifecycle` carries out, so that the path after a crash is the path of
//! every day. The crate knows no encoding and no socket; it reaches the log, the metadata and keys through their traits.
//! Start with `operations/put_record.rs` and `operations/get_records.rs`.

mod accounts;
pub mod aggregation;
mod config;
mod consumers;
mod encryption;
mod error;
pub mod generated;
mod keys;
mod lifecycle;
mod metrics;
mod on_demand;
pub mod operations;
mod paging;
mod policy;
mod ports;
pub mod put;
mod queues;
mod quota;
pub mod read;
mod record;
mod registry;
mod resource_policies;
mod retention;
mod service;
mod shard;
mod shard_map;
mod stream;
mod tables;
mod tags;
mod target;
#[cfg(test)]
mod testing;
mod token;
mod view;

pub use config::{Quotas, StreamsConfig};
pub use error::StreamsError;
pub use keys::StreamKeys;
pub use lifecycle::LifecycleWorker;
pub use metrics::MetricsWorker;
pub use on_demand::OnDemandWorker;
pub use ports::StreamPorts;
pub use retention::RetentionWorker;
pub use service::{Parts, Streams};
pub use shard::REALM;
