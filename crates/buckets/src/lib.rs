//! The local buckets as a small S3 API, so that what was delivered can be looked at with the clients of S3.
//!
//! The crate `s3s` reads and writes the protocol. Who calls has been verified by the edge before a request comes here
//! ([`Buckets`] is a [`Site`](millstream_api::site::Site)), and the request that `s3s` gets bears no sign of a signature: it
//! has nobody to authenticate. What a caller may do is asked of the planes, once the operation is known ([`access`]); every
//! call is told to the audit. What this API does not have is refused by name ([`refuse`]); nothing is accepted and ignored.
//!
//! Objects are files ([`millstream_objects`]), their headers lie in the metadata ([`DetailsTable`]). The keys of S3 that no
//! file can have (`a//b`, `a/`, or `a` beside `a/b`) are refused.

mod access;
mod checksums;
mod conditions;
mod context;
mod error;
mod head;
mod hosts;
mod operations;
mod receive;
mod refuse;
mod service;
mod site;
mod tables;

pub use service::{Buckets, Parts};
pub use tables::DetailsTable;
