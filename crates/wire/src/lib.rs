//! The encodings at the edge: JSON, CBOR, forms and XML, event streams, error bodies and signatures.
//!
//! Bodies come in and go out through the traits [`Reader`](millstream_api::Reader) and
//! [`Writer`](millstream_api::Writer), which [`json`], [`cbor`] and [`query`] implement; [`Encoding`] chooses between them by
//! Content-Type and turns errors into answers. [`event_stream`] frames what has no end,
//! [`sigv4`] authenticates requests. The crate never names an operation and knows no service.

pub mod cbor;
mod error;
pub mod event_stream;
mod iso8601;
pub mod json;
mod names;
mod protocol;
pub mod query;
pub mod rest;
pub mod sigv4;
mod words;

pub use error::{ErrorAnswer, Manner};
pub use protocol::{BodyReader, BodyWriter, Encoding};
