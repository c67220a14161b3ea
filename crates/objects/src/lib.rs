//! Object storage: buckets of objects, in a local directory or behind an S3-compatible endpoint.
//!
//! [`Objects`] hands out a bucket as an [`ObjectStore`] of the crate `object_store`, so that whoever writes objects (delivered
//! data, video, audit files, checkpoints) does not know where they go. Local buckets are directories below one directory, with
//! a file for each object; what S3 keeps as headers of an object and a file has no place for lies in a [`DetailsStore`]. What
//! was put into a local bucket is on disk when the call returns. [`LocalBuckets`] is for who serves them as S3 does.
//!
//! The crate knows neither who may use a bucket nor what is in it.

mod details;
mod error;
mod local;
mod name;
mod objects;
mod s3;

pub use details::{Details, DetailsStore, MemoryDetails, Stored};
pub use error::ObjectsError;
pub use local::{
    Listed, LocalBucket, LocalBuckets, LocalObject, Page, Part, Query, Staged, Uploads, file_key,
};
pub use name::BucketName;
pub use object_store::{
    Attribute, Attributes, ObjectStore, ObjectStoreExt, PutMode, PutOptions, PutPayload, path::Path as Key,
};
pub use objects::{Objects, ObjectsConfig};
pub use s3::S3Config;

/// The crate itself, for what is not named above: listing, ranges, multipart uploads, its errors.
pub use object_store;
