//! An HTTP endpoint that speaks the delivery protocol of Firehose: one POST for each batch, with an answer that repeats its id.
//!
//! <https://docs.aws.amazon.com/firehose/latest/dev/httpdeliveryrequestresponse.html>

mod config;
mod deliver;
mod request;

pub(crate) use deliver::HttpEndpoint;
