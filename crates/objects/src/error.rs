//! What can go wrong before an object is asked for.

use std::io;

use crate::BucketName;

/// A bucket cannot be had. (What goes wrong with an object is an [`object_store::Error`].)
#[derive(Debug, thiserror::Error)]
pub enum ObjectsError {
    /// There is no such bucket, and missing ones are not made.
    #[error("bucket {0} does not exist")]
    NoSuchBucket(BucketName),
    /// The directory of the buckets cannot be used.
    #[error("local buckets cannot be used")]
    Directory(#[source] io::Error),
    /// The store cannot be set up.
    #[error("object storage cannot be set up")]
    Store(#[from] object_store::Error),
}
