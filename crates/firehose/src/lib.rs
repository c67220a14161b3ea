//! Data Firehose: delivery streams, from put to delivered.
//!
//! [`Firehose`] is the service; its [`OPERATIONS`](operations::OPERATIONS) are the table that the edge reads. A record that was
//! put lies in a log shard of its delivery stream before the answer; [`delivery`] reads it there (or from a data stream), lets
//! [`processing`] change it, gathers it in buffers and hands them to a [`Destination`](delivery::Destination), of which this crate
//! knows the trait alone. What has been delivered is stored, so that a crash repeats nothing but what was under way. Start with
//! `operations/put_record_batch.rs` and `delivery/engine.rs`.

mod cloudwatch;
mod config;
pub mod delivery;
mod encryption;
mod error;
pub mod generated;
mod metrics;
pub mod operations;
mod ports;
pub mod prefix;
mod processing;
mod put;
mod quota;
mod secrets;
mod service;
mod settings;
mod stream;
mod tables;
mod tags;
mod view;

pub use cloudwatch::MetricsWorker;
pub use config::{FirehoseConfig, Quotas};
pub use delivery::FleetWorker;
pub use encryption::DeliveryKeys;
pub use error::FirehoseError;
pub use ports::DeliveryPorts;
pub use secrets::Vault;
pub use service::{Firehose, Parts};
pub use stream::REALM;
