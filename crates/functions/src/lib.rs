//! Functions: Lambda's API for code that runs beside the server, or elsewhere.
//!
//! [`Functions`] is the service; the table in [`operations`] is what the edge reads, and other services call functions
//! through the port [`InvokeFunction`](millstream_api::ports::InvokeFunction). Code arrives as a zip file ([`code`]), is
//! started in a [`sandbox`] of the kernel's namespaces, and takes its calls from Lambda's Runtime API (`host`), so that a
//! handler that was written for Lambda runs as it is. A function that is not known here is invoked at `remote_url`, if
//! there is one (`remote`).

mod cloudwatch;
mod code;
mod config;
mod error;
pub mod generated;
mod host;
mod name;
pub mod operations;
mod port;
mod remote;
pub mod sandbox;
mod service;
mod settings;
mod tables;
mod view;

pub use cloudwatch::MetricsWorker;
pub use config::FunctionsConfig;
pub use error::FunctionsError;
pub use service::{Functions, Parts};

use base::Rng;
use millstream_base as base;

/// A random UUID (RFC 9562, version 4).
pub(crate) fn uuid(rng: &dyn Rng) -> String {
    let mut bytes = [0; 16];
    rng.fill(&mut bytes);
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex = millstream_base::hex(&bytes);
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}
