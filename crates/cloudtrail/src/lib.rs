//! The record of calls: every call leaves one event in CloudTrail's form, in a log of its own that is bounded by size and
//! age; trails copy what they select into files in a bucket, signed by digests.
//!
//! [`Recorder`] is the port that calls are reported to; [`AuditLog`] keeps the events, on a shard of the log. [`CloudTrail`]
//! is the service above it: LookupEvents reads the log from its end, a trail reads it from where it stopped. Payloads and
//! secrets never get here: an event is made from what was to be allowed ([`millstream_api::Access`]), not from the request.
//! Start with `event.rs`.

mod audit_log;
mod config;
mod delivery;
mod digest;
mod error;
mod event;
pub mod generated;
mod lookup;
pub mod operations;
mod recorder;
mod seal;
mod selectors;
mod service;
mod signing;
mod tables;
mod trails;
mod worker;

pub use audit_log::AuditLog;
pub use config::CloudTrailConfig;
pub use error::CloudTrailError;
pub use recorder::Recorder;
pub use seal::Sealer;
pub use service::{CloudTrail, Parts};
pub use worker::{DeliveryWorker, KeeperWorker, RecorderWorker};
