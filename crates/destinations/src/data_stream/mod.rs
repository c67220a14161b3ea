//! A data stream of this server: records go into it in-process, as the role of the delivery stream.
//!
//! The service model has no block for it. It is an HTTP endpoint whose URL is that of the stream's own service with the stream
//! in its query, `https://kinesis.us-east-1.amazonaws.com/?StreamARN=arn:aws:kinesis:us-east-1:000000000000:stream/clean`, so
//! that retries, backup and error output are configured as for every HTTP endpoint.

mod config;
mod deliver;
mod request;

pub(crate) use config::Config;
pub(crate) use deliver::DataStream;
