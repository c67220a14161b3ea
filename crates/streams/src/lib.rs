//! Data Streams: what the service does.

pub mod generated;
