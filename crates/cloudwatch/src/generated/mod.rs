//! Generated types, a directory for each service.

#[allow(dead_code, reason = "types are generated whole")]
pub mod metrics;
