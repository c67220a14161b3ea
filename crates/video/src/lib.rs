//! Kinesis Video Streams: what the service does, behind typed inputs and outputs.

pub mod fragment;
pub mod ingest;
pub mod mkv;
#[cfg(test)]
mod testing;
