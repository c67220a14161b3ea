//! Kinesis Video Streams: what the service does, behind typed inputs and outputs.
//!
//! [`Video`] is the service; the tables in [`operations`] are what the edge reads. A producer's bytes become fragments in
//! [`ingest`], fragments lie in `archive` (media and index in the log) and, while they arrive, in `live`; `read` gives them back
//! as they came, `mp4` and `hls` repackage them for players. [`mkv`] reads and writes the container and knows nothing else. The
//! crate knows no encoding and no socket; it reaches the log, the metadata and keys through their traits.

mod archive;
mod cloudwatch;
mod config;
mod error;
pub mod fragment;
pub mod generated;
mod hls;
pub mod ingest;
mod keys;
mod live;
pub mod mkv;
mod mp4;
pub mod operations;
mod pace;
mod read;
mod retention;
mod select;
mod service;
mod stream;
mod tables;
mod tags;
#[cfg(test)]
mod testing;
mod token;
mod view;

pub use archive::REALM;
pub use cloudwatch::MetricsWorker;
pub use config::{Quotas, SecondProducer, VideoConfig};
pub use error::VideoError;
pub use keys::VideoKeys;
pub use retention::RetentionWorker;
pub use service::{Parts, Video};
