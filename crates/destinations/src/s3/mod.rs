//! S3: a batch becomes an object.
//!
//! Names, headers and framings of compression are those that the real service was seen to write; see the developer guide,
//! "Configure Amazon S3 object name format", for prefixes.

mod compress;
mod config;
mod deliver;
mod request;

pub(crate) use deliver::S3;
